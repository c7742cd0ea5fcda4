import Course

/// Cuts `[[…]]` out of text: each becomes a node of its own, with its place in the source.
enum Blanks {
  private static let bracket = UInt8(ascii: "[")

  /// The text node in pieces; nil where it holds no blank.
  static func split(_ node: MarkdownNode, _ source: SourceText) -> [MarkdownNode]? {
    guard case .text(let text) = node.kind, text.holds("[", "["), text.holds("]", "]") else { return nil }
    let written = Written(node, source)
    var pieces: [MarkdownNode] = []
    var bytes = Array(text.utf8)[...]
    var brackets = 0
    // Where one [[ finds no end, those after it find none either: a file may hold half a million.
    var isLast = false
    var plain: [UInt8] = []
    func flush() {
      if !plain.isEmpty {
        pieces.append(MarkdownNode(kind: .text(String(decoding: plain, as: UTF8.self)), span: node.span))
      }
      plain = []
    }
    while let byte = bytes.first {
      if !isLast, byte == bracket, bytes.dropFirst().first == bracket, written.isBlank(bracket: brackets) {
        let length: Int
        switch end(of: bytes) {
        case .after(let count): length = count
        case .interrupted:
          plain += [bracket, bracket]
          brackets += 2
          bytes = bytes.dropFirst(2)
          continue
        case .missing:
          isLast = true
          continue
        }
        flush()
        let inside = bytes.dropFirst(2).prefix(length)
        let span = written.span(bracket: brackets, length: length + 4) ?? node.span
        pieces.append(MarkdownNode(kind: .blank(String(decoding: inside, as: UTF8.self)), span: span))
        brackets += 2 + inside.count { $0 == bracket }
        bytes = bytes.dropFirst(length + 4)
        continue
      }
      if byte == bracket { brackets += 1 }
      plain.append(byte)
      bytes = bytes.dropFirst()
    }
    flush()
    return pieces
  }

  /// Where a blank ends that `[[` begins.
  private enum End {
    /// So many bytes stand before its `]]`.
    case after(Int)
    /// A new `[[` comes first.
    case interrupted
    case missing
  }

  private static func end(of bytes: ArraySlice<UInt8>) -> End {
    let close = UInt8(ascii: "]")
    let inside = bytes.dropFirst(2)
    var index = inside.startIndex
    while index + 1 < inside.endIndex {
      if inside[index] == close, inside[index + 1] == close { return .after(index - inside.startIndex) }
      if inside[index] == bracket, inside[index + 1] == bracket { return .interrupted }
      index += 1
    }
    return .missing
  }

  /// The brackets of a text node as the author typed them, to tell `\[[` from `[[`.
  private struct Written {
    private let source: SourceText
    /// Offsets of the opening brackets; empty when they do not match the text's, as with entities.
    private var places: [Int] = []

    init(_ node: MarkdownNode, _ source: SourceText) {
      self.source = source
      guard case .text(let text) = node.kind, node.span.line == node.span.endLine else { return }
      let line = source.range(ofLine: node.span.line)
      let start = Swift.min(line.lowerBound + Swift.max(0, node.span.column - 1), line.upperBound)
      let end = Swift.min(Swift.max(start, line.lowerBound + node.span.endColumn), line.upperBound)
      places = (start..<end).filter { source.bytes[$0] == Blanks.bracket }
      if places.count != text.utf8.count(where: { $0 == Blanks.bracket }) { places = [] }
    }

    func isBlank(bracket: Int) -> Bool {
      guard bracket + 1 < places.count else { return places.isEmpty }
      let first = places[bracket]
      guard places[bracket + 1] == first + 1 else { return false }
      let slashes = source.bytes[..<first].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      return slashes.isMultiple(of: 2)
    }

    func span(bracket: Int, length: Int) -> Span? {
      guard bracket < places.count else { return nil }
      let end = Swift.min(places[bracket] + length, source.bytes.count)
      return source.span(places[bracket]..<end)
    }
  }
}

extension MarkdownNode {
  /// Whether a gap to fill stands in it.
  var hasBlank: Bool {
    if case .blank = kind { return true }
    return children.contains(where: \.hasBlank)
  }

  /// Whether it is a paragraph that holds the sign for a free answer, `[[...]]`, and nothing else.
  var isOpenAnswer: Bool {
    guard isParagraph else { return false }
    let parts = children.filter { !$0.isBlank }
    guard parts.count == 1, case .blank(let text, _) = parts[0].kind else { return false }
    let dots = Sanitizer.cleanLine(text)
    return dots == "..." || dots == "\u{2026}"
  }

  /// Where a blank begins that emphasis, code, a link or a line end cuts in two; nil when there is none.
  var brokenBlank: Span? {
    var opened: Span?
    for child in children {
      switch child.kind {
      case .text(let text):
        if opened != nil, text.contains("]]") { return opened }
        if text.holds("[", "["), let start = text.lastRange(of: "[["), !text[start.upperBound...].contains("]]") {
          opened = child.span
        }
      case .link:
        let text = child.plainText
        if text.hasPrefix("["), text.hasSuffix("]") { return child.span }
        if let inner = child.brokenBlank { return inner }
      default:
        if let inner = child.brokenBlank { return inner }
      }
    }
    return nil
  }
}

extension String {
  fileprivate func lastRange(of needle: String) -> Range<Index>? {
    var result: Range<Index>?
    var start = startIndex
    while let end = utf8Index(after: needle, from: start) {
      result = utf8.index(end, offsetBy: -needle.utf8.count)..<end
      start = end
    }
    return result
  }
}
