import Course
import Foundation
import LecternApp
import Synchronization
import Testing
import Training

@testable import ProgressStore
@testable import lectern

@Suite("A learner's progress kept on a disk, and by several terminals")
struct DiskKeeperTests {
  private let sandbox = CommandSandbox()
  private var data: DataFolder { DataFolder(path: sandbox.path) }

  private static func answered(_ question: String) -> Event.Entry {
    .answered(
      .init(
        item: "test/quiz#" + question, fingerprint: "00ff", response: ["a"], score: 1, max: 1, confidence: .sure, ms: 1)
    )
  }

  @Test("Whoever changes the language in the settings hears that one, whatever the command line asked for")
  func languages() throws {
    let keeper = try DiskKeeper(data: data, learner: "Ana", language: .german)
    #expect(keeper.language == .german)
    keeper.change(.value(.motion, "off"))
    #expect(keeper.language == .german)
    keeper.change(.value(.language, "en"))
    #expect(keeper.language == .english)
    keeper.close()
    #expect(try DiskKeeper(data: data, learner: "Ana", language: .german).language == .german)
  }

  @Test("Terminals that are started at once with a new name open one learner, and every answer is there")
  func firstStarts() throws {
    let data = data
    let failures = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      do {
        let keeper = try DiskKeeper(data: data, learner: number % 2 == 0 ? "Ana" : "ana")
        keeper.record(Self.answered("q\(number)"))
        if keeper.unsaved != nil || keeper.learnerName?.lowercased() != "ana" {
          failures.add(1, ordering: .relaxed)
        }
        keeper.close()
      } catch { failures.add(1, ordering: .relaxed) }
    }
    #expect(failures.load(ordering: .relaxed) == 0 && data.learners().count == 1)
    let learner = try #require(data.learners().first)
    #expect(try data.open(learner).progress[ItemKey("test/quiz")].attempt.answers.count == 8)
  }

  @Test("What is set at another terminal is set here with the next look there; what was set here stays")
  func settings() throws {
    let here = try DiskKeeper(data: data, learner: "Ana")
    let there = try DiskKeeper(data: data, learner: "Ana")
    there.change(.value(.praise, "off"))
    there.change(.value(.language, "de"))
    #expect(here.settings.isOn(.praise))
    here.refresh()
    #expect(!here.settings.isOn(.praise) && here.language == .german)
    here.change(.value(.confidence, "off"))
    there.refresh()
    #expect(!there.settings.isOn(.confidence) && !there.settings.isOn(.praise) && there.settings == here.settings)
    _ = try data.rename(#require(data.learners().first), to: "Zoe")
    here.refresh()
    #expect(here.learnerName == "Zoe" && here.unsaved == nil)
  }

  @Test("A setting that the disk does not take yet is not lost for one that came from another terminal")
  func waitingSetting() throws {
    let isFull = Atomic(false)
    let full = DataFolder(
      path: sandbox.path,
      FileAccess(fault: { call, _ in call == .write && isFull.load(ordering: .relaxed) ? .error(ENOSPC) : nil }))
    let here = try DiskKeeper(data: full, learner: "Ana")
    let there = try DiskKeeper(data: data, learner: "Ana")
    isFull.store(true, ordering: .relaxed)
    here.change(.value(.praise, "off"))
    #expect(here.unsaved != nil)
    there.change(.value(.confidence, "off"))
    here.refresh()
    #expect(!here.settings.isOn(.praise) && !here.settings.isOn(.confidence) && here.unsavedMatter == .settings)
    isFull.store(false, ordering: .relaxed)
    here.refresh()
    there.refresh()
    #expect(here.unsaved == nil && there.settings == here.settings && !there.settings.isOn(.praise))
  }

  @Test("Two settings that do not count are told of each, more of them in one sentence")
  func settingNotice() throws {
    _ = try data.addLearner(name: "Ana")
    let file = URL(filePath: sandbox.path + "/learners/ana/learner.json")
    for (settings, words) in [
      (#""theme":"purple","motion":"maybe""#, "In your learner.json, its setting motion is not on or off"),
      (#""theme":"purple","motion":"maybe","keys":{"nosuch":"b"}"#, "3 settings in your learner.json do not count"),
    ] {
      try Data(#"{"v":1,"name":"Ana","id":"ana","settings":{\#(settings)}}"#.utf8).write(to: file)
      let notice = try DiskKeeper(data: data, learner: "Ana").notice
      #expect(notice?.contains(words) == true, "\(notice ?? "")")
    }
    let findings = Doctor(data).examine().map(\.sentence)
    #expect(findings.contains { $0.contains("nosuch") }, "\(findings)")
  }

  @Test("Whoever was erased meanwhile is told so, and is sent to no folder that is not there")
  func erased() throws {
    let learner = try data.addLearner(name: "Ana")
    try data.open(learner).record(Self.answered("q1"))
    let journal = sandbox.path + "/learners/ana/events.jsonl"
    let damaged = try Data(contentsOf: URL(filePath: journal)) + Data("{\"torn\n".utf8)
    try damaged.write(to: URL(filePath: journal))
    let keeper = try DiskKeeper(data: data, learner: "Ana")
    #expect(keeper.notice?.contains("could not be read") == true)
    _ = try data.erase(learner)
    keeper.record(Self.answered("q2"))
    #expect(
      keeper.unsaved
        == "the folder of Ana is gone: somebody has erased it or moved it away, so start Lectern again to learn under a name"
    )
    #expect(keeper.notice == nil && keeper.progress[ItemKey("test/quiz")].attempt.answers.count == 2)
    #expect(data.learners().isEmpty)
    // Somebody of that name who came after gets nothing of it.
    var other = try data.addLearner(name: "Ana")
    other.created = "2026-11-22T09:00:00.000+01:00"
    try data.write(other)
    keeper.refresh()
    keeper.close()
    #expect(keeper.unsaved == "Ana was erased, and somebody else has the folder now")
    #expect(try data.open(other).progress.sequence == 0)
  }

  @Test(
    "Where the journal cannot be read at the start, what is done meanwhile belongs to the attempt that was under way")
  func unreadableStart() throws {
    let before = try DiskKeeper(data: data, learner: "Ana")
    before.record(.started(.init(item: ItemKey("test/quiz"), kind: .quiz, seed: 7)))
    before.record(Self.answered("q1"))
    let isClosed = Atomic(true)
    let keeper = try DiskKeeper(
      data: DataFolder(
        path: sandbox.path,
        FileAccess(fault: { call, path in
          call == .open && path.hasSuffix("events.jsonl") && isClosed.load(ordering: .relaxed) ? .error(EACCES) : nil
        })), learner: "Ana")
    #expect(keeper.unsaved?.contains("no permission") == true && keeper.learnerName == "Ana")
    keeper.record(.started(.init(item: ItemKey("test/quiz"), kind: .quiz, seed: 8)))
    keeper.record(Self.answered("q2"))
    #expect(keeper.unsaved != nil && keeper.progress[ItemKey("test/quiz")].attempt.answers.count == 1)
    isClosed.store(false, ordering: .relaxed)
    keeper.refresh()
    let attempt = keeper.progress[ItemKey("test/quiz")].attempt
    #expect(keeper.unsaved == nil && attempt.seed == 7 && attempt.answers.count == 2)
  }
}
