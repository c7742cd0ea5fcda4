import Course

/// Reads options with checkboxes: single, multiple and true-false.
struct ChoiceReader {
  private struct Entry {
    var option: ChoiceBody.Option
    var span: Span
    var creditSpan: Span?
    /// The code that ends it.
    var end: CodeAtEnd.Option?
  }

  private let parser: QuestionParser
  private let input: QuestionParser.Input
  private var findings: Findings { parser.findings }

  init(_ parser: QuestionParser, _ input: QuestionParser.Input) {
    self.parser = parser
    self.input = input
  }

  func body(_ parts: QuestionParts) -> ChoiceBody? {
    let entries = options(parts.answers.flatMap(\.children)).compactMap(entry)
    guard let kind = kind(entries) else { return nil }
    check(entries, kind, parts)
    let keepsOrder = kind == .trueFalse || input.attributes.has(.keepOrder)
    return ChoiceBody(kind: kind, options: entries.map(\.option), keepsOrder: keepsOrder)
  }

  /// The items that are options: a list of the prompt that stands right above them is one with theirs to Markdown.
  private func options(_ items: [MarkdownNode]) -> [MarkdownNode] {
    let start = items.firstIndex { $0.isOption } ?? 0
    guard start > 0, items[start...].allSatisfy(\.isOption),
      findings.source.isBlank(line: items[start].span.line - 1)
    else { return items }
    findings.report(
      .M004, "this list and the options below it are one list, and none of its lines has a checkbox",
      at: items[0].firstLine,
      help: "put a line of text between the two, or begin the lines of the first with another sign, *")
    return Array(items[start...])
  }

  // MARK: One option

  private func entry(_ item: MarkdownNode) -> Entry? {
    guard case .item(let checked) = item.kind else { return nil }
    var text = item.children.first.map { $0.isParagraph ? $0.children : [] } ?? []
    var isCorrect = checked ?? false
    if checked == nil { isCorrect = mend(&text, item) }
    FeedbackSlips(kind: .options, findings: findings).take(&text, of: item)
    cutSecond(off: &text, item)
    var end = CodeAtEnd.option(text)
    let attributes = parser.finder.takeTrailing(&text, .option)
    if attributes.isEmpty { end?.taken = nil }
    var option = ChoiceBody.Option(text: parser.prose.inlines(text), isCorrect: isCorrect)
    option.credit = attributes.first { if case .percent(let share) = $0 { share } else { nil } }
    option.isLast = attributes.has(.last)
    for block in item.children.dropFirst(item.children.first?.isParagraph == true ? 1 : 0) {
      if block.isQuote {
        SwallowedLines(kind: .options, findings: findings).look(block, of: item)
        QuotedOptions(findings: findings).warn(ofFeedback: block)
        option.feedback += parser.prose.blocks(block.children)
      } else if !FeedbackSlips(kind: .options, findings: findings).report(block, of: item) {
        findings.report(
          .M021, "an option is one paragraph of text", at: block.firstLine,
          help: block.isTaskList
            ? "take the spaces at its beginning away to make it an option like the others"
            : "join it to the option's text, or begin it with > to make it feedback")
      }
    }
    let creditSpan = attributes.span { if case .percent = $0 { true } else { false } }
    let span = text.first.map { $0.span.through(text[text.count - 1].span) } ?? item.firstLine
    return Entry(option: option, span: span, creditSpan: creditSpan, end: end)
  }

