import TerminalUI

/// The byte sequences that keys send, apart from plain text.
///
/// Terminfo knows the sequences of the terminal at hand; those of the xterm family are understood besides, because
/// TERM is often a cousin of the truth.
struct KeySequences {
  private(set) var keys: [[UInt8]: Key] = [:]
  /// Every proper beginning of a sequence in `keys`.
  private(set) var beginnings: Set<[UInt8]> = []
  var pasteStart: [UInt8] = Array("\u{1B}[200~".utf8)
  var pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Takes a sequence of two bytes or more that begins with Escape; anything else is a typed character.
  mutating func add(_ bytes: [UInt8], _ key: Key) {
    guard bytes.count > 1, bytes[0] == 0x1B, keys[bytes] == nil else { return }
    keys[bytes] = key
    for length in 1..<bytes.count { beginnings.insert(Array(bytes[..<length])) }
  }

  /// Terminfo's names for the keys we know.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp), ("knp", .pageDown),
      ("khome", .home), ("kend", .end), ("kfnd", .home), ("kslt", .end), ("ka1", .home), ("kc1", .end),
      ("ka3", .pageUp), ("kc3", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter), ("kri", .up), ("kind", .down), ("kLFT", .left), ("kRIT", .right),
      ("kHOM", .home), ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// The Linux console's function keys, which no grammar covers: `ESC [ [ A`.
  static let linuxConsole: [([UInt8], Key)] = (0..<5).map {
    (Array("\u{1B}[[".utf8) + [UInt8(ascii: "A") + UInt8($0)], .function($0 + 1))
  }

  /// Letters that end `ESC [` and `ESC O` sequences; lower case is rxvt's way to say Shift or Ctrl.
  static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down,
    UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left, UInt8(ascii: "P"): .function(1),
    UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// Numbers before the tilde of `ESC [ 5 ~`.
  static let tilde: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
    12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
    19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]

  /// The numeric keypad in application mode: `ESC O` and one of these.
  static let keypad: [UInt8: Key] = {
    var keys: [UInt8: Key] = [UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: "X"): .character("=")]
    for (offset, scalar) in "*+,-./0123456789".unicodeScalars.enumerated() {
      keys[UInt8(ascii: "j") + UInt8(offset)] = .character(scalar)
    }
    return keys
  }()
}

extension KeySequences {
  /// What a whole `ESC [` or `ESC O` sequence means; nil for one that means nothing to us.
  func key(of sequence: [UInt8]) -> Key? {
    if let known = keys[sequence] { return known }
    guard sequence.count >= 3, let final = sequence.last else { return nil }
    let parameters = sequence[2..<(sequence.count - 1)]
    guard parameters.allSatisfy({ $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }) else { return nil }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 9999) }
    }
    let modifiers = numbers.count > 1 ? numbers[1] - 1 : 0
    let key: Key?
    switch (sequence[1], final) {
    case (UInt8(ascii: "["), UInt8(ascii: "Z")): key = .backTab
    case (UInt8(ascii: "["), UInt8(ascii: "~")): key = numbers.first.flatMap { Self.tilde[$0] }
    case (UInt8(ascii: "O"), _) where parameters.isEmpty: key = Self.letters[final] ?? Self.keypad[final]
    default: key = (numbers.first ?? 1) <= 1 || sequence[1] == UInt8(ascii: "O") ? Self.letters[final] : nil
    }
    return modifiers == 0 ? key : key.flatMap { Self.modified($0, modifiers) }
  }

  /// Shift and Ctrl leave a moving key what it is; other combinations mean something we do not have.
  private static func modified(_ key: Key, _ modifiers: Int) -> Key? {
    let shiftAndControl = 1 | 4
    guard modifiers & ~shiftAndControl == 0 else { return nil }
    if case .function = key { return nil }
    return key
  }
}
