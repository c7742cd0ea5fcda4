import Course
import Phrases
import TerminalUI
import Training

/// A lesson's pages, one at a time; some of them ask a question.
struct LessonScreen: Screen {
  let place: Place
  private(set) var run: LessonRun
  /// Whether the page is only looked up: it is not the learner's place before they go on from it, or answer.
  private(set) var isPeek = false
  /// How many answers of the attempt are known here: where the journal has others, they were given at another terminal.
  private var known = 0
  /// Whether the page is shown anew because another terminal has reset the lesson.
  private var wasReset = false
  /// Whether a search has led here.
  private var isOfSearch = false
  private var pane: QuestionPane?
  private var scroll = ScrollPosition()
  /// The page as set for the window's width: setting a long page anew at every key would be felt.
  private var lines: [Line] = []
  /// The note below the page, and the rows it takes.
  private var noteText = ""
  private var noteRows = 0
  private var places = PagePlaces()
  private var links = PageLinks()

  init(place: Place, lesson: Lesson, progress: ItemProgress, state: AppState, isPeek: Bool = false) {
    self.place = place
    self.isPeek = isPeek
    run = LessonRun(item: place.entry.key, lesson: lesson, progress: progress)
    known = state.progress[place.entry.key].attempt.answers.count
    show(state)
    guard run.page + 1 == progress.page || run.current.id == progress.section else { return }
    scroll = ScrollPosition(offset: progress.scroll)
    layOut(state)
  }

  /// What the journal keeps of the page and the place on it.
  var viewed: Event.Viewed { run.viewed(scroll: pane == nil ? scroll.offset : 0) }

  func leaving(in state: AppState) -> [Effect] {
    let record = state.progress[place.entry.key]
    guard !isReset(state) else { return [] }
    let draft = pane?.drafting(record.attempt.drafts) ?? []
    guard !isPeek else { return draft }
    guard record.section == viewed.section, record.scroll != viewed.scroll else { return draft }
    return draft + [.record(.viewed(viewed))]
  }

  /// Turns to the page where a search has found something, and to its place on it.
  mutating func go(to target: PageTarget, in state: AppState) {
    isOfSearch = target.isOfSearch
    guard let page = run.lesson.pages.firstIndex(where: { $0.id == target.page }) else { return }
    run.turn(to: page)
    show(state)
    if let query = state.search?.query { pane?.reveal(query, in: state) }
    places = PagePlaces(state.search?.query, in: lines, current: target.isLast ? .max : 0)
    if let row = places.row { scroll.reveal(row, lines: lines.count, in: state.size) }
  }

  /// Sets the page that the run is on.
  private mutating func show(_ state: AppState) {
    let attempt = state.progress[place.entry.key].attempt
    pane = run.currentCheck.map {
      QuestionPane(
        run: $0, now: state.now, timing: state.timing, draft: attempt.draft(of: $0.question, in: $0.item))
    }
    scroll = ScrollPosition()
    links = LessonView.links(run.current) { state.lacks($0, at: place) }
    layOut(state)
  }

  private mutating func layOut(_ state: AppState) {
    lines = LessonView.lines(
      run.current, links, language: place.course.language, width: Composer.textWidth(state.size), glyphs: state.glyphs)
    let note = state.progress.note(of: run.current, in: place.entry.key)
    let below = NoteWords.below(note, width: Composer.textWidth(state.size), state.glyphs)
    (noteText, noteRows) = (note?.text ?? "", below.count)
    lines += below
    pane?.note = below
    scroll.take(.resized, lines: lines.count, in: state.size)
    places = PagePlaces(state.search?.query, in: pane == nil ? lines : [], current: places.current)
  }

