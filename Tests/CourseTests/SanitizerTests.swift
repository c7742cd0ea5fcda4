import Course
import Testing

@Suite struct SanitizerTests {
  static let cases: [(String, String)] = [
    ("plain", "plain"), ("tab\tand\nline", "tab\tand\nline"), ("\u{1B}[31mred", "[31mred"),
    ("a\u{7}b\u{7F}c\u{9B}d", "abcd"),
    ("\u{202E}abc\u{2066}", "abc"), ("a\u{2028}b\u{FEFF}c", "abc"), ("e\u{301} 日本 👩‍👩‍👧‍👦", "e\u{301} 日本 👩‍👩‍👧‍👦"),
    ("a\u{E0041}", "a"),
  ]

  @Test("Whatever could steer a terminal is taken out, and nothing else", arguments: cases)
  func clean(_ text: String, _ expected: String) {
    #expect(Sanitizer.clean(text) == expected)
  }

  @Test("A cleaned line is one line with single spaces")
  func line() {
    #expect(Sanitizer.cleanLine("  a\n\tb \r\n c\u{1B}  ") == "a b c")
  }
}
