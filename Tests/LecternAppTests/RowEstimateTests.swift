import Course
import Foundation
import TerminalUI
import Testing

@testable import CourseFormat
@testable import LecternApp

@Suite("The checker's guess at a page's rows")
struct RowEstimateTests {
  /// The rows of each page of a lesson, as the checker guesses them and as the screen sets them.
  private static func rows(_ source: SourceText) -> [(page: String, guess: Int, set: Int)] {
    let reading = ItemReading.read(source)
    guard case .lesson(let lesson) = reading.item, let document = reading.document else { return [] }
    return LintedPage.all(lesson, document).compactMap { page in
      guard page.content.check == nil else { return nil }
      let guess = RowEstimate.lines(title: page.content.title, heading: page.place.line, page.blocks).count
      let set = LessonView.lines(page.content, width: PageHeight.columns, glyphs: .unicode).count
      return ("\(source.file), \(page.content.id)", guess, set)
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func lessons() throws -> [SourceText] {
    try ["courses", "Tests/Fixtures/courses"].flatMap { folder in
      let base = root.appending(path: folder).path
      return try CourseFolder.find(in: base).folders.flatMap { course in
        try FileManager.default.contentsOfDirectory(atPath: course.path).filter { $0.hasSuffix(".md") }.sorted().map {
          SourceText(file: $0, bytes: Array(try Data(contentsOf: URL(filePath: course.path + "/" + $0))))
        }
      }
    }
  }

  @Test("A screen of 80x24 has the room that the checker thinks it has")
  func screen() {
    let size = Size(columns: 80, rows: 24)
    #expect(Composer.bodyRows(size) == PageHeight.rows)
    #expect(Composer.textWidth(size) == PageHeight.columns)
  }

  @Test("On every bundled page it is right, or one row off")
  func bundled() throws {
    let pages = try Self.lessons().flatMap(Self.rows)
    #expect(pages.count > 30)
    for page in pages { #expect(abs(page.guess - page.set) <= 1, "\(page.page): \(page.guess) for \(page.set)") }
  }

  static let shapes: [(String, String)] = [
    ("a long paragraph", String(repeating: "Some words that are wrapped, well-known ones. ", count: 30)),
    (
      "nested lists",
      "- One\n  - Two\n\n    Three\n  - Four\n\n1. Five\n2. Six " + String(repeating: "seven ", count: 40)
    ),
    ("loose lists", "- One\n\n- Two\n\n- Three\n"),
    ("quotes in quotes", "> One\n>\n> > Two " + String(repeating: "and three ", count: 30)),
    ("a callout", "> [!TIP]\n> One\n>\n> - Two\n> - Three\n"), ("an empty callout", "> [!NOTE]\n"),
    ("code", "```swift\nlet a = 1\n\nlet b = \"\(String(repeating: "x", count: 100))\"\n```\n"),
    ("a table", "| a | b |\n| - | - |\n| \(String(repeating: "words ", count: 30)) | c |\n| d | e |\n"),
    (
      "a table as cards",
      "| a | b | c | d | e | f | g | h | i |\n|-|-|-|-|-|-|-|-|-|\n" + "| "
        + (1...9).map { _ in "unbreakable" }.joined(separator: " | ") + " |\n"
    ),
    ("Japanese", String(repeating: "これは長い文です。", count: 20)), ("hard line ends", "One  \nTwo  \nThree\n"),
    ("headings", "### One\n\nText\n\n#### Two\n\nText\n"), ("an image", "![A picture of a desk](a.png)\n"),
    ("a long word", String(repeating: "x", count: 200)),
    ("accents and emoji", String(repeating: "café 👩🏽‍🚀 naïve ", count: 30)),
  ]

  @Test("On every kind of block it is right, or one row off", arguments: shapes)
  func everyShape(_ what: String, _ text: String) {
    let pages = Self.rows(
      SourceText(file: "a.md", bytes: Array("---\nkind: lesson\n---\n# T\n\n## A page\n\n\(text)\n".utf8)))
    #expect(pages.count == 1)
    for page in pages { #expect(abs(page.guess - page.set) <= 1, "\(what): \(page.guess) for \(page.set)") }
  }
}
