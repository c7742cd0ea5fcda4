import Course

/// Makes a `Question` of one section, in a quiz or inside a lesson.
struct QuestionParser {
  /// What a quiz's front matter says for all its questions.
  struct Defaults {
    var tries = 1
    var penalty = 0.0
    var time: Int?
  }

  /// A section, ready to be read.
  struct Input {
    var title: String
    var id: String
    var heading: Span
    /// A `[[…]]` in the heading, which nobody can fill in.
    var blankInHeading: Span?
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

  func question(_ input: Input) -> Question? {
    guard let form = form(of: input) else { return nil }
    let parts = QuestionParts(
      input.blocks, answers: form.answers(input.blocks), standInPrompt: form.standsInPrompt, findings: findings,
      prose: prose)
    reportTwoKinds(form, input, parts)
    guard let body = form.read(self, input, parts) else { return nil }
    checkFit(of: input.attributes, to: body)
    return assemble(input, parts, body)
  }

  /// The first form that fits, or the one that `kind:` asserts.
  private func form(of input: Input) -> AnswerForm? {
    let candidates = AnswerForm.all.filter { !(isInLesson && $0.isForQuizzesOnly) }
    let fitting = candidates.first { $0.fits(input.blocks) }
    guard let span = input.attributes.span({ if case .kind = $0 { true } else { false } }), let kind = input.kind else {
      if fitting == nil { LostAnswers(findings: findings).report(input) } else { warnOfBlankInHeading(input) }
      return fitting
    }
    guard let asserted = AnswerForm.all.first(where: { $0.kinds.contains { $0.rawValue == kind } }) else {
      let kinds = AnswerForm.all.flatMap(\.kinds).map(\.rawValue)
      findings.report(
        .M021, "there is no kind of question called \"\(kind)\"", at: span,
        help: Spelling.nearest(to: kind, in: kinds).map { "did you mean `kind: \($0)`?" }
          ?? "the kinds are \(Spelling.list(kinds, "and"))")
      return nil
    }
    if isInLesson, asserted.isForQuizzesOnly {
      findings.report(
        .M021, "a lesson cannot ask \(kind) questions", at: span,
        help: "move it to a quiz: in a lesson a plain list is a plain list")
      return nil
    }
    if asserted.fits(input.blocks) { return asserted }
    findings.report(
      .M021, "the answers below make no \(kind) question", at: span,
      help: "\(asserted.example), or change the kind")
    return nil
  }

  /// Reports attributes that say nothing about this kind of question.
  private func checkFit(of attributes: [PlacedAttribute], to body: Question.Body) {
    let kind = body.answer.kind
    for placed in attributes {
      let fitting: [Question.Kind]
      switch placed.attribute {
      case .match: fitting = [.fillIn]
      case .survey: fitting = [.single, .multiple, .trueFalse]
      case .keepOrder: fitting = [.single, .multiple, .trueFalse]
      default: continue
      }
      if !fitting.contains(kind) {
        findings.report(
          .M021, "this says nothing about \(kind.article) \(kind.rawValue) question", at: placed.span,
          help: "take it out; it belongs to \(Spelling.list(fitting.map(\.rawValue), "and"))", severity: .warning)
      }
    }
  }

  private func warnOfBlankInHeading(_ input: Input) {
    guard let blank = input.blankInHeading else { return }
    findings.reportBlankInHeading(blank)
  }

  /// Reports a blank that nobody would be asked to fill in, because the question has options, too.
  private func reportTwoKinds(_ form: AnswerForm, _ input: Input, _ parts: QuestionParts) {
    if form.standsInPrompt, let options = input.blocks.first(where: \.isTaskList) {
      findings.report(
        .Q116, "this question has a blank and options, two kinds of answer", at: options.firstLine,
        help: "take the checkboxes out, or give each kind its own ## heading")
    }
    guard form.kinds.contains(.single), let block = parts.prompt.first(where: \.hasBlank),
      let blank = block.blanks.first
    else { return }
    findings.report(
      .Q116, "this question has options and a blank, two kinds of answer", at: blank.span,
      help: block.isOpenAnswer
        ? "take the checkboxes out if its list is the rubric, or give each kind its own ## heading"
        : "write words in place of the blank, or take the checkboxes out, or give each kind its own ## heading")
  }

  private func assemble(_ input: Input, _ parts: QuestionParts, _ body: Question.Body) -> Question {
    let attributes = input.attributes
    var question = Question(id: input.id, title: input.title, body: body)
    var gaps = 0
    let isFillIn = if case .fillIn = body { true } else { false }
    question.prompt = prose.blocks(isFillIn ? parts.prompt.map { $0.numbered(from: &gaps) } : parts.prompt)
    // One with nothing in it is nothing to offer.
    question.hints = parts.hints.map(prose.blocks).filter { !$0.isEmpty }
    question.explanation = prose.blocks(parts.explanation)
    (question.tries, question.penalty, question.timeLimit) = (defaults.tries, defaults.penalty, defaults.time)
    question.formerIDs = attributes.formerIDs
    for placed in attributes {
      switch placed.attribute {
      case .tags(let tags): question.tags += tags
      case .points(let points): question.points = points
      case .difficulty(let level): question.difficulty = level
      case .tries(let count): question.tries = count
      case .penalty(let share): question.penalty = share
      case .time(let seconds): question.timeLimit = seconds
      case .survey: question.isSurvey = true
      case .revision(let number): question.revision = number
      default: break
      }
    }
    question.location = findings.source.location(input.heading)
    return question
  }
}

extension Findings {
  /// Says that a heading shows its `[[…]]` as it is written.
  func reportBlankInHeading(_ blank: Span) {
    report(
      .M021, "a heading is not filled in: learners read these brackets, and what stands between them", at: blank,
      help: "write the sentence with its [[ ]] in a paragraph below the heading", severity: .warning)
  }
}

extension Document.Section {
  /// A `[[…]]` in the heading.
  var blankInHeading: Span? { name.lazy.compactMap(\.firstBlank).first }
}

extension MarkdownNode {
  fileprivate var firstBlank: Span? {
    if case .blank = kind { return span }
    return children.lazy.compactMap(\.firstBlank).first
  }
}

extension Question.Kind {
  /// What stands before its name.
  fileprivate var article: String { self == .open || self == .ordering ? "an" : "a" }
}

extension QuestionParser.Input {
  /// Those of its section.
  var lines: ClosedRange<Int> { heading.line...max(heading.line, blocks.last?.span.endLine ?? 0) }

  var kind: String? { attributes.first { if case .kind(let kind) = $0 { kind } else { nil } } }
}

extension String {
  /// The index behind the first `needle` at or after `start`; nil when there is none.
  func utf8Index(after needle: String, from start: Index) -> Index? {
    let sought = Array(needle.utf8)
    guard let first = sought.first else { return start }
    let from = utf8.distance(from: startIndex, to: start)
    var text = self
    let end = text.withUTF8 { bytes -> Int? in
      var index = from
      while let place = bytes.firstIndex(ofByte: first, from: index), place + sought.count <= bytes.count {
        if bytes[place..<place + sought.count].elementsEqual(sought) { return place + sought.count }
        index = place + 1
      }
      return nil
    }
    return end.map { utf8.index(startIndex, offsetBy: $0) }
  }
}
