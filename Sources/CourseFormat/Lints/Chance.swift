/// How likely a count is when nobody meant it.
enum Chance {
  /// Fewer say nothing.
  static let fewest = 6
  /// How rarely chance alone may bring about what is told.
  static let threshold = 0.01
  /// Beyond this many the normal curve is near enough, and much quicker.
  private static let exactLimit = 200

  /// Whether chance alone would hardly make so many of these come true.
  ///
  /// - Parameters:
  ///   - chances: How likely each is, 0 to 1.
  ///   - tries: How many counts there were to pick the largest from.
  static func isTooOften(_ count: Int, of chances: [Double], tries: Int = 1) -> Bool {
    guard chances.count >= fewest else { return false }
    if chances.count <= exactLimit { return tail(count, chances) * Double(tries) < threshold }
    let mean = chances.reduce(0, +)
    let variance = chances.reduce(0) { $0 + $1 * (1 - $1) }
    let excess = Double(count) - mean
    // More than three standard deviations: about 1 in 740.
    return excess > 0 && excess * excess > 9 * variance
  }

  /// The probability that at least `count` of some independent events come true.
  static func tail(_ count: Int, _ chances: [Double]) -> Double {
    // How likely each number of events is, one event after another.
    var ways = [1.0]
    for chance in chances {
      ways.append(0)
      for index in stride(from: ways.count - 1, through: 1, by: -1) {
        ways[index] = ways[index] * (1 - chance) + ways[index - 1] * chance
      }
      ways[0] *= 1 - chance
    }
    return ways.dropFirst(count).reduce(0, +)
  }
}
