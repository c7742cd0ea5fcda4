import Course

/// Finds scene headings of a drill that do not begin with two signs and a space: `#Proof`, `##Bad`, `### Good`.
///
/// Each is told of once and taken for the heading that it is meant to be, so that the scene is there for the links
/// that lead to it, and what stands below it does not go to the scene above.
struct SceneHeadings {
  private let findings: Findings
  private let linked: Set<String>
  /// Whether no heading of the file is a scene's as it stands, and some are meant to be.
  private var areAllMeant = false
  private var source: SourceText { findings.source }

  /// Makes headings of such lines; most drills have none, which a look at their bytes tells.
  static func mend(_ tree: inout MarkdownTree, _ findings: Findings) {
    let headings = SceneHeadings(findings, linked: [])
    let suspects = tree.blocks.lazy.filter(headings.mayHoldOne)
    // The first is most often the title, and there is no other.
    guard suspects.dropFirst().first != nil || suspects.first.map({ $0.headingLevel != 1 }) ?? false else { return }
    var meant = SceneHeadings(findings, linked: unmet(tree, findings))
    meant.mend(&tree.blocks)
  }

  private init(_ findings: Findings, linked: Set<String>) {
    self.findings = findings
    self.linked = linked
  }

  private func mayHoldOne(_ block: MarkdownNode) -> Bool {
    switch block.kind {
    case .heading(let level): level != 2
    case .paragraph, .list:
      (block.span.line...max(block.span.line, block.span.endLine)).contains { line in
        source.bytes[source.range(ofLine: line)].first == UInt8(ascii: "#")
      }
    default: false
    }
  }

  /// What links call the scenes that are not there; nothing where an included file may have them.
  private static func unmet(_ tree: MarkdownTree, _ findings: Findings) -> Set<String> {
    let isWhole = !tree.blocks.contains { block in
      guard block.isParagraph, case .link(_, title: "include")? = block.children.first?.kind else { return false }
      return true
    }
    guard isWhole else { return [] }
    var unmet = Set(
      tree.links.compactMap { link -> String? in
        guard case .anchor(let anchor) = Destination(link.destination, from: findings.source.file) else { return nil }
        return anchor
      })
    let reader = AttributeReader(context: .scene)
    for (block, next) in zip(tree.blocks, tree.blocks.dropFirst().map(Optional.some) + [nil])
    where block.headingLevel == 2 {
      unmet.remove(Slug.make(Sanitizer.cleanLine(block.plainText)))
      for node in next?.isParagraph == true ? next?.children ?? [] : [] {
        if case .attribute(.id(let id)) = reader.read(node.codeText) { unmet.remove(id) }
      }
    }
    return unmet
  }

  private mutating func mend(_ blocks: inout [MarkdownNode]) {
    let headings = blocks.filter { $0.headingLevel != nil }
    let levels = headings.compactMap(\.headingLevel)
    let first = levels.first == 1 ? 1 : 0
    areAllMeant =
      levels.count > first + 1 && Set(levels[first...]).count == 1 && levels[first] != 2
      && headings[first...].contains { isMeant($0.plainText, nil) }
    var waiting = Array(blocks.reversed())
    blocks = []
    var hasTitle = false
    while var block = waiting.popLast() {
      if let level = block.headingLevel {
        if level > 2 || level == 1 && hasTitle, isMeant(block.plainText, waiting.last) {
          report(block, signs: level, isGlued: false)
          block.kind = .heading(2)
        }
        hasTitle = hasTitle || level == 1
      } else if mayHoldOne(block), let (heading, rest) = cut(&block, waiting.last) {
        if let rest { waiting.append(rest) }
        if !block.children.isEmpty { blocks.append(block) }
        block = heading
      }
      blocks.append(block)
    }
  }

