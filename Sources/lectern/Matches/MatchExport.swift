import Course
import CourseFormat
import ProgressStore
import Training

/// A match for spreadsheets and programs: what each team did with each question, and what the host corrected.
struct MatchExport {
  let report: MatchReport
  private var record: MatchRecord { report.record }
  private var match: Match { report.match }

  /// What one team did with one question.
  private struct Row {
    var number: Int
    var asked: AskedQuestion
    var team: Int
  }

  /// Without the question that teams are answering unseen.
  private var shown: ArraySlice<AskedQuestion> { match.asked.dropLast(match.hidesAnswers ? 1 : 0) }

  private var rows: [Row] {
    shown.enumerated().flatMap { index, asked in
      asked.teams.map { Row(number: index + 1, asked: asked, team: $0) }
    }
  }

  private func name(_ team: Int) -> String { match.names.indices.contains(team) ? match.names[team] : "" }

  private func points(_ row: Row) -> Int { row.asked.points(row.team, by: match.setup) }

  /// Whether a joker counts; one that was played on a void question was given back.
  private func hasJoker(_ row: Row) -> Bool { !row.asked.isVoid && row.asked.jokers.contains(row.team) }

  private func stake(_ row: Row) -> Int? { row.asked.hasWagers ? row.asked.wagers[row.team] ?? 0 : nil }

  private func answer(_ row: Row) -> String {
    guard let answer = row.asked.answers[row.team]?.answer else { return "" }
    if let number = answer.number {
      return number.written
    }
    let options = row.asked.question.options
    return answer.letters.filter(options.indices.contains).map { options[$0] }.joined(separator: "; ")
  }

  /// The key of a rule that a photo finish was decided by; nil where there was none.
  private func rule(_ buzz: MatchEvent.Buzzed) -> String? {
    guard !buzz.photo.isEmpty else { return nil }
    return switch buzz.rule {
    case .first: "first"
    case .lowerScore: "lowerScore"
    case .fewerBuzzes: "fewerBuzzes"
    case .draw: "draw"
    }
  }

  // MARK: CSV

  static let columns = [
    "match", "number", "id", "question", "team", "answer", "right", "void", "tieBreak", "points", "ms", "joker",
    "stake", "nearest", "survey", "buzz", "buzzMs", "photo", "photoRule", "overruled", "reason",
  ]

  /// RFC 4180, with a header; lines end with CR and LF. A team's points add up to its score.
  var csv: String {
    ([Self.columns] + rows.map(cells) + match.adjustments.map(cells))
      .map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Whether an answer was right; nil where there is no right and wrong, and of a team that was not asked. Of a number,
  /// whether it lies within its bounds.
  private func isRight(_ row: Row) -> Bool? {
    let asked = row.asked
    let isInTurns = asked.asking == .turns || asked.asking == .buzz
    let wasAsked = !isInTurns || asked.done.contains(row.team) || asked.answers[row.team] != nil
    return asked.question.isSurvey || asked.isVoid || !wasAsked ? nil : asked.isCorrect(row.team)
  }

  /// Whether a number was the nearest; nil of other questions.
  private func isNearest(_ row: Row) -> Bool? { row.asked.asking == .nearest ? row.asked.isRight(row.team) : nil }

  private static func digit(_ value: Bool) -> String { value ? "1" : "0" }

  private func cells(_ row: Row) -> [String] {
    let (asked, team) = (row.asked, row.team)
    let place = asked.buzzes.lastIndex { $0.team == team }
    let buzz = place.map { asked.buzzes[$0] }
    return [
      record.id, "\(row.number)", asked.question.id, asked.question.text, name(team), answer(row),
      isRight(row).map(Self.digit) ?? "", Self.digit(asked.isVoid), Self.digit(asked.isTieBreak), "\(points(row))",
      asked.answers[team].map { "\($0.ms)" } ?? "", Self.digit(hasJoker(row)),
      stake(row).map(String.init) ?? "", isNearest(row).map(Self.digit) ?? "", Self.digit(asked.question.isSurvey),
      place.map { "\($0 + 1)" } ?? "", buzz.map { "\($0.ms)" } ?? "",
      buzz?.photo.map(name).joined(separator: "; ") ?? "", buzz.flatMap(rule) ?? "",
      Self.digit(asked.overruled[team] != nil), "",
    ]
  }

  /// What is no question's has cells for the match, the team, the points and the reason alone.
  private func cells(_ adjusted: MatchEvent.Adjusted) -> [String] {
    let told = [
      "match": record.id, "team": name(adjusted.team), "points": "\(adjusted.points)", "reason": adjusted.reason,
    ]
    return Self.columns.map { told[$0] ?? "" }
  }

  /// Text that no spreadsheet takes for a formula; a number may have its sign.
  static func plain(_ text: String) -> String {
    let text = Sanitizer.cleanLine(text)
    guard let first = text.first, "=+-@".contains(first), Double(text) == nil else { return text }
    return "'" + text
  }

  /// A cell, in quotes where it needs them.
  static func cell(_ text: String) -> String {
    let text = plain(text)
    guard text.contains(where: { "\",;\r\n".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  // MARK: JSON

  var json: JSONText {
    .object([
      ("match", .string(record.id)), ("title", .string(match.setup.title)), ("mode", .string(report.modeName)),
      ("began", .string(record.began)), ("last", .string(record.last)), ("over", .bool(match.isOver)),
      (
        "teams",
        .list(
          match.ranking.map {
            .object([
              ("name", .string(name($0.team))), ("place", .number($0.place)), ("score", .number(match.score($0.team))),
            ])
          })
      ),
      (
        "adjustments",
        .list(
          match.adjustments.map {
            .object([
              ("team", .string(name($0.team))), ("points", .number($0.points)), ("reason", .string($0.reason)),
            ])
          })
      ),
      ("questions", .list(shown.enumerated().map { question($0.offset + 1, $0.element) })),
    ])
  }

  private func question(_ number: Int, _ asked: AskedQuestion) -> JSONText {
    let rows = asked.teams.map { Row(number: number, asked: asked, team: $0) }
    return .object([
      ("number", .number(number)), ("id", .string(asked.question.id)), ("text", .string(asked.question.text)),
      ("survey", .bool(asked.question.isSurvey)), ("void", .bool(asked.isVoid)), ("tieBreak", .bool(asked.isTieBreak)),
      ("answers", .list(rows.map(answered))),
      ("buzzes", .list(asked.buzzes.map(buzzed))),
    ])
  }

  private func answered(_ row: Row) -> JSONText {
    .object([
      ("team", .string(name(row.team))), ("answer", .string(answer(row))),
      ("right", isRight(row).map(JSONText.bool) ?? .null), ("nearest", isNearest(row).map(JSONText.bool) ?? .null),
      ("points", .number(points(row))), ("ms", row.asked.answers[row.team].map { .number($0.ms) } ?? .null),
      ("joker", .bool(hasJoker(row))), ("stake", stake(row).map(JSONText.number) ?? .null),
      ("overruled", .bool(row.asked.overruled[row.team] != nil)),
    ])
  }

  private func buzzed(_ buzz: MatchEvent.Buzzed) -> JSONText {
    .object([
      ("team", .string(name(buzz.team))), ("ms", .number(buzz.ms)),
      ("photo", .list(buzz.photo.map { .string(name($0)) })),
      ("rule", rule(buzz).map(JSONText.string) ?? .null),
    ])
  }
}
