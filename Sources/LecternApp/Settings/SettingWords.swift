import Phrases
import TerminalUI
import Training

/// What is said of settings, on the full screen, in plain mode and by the command line.
public enum SettingWords {
  static var title: String { say("Settings") }
  static var keysName: String { say("Single keys") }
  static var keysTitle: String { say("Keys of single commands") }
  static var keysExplained: String {
    say("A command's own key is the same in all places. Those in brackets always do it, too.")
  }
  static var fixedKey: String { say("Enter, Esc and the arrows always mean the same here.") }
  static var hostKeys: String {
    say("In a match letters are answers and buzzers, so the host's keys are fixed; with Ctrl they work in every match.")
  }
  static func pressKey(isAgain: Bool) -> String {
    isAgain ? say("Press another key; Esc leaves it.") : say("Press the key that is to do this; Esc leaves it.")
  }
  static func quoted(_ words: String) -> String { say("\"\(words)\"") }

  /// The heading of keys that count there; nil: in a match.
  static func place(of group: KeyGroup?) -> String {
    switch group {
    case .everywhere: say("Everywhere", in: "where keys count")
    case .lists: say("Lists", in: "where keys count")
    case .reading: say("Reading", in: "where keys count")
    case .questions: say("Questions", in: "where keys count")
    case .drills: say("Drills", in: "where keys count")
    case nil: say("Match", in: "where keys count")
    }
  }

  /// What a command does where its row stands, in the words of the footers there.
  static func does(_ row: KeyGroup.Row) -> String {
    switch (row.group, row.command) {
    case (.lists, .next): say("open what is marked")
    case (.lists, .undo): say("undo a reset")
    case (.lists, .note): say("notes of a course")
    case (.reading, .next): say("go on")
    case (.reading, .note): say("write a note")
    case (.reading, .undo): say("undo an answer in reviews")
    case (.questions, .next): row.kind == .typedAnswer ? say("finish a text") : say("answer, being sure")
    case (.questions, .clear): say("take a letter away again")
    case (.drills, .next): say("say what is marked")
    case (.drills, .undo): say("retry from a turn")
    default: does(row.command)
    }
  }
  static var keys: String { say("Give a command another key; help and footers name those in force.") }

  /// What a setting is called.
  static func name(_ setting: LearnerSetting) -> String {
    switch setting {
    case .language: say("Language")
    case .theme: say("Theme")
    case .motion: say("Motion")
    case .mouse: say("Mouse")
    case .keySet: say("Keys")
    case .timers: say("Timers")
    case .confidence: say("Sure or guessing")
    case .praise: say("Praise")
    case .streak: say("Days in a row")
    case .dailyLimit: say("Reviews a day")
    case .dayEnds: say("A day ends at")
    }
  }

  /// What it does, in one sentence.
  public static func does(_ setting: LearnerSetting) -> String {
    switch setting {
    case .language: say("What Lectern speaks, and what courses are read in where they are translated into it.")
    case .theme: say("The colours, for a light or a dark ground; NO_COLOR wins over it.")
    case .motion: say("Off: clocks move once in ten seconds only. Nothing else moves.")
    case .mouse: say("On: clicks and the wheel work; to select text, hold Shift.")
    case .keySet: say("vi: h, l, g, G, Ctrl-F and Ctrl-B move, too, where they are free.")
    case .timers: say("Off: questions and drills have no clocks; in a team match they belong to the game.")
    case .confidence: say("Off: nobody asks whether you are guessing.")
    case .praise: say("Off: results are told without warm words.")
    case .streak: say("On: home counts your days in a row; a rest day a week is free.")
    case .dailyLimit: say("How many reviews a day brings at most.")
    case .dayEnds: say("Until then, whoever learns after midnight is in the day before.")
    }
  }

