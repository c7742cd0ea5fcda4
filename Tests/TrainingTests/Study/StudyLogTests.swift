import Course
import Foundation
import Testing

@testable import Training

@Suite("Study days")
struct StudyLogTests {
  private static let today = CalendarDay("2026-11-27")!
  private static let page = ItemKey("sample/lesson")

  private func fold(_ events: [(time: String, entry: Event.Entry)]) -> Training.Progress {
    var progress = Training.Progress()
    for (index, event) in events.enumerated() {
      progress.apply(Event(sequence: index + 1, time: event.time, entry: event.entry))
    }
    return progress
  }

  private static func viewed(_ page: Int) -> Event.Entry { .viewed(.init(item: Self.page, page: page, pages: 5)) }
  private static let answered = Event.Entry.answered(
    .init(item: "sample/item#q", fingerprint: "f", response: ["a"], score: 1, max: 1, confidence: .sure, ms: 1))

  /// Steps by date, as in `2026-11-26 2`.
  private func days(_ times: [String], start: Int = 4 * 3600) -> [String] {
    let log = fold(times.map { ($0, Self.answered) }).study
    return log.steps(dayStart: start, until: Self.today).sorted { $0.key < $1.key }.map { "\($0.key.text) \($0.value)" }
  }

  @Test("A step belongs to the study day that it was where the learner was then")
  func localDays() {
    let times = [
      "2026-11-25T23:50:00.000-05:00", "2026-11-26T03:59:59.999+01:00", "2026-11-26T04:00:00.000+01:00",
      "2026-11-26T23:00:00Z",
    ]
    #expect(days(times) == ["2026-11-25 2", "2026-11-26 2"])
    #expect(days(times, start: 0) == ["2026-11-25 1", "2026-11-26 3"])
    #expect(days(times, start: 3600 * 24 - 1) == ["2026-11-24 1", "2026-11-25 3"])
  }

  @Test("Clocks that jump make days of their own, and the others stay; days to come are left out")
  func jumps() {
    let times = [
      "2026-11-26T09:00:00Z", "2031-01-01T09:00:00Z", "1969-12-31T23:59:00Z", "2026-11-26T09:14:00Z",
      "2026-11-25T09:00:00Z", "2026-11-26T09:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "today", "",
    ]
    #expect(days(times) == ["0000-12-31 1", "1969-12-31 1", "2026-11-25 1", "2026-11-26 3"])
  }

  @Test("Answers, replies, pages turned to and ends are steps; opening, coming back and noting are none")
  func steps() {
    let time = "2026-11-27T09:00:00Z"
    let none: [Event.Entry] = [
      .started(.init(item: Self.page, kind: .lesson, seed: 1)), Self.viewed(1), Self.viewed(1),
      .noted(.init(item: Self.page, section: "a", text: "note")), .unknown(type: "later"),
    ]
    #expect(fold(none.map { (time, $0) }).study.quarters.isEmpty)
    let some: [Event.Entry] = [
      Self.viewed(2), Self.viewed(2), Self.viewed(1), Self.answered,
      .chose(.init(item: ItemKey("sample/drill"), scene: "s", choice: "c", timeout: false, moment: nil, ms: 1)),
      .finished(.init(item: Self.page, kind: .lesson, score: nil, passed: true)),
    ]
    #expect(fold((none + some).map { (time, $0) }).study.quarters.map(\.steps) == [5])
  }

  @Test("A snapshot keeps it, and one that says something else is refused")
  func coding() throws {
    let times = ["2026-11-26T09:00:00Z", "2026-11-26T23:59:00Z", "1969-12-31T23:59:00Z", "2026-11-26T09:01:00Z"]
    let log = fold(times.map { ($0, Self.answered) }).study
    let text = try JSONEncoder().encode(log)
    #expect(String(decoding: text, as: UTF8.self).contains("\"2026-11-26\":\"09:00 2 23:45 1\""))
    #expect(try JSONDecoder().decode(StudyLog.self, from: text) == log)
    for bad in ["2026-13-01\":\"09:00 1", "2026-11-26\":\"09:01 1", "2026-11-26\":\"09:00", "2026-11-26\":\"09:00 0"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(StudyLog.self, from: Data("{\"\(bad)\"}".utf8))
      }
    }
  }

  @Test("A day knows its date and its weekday", arguments: ["2026-11-27", "2000-02-29", "1969-12-31", "0001-01-01"])
  func dates(text: String) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.text == text)
    let date = Date(timeIntervalSince1970: TimeInterval(day.number) * 86400)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    if day.date.year > 1600 { #expect((calendar.component(.weekday, from: date) + 5) % 7 == day.weekday) }
    #expect(day.monday.weekday == 0 && day.monday <= day && day < day.monday + 7)
  }

  /// The days before today are written from left to right, today last: `#` is a study day, `.` is none.
  @Test(
    "A streak counts study days, a rest day in seven does not break it, and today is not over",
    arguments: [
      (".", 0), ("#", 1), ("##.", 2), ("##..", 2), ("##...", 0), ("#.#", 2), ("#..#", 1), ("##.##.#", 3),
      ("#.######.#", 8), ("#.#####.#", 6), ("##.######.#", 9), ("###.######.", 9), (".......", 0),
      ("##.######.######", 14),
    ] as [(String, Int)])
  func streaks(days: String, length: Int) {
    let marks = Array(days.reversed())
    let counted = Streak.length(until: Self.today) { day in
      let ago = Self.today.number - day.number
      return marks.indices.contains(ago) && marks[ago] == "#"
    }
    #expect(counted == length, "\(days)")
  }
}
