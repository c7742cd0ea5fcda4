/// Characters that take no room on a page, and spaces that are none to Markdown.
enum InvisibleCharacter {
  /// How a message calls an invisible character; nil for any other. (Those that could steer a terminal are M010.)
  static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x3164, 0xFFA0:
      label(scalar)
    default: nil
    }
  }

  /// How a message calls a space that is no plain one.
  static func spaceName(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: label(scalar)
    default: nil
    }
  }

  /// "U+200B ZERO WIDTH SPACE".
  static func label(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scalar.properties.name.map { "\(code) \($0)" } ?? code
  }

  /// Whether a script or an emoji needs this character where it stands.
  static func isNeeded(in scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let before = scalars[..<index].last
    let after = scalars[(index + 1)...].first
    switch scalars[index].value {
    case 0x200B: return before.map(isWithoutSpaces) ?? false || after.map(isWithoutSpaces) ?? false
    case 0x200C: return before.map(joins) ?? false
    case 0x200D: return before.map { joins($0) || isEmojiPart($0) } ?? false
    // The fillers of old Hangul syllables.
    case 0x115F, 0x1160: return after.map(isOldHangul) ?? false || before.map(isOldHangul) ?? false
    case 0x180E: return before.map { (0x1800...0x18AF).contains($0.value) } ?? false
    default: return false
    }
  }

  /// Thai, Lao, Tibetan, Myanmar, Khmer and their kin write no spaces between words, and may mark where a line may end.
  private static func isWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0x109F, 0x1780...0x17FF, 0x1950...0x19FF, 0x1A20...0x1AAF, 0xA9E0...0xA9FF, 0xAA60...0xAADF: true
    default: false
    }
  }

  /// The scripts whose letters join or stack: from Hebrew and Arabic to Mongolian, and the later Indic blocks.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x109F, 0x1700...0x1C7F, 0x1CD0...0x1CFF, 0xA840...0xA8FF, 0xA980...0xAADF, 0xABC0...0xABFF,
      0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x10A00...0x10FFF, 0x11000...0x11FFF:
      true
    default: false
    }
  }

  /// What a joined emoji may have before its joiner: a pictograph, a skin tone or a variation selector.
  private static func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value == 0x20E3 || (scalar.value > 0xFF && scalar.properties.isEmoji)
  }

  private static func isOldHangul(_ scalar: Unicode.Scalar) -> Bool { (0x1100...0x11FF).contains(scalar.value) }
}
