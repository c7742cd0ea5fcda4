import Course
import CourseFormat
import Phrases
import ProgressStore
import Training

/// A match as it is written out. Every text in it goes through the sanitiser.
struct MatchReport {
  let record: MatchRecord
  /// Whether somebody plays it just now.
  var isPlayed = false
  /// As the room has seen it: nobody reads here what another team has said to the question that is on.
  var match: Match { record.match.asSeen }

  /// Whoever leads or has won, and all scores.
  var result: String {
    match.ranking.map { "\(Sanitizer.cleanLine(match.names[$0.team])) \(match.score($0.team))" }.joined(separator: ", ")
  }

  /// As exports have it, whatever is spoken.
  var modeName: String {
    switch match.setup.mode {
    case .rounds: "rounds"
    case .secret: "secret"
    case .buzz: "buzz"
    }
  }

  private var spokenMode: String {
    switch match.setup.mode {
    case .rounds: say("Rounds", in: "a way to play")
    case .secret: say("Secret", in: "a way to play")
    case .buzz: say("Buzz", in: "a way to play")
    }
  }

  /// "2026-11-28 14:05"
  var shownStart: String { record.began.prefix(16).split(separator: "T").joined(separator: " ") }

  var line: String {
    let line = "\(record.id)  \(shownStart)  \(spokenMode)  \(Sanitizer.cleanLine(match.setup.title)): \(result)"
    if match.isOver { return line + (isCutShort ? ", " + say("ended early") : "") }
    return line + ", " + (isPlayed ? say("being played: \(place)") : say("not over: \(place)"))
  }

  private var isCutShort: Bool { match.isCutShort }

  /// What is asked just now.
  private var place: String {
    if match.current?.isTieBreak == true { return say("the tie-break") }
    // Nothing of the reserve is asked any more for what was void at the end.
    let length = match.isOver ? max(match.number, match.setup.questions.count) : match.length
    return say("question \(match.number) of \(length)")
  }

  var text: [String] {
    var lines = [
      "\(Sanitizer.cleanLine(match.setup.title)) (\(spokenMode)), \(shownStart), \(say("match \(record.id)"))"
    ]
    if isPlayed, !match.isOver { lines.append(say("It is being played just now.")) }
    if !match.isOver { lines.append(say("Not over: \(place).")) }
    if isCutShort { lines.append(say("Ended early: \(place).")) }
    if record.damagedLines > 0 {
      lines.append(
        say(
          record.damagedLines, one: "1 of its lines could not be read.",
          other: "\(record.damagedLines) of its lines could not be read."))
    }
    lines +=
      [""] + match.ranking.map { "\($0.place). \(Sanitizer.cleanLine(match.names[$0.team]))  \(match.score($0.team))" }
    if match.winners.count > 1, match.isOver, !isCutShort { lines.append(say("A shared win.")) }
    if match.isWonByTieBreak, match.isOver { lines.append(say("Won by the tie-break.")) }
    let overruled = overruled
    if !match.adjustments.isEmpty || !overruled.isEmpty {
      lines += ["", say("Corrected by the host:")]
      lines += overruled.map { "  " + $0 }
      lines += match.adjustments.map {
        "  \(Sanitizer.cleanLine(match.names[$0.team])) \($0.points > 0 ? "+" : "")\($0.points): \(Sanitizer.cleanLine($0.reason))"
      }
    }
    let missed = MatchSummary(match).mostMissed
    if !missed.isEmpty {
      lines += ["", say("Most missed:")]
      lines += missed.map { "  " + Self.missed($0) }
    }
    return lines
  }

  /// Where the host has judged otherwise than the program, question by question.
  private var overruled: [String] {
    match.asked.enumerated().flatMap { index, asked in
      // What ended a match early has made nothing void.
      (asked.isVoid && !(isCutShort && index == match.asked.count - 1)
        ? [asked.isTieBreak ? say("the tie-break: void") : say("question \(index + 1): void")] : [])
        + asked.overruled.sorted { $0.key < $1.key }.map { team, isRight in
          let name = Sanitizer.cleanLine(match.names[team])
          return isRight
            ? say("question \(index + 1), \(name): counted as right")
            : say("question \(index + 1), \(name): counted as wrong")
        }
    }
  }

  static func missed(_ figure: MatchSummary.Figure) -> String {
    say("\(figure.right) of \(figure.all) right: \(Sanitizer.cleanLine(figure.title))")
  }

  // MARK: Review

  /// The missed questions as a quiz; nil where none was missed.
  var review: Quiz? {
    let missed = MatchSummary(match).mostMissed.map(\.id)
    let asked = Dictionary(match.asked.map { ($0.question.id, $0.question) }) { first, _ in first }
    let questions = missed.compactMap { asked[$0]?.asQuestion }
    guard !questions.isEmpty else { return nil }
    return Quiz(title: say("Look again: \(Sanitizer.cleanLine(match.setup.title))"), questions: questions)
  }
}
