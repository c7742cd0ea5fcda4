import Course

/// Reads `trust >= 60 and not promised`.
enum ConditionParser {
  enum Outcome {
    case condition(Condition)
    /// What is wrong, as a sentence about the condition.
    case problem(String)
  }

  /// Words that join conditions and so can name neither gauge nor flag.
  static let reserved: Set<String> = ["and", "or", "not", "if", "when", "set", "clear"]

  /// Comparisons as other languages have them, or turned round.
  private static let slips = ["=>": ">=", "=<": "<=", "==": "=", ">==": ">=", "<==": "<="]

  static func parse(_ text: some StringProtocol) -> Outcome {
    var lexer = Lexer(text)
    guard !lexer.isAtEnd else { return .problem("the condition is missing") }
    var alternatives: [Condition] = []
    repeat {
      var parts: [Condition] = []
      repeat {
        switch atom(&lexer) {
        case .condition(let part): parts.append(part)
        case .problem(let sentence): return .problem(sentence)
        }
      } while lexer.take(.word("and"))
      alternatives.append(parts.count == 1 ? parts[0] : .all(parts))
    } while lexer.take(.word("or"))
    guard lexer.isAtEnd else { return .problem("\"\(lexer.remainder)\" does not fit in this condition") }
    return .condition(alternatives.count == 1 ? alternatives[0] : .any(alternatives))
  }

  private static func atom(_ lexer: inout Lexer) -> Outcome {
    let isNegated = lexer.take(.word("not"))
    guard case .word(let name) = lexer.peek(), !reserved.contains(name) else {
      return .problem("a gauge or a flag is missing in this condition")
    }
    _ = lexer.next()
    var result = Condition.flag(name)
    if case .sign(let sign) = lexer.peek() {
      guard let comparison = Condition.Comparison(rawValue: sign) else {
        return .problem("\"\(sign)\" does not fit in this condition")
      }
      _ = lexer.next()
      if case .sign(let second) = lexer.peek(), let meant = slips[sign + second] {
        return .problem("\"\(sign)\(second)\" is no comparison: write \(name) \(meant) and a number")
      }
      guard let value = lexer.integer() else { return .problem("a whole number is missing after \"\(name) \(sign)\"") }
      result = .compare(gauge: name, comparison, value)
    }
    return .condition(isNegated ? .not(result) : result)
  }
}
