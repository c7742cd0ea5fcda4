import Course
import Testing

@testable import CourseFormat

/// A drill's text as the checker sees it.
func reviewed(_ text: String, limits: DrillMap.Limits = .standard) -> [Diagnostic] {
  let reading = ItemReading.read(SourceText(file: "talk.md", bytes: Array(text.utf8)))
  DrillReview.report(reading, limits: limits)
  return reading.findings.diagnostics
}

/// A drill with one fault, what its author is told, and how it is mended.
struct FaultyDrill: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let told: [String]
  /// What stands there, and what should.
  let mended: [String: String]

  init(
    _ what: String, gauges: String? = nil, pass: String? = nil, _ text: String, told: [String],
    mended: [String: String] = [:]
  ) {
    testDescription = what
    let head = (gauges.map { "gauges:\n  \($0)\n" } ?? "") + (pass.map { "pass: \($0)\n" } ?? "")
    self.text = "---\nkind: drill\n\(head)---\n# Title\n\n\(text)\n"
    self.told = told
    self.mended = mended
  }

  static let all = paths + advice
}

@Suite("What a walk through a drill tells its author")
struct DrillReviewTests {
  @Test("A fault is told once, with its place, its reason and a way to mend it", arguments: FaultyDrill.all)
  func told(_ drill: FaultyDrill) {
    let told = reviewed(drill.text).filter { $0.code != .D209 }
    #expect(told.map(DiagnosticPrinter.text) == drill.told)
    #expect(told.contains { $0.code.rawValue == drill.testDescription.prefix(4) })
  }

  @Test("The same drill, mended, is told nothing", arguments: FaultyDrill.all.filter { !$0.mended.isEmpty })
  func mended(_ drill: FaultyDrill) throws {
    var text = drill.text
    for (old, new) in drill.mended {
      let place = try #require(text.firstRange(of: old))
      text.replaceSubrange(place, with: new)
    }
    #expect(reviewed(text).filter { $0.code != .D209 }.map(DiagnosticPrinter.text) == [])
  }

  static let sizes: [(String, String)] = [
    (
      "## A\n- [Yes](#end) `magnificence`\n- [Hm](#end) `mediocrity`\n",
      "2 situations, 1 of 1 endings; best path 100% to \"End\", worst 50% to \"End\""
    ),
    ("## A\n- [Yes](#end)\n- [Hm](#end)\n", "2 situations, 1 of 1 endings; no reply is rated, so there is no score"),
    (
      "## A\n- [Yes](#end)\n- [No](#end) `misery`\n  > So.\n",
      "2 situations, 1 of 1 endings; best path 0% to \"End\", worst 0% to \"End\"; 1 reply is without a rating"
    ),
    // Going round again does not count, or the best path would never end.
    (
      "## A\n- [Round](#a) `magnificence`\n- [Out](#end) `mediocrity`\n",
      "2 situations, 1 of 1 endings; best path 50% to \"End\", worst 50% to \"End\""
    ),
    // A mean, not a sum: one good reply beats two good ones and a poor one.
    (
      "## A\n- [Short](#end) `magnificence`\n- [Long](#b) `magnificence`\n\n## B\n- [More](#c) `magnificence`\n\n## C\n- [Out](#end) `mediocrity`\n- [Out of here](#end)\n",
      "4 situations, 1 of 1 endings; best path 100% to \"End\", worst 83% to \"End\""
    ),
  ]

  @Test("D209 tells in one line how large a drill is, and its best and worst path", arguments: sizes)
  func figures(_ text: String, _ expected: String) {
    let told = reviewed("---\nkind: drill\n---\n# Title\n\n\(text)\n## End\n`ending: misery`\n")
    #expect(told.map(DiagnosticPrinter.text) == ["info[D209]: \(expected)\n  talk.md"])
  }

  @Test("A drill with another mistake is not walked: what would be said of half a drill would be wrong")
  func halfADrill() {
    let told = reviewed(
      "---\nkind: drill\n---\n# Title\n\n## A\n- [No](#nowhere) `misery`\n\n## End\n`ending: misery`\n")
    #expect(told.map(\.code) == [.D201])
  }

  @Test("The player opens a drill without walking it")
  func playing() {
    #expect(drill("## A\n- [No](#end) `misery`\n").diagnostics.isEmpty)
  }
}
