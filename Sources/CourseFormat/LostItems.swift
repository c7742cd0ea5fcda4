import Course

/// Finds links in `course.md` to files of the course that bring nothing into it: they stand above the first `##`, or in
/// no line of a list.
struct LostItems {
  let findings: Findings
  /// The files that the course has.
  let listed: Set<String>

  private struct Link {
    var file: String
    var title: String
    var span: Span
  }

  /// Reports the first of each block.
  ///
  /// - Parameter hasHeading: Whether a `##` stands above these blocks.
  func look(_ blocks: [MarkdownNode], hasHeading: Bool) {
    for (index, block) in blocks.enumerated() {
      if case .codeBlock(_, let code) = block.kind {
        lookAtCode(code, block)
      } else if let lost = lost(in: block), !findings.hasAny(in: lost.span.line...lost.span.line) {
        report(lost, block, above: index > 0 ? blocks[index - 1] : nil, hasHeading: hasHeading)
      }
    }
  }

  private func report(_ lost: Link, _ block: MarkdownNode, above: MarkdownNode?, hasHeading: Bool) {
    let place = findings.target(of: lost.span)
    if !hasHeading, block.isList, block.children.contains(where: \.beginsWithLink) {
      let isDeeper = above?.headingLevel != nil
      return findings.report(
        .M021, "no ## heading stands above this list, so its files are not in the course", at: place,
        help: isDeeper
          ? "begin the heading above it with ##, not with more signs"
          : "put a line like ## Week one above the list")
    }
    let line = "- [\(lost.title)](\(lost.file))"
    findings.report(
      .M021, "this file is not in the course, because no line of a list begins with its link", at: place,
      help: "write \(line) in a line of its own\(hasHeading ? "" : ", below a ## heading")", severity: .warning)
  }

  /// The first link to a file of the course that is not listed.
  private func lost(in node: MarkdownNode) -> Link? {
    if case .link(let destination, _) = node.kind {
      guard let file = file(destination) else { return nil }
      return Link(file: file, title: Sanitizer.cleanLine(node.plainText), span: node.span)
    }
    return node.children.lazy.compactMap(lost).first
  }

  private func file(_ destination: String) -> String? {
    guard case .file(let file, _) = Destination(destination, from: findings.source.file), file.hasSuffix(".md"),
      file != findings.source.file, !listed.contains(file)
    else { return nil }
    return file
  }

  /// Four spaces make code of a list, where Markdown finds no link.
  private func lookAtCode(_ code: String, _ block: MarkdownNode) {
    guard !findings.source.isFence(line: block.span.line) else { return }
    let isList = code.split(separator: "\n").contains { line in
      let text = line.drop { $0 == " " }
      let link = text.drop { "-*+.)0123456789 ".contains($0) }
      guard link.startIndex > text.startIndex, link.hasPrefix("["), let open = link.range(of: "](") else {
        return false
      }
      return file(String(link[open.upperBound...].prefix { $0 != ")" && $0 != " " })) != nil
    }
    guard isList else { return }
    findings.report(
      .M021, "so many spaces make code of this list, so its files are not in the course", at: block.firstLine,
      help: "take the spaces at the beginning of each line away")
  }
}

extension Substring {
  /// Where some signs first stand.
  fileprivate func range(of signs: String) -> Range<Index>? {
    var start = startIndex
    while let first = self[start...].firstIndex(of: signs.first ?? " ") {
      if self[first...].hasPrefix(signs) { return first..<index(first, offsetBy: signs.count) }
      start = index(after: first)
    }
    return nil
  }
}

extension MarkdownNode {
  fileprivate var beginsWithLink: Bool {
    guard let text = children.first, text.isParagraph, case .link? = text.children.first?.kind else { return false }
    return true
  }
}
