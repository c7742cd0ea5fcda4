/// What a grapheme cluster does to the line breaks around it.
///
/// A small reading of Unicode's line breaking (UAX #14): enough for prose, code words, addresses and CJK. Korean breaks
/// at its spaces, as its readers prefer; Thai, Lao and Khmer, which need a dictionary, are cut where the line ends.
enum BreakClass: UInt8 {
  case letter, digit, other
  /// Breaks after it; dropped at the end of a line.
  case space
  /// A place to break that is not seen.
  case zeroWidthSpace
  /// Holds its neighbours together: no-break space, word joiner.
  case glue
  case hyphen, dash, slash
  /// Breaks on both sides.
  case ideograph
  /// Never begins a line: closing brackets, full stops, small kana.
  case closing
  /// Never ends a line: opening brackets.
  case opening
  /// Ends a paragraph.
  case newline

  init(_ grapheme: Grapheme) {
    switch grapheme {
    case .ascii(let byte): self = Self.ascii[Int(byte & 0x7F)]
    case .other(let character):
      guard let scalar = character.unicodeScalars.first else {
        self = .other
        return
      }
      self.init(scalar.value, scalar.properties)
    }
  }

  private init(_ value: UInt32, _ properties: Unicode.Scalar.Properties) {
    switch value {
    case 0x0D, 0x85, 0x2028, 0x2029: self = .newline
    case 0x20: self = .other  // A space that carries a mark.
    case 0xA0, 0x2007, 0x202F, 0x2060, 0xFEFF, 0x2011: self = .glue
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: self = .space
    case 0x200B: self = .zeroWidthSpace
    case 0x2010: self = .hyphen
    case 0x2012...0x2015: self = .dash
    case _ where Self.neverBeginsLine.contains(value): self = .closing
    case _ where Self.neverEndsLine.contains(value): self = .opening
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .letter
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFFEE, 0x1F000...0x1FAFF, 0x20000...0x3FFFF:
      self = .ideograph
    default:
      if properties.isAlphabetic {
        self = .letter
      } else {
        self = properties.numericType == nil ? .other : .digit
      }
    }
  }

  private static let ascii: [BreakClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .newline
    case UInt8(ascii: "\t"), UInt8(ascii: " "): .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "!"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      .closing
    default: .other
    }
  }

  /// What Japanese and Chinese setting calls kinsoku: kept from the start of a line.
  private static let neverBeginsLine = Set(
    ("、。，．・：；？！゛゜ヽヾゝゞ々〻ー’”）〕］｝〉》」』】〙〗〟»›°′″℃‰％¢…‥‼⁇⁈⁉‐゠～〜"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ")
      .unicodeScalars.map(\.value))
  /// Kept from the end of a line.
  private static let neverEndsLine = Set(
    "‘“（〔［｛〈《「『【〘〖〝«‹£¥＄￡￥｢¿¡„‚".unicodeScalars.map(\.value))
}

/// One grapheme cluster of a paragraph on its way into lines.
struct WrapUnit {
  /// Which span it is from, and its bytes there.
  var span: Int32
  var start: Int32
  var end: Int32
  var width: UInt8
  var breakClass: BreakClass
}

extension WrapUnit {
  /// Whether a line may end before unit `index`, and another begin with it.
  ///
  /// - Precondition: `0 < index < units.count`.
  static func mayBreak(_ units: [WrapUnit], before index: Int) -> Bool {
    let left = units[index - 1].breakClass
    let right = units[index].breakClass
    switch (left, right) {
    case (_, .space), (_, .zeroWidthSpace), (.glue, _), (_, .glue): return false
    case (.space, _), (.zeroWidthSpace, _): return true
    case (_, .closing), (.opening, _), (_, .hyphen), (_, .dash), (_, .slash): return false
    case (.hyphen, .letter): return isWord(units, index - 2) && isWord(units, index - 3)
    case (.hyphen, .ideograph): return isWord(units, index - 2)
    // A dash between numbers is a range; one at the start of a word is a sign.
    case (.dash, .digit): return false
    case (.dash, _): return index >= 2 && units[index - 2].breakClass != .space
    case (.slash, .letter), (.slash, .digit):
      return isWord(units, index - 2) && isWord(units, index - 3) && isWord(units, index + 1)
    case (.hyphen, _), (.slash, _): return false
    case (.ideograph, _), (_, .ideograph): return true
    case (.closing, _): return isWideClosing(units, index - 1)
    default: return false
    }
  }

  private static func isWord(_ units: [WrapUnit], _ index: Int) -> Bool {
    guard units.indices.contains(index) else { return false }
    return units[index].breakClass == .letter || units[index].breakClass == .digit
  }

  /// CJK punctuation carries its own white space, so a line may end after it; a full stop in `e.g.` does not.
  private static func isWideClosing(_ units: [WrapUnit], _ index: Int) -> Bool {
    units[index].width == 2
  }
}
