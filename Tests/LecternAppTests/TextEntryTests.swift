import TerminalUI
import Testing

@testable import LecternApp

@Suite("Text being typed")
struct TextEntryTests {
  /// A text with `|` where the caret is, as an entry and back.
  private func entry(_ marked: String, limit: Int = 100, lines: Bool = true) -> TextEntry {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    var entry = TextEntry(limit: limit, takesLines: lines, text: parts.joined())
    entry.moveCaret(by: -1000)
    entry.moveCaret(by: parts[0].count)
    return entry
  }

  private func marked(_ entry: TextEntry) -> String { entry.halves.before + "|" + entry.halves.after }

  struct Edit: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: String
    var action: Action
    var after: String
  }

  static let edits = [
    Edit(testDescription: "a letter goes in at the caret", before: "a|c", action: .insert("b"), after: "ab|c"),
    Edit(testDescription: "a mark joins the letter before it", before: "e|x", action: .insert("\u{301}"), after: "é|x"),
    Edit(
      testDescription: "backspace takes a whole letter", before: "👩‍👩‍👧é|x", action: .deleteBackward, after: "👩‍👩‍👧|x"),
    Edit(testDescription: "a family is one letter", before: "👩‍👩‍👧|x", action: .deleteBackward, after: "|x"),
    Edit(testDescription: "at the start backspace does nothing", before: "|x", action: .deleteBackward, after: "|x"),
    Edit(testDescription: "delete takes what is ahead", before: "a|李b", action: .deleteForward, after: "a|b"),
    Edit(testDescription: "at the end delete does nothing", before: "a|", action: .deleteForward, after: "a|"),
    Edit(testDescription: "a word goes with its spaces", before: "one two  |x", action: .deleteWord, after: "one |x"),
    Edit(
      testDescription: "what stands before on the line goes", before: "a\none|two", action: .clearText, after: "a\n|two"
    ),
    Edit(testDescription: "at a line's beginning its end goes", before: "a\n|b", action: .clearText, after: "a|b"),
    Edit(testDescription: "left", before: "a李|b", action: .moveCaret(-1), after: "a|李b"),
    Edit(testDescription: "right ends at the end", before: "ab|", action: .moveCaret(1), after: "ab|"),
    Edit(testDescription: "home is the line's", before: "a\nbc|d", action: .first, after: "a\n|bcd"),
    Edit(testDescription: "end is the line's", before: "a|b\nc", action: .last, after: "ab|\nc"),
    Edit(testDescription: "a tab is a space", before: "a|", action: .insert("\t"), after: "a |"),
    Edit(testDescription: "CR LF is one line end", before: "a|", action: .insert("\r\nb\rc"), after: "a\nb\nc|"),
    Edit(
      testDescription: "what steers a terminal is dropped", before: "a|",
      action: .insert("\u{1B}[31m\u{7}\u{202E}b"), after: "a[31mb|"),
  ]

  @Test("Of one line everything goes at once")
  func clearing() {
    var entry = TextEntry(limit: 20, text: "one two")
    entry.moveCaret(by: -3)
    let taken = entry.take(.clearText)
    #expect(taken && entry.text.isEmpty)
  }

  @Test("Every key edits by letters as people see them", arguments: edits)
  func editing(_ edit: Edit) {
    var entry = entry(edit.before)
    let taken = entry.take(edit.action)
    #expect(taken && marked(entry) == edit.after)
  }

  @Test("Where one line is taken, a line end is a space")
  func oneLine() {
    let entry = TextEntry(limit: 20, text: "a\nb\r\nc")
    #expect(entry.text == "a b c")
  }

  @Test("What does not fit is left out and told of, wherever the caret is")
  func limit() {
    var entry = entry("ab|cd", limit: 6)
    entry.insert("123")
    #expect(marked(entry) == "ab12|cd" && entry.isFull)
    entry.deleteBackward()
    #expect(!entry.isFull)
  }

  @Test("A megabyte is cut to the limit at once", arguments: ["a", "x\u{301}", "\u{301}", "李\n", "\u{1B}\u{7}", "👩‍👩‍👧"])
  func megabyte(unit: String) {
    var entry = TextEntry(limit: 4000, takesLines: true)
    for _ in 0..<3 { entry.insert(String(repeating: unit, count: 1_000_000 / unit.utf8.count)) }
    #expect(entry.text.count <= 4000 && entry.text.unicodeScalars.count <= 16_000)
    _ = entry.layOut(width: 40)
  }

  @Test(
    "Rows end after spaces, at line ends, and inside words that are too long",
    arguments: [
      ("one two|", 5, ["one ", "two"], Position(row: 1, column: 3)),
      ("one |two", 5, ["one ", "two"], Position(row: 1, column: 0)),
      ("one |", 3, ["one "], Position(row: 0, column: 3)), ("a\n|", 5, ["a", ""], Position(row: 1, column: 0)),
      ("|", 5, [""], Position(row: 0, column: 0)), ("abcdefg|", 3, ["abc", "def", "g"], Position(row: 2, column: 1)),
      ("李雷李|", 4, ["李雷", "李"], Position(row: 1, column: 2)), ("李|", 1, ["李"], Position(row: 0, column: 1)),
    ] as [(String, Int, [String], Position)])
  func rows(text: String, width: Int, rows: [String], caret: Position) {
    let set = entry(text).layOut(width: width)
    #expect(set.rows == rows && set.caret == caret)
  }

  @Test(
    "Up and down keep the column, and at the first and last row go to the text's ends",
    arguments: [
      ("abc\nd|ef", -1, "a|bc\ndef"), ("abc\ndef|", -1, "abc|\ndef"), ("a|bc\nd", 1, "abc\nd|"), ("ab|c", -1, "|abc"),
      ("a|bc", 1, "abc|"), ("one two| six", -1, "one| two six"),
    ])
  func vertical(before: String, step: Int, after: String) {
    var entry = entry(before)
    entry.moveCaret(rows: step, width: 4)
    #expect(marked(entry) == after)
  }

  @Test("A field shows the part where the caret is", arguments: [("abcdef|", "ef", 2), ("|abcdef", "ab", 0)])
  func window(text: String, shown: String, column: Int) {
    let window = entry(text).window(width: 2)
    #expect(window.text == shown && window.caret == column)
  }
}
