import Course

/// Makes a `Quiz` of a file with `kind: quiz`.
struct QuizParser {
  static let keys = ["kind", "pass", "draw", "tries", "penalty", "time", "shuffle", "open", "was"]

  struct Reading {
    var quiz: Quiz
    var tags: [QuestionTag]
    /// The files that it draws from.
    var others: [Document]
  }

  static func parse(_ document: Document, _ surroundings: Surroundings? = nil) -> Reading {
    let findings = document.findings
    let keys = FrontMatterKeys(document, known: keys)
    var quiz = Quiz(title: document.requiredTitle(), questions: [])
    quiz.formerFiles = keys.formerFiles()
    quiz.introduction = Prose(findings: findings).blocks(document.introduction)
    quiz.passMark = keys.value("pass", "a share from 0% to 100%, as in pass: 80%", Values.share)
    quiz.shuffle = keys.value("shuffle", "options, questions, all or no", Quiz.Shuffle.init(rawValue:)) ?? .options
    quiz.countsOpen =
      keys.value("open", "open: counted, or leave the line out") { $0 == "counted" ? true : nil } ?? false
    reportIntroduction(document)
    AttributeFinder(findings: findings).reportBelowTitle(document.introduction, .question)
    let defaults = defaults(keys)
    let (questions, tags) = questions(of: document, defaults)
    var pools = QuizPools(findings, surroundings, defaults, own: questions, countsOpen: quiz.countsOpen)
    pools.read(keys)
    let drawn = pools.pools.reduce(into: Set<String>()) { $0.formUnion($1.questions) }
    quiz.questions = questions + pools.others.filter { drawn.contains($0.id) }
    quiz.pools = pools.pools
    if document.sections.isEmpty, !keys.has("draw") { reportEmpty(document) }
    return Reading(quiz: quiz, tags: tags, others: pools.documents)
  }

  private static func defaults(_ keys: FrontMatterKeys) -> QuestionParser.Defaults {
    var defaults = QuestionParser.Defaults()
    defaults.tries =
      keys.value("tries", "a whole number from 1 to 99, as in tries: 2") { Values.natural($0, in: 1...99) } ?? 1
    defaults.penalty = keys.value("penalty", "a share from 0% to 100%, as in penalty: 25%", Values.share) ?? 0
    defaults.time = keys.value("time", "seconds or minutes, as in time: 30s", Values.seconds)
    return defaults
  }

  /// The questions of a file and of those that it includes.
  static func questions(
    of document: Document, _ defaults: QuestionParser.Defaults
  ) -> (questions: [Question], tags: [QuestionTag]) {
    var questions: [Question] = []
    var tags: [QuestionTag] = []
    var ids = IdentifierRegister(what: "question")
    for section in document.sections {
      let parser = QuestionParser(section.findings, defaults: defaults, isInLesson: false)
      var blocks = section.blocks
      DeepHeadings(findings: section.findings).take(&blocks)
      let attributes = parser.finder.takeLine(&blocks, .question)
      tags += QuestionTag.all(in: attributes, section.findings)
      let id = ids.register(section, attributes)
      let input = QuestionParser.Input(
        title: section.title, id: id, heading: section.heading, blankInHeading: section.blankInHeading,
        attributes: attributes, blocks: blocks)
      if let question = parser.question(input) { questions.append(question) }
    }
    ids.checkFormer()
    return (questions, tags)
  }

  /// A question above the first heading, which learners would read with its answer; a list to tick off is none.
  private static func reportIntroduction(_ document: Document) {
    let blocks = document.introduction
    guard
      let answer = blocks.first(where: { block in
        block.hasTick || !block.isQuote && block.hasBlank
      })
    else { return }
    // A heading that is none, because of its sign, is why.
    let lines = 1...answer.span.line
    let isDeep = blocks.contains { $0.headingLevel != nil }
    guard !document.findings.hasError(in: lines), !(isDeep && document.sections.isEmpty) else { return }
    document.findings.report(
      .M021, "a question needs a heading", at: answer.firstLine, help: "put a line like ## Its name above the question")
  }

  private static func reportEmpty(_ document: Document) {
    let findings = document.findings
    // A heading without its space, or a comment without its end, is why.
    let text = document.frontMatter.lineCount + 1...max(document.frontMatter.lineCount + 1, findings.source.lineCount)
    if findings.isCutShort || findings.hasError(in: text) { return }
    if let heading = document.introduction.first(where: { $0.headingLevel != nil }) {
      document.findings.report(
        .Q102, "a question's heading begins with ##, and this one is deeper", at: heading.span,
        help: "take signs away until two are left")
    } else {
      document.findings.reportFile(
        .Q102, "this quiz has no questions", help: "begin each question with a line like ## Its name")
    }
  }
}

extension MarkdownNode {
  /// Whether it is a list with a ticked box.
  fileprivate var hasTick: Bool {
    isList
      && children.contains { item in
        if case .item(checked: true?) = item.kind { true } else { item.brokenCheckbox?.isTicked == true }
      }
  }
}

/// A tag that a question carries, to be compared with the course's objectives.
struct QuestionTag {
  var tag: String
  var span: Span
  /// Of the file that the question stands in.
  var findings: Findings

  static func all(in attributes: [PlacedAttribute], _ findings: Findings) -> [QuestionTag] {
    attributes.flatMap { placed -> [QuestionTag] in
      guard case .tags(let tags) = placed.attribute else { return [] }
      return tags.map { QuestionTag(tag: $0, span: placed.span, findings: findings) }
    }
  }
}
