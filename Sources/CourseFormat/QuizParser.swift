import Course

/// Makes a `Quiz` of a file with `kind: quiz`.
struct QuizParser {
  private static let keys = ["kind", "pass", "draw", "tries", "penalty", "time", "shuffle", "survey", "was"]

  static func parse(_ document: Document) -> (quiz: Quiz, tags: [QuestionTag]) {
    let findings = document.findings
    let keys = FrontMatterKeys(document, known: keys)
    var quiz = Quiz(title: document.requiredTitle(), questions: [])
    quiz.formerFiles = keys.formerFiles()
    quiz.introduction = Prose(findings: findings).blocks(document.introduction)
    quiz.passMark = keys.value("pass", "a share from 0% to 100%, as in pass: 80%", Values.share)
    quiz.shuffle = keys.value("shuffle", "options, questions, all or no", Quiz.Shuffle.init(rawValue:)) ?? .options
    var defaults = QuestionParser.Defaults()
    defaults.tries =
      keys.value("tries", "a whole number from 1 to 99, as in tries: 2") { Values.natural($0, in: 1...99) } ?? 1
    defaults.penalty = keys.value("penalty", "a share from 0% to 100%, as in penalty: 25%", Values.share) ?? 0
    _ = keys.value("time", "seconds or minutes, as in time: 30s", Values.seconds)
    keys.announce("draw", "this version of Lectern asks all questions and draws none")
    keys.announce("time", "this version of Lectern sets no time for a question")
    keys.announce("survey", "this version of Lectern scores every question")

    let parser = QuestionParser(findings, defaults: defaults, isInLesson: false)
    var ids = IdentifierRegister(findings: findings, what: "question")
    var tags: [QuestionTag] = []
    for section in document.sections {
      var blocks = section.blocks
      let attributes = parser.finder.takeLine(&blocks, .question)
      tags += QuestionTag.all(in: attributes)
      let id = ids.register(section, attributes)
      let input = QuestionParser.Input(
        title: section.title, id: id, heading: section.heading, attributes: attributes, blocks: blocks)
      if let question = parser.question(input) { quiz.questions.append(question) }
    }
    if document.sections.isEmpty, let heading = document.introduction.first(where: { $0.headingLevel != nil }) {
      findings.report(
        .Q102, "a question's heading begins with ##, and this one is deeper", at: heading.span,
        help: "take signs away until two are left")
    } else if document.sections.isEmpty {
      findings.reportFile(.Q102, "this quiz has no questions", help: "begin each question with a line like ## Its name")
    }
    return (quiz, tags)
  }
}

/// A tag that a question carries, to be compared with the course's objectives.
struct QuestionTag {
  var tag: String
  var span: Span

  static func all(in attributes: [PlacedAttribute]) -> [QuestionTag] {
    attributes.flatMap { placed -> [QuestionTag] in
      guard case .tags(let tags) = placed.attribute else { return [] }
      return tags.map { QuestionTag(tag: $0, span: placed.span) }
    }
  }
}

/// Sees to it that no two questions, pages or scenes of a file share an id.
struct IdentifierRegister {
  let findings: Findings
  /// For messages: "question", "scene".
  let what: String
  private var taken: [String: Int] = [:]

  init(findings: Findings, what: String) {
    self.findings = findings
    self.what = what
  }

  /// The section's explicit id or its heading's slug, reported when another section has it.
  mutating func register(_ section: Document.Section, _ attributes: [PlacedAttribute]) -> String {
    let explicit = attributes.first { if case .id(let id) = $0 { id } else { nil } }
    let id = explicit ?? section.plainSlug
    guard let line = taken[id] else {
      taken[id] = section.heading.line
      return id
    }
    let span = attributes.span { if case .id = $0 { true } else { false } } ?? section.heading
    findings.report(
      .M009, "another \(what) has the id \"\(id)\" already, on line \(line)", at: span,
      help: "give one of the two another heading, or a line of its own with `id: ` and a new name")
    return section.slug
  }
}
