import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("What the doctor says is so")
struct TrueSentencesTests {
  private let sandbox = StoreSandbox()
  private static let gone = 99_999_999
  private static let feed = UInt8(ascii: "\n")

  private func learner(_ name: String = "Ana", answers: Int = 3) throws -> (Learner, LearnerStore) {
    let learner = try sandbox.data().createLearner(name: name)
    let store = try sandbox.data().open(learner)
    for number in 0..<answers { try store.record(StoreSandbox.answered("q\(number + 1)")) }
    try store.saveSnapshot()
    return (learner, store)
  }

  private func bytes(_ learner: Learner, _ name: String = JournalFile.name) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: sandbox.file(learner, name))))
  }

  private func write(_ bytes: [UInt8], _ learner: Learner, _ name: String = JournalFile.name) throws {
    try write(bytes, "learners/\(learner.id)/\(name)")
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(filePath: sandbox.path + "/" + path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: sandbox.path + "/" + path)
  }

  private func makeFolder(_ path: String, mode: Int = 0o700) throws {
    try FileManager.default.createDirectory(
      atPath: sandbox.path + "/" + path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
  }

  private var doctor: Doctor { Doctor(sandbox.data()) }
  private func kinds() -> [Finding.Kind] { doctor.examine().map(\.kind) }
  private func sentence(_ end: String) -> String? { doctor.examine().first { $0.path.hasSuffix(end) }?.sentence }
  private func isThere(_ learner: Learner, _ name: String) -> Bool {
    FileManager.default.fileExists(atPath: sandbox.file(learner, name))
  }

  // MARK: Temporary files

  @Test("A learner.json that was left behind goes only where the present one has all of it")
  func leftLearner() throws {
    let (learner, _) = try learner()
    let whole = try bytes(learner, "learner.json")
    let left = "learner.json.new-\(Self.gone)"
    try write(whole, learner, left)
    try write(Array(whole.prefix(20)), learner, "learner.json")
    _ = doctor.repair()
    #expect(try bytes(learner, left) == whole)
    try write(whole, learner, "learner.json")
    try write(Array(whole.prefix(30)), learner, left)
    _ = doctor.repair()
    #expect(!isThere(learner, left))
    try write(Array(String(decoding: whole, as: UTF8.self).replacing("Ana", with: "Ann").utf8), learner, left)
    _ = doctor.repair()
    #expect(isThere(learner, left))
  }

  @Test("A summary that was left behind goes only where the journal says all that it says")
  func leftSummary() throws {
    let (learner, _) = try learner(answers: 4)
    let summary = try bytes(learner, "progress.json")
    let left = "progress.json.new-\(Self.gone)"
    let lines = try bytes(learner).split(separator: Self.feed).map { Array($0) + [Self.feed] }
    try write(summary, learner, left)
    try FileManager.default.removeItem(atPath: sandbox.file(learner, "progress.json"))
    try write(lines[3], learner)
    _ = doctor.repair()
    #expect(try bytes(learner, left) == summary)
    // Cut short, it may still be read by somebody who misses a line.
    try write(Array(summary.dropLast(9)), learner, left)
    _ = doctor.repair()
    #expect(isThere(learner, left))
    try write(lines.flatMap { $0 }, learner)
    _ = doctor.repair()
    #expect(!isThere(learner, left))
    try write(summary, learner, left)
    _ = doctor.repair()
    #expect(!isThere(learner, left))
  }

  @Test("A summary that was cut short goes where the present one begins with it, whatever the journal misses")
  func leftBeginning() throws {
    let (learner, _) = try learner(answers: 4)
    let left = "progress.json.new-\(Self.gone)"
    let lines = try bytes(learner).split(separator: Self.feed).map { Array($0) + [Self.feed] }
    try write(lines[0] + lines[1] + lines[3], learner)
    try sandbox.data().open(learner).saveSnapshot()
    try write(Array(bytes(learner, "progress.json").dropLast(9)), learner, left)
    _ = doctor.repair()
    #expect(!isThere(learner, left))
  }

  @Test("Journals and matches that were left behind go only where every line of them stands elsewhere, whole or not")
  func leftLines() throws {
    let (learner, _) = try learner()
    let journal = try bytes(learner)
    let left = "events.jsonl.new-\(Self.gone)"
    for (bytes, stays) in [
      (Array(journal.dropLast(9)), false), (journal + Array("not whole\n".utf8), true), (journal, false),
    ] {
      try write(bytes, learner, left)
      _ = doctor.repair()
      #expect(isThere(learner, left) == stays)
    }
    try write(journal + Array("not whole\n".utf8), learner, left)
    try write(Array("not whole\n".utf8), learner, "events.jsonl.damaged-2026-01-02")
    _ = doctor.repair()
    #expect(!isThere(learner, left))
    try makeFolder("matches")
    try write(Array("one\ntwo\n".utf8), "matches/x.jsonl")
    for (text, stays) in [("one\ntw", false), ("secret data that is nowhere else", true)] {
      try write(Array(text.utf8), "matches/x.jsonl.new-\(Self.gone)")
      _ = doctor.repair()
      #expect(FileManager.default.fileExists(atPath: "\(sandbox.path)/matches/x.jsonl.new-\(Self.gone)") == stays)
    }
  }

  @Test("A temporary file with the number of a process that runs is left behind all the same once it is old")
  func oldTemporary() throws {
    let (learner, _) = try learner()
    let name = "progress.json.new-\(getpid())"
    try write(Array("{".utf8), learner, name)
    #expect(kinds() == [])
    let look = try #require(try FileAccess.system.look(at: sandbox.file(learner, name)))
    #expect(abs(look.changed - Int(Date().timeIntervalSince1970)) < 60)
    // What time has changed a file cannot be set: it is the system that is asked what time it is.
    #expect(FileAccess.isOld(changed: look.changed, at: look.changed + 601))
    #expect(!FileAccess.isOld(changed: look.changed, at: look.changed + 599))
    #expect(!FileAccess.isOld(changed: look.changed, at: look.changed - 5000))
  }

  @Test("A folder with nothing but a journal that was left behind is somebody's")
  func onlyLeft() throws {
    let (learner, _) = try learner()
    let journal = try bytes(learner)
    try FileManager.default.removeItem(atPath: sandbox.path + "/learners/ana")
    try makeFolder("learners/ana")
    try write(journal, learner, "events.jsonl.new-\(Self.gone)")
    #expect(Set(kinds()) == [.learnerMissing, .journalShort, .setAside])
    #expect(sentence("events.jsonl")?.contains("only in events.jsonl.new-\(Self.gone)") == true)
  }

  // MARK: Erasing

  @Test("An erasing that was cut off is told of and finished whatever number it has, and one under way is not")
  func erasing() throws {
    let (learner, _) = try learner()
    let away = sandbox.path + "/learners/.erasing-\(getpid())"
    try FileManager.default.moveItem(atPath: sandbox.path + "/learners/\(learner.id)", toPath: away)
    let lock = try StoreLock(away + "/lock", .system)
    #expect(try kinds() == [] && sandbox.data().finishErasing() == [])
    lock.release()
    #expect(kinds() == [.erasingCutOff])
    #expect(try sandbox.data().finishErasing() == ["Ana"])
    #expect(!FileManager.default.fileExists(atPath: away) && kinds() == [])
  }

  @Test("Erasing says what it leaves: names of files, other forms of the name, files that are not Lectern's")
  func leftovers() throws {
    let name = "Jos\u{E9} Ana"
    let (learner, _) = try learner(name)
    try makeFolder("matches/old")
    let decomposed = "Jose\u{301} Ana"
    let lines = [name, decomposed, name.uppercased()].map { JournalLine.seal(Array(#"{"team":["\#($0)"]}"#.utf8)) }
    try write(lines.flatMap { $0 }, "matches/2026-01-02-1.jsonl")
    try write(Array("With \(decomposed).".utf8), "notes.txt")
    try write(Array("x".utf8), "matches/2026-01-02-\(learner.id)-vs-zoe.jsonl")
    try write(Array(name.uppercased().utf8), "matches/old/a.jsonl")
    let erasure = try sandbox.data().erase(learner)
    let match = try Data(contentsOf: URL(filePath: sandbox.path + "/matches/2026-01-02-1.jsonl"))
    let expected = JournalLine.seal(Array(#"{"team":["someone erased"]}"#.utf8))
    #expect(match == Data(expected + expected + expected))
    #expect(
      erasure.remaining.sorted() == [
        "matches/2026-01-02-\(learner.id)-vs-zoe.jsonl", "matches/old/a.jsonl", "notes.txt",
      ])
  }

  // MARK: Summaries and journals

  @Test("A summary of another version that knows more than the journal is told as that")
  func aheadOfOtherVersion() throws {
    let (learner, _) = try learner()
    let now = "\"v\" : \(Snapshot.currentVersion)"
    let text = String(decoding: try bytes(learner, "progress.json"), as: UTF8.self).replacing(now, with: "\"v\" : 10")
    try write(Array(text.utf8), learner, "progress.json")
    #expect(kinds() == [.snapshotOfOtherVersion])
    try write(try bytes(learner).split(separator: Self.feed).prefix(1).flatMap { $0 + [Self.feed] }, learner)
    #expect(kinds() == [.snapshotAhead] && doctor.examine().allSatisfy(\.isWrong))
  }

  @Test("A summary whose journal has other line ends says what the journal says, and that is said")
  func otherEnds() throws {
    let (learner, _) = try learner()
    let journal = try bytes(learner)
    try write(Array(journal.dropLast()), learner)
    #expect(sentence("progress.json")?.contains("the journal says the same") == true)
    try write(journal.split(separator: Self.feed).dropFirst().flatMap { $0 + [Self.feed] } + journal.prefix(0), learner)
    #expect(sentence("progress.json")?.contains("is not of this journal") == true)
  }

  @Test("Of what was set aside it is said what the journal has of it")
  func setAside() throws {
    let (learner, _) = try learner()
    let journal = try bytes(learner)
    let line = Array(journal.split(separator: Self.feed)[1])
    let name = "events.jsonl.damaged-2026-01-02"
    for (bytes, words) in [
      ([], "nothing is in it"), (line + [Self.feed], "the journal has all that is in it"),
      ([0xEF, 0xBB, 0xBF] + line + [Self.feed], "the journal has what could be read of it"),
      (Array("x\n".utf8), "nothing else has it, so keep it"),
    ] {
      try write(bytes, learner, name)
      #expect(sentence(name)?.contains(words) == true, "\(sentence(name) ?? "")")
    }
  }

  @Test("A line that stands there twice is worth knowing and not wrong, and is counted in its number")
  func twice() throws {
    let (learner, _) = try learner(answers: 4)
    let journal = try bytes(learner)
    let lines = journal.split(separator: Self.feed).map { Array($0) + [Self.feed] }
    try write(journal + lines[3], learner)
    #expect(sentence("events.jsonl") == "line 5 has been there before, word for word, and counts once")
    try write(journal + lines[3] + lines[3], learner)
    #expect(sentence("events.jsonl") == "lines 5 and 6 have been there before, word for word, and count once")
    #expect(doctor.examine().allSatisfy { !$0.isWrong })
  }

  @Test("What a newer version has written is not announced as mendable")
  func newer() throws {
    let (learner, _) = try learner()
    let line = JournalLine.seal(Array(#"{"at":"2026-11-22T09:00:00Z","seq":4,"type":"levitated","v":2}"#.utf8))
    try write(try bytes(learner) + line + Array("torn".utf8), learner)
    try write(Array("{".utf8), learner, "progress.json")
    #expect(Set(kinds()) == [.newer, .tornLine, .snapshotUnreadable, .unknownTypes])
    #expect(doctor.examine().allSatisfy { !$0.isMendable })
    #expect(doctor.repair() == [])
  }

  // MARK: Folders and names

  @Test("Where its owner may not write, nothing can be saved: told, and mended")
  func notWritable() throws {
    let (learner, _) = try learner()
    for (path, mode) in [("events.jsonl", 0o400), ("lock", 0), ("learner.json", 0o400), ("", 0o500)] {
      let place = sandbox.file(learner, path)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place)
      #expect(kinds().contains(.notWritable), "\(path)")
      #expect(doctor.repair().contains { $0.sentence == "can be written by its owner now" && $0.isDone })
      #expect(kinds() == [], "\(path)")
    }
  }

  @Test("Hidden folders and those of others are left alone, and are no fault")
  func foreign() throws {
    _ = try learner()
    for path in ["learners/.git", "learners/backup"] { try makeFolder(path, mode: 0o755) }
    for path in ["learners/.git/HEAD", "learners/backup/photo.jpg", "learners/.DS_Store", "learners/.erasing-old"] {
      try write([1], path)
    }
    #expect(Set(kinds()) == [.unknownFile] && doctor.repair() == [])
    #expect(sandbox.data().learners().map(\.id) == ["ana"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/learners/backup") == ["photo.jpg"])
  }

  @Test("Two learners of one name are told of")
  func sharedName() throws {
    _ = try learner("Ana")
    let (other, _) = try learner("Ben")
    try write(Array(#"{"v":1,"name":"ANA"}"#.utf8), other, "learner.json")
    #expect(kinds() == [.sharedName] && sentence("/ben")?.contains("learners/ana") == true)
  }
}
