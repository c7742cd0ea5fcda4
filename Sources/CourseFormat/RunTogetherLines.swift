import Course

/// Finds lists of a word processor, `• Milk`, `-Bread`, `a) Now`, whose lines run together in one paragraph.
struct RunTogetherLines {
  let findings: Findings
  private var source: SourceText { findings.source }

  /// Looks at what is read, in nothing else.
  func look(at blocks: [MarkdownNode]) { for block in blocks where block.isParagraph { look(block) } }

  private enum Sign: Equatable {
    /// The bytes that begin a line.
    case drawn([UInt8])
    case hyphen
    case letter
  }

  private func look(_ paragraph: MarkdownNode) {
    let last = paragraph.span.endLine
    // Hardly any paragraph's last line begins so.
    guard last > paragraph.span.line, let sign = sign(last), sign == self.sign(last - 1) else { return }
    if sign == .letter {
      guard let first = letter(last - 1), let second = letter(last), first + 1 == second else { return }
    }
    var start = last - 1
    while start > paragraph.span.line, self.sign(start - 1) == sign { start -= 1 }
    guard !findings.hasAny(in: start...last) else { return }
    let place = text(start)
    let length =
      switch sign {
      case .drawn(let bytes): bytes.count
      case .hyphen: 1
      case .letter: 2
      }
    let range = place.startIndex..<place.startIndex + length
    findings.report(
      .M021, "this sign begins no list, and so these lines run together", at: source.span(range),
      help: sign == .letter
        ? "begin each with a number, a full stop and a space"
        : "begin each with a hyphen and a space, or put an empty line between them", severity: .warning,
      fix: fix(start...last, sign))
  }

  private func text(_ line: Int) -> ArraySlice<UInt8> {
    let range = source.range(ofLine: line)
    return source.bytes[(source.firstInk(range) ?? range.upperBound)..<range.upperBound]
  }

  private func letter(_ line: Int) -> UInt8? { text(line).first.map { $0 | 0x20 } }

  private func sign(_ line: Int) -> Sign? {
    let text = text(line)
    guard let first = text.first, let second = text.dropFirst().first else { return nil }
    if first == UInt8(ascii: "-") { return isLetter(second) ? .hyphen : nil }
    if second == UInt8(ascii: ")") {
      return isLetter(first) && first < 0x80 && text.dropFirst(2).first.map(SourceText.isSpace) == true ? .letter : nil
    }
    guard first >= 0xC2 else { return nil }
    let drawn = MissingMarks.dashes.first { text.starts(with: $0.utf8) }?.utf8.count ?? MissingMarks.foreignSign(text)
    return drawn.map { .drawn(Array(text.prefix($0))) }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Bullets made hyphens; a dash may begin what somebody says, and hyphens and letters may mean something else.
  private func fix(_ lines: ClosedRange<Int>, _ sign: Sign) -> Fix? {
    guard case .drawn(let bytes) = sign, bytes == Array("\u{2022}".utf8) else { return nil }
    return Fix(
      lines.map { line in
        let text = text(line)
        let rest = text.dropFirst(bytes.count).drop(while: SourceText.isSpace)
        return source.edit(text.startIndex..<rest.startIndex, "- ")
      })
  }
}
