/// A small seeded generator, so that a shuffle can be repeated from a number in the journal.
///
/// Source: Sebastiano Vigna's SplitMix64 (prng.di.unimi.it/splitmix64.c, public domain), the algorithm.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Array {
  /// Fisher-Yates by `generator`, written out so that the order for a seed never changes with the standard library.
  mutating func shuffleStably(using generator: inout SplitMix64) {
    guard count > 1 else { return }
    for i in stride(from: count - 1, to: 0, by: -1) {
      swapAt(i, Int(generator.next() % UInt64(i + 1)))
    }
  }
}
