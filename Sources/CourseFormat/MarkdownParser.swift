import CCmark
import Course

/// Turns Markdown into a tree of values: cmark-gfm parses, and none of its objects outlives the parsing.
struct MarkdownParser {
  /// Deeper than any course; the tree is a Swift value, and letting go of a deeper one could exhaust the stack.
  static let depthLimit = 64

  /// What a node needs to know of the one that it stands in.
  private struct Context {
    /// Whether that is a text, so that places in it are counted from its origin.
    var isText = false
    /// Where the enclosing paragraph, heading or cell begins.
    var anchor = Span.start
    /// How many quotes it stands in.
    var quotes = 0
    var parent = MissingMarks.Parent.page
  }

  private let findings: Findings
  private let source: SourceText
  private var links: [LinkReference] = []
  /// Of the paragraph, heading or cell that is being read.
  private var origin: InlineOrigin?
  /// Of the table that is being read, where a paragraph stands right above it.
  private var headerOrigin: InlineOrigin?
  private var html: [HTMLPiece] = []
  private let marks: MissingMarks
  private var suspects: [MissingMarks.Suspect] = []

  private init(_ findings: Findings) {
    self.findings = findings
    source = findings.source
    marks = MissingMarks(findings: findings)
  }

  /// Parses the file after its first `skipping` lines, which count as blank so that positions hold.
  ///
  /// Nil when the file is refused (reported).
  static func parse(_ findings: Findings, skipping lines: Int) -> MarkdownTree? {
    guard NestingGuard.allows(findings, skipping: lines) else { return nil }
    let source = findings.source
    return MarkdownLibrary.shared.parse { parser in
      let start = lines < source.lineCount ? source.lineStarts[lines] : source.bytes.count
      feed(parser, [UInt8](repeating: UInt8(ascii: "\n"), count: lines)[...])
      feed(parser, source.bytes[start...])
    } read: { root in
      var builder = MarkdownParser(findings)
      let blocks = builder.children(of: root, in: Context(), depth: 1)
      return MarkdownTree(blocks: blocks, links: builder.links, html: builder.html, suspects: builder.suspects)
    }
  }

