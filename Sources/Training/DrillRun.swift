import Course

/// A drill being played: where the talk stands, and the way it took.
public struct DrillRun: Hashable, Sendable {
  /// A moment of the talk, enough to go on from.
  public struct State: Hashable, Sendable {
    /// The scene's id; empty when there is none to be in.
    public let scene: String
    public let gauges: [String: Int]
    public let flags: Set<String>
    /// The same for the rules, which know `once` replies and `when` scenes besides.
    fileprivate let situation: DrillState
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
  private let rules: DrillRules

  /// Begins a drill, or replays the turns that `attempt` holds, as far as the file still has them.
  public init(item: ItemKey, drill: Drill, attempt: Attempt = Attempt(seed: 0)) {
    self.item = item
    self.drill = drill
    rules = DrillRules(drill)
    state = State(rules.start, rules, drill)
    for turn in attempt.turns {
      guard turn.scene == state.scene,
        let index = offered.first(where: { scene?.choices[$0].plainText == turn.choice })
      else { break }
      take(index, isTimeout: turn.timeout)
    }
  }

  public var scene: Scene? { state.situation.scene.map { drill.scenes[$0] } }

  /// What can be said now: conditions hold, `once` choices not taken yet. The `timeout` choice is among them.
  public var choices: [Choice] { offered.compactMap { scene?.choices[$0] } }

  /// The same as places in the scene's list.
  private var offered: [Int] { rules.offered(in: state.situation) }

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
    ending != nil && rules.passes(state.situation)
  }

  /// What the journal keeps of the end.
  public var finished: Event.Finished {
    Event.Finished(item: item, kind: .drill, score: score, passed: isPassed, ending: ending?.id)
  }

  /// Says the choice at `index` of `choices`; nil when there is none.
  public mutating func choose(_ index: Int, milliseconds: Int, isTimeout: Bool = false) -> Event.Chose? {
    let offered = offered
    guard let scene, offered.indices.contains(index), ending == nil else { return nil }
    let choice = scene.choices[offered[index]]
    let chose = Event.Chose(
      item: item, scene: state.scene, choice: choice.plainText, timeout: isTimeout, moment: choice.moment,
      ms: Swift.max(0, milliseconds))
    take(offered[index], isTimeout: isTimeout)
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
  }

  private mutating func take(_ index: Int, isTimeout: Bool) {
    guard let scene else { return }
    let before = state
    state = State(rules.taking(index, in: before.situation), rules, drill)
    turns.append(
      Turn(scene: scene, choice: scene.choices[index], isTimeout: isTimeout, before: before, after: state))
  }
}

extension DrillRun.State {
  fileprivate init(_ situation: DrillState, _ rules: DrillRules, _ drill: Drill) {
    self.init(
      scene: situation.scene.map { drill.scenes[$0].id } ?? "", gauges: rules.gauges(in: situation),
      flags: rules.flags(in: situation), situation: situation)
  }
}
