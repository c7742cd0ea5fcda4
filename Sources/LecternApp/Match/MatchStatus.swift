import TerminalUI
import Training

/// What is going on, in a line that can be read from the back of the room.
struct MatchStatus {
  let view: MatchView

  private var screen: MatchScreen { view.screen }
  private var match: Match { view.match }
  private var glyphs: Glyphs { view.glyphs }

  func lines(width: Int) -> [Line] {
    let verdict = verdict.map { Line.wrap($0, width: width) } ?? []
    return verdict + Line.wrap(spans, width: width)
  }

  /// The same with the team that it is about in large letters; nil where there is none, or no room.
  func bigLines(width: Int) -> [Line]? {
    let spans = spans
    let headline =
      subject.map { (name($0), match.names[$0], view.looks[$0].style, [view.looks[$0].sign]) }
      ?? signal.map { ($0, $0.text, $0.style, []) }
    guard let (span, text, style, sign) = headline, let first = spans.firstIndex(of: span),
      case let before = Array(spans[..<first]),
      case let middle = Line([Span("  ")] + sign + Array(spans[(first + 1)...])),
      let big = BigText.fitting(
        text.uppercased(), style, glyphs, on: view.state.size, width: width - middle.width)
    else { return nil }
    guard (big.map(\.width).max() ?? 0) + middle.width <= width else { return nil }
    let lines = big.enumerated().map { $0.offset == big.count / 2 ? Line($0.element.spans + middle.spans) : $0.element }
    let verdict = verdict.map { Line.wrap($0, width: width) } ?? []
    return verdict + (before.isEmpty ? [] : Line.wrap(before, width: width)) + lines
  }

  /// Of the team that was wrong last, as large as it would be told that it was right.
  private var verdict: [Span]? {
    // A small screen has no room for it below what the host is told.
    guard screen.prompt == nil, screen.notice == nil || view.state.size.rows >= 16, let current = match.current,
      !current.isVoid,
      let team = current.done.last,
      current.asking == .turns || current.asking == .buzz, !current.isRight(team), current.winners.isEmpty
    else { return nil }
    switch match.stage {
    case .open: break
    case .closed where !match.showsHalfTime: break
    default: return nil
    }
    let isSilent = current.answers[team] == nil
    let points = current.points(team, by: match.setup)
    let loss = points == 0 ? [] : [Span(" " + MatchWords.points(points), Theme.key)]
    return [Span("\(glyphs.failed) \(isSilent ? MatchWords.noAnswer : MatchWords.wrong)  ", Theme.wrong), name(team)]
      + loss
  }

  /// The one team that everybody looks to now.
  private var subject: Int? {
    guard !screen.play.isPaused, let current = match.current else { return nil }
    switch match.stage {
    case .won(let team): return team
    case .open: return current.asking == .turns ? current.turn : screen.play.leader
    case .closed:
      let isTurns = current.asking == .turns || current.asking == .buzz
      return isTurns && !match.showsHalfTime ? current.winners.first : nil
    case .ready, .wagers, .reading, .over: return nil
    }
  }

  private func name(_ team: Int) -> Span { view.looks[team].title }
  private func names(_ teams: [Int]) -> String { teams.map { match.names[$0] }.joined(separator: ", ") }
  private func words(_ text: String, _ style: Style = Theme.title) -> [Span] { [Span(text, style)] }

  private var spans: [Span] {
    if screen.isEnding { return endings }
    if screen.play.isPaused {
      let anew = screen.play.isClockAnew ? "  " + MatchWords.clockAnew : ""
      return [Self.paused, Span(anew, Theme.muted)]
    }
    if match.stage == .wagers {
      guard !match.teams.allSatisfy(screen.hasAnswered) || !screen.entry.isEmpty else {
        return words(MatchWords.wagersIn)
      }
      let limit = match.setup.rules.wagerLimit(score: match.score(screen.focus))
      return [view.looks[screen.focus].sign, Span(" ")]
        + words(MatchWords.wager(match.names[screen.focus], limit: limit) + " ")
        + hidden
    }
    guard let current = match.current else { return [] }
    switch match.stage {
    case .reading:
      if !early.isEmpty { return words(MatchWords.tooEarly(names(early)), Theme.warning) }
      let kind = current.isTieBreak ? MatchWords.tie(names(current.teams)) + " " : ""
      let listen = MatchWords.reading(match.setup.hasTeamKeys ? current.asking : .all)
      let next = current.turn.map { [Span("  "), name($0)] + words(" " + MatchWords.isNext, Theme.muted) } ?? []
      return words(glyphs.spelled(kind + listen), Theme.muted) + next
    case .open: return open(current)
    case .won(let team): return photo(current) + [name(team)] + words(" " + MatchWords.hasIt) + entry
    case .closed(let shown): return closed(current, shown)
    case .ready, .wagers, .over: return []
    }
  }

  /// What may follow the match, with one of it marked.
  private var endings: [Span] {
    screen.ending.choices(in: match).flatMap { choice -> [Span] in
      let isMarked = choice == screen.ending.marked(in: match)
      let words = MatchWords.ending(choice, missed: MatchSummary(match).mostMissed.count)
      return [
        Span((isMarked ? glyphs.pointer : " ") + " ", Theme.selected),
        Span(words, isMarked ? Theme.selected : Theme.text),
        Span("   "),
      ]
    }
  }

  /// All who pressed too early and are locked out for it: the same words however often they press.
  private var early: [Int] {
    (match.current?.free ?? []).filter { screen.play.race.isLockedOut($0, now: view.state.now * 1000) }
  }

  /// What is being put in, where everybody may see it.
  private var entry: [Span] {
    guard !screen.entry.letters.isEmpty else { return [] }
    return [Span("  " + screen.entry.letters.map(OptionLetter.name).joined(separator: " "), Theme.key)]
  }

