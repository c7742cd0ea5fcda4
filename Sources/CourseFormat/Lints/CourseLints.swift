import Course

/// What can be told of a course only when all its files have been read.
enum CourseLints {
  /// Q117: objectives that no question of the course carries.
  static func unassessed(_ course: Course, carried: Set<String>, _ document: Document) {
    guard let entry = document.frontMatter.entry("tags") else { return }
    let tags: [FrontMatter.Scalar] =
      switch entry.value {
      case .map(let pairs): pairs.map(\.key)
      case .list(let tags): tags
      case .scalar: []
      }
    // A misspelt one is told of where it stands.
    let names = tags.map(\.text)
    let meant = carried.subtracting(names).compactMap { Spelling.nearest(to: $0, in: names) }
    for tag in tags where !carried.contains(tag.text) && !meant.contains(tag.text) {
      document.findings.report(
        .Q117, "no question of this course carries the tag \"\(tag.text)\"", at: tag.span,
        help: "write `tags: \(tag.text)` below the heading of a question that asks for it, or take the tag out")
    }
  }

  /// M018: ids that a file has and its translation lacks. Progress is kept under them, in whatever language.
  static func missingIds(in translation: ItemReading, of original: ItemReading) {
    // A translation of another kind is told of as that.
    guard let item = original.item, let other = translation.item, item.kind == other.kind, !original.hasErrors,
      !translation.hasErrors
    else { return }
    let known = Set(ids(of: other))
    let missing = ids(of: item).filter { !known.contains($0) }
    guard let first = missing.first else { return }
    let names = missing.prefix(8).map { "\"\($0)\"" }
    let list = Spelling.list(missing.count > 8 ? names + ["\(missing.count - 8) more"] : names, "and")
    let file = original.findings.source.file
    translation.findings.reportFile(
      .M018, "this translation of \(file) lacks the id\(missing.count > 1 ? "s" : "") \(list)",
      help: "write the line `id: \(first)` below the heading that translates it, and so on for each")
  }

  /// What progress is kept under: questions, and the scenes of a drill.
  private static func ids(of item: Item) -> [String] {
    switch item {
    case .lesson(let lesson): lesson.checks.map(\.id)
    case .quiz(let quiz): quiz.questions.map(\.id)
    case .drill(let drill): drill.scenes.map(\.id)
    }
  }
}

/// Finds the translations that lie beside a course's files; looks into each folder once.
struct TranslationFinder {
  private let folder: CourseFolder
  /// By folder, then by the file that is translated; paths in the course.
  private var known: [String: [String: [String]]] = [:]

  init(_ folder: CourseFolder) { self.folder = folder }

  /// The paths of a file's translations, by name.
  mutating func translations(of file: String) -> [String] {
    let place = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    if known[place] == nil { known[place] = look(in: place) }
    return known[place]?[file] ?? []
  }

  private func look(in place: String) -> [String: [String]] {
    guard case .names(let names) = Disk.list(folder.path + "/" + place) else { return [:] }
    var found: [String: [String]] = [:]
    for name in names.sorted() where !name.hasPrefix(".") {
      if let translation = TranslationName(place + name) {
        found[translation.original, default: []].append(place + name)
      }
    }
    return found
  }
}
