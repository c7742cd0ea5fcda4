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
    let ends = folded.reversed().prefix { FoldedText.endPunctuation.contains($0) || $0 == " " }.count
    // Where punctuation is all there is, it is the answer.
    if ends < folded.count { folded.removeLast(ends) }
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
    var rest = Substring(FoldedText(text).text)
    // A sign before the number (€ 3) does no harm; a word does, and so does a comparison.
    let head = rest.prefix { !isDigit($0) && !$0.isLetter && $0 != "." && $0 != "," }
    guard head.allSatisfy(TypedUnit.mayStandBefore) else { return [] }
    rest = rest.dropFirst(head.count)
    var digits = ""
    var separators: [(sign: Character, index: Int)] = []
    while let sign = rest.first {
      if isDigit(sign) {
        digits.append(sign)
      } else if sign == "." || sign == "," {
        separators.append((sign, digits.count))
      } else if !" '_".contains(sign) || rest.dropFirst().prefix(while: isDigit).count != 3 {
        // A space, an apostrophe or a low line groups thousands; after anything else there is a unit (24 hours).
        break
      }
      rest = rest.dropFirst()
    }
    while let last = separators.last, last.index == digits.count { separators.removeLast() }
    guard !digits.isEmpty, digits.count <= 30, TypedUnit.isOne(rest) else { return [] }
    return meanings(digits, separators).map { head.contains("-") ? -$0 : $0 }
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isWholeNumber }

  private static func meanings(_ digits: String, _ separators: [(sign: Character, index: Int)]) -> [Double] {
    let whole = Double(digits) ?? 0
    guard let last = separators.last else { return [whole] }
    let point = digits.index(digits.startIndex, offsetBy: last.index)
    let fraction = Double("0" + digits[..<point] + "." + digits[point...]) ?? whole
    if separators.count > 1 {
      // 1,234,567 groups; 1,234.5 has its fraction after the other sign.
      return separators.allSatisfy { $0.sign == last.sign } ? [whole] : [fraction]
    }
    let groups = digits.count - last.index == 3 && (1...3).contains(last.index) && digits.first != "0"
    return groups ? [fraction, whole] : [fraction]
  }
}

extension FillInBody.Blank {
  /// Whether a learner's text is of the kind that is asked for: a number where only a number can be right.
  public func isReadable(_ response: String) -> Bool {
    if case .number = accepted { !TypedNumber.readings(response).isEmpty } else { true }
  }

  /// Whether a learner's text fills it.
  public func accepts(_ response: String) -> Bool {
    guard response.contains(where: { !$0.isWhitespace }) else { return false }
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
