import Course
import CourseFormat
import Phrases
import TerminalUI
import Training

/// The loop: waits for the terminal, turns events into actions, performs effects, draws.
public final class Runtime {
  private let terminal: any Terminal
  private let keeper: any ProgressKeeper
  /// Reads and edits what is previewed; nil where someone learns.
  private let workbench: (any Workbench)?
  /// Keeps team matches; nil where there are none, as in a preview.
  private let matches: (any MatchKeeper)?
  /// Milliseconds on a clock that only goes forward.
  private let clock: () -> Int
  private let wall: () -> WallTime
  /// Has the system open an address or a file; why it could not.
  private let opener: (String) -> String?
  public private(set) var state: AppState
  private var isDone = false
  /// What the learner has set, and is called, as far as it was taken in from the keeper.
  private var seen: (settings: LearnerSettings, name: String?)
  /// What was clicked last, if nothing has happened since.
  private var clicked: ClickTarget?
  /// Where the button of the mouse went down, while it is held.
  private var pressed: Position?
  /// When, in `now` milliseconds.
  private var clickedAt = 0
  /// Two clicks within that are one gesture, in milliseconds.
  private static let doubleClick = 400

  public init(
    terminal: any Terminal, keeper: any ProgressKeeper, state: AppState, workbench: (any Workbench)? = nil,
    matches: (any MatchKeeper)? = nil, clock: @escaping () -> Int, wall: @escaping () -> WallTime = { WallTime() },
    opener: @escaping (String) -> String? = { _ in say("There is no program here that could open it.") }
  ) {
    self.opener = opener
    self.terminal = terminal
    self.workbench = workbench
    self.matches = matches
    self.keeper = keeper
    seen = (keeper.settings, keeper.learnerName)
    self.state = state
    self.clock = clock
    self.wall = wall
    self.state.window = terminal.size
    self.state.now = clock()
    self.state.wall = wall()
    self.state.unsavedMatter = keeper.unsavedMatter
  }

  /// Runs until the person leaves or the system asks to. The journal is complete at every moment; the snapshot is
  /// written at the end.
  public func run() {
    state.language.whileSpoken { begin() }
    // A learner may choose another language at any step; the next one speaks it.
    while !isDone { state.language.whileSpoken { step() } }
    keeper.close()
  }

  private func begin() {
    if workbench != nil { perform(.reload(nil)) }
    if state.learnerName != nil { for effect in state.openFirst() { perform(effect) } }
    for effect in state.lobbyEffects { perform(effect) }
  }

  /// Shows what is, waits for what happens, and does what it asks for.
  private func step() {
    stock()
    terminal.reportMouse(state.reportsMouse)
    terminal.show(state.frame())
    let looksForCards = state.countsUnseenCards
    if let event = terminal.nextEvent(timeout: looksForCards ? 0 : timeout) {
      handle(event)
      // Everything that has arrived is taken in before the next frame is drawn, unless that takes long.
      let start = clock()
      while !isDone, clock() - start < Self.longestWithoutFrame, let more = terminal.pendingEvent() { handle(more) }
    } else if looksForCards {
      perform(.gatherReviews)
    } else {
      dispatch(.tick)
    }
  }

  /// Milliseconds after which a frame is drawn though more has arrived.
  static let longestWithoutFrame = 100

  private var timeout: Int? { state.nextDeadline.map { max(0, $0 - clock()) } }

  private func handle(_ event: InputEvent) {
    if case .mouse = event { state.keyStreak = KeyStreak() } else { (clicked, pressed) = (nil, nil) }
    defer { if state.learnerName != nil, !isDone { state.planKeeping() } }
    switch event {
    case .key(let key):
      if let moment = terminal.eventTime { state.keyStreak.take(key, at: moment) }
      press(key)
    case .mouse(let event): handle(event)
    case .paste(let text):
      if state.keymap.text != nil { dispatch(.insert(text)) }
    case .resize(let size): resize(to: size)
    case .resumed:
      // Stopped by others (signal(7), SIGSTOP): what was not seen costs no time. A running program would have woken when
      // something moves next.
      let away = clock() - (state.nextDeadline ?? .max)
      if away > 0 { dispatch(.shown(away: away)) }
      resize(to: terminal.size)
    case .filesChanged: dispatch(.filesChanged)
    case .terminate:
      lookElsewhere()
      for effect in state.begun(state.leaving) { perform(effect) }
      isDone = true
    }
  }

  private func press(_ key: Key) {
    guard !isLate, let action = state.action(for: key) else { return }
    state.pressedAt = terminal.eventTime
    defer { state.pressedAt = nil }
    dispatch(action)
  }

