import Course

/// Takes the replies out of a scene: its last list whose items link to scenes, and the lists that Markdown tore off it.
struct SceneReplies {
  let findings: Findings
  private var split: SplitList { SplitList(kind: .replies, findings: findings) }

  init(_ findings: Findings) { self.findings = findings }

  /// Takes the list; nil where there is none.
  ///
  /// - Parameter attributes: The scene's: in an ending or a debrief, any such list is a mistake of its own.
  func take(_ blocks: inout [MarkdownNode], of attributes: [PlacedAttribute]) -> MarkdownNode? {
    let lists = blocks.indices.filter { index in
      blocks[index].isList && blocks[index].children.contains { findings.sceneLink(in: $0) != nil }
    }
    guard let last = lists.last else { return nil }
    // As nearly every scene is written: the replies end it.
    if lists.count == 1 && last == blocks.count - 1 { return blocks.remove(at: last) }
    if !attributes.areOfTalk { return blocks.remove(at: last) }

    let parts = parts(lists, blocks)
    var replies = blocks[parts[0]]
    var taken = Set(parts)
    for (first, second) in zip(parts, parts.dropFirst()) {
      if isNote(between: first, and: second, blocks) {
        split.reportFeedback(blocks[first + 1], below: blocks[first], next: blocks[second], goesOn: true)
        taken.insert(first + 1)
      } else if second == first + 1 {
        split.reportSplit(blocks[first...second])
      } else {
        split.reportSecond(blocks[second])
      }
      replies.children += blocks[second].children
    }
    split.reportSigns(parts, in: blocks)
    if let first = lists.last(where: { $0 < parts[0] }) { reportNarration(blocks[first]) }
    // What stands in a route is never shown, wherever it stands.
    if !attributes.has(.route), let note = late(below: last, blocks) { taken.insert(note) }
    blocks = blocks.indices.filter { !taken.contains($0) }.map { blocks[$0] }
    return replies
  }

  /// The items that are replies: a list of words that a blank line alone parts from theirs is one with it to Markdown.
  func withoutProse(_ items: [MarkdownNode]) -> [MarkdownNode] {
    let isReply = items.map { findings.sceneLink(in: $0) != nil }
    guard items.count > 2, let first = isReply.first, let place = isReply.firstIndex(of: !first),
      !isReply[place...].contains(first), items.indices.dropFirst().filter({ isApart(items[$0]) }) == [place]
    else { return items }
    let (words, replies) = first ? (items[place...], items[..<place]) : (items[..<place], items[place...])
    // One that begins with a link is a reply that went wrong.
    guard words.allSatisfy({ !$0.beginsWithLink }) else { return items }
    findings.report(
      .D201, "this list and the replies \(first ? "above" : "below") it are one list, and these lines lead to no scene",
      at: words[words.startIndex].firstLine,
      help: "put a line of text between the two, or begin the lines of this one with another sign, *")
    return Array(replies)
  }

  /// Whether a blank line stands above an item.
  private func isApart(_ item: MarkdownNode) -> Bool {
    findings.source.isBlank(line: item.span.line - 1)
  }

  /// The lists that hold replies, in order: the last one, and those above that nothing or a note parts from it, or that
  /// do what only replies do.
  private func parts(_ lists: [Int], _ blocks: [MarkdownNode]) -> [Int] {
    var next = lists[lists.count - 1]
    var parts = [next]
    for list in lists.dropLast().reversed() {
      guard
        list + 1 == next || isNote(between: list, and: next, blocks)
          || blocks[list].children.contains(where: endsLikeReply)
      else { continue }
      parts.append(list)
      next = list
    }
    return parts.reversed()
  }

  /// Whether one quote parts two lists, and nobody seems to say it.
  private func isNote(between first: Int, and second: Int, _ blocks: [MarkdownNode]) -> Bool {
    second == first + 2 && isNote(blocks[first + 1])
  }

  private func isNote(_ block: MarkdownNode) -> Bool {
    block.isQuote && !block.beginsWithSpeaker && !block.beginsLikeCallout
  }

