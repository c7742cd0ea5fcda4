import Course

/// M011: characters that nobody sees, and those that look like others.
///
/// Scripts that need a joiner, emoji that are joined, and words of one alphabet are left alone. Sources: Unicode
/// Standard, 23.2 "Layout Controls"; Unicode Technical Standard 39, "Unicode Security Mechanisms".
struct SuspiciousCharacters {
  private let findings: Findings
  private var source: SourceText { findings.source }
  /// Lines of the front matter, the two fences included.
  private let frontMatterLines: Int
  /// How many were told of in this line. Finding a place in a very long line takes time: a few will do.
  private var toldInLine = 0
  private static let mostInLine = 10

  private init(_ findings: Findings, frontMatterLines: Int) {
    self.findings = findings
    self.frontMatterLines = frontMatterLines
  }

  static func look(_ findings: Findings, document: Document?) {
    guard findings.source.firstInvalid == nil, findings.source.bytes.count <= FileReader.sizeLimit else { return }
    var rule = SuspiciousCharacters(findings, frontMatterLines: document?.frontMatter.lineCount ?? 0)
    for line in rule.unusualLines() { rule.look(atLine: line) }
  }

  /// The lines with anything beyond ASCII: nearly every line of nearly every file is left out here.
  private func unusualLines() -> [Int] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var lines: [Int] = []
      var offset = 0
      while let unusual = bytes.firstIndexBeyondASCII(from: offset) {
        let line = source.line(at: unusual)
        lines.append(line)
        offset = line < source.lineCount ? source.lineStarts[line] : bytes.count
      }
      return lines
    }
  }

  private mutating func look(atLine line: Int) {
    toldInLine = 0
    let text = LineText(source, line: line)
    let leading = text.leadingCount
    var word = LetterRun()
    for index in text.scalars.indices {
      let scalar = text.scalars[index]
      if let name = InvisibleCharacter.name(of: scalar), !InvisibleCharacter.isNeeded(in: text.scalars, at: index),
        !isToldAsKind(text)
      {
        report("\(name) stands here, and nobody sees it", text, index, help: "delete it")
      } else if index < leading, let name = InvisibleCharacter.spaceName(of: scalar), !isTold(text) {
        report(
          "\(name) stands here instead of a space", text, index,
          help: "replace it by a space: Markdown does not take it for one")
      }
      if LetterRun.isLetter(scalar) {
        word.add(scalar, at: index)
      } else if !word.isEmpty {
        report(word, text)
        word = LetterRun()
      }
    }
    report(word, text)
    lookAtSyntax(text)
  }

  /// Whether the line is told of already, as a heading, a checkbox or a callout that is none because of such a space.
  private func isTold(_ text: LineText) -> Bool {
    let line = text.line...text.line
    return findings.has(.M021, in: line) || findings.has(.M004, in: line)
  }

  /// Whether the line is told of as a kind that there is not.
  private func isToldAsKind(_ text: LineText) -> Bool {
    text.line <= frontMatterLines && findings.has(.M019, in: text.line...text.line)
  }

  private mutating func report(_ word: LetterRun, _ text: LineText) {
    guard let stranger = word.stranger(in: text.scalars) else { return }
    let scalar = text.scalars[stranger.index]
    report(
      "\(InvisibleCharacter.label(scalar)) looks like \"\(stranger.twin)\", in a word of other letters", text,
      stranger.index,
      help: "type \"\(stranger.twin)\" there: a search would not find the word, nor a link its file")
  }

  /// Full-width signs and curly quotes, where plain ones mean something: attributes, link targets, front matter.
  private mutating func lookAtSyntax(_ text: LineText) {
    let scalars = text.scalars
    if text.line <= frontMatterLines {
      // What cannot be read is told of.
      if findings.hasError(in: text.line...text.line) { return }
      if !scalars.contains(":"), let index = scalars.firstIndex(of: "\u{FF1A}") { reportSyntax(text, index) }
      return
    }
    var index = 0
    while index < scalars.count {
      if scalars[index] == "`", let end = scalars[(index + 1)...].firstIndex(of: "`") {
        lookAtCode(text, index + 1..<end)
        index = end + 1
      } else if scalars[index] == "(", index > 0, scalars[index - 1] == "]" {
        let end = scalars[index...].firstIndex(of: ")") ?? scalars.count
        if let wide = scalars[index..<end].firstIndex(where: { PlainTwin.isFullWidth($0) }) { reportSyntax(text, wide) }
        index = end
      } else {
        index += 1
      }
    }
  }

  /// A code span that would be an attribute if its signs were plain ones.
  private mutating func lookAtCode(_ text: LineText, _ range: Range<Int>) {
    guard let first = text.scalars[range].firstIndex(where: { PlainTwin.of($0) != nil }) else { return }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: text.scalars[range].map { PlainTwin.of($0) ?? $0 })
    var lexer = Lexer(String(plain))
    guard case .word(let word) = lexer.next(), let name = AttributeName(rawValue: word), !name.isForm,
      lexer.isAtEnd != name.takesValue || [.if, .when, .set, .clear].contains(name)
    else { return }
    reportSyntax(text, first)
  }

  private mutating func reportSyntax(_ text: LineText, _ index: Int) {
    let scalar = text.scalars[index]
    guard let twin = PlainTwin.of(scalar) else { return }
    report(
      "\(InvisibleCharacter.label(scalar)) looks like \(twin), and means nothing here", text, index,
      help: "type a plain \(twin)")
  }

  private mutating func report(_ message: String, _ text: LineText, _ index: Int, help: String) {
    guard toldInLine < SuspiciousCharacters.mostInLine, !findings.isFull else { return }
    toldInLine += 1
    let start = source.byteColumn(line: text.line, scalarColumn: index + 1)
    let end = source.byteColumn(line: text.line, scalarColumn: index + 2) - 1
    findings.report(.M011, message, at: Span(line: text.line, columns: start...max(start, end)), help: help)
  }
}

