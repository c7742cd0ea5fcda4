import Course

/// Checks one course: `course.md`, then each of its items on as many threads as there are processors.
struct CourseCheck {
  private let folder: CourseFolder
  /// A file outside any course has no objectives to compare its tags with.
  private let isLone: Bool
  private let lock: CourseLock?
  private let lockProblems: [Diagnostic]
  /// What is asked for again and again: where links into a file may point, and whether a file is there.
  private let anchors = Memory<Set<String>?>(limit: 256)
  private let files = Memory<Bool>(limit: 4096)
  private var course: Course?
  /// `course.md`; nil until it has been read, or when it cannot be.
  private var document: Document?
  private var hasReadCourse = false

  init(_ folder: CourseFolder, isLone: Bool = false) {
    self.folder = folder
    self.isLone = isLone
    (lock, lockProblems) = isLone ? (nil, []) : folder.lock()
  }

  /// Everything there is to tell, in a fixed order.
  mutating func all() -> [Diagnostic] {
    let problem = readCourse()
    let items = itemCheck
    let names = items.names
    let found = WorkQueue.results(names.count) { items.found(names[$0]) }
    var finder = TranslationFinder(folder)
    let translations = finder.translations(of: CourseFolder.fileName).flatMap(translation)
    let carried = found.reduce(into: Set<String>()) { $0.formUnion($1.tags) }
    let isWhole =
      course != nil && found.allSatisfy(\.isWhole) && Set(names).isSuperset(of: course?.entries.map(\.file) ?? [])
    if let course, let document, isWhole, !found.contains(where: \.hasMisspeltTags) {
      CourseLints.unassessed(course, carried: carried, document)
    }
    // A file that several items include is told of once.
    var seen: Set<Diagnostic> = []
    let told = found.flatMap(\.diagnostics).filter { seen.insert($0).inserted }
    let lost = isWhole ? lostQuestions(Dictionary(zip(names, found)) { first, _ in first }) : []
    let stray = isWhole ? strayFiles(names, found) : []
    return (problem.map { [$0] } ?? document?.findings.diagnostics ?? []) + translations + lockProblems + lost + told
      + stray
  }

  /// Files that nothing leads to; none as long as a file has errors, for nobody knows what it leads to.
  private func strayFiles(_ names: [String], _ found: [ItemCheck.Found]) -> [Diagnostic] {
    guard let document else { return [] }
    let linked = found.reduce(into: document.linkedFiles) { $0.formUnion($1.linked) }
    return StrayFiles(folder).diagnostics(known: Set(names), linked: linked)
  }

  /// Questions that were pinned and are gone; none as long as a file or the lock has errors.
  private func lostQuestions(_ found: [String: ItemCheck.Found]) -> [Diagnostic] {
    let names = found.compactMapValues(\.names)
    guard let lock, lockProblems.isEmpty, names.count == found.count else { return [] }
    let lost = LostQuestions(lock, names: Array(names.values))
    guard !lost.keys.isEmpty, case .source(let source) = folder.source(CourseLock.fileName) else { return [] }
    return lost.diagnostics(files: names.mapValues(\.formerFiles), lock: source)
  }

  /// `course.md` alone: what is in it, and whether its entries exist.
  mutating func courseFile() -> [Diagnostic] {
    if let problem = readCourse() { return [problem] }
    return document?.findings.diagnostics ?? []
  }

  /// A translation of `course.md` alone: it gives its texts to the course, and may leave out what it does not translate.
  func translation(_ file: String) -> [Diagnostic] {
    switch folder.source(file) {
    case .problem(let problem): return [problem]
    case .source(let source):
      let document = Document.read(source)
      if document.isReadable { _ = CourseFileParser.parse(document, folder: folder.name) }
      checkText(document)
      return document.findings.diagnostics.filter { $0.code != .M019 || $0.severity == .error }
    }
  }

  /// Where its links lead, and characters that nobody sees.
  private func checkText(_ document: Document) {
    itemCheck.checkLinks(ItemReading(findings: document.findings, item: nil, document: document))
    SuspiciousCharacters.look(document.findings, document: document)
  }

  /// One lesson, quiz or drill.
  mutating func item(_ file: String) -> [Diagnostic] {
    if !isLone { _ = readCourse() }
    let found = itemCheck.found(file)
    // Another quiz that it draws from was not named: told is only what keeps this one from being played.
    let own = found.diagnostics.filter { !found.drawn.contains($0.location.file) || $0.severity == .error }
    return own + (found.names.map { lostQuestions(of: file, $0) } ?? [])
  }

  /// The same of one file alone. The others are read only where some are missing, for they may have moved there.
  private func lostQuestions(of file: String, _ names: QuestionNames) -> [Diagnostic] {
    let entries = course?.entries.map(\.file) ?? []
    let places = Set(([file] + names.formerFiles).map { CourseLock.key($0, "") })
    let known = Set(names.keys)
    guard let lock, lockProblems.isEmpty, entries.contains(file),
      lock.entries.keys.contains(where: { key in
        !known.contains(key) && places.contains(String(key[...(key.lastIndex(of: "#") ?? key.startIndex)]))
      }), case .source(let source) = folder.source(CourseLock.fileName)
    else { return [] }
    var all = [file: names]
    for other in Set(entries) where other != file {
      guard case .reading(let reading) = folder.reading(other), !reading.hasErrors else { return [] }
      all[other] = QuestionNames(reading, other)
    }
    return LostQuestions(lock, names: Array(all.values))
      .diagnostics(files: all.mapValues(\.formerFiles), lock: source).filter { $0.location.file == file }
  }

