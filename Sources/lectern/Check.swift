import ArgumentParser
import Course
import CourseFormat

/// Tells an author what is wrong with their files.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong in a course, and how to mend it.",
    discussion: "Exit status: 0 when everything can be played, 1 when something cannot, 2 for wrong usage.")

  @Argument(help: "Course folders, folders of courses, or single files.", completion: .file())
  var paths: [String]

  func run() throws {
    if let missing = paths.first(where: { FileKind($0) == nil }) {
      throw ExitStatus(
        code: ExitStatus.usage, message: "\(Sanitizer.clean(missing)): there is no such file or folder")
    }
    var counts: [Diagnostic.Severity: Int] = [:]
    for path in paths {
      for diagnostic in Checker.check(path: path) {
        print(DiagnosticPrinter.text(diagnostic), terminator: "\n\n")
        counts[diagnostic.severity, default: 0] += 1
      }
    }
    print(DiagnosticPrinter.summary(counts).map { $0 + "." } ?? "No problems found.")
    if counts[.error, default: 0] > 0 { throw ExitStatus(code: ExitStatus.failure) }
  }
}
