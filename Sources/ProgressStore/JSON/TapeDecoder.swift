/// Decodes what `Codable` types say from JSON, many small texts one after the other.
final class TapeReader {
  private var tape = JSONTape()

  /// The value in a text; nil when the text is no JSON, or another value's.
  func decode<Value: Decodable>(_ type: Value.Type, from bytes: UnsafeRawBufferPointer) -> Value? {
    guard tape.read(bytes) else { return nil }
    let hasEscapes = tape.hasEscapes
    return tape.nodes.withUnsafeBufferPointer { nodes in
      withUnsafePointer(to: TapeText(bytes: bytes, nodes: nodes, hasEscapes: hasEscapes)) { text in
        try? Value(from: TapeDecoder(source: text, index: 0))
      }
    }
  }
}

/// Nobody is told why a text is refused: the journal's line is set aside whole.
private struct Refusal: Error {}

/// Two words, so that an existential holds it without memory of its own: each line of a journal makes several. None outlives
/// `TapeReader.decode`, and with it the text.
private struct TapeDecoder: Decoder, SingleValueDecodingContainer {
  let source: UnsafePointer<TapeText>
  let index: Int
  var text: TapeText { source.pointee }
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var node: JSONTape.Node { text.nodes[index] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard node.kind == .object else { throw Refusal() }
    return KeyedDecodingContainer(TapeObject(source: source, index: index))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard node.kind == .array else { throw Refusal() }
    return TapeArray(source: source, count: node.count, place: index + 1)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { node.kind == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try text.bool(node).orRefuse }
  func decode(_ type: String.Type) throws -> String { try text.string(node).orRefuse }
  func decode(_ type: Double.Type) throws -> Double { try text.double(node).orRefuse }
  func decode(_ type: Float.Type) throws -> Float { Float(try text.double(node).orRefuse) }
  func decode(_ type: Int.Type) throws -> Int { try text.integer(node, as: type).orRefuse }
  func decode(_ type: Int8.Type) throws -> Int8 { try text.integer(node, as: type).orRefuse }
  func decode(_ type: Int16.Type) throws -> Int16 { try text.integer(node, as: type).orRefuse }
  func decode(_ type: Int32.Type) throws -> Int32 { try text.integer(node, as: type).orRefuse }
  func decode(_ type: Int64.Type) throws -> Int64 { try text.integer(node, as: type).orRefuse }
  func decode(_ type: UInt.Type) throws -> UInt { try text.integer(node, as: type).orRefuse }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try text.integer(node, as: type).orRefuse }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try text.integer(node, as: type).orRefuse }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try text.integer(node, as: type).orRefuse }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try text.integer(node, as: type).orRefuse }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // Every answer has such a list. A container for it is four times the work.
    guard type == [String].self else { return try Value(from: self) }
    return unsafeBitCast(try text.strings(at: index).orRefuse, to: Value.self)
  }
}

private struct TapeObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let source: UnsafePointer<TapeText>
  private var text: TapeText { source.pointee }
  /// Each key's value, where there are so many that looking for one would take long.
  private let places: [String: Int]?
  private let index: Int
  private static var few: Int { 24 }

  init(source: UnsafePointer<TapeText>, index: Int) {
    (self.source, self.index) = (source, index)
    let text = source.pointee
    guard text.nodes[index].count > Self.few else {
      places = nil
      return
    }
    var places: [String: Int] = [:]
    var key = index + 1
    while key < text.nodes[index].next {
      if let name = text.string(text.nodes[key]) { places[name] = key + 1 }
      key = text.nodes[key + 1].next
    }
    self.places = places
  }

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var key = index + 1
    while key < text.nodes[index].next {
      if let known = text.string(text.nodes[key]).flatMap(Key.init(stringValue:)) { keys.append(known) }
      key = text.nodes[key + 1].next
    }
    return keys
  }

  /// The value under a key.
  private func place(_ key: Key) -> Int? {
    var name = key.stringValue
    if let places { return places[name] }
    let found: Int? = name.withUTF8 { name in
      var place = index + 1
      let end = text.nodes[index].next
      while place < end {
        let (bytes, value) = (text.nodes[place].bytes, place + 1)
        if bytes.count == name.count, isSame(bytes.lowerBound, name), text.nodes[place].kind == .string { return value }
        place = text.nodes[value].next
      }
      return nil
    }
    return found ?? (text.hasEscapes ? placeAmongEscaped(name) : nil)
  }

  /// The value under a key that is written with escapes. Lectern writes few of them, and other programs may write any.
  private func placeAmongEscaped(_ name: String) -> Int? {
    var place = index + 1
    while place < text.nodes[index].next {
      if text.nodes[place].kind == .escapedString, text.string(text.nodes[place]) == name { return place + 1 }
      place = text.nodes[place + 1].next
    }
    return nil
  }

  @inline(__always)
  private func isSame(_ start: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    // The last letters differ most often.
    for offset in name.indices.reversed() where text.bytes[start + offset] != name[offset] { return false }
    return true
  }

  private func value(_ key: Key) throws -> TapeDecoder {
    TapeDecoder(source: source, index: try place(key).orRefuse)
  }

  func contains(_ key: Key) -> Bool { place(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).decode(type) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try value(key).decode(type) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try value(key).container(keyedBy: type) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { TapeDecoder(source: source, index: index) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}

private struct TapeArray: UnkeyedDecodingContainer {
  private let source: UnsafePointer<TapeText>
  private var text: TapeText { source.pointee }
  let count: Int?
  /// The value that comes next.
  var place: Int
  private(set) var currentIndex = 0

  init(source: UnsafePointer<TapeText>, count: Int, place: Int) {
    (self.source, self.count, self.place) = (source, count, place)
  }

  var codingPath: [any CodingKey] { [] }
  var isAtEnd: Bool { currentIndex >= count ?? 0 }

  private mutating func next<Value>(_ read: (TapeDecoder) throws -> Value) throws -> Value {
    guard !isAtEnd else { throw Refusal() }
    let value = try read(TapeDecoder(source: source, index: place))
    place = text.nodes[place].next
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, text.nodes[place].kind == .null else { return false }
    return try next { _ in true }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String { try next { try $0.decode(type) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try next { try $0.decode(type) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.decode(type) } }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next { try $0.decode(type) } }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { try next { try $0.container(keyedBy: type) } }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next { try $0.unkeyedContainer() }
  }
  mutating func superDecoder() throws -> any Decoder { try next { $0 } }
}

extension Optional {
  /// What is there; what is missing refuses the whole text.
  fileprivate var orRefuse: Wrapped {
    get throws {
      guard let self else { throw Refusal() }
      return self
    }
  }
}
