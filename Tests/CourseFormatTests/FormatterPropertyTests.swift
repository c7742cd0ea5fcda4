import Course
import Foundation
import Testing

@testable import CourseFormat

/// What holds for every file there is.
@Suite("lectern format, whatever the file") struct FormatterPropertyTests {
  /// Whether the file was formatted; whatever is wrong with how is recorded.
  @discardableResult
  private func verify(_ bytes: [UInt8], file: String, _ what: Comment) -> Bool {
    let text = CourseText(bytes, file: file)
    guard case .tidy(let tidy) = CourseFormat.Formatter.format(text) else { return false }
    let after = CourseText(tidy, file: file)
    if text.isCourseFile {
      let before = CourseFile.parse(bytes, folder: "x")
      let after = CourseFile.parse(tidy, folder: "x")
      #expect(before.value?.unplaced == after.value?.unplaced && after.value != nil, what)
    } else {
      let before = ItemFile.parse(bytes, file: file)
      let after = ItemFile.parse(tidy, file: file)
      #expect(before.value?.unplaced == after.value?.unplaced && after.value != nil, what)
      #expect(before.diagnostics.map(\.code) == after.diagnostics.map(\.code), what)
    }
    guard case .tidy(let again) = CourseFormat.Formatter.format(after) else {
      Issue.record("formatted once, refused the second time: \(what)")
      return true
    }
    // As one value: two long lists that differ would be compared piece by piece.
    let isSame = again == tidy
    #expect(isSame, what)
    #expect(!tidy.contains(UInt8(ascii: "\r")) || bytes.contains(UInt8(ascii: "\r")), what)
    return true
  }

  @Test("Files made by chance keep their meaning, and formatting twice changes nothing", arguments: 0..<8)
  func generated(part: Int) {
    var formatted = 0
    for seed in part * 250..<(part + 1) * 250 {
      var generator = RandomText(seed: seed + 1)
      let text = generator.file()
      if verify(Array(text.utf8), file: "item.md", "seed \(seed):\n\(text.debugDescription)") { formatted += 1 }
    }
    #expect(formatted > 90, "too little of what is made can be formatted")
  }

  @Test("Line ends of every kind do as well", arguments: ["\r\n", "\r"])
  func lineEnds(_ end: String) {
    for seed in 1...150 {
      var generator = RandomText(seed: seed)
      let text = generator.file().replacingOccurrences(of: "\n", with: end)
      verify(Array(text.utf8), file: "item.md", "seed \(seed):\n\(text.debugDescription)")
    }
  }

  /// Every Markdown file of the repository that is a course's.
  private static func courseFiles() throws -> [URL] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["courses", "Tests/Fixtures"].flatMap { folder -> [URL] in
      let found = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      return (found?.allObjects as? [URL] ?? []).filter {
        $0.pathExtension == "md" && $0.lastPathComponent != "README.md"
      }
    }
  }

  @Test("Every course file and fixture does, also with its lines untidied")
  func files() throws {
    let files = try Self.courseFiles()
    #expect(files.count > 20)
    for (index, file) in files.enumerated() {
      let bytes = Array(try Data(contentsOf: file))
      // What draws from other files cannot be read by itself.
      guard !String(decoding: bytes, as: UTF8.self).contains("\ndraw:") else { continue }
      #expect(verify(bytes, file: file.lastPathComponent, "\(file.lastPathComponent)"))
      var random = Xorshift(state: UInt64(index + 1))
      let untidy = bytes.flatMap { byte -> [UInt8] in
        guard byte == UInt8(ascii: "\n"), random.below(4) == 0 else { return [byte] }
        return Array(random.one(of: [" \n", "\t\n", "\r\n", "\n"]).utf8)
      }
      #expect(verify(untidy, file: file.lastPathComponent, "\(file.lastPathComponent), untidied"))
    }
  }

  @Test("The guide's examples do")
  func guide() throws {
    // The one that draws cannot be read without the others.
    for example in try guideExamples() where !example.contains("draw:") {
      #expect(verify(Array(example.utf8), file: example.contains("kind:") ? "item.md" : "course.md", "\(example)"))
    }
  }

  @Test(
    "Endless repetition is formatted or refused in good time", .timeLimit(.minutes(1)),
    arguments: [
      "a  \n", "* a\n", "> a\n", "a `b`  `c`\n", "|a|\n|-|\n\n", "[", "- [X] a\n", "1. a\n1. b\n5. c\n\nx\n\n",
      "# a #\n",
      "\n", "a\n===\n", "<!-- a -->\n", "```\n", "* - -\n", "\\", "a  \n`b  \nc`\n\n", "### a\n`id: x`\n",
    ])
  func endurance(_ piece: String) {
    let text = "---\nkind: lesson\n---\n# T\n\n" + String(repeating: piece, count: 1500 / piece.utf8.count)
    verify(Array(text.utf8), file: "item.md", "\(piece.debugDescription)")
  }
}
