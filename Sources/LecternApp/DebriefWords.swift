import Course
import Phrases
import Training

/// What a debrief says of a talk; the full screen and plain mode say the same words.
struct DebriefWords {
  let run: DrillRun
  let record: ItemProgress

  /// The ids of the endings that the learner has reached, in this talk or before.
  var seen: Set<String> { run.drill.endings(seen: record.endings + [run.ending?.id].compactMap { $0 }) }

  /// How many endings were seen.
  var endings: String { FinishWords.endingCount(run.drill, seen: seen) + "." }

  /// The first score and the best one, which another try does not take away; nil before there were two.
  var scores: String? {
    guard record.attempts > 1, let first = record.firstScore, let best = record.bestScore else { return nil }
    return say("First score \(percent(first)), best score \(percent(best)); both are kept.")
  }

  /// Where another reply at a turn would have led. An ending that was not seen is not named, nor a scene.
  func destination(of way: DrillRun.Way, at turn: Int) -> String {
    guard let scene = way.scene else { return say("the talk would have got stuck") }
    if scene.id == run.turns[turn].after.scene {
      // What it does to the gauges may decide all the same.
      return Set(way.choice.effects) == Set(run.turns[turn].choice.effects)
        ? say("the same place as your reply") : say("the same place as your reply, with another effect")
    }
    if scene.ending != nil {
      return seen.contains(scene.id) ? say("the ending \"\(scene.title)\"") : say("an ending you have not seen")
    }
    if let other = run.turns.firstIndex(where: { $0.scene.id == scene.id }) {
      return other == turn ? say("the same question again") : say("where turn \(other + 1) was")
    }
    return say("a turn that this talk did not take")
  }
}
