import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("Names with escapes, and numbers as they stand")
struct EscapedNamesTests {
  private let sandbox = StoreSandbox()

  private func file(_ learner: Learner) -> URL { URL(filePath: sandbox.file(learner, "learner.json")) }

  @Test("An escape in a field's name, known or unknown, makes no learner.json unreadable, and a PIN is asked for still")
  func learner() throws {
    let learner = try sandbox.data().addLearner(name: "Ana")
    try sandbox.data().setPIN("2468", of: learner)
    let text = try String(contentsOf: file(learner), encoding: .utf8)
    let other = text.replacing("{\n", with: #"{"Gr\u00f6\u00dfe":3,"team":{"Gr\u00f6\u00dfe":"\u00e4"},"#)
      .replacing("\"name\"", with: #""n\u0061me""#)
    try Data(other.utf8).write(to: file(learner))
    let found = try #require(sandbox.data().learners().first)
    #expect(found.name == "Ana" && found.hasPIN && !found.isUnreadable && found.checkPIN("2468"))
    #expect(Doctor(sandbox.data()).examine().filter { $0.kind != .openToOthers } == [])
    try sandbox.data().set([.value(.streak, "on")], of: found)
    let written = try String(contentsOf: file(learner), encoding: .utf8)
    #expect(written.contains("\"Größe\" : 3") && written.contains("\"Größe\" : \"ä\""), "\(written)")
  }

  @Test("Keys are told apart by what they say: a backslash and a letter are no line feed")
  func keys() {
    let text = Array(#"{"a\nb":1,"a\\nb":2,"plain":3,"\u0070":4}"#.utf8)
    let found = text.withUnsafeBytes { TapeReader().decode([String: Int].self, from: $0) }
    #expect(found == ["a\nb": 1, "a\\nb": 2, "plain": 3, "p": 4])
  }

  @Test(
    "An item whose name has signs that JSON escapes has a summary that can be read",
    arguments: ["it\"s.md", "a\\nb", "a\nb"])
  func items(name: String) throws {
    let learner = try sandbox.data().addLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    let item = ItemKey("qc/" + name)
    try store.record(
      .answered(
        .init(
          item: item.question("q"), fingerprint: "00ff", response: ["a"], score: 0, max: 1, confidence: .sure, ms: 1)))
    try store.record(.noted(.init(item: item, section: "page", text: "a note", marked: true)))
    try store.saveSnapshot()
    let snapshot = Snapshot.read(sandbox.file(learner, "progress.json"), .system, TapeReader())
    #expect(snapshot?.progress == store.progress && store.progress[item].attempt.answers.count == 1)
    #expect(Doctor(sandbox.data()).examine() == [])
  }

  @Test("Numbers that this program cannot count are written back digit by digit")
  func numbers() throws {
    let learner = try sandbox.data().addLearner(name: "Ana")
    let digits = ["12345678901234567890", "-0.0", "1e400", "0.10", "-0", "1E+2"]
    let fields = digits.enumerated().map { "\"n\($0.offset)\":\($0.element)" }.joined(separator: ",")
    try Data(#"{"v":1,"name":"Ana","list":[1,{"deep":[]}],\#(fields)}"#.utf8).write(to: file(learner))
    try sandbox.data().set([.value(.streak, "on")], of: learner)
    let written = try String(contentsOf: file(learner), encoding: .utf8)
    for (index, number) in digits.enumerated() {
      #expect(
        written.contains("\"n\(index)\" : \(number),") || written.contains("\"n\(index)\" : \(number)\n"), "\(written)")
    }
    #expect(written.contains("\"deep\" : []") && written.contains("\"streak\" : \"on\""))
    #expect((try? JSONSerialization.jsonObject(with: Data(written.replacing("1e400", with: "1").utf8))) != nil)
    for broken in ["{\"a\":1-2}", "{\"a\":01}", "[1]", "{"] {
      #expect(Learner(json: Array(broken.utf8)) == nil, "\(broken)")
    }
  }

  @Test("A newer version's learner.json is read and not changed, and the doctor says so")
  func newer() throws {
    let learner = try sandbox.data().addLearner(name: "Ana")
    let text = #"{"v":7,"name":"Ana Seven","wings":2}"#
    try Data(text.utf8).write(to: file(learner))
    let found = try #require(sandbox.data().learners().first)
    #expect(found.name == "Ana Seven" && found.isNewer)
    #expect(throws: StoreError.self) { try sandbox.data().set([.value(.streak, "on")], of: found) }
    #expect(Doctor(sandbox.data()).examine().map(\.kind).contains(.newer))
    #expect(Doctor(sandbox.data()).repair().allSatisfy { !$0.sentence.contains("name") })
    #expect(try String(contentsOf: file(learner), encoding: .utf8) == text)
  }

  @Test(
    "A name that leaves no mark on a screen is none",
    arguments: ["\u{200B}", "\u{AD}", "\u{3164}", "\u{2800}", "\u{2060}\u{200D}"])
  func invisible(name: String) throws {
    #expect(Learner.cleanName(name) == nil)
    #expect(throws: StoreError.self) { try sandbox.data().addLearner(name: name) }
    #expect(Learner.cleanName("A" + name) != nil && Learner.cleanName("雪") != nil && Learner.cleanName("🙂") != nil)
    let learner = try sandbox.data().addLearner(name: "Ana")
    try Data("{\"v\":1,\"name\":\"\(name)\"}".utf8).write(to: file(learner))
    #expect(Doctor(sandbox.data()).examine().map(\.kind).contains(.learnerNameless))
  }
}
