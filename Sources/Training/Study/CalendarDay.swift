/// A date of the Gregorian calendar, as the number of days since 1970-01-01.
public struct CalendarDay: Hashable, Sendable, Comparable {
  public var number: Int

  public init(number: Int) { self.number = number }

  /// Reads `2026-11-27`; nil where that is not what it says, or there is no such day.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 10, let time = Timestamp(text + "T00:00:00Z") else { return nil }
    number = StudyDays(offset: 0, start: 0).number(of: time.seconds)
  }

  /// 0 Monday to 6 Sunday.
  public var weekday: Int {
    let rest = (number + 3) % 7
    return rest < 0 ? rest + 7 : rest
  }

  /// The Monday of its week.
  public var monday: CalendarDay { CalendarDay(number: number - weekday) }

  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  public var date: (year: Int, month: Int, day: Int) {
    // Days since 0000-03-01: leap days end a year then.
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
  }

  /// `2026-11-27`.
  public var text: String {
    let (year, month, day) = date
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "-" + (month < 10 ? "0" : "")
      + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }

  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
  public static func + (day: CalendarDay, days: Int) -> CalendarDay { CalendarDay(number: day.number + days) }
}
