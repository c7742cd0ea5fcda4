import Course
import Testing

@testable import CourseFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FolderTests {
  private let disk: TemporaryFolder
  private let lesson = "---\nkind: lesson\n---\n# T\n\nText\n"

  init() throws { disk = try TemporaryFolder() }

  private func sentence(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map { "\($0.code): \($0.message)" } }

  @Test("Courses are found in a folder or just below it, by name")
  func find() throws {
    for name in ["b", "a", ".hidden", "notes/deep"] { try disk.write(name + "/course.md", "# T\n") }
    try disk.write("empty/readme.md", "x")
    #expect(CourseFolder.find(in: disk.path).folders.map(\.path) == ["a", "b"].map { disk.path + "/" + $0 })
    #expect(CourseFolder.find(in: disk.path + "/a").folders == [CourseFolder(path: disk.path + "/a")])
  }

  @Test("A folder without courses, a missing one and a file each get their own sentence")
  func findProblems() throws {
    try disk.write("a.txt", "x")
    #expect(sentence(CourseFolder.find(in: disk.path).problems) == ["M019: there is no course in this folder"])
    #expect(sentence(CourseFolder.find(in: disk.path + "/no").problems) == ["M013: there is no such folder"])
    #expect(sentence(CourseFolder.find(in: disk.path + "/a.txt").problems) == ["M019: this is a file, not a folder"])
    let denied = Disk.folderProblem(EACCES, SourceLocation(file: "x"))
    #expect(denied.message == "you have no permission to look into this folder")
  }

  @Test("The course that a file lies in is the nearest one above it")
  func enclosing() throws {
    try disk.write("course.md", "# Outer\n")
    try disk.write("inner/course.md", "# Inner\n")
    try disk.write("inner/week/a.md", lesson)
    let found = try #require(CourseFolder.enclosing(file: disk.path + "/inner/week/../week/a.md"))
    #expect(found.folder.course().value?.title == "Inner")
    #expect(found.file == "week/a.md")
    #expect(CourseFolder.enclosing(file: disk.path + "/inner/none.md") == nil)
  }

  @Test("course.md is read alone: entries that do not exist are no concern of it")
  func courseAlone() throws {
    try disk.write("course.md", "# T\n\n## M\n- [A](missing.md)\n")
    let loaded = CourseFolder(path: disk.path).course()
    #expect(loaded.diagnostics == [])
    #expect(loaded.value?.entries.count == 1)
  }

  @Test("Whatever cannot be read says why in its own words, and never crashes or waits")
  func unreadable() throws {
    try disk.write("course.md", "# T\n")
    disk.makeFolder("folder.md")
    disk.makePipe("pipe.md")
    disk.link("loop.md", to: "loop.md")
    try disk.write("large.md", [UInt8](repeating: 0x61, count: 5_000_000))
    try disk.write("noise.md", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 >> 3) })
    let folder = CourseFolder(path: disk.path)
    let long = String(repeating: "x", count: 300) + ".md"
    let expected = [
      "none.md": "M013: there is no such file",
      "folder.md": "M019: this is a folder, not a file",
      "pipe.md": "M019: this is not an ordinary file",
      "loop.md": "M019: this link leads round in a circle",
      "large.md": "M019: this file is larger than 1 MiB",
      "noise.md": "M019: this is no text file",
      long: "M019: this file name is too long",
    ]
    for (file, message) in expected {
      let loaded = folder.item(file)
      #expect(sentence(loaded.diagnostics) == [message])
      #expect(loaded.value == nil)
    }
    #expect(
      sentence(ItemFile.load(path: disk.path + "/folder.md").diagnostics) == ["M019: this is a folder, not a file"])
    #expect(FileReader.problem(EACCES, "x").message == "you have no permission to read this file")
  }

  @Test("No path leaves the course folder, whether by dots, by links or into hidden folders")
  func confinement() throws {
    try disk.write("course/course.md", "# T\n")
    try disk.write("course/week/a.md", lesson)
    try disk.write("course/.git/a.md", lesson)
    try disk.write("course-2/a.md", lesson)
    disk.link("course/out", to: "../course-2")
    disk.link("course/alias.md", to: "week/a.md")
    disk.link("course/shown", to: ".git")
    let folder = CourseFolder(path: disk.path + "/course")
    for file in ["week/a.md", "./week/../week/a.md", "alias.md"] { #expect(folder.item(file).value != nil, "\(file)") }
    let outside = [
      "../course-2/a.md", "out/a.md", ".git/a.md", "shown/a.md", disk.path + "/course/week/a.md",
      "a/../../course/week/a.md",
    ]
    for file in outside { #expect(folder.item(file).diagnostics.map(\.code) == [.M020], "\(file)") }
  }

  @Test("The checker finds missing files, places and images, and names files as they were typed")
  func checker() throws {
    try disk.write(
      "c/course.md",
      "---\ntags: [a-tag]\n---\n# T\n\nSee [b](b.md#par).\n\n## M\n- [A](a.md)\n- [B](b.md)\n- [C](no.md)\n")
    try disk.write(
      "c/a.md", "---\nkind: lesson\n---\n# T\n\n[x](#tt) [y](b.md#part) [z](b.md#prat)\n![p](p.png)\n![q](q.png)\n")
    try disk.write(
      "c/b.md", "---\nkind: quiz\n---\n# T\n\n## Part\n`tags: a-tga`\n\n- [x] A\n- [ ] B\n  > No.\n\n> [!NOTE]\n> So.\n"
    )
    try disk.write("c/p.png", "")
    let told = Checker.check(path: disk.path + "/c").map {
      "\($0.location.file.dropFirst(disk.path.count)) \(summary($0))"
    }
    #expect(
      told == [
        "/c/course.md M013 6:9", "/c/course.md M013 11:7", "/c/a.md M013 6:6", "/c/a.md M013 6:29",
        "/c/a.md M014 8:6", "/c/b.md Q117 7:2",
      ])
    #expect(Checker.check(path: disk.path).map(\.code) == Checker.check(path: disk.path + "/c").map(\.code))
    let one = Checker.check(path: disk.path + "/c/b.md")
    #expect(one.map { $0.location.file } == [disk.path + "/c/b.md"])
    #expect(one.map(summary) == ["Q117 7:2"])
  }

  @Test("A mistake in course.md does not hide those of the files that it has links to, nor invents any")
  func brokenCourse() throws {
    let entries = "# T\n\n## M\n1. [A](a.md)\n2. [B](b.md)\n3. [C](c.md)\n"
    try disk.write("course.md", "---\nid: t\ntags:\n\t- a\n---\n" + entries)
    try disk.write("a.md", lesson)
    try disk.write("b.md", "---\nkind: dril\n---\n# T\n\nText\n")
    try disk.write("unlisted.md", "---\nkind: dril\n---\n# T\n")
    let told = Checker.check(path: disk.path).filter { $0.severity == .error }
    #expect(told.map(\.code) == [.M001, .M013, .M019], "\(sentence(told))")
    #expect(told.last?.location.file.hasSuffix("/b.md") == true)
  }

  @Test("A link of the file system that leads out of the course is told as that, once, and not as a missing file")
  func checkerLinks() throws {
    try disk.write("out.md", "---\nkind: quiz\n---\n# T\n\n## Q\n- [x] A\n- [ ] B\n")
    disk.makeFolder("c")
    for name in ["a.md", "b.md", "p.md", "d.md"] { disk.link("c/" + name, to: "../out.md") }
    try disk.write(
      "c/course.md", "---\nid: x\n---\n# T\n\nSee [b](b.md).\n\n## M\n- [A](a.md)\n- [L](l.md)\n- [Q](q.md)\n")
    try disk.write("c/l.md", "---\nkind: lesson\n---\n# T\n\n![p](p.md)\n\n[d](d.md \"include\")\n")
    try disk.write("c/q.md", "---\nkind: quiz\ndraw:\n  - 1 from d.md\n---\n# T\n")
    let told = Checker.check(path: disk.path + "/c").filter { $0.severity == .error }
    #expect(
      told.map { "\($0.location.file.dropFirst(disk.path.count)) \(summary($0))" } == [
        "/c/course.md M020 6:9", "/c/course.md M020 9:7", "/c/l.md M020 6:6", "/c/l.md M020 8:5", "/c/q.md M020 4:5",
      ])
    #expect(Set(told.map(\.message)) == ["this path leaves the course folder"])
  }

  @Test("Two courses in one folder may not share an id")
  func sharedIds() throws {
    try disk.write("a/course.md", "---\nid: x\n---\n# T\n")
    try disk.write("b/course.md", "---\nid: x\n---\n# T\n")
    let told = Checker.check(path: disk.path).filter { $0.code == .M009 }
    #expect(sentence(told) == ["M009: the course in a has the id \"x\" too"])
    #expect(told.map(\.location.file) == [disk.path + "/b/course.md"])
  }

  @Test("The checker says what is wrong with a path that leads nowhere")
  func checkerPaths() {
    #expect(sentence(Checker.check(path: disk.path + "/no.md")) == ["M013: there is no such file"])
    #expect(sentence(Checker.check(path: disk.path)) == ["M019: there is no course in this folder"])
  }

  @Test("A lone file may link to its neighbours and not above them")
  func loneFile() throws {
    try disk.write("x/a.md", "---\nkind: lesson\n---\n# T\n\n[b](b.md) [c](../c.md)\n")
    #expect(ItemFile.load(path: disk.path + "/x/a.md").diagnostics.map(summary) == ["M020 6:15"])
    #expect(Checker.check(path: disk.path + "/x/a.md").map(summary) == ["M013 6:5", "M020 6:15"])
  }
}
