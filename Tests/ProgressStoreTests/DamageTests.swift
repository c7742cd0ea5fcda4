import Course
import Foundation
import TestSupport
import Testing
import Training

@testable import ProgressStore

@Suite("A damaged journal")
struct DamageTests {
  private let sandbox = StoreSandbox()

  /// A learner with so many answers, q1 and on, and the journal's bytes.
  private func learner(answers: Int) throws -> (Learner, [UInt8]) {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    for number in 1...answers { try store.record(StoreSandbox.answered("q\(number)")) }
    return (learner, Array(try Data(contentsOf: URL(filePath: sandbox.file(learner)))))
  }

  private func write(_ bytes: [UInt8], _ learner: Learner) throws {
    try Data(bytes).write(to: URL(filePath: sandbox.file(learner)))
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(sandbox.path)/learners/\(learner.id)")
    where name.contains("damaged") { try FileManager.default.removeItem(atPath: sandbox.file(learner, name)) }
  }

  private func aside(_ learner: Learner) throws -> [UInt8] {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(sandbox.path)/learners/\(learner.id)")
    return try names.filter { $0.hasPrefix("events.jsonl.damaged-") }.reduce(into: []) {
      $0 += try Data(contentsOf: URL(filePath: sandbox.file(learner, $1)))
    }
  }

  @Test("Cut at any byte, every whole line is there, the rest is set aside, and learning goes on")
  func cutAnywhere() throws {
    let (learner, bytes) = try learner(answers: 4)
    for length in 0...bytes.count {
      let cut = Array(bytes[..<length])
      try write(cut, learner)
      let store = try sandbox.data().open(learner)
      let feeds = cut.count { $0 == UInt8(ascii: "\n") }
      // Where only the line feed is missing, the line is whole.
      let whole = feeds + (length < bytes.count && bytes[length] == UInt8(ascii: "\n") ? 1 : 0)
      #expect(store.progress.sequence == whole, "cut at \(length)")
      let isTorn = length > 0 && cut.last != UInt8(ascii: "\n") && whole == feeds
      #expect(store.health.setAside == (isTorn ? 1 : 0), "cut at \(length)")
      if isTorn {
        let last = cut.lastIndex(of: UInt8(ascii: "\n")).map { cut.index(after: $0) } ?? 0
        #expect(try aside(learner) == Array(cut[last...]) + [UInt8(ascii: "\n")], "cut at \(length)")
      }
      try store.record(StoreSandbox.answered("next"))
      let ids = try sandbox.answers(learner)
      #expect(ids == (0..<whole).map { "q\($0 + 1)" } + ["next"], "cut at \(length)")
    }
  }

  @Test("Every bit of a journal of twenty lines flipped: each is noticed, and costs its own line at most")
  func everyBit() throws {
    let (learner, bytes) = try learner(answers: 20)
    let starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    // With every change all bits of one line, and one bit of each byte of the first and the last.
    let lines = Torture.isFull ? Array(0..<20) : [0, 9, 19]
    for line in lines {
      for index in starts[line]..<starts[line + 1] {
        for bit in 0..<8 where Torture.isFull || line == 9 || bit == index % 8 {
          var damaged = bytes
          damaged[index] ^= 1 << UInt8(bit)
          try write(damaged, learner)
          let store = try sandbox.data().open(learner)
          let isFeed = index == starts[line + 1] - 1
          let expected = (1...20).filter { isFeed || $0 != line + 1 }.map { "q\($0)" }
          let found = store.progress[ItemKey("course/quiz")].attempt.answers.map(\.questionID)
          #expect(found == expected, "byte \(index), bit \(bit)")
          #expect(store.health.isMended, "byte \(index), bit \(bit) passed unnoticed")
          let reopened = try sandbox.data().open(learner)
          #expect(!reopened.health.isMended && reopened.progress.sequence == store.progress.sequence)
        }
      }
    }
  }

  @Test("What is set aside stays there, and more is added to it")
  func keepsWhatIsAside() throws {
    let (learner, bytes) = try learner(answers: 2)
    try write(Array("rubbish\n".utf8) + bytes, learner)
    #expect(try sandbox.data().open(learner).health.setAside == 1)
    let handle = try #require(FileHandle(forWritingAtPath: sandbox.file(learner)))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("more rubbish\n".utf8))
    try handle.close()
    let store = try sandbox.data().open(learner)
    #expect(store.health.setAside == 1 && store.progress.sequence == 2)
    #expect(String(decoding: try aside(learner), as: UTF8.self) == "rubbish\nmore rubbish\n")
  }

