/// A condition with numbers for names; see `DrillRules.test`.
public struct DrillTest: Hashable, Sendable {
  indirect enum Part: Hashable, Sendable {
    case mark(Int)
    case compare(gauge: Int, Condition.Comparison, Int)
    case not(Part)
    case all([Part])
    case any([Part])

    func holds(in state: DrillState) -> Bool {
      switch self {
      case .mark(let mark): state.has(mark)
      case .compare(let gauge, let comparison, let value): comparison.holds(state.level(gauge), value)
      case .not(let inner): !inner.holds(in: state)
      case .all(let parts): parts.allSatisfy { $0.holds(in: state) }
      case .any(let parts): parts.contains { $0.holds(in: state) }
      }
    }

    var size: Int {
      switch self {
      case .mark, .compare: 1
      case .not(let inner): inner.size
      case .all(let parts), .any(let parts): parts.reduce(1) { $0 + $1.size }
      }
    }
  }

  let whole: Part

  /// Whether it holds. A gauge that nobody declared or moved reads as 0.
  public func holds(in state: DrillState) -> Bool { whole.holds(in: state) }

  /// How many comparisons there are in it, about.
  var size: Int { whole.size }
}
