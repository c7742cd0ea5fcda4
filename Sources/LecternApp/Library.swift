import Course
import CourseFormat

/// The courses there are to learn from, in the order of their folders.
public struct Library: Sendable {
  /// A course that can be opened.
  public struct Shelf: Sendable {
    public var course: Course
    /// Reads one of the course's items.
    public var load: @Sendable (CourseEntry) -> Loaded<Item>

    public init(course: Course, load: @escaping @Sendable (CourseEntry) -> Loaded<Item>) {
      self.course = course
      self.load = load
    }
  }

  public var shelves: [Shelf]
  /// Why a course, or a folder of courses, is not among them; each with the folder it is about.
  public var problems: [Diagnostic]

  public init(shelves: [Shelf] = [], problems: [Diagnostic] = []) {
    self.shelves = shelves
    self.problems = problems
  }

  public func shelf(_ courseID: String) -> Shelf? { shelves.first { $0.course.id == courseID } }

  /// Reads every course in these folders; a folder may be a course itself.
  public static func open(_ paths: [String]) -> Library {
    var library = Library()
    for path in paths {
      let found = CourseFolder.find(in: path)
      library.problems += found.problems
      for folder in found.folders { library.add(folder) }
    }
    return library
  }

  /// Adds a course; one whose id is taken is left out with a sentence, so that progress never mixes.
  public mutating func add(_ folder: CourseFolder) {
    let loaded = folder.course()
    guard let course = loaded.value else {
      problems += loaded.diagnostics.filter { $0.severity == .error }.map {
        var problem = $0
        problem.location.file = folder.path + "/" + problem.location.file
        return problem
      }
      return
    }
    guard shelf(course.id) == nil else {
      problems.append(
        Diagnostic(
          .M009, "another course already has the id \"\(course.id)\"",
          at: SourceLocation(file: folder.path + "/course.md"),
          help: "give one of the two another `id:` in its front matter"))
      return
    }
    shelves.append(Shelf(course: course) { folder.item($0.file) })
  }

  /// A lone lesson, quiz or drill as a course of one item.
  public static func single(path: String) -> Library {
    let loaded = ItemFile.load(path: path)
    let parts = path.split(separator: "/")
    let file = String(parts.last ?? "item.md")
    let id = parts.count > 1 ? String(parts[parts.count - 2]) : "lone"
    let title = loaded.value?.title ?? file
    let entry = CourseEntry(
      key: ItemKey(course: id, file: file), title: title, file: file, isSequential: false,
      location: SourceLocation(file: file))
    let course = Course(id: id, title: title, modules: [CourseModule(title: title, entries: [entry])])
    return Library(shelves: [Shelf(course: course) { _ in ItemFile.load(path: path) }])
  }
}

extension Item {
  /// Minutes at an easy pace: 180 words a minute to read, 40 seconds a question, 20 seconds a drill's scene.
  public var minutes: Int {
    let seconds: Double =
      switch self {
      case .lesson(let lesson):
        lesson.pages.reduce(0) { sum, page in
          switch page.content {
          case .text(let blocks): sum + Double(blocks.plainText.split(separator: " ").count) / 3
          case .check: sum + 40
          }
        }
      case .quiz(let quiz): Double(quiz.questions.count) * 40
      case .drill(let drill): Double(drill.scenes.count) * 20
      }
    return max(1, Int((seconds / 60).rounded()))
  }
}
