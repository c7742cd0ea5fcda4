/// Exponentials and logarithms that have the same bits on every machine.
///
/// A C library's `exp` and `pow` differ in the last bit from one library to the next, and in some by the processor, and
/// a schedule folded from one journal must be one schedule. These use only what IEEE 754 fixes to the bit: additions,
/// multiplications and divisions. They are right to about 1e-15, relative.
enum Exponentials {
  // ln 2 in two pieces: a whole number below 2^11 times the first is exact.
  private static let ln2High = 0x1.62e42feep-1
  private static let ln2Low = 0x1.a39ef35793c76p-33

  /// 1/13! to 1/0!.
  private static let inverseFactorials: [Double] = [
    1 / 6_227_020_800, 1 / 479_001_600, 1 / 39_916_800, 1 / 3_628_800, 1 / 362_880, 1 / 40_320, 1 / 5040, 1 / 720,
    1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1,
  ]
  /// 1/23 to 1/1.
  private static let inverseOddNumbers: [Double] = [
    1 / 23, 1 / 21, 1 / 19, 1 / 17, 1 / 15, 1 / 13, 1 / 11, 1 / 9, 1 / 7, 1 / 5, 1 / 3, 1,
  ]

  /// e to the power of `x`.
  ///
  /// Source: e^x = 2^k e^r, |r| <= ln 2 / 2, with the series of e^r up to r^13 / 13!.
  static func exp(_ x: Double) -> Double {
    guard x > -700 else { return x.isNaN ? x : 0 }
    guard x < 709 else { return .infinity }
    let k = (x * 1.442695040888963407).rounded()
    let r = (x - k * ln2High) - k * ln2Low
    let sum = inverseFactorials.reduce(0) { $0 * r + $1 }
    return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
  }

  /// The natural logarithm of a normal number above 0.
  ///
  /// Source: ln x = k ln 2 + ln m, 1/sqrt 2 <= m < sqrt 2, and ln m = 2 artanh s with s = (m - 1) / (m + 1), by the
  /// series of artanh up to s^23 / 23.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    var m = x.significand
    var k = Double(x.exponent)
    if m > 1.41421356237309515 {
      m /= 2
      k += 1
    }
    let s = (m - 1) / (m + 1)
    let square = s * s
    let sum = inverseOddNumbers.reduce(0) { $0 * square + $1 }
    return k * ln2High + (2 * s * sum + k * ln2Low)
  }

  /// `x`, above 0, to the power of `y`.
  static func pow(_ x: Double, _ y: Double) -> Double { exp(y * log(x)) }
}