  var followsJournal: Bool { true }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    let turning =
      [
        Binding([.right], .next, nil, help: say("next page")),
        Binding([.left], .previous, pane == nil ? nil : say("previous"), help: say("previous page")),
      ]
      + (state.preview == nil
        ? NoteKeys.page(besidePlaces: state.search != nil, isRead: pane == nil)
          + [CommonKeys.search(isShown: pane == nil && state.search == nil)] : [])
    guard let pane else {
      let isLast = run.isAtEnd && run.firstOpenCheck == nil && scroll.isAtEnd(lines: lines.count, in: state.size)
      return Keymap(
        LinkKeys.bindings(links) + [
          isPeek
            ? PeekKeys.onward(isRead: scroll.isAtEnd(lines: lines.count, in: state.size), isLast: run.isAtEnd)
            : Binding(
              [.character(" "), .enter], .select, isLast ? say("finish") : say("next"),
              help: say("go on: scroll, or next page"))
        ] + (isPeek ? [PeekKeys.back] : [])
          + (state.search == nil ? [] : SearchKeys.places) + [
            Binding([.character("p")], .previous, run.page > 0 ? say("previous") : nil, help: say("previous page"))
          ] + turning + (isPeek ? [] : [CommonKeys.back]) + ScrollPosition.keys)
    }
    guard pane.takesText else {
      return pane.keymap(
        in: state,
        and: (state.preview == nil ? PeekKeys.teaching(pane) : []) + (state.search == nil ? [] : SearchKeys.places)
          + turning)
    }
    return pane.keymap(
      in: state,
      and: [
        Binding([.control("p")], .previous, run.page > 0 ? say("previous") : nil, help: say("previous page")),
        Binding([.control("n")], .next, nil, help: say("next page")),
      ])
  }

  func nextDeadline(now: Int) -> Int? { pane?.nextDeadline(now: now) }

  /// Whether another terminal has reset the lesson since it was opened here.
  private func isReset(_ state: AppState) -> Bool {
    state.preview == nil && !isPeek && !state.progress[place.entry.key].isTouched
  }

  /// The same page of a lesson in which nothing was done.
  private mutating func beginAnew(_ state: inout AppState) -> Outcome {
    let page = run.page
    let started = Event.Started(item: run.item, kind: .lesson, seed: state.nextSeed())
    run = LessonRun(item: run.item, lesson: run.lesson, progress: ItemProgress().begun(seed: started.seed))
    run.turn(to: page)
    known = 0
    show(state)
    wasReset = true
    return .perform([.record(.started(started)), .record(.viewed(viewed))])
  }

  /// Takes in what was answered at another terminal; whether the question on screen was.
  private mutating func catchUp(_ state: AppState) -> Bool {
    let answers = state.progress[place.entry.key].attempt.answers.count
    guard state.preview == nil, answers != known else { return false }
    known = answers
    run = run.caughtUp(with: state.progress.record(of: place.entry.key, as: .lesson(run.lesson)))
    guard let pane, let there = run.currentCheck, there.answers.count > pane.run.answers.count else { return false }
    let isBegun = !pane.drafting([]).isEmpty
    self.pane = QuestionPane(run: there, now: state.now, timing: state.timing)
    layOut(state)
    self.pane?.tell(Overtaken.answeredWords(isBegun: isBegun))
    return true
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .select, .guess, .next, .previous, .turnToPlace:
      if isReset(state) { return beginAnew(&state) }
      wasReset = false
    default: break
    }
    if action.handsIn, catchUp(state) { return .perform(isPeek ? [] : finishIfDone(state)) }
    if case .back = action, pane?.cancel() ?? false { return .stay }
    switch action {
    case .back where isPeek:
      if isOfSearch { state.search = nil }
      return .pop
    case .back: return .pop
    case .search:
      let origin = (place.entry.key, run.page + 1)
      return .push(
        SearchScreen(course: place.course, origin: origin, query: state.search?.query), [.gatherPages(place.course)])
    case .note:
      let note = state.progress.note(of: run.current, in: place.entry.key)
      return .push(NoteScreen(run.current, of: place, note: note))
    case .mark: return .perform([.record(.noted(state.marking(run.current, of: place.entry.key)))])
    case .turnToLink(let step):
      links.move(by: step)
      layOut(state)
      if let row = links.row(in: lines) { scroll.reveal(row, lines: lines.count, in: state.size) }
      return .stay
    case .choose(let link) where pane == nil:
      links.focus(on: link)
      layOut(state)
      return .stay
    // Nobody has to look for the only one.
    case .follow where links.focused == nil && links.links.count > 1: return update(.turnToLink(1), in: &state)
    case .follow: return (links.focused ?? links.links.first).map { state.follow($0, from: place) } ?? .stay
    case .turnToPlace(let step): return turn(toPlace: step, &state)
    case .resized, .shown:
      let before = noteText
      layOut(state)
      // A note just written is looked at, wherever the page is scrolled to.
      if noteText != before, !noteText.isEmpty {
        scroll.reveal(lines.count - noteRows, lines: lines.count, in: state.size)
      }
    case .lookUp:
      return run.current.check.map { .perform([.findTeaching($0, of: place.entry, in: place.course)]) } ?? .stay
    case .next where isPeek: return turn(to: run.page + 1, state)
    case .next: return goOn(&state)
    case .previous: return turn(to: run.page - 1, state)
    default: break
    }
    if var pane {
      let result = pane.update(action, in: state)
      self.pane = pane
      switch result {
      case .nothing:
        // A hint that was given stays given when the page is turned.
        if pane.isAsking { run.updateCheck(pane.run) }
        return .stay
      case .goOn: return goOn(&state)
      case .answered(let answered):
        run.updateCheck(pane.run)
        known += 1
        // What is looked up may be answered; whoever goes on from it is there.
        return .perform([.record(.answered(answered))] + (isPeek ? [] : finishIfDone(state)))
      }
    }
    return read(action, &state)
  }

  private mutating func read(_ action: Action, _ state: inout AppState) -> Outcome {
    guard case .select = action else {
      scroll.take(action, lines: lines.count, in: state.size)
      return .stay
    }
    if scroll.goOn(lines: lines.count, in: state.size) || state.keyStreak.isHeld { return .stay }
    return goOn(&state)
  }

  /// Makes what was only looked up the learner's place; the page is still to be recorded.
  private mutating func settle(_ state: inout AppState) -> [Effect] {
    guard isPeek else { return [] }
    isPeek = false
    state.endSearch()
    return state.dropLessons(of: place.entry.key)
  }

  /// The next page, or the end: the finish screen, or back to a question that waits.
  private mutating func goOn(_ state: inout AppState) -> Outcome {
    // There is nothing more to read here, and looking something up finishes nothing.
    if isPeek, run.isAtEnd { return update(.back, in: &state) }
    let dropped = settle(&state)
    var outcome: Outcome
    if !run.isAtEnd {
      outcome = turn(to: run.page + 1, state)
    } else if let open = run.firstOpenCheck {
      outcome = open == run.page ? .stay : turn(to: open, state)
    } else {
      outcome = .replace(FinishScreen(place: place, kind: .lesson), finishIfDone(state))
    }
    outcome.effects = dropped + outcome.effects
    return outcome
  }

  /// The next place of what was looked for, or the one before: on this page, else on another.
  private mutating func turn(toPlace step: Int, _ state: inout AppState) -> Outcome {
    if pane == nil, places.move(by: step) {
      if let row = places.row { scroll.reveal(row, lines: lines.count, in: state.size) }
      return .stay
    }
    guard let search = state.search,
      let result = search.neighbour(of: place.entry.key, page: run.current.id, step: step)
    else { return .stay }
    return .perform(state.go(to: result, of: search, isLast: step < 0))
  }

  private mutating func turn(to page: Int, _ state: AppState) -> Outcome {
    let draft = state.preview == nil ? pane?.drafting(state.progress[place.entry.key].attempt.drafts) ?? [] : []
    guard run.turn(to: page) else { return .stay }
    show(state)
    guard !isPeek else { return .perform(draft) }
    return .perform(draft + [.record(.viewed(viewed))] + finishIfDone(state))
  }

  /// The `finished` event, once.
  private func finishIfDone(_ state: AppState) -> [Effect] {
    guard run.isFinished, !state.progress[place.entry.key].isFinished else { return [] }
    return [.record(.finished(run.finished))]
  }

  private var title: String { isPeek ? PeekKeys.title(run.lesson.title) : run.lesson.title }

  private func status(in state: AppState) -> [Span] {
    let width = Composer.textWidth(state.size)
    if wasReset { return [Span(say("reset at another terminal"), Theme.warning)] }
    let heading = links.focused.flatMap { LinkTarget($0, from: place).heading(in: run.lesson, at: place.entry) }
    if let link = LinkKeys.status(links, to: heading, beside: title, width: width, state.glyphs) { return link }
    if let search = state.search {
      return SearchKeys.status(search, search.place(in: places, of: place.entry.key, page: run.current.id))
    }
    let isMarked = state.progress.note(of: run.current, in: place.entry.key)?.isMarked ?? false
    return isMarked ? [Span(NoteWords.marked, Theme.accent)] : []
  }

  /// The clock of a question, where it has one.
  private func clock(of pane: QuestionPane, _ state: AppState) -> [Span]? {
    let clock = QuestionView.status(pane, now: state.now)
    return clock.isEmpty ? nil : clock
  }

  func view(in state: AppState) -> Frame {
    let number = "\(run.page + 1)/\(run.lesson.pages.count)"
    var composer = Composer(
      state, title: place.spelled(title),
      status: pane.flatMap { clock(of: $0, state) } ?? status(in: state),
      place: (say("page \(number)"), number))
    if let pane {
      QuestionView(pane: pane, state: state).draw(on: &composer, marking: state.search?.query)
    } else {
      composer.draw(lines.marking(places.places, current: places.current), offset: scroll.offset)
      composer.focus(row: composer.body.lowerBound)
    }
    return composer.frame
  }
}

