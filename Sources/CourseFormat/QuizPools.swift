import Course

/// Reads `draw`: which questions a run takes by chance, and from where.
struct QuizPools {
  private let findings: Findings
  private let surroundings: Surroundings?
  private let defaults: QuestionParser.Defaults
  /// The file's own questions.
  private let own: [Question]
  /// Whether texts to write count in this quiz.
  private let countsOpen: Bool
  /// Those of other files that were read, each once.
  private(set) var others: [Question] = []
  private(set) var pools: [Quiz.Pool] = []
  /// The other files.
  private(set) var documents: [Document] = []
  private var idsByFile: [String: [String]] = [:]

  init(
    _ findings: Findings, _ surroundings: Surroundings?, _ defaults: QuestionParser.Defaults, own: [Question],
    countsOpen: Bool
  ) {
    self.findings = findings
    self.surroundings = surroundings
    self.defaults = defaults
    self.own = own
    self.countsOpen = countsOpen
  }

  private enum Origin {
    case own
    case file(String)
    case tag(String)
  }

  private static let help =
    "write a number, as in draw: 6, or a list with lines like"
    + " - 4 from traits.md and - 2 tagged golden-rule"

  mutating func read(_ keys: FrontMatterKeys) {
    guard let entry = keys.frontMatter.entry("draw") else { return }
    switch entry.value {
    case .scalar(let scalar): add(scalar, keys)
    case .list(let lines): for line in lines { add(line, keys) }
    case .map: keys.misfit(entry.key, "\"draw\" holds no names and values", QuizPools.help)
    }
    let wanted = pools.reduce(0) { $0 + $1.count }
    let there = pools.reduce(into: Set<String>()) { $0.formUnion($1.questions) }.count
    if pools.count > 1, wanted > there, !findings.hasErrors {
      report(wanted, there, at: entry.key.span, "together these lines draw")
    }
  }

  private mutating func add(_ line: FrontMatter.Scalar, _ keys: FrontMatterKeys) {
    guard let (count, origin) = QuizPools.parse(line.text) else {
      return keys.misfit(line, "\"\(line.text)\" does not say what to draw", QuizPools.help)
    }
    let ids: [String]?
    switch origin {
    case .own: ids = own.map(\.id)
    case .file(let name): ids = file(name, at: line.span)
    case .tag(let tag): ids = tagged(tag)
    }
    guard var ids else { return }
    // A text to write that cannot count would take the place of a question that can.
    let open = countsOpen ? [] : Set(others.filter { $0.kind == .open }.map(\.id)).intersection(ids)
    if ids.count - open.count >= count { ids.removeAll(where: open.contains) }
    if count > ids.count { report(count, ids.count, at: line.span, "this draws") }
    pools.append(Quiz.Pool(count: count, questions: ids))
  }

  private func report(_ wanted: Int, _ there: Int, at span: Span, _ what: String) {
    let found = there == 0 ? "are none" : there == 1 ? "is only one" : "are only \(there)"
    findings.report(
      .Q115, "\(what) \(wanted) \(wanted == 1 ? "question" : "questions"), and there \(found)", at: span,
      help: there == 0 ? "check the name, or write questions to draw from" : "draw \(there) at most, or write more")
  }

  private static func parse(_ text: String) -> (count: Int, Origin)? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, let count = Values.natural(first, in: 1...9999) else { return nil }
    if words.count == 1 { return (count, .own) }
    let rest = words.dropFirst(2).joined(separator: " ")
    guard !rest.isEmpty else { return nil }
    switch words[1] {
    case "from": return (count, .file(rest))
    case "tagged": return (count, .tag(rest))
    default: return nil
    }
  }

  // MARK: Where questions come from

  private mutating func file(_ name: String, at span: Span) -> [String]? {
    guard case .file(let path, nil) = Destination(name, from: surroundings?.file ?? findings.source.file) else {
      findings.reportOutside(span)
      return nil
    }
    let name = surroundings?.folder.translationName(path)?.original ?? path
    if name == surroundings?.original { return own.map(\.id) }
    // What is included here already stands among the file's own questions.
    let included = own.filter { $0.location.file == path }.map(\.id)
    if !included.isEmpty { return included }
    if let known = idsByFile[name] { return known }
    guard let surroundings, case .source(let source) = surroundings.folder.source(surroundings.nearest(to: name)) else {
      if surroundings?.folder.leadsOut(path) ?? false {
        findings.reportOutside(span)
      } else {
        findings.reportNoFile(path, at: span)
      }
      return nil
    }
    guard QuizPools.isQuiz(source) else {
      findings.report(.M021, "\"\(path)\" is no quiz", at: span, help: "draw from a file with kind: quiz")
      return nil
    }
    return bring(name, source)
  }

  /// The ids of every question of the course's quizzes, this one's too, that carry a tag.
  private mutating func tagged(_ tag: String) -> [String] {
    var files: [String] = []
    if let surroundings {
      files = surroundings.folder.course().value?.entries.map(\.file) ?? []
      files.removeAll { $0 == surroundings.original }
      for path in files where idsByFile[path] == nil {
        guard case .source(let source) = surroundings.folder.source(surroundings.nearest(to: path)),
          QuizPools.isQuiz(source)
        else { continue }
        _ = bring(path, source)
      }
    }
    return (own + others).filter { $0.tags.contains(tag) }.map(\.id)
  }

  private static func isQuiz(_ source: SourceText) -> Bool {
    guard case .scalar(let kind)? = FrontMatter.read(Findings(source)).entry("kind")?.value else { return false }
    return kind.text == Item.Kind.quiz.rawValue
  }

  /// Reads another quiz; its questions' ids begin with the original's name, so that they clash with none here and are
  /// the same in every language.
  private mutating func bring(_ path: String, _ source: SourceText) -> [String] {
    var document = Document.read(source)
    if let folder = surroundings?.folder { document.include(Surroundings(folder: folder, file: source.file)) }
    documents += document.all
    let prefix = RelativePath.withoutExtension(path) + "/"
    let questions = QuizParser.questions(of: document, defaults).questions.map { question in
      var question = question
      question.id = prefix + question.id
      question.formerIDs = question.formerIDs.map { $0.contains("#") ? $0 : prefix + $0 }
      return question
    }
    others += questions
    idsByFile[path] = questions.map(\.id)
    return questions.map(\.id)
  }
}
