import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import TerminalUI
import Training

/// Says what a learner has done.
struct ShowProgress: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "progress",
      abstract: say("Say what you have done, course by course, and what is due for review."),
      discussion: [
        say(
          """
          --json prints one object: learner, folder, lastActive; courses (id, title, percent, lastActive, items); \
          others, which are items that no course here lists; reviews (today, and next for the seven days after it). An \
          item has the fields item, title, state, bestPercent, attempts and lastActive; state is open, locked, underway, \
          attempted, done, changed or broken. What is not known is null. reviews has twoWeeks, too, today first. \
          Besides: objectives (course, tag, title, questions, answered, masteryPercent); studyDays (date, steps), the \
          days on which something was done; streak (days, shown); sureButWrong (item, question, title, lesson), \
          questions last answered wrong though sure.
          """
        ),
        "",
        say(
          """
          An objective's mastery is the mean over its questions: the probability that one is remembered where its last \
          answer was right, 0 where that was wrong or there is none.
          """
        ),
      ].joined(separator: "\n"))
  }

  @Option(help: ArgumentHelp(say("Whose; otherwise of whoever learned last."), valueName: "name"))
  var learner: String?

  @Flag(help: ArgumentHelp(say("Print JSON.")))
  var json = false

  @OptionGroup var courses: CourseOptions

  @OptionGroup var speech: LanguageOptions

  @OptionGroup var options: DataOptions

  func run() throws {
    guard let found = try options.unlockedOrLast(learner) else {
      return print(json ? "null" : say("Nobody has learned here yet."))
    }
    try speech.spoken(to: found).whileSpoken { try report(on: found) }
  }

  private func report(on found: Learner) throws {
    let read = try refusing { try options.folder.progress(of: found) }
    let folders = try courses.folders.flatMap { path in
      let (folders, problems) = speech.find(in: path, of: found)
      if !courses.named.isEmpty { for problem in problems { complain(DiagnosticPrinter.text(problem) + "\n") } }
      return folders
    }
    let now = Launcher.wallTime()
    let settings = found.settings.reviews
    let begun = BegunCourse.read(folders, of: read.progress)
    let library = Library(shelves: begun.map(\.shelf))
    let deck = ReviewDeck.present(of: read.progress, in: library, at: now)
    let report = ProgressReport(
      of: read.progress, deck, last: read.last, in: begun, now: now.seconds, days: settings.days(offset: now.offset),
      limit: settings.dailyLimit)
    let reading = ProgressReading(
      figures: ProgressFigures(of: read.progress, in: library, at: now), progress: read.progress,
      deck: deck, wall: now, settings: settings)
    guard !json else { return print(Self.json(report, reading, found)) }
    Self.show(report, found, hasBegun: read.progress.sequence > 0)
    if report.courses.isEmpty, !report.others.isEmpty {
      return print("\n" + say("The courses that this was done in are not here; --courses says where they are."))
    }
    print("\n" + reading.lines.map(Sanitizer.cleanLine).joined(separator: "\n"))
  }

  // MARK: Text

  private static func show(_ report: ProgressReport, _ learner: Learner, hasBegun: Bool) {
    let last =
      Self.last(report).map { say("last active \(Moment.shown($0.time))") }
      ?? (hasBegun ? nil : say("has not begun yet"))
    print(([Sanitizer.cleanLine(learner.name)] + [last].compactMap { $0 }).joined(separator: ", "))
    for course in report.courses {
      let last = course.last.map { ", " + say("last active \(Moment.shown($0.time))") } ?? ""
      print("\n" + say("\(Sanitizer.cleanLine(course.title)): \(percent(course.share)) % done") + last)
      show(course.items)
    }
    if !report.others.isEmpty {
      print("\n" + say("In none of the courses here:"))
      show(report.others)
    }
    let next = report.reviews.dropFirst().map(String.init).joined(separator: ", ")
    let today = report.reviews.first ?? 0
    print(
      "\n"
        + (learner.settings.reviews.dailyLimit.map {
          say("Reviews: \(today) due today (your daily limit is \($0)); on the seven days after it \(next)")
        } ?? say("Reviews: \(today) due today; on the seven days after it \(next)")))
  }

  private static func show(_ items: [ProgressReport.Line]) {
    let names = items.map { Sanitizer.cleanLine($0.title ?? $0.key.rawValue) }
    let width = min(names.map { TextWidth.of($0) }.max() ?? 0, 40)
    for (item, name) in zip(items, names) {
      let score = item.best.map { " " + say("(best \(percent($0)) %)") } ?? ""
      let gap = String(repeating: " ", count: max(0, width - TextWidth.of(name)) + 2)
      print("  \(name)\(gap)\(item.state.words)\(score)")
    }
  }

  private static func last(_ report: ProgressReport) -> LastEvent? {
    (report.courses.compactMap(\.last) + report.others.compactMap(\.last)).max()
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100 + 1e-6).rounded(.down)) }

  // MARK: JSON

  private static func json(_ report: ProgressReport, _ reading: ProgressReading, _ learner: Learner) -> String {
    func string(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }
    func item(_ item: ProgressReport.Line) -> JSONText {
      .object([
        ("item", .string(item.key.rawValue)), ("title", string(item.title)), ("state", .string(item.state.rawValue)),
        ("bestPercent", item.best.map { .number(percent($0)) } ?? .null), ("attempts", .number(item.attempts)),
        ("lastActive", string(item.last?.time)),
      ])
    }
    let courses = report.courses.map { course -> JSONText in
      .object([
        ("id", .string(course.id)), ("title", .string(course.title)), ("percent", .number(percent(course.share))),
        ("lastActive", string(course.last?.time)), ("items", .list(course.items.map(item))),
      ])
    }
    return JSONText.object([
      ("learner", .string(learner.name)), ("folder", .string(learner.id)),
      ("lastActive", string(last(report)?.time)), ("courses", .list(courses)),
      ("others", .list(report.others.map(item))),
      (
        "reviews",
        .object([
          ("today", .number(report.reviews.first ?? 0)),
          ("next", .list(report.reviews.dropFirst().map(JSONText.number))),
          ("twoWeeks", .list(reading.forecast.map(JSONText.number))),
        ])
      ),
      ("objectives", .list(objectives(reading))),
      (
        "studyDays",
        .list(reading.days.map { .object([("date", .string($0.day.text)), ("steps", .number($0.steps))]) })
      ),
      (
        "streak",
        .object([("days", .number(reading.streak)), ("shown", .bool(learner.settings.reviews.showsStreak))])
      ),
      (
        "sureButWrong",
        .list(
          reading.figures.misses.map { miss in
            .object([
              ("item", .string(miss.entry.key.rawValue)), ("question", .string(miss.question.id)),
              ("title", .string(miss.question.title)), ("lesson", string(miss.lesson?.key.rawValue)),
            ])
          })
      ),
    ]).text
  }

  private static func objectives(_ reading: ProgressReading) -> [JSONText] {
    reading.figures.courses.flatMap { course in
      course.objectives.map { mastery in
        .object([
          ("course", .string(course.course.id)), ("tag", .string(mastery.objective.tag)),
          ("title", .string(mastery.objective.title)), ("questions", .number(mastery.questions)),
          ("answered", .number(mastery.answered)),
          ("masteryPercent", mastery.answered > 0 ? .number(percent(mastery.share)) : .null),
        ])
      }
    }
  }
}
