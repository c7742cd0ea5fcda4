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

  static let steps: [(String, [String], String?)] = [
    ("1. Listen\n2 Apologise\n3. Mend\n", ["2"], "1. Listen\n2. Apologise\n3. Mend\n"),
    ("1. Listen\n   > So.\n2 apologise\n3. Mend\n", ["2"], "1. Listen\n   > So.\n2. apologise\n3. Mend\n"),
    ("1. Listen\n2 Apologise\n3 Mend\n4. Call\n", ["2", "3"], "1. Listen\n2. Apologise\n3. Mend\n4. Call\n"),
    ("1. Listen\n2: Apologise\n3. Mend\n", ["2"], nil),
    ("1. Listen\n2. Apologise\n3 Mend\n", ["3"], nil),
  ]

  @Test("A step whose number lost its full stop", arguments: steps)
  func step(_ written: String, _ numbers: [String], _ mended: String?) {
    let text = "## Q\nSort.\n\n\(written)"
    let told = item(.quiz, text).diagnostics
    #expect(
      told.map { "\($0.message): \($0.help ?? "")" }
        == numbers.map {
          "a full stop is missing after \"\($0)\", so this line goes on with the step above: "
            + "write \($0). and a space before the text"
        })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      places(.quiz, text)
        == lines.indices.filter { index in
          numbers.contains { lines[index].hasPrefix($0 + " ") || lines[index].hasPrefix($0 + ":") }
        }
        .map { "M021 \($0 + 1):1" })
    let bytes = Mender.mend(Array((Self.quizHead + text).utf8), file: "q.md").bytes
    #expect(String(decoding: bytes, as: UTF8.self) == Self.quizHead + "## Q\nSort.\n\n" + (mended ?? written))
  }

  @Test("A bracket that a number lost is called so")
  func bracket() {
    let told = item(.quiz, "## Q\nSort.\n\n1) Listen\n2 Apologise\n3) Mend\n").diagnostics
    #expect(told.map(\.help) == ["write 2) and a space before the text"])
  }

  static let goingOn = [
    "1. Wait\n2 minutes\n2. Go on for\n3 minutes\n", "1. Wait for\n   2 Guests\n2. Go\n", "1. Wait\n3 Guests\n2. Go\n",
    "1. Wait\n2nd Guest\n3. Go\n",
  ]

  @Test("A step that goes on with a number passes without a word", arguments: goingOn)
  func number(_ text: String) { #expect(places(.quiz, "## Q\nSort.\n\n" + text) == []) }

  static let harmless = [
    "## Q\n- [ ] a\n  > fb\ngoes on\n- [x] c\n", "## Q\n- [ ] a\n  > fb\n  > [x] marks it\n- [x] c\n",
    "## Q\n- [ ] a\n  > fb\n[1] says so\n- [x] c\n",
  ]

  @Test("A note that only goes on passes without a word", arguments: harmless)
  func silence(_ text: String) {
    #expect(places(.quiz, text) == [])
  }
}
