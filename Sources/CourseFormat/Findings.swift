import Course

/// Collects what there is to tell about one file while it is read.
final class Findings {
  /// More than this many would help nobody, and a hostile file could hold a million.
  static let limit = 200

  let source: SourceText
  /// Those of the files that this one includes, by the names that they are told of under.
  private(set) var included: [String: Findings] = [:]
  /// Whether a mark that never ends hides the rest of the file: what is missing there is no mistake of its own.
  var isCutShort = false
  /// Every `[[…]]` of the text.
  var blanks: [(text: String, span: Span)] = []
  /// Those that learners fill in.
  var filled: Set<Span> = []
  private var list: [Diagnostic] = []
  private var seen: Set<Place> = []
  private var excerpts: [Int: String] = [:]

  private struct Place: Hashable {
    var code: DiagnosticCode
    var line: Int
    var column: Int
  }

  init(_ source: SourceText) { self.source = source }

  func include(_ findings: Findings) { included[findings.source.file] = findings }

  /// Whether nothing more will be taken in; costly searches can stop.
  var isFull: Bool { list.count > Findings.limit }

  var hasErrors: Bool { list.contains { $0.severity == .error } }

  /// Whether an error stands in one of these lines; what follows from it need not be told.
  func hasError(in lines: ClosedRange<Int>) -> Bool {
    list.contains { $0.severity == .error && lines.contains($0.location.line) }
  }

  /// Whether it names a gauge or flag that there is not, here or in a file that it includes.
  var hasUnknownName: Bool {
    list.contains { $0.code == .M007 } || included.values.contains(where: \.hasUnknownName)
  }

  /// Whether an error is told of here or in a file that it includes.
  var hasErrorsAnywhere: Bool { hasErrors || included.values.contains(where: \.hasErrors) }

  /// Whether anything at all is told of these lines.
  func hasAny(in lines: ClosedRange<Int>) -> Bool { list.contains { lines.contains($0.location.line) } }

  /// Whether something of this code is told of these lines.
  func has(_ code: DiagnosticCode, in lines: ClosedRange<Int>) -> Bool {
    list.contains { $0.code == code && lines.contains($0.location.line) }
  }

  /// Whether an option's broken checkbox is told of in these lines: what follows from it need not be told.
  func hasBrokenOption(in lines: ClosedRange<Int>) -> Bool { has(.M004, in: lines) }

  /// Adds a diagnostic; the same code at the same place is told once.
  ///
  /// - Parameters:
  ///   - message: One sentence without a full stop.
  ///   - help: How to mend it; nil where there is nothing to mend.
  ///   - fix: The mending, where it is certain.
  func report(
    _ code: DiagnosticCode, _ message: String, at span: Span, help: String?, severity: Diagnostic.Severity? = nil,
    fix: Fix? = nil
  ) {
    guard list.count < Findings.limit else { return reportFull(severity ?? code.severity) }
    let location = source.location(span)
    guard seen.insert(Place(code: code, line: location.line, column: location.column)).inserted else { return }
    let excerpt = location.line == 0 ? nil : excerpt(location.line)
    list.append(
      Diagnostic(
        code, Sanitizer.cleanLine(message), at: location, help: help.map(Sanitizer.cleanLine), excerpt: excerpt,
        severity: severity, fix: fix))
  }

  /// Says that more was found than is listed; as severe as the worst that is left out.
  private func reportFull(_ severity: Diagnostic.Severity) {
    if list.count == Findings.limit {
      return list.append(
        Diagnostic(
          .M019, "this file has more than \(Findings.limit) problems; the others are not listed",
          at: SourceLocation(file: source.file, line: source.lineCount + 1), help: "mend these first",
          severity: severity))
    }
    let last = list.count - 1
    if severity == .error || (severity == .warning && list[last].severity == .info) { list[last].severity = severity }
  }

  /// Adds a diagnostic about the file as a whole.
  func reportFile(_ code: DiagnosticCode, _ message: String, help: String?, severity: Diagnostic.Severity? = nil) {
    report(code, message, at: Span(line: 0, column: 1, endLine: 0, endColumn: 1), help: help, severity: severity)
  }

  /// Makes an error of what is told of these lines under a code, where `isMeant`; whether there was any.
  func makeError(_ code: DiagnosticCode, in lines: ClosedRange<Int>, where isMeant: (Diagnostic) -> Bool) -> Bool {
    let places = list.indices.filter {
      list[$0].code == code && lines.contains(list[$0].location.line) && isMeant(list[$0])
    }
    for place in places { list[place].severity = .error }
    return !places.isEmpty
  }

  /// Takes back what was told of a place under a code, where it turned out to follow from something else.
  func withdraw(_ code: DiagnosticCode, at span: Span) {
    let place = source.location(span)
    list.removeAll { $0.code == code && $0.location.line == place.line && $0.location.column == place.column }
  }

  /// In the order of the file.
  var diagnostics: [Diagnostic] {
    list.sorted {
      ($0.location.line, $0.location.column, $0.code.rawValue)
        < ($1.location.line, $1.location.column, $1.code.rawValue)
    }
  }

  /// A line's text, made once a line: many problems in one long line share it.
  private func excerpt(_ line: Int) -> String {
    if let known = excerpts[line] { return known }
    let text = source.excerpt(line: line)
    excerpts[line] = text
    return text
  }
}
