import Phrases

/// What the parser finds wrong with a command line, in the language that is spoken.
enum UsageErrors {
  /// Nil for a line that tells of no error.
  static func spoken(_ line: Substring) -> String? {
    Sentence(line).parts(between: "Error: ", "").map { say("Error: \(problem($0[0]))") }
  }

  private static func problem(_ text: String) -> String {
    let sentence = Sentence(text[...])
    if let found = sentence.parts(between: "Unknown option ", ". Did you mean ", "?") {
      return say("Unknown option \(found[0]). Did you mean \(found[1])?")
    }
    if let found = sentence.parts(between: "The value ", " is invalid for ", ". Please provide one of ", ".") {
      return say("The value \(found[0]) is invalid for \(found[1]). Possible are \(list(found[2])).")
    }
    if let found = sentence.parts(between: "The value ", " is invalid for ", "") {
      return say("The value \(found[0]) is invalid for \(found[1])")
    }
    if let found = sentence.parts(between: "", " unexpected arguments: ", "") {
      return say("\(found[0]) unexpected arguments: \(found[1])")
    }
    return withOnePart(sentence) ?? text
  }

  private static func withOnePart(_ sentence: Sentence) -> String? {
    if let found = sentence.parts(between: "Unknown option ", "") { return say("Unknown option \(found[0])") }
    if let found = sentence.parts(between: "Missing value for ", "") { return say("Missing value for \(found[0])") }
    if let found = sentence.parts(between: "Missing expected argument ", "") {
      return say("Missing expected argument \(found[0])")
    }
    return sentence.parts(between: "Unexpected argument ", "").map { say("Unexpected argument \($0[0])") }
  }

  /// "'a', 'b' or 'c'".
  private static func list(_ text: String) -> String {
    Sentence(text[...]).parts(between: "", " or ", "").map { say("\($0[0]) or \($0[1])", in: "the last of a list") }
      ?? text
  }
}

/// A line that is taken apart by the words it is known to hold.
struct Sentence {
  private let text: Substring

  init(_ text: Substring) { self.text = text }

  /// What stands between these words; nil where the line does not begin with the first, hold the others in this order and
  /// end with the last.
  func parts(between words: String...) -> [String]? {
    guard let first = words.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var found: [String] = []
    for word in words.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: word) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard let last = words.last, rest.hasSuffix(last) else { return nil }
    return found + [String(rest.dropLast(last.count))]
  }
}
