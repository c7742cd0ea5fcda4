import Course

/// Cuts a scene's blocks into what is seen and what is said.
struct BeatReader {
  let prose: Prose

  func beats(_ blocks: [MarkdownNode]) -> [Beat] {
    var beats: [Beat] = []
    var seen: [Block] = []
    for block in blocks {
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

  private func turns(_ nodes: [MarkdownNode]) -> [(speaker: String?, words: [MarkdownNode])] {
    var turns: [(speaker: String?, words: [MarkdownNode])] = []
    var index = 0
    while index < nodes.count {
      let isLineStart = index == 0 || nodes[index - 1].isBreak
      if isLineStart, let (name, next) = speaker(nodes, at: index) {
        if !turns.isEmpty { turns[turns.count - 1].words.trimEnd() }
        var rest = Array(nodes[next...])
        rest.trimStart(colon: next == index + 1 && !nodes[index].endsInColon)
        turns.append((name, []))
        index = nodes.count - rest.count
        if let first = rest.first, index < nodes.count {
          turns[turns.count - 1].words.append(first)
          index += 1
        }
      } else {
        if turns.isEmpty { turns.append((nil, [])) }
        turns[turns.count - 1].words.append(nodes[index])
        index += 1
      }
    }
    return turns
  }

  /// `**Maria:**` or `**Maria**:` at `index`: the name, and the index after the strong text.
  private func speaker(_ nodes: [MarkdownNode], at index: Int) -> (name: String, next: Int)? {
    guard nodes[index].kind == .strong else { return nil }
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

extension [MarkdownNode] {
  /// Drops white space at the start, after the speaker's name and perhaps its colon.
  fileprivate mutating func trimStart(colon: Bool) {
    if colon, case .text(let text)? = first?.kind { self[0].kind = .text(String(text.dropFirst())) }
    while let first, first.isBlank { removeFirst() }
    if case .text(let text)? = first?.kind { self[0].kind = .text(String(text.drop(while: \.isWhitespace))) }
  }
}
