import Course
import Foundation
import Testing

@testable import CourseFormat

/// The tidy text of a lesson, without its head; nil when nothing may be written.
private func tidy(_ text: String, kind: Item.Kind = .lesson) -> String? {
  let head = "---\nkind: \(kind.rawValue)\n---\n# T\n\n"
  guard let tidy = tidyFile(head + text) else { return nil }
  return tidy.hasPrefix(head) ? String(tidy.dropFirst(head.count)) : tidy
}

private func tidyFile(_ text: String, file: String = "item.md") -> String? {
  guard case .tidy(let bytes) = CourseFormat.Formatter.format(CourseText(Array(text.utf8), file: file)) else {
    return nil
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Suite("lectern format") struct FormatterTests {
  private static let lessons: [String: (from: String, to: String)] = [
    "white space at line ends goes": ("a  \n\nb \t\nc", "a\n\nb\nc\n"),
    "a line break keeps two spaces": ("a    \nb", "a  \nb\n"),
    "a line break written with a backslash stays": ("a\\\nb", "a\\\nb\n"),
    "several blank lines become one": ("a\n\n\n \nb\n\n\n", "a\n\nb\n"),
    "one line end stands at the end": ("a", "a\n"),
    "mixed line ends become line feeds": ("a\r\n\r\nb\r\n", "a\n\nb\n"),
    "bullets are hyphens": ("* a\n* b\n  + c\n  + d", "- a\n- b\n  - c\n  - d\n"),
    "bullets that part two lists stay": ("- a\n\n* b", "- a\n\n* b\n"),
    "stars that would make a rule stay": ("* - -\n* b", "* - -\n* b\n"),
    "numbers count": ("1. a\n3. b\n7. c", "1. a\n2. b\n3. c\n"),
    "numbers count from where they begin": ("4. a\n4. b\n5. c", "4. a\n4. b\n4. c\n"),
    "numbers that stay the same stay": ("1. a\n1. b\n1. c", "1. a\n1. b\n1. c\n"),
    "numbers that fall stay": ("3. c\n1. a\n2. b\n\nx\n\n1. a\n3. b", "3. c\n1. a\n2. b\n\nx\n\n1. a\n2. b\n"),
    "a tight list stays tight, a loose one loose": ("- a\n- b\n\nx\n\n- c\n\n\n- d", "- a\n- b\n\nx\n\n- c\n\n- d\n"),
    "underlined headings get signs": ("> A\n> ===\n> b", "> # A\n>\n> b\n"),
    "signs and words are one space apart": ("###   A  ##\n##\tB\nx", "### A\n\n## B\n\nx\n"),
    "a heading moves to the margin": ("a\n\n   ## B\n\nc", "a\n\n## B\n\nc\n"),
    "a sign that belongs to a heading stays": ("### C\\#\n### C#", "### C\\#\n\n### C#\n"),
    "headings, lists, quotes and rules stand apart": (
      "## A\nb\n- c\n\nd\n> e\n***\nf", "## A\n\nb\n\n- c\n\nd\n\n> e\n\n***\n\nf\n"
    ),
    "parts of a quote stand apart": ("> a\n> - b\n>\n>\n> c", "> a\n>\n> - b\n>\n> c\n"),
    "a quote below a list item stays below it": ("- a\n  > b\n- c", "- a\n  > b\n- c\n"),
    "attributes follow their heading": ("## A\n\n\n`id:  a`   `tags: x`  \n\nb", "## A\n`id:  a` `tags: x`\n\nb\n"),
    "code in prose keeps its spaces": ("a  `b`   `c`", "a  `b`   `c`\n"),
    "code blocks stay": (
      "```\na  \n\n\n* b\n```\n\n    x  \n\n\n    * y\n", "```\na  \n\n\n* b\n```\n\n    x  \n\n\n    * y\n"
    ),
    "an open code block stays": ("```\na  \n\n\n", "```\na  \n\n\n"),
    "comments stay": ("a\n\n<!-- b  \n\n\n* c\n-->\n\nd", "a\n\n<!-- b  \n\n\n* c\n-->\n\nd\n"),
    "a comment in a sentence stays": ("a <!-- b  \n  c --> d", "a <!-- b  \n  c --> d\n"),
    "a comment stays as close as it is": ("## A\n<!-- b -->\nc", "## A\n<!-- b -->\nc\n"),
    "columns of a table stand in line": (
      "|a|long|\n|:-|-:|\n| 日本 |  b|\nx|`y`", "| a    | long |\n| :--- | ---: |\n| 日本 |    b |\n| x    |  `y` |\n"
    ),
    "an escaped pipe is text": ("a|b\n-|-\n\\||c", "| a   | b   |\n| --- | --- |\n| \\|  | c   |\n"),
    "a table with uneven rows stays": ("|a|b|\n|-|-|\n|c|\n", "|a|b|\n|-|-|\n|c|\n"),
    "sentences are not wrapped": ("a\nb c\n  d", "a\nb c\n  d\n"),
  ]

  @Test("A lesson's layout", arguments: lessons.keys.sorted())
  func lesson(_ what: String) throws {
    let (from, to) = try #require(FormatterTests.lessons[what])
    #expect(tidy(from) == to)
  }

  private static let files: [String: (from: String, to: String)] = [
    "one space follows a key": (
      "---\nkind:   lesson \n---\n# T\n\na\n", "---\nkind: lesson\n---\n# T\n\na\n"
    ),
    "a title underlined": ("---\nkind: lesson\n---\nT\n===\na\n", "---\nkind: lesson\n---\n# T\n\na\n"),
    "a byte order mark goes": ("\u{FEFF}---\nkind: lesson\n---\n# T\n\na\n", "---\nkind: lesson\n---\n# T\n\na\n"),
    "a ticked box has a small x": (
      "---\nkind: quiz\n---\n# T\n\n## Q?\n* [X] a\n* [ ] b\n",
      "---\nkind: quiz\n---\n# T\n\n## Q?\n\n- [x] a\n- [ ] b\n"
    ),
    "attributes of options and replies": (
      "---\nkind: drill\n---\n# T\n\n## A\n- [x](#b)   `once`  `misery`\n\n## B\n`ending: misery`\n",
      "---\nkind: drill\n---\n# T\n\n## A\n\n- [x](#b) `once` `misery`\n\n## B\n`ending: misery`\n"
    ),
    "line ends that are all alike stay": (
      "---\r\nkind: lesson\r\n---\r\n# T\r\na  \r\n\r\n\r\nb", "---\r\nkind: lesson\r\n---\r\n# T\r\n\r\na\r\n\r\nb\r\n"
    ),
    "old line ends become line feeds": (
      "---\rkind: lesson\r---\r# T\r\ra\r", "---\nkind: lesson\n---\n# T\n\na\n"
    ),
    "a note in the front matter stays": (
      "---\n# why:   so\nkind: lesson\n---\n# T\n\na\n", "---\n# why:   so\nkind: lesson\n---\n# T\n\na\n"
    ),
  ]

  @Test("A whole file's layout", arguments: files.keys.sorted())
  func file(_ what: String) throws {
    let (from, to) = try #require(FormatterTests.files[what])
    #expect(tidyFile(from) == to)
  }

  @Test("course.md is tidied too")
  func courseFile() {
    let text = "---\nid: a\ntags:\n  b:   C\n---\n# T\n## M\n1. [A](a.md)\n1. [B](b.md)\n"
    #expect(
      tidyFile(text, file: "x/course.md")
        == "---\nid: a\ntags:\n  b: C\n---\n# T\n\n## M\n\n1. [A](a.md)\n1. [B](b.md)\n")
  }

  @Test("A file of 1 MiB of marks is left alone before it is read", arguments: ["*a* ", "`a` ", "[a](b.md) ", "|a\n"])
  func crowded(_ piece: String) {
    let text = "---\nkind: no\n---\n# T\n\n" + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    guard case .crowded = CourseFormat.Formatter.format(CourseText(Array(text.utf8), file: "a.md")) else {
      Issue.record("it was read")
      return
    }
  }

  @Test("A file with errors is refused with its errors")
  func errors() {
    let text = CourseText(Array("---\nkind: quiz\n---\n# T\n\n## Q\n* [x]a\n".utf8), file: "quiz.md")
    guard case .refused(let errors) = CourseFormat.Formatter.format(text) else {
      Issue.record("it was formatted")
      return
    }
    #expect(!errors.isEmpty && errors.allSatisfy { $0.severity == .error })
  }
}
