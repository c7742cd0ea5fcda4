import Course
import Phrases
import TerminalUI
import Training

/// A drill as a living conversation: the talk above, what can be said below. The coach is silent until the debrief.
struct DrillScreen: Screen {
  let place: Place
  private(set) var run: DrillRun
  /// The reply under the mark; nil before the learner has chosen one, so that a key held too long says nothing.
  private(set) var cursor: Int?
  /// Whether the briefing is on screen.
  private(set) var isBriefing: Bool
  /// Rows the talk is scrolled by hand; nil follows what is new.
  private(set) var scroll: Int?
  /// The clock of this scene.
  private(set) var clock: Countdown?
  /// A word to the learner, such as that no reply has the letter that was pressed.
  private(set) var notice: String?
  /// When this scene appeared.
  private var since: Int
  /// Until when a reply may still be meant for the scene that the clock has just ended, in `now` milliseconds.
  private var deafUntil = 0

  /// Within that after a reply, and after a press that was not taken, Enter may be one of a key that is held; in
  /// milliseconds.
  private static let heldTime = HeldEnter.firstRepeat / 1000
  private static let repeatTime = HeldEnter.nextRepeat / 1000

  /// Whether clocks run.
  private var timing: Timing
  /// The attempt that the talk is.
  private var shown: AttemptMark
  /// What another terminal had done to the talk when the last reply was given.
  private(set) var overtaken: Overtaken?

  /// - Parameter ended: How many attempts had ended when this one began.
  init(place: Place, drill: Drill, attempt: Attempt, ended: Int = 0, now: Int, timing: Timing = .running) {
    let run = DrillRun(item: place.entry.key, drill: drill, attempt: attempt)
    let shown = AttemptMark(item: place.entry.key, seed: attempt.seed, ended: ended)
    self.init(place: place, run: run, shown: shown, now: now, timing: timing)
  }

  init(place: Place, run: DrillRun, shown: AttemptMark, now: Int, timing: Timing = .running) {
    self.place = place
    self.run = run
    self.shown = shown
    self.timing = timing
    since = now
    isBriefing = run.turns.isEmpty && !run.drill.briefing.isEmpty
    unmark()
    if !isBriefing { startClock(now: now) }
  }

  func nextDeadline(now: Int) -> Int? { clock?.nextTick(now: now) }

  var followsJournal: Bool { true }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    // Where nothing is said yet, nothing waits.
    let leave = Binding(
      CommonKeys.back.keys, .back, say("leave", in: "a talk, which waits"),
      help: run.turns.isEmpty ? say("go back") : say("leave; the talk waits for you"), label: "Esc")
    if isBriefing {
      let view = DrillView(screen: self, state: state)
      let isRead = view.offset >= view.furthest
      return Keymap(
        [
          Binding(
            [.enter, .character(" ")], .select, isRead ? say("begin") : say("more"), help: say("read on, then begin")),
          leave,
        ]
          + ScrollPosition.keys)
    }
    if run.isOver {
      return Keymap(
        [Binding([.enter, .character(" ")], .select, say("debrief"), help: say("see how it went")), leave]
          + ScrollPosition.keys)
    }
    let keys =
      [Binding([.enter], .select, say("say it"), help: say("say what is marked"))]
      + (timing.runs && clock != nil ? [Countdown.moreTime()] : []) + CommonKeys.list(of: .replies)
      + ChoiceLetters.keys(run.choices.count, help: say("go to the reply with this letter"))
    let view = DrillView(screen: self, state: state)
    return Keymap(
      keys + [
        Binding(
          [.pageDown], .page(1), view.offset < view.furthest ? say("more") : nil, help: say("forward through the talk")),
        Binding([.pageUp], .page(-1), nil, help: say("look back through the talk")), leave,
      ], other: { .missed($0) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .tick, .progressed, .resized: break
    default: notice = nil
    }
    if catchUp(action, state) { return .stay }
    switch action {
    case .back: return .pop
    case .missed(let key): notice = ChoiceLetters.notice(of: key, run.choices.count)
    case .shown(let away):
      // A covered or suspended talk costs no time.
      clock?.postpone(by: away)
      since += away
      adopt(state.timing, now: state.now)
    case .moreTime: clock?.extend()
    case .scroll(let rows): scrollBy(rows, in: state)
    case .page(let direction): scrollBy(direction * max(1, Composer.bodyRows(state.size) / 2), in: state)
    case .move(let step) where isBriefing || run.isOver: scrollBy(step, in: state)
    case .move(let step): mark(cursor.map { $0 + step } ?? (step > 0 ? 0 : run.choices.count - 1))
    case .first where isBriefing || run.isOver: scroll = 0
    case .last where isBriefing || run.isOver: scroll = DrillView(screen: self, state: state).furthest
    case .first: mark(0)
    case .last: mark(run.choices.count - 1)
    case .choose(let index) where !isBriefing && run.choices.indices.contains(index): mark(index)
    case .select where isBriefing:
      let view = DrillView(screen: self, state: state)
      guard view.offset >= view.furthest else {
        scrollBy(max(1, Composer.bodyRows(state.size) - 1), in: state)
        return .stay
      }
      isBriefing = false
      scroll = nil
      startClock(now: state.now)
    case .select where run.isOver && state.now < deafUntil:
      // A key that is held goes on no further than the ending; whoever presses again and again is heard.
      deafUntil = max(deafUntil, state.now + Self.repeatTime)
    case .select where run.isOver: return .replace(DebriefScreen(place: place, run: run))
    case .select:
      guard state.now >= deafUntil else { return .stay }
      guard let cursor else {
        notice = say("Choose a reply first: an arrow key, or its letter.")
        return .stay
      }
      guard let chose = run.choose(cursor, milliseconds: state.now - since) else { return .stay }
      return said(chose, state)
    case .tick:
      guard let clock, clock.isOver(now: state.now), !run.isOver else { return .stay }
      guard let chose = run.timeOut(milliseconds: state.now - since) else {
        self.clock = nil
        return .stay
      }
      deafUntil = state.now + Countdown.startledTime
      return said(chose, state)
    default: break
    }
    return .stay
  }

