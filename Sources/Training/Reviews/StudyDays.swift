/// How time is cut into study days, which end when people sleep rather than at midnight.
public struct StudyDays: Hashable, Sendable {
  /// Seconds that local time is ahead of UTC now.
  public var offset: Int
  /// Seconds after local midnight at which a day begins.
  public var start: Int

  /// - Parameter start: 04:00 unless the learner wants it otherwise.
  public init(offset: Int, start: Int = 4 * 3600) {
    self.offset = Swift.min(Swift.max(offset, -86400), 86400)
    self.start = Swift.min(Swift.max(start, 0), 86400)
  }

  /// The number of the study day that a moment is in; the next day has the next number.
  ///
  /// - Parameter moment: Seconds since 1970-01-01T00:00:00Z.
  public func number(of moment: Int) -> Int {
    let local = Timestamp.clamp(moment) + offset - start
    return local.flooredQuotient(by: 86400)
  }

  /// The first moment of a study day, in seconds since 1970-01-01T00:00:00Z.
  public func beginning(of number: Int) -> Int { number * 86400 + start - offset }
}

extension Int {
  /// The quotient rounded down, below zero too: times before 1970 are negative.
  func flooredQuotient(by divisor: Int) -> Int { self >= 0 ? self / divisor : (self + 1) / divisor - 1 }
}
