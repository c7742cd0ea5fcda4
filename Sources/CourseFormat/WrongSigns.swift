import Course

/// Signs that look like Markdown's and are none: a word processor's dash before an option, one bracket of a blank's
/// two, a table's line of hyphens that does not fit its header.
extension MissingMarks {
  /// What an editor makes of the hyphen that begins an option.
  static let dashes = ["\u{2013}", "\u{2014}", "\u{2212}", "\u{2010}", "\u{2022}", "\u{25CF}", "\u{25AA}"]

  /// The same, and two hyphens, from which an editor makes a dash.
  private static let doubledOrDrawn = ["--"] + dashes

  /// `– [ ] Later` or `-- [ ] Later`, or a reply that begins so; whether it was one.
  func lookForDash(_ node: MarkdownNode, _ next: MarkdownNode?, isItem: Bool, isTop: Bool) -> Bool {
    let text = bytes(node)
    guard let first = text.first, first >= 0xC2 || "-o~_=".utf8.contains(first) else { return false }
    let dash = MissingMarks.doubledOrDrawn.first { text.starts(with: $0.utf8) }
    guard let length = dash?.utf8.count ?? MissingMarks.foreignSign(text) else { return false }
    let gap = text.dropFirst(length).prefix(while: SourceText.isSpace).count
    let rest = text.dropFirst(length + gap)
    let isBox = dash == nil ? MissingMarks.isWholeBox(rest) : MissingMarks.isBox(rest)
    let isReply =
      isItem && node.span.column == 1 && isLink(next, toScene: dash == nil)
      && node.plainText.utf8.count == length + gap && gap > 0
    guard isBox || isReply else { return false }
    let start = source.offset(line: node.span.line, column: node.span.column)
    let isCertain = node.span.column == 1 || isTop && source.isAtMargin(node.span)
    findings.report(
      isBox ? .M004 : .M021, "this sign is not the hyphen that begins \(isBox ? "an option" : "a line of a list")",
      at: span(node, 0, length), help: "write a hyphen, -, and a space before the square bracket",
      fix: isCertain ? Fix([source.edit(start..<start + length + gap, "- ")]) : nil)
    return true
  }

  /// Whether text begins with a checkbox that has more behind it.
  static func isBox(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "[") else { return false }
    let inside = text.dropFirst().prefix { $0 != UInt8(ascii: "]") }
    return inside.count <= 2 && inside.count + 2 < text.count
      && inside.allSatisfy { [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains($0) }
  }

  /// `2.Nod` next to a line that begins with `1. ` or `3. `.
  func lookForNumber(_ node: MarkdownNode) {
    guard let written = NumberSign(bytes(node)), written.isGlued, source.isAtMargin(node.span) else { return }
    let isStep = [-1, 1].contains { step in
      let line = source.range(ofLine: node.span.line + step)
      let text = source.firstInk(line).map { source.bytes[$0..<line.upperBound] } ?? []
      return NumberSign(text).map { $0.number == written.number + step && $0.sign == written.sign } ?? false
    }
    guard isStep else { return }
    let sign = "\(written.number)\(Character(Unicode.Scalar(written.sign)))"
    findings.report(
      .M021, "a space is missing after \"\(sign)\"", at: span(node, 0, written.length),
      help: "write \(sign) and a space before the text", fix: findings.missingFix(" ", after: written.length, of: node))
  }

  /// `[More](more.md “include”)`, which is no link, for the quotes are not straight.
  func lookForInclude(_ node: MarkdownNode, _ text: String) {
    guard text.hasPrefix("["), text.hasSuffix(")"), text.holds("]", "(") else { return }
    if text.hasSuffix(".md include)") {
      return findings.report(
        .M021, "this includes no file, because \"include\" stands without quotes", at: node.span,
        help: "write \"include\" with the plain quotes of your keyboard")
    }
    guard
      ["\u{201C}include\u{201D}", "\u{201E}include\u{201C}", "\u{2018}include\u{2019}", "\u{201D}include\u{201D}"]
        .contains(where: text.contains)
    else { return }
    findings.report(
      .M021, "this includes no file, because its quotes are not straight", at: node.span,
      help: "write \"include\" with the plain quotes of your keyboard")
  }

