import Course
import Testing

@testable import CourseFormat

/// What a whole check tells of a drill, without D209: code, line, message and help.
///
/// Nine lines stand before the text; `trust` and `patience` are gauges, `#good` and `#bad` endings below it.
func toldOfDrill(_ text: String) -> [String] {
  reviewed(drillHead + text + drillEnds).filter { $0.code != .D209 }.map { diagnostic in
    var diagnostic = diagnostic
    if diagnostic.location.line > 0 { diagnostic.location.line -= 9 }
    return "\(summary(diagnostic)) \(diagnostic.message): \(diagnostic.help ?? "")"
  }
}

/// The same drill after all that is certain is mended, without what stands around the text.
func mendedDrill(_ text: String) -> String {
  let mended = String(decoding: Mender.mend(drillBytes(text), file: "d.md").bytes, as: UTF8.self)
  return String(mended.dropFirst(drillHead.count).dropLast(drillEnds.count))
}

private func drillBytes(_ text: String) -> [UInt8] { Array((drillHead + text + drillEnds).utf8) }

private let drillHead =
  "---\nkind: drill\ngauges:\n  trust: 50\n  patience: 40\npass: trust >= 50 and patience >= 5\n---\n# T\n\n"
private let drillEnds = "\n## Good\n`ending: magnificence`\n\nYes.\n\n## Bad\n`ending: misery`\n\nNo.\n"
/// A reply that all of the drills have.
let kindReply = "- [Yes](#good) `trust +10` `patience +5` `magnificence`\n"

/// What is wrong with a drill's notes is told of once, at its line.
@Suite struct UnsignedNoteTests {
  private static let help = "begin it with two spaces and >; if it is said, write it between the square brackets above"

  static let notes: [(String, String)] = [
    ("below the last reply", "## A\n\(kindReply)- [No](#bad) `trust -10` `misery`\n  She leaves.\n"),
    ("below a reply before others", "## A\n- [No](#bad) `misery`\n  She leaves.\n\(kindReply)"),
    ("at the margin", "## A\n- [No](#bad) `misery`\nShe leaves.\n\(kindReply)"),
    ("with a name in bold", "## A\n- [No](#bad) `misery`\n  **She** leaves.\n\(kindReply)"),
    ("on two lines", "## A\n- [No](#bad) `misery`\n  She leaves.\n  And soon.\n\(kindReply)"),
  ]

  @Test("A note without its sign", arguments: notes)
  func note(_ what: String, _ text: String) {
    let place = what == "below the last reply" ? "4:3" : what == "at the margin" ? "3:1" : "3:3"
    #expect(
      toldOfDrill(text) == [
        "M005 \(place) no > begins this coach's note, and so it is shown as a part of the reply: \(Self.help)"
      ], "\(what)")
  }

  @Test("Below a link without attributes it may go on with the reply, and that is a warning")
  func warning() {
    let text = "## A\n- [No](#bad)\n  She leaves.\n\(kindReply)"
    #expect(
      toldOfDrill(text) == [
        "M005 3:3 no > begins this coach's note, and so it is shown as a part of the reply: \(Self.help)"
      ])
    #expect(drill("## A\n- [No](#end)\n  She leaves.\n").diagnostics.map(\.severity) == [.warning])
  }

  static let quiet = [
    "## A\n- [No](#bad) `trust -10`\n  `patience -5`\n\(kindReply)",
    "## A\n- [Yes, and I will look\n  for it](#bad) `trust -10`\n\(kindReply)",
    "## A\n- [No](#bad), and\n  gone. `trust -10`\n\(kindReply)", "## A\n- [No](#bad)\n  and gone\n\(kindReply)",
    "## A\n- [No](#bad)\n  And gone. `trust -10`\n\(kindReply)",
    "## A\n- [Yes, and I will look for it at once, in the cellar and the attic](#bad)\n  Now. Please.\n\(kindReply)",
    "## A\n- [Press](#bad) `print`\n  Now.\n\(kindReply)",
  ]

  @Test("A reply that goes on in the next line passes without a word", arguments: quiet)
  func silence(_ text: String) { #expect(toldOfDrill(text) == []) }

  @Test("A reply without its space is told of, and not what stands behind it")
  func unspaced() {
    #expect(
      toldOfDrill("## A\n\(kindReply)-[No](#bad) `trust -10` `misery`\n  > Why.\n") == [
        "M021 3:1 a space is missing after \"-\": write - and a space before the square bracket"
      ])
  }
}

/// The last coach's note belongs to the last reply, or is said in the scene.
@Suite struct LastNoteTests {
  static let last: [(String, String)] = [
    ("- [No](#bad) `misery`\n\n> She leaves.\n", "- [No](#bad) `misery`\n\n  > She leaves.\n"),
    (
      "  > Right.\n- [No](#bad) `trust -5`\n\n> She leaves.\n> And soon.\n",
      "  > Right.\n- [No](#bad) `trust -5`\n\n  > She leaves.\n  > And soon.\n"
    ),
  ]

  @Test("A last note at the margin below a blank line is told once, and mended", arguments: last)
  func note(_ wrong: String, _ right: String) {
    let told = toldOfDrill("## A\n\(kindReply)\(wrong)")
    let line = wrong.hasPrefix("  ") ? 6 : 5
    #expect(
      told == [
        "M005 \(line):1 this coach's note does not belong to a reply: "
          + "put two spaces before each > so that it lines up with the reply's text"
      ])
    #expect(mendedDrill("## A\n\(kindReply)\(wrong)") == "## A\n\(kindReply)\(right)")
    #expect(toldOfDrill("## A\n\(kindReply)\(right)") == [])
  }

  static let speech = [
    "- [No](#bad) `misery`\n  > Why.\n\n> She leaves.\n", "- [No](#bad)\n\n> She leaves.\n",
    "- [No](#bad) `misery`\n\n> \"I leave.\"\n", "- [No](#bad) `misery`\n\n> She leaves.\n\nAnd soon.\n",
  ]

  @Test("What may be said in the scene is left where it is", arguments: speech)
  func said(_ replies: String) {
    let text = "## A\n\(kindReply)\(replies)"
    #expect(toldOfDrill(text).contains { $0.hasPrefix("M021") })
    #expect(mendedDrill(text) == text)
  }
}
