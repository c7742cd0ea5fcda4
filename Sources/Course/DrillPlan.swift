/// A drill with numbers for names: places in lists instead of ids, gauges and flags.
struct DrillPlan: Hashable, Sendable {
  enum Stop: Hashable, Sendable {
    /// The replies of a conversation.
    case conversation([Reply])
    case route([Line])
    /// An ending, or the debrief.
    case end
  }

  struct Reply: Hashable, Sendable {
    var test: DrillTest?
    /// The mark that says it was taken, for a `once` reply.
    var once: Int?
    var effects: [Change]
    var target: Int?
  }

  struct Line: Hashable, Sendable {
    var test: DrillTest?
    var target: Int?
  }

  struct Interruption: Hashable, Sendable {
    var scene: Int
    var test: DrillTest
    /// The mark that says it came up.
    var mark: Int
  }

  enum Change: Hashable, Sendable {
    case adjust(gauge: Int, by: Int)
    case mark(Int, Bool)
  }

  private(set) var scenes: [Stop] = []
  /// In file order.
  private(set) var interruptions: [Interruption] = []
  private(set) var pass: DrillTest?
  private(set) var gauges: [String] = []
  /// Each flag's mark.
  private(set) var flags: [String: Int] = [:]
  /// The state before anything was said, in the first scene, which may be a route.
  private(set) var blank = DrillState(gauges: [], marks: 0)
  /// How many single steps it takes, at most, to find the scene that follows a reply.
  private(set) var arrivalCost = 0

  private var levels: [Int] = []
  private var gaugePlaces: [String: Int] = [:]
  private var scenePlaces: [String: Int] = [:]
  private var markCount = 0

  init(_ drill: Drill) {
    for gauge in drill.gauges where gaugePlaces[gauge.name] == nil { addGauge(gauge.name, gauge.start) }
    for (place, scene) in drill.scenes.enumerated() where scenePlaces[scene.id] == nil { scenePlaces[scene.id] = place }
    for scene in drill.scenes { scenes.append(plan(scene)) }
    for (place, scene) in drill.scenes.enumerated() {
      guard let trigger = scene.trigger else { continue }
      interruptions.append(Interruption(scene: place, test: test(trigger), mark: newMark()))
    }
    pass = drill.passCondition.map { test($0) }
    blank = DrillState(gauges: levels, marks: markCount)
    blank.scene = drill.start.flatMap { scenePlaces[$0.id] }
    arrivalCost = interruptions.reduce(1) { $0 + 1 + $1.test.size }
  }

  private mutating func plan(_ scene: Scene) -> Stop {
    switch scene.role {
    case .ending, .debrief: return .end
    case .route(let branches):
      return .route(branches.map { Line(test: $0.condition.map { test($0) }, target: scenePlaces[$0.target]) })
    case .conversation(let choices):
      // A reply is known by its words, in progress too.
      var taken: [String: Int] = [:]
      return .conversation(
        choices.map { choice in
          var once: Int?
          if choice.isOnce {
            let words = choice.plainText
            let mark = taken[words] ?? newMark()
            taken[words] = mark
            once = mark
          }
          return Reply(
            test: choice.condition.map { test($0) }, once: once, effects: choice.effects.map { effect($0) },
            target: scenePlaces[choice.target])
        })
    }
  }

  /// A test that names no gauge and no flag beyond those of the drill.
  func knownTest(_ condition: Condition) -> DrillTest? {
    var copy = self
    let test = copy.test(condition)
    return copy.gauges.count == gauges.count && copy.markCount == markCount ? test : nil
  }

  private mutating func effect(_ effect: Effect) -> Change {
    switch effect {
    case .adjust(let name, let amount): .adjust(gauge: gauge(name), by: amount)
    case .set(let name): .mark(flag(name), true)
    case .clear(let name): .mark(flag(name), false)
    }
  }

  private mutating func test(_ condition: Condition) -> DrillTest { DrillTest(whole: part(condition)) }

  private mutating func part(_ condition: Condition) -> DrillTest.Part {
    switch condition {
    case .flag(let name): .mark(flag(name))
    case .compare(let name, let comparison, let value): .compare(gauge: gauge(name), comparison, value)
    case .not(let inner): .not(part(inner))
    case .all(let parts): .all(parts.map { part($0) })
    case .any(let parts): .any(parts.map { part($0) })
    }
  }

  /// A gauge that nobody declared reads as 0.
  private mutating func gauge(_ name: String) -> Int {
    if gaugePlaces[name] == nil { addGauge(name, 0) }
    return gaugePlaces[name] ?? 0
  }

  private mutating func addGauge(_ name: String, _ level: Int) {
    gaugePlaces[name] = gauges.count
    gauges.append(name)
    levels.append(min(Drill.Gauge.range.upperBound, max(Drill.Gauge.range.lowerBound, level)))
  }

  private mutating func flag(_ name: String) -> Int {
    if let mark = flags[name] { return mark }
    let mark = newMark()
    flags[name] = mark
    return mark
  }

  private mutating func newMark() -> Int {
    markCount += 1
    return markCount - 1
  }
}
