/// A situation in a drill: the scene, the gauges, and what is remembered, packed for `DrillRules`.
public struct DrillState: Hashable, Sendable {
  /// The scene's place in the drill's list; nil when the talk was sent to a scene that does not exist.
  public internal(set) var scene: Int?
  /// A byte for each gauge, then a bit for each mark: flags set, `once` replies taken, `when` scenes that came up.
  private var words: [UInt64]
  private let marksFrom: Int

  init(gauges: [Int], marks: Int) {
    marksFrom = (gauges.count + 7) / 8
    words = Array(repeating: 0, count: marksFrom + (marks + 63) / 64)
    for (gauge, level) in gauges.enumerated() { setLevel(gauge, level) }
  }

  var size: Int { words.count }

  /// A gauge's level, by its place in `DrillRules.gaugeNames`.
  public func level(_ gauge: Int) -> Int { Int(words[gauge / 8] >> (gauge % 8 * 8) & 0xFF) }

  private mutating func setLevel(_ gauge: Int, _ level: Int) {
    let shift = gauge % 8 * 8
    words[gauge / 8] = words[gauge / 8] & ~(0xFF << shift) | UInt64(level) << shift
  }

  func has(_ mark: Int) -> Bool { words[marksFrom + mark / 64] >> (mark % 64) & 1 == 1 }

  mutating func set(_ mark: Int, _ value: Bool) {
    // Writing what is there already would copy the words for nothing.
    guard has(mark) != value else { return }
    words[marksFrom + mark / 64] ^= 1 << (mark % 64)
  }

  mutating func apply(_ effect: DrillPlan.Change) {
    switch effect {
    case .adjust(let gauge, let amount):
      let range = Drill.Gauge.range
      let old = level(gauge)
      // An author may write any number; more than the whole range is as good as the whole range.
      let step = min(range.upperBound, max(-range.upperBound, amount))
      let new = min(range.upperBound, max(range.lowerBound, old + step))
      if new != old { setLevel(gauge, new) }
    case .mark(let mark, let value): set(mark, value)
    }
  }
}

/// By what can change alone, and mixed by hand: a walk asks a million times whether it was here before, and the
/// standard library's hasher would take each word by itself.
extension DrillState {
  public static func == (a: DrillState, b: DrillState) -> Bool { a.scene == b.scene && a.words == b.words }

  public func hash(into hasher: inout Hasher) {
    var mixed = UInt64(truncatingIfNeeded: scene ?? -1)
    // An odd number with its bits well spread: 2 to the 64 over the golden ratio (Knuth, volume 3, section 6.4).
    for word in words { mixed = (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15 ^ word }
    hasher.combine(mixed)
  }
}
