import Course
import CourseFormat
import Testing

/// Each mistake with its place marked in the text: `«M004»` stands where the author is sent.
@Suite struct DiagnosticTests {
  static let quizzes: [(String, String)] = [
    ("hyphens under text make a heading", "## Q\n- [x] A\n- [ ] B\n\nText\n«M003»---\n"),
    ("hyphens under text, and more below", "## Q\n- [x] A\n- [ ] B\n\nText\n«M003»---\n\nMore\n"),
    ("a tick without a space", "## Q\n- «M004»[x]Yes\n- [ ] No\n"),
    ("empty brackets", "## Q\n- [x] Yes\n- «M004»[] No\n"),
    ("a checkbox without text", "## Q\n- [x] Yes\n- [ ] No\n- «M004»[ ]\n"),
    ("an option without a checkbox", "## Q\n- [x] Yes\n- [ ] No\n«M004»- Perhaps\n"),
    ("feedback at the margin", "## Q\n- [x] A\n«M005»> Well done.\n- [ ] B\n"),
    ("feedback at the margin after the last option", "## Q\n- [x] A\n- [ ] B\n«M005»> No.\n"),
    ("two list signs", "## Q\n- [x] A\n«M006»* [ ] B\n"),
    ("attributes glued to the text", "## Q\n`«M008»points: 2`\nWhat?\n\n- [x] A\n- [ ] B\n"),
    (
      "an id that another question has",
      "## Q\n`id: a`\n\n- [x] A\n- [ ] B\n\n## R\n`«M009»id: a`\n\n- [x] A\n- [ ] B\n"
    ),
    ("two headings of the same name", "## Q\n- [x] A\n- [ ] B\n\n«M009»## Q\n- [x] A\n- [ ] B\n"),
    ("an escape character", "## Q\n- [x] A«M010»\u{1B}[2J\n- [ ] B\n"),
    ("an escape character spelt as an entity", "## Q\n- [x] A «M010»&#27;\n- [ ] B\n"),
    ("an escape character spelt in hexadecimal", "## Q\n- [x] A «M010»&#x1b;[31m\n- [ ] B\n"),
    ("a bidirectional override", "## Q\n- [x] A«M010»\u{202E}\n- [ ] B\n"),
    ("HTML in a line", "## Q\nIs it «M012»<b>so</b>?\n\n- [x] A\n- [ ] B\n"),
    ("an HTML block", "## Q\n«M012»<div>\nx\n</div>\n\n- [x] A\n- [ ] B\n"),
    ("a comment that never ends", "## Q\n- [x] A\n- [ ] B\n\n«M012»<!-- a note\n"),
    ("text after a comment", "## Q\n- [x] A\n- [ ] B\n\n«M012»<!-- a note --> text\n"),
    ("an image without a description", "## Q\n«M014»![](a.png)\n\n- [x] A\n- [ ] B\n"),
    ("a link out of the folder", "## Q\nSee [x](«M020»../x.md).\n\n- [x] A\n- [ ] B\n"),
    ("a link into a hidden folder", "## Q\nSee [x](«M020».git/x.md).\n\n- [x] A\n- [ ] B\n"),
    ("a second title", "## Q\n- [x] A\n- [ ] B\n\n«M019»# Title\n"),
    ("an attribute that is none", "## Q\n`points: 2` `«M002»pionts: 2`\n\n- [x] A\n- [ ] B\n"),
    ("an option's attribute misspelt", "## Q\n- [x] A\n- [ ] B `«M002»lsat`\n"),
    ("a value that does not fit", "## Q\n`«M021»points: 0`\n\n- [x] A\n- [ ] B\n"),
    ("an attribute of something else", "## Q\n`«M021»ending: misery`\n\n- [x] A\n- [ ] B\n"),
    ("a callout that is none", "## Q\n- [x] A\n- [ ] B\n\n> «M021»[!HINT]\n> Look.\n"),
    ("a callout with text beside it", "## Q\n- [x] A\n- [ ] B\n\n> «M021»[!TIP] Look.\n"),
    ("a kind that is none", "## Q\n`«M021»kind: singel`\n\n- [x] A\n- [ ] B\n"),
    ("two ticks in a single choice", "## Q\n`«M021»kind: single`\n\n- [x] A\n- [x] B\n"),
    ("no tick", "«Q101»## Q\n- [ ] A\n- [ ] B\n"),
    ("a list without checkboxes", "## Q\n«Q101»- A\n- B\n"),
    ("a dash for a hyphen", "## Q\n- [x] A\n«M004»\u{2013} [ ] B\n- [ ] C\n"),
    ("a dash before the right option", "## Q\nWhat?\n\n- [ ] A\n«M004»\u{2014} [x] B\n"),
    ("dots before all options", "## Q\nWhat?\n\n«M004»\u{2022} [x] A\n«M004»\u{2022} [ ] B\n"),
    ("round brackets for boxes", "## Q\n- «M004»(x) A\n- «M004»( ) B\n"),
    ("curly brackets for boxes", "## Q\n- «M004»{x} A\n- «M004»{ } B\n"),
    ("a tick of another kind", "## Q\n- «M004»[\u{2713}] A\n- [ ] B\n"),
    ("a star for a tick", "## Q\n- [ ] A\n- «M004»[*] B\n"),
    ("two hyphens before an option", "## Q\n- [ ] A\n«M004»-- [x] B\n"),
    ("an option too far in", "## Q\n- [x] A\n    «M021»- [ ] B\n- [ ] C\n"),
    ("two attributes with one backtick too few between them", "## Q\n`«M021»id: a``tries: 2`\n\n- [x] A\n- [ ] B\n"),
    ("two attributes with a comma", "## Q\n`«M021»id: a, tries: 2`\n\n- [x] A\n- [ ] B\n"),
    ("tags and another attribute", "## Q\n`«M021»tags: a, tries: 2`\n\n- [x] A\n- [ ] B\n"),
    ("attributes without backticks", "## Q\n«M021»id: first tries: 2\n\n- [x] A\n- [ ] B\n"),
    ("attributes in curly quotes", "## Q\n«M021»\u{2018}id: first\u{2019}\n\n- [x] A\n- [ ] B\n"),
    ("attributes between accents", "## Q\n«M021»\u{B4}tries: 2\u{B4}\n\n- [x] A\n- [ ] B\n"),
    ("a blank without its end", "## Q\nA «Q112»[[chef|cook] within [[= 2 +- 1]].\n"),
    ("a blank without its end behind a good one", "## Q\nIt takes [[= 24]] h or «Q112»[[a|b] to go.\n"),
    ("a blank without its end on the next line", "## Q\nIt takes [[= 24]] h or\n«Q112»[[a|b] to *go*.\n"),
    ("brackets behind a backslash", "## Q\nIt takes [[= 24]] h or \\[[a|b] to go.\n"),
    ("a blank with single brackets", "## Q\nIt has «M021»[= 24 +- 1].\n"),
    ("a step without a space", "## Q\n1. Look\n«M021»2.Nod\n3. Go\n"),
    ("a pair that lost its hyphen", "## Q\n- a -> b\n«M021»-> c\n- d -> e\n"),
    ("numbers of two kinds", "## Q\n1. a\n«M006»2) b\n"),
    ("feedback that stands one space short", "## Q\n - [x] A\n  «M005»> So.\n - [ ] B\n"),
    ("spaces in a callout's mark", "## Q\n- [x] A\n- [ ] B\n\n> «M021»[ !TIP ]\n> Look.\n"),
    ("a callout's mark unclosed", "## Q\n- [x] A\n- [ ] B\n\n> «M021»[!NOTE\n> Look.\n"),
    ("a callout within another", "## Q\n- [x] A\n- [ ] B\n\n> [!TIP]\n> Look.\n> «M021»[!NOTE]\n> So.\n"),
    ("a callout with nothing in it", "## Q\n- [x] A\n- [ ] B\n\n> «M021»[!TIP]\n"),
    ("a table with a column too few", "## Q\n| a | b |\n«M021»| --- |\n| c | d |\n\n- [x] A\n- [ ] B\n"),
    ("a single option", "## Q\n- [x] «Q102»A\n"),
    ("no options", "«Q102»## Q\nWhat?\n"),
    ("the same option twice", "## Q\n- [x] Yes\n- [ ] «Q103»*Yes*\n"),
    ("credits over the top", "## Q\n- [x] A `60%`\n- [x] B `«Q111»60%`\n"),
    ("a credit over the top", "## Q\n- [x] A `«Q111»120%`\n- [ ] B\n"),
    ("nothing left for a ticked option", "## Q\n- [x] A `100%`\n- [x] «Q111»B\n- [ ] C\n"),
    ("two ids", "## Q\n`id: a` `«M021»id: b`\n\n- [x] A\n- [ ] B\n"),
    ("two worths", "## Q\n- [x] A `50%` `«M021»60%`\n- [ ] B\n"),
    ("a note between options", "## Q\n- [x] A\n\n<!-- why -->\n\n«Q116»- [ ] B\n"),
    ("a note between options of two signs", "## Q\n* [x] A\n\n<!-- why -->\n\n«Q116»- [ ] B\n"),
    ("deep headings only", "«Q102»### Q\n- [x] A\n- [ ] B\n"),
    ("two lists of answers", "## Q\n- [x] A\n- [ ] B\n\nAnd?\n\n«Q116»- [x] C\n- [ ] D\n"),
    ("a blank broken by emphasis", "## Q\nIt is «Q112»[[*so* or|not]].\n"),
    ("a blank broken by a line end", "## Q\nIt is «Q112»[[so\nor so]].\n"),
    ("a blank that is a link", "## Q\nIt is «Q112»[[so]](https://example.org).\n"),
    ("the second of two blanks broken", "## Q\nIt is [[a|b]] and «Q112»[[`c`]].\n"),
    ("a range from high to low", "## Q\nIt is «Q113»[[= 5..3]].\n"),
    ("a tolerance below nothing", "## Q\nIt is «Q113»[[= 5 +- -1]].\n"),
    ("a blank with one spelling", "## Q\nIt is «Q114»[[so]].\n"),
    ("a blank without a spelling", "## Q\nIt is «Q101»[[ ]].\n"),
    ("a blank with an empty spelling", "## Q\nIt is «M021»[[so|]].\n"),
    ("a number that is none", "## Q\nIt is «M021»[[= ten]].\n"),
    ("a free answer inside a sentence", "## Q\nIt is «M021»[[...]] so.\n"),
    ("one pair", "«Q102»## Q\n- a -> b\n"),
    ("pairs with one right side", "«Q102»## Q\n- a -> b\n- c -> b\n"),
    ("a left side twice", "## Q\n- a -> b\n«Q103»- a -> c\n"),
    ("a wrong right side that is right elsewhere", "## Q\n- a -> b\n- c -> d\n«Q103»- -> b\n"),
    ("a pair without an arrow", "## Q\n- a -> b\n- c -> d\n«M021»- e\n"),
    ("an arrow of another make", "## Q\n- «M021»a \u{2192} b\n- c -> d\n"),
    ("a proper arrow behind another", "## Q\n- in \u{2192} out -> move\n- `a` => b -> c\n- x->y -> z\n"),
    ("an arrow without room", "## Q\n- «M021»a->b\n- c -> d\n"),
    ("an arrow to nothing", "## Q\n- a -> b\n- c -> d\n«M021»- e ->\n"),
    ("one step", "## Q\nSort.\n\n«Q102»1. a\n"),
    ("a step twice", "## Q\n1. a\n2. b\n«Q103»3. a\n"),
    ("a rubric line twice", "## Q\n[[...]]\n\n- a\n«Q103»- a `2`\n"),
    ("a ticked survey", "## Q\n`survey`\n\n- [x] «M021»a\n- [ ] b\n"),
    ("a match for a choice", "## Q\n`«M021»match: exact`\n\n- [x] a\n- [ ] b\n"),
    ("a kind that the answers are not", "## Q\n`«M021»kind: ordering`\n\n- [x] a\n- [ ] b\n"),
  ]

