import Course

/// Says why Markdown tore a list of answers apart: of a question's options, or of a scene's replies.
struct SplitList {
  /// What one item of the list is called, and what the list belongs to.
  enum Kind {
    case options, replies

    var item: String { self == .options ? "option" : "reply" }
    var items: String { self == .options ? "options" : "replies" }
    var whole: String { self == .options ? "question" : "scene" }
    var lists: String { self == .options ? "lists of answers" : "lists of replies" }
    var feedback: String { self == .options ? "this feedback" : "this coach's note" }
  }

  let kind: Kind
  let findings: Findings

  /// Reports a second list: after a comment, or with something between the two.
  ///
  /// - Parameter blocks: The first list, what stands between, and the second one.
  func reportSplit(_ blocks: ArraySlice<MarkdownNode>) {
    guard let first = blocks.first, let second = blocks.last, !isTornBySign(blocks) else { return }
    let between = blocks.dropFirst().dropLast()
    // What is told of there, a heading without its space, is why.
    if between.contains(where: { findings.hasError(in: $0.span.line...max($0.span.line, $0.span.endLine)) }) { return }
    if between.isEmpty, findings.hasComment(in: first.span.line..<second.span.line) {
      findings.report(
        .Q116, "the trainer's note above this line cuts the \(kind.items) in two", at: second.firstLine,
        help: "put the note above the first \(kind.item) or below the last one")
    } else if kind == .options, let title = between.first(where: { findings.isEscapedHeading($0) }) {
      let place = findings.source.offset(line: title.span.line, column: title.span.column)
      findings.report(
        .M021, "the backslash makes text of this heading", at: title.firstLine, help: "take it away",
        fix: Fix([findings.source.edit(place..<place + 1, "")]))
    } else if kind == .options, let title = between.last, title.isBoldLine {
      findings.report(
        .M021, "this line in bold is no heading, and so the options below it belong to the question above",
        at: title.firstLine, help: "begin it with ## in place of the stars, and end it without them")
    } else if between.count != 1 || between.first?.isQuote != true {
      reportSecond(second)
    }
  }

  /// Reports the lists that begin with another sign than most lines around them: to Markdown each is one of its own.
  ///
  /// - Parameter lists: The places among the blocks where the answers stand.
  func reportSigns(_ lists: [Int], in blocks: [MarkdownNode]) {
    guard let start = lists.first, let end = lists.last else { return }
    let first = isStray(start - 1, above: true, start, blocks) ? start - 1 : start
    let last = isStray(end + 1, above: false, end, blocks) ? end + 1 : end
    guard first < last else { return }
    let answers = Set(lists)
    var torn = first...start
    for (first, second) in zip(lists, lists.dropFirst()) {
      if isTornBySign(blocks[first...second]) {
        torn = torn.lowerBound...second
      } else {
        reportOdd(blocks[torn], answers)
        torn = second...second
      }
    }
    reportOdd(blocks[torn.lowerBound...last], answers)
  }

  /// Whether bullets right above or below steps were meant as some of them: those above as the ones that are missing.
  private func isStray(_ index: Int, above: Bool, _ steps: Int, _ blocks: [MarkdownNode]) -> Bool {
    guard kind == .options, blocks.indices.contains(index), case .list(let number?, _) = blocks[steps].kind,
      blocks[index].isList, !blocks[index].isNumbered
    else { return false }
    let (upper, lower) = above ? (blocks[index], blocks[steps]) : (blocks[steps], blocks[index])
    return upper.lastLine(findings.source) + 1 == lower.span.line
      && (!above || number == blocks[index].children.count + 1)
  }

  /// Whether nothing but their signs makes two lists of what stands at both ends; bullets between steps count too.
  private func isTornBySign(_ blocks: ArraySlice<MarkdownNode>) -> Bool {
    guard let first = blocks.first, let second = blocks.last, first.isList, second.isList,
      !findings.hasComment(in: first.span.line..<second.span.line)
    else { return false }
    let between = blocks.dropFirst().dropLast()
    if between.isEmpty { return findings.marker(of: first) != findings.marker(of: second) }
    guard kind == .options, between.count == 1, let bullets = between.first, bullets.isList, !bullets.isNumbered,
      first.isNumbered, case .list(let start?, _) = second.kind
    else { return false }
    return start > 1
  }

  /// Reports those of some lists that have another sign than most of their lines; a hyphen where as many have one.
  private func reportOdd(_ lists: ArraySlice<MarkdownNode>, _ answers: Set<Int>) {
    guard lists.count > 1 else { return }
    var counts: [UInt8: Int] = [:]
    for index in lists.indices where answers.contains(index) {
      findings.marker(of: lists[index]).map { counts[$0, default: 0] += lists[index].children.count }
    }
    let signs = lists.compactMap(findings.marker)
    let most = counts.values.max()
    let common = signs.filter { counts[$0] == most }
    guard let wanted = common.first(where: { $0 == UInt8(ascii: "-") }) ?? common.first else { return }
    let sign = Character(Unicode.Scalar(wanted))
    let help =
      switch sign {
      case "-": "begin all \(kind.items) of a \(kind.whole) with the same sign, a hyphen"
      case "*", "+": "begin all \(kind.items) of a \(kind.whole) with the same sign, here \(sign)"
      default: "number all lines the same way, as in 1\(sign) and 2\(sign)"
      }
    for list in lists where findings.marker(of: list) != wanted {
      findings.report(
        .M006,
        list.children.count == 1
          ? "this line is a list of its own, because it begins with another sign"
          : "these lines are a list of their own, because they begin with another sign",
        at: list.firstLine, help: help, fix: findings.signFix(list, wanted))
    }
  }