  private static func feed(_ parser: OpaquePointer, _ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  /// What stands in a node; the root's `depth` is 1.
  private mutating func children(of parent: OpaquePointer, in place: Context, depth: Int) -> [MarkdownNode] {
    var nodes: [MarkdownNode] = []
    // Their number is known: an array that grew would be copied again and again, in every node of the file.
    nodes.reserveCapacity(MarkdownParser.childCount(parent))
    var next = cmark_node_first_child(parent)
    while let pointer = next {
      next = cmark_node_next(pointer)
      if MarkdownParser.isLeaf(cmark_node_get_type(pointer)) {
        guard let node = leaf(pointer, in: place) else { continue }
        if let pieces = Blanks.split(node, findings) { nodes += pieces } else { nodes.append(node) }
      } else if depth >= MarkdownParser.depthLimit {
        reportDepth(rawSpan(pointer))
      } else {
        nodes.append(container(pointer, in: place, depth: depth + 1))
      }
    }
    return nodes
  }

  private mutating func container(_ pointer: OpaquePointer, in parent: Context, depth: Int) -> MarkdownNode {
    let span = parent.isText ? place(pointer) : blockPlace(pointer, quotes: parent.quotes)
    var node = MarkdownNode(kind: container(pointer, span), span: span)
    let place = Context(
      isText: MarkdownParser.holdsText(node.kind), anchor: parent.isText ? parent.anchor : span,
      quotes: parent.quotes + (node.isQuote ? 1 : 0), parent: MarkdownParser.parent(node.kind))
    node.children = children(of: pointer, in: place, depth: depth)
    if case .item(checked: nil) = node.kind { partEscapedBox(&node) }
    close(node)
    if marks.suspects(node) { suspects.append(.init(node: node, parent: parent.parent)) }
    return node
  }

  /// Parts the bracket of `\[x] done` from its text: with a backslash it is no checkbox, and only the source tells.
  private func partEscapedBox(_ item: inout MarkdownNode) {
    guard let span = item.children.first?.children.first?.span else { return }
    let start = source.offset(line: span.line, column: span.column)
    let (open, slash) = (UInt8(ascii: "["), UInt8(ascii: "\\"))
    guard start < source.bytes.count, source.bytes[start] == open || source.bytes[start] == slash else { return }
    let mark = source.bytes[start...].prefix(5).prefix { $0 != UInt8(ascii: "]") }
    guard mark.contains(slash), item.children[0].isParagraph else { return }
    let node = item.children[0].children[0]
    guard case .text(let text) = node.kind, text.utf8.first == open else { return }
    let width = source.bytes[start] == slash ? 2 : 1
    let (column, end) = (node.span.column + width, node.span.endColumn)
    var rest = node
    rest.kind = .text(String(text.dropFirst()))
    rest.span = Span(line: node.span.line, column: column, endLine: node.span.endLine, endColumn: max(column, end))
    let bracket = MarkdownNode(
      kind: .text("["), span: Span(line: node.span.line, columns: node.span.column...column - 1))
    item.children[0].children.replaceSubrange(0..<1, with: [bracket, rest])
  }

  private static func parent(_ kind: MarkdownNode.Kind) -> MissingMarks.Parent {
    switch kind {
    case .item: .item
    case .quote: .quote
    default: .other
    }
  }

  private func reportDepth(_ span: Span) {
    findings.report(
      .M019, "this is nested more than \(MarkdownParser.depthLimit) levels deep", at: span,
      help: "take out some of the quotes, lists or emphasis around it")
  }

  /// Whether nothing can stand in it.
  private static func isLeaf(_ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  // MARK: Nodes

  private static func childCount(_ pointer: OpaquePointer) -> Int {
    var count = 0
    var child = cmark_node_first_child(pointer)
    while let known = child {
      count += 1
      child = cmark_node_next(known)
    }
    return count
  }

  private func container(_ pointer: OpaquePointer, _ span: Span) -> MarkdownNode.Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_LIST:
      let isNumbered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      return .list(
        start: isNumbered ? Int(cmark_node_get_list_start(pointer)) : nil,
        tight: cmark_node_get_list_tight(pointer) == 1)
    case CMARK_NODE_ITEM:
      let isTask = String(cString: cmark_node_get_type_string(pointer)) == "tasklist"
      return .item(checked: isTask ? isTicked(span) : nil)
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return .link(
        destination: clean(cmark_node_get_url(pointer), at: span), title: clean(cmark_node_get_title(pointer), at: span)
      )
    case CMARK_NODE_IMAGE:
      return .image(
        source: clean(cmark_node_get_url(pointer), at: span), title: clean(cmark_node_get_title(pointer), at: span))
    default: return extended(pointer)
    }
  }

