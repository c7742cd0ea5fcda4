/// A drill made by a seed, as the text of its file: the same seed, the same drill, on every machine.
///
/// Scene after scene talks, with a route now and then and endings at the end. Every scene is linked by the one before
/// it, so a drill that leads only forward has no mistake in its links.
public struct GeneratedDrill {
  /// Scenes that talk or route; three endings come on top.
  public var scenes: Int
  public var gauges = 2
  /// By how much replies move a gauge: larger steps make fewer situations.
  public var step = 25
  public var flags = 1
  public var replies = 3
  /// Whether replies may lead back, be hidden, or be said once, and `when` scenes interrupt.
  public var isTangled = false
  private var chance: Chance

  public init(seed: UInt64, scenes: Int) {
    self.scenes = scenes
    chance = Chance(state: seed)
  }

  /// The file's text.
  public mutating func text() -> String {
    var text = "---\nkind: drill\n"
    if gauges > 0 { text += "gauges:\n" + (0..<gauges).map { "  g\($0): 50\n" }.joined() }
    if gauges > 0 { text += "pass: g0 >= \(50 + step)\n" }
    text += "---\n# A generated drill\n"
    for scene in 0..<scenes { text += self.scene(scene) }
    for (index, moment) in ["misery", "mediocrity", "magnificence"].enumerated() {
      let trigger = isTangled && index == 0 && gauges > 0 ? " `when g0 <= 0`" : ""
      text += "\n## End \(index)\n`ending: \(moment)`\(trigger)\n\nIt is over.\n"
    }
    return text
  }

  private mutating func scene(_ place: Int) -> String {
    // Never the first: a talk begins with words.
    let isRoute = place > 0 && place % 7 == 3
    if isRoute {
      return "\n## Scene \(place)\n`route`\n\n- [A](#\(target(after: place)))\(condition(always: true))\n"
        + "- [B](#\(next(place)))\n"
    }
    var text = "\n## Scene \(place)\n"
    if isTangled, place > 1, place % 11 == 5 { text += "`when g\(chance.below(max(1, gauges))) >= 100`\n" }
    text += "\n> **Guest:** \"Here is sentence \(place).\"\n\n"
    for reply in 0..<replies {
      let target = reply == 0 ? next(place) : self.target(after: place)
      text += "- [Reply \(reply) of \(place)](#\(target))\(facts(reply))\n  > A note.\n"
    }
    return text
  }

  private mutating func facts(_ reply: Int) -> String {
    var facts = ""
    if gauges > 0, chance.below(4) > 0 {
      facts += " `g\(chance.below(gauges)) \(chance.below(2) == 0 ? "+" : "-")\(step)`"
    }
    if flags > 0, chance.below(5) == 0 {
      facts += " `\(chance.below(3) == 0 ? "clear" : "set") f\(chance.below(flags))`"
    }
    if isTangled, chance.below(6) == 0 { facts += " `once`" }
    if isTangled { facts += condition(always: false) }
    if chance.below(5) > 0 { facts += " `\(["misery", "mediocrity", "magnificence"][chance.below(3)])`" }
    return facts
  }

  private mutating func condition(always: Bool) -> String {
    guard always || chance.below(4) == 0 else { return "" }
    if flags > 0, gauges == 0 || chance.below(2) == 0 {
      return " `if \(chance.below(2) == 0 ? "not " : "")f\(chance.below(flags))`"
    }
    return gauges > 0 ? " `if g\(chance.below(gauges)) \(chance.below(2) == 0 ? ">=" : "<") 50`" : ""
  }

  private func next(_ place: Int) -> String {
    place + 1 < scenes ? "scene-\(place + 1)" : "end-\(place % 3)"
  }

  /// A scene a little further on, or an ending near the end; in a tangle perhaps one further back that is no route.
  private mutating func target(after place: Int) -> String {
    if isTangled, place > 0, chance.below(3) == 0 {
      let back = chance.below(place)
      if back % 7 != 3 || back == 0 { return "scene-\(back)" }
    }
    let further = place + 1 + chance.below(4)
    return further < scenes ? "scene-\(further)" : "end-\(chance.below(3))"
  }
}

/// Numbers that look random and follow from a seed. Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical
/// Software 8 (2003).
struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    if state == 0 { state = 0x9E37_79B9_7F4A_7C15 }
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }
}
