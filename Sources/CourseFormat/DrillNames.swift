import Course

/// Gauges and flags as they are used, to find those that nothing declares or sets.
struct DrillNames {
  private enum Use { case gauge, flag }

  let findings: Findings
  var gauges: [String] = []
  private var flags: [String] = []
  private var flagsSet: Set<String> = []
  private var uses: [(name: String, use: Use, span: Span)] = []

  init(findings: Findings) { self.findings = findings }

  mutating func useGauge(_ name: String, at span: Span) { uses.append((name, .gauge, span)) }
  mutating func useFlag(_ name: String, at span: Span) { uses.append((name, .flag, span)) }

  mutating func set(_ flag: String) {
    if flagsSet.insert(flag).inserted { flags.append(flag) }
  }

  mutating func read(_ condition: Condition, at span: Span) {
    switch condition {
    case .flag(let name): useFlag(name, at: span)
    case .compare(let gauge, _, _): useGauge(gauge, at: span)
    case .not(let inner): read(inner, at: span)
    case .all(let parts), .any(let parts): for part in parts { read(part, at: span) }
    }
  }

  func check() {
    for (name, use, span) in uses where !findings.isFull {
      switch use {
      case .gauge where !gauges.contains(name): reportGauge(name, span)
      case .flag where gauges.contains(name):
        findings.report(
          .M021, "\(name) is a gauge, not a flag", at: narrow(name, span),
          help: "compare it with a number, as in `if \(name) >= 50`")
      case .flag where !flagsSet.contains(name): reportFlag(name, span)
      default: break
      }
    }
  }

  private func reportGauge(_ name: String, _ span: Span) {
    let guess = Spelling.nearest(to: name, in: gauges)
    findings.report(
      .M007, "there is no gauge \"\(name)\"", at: narrow(name, span),
      help: guess.map { "did you mean \($0)?" }
        ?? (gauges.isEmpty
          ? "name it under gauges: at the top of the file"
          : "the gauges of this drill are \(Spelling.list(gauges, "and"))"))
  }

  private func reportFlag(_ name: String, _ span: Span) {
    let guess = Spelling.nearest(to: name, in: flags + gauges)
    findings.report(
      .M007, "no choice sets the flag \"\(name)\"", at: narrow(name, span),
      help: guess.map { "did you mean \($0)?" } ?? "let a choice end with `set \(name)`")
  }

  /// The place of a name within the attribute that uses it.
  private func narrow(_ name: String, _ span: Span) -> Span {
    guard span.line == span.endLine else { return span }
    let line = findings.source.range(ofLine: span.line)
    let needle = Array(name.utf8)
    var start = line.lowerBound + span.column - 1
    let end = min(line.lowerBound + span.endColumn, line.upperBound)
    while start + needle.count <= end {
      if findings.source.bytes[start..<start + needle.count].elementsEqual(needle) {
        let column = start - line.lowerBound + 1
        return Span(line: span.line, columns: column...column + needle.count - 1)
      }
      start += 1
    }
    return span
  }
}
