import Course

/// Reads the gaps of a fill-in question: words with `|` between spellings, or a number.
struct FillInReader {
  private let parser: QuestionParser
  private let input: QuestionParser.Input
  private let match: FillInBody.Match
  private let isMatchChosen: Bool
  private var findings: Findings { parser.findings }

  init(_ parser: QuestionParser, _ input: QuestionParser.Input) {
    self.parser = parser
    self.input = input
    let chosen = input.attributes.first { if case .match(let match) = $0 { match } else { nil } }
    isMatchChosen = chosen != nil
    match = chosen ?? .close
  }

  /// The gaps in the order they stand in; nil when none can be read.
  func body(_ parts: QuestionParts) -> FillInBody? {
    let blanks = parts.prompt.flatMap(\.blanks)
    for block in parts.prompt {
      reportBroken(in: block)
      reportUnclosed(in: block)
    }
    _ = NearBlanks(findings: findings, severity: .warning).look(at: parts.prompt)
    guard !blanks.isEmpty else { return nil }
    findings.filled.formUnion(blanks.map(\.span))
    return FillInBody(blanks: blanks.map { blank($0.text, at: $0.span) })
  }

  private func reportBroken(in node: MarkdownNode) {
    if let span = node.brokenBlank.map(opening) {
      findings.report(
        .Q112, "emphasis, code, a link or a new line breaks this blank", at: span,
        help: "write only plain text between [[ and ]], on one line; put the emphasis around the whole")
    } else {
      for child in node.children { reportBroken(in: child) }
    }
  }

  /// `[[chef|cook] within [[= 2]]`, or `[[chef|cook] to go`: a blank lost its end.
  private func reportUnclosed(in node: MarkdownNode) {
    // The pieces of a text that blanks cut share its place.
    var looked: Span?
    for child in node.children {
      guard case .text(let text) = child.kind else {
        reportUnclosed(in: child)
        continue
      }
      guard text.holds("[", "["), child.span != looked else { continue }
      looked = child.span
      guard let place = unclosed(child.span) else { continue }
      findings.report(
        .Q112, "this blank has no end", at: findings.source.span(place..<place + 2),
        help: "write ]], both brackets, after the words of this blank")
    }
  }

