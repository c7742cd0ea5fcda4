import Course
import Testing

@testable import Training

@Suite("What fills a blank")
struct BlankTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var accepted: [String]
    var match: FillInBody.Match = .close
    var typed: String
    var isRight: Bool

    var testDescription: String { "\(match) \(accepted) \(isRight ? "takes" : "refuses") \"\(typed)\"" }
  }

  private static func close(_ accepted: String, _ typed: String, _ isRight: Bool) -> Case {
    Case(accepted: [accepted], typed: typed, isRight: isRight)
  }

  static let words = [
    Case(accepted: ["every time", "whenever"], typed: "whenever", isRight: true),
    Case(accepted: ["every time", "whenever"], typed: "each time", isRight: false),
    close("every time", "Every TIME", true), close("every time", "  every \t  time ", true),
    close("every time", "everytime", false), close("every time", "every time.", true),
    close("every time", "every time?!…", true), close("every time.", "every time", true),
    close("every time", ".every time", false), close("don't", "don’t", true), close("“yes”", "\"Yes\"", true),
    close("«yes»", "\"yes\"", true), close("well-known", "well–known", true),
    // NFKC: full-width letters, ligatures, no-break spaces, composed and decomposed marks.
    close("file", "ﬁle", true), close("abc", "ＡＢＣ", true), close("every time", "every\u{A0}time", true),
    close("café", "cafe\u{301}", true), close("cafe\u{301}", "CAFÉ", true), close("café", "cafe", false),
    close("m²", "m2", true),
    // Case folding beyond ASCII.
    close("straße", "STRASSE", true), close("ὀδός", "ὈΔΌΣ", true), close("Überzeugung", "überzeugung", true),
    close("李雷", "李雷。", true),
    close("every time", "", false), close("every time", "   ", false), close("!", "", false), close("!", "!", true),
    close("!", "?", false), close("...", "...", true), close("a", String(repeating: "a", count: 100_000), false),
    Case(accepted: ["LaTeX"], match: .exact, typed: "LaTeX", isRight: true),
    Case(accepted: ["LaTeX"], match: .exact, typed: " LaTeX ", isRight: true),
    Case(accepted: ["LaTeX"], match: .exact, typed: "latex", isRight: false),
    Case(accepted: ["LaTeX"], match: .exact, typed: "LaTeX.", isRight: false),
    Case(accepted: ["a b"], match: .exact, typed: "a  b", isRight: false),
    Case(accepted: ["café"], match: .exact, typed: "cafe\u{301}", isRight: true),
    Case(accepted: ["seat"], match: .contains, typed: "From the other person's SEAT, of course", isRight: true),
    Case(accepted: ["seat"], match: .contains, typed: "seats", isRight: false),
    Case(accepted: ["eat"], match: .contains, typed: "seat", isRight: false),
    Case(accepted: ["other  seat"], match: .contains, typed: "the other seat", isRight: true),
    Case(accepted: ["seat"], match: .contains, typed: "(seat)", isRight: true),
    Case(accepted: ["seat"], match: .contains, typed: "", isRight: false),
    Case(accepted: ["C++"], match: .contains, typed: "I like C++ best", isRight: true),
  ]

  @Test("Words are taken as the match says", arguments: words)
  func takesWords(_ example: Case) {
    let blank = FillInBody.Blank(.words(example.accepted), match: example.match, shown: "")
    #expect(blank.accepts(example.typed) == example.isRight)
  }

  @Test(
    "A number is read as people type it",
    arguments: [
      (24...24, "24", true), (24...24, "24.0", true), (24...24, "24,0", true), (24...24, "25", false),
      (24...24, " 24 hours", true), (24...24, "24h", true), (24...24, "24 %", true), (24...24, "24.", true),
      (24...24, "twenty-four", false), (24...24, "about 24", false), (24...24, "~24", true), (24...24, "", false),
      (24...24, "２４", true), (24...24, "+24", true), (24...24, "-24", false), (-5 ... -5, "-5", true),
      (-5 ... -5, "−5", true), (-5 ... -5, "- 5 °C", true), (3.5...3.5, "€ 3.50", true), (3.5...3.5, "3,5", true),
      (0.5...0.5, ".5", true), (0.1...0.1, "0.1", true), (0.125...0.125, "0,125", true), (125...125, "0,125", false),
      (1000...1000, "1000", true), (1000...1000, "1,000", true), (1000...1000, "1.000", true),
      (1...1, "1,000", true), (1000...1000, "1 000", true), (1000...1000, "1\u{202F}000", true),
      (1000...1000, "1'000", true), (1000...1000, "1’000", true), (1_234_567...1_234_567, "1,234,567", true),
      (1234.5...1234.5, "1,234.5", true), (1234.5...1234.5, "1.234,5", true), (12345...12345, "1,234.5", false),
      (1_234_567...1_234_567, "1234,567", false), (102...102, "10 2", false), (10...10, "10 2", false),
      (31...31, "3 1/2", false), (1...1, "1/2", false), (1...1, "½", false), (20...20, "20-30", false),
      (5...5, "5 / hour", true), (24...24, "a24", false), (23...25, "23", true), (23...25, "25", true),
      (23...25, "25.001", false), (23...25, "22.9", false), (0.3...0.3, "0.30000000000000004", true),
      (1...1, String(repeating: "1", count: 1_000), false), (1...1, "1,,,", true),
      (24...24, "24 minutes", true), (24...24, "24-hour", true), (24...24, "(24)", true), (24...24, "24 km/h", true),
      (24...24, "24 m²", true), (24...24, "24 €", true), (24...24, "24 hrs.", true), (24...24, "24 Stunden", true),
      (24...24, "24 million", false), (24...24, "24k", false), (24...24, "24 Mio.", false), (24...24, "24:30", false),
      (24...24, "24h30", false), (24...24, "24^2", false), (24...24, "24e0", false), (24...24, "24 or 25", false),
      (24...24, "24 is wrong", false), (24...24, "<24", false), (24...24, ">24", false), (24...24, "≤ 24", false),
      (24...24, "24+", false), (24...24, "±24", false), (24...24, "24 - 1", false), (24...24, "24/7", false),
      (24...24, "24½", false), (24...24, "24 * 2", false), (24...24, "24!", true), (24...24, "24?", true),
    ] as [(ClosedRange<Double>, String, Bool)])
  func numbers(range: ClosedRange<Double>, typed: String, isRight: Bool) {
    #expect(FillInBody.Blank(.number(range), shown: "").accepts(typed) == isRight)
  }

  @Test("A text of any length is judged at once", arguments: ["1", "1 ", "1,", "-", "a", "李", "\u{301}", "! "])
  func hostile(unit: String) {
    let text = String(repeating: unit, count: 100_000)
    for match in FillInBody.Match.allCases {
      _ = FillInBody.Blank(.words(["b c"]), match: match, shown: "").accepts(text)
    }
    #expect(!FillInBody.Blank(.number(5...6), shown: "").accepts(text))
  }
}
