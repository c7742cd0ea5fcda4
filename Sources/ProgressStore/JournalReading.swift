import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A journal read through without changing anything: what its lines hold, and what is wrong with them.
///
/// `JournalFile.sort` and `LearnerStore` go through lines in the same way (`JournalLine.isWhole`, then `salvage`), and are
/// not this: the one keeps bytes alone, so that it cannot fail on what it does not understand, and the other keeps nothing
/// of a line, for it reads a hundred thousand in less than half a second.
struct JournalReading {
  /// A line as it was written.
  struct Line {
    /// Counted from 1; lines that a lost line feed has joined share one.
    var number: Int
    var bytes: [UInt8]
    /// Where the next line begins in the file.
    var end: Int
    /// Nil where the checksum is right and the line says nothing that this version can read.
    var event: Event?
    /// What can be told of any line.
    var head: Head
  }

  /// What every event has, whatever a newer version has made of the rest.
  struct Head: Decodable {
    var version: Int?
    var sequence: Int?

    enum CodingKeys: String, CodingKey {
      case version = "v"
      case sequence = "seq"
    }
  }

  /// A line that is not as it was written, or no whole line.
  struct Damage {
    var number: Int
    var bytes: [UInt8]
  }

  private(set) var lines: [Line] = []
  private(set) var damage: [Damage] = []
  /// The number of a last line that is damaged and ends without a line feed: a write that was cut short.
  private(set) var tornLine: Int?
  /// Lines behind which a line feed is all that is missing.
  private(set) var lostFeeds: [Int] = []

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { read($0) }
  }

  /// The events that this version can read, in the order of the file.
  var events: [Event] { lines.compactMap(\.event) }

  /// Whether no number from 1 to the last is missing: nothing that a summary could know was lost from the middle.
  var hasAllNumbers: Bool {
    let numbers = Set(lines.compactMap(\.head.sequence).filter { $0 > 0 })
    return damage.isEmpty && numbers.count == numbers.max() ?? 0
  }

  /// What the events with this number or a lower one say.
  func progress(upToNumber number: Int) -> Progress {
    Progress(byNumber: lines.lazy.filter { $0.head.sequence ?? .max <= number }.compactMap(\.event))
  }

  var isNewer: Bool { lines.contains { $0.head.version ?? 0 > Event.currentVersion } }

  /// What the events say; with a place, those that end there at most.
  func progress(upTo end: Int = .max) -> Progress {
    Progress(byNumber: lines.lazy.filter { $0.end <= end }.compactMap(\.event))
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer) {
    let reader = TapeReader()
    var start = 0
    var number = 0
    while start < bytes.count, let base = bytes.baseAddress {
      let feed = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
        .map { base.distance(to: UnsafeRawPointer($0)) }
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<(feed ?? bytes.count)])
      start = (feed ?? bytes.count) + 1
      number += 1
      if line.isEmpty { continue }
      if JournalLine.isWhole(line) {
        add(line, number, end: start, reader)
        if feed == nil { lostFeeds.append(number) }
        continue
      }
      let (whole, isClean) = JournalLine.salvage(line)
      for part in whole { add(UnsafeRawBufferPointer(rebasing: line[part]), number, end: start, reader) }
      if isClean {
        lostFeeds.append(number)
      } else {
        damage.append(Damage(number: number, bytes: Array(line)))
        if feed == nil { tornLine = number }
      }
    }
  }

  private mutating func add(_ line: UnsafeRawBufferPointer, _ number: Int, end: Int, _ reader: TapeReader) {
    let head = reader.decode(Head.self, from: line) ?? Head()
    let event = reader.decode(Event.self, from: line)
    lines.append(Line(number: number, bytes: Array(line), end: end, event: event, head: head))
  }
}

extension Progress {
  /// What events say whatever order they stand in: by number, each event once.
  ///
  /// Events that share a number and are not the same are all kept, in the order of the file. Numbers are not changed: what
  /// was undone is named by the number that stands in the file.
  init(byNumber events: some Sequence<Event>) {
    self.init()
    var seen: Set<Event> = []
    // The sort of the standard library keeps equal elements in their order.
    for event in events.sorted(by: { $0.sequence < $1.sequence }) where seen.insert(event).inserted { fold(event) }
  }
}
