/// A JSON text as a list of its values, each with the place of what follows it: cut once, then looked at in any order.
///
/// For journals of a hundred thousand lines. Foundation's decoder takes some four times as long for each, most of it to
/// set itself up. Source: RFC 8259; a text that is none is refused as a whole, but for numbers, which are cut by their signs
/// and judged when they are read. `StrictJSON` judges them all.
struct JSONTape {
  enum Kind: UInt8 { case object, array, string, escapedString, number, `true`, `false`, null }

  struct Node {
    var kind: Kind
    /// The bytes of a number, or those between a string's quotes.
    var bytes: Range<Int>
    /// The index of the node that follows this one and all that is in it.
    var next: Int
    /// How many values an array holds, or an object, keys not counted.
    var count: Int
  }

  /// Deeper than anything that Lectern writes.
  private static let depthLimit = 64

  /// An object's keys stand before their values.
  private(set) var nodes: [Node] = []
  /// Whether any string has escapes in it.
  private(set) var hasEscapes = false
  private var index = 0

  /// Cuts a text; false when it is no JSON. Places are kept, so that the next text costs no memory.
  mutating func read(_ text: UnsafeRawBufferPointer) -> Bool {
    nodes.removeAll(keepingCapacity: true)
    index = 0
    hasEscapes = false
    guard value(text, depth: 0) else { return false }
    skipSpace(text)
    return index == text.count
  }

  private mutating func skipSpace(_ text: UnsafeRawBufferPointer) {
    while index < text.count {
      switch text[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func value(_ text: UnsafeRawBufferPointer, depth: Int) -> Bool {
    skipSpace(text)
    guard index < text.count, depth <= Self.depthLimit else { return false }
    switch text[index] {
    case UInt8(ascii: "{"): return members(text, .object, end: UInt8(ascii: "}"), depth: depth)
    case UInt8(ascii: "["): return members(text, .array, end: UInt8(ascii: "]"), depth: depth)
    case UInt8(ascii: "\""): return string(text)
    case UInt8(ascii: "t"): return word("true", .true, text)
    case UInt8(ascii: "f"): return word("false", .false, text)
    case UInt8(ascii: "n"): return word("null", .null, text)
    default: return number(text)
    }
  }

  private mutating func members(_ text: UnsafeRawBufferPointer, _ kind: Kind, end: UInt8, depth: Int) -> Bool {
    let place = nodes.count
    nodes.append(Node(kind: kind, bytes: index..<index, next: 0, count: 0))
    index += 1
    skipSpace(text)
    var count = 0
    if index < text.count, text[index] == end {
      index += 1
    } else {
      while true {
        if kind == .object {
          skipSpace(text)
          guard index < text.count, text[index] == UInt8(ascii: "\""), string(text) else { return false }
          skipSpace(text)
          guard index < text.count, text[index] == UInt8(ascii: ":") else { return false }
          index += 1
        }
        guard value(text, depth: depth + 1) else { return false }
        count += 1
        skipSpace(text)
        guard index < text.count else { return false }
        index += 1
        if text[index - 1] == end { break }
        guard text[index - 1] == UInt8(ascii: ",") else { return false }
      }
    }
    nodes[place].next = nodes.count
    nodes[place].count = count
    return true
  }

  private mutating func string(_ text: UnsafeRawBufferPointer) -> Bool {
    // A place of its own, which stays in a register: most of a text is strings.
    var place = index + 1
    let (start, count) = (place, text.count)
    var isPlain = true
    while place < count {
      if place + 8 <= count {
        let found = Self.signs(in: text.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
        guard found != 0 else {
          place += 8
          continue
        }
        place += found.trailingZeroBitCount / 8
      }
      let byte = text[place]
      if byte == UInt8(ascii: "\"") {
        add(isPlain ? .string : .escapedString, start..<place)
        index = place + 1
        return true
      }
      guard byte >= 0x20 else { return false }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        hasEscapes = true
        place += 1
      }
      place += 1
    }
    return false
  }

  /// The eighth bit of the first byte that is a quote, a backslash or a control, and perhaps of some behind it; 0 where none
  /// is: eight bytes are asked at a time (Warren, Hacker's Delight, section 6-1: a zero byte in a word).
  @inline(__always)
  private static func signs(in word: UInt64) -> UInt64 {
    let (each, eighth): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let quote = word ^ (each &* UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (each &* UInt64(UInt8(ascii: "\\")))
    let isQuote = (quote &- each) & ~quote
    let isBackslash = (backslash &- each) & ~backslash
    let isControl = (word &- (each &* 0x20)) & ~word
    return (isQuote | isBackslash | isControl) & eighth
  }

  private mutating func word(_ word: StaticString, _ kind: Kind, _ text: UnsafeRawBufferPointer) -> Bool {
    let end = index + word.utf8CodeUnitCount
    guard end <= text.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where text[index + offset] != word.utf8Start[offset] { return false }
    add(kind, index..<end)
    index = end
    return true
  }

  private mutating func number(_ text: UnsafeRawBufferPointer) -> Bool {
    let start = index
    while index < text.count, Self.isOfNumber(text[index]) { index += 1 }
    guard index > start else { return false }
    add(.number, start..<index)
    return true
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func add(_ kind: Kind, _ bytes: Range<Int>) {
    nodes.append(Node(kind: kind, bytes: bytes, next: nodes.count + 1, count: 0))
  }
}
