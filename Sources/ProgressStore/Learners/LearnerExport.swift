import Course
import Phrases

/// Everything that is held of one learner, as one JSON text.
///
/// What the files say in JSON stands in it as they say it, unknown fields, digits and all; what is no JSON stands in it
/// as text.
struct LearnerExport {
  let data: DataFolder
  let learner: Learner

  private static let version = 1
  private static let feed = UInt8(ascii: "\n")

  func bytes() throws(StoreError) -> [UInt8] {
    let folder = data.folder(learner.id)
    let journal = JournalReading(try data.files.read(folder + "/" + JournalFile.name) ?? [])
    var events: [[UInt8]] = []
    var unreadable: [[UInt8]] = []
    for line in journal.lines {
      if Self.isValue(line.bytes) {
        events.append(line.bytes)
      } else {
        unreadable.append(Self.damaged(line.number, line.bytes))
      }
    }
    unreadable += journal.damage.map { Self.damaged($0.number, $0.bytes) }
    let about = try data.files.read(folder + "/" + Learner.fileName)
    var members: [(String, [UInt8])] = [
      ("format", StrictJSON.quoted("lectern-learner")), ("v", Array(String(Self.version).utf8)),
      ("exported", StrictJSON.quoted(Clock.now())), ("folder", StrictJSON.quoted(learner.id)),
      ("learner", about.flatMap { Self.isValue($0) ? Self.trimmed($0) : nil } ?? Array("null".utf8)),
      ("events", Self.list(events)),
    ]
    if !unreadable.isEmpty { members.append(("unreadable", Self.list(unreadable))) }
    members.append(
      ("files", Self.list(try otherFiles(in: folder, withLearner: about.map { !Self.isValue($0) } ?? false))))
    let matches = try data.matchLines(naming: learner.name)
    if !matches.isEmpty { members.append(("matches", Self.list(matches.map(Self.match)))) }
    return StrictJSON.harmless(Self.object(members, separator: ",\n")) + [Self.feed]
  }

  /// Snapshots, lines set aside, and whatever else stands in the folder.
  private func otherFiles(in folder: String, withLearner: Bool) throws(StoreError) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for name in try data.files.names(in: folder) {
      let isTold = name == JournalFile.name || name == "lock" || name == Learner.fileName && !withLearner
      guard !isTold, try data.files.look(at: folder + "/" + name)?.kind == .file,
        let bytes = try data.files.read(folder + "/" + name)
      else { continue }
      found.append(Self.object([("name", StrictJSON.quoted(name))] + [Self.content(bytes)]))
    }
    return found
  }

  private static func match(_ file: String, _ lines: [[UInt8]]) -> [UInt8] {
    object([
      ("name", StrictJSON.quoted(file)),
      ("lines", list(lines.map { isValue($0) ? $0 : object([content($0)]) })),
    ])
  }

  private static func damaged(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
    object([("line", Array(String(number).utf8)), content(bytes)])
  }

  /// JSON as it is, a text as text, and bytes that are no text as their numbers.
  private static func content(_ bytes: [UInt8]) -> (String, [UInt8]) {
    if isValue(bytes) { return ("json", trimmed(bytes)) }
    if let text = String(validating: bytes, as: UTF8.self) { return ("text", StrictJSON.quoted(text)) }
    return ("bytes", list(bytes.map { Array(String($0).utf8) }, separator: ","))
  }

  private static func isValue(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { StrictJSON.isValue($0) } }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while let last = bytes.last, last == feed || last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") {
      bytes.removeLast()
    }
    return bytes
  }

  private static func list(_ values: [[UInt8]], separator: String = ",\n") -> [UInt8] {
    [UInt8(ascii: "[")] + values.joined(separator: Array(separator.utf8)) + [UInt8(ascii: "]")]
  }

  private static func object(_ members: [(String, [UInt8])], separator: String = ",") -> [UInt8] {
    let parts = members.map { StrictJSON.quoted($0) + [UInt8(ascii: ":")] + $1 }
    return [UInt8(ascii: "{")] + parts.joined(separator: Array(separator.utf8)) + [UInt8(ascii: "}")]
  }
}

extension DataFolder {
  /// One JSON text of everything that is held of a learner.
  public func export(_ learner: Learner) throws(StoreError) -> String {
    String(decoding: try LearnerExport(data: self, learner: learner).bytes(), as: UTF8.self)
  }

  /// The same into a file that only its owner may read, whole or not at all.
  ///
  /// - Parameter replacing: Whether a file that is there may go.
  public func export(_ learner: Learner, to path: String, replacing: Bool) throws(StoreError) {
    let text = try export(learner)
    guard replacing || !files.exists(path) else {
      throw StoreError(path, reason: say("this file is there already, and is replaced with --force only"))
    }
    try files.replace(path, with: Array(text.utf8))
  }
}
