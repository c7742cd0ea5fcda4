import Training

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `progress.json` holds: what the journal says up to a place, so that it need not be read again.
struct Snapshot: Codable {
  static let currentVersion = 10

  var version: Int
  /// The number of the last event folded in.
  var sequence: Int
  /// How much of the journal `progress` stands for.
  var bytes: Int
  /// The check of the journal's last bytes before that place (see `Journal.ending`).
  var ending: UInt32
  var progress: Progress

  enum CodingKeys: String, CodingKey {
    case version = "v"
    case sequence = "seq"
    case bytes, ending, progress
  }

  init(progress: Progress, bytes: Int, ending: UInt32) {
    (version, sequence) = (Self.currentVersion, progress.sequence)
    (self.progress, self.bytes, self.ending) = (progress, bytes, ending)
  }

  /// Nil where there is none that this version can use: that is no loss, for the journal has everything.
  static func read(_ path: String, _ files: FileAccess, _ reader: TapeReader) -> Snapshot? {
    (try? files.read(path)).flatMap { Snapshot($0, reader) }
  }

  /// The snapshot in these bytes.
  init?(_ bytes: [UInt8], _ reader: TapeReader) {
    guard let snapshot = bytes.withUnsafeBytes({ reader.decode(Snapshot.self, from: $0) }),
      snapshot.version == Self.currentVersion, snapshot.bytes >= 0, snapshot.sequence == snapshot.progress.sequence,
      (0..<Int.max / 2).contains(snapshot.sequence)
    else { return nil }
    self = snapshot
  }

  func write(to path: String, _ files: FileAccess) throws(StoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(self) else { throw StoreError(path, reason: "not writable as JSON") }
    try files.replace(path, with: Array(bytes) + [UInt8(ascii: "\n")])
  }
}