/// A line as scalars.
private struct LineText {
  let line: Int
  let scalars: [Unicode.Scalar]

  init(_ source: SourceText, line: Int) {
    self.line = line
    scalars = Array(String(decoding: source.bytes[source.range(ofLine: line)], as: UTF8.self).unicodeScalars)
  }

  /// How many scalars at its start are Markdown's: indentation, the marks of quotes, lists and headings, the space after
  /// them, and a check box.
  var leadingCount: Int {
    var index = 0
    func scalar(_ offset: Int) -> Unicode.Scalar? {
      scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
    }
    // Japanese paragraphs begin with an ideographic space.
    if scalar(0) == "\u{3000}" { return 0 }
    while let next = scalar(0), next == ">" || next.properties.isWhitespace { index += 1 }
    let start = index
    while scalar(0) == "#" { index += 1 }
    if index == start {
      while let next = scalar(0), ("0"..."9").contains(next) { index += 1 }
      let isNumber = index > start
      guard let mark = scalar(0), isNumber ? mark == "." || mark == ")" : "-*+".unicodeScalars.contains(mark) else {
        return start
      }
      index += 1
    }
    guard scalar(0)?.properties.isWhitespace == true else { return start }
    while scalar(0)?.properties.isWhitespace == true { index += 1 }
    if scalar(0) == "[", scalar(2) == "]" { index += 4 }
    return min(index, scalars.count)
  }
}

/// The letters of one word, by alphabet.
private struct LetterRun {
  private var indices = 0..<0
  private var latin = 0
  private var other = 0

  var isEmpty: Bool { indices.isEmpty }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isLatin(scalar) : scalar.properties.isAlphabetic
  }

  mutating func add(_ scalar: Unicode.Scalar, at index: Int) {
    indices = isEmpty ? index..<index + 1 : indices.lowerBound..<index + 1
    if LetterRun.isLatin(scalar) { latin += 1 } else if LetterRun.isGreekOrCyrillic(scalar) { other += 1 }
  }

  /// The first look-alike in a word whose other letters are of another alphabet.
  ///
  /// All letters of the smaller part must be look-alikes: names like `β-test` have two alphabets on purpose.
  func stranger(in scalars: [Unicode.Scalar]) -> (index: Int, twin: Character)? {
    guard latin > 0, other > 0 else { return nil }
    let isLatinWord = latin >= other
    let table = isLatinWord ? LookAlikes.latin : LookAlikes.cyrillic
    let few = indices.filter {
      isLatinWord ? LetterRun.isGreekOrCyrillic(scalars[$0]) : LetterRun.isLatin(scalars[$0])
    }
    guard let first = few.first, few.allSatisfy({ table[scalars[$0]] != nil }), let twin = table[scalars[first]] else {
      return nil
    }
    return (first, twin)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  private static func isGreekOrCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x370...0x3FF, 0x400...0x52F: true
    default: false
    }
  }
}

private enum LookAlikes {
  /// Cyrillic letters and Greek capitals, and the Latin letters they look like. Greek small letters stand for quantities
  /// too often, all but omicron.
  static let latin: [Unicode.Scalar: Character] = [
    "\u{430}": "a", "\u{435}": "e", "\u{43E}": "o", "\u{440}": "p", "\u{441}": "c", "\u{443}": "y", "\u{445}": "x",
    "\u{456}": "i", "\u{458}": "j", "\u{455}": "s", "\u{4BB}": "h", "\u{410}": "A", "\u{412}": "B", "\u{415}": "E",
    "\u{41A}": "K", "\u{41C}": "M", "\u{41D}": "H", "\u{41E}": "O", "\u{420}": "P", "\u{421}": "C", "\u{422}": "T",
    "\u{423}": "Y", "\u{425}": "X", "\u{405}": "S", "\u{406}": "I", "\u{408}": "J", "\u{391}": "A", "\u{392}": "B",
    "\u{395}": "E", "\u{396}": "Z", "\u{397}": "H", "\u{399}": "I", "\u{39A}": "K", "\u{39C}": "M", "\u{39D}": "N",
    "\u{39F}": "O", "\u{3A1}": "P", "\u{3A4}": "T", "\u{3A5}": "Y", "\u{3A7}": "X", "\u{3BF}": "o",
  ]
  /// Latin letters, and the Cyrillic ones they look like.
  static let cyrillic: [Unicode.Scalar: Character] = [
    "a": "\u{430}", "e": "\u{435}", "o": "\u{43E}", "p": "\u{440}", "c": "\u{441}", "y": "\u{443}", "x": "\u{445}",
    "A": "\u{410}", "B": "\u{412}", "E": "\u{415}", "K": "\u{41A}", "M": "\u{41C}", "H": "\u{41D}", "O": "\u{41E}",
    "P": "\u{420}", "C": "\u{421}", "T": "\u{422}", "X": "\u{425}",
  ]
}

/// The plain sign that a full-width one, or a curly quote, looks like.
private enum PlainTwin {
  static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool { (0xFF01...0xFF5E).contains(scalar.value) }

  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isFullWidth(scalar) { return Unicode.Scalar(scalar.value - 0xFEE0) }
    switch scalar {
    case "\u{2018}", "\u{2019}": return "'"
    case "\u{201C}", "\u{201D}", "\u{201E}": return "\""
    default: return nil
    }
  }
}
