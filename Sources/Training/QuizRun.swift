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
  /// The ids of the questions that were left for later and not answered since, in that order.
  public private(set) var skipped: [String]
  /// The id of the last question that was left for later and then answered.
  private var takenUp: String?
  /// Whether it was handed in with questions open.
  public private(set) var isHandedIn = false
  /// Which question of the quiz each one is, counted from 1, by id: the order in which they would come if none were left
  /// for later.
  private let numbers: [String: Int]

  /// Begins a quiz, or goes on with the answers that `attempt` holds.
  public init(item: ItemKey, quiz: Quiz, attempt: Attempt) {
    self.item = item
    self.quiz = quiz
    seed = attempt.seed
    let standing = attempt.standing(among: quiz.questions)
    skipped = standing.skipped
    let touched = standing.retakes.union(standing.order).union(standing.skipped)
    let drawn = quiz.drawn(seed: attempt.seed, keeping: touched)
    numbers = Dictionary(
      quiz.order(of: drawn, seed: attempt.seed, after: []).enumerated().map { (quiz.questions[$1].id, $0 + 1) }
    ) { first, _ in first }
    let order = quiz.order(of: drawn, seed: attempt.seed, after: standing.order)
    let asked = order.map {
      let question = quiz.questions[$0]
      return QuestionRun(
        item: item, question: question, seed: attempt.seed, shufflesOptions: quiz.shuffle.movesOptions,
        answers: standing.answers[question.id] ?? [], isRetake: standing.retakes.contains(question.id))
    }
    questions = Self.puttingOff(standing.skipped, in: asked)
    index = questions.firstIndex { !$0.isDone } ?? questions.count
  }

  /// The questions with those that were left for later at the end, in the order in which they were left.
  private static func puttingOff(_ skipped: [String], in questions: [QuestionRun]) -> [QuestionRun] {
    let open = Dictionary(questions.filter { !$0.isDone }.map { ($0.question.id, $0) }) { first, _ in first }
    let later = skipped.compactMap { open[$0] }
    let ids = Set(later.map(\.question.id))
    return questions.filter { !ids.contains($0.question.id) } + later
  }

  /// Which question of the quiz it is, counted from 1, however often it was left for later.
  public func number(of question: QuestionRun) -> Int { numbers[question.question.id] ?? 1 }

  /// The places of all questions in `questions`, by their numbers.
  public var placesByNumber: [Int] {
    questions.indices.sorted { number(of: questions[$0]) < number(of: questions[$1]) }
  }

  public var current: QuestionRun? { index < questions.count ? questions[index] : nil }
  public var isComplete: Bool { questions.allSatisfy(\.isDone) }
  /// How many questions are left for later and not answered yet.
  public var laterCount: Int { questions.count(where: isLater) }
  /// Whether all that is open was left for later.
  public var hasOnlyLater: Bool { !isComplete && questions.allSatisfy { $0.isDone || isLater($0) } }

  /// Whether a question was left for later and is not answered yet.
  public func isLater(_ question: QuestionRun) -> Bool {
    !question.isDone && skipped.contains(question.question.id)
  }

  /// Leaves the current question for later: it goes behind all others, and the first open one is on. Nil where nothing
  /// is to be left.
  public mutating func skip() -> Event.Skipped? {
    guard let current, !current.isDone else { return nil }
    let id = current.question.id
    skipped.removeAll { $0 == id }
    skipped.append(id)
    questions.append(questions.remove(at: index))
    index = questions.firstIndex { !$0.isDone } ?? questions.count
    return Event.Skipped(item: item.question(id), fingerprint: current.question.fingerprint)
  }

  /// Goes to a question that was left for later; it is asked before the others of them.
  public mutating func takeUp(_ index: Int) {
    guard questions.indices.contains(index) else { return }
    self.index = index
    guard !questions[index].isDone, let first = questions.firstIndex(where: { !$0.isDone }) else { return }
    questions.insert(questions.remove(at: index), at: first)
    self.index = first
  }

  /// Hands it in as it stands; what is open counts as not answered.
  public mutating func handIn() {
    isHandedIn = true
    index = questions.count
  }

  /// Changes the current question's run and puts it back.
  public mutating func updateCurrent(_ run: QuestionRun) {
    guard index < questions.count else { return }
    if run.answers.count > questions[index].answers.count, skipped.contains(run.question.id) {
      skipped.removeAll { $0 == run.question.id }
      takenUp = run.question.id
    }
    questions[index] = run
  }

  /// Goes to the next question that is not done.
  public mutating func advance() {
    index = questions[Swift.min(index + 1, questions.count)...].firstIndex { !$0.isDone } ?? questions.count
  }

  /// What comes after a question.
  public enum Onward: Hashable, Sendable {
    case question
    /// All but what was left for later is answered: the learner looks at what is open.
    case overview
    case end
  }

  /// Goes on from a question that is done. Who takes up what was left for later goes through it without a look at the
  /// list after each.
  public mutating func goOn() -> Onward {
    let wasLeft = current.map { $0.question.id == takenUp } ?? false
    advance()
    guard let next = current else { return laterCount > 0 ? .overview : .end }
    return isLater(next) && !wasLeft ? .overview : .question
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
    let fingerprints = Dictionary(questions.map { ($0.question.id, $0.question.fingerprint) }) { first, _ in first }
    let left = skipped.compactMap { id in
      fingerprints[id].map { Event.Skipped(item: item.question(id), fingerprint: $0) }
    }
    var run = QuizRun(item: item, quiz: quiz, attempt: Attempt(seed: seed, skipped: left))
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

  /// The same run once the journal's attempt has been read anew: answers that were given at another terminal are in it, and
  /// what was done here stays. The question that is current stays so.
  public func caughtUp(with attempt: Attempt) -> QuizRun {
    var run = QuizRun(item: item, quiz: quiz, attempt: attempt)
    let here = Dictionary(questions.map { ($0.question.id, $0) }) { first, _ in first }
    guard !isHandedIn, run.questions.contains(where: { $0.answers.count > here[$0.question.id]?.answers.count ?? 0 })
    else { return self }
    for (index, there) in run.questions.enumerated() {
      guard let own = here[there.question.id], own.answers.count >= there.answers.count else { continue }
      run.questions[index] = own
    }
    run.takenUp = takenUp
    if let current, let place = run.questions.firstIndex(where: { $0.question.id == current.question.id }) {
      run.index = place
    }
    return run
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
      isPassed: (isComplete || isHandedIn) && share + 1e-9 >= (passMark ?? 0))
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
