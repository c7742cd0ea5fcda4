import Course

/// What stands between the two `---` lines at the top of a file: keys and values, all of them text.
struct FrontMatter {
  struct Scalar {
    var text: String
    var span: Span
  }

  enum Value {
    case scalar(Scalar)
    case list([Scalar])
    case map([(key: Scalar, value: Scalar)])
  }

  struct Entry {
    var key: Scalar
    var value: Value
  }

  var entries: [Entry] = []
  /// How many lines of the file it takes, the `---` lines included; 0 when there is none.
  var lineCount = 0
  /// Whether it could be read to its end; if not, nobody knows what is missing from it.
  var isWhole = true

  func entry(_ key: String) -> Entry? { entries.first { $0.key.text == key } }

  /// Whether it says that the file is a drill.
  var isDrill: Bool {
    guard case .scalar(let kind)? = entry("kind")?.value else { return false }
    return kind.text == "drill"
  }

  /// Reads the front matter at the top of a file, reporting what is wrong with it.
  static func read(_ findings: Findings) -> FrontMatter {
    let source = findings.source
    if let space = indentedFence(source) {
      findings.report(
        .M001, "spaces stand before the line --- that begins the front matter", at: source.span(space),
        help: "take them away", fix: Fix([source.edit(space, "")]))
      // Whatever is told of the rest would follow from that.
      return FrontMatter(entries: [], lineCount: source.lineCount, isWhole: false)
    }
    let isOther = !isFence(source, line: 1) && beginsWithOtherLine(source)
    guard let start = isOther || isFence(source, line: 1) ? 1 : late(source) else { return FrontMatter() }
    if isOther {
      let line = source.range(ofLine: 1)
      findings.report(
        .M001, "the line that begins the front matter is three hyphens", at: source.span(line),
        help: "write --- here, and below the last key")
    }
    if start > 1 {
      findings.report(
        .M001, "the line --- that begins the front matter must be line 1", at: Span(line: start, columns: 1...3),
        help: "delete the empty \(start == 2 ? "line" : "lines") above it")
    }
    let opening = source.bytes[source.range(ofLine: start)]
    guard start < source.lineCount,
      let end = (start + 1...source.lineCount).first(where: {
        isFence(source, line: $0) || isOther && source.bytes[source.range(ofLine: $0)] == opening
      })
    else {
      if isOther { return FrontMatter(entries: [], lineCount: source.lineCount, isWhole: false) }
      findings.report(
        .M001, "the front matter that begins here never ends", at: Span(line: start, columns: 1...3),
        help: "add a line with three hyphens, ---, after its last key")
      // Without its end nobody can tell keys from text: the whole file counts as front matter.
      return FrontMatter(entries: [], lineCount: source.lineCount, isWhole: false)
    }
    var result = FrontMatter(entries: [], lineCount: end)
    let yaml = source.bytes[source.lineStarts[start]..<source.lineStarts[end - 1]]
    var reader = YamlReader(findings: findings, firstLine: start + 1)
    result.entries = reader.read(Array(yaml))
    result.isWhole = reader.isWhole
    return result
  }

  /// The line below blank ones where front matter begins too late; nil where there is none, or no key and no end.
  private static func late(_ source: SourceText) -> Int? {
    guard let first = source.bytes.first, first <= 0x20,
      let start = (1...source.lineCount).first(where: { !source.isBlank(line: $0) }), isFence(source, line: start)
    else { return nil }
    let key = source.bytes[source.range(ofLine: start + 1)]
    let name = key.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    guard !name.isEmpty, key.dropFirst(name.count).first == UInt8(ascii: ":"),
      (start + 1...source.lineCount).contains(where: { isFence(source, line: $0) })
    else { return nil }
    return start
  }

  /// The white space before the hyphens of the first line, where a key and an end follow.
  private static func indentedFence(_ source: SourceText) -> Range<Int>? {
    let line = source.range(ofLine: 1)
    guard let first = source.bytes.first, SourceText.isSpace(first), let ink = source.firstInk(line),
      source.bytes[ink..<line.upperBound].starts(with: "---".utf8), source.isBlank(ink + 3..<line.upperBound),
      source.bytes[source.range(ofLine: 2)].contains(UInt8(ascii: ":")),
      source.lineCount > 2, (3...min(source.lineCount, 100)).contains(where: { isFence(source, line: $0) })
    else { return nil }
    return line.lowerBound..<ink
  }

  /// Three hyphens and nothing else but white space.
  private static func isFence(_ source: SourceText, line: Int) -> Bool {
    var text = source.bytes[source.range(ofLine: line)]
    while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { text.removeLast() }
    return text.elementsEqual("---".utf8)
  }
}

extension FrontMatter.Value {
  /// The stretch of its first word, for messages.
  var span: Span? {
    switch self {
    case .scalar(let scalar): scalar.span
    case .list(let items): items.first?.span
    case .map(let pairs): pairs.first?.key.span
    }
  }
}
