import Course

/// A course file as it stands on the disk, for the commands that change it byte by byte.
public struct CourseText: Sendable {
  public let bytes: [UInt8]
  let source: SourceText
  /// Whether it is a `course.md`, as its name says.
  public let isCourseFile: Bool

  /// - Parameter file: Its path, as diagnostics call it.
  public init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    source = SourceText(file: file, bytes: bytes)
    isCourseFile = CourseText.isCourseFile(file)
  }

  /// Whether a path's last part is `course.md`.
  public static func isCourseFile(_ path: String) -> Bool {
    path.split(separator: "/").last.map(String.init) == CourseFolder.fileName
  }

  /// Reads the file at a path; diagnostics name it as `path` does.
  public static func read(path: String) -> Loaded<CourseText> {
    switch FileReader.read(path, as: path) {
    case .source(let source):
      Loaded(
        CourseText(source.hasByteOrderMark ? SourceText.byteOrderMark + source.bytes : source.bytes, file: path), [])
    case .problem(let problem): Loaded(nil, [problem])
    }
  }

  /// The same file with other bytes.
  func with(_ bytes: [UInt8]) -> CourseText { CourseText(bytes, file: source.file) }
}

/// The files that a command meant for authors works on.
public struct CourseFiles: Sendable {
  /// Each with its path from `path` on, as the person would type it.
  public var paths: [String]
  public var problems: [Diagnostic]

  /// A file itself, or all files of the courses at a path: `course.md` and what it lists.
  public static func at(_ path: String) -> CourseFiles {
    guard Disk.isFolder(path) else { return CourseFiles(paths: [path], problems: []) }
    let (folders, problems) = CourseFolder.find(in: path)
    var files = CourseFiles(paths: [], problems: problems)
    for folder in folders {
      files.paths.append(folder.pathOf(CourseFolder.fileName))
      files.paths += folder.itemFiles.map(folder.pathOf)
    }
    return files
  }
}

extension CourseFolder {
  /// The lessons, quizzes and drills that `course.md` lists and the folder holds; none when it cannot be read.
  public var itemFiles: [String] { course().value?.entries.map(\.file).filter(holds) ?? [] }

  /// A file's path, from the folder's own on.
  public func pathOf(_ file: String) -> String {
    var base = path
    while base.hasPrefix("./") { base.removeFirst(2) }
    while base.count > 1, base.hasSuffix("/") { base.removeLast() }
    if base.isEmpty || base == "." { return file }
    return base == "/" ? base + file : base + "/" + file
  }
}
