import Course

/// What is certainly meant as an attribute of a reply, and written another way.
extension AttributeReader {
  /// `trust=20`, `trust: +20`, `trust +20%`, `trust +20.5`, `trust > 3`; nil where it is nothing of the kind.
  ///
  /// - Parameter rest: What follows the first word.
  func gaugeSlip(_ word: String, _ rest: String) -> Reading? {
    guard context.names.contains(.adjust), !rest.isEmpty else { return nil }
    if context.gauges.contains(word), let change = spokenChange(of: word, rest) {
      return .malformed(
        message: "a gauge rises or falls by a whole number with a sign before it", help: change)
    }
    if let sign = wordedSign(rest), context.gauges.contains(word) {
      return .malformed(
        message: "a gauge rises or falls by a whole number with a sign before it",
        help: "write the number in digits, as in `\(word) \(sign)10`")
    }
    let isNumber = rest.unicodeScalars.allSatisfy { AttributeReader.numberSigns.contains($0) }
    guard isNumber || rest.contains(where: { "<>".contains($0) }), let gauge = gauge(near: word) else { return nil }
    if isNumber {
      return change(of: gauge, rest).map { change in
        .malformed(
          message: "a gauge rises or falls by a whole number with a sign before it",
          help: rest.utf8.first == UInt8(ascii: "=") ? "\(change), or `if \(gauge) = …` to ask for a level" : change)
      }
    }
    guard case .condition = ConditionParser.parse("\(gauge) \(rest)") else { return nil }
    return .malformed(message: "a condition of a reply begins with if", help: "write `if \(gauge) \(rest)`")
  }

  /// The sign of `+ten`; nil where it is something else.
  private func wordedSign(_ text: String) -> String? {
    guard let first = text.first, "+-\u{2212}\u{2013}".contains(first) else { return nil }
    let word = text.dropFirst().drop(while: \.isWhitespace)
    return !word.isEmpty && word.allSatisfy(\.isLetter) ? (first == "+" ? "+" : "-") : nil
  }

  /// `promised and patience >= 40`, which lacks its `if`; nil where it may be something else.
  func conditionSlip(_ text: String) -> Reading? {
    if context.names.contains(.when), text.contains(where: { "<>=".contains($0) }),
      case .condition(let condition) = ConditionParser.parse(text),
      !condition.names.isDisjoint(with: context.gauges)
    {
      return .malformed(
        message: "a condition of a scene begins with when", help: "write `when \(text)`", instead: .trigger(condition))
    }
    // A route is never shown, so a line of it holds no words to read.
    let isRoute = context.names == [.if]
    guard isRoute || context.names.contains(.if) && text.contains(where: { "<>=".contains($0) }),
      case .condition(let condition) = ConditionParser.parse(text)
    else { return nil }
    if case .flag(let name) = condition {
      return .malformed(message: "a condition begins with if", help: "write `if \(name)`, or take it out")
    }
    guard isRoute || !condition.names.isDisjoint(with: context.gauges) else { return nil }
    return .malformed(
      message: "a condition begins with if", help: "write `if \(text)`", instead: isRoute ? .condition(condition) : nil)
  }

  /// `time out`, `only once`: what says everything as one word, written as several.
  func apartSlip(_ text: String) -> String? {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }
    guard (2...3).contains(words.count) else { return nil }
    let meant = words.filter { $0 != "only" && $0 != "just" }.joined()
    return AttributeReader.words.keys.first {
      context.names.contains($0) && $0.rawValue.filter { $0 != "-" } == meant
    }?.rawValue
  }

  /// `+20 trust`; nil where it is something else.
  func swappedSlip(_ text: String) -> Reading? {
    var lexer = Lexer(text)
    guard context.names.contains(.adjust), lexer.integer() != nil, case .word(let word) = lexer.next(), lexer.isAtEnd,
      let gauge = gauge(near: word), let change = change(of: gauge, String(text.prefix { !$0.isLetter }))
    else { return nil }
    return .malformed(message: "the name of the gauge comes first", help: change)
  }

  /// `timeout: 20s`, `timeout 20s`, `once: yes`: a word that says everything by itself.
  func wordSlip(_ name: AttributeName, _ meant: Attribute) -> Reading {
    let clock = name == .timeout ? "; the time itself stands below the scene's heading, as in `time: 20s`" : ""
    return .malformed(
      message: "no value stands after \(name.rawValue)", help: "write `\(name.rawValue)`\(clock)", instead: meant)
  }

  private static let numberSigns = Set("0123456789 +-=:%.,\u{2212}\u{2013}".unicodeScalars)

  /// The gauge of this drill that a word names, or nearly does.
  private func gauge(near word: String) -> String? {
    if context.gauges.contains(word) { return word }
    return word.utf8.count >= 3 ? Spelling.nearest(to: word, in: context.gauges) : nil
  }

  /// How the change that some signs and digits stand for is written; nil without a digit.
  private func change(of gauge: String, _ text: String) -> String? {
    let digits = text.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.utf8.count) else { return nil }
    switch text.first(where: { "+-\u{2212}\u{2013}".contains($0) }) {
    case nil: return "write `\(gauge) +\(digits)` or `\(gauge) -\(digits)`"
    case "+": return "write `\(gauge) +\(digits)`"
    default: return "write `\(gauge) -\(digits)`"
    }
  }
}

extension AttributeContext {
  /// What to do with an attribute that means nothing here.
  func help(forMisplaced name: AttributeName, _ text: String) -> String {
    switch name {
    case .when where names.contains(.if):
      "write `if\(text.dropFirst(4))`; a `when` stands below the heading of the scene that it brings up"
    case .route where names.contains(.if), .debrief where names.contains(.if):
      "put it on the line below its scene's heading, or take it out"
    case .adjust where names == [.if], .set where names == [.if], .clear where names == [.if]:
      "a route changes nothing: let the replies that lead to it do so"
    default: "take it out, or move it to where it belongs"
    }
  }
}
