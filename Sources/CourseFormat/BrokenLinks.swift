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
