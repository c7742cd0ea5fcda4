import Course
import Phrases
import TerminalUI
import Training

/// A quiz, question by question.
struct QuizScreen: Screen {
  let place: Place
  private(set) var run: QuizRun
  private var pane: QuestionPane?
  /// Whether the introduction is on screen.
  private var isIntroducing: Bool
  /// The list of all questions, while it is on screen.
  private var overview: QuizOverview?
  /// Whether an answered question is looked at from there.
  private var isLookingBack = false
  private var scroll = ScrollPosition()

  /// Whether clocks run.
  private var timing: Timing

  /// How many attempts had ended when this one began.
  private var ended: Int
  /// How many answers of the attempt are known here: where the journal has others, they were given at another terminal.
  private var known: Int
  /// What another terminal had done to the attempt when the answer on screen was given.
  private var overtaken: Overtaken?

  init(place: Place, quiz: Quiz, attempt: Attempt, ended: Int = 0, now: Int, timing: Timing = .running) {
    self.place = place
    self.ended = ended
    self.timing = timing
    known = attempt.answers.count
    run = QuizRun(item: place.entry.key, quiz: quiz, attempt: attempt)
    isIntroducing = !attempt.isBegun
    pane = run.current.map {
      QuestionPane(run: $0, now: now, timing: timing, draft: attempt.draft(of: $0.question, in: place.entry.key))
    }
    if !isIntroducing, run.hasOnlyLater { overview = QuizOverview(run) }
  }

  func leaving(in state: AppState) -> [Effect] {
    isIntroducing || overview != nil || state.overtaken(mark) != nil
      ? [] : pane?.drafting(state.progress[place.entry.key].attempt.drafts) ?? []
  }

  private var mark: AttemptMark { AttemptMark(item: run.item, seed: run.seed, ended: ended) }

  var followsJournal: Bool { true }

  func keymap(in state: AppState) -> Keymap<Action> {
    if let overview { return overview.keymap(run) }
    guard !isIntroducing, let pane else {
      let isRead = scroll.isAtEnd(lines: introduction(in: state).count, in: state.size)
      return Keymap(
        [
          .init(
            [.enter, .character(" ")], .select, isRead ? say("begin") : say("more"),
            help: say("read on, then begin the quiz")),
          CommonKeys.back,
        ]
          + ScrollPosition.keys)
    }
    let later = Keymap<Action>.Binding(
      (pane.takesText ? [] : [.character("s")]) + [.control("s")], .skip, say("skip"),
      help: say("leave the question for later; it comes again after the others"))
    return pane.keymap(
      in: state, leaving: run.questions.count > 1 ? [later] : [],
      and: state.preview == nil ? PeekKeys.teaching(pane) : [])
  }

