import Course
import Testing

@testable import CourseFormat

/// Attributes of a drill that are misspelt or misplaced are told of once, where they stand.
@Suite struct DrillAttributeTests {
  private static func scene(_ written: String) -> String { "## A\n\(kindReply)- [No](#bad) \(written)\n  > Why.\n" }

  static let replies: [(String, [String])] = [
    (
      "`trust +ten` `misery`",
      [
        "M021 3:15 a gauge rises or falls by a whole number with a sign before it: "
          + "write the number in digits, as in `trust +10`"
      ]
    ),
    ("`time out` `misery`", ["M002 3:15 `time out` is shown as text: did you mean `timeout`?"]),
    ("`Time out` `misery`", ["M002 3:15 `Time out` is shown as text: did you mean `timeout`?"]),
    ("`only once` `misery`", ["M002 3:15 `only once` is shown as text: did you mean `once`?"]),
    (
      "`not promised and patience >= 40` `misery`",
      ["M021 3:15 a condition begins with if: write `if not promised and patience >= 40`"]
    ),
    (
      "`patience +10` `promised` `misery`",
      ["M002 3:30 `promised` is no attribute of a choice: write `set promised` or `if promised`, or take it out"]
    ),
    (
      "`patience +10` `20 s` `misery`", ["M002 3:30 `20 s` is no attribute of a choice: take it out"]
    ),
    (
      "trust -10 misery > Why not.",
      [
        "M021 3:14 attributes stand between backticks, or learners read them as text: write `trust -10` `misery`",
        "M005 3:31 this coach's note stands on the reply's own line, and is shown as a part of it: "
          + "write it in a line of its own below, with two spaces before the >",
      ]
    ),
    (
      "`misery`\n  > So.\n`trust -10` `once`\n",
      [
        "M021 5:2 attributes in a coach's note change nothing: "
          + "put them behind the reply's link, in the line above the note"
      ]
    ),
    (
      "`misery`\n  > So.\n  > `trust -10`\n",
      [
        "M021 5:6 attributes in a coach's note change nothing: "
          + "put them behind the reply's link, in the line above the note"
      ]
    ),
  ]

  @Test("Behind a reply", arguments: replies)
  func reply(_ written: String, _ told: [String]) { #expect(toldOfDrill(Self.scene(written)) == told) }

  @Test("A misspelt timeout is told, and not the clock that lacks it")
  func clock() {
    #expect(
      toldOfDrill("## A\n`time: 20s`\n\n\(kindReply)- [No](#bad) `time out`\n") == [
        "M002 5:15 `time out` is shown as text: did you mean `timeout`?"
      ])
  }

  @Test("A line of a route without its if")
  func route() {
    let text = "## A\n- [No](#r) `set promised`\n\(kindReply)\n## R\n`route`\n\n- [K](#good) `«»`\n- [O](#bad)\n"
    let told = { (written: String) in toldOfDrill(text.replacing("«»", with: written)) }
    #expect(
      told("promised and patience >= 40") == [
        "M021 8:15 a condition begins with if: write `if promised and patience >= 40`"
      ])
    #expect(told("promised") == ["M021 8:15 a condition begins with if: write `if promised`, or take it out"])
  }

  private static let below = "move it to the line below the heading, with a blank line after it"

  @Test("A clock or an ending behind a scene's text")
  func trailing() {
    let message = "this attribute does not stand directly below the heading, and is shown as text: \(Self.below)"
    #expect(
      toldOfDrill("## A\nHi. `time: 20s`\n\n\(kindReply)- [No](#bad) `timeout`\n") == ["M008 2:6 \(message)"])
    #expect(
      toldOfDrill("## A\n\(kindReply)- [No](#bad)\n- [Hm](#so)\n\n## So\nFine.\nSo. `ending: mediocrity`\n") == [
        "M008 8:6 \(message)"
      ])
  }

  static let quiet = [
    scene("`print` `misery`"), scene("`Room: 20` `misery`"),
    "## A\nThe screen says `id: 20`\n\n\(kindReply)- [No](#bad)\n",
    "## A\nThe clock says `20s`.\n\n\(kindReply)- [No](#bad)\n",
    scene("`misery`\n  > Not `this`.\n  > It is `misery`, too."),
    scene("5 > 3 is true `misery`"), scene("`now or never` `misery`"),
  ]

  @Test("Code that is text passes without a word", arguments: quiet)
  func silence(_ text: String) { #expect(toldOfDrill(text) == []) }
}