  /// Takes a second option off the line of the first (reported): `- [x] Yes - [ ] No`.
  private func cutSecond(off text: inout [MarkdownNode], _ item: MarkdownNode) {
    for index in text.indices {
      // Hardly any option holds a bracket, which the bytes tell.
      guard case .text(let words) = text[index].kind, words.holds("[") else { continue }
      if index > 0, text[index - 1].isBreak, ["[ ] ", "[x] ", "[X] "].contains(where: words.hasPrefix) {
        reportBareBox(text[index].span)
        text.removeSubrange(index...)
        return text.trimEnd()
      }
      guard
        let box = [" - [ ] ", " - [x] ", " - [X] "].compactMap({ words.utf8Index(after: $0, from: words.startIndex) })
          .min()
      else { continue }
      let kept = words[..<words.utf8.index(box, offsetBy: -7)]
      let source = findings.source
      let start = source.offset(line: text[index].span.line, column: text[index].span.column)
      let place = start + kept.utf8.count
      let isAsWritten = place + 7 <= source.bytes.count && source.bytes[place + 1] == UInt8(ascii: "-")
      let indent = String(repeating: " ", count: max(0, item.span.column - 1))
      findings.report(
        .M004, "a second option begins on this line",
        at: isAsWritten ? source.span(place + 1..<place + 6) : text[index].span, help: "begin it on a line of its own",
        fix: isAsWritten
          ? Fix([source.edit(place..<place + 1, source.lineEnd(text[index].span.line) + indent)]) : nil)
      text[index].kind = .text(String(kept))
      return text.removeSubrange((index + 1)...)
    }
  }

  /// Reports a checkbox without its hyphen, which goes on with the option above.
  private func reportBareBox(_ span: Span) {
    let start = findings.source.offset(line: span.line, column: span.column)
    findings.report(
      .M004, "no hyphen stands before this checkbox", at: findings.source.span(start..<start + 3),
      help: "begin the line with a hyphen and a space",
      fix: span.column == 1 ? Fix([findings.source.insert("- ", at: start)]) : nil)
  }

  /// Reports an item whose checkbox is none, and takes the box off its text.
  private func mend(_ text: inout [MarkdownNode], _ item: MarkdownNode) -> Bool {
    guard let box = item.brokenCheckbox, let first = text.first, case .text(let words) = first.kind else {
      BrokenBoxes(findings: findings).reportMissing(text.first, item)
      return false
    }
    let rest = words.unicodeScalars.dropFirst(box.length)
    let width = String(String.UnicodeScalarView(words.unicodeScalars.prefix(box.length))).utf8.count
    let span = Span(line: first.span.line, columns: first.span.column...first.span.column + width - 1)
    if rest.allSatisfy(\.properties.isWhitespace), text.count == 1 {
      findings.report(
        .M004, "this option has no text", at: span, help: "write one after the checkbox, or delete the line")
    } else {
      let isBeside = !box.isTicked && findings.tick(behind: span) != nil
      findings.report(
        .M004, "this is no checkbox", at: span,
        help: isBeside
          ? "write - [x] if that is a tick behind the brackets, or put a space before it"
          : "write - [ ] or - [x], with a space inside empty brackets and one after them",
        fix: findings.checkboxFix(at: span, isTicked: box.isTicked))
    }
    text[0].kind = .text(String(Substring(rest).drop(while: \.isWhitespace)))
    return box.isTicked
  }

  // MARK: All of them

  /// The kind that `kind:` asserts, or the one that the ticks make.
  private func kind(_ entries: [Entry]) -> Question.Kind? {
    let ticked = entries.count { $0.option.isCorrect }
    let isTrueFalse = entries.count == 2 && Set(entries.map { $0.option.plainText.lowercased() }) == ["true", "false"]
    guard let name = input.kind, let kind = Question.Kind(rawValue: name) else {
      if isTrueFalse, ticked == 2 { reportBothTrue(entries[1].span) }
      return isTrueFalse ? .trueFalse : ticked > 1 ? .multiple : .single
    }
    let span = input.attributes.span { if case .kind = $0 { true } else { false } } ?? input.heading
    if kind != .multiple, ticked > 1 {
      findings.report(
        .M021, "a \(name) question has one right option, and \(ticked) are ticked", at: span,
        help: "take a tick away, or write `kind: multiple`")
    } else if kind == .trueFalse, entries.count != 2 {
      findings.report(
        .M021,
        "a true-false question has two options, and here \(entries.count == 1 ? "is one" : "are \(entries.count)")",
        at: span,
        help: "leave two options, or write `kind: single`")
    }
    return kind
  }

  private func reportBothTrue(_ span: Span) {
    findings.report(
      .M021, "one of True and False is right, and both are ticked", at: span, help: "take the x out of one of the two")
  }

