import Course

/// A question's blocks by what they are for.
struct QuestionParts {
  var prompt: [MarkdownNode] = []
  /// The answer lists, each with what went wrong before it.
  var answers: [MarkdownNode] = []
  var hints: [[MarkdownNode]] = []
  var explanation: [MarkdownNode] = []

  /// Sorts a section's blocks and mends, with a report, the ways Markdown tears a list of options apart.
  ///
  /// - Parameters:
  ///   - answers: The indices of the blocks that are the answers.
  ///   - standInPrompt: Whether those are part of what is asked, too.
  init(_ blocks: [MarkdownNode], answers indices: [Int], standInPrompt: Bool, findings: Findings, prose: Prose) {
    let split = SplitList(kind: .options, findings: findings)
    let isAnswer = Set(indices)
    if !standInPrompt { split.reportSigns(indices, in: blocks) }
    var previousAnswer: Int?
    // The first block below all answers that learners see above them.
    var late: MarkdownNode?
    var isToldBelow = false
    // A line that ends a section parts it from the next one, for whoever reads the file.
    let end = (blocks.lastIndex { !$0.isRule } ?? -1) + 1
    for (index, block) in blocks[..<end].enumerated() {
      let callout = isAnswer.contains(index) ? nil : prose.callout(block)
      if isAnswer.contains(index) {
        if standInPrompt {
          prompt.append(block)
        } else if let previous = previousAnswer, blocks[previous].isList {
          split.reportSplit(blocks[previous...index])
          answers[answers.count - 1].children.append(contentsOf: block.children)
        } else {
          answers.append(block)
        }
        previousAnswer = index
        late = nil
      } else if block.isQuote, callout == nil, !standInPrompt,
        isAnswer.contains(index - 1) || isAnswer.contains(index + 1),
        QuotedOptions(findings: findings).areMeant(by: block)
      {
        let list = blocks[isAnswer.contains(index - 1) ? index - 1 : index + 1]
        QuotedOptions(findings: findings).report(block, sign: findings.marker(of: list))
      } else if let (callout, inner) = callout, callout == .tip {
        hints.append(inner)
      } else if let (callout, inner) = callout, callout == .note, previousAnswer != nil {
        explanation.append(contentsOf: inner)
      } else if block.isQuote, previousAnswer == index - 1, index > 0, blocks[index - 1].isList, !standInPrompt,
        callout == nil, !block.beginsLikeCallout,
        blocks[index - 1].lastLine(findings.source) + 1 == block.span.line || isAnswer.contains(index + 1)
      {
        if answers.first?.isOpenAnswer == true {
          findings.reportRubricNote(block)
        } else {
          split.reportFeedback(
            block, below: blocks[index - 1], next: index + 1 < blocks.count ? blocks[index + 1] : nil,
            goesOn: isAnswer.contains(index + 1))
        }
        isToldBelow = !isAnswer.contains(index + 1)
      } else {
        prompt.append(block)
        if previousAnswer != nil, late == nil, !block.isRule { late = block }
      }
    }
    let isOpen = answers.contains { $0.isOpenAnswer }
    if let late, !standInPrompt, !isToldBelow, !Self.isParted(late, blocks, findings) {
      QuestionParts.reportLate(late, isOpen: isOpen, findings)
    }
  }

  /// Whether an empty line parts it from a callout's mark, of which nothing else is left.
  private static func isParted(_ block: MarkdownNode, _ blocks: [MarkdownNode], _ findings: Findings) -> Bool {
    guard block.isQuote, let index = blocks.firstIndex(where: { $0.span == block.span }), index > 0 else {
      return false
    }
    let above = blocks[index - 1]
    return above.beginsLikeCallout && above.span.line == above.span.endLine
      && findings.has(.M021, in: above.span.line...above.span.line)
  }

  /// Says what learners see of something that stands below the answers, unless its mistake is told already.
  private static func reportLate(_ block: MarkdownNode, isOpen: Bool, _ findings: Findings) {
    guard !findings.hasAny(in: block.span.line...max(block.span.line, block.span.endLine)) else { return }
    if block.headingLevel != nil {
      findings.report(
        .M021, "this heading begins no question: learners see it, and what follows, above the answers",
        at: block.firstLine,
        help:
          "begin it with ## if a question of its own follows; if it is the explanation, write > [!NOTE] in its place, and "
          + "begin the lines below with >",
        severity: .warning)
    } else if block.beginsLikeCallout {
      findings.report(
        .M021, "this callout is no explanation, and learners see it above the answers", at: block.firstLine,
        help: "write [!NOTE] to make it one; if it is part of the question, move it above the answers",
        severity: .warning)
    } else if block.isQuote {
      findings.report(
        .M021, "without the mark [!NOTE] this quote is no explanation, and learners see it above the answers",
        at: block.firstLine,
        help: "write a line > [!NOTE] above its first line; if it is part of the question, move it above the answers",
        severity: .warning)
    } else if isOpen, block.isNumbered {
      findings.report(
        .M021, "learners see this above their answer, as a part of the question", at: block.firstLine,
        help: "begin its lines with hyphens to make them what learners compare with", severity: .warning)
    } else {
      findings.report(
        .M021, "learners see this above the answers, as a part of the question", at: block.firstLine,
        help: "move it there; if it is the explanation, begin its lines with > below a line > [!NOTE]",
        severity: .warning)
    }
  }
}

extension MarkdownNode {
  /// The last line that holds something; cmark lets a list end on the blank line after it.
  func lastLine(_ source: SourceText) -> Int {
    var line = span.endLine
    while line > span.line, source.isBlank(line: line) || (span.endColumn == 0 && line == span.endLine) { line -= 1 }
    return line
  }
}

extension SourceText {
  func isBlank(line: Int) -> Bool { isBlank(range(ofLine: line)) }
}
