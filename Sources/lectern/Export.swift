import ArgumentParser
import Course
import CourseFormat
import Phrases

/// Writes a quiz for other learning platforms.
struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Write a quiz in a format that other learning platforms import."),
      discussion: """
        The quiz goes to standard output, and what the format cannot carry to standard error:
          lectern export quiz.md > quiz.gift
        """)
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case gift }

  @Argument(help: "A quiz file.", completion: .file(extensions: ["md"]))
  var path: String

  @Option(help: "gift: Moodle's text format, which other platforms read too.")
  var format = Format.gift

  func run() throws {
    guard FileKind(path) != nil else {
      throw ExitStatus(code: ExitStatus.usage, message: "\(Sanitizer.cleanLine(path)): there is no such file or folder")
    }
    let loaded = QuizExport.gift(path: path)
    for diagnostic in loaded.diagnostics { complain(DiagnosticPrinter.text(diagnostic) + "\n") }
    guard let text = loaded.value else { throw ExitStatus(code: ExitStatus.failure) }
    print(text, terminator: "")
  }
}
