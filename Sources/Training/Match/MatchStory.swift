/// What is worth telling of a match when it is over, from its events alone.
public struct MatchStory: Hashable, Sendable {
  public enum Line: Hashable, Sendable {
    /// The winner was so many points behind after a question.
    case comeback(team: Int, points: Int, question: Int)
    /// The closest photo finish: how many milliseconds lay between its first two teams.
    case photo(ms: Int, teams: [Int])
    /// The winner led after every question.
    case ledThroughout(team: Int)
    /// The winner was not ahead before the last question.
    case lastQuestion(team: Int)
  }

  /// At most two, the best one first.
  public let lines: [Line]

  public init(_ match: Match) {
    let winner = match.winners.count == 1 ? match.winners[0] : nil
    let way = winner.flatMap { Self.way($0, match) }
    lines = [way, Self.closest(match)].compactMap { $0 }
  }

  /// How the winner came to it.
  private static func way(_ winner: Int, _ match: Match) -> Line? {
    let after = scoresAfter(match)
    guard after.count > 1 else { return nil }
    // How far behind the best other team, after each question.
    let behind = after.map { scores in
      (match.teams.filter { $0 != winner }.map { scores[$0] }.max() ?? 0) - scores[winner]
    }
    if let most = behind.max(), most >= match.setup.rules.rightPoints, most > 0 {
      return .comeback(team: winner, points: most, question: 1 + (behind.firstIndex(of: most) ?? 0))
    }
    let last = match.asked.last { !$0.isTieBreak }?.points(winner, by: match.setup) ?? 0
    if behind[behind.count - 2] >= 0, behind[behind.count - 1] < 0, last > 0 { return .lastQuestion(team: winner) }
    return behind.allSatisfy { $0 < 0 } ? .ledThroughout(team: winner) : nil
  }

  /// The scores after each question but tie-breaks, with what the host had corrected by then.
  private static func scoresAfter(_ match: Match) -> [[Int]] {
    var scores = match.teams.map { _ in 0 }
    var corrections = zip(match.adjustedAfter, match.adjustments).makeIterator()
    var next = corrections.next()
    var after: [[Int]] = []
    for (index, asked) in match.asked.enumerated() {
      for team in match.teams { scores[team] += asked.points(team, by: match.setup) }
      while let (place, adjusted) = next, place <= index + 1 {
        scores[adjusted.team] += adjusted.points
        next = corrections.next()
      }
      if !asked.isTieBreak { after.append(scores) }
    }
    return after
  }

  private static func closest(_ match: Match) -> Line? {
    let finishes = match.asked.filter { !$0.isVoid }.flatMap(\.buzzes).compactMap { buzz in
      buzz.gap.map { (ms: $0, teams: Array(buzz.photo.filter(match.teams.contains).prefix(2))) }
    }
    guard let best = finishes.filter({ $0.teams.count == 2 }).min(by: { $0.ms < $1.ms }) else { return nil }
    return .photo(ms: best.ms, teams: best.teams)
  }
}
