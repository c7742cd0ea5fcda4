/// One blank line between the parts of a text, never two.
///
/// Nothing is put between items of a list or inside them: there a blank line makes the whole list loose.
enum BlankLineRules {
  /// A blank line between neighbours, and none between a heading and its attributes.
  @Sendable static func missing(_ page: FormatPage) -> [FormatChange] {
    var changes = between(page.blocks, page)
    for quote in page.nodes where quote.isQuote { changes += between(quote.children, page) }
    return changes
  }

  private static func between(_ blocks: [MarkdownNode], _ page: FormatPage) -> [FormatChange] {
    zip(blocks, blocks.dropFirst()).compactMap { first, second in
      first.headingLevel == 2 && second.namesAttributes ? joined(first, second, page) : parted(first, second, page)
    }
  }

  private static func joined(_ heading: MarkdownNode, _ attributes: MarkdownNode, _ page: FormatPage) -> FormatChange? {
    let gap = heading.span.line + 1..<attributes.span.line
    guard !gap.isEmpty, gap.allSatisfy({ page.isOpen($0) && blank($0, page) == 0 }) else { return nil }
    return FormatChange(page.whole(gap.lowerBound).lowerBound..<page.whole(gap.upperBound - 1).upperBound, "")
  }

  private static func parted(_ first: MarkdownNode, _ second: MarkdownNode, _ page: FormatPage) -> FormatChange? {
    let line = second.span.line
    // Comments stay as close as their author put them.
    guard line > 1, page.isOpen(line - 1) || first.isCodeBlock, page.isOpen(line) || second.isCodeBlock,
      blank(line - 1, page) == nil
    else { return nil }
    let start = page.source.range(ofLine: line).lowerBound
    let prefix = page.source.bytes[start..<max(start, page.start(second))]
    guard prefix.allSatisfy({ $0.isSpace || $0 == UInt8(ascii: ">") }) else { return nil }
    let kept = prefix.reversed().drop(while: \.isSpace).reversed()
    return FormatChange([Edit(at: start, insert: Array(kept) + [UInt8(ascii: "\n")])])
  }

  /// Of several blank lines one stays.
  @Sendable static func surplus(_ page: FormatPage) -> [FormatChange] {
    var changes: [FormatChange] = []
    for line in page.openLines where line > 1 && page.isOpen(line - 1) {
      guard let signs = blank(line, page), signs == blank(line - 1, page), line < page.source.lineCount else {
        continue
      }
      changes.append(FormatChange(page.whole(line), ""))
    }
    return changes
  }

  /// The quote signs of a line that holds nothing else; nil for other lines.
  private static func blank(_ line: Int, _ page: FormatPage) -> Int? {
    let text = page.bytes(ofLine: line)
    guard text.allSatisfy({ $0.isSpace || $0 == UInt8(ascii: ">") }) else { return nil }
    return text.count { $0 == UInt8(ascii: ">") }
  }
}

extension MarkdownNode {
  /// Code spans and white space alone, with the name of an attribute among them.
  fileprivate var namesAttributes: Bool {
    let codes = children.filter { !$0.isBlank }
    guard isParagraph, codes.allSatisfy({ if case .code = $0.kind { true } else { false } }) else { return false }
    return codes.contains { code in
      let word = code.codeText.prefix { $0 != ":" && $0 != " " }
      return AttributeName(rawValue: String(word)) != nil
    }
  }

  fileprivate var isCodeBlock: Bool { if case .codeBlock = kind { true } else { false } }
}
