import Course

/// One question being asked: the order its options are shown in, the tries made, the hints given.
public struct QuestionRun: Hashable, Sendable {
  public let item: ItemKey
  public private(set) var question: Question
  /// Indices into the author's options, a match's `choices` or the steps, in the order shown.
  public let optionOrder: [Int]
  public private(set) var answers: [Event.Answered]
  /// Whether it was answered before its author raised `rev`, and is to be answered again.
  public let isRetake: Bool
  /// How many hints have been asked for.
  public private(set) var hintsShown = 0

  public init(
    item: ItemKey, question: Question, seed: UInt32, shufflesOptions: Bool, answers: [Event.Answered] = [],
    isRetake: Bool = false
  ) {
    self.item = item
    self.question = question
    self.answers = answers
    self.isRetake = isRetake
    optionOrder = question.optionOrder(seed: seed, shuffled: shufflesOptions)
  }

  /// Whether there is nothing left to answer: right, or out of tries.
  public var isDone: Bool {
    // Who compares an answer of their own with a rubric has seen what was asked for.
    lastGrade?.isRight == true || answers.count >= (question.kind == .open ? 1 : question.tries)
  }
  public var triesLeft: Int { isDone ? 0 : Swift.max(0, question.tries - answers.count) }
  public var lastGrade: Grade? { answers.last.map(grade) }
  /// Points won so far: the last answer's. Where the question's points have changed since, its share of them.
  public var score: Double {
    guard let last = answers.last else { return 0 }
    return last.max > 0 && question.isScored ? last.score / last.max * question.points : last.score
  }

  /// The judgement on an answer. One given before an edit keeps the score it won then.
  private func grade(_ answer: Event.Answered) -> Grade {
    guard answer.fingerprint != question.fingerprint else { return question.grade(answer.response) }
    let tries = answers.firstIndex(of: answer) ?? 0
    let keep = Swift.max(0, 1 - question.penalty * Double(tries))
    guard answer.max > 0, keep > 0 else { return question.grade(answer.response) }
    return Grade(share: Swift.min(1, answer.score / (answer.max * keep)))
  }

  /// This run with the question as its file has it now; nil when it asks for something else than before.
  public func asking(_ changed: Question) -> QuestionRun? {
    guard changed.id == question.id, changed.fingerprint == question.fingerprint,
      changed.optionOrder(seed: 0, shuffled: false).count == optionOrder.count
    else { return nil }
    var run = self
    run.question = changed
    return run
  }

  /// Reveals the next hint; false when there is none left.
  public mutating func revealHint() -> Bool {
    guard hintsShown < question.hints.count else { return false }
    hintsShown += 1
    return true
  }

  /// Takes an answer; nil when the question is done already.
  ///
  /// Each failed try before costs `penalty` of the points. Source: the course language, "Score", 8.
  public mutating func answer(
    _ response: [String], confidence: Event.Confidence, milliseconds: Int
  ) -> Event.Answered? {
    guard !isDone else { return nil }
    let keep = Swift.max(0, 1 - question.penalty * Double(answers.count))
    let points = question.isScored ? question.points : 0
    let answered = Event.Answered(
      item: item.question(question.id), fingerprint: question.fingerprint, response: response,
      score: question.grade(response).share * points * keep, max: points, confidence: confidence,
      ms: Swift.max(0, milliseconds), revision: question.revision, isSelfGraded: question.kind == .open)
    answers.append(answered)
    return answered
  }
}

extension Question {
  /// The order options, right sides or steps are shown in, as indices into the author's.
  ///
  /// Options: the author's order, or shuffled by the seed with `last` ones kept last. Right sides of a match and steps
  /// to order are always shuffled; steps never come in their right order. Kinds that show nothing to choose from: none.
  func optionOrder(seed: UInt32, shuffled: Bool) -> [Int] {
    var generator = SplitMix64(seed: UInt64(seed) ^ id.stableHash)
    switch body {
    case .choice(let body):
      let all = Array(body.options.indices)
      guard shuffled, !body.keepsOrder, kind != .trueFalse else { return all }
      var free = all.filter { !body.options[$0].isLast }
      free.shuffleStably(using: &generator)
      return free + all.filter { body.options[$0].isLast }
    case .matching(let body):
      var order = Array(body.choices.indices)
      order.shuffleStably(using: &generator)
      return order
    case .ordering(let body):
      let right = Array(body.items.indices)
      var order = right
      order.shuffleStably(using: &generator)
      return order == right && right.count > 1 ? Array(right.dropFirst()) + [0] : order
    case .fillIn, .open:
      return []
    }
  }
}
