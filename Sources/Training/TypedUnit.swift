/// What may stand around a number that somebody typed: a unit, and nothing that makes another number of it.
///
/// Neither "24 million" nor "24 or 25" nor "<24" nor "24:30" is 24.
enum TypedUnit {
  /// Whether a sign before a number leaves it what it is: `€ 3`, `+3`, `(3`.
  static func mayStandBefore(_ sign: Character) -> Bool {
    sign.isWhitespace || sign.isCurrencySymbol || "+-~#=('\"".contains(sign)
  }

  /// Whether what follows a number is nothing, or one unit: `hours`, `%`, `€`, `km/h`, `m2`, `/ hour`.
  static func isOne(_ text: Substring) -> Bool {
    var rest = text.drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace || ")'\"".contains(last) { rest.removeLast() }
    // A hyphen may join the two, as in "24-hour".
    if rest.first == "-", rest.dropFirst().first?.isLetter == true { rest.removeFirst() }
    let parts = rest.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return switch parts.count {
    case 0: true
    case 1: isUnit(parts[0], isLone: true)
    case 2: isUnit(parts[0], isLone: false) && isUnit(parts[1], isLone: false)
    default: false
    }
  }

  private static func isUnit(_ text: Substring, isLone: Bool) -> Bool {
    var word = text.drop(while: \.isWhitespace)
    while let last = word.last, last.isWhitespace || last == "." { word.removeLast() }
    if let first = word.first, signs.contains(first) || first.isCurrencySymbol { word.removeFirst() }
    if word.isEmpty { return true }
    // A square or cubic metre: its raised figure is folded to a plain one.
    if let last = word.last, last == "2" || last == "3", word.dropLast().last == "m" { word.removeLast() }
    return word.allSatisfy(\.isLetter) && !(isLone && multipliers.contains(String(word)))
  }

  private static let signs: Set<Character> = ["%", "\u{2030}", "\u{B0}"]

  /// Words that say how many times the number is meant, or that it is not the whole answer, folded.
  private static let multipliers: Set<String> = [
    "k", "x", "mn", "mio", "mrd", "bn", "tn", "hundred", "hundreds", "thousand", "thousands", "million", "millions",
    "billion", "billions", "trillion", "trillions", "dozen", "dozens", "hundert", "tausend", "millionen", "milliarde",
    "milliarden", "billionen", "dutzend", "cien", "cientos", "mil", "millón", "millones", "docena", "docenas", "mille",
    "milliard", "milliards", "centaine", "centaines", "douzaine", "douzaines", "mila", "milione", "milioni", "miliardo",
    "miliardi", "duizend", "miljoen", "miljard", "or", "and", "to", "oder", "und", "bis", "ou", "et", "o", "y",
  ]
}

extension Character {
  fileprivate var isCurrencySymbol: Bool {
    unicodeScalars.count == 1 && unicodeScalars.first?.properties.generalCategory == .currencySymbol
  }
}
