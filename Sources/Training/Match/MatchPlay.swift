/// A match under way: its history, the clock of the moment and the race at the buzzers.
///
/// A value that reads no clock. Every call says when it happens, in microseconds of a clock that only goes forward; what
/// is to be recorded waits in `takeEntries`.
public struct MatchPlay: Hashable, Sendable {
  public private(set) var history: MatchHistory
  public private(set) var clock: MatchClock?
  public private(set) var race: BuzzRace
  public private(set) var isPaused = false
  /// Whether the last presses at the buzzers were too many at once for fingers.
  public private(set) var heardNoise = false
  /// Whether there are clocks at all; plain mode has none.
  private let hasClocks: Bool
  private var fresh: [MatchEvent.Entry] = []
  /// For how long the current question has stood open, in microseconds, and since when it does again.
  private var openFor = 0
  private var openSince: Int?
  private var now: Int
  /// How time stood before each of the last changes, and before those were taken back: for the clocks that come back.
  private var before: [Standing] = []
  private var after: [Standing] = []
  /// Whether the clock begins anew because nobody knows how it stood, as after the program had gone.
  public private(set) var isClockAnew = false
  /// How the turn went to another team last: what comes right after it was meant for the one before.
  public private(set) var passed: TurnPassed?

  public struct TurnPassed: Hashable, Sendable {
    /// In microseconds.
    public internal(set) var at: Int
    /// Whether the time of the team before had run out.
    public let isTimeout: Bool
  }

  private struct Standing: Hashable, Sendable {
    var clock: MatchClock?
    var openFor: Int
  }

  /// Goes on where a history stands; what has begun waits for `continue`.
  public init(_ history: MatchHistory, now: Int, hasClocks: Bool = true) {
    self.history = history
    self.now = now
    self.hasClocks = hasClocks
    race = BuzzRace(rules: history.match.setup.rules)
    if history.count > 0 {
      fresh.append(.resumed)
      self.history.apply(.resumed)
      settle(isPaused: hasClocks)
      isClockAnew = isPaused
    }
  }

  public init(_ setup: MatchSetup, now: Int, hasClocks: Bool = true) {
    self.init(MatchHistory(setup), now: now, hasClocks: hasClocks)
    fresh = [.began(setup)]
  }

  public var match: Match { history.match }
  /// Up to when time has passed.
  public var time: Int { now }
  public var rules: MatchRules { match.setup.rules }

  /// What has happened since this was asked last, to be recorded in that order.
  public mutating func takeEntries() -> [MatchEvent.Entry] {
    defer { fresh = [] }
    return fresh
  }

  // MARK: Time

  /// When something happens by itself next, if only the clock's face; nil: nothing does.
  public func nextDeadline(now: Int) -> Int? {
    guard !isPaused else { return nil }
    let reopens = isBuzzing && race.opensAt > now && race.opensAt != .max ? race.opensAt : nil
    return [race.decidesAt, reopens, clock?.nextTick(now: now), isBuzzing ? race.nextUnlock(now: now) : nil]
      .compactMap { $0 }.min()
  }

  /// Whether a deadline that changes the match has come.
  private func isDue(_ now: Int) -> Bool {
    !isPaused && (race.decidesAt.map { now >= $0 } ?? false || clock?.isOver(now: now) ?? false)
  }

  /// Lets time pass up to a moment; what is due on the way happens in its order, each at its own moment.
  public mutating func advance(to moment: Int) {
    while !isPaused {
      let due = [race.decidesAt, race.decidesAt == nil ? clock?.end : nil].compactMap { $0 }.min()
      guard let due, due <= moment else { break }
      now = Swift.max(now, due)
      if let finish = race.finish(now: now) { take(finish) } else { runOut() }
    }
    now = Swift.max(now, moment)
  }

  /// What was spent under another screen, or stopped, costs nothing.
  public mutating func shift(by microseconds: Int) {
    clock?.shift(by: microseconds)
    race.shift(by: microseconds)
    now += microseconds
    openSince = openSince.map { $0 + microseconds }
    passed?.at += microseconds
  }

  private mutating func runOut() {
    clock = nil
    switch match.stage {
    case .reading: record(.opened)
    case .won(let team): record(.missed(.init(team: team, timeout: true)))
    case .open:
      if let team = match.current?.turn {
        record(.missed(.init(team: team, timeout: true)))
      } else {
        record(.closed)
      }
    case .ready, .wagers, .closed, .over: break
    }
  }

  // MARK: Buzzers

  /// Whether presses of buzzers mean something, an early one at least.
  public var isBuzzing: Bool {
    guard match.current?.asking == .buzz else { return false }
    return match.stage == .reading || match.stage == .open
  }