  /// A value as it is shown.
  static func value(_ setting: LearnerSetting, _ value: String) -> String {
    switch (setting, value) {
    case (.language, "system"): say("the system's")
    case (.theme, "terminal"): say("terminal's own")
    case (.theme, "high-contrast"): say("high contrast")
    case (.theme, "none"): say("no colours")
    case (.dailyLimit, LearnerSetting.noLimit): say("no limit")
    case (_, "on"): say("on", in: "a setting")
    case (_, "off"): say("off", in: "a setting")
    case (.theme, "light"): say("light")
    case (.theme, "dark"): say("dark")
    case (.keySet, "standard"): say("standard")
    case (.language, let code): InterfaceLanguage.named(code)?.name ?? code
    default: value
    }
  }

  /// A value as it is kept, of one typed as it is kept or as it is shown.
  public static func kept(_ setting: LearnerSetting, typed: String) -> String {
    guard case .words(let words) = setting.values, !words.contains(typed.lowercased()) else { return typed }
    return words.first { value(setting, $0).lowercased() == typed.lowercased() } ?? typed
  }

  /// A key that was typed; nil for the word that gives the standard ones back.
  public static func key(typed: String) -> String? {
    ["standard", say("standard")].contains(typed.lowercased()) ? nil : typed
  }

  /// What a command does, in a few words.
  static func does(_ command: KeyCommand) -> String {
    switch command {
    case .next: say("open, answer, go on")
    case .up: say("up")
    case .down: say("down")
    case .first: say("to the beginning")
    case .last: say("to the end")
    case .pageUp: say("a screen up")
    case .pageDown: say("a screen down")
    case .nextPage: say("next page")
    case .previousPage: say("previous page")
    case .back: say("go back")
    case .quit: say("leave Lectern")
    case .help: say("what the keys do")
    case .settings: say("these settings")
    case .guess: say("answer as a guess")
    case .hint: say("the next hint")
    case .skip: say("skip a question for later")
    case .tick: say("tick an option, pick up a step")
    case .moreTime: say("more time")
    case .stepUp: say("move a step up")
    case .stepDown: say("move a step down")
    case .clear: say("take a letter away")
    case .handIn: say("hand in a quiz")
    case .again: say("do an item again")
    case .undo: say("take back; try another way")
    case .lesson: say("the lesson of a question")
    case .review: say("reviews")
    case .progress: say("progress")
    case .learner: say("somebody else goes on")
    case .team: say("play in teams")
    case .search: say("look for words")
    case .note: say("notes")
    case .mark: say("mark a page")
    case .certificate: say("certificate")
    case .reset: say("begin an item anew")
    case .resetCourse: say("begin a course anew")
    case .nextPlace: say("next place found")
    case .previousPlace: say("place found before")
    case .openLink: say("open a link")
    }
  }
}

extension KeyCommand {
  /// The standard keys that can be taken from it, on all screens together.
  var standardKeys: [String] {
    var keys: [String] = []
    for place in KeyTable.places {
      for key in place.standard[self] ?? [] where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }
}

extension LearnerSettings {
  /// The names of a command's keys: of its own, or of the standard ones; empty where only keys do it that nobody can take
  /// away.
  func keyNames(of command: KeyCommand) -> [String] { keys.keys[command].map { [$0] } ?? command.standardKeys }

  /// The same as they are written on keyboards.
  func keyWords(of command: KeyCommand) -> [String] {
    keyNames(of: command).compactMap { KeyName($0).flatMap(Key.init)?.words }
  }

  /// The key that a text names for a command: its own, or the first standard one.
  ///
  /// - Parameter whileTyping: Whether letters are typed text there.
  func key(of command: KeyCommand, whileTyping: Bool = false) -> String {
    guard whileTyping else { return keyWords(of: command).first ?? "" }
    let names = keyNames(of: command) + command.standardKeys
    return names.compactMap { KeyName($0) }.first { !$0.isTyped }.flatMap(Key.init)?.words ?? ""
  }

  /// How many commands have keys of their own, in words.
  var keyCountWords: String { keys.keys.isEmpty ? say("standard") : say("\(keys.keys.count) changed") }
}
