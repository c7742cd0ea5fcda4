/// What the clock on the wall says: for reviews, which fall due on days. How long something took is never read off it.
public struct WallTime: Hashable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  public var seconds: Int
  /// Seconds that local time is ahead of UTC.
  public var offset: Int

  public init(seconds: Int = 0, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }
}

/// What a learner wants of reviews.
public struct ReviewSettings: Hashable, Sendable {
  /// How many cards a study day may bring; nil: all that are due.
  public var dailyLimit: Int?
  /// Seconds after local midnight at which a study day begins.
  public var dayStart: Int

  public init(dailyLimit: Int? = nil, dayStart: Int = 4 * 3600) {
    self.dailyLimit = dailyLimit
    self.dayStart = dayStart
  }
}
