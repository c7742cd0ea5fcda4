import Course
import Training

/// What is said at the end of an item, in sentences that the full screen and plain mode share.
enum FinishWords {
  /// Whether a quiz is passed, in words and numbers.
  ///
  /// - Parameter praises: Whether the learner wants warm words.
  static func verdict(_ quiz: QuizResult, praises: Bool) -> String {
    guard let mark = quiz.passMark, quiz.maximum > 0 else { return "Done. Thank you." }
    return quiz.isPassed
      ? "Passed: \(percent(mark)) was needed." + (praises ? " Well done." : "")
      : "Not passed yet: \(percent(mark)) is needed. Try again when you like."
  }

  static func verdict(_ drill: DrillRun) -> String {
    drill.isPassed ? "This drill is done." : "Not there yet. The same talk can go another way: try it again."
  }

  /// The first and the best score; nil where there was one attempt, or nothing is scored.
  static func scores(_ record: ItemProgress) -> String? {
    guard record.attempts > 1, let first = record.firstScore, let best = record.bestScore else { return nil }
    return "First score \(percent(first)), best score \(percent(best)), in \(record.attempts) attempts."
  }

  /// "4 of 6 endings seen".
  static func endingCount(_ drill: Drill, seen: Set<String>) -> String {
    "\(seen.count) of \(counted(drill.endings.count, "ending")) seen"
  }

  /// A drill's endings, in the order of its file; one that was not seen is not told.
  static func endings(_ drill: Drill, seen: Set<String>) -> [(isSeen: Bool, words: String)] {
    drill.endings.map { scene in
      guard seen.contains(scene.id) else { return (false, "not seen yet") }
      return (true, scene.title + (scene.ending.map { ", \($0.rawValue)" } ?? ""))
    }
  }

  static let lookAgain = "To look at again:"

  static func courseFinished(_ course: Course) -> String { "You have finished the whole course \"\(course.title)\"." }
}
