import Course
import CourseFormat
import Testing

/// A quiz taken out of Lectern, in GIFT.
@Suite struct ExportTests {
  private let disk: TemporaryFolder

  init() throws { disk = try TemporaryFolder() }

  /// What one question becomes, and what is lost on the way.
  private func gift(_ question: String) throws -> (text: String?, lost: [String]) {
    try disk.write("q.md", "---\nkind: quiz\n---\n# T\n\n\(question)")
    let loaded = QuizExport.gift(path: disk.path + "/q.md")
    let text = loaded.value.map { String($0.dropFirst("// T\n\n".count).dropLast()) }
    return (text, loaded.diagnostics.map { "\($0.code) \($0.location.line): \($0.message)" })
  }

  static let questions: [(String, String)] = [
    (
      "## Who?\n- [x] *You*\n  > Yes: you.\n- [ ] Me\n\n> [!NOTE]\n> Why.\n",
      "::Who?::[html]<p>Who?</p>{\n=<em>You</em>#<p>Yes\\: you.</p>\n~Me\n####<p>Why.</p>}"
    ),
    ("## Q\nTrue?\n\n- [ ] True\n- [x] False\n", "::Q::[html]<p>True?</p>{\n~True\n=False\n}"),
    (
      "## Q\nWhich two?\n\n- [x] a\n- [x] b\n- [x] c\n- [ ] d\n",
      "::Q::[html]<p>Which two?</p>{\n~%33.33333%a\n~%33.33333%b\n~%33.33333%c\n~%-33.33333%d\n}"
    ),
    ("## Q\nPart?\n\n- [x] a\n- [ ] b `50%`\n", "::Q::[html]<p>Part?</p>{\n~%100%a\n~%50%b\n}"),
    ("## Q\nIt is [[so|thus]].\n", "::Q::[html]<p>It is _____.</p>{\n=so\n=thus\n}"),
    ("## Q\n`match: contains`\n\nIt is [[so|thus]].\n", "::Q::[html]<p>It is _____.</p>{\n=*so*\n=*thus*\n}"),
    ("## Q\nIt is [[= 24 +- 1]].\n", "::Q::[html]<p>It is _____.</p>{\n#23..25\n}"),
    ("## Q\nIt is [[= 1.5]].\n", "::Q::[html]<p>It is _____.</p>{\n#1.5:0\n}"),
    ("## Q\nMatch.\n\n- a -> b\n- c -> d\n- -> e\n", "::Q::[html]<p>Match.</p>{\n=a -> b\n=c -> d\n= -> e\n}"),
    ("## Q\nWrite.\n\n[[...]]\n", "::Q::[html]<p>Write.</p>{\n}"),
    (
      "## A: {b} = ~c#\nIs 1 < 2 & so?\n\n- [x] a\\\\b\n- [ ] c\n",
      "::A\\: \\{b\\} \\= \\~c\\#::[html]<p>Is 1 &lt; 2 &amp; so?</p>{\n=a\\\\b\n~c\n}"
    ),
  ]

  @Test("A question keeps its words, its answers and their worth", arguments: questions)
  func question(_ markdown: String, _ expected: String) throws {
    let (text, lost) = try gift(markdown)
    #expect(text == expected)
    #expect(lost == [])
  }

  static let losses: [(String, String)] = [
    ("## Q\nSort.\n\n1. a\n2. b\n", "Q118 6: putting steps in order has no form in GIFT, and the question is left out"),
    ("## Q\n[[a|b]] and [[c|d]]\n", "Q118 6: several blanks have no form in GIFT, and the question is left out"),
    (
      "## Q\n`survey`\n\n- [ ] a\n- [ ] b\n",
      "Q118 6: a survey has no right answer, and the question is left out"
    ),
    (
      "## Q\n`tries: 2` `time: 9s`\n\n- [x] a\n- [ ] b `last`\n\n> [!TIP]\n> Hm.\n",
      "Q118 6: the hints are left out; the number of tries is left out: it belongs to the quiz there;"
        + " the time limit is left out: it belongs to the quiz there; the options may be shuffled there"
    ),
    ("## Q\n`match: exact`\n\n[[a]]\n", "Q118 6: GIFT does not tell capitals from small letters"),
    ("## Q\n[[...]]\n\n- a\n", "Q118 6: the rubric of a free answer is left out"),
    ("## Q\n![x](x.png)\n\n- [x] a\n- [ ] b\n", "Q118 6: an image stays behind, and its description stands for it"),
  ]

  @Test("What the format cannot carry is told where it stands", arguments: losses)
  func loss(_ markdown: String, _ expected: String) throws { #expect(try gift(markdown).lost == [expected]) }

  @Test("What belongs to the quiz as a whole is told once, in one message")
  func wholeQuiz() throws {
    let questions = (1...3).map { "## Q\($0)\n`tags: a` `difficulty: 2`\n\n- [x] a\n- [ ] b\n" }.joined(separator: "\n")
    try disk.write("q.md", "---\nkind: quiz\npass: 80%\ndraw: 2\n---\n# T\n\nRead this first.\n\n\(questions)")
    let told = QuizExport.gift(path: disk.path + "/q.md").diagnostics
    #expect(
      told.map(\.message) == [
        "the introduction is left out; `draw` is left out: all 3 questions are written, not 2; "
          + "`pass` is left out: it belongs to the quiz there; the tags are left out; the difficulty is left out"
      ])
  }

  @Test(
    "Shares that Moodle does not import become the nearest that it does, and that is told",
    arguments: [
      (["a `45%`", "b `100%`"], "~%40%a\n~%100%b", "45% becomes 40%"),
      (["a `100%`", "b `-33%`"], "~%100%a\n~%-33.33333%b", "-33% becomes -33.33333%"),
      (["a `100%`", "b `1%`", "c `98%`"], "~%100%a\n~%0%b\n~%100%c", "1% becomes 0% and 98% becomes 100%"),
    ])
  func shares(options: [String], written: String, told: String) throws {
    let list = options.map { "- [\($0.contains("100%") ? "x" : " ")] \($0)\n" }.joined()
    let (text, lost) = try gift("## Q\nHow much?\n\n\(list)")
    #expect(text?.contains("{\n\(written)\n}") == true, "\(text ?? "")")
    #expect(lost == ["Q118 6: Moodle takes certain shares only: \(told)"])
  }

  @Test("Right options share the whole in steps that Moodle imports")
  func several() throws {
    for count in 2...10 {
      let right = (1...count).map { "- [x] r\($0)\n" }.joined()
      let (_, lost) = try gift("## Q\nWhich \(count)?\n\n\(right)- [ ] w\n")
      #expect(lost == [], "\(count)")
    }
    let eleven = (1...11).map { "- [x] r\($0)\n" }.joined()
    let (_, lost) = try gift("## Q\nWhich eleven?\n\n\(eleven)- [ ] w\n")
    #expect(lost == ["Q118 6: Moodle takes certain shares only: 9.09091% becomes 10% and -9.09091% becomes -10%"])
  }

  @Test("A lesson, a broken quiz and a missing file are told, and nothing is written")
  func notAQuiz() throws {
    try disk.write("l.md", "---\nkind: lesson\n---\n# T\n\nText\n")
    let lesson = QuizExport.gift(path: disk.path + "/l.md")
    #expect(lesson.value == nil)
    #expect(lesson.diagnostics.map(\.message) == ["only a quiz can be exported"])
    #expect(try gift("## Q\n- [ ] a\n- [ ] b\n").text == nil)
    #expect(QuizExport.gift(path: disk.path + "/none.md").diagnostics.map(\.code) == [.M013])
  }
}
