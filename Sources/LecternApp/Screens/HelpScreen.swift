import TerminalUI

/// Every key of the screen below, from the very table that reads the keys.
struct HelpScreen: Screen {
  let about: Keymap<Action>
  private var scroll = 0

  init(keymap: Keymap<Action>) { about = keymap }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap([
      .init(
        [.escape, .enter, .character(" "), .character("q"), .character("?"), .function(1)], .back, "back",
        help: "go back", label: "Esc"),
      .init([.up, .character("k")], .move(-1), nil, help: "scroll up"),
      .init([.down, .character("j")], .move(1), nil, help: "scroll down"),
    ])
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .move(let rows):
      let furthest = max(0, lines(in: state).count - Composer.bodyRows(state.size))
      scroll = min(furthest, max(0, scroll + rows))
    default: break
    }
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "Keys on this screen")
    composer.draw(lines(in: state), offset: scroll)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] {
    let width = Composer.textWidth(state.size)
    let column = min(14, width / 3)
    return about.bindings.flatMap { binding -> [Line] in
      let keys = binding.keys.prefix(3).map(\.label).joined(separator: " ")
      let padded = keys + String(repeating: " ", count: max(1, column - TextWidth.of(keys)))
      return Line.wrap(
        [Span(binding.help)], width: width, firstPrefix: Line(padded, Theme.key),
        prefix: Line(String(repeating: " ", count: column)))
    }
  }
}
