import Course
import TerminalUI
import Training

/// How a question looks: prompt, options, hints, and after the answer what was right and why.
struct QuestionView {
  private(set) var lines: [Line] = []
  /// The lines that must be on screen: the option under the mark, or the feedback.
  private(set) var focus = 0..<1
  private let scroll: Int?
  private let layout: BlockLayout

  init(pane: QuestionPane, state: AppState) {
    scroll = pane.scroll
    layout = BlockLayout(width: Composer.textWidth(state.size), glyphs: state.glyphs)
    drawPrompt(pane.run.question)
    drawOptions(pane)
    drawHints(pane)
    if let notice = pane.notice {
      lines.append(.empty)
      lines += Line.wrap([Span(notice, Theme.warning)], width: layout.width)
      focus = focus.lowerBound..<lines.count
    }
    if pane.showsFeedback { drawFeedback(pane) }
  }

  func offset(height: Int) -> Int {
    scroll ?? Scrolling.offset(showing: focus, of: lines.count, height: height)
  }

  /// Draws the pane into a screen's body, the hardware cursor on its focus.
  func draw(on composer: inout Composer) {
    let offset = offset(height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus.lowerBound - offset)
  }

  private mutating func drawPrompt(_ question: Question) {
    lines += Line.wrap([Span(question.title, Theme.title)], width: layout.width)
    lines.append(.empty)
    if !question.prompt.isEmpty {
      lines += layout.lines(question.prompt)
      lines.append(.empty)
    }
  }

  private mutating func drawOptions(_ pane: QuestionPane) {
    let glyphs = layout.glyphs
    let chosen = Set(pane.run.answers.last?.response ?? [])
    let right = Set(pane.body.rightOptions.map(\.plainText))
    for (row, shown) in pane.shownOptions.enumerated() {
      let text = shown.option.plainText
      let isMarked = pane.isAsking && row == pane.cursor
      let letter = row < QuestionPane.letters.count ? QuestionPane.letters[row] : " "
      var mark = isMarked ? glyphs.pointer : " "
      var style = isMarked ? Theme.selected : Theme.text
      if pane.showsFeedback {
        if pane.run.isDone, right.contains(text) {
          (mark, style) = (glyphs.done, Theme.right)
        } else if chosen.contains(text) {
          (mark, style) = right.contains(text) ? (glyphs.done, Theme.right) : (glyphs.failed, Theme.wrong)
        } else {
          style = Theme.muted
        }
      }
      var head = "\(mark) \(letter)  "
      if pane.body.takesSeveral {
        let isTicked = pane.isAsking ? pane.ticked.contains(shown.index) : chosen.contains(text)
        head += (isTicked ? glyphs.ticked : glyphs.unticked) + " "
      }
      let indent = TextWidth.of(head)
      let start = lines.count
      lines += layout.narrower(by: indent).wrap(shown.option.text, style: style).prefixed(
        first: Span(head, style), rest: Span(String(repeating: " ", count: indent)))
      if isMarked { focus = start..<lines.count }
    }
  }

  private mutating func drawHints(_ pane: QuestionPane) {
    for hint in pane.run.question.hints.prefix(pane.run.hintsShown) {
      lines.append(.empty)
      let start = lines.count
      lines += layout.lines(hint, under: "Hint", style: Theme.hint)
      if pane.isAsking { focus = min(focus.lowerBound, start)..<lines.count }
    }
  }

  private mutating func drawFeedback(_ pane: QuestionPane) {
    guard let answer = pane.run.answers.last, let grade = pane.run.lastGrade else { return }
    lines.append(.empty)
    let start = lines.count
    let glyphs = layout.glyphs
    let (verdict, style) =
      grade.isRight
      ? ("\(glyphs.done) Right.", Theme.right)
      : grade.isPartlyRight
        ? ("\(glyphs.failed) Partly right.", Theme.warning) : ("\(glyphs.failed) Not quite.", Theme.wrong)
    var rest = ""
    if !pane.run.isDone { rest = pane.run.triesLeft == 1 ? " One try left." : " \(pane.run.triesLeft) tries left." }
    lines.append(Line([Span(verdict, style), Span(rest, Theme.text)]))
    for option in pane.body.options where answer.response.contains(option.plainText) && !option.feedback.isEmpty {
      lines += layout.lines(option.feedback)
    }
    if pane.run.isDone, !pane.run.question.explanation.isEmpty {
      lines.append(.empty)
      lines += layout.lines(pane.run.question.explanation, under: "Why", style: Theme.explanation)
    }
    focus = start..<lines.count
  }
}
