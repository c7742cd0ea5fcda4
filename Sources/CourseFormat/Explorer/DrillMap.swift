import Course

/// Every situation that a drill can come to, and every reply that leads from one to another.
///
/// Situations are numbered in the order of a breadth-first walk, so the way by which one was first reached is a
/// shortest way to it.
struct DrillMap {
  /// How far a walk goes before it gives up.
  struct Limits {
    var states = 200_000
    var steps = 2_000_000
    /// Comparisons, effects and words of state looked at, roughly: what scenes of ten thousand replies would cost.
    var work = 60_000_000
    /// Words of 64 bits that all states together may take.
    var words = 4_000_000

    static let standard = Limits()
  }

  /// A reply that was given, and the situation it led to.
  struct Step {
    /// The reply's place in its scene's list.
    var choice: Int32
    var target: Int32
  }

  let drill: Drill
  let rules: DrillRules
  private(set) var states: [DrillState] = []
  /// The steps from state `s` are `steps[firstStep[s]..<firstStep[s + 1]]`.
  private(set) var steps: [Step] = []
  private(set) var firstStep: [Int] = [0]
  /// The state that each was first reached from; -1 for the first.
  private var origins: [Int32] = []
  /// The reply by which it was.
  private var arrivals: [Int32] = []
  /// Whether the walk saw everything; if not, the limits stopped it.
  private(set) var isComplete = true

  /// How many situations each scene has; for a route, how many steps passed it.
  private(set) var visits: [Int]
  /// For each route, how many steps took each of its branches.
  private(set) var followed: [Int: [Int]] = [:]
  /// The `when` scenes that came up by themselves.
  private(set) var interruptions: Set<Int> = []

  init(_ drill: Drill, limits: Limits = .standard) {
    self.drill = drill
    rules = DrillRules(drill)
    visits = Array(repeating: 0, count: drill.scenes.count)
    guard rules.start.scene != nil else { return }
    walk(limits)
  }

  private mutating func walk(_ limits: Limits) {
    let limit = min(limits.states, max(1, limits.words / max(1, rules.stateSize)))
    let costs = drill.scenes.indices.map(rules.cost(ofScene:))
    var numbers: [DrillState: Int32] = [:]
    func number(_ state: DrillState, from origin: Int, by choice: Int, in map: inout DrillMap) -> Int32 {
      if let known = numbers[state] { return known }
      let new = Int32(map.states.count)
      numbers[state] = new
      map.states.append(state)
      map.origins.append(Int32(origin))
      map.arrivals.append(Int32(choice))
      if let scene = state.scene { map.visits[scene] += 1 }
      return new
    }
    note(rules.opening)
    _ = number(rules.start, from: -1, by: -1, in: &self)
    var work = 0
    var next = 0
    while next < states.count {
      let state = states[next]
      guard let scene = state.scene else {
        firstStep.append(steps.count)
        next += 1
        continue
      }
      work += costs[scene]
      let offered = rules.offered(in: state)
      guard states.count <= limit, steps.count + offered.count <= limits.steps, work <= limits.work else { break }
      for choice in offered {
        let (after, passage) = rules.step(choice, in: state)
        note(passage)
        steps.append(Step(choice: Int32(choice), target: number(after, from: next, by: choice, in: &self)))
      }
      firstStep.append(steps.count)
      next += 1
    }
    isComplete = next == states.count
    // What was found and not walked on from has no steps.
    while firstStep.count <= states.count { firstStep.append(steps.count) }
    walked = next
  }

  /// How many states were walked on from; the others were only seen.
  private(set) var walked = 0

  private mutating func note(_ passage: DrillRules.Passage) {
    if let scene = passage.interruption { interruptions.insert(scene) }
    for turnout in passage.turnouts {
      visits[turnout.scene] += 1
      guard case .route(let branches) = drill.scenes[turnout.scene].role else { continue }
      followed[turnout.scene, default: Array(repeating: 0, count: branches.count)][turnout.branch] += 1
    }
  }

  // MARK: Questions

  func scene(_ state: Int) -> Scene? { states[state].scene.map { drill.scenes[$0] } }
  func steps(from state: Int) -> ArraySlice<Step> { steps[firstStep[state]..<firstStep[state + 1]] }
  func choice(_ step: Step, from state: Int) -> Choice? { scene(state)?.choices[Int(step.choice)] }

  /// The endings that some way reaches, as places in the drill's list.
  var endings: Set<Int> { Set(drill.scenes.indices.filter { drill.scenes[$0].ending != nil && visits[$0] > 0 }) }

  /// A shortest way to a state: the replies given, each with the state it was given in.
  func way(to state: Int) -> [(state: Int, choice: Int)] {
    var way: [(state: Int, choice: Int)] = []
    var state = state
    while origins[state] >= 0 {
      way.append((Int(origins[state]), Int(arrivals[state])))
      state = Int(origins[state])
    }
    return way.reversed()
  }

  /// The levels that a gauge takes in some states; nil for a gauge or states that do not exist.
  func range(of gauge: String, in wanted: (DrillState) -> Bool = { _ in true }) -> ClosedRange<Int>? {
    guard let place = rules.gaugeNames.firstIndex(of: gauge) else { return nil }
    let levels = states.lazy.filter(wanted).map { $0.level(place) }
    guard let least = levels.min(), let most = levels.max() else { return nil }
    return least...most
  }
}
