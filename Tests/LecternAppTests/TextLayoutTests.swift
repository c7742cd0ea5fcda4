import Course
import CourseFormat
import Testing

@testable import LecternApp

/// What Markdown says and a terminal cannot draw is written.
@Suite struct TextLayoutTests {
  private func page(_ text: String) throws -> [Block] {
    let bytes = Array("---\nkind: lesson\n---\n# T\n\n## One\n\n\(text)\n".utf8)
    guard case .lesson(let lesson)? = ItemFile.parse(bytes, file: "l.md").value,
      case .text(let blocks)? = lesson.pages.first?.content
    else { return [] }
    return blocks
  }

  private func lines(_ text: String, isSpoken: Bool = false) throws -> [String] {
    BlockLayout(width: 60, glyphs: .unicode, isSpoken: isSpoken).lines(try page(text)).map(\.text)
  }

  @Test("What is struck out stands between tildes, in plain mode too, where nothing can be drawn")
  func struckOut() throws {
    #expect(try lines("Say ~~never~~ always.") == ["Say ~never~ always."])
    #expect(try lines("Say ~~never~~ always.", isSpoken: true) == ["Say ~never~ always."])
    #expect(try page("~~Five~~ Six").plainText == "~Five~ Six")
  }

  @Test("A tab within a text is a space, and in code it leads to the next column of four")
  func tabs() throws {
    #expect(try lines("Room 1\t2 beds and `a\tb`") == ["Room 1 2 beds and a b"])
    #expect(try lines("```\nName\tRoom\tDay\n\tx\n```") == ["  Name    Room    Day", "      x"])
  }
}
