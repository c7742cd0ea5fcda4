import Course
import Phrases
import Training

/// A match for a host who reads aloud and types what teams say. There are no clocks: the host keeps the time.
extension PlainSession {
  /// Plays a match to its end, or until the host leaves it.
  ///
  /// - Returns: The match as it was left.
  func play(_ match: MatchPlay) throws(Leaving) -> Match {
    var play = match
    keep(&play)
    var told: Match?
    if !play.match.asked.isEmpty, !play.match.isOver {
      tell(MatchWords.explain(play.match.setup.mode))
      tell(PlainMatchWords.scores(play.match))
    }
    // One that was over when it was opened is opened to be taken back from.
    var isReopened = play.match.isOver
    while true {
      if told != play.match { narrate(play.match, before: told) }
      told = play.match
      if play.match.showsLastStep, !isReopened { return play.match }
      isReopened = false
      let line = try ask(PlainMatchWords.hint(play.match))
      guard let command = PlainMatchCommand(line, play.match) else {
        tell(PlainMatchWords.unknown(line))
        continue
      }
      if command == .leave {
        tell(PlainMatchWords.left(unsaved: matches?.unsaved?.changes ?? 0))
        return play.match
      }
      obey(command, &play)
      keep(&play)
    }
  }

  private func keep(_ play: inout MatchPlay) {
    let entries = play.takeEntries()
    guard !entries.isEmpty else { return }
    matches?.record(entries)
    if let unsaved = matches?.unsaved { tell(say("Not being saved: \(unsaved.description)")) }
  }

  private func obey(_ command: PlainMatchCommand, _ play: inout MatchPlay) {
    // What comes through a pipe is quicker than a photo finish.
    let moment = max(now * 1000, play.time)
    let before = play.match
    switch command {
    case .goOn: if goOn(&play, at: moment) { return }
    case .answer(let answer):
      guard let team = before.plainAnswering else {
        return tell(before.stage == .reading ? PlainMatchWords.notOpen : PlainMatchWords.nothing)
      }
      if before.current?.isOut(answer) == true {
        return tell(MatchWords.wrongAlready(answer.letters.map(OptionLetter.name).joined(separator: " ")))
      }
      play.answer(team, answer, at: moment)
      tellWrong(team, play.match, before)
    case .answerOf(let team, let answer): return take(answer, of: team, &play, at: moment)
    case .buzz(let team):
      play.press(team, at: moment)
      // Whoever the host says was first is alone.
      play.advance(to: moment + (play.rules.photoMilliseconds + 1) * 1000)
    case .pass:
      play.pass(at: moment)
      if let team = before.plainAnswering { tellWrong(team, play.match, before) }
    case .undo:
      let last = play.history.standing.last
      play.undo(at: moment)
      return tell(
        last.map { MatchWords.takenBack(MatchWords.change($0, before.names)) } ?? MatchWords.nothingToUndo)
    case .redo:
      let last = play.history.takenBack.last
      play.redo(at: moment)
      return tell(last.map { MatchWords.madeAgain(MatchWords.change($0, before.names)) } ?? MatchWords.nothingToRedo)
    case .skip: play.skip(at: moment)
    case .lock: play.lock(at: moment)
    case .overrule(let team):
      if let refusal = play.match.overruleRefusal { return tell(refusal) }
      guard play.match.judgeable.contains(team) else { return tell(MatchWords.hadNoTurn(play.match.names[team])) }
      let isRight = play.match.current?.isRight(team) ?? false
      change(.judged(.init(team: team, isRight: !isRight)), &play, at: moment)
    case .joker(let team):
      if let refusal = play.match.jokerRefusal(team) { return tell(refusal) }
      change(.joker(.init(team: team)), &play, at: moment)
    case .rename(let team, let name):
      let name = MatchPlan.clean(name)
      let isTaken = before.teams.contains { $0 != team && before.names[$0].lowercased() == name.lowercased() }
      guard !name.isEmpty, !isTaken else { return tell(MatchWords.nameTaken) }
      change(.renamed(.init(team: team, name: name)), &play, at: moment)
      return tell(PlainMatchWords.renamed(before.names[team], name))

    case .adjust(let adjusted): change(.adjusted(adjusted), &play, at: moment)
    case .refused(let reason): return tell(reason)
    case .scores: return tell(PlainMatchWords.scores(play.match))
    case .why:
      guard let question = play.match.current?.question, play.match.showsAnswer else {
        return tell(MatchWords.answerFirst)
      }
      tell(PlainMatchWords.right(question))
      return tell(question.explanation)
    case .rules: return tellRules(of: play.match.setup)
    case .help:
      for line in PlainMatchWords.help(before) { tell(line) }
      return
    case .again:
      guard let current = before.current else { break }
      return narrate(current, before, isNew: true)
    case .leave: return
    }
    if play.match == before { tell(PlainMatchWords.nothing) }
  }

