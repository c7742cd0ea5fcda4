import Course

/// Finds options and replies without their hyphen below a note: Markdown lets the note's text go on in them.
struct SwallowedLines {
  let kind: SplitList.Kind
  let findings: Findings
  private var source: SourceText { findings.source }

  /// What people type for the hyphen, two of them included.
  private static let signs = ["--", "-", "*", "+"]

  /// Looks at a note of an item.
  func look(_ quote: MarkdownNode, of item: MarkdownNode) {
    let end = quote.lastLine(source)
    guard end > quote.span.line else { return }
    for line in quote.span.line + 1...end {
      let range = source.range(ofLine: line)
      guard let ink = source.firstInk(range), source.bytes[ink] != UInt8(ascii: ">"),
        ink - range.lowerBound < item.span.column
      else { continue }
      look(ink..<range.upperBound, line, of: item)
    }
  }

  private func look(_ range: Range<Int>, _ line: Int, of item: MarkdownNode) {
    let text = source.bytes[range]
    let typed = SwallowedLines.signs.first { text.starts(with: $0.utf8) }?.utf8.count
    let sign = typed ?? MissingMarks.foreignSign(text) ?? 0
    let rest = text.dropFirst(sign).drop(while: SourceText.isSpace)
    guard rest.first == UInt8(ascii: "["), !findings.hasAny(in: line...line) else { return }
    let isCertain =
      range.lowerBound == source.range(ofLine: line).lowerBound && item.span.column == 1
      && findings.marker(of: item) == UInt8(ascii: "-")
    let fix = Fix([source.edit(range.lowerBound..<rest.startIndex, "- ")])
    switch kind {
    case .options:
      let next = rest.drop { $0 != UInt8(ascii: "]") }.dropFirst().first
      guard MissingMarks.isBox(rest), next.map(SourceText.isSpace) ?? false else { return }
      findings.report(
        .M004,
        sign == 0 ? "no hyphen stands before this checkbox" : "this sign is not the hyphen that begins an option",
        at: source.span(range.lowerBound..<range.lowerBound + (sign == 0 ? 3 : sign)),
        help: "begin the line with a hyphen and a space", fix: isCertain ? fix : nil)
    case .replies:
      guard let behind = SwallowedLines.link(rest) else { return }
      // Words behind it may be the rest of the note's own sentence.
      let isAlone =
        behind.allSatisfy(SourceText.isSpace) || behind.drop(while: SourceText.isSpace).first == UInt8(ascii: "`")
      findings.report(
        .M021,
        sign == 0
          ? "this line goes on with the note above, because no hyphen begins it"
          : "this sign is not the hyphen that begins a line of a list",
        at: source.span(range.lowerBound..<(sign == 0 ? range.upperBound : range.lowerBound + sign)),
        help: "begin it with a hyphen and a space", fix: isCertain && isAlone ? fix : nil)
    }
  }

  /// What stands behind the link to a scene that begins some text; nil where none does.
  static func link(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let close = UInt8(ascii: "]")
    guard
      let end = text.indices.dropLast(2).first(where: {
        text[$0] == close && text[$0 + 1] == UInt8(ascii: "(") && text[$0 + 2] == UInt8(ascii: "#")
      }), let last = text[end...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return text[(last + 1)...]
  }
}

/// Steps whose numbers lost their full stop: `2 Apologise` goes on with the step above.
extension SwallowedLines {
  /// Looks at the lines of every step below its first.
  func look(atSteps items: [MarkdownNode]) {
    for (index, item) in items.enumerated() {
      let next = index + 1 < items.count ? items[index + 1] : nil
      let end = next.map { $0.span.line - 1 } ?? item.lastLine(findings.source)
      guard end > item.span.line, var number = number(of: item) else { continue }
      var lines: [ArraySlice<UInt8>] = []
      for line in item.span.line + 1...end {
        guard let text = text(line, of: item), leadingNumber(text) == number + 1 else { continue }
        number += 1
        lines.append(text)
      }
      guard !lines.isEmpty else { continue }
      let isCertain = next.map { self.number(of: $0) == number + 1 } ?? false
      // Below the last step a line may go on with it: "3 minutes".
      guard isCertain || next == nil && lines.allSatisfy(beginsWithCapital) else { continue }
      for text in lines { report(text, of: item, isCertain: isCertain) }
    }
  }

  private func report(_ text: ArraySlice<UInt8>, of item: MarkdownNode, isCertain: Bool) {
    let digits = text.prefix(while: Self.isDigit)
    let number = String(decoding: digits, as: UTF8.self)
    let sign = findings.marker(of: item) == UInt8(ascii: ")") ? ")" : "."
    let isSpaced = text.dropFirst(digits.count).first == UInt8(ascii: " ")
    findings.report(
      .M021,
      "a \(sign == "." ? "full stop" : "bracket") is missing after \"\(number)\", so this line goes on with the step above",
      at: findings.source.span(digits.startIndex..<digits.endIndex),
      help: "write \(number)\(sign) and a space before the text",
      fix: isCertain && isSpaced ? Fix([findings.source.insert(sign, at: digits.endIndex)]) : nil)
  }

  /// A line that begins no further in than a step's number; nil for others.
  private func text(_ line: Int, of item: MarkdownNode) -> ArraySlice<UInt8>? {
    let range = findings.source.range(ofLine: line)
    guard let ink = findings.source.firstInk(range), Self.isDigit(findings.source.bytes[ink]),
      ink - range.lowerBound < item.span.column
    else { return nil }
    return findings.source.bytes[ink..<range.upperBound]
  }

  private func number(of item: MarkdownNode) -> Int? {
    let start = findings.source.offset(line: item.span.line, column: item.span.column)
    return leadingNumber(findings.source.bytes[start...])
  }

  private func leadingNumber(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(4).prefix(while: Self.isDigit)
    let next = text.dropFirst(digits.count).first
    // `2nd` and `2.5` are no number of a step.
    guard digits.count < 4, next.map({ " :-".utf8.contains($0) || ".)".utf8.contains($0) }) ?? false else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func beginsWithCapital(_ text: ArraySlice<UInt8>) -> Bool {
    let letter = text.first { !Self.isDigit($0) && !" :-".utf8.contains($0) }
    return letter.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 >= 0x80 } ?? false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
