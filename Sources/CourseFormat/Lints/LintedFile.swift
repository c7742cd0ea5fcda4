import Course

/// A file as the rules see it: what was made of it, beside the tree that says where it stands.
struct LintedFile {
  let item: Item
  let document: Document
  let course: CourseStyle
  /// What is known of the course's language; nil for a language without a table.
  let language: LintLanguage?
  let questions: [LintedQuestion]
  /// A lesson's pages; empty for other items.
  let pages: [LintedPage]

  init(item: Item, document: Document, course: CourseStyle) {
    self.item = item
    self.document = document
    self.course = course
    language = LintLanguage.of(course.language)
    switch item {
    case .lesson(let lesson):
      pages = LintedPage.all(lesson, document)
      questions = pages.compactMap { page in
        guard let check = page.content.check, let section = page.section else { return nil }
        return LintedQuestion(check, section, page.blocks, shufflesOptions: true)
      }
    case .quiz(let quiz):
      pages = []
      let sections = Dictionary(document.sections.map { (Place($0), $0) }) { first, _ in first }
      // Questions drawn from another file are looked at there.
      questions = quiz.questions.compactMap { question in
        sections[Place(question.location)].map {
          LintedQuestion(question, $0, $0.blocks, shufflesOptions: quiz.shuffle.movesOptions)
        }
      }
    case .drill:
      (pages, questions) = ([], [])
    }
  }

  /// Where a section's heading stands; included sections have files of their own.
  private struct Place: Hashable {
    var file: String
    var line: Int

    init(_ section: Document.Section) {
      (file, line) = (section.findings.source.file, section.heading.line)
    }

    // Nearly all sections of a file stand in that file: the name is for telling the others.
    func hash(into hasher: inout Hasher) { hasher.combine(line) }

    init(_ location: SourceLocation) {
      (file, line) = (location.file, location.line)
    }
  }
}

/// A question and its place in the file; a class, for every rule goes through all of them.
final class LintedQuestion {
  let question: Question
  /// Of the file that it stands in.
  let findings: Findings
  let heading: Span
  let name: [MarkdownNode]
  /// What is asked, without quotes: those are somebody else's words.
  let prompt: [MarkdownNode]
  private let answers: [MarkdownNode]
  private let shufflesOptions: Bool
  /// From its last list on.
  private let ending: ClosedRange<Int>?

  init(_ question: Question, _ section: Document.Section, _ blocks: [MarkdownNode], shufflesOptions: Bool) {
    self.question = question
    self.shufflesOptions = shufflesOptions
    findings = section.findings
    heading = section.heading
    name = section.name
    let isAnswer = { (block: MarkdownNode) in block.isTaskList || block.hasBrokenCheckbox }
    prompt = blocks.prefix { !isAnswer($0) }.filter { $0.isParagraph && !$0.isAttributeLine }
    answers = blocks.filter(isAnswer)
    ending = blocks.last(where: \.isList).map { list in
      list.span.line...max(list.span.line, blocks.last?.span.endLine ?? 0)
    }
  }

  /// Whether something below its answers is told of, which may be meant as the explanation.
  var isToldBelow: Bool { ending.map { findings.has(.M021, in: $0) } ?? false }

  var choice: ChoiceBody? { if case .choice(let body) = question.body { body } else { nil } }

  /// Whether a learner may meet the options in another order than the author's.
  var movesOptions: Bool {
    guard let choice else { return false }
    return shufflesOptions && !choice.keepsOrder && choice.kind != .trueFalse
  }

  /// Where an option's text stands.
  func span(ofOption index: Int) -> Span {
    let items = answers.flatMap(\.children)
    guard items.indices.contains(index) else { return heading }
    guard let text = items[index].children.first, text.isParagraph, let first = text.children.first else {
      return items[index].firstLine
    }
    let last = text.children.prefix { !$0.isBreak }.last { !$0.isCode } ?? first
    return first.span.through(last.span)
  }

  /// Where the question is asked: its last paragraph, else its heading.
  var promptSpan: Span { prompt.last.map(\.firstLine) ?? heading }

  /// The paragraphs of the question; the heading asks it where there is no text.
  var asked: [[MarkdownNode]] { prompt.isEmpty ? [name] : prompt.map(\.children) }
}

/// A page of a lesson and its place in the file.
struct LintedPage {
  let content: Lesson.Page
  /// Of the file that it stands in.
  let findings: Findings
  /// Nil before the first heading.
  let section: Document.Section?
  /// What stands on it, without the heading and its line of attributes.
  let blocks: [MarkdownNode]
  /// The heading, or where the page begins after a thematic break.
  let place: Span

  /// The pages of a lesson that was read without errors.
  static func all(_ lesson: Lesson, _ document: Document) -> [LintedPage] {
    var places: [(section: Document.Section?, blocks: [MarkdownNode], isFirst: Bool)] = []
    for sheet in LessonParser.sheets(document.introduction) where !sheet.isEmpty {
      places.append((nil, sheet, false))
    }
    for section in document.sections {
      // Its attributes have been told of: this is only to take them off.
      let finder = AttributeFinder(findings: Findings(section.findings.source))
      var blocks = section.blocks
      _ = finder.takeLine(&blocks, AnswerForm.asks(blocks) ? .question : .page)
      var sheets = LessonParser.sheets(blocks).filter { !$0.isEmpty }
      if sheets.isEmpty { sheets = [[]] }
      for (index, sheet) in sheets.enumerated() { places.append((section, sheet, index == 0)) }
    }
    guard places.count == lesson.pages.count else { return [] }
    return zip(lesson.pages, places).map { page, place in
      let start = place.isFirst ? place.section?.heading : place.blocks.first?.firstLine
      return LintedPage(
        content: page, findings: place.section?.findings ?? document.findings, section: place.section,
        blocks: place.blocks, place: start ?? place.section?.heading ?? .start)
    }
  }
}

extension MarkdownNode {
  var isCode: Bool { if case .code = kind { true } else { false } }

  /// Whether it is a paragraph of code spans alone.
  var isAttributeLine: Bool { isParagraph && children.allSatisfy { $0.isCode || $0.isBlank } }
}
