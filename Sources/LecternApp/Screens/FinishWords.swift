import Course
import Phrases
import Training

/// What is said at the end of an item, in sentences that the full screen and plain mode share.
enum FinishWords {
  /// Whether a quiz is passed, in words and numbers.
  static func verdict(_ quiz: QuizResult) -> String {
    guard let mark = quiz.passMark, quiz.maximum > 0 else { return say("Done. Thank you.") }
    return quiz.isPassed
      ? say("Passed: \(percent(mark)) was needed. Well done.")
      : say("Not passed yet: \(percent(mark)) is needed. Try again when you like.")
  }

  static func verdict(_ drill: DrillRun) -> String {
    drill.isPassed ? say("This drill is done.") : say("Not there yet. The same talk can go another way: try it again.")
  }

  /// The first and the best score; nil where there was one attempt, or nothing is scored.
  static func scores(_ record: ItemProgress) -> String? {
    guard record.attempts > 1, let first = record.firstScore, let best = record.bestScore else { return nil }
    return say("First score \(percent(first)), best score \(percent(best)), in \(record.attempts) attempts.")
  }

  /// "4 of 6 endings seen".
  static func endingCount(_ drill: Drill, seen: Set<String>) -> String {
    let all = drill.endings.count
    return say(all, one: "\(seen.count) of \(all) ending seen", other: "\(seen.count) of \(all) endings seen")
  }

  /// A drill's endings, in the order of its file; one that was not seen is not told.
  static func endings(_ drill: Drill, seen: Set<String>) -> [(isSeen: Bool, words: String)] {
    drill.endings.map { scene in
      guard seen.contains(scene.id) else { return (false, say("not seen yet")) }
      return (true, scene.title + (scene.ending.map { ", " + MomentWords.name($0) } ?? ""))
    }
  }

  static var lookAgain: String { say("To look at again:") }

  static func doAgain(_ kind: Item.Kind) -> String {
    switch kind {
    case .lesson: say("Do this lesson again")
    case .quiz: say("Do this quiz again")
    case .drill: say("Do this drill again")
    }
  }

  static func courseFinished(_ course: Course) -> String {
    say("You have finished the whole course \"\(course.title)\".")
  }
}

/// What moments are called.
enum MomentWords {
  /// In the middle of a sentence.
  static func name(_ moment: Moment) -> String {
    switch moment {
    case .misery: say("misery")
    case .mediocrity: say("mediocrity")
    case .magnificence: say("magnificence")
    }
  }

  /// At the beginning of a line.
  static func heading(_ moment: Moment) -> String {
    switch moment {
    case .misery: say("Misery")
    case .mediocrity: say("Mediocrity")
    case .magnificence: say("Magnificence")
    }
  }

  /// Which ending a talk has come to.
  static func ending(_ title: String, _ moment: Moment) -> String {
    switch moment {
    case .misery: say("\(title): a moment of misery.")
    case .mediocrity: say("\(title): a moment of mediocrity.")
    case .magnificence: say("\(title): a moment of magnificence.")
    }
  }
}
