import Course
import Testing

@testable import CourseFormat

/// Attributes without backticks are mended all together, or each is told and none is touched.
@Suite struct BareAttributeTests {
  private static let answers = "\n- [x] A\n- [ ] B\n"
  private static let replies = "\n- [One](#end) `timeout` `misery`\n"

  static let mended: [(kind: Item.Kind, wrong: String, right: String)] = [
    (.quiz, "## Q\nid: a\npoints: 4\n\(answers)", "## Q\n`id: a`\n`points: 4`\n\(answers)"),
    (.quiz, "## Q\nid: a\npoints: 4\n- [x] A\n- [ ] B\n", "## Q\n`id: a`\n`points: 4`\n- [x] A\n- [ ] B\n"),
    (.quiz, "## Q\n`id: a`\npoints: 2\n\(answers)", "## Q\n`id: a`\n`points: 2`\n\(answers)"),
    (.quiz, "## Q\nid: a\n`points: 2`\n\(answers)", "## Q\n`id: a`\n`points: 2`\n\(answers)"),
    (.quiz, "## Q\n`id: a`\npoints: 2\n`tries: 2`\n\(answers)", "## Q\n`id: a`\n`points: 2`\n`tries: 2`\n\(answers)"),
    (
      .quiz, "## Q\ntags: a, b\npoints: 2\ntries: 3\n\(answers)",
      "## Q\n`tags: a, b`\n`points: 2`\n`tries: 3`\n\(answers)"
    ),
    (.quiz, "## Q\nid: a\npoints: 2\nWhat?\n\(answers)", "## Q\n`id: a`\n`points: 2`\n\nWhat?\n\(answers)"),
    (.lesson, "## Page\n`id: a`\ntags: b\n\nText.\n", "## Page\n`id: a`\n`tags: b`\n\nText.\n"),
    (.drill, "## A\ntime: 20s\nid: begin\n\(replies)", "## A\n`time: 20s`\n`id: begin`\n\(replies)"),
    (
      .drill, "## A\n`time: 20s`\n\(replies)\n## Good\nending: magnificence\nid: good\n",
      "## A\n`time: 20s`\n\(replies)\n## Good\n`ending: magnificence`\n`id: good`\n"
    ),
  ]

  @Test("Every line is mended", arguments: mended)
  func mends(_ kind: Item.Kind, _ wrong: String, _ right: String) {
    let end = kind == .drill ? "\n## End\n`ending: misery`\n" : ""
    let head = "---\nkind: \(kind.rawValue)\n---\n# T\n\n"
    let bytes = Mender.mend(Array((head + wrong + end).utf8), file: "a.md").bytes
    #expect(String(decoding: bytes, as: UTF8.self) == head + right + end)
    #expect(!Mender.diagnostics(bytes, file: "a.md").contains { $0.severity == .error })
  }

  static let told = [
    "## Q\n`id: a`\n\n«M021»points: 2\n\(answers)", "## Q\n`id: a`\n\n«M021»points: 2\n\n«M021»tries: 2\n\(answers)",
    "## Q\n«M021»id: a\n\n«M021»points: 2\n\(answers)", "## Q\n`id: a`\n«M021»points: four\n\(answers)",
    "## Q\n«M021»id: a\n«M021»points: four\n\(answers)", "## Q\n«M021»points: four\n«M021»id: a\n\(answers)",
    "## Q\n`id: a`\n«M021»points: 2\n«M021»ending: misery\n\(answers)",
  ]

  @Test("Where one is in doubt, each is told and none is touched", arguments: told)
  func tells(_ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.quiz, text.text) == text.expected)
    let bytes = Array("---\nkind: quiz\n---\n# T\n\n\(text.text)".utf8)
    #expect(Mender.mend(bytes, file: "a.md").bytes == bytes)
  }

  static let harmless = [
    "## Q\n`id: a`\n\nPoints: 2 or 3?\n\(answers)", "## Q\n`id: a`\n\npoints: which?\n\(answers)",
    "## Q\n`id: a`\n\nsurvey\n\(answers)", "## Q\nWhat?\nid: a\n\(answers)", "## Q\nWhat?\n\npoints: 2\n\(answers)",
  ]

  @Test("What may be text passes without a word", arguments: harmless)
  func silence(_ text: String) {
    #expect(places(.quiz, text) == [])
  }
}
