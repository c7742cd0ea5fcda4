import Foundation
import Testing

@testable import Training

@Suite("The journal's times, read")
struct TimestampTests {
  @Test(
    "A time is so many seconds since 1970",
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0, 0),
      ("2026-11-22T09:00:00.123+01:00", 1_795_334_400, 123, 3600),
      ("2026-11-22T09:00:00.123-03:30", 1_795_350_600, 123, -12600),
      ("2000-02-29T23:59:59.999Z", 951_868_799, 999, 0),
      ("2024-02-29T12:00:00z", 1_709_208_000, 0, 0),
      ("2024-03-01t00:00:00-00:00", 1_709_251_200, 0, 0),
      ("1900-03-01T00:00:00Z", -2_203_891_200, 0, 0),
      ("0001-01-01T00:00:00Z", -62_135_596_800, 0, 0),
      ("0001-01-01T00:00:00+23:59", -62_135_683_140, 0, 86_340),
      ("9999-12-31T23:59:59.9Z", 253_402_300_799, 900, 0),
      ("9999-12-31T23:59:59-23:59", 253_402_387_139, 0, -86_340),
      ("1969-12-31T23:59:59.001Z", -1, 1, 0),
      ("2016-12-31T23:59:60Z", 1_483_228_800, 0, 0),
      ("2017-01-01T00:59:60.5+01:00", 1_483_228_800, 500, 3600),
      ("2026-11-22T09:00:00.123456789Z", 1_795_338_000, 123, 0),
    ])
  func reads(text: String, seconds: Int, milliseconds: Int, offset: Int) {
    let read = Timestamp(text)
    #expect(read?.seconds == seconds && read?.milliseconds == milliseconds && read?.offset == offset, "\(text)")
    #expect(Timestamp.clamp(seconds) == seconds)
  }

  @Test(
    "What is no time is none",
    arguments: [
      "", "T", "2026-11-22", "2026-11-22T09:00:00", "2026-11-22T09:00Z", "2026-11-22 09:00:00Z",
      "2026-11-22T09:00:00.Z", "2026-11-22T09:00:00,5Z", "2026-11-22T09:00:00+01", "2026-11-22T09:00:00+0100",
      "2026-11-22T09:00:00+24:00", "2026-11-22T09:00:00+01:60", "2026-11-22T09:00:00.123+01:00 ",
      " 2026-11-22T09:00:00Z", "2026-11-22T09:00:00ZZ", "0000-01-01T00:00:00Z", "-001-01-01T00:00:00Z",
      "10000-01-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z",
      "2026-01-32T00:00:00Z", "2026-04-31T00:00:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
      "2026-11-22T24:00:00Z", "2026-11-22T09:60:00Z", "2026-11-22T09:00:61Z", "2026-11-22T09:00:60Z",
      "2026-11-22T23:59:60+01:00", "２０２６-11-22T09:00:00Z", "2026-11-2٢T09:00:00Z", "2026-1a-22T09:00:00Z",
    ])
  func refuses(text: String) { #expect(Timestamp(text) == nil, "\(text)") }

  private static func seconds(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    let fields = [(year, 4), (month, 2), (day, 2)].map { number, width in
      String(repeating: "0", count: width - String(number).count) + String(number)
    }
    return Timestamp(fields.joined(separator: "-") + "T00:00:00Z")?.seconds
  }

  @Test("Every day of a year follows the one before", arguments: [1, 1900, 2000, 2023, 2024, 9999])
  func days(year: Int) throws {
    let all = (1...12).flatMap { month in (1...31).compactMap { Self.seconds(year, month, $0) } }
    let isLeap = year == 2000 || year == 2024
    #expect(all.count == (isLeap ? 366 : 365))
    for (day, next) in zip(all, all.dropFirst()) { #expect(next == day + 86400) }
  }

  @Test("Every year from 1 to 9999 follows the one before")
  func years() {
    var expected = -62_135_596_800
    for year in 1...9999 {
      #expect(Self.seconds(year, 1, 1) == expected, "\(year)")
      let march = Self.seconds(year, 3, 1) ?? 0
      let isLeap = Self.seconds(year, 2, 29) != nil
      #expect(march == expected + (isLeap ? 60 : 59) * 86400, "\(year)")
      #expect(isLeap == (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)), "\(year)")
      expected += (isLeap ? 366 : 365) * 86400
    }
  }
}
