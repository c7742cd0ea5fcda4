import Course

/// Signs that people draw, paste or type for the hyphen that begins a line of a list.
extension MissingMarks {
  /// The length of such a sign at the start of a line: `◦`, `■`, `✔`, `·`, or `o`, `~` and `_` with a space behind them.
  ///
  /// No letter of any other kind is one, nor what begins a sentence: a quotation mark, a bracket, three dots.
  static func foreignSign(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    switch first {
    case UInt8(ascii: "o"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "="):
      return text.dropFirst().first.map(SourceText.isSpace) == true ? 1 : nil
    case 0xC2...:
      let scalars = String(decoding: text.prefix(8), as: UTF8.self).unicodeScalars
      guard let sign = scalars.first, isDrawn(sign) else { return nil }
      let length = UTF8.width(sign)
      // An emoji may carry the mark that asks for its colours.
      return scalars.dropFirst().first?.value == 0xFE0F ? length + 3 : length
    default: return nil
    }
  }

  private static func isDrawn(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "\u{2026}", "\u{BF}", "\u{A1}": return false
    default: break
    }
    return switch sign.properties.generalCategory {
    case .dashPunctuation, .otherPunctuation, .mathSymbol, .otherSymbol, .privateUse: true
    default: false
    }
  }

  /// Whether text begins with a checkbox as it should be, a space and something else.
  static func isWholeBox(_ text: ArraySlice<UInt8>) -> Bool {
    let start = Array(text.prefix(4))
    return start.count == 4 && start[0] == UInt8(ascii: "[") && " xX".utf8.contains(start[1])
      && start[2] == UInt8(ascii: "]") && start[3] == UInt8(ascii: " ") && text.dropFirst(4).contains { $0 > 0x20 }
  }

  /// Whether a stretch begins with a sign of the keyboard that may stand for a hyphen: a space behind it tells it from
  /// a word.
  func beginsWithTypedSign(_ span: Span) -> Bool {
    let line = source.range(ofLine: span.line)
    let start = line.lowerBound + max(0, span.column - 1)
    guard start + 1 < line.upperBound, SourceText.isSpace(source.bytes[start + 1]) else { return false }
    return "o~_=".utf8.contains(source.bytes[start])
  }
}
