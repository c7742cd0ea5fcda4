import Course
import Phrases
import TerminalUI

/// Text being typed: what stands there, and where the next letter goes. One line, or several.
///
/// Everything that gets in is cleaned and bounded, so that a megabyte pasted by mistake costs nothing. Positions count
/// letters as people do: grapheme clusters.
struct TextEntry: Hashable, Sendable {
  /// The most letters taken.
  let limit: Int
  /// Whether a line end is kept; where it is not, it becomes a space.
  let takesLines: Bool
  private var letters: [Character] = []
  /// How many letters stand before the place where the next one goes.
  private(set) var caret = 0
  /// Whether the last insertion did not fit as a whole.
  private(set) var isFull = false

  init(limit: Int, takesLines: Bool = false, text: String = "") {
    self.limit = limit
    self.takesLines = takesLines
    insert(text)
    isFull = false
  }

  var text: String { String(letters) }
  /// What is before the caret, and what is after it.
  var halves: (before: String, after: String) { (String(letters[..<caret]), String(letters[caret...])) }
  var isBlank: Bool { letters.allSatisfy(\.isWhitespace) }

  /// Puts text in at the caret, scalar by scalar, so that a combining mark joins the letter before it.
  mutating func insert(_ text: String) {
    // A letter may carry any number of marks; four scalars a letter are plenty.
    let room = limit * 4 - letters.reduce(0) { $0 + $1.unicodeScalars.count }
    var scalars = String.UnicodeScalarView(letters[..<caret].flatMap(\.unicodeScalars))
    var taken = 0
    var last: Unicode.Scalar?
    isFull = false
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      guard let kept = kept(scalar, after: last) else { continue }
      guard taken < room else {
        isFull = true
        break
      }
      scalars.append(kept)
      taken += 1
    }
    let before = Array(String(scalars))
    let after = letters[caret...]
    let excess = before.count + after.count - limit
    if excess > 0 { isFull = true }
    let head = before.dropLast(max(0, excess))
    letters = Array(String(head) + String(after))
    caret = min(head.count, letters.count)
  }

  /// A scalar as it stands in the text; nil: not at all. A carriage return is a line end, with a line feed it is one.
  private func kept(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Unicode.Scalar? {
    switch scalar {
    case "\n" where last == "\r": nil
    case "\n", "\r": takesLines ? "\n" : " "
    case "\t": " "
    default: Sanitizer.isHarmful(scalar) ? nil : scalar
    }
  }

  mutating func deleteBackward() {
    guard caret > 0 else { return }
    replace(caret - 1..<caret)
  }

  mutating func deleteForward() {
    guard caret < letters.count else { return }
    replace(caret..<caret + 1)
  }

  /// Deletes the word before the caret and the spaces after it.
  mutating func deleteWord() {
    let spaces = letters[..<caret].reversed().prefix(while: \.isWhitespace).count
    let word = letters[..<(caret - spaces)].reversed().prefix { !$0.isWhitespace }.count
    replace(caret - spaces - word..<caret)
  }

  mutating func clear() { replace(letters.indices) }

  /// Deletes what stands before the caret on its line; at the beginning of a line, its end before it.
  mutating func deleteToLineStart() {
    let count = letters[..<caret].reversed().prefix { $0 != "\n" }.count
    replace(caret - max(count, min(1, caret))..<caret)
  }

  private mutating func replace(_ range: Range<Int>) {
    let before = letters[..<range.lowerBound]
    // What stood apart may join now that nothing is between.
    letters = Array(String(before) + String(letters[range.upperBound...]))
    caret = min(before.count, letters.count)
    isFull = false
  }

  mutating func moveCaret(by step: Int) { caret = min(letters.count, max(0, caret + step)) }

  /// To the beginning of the caret's line.
  mutating func moveToLineStart() { caret -= letters[..<caret].reversed().prefix { $0 != "\n" }.count }

  mutating func moveToLineEnd() { caret += letters[caret...].prefix { $0 != "\n" }.count }

  /// What an editing action does; false: it is none.
  mutating func take(_ action: Action) -> Bool {
    switch action {
    case .insert(let text): insert(text)
    case .deleteBackward: deleteBackward()
    case .deleteForward: deleteForward()
    case .deleteWord: deleteWord()
    // Of several lines not all are gone with one key.
    case .clearText: if takesLines { deleteToLineStart() } else { clear() }
    case .moveCaret(let step): moveCaret(by: step)
    case .first: moveToLineStart()
    case .last: moveToLineEnd()
    default: return false
    }
    return true
  }

  /// The keys of `take`, for one line.
  static var keys: [Keymap<Action>.Binding] { keys(takesLines: false) }

  /// The keys of `take`.
  static func keys(takesLines: Bool) -> [Keymap<Action>.Binding] {
    [
      .init([.left], .moveCaret(-1), nil, help: say("a letter to the left")),
      .init([.right], .moveCaret(1), nil, help: say("a letter to the right")),
      .init([.home, .control("a")], .first, nil, help: say("to the beginning of the line")),
      .init([.end, .control("e")], .last, nil, help: say("to the end of the line")),
      .init([.backspace], .deleteBackward, nil, help: say("delete the letter before")),
      .init([.delete], .deleteForward, nil, help: say("delete the letter after")),
      .init([.control("w")], .deleteWord, nil, help: say("delete the word before")),
      .init(
        [.control("u")], .clearText, nil,
        help: takesLines ? say("delete to the beginning of the line") : say("delete everything")),
    ]
  }
}

