import Course
import Phrases

/// One thing that a learner changes.
public enum SettingChange: Hashable, Sendable {
  case value(LearnerSetting, String)
  /// The key of a command, by its name; nil: the standard ones.
  case key(KeyCommand, String?)
}

/// What a learner has set, and what is standard for the rest.
public struct LearnerSettings: Hashable, Sendable {
  private var chosen: [LearnerSetting: String] = [:]
  /// The keys of single commands.
  public private(set) var keys = KeyChoices()
  /// What cannot be read, a sentence each without its full stop; for that, what is standard counts.
  public var problems: [String] = []

  public init() {}

  /// Settings with these values; what is not fit for its setting is left out.
  public init(_ values: [LearnerSetting: String]) {
    for (setting, value) in values { _ = take(.value(setting, value)) }
  }

  /// A setting's value in words.
  public subscript(setting: LearnerSetting) -> String { chosen[setting] ?? setting.standard }

  /// Whether a setting that is on or off is on.
  public func isOn(_ setting: LearnerSetting) -> Bool { self[setting] == "on" }

  /// Those that are not as is standard.
  public var changed: [LearnerSetting] { LearnerSetting.allCases.filter { self[$0] != $0.standard } }

  /// Makes a change; where it cannot be made, nothing is changed.
  ///
  /// - Parameter names: What that calls commands and keys.
  /// - Returns: Why not, as it goes on after a colon; nil where it is made.
  public mutating func take(_ change: SettingChange, names: KeyNames = .typed) -> String? {
    switch change {
    case .value(let setting, let typed):
      guard let value = setting.canonical(typed) else {
        return say("\"\(Sanitizer.cleanLine(typed))\" is not what \(setting.word) takes: \(setting.expectation)")
      }
      chosen[setting] = value
    case .key(let command, let key):
      var keys = keys
      if let refusal = keys.give(command, key) { return refusal.words(names) }
      self.keys = keys
    }
    return nil
  }

  /// Takes all the keys of a file at once: one may make room for another.
  ///
  /// - Returns: What cannot be taken and why, a sentence each without its full stop; the standard keys count for it.
  public mutating func take(keys typed: [String: String]) -> [String] {
    let (keys, problems) = KeyChoices.reading(typed)
    self.keys = keys
    return problems
  }
}

extension LearnerSettings {
  /// What the learner wants of reviews and study days.
  public var reviews: ReviewSettings {
    ReviewSettings(
      dailyLimit: Int(self[.dailyLimit]), dayStart: LearnerSetting.seconds(dayEnds) ?? 0, showsStreak: isOn(.streak))
  }

  /// What the interface speaks; nil: what the system does.
  public var language: InterfaceLanguage? { InterfaceLanguage.named(self[.language]) }

  /// When a study day ends, as in 04:00.
  public var dayEnds: String { self[.dayEnds] }

  /// Whether questions and drills have clocks.
  public var hasTimers: Bool { isOn(.timers) }
}