  @Test("A quiz's mistake is told at its place", arguments: quizzes)
  func quiz(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.quiz, text.text) == text.expected, "\(what)")
  }

  static let lessons: [(String, String)] = [
    ("nothing but a title", "«M019»"),
    ("an included file that is not there", "[more](«M013»more.md \"include\")\n\n## P\nx\n"),
    ("an include in curly quotes", "«M021»[x](more.md \u{201C}include\u{201D})\n\n## P\nx\n"),
    ("an include misspelt", "[x](«M021»more.md \"inclde\")\n\n## P\nx\n"),
    ("a question without a heading", "«M021»- [x] A\n- [ ] B\n"),
    ("a blank in a section", "## Try\nIt is «Q113»[[= 2..1]].\n"),
    ("an order in a lesson", "## Try\n`«M021»kind: ordering`\n\n- [x] a\n- [ ] b\n"),
    ("an id that is none", "## Page\n`«M021»id: a b`\n\nText\n"),
  ]

  @Test("A lesson's mistake is told at its place", arguments: lessons)
  func lesson(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    let expected = what == "nothing but a title" ? ["M019 0:1"] : text.expected
    #expect(places(.lesson, text.text) == expected, "\(what)")
  }

  static let drills: [(String, String)] = [
    ("a gauge that is none", "## A\n- [x](#end) `«M007»trist +5`\n"),
    ("a flag that nothing sets", "## A\n- [x](#end) `if not «M007»angry`\n- [y](#end)\n"),
    ("a target that is none", "## A\n- [x](#«D201»ent)\n- [y](#end)\n"),
    ("a line without a link", "## A\n- [x](#end)\n«D201»- y\n"),
    ("the debrief as a target", "## A\n- [x](#end)\n- [y](#«D201»talk)\n\n## Talk\n`debrief`\n\nWell?\n"),
    ("a scene that nothing reaches", "## A\n- [x](#end)\n\n«D202»## B\n- [y](#end)\n"),
    ("an ending that nothing reaches", "## A\n- [x](#end)\n\n«D211»## B\n`ending: magnificence`\n"),
    ("a scene without choices", "## A\n- [x](#b)\n- [y](#end)\n\n«D203»## B\nSilence.\n"),
    ("a route that may fail", "## A\n- [x](#b)\n- [y](#end)\n\n«D203»## B\n`route`\n\n- [z](#end) `if trust > 3`\n"),
    ("a timer without a timeout", "## A\n`«D213»time: 20s`\n\n- [x](#end)\n"),
    ("a timeout without a timer", "## A\n«D213»- [x](#end) `timeout`\n"),
    ("a second reply's timeout", "## A\n- [x](#end) `misery`\n«D213»- [y](#end) `timeout`\n"),
    ("two scenes of the same name", "## A\n- [x](#end)\n\n«M009»## A\n- [x](#end)\n"),
    ("a gauge used as a flag", "## A\n- [x](#end) `if «M021»trust`\n- [y](#end)\n"),
    ("an unfinished condition", "## A\n- [x](#end) `«M021»if trust >=`\n- [y](#end)\n"),
    ("a change without a sign", "## A\n- [x](#end) `«M021»trust 5`\n"),
    ("two attributes with a comma", "## A\n- [x](#end) `«M021»trust -20, misery`\n"),
    ("two attributes with a space", "## A\n- [x](#end) `«M021»trust -20 misery`\n"),
    ("a change without a space", "## A\n- [x](#end) `«M002»trust-20`\n"),
    ("a slip after an attribute", "## A\n- [x](#end) `trust -20` `«M002»misry`\n"),
    ("two slips", "## A\n- [x](#end) `«M002»onec` `«M002»misry`\n"),
    ("a flag after a colon", "## A\n- [x](#end) `«M021»set: promised`\n- [y](#end) `if promised`\n"),
    ("a condition in round brackets", "## A\n- [x](#end) «M021»(if trust < 50)\n- [y](#end)\n"),
    ("an ending without backticks", "## A\n- [x](#b)\n- [y](#end)\n\n## B\n«M021»ending: misery\n"),
    ("a reply that begins with a dash", "## A\n- [x](#end)\n«M021»\u{2013} [y](#end)\n"),
    ("a backtick without a partner", "## A\n- [x](#end) `trust -20 `misery«M021»`\n"),
    ("attributes under the text", "## A\nText\n\n«M008»`time: 20s`\n\n- [x](#end)\n"),
    ("the same reply twice", "## A\n- [Yes](#end)\n- «Q103»[*Yes*](#end)\n"),
    (
      "routes in a circle",
      "## A\n- [x](#b)\n- [y](#end)\n\n«D205»## B\n`route`\n\n- [z](#c)\n\n## C\n`route`\n\n- [z](#b)\n"
    ),
    ("a comparison turned round", "## A\n- [x](#end) `«M021»if trust => 50`\n- [y](#end)\n"),
    ("an ending with choices", "## A\n- [x](#b)\n- [y](#end)\n\n## B\n`ending: misery`\n\n«M021»- [z](#end)\n"),
  ]

  @Test("A drill's mistake is told at its place", arguments: drills)
  func drill(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    let told = CourseFormatTests.drill(text.text).diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location.line -= 8
      return summary(diagnostic)
    }
    #expect(told == text.expected, "\(what)")
  }

  @Test("A course without items is told so")
  func noItems() {
    let told = CourseFile.parse(Array("# T\n\n## M\nSoon.\n".utf8), folder: "x").diagnostics
    #expect(told.map(summary) == ["M019 0:1"])
    #expect(told.first?.severity == .warning)
  }

  @Test("A dash or a minus sign serves as a hyphen", arguments: ["-", "\u{2013}", "\u{2212}"])
  func minus(_ sign: String) {
    let loaded = CourseFormatTests.drill("## A\n- [x](#end) `trust \(sign)20`\n")
    #expect(loaded.diagnostics.isEmpty)
    guard case .drill(let drill)? = loaded.value else {
      Issue.record("it is no drill")
      return
    }
    #expect(drill.start?.choices.first?.effects == [.adjust(gauge: "trust", by: -20)])
  }

  @Test("A comparison turned round is told how it is written")
  func comparison() {
    let told = CourseFormatTests.drill("## A\n- [x](#end) `if trust => 50`\n- [y](#end)\n").diagnostics
    #expect(told.map(\.message) == ["\"=>\" is no comparison: write trust >= and a number"])
  }

  @Test("A talk from which no choice leads to the ending is told so at its first scene")
  func neverEnds() {
    let told = CourseFormatTests.drill("## A\n- [x](#b)\n\n## B\n- [y](#a)\n").diagnostics
    #expect(told.map(summary) == ["D204 9:1"])
  }

  @Test("A drill without an ending is told so")
  func noEnding() {
    let told = places(.drill, "## A\n- [x](#b)\n\n## B\n- [y](#a)\n")
    #expect(told == ["D204 0:1"])
  }

  static let files: [(String, String)] = [
    ("front matter without an end", "«M001»---\nkind: lesson\n# Title\n\nText\n"),
    ("a tab in front matter", "---\nkind: drill\ngauges:\n«M001»\ttrust: 5\n---\n# Title\n"),
    (
      "a gauge written twice",
      "---\nkind: drill\ngauges:\n  trust: 5\n  «M009»trust: 6\n---\n# T\n\n## A\n- [x](#b)\n\n## B\n`ending: misery`\n"
    ),
    ("an alias", "---\nkind: «M001»*x\n---\n# Title\n"),
    ("an anchor", "---\nkind: «M001»&x lesson\n---\n# Title\n"),
    ("a tag", "---\nkind: «M001»!x lesson\n---\n# Title\n"),
    ("a list for front matter", "---\n«M001»- kind\n---\n# Title\n"),
    ("a key that is none", "---\nkind: quiz\n«M002»pas: 80%\n---\n# Title\n\n## Q\n- [x] A\n- [ ] B\n"),
    ("a key written twice", "---\nkind: lesson\n«M002»kind: quiz\n---\n# Title\n\nText\n"),
    (
      "a key written twice, and other things",
      "---\nkind: quiz\n«M002»kind: quiz\n---\n# T\n\n«Q101»## Q\n- [ ] A\n- [ ] B\n"
    ),
    ("a value that does not fit", "---\nkind: quiz\npass: «M021»many\n---\n# Title\n\n## Q\n- [x] A\n- [ ] B\n"),
    ("an escape in front matter", "---\nkind: «M010»\"less\\eon\"\n---\n# Title\n\nText\n"),
    ("a key in capitals", "---\n«M019»Kind: Quiz\n---\n# Title\n\nText\n"),
    ("a kind that is none", "---\nkind: «M019»lessons\n---\n# Title\n\nText\n"),
    ("no title", "---\nkind: lesson\n---\n«M019»Text\n"),
    ("a draw of too many", "---\nkind: quiz\ndraw: «Q115»2\n---\n# T\n\n## Q\n- [x] A\n- [ ] B\n"),
  ]

  @Test("A mistake in a file's first lines is told at its place", arguments: files)
  func file(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(ItemFile.parse(text.bytes, file: "item.md").diagnostics.map(summary) == text.expected, "\(what)")
  }

  @Test("A file that does not say what it is, is not text or is too large, is told so as a whole")
  func wholeFile() {
    let cases: [[UInt8]] = [
      Array("# Title\n\nText\n".utf8), Array("---\npass: 80%\n---\n# Title\n".utf8), [0x23, 0xFF, 0xFE],
      [UInt8](repeating: 0x61, count: 5_000_000), [],
    ]
    for bytes in cases {
      let loaded = ItemFile.parse(bytes, file: "item.md")
      #expect(loaded.value == nil)
      #expect(loaded.diagnostics.map(summary) == ["M019 0:1"])
    }
  }

  static let courses: [(String, String)] = [
    ("a line without a link", "# T\n\n## M\n1. [A](a.md)\n«M013»2. Later\n"),
    ("a link to the web", "# T\n\n## M\n- [A](«M013»https://example.org)\n"),
    ("a file of another kind", "# T\n\n## M\n- [A](«M013»a.pdf)\n"),
    ("a path out of the folder", "# T\n\n## M\n- [A](«M020»../a.md)\n"),
    ("an absolute path", "# T\n\n## M\n- [A](«M020»/etc/passwd.md)\n"),
    ("a hidden folder", "# T\n\n## M\n- [A](«M020»a/.b/c.md)\n"),
    ("a file listed twice", "# T\n\n## M\n- [A](a.md)\n- [B](«M009»./a.md)\n"),
    ("words after the link", "# T\n\n## M\n- [A](a.md)«M021» (new)\n"),
    ("an id with a slash", "---\nid: «M021»a/b\n---\n# T\n"),
  ]

  @Test("A mistake in course.md is told at its place", arguments: courses)
  func course(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(CourseFile.parse(text.bytes, folder: "x").diagnostics.map(summary) == text.expected, "\(what)")
  }
}
