import Foundation

/// One line of a learner's `events.jsonl`.
struct RecordedEvent {
  let fields: [String: Any]

  var type: String { fields["type"] as? String ?? "" }
  var item: String { fields["item"] as? String ?? "" }
  var sequence: Int { (fields["seq"] as? NSNumber)?.intValue ?? -1 }
  var score: Double? { (fields["score"] as? NSNumber)?.doubleValue }
  var maximum: Double? { (fields["max"] as? NSNumber)?.doubleValue }
  /// The texts of the options chosen.
  var response: [String] { fields["response"] as? [String] ?? [] }
}

extension Workspace {
  /// The folders of all learners.
  func learnerFolders() -> [URL] {
    let folder = data.appending(path: "learners")
    let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).sorted { $0.path < $1.path }
  }

  /// All that the disk holds of what learners did, as it stands now; a line that is no JSON object throws.
  func events(of type: String? = nil) throws -> [RecordedEvent] {
    let events = try learnerFolders().flatMap { try self.events(inFolder: $0) }
    return type.map { type in events.filter { $0.type == type } } ?? events
  }

  /// The same of one learner, by the folder.
  func events(inFolder folder: URL) throws -> [RecordedEvent] {
    let file = folder.appending(path: "events.jsonl")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      guard let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
        throw StoryFailure("\(file.path): no JSON object: \(line)")
      }
      return RecordedEvent(fields: fields)
    }
  }
}

extension Story {
  /// All that the disk holds of what this person did, as it stands now.
  func events(of type: String? = nil) throws -> [RecordedEvent] { try workspace.events(of: type) }
}
