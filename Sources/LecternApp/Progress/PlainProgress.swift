import Course
import Phrases
import Training

/// Progress, line by line.
extension PlainSession {
  /// Tells all of it, and opens what the person then wants to look at again.
  func progress() throws(Leaving) {
    var most: Int? = Self.fewMisses
    while true {
      keeper.refresh()
      state.take(keeper.progress)
      for index in state.shelvesForFigures { state.library.read(index) }
      let figures = ProgressFigures(state)
      tell("")
      for line in ProgressReading(
        figures: figures, progress: state.progress, deck: state.deck, wall: state.wall, settings: state.reviewSettings,
        misses: most
      ).lines { tell(line) }
      guard !figures.misses.isEmpty else { return }
      var words: [PlainWord<Wish>] = [
        .number(upTo: figures.misses.count, say("Type a number to open what teaches it.")) { .look($0) }
      ]
      if let few = most, figures.misses.count > few {
        words.append(.word("list", act: .all, say("\(TypedWord.list.spoken) tells all of them."), leads: true))
      }
      let index: Int
      switch try ask(PlainPrompt(words + PlainWord.enterOrBack(.back))) {
      case .back: return
      case .all:
        most = nil
        continue
      case .look(let chosen): index = chosen
      }
      let miss = figures.misses[index]
      _ = state.open(miss)
      try play(miss.target, in: miss.course, isPeek: true)
      state.target = nil
    }
  }
}

extension PlainSession {
  /// How many questions are told at first of those to look at again.
  private static let fewMisses = 10

  private enum Wish {
    case all, back
    case look(Int)
  }
}

/// Progress as sentences, for plain mode and for `lectern progress`.
public struct ProgressReading {
  public let figures: ProgressFigures
  /// The study days with something done, in their order, and how many steps each saw.
  public let days: [(day: CalendarDay, steps: Int)]
  /// How many reviews come up in each of fourteen study days, as the daily limit lets them: today first, with what is
  /// overdue.
  public let forecast: [Int]
  /// How many study days there were in a row (`Streak`), whether the learner wants to know or not.
  public let streak: Int
  /// An empty one stands between two sections.
  public private(set) var lines: [String] = []

  /// - Parameters:
  ///   - deck: The cards to forecast from.
  ///   - settings: Of the learner; a streak is told where they want it.
  ///   - misses: How many of the questions that were wrong are told; nil: all.
  public init(
    figures: ProgressFigures, progress: Progress, deck: ReviewDeck, wall: WallTime, settings: ReviewSettings,
    misses: Int? = nil
  ) {
    let cut = settings.days(offset: wall.offset)
    let today = CalendarDay(number: cut.number(of: wall.seconds))
    let steps = progress.study.steps(dayStart: settings.dayStart, until: today)
    self.figures = figures
    days = steps.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    forecast = deck.forecast(from: wall.seconds, days: ProgressScreen.forecastDays, in: cut, limit: settings.dailyLimit)
    streak = Streak.length(until: today) { steps[$0] != nil }
    tell(.objectives)
    let courses = figures.courses.filter { !$0.objectives.isEmpty }
    if courses.isEmpty { lines.append(ProgressWords.nothingBegun) }
    for course in courses {
      if courses.count > 1 { lines.append(say("In \(course.course.title):")) }
      for mastery in course.begun {
        lines.append("\(mastery.objective.title): \(percent(mastery.share)), \(ProgressWords.mastery(mastery))")
      }
      if let waiting = ProgressWords.waiting(course) { lines.append(waiting) }
    }
    tell(.days)
    lines.append(ProgressWords.days(steps, today: today))
    for (day, steps) in days.suffix(7) where day.number > today.number - 28 {
      let name = day == today ? say("Today") : ProgressWords.date(day)
      lines.append("\(name): \(say(steps, one: "1 step", other: "\(steps) steps"))")
    }
    if settings.showsStreak, streak > 1 { lines.append(ProgressWords.streak(streak)) }
    lines.append(ProgressWords.stepsExplained)
    tell(.forecast)
    let coming = forecast.enumerated().filter { $0.element > 0 }.map { index, count in
      "\(ProgressWords.coming(today + index, from: today)): \(count)"
    }
    lines.append(coming.isEmpty ? say("Nothing in the next two weeks.") : coming.joined(separator: "; ") + ".")
    tell(.misses)
    if figures.misses.isEmpty { lines.append(ProgressWords.noMisses) }
    for (index, miss) in figures.misses.prefix(misses ?? .max).enumerated() {
      let title = miss.question.title
      let stop = title.last.map { ".?!".contains($0) } ?? true ? "" : "."
      lines.append("\(index + 1)) \(title)\(stop) \(miss.course.title): \(miss.target.title)")
    }
    let more = figures.misses.count - min(figures.misses.count, misses ?? .max)
    if more > 0 { lines.append(say(more, one: "And 1 more.", other: "And \(more) more.")) }
    tell(.certificates)
    lines += figures.finishes.isEmpty ? [ProgressWords.noCertificate] : figures.finishes.map(ProgressWords.certificate)
  }

  private mutating func tell(_ section: ProgressWords.Section) {
    if !lines.isEmpty { lines.append("") }
    lines.append(section.title)
  }
}
