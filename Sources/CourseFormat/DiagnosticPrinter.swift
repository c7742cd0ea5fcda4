import Course

/// Sets a diagnostic as text, the way the course language's page shows it.
public enum DiagnosticPrinter {
  /// Longer source lines are shown in part, around the place that is meant. In columns.
  public static let widthLimit = 100

  /// Columns before the source line.
  public static let gutter = 8

  /// Bold red and bold yellow (ECMA-48, SGR), whatever the terminal makes of them.
  private static let colors: [Diagnostic.Severity: String] = [.error: "1;31", .warning: "1;33"]

  /// Several lines without a last line end: what, where, the source line with a caret below it, and how to mend it.
  public static func text(_ diagnostic: Diagnostic) -> String { text(diagnostic, excerpt: widthLimit) }

  /// The same with so many columns of the source line at most.
  ///
  /// - Parameter isColored: Whether severity and carets have a colour; a remark has none.
  public static func text(_ diagnostic: Diagnostic, excerpt limit: Int, isColored: Bool = false) -> String {
    func colored(_ text: String) -> String {
      guard isColored, let color = colors[diagnostic.severity] else { return text }
      return "\u{1B}[\(color)m\(text)\u{1B}[0m"
    }
    let name = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    var lines = ["\(colored(name)): \(clean(diagnostic.message))"]
    let location = diagnostic.location
    let file = clean(location.file)
    lines.append(location.line > 0 ? "  \(file):\(location.line):\(location.column)" : "  \(file)")
    if location.line > 0, let excerpt = diagnostic.excerpt {
      let number = String(location.line)
      let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
      let shown = ShownLine(excerpt, column: location.column, length: location.length, limit: limit)
      lines.append("\(gutter) | \(shown.text)")
      lines.append(String(repeating: " ", count: gutter.count) + " | \(shown.indent)\(colored(shown.carets))")
    }
    if let help = diagnostic.help { lines.append("   help: \(clean(help))") }
    return lines.joined(separator: "\n")
  }

  /// "2 errors, 1 warning"; nil where there is nothing to count.
  public static func tally(_ diagnostics: [Diagnostic]) -> String? {
    let parts = [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.info, "remark")].compactMap {
      severity, noun -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count > 0 ? counted(count, noun) : nil
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The same as a sentence, with the number of files.
  public static func summary(_ diagnostics: [Diagnostic]) -> String {
    guard let tally = tally(diagnostics) else { return "No problems found." }
    return tally + " in \(counted(Set(diagnostics.map(\.location.file)).count, "file"))."
  }

  /// What was mended in a file, a line each.
  public static func mended(_ diagnostics: [Diagnostic], in file: String) -> String {
    let lines = diagnostics.map { diagnostic in
      "  line \(diagnostic.location.line): \(diagnostic.code.rawValue), \(clean(diagnostic.message))"
    }
    return (["\(counted(diagnostics.count, "problem")) mended in \(clean(file))"] + lines).joined(separator: "\n")
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func clean(_ text: String) -> String { Sanitizer.cleanLine(text) }
}

/// A source line as it is shown, and the carets to put below it.
private struct ShownLine {
  let text: String
  /// The white space before the carets.
  let indent: String
  let carets: String

  init(_ excerpt: String, column: Int, length: Int, limit: Int) {
    let (excerpt, column) = ShownLine.nearby(excerpt, column)
    // Tabs are set as spaces so that both lines stay in step wherever the terminal's tab stops are.
    var cells: [(text: String, width: Int, scalars: Range<Int>)] = []
    var offset = 0
    var position = 0
    for character in Sanitizer.clean(excerpt).map({ $0.isNewline ? " " : $0 }) {
      let count = character.unicodeScalars.count
      let isTab = character == "\t"
      let width = isTab ? 4 - position % 4 : DisplayWidth.of(character)
      cells.append((isTab ? String(repeating: " ", count: width) : String(character), width, offset..<offset + count))
      offset += count
      position += width
    }
    let wanted = column - 1..<column - 1 + max(1, length)
    let first = cells.firstIndex { $0.scalars.upperBound > wanted.lowerBound } ?? cells.count
    // Start far enough to the right that what is meant is in view, with a little before it.
    var start = 0
    var before = cells[..<first].reduce(0) { $0 + $1.width }
    while before > limit / 2, position > limit, start < first {
      before -= cells[start].width
      position -= cells[start].width
      start += 1
    }
    var shown = start > 0 ? "…" : ""
    indent = String(repeating: " ", count: before + (start > 0 ? 1 : 0))
    var marks = ""
    var width = 0
    var end = start
    while end < cells.count, width + cells[end].width <= limit {
      shown += cells[end].text
      if end >= first, cells[end].scalars.lowerBound < wanted.upperBound {
        marks += String(repeating: "^", count: cells[end].width)
      }
      width += cells[end].width
      end += 1
    }
    if end < cells.count { shown += "…" }
    text = shown
    carets = marks.isEmpty ? "^" : marks
  }

  /// How much of a line is looked at on either side of the place that is meant, in scalars.
  private static let reach = 1000

  /// The part of a very long line around a column, and the column within it: two hundred problems in a line of a
  /// megabyte must not make two hundred megabytes of characters.
  private static func nearby(_ line: String, _ column: Int) -> (part: String, column: Int) {
    guard line.utf8.count > 8 * reach else { return (line, column) }
    let scalars = line.unicodeScalars
    let skipped = max(0, column - 1 - reach)
    let start = scalars.index(scalars.startIndex, offsetBy: skipped, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let end = scalars.index(start, offsetBy: 2 * reach, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return (String(scalars[start..<end]), column - skipped)
  }
}