extension LessonScreen: ItemScreen {
  var question: Question? { run.current.check }

  func source(in state: AppState) -> SourceLocation? { run.current.location }

  mutating func turn(by step: Int, in state: AppState) -> Outcome { turn(to: run.page + step, state) }

  func reloaded(_ item: Item, place: Place, in state: AppState) -> Reloaded? {
    guard case .lesson(let lesson) = item else { return nil }
    var screen = LessonScreen(place: place, run: run.reloaded(lesson), state: state)
    let isNew = !run.lesson.pages.contains { $0.id == screen.run.current.id }
    let isReplaced = isNew && lesson.pages.count == run.lesson.pages.count
    guard isReplaced || run.currentPage(in: lesson) != nil else { return Reloaded(screen: screen) }
    screen.scroll = scroll
    if let run = screen.run.currentCheck { screen.pane = pane?.reloaded(run, now: state.now) ?? screen.pane }
    screen.layOut(state)
    return Reloaded(screen: screen)
  }

  private init(place: Place, run: LessonRun, state: AppState) {
    (self.place, self.run) = (place, run)
    show(state)
  }
}

extension LessonScreen {
  func wheel(_ step: Int, in state: AppState) -> Action? { pane?.wheel(step, in: state) }
  var takesDrops: Bool { pane?.takesDrops ?? false }
  func quickAction(for key: Key) -> Action? { pane?.quickAction(for: key) }
}
