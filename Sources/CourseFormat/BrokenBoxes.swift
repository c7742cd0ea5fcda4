import Course

/// Says what stands in the place of an option's checkbox.
struct BrokenBoxes {
  let findings: Findings
  private var source: SourceText { findings.source }

  /// Reports an option without a checkbox, at the brackets that were meant as one where there are some.
  ///
  /// - Parameter text: The piece that begins the option.
  func reportMissing(_ text: MarkdownNode?, _ item: MarkdownNode) {
    // A sign before its checkbox is told of already.
    guard !findings.has(.M004, in: item.span.line...item.span.line) else { return }
    if let text, reportBrackets(text.span) || reportTickBefore(text.span) { return }
    findings.report(
      .M004, "this option has no checkbox", at: item.firstLine, help: "begin it with - [ ], or - [x] if it is right")
  }

  /// `[v] Yes`: one sign between brackets that makes no checkbox of them.
  private func reportBrackets(_ span: Span) -> Bool {
    let line = source.range(ofLine: span.line)
    let start = source.offset(line: span.line, column: span.column)
    guard start + 2 < line.upperBound, source.bytes[start] == UInt8(ascii: "["),
      let sign = String(decoding: source.bytes[start + 1..<min(start + 5, line.upperBound)], as: UTF8.self)
        .unicodeScalars.first
    else { return false }
    let inside = start + 1..<start + 1 + UTF8.width(sign)
    guard inside.upperBound < line.upperBound, source.bytes[inside.upperBound] == UInt8(ascii: "]") else {
      return false
    }
    let box = source.span(start..<inside.upperBound + 1)
    let isApart = inside.upperBound + 1 < line.upperBound && SourceText.isSpace(source.bytes[inside.upperBound + 1])
    if let name = InvisibleCharacter.spaceName(of: sign) {
      findings.report(
        .M004, "the space between these brackets is \(name), and so this is no checkbox", at: box,
        help: "delete it, and type a space with the space bar", fix: isApart ? Fix([source.edit(inside, " ")]) : nil)
    } else if "\u{445}\u{425}\u{3C7}\u{3A7}\u{D7}".unicodeScalars.contains(sign) {
      findings.report(
        .M004, "\(InvisibleCharacter.label(sign)) looks like the x of a checkbox, and is none", at: box,
        help: "write - [x] with the x of your keyboard", fix: isApart ? Fix([source.edit(inside, "x")]) : nil)
    } else {
      findings.report(
        .M004, "\"\(sign)\" between these brackets is no tick", at: box,
        help: "write - [x] if this option is right, and - [ ] if it is not")
    }
    return true
  }

  /// `x [] Yes`: the tick stands before its brackets.
  private func reportTickBefore(_ span: Span) -> Bool {
    let line = source.range(ofLine: span.line)
    let start = source.offset(line: span.line, column: span.column)
    let text = source.bytes[start..<line.upperBound]
    guard let tick = ["x", "X", "v", "V", "\u{2713}", "\u{2714}"].first(where: { text.starts(with: $0.utf8) }),
      let open = source.firstInk(start + tick.utf8.count..<line.upperBound),
      MissingMarks.isBox(source.bytes[open..<line.upperBound]),
      let close = source.bytes[open..<line.upperBound].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    findings.report(
      .M004, "\"\(tick)\" stands before this checkbox, and so it is none", at: source.span(open..<close + 1),
      help: "write - [x] if this option is right, and - [ ] if it is not")
    return true
  }
}
