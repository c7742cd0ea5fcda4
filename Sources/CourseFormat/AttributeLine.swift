import Course

/// Finds attributes in the tree: the line below a heading, and the code spans that end an item's first paragraph.
struct AttributeFinder {
  let findings: Findings

  /// Takes the attribute line off the top of a section.
  func takeLine(_ blocks: inout [MarkdownNode], _ context: AttributeContext) -> [PlacedAttribute] {
    let taken = takeTop(&blocks, context)
    for block in blocks { reportStray(block, context) }
    return taken
  }

  private func takeTop(_ blocks: inout [MarkdownNode], _ context: AttributeContext) -> [PlacedAttribute] {
    guard let first = blocks.first else { return [] }
    guard first.isParagraph else { return takeWrapped(&blocks, context) }
    let bare = BareAttributes(findings: findings, context: context)
    guard first.children.contains(where: { isCode($0) || $0.isEmphasis }) else {
      bare.report(first.children[...], isBelow: false, next: blocks.dropFirst())
      return []
    }
    let reader = AttributeReader(context: context)
    let lead = first.children.prefix { isCode($0) || $0.isBlank }
    // Whole lines of attributes, and those that the text stands right behind.
    let last = lead.lastIndex(where: \.isBreak) ?? lead.startIndex
    let open = first.children[last...].drop(while: \.isBreak).prefix { !$0.isBreak }
    if let mixed = MixedAttributes(findings: findings, context: context).take(open) {
      if isPage(context) { return [] }
      let readings = (first.children[..<open.startIndex].filter(isCode) + mixed).map { node in
        (node: node, reading: reader.read(node.codeText))
      }
      blocks[0].children = Array(first.children[open.endIndex...].drop(while: \.isBlank))
      if blocks[0].children.isEmpty { blocks.removeFirst() }
      return place(readings, context)
    }
    if case .text = first.children[0].kind {
      let told = bare.report(first.children[...], isBelow: false, next: blocks.dropFirst())
      blocks[0].children.removeFirst(told)
      if blocks[0].children.isEmpty { blocks.removeFirst() }
      return []
    }
    let isWhole = lead.count == first.children.count
    let isGlued = !isWhole && isKeyed(lead[last...], reader)
    if isGlued, isPage(context) {
      reportGlued(lead, severity: .warning)
      return []
    }
    let line = isWhole || isGlued ? lead : lead[..<last]
    let spans = line.filter(isCode)
    guard !spans.isEmpty else { return [] }

    let readings = spans.map { (node: $0, reading: reader.read($0.codeText)) }
    guard readings.contains(where: { $0.reading.isMeant }) else {
      // A scene that offers nothing can only have been meant to be an ending, a debrief or a route.
      let isDeadEnd = isWhole && context.names.contains(.ending) && !blocks.contains(where: \.isList)
      for (node, reading) in readings where isWhole { warn(reading, node, context, isError: isDeadEnd) }
      return []
    }
    if isGlued {
      // A backtick without a partner makes text of the attribute behind it.
      let behind = first.children[lead.endIndex...].prefix { !$0.isBreak }
      let isMisspelt = reportMisspelt(behind, context)
      if !isMisspelt, !(behind.last.map(reportLoneBacktick) ?? false) { reportGlued(lead) }
      blocks[0].children = Array(
        first.children[(isMisspelt ? behind.endIndex : lead.endIndex)...].drop(while: \.isBlank))
      if blocks[0].children.isEmpty { blocks.removeFirst() }
    } else if !isWhole {
      let rest = first.children[line.endIndex...].drop(while: \.isBlank)
      let told = bare.report(rest, isBelow: true, next: blocks.dropFirst())
      let isAny = readings.contains { if case .misplaced = $0.reading { false } else { true } }
      // What means nothing here goes away as a whole.
      if told == 0, isAny {
        findings.report(
          .M008, "this line of attributes runs into the text below it",
          at: spans[0].span.through(spans[spans.count - 1].span),
          help: "put a blank line after it", fix: findings.blankLineFix(after: spans[spans.count - 1].span.endLine))
      }
      blocks[0].children = Array(rest.dropFirst(told))
      if blocks[0].children.isEmpty { blocks.removeFirst() }
    } else {
      blocks.removeFirst()
      bare.reportBelow(blocks)
    }
    return place(readings, context)
  }

