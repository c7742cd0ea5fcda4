/// When a learner did something, by quarters of an hour of the local time it was then.
///
/// The day boundary is the learner's and may be changed, so events are not counted by study day. A boundary inside a
/// quarter moves what that quarter holds to the day before. What the clock said is taken at its word: a day that it
/// never was is a day of its own, and no other one loses by it.
public struct StudyLog: Hashable, Sendable {
  /// Sorted by `number`: local quarters of an hour since 1970-01-01T00:00.
  var quarters: [Quarter] = []

  struct Quarter: Hashable, Sendable {
    var number: Int
    /// Answers, replies, pages turned to and items finished in it; at least 1.
    var steps: Int
  }

  static let quartersADay = 96

  public init() {}

  /// Counts one step. Clocks go forward most of the time, so most steps belong to the last quarter or a new one.
  mutating func count(_ time: Timestamp) {
    let local = time.seconds + time.offset
    let number = local.flooredQuotient(by: 900)
    if let last = quarters.last, last.number >= number {
      var low = 0
      var high = quarters.count - 1
      while low < high {
        let middle = (low + high) / 2
        if quarters[middle].number < number { low = middle + 1 } else { high = middle }
      }
      if quarters[low].number == number {
        quarters[low].steps += 1
      } else {
        quarters.insert(Quarter(number: number, steps: 1), at: low)
      }
    } else {
      quarters.append(Quarter(number: number, steps: 1))
    }
  }

  /// How many steps each study day saw, without the days that saw none.
  ///
  /// - Parameters:
  ///   - start: Seconds after local midnight at which a study day begins.
  ///   - today: Days after it are left out: a clock that was wrong, or a flight west, dated what happened on them.
  public func steps(dayStart start: Int, until today: CalendarDay) -> [CalendarDay: Int] {
    var days: [CalendarDay: Int] = [:]
    for quarter in quarters {
      let local = quarter.number * 900 - Swift.min(Swift.max(start, 0), 86400)
      let day = CalendarDay(number: local.flooredQuotient(by: 86400))
      if day <= today { days[day, default: 0] += quarter.steps }
    }
    return days
  }
}

extension Progress {
  /// Whether an event is a step of learning: an answer, a review, a reply, a page turned to, the end of an item. Opening
  /// an item is none, nor is coming back to the page that was left.
  func isStudy(_ entry: Event.Entry) -> Bool {
    switch entry {
    case .answered, .reviewed, .chose, .finished: return true
    case .viewed(let viewed):
      guard let record = items[viewed.item] else { return false }
      return record.page > 0 && record.page != viewed.page
    case .started, .drafted, .draftedReview, .skipped, .undone, .reset, .noted, .unknown: return false
    }
  }
}

/// In the snapshot, a line for each day of the calendar: `"2026-11-27": "09:00 12 09:15 4"`, the quarters with something
/// in them and how many steps each saw.
extension StudyLog: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let lines = try container.decode([String: String].self)
    quarters.reserveCapacity(lines.count * 4)
    for (date, line) in lines {
      guard let day = CalendarDay(date), take(line, of: day) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no study day: \(date): \(line)")
      }
    }
    quarters.sort { $0.number < $1.number }
  }

  private mutating func take(_ line: String, of day: CalendarDay) -> Bool {
    let words = line.utf8.split(separator: UInt8(ascii: " "))
    guard words.count % 2 == 0, !words.isEmpty else { return false }
    for place in stride(from: 0, to: words.count, by: 2) {
      let time = words[place].split(separator: UInt8(ascii: ":"))
      guard time.count == 2, let hour = Int(Substring(time[0])), let minute = Int(Substring(time[1])),
        (0..<24).contains(hour), minute % 15 == 0, (0..<60).contains(minute),
        let steps = Int(Substring(words[place + 1])), (1..<Int.max / 2).contains(steps)
      else { return false }
      quarters.append(Quarter(number: day.number * Self.quartersADay + hour * 4 + minute / 15, steps: steps))
    }
    return true
  }

  public func encode(to encoder: any Encoder) throws {
    var lines: [String: String] = [:]
    for quarter in quarters {
      let rest = quarter.number % Self.quartersADay
      let ofDay = rest < 0 ? rest + Self.quartersADay : rest
      let day = CalendarDay(number: (quarter.number - ofDay) / Self.quartersADay)
      let (hour, minute) = (ofDay / 4, ofDay % 4 * 15)
      let time = (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
      let line = "\(time) \(quarter.steps)"
      lines[day.text] = lines[day.text].map { $0 + " " + line } ?? line
    }
    var container = encoder.singleValueContainer()
    try container.encode(lines)
  }
}
