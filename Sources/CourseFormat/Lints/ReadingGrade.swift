import Course

/// L301: a lesson that is harder to read than the course means it to be.
///
/// The Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne, Rogers and
/// Chissom, "Derivation of New Readability Formulas for Navy Enlisted Personnel", 1975). It is a formula for English.
/// Code and headings do not count; names, numbers and addresses count as words of a sentence, and not for syllables.
enum ReadingGrade {
  /// Fewer words make no figure to rely on.
  static let fewestWords = 100
  private static let fewestOnPage = 40

  static func look(_ file: LintedFile) {
    guard let target = file.course.readingGrade, case .lesson = file.item, isEnglish(file.course.language) else {
      return
    }
    var whole = ReadingCount()
    var place = file.document.findings
    var hardest: (page: LintedPage, grade: Double)?
    for page in file.pages where page.content.check == nil {
      var count = ReadingCount()
      count.add(page.blocks)
      if count.longest?.words ?? 0 > whole.longest?.words ?? 0 { place = page.findings }
      whole.add(count)
      if count.words >= fewestOnPage, let grade = count.grade, grade > hardest?.grade ?? -.infinity {
        hardest = (page, grade)
      }
    }
    guard whole.words >= fewestWords, let grade = whole.grade, grade > target, let longest = whole.longest else {
      return
    }
    let name = hardest.map { page, grade in
      let title = page.content.title.map { "\"\($0)\"" } ?? "the first page"
      return ", and \(title) is the hardest page (\(figure(grade)))"
    }
    place.report(
      .L301, "this lesson reads at grade \(figure(grade)), and the course aims at \(figure(target)) or less",
      at: longest.span,
      help: "shorten or split long sentences: this is the longest, with \(longest.words) words\(name ?? "")")
  }

  private static func isEnglish(_ tag: String) -> Bool {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased() == "en"
  }

  /// "8" or "9.4".
  private static func figure(_ grade: Double) -> String {
    let tenths = Int((min(max(grade, -99), 999) * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}

/// The figures that a reading grade is made of.
struct ReadingCount {
  private(set) var sentences = 0
  /// All words, for the length of sentences.
  private(set) var words = 0
  private(set) var longest: (words: Int, span: Span)?
  private var soundedWords = 0
  private var syllables = 0
  /// The sentence that is being read.
  private var length = 0
  private var start: Span?

  /// Nil when there is nothing to read.
  var grade: Double? {
    guard sentences > 0, soundedWords > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(soundedWords) - 15.59
  }

  mutating func add(_ other: ReadingCount) {
    sentences += other.sentences
    words += other.words
    soundedWords += other.soundedWords
    syllables += other.syllables
    if let theirs = other.longest, theirs.words > longest?.words ?? 0 { longest = theirs }
  }

  /// Reads the paragraphs of a page, those in lists and quotes too. Tables are looked up, not read.
  mutating func add(_ blocks: [MarkdownNode]) {
    for block in blocks {
      switch block.kind {
      case .paragraph:
        read(block.children)
        endSentence()
      case .list, .item, .quote: add(block.children)
      default: break
      }
    }
  }

  private mutating func read(_ nodes: [MarkdownNode]) {
    for node in nodes {
      switch node.kind {
      case .text(let text): read(text, node.span)
      case .emphasis, .strong, .strikethrough: read(node.children)
      // A bare address is no prose.
      case .link(let destination, _): if node.plainText != destination { read(node.children) }
      default: break
      }
    }
  }

  private mutating func read(_ text: String, _ span: Span) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] > 0x20 else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 <= 0x20 } ?? bytes.count
      read(bytes[index..<end], at: Span(line: span.line, columns: span.column + index...span.column + end - 1))
      index = end
    }
  }

  /// Takes in what stands between two spaces.
  private mutating func read(_ token: ArraySlice<UInt8>, at span: Span) {
    // GitHub's marks for callouts, `[!NOTE]`, are no words.
    if token.starts(with: "[!".utf8) { return }
    let word = token.trimmed { ReadingCount.isLetter($0) || ReadingCount.isDigit($0) }
    if !word.isEmpty {
      let isFirst = length == 0
      if isFirst { start = span }
      length += 1
      words += 1
      let parts = ReadingCount.letters(of: word).split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
      if ReadingCount.isSounded(word, isFirst: isFirst) {
        soundedWords += 1
        syllables += parts.reduce(0) { $0 + Syllables.count($1) }
      }
    }
    if ReadingCount.endsSentence(token, word) { endSentence(at: span) }
  }

  private mutating func endSentence(at end: Span? = nil) {
    guard length > 0 else { return }
    sentences += 1
    if length > longest?.words ?? 0, let start {
      let restOfLine = Span(line: start.line, column: start.column, endLine: start.line + 1, endColumn: 0)
      longest = (length, end?.line == start.line ? end.map(start.through) ?? restOfLine : restOfLine)
    }
    length = 0
  }

  /// Whether a word is spoken as it is written: no number, no address, and no name.
  private static func isSounded(_ word: ArraySlice<UInt8>, isFirst: Bool) -> Bool {
    guard let first = word.first, isLetter(first) else { return false }
    let isCapital = first & 0x20 == 0 && first < 0x80
    if isCapital, !isFirst, !word.elementsEqual("I".utf8), !word.starts(with: "I'".utf8) { return false }
    return !word.contains {
      isDigit($0) || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
  }

  private static func endsSentence(_ token: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
    let tail = word.isEmpty ? token : token[word.endIndex...]
    guard tail.contains(where: { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ".") }) else {
      return false
    }
    return !abbreviations.contains(String(decoding: word, as: UTF8.self)) || tail.first != UInt8(ascii: ".")
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "St", "Prof", "No", "vs", "etc", "e.g", "i.e", "approx", "Jr", "Sr",
  ]

  /// In small letters, curly apostrophes made straight, other punctuation of three bytes made a hyphen.
  private static func letters(of word: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = word.startIndex
    while index < word.endIndex {
      if word[index] == 0xE2, index + 2 < word.endIndex {
        result.append(word[index + 2] == 0x99 ? UInt8(ascii: "'") : UInt8(ascii: "-"))
        index += 3
      } else {
        result.append(word[index] < 0x80 ? word[index] | 0x20 : word[index])
        index += 1
      }
    }
    return result
  }

  /// ASCII letters, and the first bytes of others; 0xE2 begins dashes and quotation marks.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (byte >= 0xC3 && byte != 0xE2)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension ArraySlice<UInt8> {
  /// Without what does not belong at its ends.
  fileprivate func trimmed(_ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    guard let first = firstIndex(where: belongs), let last = lastIndex(where: belongs) else { return self[endIndex...] }
    return self[first...last]
  }
}
