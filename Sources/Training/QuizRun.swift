import Course

/// A quiz being taken.
public struct QuizRun: Hashable, Sendable {
  public let item: ItemKey
  public let quiz: Quiz
  public let seed: UInt32
  /// In the order asked.
  public private(set) var questions: [QuestionRun]
  /// Which one is on; `questions.count` when all are done.
  public private(set) var index: Int

  /// Begins a quiz, or goes on with the answers that `attempt` holds.
  public init(item: ItemKey, quiz: Quiz, attempt: Attempt) {
    self.item = item
    self.quiz = quiz
    seed = attempt.seed
    let given = Dictionary(grouping: attempt.answers, by: \.questionID)
    var order = quiz.drawn(seed: attempt.seed, keeping: Set(given.keys))
    if quiz.shuffle.movesQuestions {
      var generator = SplitMix64(seed: UInt64(attempt.seed))
      order.shuffleStably(using: &generator)
    }
    questions = order.map {
      let question = quiz.questions[$0]
      return QuestionRun(
        item: item, question: question, seed: attempt.seed, shufflesOptions: quiz.shuffle.movesOptions,
        answers: given[question.id] ?? [])
    }
    index = questions.firstIndex { !$0.isDone } ?? questions.count
  }

  public var current: QuestionRun? { index < questions.count ? questions[index] : nil }
  public var isComplete: Bool { questions.allSatisfy(\.isDone) }

  /// Changes the current question's run and puts it back.
  public mutating func updateCurrent(_ run: QuestionRun) {
    guard index < questions.count else { return }
    questions[index] = run
  }

  /// Goes to the next question that is not done.
  public mutating func advance() {
    index = questions[Swift.min(index + 1, questions.count)...].firstIndex { !$0.isDone } ?? questions.count
  }

  /// How it went, with `defaultPassMark` (the course's) where the quiz has none of its own.
  public func result(defaultPassMark: Double?) -> QuizResult {
    let counted = questions.filter { quiz.counts($0.question) }
    let points = counted.reduce(0) { $0 + $1.score }
    let maximum = counted.reduce(0) { $0 + $1.question.points }
    let share = maximum > 0 ? points / maximum : 1
    let passMark = quiz.passMark ?? defaultPassMark
    return QuizResult(
      points: points, maximum: maximum, share: share, passMark: passMark,
      isPassed: isComplete && share + 1e-9 >= (passMark ?? 0))
  }
}

extension QuizRun {
  /// The questions that lost points, in the order asked.
  public var missed: [Question] {
    questions.filter { $0.question.isScored && $0.score + 1e-9 < $0.question.points }.map(\.question)
  }

  /// What the journal keeps of the end.
  public func finished(defaultPassMark: Double?) -> Event.Finished {
    let result = result(defaultPassMark: defaultPassMark)
    return Event.Finished(item: item, kind: .quiz, score: result.share, passed: result.isPassed)
  }
}

extension Quiz {
  /// Whether a question's points are part of the score: surveys have none, and what learners award themselves for open
  /// questions counts only where the trainer asks for it. Source: the course language, "Score".
  public func counts(_ question: Question) -> Bool {
    question.isScored && (countsOpen || question.kind != .open)
  }

  /// The indices of the questions that a run asks, in file order.
  ///
  /// Every question has a rank by the seed and its id, and a pool takes the first ranks: adding a question to a file
  /// moves one other out at most. Those answered in this run already (`keeping`) come before all.
  func drawn(seed: UInt32, keeping answered: Set<String>) -> [Int] {
    guard !pools.isEmpty else { return Array(questions.indices) }
    let pooled = pools.reduce(into: Set<String>()) { $0.formUnion($1.questions) }
    var taken: Set<String> = []
    for pool in pools {
      let ranked = pool.questions.filter { !taken.contains($0) }
        .map { (id: $0, rank: (answered.contains($0) ? 0 : 1, Quiz.rank($0, seed))) }
        .sorted { $0.rank < $1.rank }
      taken.formUnion(ranked.prefix(pool.count).map(\.id))
    }
    return questions.indices.filter { !pooled.contains(questions[$0].id) || taken.contains(questions[$0].id) }
  }

  private static func rank(_ id: String, _ seed: UInt32) -> UInt64 {
    var generator = SplitMix64(seed: UInt64(seed) ^ id.stableHash)
    return generator.next()
  }
}

/// A quiz's outcome.
public struct QuizResult: Hashable, Sendable {
  public var points: Double
  public var maximum: Double
  /// 0 to 1.
  public var share: Double
  /// 0 to 1; nil when handing in is enough.
  public var passMark: Double?
  public var isPassed: Bool
}
