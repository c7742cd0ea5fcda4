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
