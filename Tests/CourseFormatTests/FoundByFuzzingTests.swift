import Course
import CourseFormat
import Foundation
import Testing

/// Files that once broke something, found by `make fuzz`: each stays in `Fixtures/hostile`.
@Suite("Files that once broke something") struct FoundByFuzzingTests {
  private static let folder = URL(filePath: fixtures).deletingLastPathComponent().appending(path: "hostile")

  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test("are read, tidied and mended", .timeLimit(.minutes(1)), arguments: names)
  func survives(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
    for file in ["item.md", "course.md"] {
      let text = CourseText(bytes, file: file)
      if case .tidy(let tidy) = CourseFormat.Formatter.format(text) {
        guard case .tidy(let again) = CourseFormat.Formatter.format(CourseText(tidy, file: file)) else {
          Issue.record("formatted once, refused the second time")
          continue
        }
        #expect(again == tidy)
      }
      let (mended, _) = Mender.mend(bytes, file: file)
      #expect(Mender.mend(mended, file: file).bytes == mended)
    }
    if case .pinned(let pinned, _) = Pinner.pin(CourseText(bytes, file: "item.md")) {
      guard case .pinned(let again, _) = Pinner.pin(CourseText(pinned, file: "item.md")) else {
        Issue.record("pinned once, refused the second time")
        return
      }
      #expect(again == pinned)
    }
  }
}
