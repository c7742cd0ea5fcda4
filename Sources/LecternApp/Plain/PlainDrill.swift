import Course
import Phrases
import Training

/// Drills, line by line.
extension PlainSession {
  /// - Parameter isPeek: Whether it is looked at from a link: then an attempt begins with the first reply.
  func play(_ drill: Drill, _ place: Place, isPeek: Bool) throws(Leaving) -> Ending {
    var (attempt, started) = state.attempt(for: place.entry.key, kind: .drill)
    let isNew = started != nil
    func begin() {
      if let event = started { record(event) }
      started = nil
    }
    if !isPeek { begin() }
    var run = DrillRun(item: place.entry.key, drill: drill, attempt: attempt)
    var mark = AttemptMark(item: run.item, seed: attempt.seed, ended: state.progress[run.item].attempts)
    // A journal cut off before the end was written.
    if !isNew, run.isOver { record(.finished(run.finished)) }
    if run.turns.isEmpty {
      tell(drill.briefing)
      if let goals = FinishWords.goals(run) { tell(goals) }
    } else {
      // What was said last, and what it answered: enough to be in the middle of it again.
      if let last = run.turns.last {
        tell(say("The talk goes on. This was said last:"))
        tell(last.scene.beats)
        tell(say("You: \(last.choice.plainText)"))
      }
    }
    if run.lostTurns > 0 { tell(DrillView.lostTurns) }
    let clock = say("On the full screen a clock runs for some replies. Here there is none.")
    if state.settings.hasTimers, drill.scenes.contains(where: { $0.timeLimit != nil }), told.insert(clock).inserted {
      tell(clock)
    }
    var levels: [String: Int] = [:]
    while !run.isOver {
      tell("")
      tellGauges(of: run, before: levels)
      levels = run.state.gauges
      if let scene = run.scene { tell(scene.beats) }
      let choices = run.choices
      for (index, choice) in choices.enumerated() { tell("\(index + 1)) \(choice.plainText)") }
      let since = now
      guard let index = try askReply(in: run) else { return .left }
      lookElsewhere()
      if let there = state.caughtUp(run, mark) {
        run = there
        tell(Overtaken.saidWords)
        continue
      }
      guard let chose = run.choose(index, milliseconds: now - since) else { break }
      begin()
      let overtaken = state.overtaken(mark)
      for entry in state.entries(for: chose, in: run, &mark) { record(entry) }
      if let overtaken { tell(overtaken.drillWords) }
      tell(say("You: \(chose.choice)"))
      if run.isOver {
        tell("")
        tellGauges(of: run, before: levels)
        record(.finished(run.finished))
      }
    }
    if let scene = run.scene { tell(scene.beats) }
    debrief(run, place)
    return .done(talk: run)
  }

  private enum Wish {
    case reply(Int)
    case gauges, talk, back
  }

  /// Asks for a reply, counted from 0; nil: the person goes back.
  private func askReply(in run: DrillRun) throws(Leaving) -> Int? {
    var words: [PlainWord<Wish>] = [
      .number(upTo: run.choices.count, say("Type the number of your reply.")) { .reply($0) },
      .word("b", "back", act: .back, say("b goes back; the talk waits.")),
    ]
    if !run.drill.gauges.isEmpty { words.append(.word("g", act: .gauges, say("g tells all gauges."))) }
    if !run.turns.isEmpty { words.append(.word("t", act: .talk, say("t tells the talk so far."))) }
    let passage = passage
    while true {
      switch try ask(PlainPrompt(words)) {
      case .reply(let index): return index
      case .back: return nil
      case .gauges: tellGauges(of: run, before: [:])
      case .talk:
        for turn in run.turns {
          tell(turn.scene.beats)
          tell(say("You: \(turn.choice.plainText)"))
        }
        if let scene = run.scene { tell(scene.beats) }
      }
      beginPassage(passage)
    }
  }

  /// Begins a new attempt with the replies before a turn, counted from 0.
  func rewind(_ talk: DrillRun, to turn: Int, _ place: Place) {
    var again = talk
    again.rewind(to: turn)
    record(.started(.init(item: place.entry.key, kind: .drill, seed: 0)))
    for chose in again.retold { record(.chose(chose)) }
  }

