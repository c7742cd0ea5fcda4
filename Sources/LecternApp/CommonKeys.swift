import Course
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
    Binding([.control("c")], .quit, nil, help: say("leave at once; nothing that is saved is lost"))
  }

  static var whileTyping: [Binding] {
    [Binding([.function(1)], .help, say("help"), help: say("what the keys do here"))] + everywhere.dropFirst()
  }

  static var back: Binding {
    Binding([.escape, .character("q")], .back, say("back"), help: say("go back"), label: "Esc")
  }
  static func search(isShown: Bool) -> Binding {
    Binding([.character("/")], .search, isShown ? say("search") : nil, help: say("look for words in this course"))
  }
  /// The same where several courses are on screen.
  static func search(in course: Course) -> Binding {
    Binding([.character("/")], .search, say("search"), help: say("look for words in \"\(course.title)\""))
  }
  static func notes(isShown: Bool) -> Binding {
    Binding([.character("n")], .note, isShown ? say("notes") : nil, help: say("your notes and marks in this course"))
  }
  static var settings: Binding {
    Binding([.character(",")], .showSettings, say("settings"), help: say("colours, clocks, keys and more"))
  }
  static var quit: Binding {
    Binding([.character("q")], .quit, say("quit"), help: say("leave Lectern; nothing that is saved is lost"))
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
    case lines, items, names, notes, options, points, problems, replies, settings, commands

    fileprivate var words: (above: String, below: String, first: String, last: String) {
      switch self {
      case .lines:
        (
          say("the line above"), say("the line below"), say("the first line"), say("the last line")
        )
      case .items:
        (
          say("the item above"), say("the item below"), say("the first item"), say("the last item")
        )
      case .names:
        (
          say("the name above"), say("the name below"), say("the first name"), say("the last name")
        )
      case .notes:
        (
          say("the note above"), say("the note below"), say("the first note"), say("the last note")
        )
      case .options:
        (
          say("the option above"), say("the option below"), say("the first option"),
          say("the last option")
        )
      case .points:
        (
          say("the point above"), say("the point below"), say("the first point"), say("the last point")
        )
      case .settings:
        (
          say("the setting above"), say("the setting below"), say("the first setting"), say("the last setting")
        )
      case .commands:
        (
          say("the command above"), say("the command below"), say("the first command"), say("the last command")
        )
      case .problems:
        (
          say("the problem above"), say("the problem below"), say("the first problem"),
          say("the last problem")
        )
      case .replies:
        (
          say("the reply above"), say("the reply below"), say("the first reply"), say("the last reply")
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
