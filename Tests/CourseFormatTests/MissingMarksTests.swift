import Course
import CourseFormat
import Testing

/// A character too few would hide a line from learners: it is told of at its place, and nothing else is.
@Suite struct MissingMarksTests {
  static let quizzes: [(String, String)] = [
    ("an option without a space", "## Q\n- [x] A\n«M004»-[ ] B\n- [ ] C\n"),
    ("a ticked option without a space", "## Q\n- [ ] A\n«M004»-[x] B\n- [x] C\n"),
    ("an option with a star", "## Q\n- [x] A\n- [ ] B\n\n«M004»*[ ] C\n"),
    ("an option with a plus", "## Q\n- [x] A\n- [ ] B\n   «M004»+[ ] C\n"),
    ("an option that feedback swallows", "## Q\n- [x] A\n  > Yes.\n«M004»-[ ] B\n- [ ] C\n"),
    ("an option in the question", "## Q\nWhat?\n«M004»-[x] C\n\n- [x] A\n- [ ] B\n"),
    ("a heading", "## Q\n- [x] A\n- [ ] B\n\n«M021»##R\n"),
    ("a heading under text", "## Q\n- [x] A\n- [ ] B\n\nText\n«M021»###Whenever you like\n"),
    ("a title's twin", "## Q\n- [x] A\n- [ ] B\n\n«M021»#Title\n"),
    ("a callout without its sign", "## Q\n- [x] A\n- [ ] B\n\n«M021»[!NOTE]\nA is right.\n"),
    ("a callout without a mark", "## Q\n- [x] A\n- [ ] B\n\n> «M021»[TIP]\n> Look.\n"),
    ("a callout in one line without a mark", "## Q\n- [x] A\n- [ ] B\n\n> «M021»[NOTE] A is right.\n"),
    ("a link with a space", "## Q\nSee [it](«M013»first minute.md).\n\n- [x] A\n- [ ] B\n"),
  ]

  @Test("A missing character in a quiz is told at its place", arguments: quizzes)
  func quiz(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.quiz, text.text) == text.expected, "\(what)")
  }

  static let courses: [(String, String)] = [
    ("an item without a space", "# T\n\n## M\n- [A](a.md)\n«M021»-[B](b.md)\n"),
    ("a numbered item without a space", "# T\n\n## M\n1. [A](a.md)\n«M021»2.[B](b.md)\n"),
    ("a numbered item with a bracket", "# T\n\n## M\n1) [A](a.md)\n\n«M021»2)[B](b.md)\n"),
    ("a name with a space", "# T\n\n## M\n- [A](a.md)\n- [B](«M013»first minute.md)\n"),
    ("a module without a space", "# T\n\n## M\n- [A](a.md)\n\n«M021»##N\n"),
  ]

  @Test("A missing character in course.md is told at its place", arguments: courses)
  func course(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    let told = CourseFile.parse(text.bytes, folder: "x").diagnostics
    #expect(told.map(summary) == text.expected, "\(what)")
  }

  @Test("A reply without a space is told at its place")
  func reply() {
    let told = drill("## A\n- [Now](#end)\n-[Not before three](#end)\n").diagnostics
    #expect(told.map(summary) == ["M021 11:1"])
    #expect(told.first?.help == "write - and a space before the square bracket")
  }

  static let harmless = [
    "*[emphasised](#start)* words", "\\-[ ] with a backslash", "#1 of all", "#scene", "\\##Two", "-[sic] it says",
    "```\n-[ ] A\n##B\n```", "<!--\n-[ ] A\n##B\n-->", "`a\n-[ ] b` c", "a <!-- x\n-[ ] A\n--> b",
    "3.5 and [more](#start)", "-5 degrees", "    ##code", "[sic](see below)", "#Hashtags in\na paragraph",
    "> [tip] for all",
    "Text [!] so", "[ref]: x.md\n\n[ref]", "* * *", "**-[x]** y",
  ]

  @Test("What only looks like it passes without a word", arguments: harmless)
  func silence(_ text: String) {
    let told = places(.lesson, "\(text)\n\nText\n").filter { !$0.hasPrefix("M013") }
    #expect(told == [])
  }
}
