import Course
import CourseFormat
import Foundation
import Testing

@Suite("The guide")
struct GuideTests {
  /// The Markdown examples of `courses/README.md`, in order.
  static func examples() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "courses/README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.components(separatedBy: "```markdown\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```\n").first
    }
  }

  @Test("Every example in it loads without a single complaint")
  func loads() throws {
    let examples = try Self.examples()
    #expect(examples.count == 4)
    for example in examples {
      let bytes = Array((example + "\n").utf8)
      let diagnostics =
        example.contains("kind:")
        ? ItemFile.parse(bytes, file: "example.md").diagnostics
        : CourseFile.parse(bytes, folder: "example").diagnostics
      #expect(diagnostics.isEmpty, "\(diagnostics.map(DiagnosticPrinter.text).joined(separator: "\n"))\n\(example)")
    }
  }

  @Test("Its drill can be finished")
  func plays() throws {
    let drill = try #require(try Self.examples().last)
    guard case .drill(let drill) = ItemFile.parse(Array(drill.utf8), file: "drill.md").value else {
      Issue.record("it is no drill")
      return
    }
    #expect(drill.endings.count == 2 && drill.start?.choices.count == 3 && drill.debrief != nil)
  }
}
