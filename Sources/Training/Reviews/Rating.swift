/// How well something was remembered.
public enum Rating: String, Hashable, Sendable, Codable, CaseIterable {
  case again, hard, good, easy

  /// The rating of an answer that the program judged: wrong is Again, right by a guess is Hard, right otherwise is Good.
  public init(isRight: Bool, confidence: Event.Confidence) {
    self = !isRight ? .again : confidence == .guessing ? .hard : .good
  }

  /// G in the formulas: 1 to 4.
  var grade: Double {
    switch self {
    case .again: 1
    case .hard: 2
    case .good: 3
    case .easy: 4
    }
  }
}
