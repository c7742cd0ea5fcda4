import Course

/// Writes down ids that headings only imply, so that a heading can change and everyone's progress stays.
public struct Pinner {
  public enum Outcome: Sendable {
    /// The file with its ids written down, and the ids that are new; the same bytes when there are none.
    case pinned([UInt8], ids: [String])
    /// Nothing may be written: the file has errors (these), or pinning it would change what it means (none).
    case refused([Diagnostic])
  }

  /// Pins a lesson, a quiz or a drill. Nothing else in it changes, and its meaning stays the same.
  public static func pin(_ text: CourseText) -> Outcome {
    let before = text.reading
    guard let item = before.loaded.value else {
      return .refused(before.diagnostics.filter { $0.severity == .error })
    }
    let sections = unpinned(before)
    guard !sections.isEmpty else { return .pinned(text.bytes, ids: []) }
    var edits = sections.map { Pinner(source: text.source).edit($0) }.applied(to: text.source.bytes)
    if text.source.hasByteOrderMark { edits = SourceText.byteOrderMark + edits }
    let after = text.with(edits).reading
    guard after.loaded.value?.unplaced == item.unplaced, unpinned(after).isEmpty else { return .refused([]) }
    return .pinned(edits, ids: sections.map(\.id))
  }

  /// The file's own sections whose id should be written down.
  ///
  /// Not a page with the id of another section: nobody's progress hangs on a page's id, and two sections may not claim
  /// the same one.
  private static func unpinned(_ reading: ItemReading) -> [SectionOutline] {
    let sections = SectionOutline.all(in: reading)
    let counts = Dictionary(sections.map { ($0.id, 1) }, uniquingKeysWith: +)
    return sections.filter {
      $0.findings === reading.findings && !$0.isExplicit && ($0.isRecorded || counts[$0.id] == 1)
    }
  }

  private let source: SourceText

  private func edit(_ section: SectionOutline) -> Edit {
    let attribute = Array("`id: \(section.id)`".utf8)
    if let first = section.attributes.first {
      let line = source.range(ofLine: first.span.line)
      let start = source.bytes[line].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      return Edit(at: start ?? line.lowerBound, insert: attribute + [UInt8(ascii: " ")])
    }
    let heading = section.heading.line
    guard heading < source.lineCount else {
      let end = lineEnd(after: heading - 1) ?? [UInt8(ascii: "\n")]
      return Edit(at: source.bytes.count, insert: end + attribute + end)
    }
    let end = lineEnd(after: heading) ?? [UInt8(ascii: "\n")]
    let isFollowedByText = !source.isBlank(line: heading + 1)
    return Edit(at: source.lineStarts[heading], insert: attribute + end + (isFollowedByText ? end : []))
  }

  /// The bytes that end a line; nil when it is the last one, or none.
  private func lineEnd(after line: Int) -> [UInt8]? {
    guard line >= 1, line < source.lineCount else { return nil }
    return Array(source.bytes[source.range(ofLine: line).upperBound..<source.lineStarts[line]])
  }
}
