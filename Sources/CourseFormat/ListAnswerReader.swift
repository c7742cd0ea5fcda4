import Course

/// Reads answers that are plain lists: pairs to match, steps to order, the rubric of a free answer.
struct ListAnswerReader {
  private let parser: QuestionParser
  private let input: QuestionParser.Input
  private var findings: Findings { parser.findings }

  init(_ parser: QuestionParser, _ input: QuestionParser.Input) {
    self.parser = parser
    self.input = input
  }

  // MARK: Ordering

  func ordering(_ parts: QuestionParts) -> OrderingBody? {
    let items = parts.answers.flatMap(\.children)
    SwallowedLines(kind: .options, findings: findings).look(atSteps: items)
    findings.reportFallingNumber(of: items)
    var seen: Set<String> = []
    reportPairs(items)
    let steps = items.map { item -> OrderingBody.Item in
      let step = OrderingBody.Item(
        text: parser.prose.inlines(text(of: item, "step")), feedback: feedback(of: item, "step"))
      reportTwin(step.plainText, "step", item, &seen)
      return step
    }
    if steps.count < 2 {
      findings.report(
        .Q102, "there is only one step to put in order", at: items.first?.firstLine ?? input.heading,
        help: "add at least one more, each on a line that begins with its number")
    }
    return OrderingBody(items: steps)
  }

  /// Reports steps that are rather pairs, or options: each has an arrow, or ends in a checkbox.
  private func reportPairs(_ items: [MarkdownNode]) {
    guard items.count > 1, let first = items.first, input.kind == nil else { return }
    if items.allSatisfy({
      $0.children.first?.isParagraph == true && $0.children[0].children.contains(where: \.hasArrow)
    }) {
      findings.report(
        .M021, "these lines are numbered, and so learners are asked for their order, not for pairs",
        at: first.firstLine,
        help:
          "begin each with a hyphen in place of its number; if they are steps, write `kind: ordering` below the heading"
      )
    } else if items.allSatisfy({ $0.trailingBox != nil }) {
      let boxes = items.compactMap(\.trailingBox)
      findings.report(
        .M004, "these checkboxes stand behind their options, and so learners are asked for the order of the lines",
        at: first.firstLine, help: "put each before its option, as in 1. [x] \(boxes[0].text)",
        fix: boxFix(items, boxes.map(\.box)))
    }
  }

  /// Each checkbox moved to the beginning of its line.
  private func boxFix(_ items: [MarkdownNode], _ boxes: [String]) -> Fix? {
    let source = findings.source
    var edits: [Fix.Edit] = []
    for (item, box) in zip(items, boxes) {
      guard let text = item.children.first, let first = text.children.first, text.span.line == text.span.endLine else {
        return nil
      }
      let line = source.range(ofLine: text.span.line)
      let start = source.offset(line: first.span.line, column: first.span.column)
      var end = line.upperBound
      while end > start, SourceText.isSpace(source.bytes[end - 1]) { end -= 1 }
      guard end - start > box.utf8.count, source.bytes[end - box.utf8.count..<end].elementsEqual(box.utf8) else {
        return nil
      }
      let words = String(decoding: source.bytes[start..<end - box.utf8.count], as: UTF8.self)
      edits.append(source.edit(start..<line.upperBound, "\(box) \(Sanitizer.cleanLine(words))"))
    }
    return Fix(edits)
  }

  // MARK: Matching

  func matching(_ parts: QuestionParts) -> MatchingBody? {
    let items = parts.answers.flatMap(\.children)
    var pairs: [MatchingBody.Pair] = []
    var distractors: [(text: [Inline], item: MarkdownNode)] = []
    var seen: Set<String> = []
    for item in items {
      reportSwallowed(item)
      guard let (left, right) = sides(of: item) else { continue }
      let rightText = parser.prose.inlines(right)
      if left.allSatisfy(\.isBlank) {
        distractors.append((rightText, item))
        continue
      }
      let pair = MatchingBody.Pair(
        left: parser.prose.inlines(left), right: rightText, feedback: feedback(of: item, "line"))
      reportTwin(pair.left.plainText, "left side", item, &seen)
      pairs.append(pair)
    }
    check(pairs, distractors, input)
    return MatchingBody(pairs: pairs, distractors: distractors.map(\.text))
  }

  /// A line with an arrow that lost its hyphen, and so goes on with the one above.
  private func reportSwallowed(_ item: MarkdownNode) {
    let text = text(of: item)
    guard let end = text.firstIndex(where: \.isBreak), text[..<end].contains(where: \.hasArrow),
      let next = text[end...].first(where: { !$0.isBlank }), text[end...].contains(where: \.hasArrow)
    else { return }
    findings.report(
      .M021, "this line goes on with the one above, because no hyphen begins it", at: next.span,
      help: "begin it with a hyphen and a space")
  }