  /// Whether a link leads to a scene of this name, or attributes of a scene stand below it.
  private func isMeant(_ name: String, _ next: MarkdownNode?) -> Bool {
    if areAllMeant { return true }
    if linked.contains(Slug.make(Sanitizer.cleanLine(name))) { return true }
    guard let next, next.isParagraph else { return false }
    let line = next.children.prefix { !$0.isBreak }
    let reader = AttributeReader(context: .scene)
    var isKeyed = false
    for node in line where !node.isBlank {
      guard case .code(let text) = node.kind else { return false }
      if case .attribute = reader.read(text) { isKeyed = true }
    }
    return isKeyed
  }

  /// Cuts a block before the first line that is such a heading, and gives the heading and what follows it.
  ///
  /// A list has it at the end of its last item, which swallows a line without a sign of its own.
  private func cut(
    _ block: inout MarkdownNode, _ next: MarkdownNode?
  ) -> (heading: MarkdownNode, rest: MarkdownNode?)? {
    guard block.isParagraph else {
      guard block.isList || block.kind == .item(checked: nil), let last = block.children.indices.last else {
        return nil
      }
      return cut(&block.children[last], next)
    }
    let text = block.children
    for start in text.indices where start == 0 || text[start - 1].isBreak {
      guard let signs = signs(text[start]), case .text(let words) = text[start].kind else { continue }
      let end = text[start...].firstIndex(where: \.isBreak) ?? text.endIndex
      var name = Array(text[start..<end])
      name[0].kind = .text(String(words.dropFirst(signs)))
      name[0].span = Span(
        line: name[0].span.line, column: name[0].span.column + signs, endLine: name[0].span.endLine,
        endColumn: name[0].span.endColumn)
      let line = text[start].span.line
      var heading = MarkdownNode(
        kind: .heading(2), span: Span(line: line, columns: 1...max(1, source.range(ofLine: line).count)))
      heading.children = name
      var rest: MarkdownNode?
      if end + 1 < text.endIndex {
        let span = Span(
          line: line + 1, column: 1, endLine: max(line + 1, block.span.endLine), endColumn: block.span.endColumn)
        rest = MarkdownNode(kind: .paragraph, span: span, children: Array(text[(end + 1)...]))
      }
      guard signs == 2 || isMeant(heading.plainText, rest ?? next) else { continue }
      report(heading, signs: signs, isGlued: true)
      block.children = Array(text[..<start])
      block.children.trimEnd()
      let before = max(block.span.line, line - 1)
      block.span = Span(
        line: block.span.line, column: block.span.column, endLine: before,
        endColumn: max(1, source.range(ofLine: before).count))
      return (heading, rest)
    }
    return nil
  }

  /// How many signs begin a line at the margin with its first letter right behind them.
  private func signs(_ node: MarkdownNode) -> Int? {
    guard node.span.column == 1 else { return nil }
    let line = source.bytes[source.range(ofLine: node.span.line)]
    let count = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(count),
      let first = String(decoding: line.dropFirst(count).prefix(4), as: UTF8.self).unicodeScalars.first,
      first.properties.isAlphabetic || first.properties.numericType != nil
    else { return nil }
    return count
  }

  private func report(_ heading: MarkdownNode, signs: Int, isGlued: Bool) {
    let title = DrillWords.cut(Sanitizer.cleanLine(heading.plainText), to: 40)
    let start = source.offset(line: heading.span.line, column: heading.span.column)
    let isSign = source.bytes[start...].prefix(signs).allSatisfy { $0 == UInt8(ascii: "#") }
    // A heading that a line below it makes has no sign to mend.
    findings.report(
      .M021, "\"\(title)\" is no scene yet, for its heading does not begin with ## and a space",
      at: Span(line: heading.span.line, columns: heading.span.column...heading.span.column + signs - 1),
      help: "write ## and a space, as in ## \(title)",
      fix: isSign ? Fix([source.edit(start..<start + signs, isGlued ? "## " : "##")]) : nil)
  }
}