  /// Whether the box of a task list's item is ticked. By the source: cmark-gfm looks for `[x]` anywhere in the line.
  private func isTicked(_ item: Span) -> Bool {
    let line = source.range(ofLine: item.line)
    var start = source.offset(line: item.line, column: item.column)
    // Where tabs stand before it the column may lie beyond the sign.
    if !line.contains(start) || source.bytes[start] == UInt8(ascii: "[") { start = line.lowerBound }
    guard let box = source.bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "[")),
      box + 1 < line.upperBound
    else { return false }
    return source.bytes[box + 1] | 0x20 == UInt8(ascii: "x")
  }

  /// The nodes of the extensions, whose types are variables in C and are told apart by name.
  private func extended(_ pointer: OpaquePointer) -> MarkdownNode.Kind {
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table":
      let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
      let marks = cmark_gfm_extensions_get_table_alignments(pointer)
      return .table(
        (0..<count).map { index in
          switch marks?[index] {
          case UInt8(ascii: "c"): .center
          case UInt8(ascii: "r"): .trailing
          default: .leading
          }
        })
    case "table_header": return .row(isHeader: true)
    case "table_row": return .row(isHeader: cmark_gfm_extensions_get_table_row_is_header(pointer) != 0)
    case "table_cell": return .cell
    case "strikethrough": return .strikethrough
    default: return .paragraph
    }
  }

  private mutating func leaf(_ pointer: OpaquePointer, in parent: Context) -> MarkdownNode? {
    let type = cmark_node_get_type(pointer)
    if type == CMARK_NODE_SOFTBREAK { return MarkdownNode(kind: .softBreak, span: parent.anchor) }
    if type == CMARK_NODE_LINEBREAK { return MarkdownNode(kind: .lineBreak, span: parent.anchor) }
    let span = parent.isText ? place(pointer) : rawSpan(pointer)
    switch type {
    case CMARK_NODE_THEMATIC_BREAK: return MarkdownNode(kind: .rule, span: span)
    case CMARK_NODE_TEXT: return MarkdownNode(kind: .text(clean(cmark_node_get_literal(pointer), at: span)), span: span)
    case CMARK_NODE_CODE:
      return MarkdownNode(kind: .code(clean(cmark_node_get_literal(pointer), at: span)), span: span)
    case CMARK_NODE_CODE_BLOCK:
      let info = clean(cmark_node_get_fence_info(pointer), at: span)
      let language = info.split(separator: " ").first.map(String.init)
      reportUnclosed(pointer, span)
      return MarkdownNode(
        kind: .codeBlock(language: language, clean(cmark_node_get_literal(pointer), at: span)), span: span)
    default:
      if let literal = cmark_node_get_literal(pointer) {
        let text = String(cString: literal)
        html.append(HTMLPiece(text: text, span: span))
        RawHTML(text, isBlock: type == CMARK_NODE_HTML_BLOCK).report(to: findings, at: span)
      }
      return nil
    }
  }

  /// A fence that nothing closes makes code of the rest of the file.
  private func reportUnclosed(_ pointer: OpaquePointer, _ span: Span) {
    var (length, offset, mark) = (CInt(0), CInt(0), CChar(0))
    guard cmark_node_get_fenced(pointer, &length, &offset, &mark) != 0, span.endLine >= source.lineCount - 1 else {
      return
    }
    let fence = UInt8(bitPattern: mark)
    let last = source.bytes[source.range(ofLine: min(span.endLine, source.lineCount))]
      .filter { !SourceText.isSpace($0) && $0 != UInt8(ascii: ">") }
    if span.endLine > span.line, last.count >= Int(length), last.allSatisfy({ $0 == fence }) { return }
    let text = String(cString: cmark_node_get_literal(pointer))
    // What is code by its looks may well end a file.
    let hides = text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
      line.starts(with: "## ".utf8) || line.starts(with: "> [!".utf8) || LostAnswers.beginsWithBox(line)
        || line.starts(with: "- [".utf8) && String(line)?.contains("](#") == true
    }
    guard hides else { return }
    findings.isCutShort = true
    findings.report(
      .M021, "this code never ends, so all that follows is shown as code",
      at: Span(line: span.line, columns: span.column...max(span.column, source.range(ofLine: span.line).count)),
      help: "end it with a line of its own: \(String(repeating: Character(Unicode.Scalar(fence)), count: Int(length)))")
  }

  private mutating func close(_ node: MarkdownNode) {
    switch node.kind {
    case .link(let destination, let title):
      links.append(
        LinkReference(destination: destination, span: node.span, isImage: false, isInclude: title == "include"))
    case .emphasis: findings.reportMultiplied(node)
    case .image(let path, _):
      links.append(LinkReference(destination: path, span: node.span, isImage: true))
      if node.plainText.allSatisfy(\.isWhitespace) {
        findings.report(
          .M014, "this image has no description", at: node.span,
          help: "say between the square brackets what it shows; many learners will only see that", severity: .warning)
      }
    default: break
    }
  }

  private func clean(_ text: UnsafePointer<CChar>?, at span: Span) -> String {
    guard let text, text.pointee != 0 else { return "" }
    let raw = String(cString: text)
    if source.isHarmless { return raw }
    let clean = Sanitizer.clean(raw)
    if clean.utf8.count != raw.utf8.count { findings.reportHidden(at: span) }
    return clean
  }

  // MARK: Places

  private func rawSpan(_ pointer: OpaquePointer) -> Span {
    Span(
      line: Int(cmark_node_get_start_line(pointer)), column: Int(cmark_node_get_start_column(pointer)),
      endLine: Int(cmark_node_get_end_line(pointer)), endColumn: Int(cmark_node_get_end_column(pointer)))
  }

  private static func holdsText(_ kind: MarkdownNode.Kind) -> Bool {
    switch kind {
    case .heading, .paragraph, .cell, .text, .code, .emphasis, .strong, .strikethrough, .link, .image: true
    default: false
    }
  }

  /// A node within a text.
  private mutating func place(_ pointer: OpaquePointer) -> Span {
    let raw = rawSpan(pointer)
    guard let before = origin else { return raw }
    var after = before
    let start = after.place(line: raw.line, column: raw.column, in: source)
    origin = after
    // What has been learnt since concerns later lines alone.
    var ending = raw.endLine > raw.line ? after : before
    let end = ending.place(line: raw.endLine, column: raw.endColumn, in: source)
    return Span(line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }

  /// A block, as far as a place has to be found for it.
  private enum Placed {
    case paragraph, heading, table, cell, other

    init(_ pointer: OpaquePointer) {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_PARAGRAPH: self = .paragraph
      case CMARK_NODE_HEADING: self = .heading
      case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM: self = .other
      default:
        // The types of extensions are told apart by name.
        switch String(cString: cmark_node_get_type_string(pointer)) {
        case "table": self = .table
        case "table_cell": self = .cell
        default: self = .other
        }
      }
    }
  }

  /// A block; one that holds text becomes the origin of what is in it.
  private mutating func blockPlace(_ pointer: OpaquePointer, quotes: Int) -> Span {
    var span = rawSpan(pointer)
    let counted = (line: span.line, column: span.column)
    let kind = Placed(pointer)
    switch kind {
    case .table:
      headerOrigin = nil
      guard let above = cmark_node_previous(pointer), cmark_node_get_start_line(above) == 0 else { return span }
      let header = source.headerLine(from: span.line, through: span.endLine)
      headerOrigin = InlineOrigin(
        counted: counted, at: span.line, column: span.column, quotes: quotes, lastLine: header, isCell: false)
      (span.line, span.column) = (header, source.contentColumn(line: header, quotes: quotes))
      return span
    case .cell:
      if span.line == headerOrigin?.line,
        let start = headerOrigin?.place(line: span.line, column: span.column, in: source), span.line < start.line
      {
        let width = span.endColumn - span.column
        span = Span(line: start.line, columns: start.column...max(start.column, start.column + width))
      }
    case .paragraph where span.line == 0:
      // cmark-gfm leaves a paragraph that a table follows without a place.
      guard let table = cmark_node_next(pointer) else { break }
      let place = rawSpan(table)
      let header = source.headerLine(from: place.line, through: place.endLine)
      span = Span(line: place.line, column: place.column, endLine: max(place.line, header - 1), endColumn: 0)
      span.endColumn = source.range(ofLine: span.endLine).count
    case .paragraph:
      let first = cmark_node_first_child(pointer).flatMap { cmark_node_get_literal($0) }
      guard first?.pointee != CChar(bitPattern: UInt8(ascii: "[")) else { break }
      let line = source.lineAfterDefinitions(span, quotes: quotes)
      guard line > span.line else { break }
      (span.line, span.column) = (line, source.contentColumn(line: line, quotes: quotes))
    case .heading: break
    case .other: return span
    }
    origin = InlineOrigin(
      counted: counted, at: span.line, column: span.column, quotes: quotes, lastLine: span.endLine,
      isCell: kind == .cell)
    return span
  }
}
