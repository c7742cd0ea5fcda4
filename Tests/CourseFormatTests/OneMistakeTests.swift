import Course
import Testing

@testable import CourseFormat

/// A drill with one mistake, and the one message that it is told with.
@Suite("One mistake in a drill yields one message")
struct OneMistakeTests {
  private let disk: TemporaryFolder

  init() throws { disk = try TemporaryFolder() }

  private static let gauges = "gauges:\n  trust: 50\n"

  private func told(_ text: String, gauges: String, pass: String) throws -> [String] {
    try disk.write("d.md", "---\nkind: drill\n\(gauges)pass: \(pass)\n---\n# T\n\n\(text)")
    return Checker.check(path: disk.path + "/d.md").filter { $0.code != .D209 }.map {
      "\(summary($0)) \($0.message): \($0.help ?? "")"
    }
  }

  private static let end = "\n## Gut\n`ending: magnificence`\n\n## Aus\n`ending: misery`\n"

  static let slips: [(String, String)] = [
    (
      "## A\n- [Ja](#gruesse)\n- [Nein](#aus)\n\n## Grüße\n`ending: magnificence`\n\n## Aus\n`ending: misery`\n",
      "D201 10:9 this choice leads nowhere: there is no scene \"gruesse\"; did you mean #grüße?"
    ),
    (
      "## A\n- [Ja](gut)\n- [Nein](#aus)\n" + end,
      "D201 10:8 without a # this link leads to a file, not to the scene: write (#gut)"
    ),
    (
      "## A\n- [Ja](gut)\n" + end,
      "D203 9:1 the talk stops in this scene: its bullets lead to no scene: "
        + "begin each with a link to one, as in - [Ja](#gut)"
    ),
    (
      "## A\n- Ja `trust +10` `magnificence`\n- Nein\n" + end,
      "D203 9:1 the talk stops in this scene: its bullets lead to no scene: "
        + "begin each with a link to one, as in - [Ja](#another-scene)"
    ),
    (
      "## A\n- Ja\n- Nein\n" + end,
      "D203 9:1 the talk stops in this scene: its bullets lead to no scene: "
        + "begin each with a link to one, as in - [Ja](#another-scene)"
    ),
    (
      "## A\n- [Ja](#gut)\n" + end + "\n## Gut\n`ending: misery`\n",
      "M009 18:1 another scene has the id \"gut\" already, on line 12: "
        + "give one of the two another heading, or a line of its own with `id: ` and a new name"
    ),
    (
      "## A\n- [Ja](#gut) `if promissed`\n- [Nein](#aus) `set promised`\n" + end,
      "M007 10:18 no choice sets the flag \"promissed\": did you mean promised?"
    ),
    (
      "## A\n- [Ja](#gut) `Trust +10`\n- [Nein](#aus)\n" + end,
      "M007 10:15 there is no gauge \"Trust\": did you mean trust?"
    ),
    (
      "## A\n- [Ja](#gut) `if trusty`\n- [Nein](#aus) `trust +10`\n" + end,
      "M007 10:18 no choice sets the flag \"trusty\": did you mean the gauge, as in `if trust >= 50`?"
    ),
    (
      "## A\n- [Ja](#gut)\n- [Nein](#aus)\n\n## Gut\n`ending`\n\n## Aus\n`ending: misery`\n",
      "D203 13:1 the talk stops in this scene: `ending` is no attribute of it, and it offers no choice: "
        + "write one of `ending: magnificence`, `ending: mediocrity` and `ending: misery`, or add choices"
    ),
    (
      "## A\n- [Ja](#gut)\n\n## Gut\n`end: misery`\n",
      "D203 12:1 the talk stops in this scene: `end: misery` is no attribute of it, and it offers no choice: "
        + "write one of `ending: magnificence`, `ending: mediocrity` and `ending: misery`, or add choices"
    ),
    (
      "## A\n`when trust > 10`\n\n- [Ja](#gut) `trust +1`\n- [Nein](#aus)\n" + end,
      "M021 10:2 the first scene cannot have a `when`: the talk begins with it: "
        + "take the `when` out, or put the scene that the talk begins with above it"
    ),
    (
      "## A\n- [Ja](#gut) `trust +1`\n- [Nein](#aus)\n\n## Gut\n`ending: magnificence` `time: 20s`\n\n## Aus\n"
        + "`ending: misery`\n",
      "D213 14:25 nothing happens when the time of this scene runs out: "
        + "take `time` out: an ending has no choice for the clock to take"
    ),
  ]