  /// Makes a change, and says what it was.
  private func change(_ entry: MatchEvent.Entry, _ play: inout MatchPlay, at moment: Int) {
    let before = play.match
    guard play.change(entry, at: moment) else { return }
    if let words = MatchWords.told(of: entry, before, play.match) { tell(words) }
  }

  /// What one of all teams says or stakes: nobody hears what it is.
  private func take(_ answer: MatchAnswer, of team: Int, _ play: inout MatchPlay, at moment: Int) {
    let isStake = play.match.stage == .wagers
    if isStake {
      let limit = play.rules.wagerLimit(score: play.match.score(team))
      guard let number = answer.number, let points = Int(exactly: number), (0...limit).contains(points) else {
        return tell(MatchWords.stakeAtMost(limit, play.match.names[team]))
      }
      play.change(.wagered(.init(team: team, points: points)), at: moment)
    } else if !play.answer(team, answer, at: moment), play.match.current?.answers[team]?.answer != answer {
      return tell(PlainMatchWords.nothing)
    }
    let match = play.match
    let missing =
      isStake
      ? match.teams.filter { match.currentWagers[$0] == nil }
      : match.current?.teams.filter { match.current?.answers[$0] == nil } ?? []
    tell(PlainMatchWords.isIn(match.names[team], missing: missing.map { match.names[$0] }))
  }

  /// Says that a team was wrong or had no answer, before anything else is said.
  private func tellWrong(_ team: Int, _ match: Match, _ before: Match) {
    guard match != before, let asked = match.asked.last, asked.done.last == team, !asked.isRight(team) else { return }
    let points = asked.points(team, by: match.setup)
    tell(
      (asked.answers[team] == nil ? MatchWords.noAnswer : MatchWords.wrong) + ": " + match.names[team]
        + (points == 0 ? "" : " " + MatchWords.points(points)))
  }

  /// Where the host alone ends a question, Enter does it; the places of the last page are all told at once.
  ///
  /// - Returns: Whether it was told why nothing has changed.
  private func goOn(_ play: inout MatchPlay, at moment: Int) -> Bool {
    let before = play.match
    switch before.stage {
    // Two Enters in a row must not cost a team its turn.
    case .open where before.current?.asking == .turns: break
    case .wagers:
      guard let team = before.teams.first(where: { before.currentWagers[$0] == nil }) else {
        play.goOn(at: moment)
        return false
      }
      tell(MatchWords.stakeMissing(before.names[team]))
      tell(MatchWords.stakeAtMost(play.rules.wagerLimit(score: before.score(team)), before.names[team]))
      return true
    case .open: play.lock(at: moment)
    case .over: for _ in 0..<before.podiumSteps { play.goOn(at: moment) }
    default: play.goOn(at: moment)
    }
    return false
  }

  // MARK: Telling

  func tellRules(of setup: MatchSetup) {
    for rule in RulesWords(setup: setup, hasClocks: false).page { tell("- \(rule)") }
  }

