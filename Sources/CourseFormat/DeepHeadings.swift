import Course

/// Finds a question whose heading has a sign too many: `### At the door` belongs to the question above it.
struct DeepHeadings {
  let findings: Findings

  /// Takes such questions off the blocks of the one above (reported).
  func take(_ blocks: inout [MarkdownNode]) {
    takeIndented(&blocks)
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

  /// Takes a question whose heading spaces put into an option of the one above (reported), and all that follows.
  private func takeIndented(_ blocks: inout [MarkdownNode]) {
    // Hardly any item holds more than its text and a note.
    for list in blocks.indices where blocks[list].isList {
      for item in blocks[list].children.indices where blocks[list].children[item].children.count > 1 {
        guard let place = blocks[list].children[item].children.firstIndex(where: { $0.headingLevel == 2 }) else {
          continue
        }
        let heading = blocks[list].children[item].children[place]
        let source = findings.source
        let line = source.range(ofLine: heading.span.line)
        guard let sign = source.firstInk(line), source.bytes[sign] == UInt8(ascii: "#") else { continue }
        findings.report(
          .M021, "the spaces before this heading make it a part of the line above", at: heading.span,
          help: "take the spaces before ## away", fix: Fix([source.edit(line.lowerBound..<sign, "")]))
        blocks[list].children[item].children.removeSubrange(place...)
        blocks[list].children.removeSubrange((item + 1)...)
        return blocks.removeSubrange((list + 1)...)
      }
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
