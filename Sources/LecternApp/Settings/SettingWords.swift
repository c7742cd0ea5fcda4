import Phrases
import TerminalUI
import Training

/// What is said of settings, on the full screen, in plain mode and by the command line.
public enum SettingWords {
  static var title: String { say("Settings") }
  static var keysName: String { say("Single keys") }
  static var keysTitle: String { say("Keys of single commands") }
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
    case .motion: say("Off: clocks move every tenth second only. Nothing else moves.")
    case .mouse: say("On: clicks and the wheel work; to select text, hold Shift.")
    case .keySet: say("vi: h, l, g, G, Ctrl-F and Ctrl-B move, too, where they are free.")
    case .timers: say("Off: questions and drills have no clocks, and nothing runs out.")
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
    case .skip: say("leave a question for later")
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
  func key(of command: KeyCommand) -> String { keyWords(of: command).first ?? "" }

  /// How many commands have keys of their own, in words.
  var keyCountWords: String { keys.keys.isEmpty ? say("standard") : say("\(keys.keys.count) changed") }
}
