import Course
import TerminalUI
import Training

/// How a match looks: the question and its options, a line that says what is going on, and the scores.
struct MatchView {
  let screen: MatchScreen
  let state: AppState
  let looks: [TeamLook]

  init(screen: MatchScreen, state: AppState) {
    self.screen = screen
    self.state = state
    looks = TeamLook.all(
      screen.match.names, first: screen.match.setup.teams.map(\.name), state.glyphs)
  }

  var match: Match { screen.match }
  var glyphs: Glyphs { state.glyphs }
  private var now: Int { state.now * 1000 }

  func frame() -> Frame {
    // A blank screen is blank.
    if screen.isBlank { return blank }
    var composer = Composer(state, title: title, status: status(mode), isWide: true)
    let width = composer.width
    let body = composer.body
    var foot = self.foot(width: width, isBig: false)
    // On the smallest screens what is asked comes before all that is said about it.
    if screen.prompt == nil { foot = Array(foot.prefix(max(1, body.count - 2))) }
    var top = body.lowerBound..<max(body.lowerBound, body.upperBound - foot.count)
    // What is going on comes before the size of the options: letters that nobody needs just now give way to it.
    let bigFoot = self.foot(width: width, isBig: true)
    var rows = main(width: width, rows: body.count - max(bigFoot.count, kept))
    if rows.count + bigFoot.count > body.count { rows = main(width: width, rows: top.count) }
    if rows.count + bigFoot.count <= body.count {
      foot = bigFoot
      // Letters made of blocks are no words: the same stands above in small ones.
      let large = MatchStatus(view: self)
      if let signal = large.signal, large.bigLines(width: width) != nil {
        composer = Composer(state, title: title, status: status(signal), isWide: true)
      }
      top = body.lowerBound..<body.upperBound - foot.count
    }
    let offset = min(screen.scroll, max(0, rows.count - top.count))
    composer.draw(rows, offset: offset, rows: top)
    composer.draw(foot, rows: top.upperBound..<body.upperBound)
    if screen.prompt != nil || screen.takesEntry {
      let asking = screen.prompt.map { promptLines($0, width).count } ?? 1
      let row = news(width).count + asking - 1
      composer.focus(
        row: top.upperBound + row, column: min(width - 1, foot.indices.contains(row) ? foot[row].width : 0))
    }
    return composer.frame
  }

  /// Nothing; whoever presses another key than those that bring the screen back is told which do.
  private var blank: Frame {
    var frame = Frame(size: state.size)
    if let notice = screen.notice { frame.put(notice, row: 0, column: 0, style: Theme.muted) }
    return frame
  }

  private var title: String { match.isOver ? match.setup.title : MatchWords.heading(match) }

  private var mode: Span { Span(MatchWords.mode(match.setup.mode), Theme.muted) }

  private func status(_ word: Span) -> [Span] {
    guard let clock = screen.play.clock else { return [word] }
    return [word, Span("  "), Span(Self.face(clock.secondsLeft(now: now)), Theme.key)]
  }

  static func face(_ seconds: Int) -> String {
    "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
  }

  // MARK: The foot

  /// What the host should know: that nothing is saved, and what the last key could not do.
  private func news(_ width: Int) -> [Line] {
    let unsaved = state.unsavedMatch.map {
      [
        Line(
          TextWidth.truncate(MatchWords.unsaved($0.description), to: width, ellipsis: glyphs.ellipsis), Theme.warning)
      ]
    }
    return (unsaved ?? []) + (screen.notice.map { Line.wrap([Span($0, Theme.warning)], width: width) } ?? [])
  }

  /// What is going on, and the scores.
  private func foot(width: Int, isBig: Bool) -> [Line] {
    let status = MatchStatus(view: self)
    let shown = isBig ? status.bigLines(width: width) : nil
    var lines = news(width)
    lines += screen.prompt.map { promptLines($0, width) } ?? shown ?? status.lines(width: width)
    if match.isOver || match.showsHalfTime { return lines }
    lines += ScoreStrip(
      looks: looks, scores: match.shownScores, marks: match.teams.map(mark), seats: match.seats, glyphs: glyphs
    ).lines(width: width)
    return lines
  }

  private func promptLines(_ prompt: HostPrompt, _ width: Int) -> [Line] {
    prompt.lines(match, looks, glyphs, unsaved: state.unsavedMatch?.changes ?? 0, width: width)
  }

  /// Rows that the largest foot takes: where a team is called, options are as large as they stay beside it.
  private var kept: Int {
    guard let current = match.current, current.asking == .turns || current.asking == .buzz, !match.isOver else {
      return 0
    }
    return match.revealed == nil ? BigText.rows + 2 : 0
  }

  private func mark(_ team: Int) -> TeamMark {
    var mark = standing(team)
    // What the host is asked has a pointer of its own.
    if screen.prompt != nil { mark.isActive = false }
    return mark
  }

