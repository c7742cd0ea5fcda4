import Course
import Testing

@testable import CourseFormat

@Suite("What something was called before")
struct FormerNamesTests {
  private func item(_ text: String, file: String = "item.md") -> Loaded<Item> {
    ItemFile.parse(Array(text.utf8), file: file)
  }

  @Test("Pages and checks of a lesson say it with `was`, each page of a section by its number")
  func lesson() throws {
    let loaded = item(
      """
      ---
      kind: lesson
      was: [old.md, week/older.md]
      ---
      # L

      ## Page
      `was: leaf` `was: sheet`

      One.

      ---

      Two.

      ## Check
      `was: test`

      - [x] a
      - [ ] b
      """)
    guard case .lesson(let lesson) = try #require(loaded.value, "\(loaded.diagnostics)") else { return }
    #expect(lesson.formerFiles == ["old.md", "week/older.md"])
    #expect(lesson.pages.map(\.formerIDs) == [["leaf", "sheet"], ["leaf-2", "sheet-2"], ["test"]])
    #expect(lesson.checks.map(\.formerIDs) == [["test"]])
  }

  @Test("Questions of a quiz may name another file, and scenes of a drill an id")
  func quizAndDrill() throws {
    let quiz = item("---\nkind: quiz\nwas: old.md\n---\n# Q\n\n## A\n`was: five.md#x`\n\n- [x] a\n- [ ] b\n")
    #expect(quiz.value?.questions.map(\.formerIDs) == [["five.md#x"]], "\(quiz.diagnostics)")
    #expect(quiz.value?.formerFiles == ["old.md"])
    let drill = item(
      "---\nkind: drill\nwas: old.md\n---\n# D\n\n## A\n`was: start`\n\n- [go](#b)\n\n## B\n`ending: misery`\n\nBye.\n")
    guard case .drill(let read) = try #require(drill.value, "\(drill.diagnostics)") else { return }
    #expect(read.scenes[0].formerIDs == ["start"] && read.formerFiles == ["old.md"])
  }

  @Test(
    "A former file outside the course, and a former id that is none, are told of",
    arguments: ["was: ../x.md\nkind: quiz", "was: /etc/passwd\nkind: quiz", "was: .git/x.md\nkind: quiz"])
  func outside(front: String) {
    let found = item("---\n\(front)\n---\n# Q\n\n## A\n\n- [x] a\n- [ ] b\n").diagnostics
    #expect(found.map(\.code) == [.M021])
  }

  static let takenNames: [(kind: String, sections: String, told: String)] = [
    ("quiz", "## A\n`was: b`\n\n- [x] a\n- [ ] b\n\n## B\n- [x] a\n- [ ] b\n", "M021 7:2"),
    ("quiz", "## A\n`id: a` `was: a`\n\n- [x] a\n- [ ] b\n", "M021 7:10"),
    ("drill", "## A\n`was: b`\n\n- [go](#b)\n\n## B\n`ending: misery`\n\nBye.\n", "M021 7:2"),
    ("lesson", "## A\nText.\n\n## B\n`was: a`\n\nText.\n", "M021 10:2"),
    ("lesson", "## A\nText.\n\n## B\n`was: c`\n\nText.\n\n## A\n- [x] a\n- [ ] b\n", ""),
  ]

  @Test("A former id that another section has today, or the section itself, is told of", arguments: takenNames.indices)
  func taken(_ index: Int) {
    let (kind, sections, told) = FormerNamesTests.takenNames[index]
    let loaded = item("---\nkind: \(kind)\n---\n# T\n\n\(sections)")
    #expect(loaded.diagnostics.map(summary).joined() == told && loaded.value != nil)
  }

  @Test("A former id that cannot be one is told of", arguments: ["#x", "a b", "x.md#", "../y.md#z"])
  func noID(former: String) {
    let found = item("---\nkind: quiz\n---\n# Q\n\n## A\n`was: \(former)`\n\n- [x] a\n- [ ] b\n").diagnostics
    #expect(found.map(\.code) == [.M021], "\(found)")
  }

  @Test("A translation's file has the key of what it translates, and the two cannot stand in one course")
  func translations() {
    let text = { (list: String) in "---\nid: c\nlanguage: es\n---\n# C\n\n## M\n\(list)\n" }
    let one = CourseFile.parse(Array(text("- [A](a.es.md)").utf8), folder: "c")
    #expect(one.value?.entries.map(\.key.rawValue) == ["c/a"])
    let two = CourseFile.parse(Array(text("- [A](a.es.md)\n- [A](a.md)").utf8), folder: "c")
    #expect(two.diagnostics.map(\.code) == [.M009])
  }
}
