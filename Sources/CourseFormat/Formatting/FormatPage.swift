/// A file as the format rules see it: its tree, and which lines they may touch.
struct FormatPage {
  let text: CourseText
  let blocks: [MarkdownNode]
  /// Every node of the tree that is no text, from the top down.
  let nodes: [MarkdownNode]
  let frontMatterLines: Int
  /// Lines of code blocks and of HTML, comments among it.
  private let closed: Set<Int>

  var source: SourceText { text.source }

  init(_ text: CourseText) {
    self.text = text
    let findings = Findings(text.source)
    let frontMatter = FrontMatter.read(findings)
    let tree = MarkdownParser.parse(findings, skipping: frontMatter.lineCount)
    frontMatterLines = frontMatter.lineCount
    blocks = tree?.blocks ?? []
    var closed: Set<Int> = []
    for piece in tree?.html ?? [] { closed.formUnion(piece.span.lines) }
    nodes = FormatPage.all(blocks)
    for node in nodes {
      if case .codeBlock = node.kind { closed.formUnion(node.span.lines) }
    }
    self.closed = closed
  }

  /// The lines below the front matter that are neither code nor comment.
  var openLines: [Int] {
    guard frontMatterLines < source.lineCount else { return [] }
    return (frontMatterLines + 1...source.lineCount).filter { !closed.contains($0) }
  }

  func isOpen(_ line: Int) -> Bool { line > frontMatterLines && line <= source.lineCount && !closed.contains(line) }

  func bytes(ofLine line: Int) -> ArraySlice<UInt8> { source.bytes[source.range(ofLine: line)] }

  /// The line with its line end.
  func whole(_ line: Int) -> Range<Int> {
    let end = line < source.lineCount ? source.lineStarts[line] : source.bytes.count
    return source.lineStarts[line - 1]..<end
  }

  /// The lines of paragraphs after which the paragraph goes on.
  var innerParagraphLines: Set<Int> {
    nodes.reduce(into: []) { lines, node in
      if node.isParagraph { lines.formUnion(node.span.line..<max(node.span.line, node.span.endLine)) }
    }
  }

  private static func all(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
    var all: [MarkdownNode] = []
    func add(_ nodes: [MarkdownNode]) {
      for node in nodes {
        all.append(node)
        switch node.kind {
        case .quote, .list, .item: add(node.children)
        default: break
        }
      }
    }
    add(nodes)
    return all
  }

  /// A node's first byte.
  func start(_ node: MarkdownNode) -> Int {
    let line = source.range(ofLine: node.span.line)
    return min(line.lowerBound + max(0, node.span.column - 1), line.upperBound)
  }
}

extension Span {
  var lines: ClosedRange<Int> { line...max(line, endLine) }
}

extension UInt8 {
  /// A space or a tab.
  var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
