import Course
import Phrases
import TerminalUI
import Training

/// After a drill: the journey as a map of moments, the coach's notes, and the ways not taken.
struct DebriefScreen: Screen {
  let place: Place
  let run: DrillRun
  /// The turn looked at.
  private(set) var turn = 0
  private var scroll = ScrollPosition()

  init(place: Place, run: DrillRun) {
    self.place = place
    self.run = run
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    let count = DebriefView(screen: self, state: state).lines.count
    let isRead = scroll.isAtEnd(lines: count, in: state.size)
    return Keymap(
      [
        Binding(
          [.enter, .character(" ")], .select, isRead ? say("go on") : say("more"), help: say("read on, then go on")),
        Binding([.left], .previous, say("turn"), help: say("the turn before"), label: "\u{2190}\u{2192}"),
        Binding([.right], .next, nil, help: say("the turn after")),
        Binding(
          [.character("u")], .rewind, say("retry from here"), help: say("go back to this turn and try another way")),
        CommonKeys.back,
      ] + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    // Whoever has seen enough sees the result, too.
    case .back: return state.preview == nil ? .replace(finishScreen) : .pop
    case .select:
      let count = DebriefView(screen: self, state: state).lines.count
      if scroll.goOn(lines: count, in: state.size) { return .stay }
      return .replace(finishScreen)
    case .choose(let index): look(at: index)
    case .previous: look(at: turn - 1)
    case .next: look(at: turn + 1)
    case .rewind: return rewound(state)
    default: scroll.take(action, lines: DebriefView(screen: self, state: state).lines.count, in: state.size)
    }
    return .stay
  }

  private var finishScreen: FinishScreen { FinishScreen(place: place, kind: .drill, drill: run) }

  private mutating func look(at index: Int) {
    turn = min(max(0, index), max(0, run.turns.count - 1))
    scroll = ScrollPosition()
  }

  /// A new attempt that begins with the turns before this one; the journal tells them again.
  private func rewound(_ state: AppState) -> Outcome {
    guard run.turns.indices.contains(turn) else { return .stay }
    var again = run
    again.rewind(to: turn)
    let item = place.entry.key
    var effects: [Effect] = [.record(.started(.init(item: item, kind: .drill, seed: 0)))]
    effects += again.retold.map { .record(.chose($0)) }
    let shown = AttemptMark(item: item, seed: 0, ended: state.progress[item].attempts)
    let screen = DrillScreen(place: place, run: again, shown: shown, now: state.now, timing: state.timing)
    return .replace(screen, effects)
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(
      state, title: place.spelled(run.drill.title), status: [Span(say("Debrief"), Theme.muted)])
    composer.draw(DebriefView(screen: self, state: state).lines, offset: scroll.offset)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }
}

extension DebriefScreen: SourceScreen {
  func source(in state: AppState) -> SourceLocation? {
    run.turns.indices.contains(turn) ? run.turns[turn].choice.location : run.scene?.location
  }

  /// The same debrief of a talk in a changed file.
  func reloaded(_ run: DrillRun, place: Place) -> DebriefScreen {
    var screen = DebriefScreen(place: place, run: run)
    screen.turn = min(turn, max(0, run.turns.count - 1))
    screen.scroll = scroll
    return screen
  }
}

/// How a debrief looks.
struct DebriefView {
  private(set) var lines: [Line] = []
  private let screen: DebriefScreen
  private let state: AppState
  private let layout: BlockLayout

  init(screen: DebriefScreen, state: AppState) {
    self.screen = screen
    self.state = state
    layout = BlockLayout(
      width: Composer.textWidth(state.size), glyphs: state.glyphs,
      typography: Typography(screen.place.course.language))
    drawOutcome()
    drawMap()
    drawTurn()
    drawQuestions()
  }

  private var run: DrillRun { screen.run }
  private var words: DebriefWords { DebriefWords(run: run, record: state.progress[screen.place.entry.key]) }

