import Course

/// One pass over a file's bytes: line starts, the first byte that is not UTF-8, and harmful scalars.
struct ByteScan {
  private(set) var lineStarts = [0]
  private(set) var firstInvalid: Int?
  private(set) var harmful: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while let unusual = bytes.firstIndexOfUnprintable(from: index) {
      index = unusual
      let byte = bytes[index]
      if byte < 0x80 {
        index = control(byte, at: index, in: bytes)
      } else if let (scalar, length) = ByteScan.decode(bytes, at: index) {
        if Sanitizer.isHarmful(scalar) { harmful.append(index..<index + length) }
        index += length
      } else {
        firstInvalid = index
        return
      }
    }
  }

  private mutating func control(_ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var next = index + 1
    switch byte {
    case 0x09: break
    case 0x0A: lineStarts.append(next)
    case 0x0D:
      if next < bytes.count, bytes[next] == 0x0A { next += 1 }
      lineStarts.append(next)
    default: harmful.append(index..<next)
    }
    return next
  }

  /// A scalar of two to four bytes; nil unless it is well formed (Unicode, table 3-7).
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
