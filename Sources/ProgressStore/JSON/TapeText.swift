/// The values of a `JSONTape` as Swift has them; nil where a value is of another kind.
struct TapeText {
  let bytes: UnsafeRawBufferPointer
  // A pointer, not the list itself: each container that is made of it would count a reference.
  let nodes: UnsafeBufferPointer<JSONTape.Node>
  /// Whether any string has escapes in it, a key perhaps.
  var hasEscapes = true

  func string(_ node: JSONTape.Node) -> String? {
    let part = UnsafeRawBufferPointer(rebasing: bytes[node.bytes])
    switch node.kind {
    case .string: return String(validating: part, as: UTF8.self)
    case .escapedString: return unescaped(part)
    default: return nil
    }
  }

  /// RFC 8259, section 7; nil where an escape is none, or half a surrogate pair.
  private func unescaped(_ part: UnsafeRawBufferPointer) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var index = 0
    while index < part.count {
      guard part[index] == UInt8(ascii: "\\") else {
        result.append(part[index])
        index += 1
        continue
      }
      guard index + 1 < part.count else { return nil }
      let sign = part[index + 1]
      index += 2
      if let plain = Self.escapes[sign] {
        result.append(plain)
        continue
      }
      guard sign == UInt8(ascii: "u"), let first = Self.unit(part, at: index) else { return nil }
      index += 4
      var value = UInt32(first)
      if (0xD800...0xDBFF).contains(first) {
        guard index + 6 <= part.count, part[index] == UInt8(ascii: "\\"), part[index + 1] == UInt8(ascii: "u"),
          let second = Self.unit(part, at: index + 2), (0xDC00...0xDFFF).contains(second)
        else { return nil }
        value = 0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00
        index += 6
      }
      guard let scalar = Unicode.Scalar(value) else { return nil }
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
    }
    return String(validating: result, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  private static func unit(_ part: UnsafeRawBufferPointer, at index: Int) -> UInt16? {
    guard index + 4 <= part.count else { return nil }
    return UInt16(String(decoding: part[index..<index + 4], as: UTF8.self), radix: 16)
  }

  /// A list of strings and of nothing else.
  func strings(at index: Int) -> [String]? {
    guard nodes[index].kind == .array else { return nil }
    var strings: [String] = []
    strings.reserveCapacity(nodes[index].count)
    for place in index + 1..<nodes[index].next {
      guard let string = string(nodes[place]) else { return nil }
      strings.append(string)
    }
    return strings
  }

  func bool(_ node: JSONTape.Node) -> Bool? {
    switch node.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  func integer<Number: FixedWidthInteger>(_ node: JSONTape.Node, as type: Number.Type) -> Number? {
    guard node.kind == .number else { return nil }
    let part = bytes[node.bytes]
    if part.count <= 18, part.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
      return Number(exactly: part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    return double(node).flatMap(Number.init(exactly:))
  }

  func double(_ node: JSONTape.Node) -> Double? {
    guard node.kind == .number else { return nil }
    let part = bytes[node.bytes]
    // A digit alone is what most scores are.
    if part.count == 1, let digit = part.first, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") {
      return Double(digit - UInt8(ascii: "0"))
    }
    return Double(String(decoding: part, as: UTF8.self))
  }
}

extension String {
  /// A string of bytes that are UTF-8 throughout; nil of others.
  fileprivate init?(validating bytes: UnsafeRawBufferPointer, as: UTF8.Type) {
    self.init(decoding: bytes, as: UTF8.self)
    // Repairing puts U+FFFD where bytes are wrong: the text then is another one.
    guard bytes.isASCII || utf8.elementsEqual(bytes) else { return nil }
  }

  fileprivate init?(validating bytes: [UInt8], as: UTF8.Type) {
    guard let text = bytes.withUnsafeBytes({ String(validating: $0, as: UTF8.self) }) else { return nil }
    self = text
  }
}

extension UnsafeRawBufferPointer {
  fileprivate var isASCII: Bool {
    var place = 0
    while place + 8 <= count {
      if loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
      place += 8
    }
    return self[place...].allSatisfy { $0 < 0x80 }
  }
}
