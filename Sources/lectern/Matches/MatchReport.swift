import Course
import CourseFormat
import Phrases
import ProgressStore
import Training

/// A match as it is written out. Every text in it goes through the sanitiser.
struct MatchReport {
  let record: MatchRecord
  private var match: Match { record.match }

  /// Whoever leads or has won, and all scores.
  var result: String {
    match.ranking.map { "\(Sanitizer.cleanLine(match.names[$0.team])) \(match.score($0.team))" }.joined(separator: ", ")
  }

  var modeName: String {
    switch match.setup.mode {
    case .rounds: "rounds"
    case .secret: "secret"
    case .buzz: "buzz"
    }
  }

  /// "2026-11-28 14:05"
  var shownStart: String { record.began.prefix(16).split(separator: "T").joined(separator: " ") }

  var line: String {
    let line = "\(record.id)  \(shownStart)  \(modeName)  \(Sanitizer.cleanLine(match.setup.title)): \(result)"
    return match.isOver
      ? line : line + ", " + say("not over: question \(match.number) of \(match.setup.questions.count)")
  }

  var text: [String] {
    var lines = [
      "\(Sanitizer.cleanLine(match.setup.title)) (\(modeName)), \(shownStart), match \(record.id)"
    ]
    if !match.isOver { lines.append(say("Not over: question \(match.number) of \(match.setup.questions.count).")) }
    if record.damagedLines > 0 {
      lines.append(
        say(
          record.damagedLines, one: "1 of its lines could not be read.",
          other: "\(record.damagedLines) of its lines could not be read."))
    }
    lines +=
      [""] + match.ranking.map { "\($0.place). \(Sanitizer.cleanLine(match.names[$0.team]))  \(match.score($0.team))" }
    if match.winners.count > 1, match.isOver { lines.append(say("A shared win.")) }
    if match.isWonByTieBreak, match.isOver { lines.append(say("Won by the tie-break.")) }
    if !match.adjustments.isEmpty {
      lines += ["", say("Corrected by the host:")]
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

  static func missed(_ figure: MatchSummary.Figure) -> String {
    say("\(figure.right) of \(figure.all) right: \(Sanitizer.cleanLine(figure.title))")
  }

  // MARK: Export

  /// One row for each team and question.
  private struct Row {
    var number: Int
    var question: MatchQuestion
    var team: String
    var answer: String
    var isRight: Bool
    var isVoid: Bool
    var isTieBreak: Bool
    var points: Int
    var ms: Int?
  }

  private var rows: [Row] {
    match.asked.enumerated().flatMap { index, asked in
      asked.teams.map { team in
        let answer = asked.answers[team]
        return Row(
          number: index + 1, question: asked.question, team: match.names[team],
          answer: answer.map { Self.words($0.answer, asked.question) } ?? "", isRight: asked.isRight(team),
          isVoid: asked.isVoid, isTieBreak: asked.isTieBreak, points: asked.points(team, by: match.setup),
          ms: answer?.ms)
      }
    }
  }

  private static func words(_ answer: MatchAnswer, _ question: MatchQuestion) -> String {
    if let number = answer.number {
      return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    }
    return answer.letters.filter(question.options.indices.contains).map { question.options[$0] }.joined(separator: "; ")
  }

  static let columns = [
    "match", "number", "id", "question", "team", "answer", "right", "void", "tieBreak", "points", "ms",
  ]

  /// RFC 4180, with a header; lines end with CR and LF.
  var csv: String {
    let body = rows.map { row in
      [
        record.id, "\(row.number)", row.question.id, row.question.text, row.team, row.answer, row.isRight ? "1" : "0",
        row.isVoid ? "1" : "0", row.isTieBreak ? "1" : "0", "\(row.points)", row.ms.map(String.init) ?? "",
      ]
    }
    return ([Self.columns] + body).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell that no spreadsheet takes for a formula (a number may have its sign), in quotes where it needs them.
  static func cell(_ text: String) -> String {
    var text = Sanitizer.cleanLine(text)
    if let first = text.first, "=+-@".contains(first), Double(text) == nil { text = "'" + text }
    guard text.contains(where: { "\",;\r\n".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  var json: JSONText {
    .object([
      ("match", .string(record.id)), ("title", .string(match.setup.title)), ("mode", .string(modeName)),
      ("began", .string(record.began)), ("last", .string(record.last)), ("over", .bool(match.isOver)),
      (
        "teams",
        .list(
          match.ranking.map {
            .object([
              ("name", .string(match.names[$0.team])), ("place", .number($0.place)),
              ("score", .number(match.score($0.team))),
            ])
          })
      ),
      (
        "adjustments",
        .list(
          match.adjustments.map {
            .object([
              ("team", .string(match.names[$0.team])), ("points", .number($0.points)), ("reason", .string($0.reason)),
            ])
          })
      ),
      ("questions", .list(match.asked.enumerated().map { question($0.offset + 1, $0.element) })),
    ])
  }

  private func question(_ number: Int, _ asked: AskedQuestion) -> JSONText {
    let answers = rows.filter { $0.number == number }.map { row -> JSONText in
      .object([
        ("team", .string(row.team)), ("answer", .string(row.answer)), ("right", .bool(row.isRight)),
        ("points", .number(row.points)), ("ms", row.ms.map(JSONText.number) ?? .null),
      ])
    }
    return .object([
      ("number", .number(number)), ("id", .string(asked.question.id)), ("text", .string(asked.question.text)),
      ("void", .bool(asked.isVoid)), ("tieBreak", .bool(asked.isTieBreak)), ("answers", .list(answers)),
    ])
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
