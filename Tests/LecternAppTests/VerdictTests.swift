import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Verdicts")
struct VerdictTests {
  private let paragraph = { (text: String) in Block.paragraph([.text(text)]) }

  @Test("A sentence of the author's that says no more than the verdict is not said twice")
  func once() {
    let more = paragraph("And so on.")
    #expect(
      [paragraph("Right. Small things will do."), more].without(verdict: "Right.") == [
        paragraph("Small things will do."), more,
      ])
    #expect([paragraph("Right."), more].without(verdict: "Right.") == [more])
    #expect([Block.paragraph([.text("Right. "), .strong([.text("So")])])].without(verdict: "Right.").plainText == "So")
    for other in ["Right, and more.", "Right.handed", "Not Right. No.", ""] {
      #expect([paragraph(other)].without(verdict: "Right.") == [paragraph(other)])
    }
  }

  @Test("A half right answer has a mark and a colour of its own, in ASCII too")
  func tones() {
    let tones: [Verdict.Tone] = [.right, .partly, .wrong, .neither]
    for glyphs in [Glyphs.unicode, .ascii] { #expect(Set(tones.map { $0.mark(glyphs) }).count == 4) }
    #expect(Set(tones.map(\.style)).count == 4)
    #expect(Verdict.Tone.partly.mark(.unicode) == "◐ " && Verdict.Tone.partly.mark(.ascii) == "~ ")
    var frame = Frame(size: Size(columns: 20, rows: 6))
    frame.put("◐", row: 0, column: 0)
    #expect(frame.foldedToASCII().text[0].hasPrefix("~"))
  }
}
