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

  private static let quoted =
    "this sign is not the hyphen that begins an option: begin the line with a hyphen and a space"

  @Test("An option that begins with > is one of the options")
  func quote() {
    let among = "## Q\n- [x] A\n> [ ] B\n- [ ] C\n"
    #expect(told(among) == ["M004 3:1 \(Self.quoted)"])
    #expect(mended(among) == "## Q\n- [x] A\n- [ ] B\n- [ ] C\n")
    let below = "## Q\n* [x] A\n* [ ] B\n\n> [ ] C\n> [ ] D\n"
    #expect(told(below) == ["M004 5:1 \(Self.quoted)"])
    #expect(mended(below) == "## Q\n* [x] A\n* [ ] B\n\n* [ ] C\n* [ ] D\n")
    #expect(told("## Q\n> [ ] A\n- [x] B\n- [ ] C\n") == ["M004 2:1 \(Self.quoted)"])
    #expect(told("## Q\n> [x] A\n> [ ] B\n") == ["M004 2:1 \(Self.quoted)"])
    let goesOn = "## Q\n- [x] A\n> [ ] B\n> or so\n- [ ] C\n"
    #expect(told(goesOn) == ["M004 3:1 \(Self.quoted)"])
    #expect(mended(goesOn) == goesOn)
  }

  @Test("Feedback that is but an option is warned of")
  func feedback() {
    let text = "## Q\n- [x] A\n  > [ ] B\n- [ ] C\n"
    #expect(
      told(text) == [
        "M004 3:3 this line is feedback, because it begins with >, and it has the checkbox of an option: "
          + "begin it with - in place of > if it is an option, or take the checkbox out"
      ])
    #expect(item(.quiz, text).diagnostics.map(\.severity) == [.warning])
    #expect(told("## Q\n- [x] A\n  > [x]\n  > marks it.\n- [ ] C\n") == [])
  }
}
