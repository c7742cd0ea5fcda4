import TerminalUI
import Testing

@Suite("Wrapping")
struct WrappingTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let width: Int
    let lines: [String]

    init(_ name: String, _ text: String, _ width: Int, _ lines: [String]) {
      (self.name, self.text, self.width, self.lines) = (name, text, width, lines)
    }

    var testDescription: String { name }
  }

  static let examples = [
    Example("nothing", "", 10, [""]),
    Example("what fits", "one two", 7, ["one two"]),
    Example("at a space", "one two", 6, ["one", "two"]),
    Example("the space may hang over", "one two", 3, ["one", "two"]),
    Example("several spaces", "one    two", 5, ["one", "two"]),
    Example("trailing spaces", "one   ", 10, ["one"]),
    Example("leading spaces", "  one two", 5, ["  one", "two"]),
    Example("leading spaces before a long word", "   longword", 5, ["   lo", "ngwor", "d"]),
    Example("more leading spaces than columns", "        one", 4, ["one"]),
    Example("only spaces", "    ", 2, [""]),
    Example("newlines", "a\n\nb\n", 10, ["a", "", "b", ""]),
    Example("carriage returns", "a\r\nb\rc", 10, ["a", "b", "c"]),
    Example("separators of lines and paragraphs", "a\u{2028}b\u{2029}c\u{85}d", 10, ["a", "b", "c", "d"]),
    Example("tabs", "one\ttwo", 4, ["one", "two"]),
    Example("a long word", "abcdefgh", 3, ["abc", "def", "gh"]),
    Example("a long word after a short one", "a bcdefgh", 4, ["a", "bcde", "fgh"]),
    Example("after a hyphen", "well-known", 7, ["well-", "known"]),
    Example("not after a hyphen before a number", "COVID-19 era", 8, ["COVID-19", "era"]),
    Example("not inside an option", "use --plain now", 9, ["use", "--plain", "now"]),
    Example("not after one letter", "my e-mail", 5, ["my", "e-mai", "l"]),
    Example("not at a minus", "is -5 or -x", 4, ["is", "-5", "or", "-x"]),
    Example("after a dash", "good—better", 8, ["good—", "better"]),
    Example("a dash with spaces", "good – better", 6, ["good –", "better"]),
    Example("not inside a range of numbers", "pages 10–20", 9, ["pages", "10–20"]),
    Example("after a slash", "either/or else", 8, ["either/", "or else"]),
    Example("not inside a fraction or a unit", "now 1/2 km/h", 6, ["now", "1/2", "km/h"]),
    Example("inside an address", "https://example.com/path/file", 20, ["https://example.com/", "path/file"]),
    Example("not after the slashes of a scheme", "see https://ab.cd", 13, ["see", "https://ab.cd"]),
    Example("no-break space", "10\u{A0}km away", 6, ["10\u{A0}km", "away"]),
    Example("narrow no-break space", "a 5\u{202F}000 b", 6, ["a", "5\u{202F}000", "b"]),
    Example("no-break hyphen", "re\u{2011}sign it", 7, ["re\u{2011}sign", "it"]),
    Example("word joiner", "good—\u{2060}better", 8, ["good—\u{2060}bet", "ter"]),
    Example("zero-width space", "good\u{200B}better", 7, ["good\u{200B}", "better"]),
    Example("between ideographs", "漢字漢字漢", 5, ["漢字", "漢字", "漢"]),
    Example("not before a full stop", "漢字漢。字", 6, ["漢字", "漢。字"]),
    Example("not after an opening bracket", "漢字「字」", 6, ["漢字", "「字」"]),
    Example("not before small kana", "あああっあ", 6, ["ああ", "あっあ"]),
    Example("not before the long vowel sign", "ラララー", 6, ["ララ", "ラー"]),
    Example("after CJK punctuation", "漢字、abc", 7, ["漢字、", "abc"]),
    Example("between Latin and ideographs", "ab漢字", 4, ["ab漢", "字"]),
    Example("ideographs and ASCII brackets", "漢字(漢)", 5, ["漢字", "(漢)"]),
    Example("ideographic space", "漢字　漢字", 5, ["漢字", "漢字"]),
    Example("Korean at its spaces", "안녕하세요 여러분", 12, ["안녕하세요", "여러분"]),
    Example("Thai is cut between clusters", "ที่นี่ที่", 2, ["ที่นี่", "ที่"]),
    Example("emoji", "👍👍👍", 4, ["👍👍", "👍"]),
    Example("never inside a cluster", "e\u{301}e\u{301}👩‍👩‍👧‍👦न\u{93F}", 2, ["e\u{301}e\u{301}", "👩‍👩‍👧‍👦", "न\u{93F}"]),
    Example("a full stop in an abbreviation", "e.g. this", 5, ["e.g.", "this"]),
    Example("a wide glyph on a line of one column", "漢a", 1, ["漢", "a"]),
  ]

  @Test("lines end where a reader would end them", arguments: examples)
  func lines(example: Example) {
    let lines = Line.wrap([Span(example.text)], width: example.width)
    #expect(lines.map(\.text) == example.lines)
  }

  @Test("every width, even none, ends, and keeps every visible cluster", arguments: -2...12)
  func widths(width: Int) {
    for example in Self.examples {
      let lines = Line.wrap([Span(example.text)], width: width)
      let text = lines.map(\.text).joined()
      func ink(_ text: String) -> [Character] {
        text.filter { !$0.isWhitespace && $0 != "\u{200B}" && !$0.isNewline }
      }
      #expect(ink(text) == ink(example.text), "\(example.name)")
      for line in lines where line.width > max(1, width) {
        #expect(TextWidth.clusters(line.text).count <= 2, "\(example.name): \(line.text)")
      }
    }
  }

  @Test("spans keep their styles, and words reach across them")
  func styles() {
    let bold = Style(.red, on: .terminalDefault, .bold)
    let lines = Line.wrap([Span("one tw"), Span("o th", bold), Span("ree")], width: 5)
    #expect(
      lines == [Line("one"), Line([Span("tw"), Span("o", bold)]), Line([Span("th", bold), Span("ree")])])
  }

  @Test("prefixes stand before the lines and count")
  func prefixes() {
    let lines = Line.wrap(
      [Span("one two three")], width: 6, firstPrefix: Line("• ", Style(.cyan)), prefix: Line("  "))
    #expect(lines.map(\.text) == ["• one", "  two", "  thre", "  e"])
    #expect(lines[0].spans == [Span("• ", Style(.cyan)), Span("one")])
  }

  @Test("a prefix stands before empty lines as well")
  func emptyLines() {
    let bar = Line("│ ")
    #expect(Line.wrap([Span("a\n\nb")], width: 9, firstPrefix: bar, prefix: bar).map(\.text) == ["│ a", "│ ", "│ b"])
    #expect(Line.wrap([], width: 9, firstPrefix: bar).map(\.text) == ["│ "])
  }

  @Test("a prefix as wide as the line leaves one cluster a line")
  func widePrefix() {
    let lines = Line.wrap([Span("ab c")], width: 3, firstPrefix: Line("> > > "), prefix: Line("> > > "))
    #expect(lines.map(\.text) == ["> > > a", "> > > b", "> > > c"])
  }
}
