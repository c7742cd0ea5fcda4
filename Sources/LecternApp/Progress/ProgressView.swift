import Course
import Phrases
import TerminalUI
import Training

/// How the progress screen looks: all its sections, one below the other.
struct ProgressView {
  private(set) var lines: [Line] = []
  /// The line of each section's heading.
  private(set) var starts: [Int] = []
  /// The lines of each miss.
  private(set) var misses: [Range<Int>] = []
  private let state: AppState
  private let width: Int

  /// - Parameters:
  ///   - figures: Nil before the courses have been read.
  ///   - marked: The miss with the mark; nil where none has it.
  init(state: AppState, figures: ProgressFigures?, section: ProgressWords.Section, marked: Int?) {
    self.state = state
    width = Composer.textWidth(state.size)
    for part in ProgressWords.Section.allCases {
      if !lines.isEmpty { lines.append(.empty) }
      starts.append(lines.count)
      let isCurrent = part == section
      lines.append(
        Line((isCurrent ? state.glyphs.pointer : " ") + " " + part.title, isCurrent ? Theme.selected : Theme.title)
          .clicked(.line(part.rawValue)))
      switch part {
      case .objectives: if let figures { drawObjectives(figures.courses) }
      case .days: drawDays()
      case .forecast: drawForecast()
      case .misses: if let figures { drawMisses(figures.misses, marked: marked) }
      }
    }
  }

  /// What a click on a miss names; the headings' numbers are those of their sections.
  private static func line(ofMiss index: Int) -> Int { ProgressWords.Section.allCases.count + index }

  /// The miss that a click names; nil where it is none.
  static func miss(ofLine line: Int) -> Int? {
    let index = line - ProgressWords.Section.allCases.count
    return index < 0 ? nil : index
  }

  private mutating func drawObjectives(_ courses: [ProgressFigures.CourseMastery]) {
    let told = courses.filter { !$0.objectives.isEmpty }
    guard !told.isEmpty else {
      lines += wrap(ProgressWords.nothingBegun, Theme.muted)
      return
    }
    for course in told {
      if told.count > 1 { lines += wrap(course.course.title, Theme.muted) }
      for mastery in course.objectives { draw(mastery) }
    }
  }

  private mutating func draw(_ mastery: Mastery) {
    lines += wrap(mastery.objective.title, Theme.text)
    let gauge = state.glyphs.gauge(mastery.share, width: width >= 60 ? 20 : 8)
    guard mastery.answered > 0 else {
      lines.append(Line([Span("  " + gauge + "  ", Theme.muted), Span(ProgressWords.mastery(mastery), Theme.muted)]))
      return
    }
    lines.append(
      Line([
        Span("  "), Span(gauge, Theme.accent), Span("  " + padded(percent(mastery.share), to: 5)),
        Span("  " + words(mastery), Theme.muted),
      ]))
  }

  /// A narrow screen says less.
  private func words(_ mastery: Mastery) -> String {
    guard width < 60 else { return ProgressWords.mastery(mastery) }
    return say("\(ProgressWords.level(mastery.share)), \(mastery.answered) of \(mastery.questions)")
  }

  private mutating func drawDays() {
    let steps = state.studySteps
    let room = width - 2
    lines += wrap(ProgressWords.days(steps, today: state.today), Theme.text)
    let map = StudyMap(steps: steps, today: state.today, width: room, glyphs: state.glyphs)
    lines += map.lines.prefixed(Span("  "))
    lines += wrap(ProgressWords.stepsExplained, Theme.muted)
    if let streak = state.streak { lines += wrap(ProgressWords.streak(streak), Theme.text) }
  }

  private mutating func drawForecast() {
    let counts = state.deck.forecast(
      from: state.wall.seconds, days: ProgressScreen.forecastDays, in: state.studyDays,
      limit: state.reviewSettings.dailyLimit)
    let most = max(1, counts.max() ?? 1)
    let room = max(4, min(40, width - 20))
    let days = counts.indices.map { ProgressWords.coming(state.today + $0, from: state.today) }
    let dayWidth = max(10, days.map { TextWidth.of($0) }.max() ?? 0) + 1
    for (day, count) in zip(days, counts) {
      let bar = String(repeating: state.glyphs.full, count: (count * room + most - 1) / most)
      lines.append(
        Line([
          Span("  " + day + String(repeating: " ", count: dayWidth - TextWidth.of(day))), Span(bar, Theme.accent),
          Span((bar.isEmpty ? "" : " ") + "\(count)", Theme.muted),
        ]))
    }
  }

  private mutating func drawMisses(_ found: [ProgressFigures.Miss], marked: Int?) {
    guard !found.isEmpty else {
      lines += wrap(ProgressWords.noMisses, Theme.muted)
      return
    }
    for (index, miss) in found.enumerated() {
      let start = lines.count
      let isMarked = index == marked
      let style = isMarked ? Theme.selected : Theme.text
      let head = "  " + (isMarked ? state.glyphs.pointer : " ") + " "
      lines += Line.wrap(
        [Span(miss.question.title, style)], width: width, firstPrefix: Line(head, style), prefix: Line("    "))
      lines += Line.wrap(
        [Span("\(miss.course.title): \(miss.target.title)", Theme.muted)], width: width, firstPrefix: Line("    "),
        prefix: Line("    "))
      for line in start..<lines.count { lines[line].target = .line(Self.line(ofMiss: index)) }
      misses.append(start..<lines.count)
    }
  }

  private func wrap(_ text: String, _ style: Style) -> [Line] {
    Line.wrap([Span(text, style)], width: width, firstPrefix: Line("  "), prefix: Line("  "))
  }

  private func padded(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
