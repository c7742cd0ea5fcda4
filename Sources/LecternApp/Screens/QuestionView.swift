import Course
import Phrases
import TerminalUI
import Training

/// How a question looks: what is asked, the answer as its pad draws it, hints, and after the answer what was right and
/// why.
struct QuestionView {
  private(set) var lines: [Line] = []
  /// The lines that must be on screen: where the answer is being given, or the feedback.
  private(set) var focus = 0..<1
  /// Where the hardware cursor goes: a line and a column.
  private var cursor = Position(row: 0, column: 0)
  /// The lines of a word to the learner; nil where there is none.
  private var told: Range<Int>?
  private let scroll: Int?
  private let layout: BlockLayout

  init(pane: QuestionPane, state: AppState) {
    scroll = pane.scroll
    layout = BlockLayout(
      width: Composer.textWidth(state.size), glyphs: state.glyphs,
      typography: Typography(state.library.course(pane.run.item.course)?.language))
    drawTitle(pane)
    drawAnswer(pane, state.settings)
    drawHints(pane)
    if let words = state.sureWords(for: pane) {
      let told = [.empty] + Line.wrap([Span(words, Theme.muted)], width: layout.width)
      // What is asked comes first, where there is not room for both.
      if lines.count + told.count <= Composer.bodyRows(state.size) { lines += told }
    }
    if let notice = pane.notice {
      lines.append(.empty)
      let start = lines.count
      lines += Line.wrap([Span(notice, Theme.warning)], width: layout.width)
      focus = focus.lowerBound..<lines.count
      told = start..<lines.count
    }
    if pane.showsFeedback { drawFeedback(pane, praises: state.settings.isOn(.praise)) }
    lines += pane.note
  }

  func offset(height: Int) -> Int {
    // A window that has grown shows more than was scrolled to.
    if let scroll { return min(scroll, max(0, lines.count - height)) }
    // Where both do not fit, why nothing happens is worth more than what it is about.
    let shown = focus.count > height ? told ?? focus : focus
    return Scrolling.offset(showing: shown, of: lines.count, height: height)
  }

  /// Draws the pane into a screen's body, the hardware cursor on its focus.
  ///
  /// - Parameter query: What is looked for: its places are marked.
  func draw(on composer: inout Composer, marking query: SearchQuery? = nil) {
    let offset = offset(height: composer.body.count)
    let places = query?.places(in: lines) ?? []
    composer.draw(places.isEmpty ? lines : lines.marking(places, current: nil), offset: offset)
    composer.focus(row: composer.body.lowerBound + cursor.row - offset, column: cursor.column)
  }

  /// The clock for the header, where there is one.
  static func status(_ pane: QuestionPane, now: Int) -> [Span] {
    pane.clock.map { [$0.span(now: now)] } ?? []
  }

  private mutating func drawTitle(_ pane: QuestionPane) {
    lines += Line.wrap([Span(layout.typography.spelled(pane.run.question.title), Theme.title)], width: layout.width)
    if pane.isAsking, pane.run.question.isSurvey {
      lines += Line.wrap([Span(MatchWords.survey, Theme.muted)], width: layout.width)
    }
    if pane.isAsking, let stakes = pane.run.stakes {
      lines += Line.wrap([Span(stakes, Theme.muted)], width: layout.width)
    }
    lines.append(.empty)
  }

  private mutating func drawAnswer(_ pane: QuestionPane, _ settings: LearnerSettings) {
    let prompt = pane.run.question.prompt
    var pad = pane.pad
    pad.settings = settings
    let sheet =
      pane.showsFeedback
      ? pad.answered(prompt, pane.run.answers.last?.response ?? [], isDone: pane.run.isDone, layout)
      : pad.asking(prompt, layout)
    focus = lines.count + sheet.focus.lowerBound..<lines.count + sheet.focus.upperBound
    cursor = Position(row: lines.count + sheet.cursor.row, column: sheet.cursor.column)
    lines += sheet.lines
  }

  private mutating func drawHints(_ pane: QuestionPane) {
    for hint in pane.run.question.hints.prefix(pane.run.hintsShown) {
      lines.append(.empty)
      let start = lines.count
      lines += layout.lines(hint, under: say("Hint"), style: Theme.hint)
      if pane.isAsking { focus = min(focus.lowerBound, start)..<lines.count }
    }
  }

  private mutating func drawFeedback(_ pane: QuestionPane, praises: Bool) {
    let run = pane.run
    guard let answer = run.answers.last, let verdict = Verdict(run, praises: praises, isOwnGuess: pane.isOwnGuess)
    else { return }
    lines.append(.empty)
    let start = lines.count
    var spans = [Span(verdict.tone.mark(layout.glyphs) + verdict.words, verdict.tone.style)]
    if pane.hasRunOut { spans.insert(Span(say("Time ran out.") + " ", Theme.warning), at: 0) }
    if let left = run.triesLeftWords { spans.append(Span(" " + left, Theme.text)) }
    lines += Line.wrap(spans, width: layout.width)
    lines += pane.pad.feedback(answer.response, isDone: run.isDone, layout)
    if run.isDone, !run.question.explanation.isEmpty {
      lines.append(.empty)
      lines += layout.lines(run.question.explanation, under: say("Why"), style: Theme.explanation)
    }
    if let footnote = pane.footnote {
      lines += [.empty] + Line.wrap([Span(footnote, Theme.muted)], width: layout.width)
    }
    focus = start..<lines.count
    cursor = Position(row: start, column: 0)
  }
}

extension AppState {
  /// What Enter says besides the answer, told to whoever has answered nothing yet; nil otherwise.
  fileprivate func sureWords(for pane: QuestionPane) -> String? {
    guard preview == nil, pane.isAsking, pane.pad.takesGuesses, settings.isOn(.confidence),
      progress.hasNoAnswers
    else {
      return nil
    }
    let key = settings.key(of: .guess, whileTyping: pane.takesText)
    return say(
      "Enter says that you are sure, \(key) that you are guessing. Both count alike; what you guess comes up again sooner."
    )
  }
}
