import Course

/// The mendings that leave no doubt what the author meant; each is nil where there is one.
extension Findings {
  /// What is missing after the first bytes of a line: the space in `-[ ] No`, the sign in `[TIP]`.
  func missingFix(_ text: String, after length: Int, of node: MarkdownNode) -> Fix? {
    let start = source.offset(line: node.span.line, column: node.span.column)
    return Fix([source.insert(text, at: start + length)])
  }

  /// `[x]Yes`, `[] No` and `[ x ] Yes` written as Markdown's checkboxes.
  func checkboxFix(at span: Span, isTicked: Bool) -> Fix? {
    let line = source.range(ofLine: span.line)
    let start = source.offset(line: span.line, column: span.column)
    let end = source.offset(line: span.line, column: span.endColumn + 1)
    let rest = source.bytes[end..<line.upperBound]
    guard source.bytes[start..<end].first == UInt8(ascii: "["), source.bytes[start..<end].last == UInt8(ascii: "]"),
      !source.isBlank(end..<line.upperBound), let next = rest.first
    else { return nil }
    // A sign that goes on with the box, as in `[x]: Yes`, would begin the option's text.
    guard !":;,.)]}=".utf8.contains(next) else { return nil }
    // Spaces that are none to Markdown would begin the option's text.
    let spaces = source.otherSpaces(end..<line.upperBound)
    let gap = spaces.isEmpty && SourceText.isSpace(next) ? "" : " "
    let inside = source.bytes[start + 1..<end - 1]
    // A star, or two of anything, may be meant as something else.
    let tick = inside.filter { $0 != UInt8(ascii: " ") }
    guard ["", "x", "X", "\u{2713}", "\u{2714}"].contains(String(decoding: tick, as: UTF8.self)) else { return nil }
    if !isTicked, let beside = self.tick(behind: span) {
      return beside.isCertain ? Fix([source.edit(start..<end + beside.length, "[x]")]) : nil
    }
    let isWhole = inside.count == 1
    guard !isWhole else { return gap.isEmpty ? nil : Fix([source.edit(spaces, gap)]) }
    return Fix([source.edit(start..<spaces.upperBound, (isTicked ? "[x]" : "[ ]") + gap)])
  }

  /// A tick that stands right behind empty brackets, `[ ]x Yes`, how many bytes it has, and whether it is one: `x-ray`
  /// is a word, and `x = 3` a sum.
  func tick(behind box: Span) -> (length: Int, isCertain: Bool)? {
    let end = source.offset(line: box.line, column: box.endColumn + 1)
    let text = source.bytes[end..<max(end, source.range(ofLine: box.line).upperBound)].prefix(12)
    for tick in ["x", "X", "\u{2713}", "\u{2714}"] where text.starts(with: tick.utf8) {
      let rest = text.dropFirst(tick.utf8.count)
      let next = String(decoding: rest.drop(while: SourceText.isSpace), as: UTF8.self).unicodeScalars.first
      let isApart = rest.first.map(SourceText.isSpace) ?? true
      let isCertain = isApart && tick != "X" && (tick != "x" || next?.properties.isUppercase == true)
      return (tick.utf8.count, isCertain)
    }
    return nil
  }

  /// A quote moved to the right until it belongs to the list's last item.
  func feedbackFix(_ quote: MarkdownNode, below list: MarkdownNode) -> Fix? {
    guard let item = list.children.last, let indent = contentIndent(of: item) else { return nil }
    var edits: [Fix.Edit] = []
    for line in quote.span.line...max(quote.span.line, quote.lastLine(source)) {
      let range = source.range(ofLine: line)
      guard let mark = source.firstInk(range), source.bytes[mark] == UInt8(ascii: ">") else { continue }
      let missing = indent - source.width(range.lowerBound..<mark)
      if missing > 0 { edits.append(source.insert(String(repeating: " ", count: missing), at: mark)) }
    }
    return Fix(edits)
  }

