import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("A journal that is gone, short or changed by hand")
struct LostJournalTests {
  private let sandbox = StoreSandbox()

  private func learner(answers: Int) throws -> (Learner, LearnerStore) {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    for number in 0..<answers { try store.record(StoreSandbox.answered("q\(number + 1)")) }
    try store.saveSnapshot()
    return (learner, store)
  }

  private func bytes(_ learner: Learner, _ name: String = JournalFile.name) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: sandbox.file(learner, name))))
  }

  private func write(_ bytes: [UInt8], _ learner: Learner, _ name: String = JournalFile.name) throws {
    try Data(bytes).write(to: URL(filePath: sandbox.file(learner, name)))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: sandbox.file(learner, name))
  }

  private func findings() -> [Finding] { Doctor(sandbox.data()).examine() }
  private func sentences() -> [String] { findings().map { "\($0.path): \($0.sentence)" } }

  private func kept(_ learner: Learner, _ name: String) -> Snapshot? {
    Snapshot.read(sandbox.file(learner, name), .system, TapeReader())
  }

  @Test(
    "Under an open session the journal goes, or an older one takes its place: what was known is kept, and it is told",
    arguments: [0, 2], [false, true])
  func underSession(left: Int, records: Bool) throws {
    let (learner, store) = try learner(answers: 2)
    let older = try bytes(learner)
    for id in ["q3", "q4"] { try store.record(StoreSandbox.answered(id)) }
    if left == 0 {
      try FileManager.default.removeItem(atPath: sandbox.file(learner))
    } else {
      try write(older, learner)
    }
    let before = store.progress
    if records { try store.record(StoreSandbox.answered("next")) } else { store.refresh() }
    #expect(store.health.isJournalShort && store.progress.sequence == left + (records ? 1 : 0))
    #expect(store.health.snapshotKept == sandbox.file(learner, "progress.json.old"))
    #expect(kept(learner, "progress.json.old")?.progress == before)
    try store.saveSnapshot()
    #expect(kept(learner, "progress.json")?.progress == store.progress)
    #expect(kept(learner, "progress.json.old")?.progress == before)
  }

  @Test(
    "Where a newer version has written the journal anew nothing is put beside it, whatever it does not say any more")
  func newerAnew() throws {
    let (learner, store) = try learner(answers: 3)
    let names = { try FileManager.default.contentsOfDirectory(atPath: self.sandbox.file(learner, "")).sorted() }
    let before = try names()
    let first = try #require(try bytes(learner).split(separator: UInt8(ascii: "\n")).first)
    let newer = JournalLine.seal(Array(#"{"at":"t","seq":2,"type":"levitated","v":2}"#.utf8))
    try write(first + [UInt8(ascii: "\n")] + newer, learner)
    store.refresh()
    #expect(store.health.isNewer && store.progress.sequence == 2)
    #expect(try names() == before)
  }

  @Test("A summary is not written while what it would replace cannot be kept")
  func cannotKeep() throws {
    let (learner, _) = try learner(answers: 2)
    let summary = try bytes(learner, "progress.json")
    let store = try sandbox.data { call, path in
      [.rename, .open].contains(call) && path.contains("progress.json") && !path.hasSuffix("progress.json")
        || call == .rename ? .error(EACCES) : nil
    }.open(learner)
    try FileManager.default.removeItem(atPath: sandbox.file(learner))
    #expect(throws: StoreError.self) { try store.saveSnapshot() }
    #expect(store.health.isJournalShort)
    #expect(try bytes(learner, "progress.json") == summary)
  }

  @Test("Nor while the journal's damaged lines cannot be set aside: until then nobody knows what it would replace")
  func cannotSetAside() throws {
    let (learner, _) = try learner(answers: 3)
    let summary = try bytes(learner, "progress.json")
    let store = try sandbox.data { call, path in
      call == .open && path.contains(".damaged-") ? .error(EACCES) : nil
    }.open(learner)
    var journal = try bytes(learner)
    journal[journal.count - 10] ^= 1
    try write(journal, learner)
    #expect(throws: StoreError.self) { try store.saveSnapshot() }
    #expect(try bytes(learner, "progress.json") == summary)
    #expect(kept(learner, "progress.json.old") == nil)
  }

  @Test(
    "A journal without its last line feed, with other line ends or joined lines has everything, and nothing is moved")
  func otherEnds() throws {
    let (learner, store) = try learner(answers: 3)
    let whole = try bytes(learner)
    let feed = UInt8(ascii: "\n")
    for changed in [
      Array(whole.dropLast()), whole.map { $0 == feed ? UInt8(ascii: "\r") : $0 }, whole.filter { $0 != feed },
    ] {
      try write(changed, learner)
      let opened = try sandbox.data().open(learner)
      #expect(opened.progress == store.progress && !opened.health.isJournalShort && opened.health.setAside == 0)
      #expect(!FileManager.default.fileExists(atPath: sandbox.file(learner, "progress.json.old")))
    }
  }

  @Test("A last line that was cut short is told of, and so is that it was known before")
  func tornAndShort() throws {
    let (learner, _) = try learner(answers: 3)
    try write(Array(try bytes(learner).dropLast(9)), learner)
    let opened = try sandbox.data().open(learner)
    #expect(opened.health.setAside == 1 && opened.health.isJournalShort && opened.progress.sequence == 2)
    #expect(kept(learner, "progress.json.old")?.sequence == 3)
  }

  @Test("A summary that was changed by hand is not believed, and leaving heals it")
  func changedSummary() throws {
    let (learner, store) = try learner(answers: 3)
    let text = String(decoding: try bytes(learner, "progress.json"), as: UTF8.self)
    let changed = text.replacing("q1", with: "q9")
    #expect(changed != text)
    try write(Array(changed.utf8), learner, "progress.json")
    #expect(
      sentences() == [
        "learners/ana/progress.json: this summary is not as it was written; a new one is made from the journal"
      ])
    let opened = try sandbox.data().open(learner)
    #expect(opened.progress == store.progress)
    try opened.saveSnapshot()
    #expect(findings() == [])
  }

  @Test("A summary of another version that knows more than the journal is kept too")
  func olderVersion() throws {
    let (learner, _) = try learner(answers: 3)
    let text = String(decoding: try bytes(learner, "progress.json"), as: UTF8.self)
    let older = Array(text.replacing("\"v\" : \(Snapshot.currentVersion)", with: "\"v\" : 1").utf8)
    try write(older, learner, "progress.json")
    try FileManager.default.removeItem(atPath: sandbox.file(learner))
    let opened = try sandbox.data().open(learner)
    #expect(opened.health.isJournalShort)
    try opened.saveSnapshot()
    #expect(try bytes(learner, "progress.json.old") == older)
  }

  @Test("The doctor says that a journal is missing, and names what holds more for as long as it is there")
  func missing() throws {
    let (learner, _) = try learner(answers: 3)
    try FileManager.default.removeItem(atPath: sandbox.file(learner))
    #expect(
      sentences() == [
        "learners/ana/progress.json: this summary knows of events up to number 3, and the journal is missing; it holds "
          + "more, and is kept as progress.json.old when a new one is written"
      ])
    _ = Doctor(sandbox.data()).repair()
    #expect(
      sentences() == [
        "learners/ana/progress.json.old: the journal is missing, and this older summary knows of events up to number 3: "
          + "it holds more, so keep it"
      ])
    #expect(findings().filter { !$0.isWrong } == [])
    #expect(Doctor(sandbox.data()).repair() == [])
    // Learning goes on, and the same numbers come up again.
    let store = try sandbox.data().open(learner)
    for number in 0..<4 { try store.record(StoreSandbox.answered("new\(number)")) }
    try store.saveSnapshot()
    #expect(
      sentences() == [
        "learners/ana/progress.json.old: Lectern has set this older summary aside; it says what the journal does not, so "
          + "keep it"
      ])
  }

  @Test("A journal of which nothing can be read is told of after it was set aside, too")
  func unreadableJournal() throws {
    let (learner, _) = try learner(answers: 3)
    try write(try bytes(learner).flatMap { [$0, 0] }, learner)
    try FileManager.default.removeItem(atPath: sandbox.file(learner, "progress.json"))
    _ = Doctor(sandbox.data()).repair()
    let aside = "events.jsonl.damaged-\(Clock.today())"
    #expect(
      sentences() == [
        "learners/ana/events.jsonl: this journal has no line that can be read, and what was in it is only in \(aside)",
        "learners/ana/\(aside): this is what Lectern could not read of the journal, set aside; nothing else has it, so "
          + "keep it",
      ])
    #expect(findings().first?.isWrong == true)
  }

  @Test("A line that was cut out is missed by its number; one that shares a number is not")
  func cutOut() throws {
    let (learner, _) = try learner(answers: 9)
    var lines = try bytes(learner).split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    for index in [7, 6, 3, 0] { lines.remove(at: index) }
    try FileManager.default.removeItem(atPath: sandbox.file(learner, "progress.json"))
    try write(lines.flatMap { $0 }, learner)
    #expect(
      sentences() == [
        "learners/ana/events.jsonl: no line has the numbers 1, 4, 7 and 8, so what they said is not here"
      ])
    #expect(findings().filter { $0.isWrong } == [])
  }

  @Test("A line that says nothing to this version has its number, and no number before it is missed because of it")
  func numberOfUnreadable() throws {
    let (learner, _) = try learner(answers: 2)
    let line = { (number: Int, version: Int) in
      JournalLine.seal(Array(#"{"at":"t","item":7,"seq":\#(number),"type":"answered","v":\#(version)}"#.utf8))
    }
    try FileManager.default.removeItem(atPath: sandbox.file(learner, "progress.json"))
    let journal = try bytes(learner) + line(3, 1)
    try write(journal + line(4, 2), learner)
    #expect(findings().map(\.kind).filter { $0 == .missingNumbers } == [])
    try write(journal + line(9, 1), learner)
    #expect(findings().map(\.kind).filter { $0 == .missingNumbers } == [])
    try write(journal + line(5, 2), learner)
    #expect(sentences().contains("learners/ana/events.jsonl: no line has the number 4, so what it said is not here"))
  }

  @Test("Times that never were are told of, and nothing of it is wrong")
  func impossibleTimes() throws {
    let (learner, _) = try learner(answers: 1)
    let journal = try bytes(learner)
    let times = ["2026-02-30T09:00:00.123+01:00", "2026-11-22T09:00:00.123+01:00", "yesterday"]
    let lines = try times.enumerated().map { index, time in
      try JournalLine.encode(Event(sequence: index + 2, time: time, entry: StoreSandbox.answered("q\(index + 2)")))
    }
    try FileManager.default.removeItem(atPath: sandbox.file(learner, "progress.json"))
    try write(journal + lines[0], learner)
    #expect(
      sentences() == ["learners/ana/events.jsonl: line 2 has a time that never was, so no day and no review counts it"])
    try write(journal + lines.flatMap { $0 }, learner)
    #expect(
      sentences() == [
        "learners/ana/events.jsonl: lines 2 and 4 have times that never were, so no day and no review counts them"
      ])
    #expect(findings().filter(\.isWrong) == [])
  }

  @Test("A damaged journal behind a link is mended where it is, and the link stays")
  func linked() throws {
    let (learner, _) = try learner(answers: 3)
    let place = sandbox.path + "/elsewhere.jsonl"
    try write(try bytes(learner) + Array("torn".utf8), learner)
    try FileManager.default.moveItem(atPath: sandbox.file(learner), toPath: place)
    try FileManager.default.createSymbolicLink(atPath: sandbox.file(learner), withDestinationPath: place)
    let store = try sandbox.data().open(learner)
    try store.record(StoreSandbox.answered("next"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.file(learner)) == place)
    #expect(try Data(contentsOf: URL(filePath: place)) == Data(try bytes(learner)))
    #expect(try sandbox.answers(learner) == ["q1", "q2", "q3", "next"])
  }
}
