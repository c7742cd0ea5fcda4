import Course
import Foundation
import Training

@testable import ProgressStore

/// A data folder of its own for each test, removed afterwards.
final class StoreSandbox {
  let path: String

  /// - Parameter isInMemory: Whether to stay off the disk, where the system has such a place: for tests that make many.
  init(isInMemory: Bool = false) {
    let memory = "/dev/shm/"
    let isThere = isInMemory && FileManager.default.isWritableFile(atPath: memory)
    path = (isThere ? memory : NSTemporaryDirectory()) + "lectern-store-" + UUID().uuidString
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder, whose file calls may be made to fail.
  func data(_ fault: (@Sendable (FileCall, String) -> Fault?)? = nil) -> DataFolder {
    DataFolder(path: path, FileAccess(fault: fault))
  }

  func file(_ learner: Learner, _ name: String = JournalFile.name) -> String {
    "\(path)/learners/\(learner.id)/\(name)"
  }

  /// The ids of the questions whose answers the journal holds, line by line; nil for a line that is none.
  func answers(_ learner: Learner) throws -> [String?] {
    let bytes = try Data(contentsOf: URL(filePath: file(learner)))
    return bytes.split(separator: UInt8(ascii: "\n")).map { line in
      guard case .answered(let answered)? = JournalLine.decode(line)?.entry else { return nil }
      return answered.questionID
    }
  }

  /// The same, of a journal that may not have been begun.
  func answersIfAny(_ learner: Learner) throws -> [String] {
    guard FileManager.default.fileExists(atPath: file(learner)) else { return [] }
    return try answers(learner).map { $0 ?? "a line that is no answer" }
  }

  static func answered(_ id: String) -> Event.Entry {
    .answered(
      .init(
        item: ItemKey("course/quiz").question(id), fingerprint: "00ff", response: ["An \"answer\", \u{FC}n\u{ED}"],
        score: 1, max: 1, confidence: .sure, ms: 1))
  }
}
