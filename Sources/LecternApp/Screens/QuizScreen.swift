import Course
import TerminalUI
import Training

/// A quiz, question by question.
struct QuizScreen: Screen {
  let place: Place
  private(set) var run: QuizRun
  private var pane: QuestionPane?
  /// Whether the introduction is on screen.
  private var isIntroducing: Bool
  private var scroll = ScrollPosition()

  /// Whether clocks run; they stand still for a trainer who writes meanwhile.
  private let isTimed: Bool

  /// How many attempts had ended when this one began.
  private var ended: Int
  /// Whether the answer on screen is the first since another terminal has reset the quiz.
  private var wasReset = false

  init(place: Place, quiz: Quiz, attempt: Attempt, ended: Int = 0, now: Int, isTimed: Bool = true) {
    self.place = place
    self.ended = ended
    self.isTimed = isTimed
    run = QuizRun(item: place.entry.key, quiz: quiz, attempt: attempt)
    isIntroducing = attempt.answers.isEmpty && attempt.draft == nil
    pane = run.current.map {
      QuestionPane(run: $0, now: now, isTimed: isTimed, draft: attempt.draft(of: $0.question, in: place.entry.key))
    }
  }

  func leaving(in state: AppState) -> [Effect] {
    isIntroducing ? [] : pane?.drafting(state.progress[place.entry.key].attempt) ?? []
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    guard !isIntroducing, let pane else {
      let isRead = scroll.isAtEnd(lines: introduction(in: state).count, in: state.size)
      return Keymap(
        [
          .init([.enter, .character(" ")], .select, isRead ? "begin" : "more", help: "read on, then begin the quiz"),
          CommonKeys.back,
        ]
          + ScrollPosition.keys)
    }
    return pane.keymap(in: state)
  }

  func nextDeadline(now: Int) -> Int? { isIntroducing ? nil : pane?.nextDeadline(now: now) }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if case .back = action { return .pop }
    guard !isIntroducing, var pane else { return introduce(action, state) }
    let result = pane.update(action, in: state)
    self.pane = pane
    switch result {
    case .nothing:
      run.updateCurrent(pane.run)
      return .stay
    case .answered(let answered):
      run.updateCurrent(pane.run)
      var effects: [Effect] = [.record(.answered(answered))]
      if state.isReset(run, ended: ended) {
        (run, wasReset) = (run.begunAnew(with: answered), true)
        ended = state.progress[run.item].attempts
        effects.insert(.record(.started(.init(item: run.item, kind: .quiz, seed: run.seed))), at: 0)
      }
      if run.isComplete { effects.append(.record(.finished(finished))) }
      return .perform(effects)
    case .goOn:
      wasReset = false
      run.advance()
      guard let next = run.current else { return .replace(finishScreen) }
      self.pane = QuestionPane(run: next, now: state.now, isTimed: isTimed)
      return .stay
    }
  }

  private mutating func introduce(_ action: Action, _ state: AppState) -> Outcome {
    let count = introduction(in: state).count
    switch action {
    case .select:
      if scroll.goOn(lines: count, in: state.size) { return .stay }
      isIntroducing = false
      // The clock of the first question starts now. A quiz without questions is over at once.
      guard let first = run.current else { return .replace(finishScreen, [.record(.finished(finished))]) }
      pane = QuestionPane(run: first, now: state.now, isTimed: isTimed)
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
    let number = min(run.index + 1, run.questions.count)
    let asked = isIntroducing ? nil : pane
    var composer = Composer(
      state, title: run.quiz.title, status: asked.map { QuestionView.status($0, now: state.now) } ?? [],
      place: isIntroducing ? nil : ("question", "\(number)/\(run.questions.count)"))
    if var asked {
      if wasReset, !asked.isAsking { asked.footnote = ResetWords.elsewhere }
      QuestionView(pane: asked, state: state).draw(on: &composer)
    } else {
      composer.draw(introduction(in: state), offset: scroll.offset)
      composer.focus(row: composer.body.lowerBound)
    }
    return composer.frame
  }

  private func introduction(in state: AppState) -> [Line] {
    let layout = BlockLayout(width: Composer.textWidth(state.size), glyphs: state.glyphs)
    var lines = layout.lines(run.quiz.introduction)
    if !lines.isEmpty { lines.append(.empty) }
    for fact in run.facts(passMark: result.passMark) { lines += Line.wrap([Span(fact)], width: layout.width) }
    lines += Line.wrap(
      [Span("You can stop at any point and go on later at the same question.", Theme.muted)], width: layout.width)
    return lines
  }
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
    pane = QuestionPane(run: run, now: state.now, isTimed: isTimed)
    return .stay
  }

  func reloaded(_ item: Item, place: Place, in state: AppState) -> Reloaded? {
    guard case .quiz(let quiz) = item else { return nil }
    var screen = QuizScreen(
      place: place, quiz: quiz, attempt: Attempt(seed: run.seed), now: state.now, isTimed: isTimed)
    screen.run = run.reloaded(quiz)
    screen.isIntroducing = isIntroducing
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
    let fresh = QuestionPane(run: run, now: state.now, isTimed: isTimed)
    screen.pane = isSame ? pane?.reloaded(run, now: state.now) ?? fresh : fresh
    return Reloaded(screen: screen)
  }
}
