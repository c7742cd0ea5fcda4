import Course

/// Finds lines that Markdown takes for plain text because a single character is missing: `-[ ] No`, `##Scene`, `[!NOTE]`.
///
/// Such a line would vanish into the text around it, and a learner would miss what it holds.
struct MissingMarks {
  let findings: Findings
  var source: SourceText { findings.source }

  /// What a paragraph stands in, as far as it matters here.
  enum Parent { case page, item, quote, other }

  /// A paragraph or a table that may hold such a line.
  struct Suspect {
    var node: MarkdownNode
    var parent: Parent
  }

  /// Whether a node is to be looked at; hardly any is, which the parser asks as it makes them.
  func suspects(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .paragraph: mayMissSome(node.span)
    case .table: true
    default: false
    }
  }

  func look(at suspects: [Suspect]) { for suspect in suspects { look(suspect.node, suspect.parent) } }

  private func look(_ node: MarkdownNode, _ parent: Parent) {
    if case .table(let columns) = node.kind { return lookForSurplusCells(node, columns: columns.count) }
    let (isItem, isTop) = (parent == .item, parent == .page)
    lookForTable(node)
    for index in node.children.indices {
      guard case .text(let text) = node.children[index].kind else { continue }
      let child = node.children[index]
      let next = index + 1 < node.children.count ? node.children[index + 1] : nil
      if index == 0 || node.children[index - 1].isBreak, mayMissOne(child.span) || beginsWithTypedSign(child.span) {
        lookAtStart(child, next, isItem: isItem, isFirst: index == 0, isTop: isTop)
        if index == 0, parent == .quote { lookForBang(child, isAlone: next?.isBreak ?? true) }
        if index == 0, isTop, next == nil { lookForTitle(child) }
      }
      lookForSingleBracket(child)
      if index == 0, next == nil { lookForInclude(child, text) }
      if text.spacedDestination != nil { reportSpaced(child) }
      lookForApartLink(child, text)
      lookForUnclosedLink(child, text)
      lookForUnknownName(child, text)
    }
  }

  /// Whether a paragraph's lines hold a bracket or a bar, or begin in a way that all these mistakes have in common:
  /// most paragraphs do not, and are passed over here.
  private func mayMissSome(_ span: Span) -> Bool {
    guard span.line >= 1, span.endLine >= span.line, span.endLine <= source.lineCount else { return true }
    let end = source.range(ofLine: span.endLine).upperBound
    let start = min(source.offset(line: span.line, column: span.column), end)
    let holdsSign = source.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
      return text.firstIndex(ofByte: UInt8(ascii: "[")) != nil || text.firstIndex(ofByte: UInt8(ascii: "|")) != nil
    }
    return holdsSign
      || (span.line...span.endLine).contains { line in
        let column = line == span.line ? span.column : source.contentColumn(line: line, quotes: .max)
        return mayMissOne(Span(line: line, columns: column...column))
      }
  }

  /// Whether a stretch begins with a sign that all these mistakes have in common: hardly any English text does.
  private func mayMissOne(_ span: Span) -> Bool {
    let line = source.range(ofLine: span.line)
    let start = line.lowerBound + max(0, span.column - 1)
    guard start < line.upperBound else { return false }
    switch source.bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      return true
    default: return false
    }
  }

  // MARK: At the start of a line

  /// - Parameters:
  ///   - isItem: Whether the paragraph is an item's.
  ///   - isFirst: Whether the line is the paragraph's first.
  ///   - isTop: Whether the paragraph stands in nothing else.
  private func lookAtStart(
    _ node: MarkdownNode, _ next: MarkdownNode?, isItem: Bool, isFirst: Bool, isTop: Bool
  ) {
    if lookForDash(node, next, isItem: isItem, isTop: isTop) { return }
    lookForNumber(node)
    let text = bytes(node)
    // Where the line would begin a block once its sign were whole; further in, what is meant is not certain.
    let begins = node.span.column == 1 || isTop && (isFirst || source.isAtMargin(node.span))
    let mark = text.prefix { $0 == UInt8(ascii: "#") }
    if (2...6).contains(mark.count) {
      // In an item's own lines it may be meant; at the margin it is a heading that the item swallows.
      guard !isItem || node.span.column == 1, let first = text.dropFirst(mark.count).first, first > 0x20 else { return }
      if reportOtherSpace(node, after: mark) { return }
      return report(
        .M021, mark, node, help: "write \(String(decoding: mark, as: UTF8.self)) and a space to begin a heading",
        isCertain: begins)
    }
    if text.starts(with: Array("[!".utf8)), !isQuoted(node), let name = name(text, after: 2) {
      return findings.report(
        .M021, "without a > this is no callout", at: span(node, 0, name.count + 3),
        help: "begin each of its lines with > and a space, as in > [!\(name)]")
    }
    guard let length = MissingMarks.sign(text) else { return }
    let sign = text.prefix(length)
    let rest = text.dropFirst(length)
    guard rest.first == UInt8(ascii: "[") else { return lookForOtherSpace(node, rest, isCertain: begins) }
    let inside = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
    let isBox =
      inside.count <= 2 && inside.count + 1 < rest.count
      && inside.allSatisfy { [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains($0) }
    let written = String(decoding: sign, as: UTF8.self)
    // Only a list that begins with 1 may follow a paragraph without a blank line.
    let isCertain = begins && (length == 1 || isFirst || isItem || written.dropLast() == "1")
    if isBox, !isLink(next) || node.plainText.utf8.count > length {
      let isTicked = inside.contains { $0 != UInt8(ascii: " ") }
      report(
        .M004, sign, node, help: "write \(written) \(isTicked ? "[x]" : "[ ]"), with a space before the checkbox",
        isCertain: isCertain)
    } else if (isLink(next) && node.plainText.utf8.count == length) || node.plainText.contains("](") {
      report(
        .M021, sign, node, help: "write \(written) and a space before the square bracket", isCertain: isCertain)
    }
  }

  /// `-\u{A0}[ ] Yes`, whose space is none to Markdown.
  private func lookForOtherSpace(_ node: MarkdownNode, _ rest: ArraySlice<UInt8>, isCertain: Bool) {
    guard rest.first ?? 0 >= 0xC2 else { return }
    let spaces = source.otherSpaces(rest.startIndex..<rest.endIndex)
    guard !spaces.isEmpty, MissingMarks.isWholeBox(source.bytes[spaces.upperBound..<rest.endIndex]) else { return }
    findings.report(
      .M004, "the space before this checkbox is another character than a space, and so this is no option",
      at: source.span(spaces.upperBound..<spaces.upperBound + 3),
      help: "delete it, and type a space with the space bar",
      fix: isCertain ? Fix([source.edit(spaces, " ")]) : nil)
  }

  /// The length of a list sign at the start of a line: `-`, `*`, `+`, `1.` or `1)`.
  private static func sign(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) { return 1 }
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...9).contains(digits.count), let end = text.dropFirst(digits.count).first,
      end == UInt8(ascii: ".") || end == UInt8(ascii: ")")
    else { return nil }
    return digits.count + 1
  }

  private func report(
    _ code: DiagnosticCode, _ sign: ArraySlice<UInt8>, _ node: MarkdownNode, help: String, isCertain: Bool
  ) {
    findings.report(
      code, "a space is missing after \"\(String(decoding: sign, as: UTF8.self))\"", at: span(node, 0, sign.count),
      help: help, fix: isCertain ? findings.missingFix(" ", after: sign.count, of: node) : nil)
  }

  /// `#Title` in a line of its own; it may be meant as it stands, and so is only warned of.
  private func lookForTitle(_ node: MarkdownNode) {
    let text = bytes(node)
    guard text.first == UInt8(ascii: "#"), let first = node.plainText.dropFirst().first else { return }
    if reportOtherSpace(node, after: text.prefix(1)) { return }
    guard first.isUppercase else { return }
    findings.report(
      .M021, "a space is missing after \"#\"", at: span(node, 0, 1),
      help: "write # and a space to begin the title, or \\# for the sign itself", severity: .warning)
  }

  /// A heading's sign with a space behind it that Markdown does not know, such as one that does not break; whether it
  /// is one.
  private func reportOtherSpace(_ node: MarkdownNode, after mark: ArraySlice<UInt8>) -> Bool {
    let rest = bytes(node).dropFirst(mark.count).prefix(4)
    guard rest.first ?? 0 >= 0x80, let space = String(decoding: rest, as: UTF8.self).unicodeScalars.first,
      InvisibleCharacter.spaceName(of: space) != nil
    else { return false }
    let sign = String(decoding: mark, as: UTF8.self)
    let start = rest.startIndex
    let end = start + String(space).utf8.count
    findings.report(
      .M021, "the space after \"\(sign)\" is another character than a space, and so this is no heading",
      at: span(node, 0, mark.count), help: "delete it, and type a space with the space bar",
      fix: node.span.column == 1 ? Fix([source.edit(start..<end, " ")]) : nil)
    return true
  }

  /// `> [TIP]`, which would show a hint to everyone.
  private func lookForBang(_ node: MarkdownNode, isAlone: Bool) {
    let text = bytes(node)
    guard text.first == UInt8(ascii: "["), let name = name(text, after: 1),
      Callout(rawValue: name.lowercased()) != nil
    else { return }
    let isWhole = isAlone && node.plainText.utf8.count == name.utf8.count + 2
    guard isWhole || name == name.uppercased() else { return }
    findings.report(
      .M021, "without a ! this is no callout", at: span(node, 0, name.utf8.count + 2),
      help: "write [!\(name.uppercased())]", fix: isWhole ? findings.missingFix("!", after: 1, of: node) : nil)
  }

  /// The letters between `after` and a closing bracket.
  private func name(_ text: ArraySlice<UInt8>, after: Int) -> String? {
    let letters = text.dropFirst(after).prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    guard !letters.isEmpty, text.dropFirst(after + letters.count).first == UInt8(ascii: "]") else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }

  // MARK: Within a line

  private func reportSpaced(_ node: MarkdownNode) {
    let text = Array(bytes(node))
    guard let destination = String(decoding: text, as: UTF8.self).spacedDestination,
      let start = text.firstIndex(ofRun: Array("](\(destination))".utf8))
    else { return }
    findings.report(
      .M013, "there is a space in this link's destination", at: span(node, start + 2, destination.utf8.count),
      help: destination.hasPrefix("#")
        ? "write the heading's name in small letters with hyphens, as in (#\(Slug.make(Sanitizer.cleanLine(String(destination.dropFirst())))))"
        : "write it between < and >, as in (<\(destination)>), or rename the file without the space")
  }

  // MARK: Places

  /// Whether a quote mark begins the node's line.
  private func isQuoted(_ node: MarkdownNode) -> Bool {
    let line = source.range(ofLine: node.span.line)
    return source.bytes[line].prefix(max(0, node.span.column - 1)).contains(UInt8(ascii: ">"))
  }

  /// - Parameter toScene: Whether it must lead to a heading of the file.
  func isLink(_ node: MarkdownNode?, toScene: Bool = false) -> Bool {
    guard case .link(let destination, _)? = node?.kind else { return false }
    return !toScene || destination.utf8.first == UInt8(ascii: "#")
  }

  /// The source from a node's start to the end of its line: a sign written as \- or as an entity is none.
  func bytes(_ node: MarkdownNode) -> ArraySlice<UInt8> {
    let line = source.range(ofLine: node.span.line)
    return source.bytes[min(line.lowerBound + max(0, node.span.column - 1), line.upperBound)..<line.upperBound]
  }

  func span(_ node: MarkdownNode, _ offset: Int, _ length: Int) -> Span {
    let column = node.span.column + offset
    return Span(line: node.span.line, columns: column...column + max(1, length) - 1)
  }
}

