import Course

/// A drill being played: where the talk stands, and the way it took.
public struct DrillRun: Hashable, Sendable {
  /// A moment of the talk, enough to go on from.
  public struct State: Hashable, Sendable {
    public var scene: String
    public var gauges: [String: Int]
    public var flags: Set<String>
    /// `scene/choice` of every `once` choice taken.
    var spent: Set<String>
    /// `when` scenes entered already: each comes up once, or one whose condition stays true would never be left.
    var triggered: Set<String>
  }

  /// One reply and where it led.
  public struct Turn: Hashable, Sendable {
    public var scene: Scene
    public var choice: Choice
    public var isTimeout: Bool
    public var before: State
    public var after: State
  }

  public let item: ItemKey
  public let drill: Drill
  public private(set) var state: State
  public private(set) var turns: [Turn] = []
  /// How many of the learner's replies an edit of the file has overtaken; 0 again with the next reply.
  public private(set) var lostTurns = 0

  /// Begins a drill, or replays the turns that `attempt` holds, as far as the file still has them.
  public init(item: ItemKey, drill: Drill, attempt: Attempt = Attempt(seed: 0)) {
    self.item = item
    self.drill = drill
    state = State(
      scene: drill.start?.id ?? "",
      gauges: Dictionary(drill.gauges.map { ($0.name, $0.start) }) { first, _ in first },
      flags: [], spent: [], triggered: [])
    followRoutes()
    for turn in attempt.turns {
      guard isHere(turn), let choice = choices.first(where: { $0.plainText == turn.choice }) else { break }
      take(choice, isTimeout: turn.timeout)
    }
    lostTurns = attempt.turns.count - turns.count
  }

  /// Whether a recorded reply was given where the talk stands: the scene has that id, or had it (`was`). Where the id
  /// is gone, a reply that no other scene offers shows that only the heading has changed.
  private func isHere(_ turn: Event.Chose) -> Bool {
    if let id = drill.currentID(ofScene: turn.scene) { return id == state.scene }
    return drill.scenes.count { $0.choices.contains { $0.plainText == turn.choice } } == 1
  }

  public var scene: Scene? { drill.scene(state.scene) }

  /// What can be said now: conditions hold, `once` choices not taken yet. The `timeout` choice is among them.
  public var choices: [Choice] {
    (scene?.choices ?? []).filter { choice in
      !(choice.isOnce && state.spent.contains(spentKey(choice)))
        && choice.condition?.holds(gauges: state.gauges, flags: state.flags) ?? true
    }
  }

  public var ending: Scene? { scene?.ending != nil ? scene : nil }
  /// At an ending, or somewhere with nothing left to say.
  public var isOver: Bool { ending != nil || choices.isEmpty }

  /// The mean of the rated moments played, 0 to 1; nil when none was rated.
  public var score: Double? {
    let rated = turns.compactMap(\.choice.moment)
    return rated.isEmpty ? nil : rated.reduce(0) { $0 + $1.score } / Double(rated.count)
  }

  /// Whether the run counts as finished: an ending reached, and `pass`, where given, true.
  public var isPassed: Bool {
    ending != nil && drill.passCondition?.holds(gauges: state.gauges, flags: state.flags) ?? true
  }

  /// What the journal keeps of the end.
  public var finished: Event.Finished {
    Event.Finished(item: item, kind: .drill, score: score, passed: isPassed, ending: ending?.id)
  }

  /// Says the choice at `index` of `choices`; nil when there is none.
  public mutating func choose(_ index: Int, milliseconds: Int, isTimeout: Bool = false) -> Event.Chose? {
    let choices = choices
    guard choices.indices.contains(index), ending == nil else { return nil }
    let choice = choices[index]
    let chose = Event.Chose(
      item: item, scene: state.scene, choice: choice.plainText, timeout: isTimeout, moment: choice.moment,
      ms: Swift.max(0, milliseconds), after: lostTurns > 0 ? turns.count : nil)
    lostTurns = 0
    take(choice, isTimeout: isTimeout)
    return chose
  }

  /// Takes the `timeout` choice when the clock has run out; nil where the scene has none to take.
  public mutating func timeOut(milliseconds: Int) -> Event.Chose? {
    guard let index = choices.firstIndex(where: \.isTimeout) else { return nil }
    return choose(index, milliseconds: milliseconds, isTimeout: true)
  }

  /// Goes back to before a turn, to try another way.
  public mutating func rewind(to turn: Int) {
    guard turns.indices.contains(turn) else { return }
    state = turns[turn].before
    turns.removeSubrange(turn...)
    lostTurns = 0
  }

  /// Effects first, then `when` scenes in file order, then the target. Source: the course language, "Drill", 5.
  private mutating func take(_ choice: Choice, isTimeout: Bool) {
    guard let scene else { return }
    let before = state
    for effect in choice.effects { apply(effect) }
    if choice.isOnce { state.spent.insert(spentKey(choice)) }
    if let due = drill.scenes.first(where: isDue) {
      state.triggered.insert(due.id)
      state.scene = due.id
    } else {
      state.scene = choice.target
    }
    followRoutes()
    turns.append(Turn(scene: scene, choice: choice, isTimeout: isTimeout, before: before, after: state))
  }

  private func isDue(_ scene: Scene) -> Bool {
    guard let trigger = scene.trigger, !state.triggered.contains(scene.id) else { return false }
    return trigger.holds(gauges: state.gauges, flags: state.flags)
  }

  private mutating func apply(_ effect: Effect) {
    switch effect {
    case .adjust(let gauge, let amount):
      let range = Drill.Gauge.range
      state.gauges[gauge] = Swift.min(
        range.upperBound, Swift.max(range.lowerBound, (state.gauges[gauge] ?? 0) + amount))
    case .set(let flag): state.flags.insert(flag)
    case .clear(let flag): state.flags.remove(flag)
    }
  }

  /// A route is passed through silently; more steps than there are scenes would be a circle, and stops.
  private mutating func followRoutes() {
    for _ in drill.scenes {
      guard case .route(let branches) = scene?.role,
        let branch = branches.first(where: {
          $0.condition?.holds(gauges: state.gauges, flags: state.flags) ?? true
        })
      else { return }
      state.scene = branch.target
    }
  }

  private func spentKey(_ choice: Choice) -> String { state.scene + "/" + choice.plainText }
}

extension Drill {
  /// The id that a recorded scene has now: its own, or that of a scene which had it (`was`); nil when there is none.
  public func currentID(ofScene id: String) -> String? {
    scene(id)?.id ?? scenes.first { $0.formerIDs.contains(id) }?.id
  }

  /// Which of its endings a learner has seen, by the ids they have now.
  public func endings(seen recorded: [String]) -> Set<String> {
    Set(recorded.compactMap(currentID)).intersection(endings.map(\.id))
  }
}
