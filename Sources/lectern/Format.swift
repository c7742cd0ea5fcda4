import ArgumentParser
import Course
import CourseFormat
import Phrases

/// Tidies the layout of course files.
struct Format: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Tidy the layout of course files, and never what they say."),
      discussion: """
        Blank lines, bullets, numbers, tables and the ends of lines come to look alike (as Windows has them where all of \
        a file's are so); sentences are not wrapped anew, and code and comments stay as they are. A file with errors is \
        left alone.
        Exit status: 0 when all is tidy, 1 when something is not, or could not be made so, 2 for wrong usage.
        """)
  }

  @Argument(help: "Course folders, folders of courses, or single files.", completion: .file())
  var paths: [String]

  @Flag(help: "Write nothing; name the files that are not tidy.")
  var check = false

  @Flag(help: "Write nothing to the files; print the tidy text.")
  var stdout = false

  func validate() throws {
    if check, stdout { throw ValidationError("Use either --check or --stdout.") }
  }

  func run() throws {
    try FileKind.require(paths)
    var hasFailed = false
    var counts = (tidied: 0, tidy: 0)
    var hasLeft = false
    for path in paths {
      let files = CourseFiles.at(path)
      for problem in files.problems { complain(DiagnosticPrinter.text(problem)) }
      if !files.problems.isEmpty { hasFailed = true }
      for file in files.all {
        switch format(file) {
        case .tidy: counts.tidy += 1
        case .tidied: counts.tidied += 1
        case .untidy: hasFailed = true
        case .failed: (hasFailed, hasLeft) = (true, true)
        }
      }
    }
    if !check, !stdout, counts.tidied + counts.tidy > 0 { print(Self.summary(counts, hasLeft: hasLeft)) }
    if check, !hasFailed { print("All tidy.") }
    if hasFailed { throw ExitStatus(code: ExitStatus.failure) }
  }

  private enum Result { case tidy, tidied, untidy, failed }

  private func format(_ file: FoundFile) -> Result {
    let name = file.shown
    let loaded = CourseText.read(file)
    guard let text = loaded.value else {
      for problem in loaded.diagnostics { complain(DiagnosticPrinter.text(problem)) }
      return .failed
    }
    let bytes: [UInt8]
    switch Formatter.format(text) {
    case .tidy(let tidy): bytes = tidy
    case .refused(let errors):
      let reason =
        errors.isEmpty
        ? "no change was sure to keep what it says" : "it has errors; lectern check says which"
      complain("\(name): left as it is, because \(reason)")
      return .failed
    case .crowded:
      complain(
        "\(name): left as it is, because it holds more signs such as * and [ than can be gone through in good time; "
          + "split it into several files")
      return .failed
    }
    if stdout {
      print(String(decoding: bytes, as: UTF8.self), terminator: "")
      return .tidy
    }
    guard bytes != text.bytes else { return .tidy }
    if check {
      print("\(name) is not tidy")
      return .untidy
    }
    do {
      try FileWriter.replace(file, holding: text.bytes, with: bytes)
    } catch {
      complain("\(error)")
      return .failed
    }
    print("\(name) tidied")
    return .tidied
  }

  private static func summary(_ counts: (tidied: Int, tidy: Int), hasLeft: Bool) -> String {
    switch counts {
    case (0, 1) where hasLeft: "The other was tidy already."
    case (0, _) where hasLeft: "The others were tidy already."
    case (0, 1): "It was tidy already."
    case (0, _): "All were tidy already."
    case (_, 0): "Done."
    default: "Done; \(counts.tidy) \(counts.tidy == 1 ? "was" : "were") tidy already."
    }
  }
}
