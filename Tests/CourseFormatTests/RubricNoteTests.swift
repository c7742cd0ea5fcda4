import Course
import Testing

@testable import CourseFormat

/// Nobody would see a note in a rubric.
@Suite struct RubricNoteTests {
  private static let rubric = "## Q\nWrite.\n\n[[...]]\n\n"

  @Test(
    "A note in a rubric, which nobody sees, is told, and stays where it is",
    arguments: [
      "- Names it `2`\n  «M021»> Why.\n- Offers it\n", "- Names it `2`\n«M021»> Why.\n- Offers it\n",
      "- Names it `2`\n- Offers it\n«M021»> Why.\n",
    ])
  func criterion(_ marked: String) {
    let text = MarkedText(Self.rubric + marked)
    let told = item(.quiz, text.text).diagnostics
    #expect(places(.quiz, text.text) == text.expected)
    #expect(told.map(\.message) == ["nobody sees this note: the lines of a rubric have none"])
    #expect(told.map(\.severity) == [.warning])
    let file = Array(("---\nkind: quiz\n---\n# T\n\n" + text.text).utf8)
    #expect(Mender.mend(file, file: "q.md").bytes == file)
  }
}
