import Course
import TerminalUI

/// Why an item cannot be opened, in the words of the checker.
struct ProblemScreen: Screen {
  let title: String
  let diagnostics: [Diagnostic]
  private var scroll = ScrollPosition()

  init(title: String, diagnostics: [Diagnostic]) {
    self.title = title
    self.diagnostics = diagnostics.filter { $0.severity == .error }
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init([.enter, .character(" "), .left] + CommonKeys.back.keys, .back, "back", help: "go back", label: "Esc")
      ] + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if case .back = action { return .pop }
    scroll.take(action, lines: lines(in: state).count, in: state.size)
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: title)
    composer.draw(lines(in: state), offset: scroll.offset)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] {
    let width = Composer.textWidth(state.size)
    let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: width) }
    var lines = wrap("This part of the course cannot be opened: its file has a mistake.", Theme.title)
    lines += wrap("Everything else works. The person who wrote the course can mend it:", Theme.text)
    for diagnostic in diagnostics {
      let place = diagnostic.location
      lines.append(.empty)
      lines += wrap(place.line > 0 ? "\(place.file), line \(place.line):" : "\(place.file):", Theme.accent)
      lines += wrap("\(state.glyphs.failed) \(diagnostic.message) (\(diagnostic.code.rawValue))", Theme.text)
      if let help = diagnostic.help { lines += wrap("\(state.glyphs.arrow) \(help)", Theme.muted) }
    }
    return lines
  }
}
