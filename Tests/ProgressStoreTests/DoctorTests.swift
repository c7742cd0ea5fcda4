import Course
import Foundation
import TestSupport
import Testing
import Training

@testable import ProgressStore

@Suite("The doctor")
struct DoctorTests {
  private let sandbox = StoreSandbox()

  private func learner(answers: Int) throws -> Learner {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    for number in 0..<answers { try store.record(StoreSandbox.answered("q\(number + 1)")) }
    try store.saveSnapshot()
    return learner
  }

  private func sentences(_ fault: (@Sendable (FileCall, String) -> Fault?)? = nil) -> [String] {
    Doctor(sandbox.data(fault)).examine().map { "\($0.path): \($0.sentence)" }
  }

  /// Everything under a folder that a look could change, but for times of reading.
  private func traces(_ folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return ([""] + names.sorted()).map { name in
      var info = stat()
      lstat(folder + "/" + name, &info)
      let bytes = info.st_mode & S_IFMT == S_IFREG ? FileManager.default.contents(atPath: folder + "/" + name) : nil
      #if canImport(Darwin)
        let times = [info.st_mtimespec, info.st_ctimespec]
      #else
        let times = [info.st_mtim, info.st_ctim]
      #endif
      let moments = times.map { "\($0.tv_sec).\($0.tv_nsec)" }
      return "\(name) \(info.st_mode) \(moments) \(bytes.map { CRC32.text(Array($0)) } ?? "")"
    }
  }

  private static func harms(_ findings: [Finding]) -> Set<HarmedFolder.Harm> {
    Set(findings.map { HarmedFolder.Harm(kind: $0.kind, path: $0.path) })
  }

  @Test(
    "Of 200 folders harmed in known ways it names exactly those, changes nothing, mends what can be, loses no event")
  func harmedFolders() throws {
    var seen: Set<Finding.Kind> = []
    for seed in 1...UInt64(Torture.count(short: 200, full: 5000)) {
      let harmed = try HarmedFolder(seed: seed)
      seen.formUnion(harmed.expected.map(\.kind))
      let doctor = Doctor(harmed.sandbox.data())
      let before = traces(harmed.sandbox.path)
      let found = Self.harms(doctor.examine())
      #expect(traces(harmed.sandbox.path) == before, "seed \(seed)")
      #expect(found.subtracting(harmed.expected) == [], "seed \(seed)")
      #expect(harmed.expected.subtracting(found) == [], "seed \(seed)")

      let repairs = doctor.repair()
      #expect(repairs.filter { !$0.isDone } == [], "seed \(seed)")
      // Summaries that know more than their journal are kept, and named for as long as they are there.
      let wrong = Self.harms(doctor.examine().filter { $0.isWrong && $0.kind != .journalShort })
      let left = harmed.expected.filter { harm in
        let finding = Finding(kind: harm.kind, path: harm.path, sentence: "")
        guard finding.isWrong else { return false }
        let isNewer = harmed.newer.contains {
          harm.path.hasPrefix($0 + "/events") || harm.path.hasPrefix($0 + "/progress.json")
        }
        return !finding.isMendable || isNewer && ![.openToOthers, .leftover].contains(harm.kind)
      }
      #expect(wrong == left, "seed \(seed)")
      for (folder, lines) in harmed.good {
        let journal = try Data(contentsOf: URL(filePath: "\(harmed.sandbox.path)/\(folder)/events.jsonl"))
        let kept = journal.split(separator: UInt8(ascii: "\n")).map(Array.init)
        // A newer version's journal is as it was, its lost line feed too.
        let isThere = { (line: [UInt8]) in
          kept.contains(line)
            || harmed.newer.contains(folder) && kept.contains { Data($0).range(of: Data(line)) != nil }
        }
        #expect(lines.allSatisfy(isThere), "seed \(seed)")
      }
      // What could be mended is, so there is nothing left to do.
      if seed.isMultiple(of: 10) { #expect(doctor.repair() == [], "seed \(seed)") }
    }
    #expect(
      Set(Finding.Kind.allCases).subtracting(seen) == [
        .unreadable, .missingNumbers, .journalShort, .notWritable, .sharedName,
      ])
  }

