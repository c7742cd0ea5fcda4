import Course
import Testing

@testable import CourseFormat

/// What trainers write in a quiz or a lesson's check, and what Markdown makes of it in silence.
@Suite struct JoinedAnswerTests {
  private static let note = "\n> [!NOTE]\n> So.\n"
  private static let unsigned =
    "no > begins this feedback, and so it is shown as a part of the option: begin it with two spaces and > if it is "
    + "feedback; if it belongs to the option, join it to the line above"

  @Test("A line that joins an option is told of, and is an error where attributes are lost by it")
  func joined() {
    let text = "## Q\n- [ ] Turn\n  From it.\n- [x] Look `last`\n  Good.\n- [ ] Hold `50%`\nBecause.\n"
    #expect(toldOf(.quiz, text) == ["M005 3:3", "M005 5:3", "M005 7:1"].map { "\($0) \(Self.unsigned)" })
    #expect(item(.quiz, text).diagnostics.map(\.severity) == [.warning, .error, .error])
    #expect(places(.lesson, text) == ["M005 3:3", "M005 5:3", "M005 7:1"])
    #expect(places(.quiz, "## Q\n- a -> b\n- c -> d\nThink about it.\n") == ["M005 4:1"])
    #expect(places(.quiz, "## Q\n1. a\n2. b\n   Think about it.\n") == ["M005 4:4"])
    #expect(
      toldOf(.quiz, "## Q\n[[...]]\n\n- a\n  Think.\n") == [
        "M005 5:3 this line is shown as a part of the line of the rubric above it: join it to the line above"
      ])
  }

  @Test(
    "An option that only goes on passes without a word",
    arguments: [
      "- [x] Look\n  up\n- [ ] b\n", "- [x] Look  \n  Up\n- [ ] b\n", "- [x] a\n  > Good.\n- [ ] b\n",
      "- [x] This option is so long that there is no room for any other\n  Words in its line\n- [ ] b\n",
      "- [x] Type\n  The word `last`\n- [ ] b\n",
    ])
  func goesOn(_ options: String) { #expect(places(.quiz, "## Q\n\(options)") == []) }

  @Test("Steps that are pairs or options are told of")
  func numbered() {
    let pairs = "## Q\n1. a -> b\n2. c -> d\n"
    #expect(
      toldOf(.quiz, pairs) == [
        "M021 2:1 these lines are numbered, and so learners are asked for their order, not for pairs: begin each with a "
          + "hyphen in place of its number; if they are steps, write `kind: ordering` below the heading"
      ])
    #expect(places(.quiz, "## Q\n`kind: ordering`\n\n1. File -> Open\n2. Edit -> Copy\n") == [])
    #expect(places(.quiz, "## Q\n1. a -> b\n2. c\n") == [])
    let boxes = "## Q\n1. a [x]\n2. b [ ]\n"
    #expect(
      toldOf(.quiz, boxes) == [
        "M004 2:1 these checkboxes stand behind their options, and so learners are asked for the order of the lines: "
          + "put each before its option, as in 1. [x] a"
      ])
    #expect(mendedText(.quiz, boxes) == "## Q\n1. [x] a\n2. [ ] b\n")
    #expect(places(.quiz, "## Q\n1. [x] a\n2. [ ] b\n") == [])
  }

  @Test("Options that differ in capitals are two")
  func capitals() {
    #expect(places(.quiz, "## Q\n- [x] M\n- [ ] m\n") == [])
    #expect(places(.quiz, "## Q\n- M -> mega\n- m -> milli\n") == [])
    #expect(places(.quiz, "## Q\n1. A\n2. a\n") == [])
    #expect(places(.quiz, "## Q\n- [x] M\n- [ ] m\n- [ ] m\n") == ["Q103 4:7"])
  }

  static let arrows = ["\u{2014}>", "\u{2013}>", "- >", "\u{2794}", "\u{279C}", "=>", "-->"]

  @Test("An arrow of a word processor is told of and mended", arguments: arrows)
  func arrow(_ arrow: String) {
    let text = "## Q\n- Dog \(arrow) Woof\n- Cat -> Miaow\n"
    #expect(
      toldOf(.quiz, text) == [
        "M021 2:3 this arrow is written another way: write it as a hyphen and a > sign, ->, with a space on each side"
      ])
    #expect(mendedText(.quiz, text) == "## Q\n- Dog -> Woof\n- Cat -> Miaow\n")
  }

  @Test("A pair without its right side is told of once")
  func half() { #expect(places(.quiz, "## Q\n- Cat ->\n- Dog -> Woof\n") == ["M021 2:1"]) }

  private static let indented =
    "the spaces before this heading make it a part of the line above: take the spaces before ## away"

  @Test("A heading that slipped into an option is told of once and mended", arguments: ["  ", "   ", "    "])
  func heading(_ spaces: String) {
    let rest = "## Two\nWhich?\n\n- [ ] a\n- [x] b\n"
    let text = "## One\n- [x] a\n- [ ] b\n\n\(spaces)\(rest)"
    #expect(toldOf(.quiz, text) == ["M021 5:\(spaces.count + 1) \(Self.indented)"])
    #expect(mendedText(.quiz, text) == "## One\n- [x] a\n- [ ] b\n\n\(rest)")
    let escaped = "## One\n- [x] a\n- [ ] b\n\n\\\(rest)"
    #expect(toldOf(.quiz, escaped) == ["M021 5:1 the backslash makes text of this heading: take it away"])
    #expect(mendedText(.quiz, escaped) == "## One\n- [x] a\n- [ ] b\n\n\(rest)")
  }

  @Test("Two lists with the same options are told of as two lists")
  func twice() {
    #expect(places(.quiz, "## Q\n- [x] Yes\n- [ ] No\n\nAnd?\n\n- [x] Yes\n- [ ] No\n") == ["Q116 7:1"])
    #expect(places(.quiz, "## Q\n- [x] Yes\n- [ ] No\n\n##R\nAnd?\n\n- [x] Yes\n- [ ] No\n") == ["M021 5:1"])
  }

  @Test("A line of hyphens between two questions means nothing to learners")
  func rule() throws {
    let question = try question("## Q\nWhich?\n\n- [x] a\n- [ ] b\n\n> [!NOTE]\n> So.\n\n---\n")
    #expect(question.prompt == [.paragraph([.text("Which?")])])
  }

  @Test("What stands below the answers is told with the way out that it has")
  func below() {
    let answers = "## Q\n- [x] a\n- [ ] b\n"
    #expect(
      toldOf(.quiz, answers + "\n### Explanation\n\nSo.\n") == [
        "M021 5:1 this heading begins no question: learners see it, and what follows, above the answers: begin it with ## "
          + "if a question of its own follows; if it is the explanation, write > [!NOTE] in its place, and begin the "
          + "lines below with >"
      ])
    #expect(
      toldOf(.quiz, "## Q\n[[...]]\n\n1. one\n2. two\n") == [
        "M021 4:1 learners see this above their answer, as a part of the question: "
          + "begin its lines with hyphens to make them what learners compare with"
      ])
    #expect(places(.quiz, answers + "\n> [!NOTE]\n\n> So.\n") == ["M021 5:3"])
  }

  @Test("A penalty without a second try is told of")
  func penalty() {
    #expect(
      toldOf(.quiz, "## Q\n`penalty: 50%`\n\n- [x] a\n- [ ] b\n") == [
        "M021 2:2 a penalty is taken for each try that fails, and this question has one: "
          + "write `tries: 2` beside it, or take it out"
      ])
    #expect(places(.quiz, "## Q\n`penalty: 50%` `tries: 2`\n\n- [x] a\n- [ ] b\n") == [])
  }
}