  private mutating func drawOutcome() {
    if let ending = run.ending, let moment = ending.ending {
      lines += wrap(MomentWords.ending(ending.title, moment), look(moment))
    } else {
      lines += wrap(say("The talk got stuck."), Theme.warning)
    }
    let score = run.score.map { say("Score \(percent($0)).") }
    lines += wrap([score, words.endings].compactMap { $0 }.joined(separator: " "), Theme.text)
    if let scores = words.scores { lines += wrap(scores, Theme.muted) }
    lines += wrap(
      "\(run.isPassed ? state.glyphs.done : state.glyphs.failed) \(FinishWords.verdict(run))",
      run.isPassed ? Theme.right : Theme.warning)
    if let decides = FinishWords.decides(run) { lines += wrap(decides, Theme.text) }
    for mark in FinishWords.passMarks(run) where !mark.isMet {
      lines += Line.wrap(
        [Span(mark.words)], width: layout.width, firstPrefix: Line("  \(state.glyphs.failed) ", Theme.wrong),
        prefix: Line("    "))
    }
    lines.append(.empty)
  }

  /// One column a turn, drawn on three levels.
  private mutating func drawMap() {
    guard !run.turns.isEmpty else { return }
    let label = max(12, Moment.allCases.map { TextWidth.of(MomentWords.heading($0)) }.max() ?? 0) + 2
    let step = max(3, String(run.turns.count).count + 1)
    let fitting = max(1, (layout.width - label) / step)
    let first = max(0, min(screen.turn - fitting + 1 + fitting / 2, run.turns.count - fitting))
    let shown = first..<min(run.turns.count, first + fitting)
    for moment in Moment.allCases.reversed() {
      let name = MomentWords.heading(moment)
      var spans = [Span(name + String(repeating: " ", count: label - TextWidth.of(name)), look(moment))]
      for index in shown {
        let here = run.turns[index].choice.moment == moment
        let style = index == screen.turn ? look(moment).adding(.reverse) : look(moment)
        spans.append(Span(here ? state.glyphs.dot : " ", here ? style : Theme.text).clicked(.line(index)))
        spans.append(Span(String(repeating: " ", count: step - 1)).clicked(.line(index)))
      }
      lines.append(Line(spans))
    }
    var numbers = [Span(String(repeating: " ", count: label))]
    for index in shown {
      let number = String(index + 1)
      let style = index == screen.turn ? Theme.selected.adding(.reverse) : Theme.muted
      numbers.append(Span(number, style).clicked(.line(index)))
      numbers.append(Span(String(repeating: " ", count: max(0, step - number.count))).clicked(.line(index)))
    }
    lines += [Line(numbers), .empty]
  }

  private mutating func drawTurn() {
    guard run.turns.indices.contains(screen.turn) else { return }
    let turn = run.turns[screen.turn]
    let rated = turn.choice.moment.map { ": " + MomentWords.name($0) } ?? ""
    lines += wrap(say("Turn \(screen.turn + 1) of \(run.turns.count)") + rated, Theme.title)
    let talk = TalkLayout(width: layout.width, glyphs: state.glyphs, typography: layout.typography)
    if let last = turn.scene.beats.last(where: { if case .speech = $0 { true } else { false } }) {
      lines += talk.lines([last])
      lines.removeLast()
    }
    lines += talk.reply(turn)
    if turn.choice.note.isEmpty {
      lines += wrap(say("The coach has nothing to add here."), Theme.muted)
    } else {
      lines += layout.lines(turn.choice.note, under: say("Coach"), style: Theme.explanation)
    }
    let others = run.waysNotTaken(at: screen.turn)
    if !others.isEmpty {
      lines += [.empty] + wrap(say("You could also have said:"), Theme.muted)
      for other in others {
        let led = words.destination(of: other, at: screen.turn)
        lines += layout.item("  \(state.glyphs.bullet) ", [.text(other.choice.plainText)], style: Theme.muted)
        lines += layout.item("    \(state.glyphs.arrow) ", [.text(led)], style: Theme.text)
        if !other.choice.note.isEmpty {
          lines += layout.narrower(by: 4).lines(other.choice.note).prefixed(Span("    "))
        }
      }
    }
  }

  private mutating func drawQuestions() {
    guard let debrief = run.drill.debrief, !debrief.beats.isEmpty else { return }
    lines += [.empty] + wrap(debrief.title, Theme.title)
    lines += TalkLayout(width: layout.width, glyphs: state.glyphs, typography: layout.typography).lines(debrief.beats)
    while lines.last == .empty { lines.removeLast() }
  }

  private func wrap(_ text: String, _ style: Style) -> [Line] {
    Line.wrap([Span(text, style)], width: layout.width)
  }

  private func look(_ moment: Moment) -> Style {
    switch moment {
    case .misery: Theme.wrong
    case .mediocrity: Theme.warning
    case .magnificence: Theme.right
    }
  }
}
