import Course

extension Condition {
  /// As an author writes it: `trust >= 60 and not promised`.
  var source: String {
    switch self {
    case .flag(let name): name
    case .compare(let gauge, let comparison, let value): "\(gauge) \(comparison.rawValue) \(value)"
    case .not(let inner): "not " + inner.source
    case .all(let parts): parts.map(\.source).joined(separator: " and ")
    case .any(let parts): parts.map(\.source).joined(separator: " or ")
    }
  }

  /// The gauges and flags that it asks for.
  var names: Set<String> {
    switch self {
    case .flag(let name): [name]
    case .compare(let gauge, _, _): [gauge]
    case .not(let inner): inner.names
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
    }
  }

  /// Its single questions, each with its `not`.
  var atoms: [Condition] {
    switch self {
    case .flag, .compare, .not: [self]
    case .all(let parts), .any(let parts): parts.flatMap(\.atoms)
    }
  }
}

extension Effect {
  /// As an author writes it: `trust +20`, `set promised`.
  var source: String {
    switch self {
    case .adjust(let gauge, let amount): amount < 0 ? "\(gauge) \(amount)" : "\(gauge) +\(amount)"
    case .set(let flag): "set " + flag
    case .clear(let flag): "clear " + flag
    }
  }
}

/// Ways through a drill in words, for people.
struct DrillWords {
  /// A reply longer than this is cut: it is there to be recognised. In characters.
  private static let replyLimit = 40
  /// A way with more replies than this is told without its middle.
  private static let wayLimit = 8
  /// So many gauges at most are told with their levels.
  private static let gaugeLimit = 6

  let map: DrillMap

  /// `The call › "I'm sorry…" › Look up`.
  func way(_ replies: [(state: Int, choice: Int)], to end: Int) -> String {
    var parts = replies.map { title($0.state) + " › " + quoted($0.state, $0.choice) }
    if parts.count > DrillWords.wayLimit {
      let half = DrillWords.wayLimit / 2
      let hidden = parts.count - 2 * half
      parts.replaceSubrange(half..<half + hidden, with: ["(\(hidden) more \(hidden == 1 ? "reply" : "replies"))"])
    }
    return (parts + [title(end)]).joined(separator: " › ")
  }

  /// A shortest way to a state, and the gauges there: `The call › "No" › Look up (trust 20, patience 10)`.
  func wayWithLevels(to state: Int) -> String {
    let declared = map.drill.gauges.prefix(DrillWords.gaugeLimit).map(\.name)
    let levels = declared.enumerated().map { "\($1) \(map.states[state].level($0))" }
    let way = way(map.way(to: state), to: state)
    return levels.isEmpty ? way : way + " (\(levels.joined(separator: ", ")))"
  }

  func title(_ state: Int) -> String { map.scene(state).map { Sanitizer.cleanLine($0.title) } ?? "" }

  private func quoted(_ state: Int, _ choice: Int) -> String {
    let text = Sanitizer.cleanLine(map.scene(state)?.choices[choice].plainText ?? "")
    return "\"" + DrillWords.cut(text, to: DrillWords.replyLimit) + "\""
  }

  /// A text with an ellipsis where it is longer than `limit` characters.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    return Sanitizer.cleanLine(String(text.prefix(limit - 1))) + "…"
  }

  /// `A, B and C`, or the first six and how many more.
  static func list(_ titles: [String]) -> String {
    Spelling.list(Array(titles.prefix(6)) + (titles.count > 6 ? ["\(titles.count - 6) more"] : []), "and")
  }

  /// Why a condition never holds in some states: what each of its parts meets there.
  ///
  /// - Parameter here: How the states are called, as in "here" or "at the endings".
  func reason(_ condition: Condition, _ here: String, in states: [DrillState]) -> String {
    let atoms = condition.atoms.filter { atom in
      guard let test = map.rules.test(atom) else { return true }
      return !states.contains { test.holds(in: $0) }
    }
    var facts: [String] = []
    for fact in atoms.lazy.map({ fact($0, in: states) }) where !facts.contains(fact) && facts.count < 3 {
      facts.append(fact)
    }
    guard !facts.isEmpty else { return "its parts never hold together \(here)" }
    return Spelling.list(facts, "and") + " \(here)"
  }

  private func fact(_ atom: Condition, in states: [DrillState]) -> String {
    switch atom {
    case .flag(let flag): return "\(flag) is never set"
    case .not(.flag(let flag)): return "\(flag) is always set"
    default:
      let gauge = atom.names.first ?? ""
      guard let place = map.rules.gaugeNames.firstIndex(of: gauge) else { return "\(gauge) is no gauge" }
      let levels = Set(states.map { $0.level(place) }).sorted()
      guard let least = levels.first, let most = levels.last else { return "\(gauge) has no level" }
      switch levels.count {
      case 1: return "\(gauge) is always \(least)"
      case 2...4: return "\(gauge) is \(Spelling.list(levels.map(String.init)))"
      default: return "\(gauge) is \(least) to \(most)"
      }
    }
  }
}
