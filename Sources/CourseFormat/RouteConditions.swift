import Course

/// Whether conditions leave nothing open: `trust >= 60` and `trust < 60`.
struct RouteConditions {
  /// More combinations than this are not gone through, and no more looks at a name.
  private static let (most, mostLooks) = (256, 10_000)

  private var levels: [String: Set<Int>] = [:]
  private var flags: Set<String> = []
  private let conditions: [Condition]
  /// How many names they hold.
  private var size = 0

  init(_ conditions: [Condition]) {
    self.conditions = conditions
    for condition in conditions { note(condition) }
  }

  private mutating func note(_ condition: Condition) {
    switch condition {
    case .flag(let name):
      flags.insert(name)
      size += 1
    case .compare(let gauge, _, let level):
      size += 1
      // What a comparison says changes at its level alone.
      levels[gauge, default: [0, 100]].formUnion([level - 1, level, level + 1].filter(Drill.Gauge.range.contains))
    case .not(let inner): note(inner)
    case .all(let parts), .any(let parts): for part in parts { note(part) }
    }
  }

  /// Whether one of them holds, whatever the gauges and the flags are; false where that is too much to go through.
  var leaveNothingOpen: Bool {
    let gauges = levels.map { (name: $0.key, levels: $0.value.sorted()) }
    let names = flags.sorted()
    var count = 1
    for size in gauges.map(\.levels.count) + names.map({ _ in 2 }) {
      count *= size
      guard count <= RouteConditions.most, count * self.size <= RouteConditions.mostLooks else { return false }
    }
    return (0..<count).allSatisfy { number in
      var rest = number
      var values: [String: Int] = [:]
      for (name, levels) in gauges {
        values[name] = levels[rest % levels.count]
        rest /= levels.count
      }
      var set: Set<String> = []
      for name in names {
        if rest % 2 == 1 { set.insert(name) }
        rest /= 2
      }
      return conditions.contains { RouteConditions.holds($0, values, set) }
    }
  }

  private static func holds(_ condition: Condition, _ values: [String: Int], _ set: Set<String>) -> Bool {
    switch condition {
    case .flag(let name): set.contains(name)
    case .compare(let gauge, let comparison, let level): comparison.holds(values[gauge] ?? 0, level)
    case .not(let inner): !holds(inner, values, set)
    case .all(let parts): parts.allSatisfy { holds($0, values, set) }
    case .any(let parts): parts.contains { holds($0, values, set) }
    }
  }
}
