import Course
import CourseFormat
import Testing

/// What a drill's text yields, its first lines not counted.
func drillPlaces(_ text: String) -> [String] {
  drill(text).diagnostics.map { diagnostic in
    var diagnostic = diagnostic
    if diagnostic.location.line > 0 { diagnostic.location.line -= 8 }
    return summary(diagnostic)
  }
}

/// Replies and options that Markdown tears apart are told of, and none of them is lost.
@Suite struct TornListTests {
  static let scenes: [(String, String)] = [
    ("a coach's note at the margin", "## A\n- [x](#end) `misery`\n«M005»> Why.\n- [y](#end)\n- [z](#end)\n"),
    ("the same with blank lines around it", "## A\n- [x](#end)\n\n«M005»> Why.\n\n- [y](#end)\n"),
    ("a note at the margin below the last reply", "## A\n- [x](#end)\n- [y](#end)\n«M005»> Why.\n"),
    ("a trainer's note", "## A\n- [x](#end)\n\n<!-- note -->\n\n«Q116»- [y](#end)\n- [z](#end)\n"),
    ("a paragraph", "## A\n- [x](#end) `misery`\n\nShe waits.\n\n«Q116»- [y](#end)\n"),
    ("what somebody says", "## A\n- [x](#end) `misery`\n\n> **Maria:** Well?\n\n«Q116»- [y](#end)\n"),
    ("another sign", "## A\n«M006»- [x](#end)\n* [y](#end)\n* [z](#end)\n"),
    ("signs by turns", "## A\n- [x](#end)\n«M006»* [y](#end)\n- [z](#end)\n"),
    (
      "a note in a route",
      "## A\n- [x](#b)\n- [y](#end)\n\n## B\n`route`\n\n- [k](#end) `if trust > 3`\n«M006»* [l](#a)\n"
    ),
    ("a reply without its hyphen", "## A\n- [x](#end) `misery`\n«M021»[y](#end)\n- [z](#end)\n"),
    ("links to read", "## A\n«Q116»- [x](#end)\n- [y](#end)\n\nShe waits.\n\n- [z](#end)\n"),
    ("text below the replies", "## A\n- [x](#end)\n- [y](#end)\n\n«M021»She waits.\n\nAnd waits.\n"),
    ("speech right below the replies", "## A\n- [x](#end)\n- [y](#end)\n«M021»> **Maria:** Well?\n"),
    ("text below a route", "## A\n- [x](#b)\n- [y](#end)\n\n## B\n`route`\n\n- [k](#end)\n\n«M021»Never seen.\n"),
  ]

  @Test("What tears a scene's replies apart is told at its place", arguments: scenes)
  func scene(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(drillPlaces(text.text) == text.expected, "\(what)")
  }

  static let signs: [(Item.Kind, String, lines: Int, String)] = [
    (
      .quiz, "## Q\n«M006»* [x] a\n- [ ] b\n- [ ] c\n", 1,
      "begin all options of a question with the same sign, a hyphen"
    ),
    (.quiz, "## Q\n* [x] a\n* [ ] b\n«M006»- [ ] c\n", 1, "begin all options of a question with the same sign, here *"),
    (.quiz, "## Q\n«M006»+ [x] a\n- [ ] b\n", 1, "begin all options of a question with the same sign, a hyphen"),
    (
      .quiz, "## Q\n- [x] a\n«M006»* [ ] b\n* [ ] c\n- [ ] d\n", 2,
      "begin all options of a question with the same sign, a hyphen"
    ),
    (.quiz, "## Q\n1. [x] a\n2. [ ] b\n«M006»- [ ] c\n", 1, "number all lines the same way, as in 1. and 2."),
    (.quiz, "## Q\nSort.\n\n1. a\n«M006»- b\n3. c\n", 1, "number all lines the same way, as in 1. and 2."),
    (.quiz, "## Q\nSort.\n\n«M006»- a\n2. b\n3. c\n", 1, "number all lines the same way, as in 1. and 2."),
    (.quiz, "## Q\nSort.\n\n1. a\n2. b\n«M006»- c\n- d\n", 2, "number all lines the same way, as in 1. and 2."),
    (.quiz, "## Q\nSort.\n\n1. a\n«M006»2) b\n3. c\n", 1, "number all lines the same way, as in 1. and 2."),
    (.quiz, "## Q\nSort.\n\n1) a\n2) b\n«M006»3. c\n", 1, "number all lines the same way, as in 1) and 2)"),
    (
      .drill, "## A\n«M006»1. [Yes](#end)\n- [No](#end)\n", 1,
      "begin all replies of a scene with the same sign, a hyphen"
    ),
  ]

