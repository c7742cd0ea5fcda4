/// Where the text of a paragraph, a heading or a cell begins, as cmark-gfm counts and as it is.
///
/// cmark counts every line of a text as if it began where the first one does, takes a line that ends in a backslash and
/// the next one for one line, keeps the place of link definitions that it took out, and puts a table's header where the
/// paragraph above it began. Tried on version 0.29.0.gfm.6.
struct InlineOrigin {
  /// What cmark says.
  private let counted: (line: Int, column: Int)
  let line: Int
  /// In bytes, from 1.
  let column: Int
  /// How many quotes the text stands in.
  private let quotes: Int
  private let lastLine: Int
  /// In a cell, cmark takes the backslash out of `\|` before it counts.
  private let isCell: Bool
  /// How far the text has been read. Its nodes come in order, and a text may have thousands in one of cmark's lines.
  private var read = Reading()

  private struct Reading {
    /// cmark's line, and the line ends that it had not counted before it.
    var counted = 0
    var missedBefore = 0
    /// Those within it, and the bytes up to the last of them.
    var missed = 0
    var bytes = 0
    /// In a cell: bytes, and the backslashes before bars among them.
    var cell = 0
    var escapes = 0
  }

  init(
    counted: (line: Int, column: Int), at line: Int, column: Int, quotes: Int, lastLine: Int, isCell: Bool
  ) {
    self.counted = counted
    self.line = line
    self.column = column
    self.quotes = quotes
    self.lastLine = lastLine
    self.isCell = isCell
  }

  /// The place of what cmark counts to be at a line and a column; asked in the order of the text.
  mutating func place(
    line countedLine: Int, column countedColumn: Int, in source: SourceText
  ) -> (line: Int, column: Int) {
    if countedLine > read.counted {
      read.missedBefore += read.missed
      (read.counted, read.missed, read.bytes) = (countedLine, 0, 0)
    }
    let first = line + countedLine - counted.line + read.missedBefore
    let offset = countedColumn - counted.column
    while first + read.missed < lastLine, offset >= read.bytes + length(first + read.missed, source) {
      read.bytes += length(first + read.missed, source)
      read.missed += 1
    }
    let line = first + read.missed
    let column = start(of: line, source)
    let length = offset - read.bytes + escapes(before: offset, source)
    return (line, column + (source.holdsNull ? written(length, at: column, of: line, source) : length))
  }

  private func start(of line: Int, _ source: SourceText) -> Int {
    line == self.line ? column : source.contentColumn(line: line, quotes: quotes)
  }

  /// The bytes that cmark has of a line: its text, and one for its end, whatever that is in the file.
  private func length(_ line: Int, _ source: SourceText) -> Int {
    let range = source.range(ofLine: line)
    return range.count - start(of: line, source) + 2 + (source.holdsNull ? 2 * nulls(in: range, source) : 0)
  }

  /// How many of a line's bytes, from a column on, are so many of cmark's.
  private func written(_ length: Int, at column: Int, of line: Int, _ source: SourceText) -> Int {
    let end = source.range(ofLine: line).upperBound
    let start = source.offset(line: line, column: column)
    var (place, left) = (start, length)
    while left > 0, place < end {
      left -= source.bytes[place] == 0 ? 3 : 1
      place += 1
    }
    return place - start + max(0, left)
  }

  /// For a null byte cmark has the three of U+FFFD.
  private func nulls(in range: Range<Int>, _ source: SourceText) -> Int { source.bytes[range].count { $0 == 0 } }

  /// How many backslashes before bars stand within the first `offset` bytes of a cell.
  private mutating func escapes(before offset: Int, _ source: SourceText) -> Int {
    guard isCell else { return 0 }
    let end = source.range(ofLine: line).upperBound
    var place = source.offset(line: line, column: column) + read.cell + read.escapes
    while read.cell < offset, place < end {
      if source.bytes[place] == UInt8(ascii: "\\"), place + 1 < end, source.bytes[place + 1] == UInt8(ascii: "|") {
        read.escapes += 1
        place += 1
      }
      place += 1
      read.cell += 1
    }
    return read.escapes
  }
}

extension SourceText {
  /// The line above the first row of hyphens and bars: a table's header.
  func headerLine(from first: Int, through last: Int) -> Int {
    let signs = Array("|:-> \t".utf8)
    let row = (first...max(first, last)).first { line in
      let text = bytes[range(ofLine: line)]
      return line > first && text.contains(UInt8(ascii: "-")) && text.allSatisfy(signs.contains)
    }
    return row.map { $0 - 1 } ?? first
  }

  /// The first line of a text that begins no link definition, such as `[name]: file.md`; `span` is the whole text.
  func lineAfterDefinitions(_ span: Span, quotes: Int) -> Int {
    var line = span.line
    while line < span.endLine {
      let start = offset(
        line: line, column: line == span.line ? span.column : contentColumn(line: line, quotes: quotes))
      let text = bytes[start..<range(ofLine: line).upperBound]
      guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")),
        end + 1 < text.endIndex, bytes[end + 1] == UInt8(ascii: ":")
      else { break }
      // The destination may stand on the next line.
      line += isBlank(end + 2..<text.endIndex) ? 2 : 1
    }
    return min(line, span.endLine)
  }
}
