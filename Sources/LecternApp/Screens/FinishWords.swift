import Course
import Phrases
import Training

/// What is said at the end of an item, in sentences that the full screen and plain mode share.
enum FinishWords {
  /// A quiz's points and what share they are; nil where nothing counts.
  static func score(_ quiz: QuizResult) -> String? {
    guard quiz.maximum > 0 else { return nil }
    let (points, all) = (decimal(quiz.points, digits: 2), decimal(quiz.maximum, digits: 2))
    return say("Score: \(points) of \(all), \(percentOfPoints(quiz.share))")
  }

  /// Whether a quiz is passed, in words and numbers.
  ///
  /// - Parameter praises: Whether the learner wants warm words.
  static func verdict(_ quiz: QuizResult, praises: Bool) -> String {
    guard let mark = quiz.passMark, quiz.maximum > 0 else { return say("Done. Thank you.") }
    guard quiz.isPassed else {
      return say("Not passed yet: \(percent(mark)) is needed. Try again when you like.")
    }
    return praises
      ? say("Passed: \(percent(mark)) was needed. Well done.") : say("Passed: \(percent(mark)) was needed.")
  }

  static func verdict(_ drill: DrillRun) -> String {
    drill.isPassed ? say("This drill is done.") : say("Not there yet. The same talk can go another way: try it again.")
  }

  /// What a drill's `pass` asks for and what the talk had, where that was not enough: a sentence each.
  static func passMarks(_ drill: DrillRun) -> [(isMet: Bool, words: String)] {
    guard !drill.isPassed else { return [] }
    let ending = drill.ending == nil ? [(false, say("an ending: the talk got stuck before one"))] : []
    // What happened as it should in the talk has its name from the author alone.
    return ending + drill.passMarks.filter { !$0.isMet || !$0.isNamed }.map { ($0.isMet, $0.words) }
  }

  /// Said before what was missed, where a percentage stands above it that might be taken for what decides.
  static func decides(_ drill: DrillRun) -> String? {
    guard drill.score != nil, !passMarks(drill).isEmpty else { return nil }
    return say("What decides is not the score, but this:")
  }

  /// What the gauges of a drill should show at its end, told before it begins; nil where `pass` asks for none of them.
  ///
  /// What else it asks for stays the learner's to find out.
  static func goals(_ drill: DrillRun) -> String? {
    let marks = drill.passMarks
    let goals = marks.compactMap(\.goal)
    guard !goals.isEmpty else { return nil }
    let list = goals.joined(separator: ", ")
    return goals.count == marks.count
      ? say("To pass, end with \(list).") : say("To pass you need, among other things: \(list).")
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

  /// "Delighted, magnificence; Cold, misery": those that were seen; nil where none was.
  static func seenEndings(_ drill: Drill, seen: Set<String>) -> String? {
    let words = endings(drill, seen: seen).filter(\.isSeen).map(\.words)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  static var passedBefore: String { say("You have passed this before, and that stays.") }

  /// What waits for an item that was not passed, by the first of it; nil where nothing does.
  static func stillLocked(_ entries: [CourseEntry]) -> String? {
    guard let first = entries.first else { return nil }
    let more = entries.count - 1
    return more == 0
      ? say("Still locked: \(first.title).")
      : say(
        more, one: "Still locked: \(first.title), and 1 more.", other: "Still locked: \(first.title), and \(more) more."
      )
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

extension PassMark {
  /// Whether only the author's name tells what it is about.
  fileprivate var isNamed: Bool {
    switch self {
    case .flag: true
    case .gauge: false
    case .any(let parts), .all(let parts): parts.contains(where: \.isNamed)
    }
  }

  /// "trust 60 or more"; nil for what is not about a gauge.
  fileprivate var goal: String? {
    switch self {
    case .gauge(let name, let comparison, let number, let isNegated, _):
      switch Level(comparison, isNegated: isNegated) {
      case .atLeast: say("\(name) \(number) or more")
      case .above: say("\(name) above \(number)")
      case .atMost: say("\(name) \(number) or less")
      case .below: say("\(name) below \(number)")
      case .just: say("\(name) just \(number)")
      case .anythingBut: say("\(name) anything but \(number)")
      }
    case .flag, .any, .all: nil
    }
  }

  /// "trust: 60 or more needed, you had 50".
  fileprivate var words: String {
    switch self {
    case .gauge(let name, let comparison, let number, let isNegated, let had):
      switch Level(comparison, isNegated: isNegated) {
      case .atLeast: say("\(name): \(number) or more needed, you had \(had)")
      case .above: say("\(name): more than \(number) needed, you had \(had)")
      case .atMost: say("\(name): \(number) or less needed, you had \(had)")
      case .below: say("\(name): less than \(number) needed, you had \(had)")
      case .just: say("\(name): just \(number) needed, you had \(had)")
      case .anythingBut: say("\(name): anything but \(number) needed, you had \(had)")
      }
    // What the author calls it says nothing to who was in the talk.
    case .flag(_, true, false, let reply?) where reply.hasPrefix("("): say("not done: \(Self.quoted(reply))")
    case .flag(_, false, true, let reply?) where reply.hasPrefix("("):
      say("done, and better not: \(Self.quoted(reply))")
    case .flag(_, true, false, let reply?): say("not said: \(Self.quoted(reply)), or something like it")
    case .flag(_, false, true, let reply?): say("said, and better not: \(Self.quoted(reply))")
    case .flag(let name, true, let isSet, _):
      isSet ? say("\(name): needed, and it happened") : say("\(name): needed, and it did not happen")
    case .flag(let name, false, let isSet, _):
      isSet ? say("\(name): should not happen, and it did") : say("\(name): should not happen, and it did not")
    case .any(let parts):
      parts.dropFirst().reduce(parts.first?.words ?? "") { words, part in say("\(words); or \(part.words)") }
    case .all(let parts):
      parts.dropFirst().reduce(parts.first?.words ?? "") { words, part in say("\(words); and \(part.words)") }
    }
  }
}

extension PassMark {
  /// A reply in quotation marks, where it has none of its own.
  fileprivate static func quoted(_ reply: String) -> String {
    let hasOwn = reply.first.map { "\"“„«»‘'".contains($0) } ?? false
    return hasOwn ? reply : SettingWords.quoted(reply)
  }
}

/// What a gauge's level should be against a number.
private enum Level {
  case atLeast, above, atMost, below, just, anythingBut

  init(_ comparison: Condition.Comparison, isNegated: Bool) {
    self =
      switch (comparison, isNegated) {
      case (.greaterOrEqual, false), (.less, true): .atLeast
      case (.greater, false), (.lessOrEqual, true): .above
      case (.lessOrEqual, false), (.greater, true): .atMost
      case (.less, false), (.greaterOrEqual, true): .below
      case (.equal, false): .just
      case (.equal, true): .anythingBut
      }
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
