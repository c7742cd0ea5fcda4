import Course
import CourseFormat
import TerminalUI
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

  @Test("What runs from right to left stands at the right edge, and so does its mark in a list")
  func rightToLeft() throws {
    let (hello, world) = ("\u{645}\u{631}\u{62D}\u{628}\u{627}", "\u{639}\u{627}\u{644}\u{645}")
    let set = try lines("- \(hello)\n- \(world)\n- left")
    #expect(set[0].hasSuffix("\(hello) \u{2022}") && set[1].hasSuffix("\(world) \u{2022}") && set[2] == "\u{2022} left")
    #expect(set.prefix(2).allSatisfy { TextWidth.of($0) == 60 })
    #expect(try lines("1. \(hello)")[0].hasSuffix("\(hello) 1."))
    #expect(try lines("- \(hello)", isSpoken: true) == ["\u{2022} \(hello)"])
  }

  @Test("A tab within a text is a space, and in code it leads to the next column of four")
  func tabs() throws {
    #expect(try lines("Room 1\t2 beds and `a\tb`") == ["Room 1 2 beds and a b"])
    #expect(try lines("```\nName\tRoom\tDay\n\tx\n```") == ["  Name    Room    Day", "      x"])
  }
}
