import Course
import CourseFormat
import Testing

@Suite struct DrillReadingTests {
  private func scene(_ text: String) throws -> Scene {
    let loaded = drill(text)
    try #require(loaded.diagnostics.map(DiagnosticPrinter.text) == [])
    guard case .drill(let drill)? = loaded.value else { throw Missing() }
    return try #require(drill.scenes.first)
  }

  @Test("The specification's drill comes out whole")
  func parcel() throws {
    let loaded = CourseFolder(path: fixtures + "/warm-welcome").item("parcel.md")
    guard case .drill(let drill)? = loaded.value else { throw Missing() }
    #expect(drill.gauges == [Drill.Gauge(name: "trust", start: 50), Drill.Gauge(name: "patience", start: 40)])
    #expect(drill.passCondition == .compare(gauge: "trust", .greaterOrEqual, 60))
    #expect(drill.start?.id == "the-call")
    #expect(drill.start?.timeLimit == 20)
    #expect(drill.endings.map(\.ending) == [.magnificence, .mediocrity, .misery, .misery])
    #expect(drill.debrief?.id == "debrief")
    #expect(drill.scene("walked-out")?.trigger == .compare(gauge: "patience", .lessOrEqual, 0))
    let first = try #require(drill.start?.choices.first)
    #expect(first.plainText == "I'm sorry, let me look right now")
    #expect(first.effects == [.adjust(gauge: "trust", by: 15)])
    #expect(first.note.plainText == "A fast, personal promise.")
    #expect(drill.start?.choices.map(\.isTimeout) == [false, false, false, true])
    #expect(drill.scene("look-up")?.choices.map(\.isOnce) == [false, false, true])
    #expect(drill.scene("look-up")?.choices[0].effects == [.adjust(gauge: "trust", by: 20), .set(flag: "promised")])
    guard case .route(let branches)? = drill.scene("outcome")?.role else { throw Missing() }
    #expect(branches.map(\.target) == ["delighted", "satisfied"])
    #expect(branches[0].condition == .all([.flag("promised"), .compare(gauge: "trust", .greaterOrEqual, 60)]))
  }

  @Test("Speech is cut where a speaker's name begins a line or a paragraph")
  func speech() throws {
    let scene = try scene(
      """
      ## A
      The door opens.

      > **Maria:** "Hello?"
      > Is anyone *here*?
      > **Ben**: "Yes."
      >
      > "One moment."
      >
      > **Maria:** "Thanks."

      > A murmur.

      She waits.

      - [Go](#end)
      """)
    let text = scene.beats.map { beat in
      switch beat {
      case .narration(let blocks): "- " + blocks.plainText
      case .speech(let speaker, let blocks): (speaker ?? "?") + ": " + blocks.plainText
      }
    }
    #expect(
      text == [
        "- The door opens.", "Maria: \"Hello?\" Is anyone here?", "Ben: \"Yes.\"\n\"One moment.\"",
        "Maria: \"Thanks.\"", "?: A murmur.", "- She waits.",
      ])
  }

  @Test("A link may use the heading's slug though the scene has an id of its own")
  func explicitId() throws {
    let scene = try scene(
      "## A\n- [x](#the-end-of-it)\n- [y](#fin)\n- [z](#end)\n\n## The end of it\n`id: fin` `ending: misery`\n")
    #expect(scene.choices.map(\.target) == ["fin", "fin", "end"])
  }

  static let conditions: [(String, Condition)] = [
    ("promised", .flag("promised")),
    ("not promised", .not(.flag("promised"))),
    ("trust = 5", .compare(gauge: "trust", .equal, 5)),
    ("trust<-5", .compare(gauge: "trust", .less, -5)),
    (
      "promised and trust > 5 or not patience <= 3",
      .any([
        .all([.flag("promised"), .compare(gauge: "trust", .greater, 5)]),
        .not(.compare(gauge: "patience", .lessOrEqual, 3)),
      ])
    ),
  ]

  @Test("Conditions are read with and before or", arguments: conditions)
  func condition(_ text: String, _ expected: Condition) throws {
    let scene = try scene("## A\n- [x](#end) `if \(text)`\n- [y](#end) `set promised`\n")
    #expect(scene.choices[0].condition == expected)
  }

  static let broken = [
    "", "trust >", "trust > x", "(trust > 5)", "trust == 5", "and trust > 5", "not", "a b", "a or or b",
  ]

  @Test("A broken condition is told, whatever is wrong with it", arguments: broken)
  func brokenCondition(_ text: String) {
    let loaded = drill("## A\n- [x](#end) `if \(text)`\n- [y](#end) `set a` `set b`\n")
    #expect(loaded.diagnostics.contains { $0.code == .M021 })
    #expect(loaded.value == nil)
  }
}
