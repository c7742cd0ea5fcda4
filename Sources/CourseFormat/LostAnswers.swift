import Course

/// Says why a question has nothing to answer: what was meant for its options, and what Markdown made of them.
struct LostAnswers {
  let findings: Findings
  private var source: SourceText { findings.source }

  func report(_ input: QuestionParser.Input) {
    // What is told of anything below this heading is the cause, or may be.
    let lines = input.heading.line...end(below: input.heading.line)
    if findings.hasError(in: lines) || reportHeading(input) || reportBlank(in: lines) { return }
    for block in input.blocks where reportCode(block) || reportText(block) || reportQuote(block) { return }
    if let list = input.blocks.first(where: \.isList) {
      findings.report(
        .Q101, "no option of this question has a checkbox", at: list.firstLine,
        help: "begin each with - [ ], and the right one with - [x]")
    } else if !NearBlanks(findings: findings).look(at: input.blocks) {
      findings.report(
        .Q102, "this question has nothing to choose from", at: input.heading,
        help: "add its options below, each beginning with - [ ], the right one with - [x]")
    }
  }

  /// The blank that stands in the heading, where nobody can fill it in.
  private func reportHeading(_ input: QuestionParser.Input) -> Bool {
    guard let blank = input.blankInHeading else { return false }
    findings.report(
      .M021, "a heading is not filled in, and this question has nothing else to answer", at: blank,
      help: "give the question a name here, and write the sentence with its [[ ]], or [[...]] alone, below it")
    return true
  }

  /// The last line before the next heading.
  private func end(below heading: Int) -> Int {
    guard heading < source.lineCount else { return heading }
    let next = (heading + 1...source.lineCount).first {
      source.bytes[source.range(ofLine: $0)].starts(with: Array("## ".utf8))
    }
    return next.map { $0 - 1 } ?? source.lineCount
  }

  /// `[[so` without its end.
  private func reportBlank(in lines: ClosedRange<Int>) -> Bool {
    let range = source.range(ofLine: lines.lowerBound).lowerBound..<source.range(ofLine: lines.upperBound).upperBound
    let open = UInt8(ascii: "[")
    guard
      let place = range.dropLast().first(where: {
        source.bytes[$0] == open && source.bytes[$0 + 1] == open
          && ($0 == 0 || source.bytes[$0 - 1] != UInt8(ascii: "\\"))
      })
    else { return false }
    let close = UInt8(ascii: "]")
    let isClosed = (place + 2..<range.upperBound).dropLast().contains {
      source.bytes[$0] == close && source.bytes[$0 + 1] == close
    }
    guard !isClosed else { return false }
    findings.report(
      .Q112, "this blank has no end", at: source.span(place..<place + 2),
      help: "write ]], both brackets, after the words of this blank")
    return true
  }

  /// Warns of the options of a lesson's page that spaces at their beginning make code of.
  func warn(ofIndented blocks: [MarkdownNode]) {
    for block in blocks {
      if block.isParagraph { reportIndented(block) }
      guard case .codeBlock(_, let text) = block.kind, !source.isFence(line: block.span.line),
        text.utf8.contains(UInt8(ascii: "["))
      else { continue }
      let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
      guard lines.count > 1, lines.allSatisfy({ LostAnswers.beginsWithBox($0.utf8) }),
        lines.contains(where: { $0.contains("[x]") || $0.contains("[X]") })
      else { continue }
      _ = reportCode(block, severity: .warning)
    }
  }

  /// An option that goes on with the line above, because of its spaces.
  private func reportIndented(_ paragraph: MarkdownNode) {
    let lines = paragraph.children
    for index in lines.indices.dropFirst() where lines[index - 1].isBreak {
      guard case .text(let words) = lines[index].kind, words.utf8.first.map("-*+".utf8.contains) == true,
        LostAnswers.beginsWithBox(bytes(lines[index]))
      else { continue }
      _ = report("so many spaces make this option go on with the line above", lines[index], 1, "take the spaces away")
      return
    }
  }

  /// Options that four spaces, or a fence, make code of.
  private func reportCode(_ block: MarkdownNode, severity: Diagnostic.Severity? = nil) -> Bool {
    guard case .codeBlock(_, let text) = block.kind,
      text.split(separator: "\n").contains(where: { LostAnswers.beginsWithBox($0.utf8) })
    else { return false }
    let line = source.range(ofLine: block.span.line)
    let isFenced = source.isFence(line: block.span.line)
    findings.report(
      .M004, isFenced ? "between these marks, options are shown as code" : "so many spaces make code of these options",
      at: Span(line: block.span.line, columns: 1...max(1, line.count)),
      help: isFenced
        ? "take this line out, and the one below the options that is like it"
        : "take the spaces at the beginning of each option away", severity: severity)
    return true
  }

