import Course

/// What looks like a blank and is shown as it is written.
extension Findings {
  /// More than this many would help nobody.
  private static let most = 200

  /// Reports a picture as other programs place it, `![[desk.png]]`.
  func reportPicture(_ text: String, at span: Span) {
    let name = Sanitizer.cleanLine(String(text.prefix { $0 != "|" }))
    report(
      .M021, "this places no picture, and learners read it as it stands", at: span,
      help: "write ![what it shows](\(name.isEmpty ? "desk.png" : name))", severity: .warning)
  }

  /// Reports the blanks that nobody is asked to fill in: in an explanation, a hint, an option, a talk.
  func reportRawBlanks() {
    guard !blanks.isEmpty, !hasErrors else { return }
    for (text, span) in blanks.lazy.filter({ !self.filled.contains($0.span) }).prefix(Findings.most) {
      guard !hasAny(in: span.line...span.line) else { continue }
      let isOpen = ["...", "\u{2026}"].contains(Sanitizer.cleanLine(text))
      report(
        .M021, "nobody is asked to fill this in, and learners read the brackets", at: span,
        help: isOpen
          ? "take it out; a question asks for one free answer, with [[...]] alone in its paragraph"
          : "write the word without them; a blank stands in the text of a question, or in what is said there",
        severity: .warning)
    }
  }

  /// Reports the blanks of a lesson that name another of its course's files: other programs write links so.
  ///
  /// - Parameter exists: Whether there is such a file, beside this one.
  func reportWikiLinks(_ exists: (String) -> Bool) {
    for (text, span) in blanks.prefix(Findings.most) {
      let parts = text.split(separator: "|", maxSplits: 1).map { Sanitizer.cleanLine(String($0)) }
      guard let name = parts.first, !name.isEmpty, !name.hasPrefix("=") else { continue }
      let file = name.hasSuffix(".md") ? name : name + ".md"
      guard exists(file) else { continue }
      withdraw(.Q114, at: span)
      report(
        .M021, "this is no link: learners are asked to type \"\(name)\"", at: span,
        help: "write [\(parts.count > 1 ? parts[1] : name)](\(file))", severity: .warning)
    }
  }
}