// MARK: One line

extension TextEntry {
  /// As much of the text as fits into `width` columns with the caret in sight, and the caret's column.
  func window(width: Int) -> (text: String, caret: Int) {
    var start = 0
    var columns = letters[..<caret].reduce(0) { $0 + TextEntry.width($1) }
    while columns > max(0, width), start < caret {
      columns -= TextEntry.width(letters[start])
      start += 1
    }
    return (TextWidth.truncate(String(letters[start...]), to: width, ellipsis: ""), columns)
  }
}

// MARK: Several lines

extension TextEntry {
  /// The text in rows of at most `width` columns, as ranges of letters; every row but the last ends where the next one
  /// begins. Rows end after spaces, which may hang over, or where a word is longer than a row.
  private func rows(width: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    var columns = 0
    var afterSpace = 0
    for (index, letter) in letters.enumerated() {
      if letter == "\n" {
        rows.append(start..<index + 1)
        (start, columns, afterSpace) = (index + 1, 0, index + 1)
        continue
      }
      let letterWidth = TextEntry.width(letter)
      if columns + letterWidth > width, letter != " ", index > start {
        let end = afterSpace > start ? afterSpace : index
        rows.append(start..<end)
        columns = letters[end..<index].reduce(0) { $0 + TextEntry.width($1) }
        start = end
      }
      columns += letterWidth
      if letter == " " { afterSpace = index + 1 }
    }
    rows.append(start..<letters.count)
    return rows
  }

  private static func width(_ letter: Character) -> Int { TextWidth.of(String(letter)) }

  /// The rows as text, and where the caret stands among them.
  func layOut(width: Int) -> (rows: [String], caret: Position) {
    let rows = rows(width: width)
    let row = rows.lastIndex { $0.lowerBound <= caret } ?? 0
    let column = letters[rows[row].lowerBound..<caret].reduce(0) { $0 + TextEntry.width($1) }
    let texts = rows.map { String(letters[$0].filter { $0 != "\n" }) }
    return (texts, Position(row: row, column: min(column, max(0, width))))
  }

  /// Moves the caret up or down, keeping its column as well as it can.
  mutating func moveCaret(rows step: Int, width: Int) {
    let rows = rows(width: width)
    let place = layOut(width: width).caret
    let target = place.row + step
    guard rows.indices.contains(target) else {
      caret = step < 0 ? 0 : letters.count
      return
    }
    placeCaret(column: place.column, in: target, of: rows)
  }

  /// Puts the caret before the letter at a place, or at the end of its row.
  mutating func placeCaret(at place: Position, width: Int) {
    let rows = rows(width: width)
    placeCaret(column: max(0, place.column), in: min(max(0, place.row), rows.count - 1), of: rows)
  }

  private mutating func placeCaret(column: Int, in row: Int, of rows: [Range<Int>]) {
    var columns = 0
    caret = rows[row].lowerBound
    for index in rows[row] where letters[index] != "\n" {
      columns += TextEntry.width(letters[index])
      guard columns <= column else { return }
      caret = index + 1
    }
    // The end of a row that is not the last is the beginning of the next one.
    if row < rows.count - 1, caret == rows[row].upperBound { caret -= 1 }
  }
}
