import Course

/// Gauges and flags as they are used, to find those that nothing declares or sets.
struct DrillNames {
  private enum Use { case gauge, flag }

  let findings: Findings
  var gauges: [String] = []
  /// Whether the front matter could be read; if not, what is no gauge here may be one there.
  var areGaugesKnown = true
  /// Where each gauge is declared.
  var gaugeSpans: [String: Span] = [:]
  /// Where each flag is set first.
  private var flagSpans: [String: FileSpan] = [:]
  /// The gauges that replies move.
  private var moved: Set<String> = []
  /// The gauges and flags that conditions ask for.
  private var asked: Set<String> = []
  private var flags: [String] = []
  private var flagsSet: Set<String> = []
  private var uses: [(name: String, use: Use, span: FileSpan)] = []

  init(findings: Findings) { self.findings = findings }

  mutating func move(_ gauge: String, at span: FileSpan) {
    moved.insert(gauge)
    uses.append((gauge, .gauge, span))
  }

  mutating func clear(_ flag: String, at span: FileSpan) { uses.append((flag, .flag, span)) }

  mutating func set(_ flag: String, at span: FileSpan) {
    guard flagsSet.insert(flag).inserted else { return }
    flags.append(flag)
    flagSpans[flag] = span
  }

  mutating func read(_ condition: Condition, at span: FileSpan) {
    switch condition {
    case .flag(let name):
      asked.insert(name)
      uses.append((name, .flag, span))
    case .compare(let gauge, _, _):
      asked.insert(gauge)
      uses.append((gauge, .gauge, span))
    case .not(let inner): read(inner, at: span)
    case .all(let parts), .any(let parts): for part in parts { read(part, at: span) }
    }
  }

  func check() {
    for (name, use, span) in uses where !findings.isFull {
      switch use {
      case .gauge where !gauges.contains(name) && areGaugesKnown: reportGauge(name, span)
      case .flag where gauges.contains(name):
        findings.report(
          .M021, "\(name) is a gauge, not a flag", at: narrow(name, span),
          help: "compare it with a number, as in `if \(name) >= 50`")
      case .flag where !flagsSet.contains(name): reportFlag(name, span)
      default: break
      }
    }
  }

  /// Reports gauges and flags that change and are never asked for, and gauges that never change.
  func checkIdle() {
    for gauge in gauges where !(moved.contains(gauge) && asked.contains(gauge)) {
      guard let span = gaugeSpans[gauge] else { continue }
      if asked.contains(gauge) {
        findings.report(
          .D212, "conditions ask for \(gauge), and no reply moves it", at: span,
          help: "let replies move it, as in `\(gauge) +10`, or take it out of the conditions")
      } else {
        findings.report(
          .D212, moved.contains(gauge) ? "replies move \(gauge), and nothing asks for it" : "nothing uses \(gauge)",
          at: span, help: "let `pass`, a `when` or an `if` ask for it, as in `if \(gauge) >= 50`, or take it out")
      }
    }
    for flag in flags where !asked.contains(flag) && !gauges.contains(flag) {
      guard let span = flagSpans[flag] else { continue }
      findings.report(
        .D212, "a reply sets \(flag), and nothing asks for it", at: span,
        help: "let `pass`, a `when` or an `if` ask for it, as in `if \(flag)`, or take it out")
    }
  }

  /// Whether something else is told already about a name in this condition, which may be why it never holds.
  func isSuspect(_ condition: Condition) -> Bool {
    switch condition {
    case .flag(let name): !flagsSet.contains(name)
    case .compare(let gauge, _, _): !moved.contains(gauge)
    case .not(let inner): isSuspect(inner)
    case .all(let parts), .any(let parts): parts.contains(where: isSuspect)
    }
  }

  private func reportGauge(_ name: String, _ span: FileSpan) {
    let guess = Spelling.nearest(to: name, in: gauges)
    findings.report(
      .M007, "there is no gauge \"\(name)\"", at: narrow(name, span),
      help: guess.map { "did you mean \($0)?" }
        ?? (gauges.isEmpty
          ? "name it under gauges: at the top of the file"
          : "the gauges of this drill are \(Spelling.list(gauges, "and"))"))
  }

  private func reportFlag(_ name: String, _ span: FileSpan) {
    let guess = Spelling.nearest(to: name, in: flags + gauges)
    let isGauge = guess.map(gauges.contains) ?? false
    findings.report(
      .M007, "no choice sets the flag \"\(name)\"", at: narrow(name, span),
      help: guess.map { isGauge ? "did you mean the gauge, as in `if \($0) >= 50`?" : "did you mean \($0)?" }
        ?? "let a choice end with `set \(name)`")
  }

  /// The place of a name within the attribute that uses it.
  private func narrow(_ name: String, _ place: FileSpan) -> FileSpan {
    let (source, span) = (place.findings.source, place.span)
    guard span.line == span.endLine else { return place }
    let line = source.range(ofLine: span.line)
    let needle = Array(name.utf8)
    var start = line.lowerBound + span.column - 1
    let end = min(line.lowerBound + span.endColumn, line.upperBound)
    while start + needle.count <= end {
      if source.bytes[start..<start + needle.count].elementsEqual(needle) {
        let column = start - line.lowerBound + 1
        let name = Span(line: span.line, columns: column...column + needle.count - 1)
        return FileSpan(findings: place.findings, span: name)
      }
      start += 1
    }
    return place
  }
}
