import CTerminal
import TerminalUI
import Testing

#if canImport(Glibc)
  import Glibc

  @Suite("Widths beside glibc")
  struct LibcWidthTests {
    /// Where we differ on purpose, and why.
    static let differences: [(ClosedRange<UInt32>, String)] = [
      (0xAD...0xAD, "glibc counts a column for the soft hyphen, terminals draw none: it is never painted"),
      (0x1F1E6...0x1F1FF, "regional indicators are painted as letters"),
      (0x2630...0x2637, "Unicode 16 made these wide, and newer glibc with it"),
      (0x268A...0x268F, "the same"),
    ]

    @Test("every scalar up to Unicode 14 is as wide as glibc says, but for a list")
    func agreement() throws {
      let found = setlocale(LC_CTYPE, "C.UTF-8") != nil
      try #require(found, "the C.UTF-8 locale is part of glibc")
      defer { setlocale(LC_CTYPE, "C") }
      var unexpected: [String] = []
      for value in UInt32(0x20)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 14 else { continue }
        if Self.differences.contains(where: { $0.0.contains(value) }) { continue }
        let theirs = Int(ct_wcwidth(value))
        // What glibc does not know (-1) is painted as a replacement character of our width.
        guard theirs >= 0 else { continue }
        let text = String(Character(scalar))
        // A mark alone sits on a space of its own, so marks are measured on a letter, jamo on a syllable.
        let carrier = (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) ? "가" : "x"
        let ours = theirs == 0 ? TextWidth.of(carrier + text) - TextWidth.of(carrier) : TextWidth.of(text)
        if ours != theirs { unexpected.append("U+\(String(value, radix: 16)): \(ours), glibc \(theirs)") }
      }
      #expect(unexpected.isEmpty, "\(unexpected.count) scalars: \(unexpected.prefix(20))")
    }
  }
#endif
