import Course
import Foundation
import TestSupport
import Testing
import Training

@testable import ProgressStore

@Suite("Matches on disk")
struct MatchStoreTests {
  private static let setup: MatchSetup = {
    let questions = (0..<6).compactMap { number in
      MatchQuestion(
        Question(
          id: "q\(number)", title: "Question \(number)",
          body: .choice(
            .init(
              kind: .single,
              options: (0..<4).map { .init(text: [.text("option \($0), with \"quotes\" and Zoë")], isCorrect: $0 == 1) }
            ))),
        seed: 1, shufflesOptions: false)
    }
    return MatchSetup(
      title: "Showdown", mode: .secret, teams: ["Ana", "Blue"].map { MatchTeam(name: $0) }, questions: questions,
      seed: 3)
  }()

  /// A whole match, and each event of every type.
  private static let entries: [MatchEvent.Entry] = {
    var play = MatchPlay(setup, now: 0)
    for number in 0..<6 {
      play.goOn(at: 0)
      play.goOn(at: 0)
      play.answer(0, MatchAnswer(letters: [1]), at: 0)
      play.answer(1, MatchAnswer(letters: [number % 2]), at: 0)
      if number == 1 { play.change(.joker(.init(team: 0)), at: 0) }
      play.lock(at: 0)
      while play.match.revealed.map({ $0 < play.match.steps }) ?? false { play.goOn(at: 0) }
      if number == 2 {
        play.undo(at: 0)
        play.redo(at: 0)
        play.goOn(at: 0)
        play.change(.renamed(.init(team: 1, name: "Azure")), at: 0)
        play.change(.adjusted(.init(team: 1, points: -2, reason: "Ana saw it")), at: 0)
      }
    }
    play.goOn(at: 0)
    return play.takeEntries()
  }()

  private func keep(_ entries: [MatchEvent.Entry], in sandbox: StoreSandbox) throws -> String {
    let store = try sandbox.data().createMatch()
    for entry in entries { try store.record([entry]) }
    return store.id
  }

  private func file(_ id: String, _ sandbox: StoreSandbox) -> String { "\(sandbox.path)/matches/\(id).jsonl" }

  @Test("Every event comes back as it was written")
  func comesBack() throws {
    let all =
      Self.entries + [
        .opened, .missed(.init(team: 0, timeout: true)), .closed, .skipped, .wagering,
        .buzzed(.init(team: 1, photo: [0, 1], rule: .fewerBuzzes, ms: 5)), .judged(.init(team: 0, isRight: false)),
        .wagered(.init(team: 0, points: 5)), .paused, .continued, .extended(.init(seconds: 15)), .resumed,
        .answered(.init(team: 0, answer: MatchAnswer(number: 7.5), ms: 3)),
      ]
    let sandbox = StoreSandbox()
    let id = try keep(all, in: sandbox)
    let record = try #require(sandbox.data().match(id))
    #expect(record.events.map(\.entry) == all)
    #expect(record.events.map(\.sequence) == Array(1...all.count))
    #expect(record.match == MatchHistory(all)?.match)
    #expect(sandbox.data().matchIDs() == [id])
  }

  @Test("Cut at any byte, what is left is the fold of its whole lines, and the match goes on from there")
  func cut() throws {
    let sandbox = StoreSandbox(isInMemory: true)
    let id = try keep(Self.entries, in: sandbox)
    let bytes = Array(try Data(contentsOf: URL(filePath: file(id, sandbox))))
    let first = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
    let step = Torture.count(short: 17, full: 1)
    for end in stride(from: first, through: bytes.count, by: step) {
      try Data(bytes[..<end]).write(to: URL(filePath: file(id, sandbox)))
      // A line whose line feed alone is gone is whole.
      let lines = bytes[..<end].split(separator: UInt8(ascii: "\n")).filter { line in
        Array(line).withUnsafeBytes { JournalLine.isWhole($0) }
      }.count
      let record = try #require(sandbox.data().match(id))
      let wanted = try #require(MatchHistory(Self.entries.prefix(lines)))
      #expect(record.match.scores == wanted.match.scores, "cut at \(end)")
      #expect(record.match == wanted.match)
      let store = try sandbox.data().openMatch(id)
      try store.record([.adjusted(.init(team: 0, points: 1, reason: "on"))])
      let after = try #require(sandbox.data().match(id))
      #expect(after.match.score(0) == wanted.match.score(0) + 1)
      #expect(after.events.last?.sequence == lines + 1)
      #expect(after.damagedLines == 0)
    }
  }

