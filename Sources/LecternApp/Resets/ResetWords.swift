import Training

/// What a reset forgets, in words that the full screen, plain mode and the command line share.
public enum ResetWords {
  /// What is asked before it.
  public static func question(_ title: String, isCourse: Bool) -> String {
    isCourse ? "Begin the whole course \"\(title)\" anew?" : "Begin \"\(title)\" anew?"
  }

  /// What counts no more, a phrase each; empty where nothing was done.
  public static func losses(_ forgotten: Forgotten) -> [String] {
    var losses: [String] = []
    if forgotten.reset.isCourse {
      let done = forgotten.finishedItems > 0 ? ", \(forgotten.finishedItems) of them done" : ""
      if forgotten.begunItems > 0 {
        losses.append("what you did in \(counted(forgotten.begunItems, "item"))" + done)
      }
    } else {
      if forgotten.isUnderway { losses.append("where you are in it") }
      if forgotten.finishedItems > 0 { losses.append("that it is done") }
      if let best = forgotten.bestScore {
        losses.append("your best score, \(percent(best)), and \(counted(forgotten.attempts, "attempt"))")
      } else if forgotten.finishedItems == 0, forgotten.attempts > 0 {
        losses.append("\(counted(forgotten.attempts, "attempt"))")
      }
    }
    if forgotten.answeredQuestions > 0 {
      losses.append("your answers to \(counted(forgotten.answeredQuestions, "question"))")
    }
    if forgotten.reviewCards > 0 {
      losses.append("\(counted(forgotten.reviewCards, "question")) in your reviews")
    }
    return losses
  }

  /// - Parameter undo: What takes it back, as in the middle of a sentence.
  public static func assurance(undo: String) -> String {
    "Your journal keeps it all. Afterwards \(undo) takes the reset back, until you do something new there."
  }

  /// What is said in the middle of a quiz that another terminal has reset.
  static let elsewhere =
    "This quiz was reset at another terminal and begins anew with this answer; what came before it is asked again."

  /// What is said once a reset is taken back.
  ///
  /// - Parameter title: Of what the reset was of, an item or a whole course.
  public static func takenBack(_ title: String, isCourse: Bool) -> String {
    isCourse ? "Taken back: the whole course \"\(title)\" is as it was." : "Taken back: \"\(title)\" is as it was."
  }

  public static let nothing = "There is nothing to forget here."
}