  /// The items of a list with the sign of another one: of bullets, or behind numbers.
  func signFix(_ list: MarkdownNode, _ wanted: UInt8) -> Fix? {
    guard let written = marker(of: list), wanted != written,
      ["-*+", ".)"].contains(where: { $0.utf8.contains(wanted) && $0.utf8.contains(written) })
    else { return nil }
    var edits: [Fix.Edit] = []
    for item in list.children {
      let start = source.offset(line: item.span.line, column: item.span.column)
      let digits = source.bytes[start...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let place = digits.endIndex
      guard place < source.bytes.count, source.bytes[place] == written else { return nil }
      edits.append(source.edit(place..<place + 1, String(decoding: [wanted], as: UTF8.self)))
    }
    return Fix(edits)
  }

  /// A blank line below a line of the file.
  func blankLineFix(after line: Int) -> Fix? {
    guard line < source.lineCount else { return nil }
    return Fix([source.insert(source.lineEnd(line), at: source.lineStarts[line])])
  }

  /// An attribute taken from the end of its heading to a line of its own below.
  func headingAttributeFix(_ node: MarkdownNode) -> Fix? {
    let line = source.range(ofLine: node.span.line)
    let start = source.offset(line: node.span.line, column: node.span.column) - 1
    let end = source.offset(line: node.span.line, column: node.span.endColumn + 2)
    guard node.span.line == node.span.endLine, isCodeSpan(start..<end), source.isBlank(end..<line.upperBound),
      let last = source.bytes[line.lowerBound..<start].lastIndex(where: { !SourceText.isSpace($0) }),
      source.bytes[last] != UInt8(ascii: "#")
    else { return nil }
    let attribute = String(decoding: source.bytes[start..<end], as: UTF8.self)
    let ending = source.lineEnd(node.span.line)
    let removal = source.edit(last + 1..<end, "")
    guard node.span.line < source.lineCount else {
      return Fix([source.edit(last + 1..<end, ending + attribute)])
    }
    return Fix([removal, source.insert(attribute + ending, at: source.lineStarts[node.span.line])])
  }

  /// Several attributes in one pair of backticks, each given its own.
  func severalFix(_ parts: [String], _ node: MarkdownNode) -> Fix? {
    let start = source.offset(line: node.span.line, column: node.span.column)
    let end = source.offset(line: node.span.line, column: node.span.endColumn + 1)
    let tick = UInt8(ascii: "`")
    let isWhole = start > 0 && end < source.bytes.count && source.bytes[start - 1] == tick && source.bytes[end] == tick
    guard node.span.line == node.span.endLine, isWhole, start < 2 || source.bytes[start - 2] != tick else { return nil }
    return Fix([source.edit(start..<end, parts.joined(separator: "` `"))])
  }

  /// Whether a stretch begins and ends with a single backtick and has no other.
  private func isCodeSpan(_ range: Range<Int>) -> Bool {
    let text = source.bytes[range]
    return text.count > 2 && text.first == UInt8(ascii: "`") && text.last == UInt8(ascii: "`")
      && !text.dropFirst().dropLast().contains(UInt8(ascii: "`"))
  }

  /// The column, counted from 0, at which what belongs to an item stands.
  func contentIndent(of item: MarkdownNode) -> Int? {
    let line = source.range(ofLine: item.span.line)
    let start = source.offset(line: item.span.line, column: item.span.column)
    let rest = source.bytes[start..<line.upperBound]
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let end = start + digits + 1
    guard end <= line.upperBound else { return nil }
    let before = source.width(line.lowerBound..<end)
    guard let text = source.firstInk(end..<line.upperBound) else { return before + 1 }
    let gap = source.width(end..<text, from: before)
    return before + ((1...4).contains(gap) ? gap : 1)
  }
}

extension SourceText {
  static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// The white space of any kind that begins a byte range; empty where all of it is plain.
  func otherSpaces(_ range: Range<Int>) -> Range<Int> {
    var place = range.lowerBound
    var isOther = false
    while place < range.upperBound {
      if SourceText.isSpace(bytes[place]) {
        place += 1
        continue
      }
      guard bytes[place] >= 0xC2,
        let scalar = String(decoding: bytes[place..<min(place + 4, range.upperBound)], as: UTF8.self)
          .unicodeScalars.first, InvisibleCharacter.spaceName(of: scalar) != nil
      else { break }
      isOther = true
      place += UTF8.width(scalar)
    }
    return range.lowerBound..<(isOther ? place : range.lowerBound)
  }

  /// Whether a byte range holds nothing but spaces and tabs.
  func isBlank(_ range: Range<Int>) -> Bool { firstInk(range) == nil }

  /// The first byte in a range that is no space.
  func firstInk(_ range: Range<Int>) -> Int? { bytes[range].firstIndex { !SourceText.isSpace($0) } }
}
