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
    let found =
      file == CourseFolder.fileName
      ? checker.courseFile()
      : TranslationName(file)?.original == CourseFolder.fileName
        ? checker.translation(file) : checker.item(file)
    return found.named(as: TypedPath(path: path, file: file))
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
