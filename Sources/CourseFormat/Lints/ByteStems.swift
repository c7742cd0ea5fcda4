/// Pieces of words that are looked for byte by byte, where cutting a text into words would take too long.
///
/// They are written in small letters, and found in capitals too, as far as those are ASCII.
struct ByteStems: Sendable, ExpressibleByArrayLiteral {
  /// For each byte, small or capital, the pieces that begin with it.
  private let stems: [[[UInt8]]]
  /// Whether there are any for a byte: most bytes of a text begin none.
  private let begins: [Bool]

  init(arrayLiteral elements: String...) {
    var stems = [[[UInt8]]](repeating: [], count: 256)
    for stem in elements.map({ Array($0.utf8) }) {
      for byte in (0...UInt8.max) where ByteStems.small(byte) == stem.first { stems[Int(byte)].append(stem) }
    }
    self.stems = stems
    begins = stems.map { !$0.isEmpty }
  }

  /// Whether one of them occurs in the text of these nodes.
  func occur(in nodes: [MarkdownNode]) -> Bool {
    nodes.contains { node in
      switch node.kind {
      case .text(let text): occur(in: text)
      default: occur(in: node.children)
      }
    }
  }

  func occur(in text: String) -> Bool {
    var text = text
    return begins.withUnsafeBufferPointer { begins in
      text.withUTF8 { bytes in
        bytes.indices.contains { begins[Int(bytes[$0])] && occurs(at: $0, in: bytes) }
      }
    }
  }

  private func occurs(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    stems[Int(bytes[start])].contains { stem in
      guard start + stem.count <= bytes.count else { return false }
      return stem.indices.dropFirst().allSatisfy { ByteStems.small(bytes[start + $0]) == stem[$0] }
    }
  }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
