import Course
import Phrases
import TerminalUI
import Training

/// A question on screen, in a quiz or on a lesson's page: what all kinds have in common. How the answer is given is
/// its pad's.
struct QuestionPane: Sendable {
  private(set) var run: QuestionRun
  private(set) var pad: any AnswerPad
  /// Whether the last answer's feedback stands on screen.
  private(set) var showsFeedback: Bool
  /// Whether it was the clock that handed the answer in.
  private(set) var hasRunOut = false
  /// Rows scrolled by hand; nil follows what matters.
  private(set) var scroll: Int?
  /// A word to the learner, such as that nothing is ticked yet.
  private(set) var notice: String?
  /// A word below the feedback, such as when the question comes up again.
  var footnote: String?
  /// What the learner keeps with the page that asks it, as it stands below.
  var note: [Line] = []
  /// The question's clock, while it runs.
  private(set) var clock: Countdown?
  /// When the question appeared, in `now` milliseconds.
  private var since: Int
  /// Until when keys may still be meant for what the clock has just ended, in `now` milliseconds.
  private var deafUntil: Int

  /// Whether its clock runs, if it has one.
  private var timing: Timing

  /// - Parameter draft: What was begun of the answer when the question was on screen last.
  init(run: QuestionRun, now: Int, timing: Timing = .running, draft: [String] = []) {
    self.run = run
    self.timing = timing
    pad = run.pad
    since = now
    deafUntil = now
    // A missed try is looked at once more, unless the next one was begun.
    showsFeedback = run.isDone || !run.answers.isEmpty && draft.isEmpty && !run.isRetake
    if !run.isDone, !draft.isEmpty { pad.take(draft: draft) }
    if run.isRetake, !run.isDone { notice = say("This question has changed since you answered it.") }
    startClock(now: now)
    // What is asked is read from its first line, however small the screen is.
    if isAsking, draft.isEmpty, run.answers.isEmpty { scroll = 0 }
  }

  /// Says a word to the learner, until the next key.
  mutating func tell(_ notice: String) { self.notice = notice }

  /// Goes on with a run of the same question.
  mutating func replace(_ run: QuestionRun) { self.run = run }

  /// What is to be recorded of a begun answer before the question goes; nothing where the journal has it already.
  ///
  /// - Parameters:
  ///   - known: The begun answers that the journal has.
  ///   - event: What the journal keeps of it.
  func drafting(_ known: [Event.Drafted], as event: (Event.Drafted) -> Event.Entry = { .drafted($0) }) -> [Effect] {
    guard isAsking, pad.draft != known.draft(of: run.question, in: run.item) else { return [] }
    let item = run.item.question(run.question.id)
    return [.record(event(.init(item: item, fingerprint: run.question.fingerprint, draft: pad.draft)))]
  }

  /// Takes over what stood in the pad of an earlier version of the question.
  mutating func keep(_ before: any AnswerPad) { pad.keep(before) }

  /// Whether the question still takes an answer.
  var isAsking: Bool { !run.isDone && !showsFeedback }
  /// Whether the answer that was given here was called a guess by the learner: what the clock hands in counts as one, too.
  private(set) var isOwnGuess = false
  var takesDrops: Bool { isAsking && pad.takesDrops }
  /// Whether letters are typed text just now, and no commands.
  var takesText: Bool { isAsking && pad.takesText }

  /// A letter of a text, which is one whatever is set: no table of keys is made for it.
  func quickAction(for key: Key) -> Action? {
    guard case .character(let letter) = key, takesText else { return nil }
    return .insert(String(Character(letter)))
  }

  func nextDeadline(now: Int) -> Int? { clock?.nextTick(now: now) }

  // MARK: Keys

  /// The question's keys, with those of the screen around it that are not typed text.
  ///
  /// - Parameters:
  ///   - leaving: Other ways to leave an open question than going back; they stand before it.
  ///   - more: Those that come last.
  func keymap(
    in state: AppState, leaving: [Keymap<Action>.Binding] = [], and more: [Keymap<Action>.Binding] = []
  ) -> Keymap<Action> {
    let keymap = Keymap<Action>(keys(in: state, leaving) + more)
    if takesText { return Keymap(keymap.bindings, text: { .insert(String(Character($0))) }) }
    return isAsking ? Keymap(keymap.bindings, other: { .missed($0) }) : keymap
  }

  private func keys(in state: AppState, _ leaving: [Keymap<Action>.Binding]) -> [Keymap<Action>.Binding] {
    typealias Binding = Keymap<Action>.Binding
    guard isAsking else {
      let short = hasMore(in: state) ? say("more") : run.isDone ? say("go on") : say("try again")
      return [Binding([.enter, .character(" ")], .select, short, help: short), CommonKeys.back] + ScrollPosition.keys
    }
    let own = pad.keys
    var keys = own.filter { $0.short != nil }
    if timing.runs, clock != nil {
      keys.insert(Countdown.moreTime(takesText: takesText), at: min(1, keys.count))
    }
    // Where letters are text, the same letters with Ctrl.
    if pad.takesGuesses {
      let plain: [Key] = takesText ? [] : [.character("g")]
      let asksForIt = state.settings.isOn(.confidence)
      keys.append(
        Binding(
          plain + [.control("g")], .guess, asksForIt ? say("guess") : nil,
          help: asksForIt ? say("answer, but I am guessing") : say("answer with what is there, as it is")))
    }
    let plain: [Key] = takesText ? [] : [.character("h")]
    let hasHint = run.hintsShown < run.question.hints.count
    keys.append(
      Binding(
        plain + [.control("t")], .hint, hasHint ? say("hint") : nil, help: hasHint ? say("show the next hint") : ""))
    keys += leaving
    keys.append(takesText ? Binding([.escape], .back, say("back"), help: say("go back")) : CommonKeys.back)
    return keys + own.filter { $0.short == nil } + CommonKeys.scroll
  }

