import Course
import Testing

@testable import CourseFormat

/// What a text yields: each place, what is said there, and how to mend it.
private func told(_ text: String, _ kind: Item.Kind = .quiz) -> [String] {
  zip(places(kind, text), item(kind, text).diagnostics).map { place, diagnostic in
    "\(place) \(diagnostic.message): \(diagnostic.help ?? "")"
  }
}

/// A quiz after `--fix`.
private func mended(_ text: String) -> String {
  let head = "---\nkind: quiz\n---\n# T\n\n"
  let bytes = Mender.mend(Array((head + text).utf8), file: "q.md").bytes
  return String(String(decoding: bytes, as: UTF8.self).dropFirst(head.count))
}

/// Options with a slip in their sign or their checkbox are told as options, and mended where nothing else can be meant.
@Suite struct OptionSlipTests {
  private static let beside = "write - [x] if that is a tick behind the brackets, or put a space before it"

  @Test(
    "A tick behind its brackets is put between them; what may be a word stays where it is",
    arguments: [
      ("- [ ]x How", "- [x] How"), ("- []x A", "- [x] A"), ("- []\u{2713} so", "- [x] so"),
      ("- [ ]x-ray", nil), ("- [ ]x = 3", nil), ("- []xylophone", nil), ("- [ ]X Men", nil),
    ])
  func tick(_ wrong: String, _ right: String?) {
    let text = "## Q\n\(wrong)\n- [ ] B\n"
    #expect(told(text) == ["M004 2:3 this is no checkbox: \(Self.beside)"])
    #expect(mended(text) == "## Q\n\(right ?? wrong)\n- [ ] B\n")
  }

  @Test("A space that does not break goes when its checkbox gets a plain one", arguments: ["[x]", "[ x ]", "[X]"])
  func otherSpace(_ box: String) {
    #expect(
      mended("## Q\n- \(box)\u{A0}How\n- []\u{2009} B\n") == "## Q\n- \(box == "[X]" ? box : "[x]") How\n- [ ] B\n")
  }
}
