import Course

/// Markdown files in a course's folder that learners never see (M023): nothing lists, includes, draws from or links to
/// them.
struct StrayFiles {
  /// More than so many are counted and not named.
  private static let namedLimit = 20
  /// So many names are looked at, and folders in folders so deep: a course's folder may lie in a much larger one's place.
  private static let nameLimit = 10_000
  private static let depthLimit = 8

  private let folder: CourseFolder

  init(_ folder: CourseFolder) { self.folder = folder }

  /// One remark for each.
  ///
  /// - Parameters:
  ///   - known: The files that the course lists, and their translations.
  ///   - linked: What those and `course.md` are made of or have links to.
  func diagnostics(known: Set<String>, linked: Set<String>) -> [Diagnostic] {
    let all = files()
    let candidates = all.filter { !known.contains($0) && !linked.contains($0) && !isExempt($0) }
    guard !candidates.isEmpty else { return [] }
    let reached = reached(from: linked.subtracting(known).intersection(all))
    let stray = candidates.filter { !reached.contains($0) && !isTranslation($0, of: reached) }
    let help = "list it in course.md, include it or link to it; or keep it outside the course folder"
    var told = stray.prefix(StrayFiles.namedLimit).map { file in
      Diagnostic(
        .M023, "nothing in this course leads to this file", at: SourceLocation(file: Sanitizer.cleanLine(file)),
        help: help)
    }
    if stray.count > told.count {
      told.append(
        Diagnostic(
          .M023, "nothing in this course leads to \(stray.count - told.count) more files in its folder",
          at: SourceLocation(file: CourseFolder.fileName), help: help))
    }
    return told
  }

  /// Those, and what they have links to.
  private func reached(from start: Set<String>) -> Set<String> {
    var reached = start
    var next = Array(start)
    while let file = next.popLast() {
      guard file.hasSuffix(".md"), case .source(let source) = folder.source(file) else { continue }
      for other in Document.read(source).linkedFiles where reached.insert(other).inserted { next.append(other) }
    }
    return reached
  }

  /// `course.md`, and names in capitals alone, such as README.md: they speak to whoever looks at the folder.
  private func isExempt(_ file: String) -> Bool {
    let name = file.split(separator: "/").last.map { RelativePath.withoutExtension(String($0)) } ?? ""
    return file == CourseFolder.fileName || TranslationName(file)?.original == CourseFolder.fileName
      || name == name.uppercased()
  }

  private func isTranslation(_ file: String, of reached: Set<String>) -> Bool {
    TranslationName(file).map { reached.contains($0.original) } ?? false
  }

  /// The folder's Markdown files, by name; hidden folders, links to folders and other courses are left out.
  private func files() -> [String] {
    var files: [String] = []
    var left = StrayFiles.nameLimit
    func look(in place: String, depth: Int) {
      guard depth <= StrayFiles.depthLimit, left > 0, case .names(let names) = Disk.list(folder.path + "/" + place)
      else { return }
      left -= names.count
      if depth > 0, names.contains(CourseFolder.fileName) { return }
      for name in names where !name.hasPrefix(".") {
        let path = place + name
        if name.hasSuffix(".md") {
          if folder.holds(path) { files.append(path) }
        } else if Disk.isFolder(folder.path + "/" + path), !Disk.isLink(folder.path + "/" + path) {
          look(in: path + "/", depth: depth + 1)
        }
      }
    }
    look(in: "", depth: 0)
    return files.sorted()
  }
}

extension Document {
  /// The files of the course that its links, includes and images lead to.
  var linkedFiles: Set<String> {
    links.reduce(into: []) { files, link in
      if case .file(let path, _) = Destination(link.destination, from: findings.source.file) { files.insert(path) }
    }
  }
}
