import Course
import CourseFormat
import Testing

/// What learners would never see, or would see where it does not belong, is told at its place, and nothing else is.
@Suite struct LostInSilenceTests {
  private static let answers = "- [x] A\n- [ ] B\n"

  static let quizzes: [(String, String)] = [
    ("a blank in a heading alone", "## The «M021»[[answer]] is\n"),
    ("a free answer in a heading", "## Apology «M021»[[...]]\n\nWrite.\n\n- Names it `2`\n"),
    ("a blank in an emphasised heading", "## *The «M021»[[answer]]* is\n"),
    ("a blank in a heading above options", "## Say «M021»[[it]]\n\(answers)"),
    ("a quote below the options", "## Q\n\(answers)\n«M021»> Who speaks?\n"),
    ("a quote below an explanation", "## Q\n\(answers)\n> [!NOTE]\n> So.\n\n«M021»> Who speaks?\n"),
    ("a quote below pairs", "## Q\n- a -> b\n- c -> d\n\n«M021»> Who speaks?\n"),
    ("a cell too many", "## Q\n|a|b|\n|-|-|\n|c|d«M021»|e|\n\n\(answers)"),
    ("a bar in code", "## Q\n| a | b |\n| --- | --- |\n| `c|d` «M021»| e |\n\n\(answers)"),
    ("a cell too many without outer bars", "## Q\na | b\n--- | ---\nc | d «M021»| e\n\n\(answers)"),
    ("a cell too many in a quote", "## Q\n> | a | b |\n> | --- | --- |\n> | c | d «M021»| e |\n\n\(answers)"),
  ]

  @Test("In a quiz", arguments: quizzes)
  func quiz(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.quiz, text.text) == text.expected, "\(what)")
  }

  @Test("In a lesson")
  func lesson() {
    let text = MarkedText("## Page «M021»[[one]]\n\nText.\n\n|a|\n|-|\n|b«M021»|c\n")
    #expect(places(.lesson, text.text).sorted() == text.expected.sorted())
  }

  static let drills: [(String, String)] = [
    ("a note at the margin", "## A\n- [One](#end) `misery`\n«M005»> Why.\n- [Two](#end) `misery`\n"),
    ("a note at the margin below the last reply", "## A\n- [One](#end) `misery`\n«M005»> Why.\n"),
    ("two list signs", "## A\n- [One](#end) `misery`\n«M006»* [Two](#end) `misery`\n"),
    ("replies above others", "## A\n- [One](#end) `misery`\n\nText.\n\n«Q116»- [Two](#end) `misery`\n"),
    ("a quote below the replies", "## A\n- [One](#end) `misery`\n\n«M021»> **Ana:** Well?\n"),
  ]

  @Test("In a drill", arguments: drills)
  func drill(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    let head = "---\nkind: drill\n---\n# Title\n\n"
    let told = ItemFile.parse(Array("\(head)\(text.text)\n\n## End\n`ending: misery`\n".utf8), file: "item.md")
    let shifted = told.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location.line -= 5
      return summary(diagnostic)
    }
    #expect(shifted == text.expected, "\(what)")
  }

  @Test("A note that is moved back under its reply leaves all replies in the drill")
  func mended() throws {
    let text = "---\nkind: drill\n---\n# T\n\n## A\n- [1](#b)\n> Why.\n- [2](#b)\n\n## B\n`ending: misery`\n"
    let mended = Mender.mend(Array(text.utf8), file: "item.md").bytes
    guard case .drill(let drill)? = ItemFile.parse(mended, file: "item.md").value else { throw Missing() }
    #expect(drill.start?.choices.map(\.plainText) == ["1", "2"])
  }

  static let harmless = [
    "## Q \\[[it]]\n\(answers)", "## Q `[[it]]`\n\(answers)", "## Q\n> Who speaks?\n\n\(answers)",
    "## Q\n\(answers)\n> [!NOTE]\n> So.\n", "## Q\nSay [[it|this]].\n\n> Who speaks?\n",
    "## Q\n|a|b|\n|-|-|\n|c\\|d|e|\n|f|\n|g|h| \n\n\(answers)", "## Q\n|a|b|\n|-|-|\n|`c\\|d`|e|\n\n\(answers)",
    "## Q\n- | a | b |\n  | --- | --- |\n  | c | d |\n\nWhich?\n\n\(answers)",
  ]

  @Test("What only looks like it passes without a word", arguments: harmless)
  func silence(_ text: String) {
    #expect(places(.quiz, text) == [])
  }

  // MARK: Front matter

  private static let colons: [(lines: String, told: String, help: String)] = [
    ("kind: quiz\npass 80%", "M001 3:1", "did you mean pass: 80%?"),
    ("pass 80%\nkind: quiz", "M001 2:1", "did you mean pass: 80%?"),
    ("kind: quiz\npass 80%\ntries: 2", "M001 3:1", "did you mean pass: 80%?"),
    ("kind: quiz\npass = 80%", "M001 3:1", "did you mean pass: 80%?"),
    ("kind: drill\ngauges:\n  trust: 50\n  calm 40", "M001 5:3", "did you mean calm: 40?"),
    ("kind: quiz\npass", "M001 3:1", "write one \"key: value\" a line, with a colon and a space between them"),
  ]

  @Test("A missing colon is told at its line", arguments: colons.indices)
  func colon(_ index: Int) throws {
    let (lines, place, help) = LostInSilenceTests.colons[index]
    let told = ItemFile.parse(Array("---\n\(lines)\n---\n# T\n\n## Q\n- [x] A\n- [ ] B\n".utf8), file: "item.md")
    #expect(told.diagnostics.map(summary) == [place])
    #expect(told.diagnostics.first?.help == help)
  }
}
