import Phrases
import TerminalUI

extension Key {
  /// The keys that say yes: the letter of the language that is spoken first, and the English one.
  static var yes: [Key] {
    let spoken = say("y", in: "a key that says yes").unicodeScalars
    let letters = spoken.count == 1 ? Array(spoken.filter { $0.isASCII && $0 != "y" }) : []
    return (letters + ["y"]).map { .character($0) }
  }

  /// The arrow keys by what stands on them.
  static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

  /// What stands on it on keyboards of the language that is spoken.
  var words: String {
    switch self {
    case .character(" "): say("Space", in: "a key")
    case .control(let letter): say("Ctrl-\(letter.uppercased())", in: "a key")
    case .enter: say("Enter", in: "a key")
    case .escape: say("Esc", in: "a key")
    case .backTab: say("Shift-Tab", in: "a key")
    case .backspace: say("Backspace", in: "a key")
    case .delete: say("Del", in: "a key")
    case .insert: say("Ins", in: "a key")
    case .pageUp: say("PgUp", in: "a key")
    case .pageDown: say("PgDn", in: "a key")
    case .home: say("Home", in: "a key")
    case .end: say("End", in: "a key")
    // Their signs would be letters where only ASCII can be shown.
    case .up where InterfaceLanguage.isForASCII: say("Up", in: "a key")
    case .down where InterfaceLanguage.isForASCII: say("Down", in: "a key")
    case .left where InterfaceLanguage.isForASCII: say("Left", in: "a key")
    case .right where InterfaceLanguage.isForASCII: say("Right", in: "a key")
    case .character, .tab, .up, .down, .left, .right, .function: label
    }
  }
}

extension Keymap.Binding {
  /// The keys as the footer shows them.
  var words: String { label ?? keys.first?.words ?? "" }
}
