import TerminalUI

/// Bindings that several screens share, so that one key means one thing.
enum CommonKeys {
  typealias Binding = Keymap<Action>.Binding

  static let everywhere: [Binding] = [
    Binding([.character("?"), .function(1)], .help, "help", help: "what the keys do here"),
    leave,
    Binding([.control("z")], .suspend, nil, help: "pause Lectern and return to the shell (fg comes back)"),
  ]

  static let leave = Binding([.control("c")], .quit, nil, help: "leave at once; everything is saved")

  static let whileTyping: [Binding] =
    [Binding([.function(1)], .help, "help", help: "what the keys do here")] + everywhere.dropFirst()

  static let back = Binding([.escape, .character("q")], .back, "back", help: "go back", label: "Esc")
  static let search = Binding([.character("/")], .search, nil, help: "look for words in this course")
  static let notes = Binding([.character("n")], .note, nil, help: "your notes and marks in this course")
  static let settings = Binding([.character(",")], .showSettings, "settings", help: "colours, clocks, keys and more")
  static let quit = Binding([.character("q")], .quit, "quit", help: "leave Lectern; everything is saved")

  /// Up and down through a list.
  static func list(what: String) -> [Binding] {
    [
      Binding([.up, .character("k")], .move(-1), "choose", help: "the \(what) above", label: "↑↓"),
      Binding([.down, .character("j")], .move(1), nil, help: "the \(what) below"),
      Binding([.home], .first, nil, help: "the first \(what)"),
      Binding([.end], .last, nil, help: "the last \(what)"),
    ]
  }

  /// Scrolling text that is longer than the screen.
  static let scroll: [Binding] = [
    Binding([.pageUp], .page(-1), nil, help: "scroll up"),
    Binding([.pageDown], .page(1), nil, help: "scroll down"),
  ]
}
