/// What a learner wants of reviews and study days.
public struct ReviewSettings: Hashable, Sendable {
  /// How many cards a study day may bring; nil: all that are due.
  public var dailyLimit: Int?
  /// Seconds after local midnight at which a study day ends and the next begins.
  public var dayStart: Int
  /// Whether home says how many days in a row there were.
  public var showsStreak: Bool

  public init(dailyLimit: Int? = nil, dayStart: Int = 4 * 3600, showsStreak: Bool = false) {
    self.dailyLimit = dailyLimit
    self.dayStart = dayStart
    self.showsStreak = showsStreak
  }

  /// The study days that follow from it.
  ///
  /// - Parameter offset: Seconds that local time is ahead of UTC now.
  public func days(offset: Int) -> StudyDays { StudyDays(offset: offset, start: dayStart) }
}
