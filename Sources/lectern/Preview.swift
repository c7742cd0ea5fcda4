import ArgumentParser
import Course
import CursesTerminal
import LecternApp
import Phrases
import TerminalUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Shows a file as a learner sees it, while it is being written.
struct Preview: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("See a course, lesson, quiz or drill while you write it."),
      discussion: "Every time you save, the screen follows, and says what is wrong. Nothing you try out is kept.")
  }

  @Argument(help: "A course folder, or a lesson, quiz or drill file.", completion: .file(extensions: ["md"]))
  var path: String

  /// There is none; whoever asks for it is told what to use instead.
  @Flag(help: .hidden)
  var plain = false

  func run() throws {
    guard let kind = FileKind(path) else {
      throw ExitStatus(code: ExitStatus.usage, message: "\(Sanitizer.cleanLine(path)): there is no such file or folder")
    }
    guard !plain, let terminal = try? CursesTerminal.open(colors: Launcher.hasColors) else {
      let sentence =
        "lectern preview needs a full-screen terminal; lectern check PATH says what is wrong in a file, and "
        + "lectern play --plain PATH plays it line by line."
      throw ExitStatus(code: ExitStatus.usage, message: sentence)
    }
    let source = PreviewSource(path: path, isFolder: kind == .folder)
    let keeper = ForgetfulKeeper()
    var state = AppState(
      library: Library(previewing: source), learnerName: keeper.learnerName,
      glyphs: terminal.isUTF8 ? .unicode : .ascii,
      now: Launcher.monotonicMilliseconds(), seed: 1)
    state.beginPreview(of: source.name)
    InterfaceLanguage.$isForASCII.withValue(!terminal.isUTF8) {
      Runtime(
        terminal: terminal, keeper: keeper, state: state, workbench: EditorWorkbench(source: source),
        clock: Launcher.monotonicMilliseconds
      ).run()
    }
    terminal.close()
  }
}

/// Reads the previewed files from the disk, and opens them in the person's editor.
final class EditorWorkbench: Workbench {
  private let source: PreviewSource

  init(source: PreviewSource) { self.source = source }

  func folders(of entry: CourseEntry?) -> [String] { source.folders(of: entry) }
  func read(_ entry: CourseEntry?) -> PreviewReading { source.read(entry) }
  func check(_ entry: CourseEntry?) -> [Diagnostic] { source.check(entry) }

  func edit(_ location: SourceLocation, lend: (() -> Void) -> Void) -> String? {
    let variable = ["VISUAL", "EDITOR"].first { !Self.setting($0).allSatisfy(\.isWhitespace) }
    guard let editor = variable.map(Self.setting) ?? EditorCommand.usual.first(where: ChildProgram.isInstalled) else {
      return "No editor was found. Set the variable EDITOR to the name of yours."
    }
    guard let command = EditorCommand(editor, file: source.path(of: location), line: location.line) else {
      return
        "The variable \(variable ?? "EDITOR") has a quotation mark without its partner: \(Sanitizer.cleanLine(editor))"
    }
    if command.isWindowed { return ChildProgram.launch(command.words) }
    var problem: String?
    lend { problem = ChildProgram.run(command.words) }
    return problem
  }

  private static func setting(_ variable: String) -> String { getenv(variable).map { String(cString: $0) } ?? "" }
}
