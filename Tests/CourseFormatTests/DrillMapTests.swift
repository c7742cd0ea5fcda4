import Course
import DrillGenerator
import Testing
import Training

@testable import CourseFormat

/// A file's drill, whatever there is to tell about it.
func parsedDrill(_ text: String) throws -> Drill {
  let reading = ItemReading.read(SourceText(file: "talk.md", bytes: Array(text.utf8)))
  guard case .drill(let drill)? = reading.item else { throw Missing() }
  return drill
}

@Suite("The walk through every situation of a drill")
struct DrillMapTests {
  @Test("The drill of the course language's page has 29 situations, 39 with those of its route, and four endings")
  func missingParcel() throws {
    guard case .drill(let drill)? = CourseFolder(path: fixtures + "/warm-welcome").item("parcel.md").value else {
      throw Missing()
    }
    let map = DrillMap(drill)
    // Nobody is ever in a route: the page counts the ten situations that "Outcome" sorts, and the walk does not.
    let route = try #require(drill.scenes.firstIndex { $0.id == "outcome" })
    #expect(map.states.count == 29 && map.visits[route] == 10)
    #expect(map.endings.count == 4 && map.isComplete)
    let talks = map.states.indices.filter { map.scene($0)?.ending == nil }
    #expect(talks.allSatisfy { !map.steps(from: $0).isEmpty })
  }

  /// What one who plays every way of a drill comes to see.
  private struct Played {
    var states: Set<DrillRun.State> = []
    var endings: Set<String> = []
    var stuck: Set<String> = []
    var canPass = false
    /// Whether some situation leads to no end of any kind.
    var hasTrap = false

    init(_ drill: Drill) {
      let start = DrillRun(item: ItemKey("a/b"), drill: drill)
      var leads: [DrillRun.State: Set<DrillRun.State>] = [:]
      var over: Set<DrillRun.State> = []
      states = [start.state]
      var waiting = [start]
      while let run = waiting.popLast() {
        if let ending = run.ending { endings.insert(ending.id) } else if run.isOver { stuck.insert(run.state.scene) }
        if run.isPassed { canPass = true }
        if run.isOver {
          over.insert(run.state)
          continue
        }
        for index in run.choices.indices {
          var next = run
          _ = next.choose(index, milliseconds: 0)
          leads[next.state, default: []].insert(run.state)
          if states.insert(next.state).inserted { waiting.append(next) }
        }
      }
      var canEnd = over
      var back = Array(over)
      while let state = back.popLast() {
        for source in leads[state] ?? [] where canEnd.insert(source).inserted { back.append(source) }
      }
      hasTrap = canEnd.count < states.count
    }
  }

  @Test("Explorer and player agree on every generated drill", arguments: 1...40)
  func agrees(seed: Int) throws {
    var generated = GeneratedDrill(seed: UInt64(seed) &* 0x1234_5678_9ABC_DEF1, scenes: 4 + seed % 6)
    generated.isTangled = true
    generated.gauges = seed % 3
    generated.step = 50
    let drill = try parsedDrill(generated.text())
    let map = DrillMap(drill)
    try #require(map.isComplete)
    let played = Played(drill)
    #expect(map.states.count == played.states.count)
    #expect(Set(map.endings.map { drill.scenes[$0].id }) == played.endings)
    let ends = map.states.indices.filter { map.steps(from: $0).isEmpty }
    #expect(Set(ends.filter { map.scene($0)?.ending == nil }.map { map.scene($0)?.id }) == Set(played.stuck))
    #expect(ends.contains { map.scene($0)?.ending != nil && map.rules.passes(map.states[$0]) } == played.canPass)
    let graph = Digraph(first: map.firstStep, targets: map.steps.map(\.target))
    #expect(graph.closedLoops.isEmpty == !played.hasTrap)
    #expect(graph.reaching(ends).contains(false) == played.hasTrap)
  }

  @Test("A shortest way to a situation, played, leads there", arguments: [3, 4, 5])
  func ways(seed: UInt64) throws {
    var generated = GeneratedDrill(seed: seed, scenes: 8)
    generated.isTangled = true
    let drill = try parsedDrill(generated.text())
    let map = DrillMap(drill)
    for state in map.states.indices {
      var now = map.rules.start
      for (from, choice) in map.way(to: state) {
        #expect(map.states[from] == now)
        now = map.rules.taking(choice, in: now)
      }
      #expect(now == map.states[state])
    }
  }

