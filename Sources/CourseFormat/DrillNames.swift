import Course

/// Gauges and flags as they are used, to find those that nothing declares or sets.
struct DrillNames {
  private enum Use { case gauge, flag }

  let findings: Findings
  var gauges: [String] = []
  /// Whether the front matter could be read; if not, what is no gauge here may be one there.
  var areGaugesKnown = true
  /// Where each gauge is declared.
  var gaugeSpans: [String: Span] = [:]
  /// Where each flag is set first.
  private var flagSpans: [String: FileSpan] = [:]
  /// The gauges that replies move.
  private var moved: Set<String> = []
  /// The gauges and flags that conditions ask for.
  private var asked: Set<String> = []
  private var flags: [String] = []
  private var flagsSet: Set<String> = []
  /// What `pass` says, and where.
  var pass: (condition: Condition, span: Span)?
  private var uses: [(name: String, use: Use, span: FileSpan)] = []

  init(findings: Findings) { self.findings = findings }

  mutating func move(_ gauge: String, at span: FileSpan) {
    moved.insert(gauge)
    uses.append((gauge, .gauge, span))
  }

  mutating func clear(_ flag: String, at span: FileSpan) { uses.append((flag, .flag, span)) }

  mutating func set(_ flag: String, at span: FileSpan) {
    guard flagsSet.insert(flag).inserted else { return }
    flags.append(flag)
    flagSpans[flag] = span
  }

  mutating func read(_ condition: Condition, at span: FileSpan) {
    switch condition {
    case .flag(let name):
      asked.insert(name)
      uses.append((name, .flag, span))
    case .compare(let gauge, _, _):
      asked.insert(gauge)
      uses.append((gauge, .gauge, span))
    case .not(let inner): read(inner, at: span)
    case .all(let parts), .any(let parts): for part in parts { read(part, at: span) }
    }
  }

  func check() {
    var told: Set<String> = []
    for (name, use, span) in uses where !findings.isFull {
      switch use {
      case .gauge where !gauges.contains(name) && areGaugesKnown: reportGauge(name, span, &told)
      case .flag where gauges.contains(name):
        findings.report(
          .M021, "\(name) is a gauge, not a flag", at: narrow(name, span),
          help: "compare it with a number, as in `if \(name) >= 50`")
      case .flag where !flagsSet.contains(name): reportFlag(name, span, &told)
      default: break
      }
    }
  }

  /// Reports gauges and flags that change and are never asked for, and gauges that never change.
  func checkIdle() {
    for gauge in gauges where !(moved.contains(gauge) && asked.contains(gauge)) {
      guard let span = gaugeSpans[gauge] else { continue }
      // Where nobody can pass, this is why.
      if let pass, findings.has(.D210, in: pass.span.line...pass.span.line), pass.condition.names.contains(gauge) {
        continue
      }
      if asked.contains(gauge) {
        findings.report(
          .D212, "conditions ask for \(gauge), and no reply moves it", at: span,
          help: "let replies move it, as in `\(gauge) +10`, or take it out of the conditions")
      } else {
        findings.report(
          .D212, moved.contains(gauge) ? "replies move \(gauge), and nothing asks for it" : "nothing uses \(gauge)",
          at: span, help: "let `pass`, a `when` or an `if` ask for it, as in `if \(gauge) >= 50`, or take it out")
      }
    }
    for flag in flags where !asked.contains(flag) && !gauges.contains(flag) {
      guard let span = flagSpans[flag] else { continue }
      findings.report(
        .D212, "a reply sets \(flag), and nothing asks for it", at: span,
        help: "let `pass`, a `when` or an `if` ask for it, as in `if \(flag)`, or take it out")
    }
  }

  /// Whether something else is told already about a name in this condition, which may be why it never holds.
  func isSuspect(_ condition: Condition) -> Bool {
    switch condition {
    case .flag(let name): !flagsSet.contains(name)
    case .compare(let gauge, _, _): !moved.contains(gauge)
    case .not(let inner): isSuspect(inner)
    case .all(let parts), .any(let parts): parts.contains(where: isSuspect)
    }
  }

