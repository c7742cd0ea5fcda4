import Phrases

/// A command that can be given another key; the raw value is its name in `keys` of `learner.json`.
public enum KeyCommand: String, CaseIterable, Sendable {
  case next
  case up, down, first, last
  case pageUp = "page-up"
  case pageDown = "page-down"
  case nextPage = "next-page"
  case previousPage = "previous-page"
  case back, quit, help, settings
  case guess, hint, skip, tick
  case moreTime = "more-time"
  case stepUp = "step-up"
  case stepDown = "step-down"
  case clear
  case handIn = "hand-in"
  case again, undo, lesson
  case review, progress, learner, team, search, note, mark, certificate, reset
  case nextPlace = "next-place"
  case previousPlace = "previous-place"
  case openLink = "open-link"
  case resetCourse = "reset-course"

  /// Whether its own key works only where a letter does it as is standard: Enter, Esc and Ctrl-C do these everywhere.
  public var needsLetter: Bool { [.next, .back, .quit, .clear].contains(self) }
}

/// The keys of single commands.
public struct KeyChoices: Hashable, Sendable {
  /// What a learner has given other keys, by the keys' names.
  public private(set) var keys: [KeyCommand: String] = [:]

  public init() {}

  /// Gives a command a key, or its standard ones back; where that cannot be, nothing is changed.
  ///
  /// - Returns: Why not; nil where it is given.
  mutating func give(_ command: KeyCommand, _ key: String?) -> KeyRefusal? {
    var changed = self
    if let key {
      guard let name = KeyName(key) else { return .unfit(key: key, command) }
      changed.keys[command] = name.text
    } else {
      changed.keys[command] = nil
    }
    if let clash = changed.clash(of: command) { return clash }
    self = changed
    return nil
  }

  /// The keys of a file, as far as they can be taken, and what is wrong with the others.
  static func reading(_ typed: [String: String]) -> (KeyChoices, problems: [String]) {
    var choices = KeyChoices()
    var problems: [String] = []
    for (name, key) in typed.sorted(by: { $0.key < $1.key }) {
      guard let command = KeyCommand(rawValue: name) else {
        problems.append(
          say(
            "its keys name \"\(name.prefix(20).filter { !$0.isNewline })\", which is no command; lectern learners set lists them"
          ))
        continue
      }
      guard let name = KeyName(key) else {
        problems.append(say("among its keys, \(KeyRefusal.unfit(key: key, command).words())"))
        continue
      }
      choices.keys[command] = name.text
    }
    // By name, so that the same file always says the same.
    for command in KeyCommand.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard choices.keys[command] != nil, let clash = choices.clash(of: command) else { continue }
      problems.append(say("among its keys, \(clash.words())"))
      choices.keys[command] = nil
    }
    return (choices, problems)
  }

  /// What a command shares a key with on some screen; nil where there is nothing.
  private func clash(of command: KeyCommand) -> KeyRefusal? {
    for place in KeyTable.places {
      for key in keys(of: command, at: place) {
        if keys[command] != nil, place.reserved.contains(key) {
          return .clash(key: key, command, at: place.kind, with: nil)
        }
        for other in place.standard.keys.sorted(by: { $0.rawValue < $1.rawValue }) where other != command {
          // What is standard for both is no business of anybody who gives keys.
          guard keys[command] != nil || keys[other] != nil, keys(of: other, at: place).contains(key) else { continue }
          return .clash(key: key, command, at: place.kind, with: other)
        }
      }
    }
    return nil
  }

  /// The keys that a command has at a place, apart from those that nobody can take away.
  func keys(of command: KeyCommand, at place: KeyTable.Place) -> [String] {
    guard let standard = place.standard[command], !standard.isEmpty || !command.needsLetter else { return [] }
    guard let key = keys[command], !place.takesText || KeyName(key)?.isTyped == false else { return standard }
    return [key]
  }
}

/// Why a key cannot be given to a command.
enum KeyRefusal {
  /// It is no key of the kind that can.
  case unfit(key: String, KeyCommand)
  /// Another command has it on a kind of screen; nil: there it is a letter of an option, or one that edits text.
  case clash(key: String, KeyCommand, at: KeyTable.Kind, with: KeyCommand?)

  /// Where, what is in the way, and what to do, as it goes on after a colon.
  func words(_ names: KeyNames = .typed) -> String {
    switch self {
    case .unfit(let key, let command):
      let name = names.command(command, nil)
      return say("\"\(key.prefix(20).filter { !$0.isNewline })\" cannot do \(name): \(KeyName.expectation)")
    case .clash(let key, let command, let kind, nil):
      let (key, name) = (names.key(key), names.command(command, kind))
      return say("\(key) cannot do \(name): \(kind.name) it is needed for something else; choose another key")
    case .clash(let key, let command, let kind, let other?):
      let (key, name, taken) = (names.key(key), names.command(command, kind), names.command(other, kind))
      return say(
        "\(key) cannot do \(name): \(kind.name) it does \(taken); choose another key, or give \(taken) another one first"
      )
    }
  }
}

/// What commands and keys are called.
public struct KeyNames: Sendable {
  /// By the kind of screen, where that is known.
  let command: @Sendable (KeyCommand, KeyTable.Kind?) -> String
  /// Of a key by its name, as `ctrl-n`.
  let key: @Sendable (String) -> String

  public init(
    command: @escaping @Sendable (KeyCommand, KeyTable.Kind?) -> String, key: @escaping @Sendable (String) -> String
  ) {
    (self.command, self.key) = (command, key)
  }

  /// As they are typed on the command line, and stand in `learner.json`.
  public static let typed = KeyNames(command: { command, _ in command.rawValue }, key: { $0 })
}

/// The name of a key that can be given to a command: `space`, a letter or sign, `ctrl-n`, `f5`.
public struct KeyName: Hashable, Sendable {
  public let text: String

  /// Nil where it is no such key, or one that keeps its meaning whatever is set.
  public init?(_ typed: String) {
    let scalars = typed.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first {
      guard scalar.value > 0x20, scalar != "?", !Self.isUnfit(scalar) else { return nil }
      text = typed
      return
    }
    let lower = Self.inEnglish(typed.lowercased())
    let controls = Set("abdefgklnopqrstuvwxy")
    if lower == "space" || (2...12).contains(where: { lower == "f\($0)" }) {
      text = lower
    } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last, controls.contains(letter) {
      text = lower
    } else {
      return nil
    }
  }

  /// A name as it is typed in the language that is spoken, in the form in which it is kept.
  private static func inEnglish(_ name: String) -> String {
    if name == spaceWord { return "space" }
    return name.hasPrefix(controlWord + "-") ? "ctrl-" + name.dropFirst(controlWord.count + 1) : name
  }

  private static var spaceWord: String { say("space", in: "a key, as a word to type") }
  private static var controlWord: String { say("ctrl", in: "a key, as a word to type") }

  /// Arrows stand for the keys of that name.
  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    if (0x2190...0x21FF).contains(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark, .spacingMark, .enclosingMark,
      .lineSeparator, .paragraphSeparator, .spaceSeparator:
      true
    default: false
    }
  }

  /// Whether it is a character, which is typed text where text is typed.
  public var isTyped: Bool { text == "space" || text.unicodeScalars.count == 1 }

  /// What can be given, in a few words.
  static var expectation: String {
    say(
      "a letter or sign other than ?, \(spaceWord), f2 to f12 or \(controlWord) with a letter other than c, h, i, j, m and z can; Enter, Esc, Backspace, the arrows and Tab keep their meaning"
    )
  }
}
