import Course

/// A course file as it stands on the disk, for the commands that change it byte by byte.
public struct CourseText: Sendable {
  public let bytes: [UInt8]
  let source: SourceText
  /// Whether it is a `course.md`, as its name says.
  public let isCourseFile: Bool

  /// Where the files are that it includes or draws from; nil where there are only bytes.
  private let surroundings: Surroundings?

  /// - Parameter file: Its path, as diagnostics call it.
  public init(_ bytes: [UInt8], file: String) { self.init(bytes, file: file, in: nil) }

  private init(_ bytes: [UInt8], file: String, in surroundings: Surroundings?) {
    self.bytes = bytes
    self.surroundings = surroundings
    source = SourceText(file: file, bytes: bytes)
    isCourseFile = CourseText.isCourseFile(file)
  }

  /// Whether a path's last part is `course.md`, or the name of its translation.
  public static func isCourseFile(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init)
    return name == CourseFolder.fileName || name.flatMap(TranslationName.init)?.original == CourseFolder.fileName
  }

  /// Reads the file at a path; diagnostics name it as `path` does.
  public static func read(path: String) -> Loaded<CourseText> { read(FoundFile(path)) }

  /// Reads a file that was found.
  public static func read(_ file: FoundFile) -> Loaded<CourseText> {
    switch FileReader.bytes(file) {
    case .bytes(let bytes): Loaded(CourseText(bytes, file: file.name, in: Surroundings(file.name)), [])
    case .problem(let problem): Loaded(nil, [problem])
    }
  }

  /// The same file with other bytes.
  func with(_ bytes: [UInt8]) -> CourseText { CourseText(bytes, file: source.file, in: surroundings) }

  /// What the file says, unless it is a `course.md`.
  var reading: ItemReading { ItemReading.read(source, in: surroundings) }
}

/// The files that a command meant for authors works on.
public struct CourseFiles: Sendable {
  public var files: [FoundFile]
  /// The translations of these files, found beside them.
  public var translations: [FoundFile] = []
  /// Both.
  public var all: [FoundFile] { files + translations }
  public var problems: [Diagnostic]

  /// A file itself, or all files of the courses at a path: `course.md`, what it lists, and their translations.
  public static func at(_ path: String) -> CourseFiles { at(path) { $0.ownFiles } }

  /// The same with every file that `Checker` tells of: translations too, and whatever is included.
  public static func checked(at path: String) -> CourseFiles { at(path) { $0.checkedFiles } }

  private static func at(_ path: String, _ files: (CourseFolder) -> [String]) -> CourseFiles {
    guard Disk.isFolder(path) else { return CourseFiles(files: [FoundFile(path)], problems: []) }
    let (folders, problems) = CourseFolder.find(in: path)
    var result = CourseFiles(files: [], problems: problems)
    for folder in folders {
      switch folder.source(CourseFolder.fileName) {
      case .source:
        let own = [CourseFolder.fileName] + files(folder)
        var finder = TranslationFinder(folder)
        let translations = own.flatMap { finder.translations(of: $0) }.filter { !own.contains($0) }
        result.files += own.compactMap(folder.found)
        result.translations += translations.compactMap(folder.found)
      case .problem(var problem):
        problem.location.file = Sanitizer.cleanLine(folder.pathOf(CourseFolder.fileName))
        result.problems.append(problem)
      }
    }
    return result
  }
}

extension CourseFolder {
  /// The lessons, quizzes and drills that `course.md` lists and the folder holds; none when it cannot be read.
  public var itemFiles: [String] { course().value?.entries.map(\.file).filter(holds) ?? [] }

  /// The same, and the files with a kind of their own that they include or draw from.
  public var ownFiles: [String] {
    var files = itemFiles
    for file in files {
      guard case .reading(let reading) = reading(file) else { continue }
      for document in reading.others where document.frontMatter.entry("kind") != nil {
        let name = document.findings.source.file
        if !files.contains(name), holds(name) { files.append(name) }
      }
    }
    return files
  }

  /// Every file that the checker reads: what `course.md` lists, with translations, and what these are made of.
  var checkedFiles: [String] {
    var translations = TranslationFinder(self)
    var files: [String] = []
    for file in itemFiles.flatMap({ [$0] + translations.translations(of: $0) }) {
      files.append(file)
      if case .reading(let reading) = reading(file) { files += reading.others.map(\.findings.source.file) }
    }
    var seen: Set<String> = []
    return files.filter { seen.insert($0).inserted }
  }

  /// A file's path, from the folder's own on.
  public func pathOf(_ file: String) -> String {
    var base = path
    while base.hasPrefix("./") { base.removeFirst(2) }
    while base.count > 1, base.hasSuffix("/") { base.removeLast() }
    if base.isEmpty || base == "." { return file }
    return base == "/" ? base + file : base + "/" + file
  }
}

extension Surroundings {
  /// Of a file on the disk: its course, or its folder where there is none.
  fileprivate init(_ path: String) {
    if let (folder, file) = CourseFolder.enclosing(file: path) {
      self.init(folder: folder, file: file)
    } else {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      self.init(folder: CourseFolder(path: RelativePath.folder(of: path)), file: file)
    }
  }
}
