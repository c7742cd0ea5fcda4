import Course
import CourseFormat
import TerminalUI

/// What the checker says about the previewed file: the lower part of the screen, or all of a small one.
struct ProblemPane: Sendable {
  /// Errors first.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many more there are.
  private(set) var unlisted = 0
  private(set) var isOpen = false
  /// Whether keys move in the list instead of the page.
  private(set) var isFocused = false
  /// Whether someone closed it; only what keeps the file from being played opens it again by itself.
  private var isUnwanted = false
  private var cursor = ListCursor()

  /// A list that is longer helps nobody while writing.
  private static let limit = 200

  /// "2 errors, 1 warning"; nil when all is well.
  private(set) var summary: String?

  var selected: Diagnostic? { diagnostics.indices.contains(cursor.index) ? diagnostics[cursor.index] : nil }

  /// Takes in what the checker says now.
  ///
  /// - Parameter isUrgent: Whether the file has just become one that cannot be played.
  mutating func take(_ found: [Diagnostic], isUrgent: Bool) {
    let before = selected
    summary = DiagnosticPrinter.tally(found)
    let sorted = Diagnostic.Severity.allCases.flatMap { severity in found.filter { $0.severity == severity } }
    diagnostics = Array(sorted.prefix(Self.limit))
    unlisted = sorted.count - diagnostics.count
    let same = diagnostics.firstIndex { $0.code == before?.code && $0.message == before?.message }
    // What was looked at stays marked for whoever is in the list; anyone else is shown the gravest.
    cursor = isFocused ? same.map { ListCursor($0) } ?? cursor : ListCursor()
    cursor.keep(within: diagnostics.count)
    if isUrgent { isUnwanted = false }
    let isWorthSeeing = diagnostics.first.map { $0.severity != .info } ?? false
    if diagnostics.isEmpty { (isOpen, isFocused) = (false, false) }
    if isWorthSeeing, !isUnwanted { isOpen = true }
  }

  /// Opens the list and goes into it, or closes it.
  ///
  /// - Parameter location: The part of the file that is on screen.
  mutating func toggle(isVisible: Bool, near location: SourceLocation?) {
    guard !diagnostics.isEmpty else { return }
    cursor = ListCursor(place(near: location))
    (isOpen, isFocused, isUnwanted) = (!isVisible, !isVisible, isVisible)
  }

  mutating func switchFocus(near location: SourceLocation?) {
    cursor = ListCursor(place(near: location))
    isFocused = isOpen && !isFocused
  }

  /// Which problem is shown first: the marked one; while nobody is in the list and the file can be played, the first one
  /// of what is on screen.
  private func place(near location: SourceLocation?) -> Int {
    guard !isFocused, let location, diagnostics.first?.severity != .error else { return cursor.index }
    let below = diagnostics.indices.filter {
      let place = diagnostics[$0].location
      // Files are called from where the person is, or from the course's folder on.
      return place.line >= location.line && (place.file == location.file || place.file.hasSuffix("/" + location.file))
    }
    return below.min { (diagnostics[$0].location.line, $0) < (diagnostics[$1].location.line, $1) } ?? cursor.index
  }

  /// Takes an action while it has the keys; false where it means nothing here.
  ///
  /// - Parameter size: Of the window; the list has half of it.
  mutating func update(_ action: Action, in size: Size) -> Bool {
    if cursor.take(action, count: diagnostics.count, rows: Self.usualRows, in: size) { return true }
    guard case .back = action else { return false }
    isFocused = false
    return true
  }

  /// Rows that a problem takes up as a rule: the message, its excerpt, its help and the empty line.
  private static let usualRows = 5

  /// The problems as `lectern check` prints them, and the lines of the marked one, or of the one that is on screen.
  func lines(width: Int, glyphs: Glyphs, near location: SourceLocation?) -> (lines: [Line], marked: Range<Int>) {
    let shown = place(near: location)
    var lines: [Line] = []
    var marked = 0..<1
    for (index, diagnostic) in diagnostics.enumerated() {
      let isMarked = isFocused && index == cursor.index
      if index > 0 { lines.append(.empty) }
      let start = lines.count
      lines += Self.lines(diagnostic, mark: isMarked ? glyphs.pointer : " ", width: width)
      if index == shown { marked = start..<lines.count }
    }
    if unlisted > 0 {
      let rest = "and \(unlisted) more; lectern check lists them all"
      lines += [.empty] + Line.wrap([Span(rest, Theme.muted)], width: width)
    }
    return (lines, marked)
  }

  private static func lines(_ diagnostic: Diagnostic, mark: String, width: Int) -> [Line] {
    let room = max(10, width - 2)
    let text = DiagnosticPrinter.text(diagnostic, excerpt: max(10, room - DiagnosticPrinter.gutter - 2))
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    let style =
      switch diagnostic.severity {
      case .error: Theme.wrong
      case .warning: Theme.warning
      case .info: Theme.accent
      }
    return parts.enumerated().flatMap { index, part -> [Line] in
      let span = Span(String(part), index == 0 ? style : Theme.text)
      // The excerpt and its carets stay in step only as they are.
      if part.contains(" | ") { return [Line([Span("  "), span])] }
      let indent = part.prefix { $0 == " " }
      return Line.wrap(
        [Span(String(part.dropFirst(indent.count)), span.style)], width: width,
        firstPrefix: Line((index == 0 ? mark : " ") + " " + indent, Theme.selected), prefix: Line("  " + indent))
    }
  }
}
