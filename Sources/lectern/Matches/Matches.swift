import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import Training

/// What team matches came to.
struct Matches: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Say how team matches went, write them out, or make a quiz of what was missed."),
      discussion: """
        A match is named by its id, which the list shows; without one, the newest is meant. lectern team --resume ID goes \
        on with a match. One that is being played can be read like any other.
        Exit status: 0 when it is done, 1 when there is no such match, 2 for wrong usage.
        """,
      subcommands: [List.self, Show.self, Export.self, Missed.self, Review.self],
      defaultSubcommand: List.self)
  }
}

/// Which match a command is about.
struct MatchChoice: ParsableArguments {
  @Argument(help: "A match's id; otherwise the newest in which something was asked.")
  var id: String?

  @OptionGroup var options: DataOptions
  @OptionGroup var speech: LanguageOptions

  func report() throws -> MatchReport {
    let wanted = id ?? newest
    guard let wanted else {
      throw ExitStatus(code: ExitStatus.failure, message: say("No match has been played here yet."))
    }
    guard let record = options.folder.match(wanted) else {
      throw Self.missing(wanted)
    }
    return MatchReport(record: record, isPlayed: options.folder.isPlayed(wanted))
  }

  /// The newest match that somebody has played: one that was only begun says nothing of anybody.
  private var newest: String? {
    let ids = options.folder.matchIDs()
    return ids.first { options.folder.match($0)?.history.match.asked.isEmpty == false } ?? ids.first
  }

  static func missing(_ id: String) -> ExitStatus {
    ExitStatus(
      code: ExitStatus.failure,
      message: say("\(Sanitizer.cleanLine(id)): there is no such match that can be read; lectern matches lists them"))
  }
}

extension Matches {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List all matches, the newest first (the default).")

    @OptionGroup var options: DataOptions
    @OptionGroup var speech: LanguageOptions

    func run() { speech.spoken().whileSpoken(list) }

    private func list() {
      let ids = options.folder.matchIDs()
      guard !ids.isEmpty else { return Output.tell(say("No match has been played here yet.")) }
      for id in ids {
        print(
          options.folder.match(id).map { MatchReport(record: $0, isPlayed: options.folder.isPlayed(id)).line }
            ?? say("\(Sanitizer.cleanLine(id)) cannot be read"))
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a match's result, what the host corrected and the questions most missed.")

    @OptionGroup var choice: MatchChoice

    func run() throws {
      try choice.speech.spoken().whileSpoken { print(try choice.report().text.joined(separator: "\n")) }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a match for a spreadsheet or a program.",
      discussion: """
        csv has one row for each question and team, and one for each correction of the host's, so that a team's points add \
        up to its score: match, number, id, question, team, answer, right, void, tieBreak, points, ms, joker, stake, \
        nearest (of a number), survey (an opinion), buzz (which buzz of the question this was), \
        buzzMs, photo (all who were too close to tell), photoRule (lowerScore, \
        fewerBuzzes or draw), overruled, reason (of a correction). json is one object: match, title, mode, began, last, \
        over, teams (name, place, score), adjustments (team, points, reason) and questions (number, id, text, void, \
        tieBreak, answers, buzzes).
          lectern matches export > match.csv
        """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case csv, json }

    @Option(help: "csv or json.")
    var format = Format.csv

    @OptionGroup var choice: MatchChoice

    func run() throws {
      let export = MatchExport(report: try choice.report())
      switch format {
      case .csv: print(export.csv, terminator: "")
      case .json: print(export.json.text)
      }
    }
  }

  struct Missed: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the questions most missed over all matches that are not being played, each with its quiz.")

    @OptionGroup var options: DataOptions
    @OptionGroup var speech: LanguageOptions

    func run() { speech.spoken().whileSpoken(list) }

    private func list() {
      // Two quizzes may have questions of one id; a match of what was missed has those of the match before it.
      struct Asked: Hashable, Comparable {
        var id: String
        var title: String
        static func < (left: Self, right: Self) -> Bool { (left.id, left.title) < (right.id, right.title) }
      }
      var totals: [Asked: (figure: MatchSummary.Figure, quiz: String)] = [:]
      for id in options.folder.matchIDs() where !options.folder.isPlayed(id) {
        guard let match = options.folder.match(id)?.match else { continue }
        for figure in MatchSummary(match).figures {
          let asked = Asked(id: figure.id, title: figure.title)
          let before = totals[asked]?.figure
          let (right, all) = (figure.right + (before?.right ?? 0), figure.all + (before?.all ?? 0))
          let total = MatchSummary.Figure(id: figure.id, title: figure.title, text: figure.text, right: right, all: all)
          // The newest come first, so the quiz is that of the match in which it was first asked.
          totals[asked] = (total, match.setup.title)
        }
      }
      let missed = totals.filter { $0.value.figure.right < $0.value.figure.all }
        .sorted { ($0.value.figure.share, $0.key) < ($1.value.figure.share, $1.key) }.map(\.value)
      guard !missed.isEmpty else { return Output.tell(say("No question was missed.")) }
      for (figure, quiz) in missed { print("\(MatchReport.missed(figure)) (\(Sanitizer.cleanLine(quiz)))") }
    }
  }

  struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a quiz of the questions that were missed.",
      discussion: """
        It can be played, checked and edited as any quiz file:
          lectern matches review > again.md
        """)

    @OptionGroup var choice: MatchChoice

    func run() throws { try choice.speech.spoken().whileSpoken(write) }

    private func write() throws {
      guard let quiz = try choice.report().review else {
        throw ExitStatus(code: ExitStatus.failure, message: say("No question of this match was missed."))
      }
      print(QuizMarkdown.text(of: quiz), terminator: "")
    }
  }
}
