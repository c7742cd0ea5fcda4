import Course

/// Turns tree nodes into what a person reads, and tells callouts from plain quotes.
struct Prose {
  let findings: Findings

  func blocks(_ nodes: [MarkdownNode]) -> [Block] { nodes.compactMap(block) }

  func inlines(_ nodes: [MarkdownNode]) -> [Inline] {
    // Most texts are of one piece, and none has more pieces than nodes.
    var result: [Inline] = []
    result.reserveCapacity(nodes.count)
    for node in nodes { if let inline = inline(node) { result.append(inline) } }
    return result
  }

  private func block(_ node: MarkdownNode) -> Block? {
    switch node.kind {
    // A page's own headings are levels 1 and 2; inside a quote or a list those would be out of place.
    case .heading(let level): .heading(level: max(3, level), inlines(node.children))
    case .paragraph: .paragraph(inlines(node.children))
    case .list(let start, let tight): .list(ListBlock(start: start, isTight: tight, items: node.children.map(item)))
    case .quote:
      if let (callout, inner) = callout(node) {
        .callout(callout, blocks(inner))
      } else {
        .quote(blocks(node.children))
      }
    case .codeBlock(let language, let text): .code(language: language, text)
    case .rule: .rule
    case .table(let alignments): .table(table(node, alignments))
    default: nil
    }
  }

  /// A tab within a text is white space like any other; only in a block of code does it lead to a column.
  private static func spaced(_ text: String) -> String {
    text.holds("\t") ? String(text.map { $0 == "\t" ? " " : $0 }) : text
  }

  private func item(_ node: MarkdownNode) -> [Block] {
    var result = blocks(node.children)
    if case .item(let checked?) = node.kind {
      let box = Inline.text(checked ? "[x] " : "[ ] ")
      if case .paragraph(let text)? = result.first { result[0] = .paragraph([box] + text) }
    }
    return result
  }

  private func table(_ node: MarkdownNode, _ alignments: [Table.Alignment]) -> Table {
    var table = Table(alignments: alignments, header: [], rows: [])
    for row in node.children {
      var cells = row.children.prefix(alignments.count).map { inlines($0.children) }
      cells.append(contentsOf: repeatElement([], count: alignments.count - cells.count))
      if row.kind == .row(isHeader: true) { table.header = cells } else { table.rows.append(cells) }
    }
    return table
  }

