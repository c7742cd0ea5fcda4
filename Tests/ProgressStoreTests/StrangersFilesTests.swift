import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("What is not Lectern's, and what is hard to read")
struct StrangersFilesTests {
  private let sandbox = StoreSandbox()
  private static let gone = 99_999_999

  private func write(_ bytes: some Sequence<UInt8>, _ path: String) throws {
    let place = sandbox.path + (path.isEmpty ? "" : "/" + path)
    try Data(Array(bytes)).write(to: URL(filePath: place))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: sandbox.path + path)[.posixPermissions] as? Int
  }

  @Test("Files that only have names like Lectern's stay, and so does who may read them")
  func strangers() throws {
    _ = try sandbox.data().createLearner(name: "Ana")
    let names = ["plan.new-\(Self.gone)", "learners/ana/plan.new-\(Self.gone)", "notes.txt"]
    for name in names { try write("text".utf8, name) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sandbox.path)
    #expect(Doctor(sandbox.data()).repair() == [])
    for name in names { #expect(try mode("/" + name) == 0o644, "\(name)") }
    #expect(try mode("") == 0o755)
    #expect(Set(Doctor(sandbox.data()).examine().map(\.kind)) == [.unknownFile])
  }

  @Test("A file in the place of the data folder is left as it is, and it is said what stands there")
  func plainFile() throws {
    try write("text".utf8, "")
    #expect(Doctor(sandbox.data()).repair() == [])
    #expect(Doctor(sandbox.data()).examine().map(\.kind) == [.wrongKind])
    #expect(try mode("") == 0o644)
    #expect(throws: StoreError.self) { try sandbox.data().everyone() }
    #expect(sandbox.data().obstacle?.reason == "this is a file and no folder")
  }

  @Test("What a program left behind stays where nothing else has what is in it")
  func leftovers() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    for id in ["q1", "q2"] { try store.record(StoreSandbox.answered(id)) }
    try store.saveSnapshot()
    for name in ["events.jsonl", "progress.json", "learner.json"] {
      try FileManager.default.copyItem(
        atPath: sandbox.file(learner, name), toPath: sandbox.file(learner, "\(name).new-\(Self.gone)"))
    }
    let kinds = { Doctor(sandbox.data()).examine().filter { $0.path.contains(".new-") }.map(\.kind) }
    #expect(kinds() == [.leftover, .leftover, .leftover])
    for name in ["events.jsonl", "progress.json", "learner.json"] {
      try FileManager.default.removeItem(atPath: sandbox.file(learner, name))
    }
    #expect(kinds() == [.setAside, .setAside, .setAside])
    _ = Doctor(sandbox.data()).repair()
    #expect(FileManager.default.fileExists(atPath: sandbox.file(learner, "events.jsonl.new-\(Self.gone)")))
  }

  @Test("An erasing that was cut off is finished by a repair")
  func finishesErasing() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let away = sandbox.path + "/learners/.erasing-\(Self.gone)"
    try FileManager.default.moveItem(atPath: sandbox.path + "/learners/\(learner.id)", toPath: away)
    #expect(Doctor(sandbox.data()).examine().map(\.kind) == [.erasingCutOff])
    #expect(Doctor(sandbox.data()).repair().map(\.isDone) == [true])
    #expect(!FileManager.default.fileExists(atPath: away) && Doctor(sandbox.data()).examine() == [])
  }

  @Test("A learner.json that cannot be read is known to be so, and a PIN that is none is told of")
  func who() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    try sandbox.data().open(learner).record(StoreSandbox.answered("q1"))
    #expect(sandbox.data().learners().first?.isUnreadable == false)
    try sandbox.data().setPIN("2468", of: learner)
    #expect(Doctor(sandbox.data()).examine() == [])
    for pin in ["\"2468\"", "\"\"", "2468", "\"$argon2id$\""] {
      let text = #"{"name":"Ana","v":1,"pin":\#(pin)}"#
      try Data(text.utf8).write(to: URL(filePath: sandbox.file(learner, "learner.json")))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: sandbox.file(learner, "learner.json"))
      #expect(Doctor(sandbox.data()).examine().map(\.kind) == [.learnerPIN], "\(pin)")
    }
    try Data("{".utf8).write(to: URL(filePath: sandbox.file(learner, "learner.json")))
    #expect(sandbox.data().learners().first?.isUnreadable == true)
  }

  @Test("Lines made to be slow take as long as they are, and whole lines among them are found")
  func longLines() throws {
    let whole = Array(
      try JournalLine.encode(Event(sequence: 1, time: "t", entry: StoreSandbox.answered("q1"))).dropLast())
    let tails = Array(String(repeating: #","crc":"00000000"}"#, count: 20_000).utf8)
    let openings = Array(String(repeating: "{", count: 40).utf8)
    let filler = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 21)
    for (line, count) in [(openings + tails, 0), (whole + openings + tails, 1), (whole + whole + tails + filler, 2)] {
      let (lines, isClean) = line.withUnsafeBytes { JournalLine.salvage($0) }
      #expect(lines.count == count && !isClean)
    }
    let long = JournalLine.seal(
      Array(#"{"v":1,"seq":1,"x":"\#(String(repeating: "x", count: JournalLine.limit))"}"#.utf8))
    #expect(!long.dropLast().withUnsafeBytes { JournalLine.isWhole($0) })
    let learner = try sandbox.data().createLearner(name: "Ana")
    try write(whole + [UInt8(ascii: "\n")] + long, "learners/ana/events.jsonl")
    let store = try sandbox.data().open(learner)
    #expect(store.progress.sequence == 1 && store.health.setAside == 1)
  }
}
