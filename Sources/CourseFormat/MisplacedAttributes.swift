import Course

/// Attributes in a place where they have no effect: in a list or a quote below a heading, below the title, in a reply's
/// link.
extension AttributeFinder {
  /// Takes a line of attributes that stands in a list or a quote (reported), as in `` - `tries: 2` ``.
  func takeWrapped(_ blocks: inout [MarkdownNode], _ context: AttributeContext) -> [PlacedAttribute] {
    let first = blocks[0]
    guard first.isList || first.isQuote, first.children.count == 1 else { return [] }
    let inside = first.isQuote ? first : first.children[0]
    guard inside.children.count == 1, inside.children[0].isParagraph else { return [] }
    let text = inside.children[0].children
    let reader = AttributeReader(context: context)
    guard text.allSatisfy({ isCode($0) || $0.isBlank }), isKeyed(text, reader) else { return [] }
    findings.report(
      .M021, "this sign makes a \(first.isQuote ? "quote" : "list") of the attributes behind it",
      at: Span(line: first.span.line, columns: first.span.column...first.span.column),
      help: "take it away: nothing stands before attributes", severity: isPage(context) ? .warning : .error)
    guard !isPage(context) else { return [] }
    blocks.removeFirst()
    return place(text.filter(isCode).map { ($0, reader.read($0.codeText)) }, context)
  }

  /// Reports attributes below the title, which no question and no scene takes.
  func reportBelowTitle(
    _ introduction: [MarkdownNode], _ context: AttributeContext, severity: Diagnostic.Severity? = nil
  ) {
    guard let first = introduction.first, first.isParagraph,
      first.children.allSatisfy({ isCode($0) || $0.isBlank }),
      isKeyed(first.children, AttributeReader(context: context))
    else { return }
    findings.report(
      .M008, "below the title attributes count for nothing, and learners read them", at: first.firstLine,
      help: "write what counts for the whole file between the lines of ---, and the rest below its ## heading",
      severity: severity)
  }

  /// Whether an attribute of another place stands right behind one of this place, where no text is to be expected.
  func isMisplaced(
    _ reading: AttributeReader.Reading, behind text: ArraySlice<MarkdownNode>, _ reader: AttributeReader
  ) -> Bool {
    guard case .misplaced = reading, let last = text.last(where: { !$0.isBlank }), isCode(last),
      case .attribute = reader.read(last.codeText)
    else { return false }
    return true
  }

  /// Makes one attribute of a gauge and its change that stand between backticks of their own (reported): `` `trust` `-20` ``.
  func joinChanges(in text: inout [MarkdownNode], _ context: AttributeContext, keeping: Int) {
    var index = text.count - 1
    while index > keeping {
      defer { index -= 1 }
      guard isCode(text[index]), let sign = text[index].codeText.unicodeScalars.first,
        "+-\u{2212}".unicodeScalars.contains(sign),
        Values.number(text[index].codeText) != nil,
        let place = text[..<index].lastIndex(where: { !$0.isBlank }), place >= keeping, isCode(text[place]),
        context.gauges.contains(text[place].codeText)
      else { continue }
      let (gauge, change) = (text[place], text[index])
      let whole = "\(gauge.codeText) \(change.codeText)"
      let source = findings.source
      let start = source.offset(line: gauge.span.line, column: gauge.span.endColumn + 1)
      let end = source.offset(line: change.span.line, column: change.span.column)
      findings.report(
        .M021, "a gauge and its change stand in one pair of backticks", at: gauge.span.through(change.span),
        help: "write `\(whole)`",
        fix: gauge.span.line == change.span.line && start < end ? Fix([source.edit(start..<end, " ")]) : nil)
      text.replaceSubrange(
        place...index, with: [MarkdownNode(kind: .code(whole), span: gauge.span.through(change.span))])
      index = min(index, text.count)
    }
  }

  /// Reports a word without backticks behind attributes that is nearly one: `` `id: x` servey ``; whether it was.
  func reportMisspelt(_ text: ArraySlice<MarkdownNode>, _ context: AttributeContext) -> Bool {
    guard text.count == 1, let node = text.first, case .text(let written) = node.kind else { return false }
    let word = Sanitizer.cleanLine(written)
    guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0 == "-" }),
      case .text(let nearest?) = AttributeReader(context: context).read(word)
    else { return false }
    findings.report(
      .M002, "`\(word)` is no attribute of \(context.place)", at: node.span, help: "did you mean `\(nearest)`?")
    return true
  }

  /// Takes `optional` off the top of a module of `course.md`; whether it was there. Other attributes are reported.
  func takeOptional(_ blocks: inout [MarkdownNode]) -> Bool {
    guard let first = blocks.first, first.isParagraph, first.children.allSatisfy({ isCode($0) || $0.isBlank }) else {
      return false
    }
    let words = first.children.filter { !$0.isBlank }.map(\.codeText)
    let reader = AttributeReader(context: .module)
    if !words.isEmpty, words.allSatisfy({ if case .attribute = reader.read($0) { true } else { false } }) {
      blocks.removeFirst()
      return true
    }
    let name = AttributeName.optional.rawValue
    if words.count == 1, let nearest = Spelling.nearest(to: words[0].lowercased(), in: [name]) {
      findings.report(
        .M002, "`\(words[0])` is no attribute of a module", at: first.firstLine, help: "did you mean `\(nearest)`?")
    } else if isKeyed(first.children, AttributeReader(context: .page)) {
      findings.report(
        .M008, "a module has no attribute but `\(name)`, and so learners read this line", at: first.firstLine,
        help: "take it out", severity: .warning)
    }
    return false
  }

  /// Reports what a reply's link holds and should not, and a second link.
  func reportInLink(_ text: [MarkdownNode], _ context: AttributeContext, keeping: Int) {
    guard !context.strangers.isEmpty else { return }
    let reader = AttributeReader(context: context)
    if let last = text.prefix(keeping).last(where: { !$0.isBlank }), isCode(last),
      isMeant([last.codeText], reader, isQuoted: false)
    {
      findings.report(
        .M021, "this attribute stands within the link, and so is a part of what is said", at: last.span,
        help: "move it behind the link, as in [What you say](#the-scene) `\(last.codeText)`")
    }
    guard text.count > keeping else { return }
    for node in text[keeping...] {
      guard case .link(let destination, _) = node.kind, destination.utf8.first == UInt8(ascii: "#") else { continue }
      findings.report(
        .M021, "\(context.place) leads to one scene, and this second link leads nowhere", at: node.span,
        help: "begin a line of its own with a hyphen and this link, or take it out")
      return
    }
  }

  /// Reports attributes without backticks in emphasis, as in `**trust +20** **misery**`; whether there were any.
  func reportEmphasised(words text: ArraySlice<MarkdownNode>, _ context: AttributeContext) -> Bool {
    guard !context.strangers.isEmpty, let last = text.last, last.isEmphasis else { return false }
    let reader = AttributeReader(context: context)
    var found: [String] = []
    var first = last
    for node in text.reversed() where !node.isBlank {
      guard node.isEmphasis, node.plainText.utf8.count <= 200, let parts = reader.parts(of: node.plainText),
        isMeant(parts, reader, isQuoted: true)
      else { break }
      found = parts + found
      first = node
    }
    guard !found.isEmpty else { return false }
    MixedAttributes(findings: findings, context: context)
      .report(emphasised: found, at: first.span.through(last.span), severity: .error)
    return true
  }
}
