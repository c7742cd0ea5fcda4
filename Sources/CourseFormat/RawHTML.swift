import Course

/// A piece of HTML in an author's file: a trainer's note (a comment), or something Lectern does not show.
struct RawHTML {
  private enum Content: Equatable {
    case comment
    case unclosedComment
    case textAfterComment
    case closingTag
    case tag
  }

  private let content: Content

  init(_ text: String, isBlock: Bool) {
    content = RawHTML.classify(text)
  }

  private static func classify(_ text: String) -> Content {
    var rest = Substring(text).drop(while: \.isWhitespace)
    if rest.hasPrefix("</") { return .closingTag }
    guard rest.hasPrefix("<!--") else { return .tag }
    while rest.hasPrefix("<!--") {
      guard let end = rest.end(of: "-->") else { return .unclosedComment }
      rest = rest[end...].drop(while: \.isWhitespace)
    }
    return rest.isEmpty ? .comment : .textAfterComment
  }

  func report(to findings: Findings, at span: Span) {
    switch content {
    // The opening tag was told of.
    case .comment, .closingTag: break
    case .unclosedComment:
      findings.isCutShort = true
      findings.report(
        .M012, "this comment never ends, so nothing after it is shown", at: span, help: "end the comment with -->")
    case .textAfterComment:
      findings.report(
        .M012, "what follows the comment on its last line would not be shown", at: span,
        help: "put the comment on lines of its own")
    case .tag:
      findings.report(
        .M012, "this is HTML, which Lectern does not show", at: span,
        help: "write it as Markdown, or put a backslash before < to show the sign itself")
    }
  }
}

extension Substring {
  /// The index after the first occurrence of `needle`.
  fileprivate func end(of needle: String) -> Index? {
    let bytes = utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if self[start...].utf8.starts(with: needle.utf8) { return bytes.index(start, offsetBy: needle.utf8.count) }
      start = bytes.index(after: start)
    }
    return nil
  }
}
