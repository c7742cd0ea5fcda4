import Course
import Phrases
import TerminalUI
import Training

/// How a talk looks: their words on the left, yours on the right, gauges and clock in the header, replies below.
struct DrillView {
  private let screen: DrillScreen
  private let state: AppState
  private let width: Int
  private static let tallest = 30
  /// Said where an edit of the file has overtaken what the learner said last.
  static var lostTurns: String {
    say("This talk has changed since you left it. It goes on from the last place that still fits.")
  }
  private let bodyRows: Int
  private let talk: [Line]
  /// The first line of what was said or seen last.
  private let newFrom: Int
  private let replies: [Line]
  /// A word to the learner below them.
  private let told: [Line]
  /// The lines of the reply under the mark.
  private let marked: Range<Int>

  init(screen: DrillScreen, state: AppState) {
    self.screen = screen
    self.state = state
    width = Composer.textWidth(state.size)
    // On a tall screen the replies stay near the talk, where the eyes are.
    bodyRows = min(Self.tallest, Composer.bodyRows(state.size))
    let typography = Typography(screen.place.course.language)
    if screen.isBriefing {
      let layout = BlockLayout(width: width, glyphs: state.glyphs, typography: typography)
      talk =
        layout.lines(screen.run.drill.briefing)
        + (FinishWords.goals(screen.run).map {
          [.empty] + Line.wrap([Span($0, Theme.accent)], width: Composer.textWidth(state.size))
        } ?? [])
      newFrom = 0
      (replies, told) = ([], [])
      marked = 0..<0
    } else {
      (talk, newFrom) = Self.talk(
        screen.run, screen.overtaken, TalkLayout(width: width, glyphs: state.glyphs, typography: typography))
      let (listed, marked) = Self.replies(
        screen, BlockLayout(width: width, glyphs: state.glyphs, typography: typography))
      told = screen.notice.map { Line.wrap([Span($0, Theme.warning)], width: Composer.textWidth(state.size)) } ?? []
      (replies, self.marked) = (listed + told, marked)
    }
  }

  /// Rows for the replies: all they need, unless that would hide what was just said.
  private var replyRows: Int {
    let news = min(talk.count - newFrom, bodyRows / 2)
    return min(replies.count, max(3, bodyRows - news - 1))
  }
  private var talkRows: Int { max(1, bodyRows - replyRows - (replies.isEmpty ? 0 : 1)) }
  var furthest: Int { max(0, talk.count - talkRows) }
  var offset: Int {
    min(furthest, screen.scroll ?? Scrolling.offset(showing: newFrom..<talk.count, of: talk.count, height: talkRows))
  }

  func frame() -> Frame {
    var composer = Composer(state, title: screen.place.spelled(screen.run.drill.title), status: status)
    let start = composer.body.lowerBound
    composer.draw(talk, offset: offset, rows: start..<start + talkRows)
    if replies.isEmpty {
      composer.focus(row: start + min(talkRows, talk.count - offset) - 1)
    } else {
      let rows = start + bodyRows - replyRows..<start + bodyRows
      let shown = told.isEmpty ? marked : replies.count - told.count..<replies.count
      let replyOffset = Scrolling.offset(showing: shown, of: replies.count, height: replyRows)
      composer.draw(replies, offset: replyOffset, rows: rows)
      composer.focus(row: rows.lowerBound + marked.lowerBound - replyOffset)
    }
    return composer.frame
  }

  /// The gauges as bars where there is room, as numbers where not, and the clock.
  private var status: [Span] {
    guard !screen.isBriefing else { return [] }
    var spans: [Span] = []
    let hasBars = width >= 60
    for gauge in screen.run.drill.gauges {
      let value = screen.run.state.gauges[gauge.name] ?? gauge.start
      if !spans.isEmpty { spans.append(Span("   ")) }
      spans.append(Span(gauge.name + " ", Theme.muted))
      if hasBars { spans.append(Span(state.glyphs.gauge(Double(value) / 100, width: 8) + " ", Theme.accent)) }
      spans.append(Span(String(value), Theme.key))
    }
    if let clock = screen.clock { spans.append(clock.span(now: state.now, prefix: spans.isEmpty ? "" : "   ")) }
    return spans
  }

