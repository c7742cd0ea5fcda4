import Course

/// How answers to a question went, all attempts together.
public struct AnswerStatistics: Hashable, Sendable, Codable {
  public internal(set) var answers = 0
  /// Answers that won all their points.
  public internal(set) var right = 0
  /// Answers given without guessing.
  public internal(set) var sure = 0
  /// Answers that were both.
  public internal(set) var sureAndRight = 0

  public init() {}

  mutating func count(_ answered: Event.Answered) {
    let isRight = answered.isRight
    let isSure = answered.confidence == .sure
    answers += 1
    if isRight { right += 1 }
    if isSure { sure += 1 }
    if isRight, isSure { sureAndRight += 1 }
  }

  static func + (a: AnswerStatistics, b: AnswerStatistics) -> AnswerStatistics {
    var sum = a
    sum.answers += b.answers
    sum.right += b.right
    sum.sure += b.sure
    sum.sureAndRight += b.sureAndRight
    return sum
  }
}

/// What a learner's progress holds of a question, under the id it had when it was answered.
public struct QuestionRecord: Hashable, Sendable, Codable {
  /// By fingerprint: an edited question is counted by itself.
  public internal(set) var statistics: [String: AnswerStatistics] = [:]
  /// The highest `rev` that was answered.
  public internal(set) var revision = 1

  mutating func count(_ answered: Event.Answered) {
    statistics[answered.fingerprint, default: AnswerStatistics()].count(answered)
    revision = Swift.max(revision, answered.revision)
  }

  static func + (a: QuestionRecord, b: QuestionRecord) -> QuestionRecord {
    var sum = a
    sum.statistics.merge(b.statistics, uniquingKeysWith: +)
    sum.revision = Swift.max(a.revision, b.revision)
    return sum
  }

  /// All answers, whatever the question was like then.
  public var answers: Int { statistics.values.reduce(0) { $0 + $1.answers } }
}

extension ItemProgress {
  /// Where the questions that were answered have gone in the file as it is now.
  public func reconciliation(with questions: [Question]) -> Reconciliation {
    Reconciliation(recorded: self.questions.mapValues { Set($0.statistics.keys) }, questions: questions)
  }

  /// What is recorded of a file's questions as they are now, by the ids they have now; one that was never answered is
  /// missing. The statistics at a question's own fingerprint are those of its present text.
  public func records(of questions: [Question]) -> [String: QuestionRecord] {
    let reconciliation = reconciliation(with: questions)
    var records: [String: QuestionRecord] = [:]
    for (id, record) in self.questions {
      guard let now = reconciliation.current(id) else { continue }
      records[now] = records[now].map { $0 + record } ?? record
    }
    return records
  }

  /// Whether an answered question's `rev` has been raised since: its author asks for a retake.
  public func awaitsRetake(of questions: [Question]) -> Bool {
    guard !questions.isEmpty, !self.questions.isEmpty else { return false }
    let records = records(of: questions)
    return questions.contains { question in records[question.id].map { $0.revision < question.revision } ?? false }
  }
}
