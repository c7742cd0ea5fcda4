import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("Many terminals and many learners")
struct ManyTerminalsTests {
  private let folder = DataFolder(path: NSTemporaryDirectory() + "lectern-many-" + UUID().uuidString)

  private func journal(of learner: Learner) -> String { "\(folder.path)/learners/\(learner.id)/events.jsonl" }

  private static func answered(_ id: String) -> Event.Entry {
    .answered(
      .init(
        item: ItemKey("course/quiz").question(id), fingerprint: "00ff", response: ["yes"], score: 1, max: 1,
        confidence: .sure, ms: 1))
  }

  @Test("Terminals that write at the same moment lose nothing, and the sequence rises by one from line to line")
  func writeAtOnce() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let (terminals, each) = (4, 200)
    let learner = try folder.createLearner(name: "Ana")
    let folder = folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for terminal in 0..<terminals {
        group.addTask {
          let store = try folder.open(learner)
          for number in 0..<each { try store.record(Self.answered("t\(terminal)-\(number)")) }
        }
      }
      try await group.waitForAll()
    }

    let lines = try Data(contentsOf: URL(filePath: journal(of: learner))).split(separator: UInt8(ascii: "\n"))
    let events = lines.compactMap { JournalLine.decode(ArraySlice($0)) }
    #expect(lines.count == terminals * each && events.count == lines.count, "\(lines.count - events.count) damaged")
    #expect(events.map(\.sequence) == Array(1...terminals * each))

    let store = try folder.open(learner)
    let ids = store.progress[ItemKey("course/quiz")].attempt.answers.map(\.questionID)
    for terminal in 0..<terminals {
      // Each terminal's own events stand in the order it made them.
      #expect(ids.filter { $0.hasPrefix("t\(terminal)-") } == (0..<each).map { "t\(terminal)-\($0)" })
    }
    #expect(store.health.setAside == 0)
  }

  @Test(
    "Whoever's journal was written last is the learner who goes on, wherever their folder sorts",
    arguments: [
      ["Ana": 300, "Ben": 200, "Cleo": 100], ["Ana": 200, "Ben": 300, "Cleo": 100], ["Ana": 100, "Cleo": 200],
    ]
  )
  func mostRecent(written: [String: TimeInterval]) throws {
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    for name in ["Ana", "Ben", "Cleo"] {
      let learner = try folder.createLearner(name: name)
      // A learner without a moment never began: no journal, so never the latest.
      guard let seconds = written[name] else { continue }
      try folder.open(learner).record(Self.answered("q"))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: journal(of: learner))
    }
    let latest = written.max { $0.value < $1.value }?.key
    #expect(folder.mostRecent(of: folder.learners())?.name == latest)
  }

  @Test("Where nobody has learned, nobody goes on")
  func nobody() {
    #expect(folder.mostRecent(of: folder.learners()) == nil)
  }
}
