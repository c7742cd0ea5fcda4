import Course

/// What YAML reads otherwise than whoever wrote it, told in the words of the line that it stands in.
extension Findings {
  /// Reports `10: The start` as a value: its colon begins another key.
  ///
  /// - Returns: False where there is no second colon.
  func reportSecondColon(_ line: Int) -> Bool {
    let range = source.range(ofLine: line)
    let text = source.bytes[range]
    let colons = text.indices.filter { index in
      text[index] == UInt8(ascii: ":") && (index + 1 == range.upperBound || SourceText.isSpace(text[index + 1]))
    }
    guard colons.count > 1, let start = source.firstInk(range) else { return false }
    let key = String(decoding: text[start..<colons[0]], as: UTF8.self)
    let value = Sanitizer.cleanLine(String(decoding: text[(colons[0] + 1)...], as: UTF8.self))
    guard key.utf8.count + value.utf8.count <= 200 else { return false }
    report(
      .M001, "a second colon in a line would begin another value", at: source.span(colons[1]..<colons[1] + 1),
      help: value.utf8.contains(UInt8(ascii: "\""))
        ? "put the whole value between quotes: '\(value)'" : "put the whole value in quotes: \(key): \"\(value)\"")
    return true
  }

  /// Reports a text from which YAML cuts all behind ` #`, as in `A good #1 minute`.
  ///
  /// A remark of someone who knows YAML has a space behind its sign.
  func reportCut(_ value: Span) {
    let line = source.range(ofLine: value.endLine)
    let end = min(source.offset(line: value.endLine, column: value.endColumn + 1), line.upperBound)
    guard let sign = source.firstInk(end..<line.upperBound), sign > end, source.bytes[sign] == UInt8(ascii: "#"),
      sign + 1 < line.upperBound, source.bytes[sign + 1] > 0x20, source.bytes[sign + 1] != UInt8(ascii: "#")
    else { return }
    report(
      .M021, "from this sign on, nothing of the line counts", at: source.span(sign..<line.upperBound),
      help: "put the whole value in \"quotes\", or a space behind the # of a remark", severity: .warning)
  }
}

extension FrontMatter {
  /// Whether a file begins with a line that was meant for `---`, and a key below it: what else a hand or a word
  /// processor makes of three hyphens.
  static func beginsWithOtherLine(_ source: SourceText) -> Bool {
    guard let first = source.bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first >= 0xE2,
      source.lineCount > 2
    else { return false }
    var line = source.bytes[source.range(ofLine: 1)]
    while let last = line.last, SourceText.isSpace(last) { line.removeLast() }
    let signs = String(decoding: line.prefix(40), as: UTF8.self)
    guard line.count <= 40, signs.allSatisfy({ "-*\u{2013}\u{2014}\u{2212}".contains($0) }),
      signs.first != "*" || signs.count > 2, signs != "-"
    else { return false }
    let key = source.bytes[source.range(ofLine: 2)]
    let name = key.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    return !name.isEmpty && key.dropFirst(name.count).first == UInt8(ascii: ":")
  }
}
