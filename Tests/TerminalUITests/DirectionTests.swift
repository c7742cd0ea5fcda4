import TerminalUI
import Testing

@Suite("Text from right to left")
struct DirectionTests {
  @Test(
    "The first letter with a direction decides, whatever signs and numbers stand before it",
    arguments: [
      ("\u{5E9}\u{5DC}\u{5D5}\u{5DD}", true), ("\u{645}\u{631}\u{62D}\u{628}\u{627}", true), ("1) \u{5E9}", true),
      ("\"\u{5D0}\" is a letter", true), ("Shalom is \u{5E9}\u{5DC}\u{5D5}\u{5DD}", false), ("", false),
      ("12:30", false),
      ("\u{E9}t\u{E9} \u{5D0}", false), ("\u{65E5}\u{672C} \u{5D0}", false), ("\u{1E900}", true),
    ])
  func direction(_ text: String, _ isRightToLeft: Bool) {
    #expect(Line(text).isRightToLeft == isRightToLeft)
    #expect(Line([Span("(\u{2026}"), Span(text)]).isRightToLeft == isRightToLeft)
  }

  @Test("Such a line stands at the right edge, and one that is too long stays as it is")
  func trailing() {
    let line = Line("\u{5D0}\u{5D1}", Style(.red))
    #expect(line.trailing(in: 5).text == "   \u{5D0}\u{5D1}" && line.trailing(in: 5).spans.last == line.spans.last)
    #expect(line.trailing(in: 1) == line)
  }
}
