import Course
import CourseFormat

/// The courses there are to learn from, in the order of their folders.
///
/// A folder of a thousand courses must open as fast as one of two, so a course is read when it comes in sight.
public struct Library: Sendable {
  /// A place for one course.
  public struct Shelf: Sendable {
    public enum Content: Sendable {
      case unread
      case open(Course)
      /// It cannot be read, and why.
      case broken([Diagnostic])
    }

    /// The folder's name: what is known before the course is read.
    public let name: String
    public internal(set) var content = Content.unread
    let readCourse: @Sendable () -> Loaded<Course>
    let readItem: @Sendable (CourseEntry) -> Loaded<Item>
    /// Where a file of the course lies; nil where its folder holds none of that path.
    let locate: @Sendable (String) -> String?
    /// What is read, where that is a folder of a course.
    fileprivate var folder: CourseFolder?

    public init(
      name: String, readCourse: @escaping @Sendable () -> Loaded<Course>,
      readItem: @escaping @Sendable (CourseEntry) -> Loaded<Item>,
      locate: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
      self.name = name
      self.readCourse = readCourse
      self.readItem = readItem
      self.locate = locate
    }

    var course: Course? {
      if case .open(let course) = content { course } else { nil }
    }

    var isUnread: Bool {
      if case .unread = content { true } else { false }
    }
  }

  public private(set) var shelves: [Shelf]
  /// What is wrong with the folders themselves.
  public var problems: [Diagnostic]
  /// Where the course with an id stands, among those read.
  private var places: [String: Int] = [:]
  /// What courses are read in; nil: as they were opened.
  private var languages: CourseLanguages?

  /// Where a file lies of a course that stands on no shelf, as one that is previewed; nil: nobody knows.
  private var unshelved: (@Sendable (String) -> String?)?

  public init(shelves: [Shelf] = [], problems: [Diagnostic] = []) {
    self.shelves = shelves
    self.problems = problems
  }

  /// No courses but the one that is previewed.
  public init(previewing source: PreviewSource) {
    self.init()
    unshelved = { source.place(of: $0) }
  }

  /// The course with an id, if it has been read.
  func course(_ id: String) -> Course? { places[id].flatMap { shelves[$0].course } }

  func read(_ entry: CourseEntry, in course: Course) -> Loaded<Item>? {
    places[course.id].map { shelves[$0].readItem(entry) }
  }

  /// Where a file of a course lies.
  func locate(_ file: String, in course: Course) -> String? {
    places[course.id].map { shelves[$0].locate(file) } ?? unshelved?(file)
  }

  /// Whether it is known where a course's files lie.
  func canLocate(in course: Course) -> Bool { places[course.id] != nil || unshelved != nil }

  /// Takes in a course that was read. One whose id is taken is set aside with a sentence, so that progress never mixes.
  mutating func put(_ loaded: Loaded<Course>, on index: Int) {
    guard shelves.indices.contains(index) else { return }
    guard let course = loaded.value else {
      shelves[index].content = .broken(loaded.diagnostics)
      return
    }
    if let other = places[course.id], other != index {
      let problem = Diagnostic(
        .M009, "the course \"\(shelves[other].name)\" already has the id \"\(course.id)\"",
        at: SourceLocation(file: shelves[index].name + "/course.md"),
        help: "give one of the two another `id:` in its front matter")
      shelves[index].content = .broken([problem])
      return
    }
    places[course.id] = index
    if let folder = shelves[index].folder, folder.preferred != nil {
      shelves[index] = Shelf(folder.settled(for: course))
    }
    shelves[index].content = .open(course)
  }

  /// Reads a course now, if it has not been read.
  mutating func read(_ index: Int) {
    guard shelves.indices.contains(index), shelves[index].isUnread else { return }
    put(shelves[index].readCourse(), on: index)
  }

  /// Finds the courses in these folders, without reading them; a folder may be a course itself.
  ///
  /// - Parameters:
  ///   - language: The learner's, for courses that are translated.
  ///   - preferred: What goes before it, where a course is in this language or is translated into it.
  public static func open(
    _ paths: [String], language: Language? = nil, preferring preferred: Language? = nil
  ) -> Library {
    var library = Library()
    library.languages = CourseLanguages(preferred: preferred, other: language)
    for path in paths {
      let found = CourseFolder.find(in: path, language: language, preferring: preferred)
      library.problems += found.problems
      library.shelves += found.folders.map(Shelf.init)
    }
    return library
  }

