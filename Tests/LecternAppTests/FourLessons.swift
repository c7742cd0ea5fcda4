import Course
import CourseFormat

@testable import LecternApp

extension TestCourse {
  /// A course of four lessons: two that are open, and two of which the second opens after the first.
  ///
  /// - Parameters:
  ///   - lessons: Their files and titles.
  ///   - read: What stands in a file.
  ///   - locate: Where another file of the course lies.
  static func library(
    lessons: [(file: String, title: String)], locate: @escaping @Sendable (String) -> String? = { _ in nil },
    read: @escaping @Sendable (CourseEntry) -> Lesson
  ) -> Library {
    var course = TestCourse.course
    let entries = lessons.enumerated().map { entry($0.element.file, $0.element.title, sequential: $0.offset > 1) }
    course.modules = [
      CourseModule(title: "One", entries: Array(entries.prefix(2))),
      CourseModule(title: "Two", entries: Array(entries.dropFirst(2))),
    ]
    return Library(shelves: [
      Library.Shelf(
        name: "test", readCourse: { [course] in Loaded(course, []) },
        readItem: { Loaded(.lesson(read($0)), []) }, locate: locate)
    ])
  }
}
