import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("What was known before, and the journal does not say")
struct KnownBeforeTests {
  private let sandbox = StoreSandbox()
  private static let feed = UInt8(ascii: "\n")

  private func learner(answers: Int) throws -> (Learner, LearnerStore) {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    for number in 0..<answers { try store.record(StoreSandbox.answered("q\(number + 1)")) }
    try store.saveSnapshot()
    return (learner, store)
  }

  private func lines(_ learner: Learner) throws -> [[UInt8]] {
    try Data(contentsOf: URL(filePath: sandbox.file(learner))).split(separator: Self.feed).map(Array.init)
  }

  private func write(_ lines: [[UInt8]], _ learner: Learner) throws {
    try Data(lines.flatMap { $0 + [Self.feed] }).write(to: URL(filePath: sandbox.file(learner)))
  }

  private func kept(_ learner: Learner, _ name: String = "progress.json.old") -> Snapshot? {
    Snapshot.read(sandbox.file(learner, name), .system, TapeReader())
  }

  private func names(_ learner: Learner) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox.file(learner, ""))
  }

  /// The journal of somebody else, with more lines.
  private func otherLines() throws -> [[UInt8]] {
    try (1...9).map { number in
      let event = Event(sequence: number, time: "2026-11-22T09:00:00Z", entry: StoreSandbox.answered("other\(number)"))
      return Array(try JournalLine.encode(event).dropLast())
    }
  }

  @Test("A line in the middle that is damaged, or gone: the summary that has its event is kept, and it is told")
  func middle() throws {
    for isDamaged in [true, false] {
      let (learner, store) = try learner(answers: 4)
      var lines = try lines(learner)
      if isDamaged { lines[1].insert(UInt8(ascii: "X"), at: 60) } else { lines.remove(at: 1) }
      try write(lines, learner)
      let opened = try sandbox.data().open(learner)
      #expect(opened.health.isJournalOther && !opened.health.isJournalShort)
      #expect(opened.health.setAside == (isDamaged ? 1 : 0))
      #expect(opened.health.snapshotKept == sandbox.file(learner, "progress.json.old"))
      try opened.saveSnapshot()
      #expect(kept(learner)?.progress == store.progress)
      #expect(kept(learner, "progress.json")?.progress == opened.progress && opened.progress != store.progress)
      // It is told once, and kept once.
      let again = try sandbox.data().open(learner)
      #expect(!again.health.isJournalOther)
      try FileManager.default.removeItem(atPath: "\(sandbox.path)/learners")
    }
  }

  @Test(
    "A longer journal of another past takes the file's place, before the start or under a session",
    arguments: [false, true])
  func longer(isOpen: Bool) throws {
    let (learner, store) = try learner(answers: 3)
    let before = store.progress
    try write(try otherLines(), learner)
    let later = isOpen ? store : try sandbox.data().open(learner)
    later.refresh()
    #expect(later.health.isJournalOther && later.progress.sequence == 9)
    try later.saveSnapshot()
    #expect(kept(learner)?.progress == before)
    #expect(kept(learner, "progress.json")?.progress.sequence == 9)
  }

  @Test("Two terminals that lose the same journal keep one summary of it")
  func twoTerminals() throws {
    let (learner, first) = try learner(answers: 3)
    let second = try sandbox.data().open(learner)
    try write(try otherLines(), learner)
    first.refresh()
    try first.saveSnapshot()
    second.refresh()
    try second.saveSnapshot()
    #expect(second.health.snapshotKept == sandbox.file(learner, "progress.json.old"))
    #expect(try names(learner).filter { $0.hasPrefix("progress.json.old") } == ["progress.json.old"])
  }

  @Test("What another terminal saved of the lost journal is kept beside what this one knew")
  func savedElsewhere() throws {
    let (learner, first) = try learner(answers: 3)
    let second = try sandbox.data().open(learner)
    try second.record(StoreSandbox.answered("q4"))
    try second.saveSnapshot()
    try write(Array(try otherLines().prefix(2)), learner)
    first.refresh()
    try first.saveSnapshot()
    let all = ["progress.json.old", "progress.json.old-2"].compactMap { kept(learner, $0)?.sequence }
    #expect(all.sorted() == [3, 4])
  }

  @Test("A journal that was only added to, mended or given other line ends keeps nothing")
  func nothingLost() throws {
    let (learner, store) = try learner(answers: 3)
    var lines = try lines(learner)
    lines[2] += [UInt8(ascii: "\r")]
    try write(lines + [Array("torn".utf8)], learner)
    let opened = try sandbox.data().open(learner)
    #expect(opened.health.setAside == 1 && !opened.health.isJournalOther && !opened.health.isJournalShort)
    #expect(opened.progress == store.progress)
    #expect(kept(learner) == nil)
  }

  @Test("A summary of another version is kept when it is replaced, and nothing is said of it where the journal has all")
  func otherVersion() throws {
    let (learner, store) = try learner(answers: 3)
    let path = sandbox.file(learner, "progress.json")
    let now = "\"v\" : \(Snapshot.currentVersion)"
    let older = try String(contentsOfFile: path, encoding: .utf8).replacing(now, with: "\"v\" : 1")
    try Data(older.utf8).write(to: URL(filePath: path))
    let opened = try sandbox.data().open(learner)
    #expect(opened.progress == store.progress && opened.health == JournalHealth())
    try opened.saveSnapshot()
    #expect(try String(contentsOfFile: path + ".old", encoding: .utf8) == older)
    try (try sandbox.data().open(learner)).saveSnapshot()
    #expect(
      try names(learner).filter { $0.hasPrefix("progress.json") }.sorted() == ["progress.json", "progress.json.old"])
  }

  @Test("Where a line had to be set aside, an older version's summary may be the last that has its event: that is told")
  func otherVersionAndDamage() throws {
    let (learner, _) = try learner(answers: 3)
    let path = sandbox.file(learner, "progress.json")
    let now = "\"v\" : \(Snapshot.currentVersion)"
    let older = try String(contentsOfFile: path, encoding: .utf8).replacing(now, with: "\"v\" : 1")
    try Data(older.utf8).write(to: URL(filePath: path))
    var lines = try lines(learner)
    for index in 20..<60 { lines[1][index] = 0 }
    try write(lines, learner)
    let opened = try sandbox.data().open(learner)
    #expect(opened.health.setAside == 1 && opened.health.isJournalOther)
    try opened.saveSnapshot()
    #expect(try String(contentsOfFile: path + ".old", encoding: .utf8) == older)
  }

  @Test("A reset that was taken back stays so when a line with a number that is there already comes in")
  func sharedNumber() throws {
    let (learner, store) = try learner(answers: 4)
    try store.record(.reset(.init(item: ItemKey("course/quiz"))))
    let reset = store.progress.sequence
    try store.record(.undone(.init(item: "course/quiz", of: reset)))
    let before = store.progress
    let event = Event(
      sequence: 2, time: "2026-11-22T09:00:00Z", entry: .viewed(.init(item: ItemKey("course/other"), page: 1, pages: 3))
    )
    try write(try lines(learner) + [Array(try JournalLine.encode(event).dropLast())], learner)
    let opened = try sandbox.data().open(learner)
    #expect(opened.progress[ItemKey("course/quiz")] == before[ItemKey("course/quiz")])
    #expect(opened.progress.reviews == before.reviews && !before.reviews.entries.isEmpty)
    #expect(opened.progress[ItemKey("course/other")].page == 1)
    #expect(opened.progress.sequence == before.sequence)
  }

  @Test("Numbers below 1 move no other, and one that no journal comes to is no number of an event")
  func oddNumbers() throws {
    let (learner, _) = try learner(answers: 3)
    var lines = try lines(learner)
    for number in [-5, 0] {
      let event = Event(sequence: number, time: "2026-11-22T09:00:00Z", entry: StoreSandbox.answered("low\(number)"))
      lines.append(Array(try JournalLine.encode(event).dropLast()))
    }
    let huge = #"{"at":"2026-11-22T09:00:00Z","seq":9000000000000000000,"type":"levitated","v":1}"#
    lines.append(Array(JournalLine.seal(Array(huge.utf8)).dropLast()))
    try write(lines, learner)
    let store = try sandbox.data().open(learner)
    #expect(store.progress.sequence == 3 && store.health.unreadableLines == 1)
    #expect(store.progress[ItemKey("course/quiz")].attempt.answers.count == 5)
    #expect(try store.record(StoreSandbox.answered("next")).sequence == 4)
    try store.saveSnapshot()
    #expect(kept(learner, "progress.json")?.progress == store.progress)
    #expect(!Doctor(sandbox.data()).examine().contains { $0.kind == .missingNumbers })
  }
}
