import Phrases
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  /// No line of an event is longer, in bytes: a longer one is damaged, and is not looked into.
  static let limit = 1 << 20
  /// How many beginnings of a line are tried behind what was torn off another.
  private static let beginnings = 16

  /// The line's bytes with its line feed, of an event of a learner's journal or of a match's.
  static func encode(_ event: some Encodable, in file: String = JournalFile.name) throws(StoreError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = (try? encoder.encode(event)).map(Array.init), line.last == UInt8(ascii: "}") else {
      throw StoreError(file, reason: say("an event could not be written as JSON"))
    }
    guard line.count + tailLength <= limit else {
      throw StoreError(file, reason: say("an event is too long to be written down"))
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
    guard line.count > tailLength, line.count <= limit else { return false }
    let end = line.count - tailLength
    guard isThere(checksumStart, in: line, at: end), isThere(checksumEnd, in: line, at: line.count - checksumEnd.count),
      let written = value(of: line[(end + checksumStart.count)..<(line.count - checksumEnd.count)])
    else { return false }
    var check = CRC32.Running()
    check.add(UnsafeRawBufferPointer(rebasing: line[..<end]))
    brace.withUnsafeBytes { check.add($0) }
    return check.checksum == written
  }

  private static func isThere(_ sign: [UInt8], in line: UnsafeRawBufferPointer, at place: Int) -> Bool {
    for offset in sign.indices where line[place + offset] != sign[offset] { return false }
    return true
  }

  /// The event in a line without its line feed; nil when the line is torn, damaged or no event.
  static func decode(_ line: UnsafeRawBufferPointer, _ reader: TapeReader = TapeReader()) -> Event? {
    guard isWhole(line) else { return nil }
    return reader.decode(Event.self, from: line)
  }

  static func decode(_ line: some Sequence<UInt8>) -> Event? { Array(line).withUnsafeBytes { decode($0) } }

  /// The whole lines within a damaged one, which a lost line feed or a torn write has glued together, and whether
  /// nothing else of weight was in it.
  ///
  /// Work grows with the line's length, whatever is in it: each beginning has a check that goes on from end to end.
  static func salvage(_ line: UnsafeRawBufferPointer) -> (lines: [Range<Int>], isClean: Bool) {
    var found: [Range<Int>] = []
    var (rest, lost) = (0, 0)
    var starts: [Beginning] = []
    // How far the bytes behind `rest` have been looked through for beginnings.
    var looked = 0
    for stop in ends(in: line) where stop - rest > tailLength {
      let end = stop - tailLength
      while starts.count < beginnings, let start = place(of: UInt8(ascii: "{"), in: line, looked..<end) {
        starts.append(Beginning(start: start, reached: start))
        looked = start + 1
      }
      if starts.count < beginnings { looked = max(looked, end) }
      guard let written = value(of: line[(end + checksumStart.count)..<(stop - checksumEnd.count)]) else { continue }
      for index in starts.indices where stop - starts[index].start <= limit {
        guard starts[index].checksum(of: line, upTo: end) == written else { continue }
        let start = starts[index].start
        lost += start - rest
        found.append(start..<stop)
        (rest, looked, starts) = (stop, stop, [])
        break
      }
    }
    lost += line.count - rest
    // One byte between two lines is the line feed that was.
    return (found, !found.isEmpty && lost <= found.count)
  }

  /// A place where a line may begin, and the check of what follows it so far.
  private struct Beginning {
    var start: Int
    var reached: Int
    var running = CRC32.Running()

    mutating func checksum(of line: UnsafeRawBufferPointer, upTo end: Int) -> UInt32 {
      running.add(UnsafeRawBufferPointer(rebasing: line[reached..<end]))
      reached = end
      var whole = running
      brace.withUnsafeBytes { whole.add($0) }
      return whole.checksum
    }
  }

  /// Behind each checksum field and its brace.
  private static func ends(in line: UnsafeRawBufferPointer) -> [Int] {
    var ends: [Int] = []
    var looked = 0
    while let place = place(of: UInt8(ascii: "}"), in: line, looked..<line.count) {
      looked = place + 1
      if looked >= tailLength, line[looked - checksumEnd.count] == checksumEnd[0],
        isThere(checksumStart, in: line, at: looked - tailLength)
      {
        ends.append(looked)
      }
    }
    return ends
  }

  /// What lower-case hexadecimal digits say; nil where some are none.
  private static func value(of digits: Slice<UnsafeRawBufferPointer>) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return value
  }

  private static func place(of byte: UInt8, in line: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = line.baseAddress else { return nil }
    return memchr(base + range.lowerBound, Int32(byte), range.count).map { base.distance(to: UnsafeRawPointer($0)) }
  }
}