  private func tell(_ beats: [Beat]) {
    for beat in beats {
      switch beat {
      case .narration(let blocks): tell(blocks)
      case .speech(let speaker, let blocks):
        if let speaker { tell("\(speaker): \(blocks.plainText)") } else { tell(blocks) }
      }
    }
  }

  /// The gauges that have moved, with how far; all of them where nothing was told before.
  private func tellGauges(of run: DrillRun, before: [String: Int]) {
    let words = run.drill.gauges.compactMap { gauge -> String? in
      let now = run.state.gauges[gauge.name] ?? gauge.start
      guard let old = before[gauge.name] else { return say("\(gauge.name) \(now)") }
      guard now != old else { return nil }
      return now > old
        ? say("\(gauge.name) rises by \(now - old), to \(now)") : say("\(gauge.name) falls by \(old - now), to \(now)")
    }
    if !words.isEmpty { tell(words.joined(separator: "; ") + ".") }
  }

  private func debrief(_ run: DrillRun, _ place: Place) {
    tell("")
    if let ending = run.ending, let moment = ending.ending {
      tell(MomentWords.ending(ending.title, moment))
    } else {
      tell(say("Nobody knows what to say next. The talk ends here."))
    }
    tell(FinishWords.verdict(run))
    if let score = run.score { tell(say("Score: \(percent(score)).")) }
    if let decides = FinishWords.decides(run) { tell(decides) }
    for mark in FinishWords.passMarks(run) {
      tell("- " + (mark.isMet ? say("\(mark.words) (met)") : say("\(mark.words) (not met)")))
    }
    if let scores = FinishWords.scores(state.progress[run.item]) { tell(scores) }
    let seen = run.drill.endings(seen: state.progress[place.entry.key].endings)
    let known = FinishWords.endings(run.drill, seen: seen).filter(\.isSeen)
    tell(FinishWords.endingCount(run.drill, seen: seen) + (known.isEmpty ? "." : ":"))
    for ending in known { tell("- " + ending.words) }
    tell("")
    let heading = say("Debrief")
    tell(heading)
    for index in run.turns.indices {
      if isBrief(run) { tell(turnWords(index, run)) } else { tellTurn(index, of: run, place) }
    }
    guard let scene = run.drill.debrief else { return }
    tell("")
    if scene.title != heading { tell(scene.title) }
    tell(scene.beats)
  }

  /// Whether the turns of a talk are listed, and what the coach says of each waits until it is asked for.
  /// Nobody listens to all of it at every attempt.
  func isBrief(_ run: DrillRun) -> Bool { run.turns.count > 4 || state.progress[run.item].attempts > 1 }

  /// What was said in a turn, counted from 0, and how it was rated.
  private func turnWords(_ index: Int, _ run: DrillRun) -> String {
    let choice = run.turns[index].choice
    return choice.moment.map { say("Turn \(index + 1), \(MomentWords.name($0)): \(choice.plainText)") }
      ?? say("Turn \(index + 1): \(choice.plainText)")
  }

  /// The same with the coach's note and the ways not taken.
  func tellTurn(_ index: Int, of run: DrillRun, _ place: Place) {
    let words = DebriefWords(run: run, record: state.progress[place.entry.key])
    tell("")
    // What the reply answers: the coach speaks of both.
    if let last = run.turns[index].scene.beats.last(where: { if case .speech = $0 { true } else { false } }) {
      tell([last])
    }
    tell(turnWords(index, run))
    if !run.turns[index].choice.note.isEmpty { tell(run.turns[index].choice.note, indent: 2) }
    let others = run.waysNotTaken(at: index)
    if !others.isEmpty { tell(say("You could also have said:"), indent: 2) }
    for other in others {
      let destination = words.destination(of: other, at: index)
      tell("- " + say("\(other.choice.plainText) (leads to \(destination))"), indent: 2)
      if !other.choice.note.isEmpty { tell(other.choice.note, indent: 4) }
    }
  }
}
