import Course

/// A course folder on disk. Paths never leave it, links resolved, and never enter a hidden folder.
public struct CourseFolder: Sendable, Hashable {
  /// The file that makes its folder a course.
  public static let fileName = "course.md"

  public let path: String
  /// Translations into it are read in place of the originals (`a.es.md` for `a.md`); nil: the originals.
  public let language: Language?
  /// What goes before it, where the course is in this language or is translated into it.
  public let preferred: Language?

  /// A folder that holds, or should hold, a `course.md`; nothing is read.
  public init(path: String, language: Language? = nil, preferring preferred: Language? = nil) {
    self.path = path
    self.language = language
    self.preferred = preferred
  }

  /// The folder's own name, whatever way it is named.
  var name: String { (Disk.realPath(path) ?? path).split(separator: "/").last.map(String.init) ?? "course" }

  /// A file that would be the course's own but for its capitals.
  private static func misnamed(in path: String) -> String? {
    guard case .names(let names) = Disk.list(path) else { return nil }
    return names.first { $0.lowercased() == fileName }.map { Sanitizer.cleanLine($0) }
  }

  /// The name of a file beside a missing one's place that may have been meant.
  func nearest(to file: String) -> String? {
    let slash = file.lastIndex(of: "/")
    let place = slash.map { String(file[...$0]) } ?? ""
    let name = slash.map { String(file[file.index(after: $0)...]) } ?? file
    guard case .names(let names) = Disk.list(path + "/" + place) else { return nil }
    let guess = Spelling.nearest(to: name, in: names.filter { !$0.hasPrefix(".") }.sorted())
    // What a link leads out of the course for is nobody's business.
    return guess.flatMap { holds(place + $0) ? Sanitizer.cleanLine($0) : nil }
  }

  /// The courses at a path: the folder itself if it holds `course.md`, else each folder in it that does, by name.
  public static func find(
    in path: String, language: Language? = nil, preferring preferred: Language? = nil
  ) -> (folders: [CourseFolder], problems: [Diagnostic]) {
    let path = path.isEmpty ? "." : path
    let place = SourceLocation(file: Sanitizer.cleanLine(path))
    if Disk.isFile(path + "/" + fileName) {
      return ([CourseFolder(path: path, language: language, preferring: preferred)], [])
    }
    let names: [String]
    switch Disk.folders(in: path, holding: fileName) {
    case .names(let found): names = found
    case .failed(let number): return ([], [Disk.folderProblem(number, place)])
    }
    let folders = names.sorted().map {
      CourseFolder(path: path == "/" ? "/" + $0 : path + "/" + $0, language: language, preferring: preferred)
    }
    if !folders.isEmpty { return (folders, []) }
    let problem = Diagnostic(
      .M019, "there is no course in this folder", at: place,
      help: misnamed(in: path).map { "rename \($0) to \(fileName), in small letters" }
        ?? "a course is a folder with a file called course.md in it")
    return ([], [problem])
  }

  /// The course that a file lies in, found from its nearest parent folder with a `course.md`, and the file's path there.
  public static func enclosing(
    file: String, language: Language? = nil
  ) -> (folder: CourseFolder, file: String)? {
    guard let real = Disk.realPath(file) else { return nil }
    let components = real.split(separator: "/").map(String.init)
    guard !components.isEmpty else { return nil }
    for depth in stride(from: components.count - 1, through: 1, by: -1) {
      let folder = "/" + components[..<depth].joined(separator: "/")
      if Disk.isFile(folder + "/" + fileName) {
        return (CourseFolder(path: folder, language: language), components[depth...].joined(separator: "/"))
      }
    }
    return nil
  }

  /// Reads `course.md` and its translation, and no other file.
  public func course() -> Loaded<Course> {
    switch source(CourseFolder.fileName) {
    case .source(let source):
      var loaded = CourseFile.parse(source, folder: name)
      loaded.value = loaded.value.map { settled(for: $0).translated($0) }
      return loaded
    case .problem(let problem): return Loaded(nil, [problem])
    }
  }

  /// Reads one lesson, quiz or drill, or its translation where there is one that can be played.
  ///
  /// - Parameter file: The original's path relative to the folder.
  public func item(_ file: String) -> Loaded<Item> {
    if let name = translation(of: file) {
      let translated = loaded(name)
      if translated.value != nil { return translated }
    }
    return loaded(file)
  }

  private func loaded(_ file: String) -> Loaded<Item> {
    switch reading(file) {
    case .reading(let reading):
      LinkCheck.paths(reading)
      return reading.loaded
    case .problem(let problem): return Loaded(nil, [problem])
    }
  }

  enum ReadingOutcome {
    case reading(ItemReading)
    case problem(Diagnostic)
  }

  func reading(_ file: String) -> ReadingOutcome {
    switch source(file) {
    case .source(let source):
      .reading(ItemReading.read(source, in: Surroundings(folder: self, file: RelativePath.resolve(file) ?? file)))
    case .problem(let problem): .problem(problem)
    }
  }

  /// Whether the folder holds this file, links resolved.
  func holds(_ file: String) -> Bool {
    if case .path(let path) = resolve(file) { Disk.isFile(path) } else { false }
  }

  /// Whether there is something of this name, and a link leads from it out of the folder.
  func leadsOut(_ file: String) -> Bool {
    if case .problem(let problem) = resolve(file) { problem.code == .M020 } else { false }
  }

  func source(_ file: String) -> FileReader.Outcome {
    switch resolve(file) {
    case .path(let path): FileReader.read(FoundFile(name: RelativePath.resolve(file) ?? file, place: path))
    case .problem(let problem): .problem(problem)
    }
  }

  /// One of its files; nil where the folder holds none of this name.
  public func found(_ file: String) -> FoundFile? {
    guard case .path(let path) = resolve(file), Disk.isFile(path) else { return nil }
    return FoundFile(name: pathOf(file), place: path)
  }

  /// Where one of its files lies, links resolved, for another program to open; nil where the folder holds none.
  public func place(of file: String) -> String? { found(file)?.place }

  private enum Resolution {
    case path(String)
    case problem(Diagnostic)
  }

  /// The real path of a file, if it lies within the real folder.
  private func resolve(_ file: String) -> Resolution {
    guard !file.hasPrefix("/"), !file.utf8.contains(0), let clean = RelativePath.resolve(file) else {
      return outside(file)
    }
    guard let root = Disk.realPath(path) else { return .problem(FileReader.problem(Disk.lastError, file)) }
    guard let real = Disk.realPath(path + "/" + clean) else {
      return .problem(FileReader.problem(Disk.lastError, file))
    }
    return CourseFolder.encloses(root: root, real) ? .path(real) : outside(file)
  }

  /// Whether a path leads into the folder, links resolved, and into no hidden folder of it.
  func encloses(_ path: String) -> Bool {
    guard let root = Disk.realPath(self.path), let real = Disk.realPath(path) else { return false }
    return CourseFolder.encloses(root: root, real)
  }

  /// The same for two paths without links.
  private static func encloses(root: String, _ real: String) -> Bool {
    let base = root.split(separator: "/")
    let parts = real.split(separator: "/")
    return parts.starts(with: base) && !parts.dropFirst(base.count).contains { $0.hasPrefix(".") }
  }

  private func outside(_ file: String) -> Resolution {
    .problem(
      Diagnostic(
        .M020, "this path leaves the course folder", at: SourceLocation(file: Sanitizer.cleanLine(file)),
        help: "keep every file inside the course folder, and out of hidden folders"))
  }
}
