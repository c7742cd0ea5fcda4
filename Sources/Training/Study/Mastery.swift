import Course

/// How much of an objective a learner knows now.
///
/// Each of its questions counts the same: as the probability that it is remembered (FSRS-6's retrievability) where its
/// last answer was right, and as nothing where that was wrong or there is none. The questions are those that name the
/// objective in `tags` and that the program can judge.
public struct Mastery: Hashable, Sendable {
  public let objective: Objective
  /// How many questions it has.
  public private(set) var questions = 0
  /// How many of them have been answered.
  public private(set) var answered = 0
  /// The sum of what they count.
  private var known = 0.0

  public init(of objective: Objective) { self.objective = objective }

  /// 0 to 1.
  public var share: Double { questions == 0 ? 0 : Swift.min(1, known / Double(questions)) }

  /// Counts a question.
  ///
  /// - Parameters:
  ///   - entry: Its review card; nil where it has not been answered.
  ///   - moment: Seconds since 1970-01-01T00:00:00Z.
  public mutating func count(_ entry: ReviewDeck.Entry?, at moment: Int) {
    questions += 1
    guard let entry else { return }
    answered += 1
    if entry.outcome == .right { known += FSRS.standard.retrievability(of: entry.card, at: moment) }
  }
}
