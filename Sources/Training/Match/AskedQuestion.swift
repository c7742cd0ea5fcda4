/// A question of a match and what the teams made of it.
public struct AskedQuestion: Hashable, Sendable {
  /// Who may answer, and when.
  public enum Asking: Hashable, Sendable {
    /// One team, and after it the next.
    case turns
    case all
    /// All give a number, and the nearest wins.
    case nearest
    case buzz
  }

  public let question: MatchQuestion
  public let asking: Asking
  /// Whether it decides a tie and gives no points.
  public let isTieBreak: Bool
  /// Whether it is answered with wagers.
  public let hasWagers: Bool
  /// The teams that take part; in turns, the order in which they do.
  public let teams: [Int]

  public internal(set) var answers: [Int: MatchEvent.Answered] = [:]
  /// Teams whose turn is over, right or wrong, in that order.
  public internal(set) var done: [Int] = []
  /// What the host judged otherwise.
  public internal(set) var overruled: [Int: Bool] = [:]
  public internal(set) var jokers: Set<Int> = []
  public internal(set) var wagers: [Int: Int] = [:]
  public internal(set) var buzzes: [MatchEvent.Buzzed] = []
  public internal(set) var isVoid = false
  /// Whether it is over once one of its two options was wrong.
  let closesTwo: Bool

  init(
    _ question: MatchQuestion, _ asking: Asking, teams: [Int], isTieBreak: Bool = false, wagers: [Int: Int]? = nil,
    closesTwo: Bool = false
  ) {
    self.question = question
    self.asking = asking
    self.teams = teams
    self.isTieBreak = isTieBreak
    hasWagers = wagers != nil
    self.closesTwo = closesTwo && question.options.count == 2
    self.wagers = wagers ?? [:]
  }

  /// Whose turn it is; nil where nobody's is.
  public var turn: Int? {
    guard asking == .turns, !hasRightTurn, !isGivenAway else { return nil }
    return teams.first { !done.contains($0) }
  }

  /// Whether this is the second team to have it.
  public var isSteal: Bool { asking == .turns && done.count == 1 }

  /// Those who may still buzz.
  public var free: [Int] { teams.filter { !done.contains($0) } }

  /// Whether a team has it, by the graders or the host. Of numbers, the nearest have it.
  public func isRight(_ team: Int) -> Bool {
    guard !isVoid else { return false }
    if let overruled = overruled[team] { return overruled }
    guard let answer = answers[team]?.answer else { return false }
    return asking == .nearest ? nearest.contains(team) : !question.isSurvey && question.isRight(answer)
  }

  /// Whether what a team said is right, by the graders or the host: of a number within its bounds, nearest or not.
  public func isCorrect(_ team: Int) -> Bool {
    guard asking == .nearest, !isVoid, overruled[team] == nil else { return isRight(team) }
    return answers[team].map { question.isRight($0.answer) } ?? false
  }

  /// Whether another team has said the same, and was wrong.
  public func isOut(_ answer: MatchAnswer) -> Bool {
    (asking == .turns || asking == .buzz)
      && done.contains { !isRight($0) && answers[$0]?.answer.letters == answer.letters }
  }

  /// Those who named the number that is nearest.
  public var nearest: [Int] {
    let distances = teams.compactMap { team in
      answers[team]?.answer.number.map { (team: team, distance: question.distance($0)) }
    }
    let best = distances.map(\.distance).min()
    return distances.filter { $0.distance == best }.map(\.team)
  }

  /// The teams that have it. In turns and by buzzing, the first who had it right.
  public var winners: [Int] {
    switch asking {
    case .turns, .buzz: done.first(where: isRight).map { [$0] } ?? []
    case .all, .nearest: teams.filter(isRight)
    }
  }

  private var hasRightTurn: Bool { done.contains(where: isRight) }

  /// Whether there is nothing left to be answered in turns or by buzzing.
  var isAnswered: Bool { hasRightTurn || free.isEmpty || isGivenAway }

  /// Whether nothing is left but what is right: one of two options was wrong.
  public var isGivenAway: Bool { closesTwo && done.contains { answers[$0] != nil && !isRight($0) } }

  /// How many answers were given, and how many of them were right; the nearest number counts as right.
  public var tally: (right: Int, all: Int) {
    let tried = Set(answers.keys).union(done)
    let isHad = { (team: Int) in isCorrect(team) || isRight(team) }
    return isVoid || question.isSurvey ? (0, 0) : (tried.count(where: isHad), tried.count)
  }

  /// What a team won or lost by it.
  public func points(_ team: Int, by setup: MatchSetup) -> Int {
    guard !isVoid, !isTieBreak, teams.contains(team), !question.isSurvey else { return 0 }
    let rules = setup.rules
    switch asking {
    case .turns:
      guard winners == [team], let place = done.firstIndex(of: team) else { return 0 }
      return place == 0 ? rules.rightPoints : rules.stealPoints
    case .buzz:
      if winners == [team] { return withSpeed(rules.rightPoints, team, setup, limit: rules.deadSeconds) }
      // After a right answer nobody loses anything.
      let tried = winners.first.flatMap { done.firstIndex(of: $0) }.map { done[..<$0] } ?? done[...]
      return tried.contains(team) && !setup.isGentle ? -rules.wrongBuzzPoints : 0
    case .nearest, .all:
      let isRight = isRight(team)
      if hasWagers { return (isRight ? 1 : -1) * (wagers[team] ?? 0) }
      guard isRight else { return 0 }
      let points = withSpeed(rules.rightPoints, team, setup, limit: rules.secretSeconds)
      return points * (jokers.contains(team) ? rules.jokerFactor : 1)
    }
  }

  /// Points with what speed adds: all of it at once, nothing at the clock's end.
  private func withSpeed(_ points: Int, _ team: Int, _ setup: MatchSetup, limit: Int) -> Int {
    guard setup.hasSpeedBonus, asking != .nearest || setup.rules.speedsNumbers ?? true else { return points }
    let ms = asking == .buzz ? buzzes.last { $0.team == team }?.ms : answers[team]?.ms
    return points + (ms.map { setup.rules.speedBonus(points, ms: $0, of: limit) } ?? 0)
  }
}
