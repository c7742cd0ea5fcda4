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
  /// How many bytes the field and the brace behind it take.
  private static let tailLength = checksumStart.count + checksumLength + checksumEnd.count
  private static let brace = Array("}".utf8)

  /// The line's bytes with its line feed.
  static func encode(_ event: Event) throws(StoreError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = (try? encoder.encode(event)).map(Array.init), line.last == UInt8(ascii: "}") else {
      throw StoreError("events.jsonl", reason: "an event could not be written as JSON")
    }
    return seal(line)
  }

  /// A JSON object with its checksum and a line feed.
  static func seal(_ object: [UInt8]) -> [UInt8] {
    var line = object
    line.removeLast()
    line += checksumStart
    line += Array(CRC32.text(object).utf8)
    line += checksumEnd
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// What `seal` was given for a whole line without its line feed.
  static func unsealed(_ line: [UInt8]) -> [UInt8] { line.dropLast(tailLength) + brace }

  /// Whether a line without its line feed is as it was written.
  static func isWhole(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count > tailLength, line.suffix(checksumEnd.count).elementsEqual(checksumEnd) else { return false }
    let body = UnsafeRawBufferPointer(rebasing: line.dropLast(tailLength))
    let tail = line.suffix(tailLength)
    guard tail.starts(with: checksumStart) else { return false }
    let written = tail.dropFirst(checksumStart.count).prefix(checksumLength)
    let found = brace.withUnsafeBytes { CRC32.checksum(body, $0) }
    return CRC32.digits(found).utf8.elementsEqual(written)
  }

  /// The event in a line without its line feed; nil when the line is torn, damaged or no event.
  static func decode(_ line: UnsafeRawBufferPointer, _ reader: TapeReader = TapeReader()) -> Event? {
    guard isWhole(line) else { return nil }
    return reader.decode(Event.self, from: line)
  }

  static func decode(_ line: some Sequence<UInt8>) -> Event? { Array(line).withUnsafeBytes { decode($0) } }

  /// The whole lines within a damaged one, which a lost line feed or a torn write has glued together, and whether
  /// nothing else of weight was in it.
  static func salvage(_ line: UnsafeRawBufferPointer) -> (lines: [Range<Int>], isClean: Bool) {
    var found: [Range<Int>] = []
    var rest = 0
    var lost = 0
    var end = 0
    while end + checksumEnd.count <= line.count {
      defer { end += 1 }
      let stop = end + checksumEnd.count
      guard line[end..<stop].elementsEqual(checksumEnd), stop - rest > tailLength,
        line[(stop - tailLength)..<stop].starts(with: checksumStart)
      else { continue }
      // The line may begin behind what was torn off another: a few beginnings are tried.
      var tries = 0
      for start in rest..<(stop - tailLength) where line[start] == UInt8(ascii: "{") {
        tries += 1
        guard tries <= 16 else { break }
        guard isWhole(UnsafeRawBufferPointer(rebasing: line[start..<stop])) else { continue }
        lost += start - rest
        found.append(start..<stop)
        rest = stop
        break
      }
    }
    lost += line.count - rest
    // One byte between two lines is the line feed that was.
    return (found, !found.isEmpty && lost <= found.count)
  }
}
