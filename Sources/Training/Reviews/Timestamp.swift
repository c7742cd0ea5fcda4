/// A moment of the journal: what an event's time says.
///
/// Source: RFC 3339, section 5.6, for the years 1 to 9999.
public struct Timestamp: Hashable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int
  /// 0 to 999; finer digits are left out.
  public let milliseconds: Int
  /// Seconds that the local clock was ahead of UTC.
  public let offset: Int

  /// Reads `2026-11-22T09:00:00.123+01:00`; nil where that is not what it says.
  public init?(_ text: String) {
    let read = text.utf8.withContiguousStorageIfAvailable { Timestamp(bytes: $0) } ?? Timestamp(bytes: Array(text.utf8))
    guard let read else { return nil }
    self = read
  }

  private init?(bytes: some RandomAccessCollection<UInt8>) {
    var scanner = Scanner(bytes: bytes)
    guard let year = scanner.number(4), year > 0, scanner.take("-"), let month = scanner.number(2), scanner.take("-"),
      let day = scanner.number(2), scanner.take("T", or: "t"), let hour = scanner.number(2), hour < 24,
      scanner.take(":"), let minute = scanner.number(2), minute < 60, scanner.take(":"), let second = scanner.number(2),
      second <= 60, let days = Timestamp.days(year, month, day), let fraction = scanner.fraction(),
      let offset = scanner.offset(), scanner.isAtEnd
    else { return nil }
    let moment = days * 86400 + hour * 3600 + minute * 60 + second - offset
    // A leap second ends a day of UTC, and counts as the one after it.
    guard second < 60 || moment % 86400 == 0 else { return nil }
    seconds = moment
    milliseconds = fraction
    self.offset = offset
  }

  /// The first and the last second that a time can name, with the longest offsets.
  static let range = -62_135_683_140...253_402_387_139

  /// The nearest second that a time can name: arithmetic on it cannot overflow.
  static func clamp(_ seconds: Int) -> Int { Swift.min(Swift.max(seconds, range.lowerBound), range.upperBound) }

  private static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

  /// Days since 1970-01-01 of a date in the Gregorian calendar; nil where there is no such date.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = daysBefore[month] - daysBefore[month - 1] + (isLeap && month == 2 ? 1 : 0)
    guard (1...length).contains(day) else { return nil }
    let past = year - 1
    let before = past * 365 + past / 4 - past / 100 + past / 400 - 719_162
    return before + daysBefore[month - 1] + (isLeap && month > 2 ? 1 : 0) + day - 1
  }
}

/// Reads one field after the other.
private struct Scanner<Bytes: RandomAccessCollection<UInt8>> {
  private let bytes: Bytes
  private var place: Bytes.Index

  init(bytes: Bytes) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  private mutating func digit() -> Int? {
    guard place < bytes.endIndex else { return nil }
    let value = bytes[place] &- UInt8(ascii: "0")
    guard value < 10 else { return nil }
    place = bytes.index(after: place)
    return Int(value)
  }

  mutating func number(_ digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  mutating func take(_ sign: Unicode.Scalar, or other: Unicode.Scalar? = nil) -> Bool {
    guard place < bytes.endIndex else { return false }
    let byte = UInt32(bytes[place])
    guard byte == sign.value || byte == other?.value else { return false }
    place = bytes.index(after: place)
    return true
  }

  /// Milliseconds, 0 where there is no point; nil where nothing follows it.
  mutating func fraction() -> Int? {
    guard take(".") else { return 0 }
    guard let first = digit() else { return nil }
    var value = first * 100
    var worth = 10
    while let digit = digit() {
      value += digit * worth
      worth /= 10
    }
    return value
  }

  /// Seconds ahead of UTC: `Z`, or a sign, hours and minutes.
  mutating func offset() -> Int? {
    if take("Z", or: "z") { return 0 }
    let isBehind = take("-")
    guard isBehind || take("+"), let hours = number(2), hours < 24, take(":"), let minutes = number(2), minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isBehind ? -1 : 1)
  }
}
