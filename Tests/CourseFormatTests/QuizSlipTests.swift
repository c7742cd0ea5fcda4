import Course
import Testing

@testable import CourseFormat

/// What a text yields: each place, what is said there, and how to mend it.
private func told(_ text: String, _ kind: Item.Kind = .quiz) -> [String] {
  zip(places(kind, text), item(kind, text).diagnostics).map { place, diagnostic in
    "\(place) \(diagnostic.message): \(diagnostic.help ?? "")"
  }
}

/// A quiz after `--fix`.
private func mended(_ text: String) -> String {
  let head = "---\nkind: quiz\n---\n# T\n\n"
  let bytes = Mender.mend(Array((head + text).utf8), file: "q.md").bytes
  return String(String(decoding: bytes, as: UTF8.self).dropFirst(head.count))
}

/// Options with a slip in their sign or their checkbox are told as options, and mended where nothing else can be meant.
@Suite struct OptionSlipTests {
  private static let beside = "write - [x] if that is a tick behind the brackets, or put a space before it"

  @Test(
    "A tick behind its brackets is put between them; what may be a word stays where it is",
    arguments: [
      ("- [ ]x How", "- [x] How"), ("- []x A", "- [x] A"), ("- []\u{2713} so", "- [x] so"),
      ("- [ ]x-ray", nil), ("- [ ]x = 3", nil), ("- []xylophone", nil), ("- [ ]X Men", nil),
    ])
  func tick(_ wrong: String, _ right: String?) {
    let text = "## Q\n\(wrong)\n- [ ] B\n"
    #expect(told(text) == ["M004 2:3 this is no checkbox: \(Self.beside)"])
    #expect(mended(text) == "## Q\n\(right ?? wrong)\n- [ ] B\n")
  }

