import Course
import CourseFormat
import Testing

@Suite("Files that are being edited")
struct EditedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Only a file with something in it is finished")
  func unfinished() throws {
    try folder.write("empty.md", "")
    try folder.write("full.md", "text")
    #expect(!EditedFile.isMissingOrEmpty(folder.path + "/full.md"))
    for name in ["empty.md", "missing.md", "."] { #expect(EditedFile.isMissingOrEmpty(folder.path + "/" + name)) }
  }

  @Test("The folders of a course are watched, its own first, without hidden ones")
  func folders() throws {
    for name in ["course.md", "a/one.md", "b/c/two.md", ".git/config"] { try folder.write(name, "text") }
    let path = folder.path
    let found = EditedFile.folders(around: path + "/a/one.md", in: CourseFolder(path: path))
    #expect(found == [path + "/a", path, path + "/b", path + "/b/c"])
    #expect(EditedFile.folders(around: "one.md", in: nil).first == ".")
    #expect(EditedFile.folders(around: "/one.md", in: nil) == ["/"])
  }

  @Test("A link is watched where it stands and where it leads")
  func link() throws {
    try folder.write("here/note.txt", "")
    try folder.write("there/one.md", "text")
    folder.link("here/one.md", to: folder.path + "/there/one.md")
    let found = EditedFile.folders(around: folder.path + "/here/one.md", in: nil)
    #expect(found == [folder.path + "/here", folder.path + "/there"])
  }

  @Test("A tree without an end costs no more than a small one")
  func bounded() throws {
    for index in 0..<100 { try folder.write("part\(index)/one.md", "text") }
    try folder.write("course.md", "text")
    folder.link("round", to: folder.path)
    let found = EditedFile.folders(around: folder.path + "/course.md", in: CourseFolder(path: folder.path))
    #expect(found.count == 64)
  }

  @Test("Every page of a lesson knows its line")
  func pages() throws {
    let text = """
      ---
      kind: lesson
      ---
      # Title

      Before.

      ## First

      One.

      ---

      Two.

      ## Check

      - [x] Yes
      - [ ] No

      """
    let loaded = ItemFile.parse(Array(text.utf8), file: "lesson.md")
    guard case .lesson(let lesson) = loaded.value else {
      Issue.record("\(loaded.diagnostics)")
      return
    }
    #expect(lesson.pages.map(\.location.line) == [6, 8, 14, 16])
    #expect(lesson.pages.allSatisfy { $0.location.file == "lesson.md" })
  }
}
