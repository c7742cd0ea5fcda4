import Course
import CourseFormat
import Testing

/// Lines that Markdown reads otherwise than they are meant, told at their own place.
@Suite struct MisreadLineTests {
  @Test(
    "The hyphens that make a heading are underlined, not a bullet below them",
    arguments: [
      "Hi.\n«M003»---\n- one\n- two\n", "Hi.\n«M003»---\nMore.\n", "Hi - so.\n«M003»-----  \n",
      "Hi\n- and\n\nSo\n  «M003»--\n",
    ])
  func underline(_ marked: String) {
    let text = MarkedText(marked)
    #expect(places(.lesson, text.text) == text.expected)
  }
}