/// Blanks where nobody expects them, numbers that say something else, and what other programs write with two brackets.
@Suite struct BlankSlipTests {
  /// The question of a lesson's only page.
  private func check(_ text: String) throws -> Question {
    guard case .check(let question)? = try lesson(text).pages.first?.content else { throw Missing() }
    return question
  }

  private static let raw =
    "nobody is asked to fill this in, and learners read the brackets: write the word without them; "
    + "a blank stands in the text of a question, or in what is said there"

  @Test("A blank in what somebody says is one, in a quiz and in a lesson")
  func speech() throws {
    let text = "## Q\nSay [[yes|ja]].\n\n> **Ana:** \"I am [[sorry|so sorry]].\"\n"
    guard case .fillIn(let body) = try question(text).body else { throw Missing() }
    #expect(body.blanks.map(\.shown) == ["yes", "sorry"])
    #expect(try check("## Reply\n\n> **Ana:** \"I am [[sorry|so sorry]].\"\n").kind == .fillIn)
  }

  @Test(
    "A blank that nobody fills in is told of",
    arguments: [
      (Item.Kind.quiz, "## Q\n- [x] I am «M021»[[one|uno]]\n- [ ] b\n"),
      (.quiz, "## Q\n- [x] a\n  > It is «M021»[[one]]\n- [ ] b\n"),
      (.quiz, "## Q\nIt [[is|was]].\n\n> [!NOTE]\n> So «M021»[[it]] is.\n"),
      (.lesson, "## A\n\n> [!TIP]\n> So «M021»[[it]] is.\n"),
      (.drill, "## A\n\nShe «M021»[[says]]\n\n- [x](#end)\n- [y](#end)\n\n## End\n`ending: misery`\n"),
    ])
  func raw(_ kind: Item.Kind, _ marked: String) {
    let text = MarkedText(marked)
    #expect(toldOf(kind, text.text) == text.expected.map { "\($0) \(Self.raw)" })
  }

