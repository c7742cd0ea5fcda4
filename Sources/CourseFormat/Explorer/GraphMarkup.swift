import Course

/// The colours of the moments, dark enough to read black text on and told apart by words as well.
private enum Paint {
  static func fill(_ kind: DrillGraph.Node.Kind) -> (name: String, color: String) {
    switch kind {
    case .start: ("start", "#dbe9f6")
    case .conversation: ("talk", "#f5f5f5")
    case .route: ("route", "#e8e0f0")
    case .ending(.magnificence): ("magnificence", "#cfe8cf")
    case .ending(.mediocrity): ("mediocrity", "#fbeebc")
    case .ending(.misery): ("misery", "#f6d0d0")
    }
  }

  static let all: [DrillGraph.Node.Kind] =
    [.start, .conversation, .route] + Moment.allCases.map { .ending($0) }

  static func stroke(_ moment: Moment?) -> String {
    switch moment {
    case .magnificence: "#2e7d32"
    case .mediocrity: "#a07800"
    case .misery: "#b02a2a"
    case nil: "#555555"
    }
  }
}

extension DrillGraph {
  /// A label longer than this would make the drawing too wide. In characters.
  fileprivate static let labelLimit = 40

  fileprivate func label(_ node: Node) -> [String] {
    // What it comes up by stands at its arrow.
    var node = node
    node.trigger = nil
    return [DrillWords.cut(node.title, to: DrillGraph.labelLimit)]
      + (node.facts + [node.reach]).map { DrillWords.cut($0, to: DrillGraph.labelLimit) }
  }

  fileprivate func label(_ edge: Edge, from node: Node) -> [String] {
    if node.kind == .route {
      return [DrillWords.cut(edge.condition.map { "if " + $0 } ?? "else", to: DrillGraph.labelLimit)]
    }
    let signs = [edge.moment?.rawValue, edge.condition.map { "if " + $0 }, edge.isTimeout ? "timeout" : nil]
    return [DrillWords.cut(edge.text, to: DrillGraph.labelLimit)]
      + signs.compactMap { $0.map { DrillWords.cut($0, to: DrillGraph.labelLimit) } }
  }

  /// Where scenes begin that come up by themselves: no scene of its own, since any may come before them.
  fileprivate static let anywhere = "any scene"

  /// The scenes that come up by themselves, each with its place and what is to be read at its arrow.
  fileprivate var interruptions: [(place: Int, label: String)] {
    nodes.enumerated().compactMap { place, node in
      node.trigger.map { (place, DrillWords.cut("when " + $0, to: DrillGraph.labelLimit)) }
    }
  }
}

/// A drill's graph for Mermaid, which GitHub draws in a fenced block.
struct GraphMermaid {
  let graph: DrillGraph

  var text: String {
    var lines = ["flowchart TD"]
    var links: [String] = []
    for (place, node) in graph.nodes.enumerated() {
      lines.append("  s\(place)[\"\(quoted(graph.label(node)))\"]")
      lines.append("  class s\(place) \(Paint.fill(node.kind).name)\(node.isReached ? "" : ",unreached")")
      for edge in node.edges {
        lines.append("  s\(place) -->|\"\(quoted(graph.label(edge, from: node)))\"| s\(edge.target)")
        links.append(Paint.stroke(edge.moment))
      }
    }
    let interruptions = graph.interruptions
    if !interruptions.isEmpty {
      lines.append("  any([\"\(Self.escaped(DrillGraph.anywhere))\"])")
      lines.append("  class any anywhere")
    }
    for (place, label) in interruptions { lines.append("  any -.->|\"\(Self.escaped(label))\"| s\(place)") }
    for kind in Paint.all {
      let (name, color) = Paint.fill(kind)
      lines.append("  classDef \(name) fill:\(color),stroke:#555555,color:#000000")
    }
    lines.append("  classDef unreached stroke-dasharray:4 4")
    if !interruptions.isEmpty { lines.append("  classDef anywhere fill:#ffffff,stroke:#555555,color:#000000") }
    for (index, color) in links.enumerated() { lines.append("  linkStyle \(index) stroke:\(color)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func quoted(_ lines: [String]) -> String { lines.map(Self.escaped).joined(separator: "<br/>") }

  /// Whatever is no letter, digit, space or comma as an entity: Mermaid reads quotes, brackets, backticks, `%%` and more.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Sanitizer.cleanLine(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",": result.unicodeScalars.append(scalar)
      default:
        if scalar.isASCII { result += "#\(scalar.value);" } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

/// A drill's graph for Graphviz.
struct GraphDot {
  let graph: DrillGraph

  var text: String {
    var lines = [
      "digraph drill {", "  label=\"\(Self.escaped(graph.title))\\n\(Self.escaped(graph.summary))\";", "  labelloc=t;",
      "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for (place, node) in graph.nodes.enumerated() {
      let style = node.isReached ? "" : ", style=\"rounded,filled,dashed\""
      lines.append(
        "  s\(place) [label=\"\(quoted(graph.label(node)))\", fillcolor=\"\(Paint.fill(node.kind).color)\"\(style)];")
      for edge in node.edges {
        lines.append(
          "  s\(place) -> s\(edge.target) [label=\"\(quoted(graph.label(edge, from: node)))\", "
            + "color=\"\(Paint.stroke(edge.moment))\"];")
      }
    }
    let interruptions = graph.interruptions
    if !interruptions.isEmpty {
      lines.append("  any [label=\"\(Self.escaped(DrillGraph.anywhere))\", shape=oval, style=dashed, fontsize=10];")
    }
    for (place, label) in interruptions {
      lines.append("  any -> s\(place) [label=\"\(Self.escaped(label))\", style=dashed, color=\"#555555\"];")
    }
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  private func quoted(_ lines: [String]) -> String { lines.map(Self.escaped).joined(separator: "\\n") }

  /// Inside double quotes: quotes and backslashes are escaped, and `&`, since Graphviz reads HTML entities there.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in Sanitizer.cleanLine(text) {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }
}
