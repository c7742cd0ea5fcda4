import Course
import CourseFormat
import Testing

@Suite struct PrinterTests {
  @Test("A diagnostic is printed as the specification shows it")
  func specified() {
    let source = "## A\n- [Transfer the call](#cold-trasnfer) `misery`\n\n## Cold transfer\n- [x](#end)\n"
    let told = drill(source).diagnostics
    #expect(
      told.first.map(DiagnosticPrinter.text) == """
        error[D201]: this choice leads nowhere
          item.md:10:24
           10 | - [Transfer the call](#cold-trasnfer) `misery`
              |                        ^^^^^^^^^^^^^
           help: there is no scene "cold-trasnfer"; did you mean #cold-transfer?
        """)
  }

  static let cases: [(Item.Kind, String, String)] = [
    (
      .quiz, "## Q\n- [x]Yes\n- [ ] No\n",
      """
      error[M004]: this is no checkbox
        item.md:7:3
          7 | - [x]Yes
            |   ^^^
         help: write - [ ] or - [x], with a space inside empty brackets and one after them
      """
    ),
    (
      .quiz, "## Q\n-\t[x] 日本\t`lsat`\n-\t[ ] B\n",
      """
      warning[M002]: `lsat` is shown as text
        item.md:7:11
          7 | -   [x] 日本    `lsat`
            |                  ^^^^
         help: did you mean `last`?
      """
    ),
    (
      .quiz, "## Q\n- [x] A\u{1B}[2J\n- [ ] B\n",
      """
      error[M010]: an invisible control character stands here
        item.md:7:8
          7 | - [x] A\u{FFFD}[2J
            |        ^
         help: delete it: it could garble the screen or hide what the text says
      """
    ),
    (
      .quiz, "## No right\n- [ ] A\n- [ ] B\n",
      """
      error[Q101]: no option of this question is marked as right
        item.md:6:1
          6 | ## No right
            | ^^^^^^^^^^^
         help: put an x in the checkbox of the right one: - [x]
      """
    ),
  ]

  @Test("The main messages read as they should", arguments: cases)
  func messages(_ kind: Item.Kind, _ text: String, _ expected: String) {
    #expect(item(kind, text).diagnostics.map(DiagnosticPrinter.text) == [expected])
  }

  @Test("A message about a whole file shows no line")
  func wholeFile() {
    let told = ItemFile.parse(Array("# T\n".utf8), file: "a.md").diagnostics.map(DiagnosticPrinter.text)
    #expect(
      told == [
        """
        error[M019]: this file does not say whether it is a lesson, a quiz or a drill
          a.md
           help: begin it with three lines: ---, kind: lesson, quiz or drill, and --- again
        """
      ])
  }

  @Test("A very long line is shown in part, with the caret below what is meant")
  func longLine() throws {
    let text = "## Q\n- [x] " + String(repeating: "word ", count: 400) + "`lsat`\n- [ ] B\n"
    let told = try #require(item(.quiz, text).diagnostics.first)
    let lines = DiagnosticPrinter.text(told).split(separator: "\n").map(Array.init)
    #expect(lines.allSatisfy { $0.count < 120 })
    let caret = try #require(lines[3].firstIndex(of: "^"))
    #expect(String(lines[2][caret..<caret + 4]) == "lsat")
  }

  @Test("No piece of a diagnostic can steer the terminal")
  func sanitised() {
    let diagnostic = Diagnostic(
      .M001, "a\u{1B}[31m\nb", at: SourceLocation(file: "x\u{9B}\n.md", line: 1, column: 900, length: 7),
      help: "\u{202E}c\r", excerpt: "d\u{07}e\n")
    let text = DiagnosticPrinter.text(diagnostic)
    #expect(text.unicodeScalars.allSatisfy { !Sanitizer.isHarmful($0) })
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
  }
}