  @Test("Another terminal goes on after lines were set aside under it")
  func setAsideUnderAnother() throws {
    let (learner, bytes) = try learner(answers: 3)
    let other = try sandbox.data().open(learner)
    let line = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    var damaged = bytes
    damaged[line / 2] ^= 1
    try write(damaged, learner)
    let one = try sandbox.data().open(learner)
    try one.record(StoreSandbox.answered("by one"))
    try other.record(StoreSandbox.answered("by other"))
    one.refresh()
    #expect(try sandbox.answers(learner) == ["q2", "q3", "by one", "by other"])
    #expect(one.progress == other.progress && one.progress.sequence == 5)
  }

  @Test("A journal put together from two is read by number, each line once, and none is lost")
  func outOfOrder() throws {
    let (learner, bytes) = try learner(answers: 4)
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    // Another answer that bears a number which is taken.
    let twin = try JournalLine.encode(
      Event(sequence: 2, time: "2026-11-22T09:00:00.123+01:00", entry: StoreSandbox.answered("twin")))
    try write([lines[2], lines[3], lines[0], lines[1], twin, lines[2]].flatMap { $0 }, learner)
    let store = try sandbox.data().open(learner)
    let found = store.progress[ItemKey("course/quiz")].attempt.answers.map(\.questionID)
    #expect(found == ["q1", "q2", "twin", "q3", "q4"])
    let event = try store.record(StoreSandbox.answered("next"))
    #expect(event.sequence == 5)
    let reopened = try sandbox.data().open(learner)
    #expect(reopened.progress == store.progress)
  }

  @Test("A whole line that is no event is passed over and told of, and no answer waits for a mending that cannot help")
  func strangeLine() throws {
    let (learner, bytes) = try learner(answers: 1)
    try write(bytes + JournalLine.seal(Array(#"{"at":"t","item":7,"seq":2,"type":"answered","v":1}"#.utf8)), learner)
    let store = try sandbox.data().open(learner)
    #expect(store.health.unreadableLines == 1 && store.health.setAside == 0 && !store.health.isMended)
    try store.record(StoreSandbox.answered("next"))
    #expect(!store.health.isMended)
    #expect(try sandbox.answers(learner) == ["q1", nil, "next"])
  }

  @Test("An event that no reader would look into is not written, and that is said")
  func tooLong() throws {
    let (learner, bytes) = try learner(answers: 1)
    let store = try sandbox.data().open(learner)
    let text = String(repeating: "a", count: JournalLine.limit - 100)
    let error = #expect(throws: StoreError.self) {
      try store.record(.noted(.init(item: ItemKey("course/lesson"), section: "page", text: text)))
    }
    #expect(error?.reason == "an event is too long to be written down")
    #expect(Array(try Data(contentsOf: URL(filePath: sandbox.file(learner)))) == bytes)
    try store.record(StoreSandbox.answered("next"))
    #expect(try sandbox.data().open(learner).progress.sequence == 2)
  }

  @Test("A newer version's event of a known type that has other fields now leaves the journal as it is, too")
  func newerFields() throws {
    let (learner, bytes) = try learner(answers: 1)
    let all = bytes + JournalLine.seal(Array(#"{"at":"t","item":{"id":7},"seq":2,"type":"answered","v":2}"#.utf8))
    try write(all, learner)
    let store = try sandbox.data().open(learner)
    #expect(store.health.isNewer && store.progress.sequence == 1)
    #expect(throws: StoreError.self) { try store.record(StoreSandbox.answered("q")) }
    #expect(Array(try Data(contentsOf: URL(filePath: sandbox.file(learner)))) == all)
  }

  @Test("A line of a newer version leaves the journal as it is: nothing is written, and it is said why")
  func newer() throws {
    let (learner, bytes) = try learner(answers: 1)
    let body = Array(#"{"at":"t","seq":2,"type":"levitated","v":2,"with":{"what":[1]}}"#.utf8)
    let all = bytes + JournalLine.seal(body) + Array("torn".utf8)
    try write(all, learner)
    let store = try sandbox.data().open(learner)
    #expect(store.health.isNewer && store.progress.sequence == 2)
    #expect(throws: StoreError.self) { try store.record(StoreSandbox.answered("q")) }
    try store.saveSnapshot()
    #expect(Array(try Data(contentsOf: URL(filePath: sandbox.file(learner)))) == all)
    #expect(!FileManager.default.fileExists(atPath: sandbox.file(learner, "progress.json")))
  }
}
