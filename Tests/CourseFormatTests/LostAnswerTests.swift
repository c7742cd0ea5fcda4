import Course
import CourseFormat
import Testing

/// One mistake yields one message, which names the cause and not what follows from it.
@Suite struct LostAnswerTests {
  static let causes: [(String, String)] = [
    ("a blank without an end", "## Q\nIt was «Q112»[[so.\n"),
    ("options behind four spaces", "## Q\nWhat?\n\n«M004»    - [x] Yes\n    - [ ] No\n"),
    ("options behind four spaces, right below the text", "## Q\nWhat?\n    «M004»- [x] Yes\n    - [ ] No\n"),
    ("fenced options", "## Q\nWhat?\n\n«M004»```\n- [x] Yes\n- [ ] No\n```\n"),
    ("bullets", "## Q\nWhat?\n\n«M004»\u{2022} Yes\n\u{2022} No\n"),
    ("drawn boxes", "## Q\nWhat?\n\n«M004»\u{2611} Yes\n\u{2610} No\n"),
    ("boxes without a hyphen", "## Q\nWhat?\n\n«M004»[x] Yes\n[ ] No\n"),
    ("an option without its hyphen", "## Q\n- [x] Yes\n«M004»[ ] No\n- [ ] Never\n"),
    ("the other option too far in", "## Q\n- [x] Yes\n    «M021»- [ ] No\n"),
    ("the right option too far in", "## Q\n- [ ] No\n    «M021»- [x] Yes\n- [ ] Never\n"),
    ("letters", "## Q\nWhat?\n\n«M004»a) Yes\nb) No\n"),
    ("a fence without an end", "## Q\nWhat?\n\n«M021»```\ncode\n\n- [x] Yes\n- [ ] No\n\n## R\n- [x] A\n- [ ] B\n"),
    ("a fence that swallows the options alone", "## Q\nWhat?\n\n«M021»~~~~\n- [x] Yes\n- [ ] No\n~~~\n"),
    ("two options on one line", "## Q\n- [x] Yes «M004»- [ ] No\n"),
    ("a list right above the options", "## Q\nWhat?\n\n«M004»- some\n- more\n\n- [x] Yes\n- [ ] No\n"),
    ("a list without its boxes", "## Q\n«M004»- some\n- [x] Yes\n- [ ] No\n"),
    ("a heading without its space", "«M021»##Word\n\n- [x] Yes\n- [ ] No\n"),
    ("a heading with a space that does not break", "«M021»##\u{A0}Word\n"),
    ("a comment without an end", "«M012»<!-- note\n\n## Q\n- [x] Yes\n- [ ] No\n"),
    ("a comment without an end in a question", "## Q\n«M012»<!-- note\n- [x] Yes\n- [ ] No\n"),
    ("a blank and options", "## Q\nIt is «Q116»[[so]].\n\n- [x] Yes\n- [ ] No\n"),
    ("a free answer and options", "## Q\nSay it.\n\n«Q116»[[...]]\n\n- [x] Yes\n- [ ] No\n"),
    ("a link to a heading with a space", "## Q\nSee [N](«M013»# wrong).\n\n- [x] Yes\n- [ ] No\n"),
    ("a file on a disk of one's own", "## Q\n![House](«M020»C:\\Bilder\\haus.png)\n\n- [x] Yes\n- [ ] No\n"),
    ("a survey of a free answer", "## Q\n`«M021»survey`\n\nSay it.\n\n[[...]]\n"),
  ]

