import Course

/// Finds everything there is to tell an author about a file, a course or a folder of courses.
public enum Checker {
  /// The diagnostics in a fixed order: course by course, `course.md` first, then its items as it lists them.
  ///
  /// Files are named from `path` on, as the person would type them.
  public static func check(path: String) -> [Diagnostic] {
    guard Disk.isFolder(path) else { return checkFile(path) }
    let (folders, problems) = CourseFolder.find(in: path)
    var result = problems
    var ids: [String: String] = [:]
    for folder in folders {
      var checker = CourseCheck(folder)
      result += checker.all().map { named($0, in: folder.path) }
      if let duplicate = checker.duplicate(of: &ids) { result.append(named(duplicate, in: folder.path)) }
    }
    return result
  }

  private static func checkFile(_ path: String) -> [Diagnostic] {
    // Whatever cannot be read says so under the name that was typed.
    if case .problem(let problem) = FileReader.read(path, as: path) { return [problem] }
    guard let (course, file) = CourseFolder.enclosing(file: path) else { return checkLone(path) }
    var checker = CourseCheck(course)
    let found = file == CourseFolder.fileName ? checker.courseFile() : checker.item(file)
    return found.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.location.file == file { diagnostic.location.file = Sanitizer.cleanLine(path) }
      return diagnostic
    }
  }

  /// A file outside any course: its folder stands in for one.
  private static func checkLone(_ path: String) -> [Diagnostic] {
    let folder = RelativePath.folder(of: path)
    var checker = CourseCheck(CourseFolder(path: folder), isLone: true)
    return checker.item(path.split(separator: "/").last.map(String.init) ?? path).map { named($0, in: folder) }
  }

  private static func named(_ diagnostic: Diagnostic, in folder: String) -> Diagnostic {
    var base = folder
    while base.hasPrefix("./") { base.removeFirst(2) }
    while base.count > 1, base.hasSuffix("/") { base.removeLast() }
    if base.isEmpty || base == "." { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.location.file = Sanitizer.cleanLine(base == "/" ? "/" : base + "/") + diagnostic.location.file
    return diagnostic
  }
}

/// Checks one course; keeps what several of its files need.
private struct CourseCheck {
  private let folder: CourseFolder
  /// A file outside any course has no objectives to compare its tags with.
  private let isLone: Bool
  private var anchors: [String: Set<String>] = [:]
  private var course: Course?
  /// `course.md`; nil until it has been read, or when it cannot be.
  private var document: Document?
  private var hasReadCourse = false
  /// The tags of all questions so far, and whether a file that may hold more could not be read.
  private var carriedTags: Set<String> = []
  private var missesFiles = false
  private var translations: TranslationFinder

  init(_ folder: CourseFolder, isLone: Bool = false) {
    self.folder = folder
    self.isLone = isLone
    translations = TranslationFinder(folder)
  }

  mutating func all() -> [Diagnostic] {
    let problem = readCourse()
    let files = course?.entries.map(\.file) ?? []
    var items: [Diagnostic] = []
    for file in files {
      guard folder.holds(file) else {
        missesFiles = true
        continue
      }
      items += item(file)
      for translation in translations.translations(of: file) where !files.contains(translation) {
        items += item(translation)
      }
    }
    // A file that several items include is told of once.
    var seen: Set<Diagnostic> = []
    items.removeAll { !seen.insert($0).inserted }
    if let course, let document, !missesFiles { CourseLints.unassessed(course, carried: carriedTags, document) }
    return (problem.map { [$0] } ?? document?.findings.diagnostics ?? []) + items
  }

  /// `course.md` alone: what is in it, and whether its entries exist.
  mutating func courseFile() -> [Diagnostic] {
    if let problem = readCourse() { return [problem] }
    return document?.findings.diagnostics ?? []
  }

  /// Reads `course.md`, once; what is wrong with the text goes to the document's findings.
  private mutating func readCourse() -> Diagnostic? {
    guard !hasReadCourse else { return nil }
    hasReadCourse = true
    let source: SourceText
    switch folder.source(CourseFolder.fileName) {
    case .source(let text): source = text
    case .problem(let problem): return problem
    }
    let document = Document.read(source)
    self.document = document
    if document.isReadable { course = CourseFileParser.parse(document, folder: folder.name) }
    checkLinks(ItemReading(findings: document.findings, item: nil, document: document))
    SuspiciousCharacters.look(document.findings, document: document)
    return nil
  }

  mutating func item(_ file: String) -> [Diagnostic] {
    switch folder.reading(file) {
    case .problem(let problem):
      missesFiles = true
      return [problem]
    case .reading(let reading):
      DrillReview.report(reading)
      LinkCheck.paths(reading)
      checkLinks(reading)
      if !isLone { _ = readCourse() }
      checkTags(reading)
      checkStyle(reading, file)
      return reading.diagnostics
    }
  }

  /// How it is written, and whether a translation has every id of its original.
  private mutating func checkStyle(_ reading: ItemReading, _ file: String) {
    carriedTags.formUnion(reading.assessedTags)
    if reading.item == nil { missesFiles = true }
    var style = CourseStyle(language: course?.language ?? "en", readingGrade: course?.readingGrade)
    if let name = TranslationName(file), folder.holds(name.original) {
      style.language = name.tag
      if case .reading(let original) = folder.reading(name.original) {
        CourseLints.missingIds(in: reading, of: original)
      }
    }
    LintRule.check(reading, course: style)
  }

  private mutating func checkLinks(_ reading: ItemReading) {
    var known = anchors
    let folder = folder
    LinkCheck.existence(reading, exists: folder.holds) { file in
      if let found = known[file] { return found }
      guard case .source(let source) = folder.source(file) else { return nil }
      let found = Document.read(source).anchors
      known[file] = found
      return found
    }
    anchors = known
  }

  private mutating func checkTags(_ reading: ItemReading) {
    guard !reading.tags.isEmpty, !isLone else { return }
    let tags = course?.objectives.map(\.tag) ?? []
    // A course that names no objectives uses its tags freely.
    guard !tags.isEmpty else { return }
    for tag in reading.tags where !tags.contains(tag.tag) {
      let guess = Spelling.nearest(to: tag.tag, in: tags)
      tag.findings.report(
        .Q117, "course.md names no tag \"\(tag.tag)\"", at: tag.span,
        help: guess.map { "did you mean \($0)?" } ?? "add it under tags: in course.md")
    }
  }

  /// Reports a course id that another course has.
  func duplicate(of ids: inout [String: String]) -> Diagnostic? {
    guard let course else { return nil }
    guard let other = ids[course.id] else {
      ids[course.id] = folder.name
      return nil
    }
    return Diagnostic(
      .M009, "the course in \(Sanitizer.cleanLine(other)) has the id \"\(course.id)\" too",
      at: SourceLocation(file: CourseFolder.fileName), help: "give one of the two another id in its front matter")
  }
}
