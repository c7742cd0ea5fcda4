import Course
import CourseFormat
import Testing

/// What an author means comes out as they mean it.
@Suite struct ReadingTests {
  @Test("A course has its modules, objectives and entries")
  func course() throws {
    let course = try #require(CourseFolder(path: fixtures + "/warm-welcome").course().value)
    #expect(course.id == "warm-welcome")
    #expect(course.title == "The Warm Welcome")
    #expect(course.version == "1.2")
    #expect(course.passMark == 0.8)
    #expect(course.objectives.map(\.title) == ["Attentive", "The Golden Rule"])
    #expect(course.modules.map(\.title) == ["Week one", "Whenever you like"])
    #expect(course.entries.map(\.key.rawValue) == ["five-traits", "footing", "parcel"].map { "warm-welcome/" + $0 })
    #expect(course.entries.map(\.isSequential) == [true, true, false])
    #expect(course.entries[0].location == SourceLocation(file: "course.md", line: 15, column: 4, length: 45))
  }

  @Test("Front matter is text: no and 1.0 stay as they are written")
  func frontMatterIsText() throws {
    let text = "---\nversion: 1.0\nlanguage: no\nid: on\ntags: [off, 'yes']\n---\n# T\n"
    let course = try #require(CourseFile.parse(Array(text.utf8), folder: "x").value)
    #expect(course.version == "1.0")
    #expect(course.language == "no")
    #expect(course.id == "on")
    #expect(course.objectives == [Objective(tag: "off", title: "off"), Objective(tag: "yes", title: "yes")])
  }

  @Test("A course without an id takes its folder's name")
  func folderName() {
    #expect(CourseFile.parse(Array("# T\n".utf8), folder: "My Course!").value?.id == "my-course")
  }

  @Test("Pages are sections, and a thematic break begins a new one")
  func pages() throws {
    let lesson = try lesson(
      "Hello.\n\n## One\na\n\n---\n\nb\n\n***\n## Two\n`id: second`\n\nc\n\n## One\n\n### Inside\nd\n")
    #expect(lesson.pages.map(\.id) == ["start", "one", "one-2", "second", "one-1"])
    #expect(lesson.pages.map(\.title) == [nil, "One", "One", "Two", "One"])
    #expect(lesson.pages[2].content == .text([.paragraph([.text("b")])]))
    #expect(lesson.pages[4].content == .text([.heading(level: 3, [.text("Inside")]), .paragraph([.text("d")])]))
  }

  @Test("A comment is a trainer's note and leaves nothing behind")
  func comments() throws {
    let lesson = try lesson("## A\n<!-- one -->\n`id: x`\n\nb <!-- two --> c\n\n<!--\nthree\n\n-->\n")
    #expect(lesson.pages.map(\.id) == ["x"])
    #expect(lesson.pages[0].content == .text([.paragraph([.text("b "), .text(" c")])]))
  }

  @Test("A page keeps callouts, tables, images and lists")
  func blocks() throws {
    let lesson = try lesson(
      "## A\n> [!WARNING]\n> Hot.\n\n| a | b |\n|:-:|--:|\n| 1 |\n\n![alt *x*](p.png \"Our\n*hall*\")\n\n3. a\n4. ~~b~~\n\n```swift\nlet\n```\n"
    )
    let expected: [Block] = [
      .callout(.warning, [.paragraph([.text("Hot.")])]),
      .table(
        Table(
          alignments: [.center, .trailing], header: [[.text("a")], [.text("b")]], rows: [[[.text("1")], []]])),
      .paragraph([.image(source: "p.png", alternative: "alt x", title: "Our *hall*")]),
      .list(
        ListBlock(
          start: 3, items: [[.paragraph([.text("a")])], [.paragraph([.strikethrough([.text("b")])])]])),
      .code(language: "swift", "let\n"),
    ]
    #expect(lesson.pages[0].content == .text(expected))
  }

