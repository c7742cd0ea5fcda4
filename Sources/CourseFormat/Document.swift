import Course

/// A file cut into front matter, title, introduction and `##` sections, before anything is made of them.
struct Document {
  struct Section {
    var title: String
    /// The heading's own nodes.
    var name: [MarkdownNode]
    /// The heading's GitHub slug, counted over this file's sections: the second of a name ends in `-1`.
    var slug: String
    /// The same without the count.
    var plainSlug: String
    var heading: Span
    /// What stands below the heading.
    var blocks: [MarkdownNode]
    /// Of the file that the section stands in: this one, or one that it includes.
    var findings: Findings
  }

  let findings: Findings
  let frontMatter: FrontMatter
  var title: String?
  /// What stands before the first `##`.
  var introduction: [MarkdownNode] = []
  var sections: [Section] = []
  var includes: [Include] = []
  /// The files that it includes, directly or through others.
  private(set) var included: [Document] = []
  var links: [LinkReference] = []
  /// The sections, by how many there were, in which something follows an include and is told of.
  private var hasTextBehind: Set<Int> = []
  /// Where links into this file may point.
  var anchors: Set<String> = []
  /// Whether there was anything to cut; if not, the findings say why, and what is missing is no mistake of its own.
  private(set) var isReadable = false

  /// Reads a file.
  static func read(_ source: SourceText) -> Document {
    let findings = Findings(source)
    guard isText(findings) else { return Document(findings: findings, frontMatter: FrontMatter()) }
    let frontMatter = FrontMatter.read(findings)
    var document = Document(findings: findings, frontMatter: frontMatter)
    guard var tree = MarkdownParser.parse(findings, skipping: frontMatter.lineCount) else { return document }
    document.isReadable = frontMatter.isWhole
    document.links = tree.links
    // Before the other marks are looked for: what is told of a line once is not told again.
    if frontMatter.isDrill { SceneHeadings.mend(&tree, findings) }
    MissingMarks(findings: findings).look(at: tree.suspects)
    ShownComments(findings: findings).look(in: tree.blocks)
    LostDefinitions(findings: findings).look(tree, skipping: frontMatter.lineCount)
    document.cut(tree.blocks)
    document.reportLostIncludes()
    return document
  }

  private init(findings: Findings, frontMatter: FrontMatter) {
    self.findings = findings
    self.frontMatter = frontMatter
  }

