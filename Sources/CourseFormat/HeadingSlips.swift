import Course

/// Finds what stands in a heading and is not read as its author meant it.
struct HeadingSlips {
  let findings: Findings
  private var source: SourceText { findings.source }

  /// Warns of an attribute at the end of a title, or of a heading within a page.
  func reportAttribute(_ heading: MarkdownNode) {
    guard heading.children.count > 1, let last = heading.children.last(where: { !$0.isBlank }), last.isCode,
      last.codeText.utf8.contains(UInt8(ascii: ":"))
    else { return }
    for context in [AttributeContext.question, .scene] {
      guard case .attribute = AttributeReader(context: context).read(last.codeText) else { continue }
      return findings.report(
        .M008, "a heading of this kind has no attributes, and so learners read this one", at: last.span,
        help: heading.headingLevel == 1
          ? "write what counts for the whole file between the lines of ---"
          : "take it out, or begin the heading with ## if a part of its own begins here",
        severity: .warning)
    }
  }

  /// Warns of a # at the end of a heading, which Markdown drops: `## Learn C #`.
  func reportClosingSign(_ heading: MarkdownNode) {
    let line = source.range(ofLine: heading.span.line)
    let sign = UInt8(ascii: "#")
    guard source.bytes[line].last == sign, let level = heading.headingLevel, level > 1 else { return }
    let signs = source.bytes[line].reversed().prefix { $0 == sign }.count
    let start = line.upperBound - signs
    // Several are there for their looks.
    guard signs == 1, start > line.lowerBound, SourceText.isSpace(source.bytes[start - 1]),
      source.bytes[line].first == sign
    else { return }
    findings.report(
      .M021, "Markdown takes this sign for the end of the heading, and nobody sees it",
      at: source.span(start..<line.upperBound), help: "write a backslash before it: \\#", severity: .warning)
  }
}

extension Findings {
  /// Warns of `2*3*4`, whose stars make italics of what stands between them.
  func reportMultiplied(_ emphasis: MarkdownNode) {
    guard let first = emphasis.children.first?.span, case .text(let words)? = emphasis.children.first?.kind,
      let digit = words.utf8.first, isDigit(digit), emphasis.children.count == 1, words.utf8.last.map(isDigit) == true
    else { return }
    let start = source.offset(line: first.line, column: first.column)
    let end = start + words.utf8.count
    let star = UInt8(ascii: "*")
    guard start > 1, end + 1 < source.bytes.count, source.bytes[start - 1] == star, source.bytes[end] == star,
      isDigit(source.bytes[start - 2]), isDigit(source.bytes[end + 1])
    else { return }
    report(
      .M021, "these stars between digits make italics of what they stand around, and are not shown",
      at: source.span(start - 1..<end + 1), help: "write \u{D7} for times, or a backslash before each star: \\*",
      severity: .warning)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