  /// Whether attributes of a reply stand behind an item's link.
  private func endsLikeReply(_ item: MarkdownNode) -> Bool {
    guard findings.sceneLink(in: item) != nil else { return false }
    let reader = AttributeReader(context: .choice)
    return item.children[0].children.dropFirst().contains { node in
      guard node.isCode, case .attribute = reader.read(node.codeText) else { return false }
      return true
    }
  }

  private func reportNarration(_ list: MarkdownNode) {
    findings.report(
      .Q116, "these links are no replies, because another list of links to scenes follows", at: list.firstLine,
      help: "make one list of both at the end of the scene; if they are meant to be read, take the links out",
      severity: .warning)
  }

  /// Whether the last reply lacks a note that the others have, or that its rating asks for, and a quote may be it.
  private func isAwaited(_ quote: MarkdownNode, below list: MarkdownNode) -> Bool {
    guard let last = list.children.last, !last.children.contains(where: \.isQuote), let text = last.children.first,
      let first = quote.plainText.unicodeScalars.first, !first.properties.isQuotationMark
    else { return false }
    return text.children.contains { $0.codeText == Moment.misery.rawValue }
      || list.children.count > 1 && list.children.dropLast().allSatisfy { $0.children.contains(where: \.isQuote) }
  }

  /// Reports what stands below the replies, which learners see above them; the index of a note that goes with them.
  private func late(below list: Int, _ blocks: [MarkdownNode]) -> Int? {
    guard let index = blocks.indices.first(where: { $0 > list && !blocks[$0].isRule }) else { return nil }
    let block = blocks[index]
    let isNear = index == list + 1 && blocks[list].lastLine(findings.source) + 1 == block.span.line
    if isNote(block), isNear || index == blocks.count - 1 && isAwaited(block, below: blocks[list]) {
      split.reportFeedback(
        block, below: blocks[list], next: index + 1 < blocks.count ? blocks[index + 1] : nil, goesOn: false)
      return index
    }
    if !findings.hasAny(in: block.span.line...max(block.span.line, block.span.endLine)) {
      findings.report(
        .M021, "learners see this above the replies", at: block.firstLine,
        help: "move it above them; what the coach says of a reply stands indented below it, and begins with >",
        severity: .warning)
    }
    return nil
  }
}

extension Findings {
  /// The link to a scene that an item begins with, and what it calls the scene.
  func sceneLink(in item: MarkdownNode) -> (link: MarkdownNode, anchor: String)? {
    guard let text = item.children.first, text.isParagraph, let first = text.children.first,
      case .link(let destination, _) = first.kind,
      case .anchor(let anchor) = Destination(destination, from: source.file)
    else { return nil }
    return (first, anchor)
  }
  /// Takes a reply that lost its hyphen, and so goes on with the one above, off that one (reported).
  func cutSwallowedReply(off text: inout [MarkdownNode], _ item: MarkdownNode) {
    for index in text.indices.dropFirst() where text[index - 1].isBreak {
      // A line whose mistake is told already is no part of the reply.
      if hasError(in: text[index].span.line...text[index].span.line) {
        text.removeSubrange(index...)
        return text.trimEnd()
      }
      guard case .link(let destination, _) = text[index].kind, destination.utf8.first == UInt8(ascii: "#") else {
        continue
      }
      let place = text[index].span
      // At the margin, where the list's own hyphens stand, nothing else can be meant.
      let isCertain = place.column == 1 && item.span.column == 1 && marker(of: item) == UInt8(ascii: "-")
      report(
        .M021, "this line goes on with the reply above, because no hyphen begins it", at: place,
        help: "begin it with a hyphen and a space",
        fix: isCertain ? Fix([source.insert("- ", at: source.offset(line: place.line, column: 1))]) : nil)
      text.removeSubrange(index...)
      return text.trimEnd()
    }
  }
}

extension MarkdownNode {
  fileprivate var beginsWithLink: Bool {
    guard let text = children.first, text.isParagraph, case .link? = text.children.first?.kind else { return false }
    return true
  }
}
