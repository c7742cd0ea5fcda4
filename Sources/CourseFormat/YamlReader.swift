import CYaml
import Course

/// Reads the small part of YAML that front matter needs from libyaml's events.
///
/// Aliases, anchors and tags are refused, as are more than 200 nodes and deeper nesting than one level: nobody needs
/// them here, and they are how a small file makes a parser work for hours.
struct YamlReader {
  static let nodeLimit = 200

  private enum Node {
    case scalar(FrontMatter.Scalar)
    case list([Node], Span)
    case map([(Node, Node)], Span)

    var span: Span {
      switch self {
      case .scalar(let scalar): scalar.span
      case .list(_, let span), .map(_, let span): span
      }
    }
  }

  private enum Token {
    case scalar(FrontMatter.Scalar)
    case listStart(Span)
    case listEnd
    case mapStart(Span)
    case mapEnd
    case end
    /// Already reported; reading stops.
    case failed
  }

  private let findings: Findings
  /// The line of the file that holds the first byte.
  private let firstLine: Int
  /// Where the front matter ends, in bytes.
  private var end = 0
  private var parser = yaml_parser_t()
  private var nodes = 0
  /// False once something was refused that hides what follows it.
  private(set) var isWhole = true

  init(findings: Findings, firstLine: Int) {
    self.findings = findings
    self.firstLine = firstLine
  }

  /// The entries of a YAML map; what is wrong goes to the findings.
  mutating func read(_ yaml: [UInt8]) -> [FrontMatter.Entry] {
    guard yaml_parser_initialize(&parser) == 1 else { return [] }
    defer { yaml_parser_delete(&parser) }
    end = findings.source.range(ofLine: firstLine).lowerBound + yaml.count
    return yaml.withUnsafeBufferPointer { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      var entries: [FrontMatter.Entry] = []
      switch next() {
      case .mapStart(let span):
        isWhole = false
        guard case .map(let pairs, _)? = finishMap(span, depth: 0) else { return [] }
        for (key, value) in pairs { add(key, value, to: &entries) }
        isWhole = true
        _ = next()
      case .end: break
      case .failed: isWhole = false
      case .scalar(let scalar):
        isWhole = false
        // In front of the first key, libyaml reads two lines as one value.
        reportMissingColon(scalar.span.line)
      case .listStart(let span):
        isWhole = false
        refuse("the front matter is a list, not keys and values", at: span)
      case .listEnd, .mapEnd: break
      }
      return entries
    }
  }

  private func add(_ key: Node, _ value: Node, to entries: inout [FrontMatter.Entry]) {
    guard case .scalar(let name) = key else {
      return refuse("this key is not a word", at: key.span)
    }
    if entries.contains(where: { $0.key.text == name.text }) {
      return findings.report(
        .M002, "the key \"\(name.text)\" is written twice", at: name.span, help: "keep one of the two lines")
    }
    if case .list(let items, let span) = value, items.allSatisfy({ if case .map = $0 { true } else { false } }),
      !items.isEmpty
    {
      return findings.report(
        .M001, "the value of \"\(name.text)\" is a list, not names and values", at: span,
        help: "take the - before each name out, and leave the spaces, as in trust: 50")
    }
    guard let plain = flatten(value) else {
      return refuse("the value of \"\(name.text)\" is nested too deeply", at: value.span)
    }
    entries.append(FrontMatter.Entry(key: name, value: plain))
  }

  /// A value of at most one level; nil when it is deeper.
  private func flatten(_ node: Node) -> FrontMatter.Value? {
    switch node {
    case .scalar(let scalar): return .scalar(scalar)
    case .list(let items, _):
      var scalars: [FrontMatter.Scalar] = []
      for item in items {
        guard case .scalar(let scalar) = item else { return nil }
        scalars.append(scalar)
      }
      return .list(scalars)
    case .map(let pairs, _):
      var scalars: [(key: FrontMatter.Scalar, value: FrontMatter.Scalar)] = []
      for pair in pairs {
        guard case .scalar(let key) = pair.0, case .scalar(let value) = pair.1 else { return nil }
        scalars.append((key, value))
      }
      return .map(scalars)
    }
  }