  // MARK: Update

  /// What the pane did with an action.
  enum Result {
    case nothing
    case answered(Event.Answered)
    /// The learner has read the feedback and wants to go on.
    case goOn
  }

  /// Puts back what is held; whether there was something, so that Esc goes no further.
  mutating func cancel() -> Bool { isAsking && pad.cancel() }

  mutating func update(_ action: Action, in state: AppState) -> Result {
    switch action {
    case .shown(let away):
      // What was spent elsewhere costs nothing.
      since += away
      clock?.postpone(by: away)
      adopt(state.timing, now: state.now)
      return .nothing
    case .resized, .progressed: return .nothing
    case .tick:
      guard isAsking, let clock, clock.isOver(now: state.now) else { return .nothing }
      return runOut(now: state.now)
    case _ where state.now < deafUntil: return .nothing
    default: break
    }
    switch action {
    case .page(let direction):
      scrollBy(direction * max(1, Composer.bodyRows(state.size) - 1), in: state)
      return .nothing
    case .scroll(let rows):
      scrollBy(rows, in: state)
      return .nothing
    default: notice = nil
    }
    return isAsking ? ask(action, in: state) : read(action, in: state)
  }

  private mutating func ask(_ action: Action, in state: AppState) -> Result {
    pad.settings = state.settings
    switch action {
    case .hint:
      scroll = nil
      if !run.revealHint() {
        notice = run.question.hints.isEmpty ? say("This question has no hints.") : say("There are no more hints.")
      }
    case .missed(let key):
      notice = ChoiceLetters.notice(of: key, pad.letterCount)
      if notice != nil { scroll = nil }
    case .select: return handIn(.sure, in: state)
    case .guess: return handIn(.guessing, in: state)
    case .moreTime: clock?.extend()
    default:
      notice = pad.take(action, width: Composer.textWidth(state.size))
      scroll = nil
    }
    return .nothing
  }

  private mutating func read(_ action: Action, in state: AppState) -> Result {
    switch action {
    case .move(let step): scrollBy(step, in: state)
    case .first: scroll = 0
    case .last: scrollBy(Int.max / 2, in: state)
    case .select where hasMore(in: state): scrollBy(max(1, Composer.bodyRows(state.size) - 1), in: state)
    case .select where state.keyStreak.isHeld: break
    case .select where run.isDone: return .goOn
    case .select: askAgain(now: state.now)
    default: break
    }
    return .nothing
  }

  private mutating func handIn(_ confidence: Event.Confidence, in state: AppState) -> Result {
    isOwnGuess = confidence == .guessing
    let handedIn = pad.handIn(guessing: confidence == .guessing)
    return take(handedIn, state.settings.isOn(.confidence) ? confidence : .unasked, now: state.now)
  }

  private mutating func runOut(now: Int) -> Result {
    isOwnGuess = false
    deafUntil = now + Countdown.startledTime
    hasRunOut = true
    return take(pad.timeOut(), .guessing, now: now)
  }

  private mutating func take(_ handedIn: HandIn, _ confidence: Event.Confidence, now: Int) -> Result {
    scroll = nil
    if !pad.isTimed { clock = nil }
    switch handedIn {
    case .notYet(let reason):
      notice = reason ?? (hasRunOut ? say("Time ran out: this is what you have written.") : nil)
    case .response(let response):
      guard let answered = run.answer(response, confidence: confidence, milliseconds: now - since) else { break }
      clock = nil
      showsFeedback = true
      return .answered(answered)
    }
    return .nothing
  }

  private mutating func askAgain(now: Int) {
    pad.askAgain()
    showsFeedback = false
    hasRunOut = false
    since = now
    scroll = nil
    startClock(now: now)
  }

  /// Goes on as the learner wants clocks by now.
  private mutating func adopt(_ timing: Timing, now: Int) {
    guard timing != self.timing else { return }
    let hadNone = self.timing == .off
    self.timing = timing
    if hadNone || timing == .off { startClock(now: now) } else { clock?.timing = timing }
  }

  private mutating func startClock(now: Int) {
    clock = isAsking ? Countdown.start(run.question.timeLimit, now: now, timing) : nil
  }

  // MARK: Scrolling

  /// The arrows move a mark or a caret, so that the wheel scrolls where the question is longer than the screen.
  func wheel(_ step: Int, in state: AppState) -> Action? {
    QuestionView(pane: self, state: state).lines.count > Composer.bodyRows(state.size) ? .scroll(step) : nil
  }

  /// Whether something stands below the last line on screen.
  private func hasMore(in state: AppState) -> Bool {
    let view = QuestionView(pane: self, state: state)
    let height = Composer.bodyRows(state.size)
    return view.offset(height: height) < view.lines.count - height
  }

  /// Scrolls to the first place of what is looked for, where that is not on screen.
  mutating func reveal(_ query: SearchQuery, in state: AppState) {
    let view = QuestionView(pane: self, state: state)
    let height = Composer.bodyRows(state.size)
    guard let row = query.places(in: view.lines).first?.row else { return }
    let offset = view.offset(height: height)
    if !(offset..<offset + height).contains(row) { scrollBy(row - height / 3 - offset, in: state) }
  }

  private mutating func scrollBy(_ rows: Int, in state: AppState) {
    let view = QuestionView(pane: self, state: state)
    let height = Composer.bodyRows(state.size)
    let furthest = max(0, view.lines.count - height)
    scroll = min(furthest, max(0, view.offset(height: height) + rows))
  }
}
