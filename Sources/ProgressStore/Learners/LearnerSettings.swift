import Course
import Phrases
import Training

/// Something that a learner can set; the raw value is the field's name in `settings` of `learner.json`.
public enum LearnerSetting: String, CaseIterable, Sendable {
  /// How many reviews a study day may bring.
  case dailyLimit
  /// When a study day ends, local time.
  case dayEnds
  /// Whether home says how many days in a row there were.
  case streak
  /// Whether questions and drills have clocks.
  case timers
  /// What the interface speaks.
  case language

  /// What the command line calls it.
  public var word: String {
    switch self {
    case .dailyLimit: "daily-limit"
    case .dayEnds: "day-ends"
    case .streak: "streak"
    case .timers: "timers"
    case .language: "language"
    }
  }

  /// What it takes, in words.
  public var expectation: String {
    switch self {
    case .dailyLimit: say("a whole number from 1 to 9999, or none for no limit")
    case .dayEnds: say("a time of day from 00:00 to 23:59, as in 04:00")
    case .streak: say("on or off")
    case .timers: say("on or off")
    case .language: say("\(InterfaceLanguage.all.map(\.code).joined(separator: ", ")) or system")
    }
  }

  /// What counts where nothing is set, or nothing that can be read.
  public var standard: String {
    switch self {
    case .dailyLimit: say("no limit")
    case .dayEnds: "04:00"
    case .streak: "off"
    case .timers: "on"
    case .language: "system"
    }
  }

  /// What the file is to say; nil where the words are not fit for it.
  func value(of typed: String) -> JSONValue? {
    let typed = typed.lowercased()
    let value: JSONValue =
      switch self {
      case .dailyLimit: typed == "none" ? .null : Int(typed).map(JSONValue.integer) ?? .string(typed)
      case .dayEnds, .streak, .timers, .language: .string(typed)
      }
    var settings = LearnerSettings()
    return take(value, into: &settings) ? value : nil
  }

  /// Reads what the file says; false where it is not fit for this setting, which then stays as it was.
  func take(_ value: JSONValue, into settings: inout LearnerSettings) -> Bool {
    switch (self, value) {
    case (.dailyLimit, .null): settings.reviews.dailyLimit = nil
    case (.dailyLimit, .integer(1...9999)): settings.reviews.dailyLimit = value.integer
    case (.dayEnds, .string(let text)):
      guard let seconds = Self.seconds(text) else { return false }
      settings.reviews.dayStart = seconds
    case (.streak, .string("on")): settings.reviews.showsStreak = true
    case (.streak, .string("off")): settings.reviews.showsStreak = false
    case (.timers, .string("on")): settings.hasTimers = true
    case (.timers, .string("off")): settings.hasTimers = false
    case (.language, .string("system")): settings.language = nil
    case (.language, .string(let code)):
      guard let language = InterfaceLanguage.named(code) else { return false }
      settings.language = language
    default: return false
    }
    return true
  }

  /// Seconds after midnight of `04:00`, or `4:00`.
  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return hours * 3600 + minutes * 60
  }
}

/// What `learner.json` says under `settings`.
public struct LearnerSettings: Hashable, Sendable {
  public internal(set) var reviews = ReviewSettings()
  /// Whether questions and drills have clocks.
  public internal(set) var hasTimers = true
  /// What the interface speaks; nil: what the system does.
  public internal(set) var language: InterfaceLanguage?
  /// What cannot be read, a sentence each without its full stop; for that, what is standard counts.
  public internal(set) var problems: [String] = []

  public init() {}

  /// When a study day ends, as in 04:00.
  public var dayEnds: String {
    let (hours, minutes) = (reviews.dayStart / 3600, reviews.dayStart / 60 % 60)
    return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
  }
}

extension Learner {
  private static let settingsField = "settings"

  /// Read each time: the file keeps what this version does not know.
  public var settings: LearnerSettings {
    var settings = LearnerSettings()
    guard let field = rest[Self.settingsField] else { return settings }
    guard case .object(let fields) = field else {
      settings.problems.append(say("its settings are no JSON object, so what is standard counts"))
      return settings
    }
    for setting in LearnerSetting.allCases {
      guard let value = fields[setting.rawValue], !setting.take(value, into: &settings) else { continue }
      settings.problems.append(
        say("its setting \(setting.rawValue) is not \(setting.expectation), so \(setting.standard) counts"))
    }
    return settings
  }

  fileprivate var hasOtherSettings: Bool {
    guard let field = rest[Self.settingsField] else { return false }
    if case .object = field { return false } else { return true }
  }

  fileprivate mutating func set(_ values: [LearnerSetting: JSONValue]) {
    var fields: [String: JSONValue] = [:]
    if case .object(let known) = rest[Self.settingsField] { fields = known }
    for (setting, value) in values { fields[setting.rawValue] = value }
    rest[Self.settingsField] = .object(fields)
  }
}

extension DataFolder {
  /// Changes settings; fields that this version does not know stay.
  ///
  /// - Parameter typed: What each is to be, in the words of the command line.
  /// - Throws: Where a value is not fit for its setting; then nothing is changed.
  @discardableResult
  public func set(_ typed: [LearnerSetting: String], of learner: Learner) throws(StoreError) -> Learner {
    let path = folder(learner.id) + "/" + Learner.fileName
    var values: [LearnerSetting: JSONValue] = [:]
    for setting in LearnerSetting.allCases {
      guard let text = typed[setting] else { continue }
      guard let value = setting.value(of: text) else {
        throw StoreError(
          path,
          reason: say("\"\(Sanitizer.cleanLine(text))\" is not what \(setting.word) takes: \(setting.expectation)"))
      }
      values[setting] = value
    }
    guard !learner.hasOtherSettings else {
      throw StoreError(path, reason: say("its settings are no JSON object; take the field out, and set them again"))
    }
    return try change(learner) { $0.set(values) }
  }
}
