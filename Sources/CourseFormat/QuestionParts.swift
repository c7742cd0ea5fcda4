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
    let isAnswer = Set(indices)
    var previousAnswer: Int?
    for (index, block) in blocks.enumerated() {
      let callout = isAnswer.contains(index) ? nil : prose.callout(block)
      if isAnswer.contains(index) {
        if standInPrompt {
          prompt.append(block)
        } else if let previous = previousAnswer, blocks[previous].isList {
          QuestionParts.reportSplit(blocks[previous...index], answers[0], findings)
          answers[answers.count - 1].children.append(contentsOf: block.children)
        } else {
          answers.append(block)
        }
        previousAnswer = index
      } else if let (callout, inner) = callout, callout == .tip {
        hints.append(inner)
      } else if let (callout, inner) = callout, callout == .note, previousAnswer != nil {
        explanation.append(contentsOf: inner)
      } else if block.isQuote, previousAnswer == index - 1, index > 0, blocks[index - 1].isList, !standInPrompt,
        callout == nil,
        blocks[index - 1].lastLine(findings.source) + 1 == block.span.line || isAnswer.contains(index + 1)
      {
        QuestionParts.reportFeedback(block, below: blocks[index - 1], findings)
      } else {
        if block.isPlainQuote, previousAnswer != nil, !standInPrompt { QuestionParts.reportLate(block, findings) }
        prompt.append(block)
      }
    }
  }

  /// Says why there are two lists of options: the quote between them, other markers, or two questions in one.
  private static func reportSplit(
    _ blocks: ArraySlice<MarkdownNode>, _ start: MarkdownNode, _ findings: Findings
  ) {
    guard let first = blocks.first, let second = blocks.last else { return }
    let between = blocks.dropFirst().dropLast()
    if between.isEmpty, findings.hasComment(in: first.span.line..<second.span.line) {
      findings.report(
        .Q116, "the trainer's note above this line cuts the options in two", at: second.firstLine,
        help: "put the note above the first option or below the last one")
    } else if between.isEmpty, findings.marker(of: first) != findings.marker(of: second) {
      findings.report(
        .M006, "these options are a second list, because they begin with another sign", at: second.firstLine,
        help: first.isNumbered && second.isNumbered
          ? "number all steps the same way, as in 1. and 2."
          : "begin all options of a question with the same sign, a hyphen",
        fix: findings.bulletFix(second, like: start))
    } else if between.count != 1 || between.first?.isQuote != true {
      findings.report(
        .Q116, "this question has two lists of answers", at: second.firstLine,
        help: "make one list of them, or give the second its own ## heading")
    }
  }

  /// A customer's voice that stands where an explanation would.
  private static func reportLate(_ quote: MarkdownNode, _ findings: Findings) {
    findings.report(
      .M021, "this quote stands below the answers, and is shown above them as part of the question",
      at: quote.firstLine,
      help: "put a line > [!NOTE] above it to explain the answer, or move it above the answers", severity: .warning)
  }

  private static func reportFeedback(_ quote: MarkdownNode, below list: MarkdownNode, _ findings: Findings) {
    let spaces = list.children.last.flatMap(findings.contentIndent) ?? 2
    findings.report(
      .M005, "this feedback does not belong to an option", at: quote.firstLine,
      help: "put \(spaces == 2 ? "two" : "\(spaces)") spaces before each > so that it lines up with the option's text",
      fix: findings.feedbackFix(quote, below: list))
  }
}

extension MarkdownNode {
  /// Whether it is a quote, and none that was meant as a callout.
  var isPlainQuote: Bool { isQuote && !(children.first?.plainText.hasPrefix("[") ?? false) }

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

extension Findings {
  /// Whether a comment at the margin begins in one of these lines.
  fileprivate func hasComment(in lines: Range<Int>) -> Bool {
    lines.contains { source.bytes[source.range(ofLine: $0)].starts(with: Array("<!--".utf8)) }
  }

  /// The sign that a list's first item begins with; for numbers, the one after the number.
  func marker(of list: MarkdownNode) -> UInt8? {
    let line = source.range(ofLine: list.span.line)
    let text = source.bytes[line].dropFirst(max(0, list.span.column - 1))
    return text.first { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
