import Training

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One event as a line of `events.jsonl`: a JSON object whose last field is the CRC-32 of the line without it.
enum JournalLine {
  private static let checksumStart = Array(#","crc":""#.utf8)
  private static let checksumLength = 8
  private static let checksumEnd = Array(#""}"#.utf8)

  /// The line's bytes with its line feed.
  static func encode(_ event: Event) throws(StoreError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = (try? encoder.encode(event)).map(Array.init), line.last == UInt8(ascii: "}") else {
      throw StoreError("events.jsonl", reason: "an event could not be written as JSON")
    }
    let checksum = CRC32.text(line)
    line.removeLast()
    line += checksumStart
    line += Array(checksum.utf8)
    line += checksumEnd
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// The event in a line without its line feed; nil when the line is torn or damaged.
  static func decode(_ line: ArraySlice<UInt8>) -> Event? {
    let tail = checksumStart.count + checksumLength + checksumEnd.count
    guard line.count > tail, line.suffix(checksumEnd.count).elementsEqual(checksumEnd) else { return nil }
    let body = line.dropLast(tail)
    let checksum = line.suffix(checksumEnd.count + checksumLength).prefix(checksumLength)
    guard line[body.endIndex...].starts(with: checksumStart) else { return nil }
    let bare = Array(body) + [UInt8(ascii: "}")]
    guard CRC32.text(bare).utf8.elementsEqual(checksum) else { return nil }
    return try? JSONDecoder().decode(Event.self, from: Data(bare))
  }
}
