import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import Training

/// A team match at this screen.
struct Team: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Play a quiz in teams at this screen."),
      discussion: [
        say(
          """
          Opens a lobby, in which all of this can be changed. Without a quiz, the courses' quizzes are offered, and \
          first those made for it (showdown.md).
          """
        ),
        "  lectern team --mode buzz --teams \"Red,Blue,Green\" --questions 12",
        say(
          """
          A match that was begun is gone on with by its id, which lectern matches lists; one that is over opens at its \
          last page, and everything in it can be taken back.
          """
        ),
        "  lectern team --resume 2026-11-28-1",
      ].joined(separator: "\n"))
  }

  @Argument(help: ArgumentHelp(say("A quiz file.")), completion: .file(extensions: ["md"]))
  var quiz: String?

  @Option(help: ArgumentHelp(say("rounds: in turns; secret: all answer, unseen; buzz: whoever presses first.")))
  var mode: Mode?

  @Option(help: ArgumentHelp(say("The teams' names, with commas between them: two to six."), valueName: "names"))
  var teams: String?

  @Option(help: ArgumentHelp(say("How many questions are asked."), valueName: "number"))
  var questions: Int?

  @Option(help: ArgumentHelp(say("Draw the same questions and the same order again."), valueName: "number"))
  var seed: UInt32?

  @Option(help: ArgumentHelp(say("Go on with this match, as it was settled."), valueName: "id"))
  var resume: String?

  @OptionGroup var courses: CourseOptions

  @OptionGroup var options: PlayOptions

  enum Mode: String, CaseIterable, ExpressibleByArgument {
    case rounds, secret, buzz

    var mode: MatchMode {
      switch self {
      case .rounds: .rounds
      case .secret: .secret
      case .buzz: .buzz
      }
    }
  }

  func validate() throws {
    let isSettled = quiz != nil || mode != nil || teams != nil || questions != nil || seed != nil
    if resume != nil, isSettled {
      throw ValidationError(
        "--resume goes on with a match as it was settled: leave out the quiz and what sets a match.")
    }
  }

  func run() throws {
    if let resume { try look(at: resume) }
    let names = try teamNames()
    if let questions, !(1...MatchRules.longestMatch).contains(questions) {
      throw ExitStatus(
        code: ExitStatus.usage, message: "--questions needs a number from 1 to \(MatchRules.longestMatch)")
    }
    let language = try options.chosenLanguage()
    let request = MatchRequest(
      quiz: try quiz.map { try Self.quiz($0, language) }, mode: mode?.mode, teams: names, questions: questions,
      seed: seed, resumed: resume)
    let library = Library.open(try courses.folders, language: language)
    try options.launcher.launch(library, match: request)
  }

  /// Says what is wrong with going on with a match before there is a screen.
  private func look(at id: String) throws {
    let data = DataFolder.locate(explicit: options.data, environment: Launcher.environment)
    guard data.match(id) != nil else { throw MatchChoice.missing(id) }
    guard !data.isPlayed(id) else {
      throw ExitStatus(
        code: ExitStatus.failure, message: say("\(Sanitizer.cleanLine(id)): it is being played in another window"))
    }
  }

  private func teamNames() throws -> [String] {
    guard let teams else { return [] }
    let names = teams.split(separator: ",").map { Sanitizer.cleanLine(String($0)) }.filter { !$0.isEmpty }
    let isUnique = Set(names.map { $0.lowercased() }).count == names.count
    if let long = names.first(where: { $0.count > MatchRules.nameLimit }) {
      throw ExitStatus(
        code: ExitStatus.usage,
        message: say("--teams: \"\(long)\" is longer than \(MatchRules.nameLimit) letters"))
    }
    guard MatchRules.teamCount.contains(names.count), isUnique else {
      throw ExitStatus(
        code: ExitStatus.usage,
        message:
          """
          --teams needs two to six names, \(MatchRules.nameLimit) letters at most and all different, as in "Red,Blue"
          """
      )
    }
    return names
  }

  private static func quiz(_ path: String, _ language: Language?) throws -> MatchQuiz {
    try FileKind.require([path])
    let loaded =
      CourseFolder.enclosing(file: path, language: language).map { $0.0.item($0.1) } ?? ItemFile.load(path: path)
    guard case .quiz(let quiz)? = loaded.value else {
      for diagnostic in loaded.diagnostics { complain(DiagnosticPrinter.text(diagnostic) + "\n") }
      throw ExitStatus(
        code: ExitStatus.failure, message: "\(Sanitizer.cleanLine(path)): this is no quiz that can be played")
    }
    return MatchQuiz(title: quiz.title, quiz: quiz)
  }
}
