import Phrases
import Training

/// What is said of progress, on the full screen, in plain mode and by `lectern progress`.
public enum ProgressWords {
  /// The parts of progress, in the order in which they are told.
  enum Section: Int, CaseIterable, Comparable, Sendable {
    case objectives, days, forecast, misses, certificates

    static func < (left: Section, right: Section) -> Bool { left.rawValue < right.rawValue }

    var title: String {
      switch self {
      case .objectives: say("What you know")
      case .days: say("When you learned")
      case .forecast: say("What comes up for review")
      case .misses: say("Sure, but wrong: look again")
      case .certificates: say("Certificates")
      }
    }
  }

  static var noCertificate: String { say("Nothing yet. A course that you have begun here stands here.") }
  static var nothingBegun: String { say("Nothing yet. It fills as you answer questions.") }
  static var noMisses: String { say("Nothing here: no answer that you were sure of is still wrong.") }

  /// Of the objectives in which nothing was answered, a line for all of them; nil where there are none.
  static func waiting(_ course: ProgressFigures.CourseMastery) -> String? {
    let count = course.objectives.count - course.begun.count
    guard count > 0 else { return nil }
    return course.begun.isEmpty
      ? say(
        count, one: "1 objective, and no question answered yet.",
        other: "\(count) objectives, and no question answered yet.")
      : say(
        count, one: "1 more objective without an answer yet.", other: "\(count) more objectives without an answer yet.")
  }

  /// How much of a course is done, and whether it has a certificate.
  static func certificate(_ finish: ProgressFigures.CourseFinish) -> String {
    finish.isFinished
      ? say("\(finish.course.title): finished, and its certificate can be written.")
      : say("\(finish.course.title): \(finish.done) of \(finish.all) done.")
  }

  /// "good, 3 of 4 answered", where something was.
  public static func mastery(_ mastery: Mastery) -> String {
    say("\(level(mastery.share)), \(mastery.answered) of \(mastery.questions) answered")
  }

  /// A share from 0 to 1 in a word.
  static func level(_ share: Double) -> String {
    switch share {
    case 0.9...: say("solid")
    case 0.7..<0.9: say("good")
    case 0.4..<0.7: say("growing")
    default: say("just begun")
    }
  }

  private static var months: [String] {
    [
      say("Jan"), say("Feb"), say("Mar"), say("Apr"), say("May"), say("Jun"), say("Jul"), say("Aug"), say("Sep"),
      say("Oct"), say("Nov"), say("Dec"),
    ]
  }
  static var weekdays: [String] {
    [say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat"), say("Sun")]
  }

  static func month(_ day: CalendarDay) -> String { months[day.date.month - 1] }

  /// "Fri 27 Nov".
  public static func date(_ day: CalendarDay) -> String {
    say("\(weekdays[day.weekday]) \(day.date.day) \(month(day))")
  }

  /// What the percentage of an objective is.
  static var shareExplained: String {
    say("How much of it you would remember now, over all of its questions:")
  }

  /// "today", "tomorrow", "Sun 29 Nov".
  public static func coming(_ day: CalendarDay, from today: CalendarDay) -> String {
    switch day.number - today.number {
    case 0: say("today")
    case 1: say("tomorrow")
    default: date(day)
    }
  }

  /// "12 of the last 28 days; 40 in all."
  public static func days(_ steps: [CalendarDay: Int], today: CalendarDay) -> String {
    let recent = steps.keys.count { $0.number > today.number - 28 }
    return steps.isEmpty ? say("No day yet.") : say("\(recent) of the last 28 days; \(steps.count) in all.")
  }

  static var stepsExplained: String { say("A step is an answer, a reply, a page or an item finished.") }

  /// Days in a row, two or more of them, as a sentence.
  static func streak(_ days: Int) -> String { say("\(days)-day streak; one rest day in seven does not break it.") }

  /// From what number of steps on a day is drawn with each of the shades after the first.
  static let shadeStarts = [1, 10, 25, 50]

  /// 0 to 4.
  static func shade(_ steps: Int) -> Int { shadeStarts.count { steps >= $0 } }
}
