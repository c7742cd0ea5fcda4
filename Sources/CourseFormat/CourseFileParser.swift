import Course

/// Makes a `Course` of `course.md`.
struct CourseFileParser {
  private static let keys = ["id", "version", "language", "pass", "grade", "tags"]

  private let document: Document
  private let findings: Findings
  private let prose: Prose
  private var listed: Set<ItemKey> = []
  private var language = "en"
  /// What stands in modules besides their lists.
  private var texts: [MarkdownNode] = []

  /// - Parameter folder: The course folder's name, which stands in for a missing id.
  static func parse(_ document: Document, folder: String) -> Course {
    var parser = CourseFileParser(document)
    return parser.course(folder)
  }

  private init(_ document: Document) {
    self.document = document
    findings = document.findings
    prose = Prose(findings: document.findings)
  }

  private mutating func course(_ folder: String) -> Course {
    let keys = FrontMatterKeys(document, known: CourseFileParser.keys)
    let id =
      keys.value("id", "letters, digits and hyphens, as in id: warm-welcome") { Slug.isIdentifier($0) ? $0 : nil }
      ?? fallback(folder)
    var course = Course(id: id, title: document.requiredTitle())
    course.version = keys.scalar("version")?.text
    course.language = keys.scalar("language")?.text ?? "en"
    language = course.language
    course.passMark = keys.value("pass", "a share from 0% to 100%, as in pass: 80%", Values.share)
    course.readingGrade = keys.value("grade", "a school grade from 1 to 20, as in grade: 8") { text in
      Values.number(text).flatMap { (1...20).contains($0) ? $0 : nil }
    }
    course.objectives = objectives(keys)
    course.introduction = prose.blocks(document.introduction)
    AttributeFinder(findings: findings).reportBelowTitle(document.introduction, .page, severity: .warning)
    course.modules = document.sections.map { module($0, id) }
    reportLost(course.entries)
    if course.entries.isEmpty, !findings.hasErrors {
      findings.reportFile(
        .M019, "this course has no lessons, quizzes or drills",
        help: "list them below a ## heading, as in - [Five traits](five-traits.md)", severity: .warning)
    }
    return course
  }

  /// Says which files are linked to and are not in the course; a translation may leave items out.
  private func reportLost(_ entries: [CourseEntry]) {
    guard findings.source.file.hasSuffix(CourseFolder.fileName) else { return }
    let lost = LostItems(findings: findings, listed: Set(entries.map(\.file)))
    lost.look(document.introduction, hasHeading: false)
    lost.look(texts, hasHeading: true)
  }

  /// The folder's name as an id.
  private func fallback(_ folder: String) -> String {
    let slug = Slug.make(Sanitizer.cleanLine(folder))
    return slug.isEmpty ? "course" : slug
  }

  private func objectives(_ keys: FrontMatterKeys) -> [Objective] {
    guard let entry = keys.frontMatter.entry("tags") else { return [] }
    switch entry.value {
    case .map(let pairs):
      return pairs.map { Objective(tag: $0.key.text, title: $0.value.text.isEmpty ? $0.key.text : $0.value.text) }
    case .list(let tags): return tags.map { Objective(tag: $0.text, title: $0.text) }
    case .scalar(let scalar):
      if !scalar.text.isEmpty {
        keys.misfit(
          scalar, "\"tags\" holds no names and titles",
          "write each on a line below it, as in golden-rule: The Golden Rule")
      }
      return []
    }
  }

  private mutating func module(_ section: Document.Section, _ course: String) -> CourseModule {
    var module = CourseModule(title: section.title)
    var text: [MarkdownNode] = []
    var blocks = section.blocks
    module.isOptional = AttributeFinder(findings: findings).takeOptional(&blocks)
    var deep: MarkdownNode?
    for block in blocks {
      if let heading = deep, block.isList, block.children.contains(where: { link(of: $0) != nil }) {
        findings.report(
          .M021, "this heading begins no module, and the items below it belong to the module above",
          at: heading.firstLine,
          help: "begin it with ##, or take it out", severity: .warning)
        deep = nil
      }
      if block.isList, block.children.contains(where: { link(of: $0) != nil }) {
        for item in block.children {
          if let entry = entry(item, isSequential: block.isNumbered, course) { module.entries.append(entry) }
        }
      } else {
        if block.headingLevel != nil { deep = block }
        text.append(block)
      }
    }
    texts += text
    module.introduction = prose.blocks(text)
    return module
  }

  /// The link that an item begins with.
  private func link(of item: MarkdownNode) -> MarkdownNode? {
    guard let text = item.children.first, text.isParagraph, let first = text.children.first,
      case .link = first.kind
    else { return nil }
    return first
  }

