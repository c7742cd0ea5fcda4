import Course

/// Finds trainer's notes that are none, and so are shown to learners: `<!- note ->`, `‹!— note —>` as word processors
/// write it, `Text <!-- note` without an end.
struct ShownComments {
  let findings: Findings
  private var source: SourceText { findings.source }

  /// Reports those that stand in a text.
  func look(in blocks: [MarkdownNode]) {
    guard mayHoldSome else { return }
    let starts = starts
    guard !starts.isEmpty else { return }
    for block in blocks { look(block, starts) }
  }

  /// Whether an exclamation mark stands between signs as a comment has them: nearly no file's other ones do.
  private var mayHoldSome: Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      var from = 0
      while let mark = bytes.firstIndex(ofByte: UInt8(ascii: "!"), from: from) {
        from = mark + 1
        guard mark > 0, from < bytes.count else { continue }
        let (before, after) = (bytes[mark - 1], bytes[from])
        let isBegun = before == UInt8(ascii: "<") || before == UInt8(ascii: " ") || before == 0xB9
        if isBegun, after == UInt8(ascii: "-") || after == UInt8(ascii: " ") || after == 0xE2 { return true }
      }
      return false
    }
  }

  /// Where something begins that looks like a comment, in the order of the file.
  private var starts: [Int] {
    let bytes = source.bytes
    return bytes.indices.compactMap { mark in
      guard bytes[mark] == UInt8(ascii: "!") else { return nil }
      let inside = bytes[(mark + 1)...].prefix(3).drop(while: SourceText.isSpace).startIndex
      guard inside < bytes.count, bytes[inside] == UInt8(ascii: "-") || dash(at: inside) else { return nil }
      let before = bytes[..<mark].suffix(5)
      var end = before.endIndex
      while end > before.startIndex, SourceText.isSpace(before[end - 1]) { end -= 1 }
      let start: Int
      if before[..<end].last == UInt8(ascii: "<") {
        start = end - 1
      } else if before[..<end].suffix(3).elementsEqual("\u{2039}".utf8) {
        start = end - 3
      } else {
        return nil
      }
      return start > 0 && bytes[start - 1] == UInt8(ascii: "\\") ? nil : start
    }
  }

  private func dash(at index: Int) -> Bool {
    let text = source.bytes[index...].prefix(3)
    return ["\u{2013}", "\u{2014}", "\u{2212}", "\u{2010}"].contains { text.elementsEqual($0.utf8) }
  }

  private func look(_ node: MarkdownNode, _ starts: [Int]) {
    guard case .text(let text) = node.kind else {
      if case .codeBlock = node.kind { return }
      for child in node.children { look(child, starts) }
      return
    }
    guard text.utf8.contains(UInt8(ascii: "!")), node.span.line == node.span.endLine, !findings.isFull else { return }
    let first = source.offset(line: node.span.line, column: node.span.column)
    let end = source.offset(line: node.span.line, column: node.span.endColumn + 1)
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < first { low = middle + 1 } else { high = middle }
    }
    // Each report looks through some of the line.
    while low < starts.count, starts[low] < end, !findings.isFull {
      report(starts[low])
      low += 1
    }
  }

  /// Bytes in which the end of one is looked for.
  private static let longest = 4096

  private func report(_ start: Int) {
    let line = source.range(ofLine: source.line(at: start))
    let rest = source.bytes[start..<line.upperBound].prefix(Self.longest)
    let last = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
    let place = source.span(start..<last + 1)
    guard rest.starts(with: "<!--".utf8) else {
      return findings.report(
        .M012, "this is no comment, and so learners read it", at: place,
        help: "begin it with <!-- and end it with -->, in plain hyphens and without spaces between these signs")
    }
    let isEnded = String(decoding: source.bytes[start...].prefix(Self.longest), as: UTF8.self).contains("-->")
    findings.report(
      .M012,
      isEnded ? "this is no comment here, and so learners read it" : "this comment never ends, and so learners read it",
      at: place, help: isEnded ? "put the comment on lines of its own" : "end the comment with -->")
  }
}
