import TerminalUI

/// Every key of the screen below, from the very table that reads the keys.
struct HelpScreen: Screen {
  let about: Keymap<Action>
  private var scroll = ScrollPosition()

  init(keymap: Keymap<Action>) { about = keymap }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init(
          [.escape, .enter, .character(" "), .character("q"), .character("?"), .function(1)], .back, "back",
          help: "go back", label: "Esc")
      ] + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if case .back = action { return .pop }
    scroll.take(action, lines: lines(in: state).count, in: state.size)
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "Keys on this screen")
    composer.draw(lines(in: state), offset: scroll.offset)
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