  func nextDeadline(now: Int) -> Int? { isIntroducing || overview != nil ? nil : pane?.nextDeadline(now: now) }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if case .shown = action { timing = state.timing }
    if action.handsIn, catchUp(state) { return .stay }
    if overview != nil { return lookOver(action, state) }
    if case .back = action, !isIntroducing, overview == nil, pane?.cancel() ?? false { return .stay }
    if case .back = action, run.hasOnlyLater, !isIntroducing, let pane {
      // To the list that it was chosen from, with what was begun of it.
      overview = QuizOverview(run, after: run.index)
      let isOurs = state.overtaken(mark) == nil
      return isOurs ? .perform(pane.drafting(state.progress[place.entry.key].attempt.drafts)) : .stay
    }
    // The last answer has handed the quiz in: whoever leaves its feedback sees what came of it.
    if case .back = action { return run.isComplete && !isIntroducing ? .replace(finishScreen) : .pop }
    guard !isIntroducing, var pane else { return introduce(action, state) }
    switch action {
    case .skip: return skip(state)
    case .lookUp: return .perform([.findTeaching(pane.run.question, of: place.entry, in: place.course)])
    default: break
    }
    let result = pane.update(action, in: state)
    self.pane = pane
    switch result {
    case .nothing:
      run.updateCurrent(pane.run)
      return .stay
    case .answered(let answered):
      run.updateCurrent(pane.run)
      var effects: [Effect] = [.record(.answered(answered))]
      known += 1
      overtaken = state.overtaken(mark)
      if overtaken != nil {
        known = 1
        run = run.begunAnew(with: answered)
        ended = state.progress[run.item].attempts
        effects.insert(.record(.started(.init(item: run.item, kind: .quiz, seed: run.seed))), at: 0)
      }
      if run.isComplete { effects.append(.record(.finished(finished))) }
      return .perform(effects)
    case .goOn:
      overtaken = nil
      if isLookingBack {
        overview = QuizOverview(run)
        return .stay
      }
      switch run.goOn() {
      case .question: ask(state)
      case .overview: overview = QuizOverview(run)
      case .end: return .replace(finishScreen)
      }
      return .stay
    }
  }

  /// Takes in what another terminal has done to the attempt; whether what is on screen is another thing by that.
  private mutating func catchUp(_ state: AppState) -> Bool {
    guard state.preview == nil, !isIntroducing else { return false }
    if let overtaken = state.overtaken(mark) {
      // An answer begins it anew.
      guard overview != nil else { return false }
      run = QuizRun(item: run.item, quiz: run.quiz, attempt: Attempt(seed: run.seed))
      ask(state)
      pane?.tell(overtaken.listWords)
      return true
    }
    let attempt = state.progress[run.item].attempt
    guard attempt.answers.count != known else { return false }
    known = attempt.answers.count
    let before = run
    run = run.caughtUp(with: attempt)
    guard run != before else { return false }
    if overview != nil {
      overview = QuizOverview(run)
      return true
    }
    guard let pane, let there = run.current, there.answers.count > pane.run.answers.count else { return false }
    let isBegun = !pane.drafting([]).isEmpty
    self.pane = QuestionPane(run: there, now: state.now, timing: timing)
    self.pane?.tell(Overtaken.answeredWords(isBegun: isBegun))
    return true
  }

  /// Puts the current question on screen, as it was left.
  private mutating func ask(_ state: AppState) {
    let attempt = state.progress[place.entry.key].attempt
    overview = nil
    pane = run.current.map {
      QuestionPane(
        run: $0, now: state.now, timing: timing, draft: attempt.draft(of: $0.question, in: place.entry.key))
    }
  }

  private mutating func skip(_ state: AppState) -> Outcome {
    guard let pane, pane.isAsking, run.questions.count > 1 else { return .stay }
    let isOurs = state.overtaken(mark) == nil
    let draft = pane.drafting(state.progress[place.entry.key].attempt.drafts)
    guard let skipped = run.skip() else { return .stay }
    if run.hasOnlyLater { overview = QuizOverview(run) } else { ask(state) }
    return isOurs ? .perform(draft + [.record(.skipped(skipped))]) : .stay
  }

  private mutating func lookOver(_ action: Action, _ state: AppState) -> Outcome {
    switch overview?.update(action, run, in: state.size) {
    case .open(let index):
      run.takeUp(index)
      isLookingBack = run.current?.isDone ?? false
      ask(state)
    case .handIn:
      run.handIn()
      return .replace(finishScreen, [.record(.finished(finished))])
    case .leave: return .pop
    case .stay, nil: break
    }
    return .stay
  }

  private mutating func introduce(_ action: Action, _ state: AppState) -> Outcome {
    let count = introduction(in: state).count
    switch action {
    case .select:
      if scroll.goOn(lines: count, in: state.size) { return .stay }
      isIntroducing = false
      let attempt = state.progress[run.item].attempt
      // Another terminal may have begun it while this was read.
      if state.preview == nil, state.overtaken(mark) == nil, attempt.isBegun {
        run = QuizRun(item: run.item, quiz: run.quiz, attempt: attempt)
        known = attempt.answers.count
      }
      // The clock of the first question starts now. A quiz without questions is over at once.
      guard let first = run.current else { return .replace(finishScreen, [.record(.finished(finished))]) }
      pane = QuestionPane(run: first, now: state.now, timing: timing)
    default: scroll.take(action, lines: count, in: state.size)
    }
    return .stay
  }

  private var result: QuizResult { run.result(defaultPassMark: place.course.passMark) }

  var finished: Event.Finished { run.finished(defaultPassMark: place.course.passMark) }

  var finishScreen: FinishScreen {
    FinishScreen(place: place, kind: .quiz, quiz: result, missed: run.missed, uncounted: run.uncounted)
  }

  func view(in state: AppState) -> Frame {
    let number = "\(run.current.map(run.number) ?? run.questions.count)/\(run.questions.count)"
    let asked = isIntroducing || overview != nil ? nil : pane
    var composer = Composer(
      state, title: place.spelled(run.quiz.title), status: asked.map { status($0, state) } ?? [],
      place: asked == nil ? nil : (say("question \(number)"), number))
    if let overview {
      overview.draw(run, on: &composer)
    } else if var asked {
      if let overtaken, !asked.isAsking { asked.footnote = overtaken.quizWords }
      QuestionView(pane: asked, state: state).draw(on: &composer)
    } else {
      composer.draw(introduction(in: state), offset: scroll.offset)
      composer.focus(row: composer.body.lowerBound)
    }
    return composer.frame
  }

  /// How many questions are left for later, and the question's clock.
  private func status(_ pane: QuestionPane, _ state: AppState) -> [Span] {
    let clock = QuestionView.status(pane, now: state.now)
    guard let later = OverviewWords.later(run) else { return clock }
    return [Span(later, Theme.muted)] + (clock.isEmpty ? [] : [Span("   ")] + clock)
  }

  private func introduction(in state: AppState) -> [Line] {
    let layout = BlockLayout(
      width: Composer.textWidth(state.size), glyphs: state.glyphs, typography: Typography(place.course.language))
    var lines = layout.lines(run.quiz.introduction)
    if !lines.isEmpty { lines.append(.empty) }
    for fact in run.facts(passMark: result.passMark, hasClock: timing != .off) {
      lines += Line.wrap([Span(fact)], width: layout.width)
    }
    lines += Line.wrap(
      [Span(say("You can stop at any point and go on later at the same question."), Theme.muted)], width: layout.width)
    return lines
  }
}

