import Phrases
import TerminalUI

/// Asks for a learner's PIN, and shows only how much of it stands there.
struct PINScreen: Screen {
  let person: KnownLearner
  private var pin = TextEntry(limit: 200)
  private var problem: String?

  init(person: KnownLearner) { self.person = person }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init([.enter], .select, say("begin"), help: say("begin with this PIN")),
        .init([.escape], .back, say("back"), help: say("go back to the names")),
      ] + TextEntry.keys, text: { .insert(String(Character($0))) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .select:
      guard !pin.text.isEmpty else { return .stay }
      let typed = pin.text
      pin.clear()
      return .perform([.openLearner(person.id, pin: typed)])
    case .pinRefused:
      problem = ChooserWords.wrongPIN
      return state.missPIN() ? .pop : .stay
    case .learnerFailed(let reason): problem = say("That cannot be done now: \(reason).")
    default:
      if pin.take(action) { problem = nil }
    }
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "Lectern")
    var lines = Line.wrap([Span(say("What is the PIN of \(person.name)?"), Theme.title)], width: composer.width)
    let field = lines.count
    let label = "\(state.glyphs.pointer) "
    let dots = { (count: Int) in String(repeating: state.glyphs.bullet, count: min(count, max(0, composer.width - 3))) }
    lines.append(Line([Span(label, Theme.selected), Span(dots(pin.text.count))]))
    lines.append(.empty)
    if let problem { lines += Line.wrap([Span(problem, Theme.warning)], width: composer.width) }
    lines += Line.wrap(
      [Span(say("A forgotten PIN can be taken out: lectern learners pin --help says how."), Theme.muted)],
      width: composer.width)
    composer.draw(lines)
    composer.focus(
      row: composer.body.lowerBound + field, column: TextWidth.of(label) + TextWidth.of(dots(pin.halves.before.count)))
    return composer.frame
  }
}
