import Course

/// One item's file, read, with what is needed to check it against its course.
struct ItemReading {
  var findings: Findings
  var item: Item?
  var document: Document?
  var tags: [QuestionTag] = []
  /// Where a drill's parts stand.
  var places: DrillPlaces?

  /// The files that the item is made of besides its own: included, or drawn from.
  var others: [Document] = []

  var loaded: Loaded<Item> { Loaded(item, diagnostics) }

  /// The file and the others.
  var documents: [Document] { (document.map { [$0] } ?? []) + others }

  /// What there is to tell of the file, then of the others.
  var diagnostics: [Diagnostic] { findings.diagnostics + others.flatMap(\.findings.diagnostics) }

  /// Whether it, or a file that it is made of, cannot be played.
  var hasErrors: Bool { findings.hasErrors || others.contains(where: \.findings.hasErrors) }

  /// The tags that its questions carry; those of a question that could not be read count too.
  var assessedTags: [String] {
    if hasErrors { return tags.map(\.tag) }
    switch item {
    case .lesson(let lesson): return lesson.checks.flatMap(\.tags)
    case .quiz(let quiz): return quiz.questions.flatMap(\.tags)
    case .drill, nil: return []
    }
  }

  /// Reads a lesson, a quiz or a drill, as its front matter says.
  ///
  /// - Parameters:
  ///   - surroundings: Nil where there are only bytes.
  ///   - included: What a file is read as that does not say what it is: the kind of one that includes it.
  static func read(
    _ source: SourceText, in surroundings: Surroundings? = nil, as included: Item.Kind? = nil
  ) -> ItemReading {
    var document = Document.read(source)
    document.include(surroundings)
    var reading = ItemReading(findings: document.findings, document: document)
    reading.others = document.included
    let isPart = included != nil && document.isReadable && document.frontMatter.entry("kind") == nil
    guard let kind = isPart ? included : kind(document) else { return reading }
    switch kind {
    case .lesson:
      let (lesson, tags) = LessonParser.parse(document)
      (reading.item, reading.tags) = (.lesson(lesson), tags)
    case .quiz:
      let quiz = QuizParser.parse(document, surroundings)
      (reading.item, reading.tags) = (.quiz(quiz.quiz), quiz.tags)
      reading.others += quiz.others
    case .drill:
      let (drill, places) = DrillParser.parse(document)
      (reading.item, reading.places) = (.drill(drill), places)
    }
    for document in reading.documents { document.findings.reportRawBlanks() }
    return reading
  }

  /// What the file says it is; reports a file that does not say.
  private static func kind(_ document: Document) -> Item.Kind? {
    let findings = document.findings
    guard document.isReadable else { return nil }
    let kinds = Item.Kind.allCases.map(\.rawValue)
    guard let entry = document.frontMatter.entry("kind"), case .scalar(let scalar) = entry.value else {
      let help: String
      if let key = document.frontMatter.entries.first(where: { $0.key.text.lowercased() == "kind" }) {
        let value = if case .scalar(let scalar) = key.value { scalar.text.lowercased() } else { "" }
        findings.report(
          .M019, "keys are written in small letters", at: key.key.span,
          help: "did you mean kind: \(kinds.contains(value) ? value : Spelling.list(kinds))?")
        return nil
      }
      if findings.source.file.split(separator: "/").last.map(String.init) == CourseFolder.fileName {
        help = "course.md holds the course itself: open its folder"
      } else if document.frontMatter.lineCount > 0 {
        help = "add a line to its front matter: kind: \(Spelling.list(kinds))"
      } else {
        help = "begin it with three lines: ---, kind: \(Spelling.list(kinds)), and --- again"
      }
      findings.reportFile(.M019, "this file does not say whether it is a lesson, a quiz or a drill", help: help)
      return nil
    }
    if let kind = Item.Kind(rawValue: scalar.text) { return kind }
    let guess = Spelling.nearest(to: scalar.text, in: kinds)
    if let hidden = scalar.text.unicodeScalars.lazy.compactMap(InvisibleCharacter.name).first {
      findings.report(
        .M019, "\(hidden) stands in the name of this kind, and nobody sees it", at: scalar.span,
        help: "write \(guess ?? Spelling.list(kinds)) anew, and nothing behind it")
      return nil
    }
    findings.report(
      .M019, "there is no kind of file called \"\(scalar.text)\"", at: scalar.span,
      help: scalar.text == AttributeName.survey.rawValue
        ? "write kind: quiz, and `survey` below the heading of each question"
        : guess.map { "did you mean kind: \($0)?" } ?? "write kind: \(Spelling.list(kinds))")
    return nil
  }
}

/// A lesson, a quiz or a drill in a file of its own, outside any course.
public enum ItemFile {
  /// Reads the file at a path; diagnostics name it as `path` does.
  public static func load(path: String) -> Loaded<Item> {
    switch FileReader.read(path, as: path) {
    case .source(let source):
      let file = path.split(separator: "/").last.map(String.init) ?? path
      return parse(source, in: Surroundings(folder: CourseFolder(path: RelativePath.folder(of: path)), file: file))
    case .problem(let problem): return Loaded(nil, [problem])
    }
  }

  /// Reads a file's bytes; touches no disk.
  ///
  /// - Parameter file: Its path relative to the folder that its links may not leave.
  public static func parse(_ bytes: [UInt8], file: String) -> Loaded<Item> {
    parse(SourceText(file: file, bytes: bytes), in: nil)
  }

  /// The same for a file that may be a part of one of this kind.
  static func parse(_ bytes: [UInt8], file: String, as included: Item.Kind?) -> Loaded<Item> {
    ItemReading.read(SourceText(file: file, bytes: bytes), as: included).loaded
  }

  private static func parse(_ source: SourceText, in surroundings: Surroundings?) -> Loaded<Item> {
    let reading = ItemReading.read(source, in: surroundings)
    LinkCheck.paths(reading, from: surroundings?.file)
    return reading.loaded
  }
}

/// A `course.md` given as bytes.
public enum CourseFile {
  /// Reads a file's bytes; touches no disk.
  ///
  /// - Parameter folder: The name of the course folder, which stands in for a missing id.
  public static func parse(_ bytes: [UInt8], folder: String, file: String = CourseFolder.fileName) -> Loaded<Course> {
    parse(SourceText(file: file, bytes: bytes), folder: folder)
  }

  static func parse(_ source: SourceText, folder: String) -> Loaded<Course> {
    let document = Document.read(source)
    let course = document.isReadable ? CourseFileParser.parse(document, folder: folder) : nil
    return Loaded(course, document.findings.diagnostics)
  }
}
