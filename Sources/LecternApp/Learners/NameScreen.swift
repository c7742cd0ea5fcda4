import Course
import Phrases
import TerminalUI

/// The first run's one question, and what somebody new is asked.
struct NameScreen: Screen {
  /// Whether there are others to go back to.
  let isAmongOthers: Bool
  private var name = TextEntry(limit: Self.limit)
  private var problem: String?
  /// The longest name taken, in characters.
  static let limit = 60

  init(isAmongOthers: Bool = false) { self.isAmongOthers = isAmongOthers }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init([.enter], .select, say("begin"), help: say("begin with this name")),
        isAmongOthers
          ? .init([.escape], .back, say("back"), help: say("go back to the names"))
          : .init([.escape], .quit, say("quit"), help: say("leave Lectern")),
      ] + TextEntry.keys, text: { .insert(String(Character($0))) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .select:
      let name = Sanitizer.cleanLine(name.text)
      guard !name.isEmpty else {
        problem = say("Please type a name first; any name you like to be called.")
        return .stay
      }
      return .perform([.createLearner(name: name)])
    case .back: return .pop
    case .learnerFailed(let reason):
      problem = say("That name cannot be taken: \(reason).")
    default:
      if name.take(action) { problem = nil }
    }
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "Lectern")
    let layout = BlockLayout(width: composer.width, glyphs: state.glyphs)
    var lines = [Line(say("Welcome."), Theme.title), .empty]
    lines += Line.wrap(
      [Span(say("Your name keeps your place: come back any time and go on where you were."), Theme.text)],
      width: layout.width)
    lines += [.empty, Line(say("What is your name?"), Theme.title)]
    let field = lines.count
    let label = "\(state.glyphs.pointer) "
    let (shown, column) = name.window(width: composer.width - 3)
    lines.append(Line([Span(label, Theme.selected), Span(shown)]))
    if let problem {
      lines.append(.empty)
      lines += Line.wrap([Span(problem, Theme.warning)], width: layout.width)
    }
    let offset = Scrolling.offset(showing: field..<lines.count, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + field - offset, column: TextWidth.of(label) + column)
    return composer.frame
  }
}