extension QuizScreen {
  func wheel(_ step: Int, in state: AppState) -> Action? {
    isIntroducing || overview != nil ? nil : pane?.wheel(step, in: state)
  }

  func quickAction(for key: Key) -> Action? {
    isIntroducing || overview != nil ? nil : pane?.quickAction(for: key)
  }

  var takesDrops: Bool { !isIntroducing && overview == nil && pane?.takesDrops ?? false }
}

extension QuizScreen: ItemScreen {
  var question: Question? { isIntroducing ? nil : pane?.run.question }

  func source(in state: AppState) -> SourceLocation? {
    question?.location ?? SourceLocation(file: place.entry.file, line: 1)
  }

  mutating func turn(by step: Int, in state: AppState) -> Outcome {
    let wanted = isIntroducing ? step - 1 : run.index + step
    if wanted < 0 { isIntroducing = true }
    guard run.turn(to: wanted), let run = run.current else { return .stay }
    isIntroducing = false
    overview = nil
    pane = QuestionPane(run: run, now: state.now, timing: timing)
    return .stay
  }

  func reloaded(_ item: Item, place: Place, in state: AppState) -> Reloaded? {
    guard case .quiz(let quiz) = item else { return nil }
    var screen = QuizScreen(
      place: place, quiz: quiz, attempt: Attempt(seed: run.seed), now: state.now, timing: timing)
    screen.run = run.reloaded(quiz)
    screen.isIntroducing = isIntroducing
    screen.overview = overview == nil || !screen.run.hasOnlyLater ? nil : QuizOverview(screen.run)
    screen.scroll = scroll
    screen.scroll.take(.resized, lines: screen.introduction(in: state).count, in: state.size)
    // Where the last question has been answered, its feedback may still be on screen.
    let shown = pane.flatMap { pane in screen.run.questions.first { $0.question.id == pane.run.question.id } }
    guard let run = shown ?? screen.run.current else {
      screen.pane = nil
      screen.isIntroducing = true
      return Reloaded(screen: screen)
    }
    let isSame = pane.map { self.run.isSame($0.run.question, as: run.question, in: screen.run) } ?? false
    let fresh = QuestionPane(run: run, now: state.now, timing: timing)
    screen.pane = isSame ? pane?.reloaded(run, now: state.now) ?? fresh : fresh
    return Reloaded(screen: screen)
  }
}