  /// Takes a press of a team's buzzer.
  public mutating func press(_ team: Int, at moment: Int) {
    advance(to: moment)
    guard !isPaused, isBuzzing, match.current?.free.contains(team) == true else { return }
    race.press(team, at: moment)
  }

  /// Takes a press of a key that is nobody's while the buzzers matter.
  ///
  /// - Parameter key: Its scalar's value.
  public mutating func press(stray key: UInt32, at moment: Int) {
    advance(to: moment)
    if !isPaused, isBuzzing { race.press(stray: key, at: moment) }
  }

  /// Whoever has pressed first, before the photo finish is judged. After noise nobody is named before the judgement, or
  /// more of it would have names come and go ten times a second.
  public var leader: Int? { heardNoise ? nil : race.leader }

  private mutating func take(_ finish: BuzzRace.Finish) {
    switch finish {
    case .noise: heardNoise = true
    case .teams(let teams, let pressedAt, let gap):
      let (team, rule) = match.photoFinish(teams)
      let isPhoto = teams.count > 1
      record(
        .buzzed(
          .init(
            team: team, photo: isPhoto ? teams : [], rule: rule, ms: openTime(at: pressedAt) / 1000,
            gap: isPhoto ? gap / 1000 : nil)))
    }
  }

  /// Whoever has pressed already keeps it, whatever the host does in the middle of a photo finish.
  private mutating func decideAtOnce() {
    if let end = race.decidesAt, let finish = race.finish(now: end) { take(finish) }
  }

  /// For how long the question has stood open: no pause is in it, nor the time in which a team that has buzzed answers.
  private func openTime(at moment: Int) -> Int { openFor + (openSince.map { Swift.max(0, moment - $0) } ?? 0) }

  /// Has that time stand.
  private mutating func stopOpenTime() { (openFor, openSince) = (openTime(at: now), nil) }

  // MARK: The host

  /// Takes an answer; false where it is no complete one, or nobody's turn, or another team was wrong with it.
  @discardableResult
  public mutating func answer(_ team: Int, _ answer: MatchAnswer, at moment: Int) -> Bool {
    advance(to: moment)
    guard !isPaused || match.revealed == 0, match.current?.isOut(answer) != true else { return false }
    return record(.answered(.init(team: team, answer: answer, ms: spent)))
  }

  /// Milliseconds of the clock that runs; where there is none, of the time that the question has stood open.
  private var spent: Int { (clock?.spent(now: now) ?? openTime(at: now)) / 1000 }

  public mutating func pass(at moment: Int) {
    advance(to: moment)
    if case .won(let team) = match.stage {
      record(.missed(.init(team: team, timeout: false)))
    } else if let team = match.current?.turn, match.stage == .open {
      record(.missed(.init(team: team, timeout: false)))
    }
  }

  /// Goes on: shows the next question, opens it, shows the next step of its answer.
  public mutating func goOn(at moment: Int) {
    advance(to: moment)
    if isPaused { return togglePause(at: moment) }
    switch match.stage {
    case .ready, .wagers: record(.shown)
    case .reading: record(.opened)
    case .open, .won: break
    case .closed(let shown): if shown < match.steps { record(.revealed) } else { showNext() }
    case .over: record(.revealed)
    }
  }

  private mutating func showNext() {
    switch match.next {
    case .question, .tieBreak: record(.shown)
    case .wagers: record(.wagering)
    case .end: record(.ended)
    }
  }

  public mutating func lock(at moment: Int) {
    advance(to: moment)
    decideAtOnce()
    record(.closed)
  }

  public mutating func skip(at moment: Int) {
    advance(to: moment)
    record(.skipped)
  }

  public mutating func togglePause(at moment: Int) {
    advance(to: moment)
    // Once judged, there is nothing to pause.
    guard isPaused || clock != nil else { return }
    decideAtOnce()
    isPaused.toggle()
    note(isPaused ? .paused : .continued)
    let now = now
    if isPaused {
      clock?.stop(now: now)
      stopOpenTime()
      race.close()
    } else {
      isClockAnew = false
      clock?.run(now: now)
      if match.stage == .open { openSince = now }
      if isBuzzing { race.open(at: match.stage == .open ? now : .max) }
    }
  }

  public mutating func extend(at moment: Int) {
    advance(to: moment)
    guard clock != nil else { return }
    let seconds = rules.extraSeconds
    clock?.extend(seconds: seconds)
    note(.extended(.init(seconds: seconds)))
  }

  /// Any other change that the host makes: points, names, jokers, wagers, a judgement, the end.
  @discardableResult
  public mutating func change(_ entry: MatchEvent.Entry, at moment: Int) -> Bool {
    advance(to: moment)
    return record(entry)
  }

