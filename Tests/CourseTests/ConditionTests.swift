import Course
import Testing

@Suite struct ConditionTests {
  private static let trusting = Condition.compare(gauge: "trust", .greaterOrEqual, 60)

  static let cases: [(Condition, Bool)] = [
    (.flag("promised"), true), (.flag("angry"), false), (.not(.flag("angry")), true), (trusting, true),
    (.all([trusting, .flag("angry")]), false), (.any([trusting, .flag("angry")]), true),
    (.compare(gauge: "unknown", .equal, 0), true), (.all([]), true), (.any([]), false),
  ]

  @Test("A condition holds by the gauges and flags of the moment", arguments: cases)
  func holds(_ condition: Condition, _ expected: Bool) {
    let promise = Choice(text: [], target: "asked", effects: [.set(flag: "promised")])
    let answer = Choice(text: [], target: "asked", condition: condition)
    let rules = DrillRules(
      Drill(
        title: "", gauges: [.init(name: "trust", start: 60)],
        scenes: [
          Scene(id: "start", title: "", role: .conversation([promise])),
          Scene(id: "asked", title: "", role: .conversation([answer])),
        ]))
    #expect(rules.offered(in: rules.taking(0, in: rules.start)) == (expected ? [0] : []))
  }

  @Test("Each comparison means what it says", arguments: Condition.Comparison.allCases)
  func comparison(_ comparison: Condition.Comparison) {
    let results = [4, 5, 6].map { comparison.holds($0, 5) }
    let expected: [Condition.Comparison: [Bool]] = [
      .less: [true, false, false], .lessOrEqual: [true, true, false], .equal: [false, true, false],
      .greaterOrEqual: [false, true, true], .greater: [false, false, true],
    ]
    #expect(results == expected[comparison])
  }

  @Test("An item's key is the course and the file without its ending")
  func key() {
    let key = ItemKey(course: "warm-welcome", file: "week/footing.md")
    #expect(key.rawValue == "warm-welcome/week/footing")
    #expect(key.course == "warm-welcome")
    #expect(key.question("golden-rule") == "warm-welcome/week/footing#golden-rule")
  }
}
