import Course
import Phrases
import TerminalUI
import Training

/// What is said of an answer; the full screen and plain mode say the same words.
struct Verdict: Hashable, Sendable {
  enum Tone: Hashable, Sendable {
    case right, partly, wrong, neither

    /// What stands before the words, with a space behind it; empty where there is no right and wrong.
    func mark(_ glyphs: Glyphs) -> String {
      switch self {
      case .right: glyphs.done + " "
      case .partly: glyphs.half + " "
      case .wrong: glyphs.failed + " "
      case .neither: ""
      }
    }

    var style: Style {
      switch self {
      case .right: Theme.right
      case .partly: Theme.partly
      case .wrong: Theme.wrong
      case .neither: Theme.title
      }
    }
  }

  var tone: Tone
  /// Whether something was wrong that a lesson might mend.
  var isMiss: Bool { tone == .wrong || tone == .partly }
  /// A sentence.
  var words: String

  /// Of the last answer; nil before there is one.
  ///
  /// - Parameters:
  ///   - praises: Whether the learner wants warm words.
  ///   - isOwnGuess: Whether the learner has just called it a guess: what the clock hands in counts as one, too.
  init?(_ run: QuestionRun, praises: Bool, isOwnGuess: Bool = false) {
    guard let answer = run.answers.last, let grade = run.lastGrade else { return nil }
    if run.question.isSurvey {
      (tone, words) = (.neither, answer.response.isEmpty ? say("No answer was given.") : say("Thank you."))
    } else if case .open(let body) = run.question.body {
      (tone, words) = (.neither, Verdict.ownJudgement(of: answer.response, body))
    } else if grade.isRight {
      // What was said of the guess is not forgotten.
      (tone, words) = (.right, isOwnGuess ? say("Right, by a guess.") : Verdict.right)
    } else if grade.isPartlyRight {
      (tone, words) = (.partly, say("Partly right."))
    } else {
      let miss = praises ? say("Not quite.") : say("Not right.")
      (tone, words) = (.wrong, answer.response.isEmpty ? say("No answer was given.") : miss)
    }
  }

  static var right: String { say("Right.") }

  private static func ownJudgement(of response: [String], _ body: OpenBody) -> String {
    guard !response.isEmpty else { return say("No answer was given.") }
    guard !body.rubric.isEmpty else { return say("Thank you. Only you can judge this answer.") }
    let met = Set(response.dropFirst())
    let all = body.rubric.reduce(0) { $0 + $1.points }
    let won = body.rubric.reduce(0) { $0 + (met.contains($1.plainText) ? $1.points : 0) }
    return all == Double(body.rubric.count)
      ? say("By your own judgement: \(decimal(won)) of \(decimal(all)).")
      : say("By your own judgement: \(decimal(won)) of \(decimal(all)) points.")
  }
}

extension [Block] {
  /// An author's sentences without the first one where that says no more than the verdict above it: "Right.".
  func without(verdict words: String) -> [Block] {
    guard case .paragraph(var text)? = first, case .text(let start)? = text.first, start.hasPrefix(words) else {
      return self
    }
    let rest = start.dropFirst(words.count)
    guard rest.first.map({ $0 == " " }) ?? true else { return self }
    text[0] = .text(String(rest.drop { $0 == " " }))
    if text == [.text("")] { return Array(dropFirst()) }
    return [.paragraph(text)] + dropFirst()
  }
}

extension QuestionRun {
  /// "One try left."; nil when the question is done.
  var triesLeftWords: String? {
    isDone ? nil : say(triesLeft, one: "One try left.", other: "\(triesLeft) tries left.")
  }

  /// What an answer may cost, said before it is given; nil where there is one try and no more.
  var stakes: String? {
    guard !isDone, question.tries > 1, question.isScored, question.kind != .open else { return nil }
    guard question.penalty > 0 else { return answers.isEmpty ? say("\(question.tries) tries.") : triesLeftWords }
    let cost = percent(question.penalty)
    return answers.isEmpty
      ? say("\(question.tries) tries; each miss costs \(cost).")
      : say(
        triesLeft, one: "One try left; each miss costs \(cost).",
        other: "\(triesLeft) tries left; each miss costs \(cost).")
  }
}