  /// Reports a list that stands apart from the one above it.
  func reportSecond(_ list: MarkdownNode) {
    findings.report(
      .Q116, "this \(kind.whole) has two \(kind.lists)", at: list.firstLine,
      help: "make one list of them, or give the second its own ## heading")
  }

  /// Reports a quote that stands below an item and does not belong to it.
  ///
  /// - Parameters:
  ///   - next: What follows it.
  ///   - goesOn: Whether that is the rest of the list.
  func reportFeedback(_ quote: MarkdownNode, below list: MarkdownNode, next: MarkdownNode?, goesOn: Bool) {
    let spaces = list.children.last.flatMap(findings.contentIndent) ?? 2
    let isCertain = isCertain(quote, next: next, goesOn: goesOn)
    let voice = isCertain || goesOn ? "" : "; what somebody says in the \(kind.whole) stands above the \(kind.items)"
    findings.report(
      .M005, "\(kind.feedback) does not belong to \(kind == .options ? "an" : "a") \(kind.item)", at: quote.firstLine,
      help: "put \(spaces == 2 ? "two" : "\(spaces)") spaces before each > so that it lines up with the "
        + "\(kind.item)'s text\(voice)",
      fix: isCertain ? findings.feedbackFix(quote, below: list) : nil)
  }

  /// Whether a quote can only be feedback: a customer's voice or a callout may stand at the margin, too, and so may
  /// the question itself stand below it.
  private func isCertain(_ quote: MarkdownNode, next: MarkdownNode?, goesOn: Bool) -> Bool {
    let lines = quote.span.line...max(quote.span.line, quote.lastLine(findings.source))
    guard !quote.beginsWithSpeaker, !findings.hasAny(in: lines),
      !lines.contains(where: { findings.holdsCalloutMark(line: $0) })
    else { return false }
    if goesOn { return true }
    // A line without its own > may be the sentence that follows.
    guard lines.allSatisfy({ findings.beginsWithQuoteMark(line: $0) }) else { return false }
    return next.map { $0.isQuote && findings.holdsCalloutMark(line: $0.span.line) } ?? true
  }
}

extension MarkdownNode {
  /// Whether it is a paragraph of one line, all of it in bold.
  fileprivate var isBoldLine: Bool {
    guard isParagraph, span.line == span.endLine, children.count == 1, case .strong = children[0].kind else {
      return false
    }
    return true
  }

  /// Whether it begins with a name in bold, as what somebody says does.
  var beginsWithSpeaker: Bool {
    guard let text = children.first, text.isParagraph, let name = text.children.first, case .strong = name.kind else {
      return false
    }
    if Sanitizer.cleanLine(name.plainText).utf8.last == UInt8(ascii: ":") { return true }
    guard text.children.count > 1, case .text(let words) = text.children[1].kind else { return false }
    return words.utf8.first == UInt8(ascii: ":")
  }

  /// Whether it is a quote whose first words are meant as a callout's mark.
  var beginsLikeCallout: Bool {
    guard isQuote, let text = children.first, text.isParagraph, case .text(let words)? = text.children.first?.kind
    else { return false }
    return words.utf8.starts(with: "[!".utf8)
  }
}

extension Findings {
  /// Whether a paragraph begins with `\## `.
  fileprivate func isEscapedHeading(_ block: MarkdownNode) -> Bool {
    guard block.isParagraph else { return false }
    let start = source.offset(line: block.span.line, column: block.span.column)
    return source.bytes[start...].starts(with: "\\## ".utf8)
  }

  /// Whether a comment at the margin begins in one of these lines.
  fileprivate func hasComment(in lines: Range<Int>) -> Bool {
    lines.contains { source.bytes[source.range(ofLine: $0)].starts(with: Array("<!--".utf8)) }
  }

  /// The sign that a list's first item begins with; for numbers, the one after the number.
  func marker(of list: MarkdownNode) -> UInt8? {
    let line = source.range(ofLine: list.span.line)
    let text = source.bytes[line].dropFirst(max(0, list.span.column - 1))
    return text.first { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether `[!`, with which a callout begins, stands in a line.
  fileprivate func holdsCalloutMark(line: Int) -> Bool {
    let text = source.bytes[source.range(ofLine: line)]
    return zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "[") && $1 == UInt8(ascii: "!") }
  }

  fileprivate func beginsWithQuoteMark(line: Int) -> Bool {
    source.firstInk(source.range(ofLine: line)).map { source.bytes[$0] == UInt8(ascii: ">") } ?? false
  }
}
