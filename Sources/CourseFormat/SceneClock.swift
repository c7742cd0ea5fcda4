import Course

/// Says what does not fit between a scene's clock and the replies that it takes.
struct SceneClock {
  let findings: Findings
  let scene: Scene
  /// Where `time` stands, if it does.
  let time: Span?

  /// Reports on a scene, but not what a mistake that is told already may be the cause of.
  ///
  /// - Parameters:
  ///   - heading: The line of the scene's heading.
  ///   - list: The scene's replies.
  func check(heading: Int, _ list: MarkdownNode?) {
    let timeouts = scene.choices.filter(\.isTimeout)
    // Most scenes have neither.
    guard time != nil || !timeouts.isEmpty else { return }
    let replies = list.map { $0.span.line...max($0.span.line, $0.span.endLine) }
    let hasSlip = replies.map { findings.hasError(in: $0) || findings.has(.M002, in: $0) } ?? false
    if let time, timeouts.isEmpty, !hasSlip {
      findings.report(
        .D213, "nothing happens when the time of this scene runs out", at: time,
        help: scene.ending == nil
          ? "end one of its choices with `timeout`: the clock takes that one"
          : "take `time` out: an ending has no choice for the clock to take")
    } else if let first = timeouts.first, scene.timeLimit == nil, let replies,
      !findings.hasError(in: replies), !findings.hasAny(in: heading...max(heading, replies.lowerBound - 1))
    {
      findings.report(
        .D213, "this scene has a `timeout` choice and no time limit", at: line(of: first, list),
        help: "put a line such as `time: 20s` below its heading", severity: .warning)
    }
    if !hasSlip { reportIdle(timeouts, list) }
  }

  /// Reports a `timeout` below one that can always be taken.
  private func reportIdle(_ timeouts: [Choice], _ list: MarkdownNode?) {
    guard timeouts.count > 1, let first = timeouts.firstIndex(where: \.isAlwaysOffered) else { return }
    for choice in timeouts[(first + 1)...] {
      findings.report(
        .D213, "the clock never takes this reply: it takes the one in line \(timeouts[first].location.line)",
        at: line(of: choice, list),
        help: "leave `timeout` at one of the two, or put the one that has an `if` or `once` above the other",
        severity: .warning)
    }
  }

  private func line(of choice: Choice, _ list: MarkdownNode?) -> Span {
    list?.children.first { $0.span.line == choice.location.line }?.firstLine ?? scene.lineSpan
  }
}

extension Choice {
  /// Whether nothing ever hides it.
  var isAlwaysOffered: Bool { condition == nil && !isOnce }
}

extension Scene {
  fileprivate var lineSpan: Span { Span(line: location.line, columns: 1...1) }
}
