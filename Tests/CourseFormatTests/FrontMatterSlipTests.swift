import Course
import CourseFormat
import Testing

/// What is wrong in front matter is told at the line that has it.
@Suite struct FrontMatterSlipTests {
  static let open: [(String, String)] = [
    ("pass: [80\ntries: 2\n", "M001 3:7 the bracket that begins here has no end"),
    ("tries: 2\npass: {80\n", "M001 4:7 the bracket that begins here has no end"),
    ("pass: \"80%\ntries: 2\n", "M001 3:7 the quotation mark that begins here has no end"),
    ("pass: '80%\ntries: 2\n", "M001 3:7 the quotation mark that begins here has no end"),
  ]

  @Test("A sign without its end is told where it stands", arguments: open)
  func unclosed(_ keys: String, _ expected: String) {
    let text = "---\nkind: quiz\n\(keys)---\n# T\n\n## Q\n- [x] A\n- [ ] B\n"
    let told = ItemFile.parse(Array(text.utf8), file: "q.md").diagnostics
    #expect(told.map { "\(summary($0)) \($0.message)" } == [expected])
    #expect(
      told.map(\.help) == [
        "write the sign that closes it, or take it out; values that begin with a sign stand in \"quotes\""
      ])
  }

  @Test("A bracket that has its end is not told of as one without")
  func closed() {
    let text = "---\nkind: quiz\ntags: [a\n  b: c\n  ]\n---\n# T\n\n## Q\n- [x] A\n- [ ] B\n"
    let told = ItemFile.parse(Array(text.utf8), file: "q.md").diagnostics
    #expect(told.map { "\(summary($0)) \($0.message)" } == ["M001 4:4 the front matter cannot be read from here on"])
  }

  static let gauges: [(String, String)] = [
    ("  patience = 60\n", "M001 4:3 a colon is missing in this line: did you mean patience: 60?"),
    ("  patience = 60\n  trust = 50\n", "M001 4:3 a colon is missing in this line: did you mean patience: 60?"),
    (
      "  if: 60\n",
      "M021 4:3 \"if\" cannot be the name of a gauge: "
        + "choose another: \"if\" is a word that conditions and changes are written with"
    ),
    (
      "  my trust: 60\n",
      "M021 4:3 \"my trust\" cannot be the name of a gauge: use one word of letters, digits and hyphens, as in trust: 50"
    ),
  ]

  @Test("A gauge that is none is told at its line", arguments: gauges)
  func gauge(_ lines: String, _ expected: String) {
    let text =
      "---\nkind: drill\ngauges:\n\(lines)---\n# T\n\n## A\n- [x](#end)\n- [y](#end)\n\n## End\n`ending: misery`\n"
    let told = ItemFile.parse(Array(text.utf8), file: "d.md").diagnostics
    #expect(told.map { "\(summary($0)) \($0.message): \($0.help ?? "")" } == [expected])
  }
}