  private mutating func finish(_ token: Token, depth: Int) -> Node? {
    switch token {
    case .scalar(let scalar): return .scalar(scalar)
    case .listStart(let span):
      guard depth < 4 else {
        refuse("the front matter is nested too deeply", at: span)
        return nil
      }
      var items: [Node] = []
      while true {
        let token = next()
        if case .listEnd = token { return .list(items, span) }
        guard let item = finish(token, depth: depth + 1) else { return nil }
        items.append(item)
      }
    case .mapStart(let span): return finishMap(span, depth: depth)
    case .listEnd, .mapEnd, .end, .failed: return nil
    }
  }

  private mutating func finishMap(_ span: Span, depth: Int) -> Node? {
    guard depth < 4 else {
      refuse("the front matter is nested too deeply", at: span)
      return nil
    }
    var pairs: [(Node, Node)] = []
    while true {
      let token = next()
      if case .mapEnd = token { return .map(pairs, span) }
      guard let key = finish(token, depth: depth + 1), let value = finish(next(), depth: depth + 1) else { return nil }
      pairs.append((key, value))
    }
  }

  private mutating func next() -> Token {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        reportProblem()
        return .failed
      }
      defer { yaml_event_delete(&event) }
      let span = span(event.start_mark, event.end_mark)
      switch event.type {
      case YAML_STREAM_END_EVENT: return .end
      case YAML_SCALAR_EVENT:
        guard count(span), plain(event.data.scalar.anchor, event.data.scalar.tag, at: span) else { return .failed }
        return .scalar(scalar(event, span))
      case YAML_SEQUENCE_START_EVENT:
        let data = event.data.sequence_start
        return count(span) && plain(data.anchor, data.tag, at: span) ? .listStart(span) : .failed
      case YAML_SEQUENCE_END_EVENT: return .listEnd
      case YAML_MAPPING_START_EVENT:
        let data = event.data.mapping_start
        return count(span) && plain(data.anchor, data.tag, at: span) ? .mapStart(span) : .failed
      case YAML_MAPPING_END_EVENT: return .mapEnd
      case YAML_ALIAS_EVENT:
        refuse("a value that begins with * is a reference, which Lectern does not follow", at: span)
        return .failed
      default: continue
      }
    }
  }

  private func scalar(_ event: yaml_event_t, _ span: Span) -> FrontMatter.Scalar {
    let data = event.data.scalar
    let raw = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    let text = Sanitizer.cleanLine(raw)
    // Raw control characters are reported where they stand; this one was spelt as an escape.
    if raw.unicodeScalars.contains(where: Sanitizer.isHarmful) { findings.reportHidden(at: span) }
    if data.style == YAML_PLAIN_SCALAR_STYLE, text.utf8.contains(UInt8(ascii: " ")) { findings.reportCut(span) }
    return FrontMatter.Scalar(text: text, span: span)
  }

  private mutating func count(_ span: Span) -> Bool {
    nodes += 1
    if nodes == YamlReader.nodeLimit + 1 {
      refuse("the front matter holds more than \(YamlReader.nodeLimit) values", at: span)
    }
    return nodes <= YamlReader.nodeLimit
  }

  private func plain(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?, at span: Span
  ) -> Bool {
    if anchor == nil, tag == nil { return true }
    refuse("a value that begins with \(anchor == nil ? "!" : "&") has a special meaning in YAML", at: span)
    return false
  }

  private func refuse(_ message: String, at span: Span) {
    findings.report(
      .M001, message, at: span,
      help: "write one \"key: value\" a line, and put values that begin with a sign in \"quotes\"")
  }

  private func reportProblem() {
    if let line = lineWithoutColon { return reportMissingColon(line) }
    if let (what, place) = unclosed {
      return findings.report(
        .M001, "\(what) has no end", at: place,
        help: "write the sign that closes it, or take it out; values that begin with a sign stand in \"quotes\"")
    }
    let line = firstLine + Int(parser.problem_mark.line)
    if let problem = parser.problem, String(cString: problem).contains("mapping values are not allowed"),
      findings.reportSecondColon(line)
    {
      return
    }
    let column = findings.source.byteColumn(line: line, scalarColumn: Int(parser.problem_mark.column) + 1)
    let span = Span(line: line, columns: column...column)
    let text = findings.source.bytes[findings.source.range(ofLine: line)]
    if text.prefix(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }).contains(UInt8(ascii: "\t")) {
      findings.report(
        .M001, "the front matter is indented with a tab here", at: span, help: "indent with spaces instead")
    } else {
      refuse("the front matter cannot be read from here on", at: span)
    }
  }

  /// The bracket or quotation mark that libyaml has not found the end of, which it looks for on all lines below.
  private var unclosed: (what: String, place: Span)? {
    guard let context = parser.context.map({ String(cString: $0) }) else { return nil }
    let what =
      context.contains("quoted scalar")
      ? "the quotation mark that begins here" : context.contains("flow") ? "the bracket that begins here" : nil
    guard let what, parser.context_mark.line < parser.problem_mark.line else { return nil }
    let place = span(parser.context_mark, parser.context_mark)
    let start = findings.source.offset(line: place.line, column: place.column)
    // With an end, something else is wrong between the two.
    let rest = findings.source.bytes[start..<max(start, end)]
    guard let open = rest.first else { return nil }
    let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : open == UInt8(ascii: "{") ? UInt8(ascii: "}") : open
    return rest.dropFirst().contains(close) ? nil : (what, place)
  }

  /// The line that lacks its colon: libyaml gives up one line later, where no colon can come any more.
  private var lineWithoutColon: Int? {
    guard let problem = parser.problem, String(cString: problem).contains("expected ':'") else { return nil }
    return firstLine + Int(parser.context_mark.line)
  }

  private func reportMissingColon(_ line: Int) {
    if !findings.reportMissingColon(line) {
      refuse("the front matter cannot be read from here on", at: Span(line: line, columns: 1...1))
    }
  }

  /// libyaml counts lines and columns from 0, columns in scalars.
  private func span(_ start: yaml_mark_t, _ end: yaml_mark_t) -> Span {
    let source = findings.source
    let line = firstLine + Int(start.line)
    let column = source.byteColumn(line: line, scalarColumn: Int(start.column) + 1)
    let endLine = firstLine + Int(end.line)
    let endColumn = source.byteColumn(line: endLine, scalarColumn: Int(end.column) + 1) - 1
    if endLine > line { return Span(line: line, column: column, endLine: endLine, endColumn: endColumn) }
    return Span(line: line, columns: column...max(column, endColumn))
  }
}

