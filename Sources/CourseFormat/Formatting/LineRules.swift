/// What holds within a line, and at the end of the file.
enum LineRules {
  /// No white space at the end of a line, but the two spaces of a line break that is meant.
  @Sendable static func trailingSpace(_ page: FormatPage) -> [FormatChange] {
    let inner = page.innerParagraphLines
    return page.openLines.compactMap { line in
      let range = page.source.range(ofLine: line)
      let text = page.source.bytes[range]
      let kept = text.reversed().drop(while: \.isSpace).count
      let isBreak = inner.contains(line) && text.suffix(2).elementsEqual("  ".utf8)
      return FormatChange(range.lowerBound + kept..<range.upperBound, isBreak ? "  " : "")
    }
  }

  /// One space before and between attributes: between a backtick and what stands before it.
  @Sendable static func attributeSpace(_ page: FormatPage) -> [FormatChange] {
    page.openLines.flatMap { line -> [FormatChange] in
      let text = page.bytes(ofLine: line)
      var changes: [FormatChange] = []
      var index = text.startIndex
      while index < text.endIndex {
        guard text[index].isSpace, index > text.startIndex else {
          index += 1
          continue
        }
        let end = text[index...].firstIndex { !$0.isSpace } ?? text.endIndex
        if end < text.endIndex, text[end] == UInt8(ascii: "`"), !text[index..<end].elementsEqual(" ".utf8) {
          changes.append(FormatChange(index..<end, " "))
        }
        index = end
      }
      return changes
    }
  }

  /// The file begins with text and ends with one line end.
  @Sendable static func end(_ page: FormatPage) -> [FormatChange] {
    let bytes = page.source.bytes
    var changes: [FormatChange] = []
    if page.frontMatterLines == 0, let first = page.openLines.first(where: { !page.source.isBlank(line: $0) }),
      first > 1
    {
      changes.append(FormatChange(0..<page.source.lineStarts[first - 1], ""))
    }
    let tail = bytes.reversed().prefix { $0.isSpace || $0 == UInt8(ascii: "\n") }.count
    if tail < bytes.count { changes.append(FormatChange(bytes.count - tail..<bytes.count, "\n")) }
    return changes
  }
}

/// What holds between the two lines of `---`.
enum FrontMatterRules {
  private static let bars: Set = [UInt8(ascii: "|"), UInt8(ascii: ">")]

  /// `key: value`, one space after the colon and none at the end.
  @Sendable static func spacing(_ page: FormatPage) -> [FormatChange] {
    guard page.frontMatterLines > 2 else { return [] }
    let lines = 2..<page.frontMatterLines
    // In a text of several lines white space may be meant.
    let isBlockText = lines.contains { line in
      page.bytes(ofLine: line).reversed().drop(while: \.isSpace).first.map(bars.contains) ?? false
    }
    guard !isBlockText else { return [] }
    return lines.flatMap { line -> [FormatChange] in
      let range = page.source.range(ofLine: line)
      let text = page.source.bytes[range]
      var changes: [FormatChange] = []
      let key = text.drop(while: \.isSpace).prefix { !$0.isSpace && $0 != UInt8(ascii: ":") }
      if key.endIndex < text.endIndex, text[key.endIndex] == UInt8(ascii: ":"), !key.contains(UInt8(ascii: "#")) {
        let gap = text[(key.endIndex + 1)...].prefix(while: \.isSpace)
        if gap.endIndex < text.endIndex, !gap.isEmpty, text[gap.endIndex] != UInt8(ascii: "#") {
          changes.append(FormatChange(gap.startIndex..<gap.endIndex, " "))
        }
      }
      let tail = text.reversed().prefix(while: \.isSpace).count
      if tail > 0 { changes.append(FormatChange(range.upperBound - tail..<range.upperBound, "")) }
      return changes
    }
  }
}
