import Course
import Testing

@testable import CourseFormat

/// An option or a reply without its hyphen below a note is told, and mended where nothing else can be meant.
@Suite struct SwallowedLineTests {
  private static let quizHead = "---\nkind: quiz\n---\n# T\n\n"
  private static let drillHead = "---\nkind: drill\n---\n# T\n\n## A\n"
  private static let ends = "\n## Good\n`ending: misery`\n"

  static let options = ["[x] b", "\u{2022} [x] b", "\u{2013} [x] b", "-- [x] b", "-[x] b"]

  @Test("An option", arguments: options)
  func option(_ written: String) {
    let text = "## Q\n- [ ] a\n  > fb\n\(written)\n- [x] c\n- [ ] d\n"
    #expect(places(.quiz, text) == ["M004 4:1"])
    let mended = Mender.mend(Array((Self.quizHead + text).utf8), file: "q.md").bytes
    #expect(
      String(decoding: mended, as: UTF8.self) == Self.quizHead + "## Q\n- [ ] a\n  > fb\n- [x] b\n- [x] c\n- [ ] d\n")
  }

  @Test("The only right option")
  func right() {
    #expect(places(.quiz, "## Q\n- [ ] a\n  > fb\n  > fc\n[x] b\n- [ ] d\n") == ["M004 5:1"])
  }

  static let signs = ["", "\u{2022} ", "\u{2013} ", "-- ", "-", "\u{2022}"]

  @Test("A reply", arguments: signs)
  func reply(_ sign: String) {
    let (first, second) = ("- [Yes](#good) `magnificence`\n  > fine\n", "[Maybe](#good) `misery`\n")
    let bytes = Array((Self.drillHead + first + sign + second + Self.ends).utf8)
    #expect(Mender.diagnostics(bytes, file: "d.md").map(summary) == ["M021 9:1"])
    let mended = Mender.mend(bytes, file: "d.md").bytes
    #expect(String(decoding: mended, as: UTF8.self) == Self.drillHead + first + "- " + second + Self.ends)
  }

  static let unsure = [
    drillHead + "- [Yes](#good) `magnificence`\n  > As in\n[this](#good), so.\n" + ends,
    drillHead + "* [Yes](#good) `magnificence`\n  > As in\n[this](#good)\n" + ends,
    quizHead + "## Q\n* [ ] a\n  > fb\n[x] b\n* [x] c\n",
  ]

  @Test("What may be meant otherwise is told and left as it is", arguments: unsure)
  func leaves(_ text: String) {
    #expect(Mender.diagnostics(Array(text.utf8), file: "a.md").contains { $0.severity == .error })
    #expect(Mender.mend(Array(text.utf8), file: "a.md").bytes == Array(text.utf8))
  }

  static let harmless = [
    "## Q\n- [ ] a\n  > fb\ngoes on\n- [x] c\n", "## Q\n- [ ] a\n  > fb\n  > [x] marks it\n- [x] c\n",
    "## Q\n- [ ] a\n  > fb\n[1] says so\n- [x] c\n",
  ]

  @Test("A note that only goes on passes without a word", arguments: harmless)
  func silence(_ text: String) {
    #expect(places(.quiz, text) == [])
  }
}
