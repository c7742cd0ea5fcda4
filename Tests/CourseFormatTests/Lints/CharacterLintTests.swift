import Course
import Testing

@testable import CourseFormat

@Suite("Characters that nobody sees, and those that look like others")
struct CharacterLintTests {
  /// What is told of a lesson's text, its first five lines not counted.
  private static func told(_ text: String) -> [String] {
    lints(.lesson, text).map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.location.line > 0 { diagnostic.location.line -= 5 }
      return summary(diagnostic)
    }
  }

  @Test("An invisible character is called by its name")
  func invisible() {
    #expect(
      printed(lints(.lesson, "Wel\u{200B}come\n")) == [
        """
        warning[M011]: U+200B ZERO WIDTH SPACE stands here, and nobody sees it
          item.md:6:4
            6 | Wel\u{200B}come
              |    ^
           help: delete it
        """
      ])
  }

  @Test("A letter of another alphabet is called by its name")
  func lookAlike() {
    #expect(
      printed(lints(.lesson, "See [it](#).\n\nA g\u{43E}lden rule.\n")) == [
        """
        warning[M011]: U+043E CYRILLIC SMALL LETTER O looks like "o", in a word of other letters
          item.md:8:4
            8 | A g\u{43E}lden rule.
              |    ^
           help: type "o" there: a search would not find the word, nor a link its file
        """
      ])
  }

  @Test("A space that is none to Markdown is called by its name")
  func space() {
    #expect(
      printed(lints(.lesson, "-\u{A0}One\n")) == [
        """
        warning[M011]: U+00A0 NO-BREAK SPACE stands here instead of a space
          item.md:6:2
            6 | -\u{A0}One
              |  ^
           help: replace it by a space: Markdown does not take it for one
        """
      ])
  }

  @Test("A full-width sign in an attribute is called by its name")
  func attribute() {
    let told = lints(.quiz, "## Q\n`id\u{FF1A} one`\n\n" + fullOptions)
    #expect(
      printed(told) == [
        """
        warning[M011]: U+FF1A FULLWIDTH COLON looks like :, and means nothing here
          item.md:7:4
            7 | `id\u{FF1A} one`
              |    ^^
           help: type a plain :
        """
      ])
  }

  static let suspicious: [(String, String, [String])] = [
    ("a soft hyphen", "Wel\u{AD}come\n", ["M011 1:4"]),
    ("joiners between Latin letters", "a\u{200D}b \u{200C}c\n", ["M011 1:2", "M011 1:5"]),
    ("a word joiner", "\u{2060}Hello\n", ["M011 1:1"]),
    ("a joiner that joins nothing to an emoji", "Go \u{200D}\u{1F680}\n", ["M011 1:4"]),
    ("a no-break space as indentation", "- One\n\u{A0} two\n", ["M011 2:1"]),
    ("a no-break space after a number", "1.\u{A0}One\n", ["M011 1:3"]),
    ("one after a quote mark", ">\u{A0}One\n", ["M011 1:2"]),
    ("one in a check box", "- [\u{A0}] One\n", ["M011 1:4"]),
    ("one after a heading's sign", "##\u{A0}A\n", ["M021 1:1"]),
    ("an ideographic space after a list sign", "*\u{3000}A\n", ["M011 1:2"]),
    ("a Greek capital", "The \u{391}rt of it\n", ["M011 1:5"]),
    ("a Latin letter in a Russian word", "\u{421}c\u{44B}\u{43B}\u{43A}\u{430}\n", ["M011 1:2"]),
    ("a full-width stop in a link", "[a](a\u{FF0E}md)\n", ["M011 1:6"]),
    ("curly quotes in an attribute", "See `tags: \u{2018}a\u{2019}`\n", ["M011 1:12"]),
    ("full-width letters in an attribute", "See `\u{FF4F}nce`\n", ["M011 1:6"]),
  ]

  @Test("Each stands at its place", arguments: suspicious)
  func places(_ what: String, _ text: String, _ expected: [String]) {
    #expect(Self.told(text) == expected, "\(what)")
  }

  static let innocent: [(String, String)] = [
    ("Greek", "Καλώς ήρθατε στο μάθημα. Το Α και το Ω.\n"), ("Russian", "Добро пожаловать: урок № 1, часть А.\n"),
    ("Ukrainian", "Ласкаво просимо, її ім'я.\n"), ("Arabic", "مرحبا بكم في الدرس.\n"),
    ("Persian with its joiners", "می\u{200C}خواهم کتاب\u{200C}ها\n"), ("Hebrew", "ברוכים הבאים.\n"),
    ("Hindi with its joiners", "क्\u{200D}ष और क्\u{200C}ष, स्वागत है।\n"), ("Sinhala", "ශ්\u{200D}රී ලංකා\n"),
    ("Thai with places to break", "สวัสดี\u{200B}ครับ\n"), ("Japanese", "\u{3000}これは文です。「ＡＢＣ」と`変数：値`。\n"),
    ("Chinese", "你好（世界）：欢迎。[链接](a)（注）\n".replacing("[链接](a)", with: "")), ("Korean", "환영합니다.\n"),
    ("joined emoji", "👩\u{200D}🚀 👨\u{200D}👩\u{200D}👧 ❤️\u{200D}🔥 🏳️\u{200D}🌈 👍🏽 🇪🇸\n"),
    ("French spaces", "Bonjour\u{A0}! «\u{A0}Oui\u{A0}», 10\u{202F}000\u{A0}€\n"),
    ("a number and its unit", "10\u{A0}km on\n"),
    ("mathematics", "π r², α-helix, kΩ, Δx, hν, µm, σ-test\n"),
    ("two alphabets on purpose", "β-test, SMSка, Wi-Fi-сеть, iPhoneы\n"),
    ("accents", "café, naïve, Zürich, Łódź, e\u{301}\n"), ("curly quotes in text", "“Yes,” she said. It’s ‘fine’.\n"),
    ("code that is no attribute", "Type `“x”` or `f（x）`.\n"),
  ]

  @Test("A text in any script is left alone", arguments: innocent)
  func scripts(_ what: String, _ text: String) {
    #expect(Self.told(text) == [], "\(what)")
  }

  @Test("They are told of in a file with errors, and in course.md")
  func everywhere() throws {
    #expect(lints(.quiz, "## Wel\u{200B}come\n\n- [ ] A\n- [ ] B\n").map(\.code) == [.Q101, .M011])
    let disk = try TemporaryFolder()
    try disk.write("course.md", "---\nid: a\nversion\u{FF1A}1\n---\n# Wel\u{200B}come\n")
    #expect(Checker.check(path: disk.path).map(summary).filter { $0.hasPrefix("M011") } == ["M011 5:6"])
  }

  @Test("A line full of them is told of ten times")
  func manyInALine() {
    let text = String(repeating: "\u{200B}", count: 20_000) + "\n"
    #expect(lints(.lesson, text).map(\.location.line) == Array(repeating: 6, count: 10))
  }

  @Test("Reading for play does not look for them")
  func loader() {
    #expect(ItemFile.parse(Array("---\nkind: lesson\n---\n# T\n\nA\u{200B}\n".utf8), file: "a.md").diagnostics == [])
  }
}
