import Course
import Testing

@testable import CourseFormat

/// One mistake in a drill's links, endings or conditions is told of once, where it is.
@Suite struct DrillCauseTests {
  private static let other = "- [No](#bad)\n"
  private static func linked(_ name: String, _ scene: String) -> String {
    "## A\n\(kindReply)\(other)- [Hm](#\(name))\n\n\(scene)"
  }

  static let causes: [(String, String)] = [
    (
      linked("so", "## So\n`debrif`\n\nWell?\n"),
      "M002 7:2 `debrif` is no attribute of a scene: did you mean `debrief`?"
    ),
    (
      linked("so", "## So\n`endng: misery`\n"),
      "M002 7:2 `endng: misery` is no attribute of a scene: did you mean `ending:`?"
    ),
    (
      linked("so", "## So `ending: misery`\n"),
      "M008 6:8 this attribute stands in the heading: put it on the next line, with a blank line after it"
    ),
    (
      linked("bad", "## So `debrief`\n\nWell?\n"),
      "M008 6:8 this attribute stands in the heading: put it on the next line, with a blank line after it"
    ),
    (
      linked("so` `if trust > 90", "## So\n`ending: misery`\n").replacing(
        "so` `if trust > 90)", with: "so) `if trust > 90`"),
      "D207 4:14 this condition never holds: trust is always 50 here: change `trust > 90`, or take the reply out"
    ),
    (
      linked("r", "## R\n`route`\n\n- [x](#so) `if trust > 90`\n- [y](#bad)\n\n## So\n`ending: misery`\n"),
      "D207 9:13 this condition never holds: trust is 50 or 60 in this drill: "
        + "change `trust > 90`, or take the line out"
    ),
    (
      linked("worse", "- [Hn](#worse)\n\n## Wrose\n`ending: misery`\n").replacing("\n\n- [Hn]", with: "\n- [Hn]"),
      "D201 4:9 this choice leads nowhere, like the one in line 14: there is no scene \"worse\"; "
        + "did you mean #wrose, or is the heading in line 16 misspelt?"
    ),
    (
      linked("god", "- [Hn](#god)\n- [So](#god)\n").replacing("\n\n- [Hn]", with: "\n- [Hn]"),
      "D201 4:9 this choice leads nowhere, like those in lines 14 and 15: there is no scene \"god\"; did you mean #good?"
    ),
    (
      linked("So long", "## So long\n`ending: misery`\n"),
      "M013 4:8 there is a space in this link's destination: "
        + "write the heading's name in small letters with hyphens, as in (#so-long)"
    ),
  ]

  @Test("What follows from it is not told", arguments: causes)
  func cause(_ text: String, _ told: String) { #expect(toldOfDrill(text) == [told]) }

  @Test("An attribute is taken from a heading, and the drill can be played")
  func heading() {
    let text = Self.linked("so", "## So `ending: mediocrity`\n")
    #expect(mendedDrill(text) == Self.linked("so", "## So\n`ending: mediocrity`\n"))
    #expect(toldOfDrill(mendedDrill(text)) == [])
  }

  @Test("A word of code within a heading is a part of it")
  func word() { #expect(toldOfDrill(Self.linked("a-debrief-of-it", "## A `debrief` of it\n\(Self.other)")) == []) }

  @Test("Links without a name are a mistake each")
  func empty() {
    let told = toldOfDrill("## A\n\(kindReply)\(Self.other)- [Hm](#)\n- [Hn](#)\n")
    #expect(told.map { $0.prefix(9) } == ["D201 4:3 ", "D201 5:3 "])
  }

  @Test("A line of code alone above replies is a warning, and above none an error")
  func code() {
    #expect(drill("## A\n`router`\n\n- [x](#end)\n").diagnostics.map(\.severity) == [.warning])
    #expect(drill("## A\n- [x](#end)\n- [y](#b)\n\n## B\n`router`\n").diagnostics.map(\.severity) == [.error])
  }
}
