import Course
import CourseFormat
import Testing

/// A quiz that asks some of many questions.
@Suite struct DrawTests {
  private let disk: TemporaryFolder

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("course.md", "---\ntags: [x, y]\n---\n# T\n\n## M\n- [A](a.md)\n- [B](week/b.md)\n- [L](l.md)\n")
    try disk.write("week/b.md", quiz("tries: 3", ["b1", "b2", "b3"], tags: "x"))
    try disk.write("l.md", "---\nkind: lesson\n---\n# T\n\nText\n")
  }

  private func quiz(_ front: String, _ names: [String], tags: String = "y") -> String {
    "---\nkind: quiz\n\(front)\n---\n# T\n\n"
      + names.map { "## \($0)\n`tags: \(tags)`\n\n- [x] yes\n- [ ] no\n" }.joined(separator: "\n")
  }

  private func load(_ front: String, _ names: [String] = ["a1", "a2"]) throws -> Loaded<Item> {
    try disk.write("a.md", quiz(front, names))
    return CourseFolder(path: disk.path).item("a.md")
  }

  static let draws: [(String, [Quiz.Pool], Int)] = [
    ("draw: 1", [.init(count: 1, questions: ["a1", "a2"])], 1),
    ("draw: 2 from week/b.md", [.init(count: 2, questions: ["week/b/b1", "week/b/b2", "week/b/b3"])], 4),
    (
      "draw:\n- 1\n- 2 from week/b.md",
      [
        .init(count: 1, questions: ["a1", "a2"]), .init(count: 2, questions: ["week/b/b1", "week/b/b2", "week/b/b3"]),
      ], 3
    ),
    ("draw: [3 tagged x]", [.init(count: 3, questions: ["week/b/b1", "week/b/b2", "week/b/b3"])], 5),
    ("draw: [1 tagged y]", [.init(count: 1, questions: ["a1", "a2"])], 1),
  ]

  @Test("Questions are drawn from the file, from another or by their tag", arguments: draws)
  func draw(_ front: String, _ pools: [Quiz.Pool], _ length: Int) throws {
    let loaded = try load(front)
    #expect(loaded.diagnostics == [])
    guard case .quiz(let quiz)? = loaded.value else { return #expect(Bool(false), "\(front)") }
    #expect(quiz.pools == pools)
    #expect(quiz.length == length)
    #expect(pools.allSatisfy { $0.questions.allSatisfy { id in quiz.questions.contains { $0.id == id } } })
  }

  @Test(
    "Texts to write, which never count, are left out of what is drawn elsewhere where there is enough besides",
    arguments: [
      ("draw: 2 from week/b.md", ["week/b/b1", "week/b/b2"]),
      ("draw: 3 from week/b.md", ["week/b/b1", "week/b/b2", "week/b/say"]),
      ("open: counted\ndraw: 2 from week/b.md", ["week/b/b1", "week/b/b2", "week/b/say"]),
      ("draw: [2 tagged x]", ["week/b/b1", "week/b/b2"]),
    ])
  func texts(_ front: String, _ pool: [String]) throws {
    let text = "\n## Say\n`id: say` `tags: x`\n\nWrite it.\n\n[[...]]\n\n- It is there\n"
    try disk.write("week/b.md", quiz("tries: 3", ["b1", "b2"], tags: "x") + text)
    guard case .quiz(let quiz)? = try load(front).value else { return #expect(Bool(false)) }
    #expect(quiz.pools.map(\.questions) == [pool])
    #expect(quiz.questions.contains { $0.kind == .open } == (pool.count == 3))
  }

  @Test("A drawn question follows the rules of the quiz that asks it")
  func rules() throws {
    guard case .quiz(let quiz)? = try load("tries: 2\ntime: 30s\ndraw: 1 from week/b.md", []).value else {
      return #expect(Bool(false))
    }
    #expect(quiz.questions.map(\.tries) == [2, 2, 2])
    #expect(quiz.questions.map(\.timeLimit) == [30, 30, 30])
  }

  static let mistakes: [(String, [String])] = [
    ("draw: 3", ["Q115 3:7 this draws 3 questions, and there are only 2"]),
    ("draw: 4 from week/b.md", ["Q115 3:7 this draws 4 questions, and there are only 3"]),
    ("draw: [1 tagged z]", ["Q115 3:8 this draws 1 question, and there are none"]),
    ("draw: [2, 1 tagged y]", ["Q115 3:1 together these lines draw 3 questions, and there are only 2"]),
    ("draw: some", ["M021 3:7 \"some\" does not say what to draw"]),
    ("draw: 2 of week/b.md", ["M021 3:7 \"2 of week/b.md\" does not say what to draw"]),
    ("draw:\n  a: b", ["M021 3:1 \"draw\" holds no names and values"]),
    ("draw: 1 from none.md", ["M013 3:7 there is no file \"none.md\""]),
    ("draw: 1 from l.md", ["M021 3:7 \"l.md\" is no quiz"]),
    ("draw: 1 from ../x.md", ["M020 3:7 this path leaves the course folder"]),
    ("open: yes", ["M021 3:7 \"yes\" does not fit open"]),
  ]

  @Test("What cannot be drawn is told at its place", arguments: mistakes)
  func mistake(_ front: String, _ expected: [String]) throws {
    let told = try load(front).diagnostics.map { "\($0.code) \($0.location.line):\($0.location.column) \($0.message)" }
    #expect(told == expected)
  }

  @Test("A translated quiz draws the same questions under the same names, translated where they are")
  func translated() throws {
    func ids(_ tag: String?) -> [String] {
      let folder = CourseFolder(path: disk.path, language: tag.flatMap(Language.init(tag:)))
      guard case .quiz(let quiz)? = folder.item("a.md").value else { return [] }
      return quiz.questions.map(\.id) + quiz.pools.map { "\($0.count) of \($0.questions.count)" }
    }
    try disk.write("a.md", quiz("draw: [1 from a.md, 1 from week/b.md, 1 tagged y]", ["a1", "a2"]))
    let original = ids(nil)
    try disk.write("a.es.md", quiz("draw: [1 from a.md, 1 from week/b.md, 1 tagged y]", ["a1", "a2"]))
    #expect(ids("es") == original)
    try disk.write("a.es.md", quiz("draw: [1 from a.es.md, 1 from week/b.es.md, 1 tagged y]", ["a1", "a2"]))
    try disk.write("week/b.es.md", quiz("", ["b1", "b2", "b3"], tags: "x").replacing("- [x] yes", with: "- [x] si"))
    #expect(ids("es") == original)
    guard case .quiz(let spanish)? = CourseFolder(path: disk.path, language: Language(tag: "es")).item("a.md").value
    else { throw Missing() }
    #expect(spanish.questions.filter { $0.id.hasPrefix("week/b/") }.allSatisfy { $0.location.file == "week/b.es.md" })
  }

  struct Missing: Error {}

  @Test("A file that the course lists is no translation, whatever its name")
  func notATranslation() throws {
    try disk.write("course.md", "# T\n\n## M\n- [A](a.md)\n- [Two](a.two.md)\n")
    try disk.write("a.md", quiz("draw: 1", ["a1"]))
    try disk.write("a.two.md", quiz("draw: 1 from a.md", ["t1"]))
    guard case .quiz(let quiz)? = CourseFolder(path: disk.path).item("a.two.md").value else { throw Missing() }
    #expect(quiz.questions.map(\.id) == ["t1", "a/a1"])
  }

  @Test("Questions that are included as well as drawn from stand there once")
  func includedToo() throws {
    try disk.write(
      "a.md",
      "---\nkind: quiz\ndraw: 2 from week/b.md\n---\n# T\n\n[More](week/b.md \"include\")\n\n## Own\n- [x] a\n- [ ] b\n"
    )
    guard case .quiz(let quiz)? = CourseFolder(path: disk.path).item("a.md").value else { throw Missing() }
    #expect(quiz.questions.count == 4)
    #expect(quiz.length == 3)
  }
}
