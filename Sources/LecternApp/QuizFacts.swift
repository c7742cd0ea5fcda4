import Course
import Training

/// What a learner should know of a quiz, in sentences that the full screen and plain mode share.
extension QuizRun {
  /// Before it begins. `clock` says whether one runs here: plain mode has none.
  func facts(passMark: Double?, hasClock: Bool = true) -> [String] {
    let drawn = questions.count < quiz.questions.count
    var first = counted(questions.count, "question") + (drawn ? ", drawn from \(quiz.questions.count)." : ".")
    if let passMark { first += " You need \(percent(passMark)) to pass." }
    return [first, tries, hasClock ? clock : nil, openAhead].compactMap { $0 }
  }

  private var tries: String? {
    let rated = questions.map(\.question).filter { $0.isScored && $0.kind != .open }
    guard let one = rated.first, rated.contains(where: { $0.tries > 1 }) else { return nil }
    guard rated.allSatisfy({ $0.tries == one.tries && $0.penalty == one.penalty }) else {
      return "Some questions take more than one try; they say how many, and what a miss costs."
    }
    return "\(one.tries) tries a question" + (one.penalty > 0 ? "; each miss costs \(percent(one.penalty))." : ".")
  }

  private var clock: String? {
    let limits = questions.map(\.question.timeLimit)
    guard limits.contains(where: { $0 != nil }) else { return nil }
    if let seconds = limits.first ?? nil, limits.allSatisfy({ $0 == seconds }) {
      return "A clock gives \(Countdown.words(seconds)) for each question."
    }
    return "Some questions have a clock; it starts when the question appears."
  }

  /// Open questions that are the learner's own to judge.
  private var openCount: Int {
    questions.count { $0.question.kind == .open && $0.question.isScored && !quiz.counts($0.question) }
  }

  private var openAhead: String? {
    switch openCount {
    case 0: nil
    case 1: "One answer is judged by yourself and does not count."
    default: "\(openCount) answers are judged by yourself and do not count."
    }
  }

  /// At its end: what was asked and counts for nothing; nil where there was none.
  var uncounted: String? {
    let surveys = questions.count { $0.question.isSurvey }
    var parts: [String] = []
    if openCount > 0 { parts.append(counted(openCount, "open answer") + ", judged by yourself") }
    if surveys > 0 { parts.append(counted(surveys, "opinion")) }
    guard !parts.isEmpty else { return nil }
    let verb = openCount + surveys == 1 ? "does not count." : "do not count."
    return parts.joined(separator: ", and ") + (parts.count == 1 && surveys > 0 ? " " : ", ") + verb
  }
}