  /// What comes back waits for the host, with the clock as it stood: or it would run on at once. An early end and the
  /// question that it made void are one change.
  public mutating func undo(at moment: Int) {
    let isEnd = history.standing.last == .ended
    undoOne(at: moment)
    if isEnd, history.standing.last == .skipped, match.next != .end { undoOne(at: moment) }
  }

  public mutating func redo(at moment: Int) {
    let isVoid = history.takenBack.last == .skipped
    redoOne(at: moment)
    if isVoid, history.takenBack.last == .ended, match.next != .end { redoOne(at: moment) }
  }

  private mutating func undoOne(at moment: Int) {
    advance(to: moment)
    let (place, standing) = (self.place, self.standing)
    guard history.apply(.undone) else { return }
    fresh.append(.undone)
    after.append(standing)
    comeBack(from: place, to: before.popLast())
  }

  private mutating func redoOne(at moment: Int) {
    advance(to: moment)
    let (place, standing) = (self.place, self.standing)
    guard history.apply(.redone) else { return }
    fresh.append(.redone)
    before.append(standing)
    comeBack(from: place, to: after.popLast())
  }

  /// What a clock belongs to: where this stays, so does the clock.
  private struct Place: Hashable {
    var count: Int
    var stage: Match.Stage
    var turn: Int?
  }

  private var place: Place { Place(count: match.asked.count, stage: match.stage, turn: match.current?.turn) }

  /// How time stands now, and would after a stop.
  private var standing: Standing {
    var clock = clock
    clock?.stop(now: now)
    return Standing(clock: clock, openFor: openTime(at: now))
  }

  private mutating func comeBack(from old: Place, to standing: Standing?) {
    settle(isPaused: hasClocks, as: place == old ? self.standing : standing)
    isClockAnew = isPaused && place != old && standing?.clock == nil
  }

  // MARK: Recording

  private mutating func note(_ entry: MatchEvent.Entry) {
    history.apply(entry)
    fresh.append(entry)
  }

  @discardableResult
  private mutating func record(_ entry: MatchEvent.Entry) -> Bool {
    let (place, standing) = (self.place, self.standing)
    guard history.apply(entry) else { return false }
    fresh.append(entry)
    before.append(standing)
    after = []
    if self.place != place { settle(isPaused: false) }
    if let turn = place.turn, match.current?.turn ?? turn != turn, place.count == match.asked.count {
      let isTimeout = if case .missed(let missed) = entry { missed.timeout } else { false }
      passed = TurnPassed(at: now, isTimeout: isTimeout)
    }
    return true
  }

  /// Winds the clock, and opens or closes the buzzers, for the stage that has come.
  ///
  /// - Parameter stood: How time stood when this stage was left, where it comes back.
  private mutating func settle(isPaused wanted: Bool, as stood: Standing? = nil) {
    let now = now
    clock = hasClocks ? stood?.clock ?? seconds.map { MatchClock(seconds: $0, now: now) } : nil
    isPaused = wanted && clock != nil
    (heardNoise, isClockAnew) = (false, false)
    if isPaused { clock?.stop(now: now) } else { clock?.run(now: now) }
    stopOpenTime()
    // Where the clock begins anew, so does what speed is told by.
    if let stood { openFor = stood.clock == nil ? 0 : stood.openFor } else if match.stage == .reading { openFor = 0 }
    guard match.stage == .open, !isPaused else { return race.close() }
    // After a wrong answer, the others have a moment.
    let isAgain = match.current?.asking == .buzz && match.current?.done.isEmpty == false
    // Hands need no moment: the host looks up again.
    let waits = isAgain && hasClocks && match.setup.hasTeamKeys
    let opening = now + (waits ? rules.reopenSeconds * 1_000_000 : 0)
    openSince = opening
    guard match.current?.asking == .buzz else { return race.close() }
    race.open(at: opening)
    if isAgain { clock?.shift(by: opening - now) }
  }

  /// What the stage's clock gives; nil where it has none.
  private var seconds: Int? {
    guard let current = match.current else { return nil }
    switch match.stage {
    case .reading: return rules.hostOpens == true ? nil : rules.readingTime(words: current.question.words)
    case .won: return rules.wonSeconds + rules.moreTime(for: current.question)
    case .open:
      switch current.asking {
      case .turns:
        return (current.isSteal ? rules.stealSeconds : rules.turnSeconds) + rules.moreTime(for: current.question)
      case .all, .nearest: return rules.secretSeconds
      case .buzz: return rules.deadSeconds
      }
    case .ready, .wagers, .closed, .over: return nil
    }
  }
}
