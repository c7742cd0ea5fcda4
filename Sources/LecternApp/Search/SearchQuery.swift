import TerminalUI

/// What is looked for: letters whether capital or not, and any white space for a space.
struct SearchQuery: Hashable, Sendable {
  /// As it was typed, without the spaces around it.
  let text: String
  /// In small letters, with one space for all the white space between two words.
  let folded: [UInt8]

  /// Nil where there is nothing to look for.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    self.text = words.joined(separator: " ")
    folded = Array(Self.fold(self.text))
  }

  /// Text in the form in which it is looked through.
  static func fold(_ text: String) -> [UInt8] {
    var small = text.lowercased()
    return small.withUTF8 { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { folded, count in
        for byte in bytes {
          // The white space of ASCII is all that Markdown leaves between words, but for spaces that hold words together.
          let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
          if isSpace, count > 0, folded[count - 1] == 0x20 { continue }
          folded[count] = isSpace ? 0x20 : byte
          count += 1
        }
      }
    }
  }

  /// How often it stands in folded text; what overlaps counts once.
  func count(in text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { text in
      folded.withUnsafeBufferPointer { query in
        var count = 0
        var start = 0
        while start + query.count <= text.count {
          var length = 0
          while length < query.count, text[start + length] == query[length] { length += 1 }
          if length == query.count { count += 1 }
          start += length == query.count ? length : 1
        }
        return count
      }
    }
  }
}

extension SearchQuery {
  /// The places where it stands in laid-out lines, one after the other; one may reach over a line's end.
  func places(in lines: [Line]) -> [SearchPlace] {
    var letters: [(folded: String, row: Int, column: Int)] = []
    for (row, line) in lines.enumerated() {
      for (column, letter) in line.text.enumerated() {
        if !letter.isWhitespace {
          letters.append((letter.lowercased(), row, column))
        } else if let last = letters.last, last.folded != " " {
          letters.append((" ", row, column))
        }
      }
      if let last = letters.last, last.folded != " " { letters.append((" ", row, -1)) }
    }
    let query = text.map { $0.isWhitespace ? " " : $0.lowercased() }
    var places: [SearchPlace] = []
    var start = 0
    while start + query.count <= letters.count {
      guard query.indices.allSatisfy({ letters[start + $0].folded == query[$0] }) else {
        start += 1
        continue
      }
      var rows: [Int: Range<Int>] = [:]
      // The space that a line's end stands for is on no line.
      for letter in letters[start..<start + query.count] where letter.column >= 0 {
        let from = rows[letter.row]?.lowerBound ?? letter.column
        rows[letter.row] = from..<letter.column + 1
      }
      places.append(SearchPlace(row: letters[start].row, letters: rows))
      start += query.count
    }
    return places
  }
}

/// Where a query stands in laid-out lines.
struct SearchPlace: Hashable, Sendable {
  /// The line it begins in.
  let row: Int
  /// By line, the letters (grapheme clusters) that belong to it.
  let letters: [Int: Range<Int>]
}

extension [Line] {
  /// The lines with the places marked, one of them as the current one.
  func marking(_ places: [SearchPlace], current: Int?) -> [Line] {
    var lines = self
    for (index, place) in places.enumerated() {
      for (row, letters) in place.letters where lines.indices.contains(row) {
        lines[row] = lines[row].adding(index == current ? .reverse : [.underline, .bold], to: letters)
      }
    }
    return lines
  }
}

extension Line {
  /// The line with more attributes on some of its letters.
  func adding(_ attributes: Style.Attributes, to letters: Range<Int>) -> Line {
    var spans: [Span] = []
    var start = 0
    for span in self.spans {
      let text = Array(span.text)
      let range = (letters.lowerBound - start..<letters.upperBound - start).clamped(to: 0..<text.count)
      let parts = [
        (text[..<range.lowerBound], span.style), (text[range], span.style.adding(attributes)),
        (text[range.upperBound...], span.style),
      ]
      spans += parts.filter { !$0.0.isEmpty }.map { Span(String($0.0), $0.1).clicked(span.target) }
      start += text.count
    }
    var line = self
    line.spans = spans
    return line
  }
}
