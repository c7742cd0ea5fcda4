import Course

/// Says why a scene has no replies: what was meant for them, and what Markdown made of them.
struct LostReplies {
  let findings: Findings
  private var source: SourceText { findings.source }

  /// A line that begins like a reply.
  private struct Line {
    var number: Int
    /// From the sign, or from the link where there is none, to the link.
    var sign: Range<Int>
    /// The sign's length without the space behind it; 0 without a sign.
    var length: Int
    /// Whether the sign is one that begins a list.
    var isListed: Bool
    /// Whether nothing but attributes follow the link.
    var isAlone: Bool
  }

  /// Reports the first of them.
  ///
  /// - Parameters:
  ///   - blocks: All of a scene without a list of replies.
  ///   - heading: The line of its heading.
  func report(_ blocks: [MarkdownNode], below heading: Int) {
    guard let last = blocks.last else { return }
    let end = max(heading + 1, last.lastLine(source))
    guard !findings.hasError(in: heading...end) else { return }
    let found = lines(heading + 1...end, blocks)
    for (line, block) in found {
      if case .codeBlock = block.kind { return reportCode(line, block) }
      guard block.isParagraph || block.isQuote else { continue }
      if line.isListed { return reportSpaces(line, block, "so many spaces make this reply go on with the line above") }
      if line.length > 0 || line.isAlone { return reportSign(line, found.filter { !$0.block.isCodeBlock }.map(\.line)) }
    }
  }

  /// Reports replies above the list of the others that begin with a sign of another kind, which keeps them out of it.
  func reportFirst(_ blocks: [MarkdownNode]) {
    for block in blocks where block.isParagraph {
      let text = block.children
      let starts = text.indices.dropLast().filter { index in
        guard case .text(let words) = text[index].kind, words.utf8.first ?? 0 >= 0xE2 else { return false }
        return index == 0 || text[index - 1].isBreak
      }
      let found = starts.compactMap { line(text[$0].span.line) }.filter { $0.length > 0 && !$0.isListed && $0.isAlone }
      if let first = found.first { return reportSign(first, found) }
    }
  }

  /// Such lines, each with the block that it stands in.
  private func lines(_ numbers: ClosedRange<Int>, _ blocks: [MarkdownNode]) -> [(line: Line, block: MarkdownNode)] {
    var index = 0
    return numbers.compactMap { number in
      guard let line = line(number) else { return nil }
      while index < blocks.count, max(blocks[index].span.line, blocks[index].span.endLine) < number { index += 1 }
      return index < blocks.count && blocks[index].span.line <= number ? (line, blocks[index]) : nil
    }
  }

  private func line(_ number: Int) -> Line? {
    let range = source.range(ofLine: number)
    guard let ink = source.firstInk(range) else { return nil }
    let text = source.bytes[ink..<range.upperBound]
    var length = 0
    var isListed = false
    switch text[ink] {
    case UInt8(ascii: "["): break
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): (length, isListed) = (1, true)
    case 0xC2...:
      let dash = MissingMarks.dashes.first { text.starts(with: $0.utf8) }
      guard let sign = dash?.utf8.count ?? MissingMarks.foreignSign(text) else { return nil }
      length = sign
    default: return nil
    }
    let rest = text.dropFirst(length).drop(while: SourceText.isSpace)
    guard rest.first == UInt8(ascii: "["), let behind = SwallowedLines.link(rest) else { return nil }
    let next = behind.first { !SourceText.isSpace($0) }
    return Line(
      number: number, sign: ink..<rest.startIndex, length: length, isListed: isListed,
      isAlone: next == nil || next == UInt8(ascii: "`"))
  }

  /// Replies that four spaces, or a fence, make code of.
  private func reportCode(_ line: Line, _ block: MarkdownNode) {
    guard source.isFence(line: block.span.line) else {
      return reportSpaces(line, block, "so many spaces make code of these replies")
    }
    findings.report(
      .M021, "between these marks, replies are shown as code", at: block.firstLine,
      help: "take this line out, and the one below the replies that is like it")
  }

  private func reportSpaces(_ line: Line, _ block: MarkdownNode, _ message: String) {
    let range = source.range(ofLine: line.number)
    findings.report(
      .M021, message, at: source.span(line.sign.lowerBound..<range.upperBound),
      help: "take the spaces at the beginning of each reply away, and as many before each note",
      fix: shift(line.number...max(line.number, block.lastLine(source)), by: range.lowerBound..<line.sign.lowerBound))
  }

  /// Lines without the white space that the first of them begins with; nil where one has less.
  private func shift(_ lines: ClosedRange<Int>, by space: Range<Int>) -> Fix? {
    var edits: [Fix.Edit] = []
    for number in lines where !source.isBlank(line: number) {
      let range = source.range(ofLine: number)
      guard source.bytes[range].starts(with: source.bytes[space]) else { return nil }
      edits.append(source.edit(range.lowerBound..<range.lowerBound + space.count, ""))
    }
    return Fix(edits)
  }

  /// Replies that begin with a bullet or a dash of a word processor, or with no sign at all.
  private func reportSign(_ line: Line, _ all: [Line]) {
    let alike = all.filter { ($0.length > 0) == (line.length > 0) && !$0.isListed }
    let isCertain = alike.allSatisfy {
      $0.isAlone && $0.sign.lowerBound == source.range(ofLine: $0.number).lowerBound
    }
    let range = source.range(ofLine: line.number)
    findings.report(
      .M021, line.length > 0 ? "this sign is not the hyphen that begins a reply" : "no hyphen begins this reply",
      at: source.span(
        line.sign.lowerBound..<(line.length > 0 ? line.sign.lowerBound + line.length : range.upperBound)),
      help: "begin each reply with a hyphen and a space",
      fix: isCertain ? Fix(alike.map { source.edit($0.sign, "- ") }) : nil)
  }
}

extension MarkdownNode {
  fileprivate var isCodeBlock: Bool { if case .codeBlock = kind { true } else { false } }
}