  /// Reports attributes with text behind them on their line.
  private func reportGlued(_ line: ArraySlice<MarkdownNode>, severity: Diagnostic.Severity? = nil) {
    let spans = line.filter(isCode)
    findings.report(
      .M008, "text follows these attributes on their line", at: spans[0].span.through(spans[spans.count - 1].span),
      help: "put the text into a paragraph of its own, with a blank line between", severity: severity)
  }

  func isPage(_ context: AttributeContext) -> Bool { context.place == AttributeContext.page.place }

  /// Whether an attribute with a colon, which is hardly text, stands among some nodes.
  func isKeyed(_ nodes: some Sequence<MarkdownNode>, _ reader: AttributeReader) -> Bool {
    nodes.contains { node in
      guard isCode(node), node.codeText.utf8.contains(UInt8(ascii: ":")), case .attribute = reader.read(node.codeText)
      else { return false }
      return true
    }
  }

  /// Takes the attributes off the end of an item's text; the first `keeping` pieces are never attributes.
  func takeTrailing(
    _ text: inout [MarkdownNode], _ context: AttributeContext, keeping: Int = 1
  ) -> [PlacedAttribute] {
    let reader = AttributeReader(context: context)
    if !context.gauges.isEmpty { joinChanges(in: &text, context, keeping: keeping) }
    var readings: [(node: MarkdownNode, reading: AttributeReader.Reading)] = []
    var slips: [(node: MarkdownNode, reading: AttributeReader.Reading)] = []
    var end = text.count
    var index = text.count
    while index > keeping {
      let node = text[index - 1]
      index -= 1
      if node.isBlank { continue }
      guard isCode(node) else { break }
      let reading = reader.read(node.codeText)
      guard reading.isMeant(trailing: context) || isMisplaced(reading, behind: text[..<index], reader) else {
        guard case .text(.some) = reading else { break }
        slips.append((node, reading))
        continue
      }
      // What stands between attributes and is nearly one is no text.
      readings += slips + [(node, reading)]
      slips = []
      end = index
    }
    for (node, reading) in slips { warn(reading, node, context) }
    text.removeLast(text.count - end)
    text.trimEnd()
    reportInLink(text, context, keeping: keeping)
    if text.count > keeping, let last = text.last, !reportLoneBacktick(last), !reportEmphasised(last, context),
      !reportEmphasised(words: text[keeping...], context)
    {
      reportOtherMarks(last, context)
      if !context.strangers.isEmpty { readings += stray(in: text[keeping...], reader).reversed() }
    }
    return place(readings.reversed(), context)
  }

  /// An attribute in emphasis, as in `` *`misery`* ``, is text; whether there is one.
  private func reportEmphasised(_ node: MarkdownNode, _ context: AttributeContext) -> Bool {
    guard node.isEmphasis else { return false }
    let mixed = MixedAttributes(findings: findings, context: context)
    guard let parts = mixed.emphasised(node) else { return false }
    // An option may end in such a word.
    mixed.report(emphasised: parts, at: node.span, severity: context.strangers.isEmpty ? .warning : .error)
    return true
  }

  /// A backtick without a partner makes text of an attribute; whether there is one.
  private func reportLoneBacktick(_ node: MarkdownNode) -> Bool {
    guard case .text(let text) = node.kind, text.contains("`"), node.span.line == node.span.endLine else {
      return false
    }
    let line = findings.source.range(ofLine: node.span.line)
    let start = min(line.lowerBound + max(0, node.span.column - 1), line.upperBound)
    let end = min(max(start, line.lowerBound + node.span.endColumn), line.upperBound)
    guard let place = findings.source.bytes[start..<end].lastIndex(of: UInt8(ascii: "`")),
      place == start || findings.source.bytes[place - 1] != UInt8(ascii: "\\")
    else { return false }
    findings.report(
      .M021, "this backtick has no partner", at: findings.source.span(place..<place + 1),
      help: "put one before and one after each attribute, or write \\` for the sign itself")
    return true
  }

