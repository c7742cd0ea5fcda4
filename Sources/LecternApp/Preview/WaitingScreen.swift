import Course
import TerminalUI

/// Stands where a file will be shown as soon as it can be played.
struct WaitingScreen: SourceScreen {
  let title: String
  /// The first mistake, where the editor opens.
  let mistake: SourceLocation?

  func keymap(in state: AppState) -> Keymap<Action> { Keymap([CommonKeys.back]) }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if case .back = action { return .pop }
    return .stay
  }

  func source(in state: AppState) -> SourceLocation? { mistake }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: title)
    var lines = Line.wrap([Span("This file cannot be played yet.", Theme.title)], width: composer.width)
    lines += Line.wrap(
      [Span("Mend what is wrong and save: it appears here by itself.")], width: composer.width)
    composer.draw(lines)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }
}
