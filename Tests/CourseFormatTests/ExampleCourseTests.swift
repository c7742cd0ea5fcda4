import Course
import CourseFormat
import Testing

@Suite struct ExampleCourseTests {
  private let folder = CourseFolder(path: fixtures + "/warm-welcome")

  @Test("The example course loads without a word of complaint")
  func loadsClean() {
    #expect(Checker.check(path: folder.path).filter { $0.severity != .info }.map(DiagnosticPrinter.text) == [])
    #expect(folder.course().value?.entries.map(\.file) == ["five-traits.md", "footing.md", "parcel.md"])
  }
}