  private mutating func mark(_ index: Int) {
    cursor = run.choices.isEmpty ? nil : min(max(0, index), run.choices.count - 1)
  }

  /// Takes the mark away where there is something to choose; a lone reply has it from the start.
  private mutating func unmark() { cursor = run.choices.count == 1 ? 0 : nil }

  private mutating func said(_ chose: Event.Chose, _ state: AppState) -> Outcome {
    unmark()
    scroll = nil
    startClock(now: state.now)
    overtaken = state.overtaken(shown)
    var effects: [Effect] = state.entries(for: chose, in: run, &shown).map { .record($0) }
    if run.isOver {
      effects.append(.record(.finished(run.finished)))
      deafUntil = max(deafUntil, state.now + Self.heldTime)
    }
    return .perform(effects)
  }

  /// Goes to where another terminal has led the talk; false where none has.
  private mutating func catchUp(_ action: Action, _ state: AppState) -> Bool {
    guard action.handsIn, !isBriefing, !run.isOver, let there = state.caughtUp(run, shown) else { return false }
    run = there
    unmark()
    (scroll, overtaken) = (nil, nil)
    notice = Overtaken.saidWords
    startClock(now: state.now)
    return true
  }

  /// Goes on as the learner wants clocks by now.
  private mutating func adopt(_ timing: Timing, now: Int) {
    guard timing != self.timing else { return }
    let hadNone = self.timing == .off
    self.timing = timing
    if hadNone || timing == .off, !isBriefing { startClock(now: now) } else { clock?.timing = timing }
  }

  private mutating func startClock(now: Int) {
    since = now
    clock = run.isOver ? nil : Countdown.start(run.scene?.timeLimit, now: now, timing)
  }

  private mutating func scrollBy(_ rows: Int, in state: AppState) {
    let view = DrillView(screen: self, state: state)
    scroll = min(view.furthest, max(0, view.offset + rows))
  }

  func view(in state: AppState) -> Frame {
    DrillView(screen: self, state: state).frame()
  }
}

extension DrillScreen {
  /// The arrows choose a reply, so that the wheel has the talk where that is longer than its place.
  func wheel(_ step: Int, in state: AppState) -> Action? {
    DrillView(screen: self, state: state).furthest > 0 ? .scroll(step) : nil
  }
}

extension DrillScreen: ItemScreen {
  var question: Question? { nil }

  func source(in state: AppState) -> SourceLocation? {
    isBriefing ? SourceLocation(file: place.entry.file, line: 1) : run.scene?.location
  }

  mutating func turn(by step: Int, in state: AppState) -> Outcome {
    // Scenes that can be on screen.
    let scenes = run.drill.scenes.filter { $0.ending != nil || !$0.choices.isEmpty }
    let here = isBriefing ? -1 : scenes.firstIndex { $0.id == run.state.scene } ?? -1
    let wanted = here + step
    if scenes.indices.contains(wanted) {
      run.jump(to: scenes[wanted].id)
      isBriefing = false
    } else if wanted < 0, !run.drill.briefing.isEmpty {
      isBriefing = true
    }
    unmark()
    scroll = nil
    startClock(now: state.now)
    return .stay
  }

  func reloaded(_ item: Item, place: Place, in state: AppState) -> Reloaded? {
    guard case .drill(let drill) = item else { return nil }
    let run = run.reloaded(drill)
    var screen = DrillScreen(place: place, run: run, shown: shown, now: state.now, timing: timing)
    screen.isBriefing = isBriefing && !drill.briefing.isEmpty
    guard run.isWhole(after: self.run) else {
      let place = run.scene?.title ?? drill.title
      return Reloaded(
        screen: screen, notice: say("The file has not all of this talk any more; it stops at \"\(place)\"."))
    }
    if let cursor { screen.mark(cursor) }
    screen.scroll = scroll
    if scroll != nil { screen.scrollBy(0, in: state) }
    return Reloaded(screen: screen)
  }
}
