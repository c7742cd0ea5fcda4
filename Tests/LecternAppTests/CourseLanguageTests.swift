import Course
import CourseFormat
import Foundation
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("A learner's language and translated courses")
struct CourseLanguageTests {
  typealias Step = ScriptedTerminal.Step

  /// A course in English that is translated into German and Spanish, one that is translated into Spanish only.
  private let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")

  init() throws {
    for (course, tags) in [("both", ["", ".de", ".es"]), ("spanish", ["", ".es"])] {
      for tag in tags {
        let name = course + tag
        try write(
          "---\nid: \(course)\n---\n# Course \(name)\n\n## One\n- [Item \(name)](a.md)\n", "\(course)/course\(tag).md")
        try write("---\nkind: lesson\n---\n# Lesson \(name)\n\nHello.\n", "\(course)/a\(tag).md")
      }
    }
  }

  private func write(_ text: String, _ name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The lines of home that name courses, and the title of the first course's lesson.
  private func titles(learner: String?, system: String?, named: String? = nil) -> (home: [String], lesson: [String]) {
    defer { try? FileManager.default.removeItem(at: folder) }
    let keeper = MemoryKeeper()
    keeper.settings = LearnerSettings(learner.map { [.language: $0] } ?? [:])
    let other = (named ?? system).flatMap { Language(tag: $0) }
    var state = AppState(
      library: Library.open([folder.path], language: other), learnerName: "Ana", progress: Progress(), seed: 42)
    state.settings = keeper.settings
    _ = state.readCourses(
      named: named.flatMap { Language(tag: $0) }, system: system.flatMap { Language(tag: $0) }, nil)
    var home: [String] = []
    let terminal = ScriptedTerminal([
      .check { home = $0.text.filter { $0.contains("Course ") } }, .enter,
    ])
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }).run()
    let names = home.compactMap { $0.split(separator: " ").drop { $0 != "Course" }.dropFirst().first.map(String.init) }
    return (
      names, terminal.lastFrame.text.filter { $0.contains("Lesson ") }.map { $0.trimmingCharacters(in: .whitespaces) }
    )
  }

  @Test(
    "A course is read in the learner's language where it has it, else in the system's, and a named one goes before both",
    arguments: [
      (nil, nil, nil, ["both", "spanish"]), (nil, "es", nil, ["both.es", "spanish.es"]),
      ("de", "es", nil, ["both.de", "spanish.es"]), ("de", nil, nil, ["both.de", "spanish"]),
      ("en", "es", nil, ["both", "spanish"]), ("de", "de", "es", ["both.es", "spanish.es"]),
    ] as [(String?, String?, String?, [String])])
  func order(_ learner: String?, _ system: String?, _ named: String?, _ wanted: [String]) {
    let (home, lesson) = titles(learner: learner, system: system, named: named)
    #expect(home == wanted)
    #expect(lesson == ["Lesson " + wanted[0]])
  }

  @Test("A language that is chosen in the settings turns the courses at once, and the page of one that is open")
  func turning() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let keeper = MemoryKeeper()
    var state = AppState(library: Library.open([folder.path]), learnerName: "Ana", progress: Progress(), seed: 42)
    _ = state.readCourses(named: nil, system: nil, nil)
    let language = { (times: Int) in Array(repeating: Step.key(.right), count: times) }
    let terminal = ScriptedTerminal(
      [
        .see("Course both"), .dontSee("Course both.de"), .key(.down), .enter, .see("Item both"), .key(.function(1)),
        .key(.character(",")),
      ] + language(2) + [.escape, .escape, .see("Item both.de"), .enter, .see("Lesson both.de"), .escape, .escape]
        + [.see("Course both.de"), .see("Course spanish"), .dontSee("spanish.es")])
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }).run()
  }
}
