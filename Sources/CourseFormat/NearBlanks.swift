import Course

/// Finds what was meant as a blank and is text to Markdown: `[two|2]`, `[ [hot|warm] ]`, `____`.
struct NearBlanks {
  let findings: Findings
  /// A warning where another blank is right: such signs may be meant as they stand.
  var severity: Diagnostic.Severity?
  private var source: SourceText { findings.source }

  /// Looks at what a question asks; whether something was found.
  ///
  /// Quotes are left out: what somebody says or writes there is nothing to fill in.
  func look(at blocks: [MarkdownNode]) -> Bool {
    var isFound = false
    for block in blocks where !block.isQuote && look(block) { isFound = true }
    return isFound
  }

  private func look(_ node: MarkdownNode) -> Bool {
    var isFound = false
    // The pieces of a text that blanks cut share its place.
    var looked: Span?
    for child in node.children {
      switch child.kind {
      case .text(let text):
        guard child.span != looked, child.span.line == child.span.endLine,
          text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "_") })
        else { continue }
        looked = child.span
        let line = source.range(ofLine: child.span.line)
        let start = source.offset(line: child.span.line, column: child.span.column)
        let end = min(max(start, line.lowerBound + child.span.endColumn), line.upperBound)
        if scan(start..<end, line) { isFound = true }
      case .link, .image, .code, .codeBlock, .table, .quote: continue
      default: if look(child) { isFound = true }
      }
    }
    return isFound
  }

  private func scan(_ text: Range<Int>, _ line: Range<Int>) -> Bool {
    var isFound = false
    var place = text.lowerBound
    while place < text.upperBound {
      switch source.bytes[place] {
      case UInt8(ascii: "\\"):
        place += 2
        // The second bracket of `\[[` has no partner either.
        if place < text.upperBound, source.bytes[place - 1] == UInt8(ascii: "["),
          source.bytes[place] == UInt8(ascii: "[")
        {
          place += 1
        }
      case UInt8(ascii: "["):
        let (end, isMeant) = bracket(place, line)
        isFound = isFound || isMeant
        place = end
      case UInt8(ascii: "_"):
        let rule = source.bytes[place..<line.upperBound].prefix { $0 == UInt8(ascii: "_") }
        if rule.count >= 3, standsAlone(rule.indices, line) {
          isFound = true
          report(
            "this line to write on is no blank, and nobody can fill it in", rule.indices,
            "write the expected words in its place, as in [[every time|whenever]]")
        }
        place = rule.endIndex
      default: place += 1
      }
    }
    return isFound
  }

  private func report(_ message: String, _ range: Range<Int>, _ help: String) {
    findings.report(.M021, message, at: source.span(range), help: help, severity: severity)
  }

  /// Looks at an opening bracket: where to go on, and whether a blank was meant.
  private func bracket(_ open: Int, _ line: Range<Int>) -> (end: Int, isMeant: Bool) {
    let (left, right) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    let bytes = source.bytes
    guard let next = source.firstInk(open + 1..<line.upperBound) else { return (open + 1, false) }
    let isDouble = bytes[next] == left
    let inner = isDouble ? next : open
    guard let close = bytes[inner + 1..<line.upperBound].firstIndex(where: { $0 == right || $0 == left }),
      bytes[close] == right
    else { return (inner + 1, false) }
    let words = Sanitizer.cleanLine(String(decoding: bytes[inner + 1..<close], as: UTF8.self))
    guard isDouble else {
      let behind = close + 1 < line.upperBound ? bytes[close + 1] : UInt8(ascii: " ")
      let spellings = words.split(separator: "|", omittingEmptySubsequences: false)
      guard spellings.count > 1, spellings.allSatisfy({ !$0.allSatisfy(\.isWhitespace) }), !"([:]".utf8.contains(behind)
      else {
        return (close + 1, false)
      }
      report(
        "a blank has two brackets on each side", open..<close + 1, "write [[\(words)]], or \\[ for a bracket to read")
      return (close + 1, true)
    }
    guard let last = source.firstInk(close + 1..<line.upperBound), bytes[last] == right else {
      return (close + 1, false)
    }
    guard next > open + 1 || last > close + 1 else { return (last + 1, false) }
    report("a space parts the brackets of this blank", open..<last + 1, "write [[\(words)]]")
    return (last + 1, true)
  }

  /// Whether no letter, digit or slash touches a stretch, as in `snake___case`.
  private func standsAlone(_ range: Range<Int>, _ line: Range<Int>) -> Bool {
    let signs = " \t.,;:!?()\"'%-*".utf8
    let before = range.lowerBound > line.lowerBound ? source.bytes[range.lowerBound - 1] : UInt8(ascii: " ")
    let after = range.upperBound < line.upperBound ? source.bytes[range.upperBound] : UInt8(ascii: " ")
    return signs.contains(before) && signs.contains(after)
  }
}
