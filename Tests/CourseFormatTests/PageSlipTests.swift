import Course
import Testing

@testable import CourseFormat

/// What people bring along from word processors, mail and other programs into a page.
@Suite struct PageSlipTests {
  private static let lines: [(String, String)] = [
    ("\u{2022} one\n\u{2022} two", "hyphen and a space, or put an empty line between them"),
    ("Buy:\n\u{2022} one\n\u{2022} two", "hyphen and a space, or put an empty line between them"),
    ("-milk\n-bread", "hyphen and a space, or put an empty line between them"),
    ("\u{2013} one\n\u{2013} two", "hyphen and a space, or put an empty line between them"),
    ("a) one\nb) two", "number, a full stop and a space"),
  ]

  @Test("A list of a word processor whose lines run together is warned of", arguments: lines)
  func runTogether(_ text: String, _ help: String) {
    let line = text.hasPrefix("Buy") ? 4 : 3
    #expect(
      toldOf(.lesson, "## A\n\n\(text)\n") == [
        "M021 \(line):1 this sign begins no list, and so these lines run together: begin each with a \(help)"
      ])
  }

  @Test("Bullets are made hyphens")
  func bullets() {
    #expect(mendedText(.lesson, "## A\n\n\u{2022} one\n\u{2022}\ttwo\n") == "## A\n\n- one\n- two\n")
  }

  @Test(
    "Lines that only look like it are left alone",
    arguments: [
      "It is\n-5 or\n-3 degrees", "a) one and\nc) three", "\u{2013} one dash\nand no other", "- one\n- two",
      "\u{2026}so\n\u{2026}and so", "\u{2022} one alone",
    ])
  func quiet(_ text: String) { #expect(places(.lesson, "## A\n\n\(text)\n") == []) }

  @Test("A # that ends a heading, and stars between digits, are warned of")
  func signs() {
    #expect(
      toldOf(.lesson, "## Learn C #\n\nText.\n") == [
        "M021 1:12 Markdown takes this sign for the end of the heading, and nobody sees it: write a backslash before it: \\#"
      ])
    for heading in ["## C#", "## Learn C \\#", "## C ##", "## C"] {
      #expect(places(.lesson, "\(heading)\n\nText.\n") == [])
    }
    #expect(
      toldOf(.lesson, "## A\n\nIt is 2*3*4.\n") == [
        "M021 3:8 these stars between digits make italics of what they stand around, and are not shown: "
          + "write \u{D7} for times, or a backslash before each star: \\*"
      ])
    for text in ["2 * 3 * 4", "2\\*3\\*4", "a*3*b", "*3*", "2 *3* 4"] {
      #expect(places(.lesson, "## A\n\n\(text)\n") == [])
    }
  }

  static let links: [(String, String)] = [
    ("(www.example.org)", "M013 7:6 there is no file \"www.example.org\": write https://www.example.org"),
    ("(ana@example.org)", "M013 7:6 there is no file \"ana@example.org\": write mailto:ana@example.org"),
    ("(img\\map.md)", "M013 7:6 there is no file \"img\\map.md\": write / between folders and files, as in img/map.md"),
    ("(htp://x.org)", "M013 7:6 there are no addresses with htp:: did you mean http://?"),
    (
      "(javascript:go)",
      "M013 7:6 nothing opens where this link leads: link to a file, or to an address with https://"
    ),
    (
      "(https://x.org",
      "M013 7:1 this link has no end: write ) behind its destination: (https://x.org)"
    ),
    (
      "[nope]",
      "M013 7:1 no line says where this link leads: write [here](here.md) with the file or the address that it leads to"
    ),
  ]

  @Test("A link that leads nowhere is told with what it lacks", arguments: links)
  func link(_ rest: String, _ expected: String) throws {
    let disk = try TemporaryFolder()
    try disk.write("a.md", "---\nkind: lesson\n---\n# T\n\n## A\n[here]\(rest)\n")
    #expect(
      Checker.check(path: disk.path + "/a.md").map { "\(summary($0)) \($0.message): \($0.help ?? "")" } == [
        expected.replacing("7:6", with: "7:8")
      ])
  }

  @Test("Brackets that are no link are left alone", arguments: ["f[a][b]", "[1][2]", "[ok] [so]", "a](b"])
  func brackets(_ text: String) { #expect(places(.lesson, "## A\n\nSee \(text) there.\n") == []) }

  @Test("A space that does not break is told of once, and mended")
  func spaces() throws {
    let text = "## Q\n`id:\u{A0}one`\n\n- [x] a\n- [\u{A0}] b\n-\u{A0}[ ] c\n- [ ]\u{A0}d\n\n>\u{A0}[!NOTE]\n> So.\n"
    let disk = try TemporaryFolder()
    try disk.write("q.md", "---\nkind: quiz\n---\n# Title\n\n" + text)
    #expect(
      Checker.check(path: disk.path + "/q.md").map(summary) == ["M004 10:3", "M004 11:3", "M004 12:3", "M021 14:2"])
    #expect(
      mendedText(.quiz, text)
        == "## Q\n`id:\u{A0}one`\n\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n\n> [!NOTE]\n> So.\n")
  }

  @Test("Signs nobody sees in the front matter are told of once")
  func frontMatter() throws {
    let disk = try TemporaryFolder()
    func told(_ text: String) throws -> [String] {
      try disk.write("a.md", text)
      return Checker.check(path: disk.path + "/a.md").map { "\(summary($0)) \($0.message): \($0.help ?? "")" }
    }
    #expect(
      try told("---\nkind\u{FF1A}quiz\n---\n# T\n") == [
        "M001 2:5 the colon in this line is U+FF1A FULLWIDTH COLON, and means nothing here: did you mean kind: quiz?"
      ])
    #expect(
      try told("---\nkind: quiz\u{200B}\n---\n# T\n") == [
        "M019 2:7 U+200B ZERO WIDTH SPACE stands in the name of this kind, and nobody sees it: "
          + "write quiz anew, and nothing behind it"
      ])
    #expect(
      try told(" ---\nkind: lesson\n---\n# T\n\nText.\n") == [
        "M001 1:1 spaces stand before the line --- that begins the front matter: take them away"
      ])
    #expect(
      try told("---\nkind: survey\n---\n# T\n") == [
        "M019 2:7 there is no kind of file called \"survey\": "
          + "write kind: quiz, and `survey` below the heading of each question"
      ])
    #expect(
      try told("---\nkind: lesson\n---\n# T\n\nThe desk\n====\n\nText.\n") == [
        "M019 6:1 the signs = below this line make a second title of it: "
          + "begin it with ## to make a section of it, and take the line of = out"
      ])
  }

  @Test("Names that differ in capitals are told of")
  func names() throws {
    let disk = try TemporaryFolder()
    try disk.write("Course.md", "# C\n")
    #expect(Checker.check(path: disk.path).map(\.help) == ["rename Course.md to course.md, in small letters"])
  }
}