  @Test("The best and the worst score are those of all ways, tried one by one", arguments: 1...20)
  func scores(seed: Int) throws {
    var generated = GeneratedDrill(seed: UInt64(seed) &* 0x9876_5432_1234_5671, scenes: 7)
    generated.gauges = 1
    let drill = try parsedDrill(generated.text())
    var scores: [Double] = []
    var waiting = [DrillRun(item: ItemKey("a/b"), drill: drill)]
    while let run = waiting.popLast() {
      if run.ending != nil, let score = run.score { scores.append(score) }
      guard run.ending == nil else { continue }
      for index in run.choices.indices {
        var next = run
        _ = next.choose(index, milliseconds: 0)
        waiting.append(next)
      }
    }
    let found = DrillScores(DrillMap(drill))
    for (way, expected) in [(found.best, scores.max()), (found.worst, scores.min())] {
      let way = try #require(way)
      let rated = way.replies.compactMap { found.map.scene($0.state)?.choices[$0.choice].moment?.score }
      #expect(way.score == expected)
      #expect(rated.reduce(0, +) / Double(rated.count) == way.score)
    }
  }

  @Test("Beyond its limits a walk stops, says so in one line, and does not guess")
  func limits() {
    var generated = GeneratedDrill(seed: 5, scenes: 30)
    generated.gauges = 3
    let text = generated.text()
    let cases: [DrillMap.Limits] = [.init(states: 100), .init(steps: 100), .init(work: 1000), .init(words: 100)]
    for limits in cases {
      let told = reviewed(text, limits: limits).filter { $0.severity == .info }
      #expect(told.count == 1)
      #expect(
        told.first?.message.hasSuffix("situations were walked: this drill has more than a check can walk through")
          == true)
    }
    #expect(reviewed(text).contains { $0.message.contains("best path") })
    let few = DrillMap.Limits(states: 20)
    #expect(!reviewed(text, limits: few).contains { $0.severity == .error || $0.code == .D211 })
  }

  private static func scenes(_ count: Int, _ replies: (Int) -> String) -> String {
    (0..<count).map { "\n## S\($0)\n\(replies($0))" }.joined()
  }

  /// Drills that nobody writes but to do harm. Names apart from texts: a test's arguments are printed.
  private static let hostile: [String: @Sendable () -> String] = [
    "thousands of replies": { scenes(1) { _ in (0..<3000).map { "- [R\($0)](#end) `once`\n" }.joined() } },
    "thousands of replies that are one": {
      scenes(1) { _ in (0..<3000).map { "- [R\($0)](#end) `trust +1` `misery`\n" }.joined() }
    },
    "300 flags": {
      scenes(2) { scene in (0..<300).map { "- [R\($0)](#s\(1 - scene)) `set f\($0)`\n" }.joined() + "- [E](#end)\n" }
    },
    "scenes that lead everywhere": {
      scenes(300) { scene in
        (0..<60).map { "- [R\($0)](#s\((scene * 7 + $0 * 17) % 300))\n" }.joined() + "- [E](#end)\n"
      }
    },
    "scenes that come up by themselves": {
      scenes(1) { _ in "- [R](#end) `trust +1`\n- [S](#s0) `trust -1`\n" }
        + (0..<300).map { "\n## W\($0)\n`when trust < \($0 % 100)`\n- [R](#s0) `trust +7`\n- [E](#end)\n" }.joined()
    },
    "200 gauges": {
      scenes(3) { scene in
        (0..<200).map { "- [R\($0)](#s\((scene + 1) % 3)) `g\($0) +7`\n" }.joined() + "- [E](#end)\n"
      }
    },
    "a condition without end": {
      scenes(1) { _ in
        "- [R](#s0) `trust +1`\n- [E](#end) `if " + (0..<5000).map { _ in "trust > 3" }.joined(separator: " and ")
          + "`\n"
      }
    },
    "a route of thousands of lines": {
      scenes(1) { _ in "- [R](#r) `trust +1`\n- [S](#r) `trust -1`\n" } + "\n## R\n`route`\n"
        + (0..<3000).map { "- [L](#s0) `if trust = \(101 + $0)`\n" }.joined() + "- [E](#s0)\n- [F](#end)\n"
    },
    "effects without end": {
      scenes(1) { _ in "- [R](#s0)" + String(repeating: " `trust +1` `trust -1`", count: 2000) + "\n- [E](#end)\n" }
    },
  ]

  @Test("A hostile drill is judged within bounds", .timeLimit(.minutes(1)), arguments: hostile.keys.sorted())
  func endurance(_ what: String) throws {
    let make = try #require(DrillMapTests.hostile[what])
    let scenes = make()
    let text =
      "---\nkind: drill\ngauges:\n  trust: 50\n---\n# T\n\(scenes)"
      + "\n## End\n`ending: misery`\n"
    // A small part of the usual limits: tests run without the optimiser.
    let limits = DrillMap.Limits(states: 1500, steps: 15_000, work: 300_000, words: 30_000)
    let told = reviewed(text, limits: limits)
    #expect(told.count <= Findings.limit + 1)
    // Its figures, a mistake, an unknown name, or that there is more to tell than anyone would read.
    #expect(told.contains { [.D209, .M007, .M019].contains($0.code) || $0.severity == .error })
    let map = DrillMap(try parsedDrill(text), limits: limits)
    #expect(map.states.count <= limits.states + 3001 && map.steps.count <= limits.steps)
  }
}
