import Phrases
import TerminalUI

/// Something that is asked about before it is done.
protocol Consent: Sendable {
  typealias Binding = Keymap<Action>.Binding

  var title: String { get }
  /// The keys that say yes, and the words of those that say no; nil where there is nothing to ask (any more).
  var choice: (yes: Binding, no: Refusal)? { get }
  /// What yes does, or news from outside; nil where an action is none of its own.
  mutating func take(_ action: Action) -> Outcome?
  func lines(width: Int, in state: AppState) -> [Line]
}

/// How no is said. Enter says it as well: nothing that is asked about is done by a key pressed once too often.
struct Refusal {
  var short: String
  var help: String
}

/// A text with yes and no, and afterwards perhaps what came of it.
struct ConsentScreen<Matter: Consent>: Screen {
  private var matter: Matter
  private var scroll = ScrollPosition()

  init(_ matter: Matter) { self.matter = matter }

  func keymap(in state: AppState) -> Keymap<Action> {
    let back: Keymap<Action>.Binding
    if let no = matter.choice?.no {
      back = .init(
        CommonKeys.back.keys + [.character("n"), .enter, .left], .back, no.short,
        help: no.help, label: Key.enter.words)
    } else {
      back = .init(
        CommonKeys.back.keys + [.enter, .character(" "), .left], .back, say("back"), help: say("go back"),
        label: "Esc")
    }
    return Keymap((matter.choice.map { [$0.yes] } ?? []) + [back] + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if case .back = action { return .pop }
    if let outcome = matter.take(action) {
      scroll = ScrollPosition()
      return outcome
    }
    scroll.take(action, lines: lines(in: state).count, in: state.size)
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: matter.title)
    composer.draw(lines(in: state), offset: scroll.offset)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] { matter.lines(width: Composer.textWidth(state.size), in: state) }
}
