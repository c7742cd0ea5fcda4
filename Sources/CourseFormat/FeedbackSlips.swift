import Course

/// Finds feedback that Markdown reads as a part of the text above it: it stands too far to the right, on the same line,
/// or begins with another sign.
///
/// Such a note would give the answer away: learners would read it before they answer.
struct FeedbackSlips {
  let kind: SplitList.Kind
  let findings: Findings
  /// What an item is called.
  var item: String { name ?? kind.item }
  private var name: String?
  /// Whether an item may have a note: a line of a rubric has none.
  private var takesNotes: Bool
  private var source: SourceText { findings.source }

  /// What people type for the > that begins a quote.
  private static let signs = ["\u{BB}", "\u{203A}", "\u{FF1E}"]

  /// - Parameter item: What an item is called where it is neither an option nor a reply.
  init(kind: SplitList.Kind, findings: Findings, item: String? = nil, takesNotes: Bool = true) {
    (self.kind, self.findings, name, self.takesNotes) = (kind, findings, item, takesNotes)
  }

  /// Takes it off an item's text (reported).
  ///
  /// - Parameter spoken: How many pieces are the words of a link, in which a > may stand.
  func take(_ text: inout [MarkdownNode], of item: MarkdownNode, spoken: Int = 0) {
    guard text.count > 1 else { return }
    for index in text.indices.dropFirst() {
      if text[index - 1].isBreak, index > spoken,
        let isCertain = kind == .replies ? lacksSign(text, index, spoken) : lacksSign(text, index)
      {
        reportUnsigned(text[index], isCertain: isCertain)
        guard isCertain else { return }
        text.removeSubrange(index...)
        return text.trimEnd()
      }
      guard case .text(let words) = text[index].kind, let first = words.utf8.first else { continue }
      let isNote: Bool
      if text[index - 1].isBreak {
        isNote = first == UInt8(ascii: ">") ? reportIndented(text, index, item) : reportSign(text[index], words)
      } else {
        isNote =
          index >= spoken && words.utf8.contains(UInt8(ascii: ">")) && reportGlued(text, index, words, item)
      }
      guard isNote else { continue }
      if kind == .replies, let bare = bareAttributes(words) {
        text[index].kind = .text(bare)
        text.removeSubrange((index + 1)...)
      } else {
        text.removeSubrange(index...)
      }
      return text.trimEnd()
    }
  }

  /// `      > Well done.`, whose many spaces make it go on with the line above.
  private func reportIndented(_ text: [MarkdownNode], _ index: Int, _ item: MarkdownNode) -> Bool {
    let place = source.offset(line: text[index].span.line, column: text[index].span.column)
    guard place < source.bytes.count, source.bytes[place] == UInt8(ascii: ">") else { return false }
    let indent = findings.contentIndent(of: item) ?? 2
    findings.report(
      .M005, "\(kind.feedback) stands too far to the right, and is shown as a part of the \(kind.item)",
      at: source.span(place..<source.range(ofLine: text[index].span.line).upperBound),
      help: "put \(indent == 2 ? "two" : "\(indent)") spaces before each >, no more",
      fix: indentFix(text[index...], indent))
    return true
  }

  /// Reports a note that stands so far to the right that it is code below its item; whether it is one.
  func report(_ block: MarkdownNode, of item: MarkdownNode) -> Bool {
    guard case .codeBlock(nil, let text) = block.kind, text.utf8.first == UInt8(ascii: ">"),
      !source.isFence(line: block.span.line)
    else { return false }
    let indent = findings.contentIndent(of: item) ?? 2
    let lines = block.span.line...max(block.span.line, block.lastLine(source))
    findings.report(
      .M005, "\(kind.feedback) stands too far to the right, and is read as code", at: block.firstLine,
      help: "put \(indent == 2 ? "two" : "\(indent)") spaces before each >, no more", fix: indentFix(lines, indent))
    return true
  }

  /// The lines of a text's pieces moved to the left; nil where a line without a > follows, or an attribute.
  private func indentFix(_ text: ArraySlice<MarkdownNode>, _ indent: Int) -> Fix? {
    guard holdsNoAttribute(text) else { return nil }
    return indentFix(
      text.indices.filter { $0 == text.startIndex || text[$0 - 1].isBreak }.map { text[$0].span.line }, indent)
  }

