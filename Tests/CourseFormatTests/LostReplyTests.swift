import Course
import Testing

@testable import CourseFormat

/// A scene whose replies Markdown takes for something else is told why, and mended where nothing else can be meant.
@Suite struct LostReplyTests {
  private static let plain = "[Yes](#good) `trust +10` `patience +5`\n"
  private static let other = "[No](#bad)\n"
  private static let note = "  > Why.\n"
  private static let sign =
    "this sign is not the hyphen that begins a reply: begin each reply with a hyphen and a space"
  private static let none = "no hyphen begins this reply: begin each reply with a hyphen and a space"
  private static let spaces = "take the spaces at the beginning of each reply away, and as many before each note"

  static let mended: [(String, String)] = [
    ("## A\nHi.\n\n\u{2022} \(plain)\u{2022} \(other)", "M021 4:1 \(sign)"),
    ("## A\nHi.\n\u{2013} \(plain)\u{2013} \(other)", "M021 3:1 \(sign)"),
    ("## A\nHi.\n\n\u{2022}\(plain)\(note)\u{2022}\(other)\(note)", "M021 4:1 \(sign)"),
    ("## A\nHi.\n\n\(plain)\(note)\(other)\(note)", "M021 4:1 \(none)"),
    ("## A\nHi.\n\n\u{2022} \(plain)- \(other)", "M021 4:1 \(sign)"),
    (
      "## A\nHi.\n\n    - \(plain)  \(note)    - \(other)",
      "M021 4:5 so many spaces make code of these replies: \(spaces)"
    ),
    (
      "## A\nHi.\n    - \(plain)    - \(other)",
      "M021 3:5 so many spaces make this reply go on with the line above: \(spaces)"
    ),
  ]

  @Test("Told once, and mended as a whole", arguments: mended)
  func mends(_ text: String, _ told: String) {
    #expect(toldOfDrill(text) == [told])
    #expect(mendedDrill(text).contains("\n- \(Self.plain)"))
    #expect(mendedDrill(text).contains("\n- \(Self.other)"))
    #expect(toldOfDrill(mendedDrill(text)) == [])
  }

  static let left: [(String, String)] = [
    (
      "## A\nHi.\n\n```\n- \(plain)- \(other)```\n",
      "M021 4:1 between these marks, replies are shown as code: "
        + "take this line out, and the one below the replies that is like it"
    ),
    ("## A\n[No](#bad), she says.\n\n \(plain)", "M021 4:2 \(none)"),
    (
      "## A\n[No](#bad), she says.\n",
      "D203 1:1 the talk stops in this scene: it offers no choice: "
        + "add choices such as - [What you say](#another-scene), or `ending: mediocrity` below the heading"
    ),
  ]

  @Test("What may be meant otherwise is told and left as it is", arguments: left)
  func leaves(_ text: String, _ told: String) {
    #expect(toldOfDrill(text) == [told])
    #expect(mendedDrill(text) == text)
  }

  @Test("Links in an ending and above replies pass without a word")
  func silence() {
    #expect(
      toldOfDrill("## A\n[No](#bad)\n\n\(kindReply)- [Hm](#bad)\n- [No](#so)\n\n## So\n`ending: misery`\n\n[A](#a)\n")
        == [])
  }

  @Test("A reply too far to the right is told what to do")
  func nested() {
    #expect(
      toldOfDrill("## A\n- \(Self.plain)    - \(Self.other)") == [
        "M021 3:5 a choice is one paragraph of text: "
          + "take the spaces at its beginning away to make it a reply like the others"
      ])
  }
}
