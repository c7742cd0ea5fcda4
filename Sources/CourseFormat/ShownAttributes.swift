import Course

/// Attributes that stand further down than directly below their heading, and so are read by learners.
extension AttributeFinder {
  /// Reports a line of attributes that stands somewhere below.
  func reportStray(_ block: MarkdownNode, _ context: AttributeContext) {
    guard block.isParagraph, block.children.contains(where: isCode) else { return }
    let reader = AttributeReader(context: context)
    let lines = block.children.split(whereSeparator: \.isBreak)
    let stray = lines.first { line in line.allSatisfy { isCode($0) || $0.isBlank } && isKeyed(line, reader) }
    guard let spans = stray?.filter(isCode), let first = spans.first, let last = spans.last else {
      return reportTrailing(lines, reader)
    }
    findings.report(
      .M008, "these attributes do not stand directly below the heading",
      at: lines.count == 1 ? block.firstLine : first.span.through(last.span),
      help: "move them to the line below the heading, with a blank line after them",
      severity: isPage(context) ? .warning : .error)
  }

  /// Reports a scene's clock or part to play, or what is said about a question, at the end of a line of its text.
  private func reportTrailing(_ lines: [ArraySlice<MarkdownNode>], _ reader: AttributeReader) {
    guard !isPage(reader.context) else { return }
    let isScene = reader.context.names.contains(.ending)
    for node in lines.lazy.compactMap({ $0.last { !$0.isBlank } }) where isCode(node) {
      let isEnding: Bool
      switch reader.read(node.codeText) {
      case .attribute(.ending): isEnding = true
      case .attribute(.time): isEnding = false
      case .attribute(.keepOrder) where !isScene: isEnding = false
      case .attribute where !isScene && node.codeText.utf8.contains(UInt8(ascii: ":")): isEnding = false
      default: continue
      }
      return reportShown(lines.first { $0.contains { $0.span == node.span } } ?? [], isError: isEnding, reader)
    }
  }

  /// Reports the attributes that end a line. A time may be what somebody reads on a screen.
  private func reportShown(_ line: ArraySlice<MarkdownNode>, isError: Bool, _ reader: AttributeReader) {
    let shown = line.reversed().prefix { node in
      guard isCode(node), case .attribute = reader.read(node.codeText) else { return node.isBlank }
      return true
    }
    let codes = shown.filter(isCode)
    guard let last = codes.first, let first = codes.last else { return }
    let isOne = codes.count == 1
    findings.report(
      .M008,
      isOne
        ? "this attribute does not stand directly below the heading, and is shown as text"
        : "these attributes do not stand directly below the heading, and are shown as text",
      at: first.span.through(last.span),
      help:
        "move \(isOne ? "it" : "them") to the line below the heading, with a blank line after \(isOne ? "it" : "them")",
      severity: isError ? .error : .warning)
  }
}