  /// The course's files: as long as `course.md` cannot be read to its end, those that it has links to. One mistake there does
  /// not hide those of all the others.
  private var listed: [String] {
    if let course { return course.entries.map(\.file) }
    var seen: Set<String> = []
    let linked = (document?.links ?? []).compactMap { link -> String? in
      guard case .file(let path, _) = Destination(link.destination, from: CourseFolder.fileName) else { return nil }
      return path.hasSuffix(".md") && path != CourseFolder.fileName ? path : nil
    }
    return linked.filter { seen.insert($0).inserted }
  }

  private var itemCheck: ItemCheck {
    ItemCheck(
      folder: folder, course: isLone ? nil : course, listed: listed, isLone: isLone, lock: lock, anchors: anchors,
      files: files)
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
    checkText(document)
    return nil
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

/// Checks one file of a course that has been read; may be asked by several threads.
struct ItemCheck: Sendable {
  /// What is told of a file, and what the course as a whole needs to know of it.
  struct Found: Sendable {
    var diagnostics: [Diagnostic]
    /// The objectives that its questions assess.
    var tags: Set<String> = []
    /// Whether it could be read; if not, nobody knows what it assesses.
    var isWhole = false
    /// The files that it is made of, or has links to.
    var linked: Set<String> = []
    /// What its questions are found by, none of a translation; nil when it has errors.
    var names: QuestionNames?
    /// The files with a kind of their own that it is made of besides.
    var drawn: Set<String> = []

    /// Whether a word that is nearly `tags` is told of; then nobody knows what the file assesses.
    var hasMisspeltTags: Bool { diagnostics.contains { $0.code == .M002 && $0.help == "did you mean `tags:`?" } }
  }

  let folder: CourseFolder
  let course: Course?
  /// The files to check, as `course.md` lists them.
  let listed: [String]
  let isLone: Bool
  let lock: CourseLock?
  let anchors: Memory<Set<String>?>
  let files: Memory<Bool>

  /// The files that the course lists and holds, each followed by its translations.
  var names: [String] {
    let all = Set(listed)
    var translations = TranslationFinder(folder)
    return listed.flatMap { file in
      folder.holds(file) ? [file] + translations.translations(of: file).filter { !all.contains($0) } : []
    }
  }

  func found(_ file: String) -> Found {
    switch folder.reading(file) {
    case .problem(let problem): return Found(diagnostics: [problem])
    case .reading(let reading):
      DrillReview.report(reading)
      LinkCheck.paths(reading)
      checkWikiLinks(reading)
      checkLinks(reading)
      checkTags(reading)
      checkLock(reading, file)
      checkStyle(reading, file)
      return Found(
        diagnostics: reading.diagnostics, tags: Set(reading.assessedTags), isWhole: reading.item != nil,
        linked: reading.documents.reduce(into: []) { linked, document in
          linked.insert(document.findings.source.file)
          linked.formUnion(document.linkedFiles)
        },
        // Only a lock's questions can be lost.
        names: reading.hasErrors
          ? nil : lock == nil || isTranslation(file) ? QuestionNames() : QuestionNames(reading, file),
        drawn: Set(reading.others.filter { $0.frontMatter.entry("kind") != nil }.map(\.findings.source.file)))
    }
  }

  /// Whether a file takes its ids from another one.
  private func isTranslation(_ file: String) -> Bool { folder.translationName(file) != nil }

  /// How it is written, and whether a translation agrees with its original.
  private func checkStyle(_ reading: ItemReading, _ file: String) {
    var style = CourseStyle(language: course?.language ?? "en", readingGrade: course?.readingGrade)
    if let name = folder.translationName(file) {
      style.language = name.tag
      if case .reading(let original) = folder.reading(name.original) {
        CourseLints.missingIds(in: reading, of: original)
        TranslationCheck.report(reading, of: original)
      }
    }
    LintRule.check(reading, course: style)
  }

  /// A quiz may ask for the name of a file; a lesson hardly does.
  private func checkWikiLinks(_ reading: ItemReading) {
    guard reading.item?.kind == .lesson else { return }
    for document in reading.documents where !document.findings.blanks.isEmpty {
      let file = document.findings.source.file
      document.findings.reportWikiLinks { name in
        guard case .file(let path, nil) = Destination(name, from: file) else { return false }
        return files.value(path) { folder.holds(path) }
      }
    }
  }

  func checkLinks(_ reading: ItemReading) {
    let places = { (file: String) -> Set<String>? in
      anchors.value(file) {
        guard case .source(let source) = folder.source(file) else { return nil }
        return Document.read(source).anchors
      }
    }
    let exists = { (file: String) in files.value(file) { folder.holds(file) } }
    LinkCheck.existence(reading, exists: exists, leadsOut: folder.leadsOut, nearest: folder.nearest, anchors: places)
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

  /// What was pinned, and what should be.
  private func checkLock(_ reading: ItemReading, _ file: String) {
    guard !isLone, !isTranslation(file) else { return }
    if let lock, !lock.entries.isEmpty { LockCheck(lock: lock, file: file).report(reading) }
    if course?.version != nil { LockCheck.reportUnpinned(reading) }
  }
}
