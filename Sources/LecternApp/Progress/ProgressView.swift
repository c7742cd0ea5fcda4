import Course
import Phrases
import TerminalUI
import Training

/// How the progress screen looks: all its sections, one below the other.
struct ProgressView {
  private(set) var lines: [Line] = []
  /// The line of each section's heading.
  private(set) var starts: [Int] = []
  /// The lines of each thing that can be marked in the current section.
  private(set) var marks: [Range<Int>] = []
  private let marked: Int?
  /// The section being drawn, whether it is the current one, and how many of its things were drawn that can be marked.
  private var part = ProgressWords.Section.objectives
  private var isCurrent = false
  private var drawn = 0
  private let state: AppState
  private let width: Int

  /// - Parameters:
  ///   - figures: Nil before the courses have been read.
  ///   - marked: Which of them has the mark; nil where none has it.
  init(state: AppState, figures: ProgressFigures?, section: ProgressWords.Section, marked: Int?) {
    self.state = state
    self.marked = marked
    width = Composer.textWidth(state.size)
    for part in ProgressWords.Section.allCases {
      if !lines.isEmpty { lines.append(.empty) }
      starts.append(lines.count)
      (self.part, isCurrent, drawn) = (part, part == section, 0)
      lines.append(
        Line((isCurrent ? state.glyphs.pointer : " ") + " " + part.title, isCurrent ? Theme.selected : Theme.title)
          .clicked(.line(Self.line(part))))
      switch part {
      case .objectives: if let figures { drawObjectives(figures.courses) }
      case .days: drawDays()
      case .forecast: drawForecast()
      case .misses: if let figures { drawMisses(figures.misses) }
      case .certificates: if let figures { drawCertificates(figures.finishes) }
      }
    }
  }

  /// What a click names: a section's heading, or one of the things in it that can be marked, counted from 0.
  private static func line(_ section: ProgressWords.Section, _ index: Int? = nil) -> Int {
    section.rawValue * 100_000 + (index.map { $0 + 1 } ?? 0)
  }

  /// The section, and what in it, that a click names; nil where it is the heading.
  static func target(ofLine line: Int) -> (section: ProgressWords.Section, index: Int?)? {
    ProgressWords.Section(rawValue: line / 100_000).map { ($0, line % 100_000 == 0 ? nil : line % 100_000 - 1) }
  }

  private mutating func drawObjectives(_ courses: [ProgressFigures.CourseMastery]) {
    let told = courses.filter { !$0.objectives.isEmpty }
    guard !told.isEmpty else {
      lines += wrap(ProgressWords.nothingBegun, Theme.muted)
      return
    }
    lines += wrap(ProgressWords.shareExplained, Theme.muted)
    for course in told {
      if told.count > 1 {
        if course.course.id != told.first?.course.id { lines.append(.empty) }
        lines += wrap(course.course.title, Theme.muted)
      }
      for mastery in course.begun { draw(mastery) }
      if let waiting = ProgressWords.waiting(course) { lines += wrap(waiting, Theme.muted) }
    }
  }

  private mutating func draw(_ mastery: Mastery) {
    let start = lines.count
    drawMarkable(mastery.objective.title)
    let gauge = state.glyphs.gauge(mastery.share, width: width >= 60 ? 20 : 8)
    lines.append(
      Line([
        Span("    "), Span(gauge, Theme.accent), Span("  " + padded(percent(mastery.share), to: 5)),
        Span("  " + words(mastery), Theme.muted),
      ]))
    endMarkable(from: start)
  }

  /// A line that the mark can be on; what belongs to it follows, and is added to `marks` with it.
  private mutating func drawMarkable(_ text: String) {
    let isMarked = isCurrent && marks.count == marked
    let style = isMarked ? Theme.selected : Theme.text
    let head = "  " + (isMarked ? state.glyphs.pointer : " ") + " "
    lines += Line.wrap([Span(text, style)], width: width, firstPrefix: Line(head, style), prefix: Line("    "))
  }

  /// What was drawn from a line on can be marked as a whole.
  private mutating func endMarkable(from start: Int) {
    for line in start..<lines.count { lines[line].target = .line(Self.line(part, drawn)) }
    drawn += 1
    if isCurrent { marks.append(start..<lines.count) }
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

  private mutating func drawMisses(_ found: [ProgressFigures.Miss]) {
    guard !found.isEmpty else {
      lines += wrap(ProgressWords.noMisses, Theme.muted)
      return
    }
    for miss in found {
      let start = lines.count
      drawMarkable(miss.question.title)
      lines += Line.wrap(
        [Span("\(miss.course.title): \(miss.target.title)", Theme.muted)], width: width, firstPrefix: Line("    "),
        prefix: Line("    "))
      endMarkable(from: start)
    }
  }

  private mutating func drawCertificates(_ finishes: [ProgressFigures.CourseFinish]) {
    if finishes.isEmpty { lines += wrap(ProgressWords.noCertificate, Theme.muted) }
    for finish in finishes {
      let start = lines.count
      guard finish.isFinished else {
        lines += Line.wrap(
          [Span(ProgressWords.certificate(finish), Theme.muted)], width: width, firstPrefix: Line("    "),
          prefix: Line("    "))
        continue
      }
      drawMarkable(ProgressWords.certificate(finish))
      endMarkable(from: start)
    }
  }

  private func wrap(_ text: String, _ style: Style) -> [Line] {
    Line.wrap([Span(text, style)], width: width, firstPrefix: Line("  "), prefix: Line("  "))
  }

  private func padded(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
