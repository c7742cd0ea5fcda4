import Course
import TerminalUI
import Training

/// What is right in a question, and all that it says before and after the answer: for trainers.
struct AnswersScreen: SourceScreen {
  private(set) var question: Question
  private var scroll = ScrollPosition()

  init(question: Question) { self.question = question }

  /// The same for a file that has changed.
  func reloaded(_ question: Question, in state: AppState) -> AnswersScreen {
    var screen = self
    screen.question = question
    screen.scroll.take(.resized, lines: screen.lines(in: state).count, in: state.size)
    return screen
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [Binding(CommonKeys.back.keys + [.enter, .character(" ")], .back, "back", help: "go back", label: "Esc")]
        + ScrollPosition.keys)
  }
  private typealias Binding = Keymap<Action>.Binding

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back, .showAnswers: return .pop
    default: scroll.take(action, lines: lines(in: state).count, in: state.size)
    }
    return .stay
  }

  func source(in state: AppState) -> SourceLocation? { question.location }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "Answers: \(question.title)")
    composer.draw(lines(in: state), offset: scroll.offset)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] {
    let layout = BlockLayout(width: Composer.textWidth(state.size), glyphs: state.glyphs)
    var lines = answers(layout)
    for (index, hint) in question.hints.enumerated() {
      lines += [.empty] + layout.lines(hint, under: "Hint \(index + 1)", style: Theme.hint)
    }
    if !question.explanation.isEmpty {
      lines += [.empty] + layout.lines(question.explanation, under: "Why", style: Theme.explanation)
    }
    return lines
  }

  /// The options with what each says to whoever chose it; for other kinds of answers, what would be right.
  private func answers(_ layout: BlockLayout) -> [Line] {
    let glyphs = layout.glyphs
    let right = question.rightResponse
    if case .choice(let body) = question.body {
      return body.options.flatMap { option -> [Line] in
        let isRight = right.contains(option.plainText)
        let style = isRight ? Theme.right : Theme.text
        let feedback = layout.narrower(by: 4).lines(option.feedback).prefixed(Span("    "))
        return item(isRight ? glyphs.done : glyphs.open, option.plainText, style, layout) + feedback
      }
    }
    guard !right.isEmpty else { return Line.wrap([Span("No answer is right or wrong here.")], width: layout.width) }
    return right.flatMap { item(glyphs.done, $0, Theme.right, layout) }
  }

  private func item(_ sign: String, _ text: String, _ style: Style, _ layout: BlockLayout) -> [Line] {
    Line.wrap([Span(text, style)], width: layout.width, firstPrefix: Line(sign + " ", style), prefix: Line("  "))
  }
}
