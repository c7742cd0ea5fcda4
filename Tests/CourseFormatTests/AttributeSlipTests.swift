import Course
import CourseFormat
import Testing

/// Attributes that would be shown as text, with no effect, are told of.
@Suite struct AttributeSlipTests {
  static let replies: [(String, String)] = [
    ("`«M021»trust: +20`", "write `trust +20`"),
    ("`«M021»+20 trust`", "write `trust +20`"),
    ("`«M021»trust +20%`", "write `trust +20`"),
    ("`«M021»trust=20`", "write `trust +20` or `trust -20`, or `if trust = …` to ask for a level"),
    ("`«M021»trust +20.5`", "write `trust +20`"),
    ("`«M021»trist: -5`", "write `trust -5`"),
    (
      "`«M021»when trust > 3`", "write `if trust > 3`; a `when` stands below the heading of the scene that it brings up"
    ),
    ("`«M021»trust > 3`", "write `if trust > 3`"),
    ("`«M021»timeout: 20s`", "write `timeout`; the time itself stands below the scene's heading, as in `time: 20s`"),
    ("`«M021»once 1`", "write `once`"),
    ("`«M021»route`", "put it on the line below its scene's heading, or take it out"),
    ("`«M021»trust +20`,`misery`", "let nothing but spaces stand between attributes, and no text behind them"),
    ("`«M021»trust +20`.", "let nothing but spaces stand between attributes, and no text behind them"),
    ("`«M021»trust +20` und lächeln", "let nothing but spaces stand between attributes, and no text behind them"),
    ("«M021»\u{2018}trust +20\u{2019}", "write `trust +20`"),
    ("«M021»'trust +20'", "write `trust +20`"),
    ("«M021»(trust +20, misery)", "write `trust +20` `misery`"),
    ("«M021»trust +20", "write `trust +20`"),
    ("«M021»misery", "write `misery`"),
    ("«M021»\"misery\"", "write `misery`"),
    ("«M021»\u{201E}trust -5\u{201C} `misery`", "write `trust -5`"),
  ]

  @Test("A reply's attribute that is none is told of, with the right spelling", arguments: replies)
  func reply(_ marked: String, _ help: String) {
    let text = MarkedText("## A\n`time: 20s`\n\n- [x](#end) \(marked)\n- [y](#end) `timeout`\n")
    #expect(drillPlaces(text.text) == text.expected)
    #expect(drill(text.text).diagnostics.map(\.help) == [help])
  }

  @Test("A clock on a reply is told once, and not as a clock that its scene lacks")
  func clock() { #expect(drillPlaces("## A\n- [x](#end) `timeout: 20s`\n- [y](#end)\n") == ["M021 2:14"]) }

  static let words = [
    "[x](#end) once", "[x](#end) (once)", "[x](#end) set off",
    "[x](#end) and wait", "[Say `once`](#end)", "[x](#end) `Room: 20`", "[x](#end) (if possible)",
    "[x](#end) 'Good day'",
    "[x](#end) `20 minutes`", "[x](#end) `width=20`", "[x](#end) `print`", "['trust +20'](#end)",
  ]

  @Test("Words that are no attribute are left alone", arguments: words)
  func text(_ reply: String) { #expect(drillPlaces("## A\n- \(reply)\n- [y](#end)\n") == []) }

  static let options = ["`route`", "`timeout: 3`", "`trust=20`", "`misery`", "'last'", "`if x > 3`", "`last`, he says"]

  @Test("An option's text may end in such words", arguments: options)
  func option(_ text: String) { #expect(places(.quiz, "## Q\n- [x] A \(text)\n- [ ] B\n") == []) }

  @Test("What a route cannot do is told of", arguments: ["«M021»trust +5", "«M021»set kind", "«M021»misery"])
  func route(_ marked: String) {
    let text = MarkedText("## A\n- [x](#b)\n- [y](#end)\n\n## B\n`route`\n\n- [z](#end) `\(marked)`\n")
    #expect(drillPlaces(text.text) == text.expected)
  }

  static let glued: [(String, String)] = [
    ("on the line of the text", "## Q\n`«M008»id: w` `points: 3` What now?\n\n- [x] A\n- [ ] B\n"),
    ("below the text", "## Q\nWhat now?\n`«M008»points: 3`\n\n- [x] A\n- [ ] B\n"),
    ("on two lines above the text", "## Q\n`«M008»id: w`\n`points: 3`\nWhat now?\n\n- [x] A\n- [ ] B\n"),
    ("below a later text", "## Q\nHm.\n\nWhat now?\n`«M008»points: 3`\n\n- [x] A\n- [ ] B\n"),
    ("words in the text", "## Q\n`code` and `id: w` in it\n`survey`\n\n- [x] A\n- [ ] B\n"),
  ]

  @Test("Attributes that are glued to a question's text are told of", arguments: glued)
  func line(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.quiz, text.text) == text.expected, "\(what)")
  }

  @Test("On a page, where they may be meant to be read, that is a warning")
  func page() {
    let told = item(.lesson, "## P\n`id: w` names a page.\n").diagnostics
    #expect(told.map(\.code) == [.M008])
    #expect(told.first?.severity == .warning)
  }
}
