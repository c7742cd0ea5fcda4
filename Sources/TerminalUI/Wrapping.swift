extension Line {
  /// Breaks styled text into lines of at most `width` columns; there is always at least one.
  ///
  /// `firstPrefix` stands before the first line and `prefix` before the others (a bullet and its indent, the bar of a
  /// quotation); their columns count. Lines end at spaces, which are dropped there, after hyphens, dashes and slashes
  /// inside words, and between CJK characters where their punctuation allows it. A word longer than a line is cut,
  /// never inside a grapheme cluster. `\n` begins a new line. Where `width` leaves no room for text, each line holds
  /// one cluster all the same.
  public static func wrap(
    _ spans: [Span], width: Int, firstPrefix: Line = .empty, prefix: Line = .empty
  ) -> [Line] {
    var wrapper = Wrapper(spans: spans, width: width, firstPrefix: firstPrefix, prefix: prefix)
    for (index, span) in spans.enumerated() {
      TextWidth.withBytes(of: span.text) { bytes in
        GraphemeScanner.scan(bytes) { grapheme, range in
          wrapper.take(grapheme, range, span: index)
          return true
        }
      }
    }
    wrapper.endParagraph()
    return wrapper.lines
  }
}

/// Collects one paragraph's clusters, breaks them greedily, and starts over with the next.
private struct Wrapper {
  let spans: [Span]
  let width: Int
  let firstPrefix: Line
  let prefix: Line
  let firstRoom: Int
  let room: Int
  var lines: [Line] = []
  private var units: [WrapUnit] = []

  init(spans: [Span], width: Int, firstPrefix: Line, prefix: Line) {
    self.spans = spans
    self.width = width
    self.firstPrefix = firstPrefix
    self.prefix = prefix
    firstRoom = max(1, width - firstPrefix.width)
    room = max(1, width - prefix.width)
  }

  mutating func take(_ grapheme: Grapheme, _ range: Range<Int>, span: Int) {
    let breakClass = BreakClass(grapheme)
    if breakClass == .newline {
      endParagraph()
      return
    }
    units.append(
      WrapUnit(
        span: Int32(span), start: Int32(range.lowerBound), end: Int32(range.upperBound),
        width: UInt8(clamping: TextWidth.width(of: grapheme)), breakClass: breakClass))
  }

  mutating func endParagraph() {
    var start = 0
    repeat {
      let available = lines.isEmpty ? firstRoom : room
      let next = nextLine(from: start, available: available)
      // White space that fills a line by itself would leave an empty one.
      if next == units.count || !isBlank(start..<next) { emit(start..<next) }
      start = next
    } while start < units.count
    units.removeAll(keepingCapacity: true)
  }

  /// Where the line after the one that begins at `start` begins; past `start` unless the text has ended.
  private func nextLine(from start: Int, available: Int) -> Int {
    var columns = 0
    var lastBreak: Int?
    var hasInk = false
    var index = start
    while index < units.count {
      let unit = units[index]
      let isSpace = unit.breakClass == .space
      // Before the first visible cluster a break would only make an empty line.
      if hasInk, WrapUnit.mayBreak(units, before: index) { lastBreak = index }
      columns += Int(unit.width)
      if columns > available, !isSpace {
        return lastBreak ?? max(index, start + 1)
      }
      hasInk = hasInk || !isSpace
      index += 1
    }
    return index
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    units[range].allSatisfy { $0.breakClass == .space }
  }

  private mutating func emit(_ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, units[end - 1].breakClass == .space { end -= 1 }
    var line = lines.isEmpty ? firstPrefix : prefix
    var index = range.lowerBound
    while index < end {
      let span = units[index].span
      let start = Int(units[index].start)
      var stop = start
      while index < end, units[index].span == span {
        stop = Int(units[index].end)
        index += 1
      }
      let source = spans[Int(span)]
      let text = TextWidth.withBytes(of: source.text) { TextWidth.string($0, start..<stop) }
      line.spans.append(Span(text, source.style).clicked(source.target))
    }
    lines.append(line)
  }
}