  @Test("What follows from it is not told", arguments: slips)
  func slip(_ text: String, _ expected: String) throws {
    #expect(try told(text, gauges: Self.gauges, pass: "trust >= 10") == [expected])
  }

  @Test("Two bullets without their spaces are two mistakes, and the scenes that they lead to none")
  func unspaced() throws {
    let told = try told(
      "## A\nHm.\n\n-[Ja](#gut)\n-[Nein](#aus)\n" + Self.end, gauges: Self.gauges, pass: "trust >= 10")
    #expect(told.map { $0.prefix(9) } == ["M021 12:1", "M021 13:1"])
  }

  static let layouts: [(String, String)] = [
    (
      "gauges:\n  - trust: 50\n",
      "M001 4:3 the value of \"gauges\" is a list, not names and values: "
        + "take the - before each name out, and leave the spaces, as in trust: 50"
    ),
    (
      "gauges:\ntrust: 50\n",
      "M021 4:1 this line is not indented, so it does not belong to \"gauges\": put two spaces before each line that does"
    ),
  ]

  @Test("Gauges in the wrong layout are told of once, and not where they are used", arguments: layouts)
  func layout(_ gauges: String, _ expected: String) throws {
    #expect(
      try told("## A\n- [Ja](#gut) `trust +1`\n- [Nein](#aus)\n" + Self.end, gauges: gauges, pass: "trust >= 9") == [
        expected
      ])
  }

  static let unreached: [(String, String)] = [
    (
      "## A\n- [Ja](#gut) `trust -60`\n- [Nein](#aus)\n" + end + "\n## Weg\n`ending: misery` `when trust < 10`\n",
      "D211 13:1 no path reaches this ending: after every reply that leads to it, a `when` scene comes up instead: "
        + "look at the condition of \"Weg\": let it not hold after one of them, or take the ending out"
    ),
    (
      "## A\n- [Ja](#gut) `trust +60`\n- [Nein](#aus) `trust -60`\n" + end
        + "\n## Weg\n`ending: misery` `when trust > 40 and trust < 60`\n",
      "D211 19:1 no path reaches this ending: `trust > 40 and trust < 60` holds only at the start, "
        + "and a `when` is asked after a reply: change its condition `when trust > 40 and trust < 60`, or take it out"
    ),
    (
      "## A\n- [Ja](#gut) `trust +60`\n- [Nein](#aus)\n\n## Gut\n`ending: magnificence` `when trust > 60`\n\n## Aus\n"
        + "`ending: misery`\n\n## Weg\n`ending: misery` `when trust > 70`\n",
      "D211 19:1 no path reaches this ending: whenever `trust > 70` holds, another `when` scene comes up first: "
        + "change its condition `when trust > 70`, or take it out"
    ),
  ]

  @Test("Why nobody comes to a scene is told as it is", arguments: unreached)
  func reason(_ text: String, _ expected: String) throws {
    #expect(try told(text, gauges: Self.gauges, pass: "trust >= 10") == [expected])
  }
}

@Suite("What somebody meant to type")
struct SpellingTests {
  @Test(
    "Letters that a keyboard lacks are known by what is typed for them",
    arguments: [
      ("gruesse", "grüße"), ("uebung", "übung"), ("aergernis", "ärgernis"), ("cafe-noir", "café-noir"),
      ("naive-frage", "naïve-frage"), ("smorrebrod", "smørrebrød"), ("schluss", "schluß"),
      ("übung", "uebung"),
    ])
  func forms(typed: String, meant: String) {
    #expect(Spelling.nearest(to: typed, in: ["anderes", meant, "etwas"]) == meant)
  }

  @Test("Accents do not make a word of any other")
  func far() {
    #expect(Spelling.nearest(to: "wort", in: ["übung", "größe"]) == nil)
  }
}
