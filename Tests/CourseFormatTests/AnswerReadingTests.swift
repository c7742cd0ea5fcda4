import Course
import CourseFormat
import Testing

/// Each way to write answers comes out as the kind it is.
@Suite struct AnswerReadingTests {
  private func question(_ text: String) throws -> Question {
    let loaded = ItemFile.parse(Array("---\nkind: quiz\n---\n# T\n\n\(text)".utf8), file: "quiz.md")
    #expect(loaded.diagnostics == [])
    guard case .quiz(let quiz)? = loaded.value else { throw Missing() }
    return try #require(quiz.questions.first)
  }

  struct Missing: Error {}

  static let kinds: [(String, Question.Kind)] = [
    ("- [x] a\n- [ ] b\n", .single),
    ("- [x] a\n- [x] b\n", .multiple),
    ("- [x] True\n- [ ] False\n", .trueFalse),
    ("It is [[a|b]].\n", .fillIn),
    ("It is [[a|b]].\n\n1. One\n2. Two\n", .fillIn),
    ("- First [[a|b]]\n- then [[= 3]]\n", .fillIn),
    ("Write.\n\n[[...]]\n", .open),
    ("Write.\n\n[[\u{2026}]]\n\n- One\n", .open),
    ("- a -> b\n- c -> d\n", .matching),
    ("Text.\n\n1. a\n2. b\n", .ordering),
    ("1. Read this\n2. and this\n\nNow?\n\n- [x] a\n- [ ] b\n", .single),
  ]

  @Test("What stands below a heading makes the kind", arguments: kinds)
  func kind(_ text: String, _ kind: Question.Kind) throws {
    #expect(try question("## Q\n" + text).kind == kind)
  }

  @Test(
    "Only the box itself tells what is right, whatever else stands in the line or before it",
    arguments: ["- ", "* ", "  - ", "-\t", "1. "])
  func boxes(_ sign: String) throws {
    let second = sign == "1. " ? "2. " : sign
    let text = "## Q\nWhich?\n\n\(sign)[ ] A pair of `[x]` or [X]\n\(second)[X] The other, [ ] and [x]\n"
    guard case .choice(let body) = try question(text).body else { throw Missing() }
    #expect(body.options.map(\.isCorrect) == [false, true])
  }

  @Test(
    "What a number may be is told in words, never as the author writes it",
    arguments: [
      ("= 7", "7"), ("= 83500000", "83500000"), ("= 1000000..999999999999", "1000000..999999999999"),
      ("= 2 +- 1", "2 \u{B1} 1"), ("= -2.5 \u{B1} 0.5", "-2.5 \u{B1} 0.5"),
      ("= 20..30", "20..30"), ("= -5 .. -1", "-5..-1"),
    ])
  func numberInWords(blank: String, words: String) throws {
    let text = "---\nkind: quiz\n---\n# T\n\n## Q\nIt is [[\(blank)]].\n"
    guard case .quiz(let quiz)? = ItemFile.parse(Array(text.utf8), file: "quiz.md").value,
      case .fillIn(let body)? = quiz.questions.first?.body
    else { throw Missing() }
    #expect(body.blanks.map(\.shown) == [words])
  }

  @Test("A hint with nothing in it is none", arguments: ["> [!TIP]\n", "> [!TIP]\n>\n"])
  func emptyHint(tip: String) throws {
    let text = "---\nkind: quiz\n---\n# T\n\n## Q\n- [x] a\n- [ ] b\n\n\(tip)\n> [!TIP]\n> Think.\n"
    guard case .quiz(let quiz)? = ItemFile.parse(Array(text.utf8), file: "quiz.md").value else { throw Missing() }
    #expect(quiz.questions.first?.hints == [[.paragraph([.text("Think.")])]])
  }

