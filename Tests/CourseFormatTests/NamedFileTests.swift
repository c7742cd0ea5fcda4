import Course
import Foundation
import Testing

@testable import CourseFormat

/// What is told, written and mended where one file of a course is named, and others come with it.
@Suite("A file that is named, and what it is made of") struct NamedFileTests {
  private let disk: TemporaryFolder
  private var inc: String { disk.path + "/inc" }

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("inc/course.md", "---\nid: c\n---\n# C\n\nHi.\n\n## M\n\n- [A](deep/a.md)\n")
    try disk.write(
      "inc/deep/a.md", "---\nkind: quiz\n---\n# A\n\n[x](../r.md \"include\")\n\n## Q\n- [x] a\n- [ ] b\n")
    try disk.write("inc/r.md", "## R\n- [x]Ja\n- [ ] Nein\n")
  }

  @Test(
    "Another file is called as the person would type it from where they are",
    arguments: [
      ("inc/a.md", "a.md", "r.md", "inc/r.md"), ("a.md", "a.md", "r.md", "r.md"),
      ("inc/deep/a.md", "deep/a.md", "r.md", "inc/r.md"), ("deep/a.md", "deep/a.md", "other/r.md", "other/r.md"),
      ("a.md", "deep/a.md", "r.md", "../r.md"), ("a.md", "deep/a.md", "deep/r.md", "r.md"),
      ("./a.md", "a.md", "r.md", "./r.md"), ("../a.md", "deep/a.md", "r.md", "../../r.md"),
      ("/c/a.md", "a.md", "r.md", "/c/r.md"), ("/c/deep/a.md", "deep/a.md", "x/r.md", "/c/x/r.md"),
      ("alias.md", "deep/a.md", "r.md", "r.md"), ("inc//a.md", "a.md", "a.md", "inc//a.md"),
    ])
  func name(typed: String, file: String, other: String, expected: String) {
    #expect(TypedPath(path: typed, file: file).name(of: other) == expected)
  }

  @Test(
    "A link to a file that is not there names the nearest beside it",
    arguments: [
      ("first-minutes.md", "did you mean first-minute.md?"), ("First-Minute.md", "did you mean first-minute.md?"),
      ("deep/b.md", "did you mean a.md?"),
      ("something-else.md", "check the name, capitals and small letters too, or add the file"),
    ])
  func nearest(link: String, help: String) throws {
    try disk.write("inc/first-minute.md", "---\nkind: lesson\n---\n# F\n\n## P\n\nText.\n")
    try disk.write("inc/lesson.md", "---\nkind: lesson\n---\n# L\n\n## P\n\nSee [this](\(link)).\n")
    let told = Checker.check(path: inc + "/lesson.md")
    #expect(told.filter { $0.code == .M013 }.map(\.help) == [help])
  }

  @Test("The checker and an export tell of an included file under its path")
  func told() throws {
    #expect(Checker.check(path: inc + "/deep/a.md").filter { $0.code == .M004 }.map(\.location.file) == [inc + "/r.md"])
    #expect(QuizExport.gift(path: inc + "/deep/a.md").diagnostics.map(\.location.file) == [inc + "/r.md"])
  }

  @Test(
    "A file without a kind is mended where its course or the file that includes it is named",
    arguments: ["", "/deep/a.md"])
  func mended(named: String) throws {
    let files = CourseFiles.checked(at: inc + named)
    let part = try #require(files.all.first { $0.shown == inc + "/r.md" })
    #expect(files.kinds[part] == .quiz)
    guard case .mended(let told) = FileMender.mend(part, as: files.kinds[part]) else { throw Missing() }
    #expect(told.map(\.code) == [.M004])
    #expect(try String(contentsOfFile: inc + "/r.md", encoding: .utf8) == "## R\n- [x] Ja\n- [ ] Nein\n")
  }

  @Test("A file with a kind of its own is not mended with the one that includes it")
  func ownKind() throws {
    try disk.write("inc/r.md", "---\nkind: quiz\n---\n# R\n\n## R\n- [x]Ja\n- [ ] Nein\n")
    #expect(CourseFiles.checked(at: inc + "/deep/a.md").all.map(\.shown) == [inc + "/deep/a.md"])
  }

  @Test("Of a quiz that is drawn from, only errors are told where the quiz that draws is named")
  func drawn() throws {
    try disk.write("inc/deep/a.md", "---\nkind: quiz\ndraw: 2 from r.md\n---\n# A\n")
    try disk.write("inc/deep/r.md", "---\nkind: quiz\n---\n# R\n\n## R\n- [x] Ja\n- [ ] Nein `lst`\n")
    let told = Checker.check(path: inc + "/deep/a.md")
    #expect(told.map(\.code) == [.Q115])
    try disk.write("inc/deep/a.md", "---\nkind: quiz\ndraw: 2 from none.md\n---\n# A\n")
    #expect(Checker.check(path: inc + "/deep/a.md").map(\.code) == [.M013])
    try disk.write("inc/deep/a.md", "---\nkind: quiz\ndraw: 2 from r.md\n---\n# A\n")
    #expect(Checker.check(path: inc + "/deep/r.md").contains { $0.code == .M002 })
    try disk.write("inc/deep/r.md", "---\nkind: quiz\n---\n# R\n\n## R\n- [ ] Ja\n- [ ] Nein\n")
    #expect(Checker.check(path: inc + "/deep/a.md").contains { $0.code == .Q101 })
  }
}
