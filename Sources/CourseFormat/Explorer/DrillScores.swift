import Course

/// The best and the worst way through a drill, by its score.
///
/// The score is a mean, so the best way is not the one with the most good moments. It is found by asking, for a mean
/// that is known to be reachable, whether any way is above it, until none is. Source: W. Dinkelbach, "On nonlinear
/// fractional programming", Management Science 13 (1967).
///
/// Round and round a loop a mean could grow for ever, so within a loop only steps to situations that the walk found
/// later count: no way comes back to where it was.
struct DrillScores {
  struct Way {
    /// The replies given, each with the state it was given in.
    var replies: [(state: Int, choice: Int)]
    /// The state it ends in.
    var end: Int
    /// 0 to 1.
    var score: Double
  }

  private enum Aim { case best, worst }

  let map: DrillMap
  /// States in an order in which every step that counts leads to an earlier one.
  private let order: [Int]
  private let knots: [Int32]
  /// What each reply is worth in halves of a point, by scene and place; nil for one without a rating.
  private let worth: [[Int?]]

  init(_ map: DrillMap) {
    self.map = map
    knots = Digraph(first: map.firstStep, targets: map.steps.map(\.target)).knots
    let knots = knots
    order = map.states.indices.sorted { (knots[$0], -$0) < (knots[$1], -$1) }
    worth = map.drill.scenes.map { $0.choices.map { $0.moment.map { Int($0.score * 2) } } }
  }

  /// Nil where no way with a rated reply comes to an ending.
  var best: Way? { way(.best) }
  var worst: Way? { way(.worst) }

  private func way(_ aim: Aim) -> Way? {
    // A mean as halves of a point over replies. Any way will do to begin with: one at the far end loses to all others.
    var mean = aim == .best ? (halves: -1, count: 1) : (halves: 3, count: 1)
    var found: Way?
    // Each round finds a strictly better mean, mostly the last one in three or four.
    for _ in 0..<64 {
      guard let (way, halves, count) = way(aim, beyond: mean) else { break }
      // The last round finds no better mean, but among the ways that have it the best ending and the fewest replies.
      found = way
      let difference = halves * mean.count - mean.halves * count
      guard aim == .best ? difference > 0 : difference < 0 else { break }
      mean = (halves, count)
    }
    return found
  }

  /// What the rest of a way is worth from a state on, against a mean; larger is better.
  private struct Prospect {
    static let none = Int.min
    /// With no rated reply to come, and with at least one. Ties go to the ending, then to the shorter way.
    var unrated = none
    var rated = none
    /// The steps that bring it about.
    var unratedStep: Int32 = -1
    var ratedStep: Int32 = -1
    var ratedThenUnrated = false
  }

  private static let tie = 1 << 20
  private static let endingTie = 1 << 18

  private func way(_ aim: Aim, beyond mean: (halves: Int, count: Int)) -> (Way, halves: Int, count: Int)? {
    var prospects = [Prospect](repeating: Prospect(), count: map.states.count)
    let sign = aim == .best ? 1 : -1
    for state in order {
      guard let scene = map.states[state].scene else { continue }
      if let moment = map.drill.scenes[scene].ending {
        let halves = Int(moment.score * 2)
        prospects[state].unrated = (aim == .best ? halves : 2 - halves) * DrillScores.endingTie
        continue
      }
      var prospect = Prospect()
      for index in map.firstStep[state]..<map.firstStep[state + 1] {
        let step = map.steps[index]
        let target = Int(step.target)
        guard knots[target] != knots[state] || target > state else { continue }
        let next = prospects[target]
        if let halves = worth[scene][Int(step.choice)] {
          let value = sign * (halves * mean.count - mean.halves) * DrillScores.tie - 1
          let goesUnrated = next.unrated > next.rated
          let rest = max(next.unrated, next.rated)
          if rest != Prospect.none, rest + value > prospect.rated {
            prospect.rated = rest + value
            prospect.ratedStep = Int32(index)
            prospect.ratedThenUnrated = goesUnrated
          }
        } else {
          if next.unrated != Prospect.none, next.unrated - 1 > prospect.unrated {
            prospect.unrated = next.unrated - 1
            prospect.unratedStep = Int32(index)
          }
          if next.rated != Prospect.none, next.rated - 1 > prospect.rated {
            prospect.rated = next.rated - 1
            prospect.ratedStep = Int32(index)
            prospect.ratedThenUnrated = false
          }
        }
      }
      prospects[state] = prospect
    }
    guard !prospects.isEmpty, prospects[0].rated != Prospect.none else { return nil }
    return trace(prospects)
  }

  private func trace(_ prospects: [Prospect]) -> (Way, halves: Int, count: Int) {
    var replies: [(state: Int, choice: Int)] = []
    var (halves, count) = (0, 0)
    var state = 0
    var isRated = true
    while true {
      let prospect = prospects[state]
      let index = Int(isRated ? prospect.ratedStep : prospect.unratedStep)
      guard index >= 0 else { break }
      let step = map.steps[index]
      replies.append((state, Int(step.choice)))
      if let scene = map.states[state].scene, let worth = worth[scene][Int(step.choice)] {
        halves += worth
        count += 1
      }
      if isRated { isRated = !prospect.ratedThenUnrated }
      state = Int(step.target)
    }
    return (Way(replies: replies, end: state, score: Double(halves) / 2 / Double(max(1, count))), halves, count)
  }
}
