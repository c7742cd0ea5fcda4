/// The keys without letters that a terminal puts into a line as escape sequences: arrows, Home, F1.
enum TypedKeys {
  /// A line without them.
  ///
  /// - Returns: The text, and whether a key was typed in it or behind it, or nothing but keys. Keys before a text are nobody's
  ///   mending of it.
  static func removed(from line: String) -> (text: String, hasKeys: Bool) {
    guard line.unicodeScalars.contains("\u{1B}") else { return (line, false) }
    var text = ""
    var hasKeys = false
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        skipSequence(in: &rest)
        if !text.isEmpty { hasKeys = true }
      } else if scalar != " " || !text.isEmpty {
        text.unicodeScalars.append(scalar)
      }
    }
    return (text, hasKeys || text.isEmpty)
  }

  /// Takes what follows Escape: `[` or `O` and all up to a final letter, a message up to its end, or one key.
  ///
  /// Source: ECMA-48, 5.4 (control sequences) and 5.6 (control strings).
  private static func skipSequence(in rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "[":
      while let scalar = rest.popFirst(), !(0x40...0x7E).contains(scalar.value) {}
    case "O": _ = rest.popFirst()
    case "]", "P", "X", "^", "_":
      while let scalar = rest.popFirst(), scalar != "\u{7}" {
        if scalar == "\u{1B}" {
          _ = rest.popFirst()
          return
        }
      }
    default: break
    }
  }
}
