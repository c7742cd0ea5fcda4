import Phrases

/// Something that a learner can set; the raw value is the field's name in `settings` of `learner.json`.
///
/// Everywhere but in that file a setting's value is words: `off`, `30`, `04:00`. What it takes, what is standard and
/// what the command line calls it follow from the two tables below.
public enum LearnerSetting: String, CaseIterable, Sendable {
  /// What the interface speaks.
  case language
  /// Which colours are painted.
  case theme
  /// Whether clocks tick by the second; nothing else moves.
  case motion
  /// Whether the mouse may click.
  case mouse
  /// The letters that move besides the arrow keys.
  case keySet
  /// Whether questions and drills have clocks.
  case timers
  /// Whether an answer can be called a guess.
  case confidence
  /// Whether feedback has warm words.
  case praise
  /// Whether home says how many days in a row there were.
  case streak
  /// How many reviews a study day may bring.
  case dailyLimit
  /// When a study day ends, local time.
  case dayEnds

  /// What a setting takes.
  public enum Values: Hashable, Sendable {
    /// One of these words.
    case words([String])
    /// A whole number, or `none`.
    case count(ClosedRange<Int>)
    /// Hours and minutes, as in 04:00.
    case timeOfDay

    static let onOff = Values.words(["on", "off"])
  }

  /// What it takes.
  public var values: Values {
    switch self {
    case .language: .words([Self.systemLanguage] + InterfaceLanguage.all.map(\.code))
    case .theme: .words(["terminal", "light", "dark", "high-contrast", "none"])
    case .keySet: .words(["standard", "vi"])
    case .motion, .mouse, .timers, .confidence, .praise, .streak: .onOff
    case .dailyLimit: .count(1...9999)
    case .dayEnds: .timeOfDay
    }
  }

  /// What counts where nothing is set, or nothing that can be read.
  public var standard: String {
    switch self {
    case .language: Self.systemLanguage
    case .theme: "terminal"
    case .keySet: "standard"
    case .mouse, .streak: "off"
    case .motion, .timers, .confidence, .praise: "on"
    // Ten minutes.
    case .dailyLimit: "30"
    case .dayEnds: "04:00"
    }
  }

  /// What the command line calls it: `daily-limit` for `dailyLimit`. The keys of single commands are `key.NAME`.
  public var word: String {
    self == .keySet
      ? "keys" : rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  public static let noLimit = "none"
  /// The same as it is typed in the language that is spoken.
  static var noLimitWord: String { say("none", in: "no limit, as a word to type") }
  /// The language that the system's messages are in, where the interface speaks it.
  static let systemLanguage = "system"

  /// What it takes, in a few words.
  public var expectation: String {
    switch values {
    case .words(let words): say("\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")")
    case .count(let range):
      say("a whole number from \(range.lowerBound) to \(range.upperBound), or \(Self.noLimitWord) for no limit")
    case .timeOfDay: say("a time of day from 00:00 to 23:59, as in 04:00")
    }
  }

  /// A value in the one form in which it is kept; nil where it is not fit for this setting.
  public func canonical(_ typed: String) -> String? {
    let typed = typed.lowercased()
    switch values {
    case .words(let words): return words.contains(typed) ? typed : nil
    case .count(let range):
      if typed == Self.noLimit || typed == Self.noLimitWord { return Self.noLimit }
      return Int(typed).flatMap { range.contains($0) ? String($0) : nil }
    case .timeOfDay:
      return Self.seconds(typed).map(Self.timeOfDay)
    }
  }

  /// The value beside another one: of words the next, round the ends; of numbers the next that people choose; of times
  /// an hour more or less.
  ///
  /// - Parameter step: 1 or -1.
  public func value(beside value: String, step: Int) -> String {
    switch values {
    case .words(let words):
      return words[((words.firstIndex(of: value) ?? 0) + step + words.count) % words.count]
    case .count(let range):
      let usual = Self.usualCounts.filter(range.contains)
      let count = Int(value) ?? range.upperBound + 1
      let next = step > 0 ? usual.first { $0 > count } : usual.last { $0 < count }
      return next.map(String.init) ?? (step > 0 ? Self.noLimit : value)
    case .timeOfDay:
      let day = 24 * 3600
      return Self.timeOfDay(((Self.seconds(value) ?? 0) + step * 3600 + day) % day)
    }
  }

  private static let usualCounts = [5, 10, 15, 20, 30, 50, 100, 200]

  private static func timeOfDay(_ seconds: Int) -> String {
    let two = { (number: Int) in (number < 10 ? "0" : "") + "\(number)" }
    return two(seconds / 3600) + ":" + two(seconds / 60 % 60)
  }

  /// Seconds after midnight of `04:00`, or `4:00`.
  static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return hours * 3600 + minutes * 60
  }
}