  /// `[= 24]`, a number to fill in with one bracket instead of two.
  func lookForSingleBracket(_ node: MarkdownNode) {
    guard case .text(let text) = node.kind, text.holds("[", "="), node.span.line == node.span.endLine else { return }
    let start = source.offset(line: node.span.line, column: node.span.column)
    let end = source.offset(line: node.span.line, column: node.span.endColumn + 1)
    let bytes = source.bytes
    let signs = Array("0123456789 .,+-".utf8) + Array("\u{B1}".utf8)
    for open in start..<end where bytes[open] == UInt8(ascii: "[") {
      guard open + 1 < end, bytes[open + 1] == UInt8(ascii: "="),
        open == 0 || ![UInt8(ascii: "["), UInt8(ascii: "\\")].contains(bytes[open - 1])
      else { continue }
      let inside = bytes[(open + 2)..<end].prefix { signs.contains($0) }
      let close = inside.endIndex
      guard inside.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), close < end,
        bytes[close] == UInt8(ascii: "]")
      else { continue }
      let isWhole = close + 1 == end || ![UInt8(ascii: "]"), UInt8(ascii: "(")].contains(bytes[close + 1])
      guard isWhole else { continue }
      let number = String(decoding: inside, as: UTF8.self)
      findings.report(
        .M021, "a blank has two brackets on each side", at: source.span(open..<close + 1),
        help: "write [[=\(number)]]", fix: Fix([source.insert("[", at: open), source.insert("]", at: close)]))
    }
  }

  /// A line of hyphens and bars with other columns than the line above it: Markdown makes text of the whole table.
  func lookForTable(_ paragraph: MarkdownNode) {
    guard paragraph.span.endLine > paragraph.span.line else { return }
    lookForRows(paragraph)
    let signs = Array("|:- \t".utf8)
    for line in paragraph.span.line + 1...paragraph.span.endLine {
      let row = trimmed(line)
      guard row.contains(UInt8(ascii: "|")), row.contains(UInt8(ascii: "-")), row.allSatisfy(signs.contains) else {
        continue
      }
      let header = trimmed(line - 1)
      guard header.contains(UInt8(ascii: "|")), !header.contains(UInt8(ascii: "`")) else { continue }
      let (wanted, written) = (columns(header), columns(row))
      guard wanted != written else { continue }
      let range = source.range(ofLine: line)
      let start = source.firstInk(range) ?? range.lowerBound
      findings.report(
        .M021,
        "this makes no table: here \(written == 1 ? "is 1 column" : "are \(written) columns"), and the line above has \(wanted)",
        at: source.span(start..<range.upperBound),
        help: "write one --- for each column of the line above, with a | between them", severity: .warning)
      return
    }
  }

  /// A row with more cells than its table has columns: Markdown drops those that are too many.
  func lookForSurplusCells(_ table: MarkdownNode, columns: Int) {
    for row in table.children where row.kind == .row(isHeader: false) && !findings.isFull {
      let text = trimmed(row.span.line)
      guard let surplus = surplus(text, columns) else { continue }
      let cells = self.columns(text)
      findings.report(
        .M021, "this row has \(cells) cells, and its table has \(columns) columns: the rest is never shown",
        at: source.span(surplus),
        help: "write \\| for a bar that belongs to the text, or give the table another column", severity: .warning)
    }
  }

  /// What stands in a row behind so many columns; nil where there is nothing.
  private func surplus(_ row: ArraySlice<UInt8>, _ columns: Int) -> Range<Int>? {
    let bar = UInt8(ascii: "|")
    var left = columns + (row.first == bar ? 1 : 0)
    var isEscaped = false
    for index in row.indices {
      if row[index] == bar, !isEscaped { left -= 1 }
      isEscaped = row[index] == UInt8(ascii: "\\") && !isEscaped
      guard left == 0 else { continue }
      return index + 1 < row.endIndex ? index..<row.endIndex : nil
    }
    return nil
  }

  /// A line without the white space and quote marks around its text.
  func trimmed(_ line: Int) -> ArraySlice<UInt8> {
    var text = source.bytes[source.range(ofLine: line)].drop { SourceText.isSpace($0) || $0 == UInt8(ascii: ">") }
    while let last = text.last, SourceText.isSpace(last) { text.removeLast() }
    return text
  }

  private func columns(_ row: ArraySlice<UInt8>) -> Int {
    let bar = UInt8(ascii: "|")
    var bars = 0
    var isEscaped = false
    for byte in row {
      if byte == bar, !isEscaped { bars += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return bars + 1 - (row.first == bar ? 1 : 0) - (row.last == bar && row.count > 1 ? 1 : 0)
  }
}

/// `2.` or `2)` at the start of a line.
private struct NumberSign {
  var number: Int
  var sign: UInt8
  /// In bytes, the sign counted.
  var length: Int
  /// Whether a letter follows at once.
  var isGlued: Bool

  init?(_ text: ArraySlice<UInt8>) {
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...3).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)),
      let sign = text.dropFirst(digits.count).first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
      let next = text.dropFirst(digits.count + 1).first
    else { return nil }
    let isLetter = next >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
    guard isLetter || next == UInt8(ascii: " ") else { return nil }
    (self.number, self.sign, length, isGlued) = (number, sign, digits.count + 1, isLetter)
  }
}
