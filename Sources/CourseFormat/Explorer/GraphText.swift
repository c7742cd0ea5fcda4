/// A drill's graph as lines for a terminal of 80 columns.
struct GraphText {
  private static let width = 78
  let graph: DrillGraph

  var text: String {
    var lines = wrapped(graph.title, indent: 0) + [graph.summary, ""]
    for node in graph.nodes {
      lines += heading(node)
      for edge in node.edges { lines += self.lines(edge, isRoute: node.kind == .route) }
      lines.append("")
    }
    if let best = graph.best { lines += wrapped("Best path, \(best.percent)%: \(best.way)", indent: 2) }
    if let worst = graph.worst { lines += wrapped("Worst path, \(worst.percent)%: \(worst.way)", indent: 2) }
    lines += wrapped(
      "A situation is a scene with the gauges, flags and once replies as they stand when the talk comes to it. "
        + "A route is passed; counted are the replies that pass it.", indent: 0)
    if !graph.isComplete {
      lines += wrapped("The walk stopped there: what says \"never reached\" may be reached later.", indent: 0)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The title at the left, how often it is reached at the right, and a line of facts below where it does not fit.
  private func heading(_ node: DrillGraph.Node) -> [String] {
    let facts = node.facts.isEmpty ? "" : "  (\(node.facts.joined(separator: ", ")))"
    let space = GraphText.width - Self.columns(node.title + facts) - Self.columns(node.reach)
    if space >= 2 { return [node.title + facts + String(repeating: " ", count: space) + node.reach] }
    return wrapped(node.title, indent: 2)
      + wrapped("  " + (node.facts + [node.reach]).joined(separator: ", "), indent: 2)
  }

  private func lines(_ edge: DrillGraph.Edge, isRoute: Bool) -> [String] {
    let target = "→ " + graph.nodes[edge.target].title
    if isRoute { return wrapped("  " + (edge.condition.map { "if \($0) " } ?? "else ") + target, indent: 6) }
    let facts = edge.facts.isEmpty ? "" : "  (\(edge.facts.joined(separator: ", ")))"
    return wrapped("  - " + edge.text, indent: 4) + wrapped("    " + target + facts, indent: 6)
  }

  /// A text cut between words into lines of at most 78 columns; lines after the first begin with spaces.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let lead = text.prefix { $0 == " " }
    var lines: [String] = []
    var line = String(lead)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, Self.columns(line) + 1 + Self.columns(word) > GraphText.width {
        lines.append(line)
        (line, isEmpty) = (String(repeating: " ", count: indent), true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }

  private static func columns(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + DisplayWidth.of($1) } }
}