  private func check(_ entries: [Entry], _ kind: Question.Kind, _ parts: QuestionParts) {
    // An option that is none, or that stands in another one, is told of.
    let isWhole =
      (entries.count > 1 && entries.contains(where: \.option.isCorrect))
      || !(findings.hasBrokenOption(in: input.lines)
        || parts.answers.flatMap(\.children).contains { $0.children.contains(where: \.isTaskList) })
    if entries.count < 2, isWhole {
      findings.report(
        .Q102, "this question has only one option", at: entries.first?.span ?? input.heading,
        help: "add at least one more, beginning with - [ ]")
    }
    checkTicks(entries, parts, isWhole: isWhole)
    if CodeAtEnd(findings: findings).report(entries.compactMap(\.end)) { return }
    checkTwins(entries)
    checkCredits(entries, kind)
  }

  private func checkTwins(_ entries: [Entry]) {
    let texts = entries.map(\.option.plainText)
    // Hardly any options are twins, which sums of their letters tell.
    let sums = texts.compactMap(ChoiceReader.sum)
    // A question has a handful of options, and a hostile file may have a hundred thousand.
    let areApart =
      sums.count > 32
      ? Set(sums).count == sums.count : sums.indices.allSatisfy { !sums[..<$0].contains(sums[$0]) }
    if sums.count == texts.count, areApart { return }
    // Two lists that are none of one question may well have the same options.
    let lines = input.lines
    if findings.has(.Q116, in: lines) { return }
    if findings.has(.M021, in: lines), findings.hasError(in: lines) { return }
    var seen: Set<String> = []
    for (entry, text) in zip(entries, texts.map(Sanitizer.cleanLine))
    where !text.isEmpty && !seen.insert(text).inserted {
      findings.report(.Q103, "this option stands here twice", at: entry.span, help: "change or delete one of the two")
    }
  }

  /// A number that is the same for texts that differ in white space only (or in capitals); nil where not all is ASCII.
  private static func sum(_ text: String) -> UInt64? {
    var text = text
    return text.withUTF8 { bytes in
      var sum: UInt64 = 0
      for byte in bytes {
        if byte >= 0x80 { return nil }
        if byte > 0x20 { sum = sum &* 31 &+ UInt64(byte | 0x20) }
      }
      return sum
    }
  }

  private func checkTicks(_ entries: [Entry], _ parts: QuestionParts, isWhole: Bool) {
    let ticked = entries.first(where: \.option.isCorrect)
    if input.attributes.has(.survey) {
      guard let ticked else { return }
      findings.report(
        .M021, "a survey has no right answer, and this option is ticked", at: ticked.span,
        help: "take the x out of its checkbox, or take `survey` out", severity: .warning)
    } else if ticked == nil, isWhole,
      !entries.contains(where: { ($0.option.credit ?? 0) > 0 }), !isMisspeltSurvey, !reportLateSurvey(parts)
    {
      findings.report(
        .Q101, "no option of this question is marked as right", at: input.heading,
        help: "put an x in the checkbox of the right one: - [x]")
    }
  }

  /// Reports the word `survey` behind the question, where it is read; whether it stands there.
  private func reportLateSurvey(_ parts: QuestionParts) -> Bool {
    for block in parts.prompt where block.isParagraph {
      guard let last = block.children.last(where: { !$0.isBlank }), last.codeText == AttributeName.survey.rawValue
      else {
        continue
      }
      findings.report(
        .M008, "this attribute does not stand directly below the heading, and is shown as text", at: last.span,
        help: "move it to the line below the heading, with a blank line after it")
      return true
    }
    return false
  }

  /// Whether a word that is nearly `survey` is told of: then that is the mistake, and the file cannot be played with it.
  private var isMisspeltSurvey: Bool {
    findings.makeError(.M002, in: input.lines) { $0.help == "did you mean `survey`?" }
  }

