import Course
import Testing

@testable import CourseFormat

@Suite("What makes a course better")
struct CourseLintTests {
  private let disk: TemporaryFolder
  private let quiz =
    "---\nkind: quiz\n---\n# T\n\n## One\n`tags: used`\n\n" + fullOptions + "\n## Two\n\n" + fullOptions

  init() throws { disk = try TemporaryFolder() }

  private func printedLocally() -> [String] {
    Checker.check(path: disk.path).map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location.file = String(diagnostic.location.file.dropFirst(disk.path.count + 1))
      return DiagnosticPrinter.text(diagnostic)
    }
  }

  // MARK: Q117

  @Test("An objective that no question carries is told of where course.md names it")
  func unassessed() throws {
    try disk.write(
      "course.md", "---\nid: x\ntags:\n  used: Used\n  spare: Never asked\n---\n# T\n\n## M\n- [Q](q.md)\n")
    try disk.write("q.md", quiz)
    #expect(
      printedLocally() == [
        """
        warning[Q117]: no question of this course carries the tag "spare"
          course.md:5:3
            5 |   spare: Never asked
              |   ^^^^^
           help: write `tags: spare` below the heading of a question that asks for it, or take the tag out
        """
      ])
  }

  @Test("A tag on a page is no question, and a file that cannot be read may hold any tag")
  func unassessedNearMisses() throws {
    try disk.write("course.md", "---\nid: x\ntags: [used]\n---\n# T\n\n## M\n- [L](l.md)\n- [Q](q.md)\n")
    try disk.write("l.md", "---\nkind: lesson\n---\n# T\n\n## Page\n`tags: used`\n\nText\n")
    try disk.write("q.md", "---\nkind: quiz\n---\n# T\n\n## One\n\n" + fullOptions)
    #expect(Checker.check(path: disk.path).map(summary) == ["Q117 3:8"])
    // One file alone says nothing of the others.
    #expect(Checker.check(path: disk.path + "/course.md") == [])
    try disk.write("q.md", "")
    #expect(Checker.check(path: disk.path).map(\.code) == [.M019])
    try disk.write("q.md", "---\nkind: quiz\n---\n# T\n\n## One\n`tags: used`\n\n- [ ] A\n- [ ] B\n")
    #expect(Checker.check(path: disk.path).map(\.code) == [.Q101])
  }

  @Test("A misspelt tag is told of once, and its objective not as one without a question")
  func misspeltTag() throws {
    try disk.write("course.md", "---\nid: x\ntags: [used, other]\n---\n# T\n\n## M\n- [Q](q.md)\n")
    try disk.write("q.md", "---\nkind: quiz\n---\n# T\n\n## One\n`tags: usde, other`\n\n" + fullOptions)
    #expect(Checker.check(path: disk.path).map { "\(summary($0)) \($0.help ?? "")" } == ["Q117 7:2 did you mean used?"])
    for line in ["`tgas: used, other`", "`id: x` `tgas: used, other`"] {
      try disk.write("q.md", "---\nkind: quiz\n---\n# T\n\n## One\n\(line)\n\n" + fullOptions)
      #expect(Checker.check(path: disk.path).map(\.help) == ["did you mean `tags:`?"], "\(line)")
    }
  }

  // MARK: M018

  @Test("A translation of another kind, or with a question of its own, is told of")
  func otherKind() throws {
    try disk.write("course.md", "# T\n\n## M\n- [Q](q.md)\n")
    let told = { Checker.check(path: disk.path).map { "\(summary($0)) \($0.message): \($0.help ?? "")" } }
    let head = "---\nkind: quiz\n---\n# T\n\n## One\n`id: one`\n\n" + fullOptions
    try disk.write("q.md", head)
    try disk.write("q.es.md", head.replacing("quiz", with: "lesson"))
    #expect(told() == ["M018 2:7 this is a lesson, and q.md, which it translates, is a quiz: write kind: quiz"])
    try disk.write("q.es.md", head + "\n## Dos\n`id: two`\n\n" + fullOptions)
    let line = head.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    #expect(
      told() == [
        "M018 \(line):1 q.md has no question \"two\", so only learners of this language are asked it: "
          + "add it there, or take it out here"
      ])
  }

  @Test("A translation that lacks ids is told which")
  func translation() throws {
    try disk.write("course.md", "# T\n\n## M\n- [Q](week/q.md)\n")
    try disk.write("week/q.md", quiz)
    try disk.write("week/q.es.md", quiz.replacing("## One\n", with: "## Uno\n").replacing("Two", with: "Dos"))
    let expected = """
      warning[M018]: this translation of week/q.md lacks the ids "one" and "two"
        week/q.es.md
         help: write the line `id: one` below the heading that translates it, and so on for each
      """
    #expect(printedLocally() == [expected])
    #expect(Checker.check(path: disk.path + "/week/q.es.md").map(\.code) == [.M018])
  }

  @Test("A translation with all ids is checked like any file, in its own language")
  func translated() throws {
    let spanish =
      "---\nkind: quiz\n---\n# T\n\n## Uno\n`id: one`\n\n¿Cuál no es cierta?\n\n" + fullOptions
      + "\n## Dos\n`id: two`\n\n" + fullOptions
    try disk.write("course.md", "# T\n\n## M\n- [Q](q.md)\n")
    try disk.write("q.md", quiz)
    try disk.write("q.es-MX.md", spanish)
    #expect(Checker.check(path: disk.path).map(summary) == ["Q109 9:7"])
    try disk.write("q.es-MX.md", spanish.replacing("- [x] Yes", with: "- [ ] Yes"))
    #expect(Checker.check(path: disk.path).map(\.code) == [.Q101, .Q101])
  }

  private static let original = "`id: one`\n\n- [x] Yes\n- [ ] No\n- [ ] Perhaps\n"

  @Test(
    "A translation that scores a question in another way is told how",
    arguments: [
      ("`id: one`\n\n- [x] Sí\n- [ ] No\n- [ ] Quizá\n", nil),
      ("`id: one`\n\n- [ ] Sí\n- [x] No\n- [ ] Quizá\n", "numbers 1 and 2 of its options do not count the same"),
      ("`id: one`\n\n- [x] Sí\n- [ ] No `50%`\n- [ ] Quizá\n", "number 2 of its options does not count the same"),
      ("`id: one`\n\n- [x] Sí\n- [ ] No\n", "the number of its options is 2 here, and 3 there"),
      ("`id: one` `points: 2`\n\n- [x] Sí\n- [ ] No\n- [ ] Quizá\n", "it gives 2 points here, and 1 point there"),
      ("`id: one` `rev: 2`\n\n- [x] Sí\n- [ ] No\n- [ ] Quizá\n", "it has rev: 2 here, and rev: 1 there"),
      ("`id: one`\n\n- [x] Sí\n- [x] No\n- [ ] Quizá\n", "it is multiple here, and single there"),
      (
        "`id: one` `rev: 2`\n\n- [x] Sí\n- [ ] No\n",
        "the number of its options is 2 here, and 3 there; it has rev: 2 here, and rev: 1 there"
      ),
    ] as [(String, String?)])
  func contradiction(_ body: String, _ expected: String?) throws {
    try disk.write("course.md", "# T\n\n## M\n- [Q](q.md)\n- [L](l.md)\n")
    for (file, kind) in [("q", "quiz"), ("l", "lesson")] {
      let head = "---\nkind: \(kind)\n---\n# T\n\n## One\n"
      try disk.write("\(file).md", head + Self.original)
      try disk.write("\(file).es.md", head + body)
    }
    let told = Checker.check(path: disk.path).filter { $0.code == .M018 }
    let files = ["q", "l"].map { "\(disk.path)/\($0).es.md" }
    #expect(told.map(\.location.file) == (expected == nil ? [] : files))
    #expect(told.allSatisfy { $0.location.line == 6 })
    for (diagnostic, file) in zip(told, ["q", "l"]) {
      #expect(diagnostic.message == "this question is not the one in \(file).md: \(expected ?? "")")
    }
  }

  @Test("A translated course.md is checked as one, alone and with its course")
  func courseTranslation() throws {
    try disk.write("course.md", "# T\n\n## M\n- [Q](q.md)\n")
    try disk.write("q.md", "---\nkind: quiz\n---\n# T\n\n## One\n\n" + fullOptions)
    try disk.write("course.es.md", "# El curso\n")
    #expect(Checker.check(path: disk.path) == [])
    #expect(Checker.check(path: disk.path + "/course.es.md") == [])
    try disk.write("course.es.md", "# El curso\n\n## M\n- [Q](nowhere.md)\n")
    let whole = Checker.check(path: disk.path)
    #expect(whole.map(summary) == ["M013 4:7"] && whole == Checker.check(path: disk.path + "/course.es.md"))
  }

  @Test("The files of a course are named with the translations beside them")
  func courseFiles() throws {
    try disk.write("course.md", "# T\n\n## M\n- [Q](week/q.md)\n")
    for file in ["course.es.md", "week/q.es.md", "week/other.es.md"] { try disk.write(file, "# T\n") }
    try disk.write("week/q.md", quiz)
    let files = CourseFiles.at(disk.path)
    #expect(files.files.map(\.name) == ["course.md", "week/q.md"].map { "\(disk.path)/\($0)" })
    #expect(files.translations.map(\.name) == ["course.es.md", "week/q.es.md"].map { "\(disk.path)/\($0)" })
  }

  @Test("Only a file beside its original, with a language in its name, is a translation")
  func names() throws {
    #expect(TranslationName("week/q.es.md")?.original == "week/q.md")
    #expect(TranslationName("q.pt-BR.md")?.tag == "pt-BR")
    #expect(TranslationName("q.gsw.md")?.tag == "gsw")
    #expect(TranslationName("q.es-419.md")?.tag == "es-419")
    for name in ["q.md", "q.old2.md", "q.copy.md", "q.e.md", "es.md", ".es.md", "week/.es.md", "q.es.txt", "q.es-.md"] {
      #expect(TranslationName(name) == nil, "\(name)")
    }
    try disk.write("course.md", "# T\n\n## M\n- [Q](q.md)\n")
    try disk.write("q.md", quiz)
    try disk.write("other.es.md", "")
    #expect(Checker.check(path: disk.path).map(summary) == ["M023 0:1"])
  }

  // MARK: Files made of several

  @Test("An included file is told of under its own name, once")
  func included() throws {
    try disk.write("course.md", "# T\n\n## M\n- [A](a.md)\n- [B](b.md)\n")
    let head = "---\nkind: quiz\n---\n# T\n\n## Own\n\n" + fullOptions + "\n"
    try disk.write("a.md", head + "[more](more.md \"include\")\n")
    try disk.write("b.md", head + "[more](more.md \"include\")\n")
    try disk.write(
      "more.md", "## Which of these is not so?\n\n" + fullOptions + "\n## Wel\u{200B}come\n\n" + fullOptions)
    let told = Checker.check(path: disk.path).map {
      "\($0.location.file.split(separator: "/").last ?? "") \(summary($0))"
    }
    #expect(told == ["more.md Q109 1:22", "more.md M011 10:7"])
  }

  // MARK: The course's own facts

  @Test("The grade that a course aims at is read from course.md", arguments: [("8", 8.0), ("7.5", 7.5)])
  func grade(_ text: String, _ expected: Double) {
    let loaded = CourseFile.parse(Array("---\ngrade: \(text)\n---\n# T\n\n## M\n- [Q](q.md)\n".utf8), folder: "x")
    #expect(loaded.value?.readingGrade == expected && loaded.diagnostics == [])
  }

  @Test("A grade that is none is told of", arguments: ["easy", "0", "21", "-3"])
  func noGrade(_ text: String) {
    let loaded = CourseFile.parse(Array("---\ngrade: \(text)\n---\n# T\n\n## M\n- [Q](q.md)\n".utf8), folder: "x")
    #expect(loaded.diagnostics.map(summary) == ["M021 2:8"])
  }

  @Test("More than a file may hold is as severe as what is left out")
  func full() {
    let many = (1...250).map { "## Q\($0)\n\n- [x] A\n- [ ] B\n\n" }.joined()
    let told = lints(.quiz, many)
    #expect(told.count == 201 && told.last?.code == .M019 && told.last?.severity == .warning)
    #expect(lints(.quiz, many + "## Q\n\n- [ ] A\n- [ ] B\n").map(\.severity) == [.error])
  }

  @Test("Every rule's code is in the table once, and none of them is an error")
  func table() {
    let codes = LintRule.all.flatMap(\.codes)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.severity != .error })
  }
}
