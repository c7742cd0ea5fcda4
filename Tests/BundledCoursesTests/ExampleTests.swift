import Course
import CourseFormat
import Foundation
import Testing
import Training

/// The examples that authors learn from: those of the guide, and those of the specification.
@Suite("Examples to learn from")
struct ExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let specification = root.appending(path: "Tests/Fixtures/courses/specification").path

  /// The examples of `courses/README.md`: the name that stands above each, and its text.
  private static func guide() throws -> [(name: String, text: String)] {
    let text = try String(contentsOf: root.appending(path: "courses/README.md"), encoding: .utf8)
    let parts = text.components(separatedBy: "```markdown\n")
    return try zip(parts, parts.dropFirst()).map { before, example in
      let line = before.split(separator: "\n").last.map(String.init) ?? ""
      #expect(line.hasPrefix("`") && line.hasSuffix(".md`"), "an example without a name above it: \(line)")
      let end = try #require(example.range(of: "\n```\n"))
      return (line.trimmingCharacters(in: CharacterSet(charactersIn: "`")), String(example[..<end.lowerBound]) + "\n")
    }
  }

  /// Writes the guide's examples into a folder for as long as `body` runs.
  private static func withGuide(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "guide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for example in try guide() {
      try example.text.write(to: folder.appending(path: example.name), atomically: true, encoding: .utf8)
    }
    try body(folder.path)
  }

  @Test("The guide's examples make one course, and the checker has nothing to say but how large its drills are")
  func guideIsClean() throws {
    try Self.withGuide { folder in
      let told = Checker.check(path: folder).filter { $0.code != .D209 }
      #expect(told.isEmpty, "\(told.map(DiagnosticPrinter.text).joined(separator: "\n"))")
      let course = try #require(CourseFolder(path: folder).course().value)
      #expect(Set(course.entries.map(\.file)).union(["course.md"]) == Set(try Self.guide().map(\.name)))
    }
  }

  @Test("Every example of the guide plays to its end")
  func guidePlays() throws { try Self.withGuide { try play($0) } }

  @Test("Every example of the specification plays to its end")
  func specificationPlays() throws { try play(Self.specification) }

  @Test("The guide names every kind of question, and every attribute that a question or a scene may have")
  func guideIsWhole() throws {
    let text = try String(contentsOf: Self.root.appending(path: "courses/README.md"), encoding: .utf8)
    let attributes = [
      "id", "was", "tags", "points", "time", "tries", "penalty", "difficulty", "rev", "match", "ending", "once",
      "timeout",
      "last", "route", "debrief", "survey", "keep-order", "misery", "mediocrity", "magnificence", "set", "clear", "if",
      "when", "draw", "shuffle", "pass", "gauges", "include", "open",
    ]
    for name in attributes { #expect(text.contains(name), "\(name) is not in the guide") }
    try Self.withGuide { folder in
      guard case .quiz(let quiz)? = CourseFolder(path: folder).item("check.md").value else { throw Missing() }
      #expect(Set(quiz.questions.map(\.kind)) == Set(Question.Kind.allCases))
    }
  }

  struct Missing: Error {}

  // MARK: Playing

  private func play(_ folder: String) throws {
    let course = try #require(CourseFolder(path: folder).course().value)
    #expect(!course.entries.isEmpty)
    for entry in course.entries {
      let loaded = CourseFolder(path: folder).item(entry.file)
      switch loaded.value {
      case .lesson(let lesson): play(lesson, entry)
      case .quiz(let quiz): play(quiz, entry)
      case .drill(let drill): play(drill, entry)
      case nil: Issue.record("\(entry.file): \(loaded.diagnostics.map(DiagnosticPrinter.text))")
      }
    }
  }

  private func play(_ lesson: Lesson, _ entry: CourseEntry) {
    var run = LessonRun(item: entry.key, lesson: lesson, progress: ItemProgress())
    for page in lesson.pages.indices {
      run.turn(to: page)
      if let check = run.currentCheck { run.updateCheck(answered(check)) }
    }
    #expect(run.isFinished, "\(entry.file)")
  }

  private func play(_ quiz: Quiz, _ entry: CourseEntry) {
    var run = QuizRun(item: entry.key, quiz: quiz, attempt: Attempt(seed: 7))
    #expect(run.questions.count == quiz.length)
    while let current = run.current {
      run.updateCurrent(answered(current))
      run.advance()
    }
    let result = run.result(defaultPassMark: nil)
    #expect(result.share == 1 && run.finished(defaultPassMark: nil).passed, "\(entry.file)")
  }

  /// Answered as well as can be.
  private func answered(_ question: QuestionRun) -> QuestionRun {
    var run = question
    var response = run.question.rightResponse
    switch run.question.body {
    case .open(let body): response = ["A text."] + body.rubric.map(\.plainText)
    case .fillIn(let body):
      response = body.blanks.map {
        switch $0.accepted {
        case .number(let range): "\(range.lowerBound)"
        case .words(let words): words[0]
        }
      }
    case .choice, .matching, .ordering: break
    }
    #expect(run.answer(response, confidence: .sure, milliseconds: 1) != nil)
    #expect(run.lastGrade?.isRight == true, "\(run.question.title)")
    return run
  }

  /// Every way through a drill that says no reply twice in a scene reaches an ending; one of them passes.
  private func play(_ drill: Drill, _ entry: CourseEntry) {
    var hasPassed = false
    var waiting = [DrillRun(item: entry.key, drill: drill)]
    while let run = waiting.popLast() {
      guard run.ending == nil else {
        hasPassed = hasPassed || run.isPassed
        continue
      }
      #expect(!run.choices.isEmpty, "\(entry.file): \(run.state.scene)")
      for index in run.choices.indices {
        let choice = run.choices[index]
        guard !run.turns.contains(where: { $0.scene.id == run.state.scene && $0.choice.plainText == choice.plainText })
        else { continue }
        var next = run
        _ = next.choose(index, milliseconds: 1)
        waiting.append(next)
      }
    }
    #expect(hasPassed, "\(entry.file)")
  }
}