extension Findings {
  /// Reports `pass 80%`, and perhaps what it was meant to be; false where the line says nothing.
  func reportMissingColon(_ line: Int) -> Bool {
    let range = source.range(ofLine: line)
    guard let start = source.firstInk(range), source.bytes[start] != UInt8(ascii: "#") else { return false }
    var text = source.bytes[start..<range.upperBound]
    while let last = text.last, SourceText.isSpace(last) { text.removeLast() }
    let letters = text.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    if reportMissingSpace(text, behind: letters) { return true }
    let wide = Array("\u{FF1A}".utf8)
    if !letters.isEmpty, text[letters.endIndex...].starts(with: wide), text.count <= 100 {
      let value = Sanitizer.cleanLine(String(decoding: text[letters.endIndex...].dropFirst(wide.count), as: UTF8.self))
      report(
        .M001, "the colon in this line is U+FF1A FULLWIDTH COLON, and means nothing here",
        at: source.span(letters.endIndex..<letters.endIndex + wide.count),
        help: "did you mean \(String(decoding: letters, as: UTF8.self)): \(value)?")
      return true
    }
    let value = text[letters.endIndex...].drop { SourceText.isSpace($0) || $0 == UInt8(ascii: "=") }
    let isKey = !letters.isEmpty && value.startIndex > letters.endIndex && !value.isEmpty && text.count <= 100
    report(
      .M001, "a colon is missing in this line", at: source.span(start..<max(start + 1, text.endIndex)),
      help: isKey
        ? "did you mean \(String(decoding: letters, as: UTF8.self)): \(String(decoding: value, as: UTF8.self))?"
        : "write one \"key: value\" a line, with a colon and a space between them")
    return true
  }

  /// Reports `kind:drill`, whose colon has no space behind it, or one that does not break.
  private func reportMissingSpace(_ text: ArraySlice<UInt8>, behind key: ArraySlice<UInt8>) -> Bool {
    let rest = text[key.endIndex...]
    guard !key.isEmpty, rest.first == UInt8(ascii: ":"), rest.count > 1, text.count <= 100 else { return false }
    let value = Sanitizer.cleanLine(String(decoding: rest.dropFirst(), as: UTF8.self))
    let isOther = rest.dropFirst().starts(with: "\u{A0}".utf8)
    report(
      .M001,
      isOther
        ? "the space after this colon is another character than a space" : "a space is missing after this colon",
      at: source.span(key.endIndex..<key.endIndex + 1),
      help: "did you mean \(String(decoding: key, as: UTF8.self)): \(value)?")
    return true
  }
}