  /// A drill's attributes that text follows: a comma, a full stop or words.
  private func stray(
    in text: ArraySlice<MarkdownNode>, _ reader: AttributeReader
  ) -> [(node: MarkdownNode, reading: AttributeReader.Reading)] {
    var stray: [(node: MarkdownNode, reading: AttributeReader.Reading)] = []
    for (index, node) in zip(text.indices, text) where isCode(node) {
      let reading = reader.read(node.codeText)
      switch reading {
      case .attribute where stray.isEmpty && reportStranger(behind: text[(index + 1)...], reader): break
      case .attribute where stray.isEmpty:
        findings.report(
          .M021, "this attribute does not end its line, and so is shown as text", at: node.span,
          help: "let nothing but spaces stand between attributes, and no text behind them")
      case .attribute, .malformed: break
      default: continue
      }
      stray.append((node, reading))
    }
    return stray
  }

  /// Reports the code that parts an attribute from those behind it; whether it is that alone which does.
  private func reportStranger(behind text: ArraySlice<MarkdownNode>, _ reader: AttributeReader) -> Bool {
    guard text.allSatisfy({ isCode($0) || $0.isBlank }),
      let stranger = text.first(where: { isCode($0) && !reader.read($0.codeText).isMeant })
    else { return false }
    let word = stranger.codeText
    let isFlag = Lexer(word).peek() == .word(word)
    findings.report(
      .M002, "`\(word)` is no attribute of \(reader.context.place)", at: stranger.span,
      help: isFlag ? "write `set \(word)` or `if \(word)`, or take it out" : "take it out")
    return true
  }