  @Test("The cause is told, and nothing else", arguments: causes)
  func cause(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.quiz, text.text) == text.expected, "\(what)")
  }

  static let quiet = [
    "## Q\nWhat?\n\n- a [x] b\n\nSo?\n\n- [x] Yes\n- [ ] No\n", "## Q\nWhat is `a[[0` here?\n\n- [x] Yes\n- [ ] No\n",
    "## Q\n- [x] Yes\n- [ ] No\n\n> [!NOTE]\n> ```\n> code\n",
    "## Q\nWhat?\n\n- [x] Yes\n- [ ] No\n\n> [!NOTE]\n> ```\n> - [a]\n> > b\n> # c\n",
    "## Q\n* some\n* more\n\n- [x] Yes\n- [ ] No\n",
    "## Q\n- [x] Yes\n- [ ] No\n\n> [!NOTE]\n> So.\n>\n> ```\n> code\n> ```\n",
  ]

  @Test("What only looks like such a cause passes without a word", arguments: quiet)
  func noCause(_ text: String) { #expect(places(.quiz, text) == []) }

  @Test("A title without its space is told once, in any kind of file", arguments: ["quiz", "lesson", "drill"])
  func title(_ kind: String) {
    let body = kind == "drill" ? "- [x](#b)\n\n## B\n`ending: misery`\n" : "- [x] Yes\n- [ ] No\n"
    for sign in ["#Title", "#\u{A0}Title"] {
      let text = "---\nkind: \(kind)\n---\n\(sign)\n\n## Q\n\(body)"
      #expect(ItemFile.parse(Array(text.utf8), file: "item.md").diagnostics.map(summary) == ["M021 4:1"])
    }
  }

  @Test("A space that does not break is told once by all the rules together")
  func otherSpace() {
    #expect(lints(.quiz, "##\u{A0}Word\n").map(summary) == ["M021 6:1"])
  }

  @Test("A drill cut short by a comment, and one with its only scene's space missing, is told so and no more")
  func drills() {
    #expect(drillPlaces("## A\n- [x](#b)\n\n<!-- note\n\n## B\n- [y](#end)\n") == ["M012 4:1"])
    let text = "---\nkind: drill\n---\n# T\n\n##A\n"
    #expect(ItemFile.parse(Array(text.utf8), file: "item.md").diagnostics.map(summary) == ["M021 6:1"])
  }

  @Test("An include without quotes is told of")
  func include() { #expect(places(.lesson, "[Part](part.md include)\n\n## P\nx\n") == ["M021 1:1"]) }

  static let credits: [(String, String)] = [
    ("the wrong one is worth more", "## Q\n- [x] A `50%`\n- [ ] B `«Q111»100%`\n"),
    ("the wrong one is worth all", "## Q\n- [x] A\n- [ ] B `«Q111»100%`\n"),
    ("the right one takes away", "## Q\n- [x] A `«Q111»-50%`\n- [ ] B\n"),
    ("half of the points for all that is right", "## Q\n- [x] A `«Q111»20%`\n- [x] B `30%`\n- [ ] C\n"),
    ("a part for the wrong one", "## Q\n- [x] A\n- [ ] B `50%`\n- [ ] C `-25%`\n"),
    ("thirds", "## Q\n- [x] A `33%`\n- [x] B `33%`\n- [x] C `33%`\n- [ ] D\n"),
    ("no tick, and shares alone", "## Q\n- [ ] A `100%`\n- [ ] B `50%`\n"),
  ]

  @Test("Shares that make the wrong answer right are told of", arguments: credits)
  func credit(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.quiz, text.text) == text.expected, "\(what)")
  }

  @Test("Too little for all that is right is a warning, too much for what is wrong an error")
  func severity() {
    #expect(item(.quiz, "## Q\n- [x] A `20%`\n- [x] B `30%`\n- [ ] C\n").diagnostics.map(\.severity) == [.warning])
    #expect(item(.quiz, "## Q\n- [x] A `50%`\n- [ ] B `60%`\n").diagnostics.map(\.severity) == [.error])
    #expect(item(.quiz, "## Q\n- [x] A `50%`\n- [ ] B `50%`\n").diagnostics.map(\.severity) == [.warning])
  }

  @Test("Numbers and articles agree")
  func grammar() {
    let told = item(.quiz, "## Q\n`survey`\n\n| a | b |\n| --- |\n\n[[...]]\n").diagnostics.map(\.message)
    #expect(told.contains("this says nothing about an open question"))
    #expect(told.contains("this makes no table: here is 1 column, and the line above has 2"))
  }

  @Test("A link to a heading with a space is told how it is written")
  func slug() {
    let told = item(.quiz, "## Q\nSee [N](# wrong way).\n\n- [x] Yes\n- [ ] No\n").diagnostics
    #expect(told.map(\.help) == ["write the heading's name in small letters with hyphens, as in (#wrong-way)"])
  }
}
