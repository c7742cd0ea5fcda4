import Course

/// Tells an author what a walk through every situation of a drill finds.
///
/// Only drills without errors and unknown names are walked: what would be said of half a drill would be wrong. The links alone were
/// looked at before (`DrillLinks`), so nothing is told here that follows from them.
struct DrillReview {
  let findings: Findings
  let drill: Drill
  let places: DrillPlaces
  let map: DrillMap
  private var words: DrillWords { DrillWords(map: map) }

  /// Reports on a file that is a drill, and has no error so far.
  static func report(_ reading: ItemReading, limits: DrillMap.Limits = .standard) {
    guard case .drill(let drill)? = reading.item, let places = reading.places,
      !reading.diagnostics.contains(where: { $0.severity == .error })
    else { return }
    DrillAdvice(findings: reading.findings, drill: drill, places: places).report()
    guard !reading.findings.hasUnknownName else { return }
    DrillReview(
      findings: reading.findings, drill: drill, places: places, map: DrillMap(drill, limits: limits)
    ).report()
    places.names.checkIdle()
  }

  private func report() {
    reportStuck()
    reportHiddenTimeouts()
    guard map.isComplete else {
      return findings.reportFile(
        .D209, "only \(map.walked) situations were walked: this drill has more than a check can walk through",
        help: "beyond them only its links were looked at; gauges that move in larger steps make fewer situations")
    }
    guard !map.endings.isEmpty else { return reportEndless() }
    reportLoops()
    reportConditions()
    reportUnreached()
    reportPass()
    reportScores()
  }

  // MARK: Where a talk stays

  private func reportStuck() {
    var told: Set<Int> = []
    for state in 0..<map.walked where isStuck(state) {
      guard let place = map.states[state].scene, told.insert(place).inserted else { continue }
      findings.report(
        .D206, "the talk is stuck here when every reply is hidden",
        at: findings.line(of: drill.scenes[place].location),
        help: "add a reply without a condition; this way shows it: \(words.wayWithLevels(to: state))")
    }
  }

  /// Reports a clock that can run out where every reply for it is hidden.
  private func reportHiddenTimeouts() {
    let timed = drill.scenes.map { scene in
      let timeouts = scene.choices.filter(\.isTimeout)
      return scene.timeLimit != nil && !timeouts.isEmpty && !timeouts.contains(where: \.isAlwaysOffered)
    }
    guard timed.contains(true) else { return }
    var hidden: [Int: Int] = [:]
    // A scene where none is ever offered is told of by its conditions.
    var offered: Set<Int> = []
    for state in 0..<map.walked where !isStuck(state) {
      guard let place = map.states[state].scene, timed[place] else { continue }
      if map.steps(from: state).contains(where: { map.choice($0, from: state)?.isTimeout ?? false }) {
        offered.insert(place)
      } else if hidden[place] == nil {
        hidden[place] = state
      }
    }
    for place in hidden.keys.sorted() where offered.contains(place) {
      guard let state = hidden[place] else { continue }
      let scene = drill.scenes[place]
      findings.report(
        .D213, "nothing happens when the time runs out while each `timeout` choice is hidden",
        at: places.timers[scene.id] ?? findings.line(of: scene.location),
        help:
          "let one `timeout` choice have neither `if` nor `once`; this way shows it: \(words.wayWithLevels(to: state))",
        severity: .warning)
    }
  }

  /// A talk that never ends goes round for ever, or is stuck, which has been told.
  private func reportEndless() {
    guard let start = drill.start, !map.states.indices.contains(where: isStuck) else { return }
    findings.report(
      .D204, "this talk never comes to an ending, whatever is said", at: findings.line(of: start.location),
      help: "take the condition off a reply that leads to an ending, or change it so that it can hold")
  }

  private func isStuck(_ state: Int) -> Bool {
    map.steps(from: state).isEmpty && map.scene(state)?.ending == nil
  }