  /// Lines of a text that begin as people begin options.
  private func reportText(_ block: MarkdownNode) -> Bool {
    guard block.isParagraph else { return false }
    let lines = block.children.indices.filter { $0 == 0 || block.children[$0 - 1].isBreak }.map { block.children[$0] }
    let starts = lines.map { node in (node: node, bytes: bytes(node)) }
    if let (node, _) = starts.first(where: { LostAnswers.beginsWithBox($0.bytes) }) {
      return report("so many spaces make this option go on with the line above", node, 1, "take the spaces away")
    }
    let help = "begin each option with - [ ], and the right one with - [x]"
    if let (node, length) = bullet(starts) {
      let isPair = String(decoding: bytes(node), as: UTF8.self).contains(" -> ")
      return report(
        "this sign is not the hyphen that begins \(isPair ? "a pair" : "an option")", node, length,
        isPair ? "begin each pair with a hyphen and a space, as in - A -> B" : help)
    }
    if let (node, _) = starts.first(where: { LostAnswers.isBareBox($0.bytes) }) {
      return report("no hyphen stands before this checkbox", node, 3, help)
    }
    let letters = starts.filter { LostAnswers.isLettered($0.bytes) }
    if letters.count > 1 { return report("a letter does not begin an option", letters[0].node, 2, help) }
    return false
  }

  /// Options that begin with the sign of a quote.
  private func reportQuote(_ block: MarkdownNode) -> Bool {
    let options = QuotedOptions(findings: findings)
    guard options.areMeant(by: block) else { return false }
    options.report(block, sign: UInt8(ascii: "-"))
    return true
  }

  private func report(_ message: String, _ node: MarkdownNode, _ length: Int, _ help: String) -> Bool {
    let column = node.span.column
    findings.report(
      .M004, message, at: Span(line: node.span.line, columns: column...column + length - 1), help: help)
    return true
  }

  private func bytes(_ node: MarkdownNode) -> ArraySlice<UInt8> {
    let line = source.range(ofLine: node.span.line)
    return source.bytes[min(line.lowerBound + max(0, node.span.column - 1), line.upperBound)..<line.upperBound]
  }

  /// The first line that begins with a bullet that is no hyphen, or with a drawn box, and the length of that.
  ///
  /// A sign that may be a part of a text must begin two lines.
  private func bullet(_ lines: [(node: MarkdownNode, bytes: ArraySlice<UInt8>)]) -> (MarkdownNode, Int)? {
    let signs = lines.map { $0.bytes.first.map { $0 >= 0xC2 || "o~_=".utf8.contains($0) } == true ? $0.bytes : [] }
    for (line, text) in zip(lines, signs) where !text.isEmpty {
      let drawn = (MissingMarks.dashes + LostAnswers.boxes).first {
        text.starts(with: Array($0.utf8) + [UInt8(ascii: " ")])
      }
      if let drawn { return (line.node, drawn.utf8.count) }
    }
    var seen: [[UInt8]: MarkdownNode] = [:]
    for (line, text) in zip(lines, signs) {
      guard let length = MissingMarks.foreignSign(text), text.dropFirst(length).first == UInt8(ascii: " ") else {
        continue
      }
      let sign = Array(text.prefix(length))
      if let node = seen[sign] { return (node, length) }
      seen[sign] = line.node
    }
    return nil
  }

  private static let boxes = ["\u{2610}", "\u{2611}", "\u{2612}", "\u{25CB}", "\u{25A1}", "\u{25A0}"]

  /// `[ ] `, `[x] `, `( ) ` or `(x) ` at the start of a line, with no hyphen before it.
  private static func isBareBox(_ text: ArraySlice<UInt8>) -> Bool {
    ["[ ] ", "[x] ", "[X] ", "( ) ", "(x) ", "(X) "].contains { text.starts(with: $0.utf8) }
  }

  /// `a) Now` or `B. Later`.
  private static func isLettered(_ text: ArraySlice<UInt8>) -> Bool {
    let start = Array(text.prefix(4))
    guard start.count == 4, start[2] == UInt8(ascii: " ") else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "h")).contains(start[0] | 0x20)
      && (start[1] == UInt8(ascii: ")") || start[1] == UInt8(ascii: "."))
  }

  /// Whether a line begins with `- [ ] ` or `- [x] `.
  static func beginsWithBox(_ line: some Collection<UInt8>) -> Bool {
    let start = Array(line.drop(while: SourceText.isSpace).prefix(6))
    return start.count == 6 && "-*+".utf8.contains(start[0]) && start[1] == UInt8(ascii: " ")
      && start[2] == UInt8(ascii: "[") && "xX ".utf8.contains(start[3]) && start[4] == UInt8(ascii: "]")
      && start[5] == UInt8(ascii: " ")
  }
}
