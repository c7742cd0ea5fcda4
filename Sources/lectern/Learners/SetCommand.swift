import ArgumentParser
import Course
import ProgressStore

extension Learners {
  /// Changes what a learner wants of reviews.
  struct Settings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract:
        "Say how many reviews a day may bring someone, when their day ends, and whether days in a row are counted.",
      discussion: """
        daily-limit=30 brings at most 30 reviews a day; daily-limit=none, all that are due.
        day-ends=03:00 has whoever learns after midnight still be in the day before, until three; 04:00 is standard.
        streak=on has home count the days in a row on which they learned; a rest day a week does not break them. \
        streak=off, which is standard, says nothing of it.
        Without a setting, says how they are set.
        """)

    @Argument(help: "Whose.")
    var name: String

    @Argument(help: ArgumentHelp("What is to be, as in daily-limit=30.", valueName: "setting=value"))
    var settings: [String] = []

    @OptionGroup var options: DataOptions

    func run() throws {
      var typed: [LearnerSetting: String] = [:]
      for assignment in settings {
        let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let setting = LearnerSetting.allCases.first(where: { $0.word == parts[0] }) else {
          let words = LearnerSetting.allCases.map { "\($0.word)=…, \($0.expectation)" }.joined(separator: "; ")
          throw ExitStatus(
            code: ExitStatus.usage, message: "\(Sanitizer.cleanLine(assignment)) sets nothing. There is \(words).")
        }
        typed[setting] = parts[1]
      }
      // How someone has set things is no secret; to change it is theirs.
      let learner = try typed.isEmpty ? refusing { try options.folder.learner(named: name) } : options.unlocked(name)
      let changed = typed.isEmpty ? learner : try refusing { try options.folder.set(typed, of: learner) }
      for problem in changed.settings.problems { complain("learner.json: \(problem).") }
      print("\(changed.name): \(changed.settings.words).")
    }
  }
}

extension LearnerSettings {
  /// "at most 30 reviews a day, which ends at 03:00"; that clocks are off, where they are.
  var words: String {
    let limit =
      reviews.dailyLimit.map { "at most \($0) \($0 == 1 ? "review" : "reviews") a day" } ?? "all reviews that are due"
    let day = reviews.dailyLimit == nil ? "; the day ends at \(dayEnds)" : ", which ends at \(dayEnds)"
    return limit + day + (reviews.showsStreak ? "; days in a row are shown" : "") + (hasTimers ? "" : "; no clocks")
  }
}
