import Course
import Testing

@testable import CourseFormat

/// The text with its ids written down; nil when nothing may be written.
private func pinned(_ text: String) -> String? {
  guard case .pinned(let bytes, _) = Pinner.pin(CourseText(Array(text.utf8), file: "item.md")) else { return nil }
  return String(decoding: bytes, as: UTF8.self)
}

/// Everything that progress is kept under.
private func keys(_ text: String) -> [String] {
  switch ItemFile.parse(Array(text.utf8), file: "item.md").value {
  case .lesson(let lesson): lesson.pages.map(\.id) + lesson.checks.map(\.id)
  case .quiz(let quiz): quiz.questions.map(\.id)
  case .drill(let drill): drill.scenes.map(\.id)
  case nil: []
  }
}

@Suite("lectern pin, in a file") struct PinnerTests {
  private static let quiz = "---\nkind: quiz\n---\n# T\n\n"
  private static let lesson = "---\nkind: lesson\n---\n# T\n\n"
  private static let drill = "---\nkind: drill\n---\n# T\n\n"
  private static let answers = "- [x] a\n- [ ] b\n"

  private static let files: [String: (from: String, to: String)] = [
    "a question without attributes": (
      quiz + "## Golden Rule?\n\nWhy?\n\n" + answers, quiz + "## Golden Rule?\n`id: golden-rule`\n\nWhy?\n\n" + answers
    ),
    "text right below the heading": (quiz + "## A b\n" + answers, quiz + "## A b\n`id: a-b`\n\n" + answers),
    "an attribute line": (
      quiz + "## A\n`points: 2`  `tags: x`\n\n" + answers, quiz + "## A\n`id: a` `points: 2`  `tags: x`\n\n" + answers
    ),
    "an attribute line after a blank line": (
      quiz + "## A\n\n  `points: 2`\n\n" + answers, quiz + "## A\n\n  `id: a` `points: 2`\n\n" + answers
    ),
    "a comment before the attribute line": (
      quiz + "## A\n<!-- n -->\n\n`points: 2`\n\n" + answers,
      quiz + "## A\n<!-- n -->\n\n`id: a` `points: 2`\n\n" + answers
    ),
    "an id that is there": (quiz + "## A\n`id: b`\n\n" + answers, quiz + "## A\n`id: b`\n\n" + answers),
    "code that is no attribute": (
      quiz + "## A\n\n`x`\n\n" + answers, quiz + "## A\n`id: a`\n\n`x`\n\n" + answers
    ),
    "a heading without letters": (quiz + "## ???\n" + answers, quiz + "## ???\n`id: section-1`\n\n" + answers),
    "a heading in another script": (
      quiz + "##  Où été 日本 \n" + answers, quiz + "##  Où été 日本 \n`id: où-été-日本`\n\n" + answers
    ),
    "pages and checks": (
      lesson + "a\n\n## P\nb\n\n---\n\nc\n\n## Q\n" + answers,
      lesson + "a\n\n## P\n`id: p`\n\nb\n\n---\n\nc\n\n## Q\n`id: q`\n\n" + answers
    ),
    "pages of one name": (lesson + "## P\na\n\n## P\nb\n", lesson + "## P\n`id: p`\n\na\n\n## P\n`id: p-1`\n\nb\n"),
    "a page with the name of a check": (
      lesson + "## P\na\n\n## P\n" + answers, lesson + "## P\na\n\n## P\n`id: p`\n\n" + answers
    ),
    "scenes": (
      drill + "## A b\n- [x](#c)\n\n## C\n`ending: misery`",
      drill + "## A b\n`id: a-b`\n\n- [x](#c)\n\n## C\n`id: c` `ending: misery`"
    ),
    "a heading at the end of the file": (
      drill + "## A\n- [x](#c)\n\n## C\n`ending: misery`\n\n## D\n`debrief`",
      drill + "## A\n`id: a`\n\n- [x](#c)\n\n## C\n`id: c` `ending: misery`\n\n## D\n`id: d` `debrief`"
    ),
    "nothing below the last heading": (lesson + "a\n\n## P", lesson + "a\n\n## P\n`id: p`\n"),
  ]

