import Course
import Phrases
import TerminalUI

/// A text to read and leave again: the keys of a screen, or why an item cannot be opened.
struct TextScreen: Screen {
  let title: String
  /// The text, set for a width.
  let content: @Sendable (_ width: Int, Glyphs) -> [Line]
  /// Keys that leave besides the usual ones: what opened the text closes it.
  private let closing: [Key]
  private let leadsToSettings: Bool
  /// The keys that its lines tell of: a click on a line closes the text and presses its key.
  private let pressed: [Key]
  private var scroll = ScrollPosition()

  init(
    title: String, closing: [Key] = [], leadsToSettings: Bool = false, pressed: [Key] = [],
    content: @escaping @Sendable (_ width: Int, Glyphs) -> [Line]
  ) {
    self.leadsToSettings = leadsToSettings
    self.pressed = pressed
    self.title = title
    self.closing = closing
    self.content = content
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init(
          CommonKeys.back.keys + [.enter, .character(" "), .left] + closing, .back, say("back"), help: say("go back"),
          label: "Esc")
      ] + (leadsToSettings ? [CommonKeys.settings] : []) + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .choose(let line) where pressed.indices.contains(line): return Outcome(.pop, [.press(pressed[line])])
    default: break
    }
    scroll.take(action, lines: lines(in: state).count, in: state.size)
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: title)
    composer.draw(lines(in: state), offset: scroll.offset)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] { content(Composer.textWidth(state.size), state.glyphs) }
}

extension TextScreen {
  /// Why an item or a course cannot be opened, in the words of the checker.
  static func problem(title: String, _ diagnostics: [Diagnostic]) -> TextScreen {
    TextScreen(title: title) { width, glyphs in
      let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: width) }
      var lines = wrap(say("This part of the course cannot be opened: its file has a mistake."), Theme.title)
      lines += wrap(say("Everything else works. The person who wrote the course can mend it:"), Theme.text)
      for diagnostic in diagnostics where diagnostic.severity == .error {
        let place = diagnostic.location
        lines.append(.empty)
        lines += wrap(place.line > 0 ? say("\(place.file), line \(place.line):") : "\(place.file):", Theme.accent)
        lines += wrap("\(glyphs.failed) \(diagnostic.message) (\(diagnostic.code.rawValue))", Theme.text)
        if let help = diagnostic.help { lines += wrap("\(glyphs.arrow) \(help)", Theme.muted) }
      }
      return lines
    }
  }
}
