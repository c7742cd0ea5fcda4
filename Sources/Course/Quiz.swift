/// Questions with a score at the end.
public struct Quiz: Hashable, Sendable {
  public enum Shuffle: String, Hashable, Sendable, CaseIterable {
    case options, questions, all, no
    public var movesQuestions: Bool { self == .questions || self == .all }
    public var movesOptions: Bool { self == .options || self == .all }
  }

  public var title: String
  /// What stands before the first `##`.
  public var introduction: [Block]
  public var questions: [Question]
  /// The share of points, 0 to 1, that passes; nil: handing it in is enough.
  public var passMark: Double?
  public var shuffle: Shuffle

  public init(
    title: String, introduction: [Block] = [], questions: [Question], passMark: Double? = nil,
    shuffle: Shuffle = .options
  ) {
    self.title = title
    self.introduction = introduction
    self.questions = questions
    self.passMark = passMark
    self.shuffle = shuffle
  }
}

public struct Question: Hashable, Sendable {
  public var id: String
  /// The heading.
  public var title: String
  /// What is asked; empty when the heading is the question.
  public var prompt: [Block]
  public var body: Body
  /// Shown one at a time, in order, on request.
  public var hints: [[Block]]
  public var explanation: [Block]
  public var tags: [String]
  /// What a right answer is worth, above 0.
  public var points: Double
  /// 1 easy to 3 hard, as the author sees it.
  public var difficulty: Int?
  /// How many answers a learner may give, at least 1.
  public var tries: Int
  /// The share of the points, 0 to 1, that each failed answer costs.
  public var penalty: Double
  /// Raised by the author to ask for a retake.
  public var revision: Int
  public var location: SourceLocation

  public init(
    id: String, title: String, prompt: [Block] = [], body: Body, hints: [[Block]] = [], explanation: [Block] = [],
    tags: [String] = [], points: Double = 1, difficulty: Int? = nil, tries: Int = 1, penalty: Double = 0,
    revision: Int = 1, location: SourceLocation = SourceLocation(file: "")
  ) {
    self.id = id
    self.title = title
    self.prompt = prompt
    self.body = body
    self.hints = hints
    self.explanation = explanation
    self.tags = tags
    self.points = points
    self.difficulty = difficulty
    self.tries = tries
    self.penalty = penalty
    self.revision = revision
    self.location = location
  }

  /// How a question is answered. Each kind of answer has a body of its own; `Training` grades it.
  public enum Body: Hashable, Sendable {
    case choice(ChoiceBody)
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case single, multiple
    case trueFalse = "true-false"
  }

  public var kind: Kind {
    switch body {
    case .choice(let body): body.kind
    }
  }
}

/// Options of which one or several are right: single, multiple and true-false.
public struct ChoiceBody: Hashable, Sendable {
  public var kind: Question.Kind
  public var options: [Option]
  /// The author's order must stand (`keep-order`); true-false always keeps it.
  public var keepsOrder: Bool

  public init(kind: Question.Kind, options: [Option], keepsOrder: Bool = false) {
    self.kind = kind
    self.options = options
    self.keepsOrder = keepsOrder
  }

  public var takesSeveral: Bool { kind == .multiple }

  public struct Option: Hashable, Sendable {
    public var text: [Inline]
    public var isCorrect: Bool
    /// The share of the points, -1 to 1, that ticking it gives, where the author says so.
    public var credit: Double?
    /// Stays at the end when options are shuffled.
    public var isLast: Bool
    public var feedback: [Block]

    public init(
      text: [Inline], isCorrect: Bool, credit: Double? = nil, isLast: Bool = false, feedback: [Block] = []
    ) {
      self.text = text
      self.isCorrect = isCorrect
      self.credit = credit
      self.isLast = isLast
      self.feedback = feedback
    }

    /// What identifies the option in progress, so that reordering a file is safe.
    public var plainText: String { text.plainText }
  }
}
