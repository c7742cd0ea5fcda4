import Course
import Testing

@testable import CourseFormat

/// A coach's note that moves to a line of its own leaves the reply's attributes where they are attributes.
@Suite struct NoteFixTests {
  private static let head = "---\nkind: drill\ngauges:\n  trust: 50\n---\n# T\n\n## A\n"
  private static let rest = "- [Yes](#bad) `trust +10` `magnificence`\n\n## Bad\n`ending: misery`\n"

  private static func mended(_ reply: String) -> String {
    let bytes = Mender.mend(Array("\(head)\(reply)\n\(rest)".utf8), file: "d.md").bytes
    let lines = String(decoding: bytes, as: UTF8.self)
    guard lines.hasPrefix(head), lines.hasSuffix(rest) else { return lines }
    return String(lines.dropFirst(head.count).dropLast(rest.count + 1))
  }

  static let moved = [
    ("- [No](#bad) > She leaves. `trust -10` `misery`", "- [No](#bad) `trust -10` `misery`\n  > She leaves."),
    (
      "- [No](#bad) `trust -10` > She `sighs` `misery`", "- [No](#bad) `trust -10` `misery`\n  > She `sighs`"
    ),
    ("- [No](#bad) `trust -10` > She `sighs`.", "- [No](#bad) `trust -10`\n  > She `sighs`."),
    ("- [No](#bad) > She leaves.`misery` ", "- [No](#bad) > She leaves.`misery` "),
    ("- [No](#bad) > She `misery` leaves. `trust -10`", "- [No](#bad) > She `misery` leaves. `trust -10`"),
    ("- [No](#bad) > She leaves. `msery`", "- [No](#bad) > She leaves. `msery`"),
    ("- [No](#bad) > She leaves. ``misery``", "- [No](#bad) > She leaves. ``misery``"),
    ("- [No](#bad) > She\n  leaves. `misery`", "- [No](#bad) > She\n  leaves. `misery`"),
    ("- [No](#bad)\n      > She leaves. `misery`", "- [No](#bad)\n      > She leaves. `misery`"),
  ]

  @Test("Attributes stay behind the link, or nothing is mended", arguments: moved)
  func moves(_ wrong: String, _ right: String) throws {
    #expect(Self.mended(wrong) == right)
    let diagnostics = Mender.diagnostics(Array("\(Self.head)\(right)\n\(Self.rest)".utf8), file: "d.md")
    #expect(diagnostics.contains { $0.code == .M005 } == (wrong == right))
  }

  @Test("The reply keeps what its attributes do")
  func kept() throws {
    let text = "\(Self.head)- [No](#bad) > She leaves. `trust -10` `misery`\n\(Self.rest)"
    let bytes = Mender.mend(Array(text.utf8), file: "d.md").bytes
    guard case .drill(let drill)? = ItemFile.parse(bytes, file: "d.md").value else { throw Missing() }
    let choice = try #require(drill.start?.choices.first)
    #expect(choice.moment == .misery)
    #expect(choice.effects == [.adjust(gauge: "trust", by: -10)])
    #expect(choice.note.map(\.plainText) == ["She leaves."])
  }
}
