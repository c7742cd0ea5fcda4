import Course
import Phrases
import Training

/// Drills, line by line.
extension PlainSession {
  func play(_ drill: Drill, _ place: Place) throws(Leaving) -> Bool {
    let (attempt, started) = state.attempt(for: place.entry.key, kind: .drill)
    if let started { record(started) }
    var run = DrillRun(item: place.entry.key, drill: drill, attempt: attempt)
    // A journal cut off before the end was written.
    if started == nil, run.isOver { record(.finished(run.finished)) }
    if run.turns.isEmpty {
      tell(drill.briefing)
    } else {
      tell(say("The talk goes on after: \(run.turns.last?.choice.plainText ?? "")"))
    }
    if run.lostTurns > 0 { tell(DrillView.lostTurns) }
    while !run.isOver {
      tell("")
      if let scene = run.scene { tell(scene.beats) }
      if let seconds = run.scene?.timeLimit, state.hasTimers {
        tell(
          say("(On the full screen a clock gives \(Countdown.words(seconds)) for this reply. Here there is no clock.)"))
      }
      if !drill.gauges.isEmpty {
        tell(
          "(" + drill.gauges.map { "\($0.name) \(run.state.gauges[$0.name] ?? $0.start)" }.joined(separator: ", ") + ")"
        )
      }
      let choices = run.choices
      for (index, choice) in choices.enumerated() { tell("\(index + 1)) \(choice.plainText)") }
      let since = now
      let answer = try askNumber(
        of: choices.count, hint: say("Type a number, b to go back, q to leave; the talk waits."), words: ["b"])
      guard case .number(let index) = answer else { return false }
      guard let chose = run.choose(index, milliseconds: now - since) else { break }
      record(.chose(chose))
      tell(say("You: \(chose.choice)"))
      if run.isOver { tell("") }
      if run.isOver { record(.finished(run.finished)) }
    }
    if let scene = run.scene { tell(scene.beats) }
    debrief(run, place)
    talked = run
    return true
  }

  /// Begins a new attempt with the replies before a turn, where a line asks for that: `u 2`.
  ///
  /// - Returns: Whether it did.
  func rewind(_ line: String, _ place: Place) -> Bool {
    guard line.hasPrefix("u"), let number = Int(line.dropFirst().drop { $0 == " " }), var again = talked,
      again.turns.indices.contains(number - 1)
    else { return false }
    again.rewind(to: number - 1)
    record(.started(.init(item: place.entry.key, kind: .drill, seed: 0)))
    for chose in again.retold { record(.chose(chose)) }
    talked = nil
    return true
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

  private func debrief(_ run: DrillRun, _ place: Place) {
    tell("")
    if let ending = run.ending, let moment = ending.ending {
      tell(MomentWords.ending(ending.title, moment))
    } else {
      tell(say("Nobody knows what to say next. The talk ends here."))
    }
    let words = DebriefWords(run: run, record: state.progress[place.entry.key])
    if let score = run.score { tell(say("Score: \(percent(score)).")) }
    let seen = run.drill.endings(seen: state.progress[place.entry.key].endings)
    tell(FinishWords.endingCount(run.drill, seen: seen) + ":")
    for ending in FinishWords.endings(run.drill, seen: seen) { tell("- " + ending.words) }
    tell(FinishWords.verdict(run))
    if let scores = FinishWords.scores(state.progress[run.item]) { tell(scores) }
    tell("")
    tell(say("Debrief"))
    for (index, turn) in run.turns.enumerated() {
      tell("")
      let reply = turn.choice.plainText
      tell(
        turn.choice.moment.map { say("Turn \(index + 1), \(MomentWords.name($0)): \(reply)") }
          ?? say("Turn \(index + 1): \(reply)"))
      if !turn.choice.note.isEmpty { tell(turn.choice.note, indent: 2) }
      let others = run.waysNotTaken(at: index)
      if !others.isEmpty { tell(say("You could also have said:"), indent: 2) }
      for other in others {
        let destination = words.destination(of: other, at: index)
        tell("- " + say("\(other.choice.plainText) (leads to \(destination))"), indent: 2)
        if !other.choice.note.isEmpty { tell(other.choice.note, indent: 4) }
      }
    }
    guard let scene = run.drill.debrief else { return }
    tell("")
    tell(scene.title)
    tell(scene.beats)
  }
}