  /// What stands left and right of the arrow; nil without one (reported).
  private func sides(of item: MarkdownNode) -> (left: [MarkdownNode], right: [MarkdownNode])? {
    let text = text(of: item)
    guard let (index, arrow) = text.arrow else {
      findings.report(
        .M021, "this line has no arrow", at: item.firstLine,
        help: "write -> between what belongs together, with a space on each side")
      return nil
    }
    if !arrow.isProper {
      findings.report(
        .M021, "this arrow is written another way", at: text[index].span,
        help: "write it as a hyphen and a > sign, ->, with a space on each side", fix: arrowFix(arrow, text[index]))
    }
    guard case .text(let words) = text[index].kind else { return nil }
    var left = Array(text[..<index])
    left.append(MarkdownNode(kind: .text(String(words[..<arrow.range.lowerBound])), span: text[index].span))
    left.trimEnd()
    let rest = words[arrow.range.upperBound...].drop(while: \.isWhitespace)
    let right = [MarkdownNode(kind: .text(String(rest)), span: text[index].span)] + text[(index + 1)...]
    if right.allSatisfy(\.isBlank) {
      findings.report(
        .M021, "nothing stands after this arrow", at: item.firstLine, help: "write what belongs to the left side")
      return nil
    }
    return (left, right)
  }

  /// The arrow as the language has it; nil where no space stands beside it, or the source is written otherwise.
  private func arrowFix(_ arrow: Arrow, _ node: MarkdownNode) -> Fix? {
    guard case .text(let words) = node.kind, node.span.line == node.span.endLine else { return nil }
    let written = words[arrow.range]
    let around = [words[..<arrow.range.lowerBound].last, words[arrow.range.upperBound...].first]
    let start =
      findings.source.offset(line: node.span.line, column: node.span.column)
      + words.utf8.distance(from: words.startIndex, to: arrow.range.lowerBound)
    let end = start + written.utf8.count
    guard around.allSatisfy({ $0 == nil || $0 == " " }), end <= findings.source.bytes.count,
      findings.source.bytes[start..<end].elementsEqual(written.utf8)
    else { return nil }
    return Fix([findings.source.edit(start..<end, "->")])
  }

  private func check(
    _ pairs: [MatchingBody.Pair], _ distractors: [(text: [Inline], item: MarkdownNode)], _ input: QuestionParser.Input
  ) {
    var rights = Set(pairs.map(\.right.plainText))
    if pairs.count < 2 {
      // A line that is no pair is told of.
      if findings.hasError(in: input.lines) { return }
      findings.report(
        .Q102, "there are fewer than two pairs to match", at: input.heading,
        help: "add another line with -> between what belongs together")
    } else if rights.count + distractors.count < 2 {
      findings.report(
        .Q102, "all pairs have the same right side", at: input.heading, help: "give at least one another right side")
    }
    for (text, item) in distractors where !rights.insert(text.plainText).inserted {
      findings.report(
        .Q103, "this right side stands here already", at: item.firstLine,
        help: "a line with nothing left of -> is a wrong answer to choose from: give it another text")
    }
  }

  // MARK: The rubric

  func open(_ parts: QuestionParts) -> OpenBody? {
    if let line = parts.answers.first(where: \.isOpenAnswer) { findings.filled.formUnion(line.blanks.map(\.span)) }
    let items = parts.answers.filter(\.isList).flatMap(\.children)
    var seen: Set<String> = []
    return OpenBody(
      rubric: items.map { item in
        var text = text(of: item, "line of the rubric", takesNotes: false)
        let attributes = parser.finder.takeTrailing(&text, .criterion)
        let points = attributes.first { if case .amount(let points) = $0 { Double(points) } else { nil } } ?? 1
        let criterion = OpenBody.Criterion(text: parser.prose.inlines(text), points: points)
        reportTwin(criterion.plainText, "line of the rubric", item, &seen)
        checkRest(of: item)
        return criterion
      })
  }

  /// Reports what stands below a line of a rubric, which nobody would see.
  private func checkRest(of item: MarkdownNode) {
    for block in item.children.dropFirst(item.children.first?.isParagraph == true ? 1 : 0) {
      if block.isQuote {
        findings.reportRubricNote(block)
      } else {
        findings.report(
          .M021, "a line of the rubric is one paragraph of text", at: block.firstLine,
          help: "join it to the text above, or take it out")
      }
    }
  }

  // MARK: Items

