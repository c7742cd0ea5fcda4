import Course
import CourseFormat
import Testing

/// Conditions and changes of a drill in words or marks of another kind, which would have no effect.
@Suite struct WordedAttributeTests {
  static let small = "a condition begins with if, and its words are in small letters"
  static let sign = "a gauge rises or falls by a whole number with a sign before it"
  static let emphasis = "these attributes stand in emphasis, which makes text of them"

  static let replies: [(String, String)] = [
    ("[x](#end) `«M021»If trust >= 80` `trust +5` `misery`", "\(small): write `if trust >= 80`"),
    ("[x](#end) `«M021»IF trust >= 80`", "\(small): write `if trust >= 80`"),
    ("[x](#end) `«M021»if trust >= 80 AND patience > 1`", "\(small): write `if trust >= 80 and patience > 1`"),
    ("[x](#end) `«M021»only if trust > 20`", "\(small): write `if trust > 20`"),
    ("[x](#end) `«M021»requires trust > 20`", "\(small): write `if trust > 20`"),
    ("[x](#end) `«M021»unless trust >= 80` `trust +5`", "a condition begins with if: write `if not trust >= 80`"),
    (
      "[x](#end) `«M021»unless trust > 80 and patience > 1`",
      "a condition begins with if: write the contrary with if, as in `if not promised`"
    ),
    ("[x](#end) `«M002»unset kept`", "`unset kept` is shown as text: did you mean `clear kept`?"),
    ("[x](#end) `«M021»trust up 20`", "\(sign): write `trust +20`"),
    ("[x](#end) `«M021»trust falls by 20`", "\(sign): write `trust -20`"),
    (
      "[x](#end) `if trust > 1` `«M021»if patience > 2`",
      "a choice has an if once, and here are two: join the two with and, as in `if trust >= 60 and promised`"
    ),
    (
      "[x](#end) «M021»{trust +20} {magnificence}",
      "an attribute stands between backticks, not between curly brackets: write `trust +20` `magnificence`"
    ),
    (
      "[x](#end) «M021»**trust +20** **magnificence**",
      "\(emphasis): take the signs around them away: write `trust +20` `magnificence`"
    ),
    (
      "[x `«M021»trust +20`](#end)",
      "this attribute stands within the link, and so is a part of what is said: "
        + "move it behind the link, as in [What you say](#the-scene) `trust +20`"
    ),
    (
      "[x](#end)«M021»[z](#a) `misery`",
      "a choice leads to one scene, and this second link leads nowhere: "
        + "begin a line of its own with a hyphen and this link, or take it out"
    ),
  ]

  @Test("A reply's attribute in other words or marks is told of, with the right spelling", arguments: replies)
  func reply(_ marked: String, _ words: String) {
    let text = MarkedText("## A\n- \(marked)\n- [y](#end)\n")
    #expect(drillPlaces(text.text) == text.expected)
    #expect(drill(text.text).diagnostics.map { "\($0.message): \($0.help ?? "")" } == [words])
  }

  static let fine = [
    "[x](#end) `requires root`", "[x](#end) `If the bell rings`", "[x](#end) **now**", "[x](#end) {smiles}",
    "[Type `up 20`](#end)", "[x](#end) `unless you must`", "[x](#end) see [us](https://example.org)",
  ]

  @Test("Words that are no attribute are left alone", arguments: fine)
  func isFine(_ reply: String) { #expect(drillPlaces("## A\n- \(reply)\n- [y](#end)\n") == []) }

  @Test("On a route, the condition itself is told of, and nothing that would follow")
  func route() {
    let text = MarkedText(
      "## A\n- [x](#b) `set promised`\n- [y](#end)\n\n## B\n`route`\n\n"
        + "- [z](#end) `«M021»If promised AND patience >= 40`\n- [z](#fine)\n\n## Fine\n`ending: magnificence`\n")
    #expect(drillPlaces(text.text) == text.expected)
    #expect(
      drill(text.text).diagnostics.map { "\($0.message): \($0.help ?? "")" } == [
        "\(Self.small): write `if promised and patience >= 40`"
      ])
  }

  @Test("A scene's condition without its when is told of")
  func when() {
    let text = MarkedText(
      "## A\n- [x](#end) `patience -20`\n- [y](#end)\n\n## Out\n`ending: misery` `«M021»patience <= 10`\n")
    #expect(drillPlaces(text.text) == text.expected)
    #expect(
      drill(text.text).diagnostics.map { "\($0.message): \($0.help ?? "")" } == [
        "a condition of a scene begins with when: write `when patience <= 10`"
      ])
  }
}