  private func standing(_ team: Int) -> TeamMark {
    var mark = TeamMark()
    if match.stage == .wagers {
      mark.isActive = screen.focus == team
      mark.sign = screen.hasAnswered(team) ? MatchWords.isIn : ""
    }
    guard let current = match.current else { return mark }
    let isOpen = match.revealed == nil || (match.revealed == 0 && screen.takesEntry)
    switch current.asking {
    case .turns: mark.isActive = match.stage == .open && current.turn == team
    case .all, .nearest:
      if isOpen, current.answers[team] != nil { mark.sign = MatchWords.isIn }
      // Before anybody's is put in, a pointer would say that it is somebody's turn.
      mark.isActive =
        screen.isFocusedOnTeams && screen.focus == team
        && (match.stage != .open || current.asking == .nearest || screen.isPuttingIn)
    case .buzz:
      if case .won(let winner) = match.stage { mark.isActive = winner == team }
      mark.isActive = mark.isActive || screen.play.leader == team
      // A dash would be read as a minus.
      if isOpen, screen.play.race.isLockedOut(team, now: now) { mark.sign = glyphs.broken }
    }
    if current.asking == .turns || current.asking == .buzz, !current.isVoid, current.done.contains(team) {
      // Of several that the host called right, the first has it.
      mark.sign = current.winners.contains(team) ? glyphs.done : current.isRight(team) ? "" : glyphs.failed
    }
    let keys = match.setup.teams[team].keys.map(TeamKey.label).joined()
    if mark.sign.isEmpty, match.stage == .reading || match.stage == .open, screen.isKeyed, current.teams.contains(team)
    {
      mark.sign = "[\(keys)]"
    }
    if mark.sign.isEmpty, match.stage == .reading || match.stage == .open, match.jokerRefusal(team) == nil {
      mark.sign = MatchWords.hasJoker
    }
    if match.stage == .reading || match.stage == .open {
      if mark.sign.isEmpty, current.asking == .buzz, !current.done.contains(team), screen.hasTeamKeys,
        current.teams.contains(team)
      {
        mark.sign = "[\(TeamKey.label(match.setup.teams[team].keys.first ?? 0))]"
      }
    }
    if current.jokers.contains(team), !current.isVoid { mark.sign += (mark.sign.isEmpty ? "" : " ") + "x2" }
    return mark
  }

  // MARK: The main part

  private func main(width: Int, rows: Int) -> [Line] {
    if screen.showsExplanation, match.showsAnswer, let current = match.current { return explanation(current, width) }
    if match.isOver || match.showsHalfTime || match.stage == .ready {
      return Podium(view: self).lines(width: width, rows: rows)
    }
    if match.stage == .wagers {
      return Line.wrap([Span(MatchWords.wagersTitle, Theme.title)], width: width)
    }
    guard let current = match.current else { return [] }
    return question(current, width: width, rows: rows)
  }

  private func explanation(_ current: AskedQuestion, _ width: Int) -> [Line] {
    var lines = [Line(MatchWords.answer, Theme.muted)]
    lines += Line.wrap([Span(MatchWords.rightAnswer(current.question), Theme.right)], width: width)
    guard !current.question.explanation.isEmpty else { return lines }
    lines += [.empty, Line(MatchWords.why, Theme.explanation)]
    return lines + Line.wrap([Span(current.question.explanation)], width: width)
  }

  private func question(_ current: AskedQuestion, width: Int, rows: Int) -> [Line] {
    let clock = rows >= 12 && width >= 60 ? bigClock : []
    // As wide as two figures are: the question stays as it is while it is read aloud, whatever the clock shows.
    let face = clock.isEmpty ? [] : clock + (bigText("00", Theme.key) ?? [])
    let room = width - (face.map(\.width).max().map { $0 + 3 } ?? 0)
    let text = Line.wrap([Span(glyphs.spelled(current.question.text), Theme.title)], width: room)
    let options = OptionList(view: self, current: current)
    for isBig in [true, false] {
      let shown = options.lines(width: width, isBig: isBig)
      let head = text.beside(clock, width: width)
      let hasGap = head.count + shown.count < rows
      let all = head + (hasGap && !shown.isEmpty ? [.empty] : []) + shown
      if all.count <= rows { return all }
      guard !isBig else { continue }
      // What is right is seen at once, whatever was asked at length.
      guard match.revealed.map({ $0 > 0 || match.showsAnswer }) ?? false, var first = text.first else { return all }
      if text.count > 1 { first.spans.append(Span(" " + glyphs.ellipsis, Theme.muted)) }
      return [first] + shown
    }
    return text
  }

  private var bigClock: [Line] {
    guard let clock = screen.play.clock else { return [] }
    let seconds = clock.secondsLeft(now: now)
    return bigText(String(seconds), seconds <= 5 ? Theme.warning : Theme.key) ?? []
  }

  private func bigText(_ text: String, _ style: Style) -> [Line]? {
    BigText.fitting(text, style, glyphs, on: state.size, width: state.size.columns / 3)
  }
}
