import Training

/// What is said of progress, on the full screen, in plain mode and by `lectern progress`.
public enum ProgressWords {
  /// The parts of progress, in the order in which they are told.
  enum Section: Int, CaseIterable, Sendable {
    case objectives, days, forecast, misses

    var title: String {
      switch self {
      case .objectives: "What you know"
      case .days: "When you learned"
      case .forecast: "What comes up for review"
      case .misses: "Sure, but wrong: look again"
      }
    }
  }

  static let nothingBegun = "Nothing yet. It fills as you answer questions."
  static let noMisses = "Nothing here: no answer that you were sure of is still wrong."

  /// "good, 3 of 4 answered"; without an answer, "no question answered yet".
  public static func mastery(_ mastery: Mastery) -> String {
    guard mastery.answered > 0 else { return "no question answered yet" }
    return "\(level(mastery.share)), \(mastery.answered) of \(mastery.questions) answered"
  }

  /// A share from 0 to 1 in a word.
  static func level(_ share: Double) -> String {
    switch share {
    case 0.9...: "solid"
    case 0.7..<0.9: "good"
    case 0.4..<0.7: "growing"
    default: "just begun"
    }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  static func month(_ day: CalendarDay) -> String { months[day.date.month - 1] }

  /// "Fri 27 Nov".
  public static func date(_ day: CalendarDay) -> String {
    "\(weekdays[day.weekday]) \(day.date.day) \(month(day))"
  }

  /// "today", "tomorrow", "Sun 29 Nov".
  public static func coming(_ day: CalendarDay, from today: CalendarDay) -> String {
    switch day.number - today.number {
    case 0: "today"
    case 1: "tomorrow"
    default: date(day)
    }
  }

  /// "12 of the last 28 days; 40 in all."
  public static func days(_ steps: [CalendarDay: Int], today: CalendarDay) -> String {
    let recent = steps.keys.count { $0.number > today.number - 28 }
    return steps.isEmpty ? "No day yet." : "\(recent) of the last 28 days; \(steps.count) in all."
  }

  static let stepsExplained = "A step is an answer, a reply, a page or an item finished."

  /// The streak as a sentence.
  static func streak(_ words: String) -> String { "\(words); one rest day in seven does not break it." }

  /// From what number of steps on a day is drawn with each of the shades after the first.
  static let shadeStarts = [1, 10, 25, 50]

  /// 0 to 4.
  static func shade(_ steps: Int) -> Int { shadeStarts.count { steps >= $0 } }
}