  @Test("A section with checkboxes is a check")
  func check() throws {
    let lesson = try lesson("## Try\nWhich?\n\n1. a plain list\n\n- [x] A\n- [ ] B\n")
    let check = try #require(lesson.checks.first)
    #expect(check.id == "try")
    #expect(check.prompt.count == 2)
    #expect(check.kind == .single)
  }

  @Test("A question has its prompt, options, hints and explanation")
  func question() throws {
    let question = try CourseFormatTests.question(
      """
      ## Golden Rule
      `id: golden-rule` `tags: golden-rule, attentive` `points: 2.5` `difficulty: 1`
      `tries: 3` `penalty: 25%` `rev: 4` `keep-order`

      What does it ask?

      > I only want to be heard.

      - [ ] The same script `-50%`
        > Equal is not considerate.
      - [x] Act as you would hope
      - [ ] None of the above `last`

      > [!TIP]
      > First.

      > [!note]
      > Because.

      > [!TIP]
      > Second.
      """)
    #expect(question.id == "golden-rule")
    #expect(question.title == "Golden Rule")
    #expect(question.prompt.plainText == "What does it ask?\nI only want to be heard.")
    #expect(question.prompt.last == .quote([.paragraph([.text("I only want to be heard.")])]))
    #expect(question.hints.map(\.plainText) == ["First.", "Second."])
    #expect(question.explanation.plainText == "Because.")
    #expect(question.tags == ["golden-rule", "attentive"])
    #expect((question.points, question.difficulty, question.tries) == (2.5, 1, 3))
    #expect((question.penalty, question.revision) == (0.25, 4))
    guard case .choice(let body) = question.body else { throw Missing() }
    #expect(body.kind == .single)
    #expect(body.keepsOrder)
    #expect(body.options.map(\.plainText) == ["The same script", "Act as you would hope", "None of the above"])
    #expect(body.options.map(\.isCorrect) == [false, true, false])
    #expect(body.options.map(\.credit) == [-0.5, nil, nil])
    #expect(body.options.map(\.isLast) == [false, false, true])
    #expect(body.options[0].feedback.plainText == "Equal is not considerate.")
  }

  static let kinds: [(String, Question.Kind)] = [
    ("## Q\n- [x] A\n- [ ] B\n", .single),
    ("## Q\n- [x] A\n- [X] B\n", .multiple),
    ("## Q\n- [x] True\n- [ ] False\n", .trueFalse),
    ("## Q\n`kind: multiple`\n\n- [x] A\n- [ ] B\n", .multiple),
    ("## Q\n`kind: true-false`\n\n- [x] Verdadero\n- [ ] Falso\n", .trueFalse),
    ("## Q\n1. [x] A\n2. [ ] B\n", .single),
  ]

  @Test("The ticks make the kind, unless the author asserts it", arguments: kinds)
  func kind(_ text: String, _ kind: Question.Kind) throws {
    #expect(try CourseFormatTests.question(text).kind == kind)
  }

  @Test("A quiz's front matter counts for its questions")
  func quizDefaults() throws {
    let text =
      "---\nkind: quiz\npass: 75%\nshuffle: all\ntries: 2\npenalty: 10%\n---\n# T\n\nHi.\n\n## Q\n- [x] A\n- [ ] B\n"
    guard case .quiz(let quiz)? = ItemFile.parse(Array(text.utf8), file: "q.md").value else { throw Missing() }
    #expect((quiz.passMark, quiz.shuffle) == (0.75, .all))
    #expect((quiz.questions[0].tries, quiz.questions[0].penalty) == (2, 0.1))
    #expect(quiz.introduction.plainText == "Hi.")
  }

  @Test("Code that only looks like an attribute stays text")
  func codeIsText() throws {
    let question = try CourseFormatTests.question(
      "## Which command?\n- [x] `git status`\n- [ ] `last`\n- [ ] Type `route`\n")
    guard case .choice(let body) = question.body else { throw Missing() }
    #expect(body.options.map(\.plainText) == ["git status", "last", "Type route"])
  }
}
