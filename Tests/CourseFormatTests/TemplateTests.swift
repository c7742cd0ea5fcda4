import Course
import Testing

@testable import CourseFormat

@Suite("lectern new, its examples") struct TemplateTests {
  /// What the checker says, but for its map of a drill (D209), which is no complaint.
  private func complaints(_ path: String) -> [String] {
    Checker.check(path: path).filter { $0.code != .D209 }.map(DiagnosticPrinter.text)
  }

  @Test("Each is clean under the checker by itself", arguments: CourseTemplate.allCases.filter { $0 != .course })
  func alone(_ template: CourseTemplate) throws {
    let disk = try TemporaryFolder()
    try disk.write("a.md", template.text(title: "A"))
    #expect(complaints(disk.path + "/a.md") == [])
  }

  @Test("Together they make a course that is clean, tidy, and finished in several ways")
  func course() throws {
    let disk = try TemporaryFolder()
    for file in CourseTemplate.courseFiles(title: "Front *desk* <1>", id: "front-desk") {
      try disk.write("c/" + file.name, file.text)
      let bytes = Array(file.text.utf8)
      guard case .tidy(let tidy) = CourseFormat.Formatter.format(CourseText(bytes, file: file.name)) else {
        Issue.record("\(file.name) cannot be formatted")
        continue
      }
      #expect(String(decoding: tidy, as: UTF8.self) == file.text)
    }
    let folder = CourseFolder(path: disk.path + "/c")
    #expect(complaints(folder.path) == [])
    let course = try #require(folder.course().value)
    #expect(course.title == "Front *desk* <1>" && course.id == "front-desk")
    #expect(folder.itemFiles.compactMap { folder.item($0).value?.kind } == [.lesson, .quiz, .drill])
  }

  @Test(
    "A name makes a title",
    arguments: [
      ("checking-your-footing.md", "Checking your footing"), ("a", "A"), ("été_à__Paris.md", "Été à Paris"),
      ("first minute.md", "First minute"), ("---.md", ""),
    ])
  func title(name: String, title: String) {
    #expect(CourseTemplate.title(ofFile: name) == title)
  }

  @Test(
    "A title keeps its signs, whatever they mean in Markdown",
    arguments: [
      "*A*", "A_b_ `c`", "# A #", "A & &amp; B", "<b>", "[x](y)", "a\\b", "~~a~~", "![a](b)", "A ##", "日本",
    ])
  func signs(title: String) {
    for template in [CourseTemplate.lesson, .quiz, .drill] {
      #expect(ItemFile.parse(Array(template.text(title: title).utf8), file: "a.md").value?.title == title)
    }
  }

  @Test(
    "The line for course.md lists the file", arguments: ["a.md", "first minute.md", "week/a.md", "été.md", "a'b.md"])
  func entry(file: String) throws {
    let text = "# T\n\n## M\n\(CourseTemplate.entry(title: "A [b] *c*", file: file))\n"
    let entry = try #require(CourseFile.parse(Array(text.utf8), folder: "x").value?.entries.first)
    #expect(entry.file == file && entry.title == "A [b] *c*")
  }
}
