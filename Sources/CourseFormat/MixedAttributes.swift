import Course

/// A line of attributes of which some lack their backticks, or that signs part, or that emphasis surrounds:
/// `` `id: x` survey ``, `` `id: x`, `tags: a` ``, `` *`id: x`* ``.
///
/// Whoever wrote it meant nothing else, and so all of it counts.
struct MixedAttributes {
  let findings: Findings
  let context: AttributeContext
  private var source: SourceText { findings.source }

  /// A piece of the line and the attributes that it says; none for the signs between them.
  private struct Piece {
    var node: MarkdownNode
    var parts: [String]

    var isText: Bool { if case .text = node.kind { true } else { false } }
  }

  /// Reports such a line, and gives what it says as spans of code; nil where it is something else.
  func take(_ line: ArraySlice<MarkdownNode>) -> [MarkdownNode]? {
    guard line.count <= 24, line.contains(where: { $0.isCode || $0.isEmphasis }),
      line.contains(where: { !$0.isCode && !$0.isBlank }), let pieces = pieces(line)
    else { return nil }
    report(pieces)
    return pieces.flatMap { piece in piece.parts.map { MarkdownNode(kind: .code($0), span: piece.node.span) } }
  }

  /// The attributes that stand in emphasis, and nothing else; nil where that is not what it is.
  func emphasised(_ node: MarkdownNode) -> [String]? {
    guard node.isEmphasis else { return nil }
    let reader = AttributeReader(context: context)
    if node.children.count == 1, case .text(let text) = node.children[0].kind, text.utf8.count <= 200,
      text.utf8.contains(UInt8(ascii: ":")), let parts = reader.parts(of: text),
      parts.allSatisfy({ $0.utf8.contains(UInt8(ascii: ":")) })
    {
      return parts
    }
    guard node.children.allSatisfy({ $0.isCode || $0.isBlank }) else { return nil }
    let parts = node.children.filter(\.isCode).map(\.codeText)
    let areAttributes = parts.allSatisfy { if case .attribute = reader.read($0) { true } else { false } }
    return parts.isEmpty || !areAttributes ? nil : parts
  }

  /// Reports attributes that stand in emphasis.
  func report(emphasised parts: [String], at place: Span, severity: Diagnostic.Severity, fix: Fix? = nil) {
    findings.report(
      .M021,
      parts.count == 1
        ? "this attribute stands in emphasis, which makes text of it"
        : "these attributes stand in emphasis, which makes text of them",
      at: place, help: "take the signs around \(parts.count == 1 ? "it" : "them") away: write \(marked(parts))",
      severity: severity, fix: fix)
  }

  private func pieces(_ line: ArraySlice<MarkdownNode>) -> [Piece]? {
    let reader = AttributeReader(context: context)
    // Hardly any text's code is an attribute: that is looked at first.
    let codes = line.filter(\.isCode).map { reader.read($0.codeText) }
    guard codes.allSatisfy(\.isMeant) else { return nil }
    let isText = codes.allSatisfy { if case .attribute = $0 { false } else { true } }
    guard codes.isEmpty || !isText else { return nil }
    var pieces: [Piece] = []
    for node in line {
      switch node.kind {
      case .code(let code): pieces.append(Piece(node: node, parts: [code]))
      case .text(let text):
        guard text.utf8.count <= 200 else { return nil }
        let words = inside(text)
        guard let parts = words.isEmpty ? [] : reader.parts(of: words) else { return nil }
        pieces.append(Piece(node: node, parts: parts))
      default:
        guard let parts = emphasised(node) else { return nil }
        pieces.append(Piece(node: node, parts: parts))
      }
    }
    return pieces
  }

  /// Some text without the signs and the white space at its ends.
  private func inside(_ text: String) -> String {
    let isOutside = { (sign: Character) in
      sign.isWhitespace || MixedAttributes.signs.contains(sign) || BareAttributes.marks.contains(sign)
    }
    var words = text.drop(while: isOutside)
    while let last = words.last, isOutside(last) { words.removeLast() }
    return String(words)
  }

  /// Tells of the first kind of mistake on the line; the mending is for all.
  private func report(_ pieces: [Piece]) {
    let isPage = context.place == AttributeContext.page.place
    let severity: Diagnostic.Severity = isPage ? .warning : .error
    let fix = isPage ? nil : fix(pieces)
    let bare = pieces.filter { $0.isText && !$0.parts.isEmpty }
    if let first = bare.first {
      findings.report(
        .M021, "attributes stand between backticks, or learners read them as text", at: place(of: first.node),
        help: "write \(marked(bare.flatMap(\.parts)))", severity: severity, fix: fix)
    } else if let first = pieces.first(where: \.node.isEmphasis), let last = pieces.last(where: \.node.isEmphasis) {
      let parts = pieces.filter(\.node.isEmphasis).flatMap(\.parts)
      report(emphasised: parts, at: first.node.span.through(last.node.span), severity: severity, fix: fix)
    } else if let first = pieces.first(where: { $0.isText && !$0.node.isBlank }) {
      let sign = Sanitizer.cleanLine(first.node.plainText)
      let what = sign == "," ? "a comma" : "\"\(sign)\""
      let isLone = pieces.flatMap(\.parts).count == 1
      findings.report(
        .M008, "\(what) stands \(isLone ? "beside this attribute" : "between these attributes")",
        at: place(of: first.node), help: "take it out: only spaces stand between attributes", severity: severity,
        fix: fix)
    }
  }

  private func marked(_ parts: [String]) -> String { parts.map { "`\($0)`" }.joined(separator: " ") }

  /// The line with nothing but attributes between backticks, and a space between each two.
  private func fix(_ pieces: [Piece]) -> Fix? {
    guard let line = pieces.first?.node.span.line else { return nil }
    let whole = source.range(ofLine: line)
    let start = source.firstInk(whole) ?? whole.lowerBound
    return Fix([source.edit(start..<whole.upperBound, marked(pieces.flatMap(\.parts)))])
  }

  /// The text without the white space around it.
  private func place(of node: MarkdownNode) -> Span {
    let start = source.offset(line: node.span.line, column: node.span.column)
    let range = start..<max(start, source.offset(line: node.span.line, column: node.span.endColumn + 1))
    let ink = source.firstInk(range) ?? start
    let end = source.bytes[range].lastIndex { !SourceText.isSpace($0) } ?? ink
    return source.span(ink..<max(ink, end) + 1)
  }

  /// What people part the members of a list with.
  private static let signs: Set<Character> = [",", ";", "|", "/", "&", "+", "\u{B7}"]
}

extension MarkdownNode {
  /// Whether it is emphasis of any kind.
  var isEmphasis: Bool {
    switch kind {
    case .emphasis, .strong, .strikethrough: true
    default: false
    }
  }
}