  /// Has courses read in another language.
  ///
  /// - Returns: The shelves of courses that had been read: they are to be read again.
  mutating func turn(to languages: CourseLanguages) -> [Int] {
    guard languages != self.languages else { return [] }
    self.languages = languages
    var stale: [Int] = []
    for index in shelves.indices {
      guard let folder = shelves[index].folder else { continue }
      if !shelves[index].isUnread { stale.append(index) }
      shelves[index] = Shelf(
        CourseFolder(path: folder.path, language: languages.other, preferring: languages.preferred))
    }
    places = places.filter { !stale.contains($0.value) }
    return stale
  }

  /// One course folder, read.
  public static func course(_ folder: CourseFolder) -> (library: Library, course: Course?) {
    var library = Library(shelves: [Shelf(folder)])
    library.languages = CourseLanguages(preferred: folder.preferred, other: folder.language)
    library.read(0)
    return (library, library.shelves[0].course)
  }

  /// A lone lesson, quiz or drill as a course of one item.
  public static func single(path: String) -> (library: Library, course: Course?) {
    let parts = path.split(separator: "/")
    let file = String(parts.last ?? "item.md")
    let id = parts.count > 1 ? String(parts[parts.count - 2]) : "lone"
    let title = ItemFile.load(path: path).value?.title ?? Sanitizer.cleanLine(file)
    let entry = CourseEntry(
      key: ItemKey(course: id, file: file), title: title, file: file, isSequential: false,
      location: SourceLocation(file: file))
    let course = Course(id: id, title: title, modules: [CourseModule(title: title, entries: [entry])])
    // Its images lie beside it, as those of a course do in the course's folder.
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let folder = CourseFolder(path: parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent)
    var library = Library(shelves: [
      Shelf(
        name: file, readCourse: { Loaded(course, []) }, readItem: { _ in ItemFile.load(path: path) },
        locate: { folder.place(of: $0) })
    ])
    library.read(0)
    return (library, course)
  }
}

extension Library.Shelf {
  init(_ folder: CourseFolder) {
    // By bytes: home makes a shelf for each of perhaps a thousand folders before its first frame.
    let path = folder.path.utf8
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    let name = String(folder.path[start...])
    self.init(
      name: Sanitizer.cleanLine(name.isEmpty ? folder.path : name),
      readCourse: { folder.course() }, readItem: { folder.item($0.file) }, locate: { folder.place(of: $0) })
    self.folder = folder
  }
}

/// What languages courses are read in, where they are translated.
public struct CourseLanguages: Hashable, Sendable {
  /// The learner's; nil where they have set none, or another one was asked for.
  public var preferred: Language?
  /// Where a course is not in that one: what was asked for, or what the system speaks.
  public var other: Language?

  public init(preferred: Language? = nil, other: Language? = nil) {
    (self.preferred, self.other) = (preferred, other)
  }
}

extension AppState {
  /// Begins to read courses in the learner's language, from the command line's or the system's on.
  ///
  /// - Parameters:
  ///   - named: What the command line asks for; it goes before what learners have set.
  ///   - course: One that was read before.
  /// - Returns: The same course as it is read now.
  public mutating func readCourses(named: Language?, system: Language?, _ course: Course?) -> Course? {
    courseLanguage = (named ?? system, isAskedFor: named != nil)
    for case .stock(let shelves) in turnCourses() { for shelf in shelves { library.read(shelf) } }
    return course.map { library.course($0.id) ?? $0 }
  }

  /// Has courses read in the learner's language; what was read before is to be read again.
  mutating func turnCourses() -> [Effect] {
    guard let courseLanguage else { return [] }
    var languages = CourseLanguages(other: courseLanguage.language)
    if !courseLanguage.isAskedFor { languages.preferred = settings.language.flatMap { Language(tag: $0.code) } }
    let stale = library.turn(to: languages)
    return stale.isEmpty ? [] : [.stock(stale)]
  }

  /// Puts a course that was read again into the page that shows it.
  mutating func replace(_ course: Course) {
    if firstCourse?.id == course.id { firstCourse = course }
    for index in screens.indices {
      guard let screen = screens[index] as? CourseScreen, screen.course.id == course.id, screen.course != course else {
        continue
      }
      screens[index] = screen.reloaded(course)
    }
  }
}
