import Course
import Phrases
import Training

/// A match for a host who reads aloud and types what teams say. There are no clocks: the host keeps the time.
extension PlainSession {
  /// Plays a match to its end, or until the host leaves it.
  func play(_ match: MatchPlay) throws(Leaving) {
    var play = match
    keep(&play)
    var told: Match?
    // One that was over when it was opened is opened to be taken back from.
    var isReopened = play.match.isOver
    while true {
      if told != play.match { narrate(play.match, before: told) }
      told = play.match
      if case .over(let shown) = play.match.stage, shown == play.match.podiumSteps, !isReopened { return }
      isReopened = false
      let line = try ask(PlainMatchWords.hint(play.match))
      guard let command = PlainMatchCommand(line, play.match) else {
        tell(PlainMatchWords.unknown(line))
        continue
      }
      if command == .leave { return tell(PlainMatchWords.left(unsaved: matches?.unsaved?.changes ?? 0)) }
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
    case .goOn: goOn(&play, at: moment)
    case .answer(let answer):
      if case .won(let team) = play.match.stage {
        play.answer(team, answer, at: moment)
      } else if let team = play.match.current?.turn {
        play.answer(team, answer, at: moment)
      }
    case .answerOf(let team, let answer):
      if play.match.stage == .wagers {
        play.change(.wagered(.init(team: team, points: Int(answer.number ?? 0))), at: moment)
      } else {
        play.answer(team, answer, at: moment)
      }
    case .buzz(let team):
      play.press(team, at: moment)
      // Whoever the host says was first is alone.
      play.advance(to: moment + (play.rules.photoMilliseconds + 1) * 1000)
    case .pass: play.pass(at: moment)
    case .undo: play.undo(at: moment)
    case .redo: play.redo(at: moment)
    case .skip: play.skip(at: moment)
    case .lock: play.lock(at: moment)
    case .overrule(let team):
      let isRight = play.match.current?.isRight(team) ?? false
      play.change(.judged(.init(team: team, isRight: !isRight)), at: moment)
    case .joker(let team): play.change(.joker(.init(team: team)), at: moment)
    case .rename(let team, let name):
      let name = MatchPlan.clean(name)
      if !name.isEmpty { play.change(.renamed(.init(team: team, name: name)), at: moment) }
    case .adjust(let adjusted): play.change(.adjusted(adjusted), at: moment)
    case .scores: return tell(PlainMatchWords.scores(play.match))
    case .why:
      guard let question = play.match.current?.question, play.match.revealed != nil else { break }
      tell(PlainMatchWords.right(question))
      return tell(question.explanation)
    case .rules: return tellRules(of: play.match.setup)
    case .help:
      for line in PlainMatchWords.help { tell(line) }
      return
    case .leave: return
    }
    if play.match == before { tell(PlainMatchWords.nothing) }
  }

  /// Where the host alone ends a question, Enter does it.
  private func goOn(_ play: inout MatchPlay, at moment: Int) {
    guard play.match.stage == .open else { return play.goOn(at: moment) }
    if play.match.current?.asking == .turns { play.pass(at: moment) } else { play.lock(at: moment) }
  }

  // MARK: Telling

  func tellRules(of setup: MatchSetup) {
    for rule in RulesWords(setup: setup).page { tell("- \(rule)") }
  }

  private func narrate(_ match: Match, before: Match?) {
    let isNew = before?.asked.count != match.asked.count || before?.stage == .ready
    switch match.stage {
    case .ready:
      tell(match.setup.title)
      for line in RulesWords(setup: match.setup).five { tell("- \(line)") }
    case .wagers: if before?.stage != .wagers { tell(MatchWords.wagersTitle) }
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
    case .open where current.asking == .buzz:
      tell(MatchWords.reopening(current.free.map { match.names[$0] }.joined(separator: ", ")))
    case .won(let team): tell("\(match.names[team]) \(MatchWords.hasIt)")
    case .closed(let shown): tellAnswer(current, match, shown)
    default: break
    }
  }

  private func tellAnswer(_ current: AskedQuestion, _ match: Match, _ shown: Int) {
    if current.isVoid { return tell(MatchWords.void) }
    if match.showsHalfTime, shown > 0 { return tell("\(MatchWords.halfTime). \(PlainMatchWords.scores(match))") }
    switch current.asking {
    case .turns, .buzz:
      if let winner = current.winners.first {
        tell(
          "\(MatchWords.correct): \(match.names[winner]) \(MatchWords.points(current.points(winner, by: match.setup)))")
      } else if shown == 0 {
        tell(MatchWords.nobody)
      } else {
        tell(PlainMatchWords.right(current.question))
      }
    case .all, .nearest:
      if shown == 1 {
        for team in current.teams { tell("\(match.names[team]): \(PlainMatchWords.answer(of: team, current))") }
      } else if shown == 2 {
        tell(PlainMatchWords.right(current.question))
        let winners = current.winners.map { match.names[$0] }
        tell(winners.isEmpty ? MatchWords.nobody : "\(MatchWords.correct): \(winners.joined(separator: ", "))")
      }
    }
  }

  private func tellEnd(_ match: Match, _ shown: Int) {
    guard shown == 0 else {
      if shown == match.podiumSteps {
        tell(MatchWords.mostMissed)
        let missed = MatchSummary(match).mostMissed
        if missed.isEmpty { tell(MatchWords.noneMissed) }
        for figure in missed { tell("- " + PlainMatchWords.missed(figure)) }
      }
      return
    }
    tell(MatchWords.finalResult)
    for (place, team) in match.ranking { tell("\(place). \(match.names[team]): \(match.score(team))") }
    let winners = match.winners.map { match.names[$0] }
    tell(
      winners.count == 1 ? MatchWords.winner(winners[0]) : MatchWords.shared(winners.joined(separator: ", "))
    )
  }
}
