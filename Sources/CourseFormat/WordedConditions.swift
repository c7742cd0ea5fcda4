import Course

/// What is said in words, or with the words of other tools, where an attribute has words of its own.
extension AttributeReader {
  /// How people begin a condition besides `if`, and whether the word alone says that a flag follows.
  private static let openings: [(words: [String], isCertain: Bool, isNegated: Bool)] = [
    (["only", "if"], true, false), (["only", "when"], true, false), (["if"], true, false), (["when"], true, false),
    (["unless"], true, true), (["requires"], false, false), (["require"], false, false), (["needs"], false, false),
    (["only"], false, false),
  ]

  /// `If trust >= 80`, `if promised AND angry`, `only if promised`, `requires trust > 20`, `unless trust >= 80`; nil
  /// where it is no condition.
  func wordedCondition(_ text: String) -> Reading? {
    guard context.names.contains(.if), text.utf8.count <= 200, let first = text.utf8.first,
      "iowurn".utf8.contains(first | 0x20)
    else { return nil }
    let written = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let words = written.map { word in
      let small = word.lowercased()
      return ["and", "or", "not"].contains(small) ? small : word
    }
    guard
      let opening = AttributeReader.openings.first(where: { opening in
        words.count > opening.words.count
          && zip(words, opening.words).allSatisfy { $0.lowercased() == $1 }
      })
    else { return nil }
    let rest = words.dropFirst(opening.words.count).joined(separator: " ")
    guard opening.isCertain || rest.contains(where: { "<>=".contains($0) }),
      case .condition(let condition) = ConditionParser.parse(rest)
    else { return nil }
    let isWhole =
      switch condition {
      case .flag, .compare: true
      default: false
      }
    guard opening.isNegated else {
      return .malformed(
        message: "a condition begins with if, and its words are in small letters", help: "write `if \(rest)`",
        instead: .condition(condition))
    }
    return .malformed(
      message: "a condition begins with if",
      help: isWhole ? "write `if not \(rest)`" : "write the contrary with if, as in `if not promised`",
      instead: .condition(.not(condition)))
  }

  /// `trust up 20`, with the sign that is meant; nil where it is something else.
  func spokenChange(of gauge: String, _ rest: String) -> String? {
    let words = rest.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let sign = words.first.flatMap({ AttributeReader.directions[$0] }), let number = words.last,
      words.count == 2 || words.count == 3 && words[1] == "by", Values.natural(number, in: 1...999) != nil
    else { return nil }
    return "write `\(gauge) \(sign)\(number)`"
  }

  private static let directions = [
    "up": "+", "plus": "+", "rises": "+", "more": "+", "increases": "+", "gains": "+",
    "down": "-", "minus": "-", "falls": "-", "less": "-", "drops": "-", "decreases": "-", "loses": "-",
  ]

  /// `"tries": 2`; nil where it is something else.
  func quotedSlip(_ text: String) -> Reading? {
    guard let byte = text.utf8.first, byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
      let first = text.first, BareAttributes.marks.contains(first),
      context.names.contains(.points) || context.names.contains(.ending)
    else { return nil }
    let plain = text.filter { !BareAttributes.marks.contains($0) }
    guard Lexer.pair(plain) != nil, case .attribute(let meant) = read(plain) else { return nil }
    return .malformed(
      message: "no quotation marks stand in an attribute", help: "write `\(plain)`", instead: meant)
  }

  /// `shuffle: no` below a heading; nil where it is something else.
  func settingSlip(_ word: String, _ value: String) -> Reading? {
    guard word == "shuffle", context.names.contains(.keepOrder), ["no", "options", "questions", "all"].contains(value)
    else { return nil }
    return .malformed(
      message: "shuffle is said of a whole quiz",
      help: value == "no"
        ? "write `keep-order` here, or shuffle: no between the lines of --- at the top"
        : "write shuffle: \(value) between the lines of --- at the top")
  }

  /// `rating: misery`, the word that rates a reply behind another one; nil where it is something else.
  func ratingSlip(_ value: String) -> Reading? {
    guard context.names.contains(.misery), let moment = moment(value) else { return nil }
    return .malformed(
      message: "a rating is a word alone", help: "write `\(moment.rawValue)`", instead: .moment(moment))
  }

  /// The rating that a word says in another way, as in `mediocre` or `magnificence!`.
  func moment(_ word: String) -> Moment? {
    guard context.names.contains(.misery) else { return nil }
    let plain = word.lowercased().filter(\.isLetter)
    return Moment(rawValue: plain) ?? AttributeReader.moments[plain]
  }

  private static let moments: [String: Moment] = [
    "miserable": .misery, "bad": .misery, "worst": .misery, "wrong": .misery, "poor": .misery,
    "mediocre": .mediocrity, "average": .mediocrity, "okay": .mediocrity, "neutral": .mediocrity,
    "magnificent": .magnificence, "good": .magnificence, "best": .magnificence, "great": .magnificence,
    "right": .magnificence, "excellent": .magnificence,
  ]

  /// The key that goes by another name elsewhere; nil where this is none.
  func synonym(_ word: String, _ value: String) -> String? {
    guard value.first?.isNumber == true, let name = AttributeReader.synonyms[word], context.names.contains(name) else {
      return nil
    }
    return name.rawValue
  }

  private static let synonyms: [String: AttributeName] = [
    "clock": .time, "timer": .time, "level": .difficulty, "trys": .tries, "attempts": .tries, "score": .points,
    "marks": .points,
  ]
}
