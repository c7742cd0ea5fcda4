import Course

/// A drill as scenes and what leads from one to the next, with what a walk through it found; to be drawn.
public struct DrillGraph: Sendable {
  public enum Format: String, Sendable, CaseIterable { case text, mermaid, dot }

  struct Node {
    var title: String
    var kind: Kind
    /// The condition by which it comes up itself, as the author wrote it.
    var trigger: String?
    /// Seconds.
    var time: Int?
    /// How many situations it has; for a route, how many replies pass it.
    var count: Int
    var edges: [Edge]

    enum Kind: Equatable {
      case start, conversation, route
      case ending(Moment)
    }

    var isReached: Bool { count > 0 }
  }

  struct Edge {
    /// What is said, or how the author calls a route's line.
    var text: String
    /// The target's place in `nodes`.
    var target: Int
    var isTimeout: Bool
    var isOnce: Bool
    var moment: Moment?
    var condition: String?
    var effects: [String]
  }

  let title: String
  /// In file order; the debrief, which follows every ending, is left out.
  let nodes: [Node]
  /// How many situations were found.
  let count: Int
  /// Whether that is all of them.
  let isComplete: Bool
  /// The best and the worst way in words, each with its score in percent.
  let best: (way: String, percent: Int)?
  let worst: (way: String, percent: Int)?

  /// Walks through a drill.
  public init(_ drill: Drill) {
    self.init(DrillMap(drill))
  }

  init(_ map: DrillMap) {
    let drill = map.drill
    title = Sanitizer.cleanLine(drill.title)
    let shown = drill.scenes.indices.filter { drill.scenes[$0].role != .debrief }
    let places = Dictionary(
      shown.enumerated().map { (drill.scenes[$1].id, $0) }, uniquingKeysWith: { first, _ in first })
    let start = drill.start?.id
    nodes = shown.map { place in
      let scene = drill.scenes[place]
      let kind: Node.Kind
      var edges: [Edge] = []
      switch scene.role {
      case .conversation(let choices):
        kind = scene.id == start ? .start : .conversation
        edges = choices.compactMap { choice in places[choice.target].map { Edge(choice, target: $0) } }
      case .route(let branches):
        kind = .route
        edges = branches.compactMap { branch in places[branch.target].map { Edge(branch, target: $0) } }
      case .ending(let moment): kind = .ending(moment)
      case .debrief: kind = .conversation
      }
      return Node(
        title: Sanitizer.cleanLine(scene.title), kind: kind, trigger: scene.trigger?.source, time: scene.timeLimit,
        count: map.visits[place], edges: edges)
    }
    count = map.states.count
    isComplete = map.isComplete
    guard map.isComplete else {
      (best, worst) = (nil, nil)
      return
    }
    let words = DrillWords(map: map)
    let scores = DrillScores(map)
    func told(_ way: DrillScores.Way?) -> (way: String, percent: Int)? {
      way.map { (words.way($0.replies, to: $0.end), Int(($0.score * 100).rounded())) }
    }
    best = told(scores.best)
    worst = told(scores.worst)
  }

  /// The drawing, whose lines end in line feeds; nothing in it can steer a terminal or leave its quotes.
  public func drawing(_ format: Format) -> String {
    switch format {
    case .text: GraphText(graph: self).text
    case .mermaid: GraphMermaid(graph: self).text
    case .dot: GraphDot(graph: self).text
    }
  }

  var endings: (reached: Int, all: Int) {
    let endings = nodes.filter { if case .ending = $0.kind { true } else { false } }
    return (endings.count(where: \.isReached), endings.count)
  }

  /// `39 situations, 4 of 4 endings reached`
  var summary: String {
    let size = "\(isComplete ? "" : "more than ")\(count) \(count == 1 ? "situation" : "situations")"
    return "\(size), \(endings.reached) of \(endings.all) endings reached"
  }
}

extension DrillGraph.Edge {
  fileprivate init(_ choice: Choice, target: Int) {
    self.init(
      text: Sanitizer.cleanLine(choice.plainText), target: target, isTimeout: choice.isTimeout, isOnce: choice.isOnce,
      moment: choice.moment, condition: choice.condition?.source, effects: choice.effects.map(\.source))
  }

  fileprivate init(_ branch: Branch, target: Int) {
    self.init(
      text: "", target: target, isTimeout: false, isOnce: false, moment: nil, condition: branch.condition?.source,
      effects: [])
  }

  /// Its facts, the rating first: `misery, if trust < 20, trust -10, once`.
  var facts: [String] {
    [moment?.rawValue, condition.map { "if " + $0 }].compactMap { $0 } + effects
      + [isOnce ? "once" : nil, isTimeout ? "timeout" : nil].compactMap { $0 }
  }
}

extension DrillGraph.Node {
  /// What is to be said about it beside its title: `start`, `ending: misery`, `when patience <= 0`, `20s`.
  var facts: [String] {
    var facts: [String] = []
    switch kind {
    case .start: facts.append("start")
    case .conversation: break
    case .route: facts.append("route")
    case .ending(let moment): facts.append("ending: " + moment.rawValue)
    }
    if let trigger { facts.append("when " + trigger) }
    if let time { facts.append("\(time)s") }
    return facts
  }

  /// How often it is come to: `3 situations`, `passed 24 times`, `never reached`.
  var reach: String {
    switch (kind, count) {
    case (_, 0): "never reached"
    case (.route, 1): "passed once"
    case (.route, _): "passed \(count) times"
    case (_, 1): "1 situation"
    default: "\(count) situations"
    }
  }
}
