/// Any JSON value, for what a newer version may have written and this one keeps.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Any other number, digit by digit as the file has it: it may be larger or finer than this program can count.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var integer: Int? { if case .integer(let number) = self { number } else { nil } }
}

extension JSONValue {
  /// Reads a JSON text; nil where it is none (RFC 8259).
  init?(json: [UInt8]) {
    let value = json.withUnsafeBytes { bytes -> JSONValue? in
      var tape = JSONTape()
      guard tape.read(bytes) else { return nil }
      return tape.nodes.withUnsafeBufferPointer { JSONValue(TapeText(bytes: bytes, nodes: $0), at: 0) }
    }
    guard let value else { return nil }
    self = value
  }

  private init?(_ text: TapeText, at index: Int) {
    let node = text.nodes[index]
    switch node.kind {
    case .null: self = .null
    case .true: self = .bool(true)
    case .false: self = .bool(false)
    case .string, .escapedString:
      guard let string = text.string(node) else { return nil }
      self = .string(string)
    case .number:
      guard StrictJSON.isNumber(text.bytes[node.bytes]) else { return nil }
      let digits = String(decoding: text.bytes[node.bytes], as: UTF8.self)
      // -0 is a number that Swift's integers do not tell from 0.
      self = Int(digits).flatMap { String($0) == digits ? .integer($0) : nil } ?? .number(digits)
    case .array:
      var values: [JSONValue] = []
      var place = index + 1
      while place < node.next {
        guard let value = JSONValue(text, at: place) else { return nil }
        values.append(value)
        place = text.nodes[place].next
      }
      self = .array(values)
    case .object:
      var values: [String: JSONValue] = [:]
      var key = index + 1
      while key < node.next {
        guard let name = text.string(text.nodes[key]), let value = JSONValue(text, at: key + 1) else { return nil }
        values[name] = value
        key = text.nodes[key + 1].next
      }
      self = .object(values)
    }
  }

  /// The value as JSON that people can read: a line for each member, keys sorted.
  ///
  /// - Parameter indent: How many spaces stand before the lines after the first.
  func json(indent: Int = 0) -> [UInt8] {
    switch self {
    case .null: return Array("null".utf8)
    case .bool(let value): return Array((value ? "true" : "false").utf8)
    case .integer(let value): return Array(String(value).utf8)
    case .number(let digits): return Array(digits.utf8)
    case .string(let text): return StrictJSON.quoted(text)
    case .array(let values): return Self.lines(values.map { $0.json(indent: indent + 2) }, "[", "]", indent)
    case .object(let values):
      let members = values.sorted { $0.key < $1.key }.map { key, value in
        StrictJSON.quoted(key) + Array(" : ".utf8) + value.json(indent: indent + 2)
      }
      return Self.lines(members, "{", "}", indent)
    }
  }

  private static func lines(_ parts: [[UInt8]], _ start: String, _ end: String, _ indent: Int) -> [UInt8] {
    guard !parts.isEmpty else { return Array((start + end).utf8) }
    let feed = Array(("\n" + String(repeating: " ", count: indent)).utf8)
    let inner = feed + Array("  ".utf8)
    return Array(start.utf8) + inner + Array(parts.joined(separator: [UInt8(ascii: ",")] + inner)) + feed
      + Array(end.utf8)
  }
}
