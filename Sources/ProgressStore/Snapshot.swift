import Phrases
import Training

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `progress.json` holds: what the journal says up to a place, so that it need not be read again.
struct Snapshot: Codable {
  static let currentVersion = 14

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
    guard Self.isAsWritten(bytes), let snapshot = bytes.withUnsafeBytes({ reader.decode(Snapshot.self, from: $0) }),
      snapshot.version == Self.currentVersion, snapshot.bytes >= 0, snapshot.sequence == snapshot.progress.sequence,
      (0..<Int.max / 2).contains(snapshot.sequence)
    else { return nil }
    self = snapshot
  }

  func write(to path: String, _ files: FileAccess) throws(StoreError) {
    guard let bytes = try? encoded() else { throw StoreError(path, reason: say("not writable as JSON")) }
    try files.replace(path, with: bytes)
  }

  // MARK: The checksum

  private static let tailStart = Array(",\n  \"crc\" : \"".utf8)
  private static let tailEnd = Array("\"\n}\n".utf8)
  private static let end = Array("\n}\n".utf8)
  private static let tailLength = tailStart.count + 8 + tailEnd.count

  /// The file's bytes. The last field is the CRC-32 of the file without it, as in a journal's line.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    return bytes.dropLast(Self.end.count) + Self.tailStart + Array(CRC32.text(bytes).utf8) + Self.tailEnd
  }

  /// Whether a file has an end, whatever stands before it.
  static func isComplete(_ bytes: [UInt8]) -> Bool { bytes.suffix(end.count).elementsEqual(end) }

  /// Whether nobody has changed the file since it was written.
  static func isAsWritten(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(tailLength)
    guard tail.count == tailLength, tail.starts(with: tailStart), tail.suffix(tailEnd.count).elementsEqual(tailEnd)
    else { return false }
    let found = bytes.withUnsafeBytes { bytes in
      end.withUnsafeBytes { CRC32.checksum(UnsafeRawBufferPointer(rebasing: bytes.dropLast(tailLength)), $0) }
    }
    return CRC32.digits(found).utf8.elementsEqual(tail.dropFirst(tailStart.count).prefix(8))
  }
}