  private func reportLoops() {
    let graph = Digraph(first: map.firstStep, targets: map.steps.map(\.target))
    let canStop = graph.reaching(map.states.indices.filter { map.steps(from: $0).isEmpty })
    var told: Set<[Int]> = []
    for loop in graph.closedLoops where !findings.isFull {
      let scenes = Set(loop.compactMap { map.states[$0].scene }).sorted()
      guard let first = scenes.first, told.insert(scenes).inserted else { continue }
      // The way into the loop as far as the first situation from which there is no way back.
      let trap = map.way(to: loop[0]).map(\.state).first { !canStop[$0] } ?? loop[0]
      let titles = scenes.map { drill.scenes[$0].title }
      findings.report(
        .D205,
        titles.count == 1
          ? "the talk can never leave this scene again"
          : "the talk can never leave these scenes again: \(DrillWords.list(titles))",
        at: findings.line(of: drill.scenes[first].location),
        help: "add a reply without a condition that leads on; this way shows it: \(words.wayWithLevels(to: trap))")
    }
  }

  // MARK: What never happens

  private func reportUnreached() {
    let places = drill.scenes.indices.filter { map.visits[$0] == 0 && drill.scenes[$0].role != .debrief }
    let interrupted = interruptions(before: Set(places.map { drill.scenes[$0].id }))
    for place in places where !findings.isFull {
      let scene = drill.scenes[place]
      let what = scene.ending != nil ? "ending" : "scene"
      let code = scene.ending != nil ? DiagnosticCode.D211 : .D202
      let span = findings.line(of: scene.location)
      if let trigger = scene.trigger, !isSuspect(trigger) {
        findings.report(
          code, "no path reaches this \(what): \(reason(trigger))", at: span,
          help: "change its condition `when \(trigger.source)`, or take it out")
      } else if scene.trigger == nil, let others = interrupted[scene.id] {
        let titles = others.sorted().map { "\"\(drill.scenes[$0].title)\"" }
        findings.report(
          code, "no path reaches this \(what): after every reply that leads to it, a `when` scene comes up instead",
          at: span,
          help: "look at the condition of \(DrillWords.list(titles)): let it not hold after one of them, "
            + "or take the \(what) out")
      } else if scene.trigger == nil {
        let links = lines(leadingTo: scene.id)
        // Where nothing that links to it is reached either, that has been told.
        guard !links.isEmpty else { continue }
        // Nor where the condition of each link is told never to hold.
        if links.allSatisfy(isNever) { continue }
        findings.report(
          code, "no path reaches this \(what): what links to it is never followed", at: span,
          help: "look at \(links.count == 1 ? "line" : "lines") "
            + "\(Spelling.list(links.prefix(5).map(String.init), "and")): "
            + "let one of them be offered, or take the \(what) out")
      }
    }
  }

  /// The `when` scenes that came up, as places in the drill's list, when a reply was taken that leads to one of these
  /// scenes.
  private func interruptions(before ids: Set<String>) -> [String: Set<Int>] {
    guard !ids.isEmpty, !map.interruptions.isEmpty else { return [:] }
    var found: [String: Set<Int>] = [:]
    for state in map.states.indices {
      for step in map.steps(from: state) {
        guard let target = map.choice(step, from: state)?.target, ids.contains(target),
          found[target]?.count ?? 0 < map.interruptions.count,
          let scene = map.rules.step(Int(step.choice), in: map.states[state]).passage.interruption
        else { continue }
        found[target, default: []].insert(scene)
      }
    }
    return found
  }

  /// Why a `when` scene never comes up by itself.
  private func reason(_ trigger: Condition) -> String {
    guard let test = map.rules.test(trigger), let holds = map.states.lastIndex(where: test.holds) else {
      return words.reason(trigger, "in this drill", in: map.states)
    }
    return holds == 0
      ? "`\(trigger.source)` holds only at the start, and a `when` is asked after a reply"
      : "whenever `\(trigger.source)` holds, another `when` scene comes up first"
  }

  /// The lines of the file from which a scene is linked, in scenes that are reached.
  private func lines(leadingTo id: String) -> [Int] {
    drill.scenes.indices.filter { map.visits[$0] > 0 }.flatMap { place -> [Int] in
      switch drill.scenes[place].role {
      case .conversation(let choices): choices.filter { $0.target == id }.map(\.location.line)
      case .route(let branches): branches.filter { $0.target == id }.map(\.location.line)
      case .ending, .debrief: []
      }
    }
  }

