import Course
import Phrases
import Training

/// How `learner.json` says what a learner has set.
extension LearnerSetting {
  /// A value as the file has it: numbers as numbers, no limit as null.
  func json(_ words: String) -> JSONValue {
    guard case .count = values else { return .string(words) }
    return Int(words).map(JSONValue.integer) ?? .null
  }

  /// What the file says in words; nil where it is not fit for this setting.
  func words(_ value: JSONValue) -> String? {
    switch (values, value) {
    case (.count, .null): canonical(Self.noLimit)
    case (.count, .integer(let number)): canonical(String(number))
    case (.words, .string(let text)), (.timeOfDay, .string(let text)): canonical(text)
    default: nil
    }
  }
}

extension Learner {
  private static let settingsField = "settings"
  private static let keysField = "keys"

  /// Read each time: the file keeps what this version does not know.
  public var settings: LearnerSettings {
    var settings = LearnerSettings()
    guard let field = rest[Self.settingsField] else { return settings }
    guard case .object(let fields) = field else {
      settings.problems.append(say("its settings are no JSON object, so what is standard counts"))
      return settings
    }
    for setting in LearnerSetting.allCases {
      guard let value = fields[setting.rawValue] else { continue }
      if let words = setting.words(value), settings.take(.value(setting, words)) == nil { continue }
      let standard = setting.standard == LearnerSetting.noLimit ? say("no limit") : setting.standard
      settings.problems.append(
        say("its setting \(setting.rawValue) is not \(setting.expectation), so \(standard) counts"))
    }
    switch fields[Self.keysField] {
    case nil: break
    case .object(let keys):
      settings.problems += settings.take(keys: keys.compactMapValues(\.text))
      if keys.values.contains(where: { $0.text == nil }) {
        settings.problems.append(say("among its keys is one that is no text, so the standard one counts"))
      }
    default: settings.problems.append(say("its keys are no JSON object, so the standard ones count"))
    }
    return settings
  }

  fileprivate var hasOtherSettings: Bool {
    guard let field = rest[Self.settingsField] else { return false }
    if case .object = field { return false } else { return true }
  }

  fileprivate mutating func set(_ changes: [SettingChange], as settings: LearnerSettings) {
    var fields: [String: JSONValue] = [:]
    if case .object(let known) = rest[Self.settingsField] { fields = known }
    for change in changes {
      switch change {
      case .value(let setting, _): fields[setting.rawValue] = setting.json(settings[setting])
      case .key(let command, _):
        var keys: [String: JSONValue] = [:]
        if case .object(let known) = fields[Self.keysField] { keys = known }
        keys[command.rawValue] = settings.keys.keys[command].map(JSONValue.string)
        fields[Self.keysField] = keys.isEmpty ? nil : .object(keys)
      }
    }
    rest[Self.settingsField] = .object(fields)
  }
}

extension DataFolder {
  /// Changes settings, one after the other; fields that this version does not know stay.
  ///
  /// - Throws: Where a change cannot be made; then none is.
  @discardableResult
  public func set(_ changes: [SettingChange], of learner: Learner) throws(StoreError) -> Learner {
    let path = folder(learner.id) + "/" + Learner.fileName
    guard !learner.hasOtherSettings else {
      throw StoreError(path, reason: say("its settings are no JSON object; take the field out, and set them again"))
    }
    var settings = learner.settings
    for change in changes {
      if let reason = settings.take(change) { throw StoreError(path, reason: reason) }
    }
    return try change(learner) { $0.set(changes, as: settings) }
  }
}