  /// The whole talk so far as lines, and where its newest part begins.
  private static func talk(
    _ run: DrillRun, _ overtaken: Overtaken?, _ setter: TalkLayout
  ) -> (lines: [Line], newFrom: Int) {
    var lines: [Line] = []
    for turn in run.turns {
      lines += setter.lines(turn.scene.beats)
      lines += setter.reply(turn)
    }
    let newFrom = max(0, lines.count - (run.turns.last.map { setter.reply($0).count } ?? 0))
    if let overtaken { lines += Line.wrap([Span(overtaken.drillWords, Theme.warning)], width: setter.width) + [.empty] }
    if run.lostTurns > 0 { lines += Line.wrap([Span(Self.lostTurns, Theme.warning)], width: setter.width) + [.empty] }
    if let scene = run.scene { lines += setter.lines(scene.beats) }
    if run.isOver {
      let end =
        run.ending == nil ? say("Nobody knows what to say next. The talk ends here.") : say("The talk ends here.")
      lines.append(Line(end, Theme.muted))
    }
    while lines.last == .empty { lines.removeLast() }
    return (lines, min(newFrom, max(0, lines.count - 1)))
  }

  private static func replies(_ screen: DrillScreen, _ layout: BlockLayout) -> ([Line], Range<Int>) {
    var lines: [Line] = []
    var marked = 0..<1
    guard !screen.run.isOver else { return ([], 0..<0) }
    for (index, choice) in screen.run.choices.enumerated() {
      let isMarked = index == screen.cursor
      let style = isMarked ? Theme.selected : Theme.text
      let part = layout.item(
        "\(isMarked ? layout.glyphs.pointer : " ") \(ChoiceLetters[index])  ", choice.text, style: style
      ).map { $0.clicked(.option(index)) }
      if isMarked { marked = lines.count..<lines.count + part.count }
      lines += part
    }
    return (lines, marked)
  }
}

/// Sets what is said: speakers by name on the left, the learner on the right.
struct TalkLayout {
  let width: Int
  let glyphs: Glyphs
  var typography = Typography(nil)

  /// Nobody's words run the whole width, so that sides can be told apart.
  private var speechWidth: Int { max(10, width * 4 / 5) }

  func lines(_ beats: [Beat]) -> [Line] {
    beats.flatMap { beat -> [Line] in
      switch beat {
      case .narration(let blocks):
        return BlockLayout(
          width: width - 2, glyphs: glyphs, style: Theme.text.adding(.italic), typography: typography
        ).lines(blocks)
          .prefixed(Span("  ")) + [.empty]
      case .speech(let speaker, let blocks):
        let cut =
          speaker.map { TextWidth.truncate(typography.spelled($0), to: speechWidth / 2, ellipsis: glyphs.ellipsis) }
          ?? ""
        let name = cut.isEmpty ? "" : cut + "  "
        let indent = TextWidth.of(name)
        let layout = BlockLayout(width: max(1, speechWidth - indent), glyphs: glyphs, typography: typography)
        let head = Span(name, Theme.customer)
        return layout.lines(blocks).prefixed(first: head, rest: Span(String(repeating: " ", count: indent))) + [.empty]
      }
    }
  }

  func reply(_ turn: DrillRun.Turn) -> [Line] {
    let you = say("You")
    let side = TextWidth.of(you) + 2
    let layout = BlockLayout(
      width: max(1, speechWidth - side), glyphs: glyphs, style: Theme.learner, typography: typography)
    let lines = layout.wrap(turn.choice.text, style: Theme.learner)
    let widest = lines.map(\.width).max() ?? 0
    let indent = max(0, width - side - widest)
    var result = lines.enumerated().map { index, line in
      Line(
        [Span(String(repeating: " ", count: indent))] + line.spans
          + (index == 0
            ? [Span(String(repeating: " ", count: widest - line.width) + "  " + you, Theme.learner.adding(.bold))] : [])
      )
    }
    if turn.isTimeout {
      let note = say("time ran out")
      result.append(Line(String(repeating: " ", count: max(0, width - TextWidth.of(note))) + note, Theme.warning))
    }
    return result + [.empty]
  }
}
