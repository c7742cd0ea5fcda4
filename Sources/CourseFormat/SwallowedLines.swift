import Course

/// Finds options and replies without their hyphen below a note: Markdown lets the note's text go on in them.
struct SwallowedLines {
  let kind: SplitList.Kind
  let findings: Findings
  private var source: SourceText { findings.source }

  /// What people type for the hyphen, two of them included.
  private static let signs = ["--", "-", "*", "+"] + MissingMarks.dashes

  /// Looks at a note of an item.
  func look(_ quote: MarkdownNode, of item: MarkdownNode) {
    let end = quote.lastLine(source)
    guard end > quote.span.line else { return }
    for line in quote.span.line + 1...end {
      let range = source.range(ofLine: line)
      guard let ink = source.firstInk(range), source.bytes[ink] != UInt8(ascii: ">"),
        ink - range.lowerBound < item.span.column
      else { continue }
      look(ink..<range.upperBound, line, of: item)
    }
  }

  private func look(_ range: Range<Int>, _ line: Int, of item: MarkdownNode) {
    let text = source.bytes[range]
    let sign = SwallowedLines.signs.first { text.starts(with: $0.utf8) }?.utf8.count ?? 0
    let rest = text.dropFirst(sign).drop(while: SourceText.isSpace)
    guard rest.first == UInt8(ascii: "["), !findings.hasAny(in: line...line) else { return }
    let isCertain =
      range.lowerBound == source.range(ofLine: line).lowerBound && item.span.column == 1
      && findings.marker(of: item) == UInt8(ascii: "-")
    let fix = Fix([source.edit(range.lowerBound..<rest.startIndex, "- ")])
    switch kind {
    case .options:
      let next = rest.drop { $0 != UInt8(ascii: "]") }.dropFirst().first
      guard MissingMarks.isBox(rest), next.map(SourceText.isSpace) ?? false else { return }
      findings.report(
        .M004,
        sign == 0 ? "no hyphen stands before this checkbox" : "this sign is not the hyphen that begins an option",
        at: source.span(range.lowerBound..<range.lowerBound + (sign == 0 ? 3 : sign)),
        help: "begin the line with a hyphen and a space", fix: isCertain ? fix : nil)
    case .replies:
      guard let behind = SwallowedLines.link(rest) else { return }
      // Words behind it may be the rest of the note's own sentence.
      let isAlone =
        behind.allSatisfy(SourceText.isSpace) || behind.drop(while: SourceText.isSpace).first == UInt8(ascii: "`")
      findings.report(
        .M021,
        sign == 0
          ? "this line goes on with the note above, because no hyphen begins it"
          : "this sign is not the hyphen that begins a line of a list",
        at: source.span(range.lowerBound..<(sign == 0 ? range.upperBound : range.lowerBound + sign)),
        help: "begin it with a hyphen and a space", fix: isCertain && isAlone ? fix : nil)
    }
  }

  /// What stands behind the link to a scene that begins some text; nil where none does.
  static func link(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let close = UInt8(ascii: "]")
    guard
      let end = text.indices.dropLast(2).first(where: {
        text[$0] == close && text[$0 + 1] == UInt8(ascii: "(") && text[$0 + 2] == UInt8(ascii: "#")
      }), let last = text[end...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return text[(last + 1)...]
  }
}
