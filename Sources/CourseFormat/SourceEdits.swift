import Course

/// The edits that mend a file, made where what is wrong is found.
extension SourceText {
  /// Replaces a byte range within one line.
  func edit(_ range: Range<Int>, _ replacement: String) -> Fix.Edit {
    let line = line(at: range.lowerBound)
    let start = lineStarts[line - 1]
    let column = scalarCount(start..<range.lowerBound) + 1
    return Fix.Edit(
      range: range.lowerBound + markLength..<range.upperBound + markLength, replacement: replacement, line: line,
      column: column, endColumn: column + scalarCount(range))
  }

  /// Puts something in before a byte.
  func insert(_ text: String, at offset: Int) -> Fix.Edit { edit(offset..<offset, text) }

  /// The byte offset of a line's byte column.
  func offset(line: Int, column: Int) -> Int {
    let whole = range(ofLine: line)
    return min(whole.lowerBound + max(0, column - 1), whole.upperBound)
  }

  /// The bytes that end a line; a line feed for the last one, which may have none.
  func lineEnd(_ line: Int) -> String {
    let end = range(ofLine: line).upperBound
    guard line < lineCount else { return "\n" }
    return String(decoding: bytes[end..<lineStarts[line]], as: UTF8.self)
  }

  /// Whether a block may begin at a place: nothing but up to three spaces stands before it.
  func isAtMargin(_ span: Span) -> Bool {
    let before = bytes[range(ofLine: span.line)].prefix(max(0, span.column - 1))
    return before.count <= 3 && before.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// How many columns a byte range takes whose line begins at `start`, a tab going on to the next multiple of four.
  func width(_ range: Range<Int>, from start: Int = 0) -> Int {
    bytes[range].reduce(start) { column, byte in
      byte == UInt8(ascii: "\t") ? column + 4 - column % 4 : byte & 0xC0 == 0x80 ? column : column + 1
    } - start
  }
}
