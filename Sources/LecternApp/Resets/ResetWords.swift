import Phrases
import Training

/// What a reset forgets, in words that the full screen, plain mode and the command line share.
public enum ResetWords {
  /// What is asked before it.
  public static func question(_ title: String, isCourse: Bool) -> String {
    isCourse ? say("Begin the whole course \"\(title)\" anew?") : say("Begin \"\(title)\" anew?")
  }

  /// What counts no more, a phrase each; empty where nothing was done.
  public static func losses(_ forgotten: Forgotten) -> [String] {
    var losses: [String] = []
    if forgotten.reset.isCourse {
      let (begun, done) = (forgotten.begunItems, forgotten.finishedItems)
      if begun > 0 {
        losses.append(
          done > 0
            ? say(
              begun, one: "what you did in 1 item, \(done) of them done",
              other: "what you did in \(begun) items, \(done) of them done")
            : say(begun, one: "what you did in 1 item", other: "what you did in \(begun) items"))
      }
    } else {
      if forgotten.isUnderway { losses.append(say("where you are in it")) }
      if forgotten.finishedItems > 0 { losses.append(say("that it is done")) }
      if let best = forgotten.bestScore {
        losses.append(say("your best score, \(percent(best)), and \(Counted.attempts(forgotten.attempts))"))
      } else if forgotten.finishedItems == 0, forgotten.attempts > 0 {
        losses.append(Counted.attempts(forgotten.attempts))
      }
    }
    let (answers, cards) = (forgotten.answeredQuestions, forgotten.reviewCards)
    if answers > 0 {
      losses.append(say(answers, one: "your answers to 1 question", other: "your answers to \(answers) questions"))
    }
    if cards > 0 {
      losses.append(say(cards, one: "1 question in your reviews", other: "\(cards) questions in your reviews"))
    }
    return losses
  }

  /// - Parameter undo: What takes it back, as in the middle of a sentence.
  public static func assurance(undo: String) -> String {
    say("Your journal keeps it all. Afterwards \(undo) takes the reset back, until you do something new there.")
  }

  /// What is said once a reset is taken back.
  ///
  /// - Parameter title: Of what the reset was of, an item or a whole course.
  public static func takenBack(_ title: String, isCourse: Bool) -> String {
    isCourse
      ? say("Taken back: the whole course \"\(title)\" is as it was.") : say("Taken back: \"\(title)\" is as it was.")
  }

  public static var nothing: String { say("There is nothing to forget here.") }
}