  /// Each line moved to the left until it is a quote of the item; nil where one has no >.
  private func indentFix(_ lines: some Sequence<Int>, _ indent: Int) -> Fix? {
    var edits: [Fix.Edit] = []
    for number in lines {
      let line = source.range(ofLine: number)
      guard let mark = source.firstInk(line), source.bytes[mark] == UInt8(ascii: ">") else { return nil }
      edits.append(source.edit(line.lowerBound..<mark, String(repeating: " ", count: indent)))
    }
    return Fix(edits)
  }

  /// `» Well done.` below an item.
  private func reportSign(_ node: MarkdownNode, _ words: String) -> Bool {
    guard let sign = FeedbackSlips.signs.first(where: { words.hasPrefix($0 + " ") }), !words.contains("\u{AB}"),
      !words.contains("\u{2039}")
    else { return false }
    findings.report(
      .M005, "\"\(sign)\" begins no feedback, and this is shown as a part of the \(kind.item)",
      at: Span(line: node.span.line, columns: node.span.column...node.span.column + sign.utf8.count - 1),
      help: "write the sign > in its place, with two spaces before it")
    return true
  }

  /// Whether a line below a reply seems to be its note, and if so, whether it can be nothing else: attributes stand at
  /// the end of the line above, behind which a reply has no more words.
  ///
  /// Where there are none, a reply may go on behind its link; but then a line ends where it is full.
  private func lacksSign(_ text: [MarkdownNode], _ index: Int, _ spoken: Int) -> Bool? {
    let line = text[index...].prefix { !$0.isBreak }
    if case .text(let words) = text[index].kind, let first = words.unicodeScalars.first,
      first == ">" || FeedbackSlips.signs.contains(String(first))
    {
      return nil
    }
    guard !line.allSatisfy({ $0.isCode || $0.isBlank }) else { return nil }
    if let last = text[spoken..<index].last(where: { !$0.isBlank }) { return isAttribute(last) ? true : nil }
    guard case .text(let words) = text[index].kind, words.unicodeScalars.first?.properties.isUppercase == true,
      !text[index...].contains(where: isAttribute)
    else { return nil }
    let above = source.range(ofLine: text[index].span.line - 1)
    let word = words.prefix { !$0.isWhitespace }.utf8.count
    return above.count + 1 + word <= FeedbackSlips.fullLine ? false : nil
  }

  /// The same of a line below an option: behind the code that ends a line like an attribute a sentence hardly goes on,
  /// and a line that has room for the next word is hardly cut for its length.
  private func lacksSign(_ text: [MarkdownNode], _ index: Int) -> Bool? {
    guard case .softBreak = text[index - 1].kind, case .text(let words) = text[index].kind,
      words.unicodeScalars.first?.properties.isUppercase == true,
      !text[index...].contains(where: { isAttribute($0) || $0.hasArrow })
    else { return nil }
    if index > 1, isAttribute(text[index - 2]) { return true }
    let line = source.range(ofLine: text[index].span.line - 1)
    let word = words.prefix { !$0.isWhitespace }.utf8.count
    return line.count + 1 + word <= FeedbackSlips.fullLine ? false : nil
  }

  /// Where a line may be full; in bytes.
  private static let fullLine = 60

  private func reportUnsigned(_ node: MarkdownNode, isCertain: Bool) {
    // A reply behind a sign that is no hyphen is told as that.
    guard !findings.has(.M021, in: node.span.line...node.span.line) else { return }
    let line = source.range(ofLine: node.span.line)
    let start = source.firstInk(line) ?? line.lowerBound
    findings.report(
      .M005,
      takesNotes
        ? "no > begins \(kind.feedback), and so it is shown as a part of the \(item)"
        : "this line is shown as a part of the \(item) above it",
      at: source.span(start..<line.upperBound),
      help: kind == .replies
        ? "begin it with two spaces and >; if it is said, write it between the square brackets above"
        : (takesNotes ? "begin it with two spaces and > if it is feedback; if it belongs to the \(item), " : "")
          + "join it to the line above",
      severity: isCertain ? nil : .warning)
  }

  /// `[What you say](#scene) > a note`, on one line.
  private func reportGlued(_ text: [MarkdownNode], _ index: Int, _ words: String, _ item: MarkdownNode) -> Bool {
    let note = words.drop(while: \.isWhitespace)
    let bare = kind == .replies ? bareAttributes(words) : nil
    guard bare != nil || note.utf8.first == UInt8(ascii: ">"), kind == .replies || endsText(text[index - 1]) else {
      return false
    }
    let node = text[index].span
    let line = source.range(ofLine: node.line)
    // No attribute that the note can stand behind holds another character than is written.
    let start = source.offset(line: node.line, column: node.column) + (bare?.utf8.count ?? 0)
    guard let mark = source.firstInk(min(start, line.upperBound)..<line.upperBound),
      source.bytes[mark] == UInt8(ascii: ">")
    else { return false }
    let indent = findings.contentIndent(of: item) ?? 2
    findings.report(
      .M005, "\(kind.feedback) stands on the \(kind.item)'s own line, and is shown as a part of it",
      at: source.span(mark..<line.upperBound),
      help: "write it in a line of its own below, with \(indent == 2 ? "two" : "\(indent)") spaces before the >",
      fix: gluedFix(text[index...], start..<mark, source.lineEnd(node.line) + String(repeating: " ", count: indent)))
    return true
  }