  private func narrate(_ match: Match, before: Match?) {
    let isNew = before?.asked.count != match.asked.count || before?.stage == .ready
    switch match.stage {
    case .ready:
      tell(match.setup.title)
      for line in RulesWords(setup: match.setup, hasClocks: false).five { tell("- \(line)") }
    case .wagers:
      guard before?.stage != .wagers else { break }
      tell(MatchWords.wagersTitle)
      for team in match.teams {
        tell(MatchWords.stakeAtMost(match.setup.rules.wagerLimit(score: match.score(team)), match.names[team]))
      }
    case .reading, .open, .won, .closed: if let current = match.current { narrate(current, match, isNew: isNew) }
    case .over(let shown):
      if before == nil, shown > 0 { tellEnd(match, 0) }
      tellEnd(match, shown)
    }
    if let before, before.shownScores != match.shownScores, !match.isOver { tell(PlainMatchWords.scores(match)) }
  }

  private func narrate(_ current: AskedQuestion, _ match: Match, isNew: Bool) {
    if isNew {
      tell("")
      tell(MatchWords.heading(match))
      tell(current.question.text)
      for (index, option) in current.question.options.enumerated() { tell("\(OptionLetter.name(index))) \(option)") }
    }
    switch match.stage {
    case .open where current.turn != nil:
      let points = current.isSteal ? match.setup.rules.stealPoints : match.setup.rules.rightPoints
      let team = current.turn.map { match.names[$0] } ?? ""
      tell(team + ": " + (current.isSteal ? MatchWords.steal(points) : MatchWords.turn(points)))
    case .reading: if let team = current.turn { tell("\(match.names[team]) \(MatchWords.isNext).") }
    case .open where current.asking == .buzz:
      tell(
        current.done.isEmpty ? PlainMatchWords.open : PlainMatchWords.openAgain(current.free.map { match.names[$0] }))
    case .won(let team): tell("\(match.names[team]) \(MatchWords.hasIt)")
    case .closed(let shown): tellAnswer(current, match, shown)
    default: break
    }
  }

  private func tellAnswer(_ current: AskedQuestion, _ match: Match, _ shown: Int) {
    if match.showsHalfTime, shown > 0 { return tell("\(MatchWords.halfTime). \(PlainMatchWords.scores(match))") }
    if current.isVoid { return tell(MatchWords.void) }
    switch current.asking {
    case .turns, .buzz:
      if let winner = current.winners.first {
        tell(
          "\(MatchWords.correct): \(match.names[winner]) \(MatchWords.points(current.points(winner, by: match.setup)))")
        tell(PlainMatchWords.right(current.question))
      } else if shown == 0 {
        tell(MatchWords.nobody)
      } else {
        tell(PlainMatchWords.right(current.question))
      }
    case .all, .nearest:
      if shown == 0 {
        tell(PlainMatchWords.closed(current))
      } else if shown == 1 {
        for team in current.teams { tell("\(match.names[team]): \(PlainMatchWords.answer(of: team, current))") }
        if current.question.isSurvey { tell(MatchWords.survey) }
      } else if shown == 2 {
        tell(PlainMatchWords.right(current.question))
        let winners = current.winners.map { match.names[$0] }
        let verdict = current.asking == .nearest ? MatchWords.nearest : MatchWords.correct
        tell(winners.isEmpty ? MatchWords.nobody : "\(verdict): \(winners.joined(separator: ", "))")
      }
    }
  }

  private func tellEnd(_ match: Match, _ shown: Int) {
    guard shown == 0 else {
      if match.showsLastStep {
        tell(MatchWords.mostMissed)
        let missed = MatchSummary(match).mostMissed
        if missed.isEmpty { tell(MatchWords.noneMissed) }
        for figure in missed { tell("- " + PlainMatchWords.missed(figure)) }
      }
      return
    }
    tell(MatchWords.finalResult)
    for (place, team) in match.ranking { tell("\(place). \(match.names[team]): \(match.score(team))") }
    tell(MatchWords.result(match))
    for line in MatchStory(match).lines { tell(MatchWords.story(line, match.names)) }
  }
}

extension Match {
  /// Who answers with a line that names no team; nil where nobody does.
  fileprivate var plainAnswering: Int? {
    if case .won(let team) = stage { return team }
    return stage == .open ? current?.turn : nil
  }
}