  /// `(if trust < 50)` or `‘trust +20’` at the end of a line, without backticks.
  private func reportOtherMarks(_ node: MarkdownNode, _ context: AttributeContext) {
    guard case .text(let text) = node.kind, let byte = text.utf8.last else { return }
    let reader = AttributeReader(context: context)
    if byte == UInt8(ascii: "}"), !context.strangers.isEmpty, let open = text.firstIndex(of: "{") {
      let inside = String(text[open...].map { $0 == "{" || $0 == "}" ? " " : $0 })
      guard let parts = reader.parts(of: inside), isMeant(parts, reader, isQuoted: true) else { return }
      return report(
        parts, String(text[open...]), node, "an attribute stands between backticks, not between curly brackets")
    }
    // Nearly every text ends in a letter or a full stop, which its last byte tells.
    if byte >= 0x80 || [UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(byte),
      let last = text.last, let opening = AttributeFinder.pairs[last],
      let open = text.dropLast().lastIndex(where: opening.contains)
    {
      let inside = String(text[text.index(after: open)...].dropLast())
      guard let parts = reader.parts(of: inside), isMeant(parts, reader, isQuoted: last != ")") else { return }
      let marks = last == ")" ? "round brackets" : "quotation marks"
      report(parts, String(text[open...]), node, "an attribute stands between backticks, not between \(marks)")
    } else if !context.strangers.isEmpty, let parts = reader.parts(of: text), isMeant(parts, reader, isQuoted: false) {
      report(
        parts, Sanitizer.cleanLine(text), node, "attributes stand between backticks, or learners read them as text")
    }
  }

  /// Whether some attributes are hardly words to read. A condition of words alone may be: "(if possible)".
  func isMeant(_ parts: [String], _ reader: AttributeReader, isQuoted: Bool) -> Bool {
    parts.contains { part in
      guard case .attribute(let attribute) = reader.read(part) else { return false }
      return switch attribute {
      case .condition: part.contains { "<>=".contains($0) }
      case .adjust, .moment: true
      case .set, .clear, .once, .timeout: isQuoted
      default: false
      }
    }
  }

  /// Reports attributes between other marks, at the place of some text that ends a piece.
  private func report(_ parts: [String], _ written: String, _ node: MarkdownNode, _ message: String) {
    let source = findings.source
    let line = source.range(ofLine: node.span.line)
    let end = min(source.offset(line: node.span.line, column: node.span.endColumn + 1), line.upperBound)
    let bytes = Array(written.utf8)
    guard node.span.line == node.span.endLine,
      let start = (line.lowerBound..<max(line.lowerBound, end - bytes.count + 1)).last(where: {
        source.bytes[$0..<$0 + bytes.count].elementsEqual(bytes)
      })
    else { return }
    findings.report(
      .M021, message, at: source.span(start..<start + bytes.count),
      help: "write " + parts.map { "`\($0)`" }.joined(separator: " "))
  }

  /// What an attribute stands between by mistake: the closing signs, and what opens each.
  private static let pairs: [Character: Set<Character>] = [
    ")": ["("], "'": ["'"], "\"": ["\""], "\u{2019}": ["\u{2018}", "\u{2019}"], "\u{2018}": ["\u{201A}", "\u{2018}"],
    "\u{201D}": ["\u{201C}", "\u{201D}"], "\u{201C}": ["\u{201E}"], "\u{B4}": ["\u{B4}"],
  ]

  func place(
    _ readings: [(node: MarkdownNode, reading: AttributeReader.Reading)], _ context: AttributeContext
  ) -> [PlacedAttribute] {
    var result: [PlacedAttribute] = []
    // A handful at most: a dictionary would take longer to make than this list to search.
    var taken: [(what: String, attribute: Attribute)] = []
    for (node, reading) in readings {
      if case .attribute(let attribute) = reading, let what = attribute.onlyOnce {
        if let first = taken.first(where: { $0.what == what })?.attribute {
          let isIf = if case .condition = attribute { first != attribute } else { false }
          findings.report(
            .M021,
            first == attribute ? "this stands here twice" : "\(context.place) has \(what) once, and here are two",
            at: node.span,
            help: isIf ? "join the two with and, as in `if trust >= 60 and promised`" : "take one of the two out")
          continue
        }
        taken.append((what, attribute))
      }
      switch reading {
      case .attribute(let attribute): result.append(PlacedAttribute(attribute: attribute, span: node.span))
      case .malformed(let message, let help, let instead, let parts):
        findings.report(
          .M021, message, at: node.span, help: help, fix: parts.flatMap { findings.severalFix($0, node) })
        if let instead { result.append(PlacedAttribute(attribute: instead, span: node.span)) }
      case .misplaced(let name):
        findings.report(
          .M021, "`\(node.codeText)` means nothing for \(context.place)", at: node.span,
          help: context.help(forMisplaced: name, node.codeText))
      case .text(let nearest):
        findings.report(
          .M002, "`\(node.codeText)` is no attribute of \(context.place)", at: node.span,
          help: nearest.map { "did you mean `\($0)`?" } ?? "take it out, or put it into a paragraph of its own as text")
      }
    }
    return result
  }

  private func warn(
    _ reading: AttributeReader.Reading, _ node: MarkdownNode, _ context: AttributeContext, isError: Bool = false
  ) {
    guard case .text(let nearest?) = reading else { return }
    findings.report(
      .M002,
      isError ? "`\(node.codeText)` is no attribute of \(context.place)" : "`\(node.codeText)` is shown as text",
      at: node.span,
      help: "did you mean `\(nearest)`?",
      severity: isError ? .error : .warning)
  }

  func isCode(_ node: MarkdownNode) -> Bool { if case .code = node.kind { true } else { false } }
}

extension AttributeReader.Reading {
  /// Whether the author certainly meant an attribute.
  var isMeant: Bool { if case .text = self { false } else { true } }

  /// At the end of a sentence a single word may well be text: only `key: value` is certainly out of place there, and
  /// what a drill's words are for elsewhere.
  func isMeant(trailing context: AttributeContext) -> Bool {
    if case .misplaced(let name) = self { name.takesValue || context.strangers.contains(name) } else { isMeant }
  }
}

extension MarkdownNode {
  var codeText: String { if case .code(let text) = kind { text } else { "" } }
}

extension [MarkdownNode] {
  /// Drops white space at the end, which stood between the text and its attributes.
  mutating func trimEnd() {
    while let last = last {
      if last.isBlank {
        removeLast()
        continue
      }
      if case .text(var text) = last.kind, !text.endsInPrintableASCII, text.last?.isWhitespace == true {
        while text.last?.isWhitespace == true { text.removeLast() }
        self[count - 1].kind = .text(text)
      }
      return
    }
  }
}
