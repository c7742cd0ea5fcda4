import Course
import CourseFormat
import Testing

/// Files that `course.md` links to and that are not in the course.
@Suite struct LostItemTests {
  private func told(_ text: String) -> [String] {
    let head = "---\nid: a\n---\n# C\n"
    return CourseFile.parse(Array("\(head)\(text)".utf8), folder: "a").diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location.line -= 4
      return "\(summary(diagnostic)) \(diagnostic.severity) \(diagnostic.message): \(diagnostic.help ?? "")"
    }
  }

  static let noHeading = "no ## heading stands above this list, so its files are not in the course"
  static let noLine = "this file is not in the course, because no line of a list begins with its link"
  static let module = "\n## Later\n\n- [C](c.md)\n"

  static let lost: [(String, String)] = [
    (
      "\n### Day\n\n- [A](a.md)\n- [B](b.md)\n\(module)",
      "M021 4:7 error \(noHeading): begin the heading above it with ##, not with more signs"
    ),
    (
      "\n- [A](a.md)\n- [B](b.md)\n\(module)", "M021 2:7 error \(noHeading): put a line like ## Week one above the list"
    ),
    (
      "\(module)\n## Day\n\n[A](a.md)\n",
      "M021 8:5 warning \(noLine): write - [A](a.md) in a line of its own"
    ),
    (
      "\(module)\n## Day\n\n\u{2022} [A](a.md)\n\u{2022} [B](b.md)\n",
      "M021 8:7 warning \(noLine): write - [A](a.md) in a line of its own"
    ),
    (
      "\(module)\n## Day\n\n| what |\n| --- |\n| [A](a.md) |\n",
      "M021 10:7 warning \(noLine): write - [A](a.md) in a line of its own"
    ),
    (
      "\(module)\n## Day\n\n- **[A](a.md)**\n",
      "M021 8:9 warning \(noLine): write - [A](a.md) in a line of its own"
    ),
    (
      "\nSee [A](a.md).\n\(module)",
      "M021 2:9 warning \(noLine): write - [A](a.md) in a line of its own, below a ## heading"
    ),
    (
      "\(module)\n## Day\n\n    - [A](a.md)\n    - [B](b.md)\n",
      "M021 8:5 error so many spaces make code of this list, so its files are not in the course: "
        + "take the spaces at the beginning of each line away"
    ),
  ]

  @Test("A file that a link leads to and that is no item is told of", arguments: lost)
  func isTold(_ text: String, _ expected: String) { #expect(told(text) == [expected]) }

  static let fine = [
    "\nBegin with [C](c.md).\n\(module)", "\nSee [us](https://example.org/a.md).\n\(module)",
    "\n```\n- [A](a.md)\n```\n\(module)", "\n    - [C](c.md)\n\(module)", "\n![A](a.png)\n\(module)",
  ]

  @Test("Links to what is listed, to elsewhere and in code are left alone", arguments: fine)
  func isFine(_ text: String) { #expect(told(text) == []) }

  @Test("A line of another sign is told where it stands", arguments: ["\u{25E6}", "\u{2023}", "\u{25CB}"])
  func sign(_ sign: String) {
    #expect(
      told("\n## Day\n\n- [A](a.md)\n\(sign) [B](b.md)\n") == [
        "M021 5:1 error this sign is not the hyphen that begins a line of a list: "
          + "write a hyphen, -, and a space before the square bracket"
      ])
  }
}