  @Test("Of lines with several signs, the odd ones out are told of, each stretch once", arguments: signs)
  func sign(_ kind: Item.Kind, _ marked: String, lines: Int, _ help: String) {
    let text = MarkedText(marked)
    let told = kind == .drill ? drill(text.text).diagnostics : item(kind, text.text).diagnostics
    #expect((kind == .drill ? drillPlaces(text.text) : places(kind, text.text)) == text.expected)
    #expect(
      told.map(\.message) == [
        lines == 1
          ? "this line is a list of its own, because it begins with another sign"
          : "these lines are a list of their own, because they begin with another sign"
      ])
    #expect(told.map(\.help) == [help])
  }

  @Test("Links to read are told of as a warning, lost replies as an error")
  func severity() {
    let read = drill("## A\n- [x](#end)\n\nShe waits.\n\n- [z](#end)\n").diagnostics
    #expect(read.map(\.severity) == [.warning])
    let lost = drill("## A\n- [x](#end) `once`\n\nShe waits.\n\n- [z](#end)\n").diagnostics
    #expect(lost.map(\.severity) == [.error])
    #expect(lost.map(\.message) == ["this scene has two lists of replies"])
  }

  static let quiet = [
    "## A\n- flour\n- sugar\n\nShe waits.\n\n- [z](#end)\n", "## A\nSee [x](#end).\n\n- [z](#end)\n\n---\n",
    "## A\n* flour\n- [z](#end)\n",
  ]

  @Test("A list of something else, and a rule below the replies, pass without a word", arguments: quiet)
  func quietScenes(_ text: String) { #expect(drillPlaces(text) == []) }

  static let bullets = [
    "## Q\nSort.\n\n- a\n- b\n\n1. c\n2. d\n", "## Q\nSort.\n\n- a\n\n2. c\n3. d\n",
    "## Q\nSort.\n\n- a\n- b\n2. c\n3. d\n",
  ]

  @Test("Bullets above steps that are none of them pass without a word", arguments: bullets)
  func apart(_ text: String) { #expect(places(.quiz, text) == []) }

  static let late: [(String, String)] = [
    ("a quote", "## Q\nWhat?\n\n- [x] A\n- [ ] B\n\n«M021»> Because.\n"),
    ("a paragraph", "## Q\nWhat?\n\n- [x] A\n- [ ] B\n\n«M021»Because.\n\nAnd so on.\n"),
    ("a quote below steps", "## Q\nSort.\n\n1. A\n2. B\n\n«M021»> Because.\n"),
    ("a callout of another kind", "## Q\nWhat?\n\n- [x] A\n- [ ] B\n\n«M021»> [!WARNING]\n> Because.\n"),
    ("a quote below steps, and more", "## Q\nSort.\n\n1. A\n2. B\n\n«M021»> Because.\n\nWhy?\n"),
    ("a customer's voice above the options", "## Q\n> So long!\n\nWhat?\n\n- [x] A\n- [ ] B\n"),
    ("text behind a blank", "## Q\nIt is [[a|b]].\n\nAnd so on.\n"),
  ]

  @Test("What stands below the answers is told of, for learners see it above them", arguments: late)
  func below(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    let told = item(.quiz, text.text).diagnostics
    #expect(places(.quiz, text.text) == text.expected, "\(what)")
    #expect(told.allSatisfy { $0.severity == .warning })
  }

  @Test("A voice right below the options, with the question below it, is told once and where it belongs")
  func voice() {
    let told = item(.quiz, "## Q\n- [x] A\n- [ ] B\n> Well?\n\nWhat now?\n").diagnostics
    #expect(told.map(summary) == ["M005 9:1"])
    #expect(
      told.map(\.help) == [
        "put two spaces before each > so that it lines up with the option's text; what somebody says in the question "
          + "stands above the options"
      ])
  }

  @Test("The missing mark of an explanation is told once, and not as a missing explanation")
  func missingMark() {
    let told = lints(.quiz, "## Q\nWhat?\n\n- [x] A\n- [ ] B\n\n> Because.\n")
    #expect(
      printed(told) == [
        """
        warning[M021]: without the mark [!NOTE] this quote is no explanation, and learners see it above the answers
          item.md:12:1
           12 | > Because.
              | ^^^^^^^^^^
           help: write a line > [!NOTE] above its first line; if it is part of the question, move it above the answers
        """
      ])
  }

  static let slips: [(Item.Kind, String, String)] = [
    (.quiz, "too many spaces", "## Q\n- [x] Yes\n      «M005»> Well done.\n- [ ] No\n"),
    (.quiz, "too many spaces below a blank line", "## Q\n- [x] Yes\n\n      «M005»> Well done.\n- [ ] No\n"),
    (.quiz, "another sign", "## Q\n- [x] Yes\n  «M005»\u{BB} Well done.\n- [ ] No\n"),
    (.quiz, "the line of an attribute", "## Q\n- [x] Yes\n- [ ] No `last` «M005»> Think again.\n"),
    (.quiz, "too many spaces below a step", "## Q\n1. Look\n        «M005»> Well done.\n2. Nod\n"),
  ]

  @Test("Feedback that goes on with its option's text is told of", arguments: slips)
  func slip(_ kind: Item.Kind, _ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(kind, text.text) == text.expected, "\(what)")
  }

  @Test(
    "A coach's note that goes on with its reply is told of",
    arguments: [
      "## A\n- [x](#end) «M005»> Why.\n- [y](#end)\n", "## A\n- [x](#end) `misery` «M005»> Why.\n- [y](#end)\n",
      "## A\n- [x](#end)\n       «M005»> Why.\n- [y](#end)\n",
    ])
  func note(_ marked: String) {
    let text = MarkedText(marked)
    #expect(drillPlaces(text.text) == text.expected)
  }

  static let words = [
    "## Q\n- [x] 5 > 3\n- [ ] *a* > b\n", "## Q\n- [x] Yes,\n  \\> he says\n- [ ] No\n",
    "## Q\n- [x] He says\n  \u{BB}Good day\u{AB}\n- [ ] No\n", "## Q\n- [x] `a` > `b`\n- [ ] No\n",
  ]

  @Test("A sign that belongs to an option's words is left alone", arguments: words)
  func greater(_ text: String) { #expect(places(.quiz, text) == []) }
}
