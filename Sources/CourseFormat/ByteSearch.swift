/// Looks through bytes eight at a time, as words of 64 bits: for what is asked of every byte of every file.
///
/// Each test sets the highest bit of a byte that is looked for. A borrow or carry may set those of bytes above it too, so
/// only the lowest is believed. Source: Warren, "Hacker's Delight", 6-1, "Find First 0-Byte".
extension UnsafeBufferPointer<UInt8> {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highest: UInt64 { ones << 7 }

  /// The place of the first byte of this value at or after `start`.
  func firstIndex(ofByte byte: UInt8, from start: Int = 0) -> Int? {
    let pattern = Self.ones &* UInt64(byte)
    return first(from: start) { word in
      let difference = word ^ pattern
      return (difference &- Self.ones) & ~difference
    }
  }

  /// The place of the first byte at or after `start` that begins no ASCII character.
  func firstIndexBeyondASCII(from start: Int = 0) -> Int? { first(from: start) { $0 } }

  /// The place of the first byte at or after `start` that is no printable ASCII character.
  func firstIndexOfUnprintable(from start: Int) -> Int? {
    first(from: start) { ($0 &- Self.ones &* 0x20) | ($0 &+ Self.ones) | $0 }
  }

  /// - Parameter mark: Sets the highest bit of each byte that is looked for, or at least of the lowest of them.
  @inline(__always)
  private func first(from start: Int, _ mark: (UInt64) -> UInt64) -> Int? {
    guard let base = baseAddress else { return nil }
    var index = start
    while index + 8 <= count {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let found = mark(word) & Self.highest
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      // Spaces above it, which none of the tests looks for by its highest bit.
      if mark(UInt64(base[index])) & 0x80 != 0 { return index }
      index += 1
    }
    return nil
  }
}

extension String {
  /// Whether it holds this ASCII character: told by the bytes, for every text is asked.
  func holds(_ character: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: character)
    // Every string that Lectern makes is contiguous.
    return utf8.withContiguousStorageIfAvailable { $0.firstIndex(ofByte: byte) != nil } ?? utf8.contains(byte)
  }
}
