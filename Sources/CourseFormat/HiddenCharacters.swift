import Course

extension Findings {
  /// Reports the harmful characters that stand in the source as they are.
  func reportHarmful() {
    for range in source.harmful.prefix(Findings.limit + 1) {
      report(
        .M010, "an invisible control character stands here", at: source.span(range),
        help: "delete it: it could garble the screen or hide what the text says")
    }
  }

  /// Tells of a harmful character that an entity (`&#27;`) or an escape (`"\e"`) hides within a stretch.
  func reportHidden(at span: Span) {
    guard !isFull else { return }
    // One that stands in the source as it is has been told of already, at its own place.
    if source.holdsHarmful(fromLine: span.line, through: max(span.line, span.endLine)) { return }
    report(
      .M010, "an invisible control character is spelt out here", at: entity(in: span) ?? span,
      help: "delete it: it could garble the screen or hide what the text says")
  }

  /// The first numeric entity in a stretch that stands for a harmful character.
  private func entity(in span: Span) -> Span? {
    guard span.line == span.endLine else { return nil }
    let line = source.range(ofLine: span.line)
    let start = min(line.lowerBound + max(span.column - 1, 0), line.upperBound)
    let end = max(start, min(line.lowerBound + max(span.endColumn, 0), line.upperBound))
    var rest = source.bytes[start..<end]
    while let and = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[(and + 1)...]
      guard let stop = rest.prefix(11).firstIndex(of: UInt8(ascii: ";")) else { continue }
      let name = String(decoding: rest[rest.startIndex..<stop], as: UTF8.self).lowercased()
      let value = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(1))
      if let value, let scalar = Unicode.Scalar(value), Sanitizer.isHarmful(scalar) {
        return Span(line: span.line, columns: and - line.lowerBound + 1...stop - line.lowerBound + 1)
      }
    }
    return nil
  }
}

extension SourceText {
  /// Whether a harmful character stands in one of these lines; there may be a million of both.
  fileprivate func holdsHarmful(fromLine first: Int, through last: Int) -> Bool {
    guard first >= 1, first <= lineCount else { return false }
    let start = lineStarts[first - 1]
    let end = last < lineCount ? lineStarts[last] : bytes.count
    var (low, high) = (0, harmful.count)
    while low < high {
      let middle = (low + high) / 2
      if harmful[middle].lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low < harmful.count && harmful[low].lowerBound < end
  }
}
