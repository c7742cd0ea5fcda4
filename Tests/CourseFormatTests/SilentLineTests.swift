import Course
import CourseFormat
import Testing

/// Lines of a text that lack a sign, and so are shown as they are written.
@Suite struct SilentLineTests {
  private func told(_ kind: Item.Kind, _ text: String) -> [String] {
    item(kind, text).diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location.line -= 5
      return "\(summary(diagnostic)) \(diagnostic.message): \(diagnostic.help ?? "")"
    }
  }

  static let include =
    "this includes nothing, because it does not stand alone in its paragraph: "
    + "put it on a line of its own, with a blank line above and below, and no sign before it"

  static let lines: [(String, String)] = [
    ("See [Rules](item.md \"include\") first.", "M021 3:5 \(include)"),
    ("- [Rules](item.md \"include\")", "M021 3:3 \(include)"),
    (
      "| a | b |\n| 1 | 2 |",
      "M021 3:1 this makes no table, because no line of hyphens stands below its first line: write | --- | --- | below it"
    ),
    ("> !TIP\n> Smile.", "M021 3:3 without square brackets this is no callout: write [!TIP]"),
    ("> **[!TIP]**\n> Smile.", "M021 3:3 in emphasis this is no callout: take the signs around it away: write [!TIP]"),
    (
      "Look [here] (https://example.org/a).",
      "M013 3:6 a space between the brackets keeps this from being a link: write [here](https://example.org/a)"
    ),
    (
      "Look (here)[https://example.org/a].",
      "M013 3:6 the brackets of this link are the wrong way round: write [here](https://example.org/a)"
    ),
  ]

  @Test("A line that lacks a sign is told where it stands", arguments: lines)
  func line(_ text: String, _ expected: String) { #expect(told(.lesson, "## Page\n\n\(text)\n") == [expected]) }

  static let fine = [
    "| a | b |\n| --- | --- |\n| 1 | 2 |", "|x|\n|y|", "> !important", "> **Tip**\n> Smile.", "[1] (see below)",
    "f(x)[0]", "> **Hi**", "**Maria:** \"Hi.\"",
  ]

  @Test("What is whole, or may be meant so, is left alone", arguments: fine)
  func isFine(_ text: String) { #expect(told(.lesson, "## Page\n\n\(text)\n") == []) }

  static let speech: [(String, String)] = [
    (
      "> ** Amara: ** \"Hi.\"",
      "M021 3:3 these stars make nothing bold, and so are shown: "
        + "write no space between the stars and the name, as in **Maria:**"
    ),
    (
      "> **Amara: \"Hi.\"",
      "M021 3:3 these stars make nothing bold, and so are shown: "
        + "put two stars behind the name as well, as in **Maria:**"
    ),
    ("**Amara:** \"Hi.\"", "M021 3:1 without a > this is not marked as speech: begin the line with > and a space"),
    (
      "**Amara**: \u{201C}Hi.\u{201D}",
      "M021 3:1 without a > this is not marked as speech: begin the line with > and a space"
    ),
  ]

  @Test("Speech that is not marked as such is told of", arguments: speech)
  func isSpeech(_ line: String, _ expected: String) {
    let text = "## A\n\n\(line)\n\n- [x](#end)\n- [y](#end)\n\n## End\n`ending: misery`\n"
    #expect(told(.drill, text) == [expected])
  }

  @Test(
    "Speech and narration as they should be are left alone",
    arguments: ["> **Amara:** \"Hi.\"", "**Later:** she calls.", "> 2 ** 3: so", "**Bold** and \"so\"."])
  func narration(_ line: String) {
    #expect(
      told(.drill, "## A\n\n\(line)\n\n- [x](#end)\n- [y](#end)\n\n## End\n`ending: misery`\n") == [])
  }
}