  @Test("An id is written below a heading, and nothing else changes", arguments: files.keys.sorted())
  func file(_ what: String) throws {
    let (from, to) = try #require(PinnerTests.files[what])
    #expect(pinned(from) == to)
    #expect(keys(from) == keys(to) && !keys(to).isEmpty)
    #expect(pinned(to) == to, "a second time nothing changes")
  }

  @Test("Line ends, tabs and a byte order mark stay as they are", arguments: ["\r\n", "\r", "\n"])
  func bytes(_ end: String) {
    func lines(_ text: String) -> String { "\u{FEFF}" + text.replacing("\n", with: end) }
    let from = lines(PinnerTests.quiz + "## A\tb  \nWhy?\t\n\n" + PinnerTests.answers)
    #expect(pinned(from) == lines(PinnerTests.quiz + "## A\tb  \n`id: a-b`\n\nWhy?\t\n\n" + PinnerTests.answers))
  }

  @Test("A file with errors is left as it is", arguments: ["## A\n- [ ] a\n- [ ] b\n", "## A\n- [x]a\n"])
  func errors(_ text: String) {
    #expect(pinned(PinnerTests.quiz + text) == nil)
  }

  @Test("Files made by chance keep every key and all they say, and pinning twice changes nothing")
  func generated() {
    var count = 0
    for seed in 1...1500 {
      var generator = RandomText(seed: seed)
      let text = generator.file()
      guard let after = pinned(text) else { continue }
      count += 1
      let item = ItemFile.parse(Array(text.utf8), file: "item.md").value
      let same = ItemFile.parse(Array(after.utf8), file: "item.md").value
      #expect(item?.unplaced == same?.unplaced && keys(text) == keys(after), "seed \(seed)")
      let again = pinned(after)
      #expect(again == after, "seed \(seed)")
    }
    #expect(count > 500)
  }

  @Test("Wherever files can be read they can be pinned")
  func refusals() {
    for seed in 1...1500 {
      var generator = RandomText(seed: seed)
      let text = generator.file()
      if case .refused(let errors) = Pinner.pin(CourseText(Array(text.utf8), file: "item.md")), errors.isEmpty {
        Issue.record("seed \(seed) was refused without an error:\n\(text.debugDescription)")
      }
    }
  }

  @Test("Sections of an included file are pinned there, and the course's files are all found")
  func included() throws {
    let disk = try TemporaryFolder()
    try disk.write("c/course.md", "---\nversion: 1\n---\n# T\n\n## M\n- [Q](q.md)\n")
    try disk.write("c/q.md", PinnerTests.quiz + "## A\n\n" + PinnerTests.answers + "\n[more](more.md \"include\")\n")
    try disk.write("c/more.md", PinnerTests.quiz + "## B\n\n" + PinnerTests.answers)
    #expect(CourseFolder(path: disk.path + "/c").ownFiles == ["q.md", "more.md"])
    let told = {
      Checker.check(path: disk.path + "/c").filter { $0.code == .M016 }.map(\.location.file).map {
        $0.split(separator: "/").last
      }
    }
    #expect(told() == ["q.md", "more.md"])
    for file in ["q.md", "more.md"] {
      let path = disk.path + "/c/" + file
      let text = try #require(CourseText.read(path: path).value)
      guard case .pinned(let bytes, let ids) = Pinner.pin(text) else {
        Issue.record("\(file) cannot be pinned")
        continue
      }
      #expect(ids == [file == "q.md" ? "a" : "b"])
      try disk.write("c/" + file, bytes)
    }
    #expect(told() == [])
    let lock = CourseFolder(path: disk.path + "/c").updatedLock(["q.md"], isWhole: true, accepts: false).lock
    #expect(lock?.entries.keys.sorted() == ["q#a", "q#b"])
  }

  @Test(
    "A translation is known by its name",
    arguments: [
      ("week/a.es.md", "week/a.md"), ("a.pt-BR.md", "a.md"), ("course.es.md", "course.md"), ("a.md", nil),
      ("a.long.md", nil),
    ])
  func translation(file: String, original: String?) {
    #expect(TranslationName(file)?.original == original)
    #expect(CourseText.isCourseFile(file) == (original == "course.md"))
  }
}
