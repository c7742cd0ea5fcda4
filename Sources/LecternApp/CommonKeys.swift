import Phrases
import TerminalUI

/// Bindings that several screens share, so that one key means one thing.
enum CommonKeys {
  typealias Binding = Keymap<Action>.Binding

  static var everywhere: [Binding] {
    [
      Binding([.character("?"), .function(1)], .help, say("help"), help: say("what the keys do here")),
      leave,
      Binding([.control("z")], .suspend, nil, help: say("pause Lectern and return to the shell (fg comes back)")),
    ]
  }

  static var leave: Binding {
    Binding([.control("c")], .quit, nil, help: say("leave at once; everything is saved"))
  }

  static var whileTyping: [Binding] {
    [Binding([.function(1)], .help, say("help"), help: say("what the keys do here"))] + everywhere.dropFirst()
  }

  static var back: Binding {
    Binding([.escape, .character("q")], .back, say("back"), help: say("go back"), label: "Esc")
  }
  static var search: Binding { Binding([.character("/")], .search, nil, help: say("look for words in this course")) }
  static var notes: Binding {
    Binding([.character("n")], .note, nil, help: say("your notes and marks in this course"))
  }
  static var quit: Binding {
    Binding([.character("q")], .quit, say("quit"), help: say("leave Lectern; everything is saved"))
  }

  /// Up and down through a list.
  static func list(of listed: Listed) -> [Binding] {
    let (above, below, first, last) = listed.words
    return [
      Binding([.up, .character("k")], .move(-1), say("choose"), help: above, label: "↑↓"),
      Binding([.down, .character("j")], .move(1), nil, help: below),
      Binding([.home], .first, nil, help: first),
      Binding([.end], .last, nil, help: last),
    ]
  }

  /// What a list consists of. A sentence for each: in many languages the words around a noun follow its gender.
  enum Listed {
    case lines, items, names, notes, options, points, problems, replies

    fileprivate var words: (above: String, below: String, first: String, last: String) {
      switch self {
      case .lines:
        (
          say("the line above; k too"), say("the line below; j too"), say("the first line"), say("the last line")
        )
      case .items:
        (
          say("the item above; k too"), say("the item below; j too"), say("the first item"), say("the last item")
        )
      case .names:
        (
          say("the name above; k too"), say("the name below; j too"), say("the first name"), say("the last name")
        )
      case .notes:
        (
          say("the note above; k too"), say("the note below; j too"), say("the first note"), say("the last note")
        )
      case .options:
        (
          say("the option above; k too"), say("the option below; j too"), say("the first option"),
          say("the last option")
        )
      case .points:
        (
          say("the point above; k too"), say("the point below; j too"), say("the first point"), say("the last point")
        )
      case .problems:
        (
          say("the problem above; k too"), say("the problem below; j too"), say("the first problem"),
          say("the last problem")
        )
      case .replies:
        (
          say("the reply above; k too"), say("the reply below; j too"), say("the first reply"), say("the last reply")
        )
      }
    }
  }

  /// Scrolling text that is longer than the screen.
  static var scroll: [Binding] {
    [
      Binding([.pageUp], .page(-1), nil, help: say("scroll up")),
      Binding([.pageDown], .page(1), nil, help: say("scroll down")),
    ]
  }
}