  @Test("Killed at any instant: no acknowledged event is lost, and the score is the fold of them")
  func killed() throws {
    var random = SystemRandomNumberGenerator()
    for round in 0..<Torture.count(short: 40, full: 1000) {
      let sandbox = StoreSandbox()
      let probe = try Probe([sandbox.path, "match", "100000", "\(round)"])
      var acknowledged = try probe.lines(Int.random(in: 1...60, using: &random))
      let end = ContinuousClock.now + .microseconds(Int.random(in: 0...1500, using: &random))
      while ContinuousClock.now < end {}
      probe.kill()
      acknowledged += try probe.rest()
      // So many events, and the scores that they made.
      let last = try #require(acknowledged.last).split(separator: " ").compactMap { Int($0) }
      try #require(last.count == 3, "\(acknowledged)")
      let id = try #require(sandbox.data().matchIDs().first)
      let record = try #require(sandbox.data().match(id))
      try #require(record.events.count >= last[0], "round \(round)")
      let told = try #require(MatchHistory(record.events.prefix(last[0]).map(\.entry)))
      #expect(told.match.scores == Array(last[1...]), "round \(round)")
      let store = try sandbox.data().openMatch(id)
      let play = MatchPlay(try #require(sandbox.data().match(id)).history, now: 0)
      #expect(play.match == record.match, "round \(round)")
      try store.record([.resumed])
      #expect(sandbox.data().match(id)?.match == record.match, "round \(round)")
    }
  }

  @Test("Erasing somebody takes their name from teams, reasons and answers, and the match stays as it was")
  func erasing() throws {
    let sandbox = StoreSandbox()
    // Somebody may be called as a mode or a field is.
    for name in ["Ana", "secret", "keys", "single"] {
      let learner = try sandbox.data().createLearner(name: name)
      let id = try keep(Self.entries, in: sandbox)
      let before = try #require(sandbox.data().match(id))
      let erasure = try sandbox.data().erase(learner)
      let after = try #require(sandbox.data().match(id))
      #expect(after.match.scores == before.match.scores)
      #expect(after.match.setup.mode == .secret)
      #expect(after.events.count == before.events.count)
      guard name == "Ana" else { continue }
      #expect(erasure.rewritten == ["matches/\(id).jsonl"])
      #expect(after.match.names == ["someone erased", "Azure"])
      #expect(after.match.adjustments.map(\.reason) == ["someone erased saw it"])
      // It can be gone on with.
      try sandbox.data().openMatch(id).record([.renamed(.init(team: 0, name: "Red"))])
      #expect(sandbox.data().match(id)?.match.names == ["Red", "Azure"])
    }
  }

  @Test("A match that was erased from meanwhile is written on")
  func erasedMeanwhile() throws {
    let sandbox = StoreSandbox()
    let store = try sandbox.data().createMatch()
    try store.record(Self.entries.dropLast())
    _ = try sandbox.data().erase(try sandbox.data().createLearner(name: "Ana"))
    try store.record([.ended])
    let record = try #require(sandbox.data().match(store.id))
    #expect(record.events.count == Self.entries.count)
    #expect(record.match.isOver)
  }

  @Test("Matches of one day have numbers, the newest first")
  func ids() throws {
    let sandbox = StoreSandbox()
    var ids: [String] = []
    for _ in 0..<11 { ids.append(try keep(Self.entries.dropLast(), in: sandbox)) }
    #expect(sandbox.data().matchIDs() == ids.reversed())
    #expect(Doctor(sandbox.data()).examine().isEmpty)
  }

  @Test("What a newer program wrote is read as far as it goes and never written to")
  func newer() throws {
    let sandbox = StoreSandbox()
    let id = try keep([.began(Self.setup)], in: sandbox)
    let handle = try FileHandle(forWritingTo: URL(filePath: file(id, sandbox)))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(JournalLine.seal(Array(#"{"at":"","seq":2,"type":"sung","v":9}"#.utf8))))
    try handle.close()
    #expect(sandbox.data().match(id)?.events.last?.entry == .unknown(type: "sung"))
    #expect(throws: StoreError.self) { try sandbox.data().openMatch(id) }
  }
}
