/// A source text with its comments and string literals blanked out, line for line.
///
/// Enough of Swift's and C's grammar for searching: comments (nested, as in Swift), strings of all three Swift kinds
/// with their interpolations, C's character literals are left as they are.
struct BareCode {
  private let source: [Character]
  private var position = 0
  private var code = ""

  /// The lines that are left, one for each line of the text.
  static func lines(of text: String) -> [Substring] {
    var bare = BareCode(source: Array(text))
    bare.skim()
    return bare.code.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private init(source: [Character]) { self.source = source }

  private func starts(with prefix: String) -> Bool { source[position...].starts(with: prefix) }

  /// Keeps line feeds only, so that line numbers hold.
  private mutating func skip(_ count: Int = 1) {
    for _ in 0..<count where position < source.count {
      if source[position].isNewline { code.append("\n") }
      position += 1
    }
  }

  private mutating func skim() {
    while position < source.count {
      if starts(with: "//") {
        while position < source.count, !source[position].isNewline { position += 1 }
      } else if starts(with: "/*") {
        skipBlockComment()
      } else if let quote = openingQuote() {
        skipString(quote)
      } else {
        code.append(source[position].isNewline ? "\n" : source[position])
        position += 1
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        skip(2)
      } else if starts(with: "*/") {
        depth -= 1
        skip(2)
      } else {
        skip()
      }
    } while depth > 0 && position < source.count
  }

  private struct Quote {
    var hashes: Int
    var isMultiline: Bool
    var opening: String { String(repeating: "#", count: hashes) + (isMultiline ? "\"\"\"" : "\"") }
    var closing: String { (isMultiline ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes) }
    var escape: String { "\\" + String(repeating: "#", count: hashes) }
  }

  private func openingQuote() -> Quote? {
    let hashes = source[position...].prefix { $0 == "#" }.count
    let quotes = source[(position + hashes)...].prefix { $0 == "\"" }.count
    return quotes == 0 ? nil : Quote(hashes: hashes, isMultiline: quotes >= 3)
  }

  private mutating func skipString(_ quote: Quote) {
    skip(quote.opening.count)
    while position < source.count, !starts(with: quote.closing) {
      if starts(with: quote.escape + "(") {
        skip(quote.escape.count)
        skipInterpolation()
      } else if starts(with: quote.escape) {
        skip(quote.escape.count + 1)
      } else if !quote.isMultiline && source[position].isNewline {
        return
      } else {
        skip()
      }
    }
    skip(quote.closing.count)
    code.append("\"\"")
  }

  /// What is interpolated is code, but short; it is left out with its string.
  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      if let quote = openingQuote() {
        skipString(quote)
        continue
      }
      if source[position] == "(" { depth += 1 }
      if source[position] == ")" { depth -= 1 }
      skip()
    } while depth > 0 && position < source.count
  }
}
