import Course

/// One word of a paragraph, with what a rule asks about it.
struct LintWord {
  /// In small letters, curly apostrophes made straight.
  var text: String
  var span: Span
  /// Set apart by emphasis, by capitals or as code: nobody overlooks it.
  var isEmphasised: Bool
  /// Somebody else's words, between quotation marks.
  var isQuoted: Bool
  /// Whether a comma, a colon, a dash or the like stands before it.
  var beginsClause: Bool
}

/// The words between two full stops.
struct LintSentence {
  var words: [LintWord] = []
  var isQuestion = false
}

/// Cuts paragraphs into sentences and words that know where they stand.
struct SentenceReader {
  private(set) var sentences: [LintSentence] = []
  private var current = LintSentence()
  private var isInQuotes = false
  private var beginsClause = true
  private let source: SourceText

  /// - Parameter paragraphs: The inline nodes of each.
  static func read(_ paragraphs: [[MarkdownNode]], _ source: SourceText) -> [LintSentence] {
    var reader = SentenceReader(source)
    for nodes in paragraphs {
      reader.add(nodes, isEmphasised: false)
      reader.endSentence(isQuestion: false)
      reader.isInQuotes = false
    }
    return reader.sentences
  }

  private init(_ source: SourceText) { self.source = source }

  private mutating func add(_ nodes: [MarkdownNode], isEmphasised: Bool) {
    for node in nodes {
      switch node.kind {
      case .text(let text): add(text, node.span, isEmphasised)
      case .code(let text): add(text, node.span, true)
      case .emphasis, .strong: add(node.children, isEmphasised: true)
      case .link, .strikethrough, .image: add(node.children, isEmphasised: isEmphasised)
      default: break
      }
    }
  }

  private mutating func add(_ text: String, _ span: Span, _ isEmphasised: Bool) {
    // Entities and escapes make the text shorter than its source; then the whole stretch is shown.
    let isVerbatim = source.text(of: span)?.elementsEqual(text.utf8) ?? false
    var word: [UInt8] = []
    var start = 0
    var offset = 0
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      let next = scalars.first
      if LintWord.isPart(scalar, before: next, isFirst: word.isEmpty) {
        if word.isEmpty { start = offset }
        if scalar == "\u{2019}" {
          word.append(UInt8(ascii: "'"))
        } else {
          word.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
      } else {
        end(&word, start..<offset, span, isVerbatim, isEmphasised)
        mark(scalar, next)
      }
      offset += UTF8.width(scalar)
    }
    end(&word, start..<offset, span, isVerbatim, isEmphasised)
  }

  private mutating func end(
    _ word: inout [UInt8], _ range: Range<Int>, _ span: Span, _ isVerbatim: Bool, _ isEmphasised: Bool
  ) {
    guard !word.isEmpty else { return }
    let written = String(decoding: word, as: UTF8.self)
    let place =
      isVerbatim
      ? Span(line: span.line, columns: span.column + range.lowerBound...span.column + range.upperBound - 1) : span
    let isUpper = word.count > 1 && !word.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    current.words.append(
      LintWord(
        text: written.lowercased(), span: place, isEmphasised: isEmphasised || isUpper, isQuoted: isInQuotes,
        beginsClause: beginsClause))
    beginsClause = false
    word.removeAll(keepingCapacity: true)
  }

  private mutating func mark(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "«", "»": isInQuotes.toggle()
    case "\u{201E}": isInQuotes = true
    case "?", "？": if !isInQuotes { endSentence(isQuestion: true) }
    case ".", "!", "。", "！":
      if !isInQuotes, next.map(\.properties.isWhitespace) ?? true { endSentence(isQuestion: false) }
    case ",", ";", ":", "(", ")", "\u{2013}", "\u{2014}", "¿", "¡", "…": beginsClause = true
    default: break
    }
  }

  private mutating func endSentence(isQuestion: Bool) {
    beginsClause = true
    guard !current.words.isEmpty else { return }
    current.isQuestion = isQuestion
    sentences.append(current)
    current = LintSentence()
  }
}

extension LintWord {
  /// Letters, digits, and an apostrophe or a hyphen between two of them.
  static func isPart(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?, isFirst: Bool) -> Bool {
    if scalar == "'" || scalar == "\u{2019}" || scalar == "-" {
      return !isFirst && next.map { $0.properties.isAlphabetic } ?? false
    }
    if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}

extension SourceText {
  /// The bytes of a stretch within one line; nil for a longer one.
  func text(of span: Span) -> ArraySlice<UInt8>? {
    guard span.line == span.endLine, span.line >= 1, span.line <= lineCount else { return nil }
    let line = range(ofLine: span.line)
    let start = min(line.lowerBound + max(span.column - 1, 0), line.upperBound)
    return bytes[start..<min(max(start, line.lowerBound + max(span.endColumn, 0)), line.upperBound)]
  }
}
