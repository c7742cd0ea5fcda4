import Course
import CourseFormat
import Foundation
import Testing

/// The folder of example courses, found from this file.
let fixtures = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Fixtures/courses"

/// A diagnostic as the tests compare it: its code and its place, `M004 3:5`.
func summary(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.code.rawValue) \(diagnostic.location.line):\(diagnostic.location.column)"
}

/// A source text in which `«M004»` stands before the place where that diagnostic is expected.
struct MarkedText {
  var text = ""
  var expected: [String] = []

  init(_ marked: String) {
    var line = 1
    var column = 1
    var rest = Substring(marked)
    while let character = rest.first {
      if character == "«", let end = rest.firstIndex(of: "»") {
        expected.append("\(rest[rest.index(after: rest.startIndex)..<end]) \(line):\(column)")
        rest = rest[rest.index(after: end)...]
        continue
      }
      text.append(character)
      rest.removeFirst()
      if character == "\n" || character == "\r\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += character.unicodeScalars.count
      }
    }
  }

  var bytes: [UInt8] { Array(text.utf8) }
}

/// An item's text under the front matter and title of its kind; five lines stand before it.
func item(_ kind: Item.Kind, _ text: String) -> Loaded<Item> {
  ItemFile.parse(Array("---\nkind: \(kind.rawValue)\n---\n# Title\n\n\(text)".utf8), file: "item.md")
}

/// The places of what is told about an item, its first five lines not counted.
func places(_ kind: Item.Kind, _ text: String) -> [String] {
  item(kind, text).diagnostics.map { diagnostic in
    var diagnostic = diagnostic
    if diagnostic.location.line > 0 { diagnostic.location.line -= 5 }
    return summary(diagnostic)
  }
}

/// The only question of a quiz.
func question(_ text: String) throws -> Question {
  let loaded = item(.quiz, text)
  try #require(loaded.diagnostics.map(DiagnosticPrinter.text) == [])
  guard case .quiz(let quiz)? = loaded.value else { throw Missing() }
  return try #require(quiz.questions.first)
}

func lesson(_ text: String) throws -> Lesson {
  let loaded = item(.lesson, text)
  try #require(loaded.diagnostics.map(DiagnosticPrinter.text) == [])
  guard case .lesson(let lesson)? = loaded.value else { throw Missing() }
  return lesson
}

/// The gauges `trust` and `patience`, and an ending named `end`, are added.
func drill(_ text: String) -> Loaded<Item> {
  let head = "---\nkind: drill\ngauges:\n  trust: 50\n  patience: 40\n---\n# Title\n\n"
  return ItemFile.parse(Array("\(head)\(text)\n\n## End\n`ending: misery`\n".utf8), file: "item.md")
}

struct Missing: Error {}

/// The Markdown examples of `courses/README.md`, in order.
func guideExamples() throws -> [String] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "courses/README.md")
  let text = try String(contentsOf: file, encoding: .utf8)
  return text.components(separatedBy: "```markdown\n").dropFirst().compactMap {
    $0.components(separatedBy: "\n```\n").first
  }
}