  private func inline(_ node: MarkdownNode) -> Inline? {
    switch node.kind {
    case .text(let text): .text(Prose.spaced(text))
    case .code(let text): .code(Prose.spaced(text))
    case .emphasis: .emphasis(inlines(node.children))
    case .strong: .strong(inlines(node.children))
    case .strikethrough: .strikethrough(inlines(node.children))
    case .link(let destination, _): .link(destination: destination, inlines(node.children))
    case .image(let source, let title):
      .image(
        source: source, alternative: node.plainText,
        title: title.isEmpty ? "" : title.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    case .blank(_, let index?): .blank(index)
    case .blank: .text(node.plainText)
    default: nil
    }
  }

  /// Reports `> !TIP` and `> **[!TIP]**`, which begin no callout.
  private func reportUnbracketed(_ quote: MarkdownNode) {
    guard let first = quote.children.first, first.isParagraph, let mark = first.children.first,
      first.children.count < 2 || first.children[1].isBreak
    else { return }
    if case .text(let text) = mark.kind {
      guard text.utf8.first == UInt8(ascii: "!"), text == text.uppercased(),
        Prose.callouts["[\(Sanitizer.cleanLine(text))]"] != nil
      else {
        return
      }
      findings.report(
        .M021, "without square brackets this is no callout", at: mark.span,
        help: "write [\(Sanitizer.cleanLine(text))]")
    } else if mark.isEmphasis {
      let text = mark.plainText
      guard Prose.callouts[text] != nil else { return }
      findings.report(
        .M021, "in emphasis this is no callout", at: mark.span, help: "take the signs around it away: write \(text)")
    }
  }

  /// A GitHub alert: its kind and what it holds; nil for a plain quote, or one whose mark is misspelt (reported).
  func callout(_ node: MarkdownNode) -> (Callout, [MarkdownNode])? {
    guard node.isQuote else { return nil }
    for index in node.children.indices where node.children[index].isParagraph {
      reportSecond(in: node.children[index].children, isFirst: index == 0)
    }
    reportUnbracketed(node)
    guard let first = node.children.first, first.isParagraph, let mark = first.children.first,
      case .text(let text) = mark.kind, text.utf8.first == UInt8(ascii: "[")
    else { return spacedCallout(node) }
    if let callout = Prose.callouts[text], first.children.count < 2 || first.children[1].isBreak {
      return (callout, content(of: node, below: first, mark))
    }
    if let name = misspelt(text) {
      findings.report(
        .M021, "this is not how a callout begins", at: mark.span,
        help: "write [!\(name.rawValue.uppercased())], without spaces and with both brackets")
      return nil
    }
    guard text.hasPrefix("[!"), let end = text.firstIndex(of: "]") else { return nil }
    let name = text[text.index(text.startIndex, offsetBy: 2)..<end]
    let isAlone =
      text[text.index(after: end)...].allSatisfy(\.isWhitespace)
      && (first.children.count < 2 || first.children[1].isBreak)
    guard let callout = Callout(rawValue: name.lowercased()) else {
      let names = Callout.allCases.map { "[!\($0.rawValue.uppercased())]" }
      let guess = Spelling.nearest(to: String(name), in: Callout.allCases.map(\.rawValue))
      findings.report(
        .M021, "there is no callout [!\(name)]", at: mark.span,
        help: guess.map { "did you mean [!\($0.uppercased())]?" } ?? "use one of \(Spelling.list(names))")
      return nil
    }
    guard isAlone else {
      findings.report(
        .M021, "[!\(callout.rawValue.uppercased())] must stand alone on its line", at: mark.span,
        help: "go on in the next line, which begins with > as well")
      return nil
    }
    return (callout, content(of: node, below: first, mark))
  }

  /// A callout whose mark stands behind another space than a plain one (reported); nil for a plain quote.
  private func spacedCallout(_ quote: MarkdownNode) -> (Callout, [MarkdownNode])? {
    guard let first = quote.children.first, first.isParagraph, let mark = first.children.first,
      case .text(let text) = mark.kind, text.utf8.first ?? 0 >= 0xC2, let space = text.unicodeScalars.first,
      let name = InvisibleCharacter.spaceName(of: space),
      let callout = Prose.callouts[String(text.drop(while: \.isWhitespace))],
      first.children.count < 2 || first.children[1].isBreak
    else { return nil }
    let source = findings.source
    let start = source.offset(line: mark.span.line, column: mark.span.column)
    let isBehindMark = start > 0 && source.bytes[start - 1] == UInt8(ascii: ">")
    let spaces = source.otherSpaces(start..<source.range(ofLine: mark.span.line).upperBound)
    findings.report(
      .M021, "\(name) stands before this mark, and so it begins no callout", at: mark.span,
      help: "delete it, and type a space with the space bar", fix: Fix([source.edit(spaces, isBehindMark ? " " : "")]))
    return (callout, content(of: quote, below: first, mark))
  }

  /// The marks as nearly everyone writes them.
  private static let callouts = Dictionary(
    uniqueKeysWithValues: Callout.allCases.flatMap { callout in
      [callout.rawValue, callout.rawValue.uppercased()].map { ("[!\($0)]", callout) }
    })

  /// What a callout holds, without its mark (reported when that is nothing).
  private func content(of quote: MarkdownNode, below first: MarkdownNode, _ mark: MarkdownNode) -> [MarkdownNode] {
    var content = quote.children
    if first.children.count > 2 {
      content[0].children.removeFirst(2)
    } else {
      content.removeFirst()
    }
    if content.isEmpty {
      findings.report(
        .M021, "nothing stands in this callout", at: mark.span,
        help: "write its text on the next line, which begins with > as well", severity: .warning)
    }
    return content
  }

  /// The callout that `[ !TIP ]`, `[! TIP]` or an unclosed `[!TIP` is meant to be; nil for a proper mark and for text.
  private func misspelt(_ text: String) -> Callout? {
    let close = text.firstIndex(of: "]")
    let inside = text[..<(close ?? text.endIndex)].dropFirst()
    let plain = inside.filter { !$0.isWhitespace }
    guard plain.first == "!", let callout = Callout(rawValue: plain.dropFirst().lowercased()) else { return nil }
    return close == nil || inside.count != plain.count ? callout : nil
  }

  /// A mark like `[!NOTE]` further down in a quote, which makes no callout there.
  private func reportSecond(in text: [MarkdownNode], isFirst: Bool) {
    for index in text.indices where index == 0 ? !isFirst : text[index - 1].isBreak {
      guard case .text(let words) = text[index].kind, words.utf8.first == UInt8(ascii: "["), words.hasPrefix("[!"),
        words.hasSuffix("]"), let callout = Callout(rawValue: words.dropFirst(2).dropLast().lowercased())
      else { continue }
      let place = text[index].span
      findings.report(
        .M021, "[!\(callout.rawValue.uppercased())] begins no callout inside another quote", at: place,
        help: "put an empty line, without >, before it", fix: findings.blankLineFix(after: place.line - 1))
    }
  }
}
