import Course
import CourseFormat

/// What a preview needs from outside: the files as they are now, and an editor. `lectern` has the real one.
public protocol Workbench: AnyObject {
  /// The folders in which a change may concern the previewed file, or this item of the previewed course.
  func folders(of entry: CourseEntry?) -> [String]
  func read(_ entry: CourseEntry?) -> PreviewReading
  /// Opens an editor there. Returns what went wrong, in a sentence; nil when nothing did.
  ///
  /// - Parameter lend: Gives the terminal away while its argument runs; an editor with a window of its own needs none.
  func edit(_ location: SourceLocation, lend: (() -> Void) -> Void) -> String?
}

/// The previewed files at one moment.
public struct PreviewReading: Sendable {
  /// The course; a stand-in where the file belongs to none. Nil while `course.md` cannot be played.
  public var course: Course?
  /// What is looked at within the course; nil: the course itself.
  public var entry: CourseEntry?
  /// Nil where there is no `entry`, or its file cannot be played.
  public var item: Item?
  public var diagnostics: [Diagnostic]
  /// Whether the file is missing or empty, as it may be for a moment while an editor saves.
  public var isUnfinished: Bool

  public init(
    course: Course?, entry: CourseEntry? = nil, item: Item? = nil, diagnostics: [Diagnostic] = [],
    isUnfinished: Bool = false
  ) {
    self.course = course
    self.entry = entry
    self.item = item
    self.diagnostics = diagnostics
    self.isUnfinished = isUnfinished
  }

  /// Whether there is something to show.
  var isPlayable: Bool { entry == nil ? course != nil : item?.isEmpty == false }
}

extension Item {
  /// Whether there is no page to be on; drills and quizzes without a scene or a question have an introduction.
  var isEmpty: Bool { if case .lesson(let lesson) = self { lesson.pages.isEmpty } else { false } }
}

extension Course {
  /// The course with nothing that waits for something else.
  var unlocked: Course {
    var course = self
    for module in course.modules.indices {
      for entry in course.modules[module].entries.indices {
        course.modules[module].entries[entry].isSequential = false
      }
    }
    return course
  }
}
