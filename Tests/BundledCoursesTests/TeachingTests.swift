import Course
import CourseFormat
import Foundation
import Testing
import Training

@testable import LecternApp

/// Where a missed question leads, by the tables in the course's README.md: they name the page of each idea.
@Suite("What a missed question of the course on service leads to")
struct TeachingTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "courses/service-superstar").path

  /// Questions of quizzes, each with the pages of its ideas.
  private static func expected() throws -> [String: Set<String>] {
    let text = try String(contentsOfFile: path + "/README.md", encoding: .utf8)
    var pages: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("|") && line.contains("`") {
      let cells = line.split(separator: "|").map { cell in cell.matches(of: /`([^`]*)`/).map { String($0.1) } }
      guard cells.count == 4 else { continue }
      for question in cells[2] { pages[question, default: []].formUnion(cells[1]) }
    }
    return pages
  }

  /// Someone who has not begun, and each file read once.
  private static func beginner() throws -> (state: AppState, course: Course, items: [String: Item]) {
    let folder = CourseFolder(path: path)
    let course = try #require(folder.course().value)
    let items = Dictionary(uniqueKeysWithValues: course.entries.map { ($0.file, folder.item($0.file)) })
    let library = Library(shelves: [
      Library.Shelf(
        name: course.id, readCourse: { Loaded(course, []) }, readItem: { items[$0.file] ?? Loaded(nil, []) })
    ])
    var state = AppState(library: library, learnerName: "Ana", seed: 1)
    state.library.read(0)
    return (state, course, items.compactMapValues(\.value))
  }

  @Test("A lesson that is not open yet is named, and no other one opened in its place")
  func locked() throws {
    let (state, course, items) = try Self.beginner()
    let entry = try #require(course.entries.first { $0.file == "superstar-quiz.md" })
    let questions = items[entry.file]?.questions ?? []
    let taught = { (id: String) in
      questions.first { $0.id == id }.map { state.teaching($0, of: Place(course: course, entry: entry)) }
    }
    #expect(taught("ssq-two-words")?.lockedAfter == nil && taught("ssq-two-words")?.page == "two-halves")
    #expect(taught("ssq-born")?.entry.file == "any-post.md")
    #expect(taught("ssq-born")?.lockedAfter == "What is a superstar?")
  }

  @Test("Most questions lead to the very page of their idea, and nearly all to its lesson")
  func pages() throws {
    let (state, course, items) = try Self.beginner()
    let expected = try Self.expected()
    var (asked, inLesson, onPage) = (0, 0, 0)
    for entry in course.entries {
      guard case .quiz(let quiz)? = items[entry.file], quiz.pools.isEmpty else { continue }
      for question in quiz.questions {
        guard let pages = expected[Self.name(entry.file) + "#" + question.id] else { continue }
        let taught = state.teaching(question, of: Place(course: course, entry: entry))
        let lesson = Self.name(taught.entry.file) + "#"
        asked += 1
        inLesson += pages.contains { $0.hasPrefix(lesson) } ? 1 : 0
        onPage += pages.contains(lesson + (taught.page ?? "")) ? 1 : 0
      }
    }
    #expect(asked > 100)
    #expect(onPage * 4 >= asked * 3, "\(onPage) of \(asked)")
    #expect(inLesson * 20 >= asked * 19, "\(inLesson) of \(asked)")
  }

  /// A file as the tables name it.
  private static func name(_ file: String) -> String { file.replacing(/\.md$/, with: "") }
}
