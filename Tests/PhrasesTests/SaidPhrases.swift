/// What the code says to whoever learns: the literals of every `say(…)` in a source text.
///
/// Enough of Swift's grammar for that: comments, string literals on one line and on several, interpolations with code in
/// them.
struct SaidPhrases {
  /// One `say(…)`: its literals as a catalogue has them for a key, and where it stands.
  struct Call {
    var keys: [String]
    var line: Int
  }

  private(set) var calls: [Call] = []
  /// Lines on which a value that is made once keeps what was said in one language for all others.
  private(set) var kept: [Int] = []
  /// Lines with a `say(` that has no literal to be found by.
  private(set) var wordless: [Int] = []

  private let code: [Character]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    code = Array(text)
    while position < code.count { skim() }
  }

  private var current: Character? { position < code.count ? code[position] : nil }

  private func starts(with prefix: String) -> Bool { code[position...].starts(with: prefix) }

  private mutating func skip(_ count: Int = 1) {
    for _ in 0..<count where position < code.count {
      if code[position].isNewline { line += 1 }
      position += 1
    }
  }

  private static func isName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Goes on by one comment, literal, word or sign; what a call says is kept.
  private mutating func skim() {
    if starts(with: "//") {
      while let current, !current.isNewline { skip() }
    } else if starts(with: "/*") {
      while position < code.count, !starts(with: "*/") { skip() }
      skip(2)
    } else if starts(with: "#\"") || starts(with: "##\"") {
      readRaw()
    } else if current == "\"" {
      _ = readLiteral()
    } else if let current, Self.isName(current) {
      readWord()
    } else {
      skip()
    }
  }

  private mutating func readWord() {
    let start = position
    let isMember = start > 0 && code[start - 1] == "."
    while let current, Self.isName(current) { skip() }
    switch String(code[start..<position]) {
    case "say" where current == "(" && !isMember && !String(code[..<start].suffix(5)).hasSuffix("func "): readCall()
    case "static" where starts(with: " let "): readKeptValue()
    case "let" where start == 0 || code[start - 1].isNewline: readKeptValue()
    default: break
    }
  }

  /// The value of a `static let` or of a global one, up to the end of its statement.
  private mutating func readKeptValue() {
    let (first, start) = (line, calls.count)
    var depth = 0
    var before: Character = " "
    while let current {
      if current.isNewline, depth == 0, before != "=" { break }
      if "([{".contains(current) { depth += 1 }
      if ")]}".contains(current) { depth -= 1 }
      if !current.isWhitespace { before = current }
      skim()
    }
    if calls.count > start { kept.append(first) }
  }

  /// From the bracket behind `say` to the one that closes it.
  private mutating func readCall() {
    let first = line
    var label = ""
    var literals: [(label: String, text: String)] = []
    var depth = 0
    repeat {
      switch current {
      case "\"": literals.append((label, readLiteral()))
      case "(", "[", "{":
        depth += 1
        skip()
      case ")", "]", "}":
        depth -= 1
        skip()
      case let character? where Self.isName(character):
        let start = position
        readWord()
        if depth == 1, current == ":" { label = String(code[start..<position]) }
      default: skim()
      }
    } while depth > 0 && position < code.count
    let texts = { (label: String) in literals.filter { $0.label == label }.map(\.text) }
    if let one = texts("one").first, let other = texts("other").first {
      calls.append(Call(keys: [one + "\n" + other], line: first))
    } else if texts("").isEmpty {
      wordless.append(first)
    } else {
      let context = texts("in").first.map { " [\($0)]" } ?? ""
      calls.append(Call(keys: texts("").map { $0 + context }, line: first))
    }
  }

  /// A literal as the program has it, with `{}` for what is interpolated.
  private mutating func readLiteral() -> String {
    let isLong = starts(with: "\"\"\"")
    skip(isLong ? 3 : 1)
    var text = ""
    while position < code.count, !(isLong ? starts(with: "\"\"\"") : current == "\"") {
      if starts(with: "\\(") {
        skip()
        readInterpolation()
        text += "{}"
      } else if current == "\\" {
        skip()
        text += readEscape()
      } else {
        text.append(code[position])
        skip()
      }
    }
    let indent = isLong ? text.reversed().prefix { $0 == " " }.count : 0
    skip(isLong ? 3 : 1)
    guard isLong else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
    return lines.map { $0.dropFirst(indent) }.joined(separator: "\n").replacing(
      "\u{0}" + String(repeating: " ", count: indent), with: "")
  }

  private mutating func readInterpolation() {
    var depth = 0
    repeat {
      if current == "(" { depth += 1 }
      if current == ")" { depth -= 1 }
      skim()
    } while depth > 0 && position < code.count
  }

  private mutating func readEscape() -> String {
    let letter = current
    skip()
    switch letter {
    case "n": return "\n"
    case "t": return "\t"
    case "\n": return "\u{0}"
    case "u":
      var digits = ""
      while let current, current != "}" {
        if current != "{" { digits.append(current) }
        skip()
      }
      skip()
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    default: return letter.map(String.init) ?? ""
    }
  }

  private mutating func readRaw() {
    let hashes = String(repeating: "#", count: code[position...].prefix { $0 == "#" }.count)
    skip(hashes.count + 1)
    while position < code.count, !starts(with: "\"" + hashes) { skip() }
    skip(1 + hashes.count)
  }
}
