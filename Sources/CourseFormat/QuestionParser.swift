import Course

/// Makes a `Question` of one section, in a quiz or inside a lesson.
struct QuestionParser {
  /// What a quiz's front matter says for all its questions.
  struct Defaults {
    var tries = 1
    var penalty = 0.0
  }

  /// A section, ready to be read.
  struct Input {
    var title: String
    var id: String
    var heading: Span
    var attributes: [PlacedAttribute]
    var blocks: [MarkdownNode]
  }

  let findings: Findings
  var defaults = Defaults()
  /// A numbered list is an answer in a quiz; in a lesson it is a list.
  let isInLesson: Bool
  let finder: AttributeFinder
  let prose: Prose

  init(_ findings: Findings, defaults: Defaults = Defaults(), isInLesson: Bool) {
    self.findings = findings
    self.defaults = defaults
    self.isInLesson = isInLesson
    finder = AttributeFinder(findings: findings)
    prose = Prose(findings: findings)
  }

  /// Whether a lesson's section asks something.
  static func asks(_ blocks: [MarkdownNode]) -> Bool {
    blocks.contains { $0.isTaskList || $0.hasBrokenCheckbox } || AnswerForm.hasBlank(blocks)
  }

  func question(_ input: Input) -> Question? {
    guard let form = form(of: input) else { return nil }
    if let span = input.attributes.span({ if case .time = $0 { true } else { false } }) {
      findings.reportLater("this version of Lectern sets no time for a question", at: span)
    }
    guard let read = form.read else {
      findings.report(
        .Q119, "this version of Lectern cannot ask \(form.name) questions yet", at: input.heading,
        help: "ask it with checkboxes, - [ ] and - [x], until a later version can")
      return nil
    }
    let parts = QuestionParts(input.blocks, isAnswer: form.isAnswer, findings: findings, prose: prose)
    guard let body = read(self, input, parts) else { return nil }
    return assemble(input, parts, body)
  }

  /// The first form that fits, or the one that `kind:` asserts.
  private func form(of input: Input) -> AnswerForm? {
    let candidates = AnswerForm.all.filter { !(isInLesson && $0.isForQuizzesOnly) }
    let fitting = candidates.first { $0.fits(input.blocks) }
    if let span = input.attributes.span({ if case .kind = $0 { true } else { false } }), let kind = input.kind {
      guard let asserted = AnswerForm.all.first(where: { $0.kinds.contains(kind) }) else {
        let kinds = AnswerForm.all.flatMap(\.kinds)
        findings.report(
          .M021, "there is no kind of question called \"\(kind)\"", at: span,
          help: Spelling.nearest(to: kind, in: kinds).map { "did you mean `kind: \($0)`?" }
            ?? "the kinds are \(Spelling.list(kinds, "and"))")
        return nil
      }
      if asserted.fits(input.blocks) || asserted.read == nil { return asserted }
      findings.report(
        .M021, "the answers below do not make a \(kind) question", at: span,
        help: "write its options with checkboxes, - [ ] and - [x], or change the kind")
      return nil
    }
    if fitting == nil { reportNothingToAnswer(input) }
    return fitting
  }

  private func reportNothingToAnswer(_ input: Input) {
    if let list = input.blocks.first(where: \.isList) {
      findings.report(
        .Q101, "no option of this question has a checkbox", at: list.firstLine,
        help: "begin each with - [ ], and the right one with - [x]")
    } else {
      findings.report(
        .Q102, "this question has nothing to choose from", at: input.heading,
        help: "add its options below, each beginning with - [ ], the right one with - [x]")
    }
  }

