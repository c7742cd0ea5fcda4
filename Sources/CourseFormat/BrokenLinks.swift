import Course

/// Links and tables that lack a part, and so are shown as they are written.
extension MissingMarks {
  /// `[here] (https://…)` and `(here)[https://…]`.
  func lookForApartLink(_ node: MarkdownNode, _ text: String) {
    guard text.holds(":"), text.holds("]", " ") || text.holds(")", "["),
      node.span.line == node.span.endLine
    else { return }
    let start = source.offset(line: node.span.line, column: node.span.column)
    let end = source.offset(line: node.span.line, column: node.span.endColumn + 1)
    let bytes = source.bytes[start..<end]
    for (signs, isTurned) in [("] (http", false), (")[http", true)] {
      let run = Array(signs.utf8)
      guard
        let place = bytes.indices.dropLast(run.count).first(where: {
          bytes[$0] == run[0] && bytes[$0...].starts(with: run)
        }), let open = bytes[..<place].lastIndex(of: UInt8(ascii: isTurned ? "(" : "["))
      else { continue }
      let address = bytes[(place + run.count - 4)...].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: isTurned ? "]" : ")")
      }
      guard address.endIndex < end, address.starts(with: "http://".utf8) || address.starts(with: "https://".utf8)
      else { continue }
      let words = String(decoding: bytes[(open + 1)..<place], as: UTF8.self)
      return findings.report(
        .M013,
        isTurned
          ? "the brackets of this link are the wrong way round"
          : "a space between the brackets keeps this from being a link",
        at: source.span(open..<address.endIndex + 1),
        help: "write [\(words)](\(String(decoding: address, as: UTF8.self)))", severity: .warning)
    }
  }

  /// The longest text, in bytes, in which a broken link is looked for.
  private static let longest = 4096

  /// `[here](https://example.org` without its last bracket.
  func lookForUnclosedLink(_ node: MarkdownNode, _ text: String) {
    guard text.holds("]", "("), node.span.line == node.span.endLine else { return }
    let start = source.offset(line: node.span.line, column: node.span.column)
    let end = source.offset(line: node.span.line, column: node.span.endColumn + 1)
    // The pieces of a text that blanks cut share its place: a longer one would be gone through again and again.
    guard start < end, end - start <= Self.longest else { return }
    let (close, open) = (UInt8(ascii: "]"), UInt8(ascii: "("))
    guard
      let place = source.bytes[start..<end].indices.dropLast().last(where: {
        source.bytes[$0] == close && source.bytes[$0 + 1] == open
      }), let first = source.bytes[start..<place].lastIndex(of: UInt8(ascii: "["))
    else { return }
    let rest = source.bytes[(place + 2)..<end]
    let address = rest.prefix { !SourceText.isSpace($0) }
    let words = String(decoding: address, as: UTF8.self)
    guard !rest.contains(UInt8(ascii: ")")), words.hasPrefix("http") || words.hasPrefix("#") || words.hasSuffix(".md"),
      first == start || source.bytes[first - 1] != UInt8(ascii: "\\")
    else { return }
    findings.report(
      .M013, "this link has no end", at: source.span(first..<address.endIndex),
      help: "write ) behind its destination: (\(words))", severity: .warning)
  }

  /// `[see][nope]`, of which no line says where it leads.
  func lookForUnknownName(_ node: MarkdownNode, _ text: String) {
    guard text.holds("]", "["), node.span.line == node.span.endLine else { return }
    let start = source.offset(line: node.span.line, column: node.span.column)
    let end = source.offset(line: node.span.line, column: node.span.endColumn + 1)
    guard start < end, end - start <= Self.longest else { return }
    let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    let bytes = source.bytes[start..<end]
    guard let middle = bytes.indices.dropLast().first(where: { bytes[$0] == close && bytes[$0 + 1] == open }),
      let first = bytes[..<middle].lastIndex(of: open),
      first == start || SourceText.isSpace(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: "("),
      let last = bytes[(middle + 2)...].firstIndex(where: { $0 == close || $0 == open }), bytes[last] == close
    else { return }
    let (words, name) = (bytes[(first + 1)..<middle], bytes[(middle + 2)..<last])
    let isWord = { (text: ArraySlice<UInt8>) in
      text.count > 2
        && text.allSatisfy {
          $0 >= 0x80 || $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || " -".utf8.contains($0)
        }
    }
    guard isWord(words), isWord(name) else { return }
    let text = String(decoding: words, as: UTF8.self)
    findings.report(
      .M013, "no line says where this link leads", at: source.span(first..<last + 1),
      help: "write [\(text)](\(Slug.make(text)).md) with the file or the address that it leads to", severity: .warning)
  }

  /// A table without its line of hyphens: rows of bars alone.
  func lookForRows(_ paragraph: MarkdownNode) {
    let bar = UInt8(ascii: "|")
    let lines = paragraph.span.line...paragraph.span.endLine
    let first = trimmed(lines.lowerBound)
    guard first.first == bar, lines.count <= 200 else { return }
    for line in lines {
      let row = trimmed(line)
      guard row.count(where: { $0 == bar }) > 2, row.first == bar, row.last == bar,
        !row.allSatisfy({ "|:- \t".utf8.contains($0) })
      else {
        return
      }
    }
    let cells = max(1, first.count { $0 == bar } - 1)
    findings.report(
      .M021, "this makes no table, because no line of hyphens stands below its first line",
      at: source.span(first.startIndex..<first.endIndex),
      help: "write |\(String(repeating: " --- |", count: min(cells, 12))) below it", severity: .warning)
  }
}
