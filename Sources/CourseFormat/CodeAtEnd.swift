import Course

/// Finds code at the end of an option that is taken for an attribute and was meant to be read: `` Type `last` `` beside
/// `` Type `first` ``.
struct CodeAtEnd {
  /// An option that ends in code.
  struct Option {
    /// What stands before the code.
    var lead: String
    /// The code that was taken off as an attribute, and where; nil where it is read.
    var taken: (text: String, span: Span)?
  }

  let findings: Findings

  /// An option's end, as it is before its attributes are taken; nil where it is no code.
  static func option(_ text: [MarkdownNode]) -> Option? {
    guard let last = text.lastIndex(where: { !$0.isBlank }), last > 0, case .code(let code) = text[last].kind else {
      return nil
    }
    let lead = Sanitizer.cleanLine(text[..<last].map(\.plainText).joined()).lowercased()
    return Option(lead: lead, taken: (code, text[last].span))
  }

  /// Reports those that nothing but such code tells from another option; whether there were any.
  func report(_ options: [Option]) -> Bool {
    var counts: [String: Int] = [:]
    for option in options { counts[option.lead, default: 0] += 1 }
    var isFound = false
    for option in options {
      guard let (text, span) = option.taken, !option.lead.isEmpty, counts[option.lead] ?? 0 > 1 else { continue }
      isFound = true
      findings.report(
        .M021, "`\(text)` is taken for a fact about this option, and learners do not see it", at: span,
        help: "put a full stop behind it, or take its backticks away, to have it read")
    }
    return isFound
  }
}