  /// Whether a clock ran out before what has arrived, which was meant for what that has ended. The clock comes first.
  private var isLate: Bool {
    guard !(state.screens.last?.judgesKeysByTime ?? false), let deadline = state.nextDeadline, clock() >= deadline
    else { return false }
    return dispatch(.tick) && workbench == nil
  }

  /// A press is the key or the line that it falls on, and again there is Enter; the wheel is the arrow keys, or scrolls
  /// where those do something else.
  private func handle(_ event: MouseEvent) {
    guard state.reportsMouse else { return }
    switch event.kind {
    case .wheelUp: turnWheel(-1)
    case .wheelDown: turnWheel(1)
    case .release:
      defer { pressed = nil }
      // What was picked up by the press is put down where the button is let go.
      guard let pressed, pressed != event.position, let area = state.frame().area(at: event.position),
        case .line(let index) = area.target, state.screens.last?.takesDrops ?? false
      else { return }
      clicked = nil
      if !isLate { dispatch(.choose(index)) }
    case .press:
      pressed = event.position
      guard let area = state.frame().area(at: event.position) else { return }
      let target = area.target
      let isAgain = clicked == target
      // Whoever clicks everything twice chooses, and hands nothing in by that.
      if isAgain, case .option = target, clock() - clickedAt < Self.doubleClick { return }
      clickedAt = clock()
      // Pressing the keys below is no other event.
      defer { clicked = isAgain ? nil : target }
      switch target {
      case .option where isAgain: press(.enter)
      case .key(let key): press(key)
      case .line(let index), .option(let index): if !isLate { dispatch(.choose(index)) }
      case .mark(let index): if !isLate { dispatch(.point(index)) }
      case .caret(let row):
        let place = Position(row: row, column: event.position.column - area.columns.lowerBound)
        if !isLate { dispatch(.placeCaret(place)) }
      }
    }
  }

  private func turnWheel(_ step: Int) {
    if let action = state.wheel(step) { dispatch(action) } else { press(step < 0 ? .up : .down) }
  }

  private func resize(to size: Size) {
    state.window = size
    dispatch(.resized)
  }

  /// Whether the action led to anything beyond the screen that it was for.
  @discardableResult
  private func dispatch(_ action: Action) -> Bool {
    state.now = clock()
    state.wall = wall()
    switch action {
    // An answer may be handed in to a quiz that was reset meanwhile, and what was begun is recorded on leaving.
    case _ where action.handsIn, .back, .note:
      if state.screens.last?.followsJournal ?? false { lookElsewhere() }
    default: break
    }
    let depth = state.screens.count
    let effects = state.update(action)
    for effect in effects { perform(effect) }
    if state.screens.count != depth { lookElsewhere() }
    return effects.contains { effect in
      switch effect {
      // What happens by itself in the background is not what a key came too late for.
      case .retry, .record(.drafted), .record(.draftedReview), .record(.viewed): false
      default: true
      }
    }
  }

  /// Takes in what the same learner did at other terminals; a look at the journal's end where they did nothing.
  private func lookElsewhere() {
    guard state.learnerName != nil, workbench == nil, state.unsaved == nil else { return }
    refresh()
    if keeper.progress.sequence != state.progress.sequence { tellProgress() }
  }

  /// Has the keeper look, and takes in what the learner has set meanwhile at another terminal.
  private func refresh() {
    keeper.refresh()
    takeChanges()
  }

  private func takeChanges() {
    guard keeper.settings != seen.settings || keeper.learnerName != seen.name else { return }
    see()
    dispatch(.changedElsewhere(keeper.settings, keeper.language, name: keeper.learnerName))
  }

  private func see() { seen = (keeper.settings, keeper.learnerName) }

