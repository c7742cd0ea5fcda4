import Course
import Testing

@testable import CourseFormat

/// Attributes beside others that lack their backticks, that signs part or that stand in emphasis: told once, and none of
/// them is lost.
@Suite struct MixedAttributeTests {
  private static let head = "---\nkind: quiz\n---\n# T\n\n## Q\n"
  private static let answers = "\n\n- [x] A\n- [ ] B\n"

  static let lines: [(String, place: String, words: String, mended: String)] = [
    (
      "`id: x` tries: 2", "M021 2:9",
      "attributes stand between backticks, or learners read them as text: write `tries: 2`", "`id: x` `tries: 2`"
    ),
    (
      "tries: 2 points: 3 `id: x`", "M021 2:1",
      "attributes stand between backticks, or learners read them as text: write `tries: 2` `points: 3`",
      "`tries: 2` `points: 3` `id: x`"
    ),
    (
      "`id: x`\n`points: 3`, keep-order", "M021 3:12",
      "attributes stand between backticks, or learners read them as text: write `keep-order`",
      "`id: x`\n`points: 3` `keep-order`"
    ),
    (
      "`id: x`, `tries: 2`", "M008 2:8",
      "a comma stands between these attributes: take it out: only spaces stand between attributes",
      "`id: x` `tries: 2`"
    ),
    (
      "`keep-order`; `points: 2` | `tries: 2`", "M008 2:13",
      "\";\" stands between these attributes: take it out: only spaces stand between attributes",
      "`keep-order` `points: 2` `tries: 2`"
    ),
    (
      "`id: x`,", "M008 2:8",
      "a comma stands beside this attribute: take it out: only spaces stand between attributes", "`id: x`"
    ),
    (
      "`keep-order` id: x", "M021 2:14",
      "attributes stand between backticks, or learners read them as text: write `id: x`", "`keep-order` `id: x`"
    ),
    (
      "*`id: x`*", "M021 2:1",
      "this attribute stands in emphasis, which makes text of it: take the signs around it away: write `id: x`",
      "`id: x`"
    ),
    (
      "`id: x` **`tries: 2`** _`points: 3`_", "M021 2:9",
      "these attributes stand in emphasis, which makes text of them: "
        + "take the signs around them away: write `tries: 2` `points: 3`",
      "`id: x` `tries: 2` `points: 3`"
    ),
  ]

  @Test("Below a heading, one message says what is wrong, and all count", arguments: lines)
  func line(_ line: String, _ place: String, _ words: String, _ mended: String) throws {
    let told = item(.quiz, "## Q\n" + line + Self.answers).diagnostics
    #expect(places(.quiz, "## Q\n" + line + Self.answers) == [place])
    #expect(told.map { "\($0.message): \($0.help ?? "")" } == [words])
    let bytes = Mender.mend(Array((Self.head + line + Self.answers).utf8), file: "q.md").bytes
    #expect(String(decoding: bytes, as: UTF8.self) == Self.head + mended + Self.answers)
    let question = try question("## Q\n" + mended + Self.answers)
    #expect([question.tries, Int(question.points)].contains { $0 > 1 } || question.id == "x")
  }

  @Test("A scene that such a line makes an ending is one")
  func ending() {
    let text = "## A\n- [x](#b)\n- [y](#end)\n\n## B\n`ending: misery` when patience <= 10\n\nShe leaves.\n"
    #expect(drillPlaces(text) == ["M021 6:18"])
    #expect(drill(text).diagnostics.map(\.help) == ["write `when patience <= 10`"])
  }

  @Test("On a page, where it may be meant to be read, that is a warning")
  func page() {
    let told = item(.lesson, "## P\n`id: x`, `tags: a`\n").diagnostics
    #expect(told.map(summary) == ["M008 7:8"])
    #expect(told.map(\.severity) == [.warning])
    #expect(told.map(\.fix) == [nil])
  }

  @Test(
    "A reply's attribute in emphasis is told of, and one behind it counts",
    arguments: ["*`«»misery`*", "**`misery`** `trust +3`", "`trust +3` _`misery`_"])
  func reply(_ written: String) {
    let written = written.replacing("«»", with: "")
    let text = "## A\n- [x](#end) \(written)\n- [y](#end)\n"
    let column = written.hasPrefix("`") ? 24 : 13
    #expect(drillPlaces(text) == ["M021 2:\(column)"])
    #expect(drill(text).diagnostics.map(\.help) == ["take the signs around it away: write `misery`"])
  }

  @Test("An option may end in emphasis: that is a warning")
  func option() {
    let told = item(.quiz, "## Q\n- [x] A\n- [ ] B *`50%`*\n").diagnostics
    #expect(told.map(summary) == ["M021 8:9"])
    #expect(told.map(\.severity) == [.warning])
  }

  static let texts = [
    "*Well,* `x`?", "`x`, `y`", "`survey` or last?", "*`code`* and `id: x`?", "**Note:** `id: x` is a word.",
    "What do `x`, `y` and `z` say?", "*Well?*", "`x` (survey)", "`route`, `once`",
    "`survey` of guests", "`survey`?",
  ]

  @Test("Text passes without a word", arguments: texts)
  func text(_ line: String) { #expect(places(.quiz, "## Q\n" + line + Self.answers) == []) }

  static let values: [(Item.Kind, String, [String])] = [
    (.quiz, "points: four", ["M021 2:1"]), (.quiz, "tries: many", ["M021 2:1"]), (.quiz, "time: noon", ["M021 2:1"]),
    (.quiz, "points: four of them", []), (.quiz, "Points: four", []), (.quiz, "note: four", []),
    (.lesson, "points: four", []),
  ]

  @Test("A lone line with a value that does not fit is told as a warning, where it is hardly text", arguments: values)
  func value(_ kind: Item.Kind, _ line: String, _ expected: [String]) {
    let text = "## Q\n" + line + (kind == .quiz ? Self.answers : "\n")
    #expect(places(kind, text) == expected)
    #expect(item(kind, text).diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("A scene may begin with a time, and hardly with an ending")
  func narration() {
    let scene = "## A\n- [x](#b)\n- [y](#end)\n\n## B\n"
    #expect(drillPlaces(scene + "time: midnight\n\n- [z](#end)\n") == [])
    #expect(drillPlaces(scene + "ending: happy\n\n- [z](#end)\n") == ["M021 6:1"])
  }
}