  private static func isText(_ findings: Findings) -> Bool {
    let source = findings.source
    guard source.bytes.count <= FileReader.sizeLimit else {
      findings.reportFile(.M019, FileReader.tooLarge, help: FileReader.tooLargeHelp)
      return false
    }
    let isWide = source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF])
    let start = source.bytes.prefix(4096)
    let zeros = start.contains(0) ? start.count { $0 == 0 } : 0
    // Where every other byte is one, it is text of another encoding.
    if !isWide, source.firstInvalid != nil && zeros > 0 || zeros > 8 && zeros > start.count / 4 {
      findings.reportFile(.M019, "this is no text file", help: "name a Markdown file, which ends in .md")
      return false
    }
    if let offset = source.firstInvalid {
      let line = source.line(at: offset)
      findings.reportFile(
        .M019, "this file is not UTF-8 text (line \(line))",
        help: "save it again in your editor with the encoding UTF-8")
      return false
    }
    findings.reportHarmful()
    return true
  }

  private mutating func cut(_ blocks: [MarkdownNode]) {
    var slugs = Slug.Counter()
    var anchorSlugs = Slug.Counter()
    for var block in blocks {
      guard let level = block.headingLevel else {
        append(block)
        continue
      }
      if level == 2 { takeAttributes(from: &block) } else { HeadingSlips(findings: findings).reportAttribute(block) }
      HeadingSlips(findings: findings).reportClosingSign(block)
      let text = Sanitizer.cleanLine(block.plainText)
      let plain = Slug.make(text)
      anchors.insert(anchorSlugs.next(plain))
      if let underline = underline(of: block) {
        split(block, underline)
      } else if level == 1 {
        addTitle(text, block)
      } else if level == 2 {
        let name = plain.isEmpty ? "section-\(sections.count + 1)" : plain
        var section = Section(
          title: text, name: block.children, slug: slugs.next(name), plainSlug: name, heading: block.span, blocks: [],
          findings: findings)
        // As many as most questions and scenes have.
        section.blocks.reserveCapacity(6)
        sections.append(section)
      } else {
        append(block)
      }
    }
  }

  /// The file and all that it includes.
  var all: [Document] { [self] + included }

  /// Brings in the sections of the files that it includes.
  ///
  /// - Parameter surroundings: Nil where there is no folder to read them from (reported).
  mutating func include(_ surroundings: Surroundings?) {
    guard !includes.isEmpty else { return }
    var inclusion = Inclusion(surroundings)
    sections = inclusion.sections(of: self, chain: [surroundings?.file ?? findings.source.file])
    included = inclusion.documents
    for document in included {
      anchors.formUnion(document.anchors)
      findings.include(document.findings)
    }
  }

  private mutating func append(_ block: MarkdownNode) {
    if block.isParagraph, block.children.count == 1,
      case .link(let destination, title: "include") = block.children[0].kind
    {
      return includes.append(
        Include(destination: destination, span: block.children[0].span, position: sections.count))
    }
    if block.isParagraph, block.children.count == 1, case .link(_, let title) = block.children[0].kind, !title.isEmpty,
      Spelling.nearest(to: title, in: ["include"]) != nil
    {
      findings.report(
        .M021, "\"\(title)\" includes no file", at: findings.target(of: block.children[0].span),
        help: "did you mean \"include\"?")
    }
    if let include = includes.last, include.position == sections.count, !sections.isEmpty, !block.isRule,
      !hasTextBehind.contains(sections.count)
    {
      hasTextBehind.insert(sections.count)
      findings.report(
        .M021, "this belongs to the section above the included file, and is shown before it", at: block.firstLine,
        help: "move it above the link, or give it a ## heading of its own", severity: .warning)
    }
    if sections.isEmpty { introduction.append(block) } else { sections[sections.count - 1].blocks.append(block) }
  }

  /// Reports includes that stand beside other text, in a list or in a quote, and so include nothing.
  private func reportLostIncludes() {
    guard links.contains(where: \.isInclude) else { return }
    let places = Set(includes.map(\.span))
    for link in links where link.isInclude && !places.contains(link.span) {
      findings.report(
        .M021, "this includes nothing, because it does not stand alone in its paragraph", at: link.span,
        help: "put it on a line of its own, with a blank line above and below, and no sign before it")
    }
  }

  private mutating func addTitle(_ text: String, _ block: MarkdownNode) {
    if title != nil {
      let isUnderlined =
        findings.source.bytes[findings.source.range(ofLine: block.span.line)].first != UInt8(ascii: "#")
      findings.report(
        .M019,
        isUnderlined
          ? "the signs = below this line make a second title of it" : "this file has a second title",
        at: isUnderlined ? block.firstLine : block.span,
        help: isUnderlined
          ? "begin it with ## to make a section of it, and take the line of = out"
          : "one # begins the title, ## begins a section")
    } else if !sections.isEmpty {
      findings.report(
        .M019, "the title comes after the first section", at: block.span, help: "move it to the top of the file")
    }
    if title == nil { title = text }
  }

  /// Takes attributes off a heading (reported), for they would be read as part of its name.
  private func takeAttributes(from heading: inout MarkdownNode) {
    guard heading.children.count > 1, heading.children.contains(where: \.isCode), underline(of: heading) == nil else {
      return
    }
    let last = heading.children.lastIndex { !$0.isBlank }
    let isModule = CourseText.isCourseFile(findings.source.file)
    let attributes = heading.children.indices.filter { isAttribute(heading.children[$0], isLast: $0 == last) }
    for index in attributes {
      let isLost = isModule && heading.children[index].codeText != AttributeName.optional.rawValue
      findings.report(
        .M008,
        isLost
          ? "a module has no attribute but `optional`, and this one stands in its heading"
          : "this attribute stands in the heading",
        at: heading.children[index].span,
        help: isLost ? "take it out" : "put it on the next line, with a blank line after it",
        fix: isLost ? nil : findings.headingAttributeFix(heading.children[index]))
    }
    for index in attributes.reversed() { heading.children.remove(at: index) }
    if !attributes.isEmpty { heading.children.trimEnd() }
  }

  /// At the end of a scene's heading any of a scene's attributes, elsewhere one with a colon.
  private func isAttribute(_ node: MarkdownNode, isLast: Bool) -> Bool {
    guard case .code(let text) = node.kind else { return false }
    if isLast, text == AttributeName.optional.rawValue, CourseText.isCourseFile(findings.source.file) { return true }
    if isLast, frontMatter.isDrill, case .attribute = AttributeReader(context: .scene).read(text) { return true }
    var lexer = Lexer(text)
    guard case .word(let word) = lexer.next(), lexer.take(.sign(":")) else { return false }
    return AttributeName(rawValue: word)?.takesValue == true
  }

  /// The line of hyphens that made a heading of the text above it.
  private func underline(of heading: MarkdownNode) -> Span? {
    guard heading.headingLevel == 2 else { return nil }
    let source = findings.source
    let range = source.range(ofLine: heading.span.line)
    let first = range.lowerBound + heading.span.column - 1
    guard first < range.upperBound, source.bytes[first] != UInt8(ascii: "#") else { return nil }
    // cmark ends such a heading at the underline, or at the line after it.
    for line in stride(from: heading.span.endLine, to: heading.span.line, by: -1) {
      let text = source.range(ofLine: line)
      guard let start = source.firstInk(text) else { continue }
      let hyphens = source.bytes[start..<text.upperBound].drop { $0 == UInt8(ascii: "-") }
      guard hyphens.startIndex > start, hyphens.allSatisfy(SourceText.isSpace) else { continue }
      let column = start - text.lowerBound + 1
      return Span(line: line, columns: column...max(column, text.count))
    }
    return nil
  }

  private mutating func split(_ heading: MarkdownNode, _ underline: Span) {
    findings.report(
      .M003, "this line makes a heading of the text above it", at: underline,
      help: underline.column == underline.endColumn
        ? "take it out, or put a blank line before it and text behind it to begin a list"
        : "put a blank line before it for a page break, or begin the heading with ##")
    append(MarkdownNode(kind: .paragraph, span: heading.span, children: heading.children))
    append(MarkdownNode(kind: .rule, span: underline))
  }

  /// The title, or the file's name with a warning.
  func requiredTitle() -> String {
    if let title, !title.isEmpty { return title }
    let name = findings.source.file.split(separator: "/").last.map(String.init) ?? "untitled"
    let plain = RelativePath.withoutExtension(name)
    let line = frontMatter.lineCount + 1
    // A sign without its space has been told of.
    if let first = introduction.first, first.isParagraph, findings.has(.M021, in: first.span.line...first.span.line),
      findings.source.bytes[findings.source.range(ofLine: first.span.line)].first == UInt8(ascii: "#")
    {
      return Sanitizer.cleanLine(plain)
    }
    findings.report(
      .M019, "this file has no title", at: Span(line: line, columns: 1...1),
      help: "begin the text with a line like # \(plain)", severity: .warning)
    return Sanitizer.cleanLine(plain)
  }
}
