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

  @Test(
    "A box behind a backslash is no checkbox",
    arguments: [
      "## P\n- \\[x] is done\n- \\[ ] is not\n", "## P\n- \\[x\\] is done\n", "## P\n- [x\\] is done\n",
      "## P\n1. \\[] is empty\n",
    ])
  func escaped(_ text: String) throws {
    let loaded = item(.lesson, text)
    #expect(loaded.diagnostics.map(summary) == [])
    guard case .lesson(let lesson)? = loaded.value, case .text(let blocks)? = lesson.pages.last?.content,
      case .list(let list)? = blocks.last, case .paragraph(let words)? = list.items.first?.first
    else { throw Missing() }
    #expect(words.map(\.plainText).joined().hasPrefix("["))
    #expect(words.map(\.plainText).joined().contains("] is "))
  }

  @Test("Without a backslash it is one that is broken")
  func broken() { #expect(places(.lesson, "## P\n- [x]is done\n").contains("M004 2:3")) }

  @Test("Front matter below blank lines is read, and told of once", arguments: ["\n", "\n\n", " \n"])
  func late(_ blank: String) {
    let text = "\(blank)---\nkind: lesson\n---\n# T\n\nText.\n"
    let loaded = ItemFile.parse(Array(text.utf8), file: "item.md")
    #expect(loaded.diagnostics.map(summary) == ["M001 \(blank.filter { $0 == "\n" }.count + 1):1"])
    #expect(loaded.diagnostics.first?.message == "the line --- that begins the front matter must be line 1")
  }
}
