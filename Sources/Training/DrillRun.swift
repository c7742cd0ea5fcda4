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
    /// The choice's place in its scene's list.
    var place: Int
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
  private let rules: DrillRules
  /// The scene that `jump` went to instead of the start.
  private var opening: String?

  /// Begins a drill, or replays the turns that `attempt` holds, as far as the file still has them.
  public init(item: ItemKey, drill: Drill, attempt: Attempt = Attempt(seed: 0)) {
    self.item = item
    self.drill = drill
    rules = DrillRules(drill)
    state = State(rules.start, rules, drill)
    replay(attempt.turns)
    lostTurns = attempt.turns.count - turns.count
  }

  /// The same talk once the journal's attempt has been read anew; nil where nothing was said in it at another terminal since.
  public func caughtUp(with attempt: Attempt) -> DrillRun? {
    guard lostTurns == 0, attempt.turns.count > turns.count else { return nil }
    let isSame = zip(attempt.turns, retold).allSatisfy { $0.isSameReply(as: $1) }
    return isSame ? DrillRun(item: item, drill: drill, attempt: attempt) : nil
  }

  /// What the journal has to be told, where it has these replies, so that it has this talk: from the first that differs on.
  public func retold(after known: [Event.Chose], with last: Event.Chose) -> [Event.Chose] {
    let said = retold.dropLast() + [last]
    let common = zip(known, said).prefix { $0.isSameReply(as: $1) }.count
    return said[common...].enumerated().map { index, turn in
      var turn = turn
      if index == 0, known.count > common { turn.after = common }
      return turn
    }
  }

  /// Begins anew at any scene, with the gauges as they are at the start; a route leads on from there.
  public mutating func jump(to scene: String) {
    guard let id = drill.currentID(ofScene: scene), let place = drill.scenes.firstIndex(where: { $0.id == id }) else {
      return
    }
    turns = []
    opening = id
    state = State(rules.start(at: place), rules, drill)
  }

  /// The same talk in a drill whose file has changed, as far as what was said is still there.
  public func reloaded(_ drill: Drill) -> DrillRun {
    let renamed = self.drill.renamedScenes(in: drill)
    func current(_ scene: String) -> String { renamed[scene] ?? scene }
    var run = DrillRun(item: item, drill: drill)
    if let opening { run.jump(to: current(opening)) }
    run.replay(
      turns.map {
        Event.Chose(
          item: item, scene: current($0.scene.id), choice: $0.choice.plainText, timeout: $0.isTimeout,
          moment: $0.choice.moment, ms: 0, to: current($0.choice.target), place: $0.place)
      })
    return run
  }

  /// Whether all that was said before a reload was said again, from where the talk began.
  public func isWhole(after before: DrillRun) -> Bool {
    turns.count == before.turns.count && (opening == nil) == (before.opening == nil)
  }

  private mutating func replay(_ turns: [Event.Chose]) {
    for turn in turns {
      guard isHere(turn),
        let index = offered.first(where: { scene?.choices[$0].plainText == turn.choice }) ?? reworded(turn)
      else { break }
      take(index, isTimeout: turn.timeout)
    }
  }

  /// The reply that a recorded one has become, where only its words have changed: nothing in the scene has the old
  /// ones, and it leads to the same scene with the same rating, at the same place or as the only such reply.
  private func reworded(_ turn: Event.Chose) -> Int? {
    guard let scene, let to = turn.to, let target = drill.currentID(ofScene: to),
      !scene.choices.contains(where: { $0.plainText == turn.choice })
    else { return nil }
    let alike = scene.choices.indices.filter {
      let choice = scene.choices[$0]
      return choice.target == target && choice.moment == turn.moment && (choice.isTimeout || !turn.timeout)
    }
    let found = alike.first { $0 == turn.place } ?? (alike.count == 1 ? alike.first : nil)
    return found.flatMap { offered.contains($0) ? $0 : nil }
  }

  /// Whether a recorded reply was given where the talk stands: the scene has that id, or had it (`was`). Where the id
  /// is gone, a reply that no other scene offers shows that only the heading has changed.
  private func isHere(_ turn: Event.Chose) -> Bool {
    if let id = drill.currentID(ofScene: turn.scene) { return id == state.scene }
    return drill.scenes.count { $0.choices.contains { $0.plainText == turn.choice } } == 1
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
      ms: Swift.max(0, milliseconds), after: lostTurns > 0 ? turns.count : nil, to: choice.target,
      place: offered[index])
    lostTurns = 0
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
    lostTurns = 0
  }

  /// A reply that was offered at a turn and not given.
  public struct Way: Hashable, Sendable {
    public var choice: Choice
    /// Where the talk would then have stood; nil where it would have got stuck.
    public var scene: Scene?
  }

  /// The other replies that were offered at a turn, with where each would have led; those whose conditions did not hold are
  /// not among them.
  public func waysNotTaken(at turn: Int) -> [Way] {
    guard turns.indices.contains(turn) else { return [] }
    var before = self
    before.rewind(to: turn)
    return before.offered.filter { $0 != turns[turn].place }.compactMap { place in
      guard let choice = before.scene?.choices[place] else { return nil }
      var after = before
      after.take(place, isTimeout: false)
      return Way(choice: choice, scene: after.scene)
    }
  }

  /// All replies so far as events, for the journal of an attempt that begins with them.
  public var retold: [Event.Chose] {
    turns.map {
      Event.Chose(
        item: item, scene: $0.scene.id, choice: $0.choice.plainText, timeout: $0.isTimeout, moment: $0.choice.moment,
        ms: 0, to: $0.choice.target, place: $0.place)
    }
  }

  private mutating func take(_ index: Int, isTimeout: Bool) {
    guard let scene else { return }
    let before = state
    state = State(rules.taking(index, in: before.situation), rules, drill)
    turns.append(
      Turn(
        scene: scene, choice: scene.choices[index], place: index, isTimeout: isTimeout, before: before, after: state))
  }
}

extension Event.Chose {
  fileprivate func isSameReply(as other: Event.Chose) -> Bool { scene == other.scene && choice == other.choice }
}

extension DrillRun.State {
  fileprivate init(_ situation: DrillState, _ rules: DrillRules, _ drill: Drill) {
    self.init(
      scene: situation.scene.map { drill.scenes[$0].id } ?? "", gauges: rules.gauges(in: situation),
      flags: rules.flags(in: situation), situation: situation)
  }
}

extension Drill {
  /// The id that a recorded scene has now: its own, or that of a scene which had it (`was`); nil when there is none.
  public func currentID(ofScene id: String) -> String? {
    scene(id)?.id ?? scenes.first { $0.formerIDs.contains(id) }?.id
  }

  /// What the scenes of this drill are called in another version of it, where their ids have gone and `was` says
  /// nothing: as many new ones in their places, in the order of the file.
  fileprivate func renamedScenes(in drill: Drill) -> [String: String] {
    let known = Set(scenes.map(\.id))
    let named = drill.scenes.reduce(into: Set<String>()) { $0.formUnion([$1.id] + $1.formerIDs) }
    let lost = scenes.map(\.id).filter { !named.contains($0) }
    let fresh = drill.scenes.filter { !known.contains($0.id) && known.isDisjoint(with: $0.formerIDs) }.map(\.id)
    guard lost.count == fresh.count else { return [:] }
    return Dictionary(zip(lost, fresh)) { first, _ in first }
  }

  /// Which of its endings a learner has seen, by the ids they have now.
  public func endings(seen recorded: [String]) -> Set<String> {
    Set(recorded.compactMap(currentID)).intersection(endings.map(\.id))
  }
}
