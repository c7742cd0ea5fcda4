import Course
import CourseFormat
import Foundation
import Testing

/// What the course on writing courses shows is true: its texts, and the messages about them.
@Suite("The course on writing courses")
struct TutorialTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "courses/writing-courses")

  // MARK: Reading its files

  /// A block of code that the course shows.
  private struct Example: CustomStringConvertible {
    var file: String
    var line: Int
    /// The words behind the backticks, as in `markdown wrong M004`.
    var info: [String]
    var text: String

    var isMarkdown: Bool { info.first == "markdown" }
    /// The code of the message that a wrong example gives.
    var wrong: String? { info.count == 3 && info[1] == "wrong" ? info[2] : nil }
    var isMessage: Bool { info == ["text"] && (text.hasPrefix("error[") || text.hasPrefix("warning[")) }
    var description: String { "\(file):\(line)" }
  }

  /// A file's blocks of code, and what stands around them.
  private struct Page {
    var examples: [Example] = []
    var around = "\n"

    init(_ url: URL) throws {
      var open: (example: Example, margin: Substring)?
      let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        // Fences in quotes and below options have a margin.
        let margin = line.prefix { " >".contains($0) }
        let isFence = line.dropFirst(margin.count).hasPrefix("```")
        if let (example, outer) = open {
          if isFence && margin == outer {
            examples.append(example)
            open = nil
          } else {
            open?.example.text += line.dropFirst(line.hasPrefix(outer) ? outer.count : line.count) + "\n"
          }
        } else if isFence {
          let info = line.dropFirst(margin.count + 3).split(separator: " ").map(String.init)
          open = (Example(file: url.lastPathComponent, line: index + 1, info: info, text: ""), margin)
          // No example stands across another one.
          around += "```\n"
        } else {
          around += line + "\n"
        }
      }
      #expect(open == nil, "a block of code in \(url.lastPathComponent) does not end")
    }
  }

  private static func pages() throws -> [Page] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted().map {
      try Page(folder.appending(path: $0))
    }
  }

  private static func examples() throws -> [Example] { try pages().flatMap(\.examples) }

  // MARK: Trying its examples

  /// A small file around a part of one.
  private static func file(around text: String) -> String {
    guard !text.hasPrefix("---\n") else { return text }
    let isDrill = text.contains("](#")
    let isQuiz = ["- [", "[[", "1. ", " -> "].contains(where: text.contains)
    let kind = isDrill ? "drill" : isQuiz ? "quiz" : "lesson"
    return "---\nkind: \(kind)\n---\n# Check\n\n\(text)"
  }

  /// Writes files into a folder of their own for as long as `body` runs.
  private static func withFiles<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tutorial-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    return try body(folder.path)
  }

  /// What `lectern check` prints about a file or a folder, remarks left out; files are named from the folder on.
  private static func told(_ folder: String, _ file: String? = nil) -> [(code: String, printed: String)] {
    Checker.check(path: file.map { folder + "/" + $0 } ?? folder).filter { $0.severity != .info }.map {
      ("\($0.code)", DiagnosticPrinter.text($0).replacingOccurrences(of: folder + "/", with: ""))
    }
  }

  @Test("What it shows stands in its own files, or can be played as it is")
  func examplesAreTrue() throws {
    let pages = try Self.pages()
    let examples = pages.flatMap(\.examples).filter { $0.isMarkdown && $0.info.count == 1 }
    #expect(examples.count >= 20)
    for example in examples where !pages.contains(where: { $0.around.contains("\n" + example.text) }) {
      try Self.withFiles(["check.md": Self.file(around: example.text)]) { folder in
        let loaded = ItemFile.load(path: folder + "/check.md")
        let told = loaded.diagnostics.filter { $0.severity == .error }.map(DiagnosticPrinter.text)
        #expect(loaded.value != nil && told == [], "\(example) stands nowhere else")
      }
    }
  }

  @Test("What it calls wrong gives the one message that it names, and each message it shows is printed like that")
  func messagesAreTrue() throws {
    let examples = try Self.examples()
    let marked = examples.filter { $0.isMarkdown && $0.info.count > 1 }
    #expect(marked.count >= 5)
    var printed: Set<String> = []
    for example in marked {
      let code = try #require(example.wrong, "\(example) is marked with other words than: wrong, and a code")
      // The message says what the file is called.
      let shown = examples.first { $0.file == example.file && $0.isMessage && $0.text.contains("[\(code)]") }
      let place = try #require(shown?.text.split(separator: "\n").dropFirst().first, "\(example) has no message")
      let name = place.split(separator: ":")[0].trimmingCharacters(in: .whitespaces)
      try Self.withFiles([name: Self.file(around: example.text)]) { folder in
        let told = Self.told(folder, name)
        #expect(told.map(\.code) == [code], "\(example)")
        printed.formUnion(told.map { $0.printed + "\n" })
      }
    }
    printed.formUnion(try Self.toldOfAnotherRightOption().map { $0 + "\n" })
    for example in examples where example.isMessage {
      #expect(printed.contains(example.text), "\(example) is not printed like that")
    }
  }

  /// What the checker prints where the question on ids has another right option than when it was pinned.
  private static func toldOfAnotherRightOption() throws -> [String] {
    let question = try #require(try examples().first { $0.isMarkdown && $0.text.contains("`rev: 2`") }).text
      .replacingOccurrences(of: " `was: lamp` `rev: 2`", with: "")
    func file(_ question: String) -> String { Self.file(around: question + "\n> [!NOTE]\n> Tickets have a date.\n") }
    let before = question.replacingOccurrences(of: "- [x]", with: "- [?]").replacingOccurrences(
      of: "- [ ]", with: "- [x]"
    ).replacingOccurrences(of: "- [?]", with: "- [ ]")
    let course = "---\nid: windy-days\n---\n# Windy Days\n\n## Monday\n\n1. [Check](check.md)\n"
    return try withFiles(["course.md": course, "check.md": file(before)]) { folder in
      let update = CourseFolder(path: folder).updatedLock(["check.md"], isWhole: true, accepts: false)
      try #require(update.lock).text.write(
        toFile: folder + "/" + CourseLock.fileName, atomically: true, encoding: .utf8)
      try file(question).write(toFile: folder + "/check.md", atomically: true, encoding: .utf8)
      let told = told(folder)
      #expect(told.map(\.code) == ["M017"])
      return told.map(\.printed)
    }
  }

  @Test("The drawing that it shows is that of its own drill")
  func drawingIsTrue() throws {
    guard case .drill(let drill)? = CourseFolder(path: Self.folder.path).item("old-hand.md").value else {
      throw Missing()
    }
    let drawings = try Self.examples().filter { $0.info == ["text"] && !$0.isMessage }
    #expect(!drawings.isEmpty)
    for drawing in drawings {
      #expect(DrillGraph(drill).drawing(.text).contains("\n" + drawing.text), "\(drawing)")
    }
  }

  @Test("Its quiz has every kind of question, and a question of opinion")
  func everyKind() throws {
    guard case .quiz(let quiz)? = CourseFolder(path: Self.folder.path).item("one-of-each.md").value else {
      throw Missing()
    }
    #expect(Set(quiz.questions.map(\.kind)) == Set(Question.Kind.allCases))
    #expect(quiz.questions.contains { $0.isSurvey })
  }

  struct Missing: Error {}
}
