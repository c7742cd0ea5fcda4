/// Cuts an attribute or a condition into words, numbers and signs.
struct Lexer {
  enum Token: Equatable {
    /// Letters, digits, `-` and `_`, beginning with a letter.
    case word(String)
    /// Digits; kept as text because ids and percentages read them differently.
    case digits(String)
    case sign(String)
    case end
  }

  private var rest: Substring.UnicodeScalarView

  init(_ text: some StringProtocol) { rest = Substring(text).unicodeScalars }

  /// `word: value` where ASCII alone says that it is that, the value trimmed; nil where it takes a closer look.
  static func pair(_ text: String) -> (word: String, value: String)? {
    let bytes = text.utf8
    guard let first = bytes.first, isASCIILetter(first) else { return nil }
    var place = bytes.startIndex
    while place < bytes.endIndex, isOfASCIIWord(bytes[place]) { bytes.formIndex(after: &place) }
    guard place < bytes.endIndex, bytes[place] == UInt8(ascii: ":") else { return nil }
    let space = UInt8(ascii: " ")
    let value = bytes[bytes.index(after: place)...].drop { $0 == space }
    // Other white space than a blank is for the closer look, at both ends.
    guard let start = value.first, start > space, start < 0x80, let end = bytes.last, end > space, end < 0x80 else {
      return nil
    }
    return (String(text[..<place]), String(Substring(value)))
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isOfASCIIWord(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  mutating func next() -> Token {
    skipSpace()
    guard let first = rest.first else { return .end }
    if Lexer.isLetter(first) {
      return .word(take { Lexer.isLetter($0) || Lexer.isDigit($0) || $0 == "-" || $0 == "_" })
    }
    if Lexer.isDigit(first) { return .digits(take(Lexer.isDigit)) }
    rest.removeFirst()
    switch first {
    // The minus sign proper and the dash are what a word processor makes of a hyphen.
    case "\u{2212}", "\u{2013}": return .sign("-")
    case "<", ">":
      guard rest.first == "=" else { return .sign(String(first)) }
      rest.removeFirst()
      return .sign(String(first) + "=")
    default: return .sign(String(first))
    }
  }

  func peek() -> Token {
    var copy = self
    return copy.next()
  }

  var isAtEnd: Bool { peek() == .end }

  /// Takes the next token if it is this one.
  mutating func take(_ token: Token) -> Bool {
    var copy = self
    guard copy.next() == token else { return false }
    self = copy
    return true
  }

  /// A whole number without a sign, at most 999,999 unless more digits are allowed.
  mutating func natural(digits: Int = 6) -> Int? {
    guard case .digits(let text) = peek(), text.utf8.count <= digits else { return nil }
    _ = next()
    return Int(text)
  }

  /// A whole number with an optional sign, or with a required one.
  mutating func integer(signRequired: Bool = false) -> Int? {
    var copy = self
    var sign = signRequired ? 0 : 1
    if copy.take(.sign("+")) { sign = 1 } else if copy.take(.sign("-")) { sign = -1 }
    guard sign != 0, let number = copy.natural() else { return nil }
    self = copy
    return sign * number
  }

  /// The digits of a number that is an answer: those of a country's people, and more.
  static let answerDigits = 12

  /// A number with an optional sign and decimals after a point.
  ///
  /// - Parameter digits: How many it may have before the point.
  mutating func number(digits: Int = 6) -> Double? {
    var copy = self
    let sign = copy.take(.sign("-")) ? -1.0 : 1
    if sign > 0 { _ = copy.take(.sign("+")) }
    guard let whole = copy.natural(digits: digits) else { return nil }
    var value = Double(whole)
    if copy.take(.sign(".")) {
      guard case .digits(let text) = copy.next(), text.utf8.count <= 6, let part = Double("0." + text) else {
        return nil
      }
      value += part
    }
    self = copy
    return sign * value
  }

  /// What is left, white space trimmed.
  var remainder: String {
    var copy = self
    copy.skipSpace()
    while let last = copy.rest.last, Lexer.isSpace(last) { copy.rest.removeLast() }
    return String(copy.rest)
  }

  private mutating func skipSpace() {
    while let first = rest.first, Lexer.isSpace(first) { rest.removeFirst() }
  }

  private mutating func take(_ belongs: (Unicode.Scalar) -> Bool) -> String {
    let end = rest.firstIndex { !belongs($0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(Substring(rest[..<end]))
  }

  // The tables of Unicode are asked only where ASCII does not say.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) : scalar.properties.isAlphabetic
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
