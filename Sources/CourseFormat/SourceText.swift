import Course

/// A stretch of an author's file: lines from 1, columns in bytes from 1, both ends inclusive.
struct Span: Hashable, Sendable {
  // Half the size of Int: a file of 1 MiB can make a million nodes, each with a span.
  private var startLine: Int32
  private var startColumn: Int32
  private var lastLine: Int32
  private var lastColumn: Int32

  init(line: Int, column: Int, endLine: Int, endColumn: Int) {
    startLine = Int32(clamping: line)
    startColumn = Int32(clamping: column)
    lastLine = Int32(clamping: endLine)
    lastColumn = Int32(clamping: endColumn)
  }

  var line: Int {
    get { Int(startLine) }
    set { startLine = Int32(clamping: newValue) }
  }

  var column: Int {
    get { Int(startColumn) }
    set { startColumn = Int32(clamping: newValue) }
  }

  var endLine: Int { Int(lastLine) }

  var endColumn: Int {
    get { Int(lastColumn) }
    set { lastColumn = Int32(clamping: newValue) }
  }

  /// A stretch of one line.
  init(line: Int, columns: ClosedRange<Int>) {
    self.init(line: line, column: columns.lowerBound, endLine: line, endColumn: columns.upperBound)
  }

  static let start = Span(line: 1, columns: 1...1)

  func through(_ other: Span) -> Span {
    Span(line: line, column: column, endLine: other.endLine, endColumn: other.endColumn)
  }
}

/// One file's UTF-8 bytes and where its lines begin.
///
/// A class, for everything that reads a file holds it, and a struct would count four references with each copy.
final class SourceText: Sendable {
  /// As it is called in diagnostics.
  let file: String
  /// Without the byte order mark that may begin the file.
  let bytes: [UInt8]
  let hasByteOrderMark: Bool
  /// The byte offset of each line's start; line ends are LF, CR LF or a lone CR, as Markdown has it.
  let lineStarts: [Int]
  /// The byte offset of the first byte that is not UTF-8.
  let firstInvalid: Int?
  /// The byte ranges of harmful scalars (see `Sanitizer`).
  let harmful: [Range<Int>]
  /// Whether nothing that is read from it can hold a harmful scalar: none stands in it, and nothing that may be written
  /// as an entity either.
  let isHarmless: Bool
  /// Whether a null byte stands in it, which Markdown makes U+FFFD of.
  let holdsNull: Bool

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes of the file, those of a byte order mark, stand before `bytes`.
  var markLength: Int { hasByteOrderMark ? SourceText.byteOrderMark.count : 0 }

  /// The file as it is, a byte order mark included.
  var fileBytes: [UInt8] { hasByteOrderMark ? SourceText.byteOrderMark + bytes : bytes }

  init(file: String, bytes: [UInt8]) {
    self.file = file
    // A byte order mark is how some editors begin UTF-8; it means nothing and would shift the first line.
    hasByteOrderMark = bytes.starts(with: SourceText.byteOrderMark)
    self.bytes = hasByteOrderMark ? Array(bytes.dropFirst(SourceText.byteOrderMark.count)) : bytes
    let (scan, holdsEntity) = self.bytes.withUnsafeBufferPointer { bytes in
      (ByteScan(bytes), bytes.firstIndex(ofByte: UInt8(ascii: "&")) != nil)
    }
    lineStarts = scan.lineStarts
    firstInvalid = scan.firstInvalid
    harmful = scan.harmful
    holdsNull = harmful.contains { [bytes = self.bytes] in bytes[$0.lowerBound] == 0 }
    isHarmless = harmful.isEmpty && firstInvalid == nil && !holdsEntity
  }

  var lineCount: Int { lineStarts.count }

  /// The line's bytes without its line end; empty past the last line.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The line that holds a byte offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The stretch that a byte range within one line covers.
  func span(_ range: Range<Int>) -> Span {
    let line = line(at: range.lowerBound)
    let column = range.lowerBound - lineStarts[line - 1] + 1
    return Span(line: line, columns: column...max(column, column + range.count - 1))
  }

  /// Where a person finds a stretch: columns in scalars, kept within its first line.
  func location(_ span: Span) -> SourceLocation {
    guard span.line >= 1 else { return SourceLocation(file: file) }
    let line = min(span.line, lineStarts.count)
    let whole = range(ofLine: line)
    let start = min(whole.lowerBound + max(span.column - 1, 0), whole.upperBound)
    let wanted = span.endLine > span.line ? whole.upperBound : whole.lowerBound + span.endColumn
    let end = min(max(wanted, start), whole.upperBound)
    return SourceLocation(
      file: file, line: line, column: scalarCount(whole.lowerBound..<start) + 1,
      length: max(1, scalarCount(start..<end)))
  }

  /// The byte column of a column counted in scalars.
  func byteColumn(line: Int, scalarColumn: Int) -> Int {
    let whole = range(ofLine: line)
    var offset = whole.lowerBound
    var left = scalarColumn - 1
    while offset < whole.upperBound {
      if !SourceText.continues(bytes[offset]) {
        if left <= 0 { break }
        left -= 1
      }
      offset += 1
    }
    return offset - whole.lowerBound + 1
  }

  /// A line as text for a diagnostic: one scalar for each of the source's, harmful ones replaced by U+FFFD.
  func excerpt(line: Int) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes[range(ofLine: line)], as: UTF8.self).unicodeScalars {
      result.append(Sanitizer.isHarmful(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// The byte column where a line's own text begins, after white space and up to `quotes` quote marks.
  func contentColumn(line: Int, quotes: Int) -> Int {
    let whole = range(ofLine: line)
    var offset = whole.lowerBound
    var left = quotes
    while offset < whole.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: ">") where left > 0: left -= 1
      default: return offset - whole.lowerBound + 1
      }
      offset += 1
    }
    return offset - whole.lowerBound + 1
  }

  /// How many scalars a byte range holds.
  func scalarCount(_ range: Range<Int>) -> Int {
    // Plain enough for the compiler to take many bytes at once: a line can be a megabyte long.
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for byte in UnsafeBufferPointer(rebasing: buffer[range]) { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
      return count
    }
  }

  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
