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
  private let anchors = Memory<Set<String>?>(limit: 256)
  private let files = Memory<Bool>(limit: 4096)
  private var course: Course?
  private var hasReadCourse = false

  init(_ folder: CourseFolder, isLone: Bool = false) {
    self.folder = folder
    self.isLone = isLone
  }

  mutating func all() -> [Diagnostic] {
    let result = courseFile()
    let files = course?.entries.map(\.file) ?? []
    let check = self
    return result
      + WorkQueue.results(files.count) { check.folder.holds(files[$0]) ? check.found(files[$0]) : [] }.joined()
  }

  /// `course.md` alone: what is in it, and whether its entries exist.
  mutating func courseFile() -> [Diagnostic] {
    hasReadCourse = true
    let source: SourceText
    switch folder.source(CourseFolder.fileName) {
    case .source(let text): source = text
    case .problem(let problem): return [problem]
    }
    let document = Document.read(source)
    if document.isReadable { course = CourseFileParser.parse(document, folder: folder.name) }
    let reading = ItemReading(findings: document.findings, item: nil, document: document)
    checkLinks(reading)
    return document.findings.diagnostics
  }

  mutating func item(_ file: String) -> [Diagnostic] {
    if !hasReadCourse, !isLone { _ = courseFile() }
    return found(file)
  }

  /// What is found in an item once the course has been read.
  private func found(_ file: String) -> [Diagnostic] {
    switch folder.reading(file) {
    case .problem(let problem): return [problem]
    case .reading(let reading):
      DrillReview.report(reading)
      LinkCheck.paths(reading)
      checkLinks(reading)
      checkTags(reading)
      return reading.diagnostics
    }
  }

  private func checkLinks(_ reading: ItemReading) {
    let places = { (file: String) -> Set<String>? in
      anchors.value(file) {
        guard case .source(let source) = folder.source(file) else { return nil }
        return Document.read(source).anchors
      }
    }
    LinkCheck.existence(reading, exists: { file in files.value(file) { folder.holds(file) } }, anchors: places)
  }

  private func checkTags(_ reading: ItemReading) {
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
