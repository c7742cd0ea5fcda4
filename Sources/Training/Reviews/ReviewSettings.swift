/// What a learner wants of reviews.
public struct ReviewSettings: Hashable, Sendable {
  /// How many cards a study day may bring; nil: all that are due.
  public var dailyLimit: Int?
  /// Seconds after local midnight at which a study day ends and the next begins.
  public var dayStart: Int

  public init(dailyLimit: Int? = nil, dayStart: Int = 4 * 3600) {
    self.dailyLimit = dailyLimit
    self.dayStart = dayStart
  }

  /// The study days that follow from it.
  ///
  /// - Parameter offset: Seconds that local time is ahead of UTC now.
  public func days(offset: Int) -> StudyDays { StudyDays(offset: offset, start: dayStart) }
}
