import Course

/// Finds options that begin with the sign of a quote, `> [ ] Later`: they would be feedback, or what somebody says.
struct QuotedOptions {
  let findings: Findings
  private var source: SourceText { findings.source }

  /// Whether a quote begins with a checkbox.
  func areMeant(by quote: MarkdownNode) -> Bool {
    // Hardly any quote begins with a bracket, which its first piece tells.
    guard quote.isQuote, let text = quote.children.first, text.isParagraph,
      case .text(let words)? = text.children.first?.kind, words.utf8.first == UInt8(ascii: "[")
    else { return false }
    return box(quote.span.line) != nil
  }

  /// Tells of one that stands among a question's options.
  ///
  /// - Parameter sign: The one that begins the options.
  func report(_ quote: MarkdownNode, sign: UInt8?) {
    let lines = Array(quote.span.line...max(quote.span.line, quote.lastLine(source)))
    let boxes = lines.compactMap(box)
    guard let first = boxes.first else { return }
    let isCertain =
      boxes.count == lines.count && sign.map { "-*+".utf8.contains($0) } == true
      && zip(lines, boxes).allSatisfy { source.range(ofLine: $0).lowerBound == $1.lowerBound }
    let mark = sign.flatMap { "-*+".utf8.contains($0) ? $0 : nil } ?? UInt8(ascii: "-")
    let text = String(decoding: [mark, UInt8(ascii: " ")], as: UTF8.self)
    findings.report(
      .M004, "this sign is not the hyphen that begins an option",
      at: source.span(first.lowerBound..<first.lowerBound + 1), help: "begin the line with a hyphen and a space",
      fix: isCertain ? Fix(boxes.map { source.edit($0, text) }) : nil)
  }

  /// Warns of feedback that is but a checkbox and a text.
  func warn(ofFeedback quote: MarkdownNode) {
    guard quote.children.count == 1, quote.lastLine(source) == quote.span.line, areMeant(by: quote) else { return }
    findings.report(
      .M004, "this line is feedback, because it begins with >, and it has the checkbox of an option",
      at: quote.firstLine, help: "begin it with - in place of > if it is an option, or take the checkbox out",
      severity: .warning)
  }

  /// The stretch from a line's > to its checkbox; nil without one.
  private func box(_ line: Int) -> Range<Int>? {
    let range = source.range(ofLine: line)
    guard let mark = source.firstInk(range), source.bytes[mark] == UInt8(ascii: ">"),
      let open = source.firstInk(mark + 1..<range.upperBound),
      MissingMarks.isWholeBox(source.bytes[open..<range.upperBound])
    else { return nil }
    return mark..<open
  }
}
