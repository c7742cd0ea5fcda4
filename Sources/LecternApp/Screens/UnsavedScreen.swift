import Course
import Phrases
import TerminalUI

/// Asked before someone leaves while something of theirs is not on the disk.
struct UnsavedScreen: Screen {
  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap([
      .init(
        [.enter, .character("r")], .select, say("try again"), help: say("try to save again, and leave once it is saved")
      ),
      .init([.escape], .back, say("go on"), help: say("stay and go on learning")),
      .init([.character("q")], .quit, say("leave"), help: say("leave without what is not saved")),
    ])
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .select: .perform([.retry])
    case .back: .pop
    default: .stay
    }
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "Lectern")
    let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: composer.width) }
    var lines = state.unsaved == nil ? [] : wrap(state.unsavedMatter.words, Theme.title)
    if let match = state.unsavedMatch { lines += wrap(MatchWords.unsaved(changes: match.changes), Theme.title) }
    if let reason = state.unsavedReason { lines += wrap(say("The reason: \(reason)"), Theme.warning) }
    lines.append(.empty)
    lines += wrap(
      say(
        """
        They are kept as long as Lectern runs, and it tries again every \(AppState.retryInterval / 1000) seconds. Once \
        they are saved it leaves by itself. If you leave now, they are lost.
        """), Theme.text)
    composer.draw(lines)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }
}