  @Test("Nothing is wrong where all is well, where nobody has learned, and while somebody writes")
  func wellness() throws {
    #expect(sentences() == [])
    let learner = try learner(answers: 3)
    try Data("{".utf8).write(to: URL(filePath: sandbox.file(learner, "progress.json.new-\(getpid())")))
    #expect(sentences() == [])
  }

  @Test("A journal's lines are counted and numbered")
  func lines() throws {
    let learner = try learner(answers: 4)
    let bytes = try Data(contentsOf: URL(filePath: sandbox.file(learner)))
    var lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    lines[1][9] ^= 1
    lines[3][9] ^= 1
    let damaged = Array(lines.joined(separator: [UInt8(ascii: "\n")])) + Array("\n{\"to".utf8)
    try Data(damaged).write(to: URL(filePath: sandbox.file(learner)))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: sandbox.file(learner))
    #expect(
      sentences() == [
        "learners/ana/events.jsonl: lines 2 and 4 are damaged, and 2 good lines are there",
        "learners/ana/events.jsonl: the last line, number 5, was cut short, and 2 good lines are there",
      ])
    let repairs = Doctor(sandbox.data()).repair().map { "\($0.path) \($0.sentence)" }
    let aside = "events.jsonl.damaged-\(Clock.today())"
    #expect(
      repairs == [
        "learners/ana/events.jsonl had 3 damaged lines, which were put into learners/ana/\(aside), and nothing was "
          + "deleted",
        "learners/ana/progress.json was written anew from the journal, and the one before it is kept beside it",
      ])
    #expect(try sandbox.answers(learner) == ["q1", "q3"])
    #expect(FileManager.default.fileExists(atPath: sandbox.file(learner, "progress.json.old")))
  }

  @Test("What may not be read is said, file by file, and nothing is made of it")
  func unreadable() throws {
    _ = try learner(answers: 2)
    for name in ["events.jsonl", "progress.json", "learner.json"] {
      let fault: @Sendable (FileCall, String) -> Fault? = { $0 == .open && $1.hasSuffix(name) ? .error(EACCES) : nil }
      #expect(sentences(fault) == ["learners/ana/\(name): this cannot be read: no permission"])
      #expect(Doctor(sandbox.data(fault)).repair() == [])
    }
    #expect(
      sentences { $0 == .list && $1.hasSuffix("/ana") ? .error(EACCES) : nil }
        == ["learners/ana: this folder cannot be read: no permission"])
    #expect(
      sentences { $0 == .look && $1.hasSuffix("/ana") ? .error(EACCES) : nil }
        == ["learners/ana: this cannot be looked at: no permission"])
  }

  @Test("What was set aside before stays when more is")
  func keepsOlder() throws {
    let learner = try learner(answers: 2)
    for _ in 0..<2 {
      for name in ["progress.json", "learner.json"] {
        try Data("{torn".utf8).write(to: URL(filePath: sandbox.file(learner, name)))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: sandbox.file(learner, name))
      }
      _ = Doctor(sandbox.data()).repair()
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(sandbox.path)/learners/ana").sorted()
    let who = "learner.json.damaged-\(Clock.today())"
    #expect(
      names == [
        "events.jsonl", "learner.json", who, who + "-2", "lock", "progress.json", "progress.json.old",
        "progress.json.old-2",
      ])
  }

  @Test("A folder whose learner.json is gone gets its own name, and its learner goes on")
  func namesAgain() throws {
    let learner = try learner(answers: 2)
    try FileManager.default.removeItem(atPath: sandbox.file(learner, "learner.json"))
    #expect(Doctor(sandbox.data()).repair().map(\.isDone) == [true])
    let found = try #require(sandbox.data().learners().first)
    #expect(found.name == "ana" && found.id == "ana")
    let text = try String(contentsOfFile: sandbox.file(learner, "learner.json"), encoding: .utf8)
    #expect(text.contains("\"name\" : \"ana\""), "\(text)")
    #expect(try sandbox.data().open(found).progress.sequence == 2)
  }
}