  /// A name that is like no other is one mistake, wherever it stands; each slip of the pen is one of its own.
  private func reportGauge(_ name: String, _ span: FileSpan, _ told: inout Set<String>) {
    guard !told.contains(name) || isPass(name, span) else { return }
    let guess = Spelling.nearest(to: name, in: gauges)
    if guess == nil { told.insert(name) }
    findings.report(
      .M007, "there is no gauge \"\(name)\"", at: narrow(name, span),
      help: guess.map { "did you mean \($0)?" }
        ?? (gauges.isEmpty
          ? "name it under gauges: at the top of the file"
          : "the gauges of this drill are \(Spelling.list(gauges, "and"))"),
      severity: isPass(name, span) ? .error : nil)
  }

  private func reportFlag(_ name: String, _ span: FileSpan, _ told: inout Set<String>) {
    guard !told.contains(name) || isPass(name, span) else { return }
    let guess = Spelling.nearest(to: name, in: flags + gauges)
    let isGauge = guess.map(gauges.contains) ?? false
    if guess == nil { told.insert(name) }
    let isRating = Moment(rawValue: name) != nil && span.span == pass?.span
    findings.report(
      .M007, "no choice sets the flag \"\(name)\"", at: narrow(name, span),
      help: isRating
        ? "`pass` asks for gauges and flags: write a condition, as in pass: trust >= 60, or take the line out"
        : guess.map { isGauge ? "did you mean the gauge, as in `if \($0) >= 50`?" : "did you mean \($0)?" }
          ?? "let a choice end with `set \(name)`",
      severity: isPass(name, span) ? .error : nil)
  }

  /// Whether `pass` cannot hold without this name, which means nothing: then nobody can pass.
  private func isPass(_ name: String, _ span: FileSpan) -> Bool {
    guard let pass, span.span == pass.span, span.findings === findings else { return false }
    return DrillNames.needed(pass.condition).contains(name)
  }

  /// The names without which a condition cannot hold.
  private static func needed(_ condition: Condition) -> Set<String> {
    switch condition {
    case .flag(let name), .compare(gauge: let name, _, _): [name]
    case .all(let parts): parts.reduce(into: []) { $0.formUnion(needed($1)) }
    case .not, .any: []
    }
  }

  /// Makes an error of what is told of a scene's replies where no reply is ever offered.
  func checkOffered(_ scene: Scene) {
    guard !scene.choices.isEmpty, scene.choices.allSatisfy({ $0.condition.map(isNever) ?? false }) else { return }
    let file = findings.included[scene.location.file] ?? findings
    let told = scene.choices.filter { choice in
      file.makeError(.M007, in: choice.location.line...choice.location.line) { _ in true }
    }
    guard told.isEmpty else { return }
    findings.report(
      .D206, "the talk is stuck here: every reply asks for a flag that nothing sets",
      at: findings.line(of: scene.location), help: "add a reply without a condition")
  }

  /// Whether it asks for a flag that nothing sets.
  private func isNever(_ condition: Condition) -> Bool {
    DrillNames.needed(condition).contains { !gauges.contains($0) && !flagsSet.contains($0) }
  }

  /// The place of a name within the attribute that uses it.
  private func narrow(_ name: String, _ place: FileSpan) -> FileSpan {
    let (source, span) = (place.findings.source, place.span)
    guard span.line == span.endLine else { return place }
    let line = source.range(ofLine: span.line)
    let needle = Array(name.utf8)
    var start = line.lowerBound + span.column - 1
    let end = min(line.lowerBound + span.endColumn, line.upperBound)
    while start + needle.count <= end {
      if source.bytes[start..<start + needle.count].elementsEqual(needle) {
        let column = start - line.lowerBound + 1
        let name = Span(line: span.line, columns: column...column + needle.count - 1)
        return FileSpan(findings: place.findings, span: name)
      }
      start += 1
    }
    return place
  }
}
