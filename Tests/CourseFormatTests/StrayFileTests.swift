import Course
import CourseFormat
import Testing

/// A file in the course's folder that no learner ever sees is told of (M023).
@Suite struct StrayFileTests {
  private let disk: TemporaryFolder

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("course.md", "# T\n\nSee [this](about.md).\n\n## M\n- [A](a.md)\n- [Q](q.md)\n")
    try disk.write("about.md", "# About\n\nMore [there](notes/deep.md).\n")
    try disk.write("notes/deep.md", "# Deep\n")
    try disk.write(
      "a.md", "---\nkind: lesson\n---\n# A\n\n[More](more.md \"include\")\n\n## B\nSee [it](notes/it.md#it).\n")
    try disk.write("more.md", "## More\nText.\n")
    try disk.write("more.es.md", "## More\nTexto.\n")
    try disk.write("a.es.md", "---\nkind: lesson\n---\n# A\n\n## B\nTexto.\n")
    try disk.write("notes/it.md", "# It\n")
    try disk.write("q.md", "---\nkind: quiz\ndraw:\n  - 1 from pool.md\n---\n# Q\n")
    try disk.write("pool.md", "---\nkind: quiz\n---\n# P\n\n## P\n- [x] a\n- [ ] b\n  > no\n\n> [!NOTE]\n> So.\n")
    try disk.write("course.es.md", "# T\n")
    try disk.write("README.md", "# For whoever looks here\n")
    try disk.write("notes/README.md", "# Here, too\n")
    try disk.write("picture.png", "")
    try disk.write(".hidden/x.md", "# X\n")
    try disk.write("other/course.md", "# Another\n")
    try disk.write("other/x.md", "# X\n")
  }

  private var told: [String] {
    Checker.check(path: disk.path).filter { $0.code == .M023 }
      .map { "\($0.severity) " + $0.location.file.dropFirst(disk.path.count + 1) }
  }

  @Test("Whatever is listed, included, drawn from, linked to or translated is not told of")
  func silence() { #expect(told == []) }

  @Test("A file that nothing leads to is a remark, wherever it lies")
  func stray() throws {
    try disk.write("lost.md", "# Lost, and leads to [another](lost2.md)\n")
    try disk.write("lost2.md", "# Lost\n")
    try disk.write("lost.es.md", "# Perdido\n")
    try disk.write("notes/b.md", "# B\n")
    #expect(told == ["info lost.es.md", "info lost.md", "info lost2.md", "info notes/b.md"])
  }

  @Test("As long as a file has errors, nobody knows what it leads to")
  func broken() throws {
    try disk.write("lost.md", "# Lost\n")
    try disk.write("a.md", "---\nkind: lessno\n---\n# A\n")
    #expect(told == [])
  }

  @Test("Many are counted, and folders that lead round in a circle end")
  func many() throws {
    for number in 1...30 { try disk.write("z\(number).md", "# Z\n") }
    disk.link("round", to: ".")
    #expect(told.count == 21)
    let last = Checker.check(path: disk.path).last { $0.code == .M023 }
    #expect(last?.message == "nothing in this course leads to 10 more files in its folder")
  }
}
