/// The cyclic redundancy check that guards each journal line.
///
/// Source: ISO 3309 / ITU-T V.42, the polynomial 0xEDB88320 reflected, as zlib and PNG use it.
enum CRC32 {
  /// Eight tables of 256: the nth says what a byte does to the check when n more bytes follow it, so that eight bytes
  /// are taken at a time ("slicing-by-8", Kounavis and Berry, 2008).
  private static let tables: [UInt32] = {
    var tables: [UInt32] = (0..<256).map { byte in
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
      return value
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()

  /// Of these bytes, one stretch after the other.
  static func checksum(_ stretches: UnsafeRawBufferPointer...) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      ~stretches.reduce(0xFFFF_FFFF) { advance($0, over: $1, tables) }
    }
  }

  /// The check of a stretch that grows, each byte taken once.
  struct Running {
    private var value: UInt32 = 0xFFFF_FFFF

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      value = tables.withUnsafeBufferPointer { CRC32.advance(value, over: bytes, $0) }
    }

    var checksum: UInt32 { ~value }
  }

  private static func advance(
    _ start: UInt32, over bytes: UnsafeRawBufferPointer, _ tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var value = start
    var index = 0
    while index + 8 <= bytes.count {
      let low = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian ^ value
      let high = bytes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self).littleEndian
      let first = tables[1792 + Int(low & 0xFF)] ^ tables[1536 + Int(low >> 8 & 0xFF)]
      let second = tables[1280 + Int(low >> 16 & 0xFF)] ^ tables[1024 + Int(low >> 24)]
      let third = tables[768 + Int(high & 0xFF)] ^ tables[512 + Int(high >> 8 & 0xFF)]
      let fourth = tables[256 + Int(high >> 16 & 0xFF)] ^ tables[Int(high >> 24)]
      value = first ^ second ^ third ^ fourth
      index += 8
    }
    while index < bytes.count {
      value = tables[Int((value ^ UInt32(bytes[index])) & 0xFF)] ^ (value >> 8)
      index += 1
    }
    return value
  }

  /// Eight lower-case hexadecimal digits.
  static func text(_ bytes: [UInt8]) -> String { digits(bytes.withUnsafeBytes { checksum($0) }) }

  static func digits(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
