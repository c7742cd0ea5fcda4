import Course

/// JSON that any other program reads too.
enum StrictJSON {
  /// Whether these bytes are one JSON value to the letter (RFC 8259).
  static func isValue(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var tape = JSONTape()
    guard tape.read(bytes) else { return false }
    return tape.nodes.withUnsafeBufferPointer { nodes in
      let text = TapeText(bytes: bytes, nodes: nodes)
      return nodes.allSatisfy { node in
        switch node.kind {
        case .string, .escapedString: text.string(node) != nil
        case .number: isNumber(bytes[node.bytes])
        default: true
        }
      }
    }
  }

  /// RFC 8259, section 6.
  static func isNumber(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    var rest = bytes[...]
    func digits() -> Int {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest[digits.endIndex...]
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let leadsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !leadsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// A text between quotation marks, with escapes for what JSON or a terminal would stumble over.
  static func quoted(_ text: String) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += Array(#"\""#.utf8)
      case "\\": bytes += Array(#"\\"#.utf8)
      case "\n": bytes += Array(#"\n"#.utf8)
      case "\t": bytes += Array(#"\t"#.utf8)
      default:
        if Sanitizer.isHarmful(scalar) {
          bytes += escape(scalar)
        } else {
          bytes += Array(UTF8.encode(scalar) ?? .init())
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }

  /// A JSON value in which nothing can steer a terminal: what could is written as escapes, which mean the same.
  static func harmless(_ value: [UInt8]) -> [UInt8] {
    let text = String(decoding: value, as: UTF8.self)
    guard text.unicodeScalars.contains(where: Sanitizer.isHarmful) else { return value }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        // A bare one stands between values only.
        bytes.append(UInt8(ascii: " "))
      } else if Sanitizer.isHarmful(scalar) {
        bytes += escape(scalar)
      } else {
        bytes += Array(UTF8.encode(scalar) ?? .init())
      }
    }
    return bytes
  }

  private static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
    UTF16.encode(scalar).map(Array.init)?.flatMap { unit -> [UInt8] in
      let digits = String(unit, radix: 16)
      return Array((#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    } ?? []
  }
}