  private func text(of item: MarkdownNode, _ what: String = "pair", takesNotes: Bool = true) -> [MarkdownNode] {
    guard let first = item.children.first, first.isParagraph else { return [] }
    var text = first.children
    FeedbackSlips(kind: .options, findings: findings, item: what, takesNotes: takesNotes).take(&text, of: item)
    return text
  }

  private func feedback(of item: MarkdownNode, _ what: String) -> [Block] {
    var result: [Block] = []
    for block in item.children.dropFirst(item.children.first?.isParagraph == true ? 1 : 0) {
      if block.isQuote {
        result += parser.prose.blocks(block.children)
      } else if !FeedbackSlips(kind: .options, findings: findings).report(block, of: item) {
        findings.report(
          .M021, "a \(what) is one paragraph of text", at: block.firstLine,
          help: "join it to the text above, or begin it with > to make it feedback")
      }
    }
    return result
  }

  private func reportTwin(_ text: String, _ what: String, _ item: MarkdownNode, _ seen: inout Set<String>) {
    let text = Sanitizer.cleanLine(text)
    if text.isEmpty {
      findings.report(
        .M021, "this \(what) has no text", at: item.firstLine, help: "write one, or delete the line")
    } else if !seen.insert(text).inserted {
      findings.report(
        .Q103, "this \(what) stands here twice", at: item.firstLine, help: "change or delete one of the two")
    }
  }
}

extension MarkdownNode {
  /// The checkbox that ends an item's text, `Yes [x]`, and what stands before it.
  fileprivate var trailingBox: (text: String, box: String)? {
    guard let text = children.first, text.isParagraph, case .text(let words)? = text.children.last?.kind,
      let box = [" [x]", " [X]", " [ ]"].first(where: words.hasSuffix)
    else { return nil }
    let whole = Sanitizer.cleanLine(text.plainText)
    return (Sanitizer.cleanLine(String(whole.dropLast(3))), String(box.dropFirst()))
  }

  var hasArrow: Bool {
    if case .text(let text) = kind { Arrow.first(in: text, atStart: true)?.isProper ?? false } else { false }
  }
}

extension Findings {
  /// Says that a note in a rubric is shown to nobody.
  func reportRubricNote(_ quote: MarkdownNode) {
    report(
      .M021, "nobody sees this note: the lines of a rubric have none", at: quote.firstLine,
      help: "write it into the line above it, or below the whole rubric in a quote that begins with > [!NOTE]",
      severity: .warning)
  }
}

/// An arrow between two sides, and whether it is the one the language knows.
struct Arrow {
  var range: Range<String.Index>
  var isProper: Bool

  /// What people write for it, the proper one first.
  static let spellings = [
    "->", "-->", "=>", "\u{2192}", "\u{21D2}", "\u{2014}>", "\u{2013}>", "- >", "\u{2794}", "\u{279C}", "\u{27A1}",
    "\u{27F6}", "\u{2B95}",
  ]

  /// Whether some text may hold one: a > or a sign beyond those of Europe, which its bytes tell.
  private static func mayStand(in text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: ">") || $0 == 0xE2 }
  }

  /// The first proper arrow in some text; where there is none, the first that is written another way.
  static func first(in text: String, atStart: Bool) -> Arrow? {
    guard mayStand(in: text) else { return nil }
    var other: Arrow?
    for spelling in spellings {
      var start = text.startIndex
      while let end = text.utf8Index(after: spelling, from: start) {
        let lower = text.utf8.index(end, offsetBy: -spelling.utf8.count)
        start = end
        guard let low = lower.samePosition(in: text), let high = end.samePosition(in: text) else { continue }
        let before = text[..<low].last
        let after = text[high...].first
        // A longer arrow is found by its own spelling.
        if spelling == "->", before == "-" { continue }
        let isFree =
          (before.map(\.isWhitespace) ?? atStart) && (after.map(\.isWhitespace) ?? true)
        if isFree, spelling == "->" { return Arrow(range: low..<high, isProper: true) }
        if other.map({ low < $0.range.lowerBound }) ?? true { other = Arrow(range: low..<high, isProper: false) }
        // Of arrows written another way the first will do.
        if spelling != "->" { break }
      }
    }
    return other
  }
}

extension [MarkdownNode] {
  /// The first arrow in the text pieces of a line, and which piece holds it: the proper one, where there is one.
  var arrow: (index: Int, arrow: Arrow)? {
    var other: (index: Int, arrow: Arrow)?
    for (index, node) in enumerated() {
      guard case .text(let text) = node.kind else { continue }
      // After a code span or emphasis the arrow's own piece begins with a space.
      guard let arrow = Arrow.first(in: text, atStart: index == 0) else { continue }
      if arrow.isProper { return (index, arrow) }
      other = other ?? (index, arrow)
    }
    return other
  }
}
