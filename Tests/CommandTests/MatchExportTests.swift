import Foundation
import Testing
import Training

@testable import ProgressStore
@testable import lectern

@Suite("A match as it is written out")
struct MatchExportTests {
  private func export(_ entries: [MatchEvent.Entry]) throws -> MatchExport {
    let history = try #require(MatchHistory(entries))
    return MatchExport(
      report: MatchReport(record: MatchRecord(id: "2026-11-28-1", events: [], history: history, damagedLines: 0)))
  }

  /// The rows of a text in RFC 4180's form, by column.
  private func rows(_ text: String) throws -> [[String: String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\"" where isQuoted && index < scalars.count && scalars[index] == "\"":
        rows[rows.count - 1][rows[rows.count - 1].count - 1].append("\"")
        index += 1
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\r" where !isQuoted:
        index += 1
        rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
      }
    }
    let header = rows.removeFirst()
    #expect(rows.removeLast() == [""])
    return try rows.map { row in
      try #require(row.count == header.count)
      return Dictionary(uniqueKeysWithValues: zip(header, row))
    }
  }

  @Test("Whatever happened in a match, the points of a team's rows add up to its score")
  func addsUp() throws {
    var (withPoints, withAdjustments) = (0, 0)
    for seed in 0..<500 as Range<UInt64> {
      let export = try export(MatchMaking.fumbled(seed: seed))
      let match = export.report.match
      let rows = try rows(export.csv)
      for team in match.teams {
        let own = rows.filter { $0["team"] == MatchExport.plain(match.names[team]) }
        let sum = own.reduce(0) { $0 + (Int($1["points"] ?? "") ?? 0) }
        #expect(sum == match.score(team), "seed \(seed), \(match.names[team])")
        if own.contains(where: { $0["number"] != "" && $0["points"] != "0" }) { withPoints += 1 }
      }
      withAdjustments += rows.count { $0["reason"] == "a, \"b\"" }
    }
    #expect(withPoints > 300 && withAdjustments > 300)
  }

  @Test("Jokers, stakes, buzzes, photo finishes and judgements stand in their columns, and in the JSON")
  func columns() throws {
    var secret = MatchPlay(MatchMaking.setup(.secret, wager: true), now: 0)
    secret.goOn(at: 0)
    secret.goOn(at: 0)
    secret.change(.joker(.init(team: 1)), at: 0)
    secret.answer(1, MatchAnswer(letters: [0]), at: 0)
    secret.change(.judged(.init(team: 0, isRight: true)), at: 0)
    for _ in 0..<5 {
      secret.lock(at: 0)
      while secret.match.stage != .open, secret.match.stage != .wagers { secret.goOn(at: 0) }
    }
    secret.change(.wagered(.init(team: 0, points: 7)), at: 0)
    secret.goOn(at: 0)
    secret.goOn(at: 0)
    // What the room has not seen nobody reads in a file.
    var entries = secret.takeEntries()
    let early = try rows(export(entries).csv)
    #expect(early.allSatisfy { $0["number"] != "6" } && early.contains { $0["number"] == "5" })
    secret.answer(0, MatchAnswer(number: 39), at: 0)
    secret.answer(1, MatchAnswer(number: 30), at: 0)
    secret.lock(at: 0)
    for _ in 0..<2 { secret.goOn(at: 0) }
    entries += secret.takeEntries()
    let first = try export(entries)
    let rows = try rows(first.csv)
    #expect(rows[0]["overruled"] == "1" && rows[0]["right"] == "1" && rows[0]["joker"] == "0")
    #expect(rows[1]["joker"] == "1" && rows[1]["points"] == "20" && rows[1]["answer"] == "q0, option 0")
    #expect(rows.filter { $0["number"] == "6" }.map { $0["stake"] } == ["7", "0"])
    #expect(rows[0]["stake"] == "" && rows[0]["nearest"] == "" && rows[0]["survey"] == "0")
    // The nearest is not right for that.
    let numbers = rows.filter { $0["number"] == "6" }
    #expect(numbers.map { $0["right"] } == ["0", "0"] && numbers.map { $0["nearest"] } == ["1", "0"])
    #expect(first.report.text.contains("  question 1, Red: counted as right"), "\(first.report.text)")

    var buzz = MatchPlay(MatchMaking.setup(.buzz), now: 0)
    buzz.goOn(at: 0)
    buzz.goOn(at: 0)
    buzz.press(0, at: 400_000)
    buzz.press(1, at: 410_000)
    buzz.advance(to: 500_000)
    guard case .won(let winner) = buzz.match.stage else {
      Issue.record("nobody has won the buzz")
      return
    }
    buzz.answer(winner, MatchAnswer(letters: [3]), at: 600_000)
    buzz.change(.adjusted(.init(team: winner, points: -2, reason: "loud")), at: 600_000)
    let second = try export(buzz.takeEntries())
    let found = try self.rows(second.csv)
    #expect(found[winner]["buzz"] == "1" && found[winner]["buzzMs"] == "400")
    #expect(found[winner]["photo"] == "Red; Blue" && found[winner]["photoRule"] == "draw")
    #expect(found[1 - winner]["buzz"] == "")
    #expect(found[2]["reason"] == "loud" && found[2]["number"] == "" && found[2]["points"] == "-2")
    let object = try JSONSerialization.jsonObject(with: Data(second.json.text.utf8)) as? [String: Any]
    let questions = try #require(object?["questions"] as? [[String: Any]])
    let buzzes = try #require(questions[0]["buzzes"] as? [[String: Any]])
    #expect(buzzes[0]["photo"] as? [String] == ["Red", "Blue"] && buzzes[0]["rule"] as? String == "draw")
    let json = try JSONSerialization.jsonObject(with: Data(first.json.text.utf8)) as? [String: Any]
    let answers = try #require((json?["questions"] as? [[String: Any]])?[0]["answers"] as? [[String: Any]])
    #expect(answers[1]["joker"] as? Bool == true && answers[1]["stake"] is NSNull)
    #expect(answers[0]["overruled"] as? Bool == true)
  }

  @Test("Who was not asked was not wrong, a joker on a void question was given back, and an early end says so")
  func notAsked() throws {
    var turns = MatchPlay(MatchMaking.setup(.rounds), now: 0)
    for _ in 0..<2 { turns.goOn(at: 0) }
    let team = try #require(turns.match.current?.turn)
    turns.answer(team, MatchAnswer(letters: [0]), at: 0)
    turns.goOn(at: 0)
    turns.skip(at: 0)
    turns.change(.ended, at: 0)
    let early = try export(turns.takeEntries())
    let found = try rows(early.csv)
    let names = turns.match.names
    #expect(found.first { $0["number"] == "1" && $0["team"] == names[team] }?["right"] == "1")
    #expect(found.first { $0["number"] == "1" && $0["team"] == names[1 - team] }?["right"] == "")
    #expect(found.filter { $0["number"] == "2" }.allSatisfy { $0["right"] == "" && $0["void"] == "1" })
    #expect(early.report.line.hasSuffix(", ended early"))
    #expect(early.report.text.contains("Ended early: question 2 of 6."), "\(early.report.text)")
    #expect(!early.report.text.contains("A shared win."))

    var secret = MatchPlay(MatchMaking.setup(.secret), now: 0)
    secret.goOn(at: 0)
    secret.change(.joker(.init(team: 0)), at: 0)
    #expect(secret.match.hasUsedJoker(0))
    secret.skip(at: 0)
    let given = try #require(try rows(export(secret.takeEntries()).csv).first)
    #expect(given["void"] == "1" && given["joker"] == "0")
  }
}
