import Course
import Phrases
import Training

/// What a learner should know of a quiz, in sentences that the full screen and plain mode share.
extension QuizRun {
  /// Before it begins. `clock` says whether one runs here: plain mode has none.
  func facts(passMark: Double?, hasClock: Bool = true) -> [String] {
    let drawn = questions.count < quiz.questions.count
    let count = Counted.questions(questions.count)
    let first = drawn ? say("\(count), drawn from \(quiz.questions.count).") : "\(count)."
    let needed = passMark.map { say("You need \(percent($0)) to pass.") }
    return [[first, needed].compactMap { $0 }.joined(separator: " "), tries, hasClock ? clock : nil, openAhead]
      .compactMap { $0 }
  }

  private var tries: String? {
    let rated = questions.map(\.question).filter { $0.isScored && $0.kind != .open }
    guard let one = rated.first, rated.contains(where: { $0.tries > 1 }) else { return nil }
    guard rated.allSatisfy({ $0.tries == one.tries && $0.penalty == one.penalty }) else {
      return say("Some questions take more than one try; they say how many, and what a miss costs.")
    }
    return one.penalty > 0
      ? say("\(one.tries) tries a question; each miss costs \(percent(one.penalty)).")
      : say("\(one.tries) tries a question.")
  }

  private var clock: String? {
    let limits = questions.map(\.question.timeLimit)
    guard limits.contains(where: { $0 != nil }) else { return nil }
    if let seconds = limits.first ?? nil, limits.allSatisfy({ $0 == seconds }) {
      return say("A clock gives \(Countdown.words(seconds)) for each question.")
    }
    return say("Some questions have a clock; it starts when the question appears.")
  }

  /// Open questions that are the learner's own to judge.
  private var ownToJudge: [QuestionRun] {
    questions.filter { $0.question.kind == .open && $0.question.isScored && !quiz.counts($0.question) }
  }

  private var openAhead: String? {
    let count = ownToJudge.count
    guard count > 0 else { return nil }
    return say(
      count, one: "One answer is judged by yourself and does not count.",
      other: "\(count) answers are judged by yourself and do not count.")
  }

  /// At its end: what was asked and counts for nothing; nil where there was none.
  var uncounted: String? {
    let surveys = questions.count { $0.question.isSurvey && $0.isDone }
    let openCount = ownToJudge.count { $0.isDone }
    let open = say(
      openCount, one: "1 open answer, judged by yourself", other: "\(openCount) open answers, judged by yourself")
    switch (openCount > 0, surveys > 0) {
    case (false, false): return nil
    case (true, false):
      return say(openCount, one: "\(open), does not count.", other: "\(open), do not count.")
    case (false, true):
      return say(surveys, one: "1 opinion does not count.", other: "\(surveys) opinions do not count.")
    case (true, true):
      let opinions = say(surveys, one: "1 opinion", other: "\(surveys) opinions")
      return say("\(open), and \(opinions), do not count.")
    }
  }
}