  /// Reports lines that begin with a sign that begins no list, and so go on with the line above: `◦ [B](b.md)`.
  private func reportOtherSigns(_ text: [MarkdownNode]) {
    for index in text.indices.dropFirst(2) where text[index - 1].isBreak {
      guard case .text(let words) = text[index].kind, let first = words.utf8.first, first >= 0x80,
        index + 1 < text.count, case .link = text[index + 1].kind
      else { continue }
      let sign = words.filter { !$0.isWhitespace }
      let line = text[index].span.line...text[index].span.line
      guard sign.count == 1, !findings.hasError(in: line) else { continue }
      let start = findings.source.offset(line: text[index].span.line, column: text[index].span.column)
      findings.report(
        .M021, "this sign is not the hyphen that begins a line of a list",
        at: findings.source.span(start..<start + sign.utf8.count),
        help: "write a hyphen, -, and a space before the square bracket")
    }
  }

  private mutating func entry(_ item: MarkdownNode, isSequential: Bool, _ course: String) -> CourseEntry? {
    guard let link = link(of: item), case .link(let destination, _) = link.kind else {
      // A link broken by a space has been told of at the space.
      if item.children.first?.plainText.spacedDestination == nil {
        findings.report(
          .M013, "this line leads to no lesson, quiz or drill", at: item.firstLine,
          help: "begin it with a link, as in [Five traits](five-traits.md)")
      }
      return nil
    }
    reportOtherSigns(item.children[0].children)
    if item.children.count > 1 || item.children[0].children.count > 1 {
      let extra = item.children.count > 1 ? item.children[1] : item.children[0].children[1]
      if !findings.hasError(in: item.span.line...max(item.span.line, item.span.endLine)) {
        findings.report(
          .M021, "what follows the link is not shown", at: extra.isBreak ? link.span : extra.span,
          help: "move it above the list, or into the file", severity: .warning)
      }
    }
    let place = findings.target(of: link)
    switch Destination(destination, from: document.findings.source.file) {
    case .outside:
      findings.reportOutside(place)
      return nil
    case .file(let file, _) where file.hasSuffix(".md") && file != findings.source.file:
      let key = ItemKey(course: course, file: file, language: language)
      guard listed.insert(key).inserted else {
        findings.report(
          .M009, "\(file) is in the course already", at: place,
          help: "list each file once: its progress is kept under its name")
        return nil
      }
      let title = Sanitizer.cleanLine(link.plainText)
      if title.isEmpty {
        findings.report(
          .M013, "this link has no text", at: link.span, help: "write its title between the square brackets")
      }
      return CourseEntry(
        key: key, title: title, file: file, isSequential: isSequential,
        location: findings.source.location(link.span))
    case .file, .anchor, .elsewhere:
      findings.report(
        .M013, "this is no lesson, quiz or drill of the course", at: place,
        help: "link to a file in the course folder whose name ends in .md")
      return nil
    }
  }
}

extension MarkdownNode {
  /// The stretch of its first line.
  var firstLine: Span {
    span.endLine > span.line ? Span(line: span.line, column: span.column, endLine: span.line + 1, endColumn: 0) : span
  }
}

extension Findings {
  func reportOutside(_ place: Span) {
    report(
      .M020, "this path leaves the course folder", at: place,
      help: "keep every file inside the course folder, and out of hidden folders")
  }

  /// The stretch of a link's destination; the whole link when it stands elsewhere (a reference).
  func target(of link: MarkdownNode) -> Span { target(of: link.span) }

  func target(of span: Span) -> Span {
    guard span.endLine == span.line else { return span }
    let line = source.range(ofLine: span.line)
    let start = min(line.lowerBound + max(span.column - 1, 0), line.upperBound)
    let end = min(line.lowerBound + max(span.endColumn, 0), line.upperBound)
    let text = source.bytes[min(start, end)..<end]
    // The last `](`: the text of a link may hold brackets, its destination hardly.
    guard text.last == UInt8(ascii: ")"), text.count > 3,
      var first = text.indices.dropLast().last(where: {
        text[$0] == UInt8(ascii: "]") && text[$0 + 1] == UInt8(ascii: "(")
      })
    else { return span }
    first += 2
    while first < end - 1, [UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: "#")].contains(source.bytes[first]) {
      first += 1
    }
    let stops: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: ")")]
    let last = source.bytes[first..<end].firstIndex(where: stops.contains) ?? end
    guard last > first else { return span }
    return Span(line: span.line, columns: first - line.lowerBound + 1...last - line.lowerBound)
  }
}