  @Test("A second free answer is told of, and a blank beside one")
  func second() {
    let help = "take one of the two out, or give each its own ## heading"
    #expect(
      toldOf(.quiz, "## Q\nWrite.\n\n[[...]]\n\nMore.\n\n[[...]]\n\n- a\n") == [
        "Q116 8:1 this question asks for a free answer twice: \(help)"
      ])
    #expect(
      toldOf(.quiz, "## Q\nIt is [[so|thus]].\n\n[[...]]\n\n- a\n") == [
        "Q116 2:7 this question has a blank besides its free answer: \(help)"
      ])
  }

  @Test("A picture of another program is told of and makes no question")
  func picture() throws {
    #expect(
      toldOf(.lesson, "## A\n\n![[desk.png|300]]\n") == [
        "M021 3:2 this places no picture, and learners read it as it stands: write ![what it shows](desk.png)"
      ])
    #expect(try check("## A\n\nHello![[there|here]]\n").kind == .fillIn)
  }

  @Test("A lesson's blank that names a file of its course was meant as a link")
  func link() throws {
    let disk = try TemporaryFolder()
    try disk.write("b.md", "---\nkind: lesson\n---\n# B\n\nText.\n")
    try disk.write("a.md", "---\nkind: lesson\n---\n# A\n\n## Page\nSee [[b]] or [[b|the other]] or [[c|d]].\n")
    let told = Checker.check(path: disk.path + "/a.md").filter { $0.code != .Q107 }
    #expect(
      told.map { "\(summary($0)) \($0.message): \($0.help ?? "")" } == [
        "M021 7:5 this is no link: learners are asked to type \"b\": write [b](b.md)",
        "M021 7:14 this is no link: learners are asked to type \"b\": write [the other](b.md)",
      ])
  }

  static let numbers: [(String, String?)] = [
    (
      "1.000",
      "the point in 1.000 begins a fraction, and does not part thousands: write 1000 if that is meant, without a "
        + "sign between thousands; if not, add a nought: 1.0000"
    ),
    (
      "1.000..2.500",
      "the point in 1.000..2.500 begins a fraction, and does not part thousands: write 1000..2500 if that "
        + "is meant, without a sign between thousands; if not, add a nought: 1.0000..2.5000"
    ),
    (
      "1,000",
      "\"1,000\" is no number that Lectern understands: "
        + "write [[= 1000]]; thousands take no sign between them, and decimals take a point"
    ),
    (
      "1,5",
      "\"1,5\" is no number that Lectern understands: "
        + "write [[= 1.5]]; thousands take no sign between them, and decimals take a point"
    ),
    ("1.5", nil), ("0.125", nil), ("1.0000", nil), ("1000", nil), ("20..30", nil), ("1234.567", nil),
  ]

  @Test("A sign between thousands is told of", arguments: numbers)
  func number(_ number: String, _ words: String?) {
    #expect(toldOf(.quiz, "## Q\nHow many? [[= \(number)]]\n") == (words.map { ["M021 2:11 \($0)"] } ?? []))
  }
}