  /// The first `[[` of a text that another, or the text's end, follows before any `]]`.
  private func unclosed(_ span: Span) -> Int? {
    let bytes = findings.source.bytes
    let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    var opened: Int?
    var place = findings.source.offset(line: span.line, column: span.column)
    let end = findings.source.offset(line: span.line, column: span.endColumn + 1)
    while place + 1 < end {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 2
      } else if bytes[place] == open, bytes[place + 1] == open {
        if let opened { return opened }
        opened = place
        place += 2
      } else if bytes[place] == close, bytes[place + 1] == close {
        opened = nil
        place += 2
      } else {
        place += 1
      }
    }
    return opened
  }

  /// The brackets themselves within the text that holds them.
  private func opening(_ span: Span) -> Span {
    let line = findings.source.range(ofLine: span.line)
    let start = min(line.lowerBound + max(0, span.column - 1), line.upperBound)
    let bracket = UInt8(ascii: "[")
    let pairs = (start..<max(start, line.upperBound - 1)).filter {
      findings.source.bytes[$0] == bracket && findings.source.bytes[$0 + 1] == bracket
    }
    // The last that begins within the text; a later one belongs to what follows.
    let place = pairs.last { $0 < line.lowerBound + span.endColumn } ?? pairs.first
    return place.map { findings.source.span($0..<$0 + 2) } ?? span
  }

  private func blank(_ text: String, at span: Span) -> FillInBody.Blank {
    let text = Sanitizer.cleanLine(text)
    if text.hasPrefix("=") { return number(String(text.dropFirst()), at: span) }
    if text == "..." || text == "\u{2026}" {
      findings.report(
        .M021, "[[...]] asks for a free answer, and must stand alone in its paragraph", at: span,
        help: "put blank lines around it, or write the expected words between the brackets")
      return FillInBody.Blank(.words([text]), match: match, shown: text)
    }
    if !text.isEmpty, text.allSatisfy({ ". \u{2026}".contains($0) }) {
      findings.report(
        .M021, "the sign for a free answer has three dots", at: span, help: "write [[...]], alone in its paragraph")
      return FillInBody.Blank(.words([text]), match: match, shown: text)
    }
    if text.contains(where: { "[]".contains($0) }) {
      findings.report(
        .M021, "all of this, with its bracket, is the blank's answer", at: span,
        help: "end a blank with ]] where its answer ends, as in [[\(text.prefix { !"[]".contains($0) })]]")
    }
    if isNumber(text) {
      findings.report(
        .M021, "a number that may differ begins with =, and this blank takes these signs as its only answer", at: span,
        help: "write [[= \(text.replacing("+/-", with: "+-"))]]")
      return FillInBody.Blank(.words([text]), match: match, shown: text)
    }
    let spellings = text.split(separator: "|", omittingEmptySubsequences: false).map { Sanitizer.cleanLine(String($0)) }
    let words = spellings.filter { !$0.isEmpty }
    if words.isEmpty {
      findings.report(
        .Q101, "this blank accepts no answer", at: span,
        help: "write the expected words between the brackets, as in [[every time|whenever]]")
    } else if words.count < spellings.count {
      findings.report(
        .M021, "one of these spellings is empty", at: span,
        help: "write a word before and after each |, or take the | out")
    } else if words.count == 1, match == .close, !isMatchChosen {
      let isParted = words[0].split(separator: "/").count == 2 && !words[0].contains("//")
      let isPlainNumber = Double(words[0].replacing(",", with: ".")) != nil
      let more =
        isPlainNumber
        ? "write [[= \(words[0])]] for a number, however it is typed"
        : isParted
          ? "write | between two words that are both right, as in [[\(words[0].split(separator: "/").joined(separator: "|"))]]"
          : "add the other words that a learner may rightly use, as in [[\(words[0])|…]]"
      findings.report(
        .Q114, "this blank accepts one spelling only", at: span,
        help: "\(more), or say `match: exact` if no other will do")
    }
    return FillInBody.Blank(.words(words.isEmpty ? [""] : words), match: match, shown: words.first ?? "")
  }

  /// Whether a text without its = is `24 +- 1` or `20..30`.
  private func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first,
      first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return false }
    for sign in ["..", "+-", "+/-", "\u{B1}"] {
      guard let end = text.utf8Index(after: sign, from: text.startIndex) else { continue }
      let before = text[..<text.utf8.index(end, offsetBy: -sign.utf8.count)]
      return [before, text[end...]].allSatisfy {
        Values.number(Sanitizer.cleanLine(String($0)), digits: Lexer.answerDigits) != nil
      }
    }
    return false
  }

  /// `n`, `n +- t` or `lo..hi`.
  private func number(_ text: String, at span: Span) -> FillInBody.Blank {
    let shown = Sanitizer.cleanLine(text)
    let example = "write [[= 24]], [[= 24 +- 1]] or [[= 20..30]]"
    func blank(_ low: Double, _ high: Double, _ words: String) -> FillInBody.Blank {
      FillInBody.Blank(.number(min(low, high)...max(low, high)), match: match, shown: words)
    }
    if let dots = shown.utf8Index(after: "..", from: shown.startIndex) {
      let texts = [shown[..<shown.utf8.index(dots, offsetBy: -2)], shown[dots...]].map {
        Sanitizer.cleanLine(String($0))
      }
      let ends = texts.map { Values.number($0, digits: Lexer.answerDigits) }
      guard let first = ends[0], let second = ends[1] else { return misfit() }
      if texts.contains(where: isGrouped) { reportGrouped(shown, at: span) }
      if first > second {
        findings.report(
          .Q113, "this range goes from high to low", at: span,
          help: "write the smaller number first, as in [[= 20..30]]"
        )
      }
      return blank(first, second, "\(texts[0])..\(texts[1])")
    }
    var lexer = Lexer(shown)
    guard let value = lexer.number(digits: Lexer.answerDigits) else { return misfit() }
    if lexer.isAtEnd {
      if isGrouped(shown) { reportGrouped(shown, at: span) }
      return blank(value, value, shown)
    }
    guard lexer.take(.sign("\u{B1}")) || (lexer.take(.sign("+")) && lexer.take(.sign("-"))),
      let tolerance = lexer.number(digits: Lexer.answerDigits), lexer.isAtEnd
    else { return misfit() }
    if tolerance < 0 {
      findings.report(.Q113, "this tolerance is below nothing", at: span, help: "write it without the minus sign")
    }
    let texts = shown.split { "+\u{B1}".contains($0) }.map { Sanitizer.cleanLine(String($0)) }
    let words = [texts.first, texts.last.map { String($0.drop { "- ".contains($0) }) }].compactMap { $0 }
    return blank(
      value - abs(tolerance), value + abs(tolerance), words.joined(separator: " \u{B1} "))

    func misfit() -> FillInBody.Blank {
      findings.report(
        .M021, "\"\(shown)\" is no number that Lectern understands", at: span,
        help: shown.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count > Lexer.answerDigits
          ? "a number has \(Lexer.answerDigits) digits at most"
          : plain(shown).map { "write [[= \($0)]]; thousands take no sign between them, and decimals take a point" }
            ?? "\(example); decimals take a point, and units stand outside the brackets")
      return blank(0, 0, shown)
    }
  }

  /// `1,000` and `1 000 000` without the signs between thousands, `1,5` with a point; nil for anything else.
  private func plain(_ text: String) -> String? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || ",.' ".utf8.contains($0) })
    else { return nil }
    let parts = text.split(omittingEmptySubsequences: false) { ",.' ".contains($0) }
    if parts.count > 1, (1...3).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 3 }) {
      return parts.joined()
    }
    guard parts.count == 2, text.contains(","), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return parts.joined(separator: ".")
  }

  /// `1.000`: one to three digits, of which the first is no nought, a point and three more.
  private func isGrouped(_ number: String) -> Bool {
    let parts = number.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[0].first != "0" && parts[1].count == 3
  }

  /// The numbers of a range, or the one there is, changed.
  private func each(_ number: String, _ change: (String) -> String) -> String {
    guard let dots = number.utf8Index(after: "..", from: number.startIndex) else { return change(number) }
    let ends = [number[..<number.utf8.index(dots, offsetBy: -2)], number[dots...]]
    return ends.map { change(Sanitizer.cleanLine(String($0))) }.joined(separator: "..")
  }

  private func whole(_ number: String) -> String {
    each(number) { isGrouped($0) ? $0.filter { $0 != "." } : $0 }
  }

  private func finer(_ number: String) -> String { each(number) { isGrouped($0) ? $0 + "0" : $0 } }

  private func reportGrouped(_ number: String, at span: Span) {
    findings.report(
      .M021, "the point in \(number) begins a fraction, and does not part thousands", at: span,
      help: "write \(whole(number)) if that is meant, without a sign between thousands; "
        + "if not, add a nought: \(finer(number))", severity: .warning)
  }
}

extension MarkdownNode {
  /// The gaps in it, in order.
  var blanks: [(text: String, span: Span)] {
    if case .blank(let text, _) = kind { return [(text, span)] }
    return children.flatMap(\.blanks)
  }

  /// The same with its gaps numbered on from `next`.
  func numbered(from next: inout Int) -> MarkdownNode {
    var node = self
    if case .blank(let text, _) = kind {
      node.kind = .blank(text, index: next)
      next += 1
    }
    for index in node.children.indices { node.children[index] = node.children[index].numbered(from: &next) }
    return node
  }
}
