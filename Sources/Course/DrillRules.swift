/// A drill's rules of play: what can be said, what a reply changes, and which scene comes next.
///
/// They are stated here once, for whoever plays a drill and for the explorer that walks through all of it. Names have
/// become numbers, because the explorer takes some hundred thousand steps in a second. Source: the course language,
/// "Drill", and grammar 5.
public struct DrillRules: Hashable, Sendable {
  /// What was passed on the way to the next scene.
  public struct Passage: Hashable, Sendable {
    public struct Turnout: Hashable, Sendable {
      /// The route's place in the drill's list.
      public var scene: Int
      /// The place of the branch taken.
      public var branch: Int
    }

    /// The `when` scene that came up instead of the reply's target.
    public fileprivate(set) var interruption: Int?
    public fileprivate(set) var turnouts: [Turnout] = []
  }

  private let plan: DrillPlan
  /// How the talk opens.
  public let start: DrillState
  /// The routes passed before the first scene.
  public let opening: Passage

  public init(_ drill: Drill) {
    plan = DrillPlan(drill)
    var state = plan.blank
    var passage = Passage()
    DrillRules.followRoutes(plan, &state, &passage)
    start = state
    opening = passage
  }

  // MARK: What can be said

  /// The places, in their scene's list, of the replies that are offered: conditions hold, `once` replies not taken yet.
  public func offered(in state: DrillState) -> [Int] {
    let choices = choices(in: state)
    return choices.indices.filter { isOffered(choices[$0], in: state) }
  }

  private func choices(in state: DrillState) -> [DrillPlan.Reply] {
    guard let scene = state.scene, case .conversation(let choices) = plan.scenes[scene] else { return [] }
    return choices
  }

  private func isOffered(_ choice: DrillPlan.Reply, in state: DrillState) -> Bool {
    if let mark = choice.once, state.has(mark) { return false }
    return choice.test?.holds(in: state) ?? true
  }

  // MARK: What a reply changes

  /// The situation after a reply of the state's scene.
  ///
  /// Effects come first, then `when` scenes in file order, then the reply's target.
  ///
  /// - Parameter index: The reply's place in its scene's list.
  public func taking(_ index: Int, in state: DrillState) -> DrillState { step(index, in: state).state }

  /// The same, with what was passed on the way.
  public func step(_ index: Int, in before: DrillState) -> (state: DrillState, passage: Passage) {
    let choice = choices(in: before)[index]
    var state = before
    var passage = Passage()
    for effect in choice.effects { state.apply(effect) }
    if let mark = choice.once { state.set(mark, true) }
    if let due = plan.interruptions.first(where: { !state.has($0.mark) && $0.test.holds(in: state) }) {
      // Once a run: a scene whose condition stays true could otherwise never be left.
      state.set(due.mark, true)
      state.scene = due.scene
      passage.interruption = due.scene
    } else {
      state.scene = choice.target
    }
    DrillRules.followRoutes(plan, &state, &passage)
    return (state, passage)
  }

  /// A route is passed through silently; more steps than there are scenes would be a circle, and stops.
  private static func followRoutes(_ plan: DrillPlan, _ state: inout DrillState, _ passage: inout Passage) {
    for _ in plan.scenes.indices {
      guard let scene = state.scene, case .route(let branches) = plan.scenes[scene],
        let taken = branches.firstIndex(where: { $0.test?.holds(in: state) ?? true })
      else { return }
      state.scene = branches[taken].target
      passage.turnouts.append(.init(scene: scene, branch: taken))
    }
  }

  /// Whether the drill's `pass` holds; true for a drill without one.
  public func passes(_ state: DrillState) -> Bool { plan.pass?.holds(in: state) ?? true }

  // MARK: Reading a state

  /// The gauges' levels by their names: the declared ones, and any that replies or conditions only name.
  public func gauges(in state: DrillState) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: plan.gauges.enumerated().map { ($1, state.level($0)) })
  }

  /// The flags that are set.
  public func flags(in state: DrillState) -> Set<String> {
    Set(plan.flags.filter { state.has($0.value) }.keys)
  }

  /// The gauges' names, in the order of `DrillState.level`; the declared ones come first.
  public var gaugeNames: [String] { plan.gauges }

  /// A condition of this drill, to be asked of many states; nil when it names what the drill does not know.
  public func test(_ condition: Condition) -> DrillTest? { plan.knownTest(condition) }

  // MARK: What a walk costs

  /// How many words of 64 bits a state takes.
  public var stateSize: Int { plan.blank.size }

  /// How many single steps it takes, at most, to try every reply of a scene once.
  public func cost(ofScene scene: Int) -> Int {
    guard case .conversation(let choices) = plan.scenes[scene] else { return 1 }
    return choices.reduce(1) { $0 + stateSize + ($1.test?.size ?? 0) + $1.effects.count + plan.arrivalCost }
  }
}
