/// The one sanitiser: takes from a text whatever could steer a terminal or hide its meaning.
///
/// Removed are control characters (C0 but tab and line feed, DEL, C1), bidirectional controls, the deprecated format
/// characters that swap and shape letters, line and paragraph separators, byte order marks, interlinear annotations and
/// tag characters. All else may pass: what is not assigned yet, private use and noncharacters too, which are drawn at
/// worst as a box. Source: Unicode Technical Report 36, "Unicode Security Considerations", UAX 9, "Explicit Directional
/// Formatting Characters", and The Unicode Standard, 23.2, "Deprecated Format Characters".
public enum Sanitizer {
  /// Whether a scalar may never reach a terminal.
  @inline(__always)
  public static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The text without harmful scalars; the same string when there are none.
  public static func clean(_ text: String) -> String {
    // Nearly all text is printable ASCII, which its bytes tell at a fraction of the cost.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.lazy.filter { !isHarmful($0) })
    return String(result)
  }

  /// One line: harmful scalars removed, runs of white space made one space, ends trimmed.
  public static func cleanLine(_ text: String) -> String {
    isPlainLine(text) ? text : clean(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a text is printable ASCII with single spaces between words: nearly every title, name and path, and telling
  /// so by its bytes is many times cheaper than looking at its characters.
  private static func isPlainLine(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in text.utf8 {
      guard byte >= space, byte < 0x7F, byte != space || last != space else { return false }
      last = byte
    }
    return last != space || text.isEmpty
  }
}
