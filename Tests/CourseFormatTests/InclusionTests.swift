import Course
import CourseFormat
import Testing

/// One file brings in the sections of another.
@Suite struct InclusionTests {
  private let disk: TemporaryFolder

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("course.md", "# T\n\n## M\n- [A](a.md)\n")
  }

  private func lesson(_ text: String) -> String { "---\nkind: lesson\n---\n# T\n\n\(text)" }

  private var item: Loaded<Item> { CourseFolder(path: disk.path).item("a.md") }

  private var pages: [String] {
    guard case .lesson(let lesson)? = item.value else { return [] }
    return lesson.pages.map { $0.title ?? "" }
  }

  private var told: [String] {
    item.diagnostics.map { "\($0.code) \($0.location.file):\($0.location.line): \($0.message)" }
  }

  @Test("An included file's sections stand after the section that the link stands in")
  func order() throws {
    try disk.write(
      "a.md", lesson("[First](parts/x.md \"include\")\n\n## One\n[Then](y.md \"include\")\n\nEnd.\n\n## Two\nb\n"))
    try disk.write("parts/x.md", "## X\nx\n\n[On](z.md \"include\")\n")
    try disk.write("parts/z.md", "---\nid: anything\n---\n# Z has a title\n\n## Z\nz\n")
    try disk.write("y.md", "## Y1\ny\n\n## Y2\ny\n")
    #expect(told == ["M021 a.md:11: this belongs to the section above the included file, and is shown before it"])
    #expect(pages == ["X", "Z", "One", "Y1", "Y2", "Two"])
  }

  @Test("A question included into a quiz is a question of it, and its mistakes are told in its own file")
  func quiz() throws {
    try disk.write("a.md", "---\nkind: quiz\n---\n# T\n\n[More](q.md \"include\")\n")
    try disk.write("q.md", "## Q\n\n- [x] a\n- [ ] b\n")
    guard case .quiz(let quiz)? = item.value else { throw Missing() }
    #expect(quiz.questions.map(\.location) == [SourceLocation(file: "q.md", line: 1, column: 1, length: 4)])
    try disk.write("q.md", "\n## Q\n\n- [ ] a\n- [ ] b\n")
    #expect(told == ["Q101 q.md:2: no option of this question is marked as right"])
    #expect(item.value == nil)
  }

  private static let fronts: [String: String?] = [
    "tries: 2\npenalty: 50%\nid: x\ntitle: y": "warning M021 q.md:2: where this file is included, "
      + "its \"tries\" and \"penalty\" count for nothing",
    "was: old.md": "warning M021 q.md:2: where this file is included, its \"was\" counts for nothing",
    "kind: quiz\nwas: old.md\npass: 80%":
      "info M021 q.md:4: where this file is included, its \"pass\" counts for nothing",
    "kind: quiz\nwas: old.md": nil,
    "author: someone": nil,
  ]

  @Test(
    "What an included file's front matter says for nothing is told, and loudly where it counts nowhere else",
    arguments: fronts.keys.sorted())
  func frontMatter(_ front: String) throws {
    try disk.write("a.md", "---\nkind: quiz\n---\n# T\n\n[More](q.md \"include\")\n")
    try disk.write("q.md", "---\n\(front)\n---\n## Q\n\n- [x] a\n- [ ] b\n")
    let expected = InclusionTests.fronts[front] ?? nil
    #expect(item.diagnostics.map(\.severity.rawValue).first.map { "\($0) \(told.joined())" } == expected)
  }

  @Test("A file brings in 8 MiB at most")
  func size() throws {
    let names = (1...9).map { "p\($0).md" }
    for name in names {
      try disk.write(name, "## \(name)\n\n<!--" + String(repeating: "a", count: 1_000_000) + "-->\n\nText\n")
    }
    try disk.write("a.md", lesson(names.map { "[x](\($0) \"include\")\n\n" }.joined()))
    #expect(told == ["M019 a.md:22: with \"p9.md\", the files included here come to more than 8 MiB"])
  }

  struct Missing: Error {}

  static let mistakes: [(String, [String: String], [String])] = [
    (
      "a circle", ["a.md": "[x](b.md \"include\")\n", "b.md": "## B\n[x](a.md \"include\")\n"],
      ["M015 b.md:2: these files include each other in a circle: a.md > b.md > a.md"]
    ),
    (
      "itself", ["a.md": "[x](a.md \"include\")\n\n## P\nx\n"],
      ["M015 a.md:6: these files include each other in a circle: a.md > a.md"]
    ),
    ("no such file", ["a.md": "[x](b.md \"include\")\n\n## P\nx\n"], ["M013 a.md:6: there is no file \"b.md\""]),
    (
      "the same file twice", ["a.md": "[x](b.md \"include\")\n\n[y](b.md \"include\")\n", "b.md": "## B\nx\n"],
      ["M009 a.md:8: \"b.md\" is included already, and its ids would stand here twice"]
    ),
    (
      "nothing in it", ["a.md": "[x](b.md \"include\")\n\n## P\nx\n", "b.md": "Text\n"],
      ["M021 a.md:6: \"b.md\" has no section to include"]
    ),
    (
      "text before its sections", ["a.md": "[x](b.md \"include\")\n", "b.md": "Text\n\n## B\nx\n"],
      ["M021 a.md:6: what stands before the first ## of \"b.md\" is left out"]
    ),
    (
      "no Markdown", ["a.md": "[x](b.txt \"include\")\n\n## P\nx\n", "b.txt": "x"],
      ["M021 a.md:6: this is no Markdown file of the course"]
    ),
    (
      "a part of a file", ["a.md": "[x](b.md#b \"include\")\n\n## P\nx\n", "b.md": "## B\nx\n"],
      ["M021 a.md:6: this is no Markdown file of the course"]
    ),
    (
      "out of the folder", ["a.md": "[x](../b.md \"include\")\n\n## P\nx\n"],
      ["M020 a.md:6: this path leaves the course folder"]
    ),
    (
      "two questions of one name",
      ["a.md": "## Q\n- [x] a\n- [ ] b\n\n[x](b.md \"include\")\n", "b.md": "## Q\n- [x] a\n- [ ] b\n"],
      ["M009 b.md:1: another section has the id \"q\" already, in a.md"]
    ),
  ]

  @Test("What is wrong with an include is told where it stands", arguments: mistakes)
  func mistake(_ what: String, _ files: [String: String], _ expected: [String]) throws {
    for (name, text) in files { try disk.write(name, name == "a.md" ? lesson(text) : text) }
    #expect(told == expected, "\(what)")
  }

  @Test("A drill may share scenes with others, and their mistakes are told in their own file")
  func drill() throws {
    try disk.write(
      "a.md",
      """
      ---
      kind: drill
      gauges:
        trust: 50
      pass: trust >= 60
      ---
      # T

      ## Start
      - [Go on](#shared) `trust +20` `set told` `magnificence`
      - [Leave](#gone) `misery`
        > Why?

      [The rest](rest.md "include")
      """)
    let rest = """
      # Scenes for all drills

      ## Shared
      - [End](#good) `if told`
      - [Not so](#gone) `if trust < 40`

      ## Good
      `ending: magnificence`

      ## Gone
      `ending: misery`
      """
    try disk.write("rest.md", rest)
    guard case .drill(let drill)? = item.value else { throw Missing() }
    #expect(drill.scenes.map(\.id) == ["start", "shared", "good", "gone"])
    let walked = Checker.check(path: disk.path).map(summary)
    #expect(walked == ["D209 0:1", "D207 5:20"])
    #expect(Checker.check(path: disk.path).last?.location.file.hasSuffix("/rest.md") == true)
    try disk.write(
      "rest.md",
      rest.replacing("`if told`", with: "`if tolt`").replacing("(#gone)", with: "(#gome)")
        + "\n\n## Left over\n`ending: misery`\n")
    #expect(
      told == [
        "M007 rest.md:4: no choice sets the flag \"tolt\"", "D201 rest.md:5: this choice leads nowhere",
      ])
  }

  @Test("Nine files in a row are too deep, eight are not")
  func depth() throws {
    try disk.write("a.md", lesson("[x](1.md \"include\")\n"))
    for index in 1...8 { try disk.write("\(index).md", "## P\(index)\n[x](\(index + 1).md \"include\")\n") }
    try disk.write("8.md", "## P8\nx\n")
    #expect(told == [])
    #expect(pages.count == 8)
    try disk.write("8.md", "## P8\n[x](9.md \"include\")\n")
    try disk.write("9.md", "## P9\nx\n")
    #expect(
      told == [
        "M015 8.md:2: files include each other more than 8 deep: a.md > 1.md > 2.md > 3.md > 4.md > 5.md > 6.md > 7.md"
          + " > 8.md > 9.md"
      ])
  }

  @Test("A thousand includes of files that include each other end at once")
  func bomb() throws {
    let all = (0..<40).map { "[x](p\($0).md \"include\")\n\n" }.joined()
    try disk.write("a.md", lesson(all))
    for index in 0..<40 { try disk.write("p\(index).md", "## P\(index)\nx\n\n" + all) }
    #expect(item.value == nil)
    #expect(item.diagnostics.count < 40 * 201)
  }
}
