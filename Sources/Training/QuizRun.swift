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
    let standing = attempt.standing(among: quiz.questions)
    let order = quiz.order(
      of: quiz.drawn(seed: attempt.seed, keeping: standing.retakes.union(standing.order)), seed: attempt.seed,
      after: standing.order)
    questions = order.map {
      let question = quiz.questions[$0]
      return QuestionRun(
        item: item, question: question, seed: attempt.seed, shufflesOptions: quiz.shuffle.movesOptions,
        answers: standing.answers[question.id] ?? [], isRetake: standing.retakes.contains(question.id))
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

  /// Goes to a question, done or not, counted from 0; false when there is no such question.
  @discardableResult
  public mutating func turn(to index: Int) -> Bool {
    guard questions.indices.contains(index) else { return false }
    self.index = index
    return true
  }

  /// The same attempt at a quiz whose file has changed: at the question with the same id, else at the one with the same
  /// number; answers stay with the questions that ask the same.
  public func reloaded(_ quiz: Quiz) -> QuizRun {
    var run = QuizRun(item: item, quiz: quiz, attempt: Attempt(seed: seed))
    let before = Dictionary(questions.map { ($0.question.id, $0) }) { first, _ in first }
    for (index, fresh) in run.questions.enumerated() {
      if let kept = before[fresh.question.id]?.asking(fresh.question) { run.questions[index] = kept }
    }
    let wanted = current?.question
    let same =
      run.questions.firstIndex { $0.question.id == wanted?.id }
      ?? run.questions.firstIndex {
        before[$0.question.id] == nil && wanted?.isFormer(of: $0.question) == true
      }
    let last = run.questions.count - (index < questions.count ? 1 : 0)
    run.index = same ?? Swift.max(0, Swift.min(index, last))
    return run
  }

  /// Whether a question of a changed file is one of this run: by its id, or as one whose name alone is new.
  public func isSame(_ question: Question, as changed: Question, in after: QuizRun) -> Bool {
    if changed.id == question.id { return true }
    let isLost = !after.questions.contains { $0.question.id == question.id }
    let isNew = !questions.contains { $0.question.id == changed.id }
    return isLost && isNew && (question.isFormer(of: changed) || questions.count == after.questions.count)
  }

  /// The same attempt with one answer and nothing before it, for its item was reset meanwhile. That question is current.
  public func begunAnew(with answer: Event.Answered) -> QuizRun {
    var anew = QuizRun(item: item, quiz: quiz, attempt: Attempt(seed: seed, answers: [answer]))
    if let index = anew.questions.firstIndex(where: { $0.question.id == answer.questionID }) { anew.turn(to: index) }
    return anew
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

extension Question {
  /// Whether another question is this one under a new name: `was` says so, or it asks the same.
  fileprivate func isFormer(of other: Question) -> Bool {
    other.formerIDs.contains(id) || other.fingerprint == fingerprint
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
    return Event.Finished(
      item: item, kind: .quiz, score: result.maximum > 0 ? result.share : nil, passed: result.isPassed)
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
  /// moves one other out at most. Those answered in this run already (`keeping`) stay, even where the file has changed
  /// since: each takes the place of one that has no answer yet.
  func drawn(seed: UInt32, keeping answered: Set<String>) -> [Int] {
    guard !pools.isEmpty else { return Array(questions.indices) }
    let pooled = pools.reduce(into: Set<String>()) { $0.formUnion($1.questions) }
    var taken: Set<String> = []
    var picks = pools.map { pool in
      let ranked = pool.questions.filter { !taken.contains($0) }.map { (id: $0, rank: Quiz.rank($0, seed)) }
        .sorted { $0.rank < $1.rank }
      let picked = ranked.prefix(pool.count).map(\.id)
      taken.formUnion(picked)
      return picked
    }
    for id in answered.sorted() where pooled.contains(id) && taken.insert(id).inserted {
      for index in pools.indices where pools[index].questions.contains(id) {
        guard let place = picks[index].lastIndex(where: { !answered.contains($0) }) else { continue }
        taken.remove(picks[index][place])
        picks[index][place] = id
        break
      }
    }
    return questions.indices.filter { !pooled.contains(questions[$0].id) || taken.contains(questions[$0].id) }
  }

  /// The order that a run asks these questions in, indices in and out.
  ///
  /// What was answered comes first, in the order of the answers, so that a question put in or taken out of the file
  /// sends nobody back. The rest follow in file order, or shuffled: each at a place by the seed and its own id, which
  /// its neighbours do not move.
  func order(of indices: [Int], seed: UInt32, after answered: [String]) -> [Int] {
    let places = Dictionary(answered.enumerated().map { ($1, $0) }) { first, _ in first }
    let ranked = indices.map { index -> (index: Int, place: Int, rank: UInt64) in
      let id = questions[index].id
      return (index, places[id] ?? answered.count, shuffle.movesQuestions ? Quiz.rank("order/" + id, seed) : 0)
    }
    return ranked.sorted { ($0.place, $0.rank, $0.index) < ($1.place, $1.rank, $1.index) }.map(\.index)
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