  /// What is done now, and what was found to be wrong on the way.
  private func tellProgress() {
    state.notice = keeper.notice ?? state.notice
    state.unsavedMatter = keeper.unsavedMatter
    takeChanges()
    dispatch(.progressed(keeper.progress, unsaved: keeper.unsaved))
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .record(let entry):
      keeper.record(entry)
      if case .reviewed(let reviewed) = entry {
        let number = keeper.unsaved == nil ? keeper.progress.sequence : nil
        state.ownReview = number.map { Event.Undone(item: reviewed.item, of: $0) }
      }
      tellProgress()
    case .change(let change):
      keeper.change(change)
      see()
      if keeper.language != state.language { dispatch(.spoken(keeper.language)) }
      tellProgress()
    case .takeBack(let undone):
      perform(.record(.undone(undone)))
      dispatch(.takenBack(keeper.progress.reviews.hasTakenBack(undone)))
    case .open(let entry, let course):
      refresh()
      tellProgress()
      guard let loaded = state.library.read(entry, in: course) else { return }
      dispatch(.opened(entry, course: course, loaded))
    case .gatherReviews:
      refresh()
      tellProgress()
      perform(.stock(state.shelvesForReviews))
      let (items, absent) = state.readReviews()
      dispatch(.gathered(items, absent: absent))
    case .openOutside(let address): openOutside(address)
    case .openFile(let file, let course):
      guard let path = state.library.locate(file, in: course) else {
        return dispatchNotOpened(file, say("The course's folder has no such file."))
      }
      openOutside(path)
    case .gatherFigures:
      refresh()
      dispatch(.progressed(keeper.progress, unsaved: keeper.unsaved))
      perform(.stock(state.shelvesForFigures))
      dispatch(.figured(ProgressFigures(state)))
    case .gatherNotes(let course): dispatch(.keptPages(state.keptPages(in: course)))
    case .gatherPages(let course):
      dispatch(.searchable(state.searchable(course)))
    case .findTeaching(let question, let entry, let course):
      dispatch(.taught(state.teaching(question, of: Place(course: course, entry: entry)), in: course))
    case .offerCertificate(let course):
      dispatch(.surveyed(state.survey(course)))
      dispatch(.certificateOffered(keeper.offerCertificate(state.certificateRequest(course))))
    case .writeCertificate(let offer): dispatch(.certificateWritten(keeper.writeCertificate(offer)))
    case .survey(let course):
      dispatch(.surveyed(state.survey(course)))
    case .stock(let indices):
      for index in indices { dispatch(.stocked(index, state.library.shelves[index].readCourse())) }
    case .createLearner(let name):
      if let reason = keeper.createLearner(name: name) {
        dispatch(.learnerFailed(reason: reason))
      } else {
        see()
        dispatch(.learnerReady(OpenedLearner(keeper, name: name)))
      }
    case .listLearners:
      dispatch(.learnersListed(keeper.learners()))
    case .openLearner(let id, let pin):
      switch keeper.open(learner: id, pin: pin) {
      case .opened:
        see()
        dispatch(.learnerReady(OpenedLearner(keeper)))
      case .wrongPIN: dispatch(.pinRefused)
      case .refused(let reason): dispatch(.learnerFailed(reason: reason))
      }
    case .reload(let entry):
      guard let workbench else { return }
      // Watched before it is read: what changes in between is not missed.
      terminal.watch(workbench.folders(of: entry))
      dispatch(.reloaded(workbench.read(entry)))
    case .check(let entry):
      guard let workbench else { return }
      dispatch(.checked(workbench.check(entry)))
    case .edit(let location):
      guard let workbench else { return }
      let before = clock()
      let problem = workbench.edit(location) { terminal.lend(while: $0) }
      dispatch(.shown(away: clock() - before))
      dispatch(.edited(problem: problem))
    case .retry:
      refresh()
      if state.unsavedMatch != nil {
        matches?.retry()
        tellUnsavedMatch()
      }
      tellProgress()
    case .match(let effect): perform(effect)
    case .press(let key): press(key)
    case .suspend:
      let before = clock()
      terminal.suspend()
      dispatch(.shown(away: clock() - before))
    case .quit:
      isDone = true
    }
  }

  private func perform(_ effect: MatchEffect) {
    switch effect {
    case .openLobby(let readsQuizzes):
      if readsQuizzes { perform(.stock(state.shelvesForLobby)) }
      let quizzes = readsQuizzes ? state.readQuizzes() : []
      dispatch(.matchNews(.lobbyReady(quizzes, matches?.lobby() ?? MatchLobby())))
      tellUnsavedMatch()
    case .list: dispatch(.matchNews(.listed(matches?.matches() ?? [])))
    case .resume(let id):
      switch matches?.resume(id) {
      case .opened(let history): dispatch(.matchNews(.opened(history)))
      case .refused(let reason): dispatch(.matchNews(.refused(reason)))
      case nil: break
      }
    case .end(let id):
      if let reason = matches?.end(id) { dispatch(.matchNews(.refused(reason))) }
      dispatch(.matchNews(.listed(matches?.matches() ?? [])))
      tellUnsavedMatch()
    case .record(let entries):
      matches?.record(entries)
      tellUnsavedMatch()
    }
  }

  private func tellUnsavedMatch() { dispatch(.matchNews(.recorded(unsaved: matches?.unsaved))) }

  private func openOutside(_ target: String) {
    if let reason = opener(target) { dispatchNotOpened(target, reason) }
  }

  private func dispatchNotOpened(_ target: String, _ reason: String) {
    dispatch(.notOpened(target, reason: reason))
  }

  /// Reads the courses that have come in sight, before the frame that shows them, and what comes next in those begun.
  private func stock() {
    while true {
      let wanted = state.unreadInSight
      guard !wanted.isEmpty else { break }
      perform(.stock(wanted))
    }
    let kinds = state.readNextKinds()
    if !kinds.isEmpty { dispatch(.nextKindsFound(kinds)) }
  }
}
