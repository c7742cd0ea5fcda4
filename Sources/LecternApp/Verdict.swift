import Course
import Training

/// What is said of an answer; the full screen and plain mode say the same words.
struct Verdict: Hashable, Sendable {
  enum Tone: Hashable, Sendable { case right, partly, wrong, neither }

  var tone: Tone
  /// A sentence.
  var words: String

  /// Of the last answer; nil before there is one.
  ///
  /// - Parameter praises: Whether the learner wants warm words.
  init?(_ run: QuestionRun, praises: Bool) {
    guard let answer = run.answers.last, let grade = run.lastGrade else { return nil }
    if run.question.isSurvey {
      (tone, words) = (.neither, answer.response.isEmpty ? "No answer was given." : "Thank you.")
    } else if case .open(let body) = run.question.body {
      (tone, words) = (.neither, Verdict.ownJudgement(of: answer.response, body))
    } else if grade.isRight {
      (tone, words) = (.right, "Right.")
    } else if grade.isPartlyRight {
      (tone, words) = (.partly, "Partly right.")
    } else {
      (tone, words) = (.wrong, answer.response.isEmpty ? "No answer was given." : praises ? "Not quite." : "Not right.")
    }
  }

  private static func ownJudgement(of response: [String], _ body: OpenBody) -> String {
    guard !response.isEmpty else { return "No answer was given." }
    guard !body.rubric.isEmpty else { return "Thank you. Only you can judge this answer." }
    let met = Set(response.dropFirst())
    let all = body.rubric.reduce(0) { $0 + $1.points }
    let won = body.rubric.reduce(0) { $0 + (met.contains($1.plainText) ? $1.points : 0) }
    return "By your own judgement: \(points(won)) of \(points(all))."
  }
}

extension QuestionRun {
  /// "One try left."; nil when the question is done.
  var triesLeftWords: String? {
    isDone ? nil : triesLeft == 1 ? "One try left." : "\(triesLeft) tries left."
  }

  /// What an answer may cost, said before it is given; nil where there is one try and no more.
  var stakes: String? {
    guard !isDone, question.tries > 1, question.isScored, question.kind != .open else { return nil }
    let tries =
      answers.isEmpty ? "\(question.tries) tries" : triesLeft == 1 ? "One try left" : "\(triesLeft) tries left"
    return question.penalty > 0 ? "\(tries); each miss costs \(percent(question.penalty))." : "\(tries)."
  }
}
