import Course

/// Finds attributes below a heading that lack their backticks, or that stand between other marks: `id: first`.
///
/// Such lines are mended all together or not at all: what is left behind would be text to learners.
struct BareAttributes {
  let findings: Findings
  let context: AttributeContext
  private var source: SourceText { findings.source }
  private var isPage: Bool { context.place == AttributeContext.page.place }

  private enum Line {
    /// Between backticks, as it should be.
    case marked
    case bare([String])
    /// Certainly meant as an attribute, and wrong.
    case broken(message: String, help: String)
  }

  /// Reports such lines at the top of a section.
  ///
  /// - Parameters:
  ///   - text: The lines of the first paragraph, without those taken off its top.
  ///   - isBelow: Whether a line of attributes stands right above.
  ///   - next: The blocks below that paragraph.
  /// - Returns: How many pieces the lines hold that were told of; 0 where none was.
  @discardableResult
  func report(_ text: ArraySlice<MarkdownNode>, isBelow: Bool, next: ArraySlice<MarkdownNode>) -> Int {
    guard let first = text.first, case .text = first.kind, let opening = read(text.prefix { !$0.isBreak }) else {
      return 0
    }
    if case .broken = opening, !isBelow, !text.contains(where: \.isBreak) {
      if isHardlyText(first) { report(opening, first.span, isError: false, isMended: false) }
      return 0
    }
    var lines: [(place: Span, line: Line)] = []
    var end = text.startIndex
    for part in text.split(whereSeparator: \.isBreak) {
      guard let start = part.first, let line = read(part) else { break }
      lines.append((start.span, line))
      end = part.endIndex
    }
    let isCertain = isBelow || lines.contains { if case .bare = $0.line { true } else { false } }
    guard isCertain else { return 0 }
    let isMarked = isBelow || lines.contains { if case .marked = $0.line { true } else { false } }
    let isWhole = lines.allSatisfy { if case .broken = $0.line { false } else { true } }
    let apart = text[end...].allSatisfy(\.isBlank) ? lone(next) : []
    for (place, line) in lines + apart {
      report(line, place, isError: !isPage || isMarked, isMended: isWhole && apart.isEmpty)
    }
    return end - text.startIndex
  }

  /// Whether a line of its own that begins like an attribute is one: `points: four`, with a single word behind the key.
  /// A scene may tell of a time, and a page of anything.
  private func isHardlyText(_ line: MarkdownNode) -> Bool {
    guard !isPage, let (word, value) = Lexer.pair(line.plainText), !value.contains(where: \.isWhitespace),
      let name = AttributeName(rawValue: word)
    else { return false }
    return context.names.contains(name) && !(name == .time && context.names.contains(.ending))
  }

  /// Reports paragraphs of nothing else that follow a line of attributes after a blank line.
  func reportBelow(_ blocks: [MarkdownNode]) {
    for (place, line) in lone(blocks[...]) { report(line, place, isError: !isPage, isMended: false) }
  }

  /// The lines of the first paragraphs, as long as all are attributes with a colon.
  private func lone(_ blocks: ArraySlice<MarkdownNode>) -> [(place: Span, line: Line)] {
    var lines: [(place: Span, line: Line)] = []
    for block in blocks {
      guard block.isParagraph, beginsLikeKey(block.span) else { break }
      var own: [(place: Span, line: Line)] = []
      for part in block.children.split(whereSeparator: \.isBreak) {
        guard let start = part.first, let line = read(part), case .bare(let parts) = line,
          parts.contains(where: { $0.utf8.contains(UInt8(ascii: ":")) })
        else { return lines }
        own.append((start.span, line))
      }
      lines += own
    }
    return lines
  }

  /// Whether small letters and a colon begin a stretch, as hardly any text does.
  private func beginsLikeKey(_ span: Span) -> Bool {
    let end = source.range(ofLine: span.line).upperBound
    let word = source.bytes[min(source.offset(line: span.line, column: span.column), end)..<end].prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    return !word.isEmpty && word.endIndex < end && source.bytes[word.endIndex] == UInt8(ascii: ":")
  }

  private func read(_ line: ArraySlice<MarkdownNode>) -> Line? {
    let reader = AttributeReader(context: context)
    if line.contains(where: \.isCode) {
      let isMeant = line.allSatisfy { node in
        node.isBlank || node.isCode && reader.read(node.codeText).isMeant
      }
      return isMeant ? .marked : nil
    }
    // A small letter begins every attribute, and a capital nearly every text, which the first byte tells.
    guard case .text(let words)? = line.first?.kind, let byte = words.utf8.first,
      !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte),
      line.allSatisfy({ if case .text = $0.kind { true } else { false } })
    else { return nil }
    let written = line.map(\.plainText).joined()
    guard written.utf8.count <= 200 else { return nil }
    let isBracketed = written.contains(where: BareAttributes.brackets.contains)
    let bare = String(
      written.map { BareAttributes.marks.contains($0) || BareAttributes.brackets.contains($0) ? " " : $0 })
    let text = Sanitizer.cleanLine(bare)
    if isBracketed {
      let parts = reader.parts(of: bare)
      // Words alone may be meant to be read so.
      return parts?.allSatisfy { $0.utf8.contains(UInt8(ascii: ":")) } == true ? parts.map(Line.bare) : nil
    }
    if let parts = reader.parts(of: bare) ?? reader.parts(of: written.filter { !BareAttributes.marks.contains($0) }) {
      // One is kept as it is written, the commas of its tags included.
      if parts.count == 1, case .attribute = reader.read(text) { return .bare([text]) }
      return .bare(parts)
    }
    guard let (word, _) = Lexer.pair(text), let name = AttributeName(rawValue: word), name.takesValue else {
      return nil
    }
    return switch reader.read(text) {
    case .malformed(let message, let help, _, _): .broken(message: message, help: help)
    case .misplaced(let name):
      .broken(message: "`\(text)` means nothing for \(context.place)", help: context.help(forMisplaced: name, text))
    default: nil
    }
  }

  private func report(_ line: Line, _ place: Span, isError: Bool, isMended: Bool) {
    let range = source.range(ofLine: place.line)
    var start = min(source.offset(line: place.line, column: place.column), range.upperBound)
    // A backtick without its partner is left out of the place of its text.
    if start > range.lowerBound, source.bytes[start - 1] == UInt8(ascii: "`") { start -= 1 }
    let severity: Diagnostic.Severity = isError ? .error : .warning
    switch line {
    case .marked: break
    case .bare(let parts):
      let text = parts.map { "`\($0)`" }.joined(separator: " ")
      findings.report(
        .M021, "attributes stand between backticks, or learners read them as text",
        at: source.span(start..<range.upperBound), help: "write \(text)", severity: severity,
        fix: isError && isMended ? Fix([source.edit(start..<range.upperBound, text)]) : nil)
    case .broken(let message, let help):
      findings.report(.M021, message, at: source.span(start..<range.upperBound), help: help, severity: severity)
    }
  }

  /// What an editor or a hand makes of a backtick.
  static let marks: Set<Character> = ["\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{B4}", "'", "\""]

  /// What stands around attributes elsewhere, and a backtick without its partner.
  private static let brackets: Set<Character> = ["(", ")", "[", "]", "{", "}", "`"]
}
