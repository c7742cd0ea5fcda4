import TerminalUI
import Testing

@Suite("Frames")
struct FrameTests {
  private func frame(_ columns: Int, _ text: String = "") -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.put(text, row: 0, column: 0)
    return frame
  }

  /// One sign a cell: `<` and `>` for the halves of a wide glyph.
  private func picture(_ frame: Frame) -> String {
    frame.row(0).map { $0.width == 2 ? "<" : $0.isContinuation ? ">" : $0.glyph.text }.joined()
  }

  @Test("put returns the column after the text")
  func column() {
    var frame = frame(10)
    #expect(frame.put("ab", row: 0, column: 1) == 3)
    #expect(frame.put("漢字", row: 0, column: 3) == 7)
    #expect(frame.put("too long", row: 0, column: 7) == 10)
    #expect(frame.put("off", row: 5, column: 2) == 2)
    #expect(frame.put("off", row: 0, column: 12) == 12)
    #expect(frame.text == [" ab漢字too"])
  }

  @Test("text is clipped at the limit, and a wide glyph that would straddle it becomes a blank")
  func limit() {
    var narrow = frame(8, "........")
    narrow.put("a漢字", row: 0, column: 1, limit: 5)
    #expect(picture(narrow) == ".a<> ...")
    #expect(picture(frame(3, "漢字")) == "<> ")
    #expect(picture(frame(1, "漢")) == " ")
  }

  @Test("text that begins left of the frame shows its rest; half a wide glyph is a blank")
  func leftEdge() {
    var frame = frame(6, "......")
    frame.put("abc", row: 0, column: -2)
    #expect(picture(frame) == "c.....")
    frame.put("a漢字", row: 0, column: -2)
    #expect(picture(frame) == " <>...")
    #expect(frame.put("gone", row: 0, column: -9) == -5)
  }

  @Test(
    "overwriting one half of a wide glyph blanks the other",
    arguments: [
      (0, "x", "x <>"), (1, "x", " x<>"), (2, "x", "<>x "), (3, "x", "<> x"), (1, "漢", " <> "), (0, "xy", "xy<>"),
      (2, "漢", "<><>"),
    ])
  func halves(column: Int, text: String, expected: String) {
    var frame = frame(4, "漢字")
    frame.put(text, row: 0, column: column)
    #expect(picture(frame) == expected)
  }

  @Test("controls and joiners write nothing")
  func controls() {
    #expect(frame(6, "a\u{1B}[2Jb\n").text == ["a[2Jb"])
  }

  @Test("a frame without cells takes text and shows none")
  func empty() {
    var frame = Frame(size: Size(columns: 0, rows: 0))
    #expect(frame.put("abc", row: 0, column: 0) == 0)
    #expect(frame.text == [])
  }

  @Test("a line's spans follow each other")
  func line() {
    var frame = frame(8)
    #expect(frame.put(Line([Span("ab"), Span("漢", Style(.red))]), row: 0, column: 1) == 5)
    #expect(frame[0, 3].style == Style(.red))
    #expect(frame.text == [" ab漢"])
  }
}
