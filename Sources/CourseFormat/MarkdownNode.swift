import Course

/// One piece of a Markdown file with its place in the source; all text is sanitised.
struct MarkdownNode {
  enum Kind: Equatable {
    case document
    case heading(Int)
    case paragraph
    case list(start: Int?, tight: Bool)
    /// `checked` is nil for a plain item, else whether its box is ticked.
    case item(checked: Bool?)
    case quote
    case codeBlock(language: String?, String)
    case rule
    case table([Table.Alignment])
    case row(isHeader: Bool)
    case cell
    case text(String)
    case code(String)
    case emphasis, strong, strikethrough
    case link(destination: String, title: String)
    case image(source: String, title: String)
    case softBreak, lineBreak
    /// `[[…]]`, what stands in it, and which gap of its question it is once that is known.
    case blank(String, index: Int? = nil)
  }

  var kind: Kind
  var span: Span
  var children: [MarkdownNode] = []
}

extension MarkdownNode {
  /// The text alone, as a heading's slug sees it.
  var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .blank(let text, _): "[[\(text)]]"
    default: children.count == 1 ? children[0].plainText : children.map(\.plainText).joined()
    }
  }

  // These patterns look at the case alone, where == would compare (and copy) what the cases hold.
  var isQuote: Bool { if case .quote = kind { true } else { false } }

  var isParagraph: Bool { if case .paragraph = kind { true } else { false } }

  var isRule: Bool { if case .rule = kind { true } else { false } }

  var isList: Bool { if case .list = kind { true } else { false } }

  var isBreak: Bool {
    switch kind {
    case .softBreak, .lineBreak: true
    default: false
    }
  }

  /// Whether a reader sees nothing of it.
  var isBlank: Bool {
    switch kind {
    case .text(let text): text.isWhiteSpace
    case .softBreak, .lineBreak: true
    default: false
    }
  }

  /// Whether it is a list in which some item has a checkbox.
  var isTaskList: Bool {
    isList && children.contains { if case .item(checked: .some) = $0.kind { true } else { false } }
  }

  /// Whether it is a numbered list.
  var isNumbered: Bool { if case .list(.some, _) = kind { true } else { false } }

  var headingLevel: Int? { if case .heading(let level) = kind { level } else { nil } }
}

/// A link or an image, for checking that it leads somewhere.
struct LinkReference {
  var destination: String
  var span: Span
  var isImage: Bool
  /// Whether its title says that it stands for another file's sections.
  var isInclude = false
}

/// A piece of HTML, most often a trainer's note; the tree itself leaves it out.
struct HTMLPiece {
  var text: String
  var span: Span
}

/// A whole file as a tree.
struct MarkdownTree {
  var blocks: [MarkdownNode]
  var links: [LinkReference]
  var html: [HTMLPiece]
  /// Where a sign may be missing that would make something else of a text.
  var suspects: [MissingMarks.Suspect]
}

extension String {
  /// Whether it holds nothing but white space, or nothing at all.
  var isWhiteSpace: Bool {
    // Nearly every text begins with a letter, which its first byte tells.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// Whether its last character is printable ASCII and no space, as nearly every text's is; false when empty.
  var endsInPrintableASCII: Bool { utf8.last.map { $0 > 0x20 && $0 < 0x7F } ?? false }

  /// Whether these two ASCII characters stand one after the other in it: told by the bytes, for every text is asked.
  func holds(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let (first, second) = (UInt8(ascii: first), UInt8(ascii: second))
    let holds = { (bytes: UnsafeBufferPointer<UInt8>) in
      var from = 0
      while let index = bytes.firstIndex(ofByte: first, from: from), index + 1 < bytes.count {
        if bytes[index + 1] == second { return true }
        from = index + 1
      }
      return false
    }
    // Every string that Lectern makes is contiguous.
    return utf8.withContiguousStorageIfAvailable(holds) ?? Array(utf8).withUnsafeBufferPointer(holds)
  }
}
