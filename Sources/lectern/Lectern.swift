import ArgumentParser

/// Learn in the terminal: lessons, quizzes and drills.
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Learn in the terminal: lessons, quizzes and drills.",
    discussion: """
      Without a command, Lectern opens your courses where you left off.
      Leave at any point; your place is saved.
      """,
    version: "0.1.0",
    subcommands: [Start.self, Play.self, Check.self, New.self, Pin.self, Format.self],
    defaultSubcommand: Start.self)
}

/// Where things are and how they are shown: what every playing command takes.
struct PlayOptions: ParsableArguments {
  @Flag(help: "Line by line instead of full screen: for pipes, screen readers and simple terminals.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Keep progress in this folder instead of $LECTERN_DATA or ~/.local/share/lectern.", valueName: "folder"),
    completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp("Learn under this name; a new name begins a new learner.", valueName: "name"))
  var learner: String?

  var launcher: Launcher { Launcher(isPlain: plain, data: data, learner: learner) }
}
