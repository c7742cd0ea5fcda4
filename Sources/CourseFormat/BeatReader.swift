import Course

/// Cuts a scene's blocks into what is seen and what is said.
struct BeatReader {
  let prose: Prose

  func beats(_ blocks: [MarkdownNode]) -> [Beat] {
    var beats: [Beat] = []
    var seen: [Block] = []
    for block in blocks {
      if block.isParagraph { reportUnmarked(block) }
      if block.isQuote, prose.callout(block) == nil {
        if !seen.isEmpty { beats.append(.narration(seen)) }
        seen = []
        beats += speech(block)
      } else {
        seen += prose.blocks([block])
      }
    }
    if !seen.isEmpty { beats.append(.narration(seen)) }
    return beats
  }

  /// One beat for each `**Name:**` that begins a paragraph or a line of it.
  private func speech(_ quote: MarkdownNode) -> [Beat] {
    var beats: [Beat] = []
    var speaker: String?
    var said: [Block] = []
    func flush() {
      if !said.isEmpty { beats.append(.speech(speaker: speaker, said)) }
      said = []
    }
    for block in quote.children {
      guard block.isParagraph else {
        said += prose.blocks([block])
        continue
      }
      reportStars(block.children)
      for turn in turns(block.children) {
        if let name = turn.speaker {
          flush()
          speaker = name
        }
        if !turn.words.isEmpty { said.append(.paragraph(prose.inlines(turn.words))) }
      }
    }
    flush()
    return beats
  }

  /// Reports `**Maria:** "Hi."` in a paragraph, which is not marked as speech.
  private func reportUnmarked(_ paragraph: MarkdownNode) {
    let nodes = paragraph.children
    guard nodes.count > 1, speaker(nodes, at: 0) != nil else { return }
    let words = nodes[1].plainText.unicodeScalars.drop { $0 == ":" || $0.properties.isWhitespace }
    guard words.first?.properties.isQuotationMark == true else { return }
    prose.findings.report(
      .M021, "without a > this is not marked as speech", at: nodes[0].span,
      help: "begin the line with > and a space", severity: .warning)
  }

  /// Reports stars before a name that make nothing bold, and so are shown: `** Maria: ** "Hi."`, `**Maria: "Hi."`.
  private func reportStars(_ nodes: [MarkdownNode]) {
    for (index, node) in nodes.enumerated() where index == 0 || nodes[index - 1].isBreak {
      guard case .text(let text) = node.kind, text.hasPrefix("**"), text.contains(":") else { continue }
      let isClosed = text.dropFirst(2).contains("**")
      prose.findings.report(
        .M021, "these stars make nothing bold, and so are shown",
        at: Span(line: node.span.line, columns: node.span.column...node.span.column + 1),
        help: isClosed
          ? "write no space between the stars and the name, as in **Maria:**"
          : "put two stars behind the name as well, as in **Maria:**", severity: .warning)
    }
  }

  private func turns(_ nodes: [MarkdownNode]) -> [(speaker: String?, words: [MarkdownNode])] {
    var turns: [(speaker: String?, words: [MarkdownNode])] = []
    var index = 0
    while index < nodes.count {
      let isLineStart = index == 0 || nodes[index - 1].isBreak
      if isLineStart, let (name, next) = speaker(nodes, at: index) {
        if !turns.isEmpty { turns[turns.count - 1].words.trimEnd() }
        let opening = opening(nodes, from: next, dropsColon: !nodes[index].endsInColon)
        turns.append((name, opening.words.map { [$0] } ?? []))
        index = opening.next
      } else {
        if turns.isEmpty { turns.append((nil, [])) }
        turns[turns.count - 1].words.append(nodes[index])
        index += 1
      }
    }
    return turns
  }

  /// The first words after a speaker's name and perhaps its colon, without white space before them, and where what
  /// follows them begins.
  private func opening(_ nodes: [MarkdownNode], from start: Int, dropsColon: Bool) -> (words: MarkdownNode?, next: Int)
  {
    for index in start..<max(start, nodes.count) {
      var node = nodes[index]
      if index == start, dropsColon, case .text(let text) = node.kind { node.kind = .text(String(text.dropFirst())) }
      if node.isBlank { continue }
      if case .text(let text) = node.kind { node.kind = .text(String(text.drop(while: \.isWhitespace))) }
      return (node, index + 1)
    }
    return (nil, nodes.count)
  }

  /// `**Maria:**` or `**Maria**:` at `index`: the name, and the index after the strong text.
  private func speaker(_ nodes: [MarkdownNode], at index: Int) -> (name: String, next: Int)? {
    guard case .strong = nodes[index].kind else { return nil }
    var name = Sanitizer.cleanLine(nodes[index].plainText)
    if name.hasSuffix(":") {
      name.removeLast()
    } else {
      guard index + 1 < nodes.count, case .text(let text) = nodes[index + 1].kind, text.hasPrefix(":") else {
        return nil
      }
    }
    name = Sanitizer.cleanLine(name)
    return name.isEmpty ? nil : (name, index + 1)
  }
}

extension MarkdownNode {
  fileprivate var endsInColon: Bool { Sanitizer.cleanLine(plainText).hasSuffix(":") }
}
