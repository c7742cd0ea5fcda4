/// How many columns a character takes in a printed source line: 0, 1 or 2.
///
/// The screen has a table of its own in TerminalUI, which this module may not see; to align a caret, the blocks of
/// wide scripts and the emoji are enough. Source: Unicode Standard Annex 11, "East Asian Width".
enum DisplayWidth {
  static func of(_ character: Character) -> Int {
    var isWide = false
    var isNothing = true
    for scalar in character.unicodeScalars {
      if isWideScalar(scalar) || scalar.value == 0xFE0F { isWide = true }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: break
      default: isNothing = false
      }
    }
    return isNothing ? 0 : isWide ? 2 : 1
  }

  private static func isWideScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    case 0x1F1E6...0x1F1FF: true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
