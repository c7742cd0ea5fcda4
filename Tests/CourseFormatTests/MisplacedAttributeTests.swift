import Course
import CourseFormat
import Testing

/// Lines below a heading that are meant for attributes and are text to learners.
@Suite struct MisplacedAttributeTests {
  static let bare = "attributes stand between backticks, or learners read them as text"
  static let quotes = "no quotation marks stand in an attribute"

  static let lines: [(String, String)] = [
    ("«M021»`tries: 2", "\(bare): write `tries: 2`"),
    ("«M021»\u{2018}tries: 2\u{2019} `penalty: 25%`", "\(bare): write `tries: 2`"),
    ("«M021»\u{B4}tries: 2\u{B4} `penalty: 25%`", "\(bare): write `tries: 2`"),
    ("«M021»(tries: 2)", "\(bare): write `tries: 2`"),
    ("«M021»[tries: 2]", "\(bare): write `tries: 2`"),
    ("«M021»{id: first-word; tags: greeting}", "\(bare): write `id: first-word` `tags: greeting`"),
    (
      "«M021»**tries: 2**",
      "this attribute stands in emphasis, which makes text of it: take the signs around it away: write `tries: 2`"
    ),
    (
      "«M021»- `tries: 2`",
      "this sign makes a list of the attributes behind it: take it away: nothing stands before attributes"
    ),
    (
      "«M021»> `tries: 2`",
      "this sign makes a quote of the attributes behind it: take it away: nothing stands before attributes"
    ),
    ("`«M021»\"tries\": 2`", "\(quotes): write `tries: 2`"),
    ("`«M002»clock: 30s`", "`clock: 30s` is shown as text: did you mean `time:`?"),
    ("`«M002»level: 2`", "`level: 2` is shown as text: did you mean `difficulty:`?"),
    (
      "`«M021»shuffle: no`",
      "shuffle is said of a whole quiz: write `keep-order` here, or shuffle: no between the lines of --- at the top"
    ),
    (
      "`tries: 2 `penalty: 25%«M021»`",
      "this backtick has no partner: put one before and one after each attribute, or write \\` for the sign itself"
    ),
    ("`«M002»trys: 2` `penalty: 25%`", "`trys: 2` is no attribute of a question: did you mean `tries:`?"),
  ]

  @Test("A line of attributes in other marks is told of, with the right spelling", arguments: lines)
  func line(_ marked: String, _ words: String) {
    let text = MarkedText("## Q\n\n\(marked)\n\nWhich?\n\n- [x] A\n- [ ] B\n")
    #expect(places(.quiz, text.text) == text.expected)
    #expect(item(.quiz, text.text).diagnostics.map { "\($0.message): \($0.help ?? "")" } == [words])
  }

  static let fine = [
    "(time: as long as you like)", "**Time: 20 minutes**", "(once)", "> \"Tries: 2\"", "`level: high up`",
    "[Tries] are counted.", "**important: read on**", "`width: 2`", "(points: see below)",
  ]

  @Test("What may be meant to be read is left alone", arguments: fine)
  func isFine(_ line: String) { #expect(places(.quiz, "## Q\n\n\(line)\n\nWhich?\n\n- [x] A\n- [ ] B\n") == []) }

  @Test("A scene's clock by another name is told of")
  func clock() {
    let text = "## A\n\n`clock: 30s`\n\nHi.\n\n- [x](#end)\n- [y](#end)\n"
    #expect(drillPlaces(text) == ["M002 3:2"])
    #expect(drill(text).diagnostics.map(\.help) == ["did you mean `time:`?"])
  }

  @Test("Attributes below the title are told of")
  func title() {
    let told = item(.quiz, "`tries: 2`\n\n## Q\n- [x] A\n- [ ] B\n").diagnostics
    #expect(
      told.map { "\(summary($0)) \($0.message): \($0.help ?? "")" } == [
        "M008 6:1 below the title attributes count for nothing, and learners read them: "
          + "write what counts for the whole file between the lines of ---, and the rest below its ## heading"
      ])
    #expect(drillPlaces("`time: 20s`\n\n## A\n- [x](#end)\n- [y](#end)\n") == ["M008 1:1"])
  }
}
