import ArgumentParser
import Course
import CourseFormat
import Phrases

/// Draws a drill's scenes and what leads from one to the next.
struct Graph: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Draw a drill: its scenes, its replies, and how often each is reached."),
      discussion: """
        Text reads well in a terminal. Mermaid can be pasted into a page on GitHub, between ```mermaid and ```.
        Dot is for Graphviz: lectern graph --format dot talk.md | dot -Tsvg > talk.svg
        """)
  }

  @Argument(help: "A drill file.", completion: .file(extensions: ["md"]))
  var drill: String

  @Option(help: "How to draw it: text, mermaid or dot.")
  var format: DrillGraph.Format = .text

  func run() throws {
    guard FileKind(drill) != .folder else {
      throw ExitStatus(
        code: ExitStatus.usage, message: "\(Sanitizer.clean(drill)): this is a folder; name the file of a drill in it")
    }
    guard FileKind(drill) == .file else {
      throw ExitStatus(code: ExitStatus.usage, message: "\(Sanitizer.cleanLine(drill)): there is no such file")
    }
    let loaded = ItemFile.load(path: drill)
    guard let item = loaded.value else {
      for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
        complain(DiagnosticPrinter.text(diagnostic) + "\n")
      }
      throw ExitStatus(code: ExitStatus.failure)
    }
    guard case .drill(let drill) = item else {
      throw ExitStatus(
        code: ExitStatus.failure,
        message: "\(Sanitizer.cleanLine(self.drill)) is a \(item.kind.rawValue); only drills can be drawn")
    }
    print(DrillGraph(drill).drawing(format), terminator: "")
  }
}

extension DrillGraph.Format: ExpressibleByArgument {}