  /// Whose answer is being put in.
  private var whose: [Span] {
    screen.entry.isEmpty ? [] : [Span(" "), name(screen.focus), Span(": ")]
  }

  /// What nobody may see yet: how much of it there is.
  private var hidden: [Span] {
    [Span(String(repeating: glyphs.bullet, count: screen.entry.count), Theme.key)]
  }

  private func open(_ current: AskedQuestion) -> [Span] {
    let rules = match.setup.rules
    switch current.asking {
    case .turns:
      guard let team = current.turn else { return [] }
      let offer = current.isSteal ? MatchWords.steal(rules.stealPoints) : MatchWords.turn(rules.rightPoints)
      return [name(team)] + words(" " + offer) + entry
    case .all where screen.isAllIn, .nearest where screen.isAllIn: return words(MatchWords.allInClose)
    case .all where match.setup.answering == .keys: return words(MatchWords.lockIn) + lockedIn(current)
    case .all: return words(MatchWords.allAnswer, Theme.title) + lockedIn(current) + whose + hidden
    case .nearest:
      let level = current.isTieBreak ? MatchWords.tie(names(current.teams)) + " " : ""
      return words(level + MatchWords.nearestWins) + lockedIn(current) + whose + hidden
    case .buzz:
      if let leader = screen.play.leader { return [name(leader)] + words(" " + MatchWords.buzzed) }
      guard match.setup.hasTeamKeys else { return handsUp(current) }
      let signal =
        screen.play.race.opensAt > view.state.now * 1000
        ? words(glyphs.spelled(MatchWords.reopening(names(current.free)))) : [Self.buzzersOpen]
      return signal + remark
    }
  }

  /// What the room waits for; as large as there is room for it.
  private static var buzzersOpen: Span { Span(MatchWords.buzzersOpen, Theme.selected) }
  private static var cardsUp: Span { Span(MatchWords.cardsUp, Theme.title) }
  private static var numbersUp: Span { Span(MatchWords.numbersUp, Theme.title) }
  private static var paused: Span { Span(MatchWords.paused, Theme.warning) }

  /// That the buzzers are open, or the clock stands; nil otherwise.
  var signal: Span? {
    let signals = [Self.buzzersOpen, Self.paused, Self.cardsUp, Self.numbersUp]
    return screen.prompt == nil ? signals.first { spans.first == $0 } : nil
  }

  /// What went wrong at the buzzers, beside what goes on: who holds a key never hides the signal from the others.
  private var remark: [Span] {
    if screen.play.heardNoise { return words("  " + MatchWords.noise, Theme.warning) }
    return early.isEmpty ? [] : words("  " + MatchWords.tooEarly(names(early)), Theme.warning)
  }

  /// The host keys whose hand was up first.
  private func handsUp(_ current: AskedQuestion) -> [Span] {
    let key = { (team: Int) in TeamKey.label(match.setup.teams[team].keys.first ?? 0) }
    if current.free.count == 1, let last = current.free.first {
      return [name(last)] + words(" " + MatchWords.lastToAnswer(key(last)))
    }
    let keys = match.seats.filter(current.free.contains).map { "\(key($0)) \(match.names[$0])" }
    return words(MatchWords.handsUp(keys.joined(separator: ", ")), Theme.selected)
  }

  /// "Blue: locked in"
  private func lockedIn(_ current: AskedQuestion) -> [Span] {
    let teams = current.teams.filter { current.answers[$0] != nil }
    // On a small screen the scores say who is in.
    guard !teams.isEmpty, view.state.size.rows >= 16 else { return [Span(" ")] }
    return [Span("  \(MatchWords.lockedIn(names(teams))) ", Theme.muted)]
  }

  private func photo(_ current: AskedQuestion) -> [Span] {
    guard let buzz = current.buzzes.last, !buzz.photo.isEmpty else { return [] }
    let gap = buzz.gap.map { " (\(MatchWords.apart($0)))" } ?? ""
    return words(MatchWords.photo(names(buzz.photo) + gap, match.names[buzz.team], buzz.rule) + "  ", Theme.warning)
  }

  private func closed(_ current: AskedQuestion, _ shown: Int) -> [Span] {
    if match.showsHalfTime { return words(MatchWords.halfTimeCheer) }
    if current.isVoid { return words(MatchWords.void, Theme.warning) }
    switch current.asking {
    case .turns, .buzz:
      guard let winner = current.winners.first else { return words(MatchWords.nobody) }
      return [Span("\(glyphs.done) \(MatchWords.correct)  ", Theme.right), name(winner)] + gain(current, winner)
    case .all, .nearest:
      if shown == 0 {
        let missing = current.teams.count { !screen.hasAnswered($0) }
        guard screen.takesEntry, missing > 0 || !screen.entry.isEmpty else {
          return words(MatchWords.revealNext(current.teams.count - missing, of: current.teams.count))
        }
        let call = current.asking == .nearest ? Self.numbersUp : Self.cardsUp
        return [call, Span("  "), name(screen.focus), Span(": ")] + hidden
      }
      if current.question.isSurvey { return words(MatchWords.survey) }
      guard shown >= 2 else { return words("") }
      let winners = current.winners
      if winners.isEmpty, !current.hasWagers { return words(MatchWords.nobody) }
      let touched = current.teams.filter { current.points($0, by: match.setup) != 0 || winners.contains($0) }
      return touched.flatMap { [name($0)] + gain(current, $0) + [Span("  ")] }
    }
  }

  private func gain(_ current: AskedQuestion, _ team: Int) -> [Span] {
    current.isTieBreak ? [] : [Span(" " + MatchWords.points(current.points(team, by: match.setup)), Theme.key)]
  }
}
