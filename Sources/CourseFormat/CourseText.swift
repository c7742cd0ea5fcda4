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
  /// What files are read as that do not say what they are: the kind of one that includes them.
  public private(set) var kinds: [FoundFile: Item.Kind] = [:]

  /// A file itself, or all files of the courses at a path: `course.md`, what it lists, and their translations.
  public static func at(_ path: String) -> CourseFiles { at(path) { $0.ownFiles } }

  /// The same with every file that `Checker` tells of: translations too, and whatever is included.
  public static func checked(at path: String) -> CourseFiles {
    guard Disk.isFolder(path) else { return checked(file: path) }
    var kinds: [FoundFile: Item.Kind] = [:]
    var result = at(path) { folder in
      let (files, parts) = folder.checkedFiles
      for (file, kind) in parts { if let found = folder.found(file) { kinds[found] = kind } }
      return files
    }
    result.kinds = kinds
    return result
  }

  /// A file with the parts that it includes. One with a kind of its own was not named: it may be anybody's.
  private static func checked(file path: String) -> CourseFiles {
    var result = CourseFiles(files: [FoundFile(path)], problems: [])
    guard let surroundings = Surroundings(orNil: path),
      case .reading(let reading) = surroundings.folder.reading(surroundings.file)
    else { return result }
    let typed = TypedPath(path: path, file: surroundings.file)
    for (file, kind) in reading.parts {
      guard let found = surroundings.folder.found(file) else { continue }
      let part = FoundFile(name: typed.name(of: file), place: found.place)
      result.files.append(part)
      result.kinds[part] = kind
    }
    return result
  }

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
  /// Those that do not say what they are come with the kind of a file that includes them.
  var checkedFiles: (files: [String], parts: [String: Item.Kind]) {
    var translations = TranslationFinder(self)
    var files: [String] = []
    var parts: [String: Item.Kind] = [:]
    for file in itemFiles.flatMap({ [$0] + translations.translations(of: $0) }) {
      files.append(file)
      guard case .reading(let reading) = reading(file) else { continue }
      files += reading.others.map(\.findings.source.file)
      parts.merge(reading.parts) { first, _ in first }
    }
    var seen: Set<String> = []
    return (files.filter { seen.insert($0).inserted }, parts)
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

extension ItemReading {
  /// The files that it includes and that do not say what they are, with what they are read as.
  fileprivate var parts: [String: Item.Kind] {
    guard let kind = item?.kind else { return [:] }
    let parts = others.filter { $0.frontMatter.entry("kind") == nil }.map { ($0.findings.source.file, kind) }
    return Dictionary(parts) { first, _ in first }
  }
}

extension Surroundings {
  /// The same for a file that may not be there.
  fileprivate init?(orNil path: String) {
    guard Disk.isFile(path), !CourseText.isCourseFile(path) else { return nil }
    self.init(path)
  }

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