  private func checkCredits(_ entries: [Entry], _ kind: Question.Kind) {
    var total = 0.0
    for entry in entries {
      guard let credit = entry.option.credit, let span = entry.creditSpan else { continue }
      total = kind == .multiple ? total + max(0, credit) : max(total, credit)
      if credit < -1 {
        findings.report(
          .Q111, "an option cannot take away more than the question gives", at: span, help: "write -100% at most")
      } else if total > 1.000_001 {
        findings.report(
          .Q111, "the options add up to \(Int((total * 100).rounded()))% of the points", at: span,
          help: "lower them so that right answers give 100% at most")
        return
      }
    }
    if kind != .multiple { checkRanks(entries) } else { checkShares(entries) }
    guard kind == .multiple, total > 0.999_999,
      let other = entries.first(where: { $0.option.isCorrect && $0.option.credit == nil })
    else { return }
    findings.report(
      .Q111, "the other options give all the points, and nothing is left for this one", at: other.span,
      help: "lower the others, or give this one a share of its own")
  }
}

extension ChoiceReader {
  /// Of a question with one right option: no other may be worth more, and hardly as much.
  private func checkRanks(_ entries: [Entry]) {
    guard let right = entries.first(where: \.option.isCorrect) else { return }
    let worth = right.option.credit ?? 1
    let others = entries.filter { !$0.option.isCorrect }
    guard let other = others.max(by: { ($0.option.credit ?? 0) < ($1.option.credit ?? 0) }),
      (other.option.credit ?? 0) >= worth
    else { return }
    let isMore = (other.option.credit ?? 0) > worth
    findings.report(
      .Q111, "this option is not ticked, and is worth \(isMore ? "more than" : "as much as") the one that is",
      at: other.creditSpan ?? right.creditSpan ?? other.span,
      help: "give the ticked one the greatest share, or tick this one instead", severity: isMore ? .error : .warning)
  }

  /// Of a question with several right options: together they should give all the points.
  private func checkShares(_ entries: [Entry]) {
    let right = entries.filter(\.option.isCorrect)
    let shares = right.compactMap(\.option.credit)
    let sum = shares.reduce(0, +)
    guard shares.count == right.count, sum < 0.989_999, let span = right.first?.creditSpan else { return }
    findings.report(
      .Q111, "who ticks all that is right gets \(Int((sum * 100).rounded()))% of the points", at: span,
      help: "let the shares of the ticked options add up to 100%, or take them out", severity: .warning)
  }
}

extension MarkdownNode {
  /// Whether it is an item with a checkbox, or with what is meant as one.
  fileprivate var isOption: Bool {
    if case .item(checked: .some) = kind { true } else { brokenCheckbox != nil }
  }

  /// What looks like a checkbox at the start of a plain item and is none: `[x]Yes`, `[] No`, `[ ]`.
  var brokenCheckbox: (isTicked: Bool, length: Int)? {
    guard case .item(checked: nil) = kind, let paragraph = children.first, paragraph.isParagraph,
      case .text(let text)? = paragraph.children.first?.kind
    else { return nil }
    let box = text.unicodeScalars.prefix(5)
    let brackets: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "(": ")", "{": "}"]
    guard let open = box.first, let close = brackets[open], let end = box.firstIndex(of: close) else { return nil }
    let inside = box[box.index(after: box.startIndex)..<end]
    let ticks: [Unicode.Scalar] = ["x", "X", "\u{2713}", "\u{2714}", "*"]
    guard inside.allSatisfy({ $0 == " " || ticks.contains($0) }) else { return nil }
    return (inside.contains { $0 != " " }, inside.count + 2)
  }

  /// Whether it is a list with such an item; with brackets or ticks of another kind all its items must be.
  var hasBrokenCheckbox: Bool {
    guard isList else { return false }
    let boxes = children.map(\.brokenCheckbox)
    return boxes.allSatisfy { $0 != nil } || zip(children, boxes).contains { $1 != nil && $0.beginsWithPlainBox }
  }

  /// Whether its broken checkbox is one but for a space.
  private var beginsWithPlainBox: Bool {
    let text = Sanitizer.cleanLine(plainText)
    return text.hasPrefix("[") && text.prefix { $0 != "]" }.dropFirst().allSatisfy { " xX".contains($0) }
  }
}
