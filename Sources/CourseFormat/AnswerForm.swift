import Course

/// One way to write answers. The order of the table is the order of the specification: the first that fits.
struct AnswerForm: Sendable {
  /// What `kind:` may call it.
  let kinds: [Question.Kind]
  var isForQuizzesOnly = false
  /// How it is written, for a help line.
  let example: String
  /// Whether the answers are gaps in the prompt's own text.
  var standsInPrompt = false
  /// Which blocks are the answers, not the prompt; none: it does not fit.
  let answers: @Sendable ([MarkdownNode]) -> [Int]
  let read: @Sendable (QuestionParser, QuestionParser.Input, QuestionParts) -> Question.Body?

  func fits(_ blocks: [MarkdownNode]) -> Bool { !answers(blocks).isEmpty }

  static let all: [AnswerForm] = [
    AnswerForm(
      kinds: [.single, .multiple, .trueFalse], example: "write its options with checkboxes, - [ ] and - [x]",
      answers: indices { $0.isTaskList || $0.hasBrokenCheckbox },
      read: { parser, input, parts in ChoiceReader(parser, input).body(parts).map(Question.Body.choice) }),
    AnswerForm(
      kinds: [.open], example: "put [[...]] in a line of its own where the learner writes", answers: openAnswer,
      read: { parser, input, parts in ListAnswerReader(parser, input).open(parts).map(Question.Body.open) }),
    AnswerForm(
      kinds: [.fillIn], example: "write what is to be filled in between [[ and ]]", standsInPrompt: true,
      answers: indices { $0.isQuote ? !$0.beginsLikeCallout && $0.hasBlank : $0.hasBlank || $0.brokenBlank != nil },
      read: { parser, input, parts in FillInReader(parser, input).body(parts).map(Question.Body.fillIn) }),
    AnswerForm(
      kinds: [.matching], isForQuizzesOnly: true, example: "write its pairs as a list, with -> between left and right",
      answers: indices(where: isPairs),
      read: { parser, input, parts in ListAnswerReader(parser, input).matching(parts).map(Question.Body.matching) }),
    AnswerForm(
      kinds: [.ordering], isForQuizzesOnly: true, example: "write its steps as a numbered list",
      answers: indices(where: \.isNumbered),
      read: { parser, input, parts in ListAnswerReader(parser, input).ordering(parts).map(Question.Body.ordering) }),
  ]

  /// Whether a lesson's section asks something: ordering and matching live in quizzes only.
  static func asks(_ blocks: [MarkdownNode]) -> Bool {
    all.contains { !$0.isForQuizzesOnly && $0.fits(blocks) }
  }

  private static func indices(
    where isAnswer: @escaping @Sendable (MarkdownNode) -> Bool
  ) -> @Sendable ([MarkdownNode]) -> [Int] {
    { blocks in blocks.indices.filter { isAnswer(blocks[$0]) } }
  }

  /// The line for the free answer and the lists below it, which are the rubric.
  @Sendable private static func openAnswer(_ blocks: [MarkdownNode]) -> [Int] {
    guard let line = blocks.firstIndex(where: \.isOpenAnswer) else { return [] }
    return [line] + blocks.indices.filter { $0 > line && blocks[$0].isList && !blocks[$0].isNumbered }
  }

  @Sendable private static func isPairs(_ block: MarkdownNode) -> Bool {
    block.isList && !block.isNumbered
      && block.children.contains { $0.children.first?.isParagraph == true && $0.children[0].children.arrow != nil }
  }
}