  @Test("Blanks stand in the prompt, numbered in order, with their words and numbers")
  func fillIn() throws {
    let question = try question(
      "## Q\n`match: contains` `time: 30s`\n\nIt happens [[every time|whenever]],\nwithin **[[= 24 +- 1]]** hours or"
        + " [[= 1.5..2]].\n\n> [!NOTE]\n> Why.\n")
    #expect(question.timeLimit == 30)
    #expect(
      question.prompt == [
        .paragraph([
          .text("It happens "), .blank(0), .text(","), .softBreak, .text("within "), .strong([.blank(1)]),
          .text(" hours or "), .blank(2), .text("."),
        ])
      ])
    #expect(question.explanation == [.paragraph([.text("Why.")])])
    guard case .fillIn(let body) = question.body else { throw Missing() }
    #expect(
      body.blanks == [
        .init(.words(["every time", "whenever"]), match: .contains, shown: "every time"),
        .init(.number(23...25), match: .contains, shown: "24 \u{B1} 1"),
        .init(.number(1.5...2), match: .contains, shown: "1.5..2"),
      ])
  }

  @Test("Brackets with a backslash and in code stay text")
  func noBlanks() throws {
    let question = try question("## Q\nIs \\[[this]] or `[[that]]` a blank?\n\n- [x] No: \\[[x]]\n- [ ] Yes\n")
    #expect(question.kind == .single)
    #expect(question.prompt.plainText == "Is [[this]] or [[that]] a blank?")
    guard case .choice(let body) = question.body else { throw Missing() }
    #expect(body.options[0].plainText == "No: [[x]]")
  }

  @Test("Pairs are cut at the arrow, and what has no left side is there to mislead")
  func matching() throws {
    let question = try question(
      "## Q\nMatch.\n\n- *Not* my job. -> **Misery** now\n  > Ouch.\n- `a -> b` c -> d -> e\n- -> Mystery\n")
    guard case .matching(let body) = question.body else { throw Missing() }
    #expect(body.pairs.map(\.left.plainText) == ["Not my job.", "a -> b c"])
    #expect(body.pairs.map(\.right.plainText) == ["Misery now", "d -> e"])
    #expect(body.pairs[0].feedback == [.paragraph([.text("Ouch.")])])
    #expect(body.distractors.map(\.plainText) == ["Mystery"])
    #expect(question.prompt == [.paragraph([.text("Match.")])])
  }

  @Test("Steps and rubrics keep their texts, and a rubric its points")
  func lists() throws {
    guard case .ordering(let steps) = try question("## Q\nSort.\n\n1. a\n2. *b*\n").body else { throw Missing() }
    #expect(steps.items.map(\.plainText) == ["a", "b"])
    let open = try question("## Q\n- Before\n\n[[...]]\n\n- Names it `2`\n- Says sorry\n")
    guard case .open(let body) = open.body else { throw Missing() }
    #expect(body.rubric.map(\.plainText) == ["Names it", "Says sorry"])
    #expect(body.rubric.map(\.points) == [2, 1])
    #expect(open.prompt.plainText == "Before")
  }

  static let times: [(String, Int?)] = [
    ("20s", 20), ("20", 20), ("2m", 120), ("2 min", 120), ("1m30s", 90), ("1m 30", 90), ("1m30", 90), ("0", nil),
    ("2h", nil), ("m", nil), ("1m30x", nil), ("90000", nil), ("-1", nil), ("9999999999999999999", nil),
  ]

  @Test("A time is seconds, minutes or both", arguments: times)
  func time(_ text: String, _ seconds: Int?) throws {
    let source = "---\nkind: quiz\n---\n# T\n\n## Q\n`time: \(text)`\n\n- [x] a\n- [ ] b\n"
    let loaded = ItemFile.parse(Array(source.utf8), file: "quiz.md")
    guard case .quiz(let quiz)? = loaded.value else { return #expect(seconds == nil) }
    #expect(quiz.questions.first?.timeLimit == seconds)
  }

  @Test("A survey needs no tick, and an earlier id is kept")
  func survey() throws {
    let question = try question("## Q\n`survey` `was: old` `was: older`\n\n- [ ] a\n- [ ] b\n")
    #expect(question.isSurvey)
    #expect(question.formerIDs == ["old", "older"])
  }

  @Test("A lesson's blank and free answer are checks; its lists are lists")
  func lesson() throws {
    let text = "---\nkind: lesson\n---\n# T\n\n## A\nIt is [[= 3]].\n\n## B\n[[...]]\n\n## C\n1. a\n2. b -> c\n"
    guard case .lesson(let lesson)? = ItemFile.parse(Array(text.utf8), file: "l.md").value else { throw Missing() }
    #expect(lesson.pages.map { $0.check?.kind } == [.fillIn, .open, nil])
  }
}
