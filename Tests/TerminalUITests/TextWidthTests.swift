import TerminalUI
import Testing

@Suite("Text width")
struct TextWidthTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// What the cells hold, one string each.
    let cells: [String]
    let width: Int

    init(_ name: String, _ text: String, _ cells: [String], _ width: Int) {
      (self.name, self.text, self.cells, self.width) = (name, text, cells, width)
    }

    var testDescription: String { name }
  }

  static let examples = [
    Example("nothing", "", [], 0),
    Example("plain", "ab c", ["a", "b", " ", "c"], 4),
    Example("controls", "a\u{7}\t\u{1B}b\u{85}\r\n", ["a", "b"], 2),
    Example("Latin", "né", ["n", "é"], 2),
    Example("combining accents", "e\u{301}\u{323}x", ["e\u{301}\u{323}", "x"], 2),
    Example(
      "six marks, of which four stay", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", ["e\u{301}\u{302}\u{303}\u{304}"],
      1),
    Example("a mark alone", "\u{301}a", [" \u{301}", "a"], 2),
    Example("a mark after a control", "\n\u{301}", [" \u{301}"], 1),
    Example("soft hyphen and joiners", "a\u{AD}\u{200D}\u{200B}\u{2060}b", ["a", "b"], 2),
    Example("Chinese", "漢字", ["漢", "字"], 4),
    Example("full and half width forms", "Ａｱ", ["Ａ", "ｱ"], 3),
    Example("Hangul syllable", "한", ["한"], 2),
    Example("Hangul conjoining jamo", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1161}", ["한", "가"], 4),
    Example("a leading jamo alone", "\u{1100}", ["\u{1100}"], 2),
    Example("Devanagari vowel sign", "नि", ["न", "ि"], 2),
    Example("Devanagari conjunct", "क्षि", ["क्", "ष", "ि"], 3),
    Example("Thai", "ที่นี่", ["ที่", "นี่"], 2),
    Example("Thai sara am", "น้ำ", ["น้", "ำ"], 2),
    Example("Arabic with vowel signs", "مَرْحَبًا", ["مَ", "رْ", "حَ", "بً", "ا"], 5),
    Example("Arabic number sign", "\u{600}12", ["\u{600}", "1", "2"], 3),
    Example("Hebrew", "שָׁלוֹם", ["שָׁ", "ל", "ו\u{5B9}", "ם"], 4),
    Example("emoji", "👋", ["👋"], 2),
    Example("skin tone", "👋🏽!", ["👋", "!"], 3),
    Example("a skin tone alone", "🏽", ["🏽"], 2),
    Example("family", "👩‍👩‍👧‍👦", ["👩"], 2),
    Example("rainbow flag, whose base is narrow", "🏳️‍🌈", ["🏳"], 1),
    Example("heart with emoji selector, whose base is narrow", "❤️", ["❤"], 1),
    Example("emoji with text selector", "☺\u{FE0E}", ["☺"], 1),
    Example("keycap", "1️⃣", ["1\u{20E3}"], 1),
    Example("flags", "🇩🇪🇫🇷", ["D", "E", "F", "R"], 4),
    Example("a regional indicator alone", "🇩", ["D"], 1),
    Example("Scotland's flag", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", ["🏴"], 2),
    Example("private use", "\u{E0A0}", ["\u{E0A0}"], 1),
    Example("box drawing", "─│▸✓█", ["─", "│", "▸", "✓", "█"], 5),
    Example("what glibc makes wide", "㉈䷀", ["㉈", "䷀"], 4),
  ]

  @Test("clusters hold what curses and the terminal both count alike", arguments: examples)
  func clusters(example: Example) {
    let clusters = TextWidth.clusters(example.text)
    // Scalar by scalar: strings compare equal across normal forms.
    #expect(clusters.map { Array($0.glyph.text.unicodeScalars) } == example.cells.map { Array($0.unicodeScalars) })
    #expect(clusters.reduce(0) { $0 + Int($1.width) } == example.width)
    #expect(TextWidth.of(example.text) == example.width)
  }

  @Test("a text measures the same inside a longer one", arguments: examples)
  func neighbours(example: Example) {
    // A mark at the front would join what stands before it.
    let text = "a\n\(example.text)\nb"
    #expect(TextWidth.of(text) == example.width + 2)
    #expect(TextWidth.of(text.dropFirst(2).dropLast(2)) == example.width)
  }

  struct Cut: Sendable {
    let text: String
    let columns: Int
    var ellipsis = "…"
    let result: String
  }

  @Test(
    "truncation keeps what fits before the ellipsis",
    arguments: [
      Cut(text: "Lectern", columns: 7, result: "Lectern"),
      Cut(text: "Lectern", columns: 6, result: "Lecte…"),
      Cut(text: "Lectern", columns: 1, result: "…"),
      Cut(text: "Lectern", columns: 0, result: ""),
      Cut(text: "Lectern", columns: -3, result: ""),
      Cut(text: "", columns: 3, result: ""),
      Cut(text: "one two", columns: 5, result: "one…"),
      Cut(text: "漢字漢字", columns: 8, result: "漢字漢字"),
      Cut(text: "漢字漢字", columns: 7, result: "漢字漢…"),
      Cut(text: "漢字漢字", columns: 6, result: "漢字…"),
      Cut(text: "e\u{301}e\u{301}e\u{301}", columns: 2, result: "e\u{301}…"),
      Cut(text: "👩‍👩‍👧‍👦 family", columns: 4, result: "👩‍👩‍👧‍👦…"),
      Cut(text: "Lectern", columns: 5, ellipsis: "...", result: "Le..."),
      Cut(text: "Lectern", columns: 2, ellipsis: "...", result: "Le"),
      Cut(text: "漢字", columns: 1, ellipsis: "...", result: ""),
    ])
  func truncate(cut: Cut) {
    let result = TextWidth.truncate(cut.text, to: cut.columns, ellipsis: cut.ellipsis)
    #expect(result == cut.result)
    #expect(TextWidth.of(result) <= max(0, cut.columns))
  }

  @Test(
    "what is cut in the middle keeps its beginning and more of its end",
    arguments: [
      Cut(text: "https://example.org/page#end", columns: 28, result: "https://example.org/page#end"),
      Cut(text: "https://example.org/page#end", columns: 16, result: "https…g/page#end"),
      Cut(text: "https://example.org/page#end", columns: 16, ellipsis: "...", result: "http.../page#end"),
      Cut(text: "漢字漢字漢字", columns: 8, result: "漢…漢字"),
      Cut(text: "https://example.org", columns: 2, result: "h…"), Cut(text: "https", columns: 0, result: ""),
    ])
  func truncateMiddle(cut: Cut) {
    let result = TextWidth.truncateMiddle(cut.text, to: cut.columns, ellipsis: cut.ellipsis)
    #expect(result.hasPrefix(String(cut.result.prefix(1))) && result == cut.result)
    #expect(TextWidth.of(result) <= cut.columns)
  }
}
