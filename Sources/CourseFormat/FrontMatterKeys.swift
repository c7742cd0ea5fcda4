import Course

/// Typed access to front matter: what a file of some kind may say there, with one message for each way to get it wrong.
struct FrontMatterKeys {
  let frontMatter: FrontMatter
  let findings: Findings
  private let known: [String]
  /// Keys whose names and values stand indented on the lines below.
  private static let holders = ["gauges", "tags"]

  /// Reports every key that is not one of these.
  init(_ document: Document, known: [String]) {
    frontMatter = document.frontMatter
    findings = document.findings
    self.known = known
    let stray = known.filter(Self.holders.contains).flatMap(notIndented).map(\.key.text)
    for entry in frontMatter.entries where !known.contains(entry.key.text) && !stray.contains(entry.key.text) {
      let guess = Spelling.nearest(to: entry.key.text, in: known)
      findings.report(
        .M002, "there is no key \"\(entry.key.text)\" here", at: entry.key.span,
        help: guess.map { "did you mean \($0)?" } ?? "the keys are \(Spelling.list(known, "and"))")
    }
  }

  func has(_ key: String) -> Bool { frontMatter.entry(key) != nil }

  func scalar(_ key: String) -> FrontMatter.Scalar? {
    guard let entry = frontMatter.entry(key) else { return nil }
    guard case .scalar(let scalar) = entry.value else {
      misfit(entry.key, "\"\(key)\" takes a single value", "write it after the colon, on the same line")
      return nil
    }
    guard !scalar.text.isEmpty else {
      misfit(entry.key, "\"\(key)\" has no value", "write one after the colon, or take the line out")
      return nil
    }
    return scalar
  }

  /// A value that `read` understands; nil when it is missing or does not fit (reported).
  func value<Value>(_ key: String, _ example: String, _ read: (String) -> Value?) -> Value? {
    guard let scalar = scalar(key) else { return nil }
    if let value = read(scalar.text) { return value }
    misfit(scalar, "\"\(scalar.text)\" does not fit \(key)", "write \(example)")
    return nil
  }

  /// Pairs of names and texts; nil when the key is missing or holds something else (reported).
  func map(_ key: String, example: String) -> [(key: FrontMatter.Scalar, value: FrontMatter.Scalar)]? {
    guard let entry = frontMatter.entry(key) else { return nil }
    if case .map(let pairs) = entry.value { return pairs }
    if let first = notIndented(below: key).first {
      misfit(
        first.key, "this line is not indented, so it does not belong to \"\(key)\"",
        "put two spaces before each line that does")
      return nil
    }
    if case .scalar(let scalar) = entry.value, scalar.span.line > entry.key.span.line,
      findings.reportMissingColon(scalar.span.line)
    {
      return nil
    }
    misfit(entry.key, "\"\(key)\" holds no names and values", "write them on the lines below, as in \(example)")
    return nil
  }

  /// The lines that follow a key without a value and are keys of no file: they were meant to be indented.
  private func notIndented(below key: String) -> [FrontMatter.Entry] {
    let entries = frontMatter.entries
    guard let place = entries.firstIndex(where: { $0.key.text == key }),
      case .scalar(let scalar) = entries[place].value, scalar.text.isEmpty
    else { return [] }
    return Array(entries[(place + 1)...].prefix { !known.contains($0.key.text) })
  }

  /// The paths that the file had before (`was`): one, or a list of them.
  func formerFiles() -> [String] {
    guard let entry = frontMatter.entry("was") else { return [] }
    let written: [FrontMatter.Scalar]
    if case .list(let items) = entry.value { written = items } else { written = scalar("was").map { [$0] } ?? [] }
    return written.compactMap { former in
      if former.text == findings.source.file {
        misfit(former, "this is the file's own name", "write the name that it had before, or take the line out")
        return nil
      }
      if former.text.contains(",") {
        let names = former.text.split(separator: ",").map { Sanitizer.cleanLine(String($0)) }
        misfit(
          former, "\"\(former.text)\" is no file of this course",
          "write several names as a list, as in was: [\(names.joined(separator: ", "))]")
        return nil
      }
      if let path = RelativePath.resolve(former.text), !path.isEmpty, !former.text.hasPrefix("/") { return path }
      misfit(former, "\"\(former.text)\" is no file of this course", "write the path it had, as in was: old-name.md")
      return nil
    }
  }

  func misfit(_ scalar: FrontMatter.Scalar, _ message: String, _ help: String) {
    findings.report(.M021, message, at: scalar.span, help: help)
  }
}
