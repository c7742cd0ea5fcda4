import Course

/// Tells how a scene's replies came apart: only its last list of links is offered, and what stands below it is shown
/// above it.
struct ReplyLists {
  let findings: Findings

  /// - Parameters:
  ///   - blocks: All of the scene's.
  ///   - lists: Where those lists stand among them that hold links to scenes; the last holds the replies.
  func check(_ blocks: [MarkdownNode], _ lists: [Int]) {
    guard let last = lists.last else { return }
    for (index, next) in zip(lists, lists.dropFirst()) { checkGap(blocks[index...next]) }
    for index in blocks.indices where index > last && blocks[index].isPlainQuote {
      if index == last + 1, isGlued(blocks[index], below: blocks[last]) {
        reportNote(blocks[index], below: blocks[last])
      } else {
        findings.report(
          .M021, "this quote stands below the replies, and is shown above them", at: blocks[index].firstLine,
          help: "move it above the replies, or indent it below one of them to make it the coach's note",
          severity: .warning)
      }
    }
  }

  /// Two lists of replies with what stands between them.
  private func checkGap(_ blocks: ArraySlice<MarkdownNode>) {
    guard let first = blocks.first, let second = blocks.last else { return }
    let between = blocks.dropFirst().dropLast()
    if between.count == 1, let quote = between.first, quote.isPlainQuote, isGlued(quote, below: first) {
      reportNote(quote, below: first)
    } else if between.isEmpty, findings.marker(of: first) != findings.marker(of: second) {
      findings.report(
        .M006, "these replies are a second list, because they begin with another sign", at: second.firstLine,
        help: "begin all replies of a scene with the same sign, a hyphen", fix: findings.bulletFix(second, like: first))
    } else {
      findings.report(
        .M021, "only the last list of a scene holds its replies, and this one is shown as text", at: first.firstLine,
        help: "make one list of them, with nothing between its lines", severity: .warning)
    }
  }

  private func isGlued(_ quote: MarkdownNode, below list: MarkdownNode) -> Bool {
    list.lastLine(findings.source) + 1 == quote.span.line
  }

  private func reportNote(_ quote: MarkdownNode, below list: MarkdownNode) {
    let spaces = list.children.last.flatMap(findings.contentIndent) ?? 2
    findings.report(
      .M005, "this coach's note does not belong to a reply", at: quote.firstLine,
      help: "put \(spaces == 2 ? "two" : "\(spaces)") spaces before each > so that it lines up with the reply's text",
      fix: findings.feedbackFix(quote, below: list))
  }
}
