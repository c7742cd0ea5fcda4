import Course

/// Finds lines that Markdown takes for the address of a link, `[Maria]: Hello!`, and that no link uses: nobody would
/// ever see them.
struct LostDefinitions {
  let findings: Findings
  private var source: SourceText { findings.source }

  /// Such a line, and the name between its brackets as Markdown compares names.
  private struct Definition {
    var line: Int
    /// From the bracket on.
    var text: Range<Int>
    var name: String
  }

  /// - Parameter lines: Those of the front matter.
  func look(_ tree: MarkdownTree, skipping lines: Int) {
    let candidates = candidates(after: lines)
    guard !candidates.isEmpty else { return }
    var shown: Set<Int> = []
    for block in tree.blocks { shown.formUnion(block.shownLines) }
    for piece in tree.html { shown.formUnion(piece.span.line...max(piece.span.line, piece.span.endLine)) }
    let lost = candidates.filter { !shown.contains($0.line) }
    guard !lost.isEmpty else { return }
    let used = namesOutside(Set(lost.map(\.text.lowerBound)))
    for definition in lost where !used.contains(definition.name) && !findings.isFull {
      findings.report(
        .M021, "Markdown takes this line for the address of a link, and nobody sees it",
        at: source.span(definition.text),
        help: "take the square brackets away, or put a backslash before the first: \\[", severity: .warning)
    }
  }

  /// The lines that begin like a definition and go on like words; hardly any file has a bracket and a colon together.
  private func candidates(after lines: Int) -> [Definition] {
    var found: [Definition] = []
    var from = lines < source.lineCount ? source.lineStarts[lines] : source.bytes.count
    while let close = source.firstIndex(of: UInt8(ascii: "]"), UInt8(ascii: ":"), from: from), found.count < 1000 {
      let line = source.line(at: close)
      let range = source.range(ofLine: line)
      // Nothing behind the first bracket of a line begins one.
      from = max(close + 2, range.upperBound)
      guard let open = source.bytes[range.lowerBound..<close].firstIndex(of: UInt8(ascii: "[")),
        source.bytes[range.lowerBound..<open].allSatisfy({ " \t>-*+0123456789.)".utf8.contains($0) }),
        !source.bytes[open + 1..<close].contains(UInt8(ascii: "]")), isOfWords(close + 2..<range.upperBound)
      else { continue }
      let name = name(open + 1..<close)
      // A checkbox with a colon behind it is told as one.
      guard !name.isEmpty, name != "x" else { continue }
      found.append(Definition(line: line, text: open..<range.upperBound, name: name))
    }
    return found
  }

  /// Whether what stands where a definition has its address is rather a word: no path, no file, no trainer's note.
  private func isOfWords(_ range: Range<Int>) -> Bool {
    guard let start = source.firstInk(range) else { return false }
    let word = source.bytes[start..<range.upperBound].prefix { !SourceText.isSpace($0) }
    guard let first = word.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "<"),
      !word.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") })
    else { return false }
    let text = String(decoding: word, as: UTF8.self).lowercased()
    guard !["mailto:", "tel:", "http:", "https:"].contains(where: text.hasPrefix) else { return false }
    let ending = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
    return !((2...5).contains(ending.utf8.count) && ending.allSatisfy(\.isLetter))
  }

  private func name(_ range: Range<Int>) -> String {
    Sanitizer.cleanLine(String(decoding: source.bytes[range], as: UTF8.self)).lowercased()
  }

  /// What stands between square brackets elsewhere than where these definitions begin.
  private func namesOutside(_ starts: Set<Int>) -> Set<String> {
    var names: Set<String> = []
    var open: Int?
    for (place, byte) in source.bytes.enumerated() {
      if byte == UInt8(ascii: "[") {
        open = place
      } else if byte == UInt8(ascii: "]"), let start = open {
        open = nil
        if !starts.contains(start), place - start <= 1000 { names.insert(name(start + 1..<place)) }
      }
    }
    return names
  }
}

extension MarkdownNode {
  /// The lines on which something of it is shown.
  fileprivate var shownLines: Set<Int> {
    switch kind {
    case .text, .code, .blank, .rule: [span.line]
    case .codeBlock, .table: Set(span.line...max(span.line, span.endLine))
    case .heading: Set(span.line...max(span.line, span.endLine))
    default: children.reduce(into: []) { $0.formUnion($1.shownLines) }
    }
  }
}

extension SourceText {
  /// The place of the first two such bytes in a row at or after `start`.
  func firstIndex(of first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var from = start
      while let index = bytes.firstIndex(ofByte: first, from: from), index + 1 < bytes.count {
        if bytes[index + 1] == second { return index }
        from = index + 1
      }
      return nil
    }
  }
}
