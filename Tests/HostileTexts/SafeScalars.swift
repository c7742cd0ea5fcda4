/// Which characters may reach a terminal, said without the sanitiser: from Unicode's own categories and properties.
///
/// Source: Unicode Character Database, `General_Category`, `Bidi_Control` and `Deprecated`.
public enum SafeScalars {
  /// Whether a scalar may reach a terminal as part of a text.
  ///
  /// All may but these:
  /// - control characters (Cc), tab and line feed excepted, which make the lines of a text;
  /// - line and paragraph separators (Zl, Zp), which are line ends to some programs;
  /// - format characters (Cf) that turn the direction of a text, shape or swap letters (deprecated), annotate it, mark
  ///   the order of its bytes, or are tags, and the whole block of tags, assigned or not (U+E0000 to U+E007F).
  ///
  /// Format characters that letters and emoji need may pass: soft hyphen, joiners, word joiner, invisible operators,
  /// and the signs of Arabic, Syriac, Mongolian, Kaithi, Egyptian, shorthand and music.
  public static func mayPass(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\t" || scalar == "\n"
    case .lineSeparator, .paragraphSeparator, .surrogate: false
    case .format: needed.contains { $0.contains(scalar.value) }
    case .unassigned: !(0xE0000...0xE007F).contains(scalar.value)
    default: true
    }
  }

  /// The format characters that a text can need. (U+2065 is not assigned.)
  private static let needed: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2, 0x180E...0x180E,
    0x200B...0x200D, 0x2060...0x2064, 0x110BD...0x110BD, 0x110CD...0x110CD, 0x13430...0x1343F, 0x1BCA0...0x1BCA3,
    0x1D173...0x1D17A,
  ]

  /// Every scalar there is.
  public static let all: [Unicode.Scalar] = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)

  /// Those that may not pass, by their value.
  private static let barred: [Bool] = {
    var barred = [Bool](repeating: false, count: 0x110000)
    for scalar in all where !mayPass(scalar) { barred[Int(scalar.value)] = true }
    return barred
  }()

  /// Those in which a mistake would lie: all that may not pass, every format character and space, and the neighbours
  /// of each, for sinks that are too slow for all.
  public static let telling: [Unicode.Scalar] = {
    var chosen: Set<UInt32> = []
    for scalar in all {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: break
      default: if !barred[Int(scalar.value)] { continue }
      }
      chosen.formUnion([scalar.value &- 1, scalar.value, scalar.value + 1])
    }
    return chosen.sorted().compactMap(Unicode.Scalar.init)
  }()

  /// The scalars of a text that may not reach a terminal, by name; none when all is well.
  ///
  /// - Parameter isLine: Whether it is to stand on one line, so that line feeds and tabs are out of place too.
  public static func harmful(in text: String, isLine: Bool = false) -> [String] {
    var found: Set<UInt32> = []
    barred.withUnsafeBufferPointer { barred in
      for scalar in text.unicodeScalars {
        let value = scalar.value
        if barred[Int(value)] || (isLine && (value == 9 || value == 10)) { found.insert(value) }
      }
    }
    return found.sorted().prefix(20).map { "U+" + String($0, radix: 16, uppercase: true) }
  }
}
