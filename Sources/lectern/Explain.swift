import ArgumentParser
import Course
import CourseFormat
import Phrases

/// Says at more length what a diagnostic is about.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Say more about a message of lectern check."),
      discussion: "Without a code, all codes are listed.")
  }

  @Argument(help: "The code between square brackets, as in M004.")
  var code: String?

  func run() throws {
    guard let code else { return print(ExplanationPrinter.list()) }
    let found = ExplanationPrinter.find(code)
    guard let entry = found.code.flatMap(Explanation.of) else {
      let advice = found.nearest.map { "did you mean \($0.rawValue)?" } ?? "lectern explain lists them all"
      throw ExitStatus(code: ExitStatus.usage, message: "There is no code \"\(Sanitizer.cleanLine(code))\": \(advice)")
    }
    print(ExplanationPrinter.text(entry, width: Output.width))
  }
}
