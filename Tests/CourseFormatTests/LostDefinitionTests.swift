import Course
import Testing

@testable import CourseFormat

/// Lines that Markdown takes for the address of a link, and that nobody sees.
@Suite struct LostDefinitionTests {
  private static let words =
    "Markdown takes this line for the address of a link, and nobody sees it: "
    + "take the square brackets away, or put a backslash before the first: \\["

  static let lost: [(Item.Kind, String)] = [
    (
      .lesson, "## Bring\n\n«M021»[Dress code]: formal\n\n«M021»[Hours]: 9-17\n\n«M021»[Phone]: 555-0199\n\nThe rest.\n"
    ),
    (.lesson, "## Bring\n\n«M021»[Maria]: Hello?\n«M021»[Maria]: Hello!\n"),
    (.quiz, "## Q\n\n«M021»[Customer]: \"Late!\"\n\n- [x] A\n  > «M021»[Coach]: Good.\n- [ ] B\n"),
    (.drill, "## A\n\n> «M021»[Maria]: Hello!\n\n- [x](#end)\n- [y](#end)\n\n## End\n`ending: misery`\n"),
  ]

  @Test("A line that goes on like words is told of", arguments: lost)
  func told(_ kind: Item.Kind, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(kind, text.text) == text.expected)
    #expect(toldOf(kind, text.text).allSatisfy { $0.hasSuffix(Self.words) })
  }

  static let meant = [
    "See [the desk].\n\n[the desk]: item.md\n", "[//]: # (A note)\n\nText.\n", "[comment]: <>\n\nText.\n",
    "[1]: https://example.org\n\nText.\n", "[mail]: mailto:a@example.org\n\nText.\n", "[a]: b.md\n\nText.\n",
    "\\[Hours]: 9-17\n", "Text\n[Hours]: 9-17\n", "```\n[Hours]: 9-17\n```\n", "<!--\n[Hours]: 9-17\n-->\n\nText.\n",
    "[Maria]: Hello, are you there?\n", "**Hours:** 9-17\n",
  ]

  @Test("What a link uses, what is a note and what is shown is left alone", arguments: meant)
  func isMeant(_ text: String) { #expect(places(.lesson, "## Page\n\n\(text)") == []) }
}
