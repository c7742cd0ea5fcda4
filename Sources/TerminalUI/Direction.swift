extension Line {
  /// Whether the text runs from right to left: its first letter that has a direction is of a script that does.
  ///
  /// Source: Unicode Standard Annex 9, rules P2 and P3, with the blocks whose letters are R or AL.
  public var isRightToLeft: Bool {
    for span in spans {
      for scalar in span.text.unicodeScalars {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: return false
        case 0..<0xC0: continue
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: return true
        default: if scalar.properties.isAlphabetic { return false }
        }
      }
    }
    return false
  }

  /// The line moved to the right edge of so many columns.
  public func trailing(in columns: Int) -> Line {
    let spare = columns - width
    return spare > 0 ? Line([Span(String(repeating: " ", count: spare))] + spans) : self
  }
}
