/// Something asked, in a quiz or on a lesson's page.
public struct Question: Hashable, Sendable {
  public var id: String
  /// Ids it had in earlier versions of the file (`was`).
  public var formerIDs: [String] = []
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
  /// Seconds to answer in; nil: no clock.
  public var timeLimit: Int?
  /// Asks for an opinion: there is no right answer, and it scores nothing.
  public var isSurvey: Bool = false
  /// Raised by the author to ask for a retake.
  public var revision: Int
  public var location: SourceLocation

  public init(
    id: String, title: String, prompt: [Block] = [], body: Body, hints: [[Block]] = [], explanation: [Block] = [],
    tags: [String] = [], points: Double = 1, difficulty: Int? = nil, tries: Int = 1, penalty: Double = 0,
    timeLimit: Int? = nil, revision: Int = 1, location: SourceLocation = SourceLocation(file: "")
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
    self.timeLimit = timeLimit
    self.revision = revision
    self.location = location
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case single, multiple
    case trueFalse = "true-false"
    case fillIn = "fill-in"
    case matching, ordering, open
  }

  /// How a question is answered. Each kind of answer has a body of its own; `Training` grades it.
  public enum Body: Hashable, Sendable {
    case choice(ChoiceBody)
    case fillIn(FillInBody)
    case matching(MatchingBody)
    case ordering(OrderingBody)
    case open(OpenBody)

    /// What all kinds of body have in common.
    public var answer: any AnswerBody {
      switch self {
      case .choice(let body): body
      case .fillIn(let body): body
      case .matching(let body): body
      case .ordering(let body): body
      case .open(let body): body
      }
    }
  }

  public var kind: Kind { body.answer.kind }
}

/// What an author wrote to be answered.
public protocol AnswerBody: Hashable, Sendable {
  var kind: Question.Kind { get }
  /// What makes another question of it when it changes: the options and what they are worth, in an order that moving
  /// them in the file leaves as it is, unless the order is the answer.
  var fingerprintParts: [String] { get }
  /// What each place of the answer counts, in the author's order and without its words: the same in every language.
  var worths: [String] { get }
}