  private func assemble(_ input: Input, _ parts: QuestionParts, _ body: Question.Body) -> Question {
    let attributes = input.attributes
    var question = Question(id: input.id, title: input.title, body: body)
    question.formerIDs = attributes.formerIDs
    question.prompt = prose.blocks(parts.prompt)
    question.hints = parts.hints.map(prose.blocks)
    question.explanation = prose.blocks(parts.explanation)
    question.tags = attributes.first { if case .tags(let tags) = $0 { tags } else { nil } } ?? []
    question.points = attributes.first { if case .points(let points) = $0 { points } else { nil } } ?? 1
    question.difficulty = attributes.first { if case .difficulty(let level) = $0 { level } else { nil } }
    question.tries = attributes.first { if case .tries(let count) = $0 { count } else { nil } } ?? defaults.tries
    question.penalty = attributes.first { if case .penalty(let share) = $0 { share } else { nil } } ?? defaults.penalty
    question.revision = attributes.first { if case .revision(let number) = $0 { number } else { nil } } ?? 1
    question.location = findings.source.location(input.heading)
    return question
  }
}

extension QuestionParser.Input {
  var kind: String? { attributes.first { if case .kind(let kind) = $0 { kind } else { nil } } }
}

/// One way to write answers. The order of the table is the order of the specification: the first that fits.
struct AnswerForm: Sendable {
  /// For messages.
  let name: String
  /// What `kind:` may call it.
  let kinds: [String]
  var isForQuizzesOnly = false
  let fits: @Sendable ([MarkdownNode]) -> Bool
  /// Whether a block belongs to the answers, not to the prompt.
  var isAnswer: @Sendable (MarkdownNode) -> Bool = { _ in false }
  /// Nil: recognised, and not yet asked.
  var read: (@Sendable (QuestionParser, QuestionParser.Input, QuestionParts) -> Question.Body?)?

  static let all: [AnswerForm] = [
    AnswerForm(
      name: "choice", kinds: ["single", "multiple", "true-false"],
      fits: { $0.contains { $0.isTaskList || $0.hasBrokenCheckbox } },
      isAnswer: { $0.isTaskList || $0.hasBrokenCheckbox },
      read: { parser, input, parts in ChoiceReader(parser, input).body(parts).map(Question.Body.choice) }),
    AnswerForm(name: "open", kinds: ["open"], fits: { hasBlank($0) && lone($0) }),
    AnswerForm(name: "fill-in", kinds: ["fill-in"], fits: hasBlank),
    AnswerForm(name: "matching", kinds: ["matching"], isForQuizzesOnly: true, fits: { $0.contains(where: isPairs) }),
    AnswerForm(
      name: "ordering", kinds: ["ordering"], isForQuizzesOnly: true, fits: { $0.contains(where: \.isNumbered) }),
  ]

  /// Whether a paragraph holds `[[…]]`.
  @Sendable static func hasBlank(_ blocks: [MarkdownNode]) -> Bool {
    blocks.contains { $0.isParagraph && $0.textNodes.contains { $0.contains(inOrder: "[[", "]]") } }
  }

  @Sendable private static func lone(_ blocks: [MarkdownNode]) -> Bool {
    blocks.contains { $0.isParagraph && Sanitizer.cleanLine($0.plainText) == "[[...]]" }
  }

  @Sendable private static func isPairs(_ block: MarkdownNode) -> Bool {
    block.isList && !block.isNumbered
      && block.children.allSatisfy { ($0.children.first?.plainText ?? "").contains(inOrder: "->", "") }
  }
}

extension MarkdownNode {
  /// The texts of its direct and emphasised text nodes.
  var textNodes: [String] {
    if case .text(let text) = kind { return [text] }
    return children.flatMap(\.textNodes)
  }
}

extension String {
  /// Whether `first` occurs, and `second` somewhere after it.
  func contains(inOrder first: String, _ second: String) -> Bool {
    guard let start = utf8Index(after: first, from: startIndex) else { return false }
    return utf8Index(after: second, from: start) != nil
  }

  private func utf8Index(after needle: String, from start: Index) -> Index? {
    var index = start
    while true {
      if utf8[index...].starts(with: needle.utf8) { return utf8.index(index, offsetBy: needle.utf8.count) }
      guard index < endIndex else { return nil }
      index = utf8.index(after: index)
    }
  }
}
