import Course
import Testing

@testable import CourseFormat

/// Text made to harm: nothing crashes, waits or gets through.
@Suite struct HostileTextTests {
  private static func times(_ text: String, _ size: Int) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  /// What would keep cmark-gfm busy for minutes, and where the guard stops it. Names apart from texts: a test's
  /// arguments are printed.
  private static let refused: [String: (text: String, told: String)] = [
    "quotes in quotes": (times(">", 5000), "M019 1:1"),
    "lists in lists": (times("- ", 5000), "M019 1:1"),
    "numbers in numbers": (times("1. ", 5000), "M019 1:1"),
    "quotes and lists": ("a\n" + times("> - ", 5000), "M019 2:1"),
    "open instructions": (times("a <?\n", 50_000), "M019 201:1"),
    "open declarations": (times("a <!A\n", 50_000), "M019 201:1"),
    "open CDATA": (times("a <![CDATA[\n", 50_000), "M019 201:1"),
    "a table row under much text": (times("a\n", 80_000) + "|-|\n", "M019 40001:1"),
    "table rows all the way": (times("a|b\n|-|-|-|\n", 20_000), "M019 1338:1"),
    "a wide table with short rows": (
      times("|a", 2000) + "\n" + times("|-", 2000) + "\n" + times("|a\n", 9000), "M019 201:1"
    ),
  ]

  @Test("What would keep the Markdown parser busy for minutes is refused", arguments: refused.keys.sorted())
  func refusal(_ what: String) throws {
    let (text, told) = try #require(HostileTextTests.refused[what])
    #expect(places(.quiz, text) == [told])
  }

  private static let endured: [String: String] = [
    "brackets": "[", "open links": "[a](", "emphasis in emphasis": "*a **a ", "struck in struck": "~a~~b ",
    "entities": "&#27;", "open comments": "a <!--", "headings": "# a\n", "sections": "## a\n", "options": "- [ ] a\n",
    "scenes with broken links": "## a\n- [b](#c)\n", "pages": "## a\nx\n\n---\n", "attributes": "`id: a` ",
    "line ends": "\r", "tabs": "\t", "quotes": "> a\n\n", "tables": "|a|\n|-|\n|b|\n\n", "backticks": "`a``b```",
    "hard breaks": "a\\\n", "bars": "|-|-|\n|a\\|*b*", "definitions": "[a]: b\n",
    "glued attributes": "## a\n`id: b`\nc\n",
    "broken boxes": "- [x]a\n- []b\n",
  ]

  @Test("Endless repetition is read to the end", .timeLimit(.minutes(2)), arguments: endured.keys.sorted())
  func endurance(_ what: String) throws {
    let text = try #require(HostileTextTests.endured[what])
    for kind in Item.Kind.allCases {
      let loaded = item(kind, HostileTextTests.times(text, 40_000))
      #expect(loaded.diagnostics.count <= Findings.limit + 1)
    }
  }

  @Test("Nesting beyond the limit is told and cut off")
  func depth() {
    let lists = (0..<90).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(places(.lesson, lists).contains { $0.hasPrefix("M019") })
    #expect(
      places(.lesson, String(repeating: "*a **a ", count: 200) + String(repeating: "b** b*", count: 200)).contains {
        $0.hasPrefix("M019")
      })
  }

  private static let frontMatters: [String: String] = [
    "open lists": times("[", 50_000), "open maps": times("{", 50_000), "keys": times("a: 1\n", 50_000),
    "key marks": times("? ", 50_000), "items": times("- ", 50_000), "many tags": "tags:\n" + times("  a: b\n", 50_000),
    "escapes": "a: \"" + times("\\e", 50_000) + "\"",
  ]

  @Test("Hostile front matter is refused", .timeLimit(.minutes(2)), arguments: frontMatters.keys.sorted())
  func frontMatter(_ what: String) throws {
    let text = try #require(HostileTextTests.frontMatters[what])
    let loaded = ItemFile.parse(Array("---\nkind: lesson\n\(text)\n---\n# T\n\nText\n".utf8), file: "item.md")
    #expect(loaded.value == nil)
  }

  @Test("Damaged files never crash, and their diagnostics point into the file")
  func damage() throws {
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    let files = try ["course.md", "five-traits.md", "footing.md", "parcel.md"].map { file in
      guard case .source(let source) = FileReader.read(fixtures + "/warm-welcome/" + file, as: file) else {
        throw Missing()
      }
      return source.bytes
    }
    for _ in 0..<1500 {
      let bytes = random.damage(files[random.below(files.count)])
      let item = ItemFile.parse(bytes, file: "item.md")
      let course = CourseFile.parse(bytes, folder: "x")
      verify(item.diagnostics, isWithheld: item.value == nil)
      verify(course.diagnostics, isWithheld: course.value == nil)
      let text = String(describing: item.value)
      #expect(!text.unicodeScalars.contains(where: Sanitizer.isHarmful))
    }
  }

  private func verify(_ diagnostics: [Diagnostic], isWithheld: Bool) {
    #expect(isWithheld == diagnostics.contains { $0.severity == .error })
    for diagnostic in diagnostics {
      let location = diagnostic.location
      let width = diagnostic.excerpt?.unicodeScalars.count ?? 0
      #expect(location.column >= 1 && location.length >= 1)
      #expect(location.column + location.length - 1 <= max(width, location.column))
      #expect(location.column - 1 <= width)
      #expect(diagnostic.help?.isEmpty == false)
      #expect(!diagnostic.message.hasSuffix("."))
      #expect(!DiagnosticPrinter.text(diagnostic).unicodeScalars.contains(where: Sanitizer.isHarmful))
    }
  }
}

extension Xorshift {
  private static let pieces: [[UInt8]] =
    [
      "`", "- [x] ", "- [ ] ", "> ", "\n", "\n\n", "---\n", "# ", "## ", "[a](#b)", "[a](b.md)", "|", "**a:**",
      "&#27;", "\u{1B}", "<!--", "-->", "<b>", "\t", "日本", "👩‍👩‍👧‍👦", "[[", "]]", "`if a and`", "`when x > 3`",
      "`route`", "`id: a`", "\r", "\r\n", "\u{202E}", "*", "1. ", "[!TIP]", "\\", "\u{FEFF}", "`50%`",
    ].map { Array($0.utf8) } + [[0xFF], [0], [0xC3]]

  /// A few bytes inserted, removed, repeated or changed.
  fileprivate mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(6) {
      let at = below(bytes.count + 1)
      let end = min(bytes.count, at + below(40))
      switch below(4) {
      case 0: bytes.insert(contentsOf: Xorshift.pieces[below(Xorshift.pieces.count)], at: at)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: below(bytes.count + 1))
      default: if at < bytes.count { bytes[at] = UInt8(below(256)) }
      }
    }
    return bytes
  }
}

/// Several files may be read at once, though the Markdown parser could not do that by itself.
@Suite struct ConcurrencyTests {
  @Test("Files read by several threads at once come out as when read alone")
  func threads() async {
    let text = "---\nkind: lesson\n---\n# T\n\n" + String(repeating: "a ~~b~~ c | d\n\n", count: 300)
    let alone = ItemFile.parse(Array(text.utf8), file: "a.md").value
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 { group.addTask { ItemFile.parse(Array(text.utf8), file: "a.md").value == alone } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
