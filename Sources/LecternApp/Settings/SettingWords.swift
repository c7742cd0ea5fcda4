import Training

/// What is said of settings, on the full screen, in plain mode and by the command line.
public enum SettingWords {
  static let title = "Settings"
  static let keysName = "Single keys"
  static let keysTitle = "Keys of single commands"
  static let keys = "Give a command another key; help and footers name those in force."

  /// What a setting is called.
  static func name(_ setting: LearnerSetting) -> String {
    switch setting {
    case .theme: "Theme"
    case .motion: "Motion"
    case .mouse: "Mouse"
    case .keySet: "Keys"
    case .timers: "Timers"
    case .confidence: "Sure or guessing"
    case .praise: "Praise"
    case .streak: "Days in a row"
    case .dailyLimit: "Reviews a day"
    case .dayEnds: "A day ends at"
    }
  }

  /// What it does, in one sentence.
  public static func does(_ setting: LearnerSetting) -> String {
    switch setting {
    case .theme: "The colours, for a light or a dark ground; NO_COLOR wins over it."
    case .motion: "Off: clocks move every tenth second only. Nothing else moves."
    case .mouse: "On: clicks and the wheel work; to select text, hold Shift."
    case .keySet: "vi: h, l, g, G, Ctrl-F and Ctrl-B move, too, where they are free."
    case .timers: "Off: questions and drills have no clocks, and nothing runs out."
    case .confidence: "Off: nobody asks whether you are guessing."
    case .praise: "Off: results are told without warm words."
    case .streak: "On: home counts your days in a row; a rest day a week is free."
    case .dailyLimit: "How many reviews a day brings at most."
    case .dayEnds: "Until then, whoever learns after midnight is in the day before."
    }
  }

  /// A value as it is shown.
  static func value(_ setting: LearnerSetting, _ value: String) -> String {
    switch (setting, value) {
    case (.theme, "terminal"): "terminal's own"
    case (.theme, "high-contrast"): "high contrast"
    case (.theme, "none"): "no colours"
    case (.dailyLimit, LearnerSetting.noLimit): "no limit"
    default: value
    }
  }

  /// What a command does, in a few words.
  static func does(_ command: KeyCommand) -> String {
    switch command {
    case .next: "open, answer, go on"
    case .up: "up"
    case .down: "down"
    case .first: "to the beginning"
    case .last: "to the end"
    case .pageUp: "a screen up"
    case .pageDown: "a screen down"
    case .nextPage: "next page"
    case .previousPage: "previous page"
    case .back: "go back"
    case .quit: "leave Lectern"
    case .help: "what the keys do"
    case .settings: "these settings"
    case .guess: "answer as a guess"
    case .hint: "the next hint"
    case .skip: "leave a question for later"
    case .tick: "tick an option, pick up a step"
    case .moreTime: "more time"
    case .stepUp: "move a step up"
    case .stepDown: "move a step down"
    case .clear: "take a letter away"
    case .handIn: "hand in a quiz"
    case .again: "do an item again"
    case .undo: "take back; try another way"
    case .lesson: "the lesson of a question"
    case .review: "reviews"
    case .progress: "progress"
    case .learner: "somebody else goes on"
    case .search: "look for words"
    case .note: "notes"
    case .mark: "mark a page"
    case .certificate: "certificate"
    case .reset: "begin an item anew"
    case .resetCourse: "begin a course anew"
    case .nextPlace: "next place found"
    case .previousPlace: "place found before"
    case .openLink: "open a link"
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
  /// A command's keys as the list of them shows: its own, or the standard ones; empty where only keys do it that nobody
  /// can take away.
  func keyWords(of command: KeyCommand) -> String { keys.keys[command] ?? command.standardKeys.joined(separator: " ") }

  /// The key that a text names for a command: its own, or the first standard one.
  func key(of command: KeyCommand) -> String { keys.keys[command] ?? command.standardKeys.first ?? "" }

  /// How many commands have keys of their own, in words.
  var keyCountWords: String { keys.keys.isEmpty ? "standard" : "\(keys.keys.count) changed" }
}
