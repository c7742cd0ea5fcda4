import Course
import TerminalUI

/// The first run's one question.
struct NameScreen: Screen {
  private var typed = ""
  private var problem: String?
  /// The longest name taken, in characters.
  static let limit = 60

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init([.enter], .select, "begin", help: "begin with this name"),
        .init([.backspace], .deleteBackward, nil, help: "delete the last letter"),
        .init([.control("u")], .clearText, nil, help: "delete everything"),
        .init([.escape], .quit, "quit", help: "leave Lectern"),
      ], text: { .insert(String(Character($0))) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .insert(let text):
      // Scalar by scalar, so that a combining mark joins the letter before it.
      var longer = typed
      longer.unicodeScalars.append(contentsOf: Sanitizer.clean(text).unicodeScalars.filter { $0 != "\n" && $0 != "\t" })
      // A letter may carry any number of marks; four scalars a letter are plenty.
      longer.unicodeScalars = String.UnicodeScalarView(longer.unicodeScalars.prefix(Self.limit * 4))
      typed = String(longer.prefix(Self.limit))
      problem = nil
    case .deleteBackward:
      if !typed.isEmpty { typed.removeLast() }
    case .clearText:
      typed = ""
    case .select:
      let name = Sanitizer.cleanLine(typed)
      guard !name.isEmpty else {
        problem = "Please type a name first; any name you like to be called."
        return .stay
      }
      return .perform([.createLearner(name: name)])
    case .learnerReady(let name, let progress, let unsaved):
      state.unsaved = unsaved
      state.learnerName = name
      state.take(progress)
      return Outcome(.pop, state.openFirst())
    case .learnerFailed(let reason):
      problem = "That name cannot be taken: \(reason)."
    default: break
    }
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "Lectern")
    let layout = BlockLayout(width: composer.width, glyphs: state.glyphs)
    var lines = [Line("Welcome.", Theme.title), .empty]
    lines += Line.wrap(
      [Span("Your name keeps your place: come back any time and go on where you were.", Theme.text)],
      width: layout.width)
    lines += [.empty, Line("What is your name?", Theme.title)]
    let field = lines.count
    let label = "\(state.glyphs.pointer) "
    lines.append(Line([Span(label, Theme.selected), Span(visibleTail(composer.width - 3))]))
    if let problem {
      lines.append(.empty)
      lines += Line.wrap([Span(problem, Theme.warning)], width: layout.width)
    }
    let offset = Scrolling.offset(showing: field..<lines.count, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(
      row: composer.body.lowerBound + field - offset,
      column: TextWidth.of(label) + TextWidth.of(visibleTail(composer.width - 3)))
    return composer.frame
  }

  /// The end of what was typed, as much as fits.
  private func visibleTail(_ width: Int) -> String {
    var tail = Substring(typed)
    while TextWidth.of(tail) > width { tail = tail.dropFirst() }
    return String(tail)
  }
}