  /// The attributes without backticks that stand between a reply's link and its note: `trust +10 misery > She leaves.`
  private func bareAttributes(_ words: String) -> String? {
    guard let end = words.utf8Index(after: " > ", from: words.startIndex) else { return nil }
    let bare = String(words[..<words.utf8.index(end, offsetBy: -3)])
    let reader = AttributeReader(context: .choice)
    let isMeant = reader.parts(of: bare)?.contains { part in
      switch reader.read(part) {
      case .attribute(.adjust), .attribute(.moment): true
      default: false
      }
    }
    return isMeant == true ? bare : nil
  }

  /// Reports a line of a note that holds attributes alone.
  func reportAttributes(in quote: MarkdownNode) {
    for block in quote.children where block.isParagraph && block.children.contains(where: \.isCode) {
      for line in block.children.split(whereSeparator: \.isBreak) {
        let spans = line.filter(\.isCode)
        guard let first = spans.first, let last = spans.last, line.allSatisfy({ $0.isBlank || isAttribute($0) })
        else { continue }
        return findings.report(
          .M021, "attributes in a coach's note change nothing", at: first.span.through(last.span),
          help: "put them behind the reply's link, in the line above the note")
      }
    }
  }

  /// The note in a line of its own, and the attributes behind it left where they are attributes.
  ///
  /// - Parameters:
  ///   - note: Its pieces, and all that follow.
  ///   - gap: The white space before it.
  ///   - lead: What stands in its place.
  private func gluedFix(_ note: ArraySlice<MarkdownNode>, _ gap: Range<Int>, _ lead: String) -> Fix? {
    var start = note.endIndex
    while start > note.startIndex, note[start - 1].isBlank || isAttribute(note[start - 1]) { start -= 1 }
    guard holdsNoAttribute(note[..<start]) else { return nil }
    guard let first = note[start...].first(where: \.isCode) else { return Fix([source.edit(gap, lead)]) }
    let line = source.range(ofLine: first.span.line)
    let tick = UInt8(ascii: "`")
    let open = source.offset(line: first.span.line, column: first.span.column) - 1
    var end = line.upperBound
    while end > open, SourceText.isSpace(source.bytes[end - 1]) { end -= 1 }
    // A line below may be a part of either.
    guard !note.contains(where: \.isBreak), line.contains(open), source.bytes[open] == tick,
      open == line.lowerBound || SourceText.isSpace(source.bytes[open - 1]), source.bytes[end - 1] == tick
    else { return nil }
    var before = open
    while before > gap.upperBound, SourceText.isSpace(source.bytes[before - 1]) { before -= 1 }
    let attributes = String(decoding: source.bytes[open..<end], as: UTF8.self)
    return Fix([source.edit(gap, " " + attributes + lead), source.edit(before..<line.upperBound, "")])
  }

  private func isAttribute(_ node: MarkdownNode) -> Bool {
    guard node.isCode, case .attribute = read(node) else { return false }
    return true
  }

  /// Whether no code in some text is an attribute, or nearly one, which would become words of a note.
  private func holdsNoAttribute(_ text: ArraySlice<MarkdownNode>) -> Bool {
    text.allSatisfy { node in
      guard node.isCode else { return true }
      guard case .text(nearest: nil) = read(node) else { return false }
      return true
    }
  }

  private func read(_ node: MarkdownNode) -> AttributeReader.Reading {
    AttributeReader(context: kind == .replies ? .choice : .option).read(node.codeText)
  }

  /// Whether it is an attribute, behind which no more of an option's text is to be expected.
  private func endsText(_ node: MarkdownNode) -> Bool {
    guard node.isCode, case .attribute = AttributeReader(context: .option).read(node.codeText) else { return false }
    return true
  }
}

extension SourceText {
  /// Whether a line begins with the sign that fences code.
  func isFence(line: Int) -> Bool {
    let first = firstInk(range(ofLine: line)).map { bytes[$0] }
    return first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
  }
}
