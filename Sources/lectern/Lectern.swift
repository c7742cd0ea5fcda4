import ArgumentParser
import CourseFormat
import Phrases

/// Learn in the terminal: lessons, quizzes and drills.
struct Lectern: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lectern",
      abstract: say("Learn in the terminal: lessons, quizzes and drills."),
      discussion: [
        say("Without a command, Lectern opens your courses where you left off."),
        say("Leave at any point; your place is saved."),
      ].joined(separator: "\n"),
      version: "0.1.0",
      subcommands: [
        Start.self,
        Play.self,
        Team.self,
        Matches.self,
        New.self,
        Preview.self,
        Check.self,
        Explain.self,
        Format.self,
        Pin.self,
        Graph.self,
        Export.self,
        ShowProgress.self,
        NotesCommand.self,
        CertificateCommand.self,
        VerifyCommand.self,
        ResetCommand.self,
        Learners.self,
        DoctorCommand.self,
      ],
      defaultSubcommand: Start.self)
  }
}

/// Where things are and how they are shown: what every playing command takes.
struct PlayOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(say("Line by line instead of full screen: for pipes, screen readers and simple terminals.")))
  var plain = false

  @Option(
    help: ArgumentHelp(
      say("Keep progress in this folder instead of $LECTERN_DATA or ~/.local/share/lectern."), valueName: "folder"),
    completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp(say("Learn under this name; a new name begins a new learner."), valueName: "name"))
  var learner: String?

  @Option(
    help: ArgumentHelp(
      say(
        """
        Read courses in this language where they are translated, as in es or pt-BR, and have Lectern speak it where it can; \
        otherwise the system's.
        """),
      valueName: "tag"))
  var language: String?

  func validate() throws { try DataOptions.check(data) }

  /// The language to read in.
  func chosenLanguage() throws -> Language? {
    guard let language else { return Launcher.systemLanguage }
    if let found = Language(tag: language) { return found }
    throw ExitStatus(code: ExitStatus.usage, message: "--language needs a tag such as es or pt-BR")
  }

  /// Whether a word of the command line is one of these options and the next word its value; nil where it is something
  /// else.
  static func takesNext(_ word: String) -> Bool? {
    if word == "--plain" { return false }
    let names = ["--data", "--learner", "--language"]
    if names.contains(word) { return true }
    return names.contains { word.hasPrefix($0 + "=") } ? false : nil
  }

  var launcher: Launcher {
    let spoken = language.flatMap { Language(tag: $0) }.flatMap { InterfaceLanguage.named($0.code) }
    return Launcher(
      isPlain: plain, data: data, learner: learner, language: spoken,
      courseLanguage: language.flatMap { Language(tag: $0) })
  }
}
