import Course

/// Finds replies that nobody has a reason to give, because another of the same scene is the same and better.
///
/// That a reply is worse is no fault: wrong replies are what a drill is made of, and two of them may do harm of the
/// same kind and differ in how much. But two replies that both have the best rating of their scene, with the same
/// target, the same condition and the same flags, promise the same moment, and then one of them moves the gauges less
/// well than the other. What is better on a gauge is what `pass` asks of it, or what keeps away a `when` scene that
/// ends in misery; gauges that nothing asks for do not count, and where it is unclear which way is better, both replies
/// must move the gauge alike.
struct DrillTwins {
  /// For each gauge that something asks for: 1 where more is better, -1 where less is, 0 where that is unclear.
  private let directions: [String: Int]

  init(_ drill: Drill) {
    var wanted: [String: Set<Int>] = [:]
    func want(_ condition: Condition?, _ sign: Int) {
      switch condition {
      case .compare(let gauge, .greater, _), .compare(let gauge, .greaterOrEqual, _):
        wanted[gauge, default: []].insert(sign)
      case .compare(let gauge, .less, _), .compare(let gauge, .lessOrEqual, _):
        wanted[gauge, default: []].insert(-sign)
      case .compare(let gauge, .equal, _): wanted[gauge, default: []].insert(0)
      case .not(let inner): want(inner, -sign)
      case .all(let parts), .any(let parts): for part in parts { want(part, sign) }
      case .flag, nil: break
      }
    }
    want(drill.passCondition, 1)
    for scene in drill.scenes where scene.ending == .misery { want(scene.trigger, -1) }
    var directions = wanted.mapValues { $0.count == 1 ? $0.first ?? 0 : 0 }
    let conditions = drill.scenes.flatMap { scene -> [Condition?] in
      switch scene.role {
      case .conversation(let choices): [scene.trigger] + choices.map(\.condition)
      case .route(let branches): [scene.trigger] + branches.map(\.condition)
      case .ending, .debrief: [scene.trigger]
      }
    }
    for name in conditions.reduce(into: Set<String>(), { $0.formUnion($1?.names ?? []) }) where directions[name] == nil
    {
      directions[name] = 0
    }
    self.directions = directions
  }

  /// With more alike than this in one scene there is more to mend than the pairs.
  private static let groupLimit = 50

  /// What two replies must share to promise the same moment.
  private struct Kind: Hashable {
    var target: String
    var condition: Condition?
    var moment: Moment?
    var isOnce: Bool
    var isTimeout: Bool
    /// The last word on each flag.
    var flags: [String: Bool]
  }

  func check(_ scene: Scene, _ findings: Findings) {
    var groups: [Kind: [(choice: Choice, moves: [String: Int])]] = [:]
    // Where nothing better is offered, these are what a learner looks for; a scene of misery alone has none.
    guard let best = scene.choices.compactMap(\.moment).max(by: { $0.score < $1.score }), best != .misery else {
      return
    }
    for choice in scene.choices where choice.moment == best {
      var kind = Kind(
        target: choice.target, condition: choice.condition, moment: choice.moment, isOnce: choice.isOnce,
        isTimeout: choice.isTimeout, flags: [:])
      var moves: [String: Int] = [:]
      for effect in choice.effects {
        switch effect {
        case .adjust(let gauge, let amount): moves[gauge, default: 0] += amount
        case .set(let flag): kind.flags[flag] = true
        case .clear(let flag): kind.flags[flag] = false
        }
      }
      groups[kind, default: []].append((choice, moves))
    }
    for group in groups.values where group.count > 1 && group.count <= DrillTwins.groupLimit {
      for (choice, moves) in group {
        guard let better = group.first(where: { isBetter($0.moves, than: moves) }) else { continue }
        let line = better.choice.location.line
        findings.report(
          .D208, "the reply in line \(line) does the same as this one, and better",
          at: findings.line(of: choice.location),
          help: "both lead to the same scene with the same rating, and line \(line) moves the gauges better: "
            + "change the rating, the target or a gauge of one of the two")
      }
    }
  }

  /// No worse on any gauge, and better on one.
  private func isBetter(_ a: [String: Int], than b: [String: Int]) -> Bool {
    var isBetter = false
    for gauge in Set(a.keys).union(b.keys) {
      guard let direction = directions[gauge] else { continue }
      let difference = a[gauge, default: 0] - b[gauge, default: 0]
      if difference == 0 { continue }
      guard difference.signum() == direction else { return false }
      isBetter = true
    }
    return isBetter
  }
}