  private func reportConditions() {
    var byScene: [Int: [DrillState]] = [:]
    for state in map.states { if let scene = state.scene { byScene[scene, default: []].append(state) } }
    for (place, scene) in drill.scenes.enumerated() where !findings.isFull {
      switch scene.role {
      case .conversation(let choices):
        guard let states = byScene[place] else { continue }
        for choice in choices { report(choice, states) }
      case .route(let branches):
        guard map.visits[place] > 0 else { continue }
        reportBranches(branches, taken: map.followed[place] ?? [])
      case .ending, .debrief: break
      }
      // A scene that is linked to as well is reached, and its condition may still be idle.
      if let trigger = scene.trigger, map.visits[place] > 0, !map.interruptions.contains(place), !isSuspect(trigger) {
        reportNever(trigger, "condition", places.triggers[scene.id], reason(trigger))
      }
    }
  }

  private func report(_ choice: Choice, _ states: [DrillState]) {
    guard let condition = choice.condition, !isSuspect(condition), let test = map.rules.test(condition),
      !states.contains(where: test.holds)
    else { return }
    reportNever(condition, "reply", places.conditions[choice.location], words.reason(condition, "here", in: states))
  }

  private func reportBranches(_ branches: [Branch], taken: [Int]) {
    for (index, branch) in branches.enumerated()
    where (!taken.indices.contains(index) || taken[index] == 0) && !findings.isFull {
      guard let condition = branch.condition, !isSuspect(condition), let test = map.rules.test(condition) else {
        continue
      }
      if map.states.contains(where: test.holds) {
        findings.report(
          .D207, "this line of the route is never followed: whenever it holds, one above it does",
          at: places.conditions[branch.location] ?? findings.line(of: branch.location),
          help: "move it up, change `\(condition.source)`, or take the line out")
      } else {
        reportNever(
          condition, "line", places.conditions[branch.location],
          words.reason(condition, "in this drill", in: map.states))
      }
    }
  }

  /// Whether D207 is told of the condition in a line.
  private func isNever(_ line: Int) -> Bool {
    ([findings] + findings.included.values).contains { $0.has(.D207, in: line...line) }
  }

  private func reportNever(_ condition: Condition, _ what: String, _ span: FileSpan?, _ reason: String) {
    guard let span else { return }
    findings.report(
      .D207, "this condition never \(what == "condition" ? "brings its scene up" : "holds"): \(reason)", at: span,
      help: "change `\(condition.source)`, or take the \(what) out")
  }

  /// Whether its names are told about already, which may be the whole reason.
  private func isSuspect(_ condition: Condition) -> Bool { places.names.isSuspect(condition) }

  // MARK: How a talk ends

  private var endStates: [Int] { map.states.indices.filter { map.scene($0)?.ending != nil } }

  private func reportPass() {
    guard let pass = drill.passCondition, let span = places.pass else { return }
    let ends = endStates.map { map.states[$0] }
    guard !ends.contains(where: map.rules.passes) else { return }
    findings.report(
      .D210, "no path can pass this drill: \(words.reason(pass, "at the endings", in: ends))", at: span,
      help: "ask for less, or let replies do more")
  }

  private func reportScores() {
    let count = map.states.count
    let endings = "\(map.endings.count) of \(drill.endings.count) endings"
    let size = "\(count) \(count == 1 ? "situation" : "situations"), \(endings)"
    let scores = DrillScores(map)
    guard let best = scores.best, let worst = scores.worst else {
      return findings.reportFile(.D209, "\(size); no reply is rated, so there is no score", help: nil)
    }
    let unrated = drill.scenes.reduce(0) { $0 + $1.choices.count { $0.moment == nil } }
    // A poor best path may be one that nobody has rated yet.
    let note = best.score < 1 && unrated > 0 ? "; \(counted(unrated)) without a rating" : ""
    findings.reportFile(.D209, "\(size); best path \(told(best)), worst \(told(worst))\(note)", help: nil)
  }

  private func counted(_ replies: Int) -> String { replies == 1 ? "1 reply is" : "\(replies) replies are" }

  private func told(_ way: DrillScores.Way) -> String {
    "\(Int((way.score * 100).rounded()))% to \"\(DrillWords.cut(words.title(way.end), to: 30))\""
  }
}
