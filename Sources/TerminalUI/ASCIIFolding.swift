extension Frame {
  /// The frame for a terminal that can show nothing but ASCII: what has a likeness gets it, anything else is a `?`.
  public func foldedToASCII() -> Frame {
    var folded = self
    folded.mapGlyphs { glyph in
      glyph.base < 0x80 && glyph.mark1 == 0 ? glyph : Glyph(base: Self.likeness(of: glyph.base))
    }
    return folded
  }

  /// The ASCII scalar that reads most like another one.
  fileprivate static func likeness(of base: UInt32) -> UInt32 {
    if base < 0x80 { return base }
    return UInt32((likenesses[base] ?? UInt8(ascii: "?")))
  }

  private static let likenesses: [UInt32: UInt8] = {
    let groups: [(String, String)] = [
      ("\u{2018}\u{2019}\u{201A}\u{2032}", "'"), ("\u{201C}\u{201D}\u{201E}\u{2033}\u{AB}\u{BB}", "\""),
      ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2500}", "-"), ("\u{2022}\u{B7}", "*"),
      ("\u{2191}", "^"), ("\u{2193}", "v"), ("\u{2190}", "<"), ("\u{2192}", ">"), ("\u{A0}\u{202F}\u{2009}", " "),
      ("\u{2026}", "."), ("\u{D7}", "x"), ("\u{2713}\u{2714}", "+"), ("\u{2717}\u{2718}", "x"), ("\u{25D0}", "~"),
      ("\u{C0}\u{C1}\u{C2}\u{C3}\u{C4}\u{C5}", "A"), ("\u{C7}", "C"), ("\u{C8}\u{C9}\u{CA}\u{CB}", "E"),
      ("\u{CC}\u{CD}\u{CE}\u{CF}", "I"), ("\u{D1}", "N"), ("\u{D2}\u{D3}\u{D4}\u{D5}\u{D6}\u{D8}", "O"),
      ("\u{D9}\u{DA}\u{DB}\u{DC}", "U"), ("\u{E0}\u{E1}\u{E2}\u{E3}\u{E4}\u{E5}", "a"), ("\u{E7}", "c"),
      ("\u{E8}\u{E9}\u{EA}\u{EB}", "e"), ("\u{EC}\u{ED}\u{EE}\u{EF}", "i"), ("\u{F1}", "n"),
      ("\u{F2}\u{F3}\u{F4}\u{F5}\u{F6}\u{F8}", "o"), ("\u{F9}\u{FA}\u{FB}\u{FC}", "u"), ("\u{FD}\u{FF}", "y"),
      ("\u{DF}", "s"),
    ]
    var table: [UInt32: UInt8] = [:]
    for (scalars, likeness) in groups {
      for scalar in scalars.unicodeScalars { table[scalar.value] = likeness.utf8.first }
    }
    return table
  }()
}

extension String {
  /// The same for a line of text; marks that stand upon a letter are left out.
  public func foldedToASCII() -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var folded = String.UnicodeScalarView()
    for letter in self {
      guard let base = letter.unicodeScalars.first?.value else { continue }
      // A text has the room that a cell has not.
      if base == 0xDF { folded.append("s") }
      folded.append(Unicode.Scalar(UInt8(Frame.likeness(of: base))))
    }
    return String(folded)
  }
}
