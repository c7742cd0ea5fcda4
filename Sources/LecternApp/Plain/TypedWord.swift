import Phrases

/// A word that plain mode and commands take: the English one, and the one of the language that is spoken.
public enum TypedWord: String, CaseIterable, Sendable {
  case yes, no, quit, back, undo, reset, all, certificate, notes, settings, learner, link, list, about, help, again,
    turn, turns, more
  /// The first letter of `yes`.
  case y

  /// As the spoken language has it, in small letters.
  public var spoken: String {
    switch self {
    case .yes: say("yes", in: "a word to type")
    case .no: say("no", in: "a word to type")
    case .quit: say("quit", in: "a word to type")
    case .back: say("back", in: "a word to type")
    case .undo: say("undo", in: "a word to type")
    case .reset: say("reset", in: "a word to type")
    case .all: say("all", in: "a word to type")
    case .certificate: say("certificate", in: "a word to type")
    case .notes: say("notes", in: "a word to type")
    case .settings: say("settings", in: "a word to type")
    case .learner: say("learner", in: "a word to type")
    case .link: say("link", in: "a word to type")
    case .list: say("list", in: "a word to type")
    case .turn: say("turn", in: "a word to type")
    case .turns: say("turns", in: "a word to type")
    case .more: say("more", in: "a word to type")
    case .help: say("help", in: "a word to type")
    case .again: say("again", in: "a word to type")
    case .about: say("about", in: "a word to type")
    case .y: say("y", in: "a word to type")
    }
  }

  /// A typed line in small letters, with the English word for each of these words.
  public static func english(_ line: String) -> String {
    let words = line.lowercased().split(separator: " ").map(String.init)
    var known: [String: String] = [:]
    for word in allCases {
      // A keyboard without umlauts writes them as two letters.
      for form in [word.spoken, InterfaceLanguage.current.inASCII(word.spoken)] where known[form] == nil {
        known[form] = word.rawValue
      }
    }
    return words.map { known[$0] ?? $0 }.joined(separator: " ")
  }

  /// Whether a typed line says yes.
  public static func isYes(_ line: String) -> Bool { ["y", "yes"].contains(english(line)) }
}
