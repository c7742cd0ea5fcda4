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
  public init(path typed: String, isFolder: Bool) {
    var path = typed
    while isFolder, path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if isFolder {
      self.path = path
      folder = CourseFolder(path: path)
      file = nil
    } else {
      let found = CourseFolder.enclosing(file: path)
      let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      if found?.file == CourseFolder.fileName {
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
    // A part may come from a file that this one includes.
    let base =
      folder?.path ?? path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let inside = base.isEmpty ? location.file : base + "/" + location.file
    return EditedFile.exists(inside) ? inside : location.file
  }

  /// Where a file of the course lies, or one beside a file on its own; nil where there is none.
  func place(of file: String) -> String? {
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let lone = CourseFolder(path: parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent)
    return (folder ?? lone).place(of: file)
  }

  public func folders(of entry: CourseEntry?) -> [String] {
    EditedFile.folders(around: path(of: entry), in: folder)
  }

  /// Reads what is previewed, or an item of the previewed course.
  public func read(_ entry: CourseEntry?) -> PreviewReading {
    let isUnfinished = EditedFile.isMissingOrEmpty(path(of: entry))
    guard let folder else { return readLone(isUnfinished: isUnfinished) }
    let course = folder.course()
    guard let file = entry?.file ?? file else {
      return PreviewReading(course: course.value, diagnostics: course.diagnostics, isUnfinished: isUnfinished)
    }
    let loaded = folder.item(file)
    let title = loaded.value?.title ?? file
    let played = course.value ?? Course(id: "preview", title: title)
    let known = played.entries.first { $0.file == file } ?? Self.unlisted(file, title, in: played)
    return PreviewReading(
      course: played, entry: known, item: loaded.value, diagnostics: loaded.diagnostics, isUnfinished: isUnfinished)
  }

  private func readLone(isUnfinished: Bool) -> PreviewReading {
    let loaded = ItemFile.load(path: path)
    let title = loaded.value?.title ?? name
    var course = Course(id: "preview", title: title)
    let entry = Self.unlisted(path.split(separator: "/").last.map(String.init) ?? path, title, in: course)
    course.modules = [CourseModule(title: title, entries: [entry])]
    return PreviewReading(
      course: course, entry: entry, item: loaded.value, diagnostics: loaded.diagnostics, isUnfinished: isUnfinished)
  }

  /// Everything the checker has to tell about it.
  public func check(_ entry: CourseEntry?) -> [Diagnostic] {
    let file = path(of: entry)
    // A folder in the file's place is not checked: it may be any folder of the disk.
    guard EditedFile.exists(file) else { return read(entry).diagnostics }
    guard let folder else { return Checker.check(path: file) }
    let course = folder.course()
    if isCourse, entry == nil {
      let isLong = (course.value?.entries.count ?? 0) > Self.checkedWhole
      return Checker.check(path: isLong ? file : folder.path)
    }
    let broken = course.value == nil ? course.diagnostics.filter { $0.severity == .error } : []
    return Checker.check(path: file) + broken
  }

  private static func unlisted(_ file: String, _ title: String, in course: Course) -> CourseEntry {
    CourseEntry(
      key: ItemKey(course: course.id, file: file), title: title, file: file, isSequential: false,
      location: SourceLocation(file: file))
  }
}
