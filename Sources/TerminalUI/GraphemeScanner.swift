/// One grapheme cluster, with the common case kept out of the string machinery.
enum Grapheme {
  case ascii(UInt8)
  case other(Character)

  var isSpace: Bool {
    if case .ascii(0x20) = self { true } else { false }
  }
}

/// Goes through UTF-8 text one grapheme cluster at a time.
///
/// Grapheme breaking is the costly part of measuring text, so only the stretches that need it get it: an ASCII byte
/// followed by another (unless they are a carriage return and a line feed) is a cluster by itself.
enum GraphemeScanner {
  /// Calls `body` with each cluster and its place in `bytes`, until `body` returns false.
  @inline(__always)
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Grapheme, Range<Int>) -> Bool) {
    var start = 0
    while start < bytes.count {
      if isAlone(bytes, start) {
        guard body(.ascii(bytes[start]), start..<start + 1) else { return }
        start += 1
        continue
      }
      // Up to and with the next byte that stands alone: a few signs before a digit join it.
      var end = start + 1
      while end < bytes.count, !isAlone(bytes, end) { end += 1 }
      end = min(end + 1, bytes.count)
      for character in TextWidth.string(bytes, start..<end) {
        let utf8 = character.utf8
        let length = utf8.count
        if length == 1, let byte = utf8.first {
          guard body(.ascii(byte), start..<start + 1) else { return }
        } else {
          guard body(.other(character), start..<start + length) else { return }
        }
        start += length
      }
    }
  }

  @inline(__always)
  private static func isAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] < 0x80 else { return false }
    guard index + 1 < bytes.count else { return true }
    return bytes[index + 1] < 0x80 && bytes[index] != 0x0D
  }
}
