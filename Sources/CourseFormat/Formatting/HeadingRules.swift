/// Headings begin with `#`, one space after the signs, and nothing but their words behind.
enum HeadingRules {
  /// A heading made by a line of `=` or `-` below it gets its signs instead.
  @Sendable static func underlined(_ page: FormatPage) -> [FormatChange] {
    page.nodes.compactMap { node in
      guard let level = node.headingLevel, !isSigned(node, page), page.isOpen(node.span.line + 1) else { return nil }
      let line = node.span.line + 1
      let underline = page.bytes(ofLine: line).drop { $0.isSpace || $0 == UInt8(ascii: ">") }
      guard let sign = underline.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
        underline.allSatisfy({ $0 == sign || $0.isSpace })
      else { return nil }
      let start = page.start(node)
      let signs = String(repeating: "#", count: level) + " "
      return FormatChange([Edit(start..<start, signs), Edit(page.whole(line), "")])
    }
  }

  @Sendable static func signs(_ page: FormatPage) -> [FormatChange] {
    page.nodes.flatMap { node -> [FormatChange] in
      guard node.headingLevel != nil, isSigned(node, page), page.isOpen(node.span.line) else { return [] }
      let line = page.source.range(ofLine: node.span.line)
      var start = page.start(node)
      while start > line.lowerBound, page.source.bytes[start - 1].isSpace { start -= 1 }
      var changes: [FormatChange] = []
      let first = page.start(node)
      if start == line.lowerBound, start < first { changes.append(FormatChange(start..<first, "")) }
      let signs = page.source.bytes[first..<line.upperBound].prefix { $0 == UInt8(ascii: "#") }
      let gap = page.source.bytes[signs.endIndex..<line.upperBound].prefix(while: \.isSpace)
      if gap.endIndex < line.upperBound { changes.append(FormatChange(gap.startIndex..<gap.endIndex, " ")) }
      let closing = page.source.bytes[gap.endIndex..<line.upperBound].reversed().prefix { $0 == UInt8(ascii: "#") }
        .count
      if closing > 0, line.upperBound - closing > gap.endIndex {
        var end = line.upperBound - closing
        while end > gap.endIndex, page.source.bytes[end - 1].isSpace { end -= 1 }
        changes.append(FormatChange(end..<line.upperBound, ""))
      }
      return changes
    }
  }

  private static func isSigned(_ node: MarkdownNode, _ page: FormatPage) -> Bool {
    let start = page.start(node)
    return start < page.source.bytes.count && page.source.bytes[start] == UInt8(ascii: "#")
  }
}
