import Course
import CourseFormat
import Testing

/// Places are right where Markdown's parser is wrong, or where bytes, scalars and columns differ.
@Suite struct PlaceTests {
  static let cases: [(String, String)] = [
    ("after wide text", "## 質問\n- [x] 日本語 `«M002»lsat`\n- [ ] B\n"),
    ("after an emoji of several scalars", "## Q\n- [x] 👩‍👩‍👧‍👦 `«M002»lsat`\n- [ ] B\n"),
    ("after letters with combining marks", "## Q\n- [x] e\u{301}\u{302} `«M002»lsat`\n- [ ] B\n"),
    ("after a tab", "## Q\n-\t[x] A\t`«M002»lsat`\n-\t[ ] B\n"),
    ("on an option's second line", "## Q\n- [x] A\n  and more `«M002»lsat`\n- [ ] B\n"),
    ("on a lazy second line", "## Q\n- [x] A\nand more `«M002»lsat`\n- [ ] B\n"),
    ("on a deeper second line", "## Q\n- [x] A\n      and more `«M002»lsat`\n- [ ] B\n"),
    ("on a quote's second line", "## Q\n> A\n> and «M014»![](a.png)\n\n- [x] A\n- [ ] B\n"),
    ("in a table", "## Q\n| a | b |\n|---|---|\n| 日本 | x «M012»<i> |\n\n- [x] A\n- [ ] B\n"),
    ("with Windows line ends", "## Q\r\n\r\n- [x] A `«M002»lsat`\r\n- [ ] B\r\n"),
    ("after a code span of two lines", "## Q\n- [x] A `b\n  c` d `«M002»lsat`\n- [ ] B\n"),
    ("on a paragraph's third line", "## Q\nOne\n   two\n three «M012»<i>\n\n- [x] A\n- [ ] B\n"),
  ]

  @Test("A place is right", arguments: cases)
  func place(_ what: String, _ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.quiz, text.text) == text.expected, "\(what)")
  }

  @Test("Old Mac line ends and a byte order mark move nothing")
  func lineEnds() {
    let text = "\u{FEFF}---\rkind: quiz\r---\r# T\r\r## Q\r- [x] A `lsat`\r- [ ] B\r"
    #expect(ItemFile.parse(Array(text.utf8), file: "q.md").diagnostics.map(summary) == ["M002 7:10"])
  }
}
