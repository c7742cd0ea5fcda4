import Course
import CourseFormat
import Foundation
import Testing

/// What the course on service has to hold: every idea on a page, in a question and in a drill, and enough of everything.
/// The tables of its README.md name the places.
@Suite("What the course on service covers")
struct CoverageTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "courses/service-superstar").path

  private static let folder = CourseFolder(path: path)
  private static let course = folder.course().value
  private static let items: [(file: String, item: Item)] = (course?.entries ?? []).compactMap { entry in
    folder.item(entry.file).value.map { (name(entry.file), $0) }
  }

  private static let lessons = items.compactMap { file, item in
    if case .lesson(let lesson) = item { (file: file, lesson: lesson) } else { nil }
  }
  /// Those with questions of their own: one that only draws from others has none.
  private static let quizzes = items.compactMap { file, item in
    if case .quiz(let quiz) = item, quiz.pools.isEmpty { (file: file, quiz: quiz) } else { nil }
  }
  private static let drills = items.compactMap { file, item in
    if case .drill(let drill) = item { (file: file, drill: drill) } else { nil }
  }
  private static let questions: [Question] = lessons.flatMap(\.lesson.checks) + quizzes.flatMap(\.quiz.questions)

  /// A file as the tables name it.
  private static func name(_ file: String) -> String { file.replacing(/\.md$/, with: "") }

  // MARK: The tables

  private struct Row {
    var idea: String
    /// Pages, questions, scenes: `file#id`.
    var places: [[String]]
  }

  private static func tables() throws -> [(module: String, rows: [Row])] {
    let text = try String(contentsOfFile: path + "/README.md", encoding: .utf8)
    return text.components(separatedBy: "\n## ").dropFirst().map { section in
      let lines = section.split(separator: "\n").filter { $0.hasPrefix("|") && $0.contains("`") }
      let rows = lines.map { line in
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        return Row(idea: cells[0], places: cells.dropFirst().map { $0.matches(of: /`([^`]*)`/).map { String($0.1) } })
      }
      return (section.prefix { $0 != "\n" }.description, rows)
    }
  }

  @Test("Each idea has a page, a question and a scene, and all of them exist")
  func ideas() throws {
    let pages = Set(Self.lessons.flatMap { file, lesson in lesson.pages.map { "\(file)#\($0.id)" } })
    let asked =
      Set(Self.lessons.flatMap { file, lesson in lesson.checks.map { "\(file)#\($0.id)" } })
      .union(Self.quizzes.flatMap { file, quiz in quiz.questions.map { "\(file)#\($0.id)" } })
    let scenes = Set(Self.drills.flatMap { file, drill in drill.scenes.map { "\(file)#\($0.id)" } })
    let tables = try Self.tables()
    #expect(tables.count == 9 && tables.allSatisfy { $0.rows.count >= 4 })
    for row in tables.flatMap(\.rows) {
      #expect(row.places.count == 3 && row.places.allSatisfy { !$0.isEmpty }, "\(row.idea)")
      for (places, known) in zip(row.places, [pages.subtracting(asked), asked, scenes]) {
        #expect(places.filter { !known.contains($0) } == [], "\(row.idea): not there")
      }
    }
  }

  @Test("Every lesson, every quiz and every objective has its place in the tables")
  func nothingForgotten() throws {
    let places = Set(try Self.tables().flatMap(\.rows).flatMap(\.places).joined())
    let files = Set(places.map { String($0.prefix { $0 != "#" }) })
    let own = Self.lessons.map(\.file) + Self.quizzes.map(\.file) + Self.drills.map(\.file)
    #expect(own.filter { !files.contains($0) } == ["sources"])
    let asked = Self.questions.filter { question in places.contains { $0.hasSuffix("#" + question.id) } }
    let objectives = try #require(Self.course).objectives.map(\.tag)
    #expect(Set(objectives).subtracting(asked.flatMap(\.tags)) == [])
  }

  // MARK: How much there is

  @Test("There are 24 lessons and more, and 150 questions and more of every kind")
  func lessonsAndQuestions() {
    #expect(Self.lessons.filter { !$0.lesson.checks.isEmpty }.count >= 24)
    #expect(Set(Self.questions.map(\.id)).count == Self.questions.count)
    #expect(Self.questions.count >= 150)
    for kind in Question.Kind.allCases {
      #expect(Self.questions.count { $0.kind == kind } >= 8, "\(kind.rawValue)")
    }
    #expect(Self.quizzes.filter { $0.file == "showdown" }.map(\.quiz.questions.count) == [40])
  }

  @Test("Each module but the last asks for a text of one's own, with a list to compare it with")
  func reflections() throws {
    let modules = try #require(Self.course).modules.prefix(8)
    for module in modules {
      let files = Set(module.entries.map { Self.name($0.file) })
      let reflections = Self.quizzes.filter { files.contains($0.file) }.flatMap(\.quiz.questions).filter {
        guard case .open(let body) = $0.body else { return false }
        return body.rubric.count >= 3
      }
      #expect(!reflections.isEmpty, "\(module.title)")
    }
  }

  @Test("The final quiz draws from each module's quiz, from no other, and asks for no text that never counts")
  func finalQuiz() throws {
    guard case .quiz(let quiz)? = Self.folder.item("final.md").value else {
      Issue.record("there is no final quiz")
      return
    }
    let sources = quiz.pools.map { Set($0.questions.map { String($0.prefix { $0 != "/" }) }) }
    #expect(sources == Self.quizzes.filter { $0.file != "showdown" }.map { [$0.file] })
    #expect(quiz.questions.allSatisfy { $0.kind != .open })
    #expect(quiz.passMark == 0.8 && quiz.length >= 30)
  }

  @Test("There are 14 drills and more, of every sort, and each has three endings and more")
  func drills() {
    let drills = Self.drills.map(\.drill)
    #expect(drills.count >= 14 && drills.allSatisfy { $0.endings.count >= 3 })
    let conditional = drills.filter { drill in
      !drill.gauges.isEmpty && drill.scenes.contains { $0.choices.contains { $0.condition != nil } }
    }
    #expect(conditional.count >= 4)
    #expect(drills.count { $0.scenes.contains { $0.timeLimit != nil } } >= 2)
    // A briefing begins with the channel, and says who the customer is.
    let briefings = drills.map(\.briefing.plainText)
    for channel in ["In person", "On the phone", "In a live chat", "By e-mail"] {
      #expect(briefings.contains { $0.hasPrefix(channel) }, "\(channel)")
    }
    let colleagues = /customer is a colleague|customers today are colleagues/
    #expect(briefings.count { $0.replacing("\n", with: " ").contains(colleagues) } >= 2)
  }

  @Test("The last drill goes through one day: a counter, a phone, an e-mail and a colleague, and four endings or more")
  func capstone() throws {
    let drill = try #require(Self.drills.last { $0.file == "one-hard-day" }?.drill)
    #expect(drill.endings.count >= 4 && drill.gauges.count >= 2)
    let rows = try #require(try Self.tables().last).rows
    let ideas = Set(rows.map(\.idea))
    let traits = ["Positive", "Enthusiastic", "Quick to respond", "Striving for excellence", "Attentive"]
    #expect(ideas.isSuperset(of: traits + ["The Golden Rule", "Misery", "Mediocrity", "Magnificence"]))
    #expect(rows.allSatisfy { $0.places[2].allSatisfy { $0.hasPrefix("one-hard-day#") } })
  }
}
