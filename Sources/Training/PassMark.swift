import Course

/// One of the things that a drill's `pass` asks for, and how the talk has met it.
public indirect enum PassMark: Hashable, Sendable {
  /// A gauge's level held against a number; `isMet` where it is as it should be.
  case gauge(String, Condition.Comparison, Int, isNegated: Bool, had: Int)
  /// Whether a flag should be set, and whether it is. Where it is not as it should be, the reply by which it would have
  /// been, or the one that set it: flags have names for authors alone.
  case flag(String, isWanted: Bool, isSet: Bool, reply: String? = nil)
  /// One of these is enough.
  case any([PassMark])
  /// All of these are needed, within `any`.
  case all([PassMark])

  public var isMet: Bool {
    switch self {
    case .gauge(_, let comparison, let number, let isNegated, let had): comparison.holds(had, number) != isNegated
    case .flag(_, let isWanted, let isSet, _): isWanted == isSet
    case .any(let parts): parts.contains(where: \.isMet)
    case .all(let parts): parts.allSatisfy(\.isMet)
    }
  }

  fileprivate init(_ condition: Condition, isNegated: Bool, in run: DrillRun) {
    let state = run.state
    switch condition {
    case .flag(let name):
      let isSet = state.flags.contains(name)
      let reply = isSet == isNegated ? (isSet ? run.reply(thatSet: name) : run.drill.reply(thatSets: name)) : nil
      self = .flag(name, isWanted: !isNegated, isSet: isSet, reply: reply)
    case .compare(let gauge, let comparison, let number):
      self = .gauge(gauge, comparison, number, isNegated: isNegated, had: state.gauges[gauge] ?? 0)
    case .not(let inner): self = PassMark(inner, isNegated: !isNegated, in: run)
    // Not all of them is one that is not; not any of them is none (De Morgan).
    case .all(let parts), .any(let parts):
      let marks = parts.map { PassMark($0, isNegated: isNegated, in: run) }
      let needsAll = if case .all = condition { !isNegated } else { isNegated }
      self = needsAll ? .all(marks) : .any(marks)
    }
  }
}

extension DrillRun {
  /// What `pass` asks for, a part each, in the author's order, as the talk stands; empty for a drill without it.
  public var passMarks: [PassMark] {
    guard let condition = drill.passCondition else { return [] }
    let mark = PassMark(condition, isNegated: false, in: self)
    if case .all(let parts) = mark { return parts }
    return [mark]
  }

  /// The reply that was said last of those that set a flag.
  fileprivate func reply(thatSet flag: String) -> String? {
    turns.last { $0.choice.effects.contains(.set(flag: flag)) }?.choice.plainText
  }
}

extension Drill {
  /// The best reply that sets a flag; of several the first in the file.
  fileprivate func reply(thatSets flag: String) -> String? {
    let replies = scenes.flatMap(\.choices).filter { $0.effects.contains(.set(flag: flag)) }
    let worth = { (choice: Choice) in choice.moment.flatMap(Moment.allCases.firstIndex(of:)) ?? -1 }
    let best = replies.map(worth).max()
    return replies.first { worth($0) == best }?.plainText
  }
}