extension String {
  /// The destination of `[…](first minute.md)`, which a space keeps from being a link.
  ///
  /// Only what looks like a place or a file, for words in round brackets may follow square ones.
  var spacedDestination: String? {
    guard holds("]", "(") else { return nil }
    let scalars = Array(unicodeScalars)
    var index = 0
    while index + 1 < scalars.count {
      defer { index += 1 }
      guard scalars[index] == "]", scalars[index + 1] == "(" else { continue }
      let inside = scalars[(index + 2)...].prefix { $0 != ")" && $0 != "(" && $0 != "\"" && $0 != "<" }
      guard inside.endIndex < scalars.count, scalars[inside.endIndex] == ")", inside.contains(" ") else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: inside)
      let text = String(view)
      if text.hasPrefix("#") || text.hasFileEnding { return text }
    }
    return nil
  }

  /// Whether it ends in a full stop and two to four letters or digits, as in `.md`.
  private var hasFileEnding: Bool {
    guard let dot = lastIndex(of: ".") else { return false }
    let ending = self[index(after: dot)...]
    return (2...4).contains(ending.utf8.count) && ending.allSatisfy { $0.isLetter || $0.isNumber }
  }
}

extension [UInt8] {
  /// Where these bytes first stand one after the other.
  fileprivate func firstIndex(ofRun run: [UInt8]) -> Int? {
    guard run.count <= count else { return nil }
    return (0...count - run.count).first { self[$0..<$0 + run.count].elementsEqual(run) }
  }
}
