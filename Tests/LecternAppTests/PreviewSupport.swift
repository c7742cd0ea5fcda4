import Course
import TerminalUI
import Training

@testable import LecternApp

/// A desk whose files are values, and whose editor is a note of what it was asked.
final class ScriptedWorkbench: Workbench {
  var reading: PreviewReading
  private(set) var edits: [SourceLocation] = []
  private(set) var readings = 0
  /// What goes wrong with the editor.
  var problem: String?
  /// What the editor does to the files.
  var whileEditing: () -> Void = {}

  init(_ reading: PreviewReading) { self.reading = reading }

  func folders(of entry: CourseEntry?) -> [String] { ["course"] }

  func read(_ entry: CourseEntry?) -> PreviewReading {
    readings += 1
    // A course's page leads to its items.
    if let entry, reading.entry == nil { return .of(TestCourse.load(entry).value, entry.file) }
    return reading
  }

  func edit(_ location: SourceLocation, lend: (() -> Void) -> Void) -> String? {
    edits.append(location)
    lend(whileEditing)
    return problem
  }
}

extension PreviewReading {
  static func of(_ item: Item?, _ file: String = "file.md", _ diagnostics: [Diagnostic] = []) -> PreviewReading {
    PreviewReading(
      course: TestCourse.course, entry: TestCourse.entry(file, item?.title ?? file), item: item,
      diagnostics: diagnostics)
  }

  /// Saved in the middle: nothing is in the file.
  static var empty: PreviewReading {
    var reading = of(nil, "file.md", [Samples.missing])
    reading.isUnfinished = true
    return reading
  }
}

/// Problems to show.
enum Samples {
  static let missing = Diagnostic(.M013, "there is no such file", at: SourceLocation(file: "file.md"))
  static let error = Diagnostic(
    .D201, "this choice leads nowhere", at: SourceLocation(file: "file.md", line: 35, column: 21, length: 14),
    help: "there is no scene \"cold-trasnfer\"; did you mean #cold-transfer?",
    excerpt: "- [Transfer the call](#cold-trasnfer) `misery`")
  static let warning = Diagnostic(
    .Q107, "this question has no explanation", at: SourceLocation(file: "file.md", line: 7, column: 1, length: 9),
    help: "add a quote that begins with [!NOTE] after the options", excerpt: "## Second")
  static let remark = Diagnostic(
    .Q108, "this wrong option has no feedback", at: SourceLocation(file: "file.md", line: 9, column: 1, length: 5),
    help: "say under it what is wrong with it", excerpt: "- [ ] No")
}

/// Runs a preview of what the workbench has.
@discardableResult
func preview(
  _ workbench: ScriptedWorkbench, size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode,
  _ steps: [ScriptedTerminal.Step]
) -> ScriptedTerminal {
  let terminal = ScriptedTerminal(size: size, steps)
  let keeper = ForgetfulKeeper()
  var state = AppState(library: Library(), learnerName: keeper.learnerName, glyphs: glyphs, seed: 42)
  state.beginPreview(of: "file.md")
  Runtime(terminal: terminal, keeper: keeper, state: state, workbench: workbench, clock: { terminal.now }).run()
  return terminal
}

extension ScriptedTerminal.Step {
  static func letter(_ letter: Unicode.Scalar) -> Self { key(.character(letter)) }
}

extension [ScriptedTerminal.Step] {
  /// A save, and the moment it takes to show.
  static func save(_ reading: PreviewReading, in workbench: ScriptedWorkbench) -> Self {
    [.check { _ in workbench.reading = reading }, .event(.filesChanged), .pass(30)]
  }
}
