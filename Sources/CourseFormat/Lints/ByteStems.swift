/// Pieces of words that are looked for byte by byte, where cutting a text into words would take too long.
struct ByteStems: Sendable, ExpressibleByArrayLiteral {
  private let stems: [[UInt8]]

  init(arrayLiteral elements: String...) { stems = elements.map { Array($0.utf8) } }

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
    return text.withUTF8 { bytes in
      for start in bytes.indices {
        for stem in stems where bytes[start] == stem[0] && start + stem.count <= bytes.count {
          var length = 1
          while length < stem.count, bytes[start + length] == stem[length] { length += 1 }
          if length == stem.count { return true }
        }
      }
      return false
    }
  }
}
