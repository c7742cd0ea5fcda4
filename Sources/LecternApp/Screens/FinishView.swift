import Course
import Phrases
import TerminalUI
import Training

/// How a finish screen looks: its lines, and which of them belong to what can be chosen.
struct FinishView {
  private(set) var lines: [Line] = []
  /// The lines of each of the screen's choices.
  private(set) var places: [Range<Int>] = []
  private let screen: FinishScreen
  private let state: AppState
  private let width: Int
  private var glyphs: Glyphs { state.glyphs }

  init(screen: FinishScreen, state: AppState) {
    self.screen = screen
    self.state = state
    width = Composer.textWidth(state.size)
    if let quiz = screen.quiz {
      draw(quiz)
    } else if let drill = screen.drill {
      draw(drill)
    } else {
      wrap("\(glyphs.done) \(say("Lesson finished."))", Theme.right)
    }
    let share = state.standing(screen.place.course).share
    if share >= 1 { wrap("\(glyphs.done) \(FinishWords.courseFinished(screen.place.course))", Theme.right) }
    let isFinished = state.progress[screen.place.entry.key].isFinished
    if screen.wantsAnotherTry, isFinished { wrap(FinishWords.passedBefore, Theme.muted) }
    if screen.wantsAnotherTry, !isFinished, let locked = FinishWords.stillLocked(state.lockedAfter(screen.place)) {
      wrap(locked, Theme.muted)
    }
    drawChoices()
    if let drill = screen.drill { drawEndings(drill.drill, reached: drill.ending?.id) }
    let bar = glyphs.gauge(share, width: width >= 60 ? 20 : 10)
    lines.append(.empty)
    wrap("\(screen.place.course.title)  \(bar) \(percent(share))", Theme.muted)
  }

  private mutating func draw(_ quiz: QuizResult) {
    if let score = FinishWords.score(quiz) {
      wrap(score, Theme.title)
      lines.append(Line(glyphs.gauge(quiz.share, width: min(40, width)), quiz.isPassed ? Theme.right : Theme.warning))
    }
    wrap(
      "\(quiz.isPassed ? glyphs.done : glyphs.failed) \(FinishWords.verdict(quiz, praises: state.settings.isOn(.praise)))",
      quiz.isPassed ? Theme.right : Theme.warning)
    drawScores()
    if let uncounted = screen.uncounted { wrap(uncounted, Theme.muted) }
  }

  private mutating func draw(_ drill: DrillRun) {
    if let score = drill.score { wrap(say("Score: \(percent(score))"), Theme.title) }
    if let ending = drill.ending { wrap(say("You reached: \(ending.title)"), Theme.text) }
    wrap(
      "\(drill.isPassed ? glyphs.done : glyphs.failed) \(FinishWords.verdict(drill))",
      drill.isPassed ? Theme.right : Theme.warning)
    if let decides = FinishWords.decides(drill) { wrap(decides, Theme.text) }
    for (isMet, words) in FinishWords.passMarks(drill) {
      lines += Line.wrap(
        [Span(words, isMet ? Theme.muted : Theme.text)], width: width,
        firstPrefix: Line("  \(isMet ? glyphs.done : glyphs.failed) ", isMet ? Theme.right : Theme.wrong),
        prefix: Line("    "))
    }
    drawScores()
  }

  private mutating func drawScores() {
    if let scores = FinishWords.scores(state.progress[screen.place.entry.key]) { wrap(scores, Theme.muted) }
  }

  private mutating func drawChoices() {
    lines.append(.empty)
    var isListing = false
    for (index, choice) in screen.choices(in: state).enumerated() {
      if case .missed = choice, !isListing {
        isListing = true
        lines.append(.empty)
        wrap(FinishWords.lookAgain, Theme.title)
      }
      let isMarked = index == screen.cursor
      let start = lines.count
      lines += Line.wrap(
        [Span(choice.words(kind: screen.kind), isMarked ? Theme.selected : Theme.text)], width: width,
        firstPrefix: Line((isMarked ? glyphs.pointer : " ") + " ", isMarked ? Theme.selected : Theme.text),
        prefix: Line("  ")
      ).map { $0.clicked(.line(index)) }
      places.append(start..<lines.count)
    }
  }

  private mutating func drawEndings(_ drill: Drill, reached: String?) {
    let recorded = state.progress[screen.place.entry.key].endings
    let seen = drill.endings(seen: recorded + [reached].compactMap { $0 })
    lines.append(.empty)
    // One mark an ending, as long as they are not more than fit.
    let marks = drill.endings.map { seen.contains($0.id) ? glyphs.dot : glyphs.open }.joined()
    let row = TextWidth.of(marks) * 2 > width ? "" : marks + " "
    let told = FinishWords.seenEndings(drill, seen: seen).map { ": " + $0 } ?? ""
    lines += Line.wrap(
      [Span(row + FinishWords.endingCount(drill, seen: seen), Theme.title), Span(told, Theme.text)], width: width)
  }

  private mutating func wrap(_ text: String, _ style: Style) {
    lines += Line.wrap([Span(text, style)], width: width)
  }
}
