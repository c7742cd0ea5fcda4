import Course

/// A text as the `close` match sees it: compatibility forms composed (NFKC), case folded, spaces collapsed, quotes
/// straightened, end punctuation dropped. Source: the course language, "Blank".
struct FoldedText: Hashable, Sendable {
  let text: String

  init(_ original: String) {
    var folded = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in original.unicodeScalars.flatMap(Compatibility.replacement) {
      if scalar.properties.isWhitespace {
        needsSpace = !folded.isEmpty
        continue
      }
      if needsSpace { folded.append(" ") }
      needsSpace = false
      folded.append(contentsOf: FoldedText.fold(scalar))
    }
    while let last = folded.last, FoldedText.endPunctuation.contains(last) || last == " " { folded.removeLast() }
    text = String(folded)
  }

  /// Upper, then lower: "ß" becomes "ss", and both small sigmas one.
  private static func fold(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}", "\u{00B4}", "`": return "'".unicodeScalars
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2033}", "\u{00AB}", "\u{00BB}": return "\"".unicodeScalars
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": return "-".unicodeScalars
    default:
      if scalar.isASCII { return scalar.properties.lowercaseMapping.unicodeScalars }
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      return String.UnicodeScalarView(upper.flatMap { $0.properties.lowercaseMapping.unicodeScalars })
    }
  }

  private static let endPunctuation: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", "\u{3002}"]

  /// Whether `other` stands in it, from a word's start to a word's end.
  func contains(_ other: FoldedText) -> Bool {
    let hay = Array(text)
    let needle = Array(other.text)
    guard !needle.isEmpty, needle.count <= hay.count else { return false }
    let isWord = { (character: Character) in character.isLetter || character.isNumber }
    return (0...hay.count - needle.count).contains { start in
      let end = start + needle.count
      return hay[start..<end].elementsEqual(needle)
        && (start == 0 || !isWord(hay[start - 1]) || !isWord(needle[0]))
        && (end == hay.count || !isWord(hay[end]) || !isWord(needle[needle.count - 1]))
    }
  }
}

private enum Compatibility {
  private static let table: [UInt32: [Unicode.Scalar]] = {
    var table: [UInt32: [Unicode.Scalar]] = [:]
    let runs = CompatibilityTable.runs
    for index in stride(from: 0, to: runs.count, by: 3) {
      for code in runs[index]...runs[index + 1] {
        table[code] = Unicode.Scalar(runs[index + 2] + (code - runs[index])).map { [$0] }
      }
    }
    let several = CompatibilityTable.several
    var index = 0
    while index < several.count {
      let count = Int(several[index + 1])
      table[several[index]] = several[index + 2..<index + 2 + count].compactMap(Unicode.Scalar.init)
      index += 2 + count
    }
    return table
  }()

  static func replacement(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    scalar.isASCII ? [scalar] : table[scalar.value] ?? [scalar]
  }
}

/// Reads a number as people type it: `24`, `1,5`, `1 000`, `€ 3.50`, `24 hours`.
enum TypedNumber {
  /// What it may mean: a lone comma or point before three digits may group them or begin a fraction.
  static func readings(_ text: String) -> [Double] {
    var digits = ""
    var separators: [(sign: Character, index: Int)] = []
    var isNegative = false
    scan: for character in FoldedText(text).text {
      switch character {
      case "0"..."9": digits.append(character)
      case ".", ",": separators.append((character, digits.count))
      case " ", "'", "_": continue
      case "-" where digits.isEmpty: isNegative = true
      default:
        // A sign before the number (€ 3) or a unit after it (24 hours) does no harm.
        if digits.isEmpty, !character.isLetter { continue }
        break scan
      }
    }
    guard !digits.isEmpty, digits.count <= 30 else { return [] }
    while let last = separators.last, last.index == digits.count { separators.removeLast() }
    return meanings(digits, separators).map { isNegative ? -$0 : $0 }
  }

  private static func meanings(_ digits: String, _ separators: [(sign: Character, index: Int)]) -> [Double] {
    let whole = Double(digits) ?? 0
    guard let last = separators.last else { return [whole] }
    let point = digits.index(digits.startIndex, offsetBy: last.index)
    let fraction = Double("0" + digits[..<point] + "." + digits[point...]) ?? whole
    if separators.count > 1 {
      // 1,234,567 groups; 1,234.5 has its fraction after the other sign.
      return separators.allSatisfy { $0.sign == last.sign } ? [whole] : [fraction]
    }
    return digits.count - last.index == 3 && last.index > 0 ? [fraction, whole] : [fraction]
  }
}

extension FillInBody.Blank {
  /// Whether a learner's text fills it.
  public func accepts(_ response: String) -> Bool {
    switch accepted {
    case .number(let range):
      // A hair's breadth for what binary fractions cannot say, such as 0.1.
      let slack = 1e-9 * Swift.max(1, abs(range.lowerBound), abs(range.upperBound))
      return TypedNumber.readings(response).contains {
        $0 >= range.lowerBound - slack && $0 <= range.upperBound + slack
      }
    case .words(let words):
      switch match {
      case .exact: return words.contains(response.trimmed)
      case .close:
        let folded = FoldedText(response)
        return words.contains { FoldedText($0) == folded }
      case .contains:
        let folded = FoldedText(response)
        return words.contains { folded.contains(FoldedText($0)) }
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
