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

  static let colons: [(String, String)] = [
    ("kind:quiz\n", "M001 2:5 a space is missing after this colon: did you mean kind: quiz?"),
    (
      "kind:\u{A0}quiz\n",
      "M001 2:5 the space after this colon is another character than a space: did you mean kind: quiz?"
    ),
    ("kind: quiz\ntries:2\n", "M001 3:6 a space is missing after this colon: did you mean tries: 2?"),
    (
      "kind: quiz\ntags:\n  b: 10: The start\n",
      "M001 4:8 a second colon in a line would begin another value: put the whole value in quotes: b: \"10: The start\""
    ),
  ]

  @Test("A colon that has no space, or is one too many, is told where it stands", arguments: colons)
  func colon(_ keys: String, _ expected: String) {
    let text = "---\n\(keys)---\n# T\n\n## Q\n- [x] A\n- [ ] B\n"
    let told = ItemFile.parse(Array(text.utf8), file: "q.md").diagnostics
    #expect(told.map { "\(summary($0)) \($0.message): \($0.help ?? "")" } == [expected])
  }

  @Test("A text that YAML cuts at a # is told of")
  func cut() {
    let text = "---\nid: a\ntags:\n  greeting: A good #1 minute\n---\n# C\n\n## M\n- [A](a.md)\n"
    #expect(
      CourseFile.parse(Array(text.utf8), folder: "a").diagnostics.map {
        "\(summary($0)) \($0.message): \($0.help ?? "")"
      } == [
        "M021 4:20 from this sign on, nothing of the line counts: "
          + "put the whole value in \"quotes\", or a space behind the # of a remark"
      ])
  }

  @Test(
    "A remark, and a sign within quotes, are left alone",
    arguments: ["  a: A good minute # one\n", "  a: \"A good #1 minute\"\n", "  a: C#1 and so\n", "  # 1\n  a: b\n"])
  func remark(_ line: String) {
    let text = "---\nid: a\ntags:\n\(line)---\n# C\n\n## M\n- [A](a.md)\n"
    #expect(CourseFile.parse(Array(text.utf8), folder: "a").diagnostics.map(summary) == [])
  }

  @Test(
    "Front matter between other lines is read, and told of once",
    arguments: ["\u{2014}", "\u{2014}-", "\u{2013}", "----", "--", "***"])
  func line(_ line: String) {
    let text = "\(line)\nkind: quiz\n\(line)\n# T\n\n## Q\n- [x] A\n- [ ] B\n"
    #expect(
      ItemFile.parse(Array(text.utf8), file: "q.md").diagnostics.map {
        "\(summary($0)) \($0.message): \($0.help ?? "")"
      } == [
        "M001 1:1 the line that begins the front matter is three hyphens: write --- here, and below the last key"
      ])
  }

  @Test("A file's own name, and two names in a line, are no former name")
  func was() {
    let told = { (was: String) in
      let text = "---\nkind: quiz\nwas: \(was)\n---\n# T\n\n## Q\n- [x] A\n- [ ] B\n"
      return ItemFile.parse(Array(text.utf8), file: "q.md").diagnostics.map {
        "\(summary($0)) \($0.message): \($0.help ?? "")"
      }
    }
    #expect(
      told("q.md") == [
        "M021 3:6 this is the file's own name: write the name that it had before, or take the line out"
      ])
    #expect(
      told("p.md, o.md") == [
        "M021 3:6 \"p.md, o.md\" is no file of this course: write several names as a list, as in was: [p.md, o.md]"
      ])
  }

  @Test("A file in another encoding is told of once")
  func encoding() {
    let text = "---\nkind: quiz\n---\n# T\n\n## Q\n- [x] A\n- [ ] B\n"
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      ItemFile.parse(wide, file: "q.md").diagnostics.map { "\(summary($0)) \($0.message)" } == [
        "M019 0:1 this is no text file"
      ])
  }
}
