import Course
import CourseFormat

/// What `lectern preview` was asked to show: a course, a file of a course, or a file on its own. Reads it from the disk.
public struct PreviewSource: Sendable {
  /// As the person typed it.
  private let path: String
  private let folder: CourseFolder?
  /// The file within `folder`; nil: the course itself.
  private let file: String?
  /// A course longer than this is checked file by file, as each is looked at; all at once would take longer than a
  /// person waits for a save to show.
  private static let checkedWhole = 40

  /// - Parameter path: A course's folder, its `course.md`, or a lesson, quiz or drill.
  public init(path: String, isFolder: Bool) {
    if isFolder {
      self.path = path
      folder = CourseFolder(path: path)
      file = nil
    } else {
      let found = CourseFolder.enclosing(file: path)
      let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      if found?.file == "course.md" {
        self.path = parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
        folder = CourseFolder(path: self.path)
        file = nil
      } else {
        self.path = path
        folder = found?.folder
        file = found?.file
      }
    }
  }

  /// The file's or the folder's own name.
  public var name: String { Sanitizer.cleanLine(path.split(separator: "/").last.map(String.init) ?? path) }

  private var isCourse: Bool { folder != nil && file == nil }

  /// Where an item's file, or what is previewed itself, lies.
  private func path(of entry: CourseEntry?) -> String {
    guard let folder else { return path }
    if let entry, entry.file != file { return folder.path + "/" + entry.file }
    return isCourse ? folder.path + "/course.md" : path
  }

  /// Where a diagnostic or a part of an item says that it stands.
  public func path(of location: SourceLocation) -> String {
    guard let folder else { return location.file }
    let inside = folder.path + "/" + location.file
    return EditedFile.exists(inside) ? inside : location.file
  }

  public func folders(of entry: CourseEntry?) -> [String] {
    EditedFile.folders(around: path(of: entry), in: folder)
  }

  /// Reads and checks what is previewed, or an item of the previewed course.
  public func read(_ entry: CourseEntry?) -> PreviewReading {
    let isUnfinished = EditedFile.isMissingOrEmpty(path(of: entry))
    guard let folder else { return readLone(isUnfinished: isUnfinished) }
    let course = folder.course()
    guard let file = entry?.file ?? file else {
      let isLong = (course.value?.entries.count ?? 0) > Self.checkedWhole
      let diagnostics = Checker.check(path: isLong ? folder.path + "/course.md" : folder.path)
      return PreviewReading(course: course.value, diagnostics: diagnostics, isUnfinished: isUnfinished)
    }
    let loaded = folder.item(file)
    let item = loaded.value
    var diagnostics = diagnostics(path(of: entry), loaded)
    let title = item?.title ?? file
    let played = course.value ?? Course(id: "preview", title: title)
    if course.value == nil { diagnostics += course.diagnostics.filter { $0.severity == .error } }
    let known = played.entries.first { $0.file == file } ?? Self.unlisted(file, title, in: played)
    return PreviewReading(
      course: played, entry: known, item: item, diagnostics: diagnostics, isUnfinished: isUnfinished)
  }

  private func readLone(isUnfinished: Bool) -> PreviewReading {
    let loaded = ItemFile.load(path: path)
    let item = loaded.value
    var course = Course(id: "preview", title: item?.title ?? name)
    let entry = Self.unlisted(path, item?.title ?? name, in: course)
    course.modules = [CourseModule(title: course.title, entries: [entry])]
    return PreviewReading(
      course: course, entry: entry, item: item, diagnostics: diagnostics(path, loaded), isUnfinished: isUnfinished)
  }

  /// A folder in the file's place is not checked: it may be any folder of the disk.
  private func diagnostics(_ path: String, _ loaded: Loaded<Item>) -> [Diagnostic] {
    EditedFile.exists(path) ? Checker.check(path: path) : loaded.diagnostics
  }

  private static func unlisted(_ file: String, _ title: String, in course: Course) -> CourseEntry {
    CourseEntry(
      key: ItemKey(course: course.id, file: file), title: title, file: file, isSequential: false,
      location: SourceLocation(file: file))
  }
}
