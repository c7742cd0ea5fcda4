import Course

/// Makes a `Lesson` of a file with `kind: lesson`.
struct LessonParser {
  private let document: Document
  private let findings: Findings
  private let prose: Prose
  private var register: IdentifierRegister
  private var pages: [Lesson.Page] = []
  private var tags: [QuestionTag] = []

  static func parse(_ document: Document) -> (lesson: Lesson, tags: [QuestionTag]) {
    let keys = FrontMatterKeys(document, known: ["kind", "was"])
    let title = document.requiredTitle()
    AttributeFinder(findings: document.findings)
      .reportBelowTitle(document.introduction, .question, severity: .warning)
    var parser = LessonParser(document)
    parser.addIntroduction()
    for section in document.sections { parser.add(section) }
    parser.register.checkFormer()
    // A page that could not be read has been told of, and leaves none behind.
    if parser.pages.isEmpty, !document.findings.hasErrors {
      document.findings.reportFile(.M019, "this lesson is empty", help: "write something below its title")
    }
    var lesson = Lesson(title: title, pages: parser.pages)
    lesson.formerFiles = keys.formerFiles()
    return (lesson, parser.tags)
  }

  private init(_ document: Document) {
    self.document = document
    findings = document.findings
    prose = Prose(findings: document.findings)
    register = IdentifierRegister(what: "section")
  }

  private mutating func addIntroduction() {
    let taken = Set(document.sections.map(\.slug))
    let id = taken.contains("start") ? "start-0" : "start"
    let sheets = LessonParser.sheets(document.introduction)
    for (index, sheet) in sheets.enumerated() where !sheet.isEmpty {
      RunTogetherLines(findings: findings).look(at: sheet)
      pages.append(
        Lesson.Page(
          id: LessonParser.id(id, index), title: nil, content: .text(prose.blocks(sheet)),
          location: findings.source.location(sheet[0].firstLine)))
      if AnswerForm.asks(sheet) {
        findings.report(
          .M021, "a question needs a heading", at: sheet[0].firstLine, help: "put a line like ## Try it above it")
      }
    }
  }

  private mutating func add(_ section: Document.Section) {
    var blocks = section.blocks
    let questions = QuestionParser(section.findings, isInLesson: true)
    let prose = questions.prose
    let isCheck = AnswerForm.asks(blocks)
    let attributes = questions.finder.takeLine(&blocks, isCheck ? .question : .page)
    tags += QuestionTag.all(in: attributes, section.findings)
    // Two pages of the same name are harmless; two questions would share one record.
    let explicit = attributes.first { if case .id(let id) = $0 { id } else { nil } }
    let isRegistered = isCheck || explicit != nil
    let base = isRegistered ? register.register(section, attributes) : section.slug
    if !isRegistered { register.remember(base, section, attributes) }
    if !isCheck, let blank = section.blankInHeading { section.findings.reportBlankInHeading(blank) }
    let former = attributes.formerIDs
    var sheets = LessonParser.sheets(blocks).filter { !$0.isEmpty }
    if sheets.isEmpty { sheets = [[]] }
    for (index, sheet) in sheets.enumerated() {
      let id = LessonParser.id(base, index)
      let place = section.findings.source.location(
        index == 0 ? section.heading : sheet.first?.firstLine ?? section.heading)
      guard AnswerForm.asks(sheet) else {
        LostAnswers(findings: section.findings).warn(ofIndented: sheet)
        RunTogetherLines(findings: section.findings).look(at: sheet)
        add(
          Lesson.Page(id: id, title: section.title, content: .text(prose.blocks(sheet)), location: place), former, index
        )
        continue
      }
      let input = QuestionParser.Input(
        title: section.title, id: id, heading: section.heading, blankInHeading: section.blankInHeading,
        attributes: attributes, blocks: sheet)
      if let question = questions.question(input) {
        add(Lesson.Page(id: id, title: section.title, content: .check(question), location: place), former, index)
      }
    }
  }

  private mutating func add(_ page: Lesson.Page, _ former: [String], _ index: Int) {
    var page = page
    page.formerIDs = former.map { LessonParser.id($0, index) }
    pages.append(page)
  }

  /// A section's blocks cut at its thematic breaks.
  static func sheets(_ blocks: [MarkdownNode]) -> [[MarkdownNode]] {
    blocks.split(omittingEmptySubsequences: false) { $0.isRule }.map(Array.init)
  }

  /// The first page of a section has its id, the later ones `-2`, `-3`, ….
  private static func id(_ base: String, _ index: Int) -> String { index == 0 ? base : "\(base)-\(index + 1)" }
}
