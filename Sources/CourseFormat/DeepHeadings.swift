import Course

/// Finds a question whose heading has a sign too many: `### At the door` belongs to the question above it.
struct DeepHeadings {
  let findings: Findings

  /// Takes such questions off the blocks of the one above (reported).
  func take(_ blocks: inout [MarkdownNode]) {
    guard blocks.contains(where: { $0.headingLevel != nil }) else { return }
    let answers = answers(blocks)
    for index in blocks.indices where blocks[index].headingLevel != nil {
      let isBetween = answers.map { $0.lowerBound < index && index < $0.upperBound } ?? false
      guard isBetween || hasAttributes(below: index, blocks) else { continue }
      let heading = blocks[index]
      findings.report(
        .M021, "this heading has a # too many to begin a question, and all below it belongs to the question above",
        at: heading.span, help: "begin it with ##")
      return blocks.removeSubrange(index...)
    }
  }

  /// From the first to the last list of answers; nil where headings may stand between them.
  private func answers(_ blocks: [MarkdownNode]) -> ClosedRange<Int>? {
    guard let form = AnswerForm.all.first(where: { $0.fits(blocks) }), !form.standsInPrompt, form.kinds != [.open]
    else {
      return nil
    }
    let answers = form.answers(blocks)
    return answers[0]...answers[answers.count - 1]
  }

  private func hasAttributes(below index: Int, _ blocks: [MarkdownNode]) -> Bool {
    guard index + 1 < blocks.count, blocks[index + 1].isParagraph else { return false }
    let pieces = blocks[index + 1].children
    let reader = AttributeReader(context: .question)
    var isAny = false
    for piece in pieces where !piece.isBlank {
      guard case .code(let text) = piece.kind, case .attribute = reader.read(text) else { return false }
      isAny = true
    }
    return isAny
  }
}
