import ArgumentParser
import Course
import CourseFormat
import Phrases

/// Tells an author what is wrong with their files, and mends what is certain.
struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Say what is wrong in a course, and how to mend it."),
      discussion: """
        Exit status: 0 when everything can be played, 1 when something cannot (with --strict, when there is a warning), \
        2 for wrong usage.

        --fix lists what it mended by the lines of the files as they are afterwards.

        --format json prints one object a line for each message: file, line, column, endLine, endColumn, code, severity, \
        message, help, excerpt. --format sarif prints one SARIF 2.1.0 log, for programs that show messages beside the \
        text.
        """)
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  @Argument(help: "Course folders, folders of courses, or single files.", completion: .file())
  var paths: [String]

  @Flag(help: "Let warnings count as errors in the exit status.")
  var strict = false

  @Option(help: ArgumentHelp("How to print: text, json or sarif.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Mend in place what leaves no doubt, such as a missing space in a checkbox, and say what is left.")
  var fix = false

  func run() throws {
    try FileKind.require(paths)
    var isMended = true
    if fix { isMended = mend() }
    let diagnostics = all()
    switch format {
    case .text: printText(diagnostics)
    case .json: for diagnostic in diagnostics { print(DiagnosticReport.json(diagnostic)) }
    case .sarif: print(DiagnosticReport.sarif(diagnostics, version: Lectern.configuration.version))
    }
    let fails = diagnostics.contains { $0.severity == .error || strict && $0.severity == .warning }
    if fails || !isMended { throw ExitStatus(code: ExitStatus.failure) }
  }

  /// In the order of the paths; what two of them tell alike is told once.
  private func all() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return paths.flatMap { Checker.check(path: $0) }.filter { seen.insert($0).inserted }
  }

  private func printText(_ diagnostics: [Diagnostic]) {
    let isColored = Output.hasColor
    for diagnostic in diagnostics {
      print(
        DiagnosticPrinter.text(diagnostic, excerpt: DiagnosticPrinter.widthLimit, isColored: isColored),
        terminator: "\n\n")
    }
    print(DiagnosticPrinter.summary(diagnostics))
  }

  // MARK: Mending

  /// Mends every file that has something to mend, and says what; false when one could not be written.
  ///
  /// What a program reads from standard output must hold nothing else, so there it is said on standard error.
  private func mend() -> Bool {
    var isMended = true
    var tried: Set<FoundFile> = []
    // Round by round: a mended course.md may list files that nobody saw before.
    while true {
      let files = mendable().filter { tried.insert($0.file).inserted }
      if files.isEmpty { return isMended }
      for (file, kind) in files where !mend(file, as: kind) { isMended = false }
    }
  }

  /// Mends one file and says what was done; false when it could not be written.
  private func mend(_ file: FoundFile, as kind: Item.Kind?) -> Bool {
    switch FileMender.mend(file, as: kind) {
    case .failed(let reason):
      complain("\(file.shown) was not mended: \(reason)")
      return false
    case .mended(let mended):
      let report = DiagnosticPrinter.mended(mended, in: file.name) + "\n"
      if !mended.isEmpty { format == .text ? print(report) : complain(report) }
      return true
    }
  }

  /// The files that were named, by themselves or by their course's folder, and have something to mend; those that are
  /// only a part of one come with its kind.
  ///
  /// Not all that is told of: with a single file, another lesson or quiz that it includes was not named. And what is
  /// told bears cleaned names, which may be those of other files.
  private func mendable() -> [(file: FoundFile, kind: Item.Kind?)] {
    let told = Set(all().filter { $0.fix != nil }.map(\.location.file))
    guard !told.isEmpty else { return [] }
    return paths.flatMap { path in
      let files = CourseFiles.checked(at: path)
      return files.all.filter { told.contains($0.shown) }.map { ($0, files.kinds[$0]) }
    }
  }
}