  @Test("A space that does not break goes when its checkbox gets a plain one", arguments: ["[x]", "[ x ]", "[X]"])
  func otherSpace(_ box: String) {
    #expect(
      mended("## Q\n- \(box)\u{A0}How\n- []\u{2009} B\n") == "## Q\n- \(box == "[X]" ? box : "[x]") How\n- [ ] B\n")
  }

  private static let quoted =
    "this sign is not the hyphen that begins an option: begin the line with a hyphen and a space"

  @Test("An option that begins with > is one of the options")
  func quote() {
    let among = "## Q\n- [x] A\n> [ ] B\n- [ ] C\n"
    #expect(told(among) == ["M004 3:1 \(Self.quoted)"])
    #expect(mended(among) == "## Q\n- [x] A\n- [ ] B\n- [ ] C\n")
    let below = "## Q\n* [x] A\n* [ ] B\n\n> [ ] C\n> [ ] D\n"
    #expect(told(below) == ["M004 5:1 \(Self.quoted)"])
    #expect(mended(below) == "## Q\n* [x] A\n* [ ] B\n\n* [ ] C\n* [ ] D\n")
    #expect(told("## Q\n> [ ] A\n- [x] B\n- [ ] C\n") == ["M004 2:1 \(Self.quoted)"])
    #expect(told("## Q\n> [x] A\n> [ ] B\n") == ["M004 2:1 \(Self.quoted)"])
    let goesOn = "## Q\n- [x] A\n> [ ] B\n> or so\n- [ ] C\n"
    #expect(told(goesOn) == ["M004 3:1 \(Self.quoted)"])
    #expect(mended(goesOn) == goesOn)
  }

  @Test("Feedback that is but an option is warned of")
  func feedback() {
    let text = "## Q\n- [x] A\n  > [ ] B\n- [ ] C\n"
    #expect(
      told(text) == [
        "M004 3:3 this line is feedback, because it begins with >, and it has the checkbox of an option: "
          + "begin it with - in place of > if it is an option, or take the checkbox out"
      ])
    #expect(item(.quiz, text).diagnostics.map(\.severity) == [.warning])
    #expect(told("## Q\n- [x] A\n  > [x]\n  > marks it.\n- [ ] C\n") == [])
  }

  static let signs = [
    "\u{25E6}", "\u{25CB}", "\u{25A0}", "\u{2023}", "\u{27A2}", "\u{2714}", "\u{2714}\u{FE0F}", "\u{2794}", "\u{B7}",
    "\u{A7}", "\u{2011}", "\u{F0B7}", "o", "~", "_", "=",
  ]

  @Test("A sign that is no hyphen does not hide its option", arguments: signs)
  func sign(_ sign: String) {
    let hyphen =
      "this sign is not the hyphen that begins an option: write a hyphen, -, and a space before the square bracket"
    let text = "## Q\n- [x] A\n\(sign) [ ] B\n- [ ] C\n"
    #expect(told(text) == ["M004 3:1 \(hyphen)"])
    #expect(mended(text) == "## Q\n- [x] A\n- [ ] B\n- [ ] C\n")
    let all = "## Q\nWhat?\n\n\(sign) [x] A\n\(sign) [ ] B\n"
    #expect(told(all) == ["M004 4:1 \(hyphen)", "M004 5:1 \(hyphen)"])
    #expect(mended(all) == "## Q\nWhat?\n\n- [x] A\n- [ ] B\n")
    let swallowed = "## Q\n- [x] A\n  > So.\n\(sign) [ ] B\n- [ ] C\n"
    #expect(told(swallowed).map { $0.prefix(8) } == ["M004 4:1"])
    #expect(mended(swallowed) == "## Q\n- [x] A\n  > So.\n- [ ] B\n- [ ] C\n")
  }

  @Test(
    "What only begins so passes without a word",
    arguments: [
      "\u{201C}[x] is a tick,\u{201D} he said", "\u{2026} [x] it", "o[x] it", "of [ ] it", "\u{2192} [Text](#q)",
      "\u{20AC} [ ] it", "_[x] a_", "\u{E9} [ ] it",
    ])
  func quiet(_ line: String) { #expect(told("## Q\n\(line)\n\n- [x] A\n- [ ] B\n") == []) }

  @Test("A reply behind such a sign is told as that")
  func reply() {
    let text = "## A\n- [One.](#end) `misery`\n\u{25E6} [Two.](#end)\n- [Three.](#end)\n"
    #expect(drillPlaces(text) == ["M021 3:1"])
    #expect(
      drill(text).diagnostics.map(\.message) == ["this sign is not the hyphen that begins a line of a list"])
  }

  private static let begin = "begin each option with - [ ], and the right one with - [x]"

  @Test("Options without checkboxes behind a foreign sign are told as options, pairs as pairs")
  func bullets() {
    let hyphen = "this sign is not the hyphen that begins"
    #expect(told("## Q\no Yes\no No\n") == ["M004 2:1 \(hyphen) an option: \(Self.begin)"])
    #expect(told("## Q\n\u{25E6} Yes\n\u{25E6} No\n") == ["M004 2:1 \(hyphen) an option: \(Self.begin)"])
    #expect(
      told("## Q\nWhich?\n\n\u{2022} A -> B\n\u{2022} C -> D\n") == [
        "M004 4:1 \(hyphen) a pair: begin each pair with a hyphen and a space, as in - A -> B"
      ])
  }

  private static let sure = "write - [x] if this option is right, and - [ ] if it is not"

  static let boxes: [(String, String, String?)] = [
    ("- x [] A", "5 \"x\" stands before this checkbox, and so it is none: \(sure)", nil),
    ("- v [ ] A", "5 \"v\" stands before this checkbox, and so it is none: \(sure)", nil),
    ("- [v] A", "3 \"v\" between these brackets is no tick: \(sure)", nil),
    ("- [1] A", "3 \"1\" between these brackets is no tick: \(sure)", nil),
    (
      "- [\u{A0}] A",
      "3 the space between these brackets is U+00A0 NO-BREAK SPACE, and so this is no checkbox: delete it, and type a "
        + "space with the space bar", "- [ ] A"
    ),
    (
      "- [\u{445}] A",
      "3 U+0445 CYRILLIC SMALL LETTER HA looks like the x of a checkbox, and is none: write - [x] with the x of your "
        + "keyboard", "- [x] A"
    ),
    ("- A", "1 this option has no checkbox: begin it with - [ ], or - [x] if it is right", nil),
    (
      "- \u{2022} [ ] A",
      "3 this sign is not the hyphen that begins an option: write a hyphen, -, and a space before the square bracket",
      nil
    ),
  ]

  @Test("What stands in a checkbox's place is named", arguments: boxes)
  func box(_ wrong: String, _ words: String, _ right: String?) {
    let text = "## Q\n\(wrong)\n- [x] B\n"
    #expect(told(text) == ["M004 2:\(words)"])
    #expect(mended(text) == "## Q\n\(right ?? wrong)\n- [x] B\n")
  }

  @Test("Of True and False one is right")
  func trueFalse() {
    #expect(
      told("## Q\n- [x] True\n- [x] False\n") == [
        "M021 3:7 one of True and False is right, and both are ticked: take the x out of one of the two"
      ])
    #expect(lints(.quiz, "## Q\n- [x] True\n- [x] False\n\n> [!NOTE]\n> So.\n").map(\.code) == [.M021])
  }

  private static let full = "put a full stop behind it, or take its backticks away, to have it read"

  @Test("Code at the end of an option that is to be read is told as taken for a fact")
  func code() {
    #expect(
      told("## Q\n- [x] Type `last`\n- [ ] Type `first`\n") == [
        "M021 2:13 `last` is taken for a fact about this option, and learners do not see it: \(Self.full)"
      ])
    #expect(
      told("## Q\n- [x] The rate is `25%`\n- [ ] The rate is `50%`\n") == [
        "M021 2:20 `25%` is taken for a fact about this option, and learners do not see it: \(Self.full)",
        "M021 3:20 `50%` is taken for a fact about this option, and learners do not see it: \(Self.full)",
      ])
    #expect(told("## Q\n- [x] The rate is `25%`.\n- [ ] The rate is `50%`.\n") == [])
    #expect(told("## Q\n- [x] Run `pull`\n- [ ] Run `push`\n- [ ] None of these `last`\n") == [])
    #expect(told("## Q\n- [x] Half `50%`\n- [x] All `50%`\n- [ ] `pull` `-50%`\n") == [])
  }
}

