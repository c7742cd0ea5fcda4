import Course
import Testing

@testable import CourseFormat

/// What goes wrong between a scene's clock and its replies is told of once.
@Suite struct SceneClockTests {
  private static func timed(_ replies: String, time: String = "`time: 20s`") -> String {
    "## A\n\(time)\n\n\(kindReply)\(replies)"
  }

  static let clocks: [(String, String)] = [
    (
      timed("- [No](#bad) `timeout`\n- [Never](#bad) `timeout`\n"),
      "D213 6:1 the clock never takes this reply: it takes the one in line 14: "
        + "leave `timeout` at one of the two, or put the one that has an `if` or `once` above the other"
    ),
    (
      timed("- [No](#bad) `timeout` `if trust < 60`\n- [Hm](#a) `trust +10`\n"),
      "D213 2:2 nothing happens when the time runs out while each `timeout` choice is hidden: "
        + "let one `timeout` choice have neither `if` nor `once`; "
        + "this way shows it: A › \"Hm\" › A (trust 60, patience 40)"
    ),
    (
      timed("- [No](#a) `timeout` `once`\n- [Hm](#bad)\n"),
      "D213 2:2 nothing happens when the time runs out while each `timeout` choice is hidden: "
        + "let one `timeout` choice have neither `if` nor `once`; "
        + "this way shows it: A › \"No\" › A (trust 50, patience 40)"
    ),
    (
      timed("- [No](#bad) `timeout`\n", time: "`timer: 40s`"),
      "M002 2:2 `timer: 40s` is shown as text: did you mean `time:`?"
    ),
    (
      timed("- [No](#bad) `timeout`\n", time: "`time: 40 sec`"),
      "M021 2:2 \"40 sec\" does not fit time: write seconds or minutes, as in `time: 20s` or `time: 2m`"
    ),
    (
      "## A `time: 20s`\n\n\(kindReply)- [No](#bad) `timeout`\n",
      "M008 1:7 this attribute stands in the heading: put it on the next line, with a blank line after it"
    ),
  ]

  @Test("A clock, its reply, and what keeps them apart", arguments: clocks)
  func clock(_ text: String, _ told: String) { #expect(toldOfDrill(text) == [told]) }

  @Test("None of that keeps a drill from being played")
  func severity() {
    let text = "## A\n`time: 20s`\n\n- [x](#end) `timeout`\n- [y](#end) `timeout`\n"
    #expect(drill(text).diagnostics.map(\.severity) == [.warning])
  }

  static let quiet = [
    timed("- [No](#a) `timeout` `once`\n- [Never](#bad) `timeout`\n"),
    timed(
      "- [No](#bad) `timeout` `if trust < 60`\n- [Hm](#a) `timeout` `trust +10` `if trust >= 60`\n- [So](#a) `trust +10`\n"
    ),
    timed("- [No](#bad) `timeout` `once`\n"),
  ]

  @Test("Replies of which the clock always finds one pass without a word", arguments: quiet)
  func silence(_ text: String) { #expect(toldOfDrill(text) == []) }
}