/// Steps, blanks, rubrics and headings of a quiz that are not what they were meant to be.
@Suite struct AnswerSlipTests {
  @Test("Numbers that fall leave open in which order the steps are")
  func order() {
    #expect(
      told("## Q\nSort.\n\n3. C\n1. A\n2. B\n") == [
        "M021 5:1 1 stands below 3, and Lectern takes the steps in the order of their lines: "
          + "put the lines into the right order and number them 1, 2, 3; learners see them mixed"
      ])
    for rising in ["1. A\n2. B\n3. C\n", "1. A\n1. B\n1. C\n", "2. A\n4. B\n4. C\n", "0) A\n1) B\n"] {
      #expect(told("## Q\nSort.\n\n" + rising) == [])
    }
    #expect(told("## Q\nSort.\n\n1. A\n2. B\n\n<!-- so -->\n\n1. C\n").map { $0.prefix(4) } == ["Q116"])
  }

  private static let write = "write the expected words in its place, as in [[every time|whenever]]"

  static let blanks: [(String, String, String)] = [
    ("[two|2]", "a blank has two brackets on each side", "write [[two|2]], or \\[ for a bracket to read"),
    ("[ [hot|warm] ]", "a space parts the brackets of this blank", "write [[hot|warm]]"),
    ("[ [hot]]", "a space parts the brackets of this blank", "write [[hot]]"),
    ("____", "this line to write on is no blank, and nobody can fill it in", write),
    ("___", "this line to write on is no blank, and nobody can fill it in", write),
  ]

  @Test("What was meant as a blank is warned of beside another, and an error without one", arguments: blanks)
  func blank(_ written: String, _ message: String, _ help: String) {
    let beside = "## Q\nIt is \(written), and [[a|b]] too.\n"
    #expect(told(beside) == ["M021 2:7 \(message): \(help)"])
    #expect(item(.quiz, beside).diagnostics.map(\.severity) == [.warning])
    let alone = "## Q\n- It is *not*\n  \(written).\n"
    #expect(told("## Q\nIt is \(written).\n") == ["M021 2:7 \(message): \(help)"])
    #expect(item(.quiz, "## Q\nIt is \(written).\n").diagnostics.map(\.severity) == [.error])
    #expect(told(alone).map { $0.prefix(4) } == ["Q101"])
  }

  @Test(
    "Prose with such signs passes without a word",
    arguments: [
      "[two](#q)", "\\[two|2]", "snake___case", "`[a|b] ____`", "[sic]", "[a||b]", "\\____", "__bold__", "a_b",
      "[a|b][c]", "[1] and [2]",
    ])
  func prose(_ text: String) {
    #expect(told("## Q\nIt is \(text), and [[a|b]] too.\n\n> ____\n") == [])
  }

  static let words: [(String, String)] = [
    (
      "24 +- 1",
      "M021 2:7 a number that may differ begins with =, and this blank takes these signs as its only answer: "
        + "write [[= 24 +- 1]]"
    ),
    (
      "24 +/- 1",
      "M021 2:7 a number that may differ begins with =, and this blank takes these signs as its only answer: "
        + "write [[= 24 +- 1]]"
    ),
    (
      "20..30",
      "M021 2:7 a number that may differ begins with =, and this blank takes these signs as its only answer: "
        + "write [[= 20..30]]"
    ),
    (
      "hot/warm",
      "Q114 2:7 this blank accepts one spelling only: write | between two words that are both right, as in "
        + "[[hot|warm]], or say `match: exact` if no other will do"
    ),
    (
      "hot|warm] now and [cold",
      "M021 2:7 all of this, with its bracket, is the blank's answer: end a blank with ]] where its answer ends, as in [[hot|warm]]"
    ),
    (
      "24",
      "Q114 2:7 this blank accepts one spelling only: write [[= 24]] for a number, however it is typed, or say `match: exact` if no other will do"
    ),
    ("..", "M021 2:7 the sign for a free answer has three dots: write [[...]], alone in its paragraph"),
    ("....", "M021 2:7 the sign for a free answer has three dots: write [[...]], alone in its paragraph"),
  ]

  @Test("Words between brackets that are meant as something else", arguments: words)
  func inside(_ written: String, _ words: String) { #expect(told("## Q\nIt is [[\(written)]].\n") == [words]) }

  @Test("A question above the first heading is told, a list to tick off is none")
  func introduction() {
    let rest = "\n## Q\n- [x] A\n- [ ] B\n"
    let needs = "a question needs a heading: put a line like ## Its name above the question"
    #expect(told("What?\n\n- [x] A\n- [ ] B\n\(rest)") == ["M021 3:1 \(needs)"])
    #expect(told("What?\n\n- [x]A\n- [ ] B\n\(rest)") == ["M021 3:1 \(needs)"])
    #expect(told("It is [[a|b]].\n\(rest)") == ["M021 1:1 \(needs)"])
    #expect(told("What?\n\n- [x] A\n- [ ] B\n") == ["M021 3:1 \(needs)"])
    #expect(told("Have ready:\n\n- [ ] A pen\n- [ ] Paper\n\n1. Read\n2. Answer\n\(rest)") == [])
  }

  @Test("Options of a lesson that spaces make code of are warned of")
  func indented() {
    let spaces = "so many spaces make code of these options: take the spaces at the beginning of each option away"
    let text = "## Q\nWhat?\n\n    - [x] A\n    - [ ] B\n"
    #expect(told(text, .lesson) == ["M004 4:1 \(spaces)"])
    #expect(item(.lesson, text).diagnostics.map(\.severity) == [.warning])
    #expect(
      told("## Q\nWhat?\n    - [x] A\n    - [ ] B\n", .lesson) == [
        "M004 3:5 so many spaces make this option go on with the line above: take the spaces away"
      ])
    #expect(told("## Q\nSo:\n\n```\n- [x] A\n- [ ] B\n```\n\n    - [a]\n    x\n", .lesson) == [])
  }

  @Test("A question whose heading has a # too many is told at its heading")
  func heading() {
    let deep =
      "this heading has a # too many to begin a question, and all below it belongs to the question above: "
      + "begin it with ##"
    let (first, second) = ("## Q\n- [x] A\n- [ ] B\n\n", "- [x] C\n- [ ] D\n")
    #expect(told(first + "### At the door\n" + second) == ["M021 5:1 \(deep)"])
    #expect(told(first + "### At the door\n`points: 2`\n\n" + second) == ["M021 5:1 \(deep)"])
    #expect(told("## Part\n### At the door\n`points: 2`\n\n" + second) == ["M021 2:1 \(deep)"])
    #expect(told("## Q\nSort.\n\n1. A\n2. B\n\n### R\nSort.\n\n1. C\n2. D\n") == ["M021 7:1 \(deep)"])
    #expect(
      told(first + "### At the door\nSort.\n") == [
        "M021 5:1 this heading begins no question: learners see it, and what follows, above the answers: "
          + "begin it with ## if a question of its own follows; if it is the explanation, write > [!NOTE] in its place, "
          + "and begin the lines below with >"
      ])
    #expect(
      told(first + "**At the door**\n\n" + second) == [
        "M021 5:1 this line in bold is no heading, and so the options below it belong to the question above: "
          + "begin it with ## in place of the stars, and end it without them"
      ])
  }

  @Test(
    "Headings within a question pass without a word",
    arguments: [
      "## Q\nRead.\n\n1. A\n2. B\n\n### Now\n\n- [x] A\n- [ ] B\n", "## Q\n[[a|b]]\n\n### Then\n\n[[c|d]]\n",
      "## Q\nWrite.\n\n[[...]]\n\n### What counts\n\n- A `2`\n",
    ])
  func within(_ text: String) { #expect(told(text).filter { $0.contains("##") } == []) }

  @Test("The points of a rubric are a number alone")
  func points() {
    let rubric = "## Q\nWrite.\n\n[[...]]\n\n"
    #expect(
      told(rubric + "- One `2 points`\n- Two `1 pt`\n") == [
        "M021 6:8 the points of a line of a rubric are a number alone: write `2`",
        "M021 7:8 the points of a line of a rubric are a number alone: write `1`",
      ])
    #expect(told(rubric + "- Waits `2 hours`\n") == [])
  }
}
