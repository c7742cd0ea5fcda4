import ArgumentParser
import Course
import Phrases
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
        timers=off does without clocks, in quizzes and in drills.
        language=de has Lectern speak German; language=system, which is standard, what the system does.
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
            code: ExitStatus.usage, message: say("\(Sanitizer.cleanLine(assignment)) sets nothing. There is \(words)."))
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
      reviews.dailyLimit.map { count in
        say(
          count, one: "at most 1 review a day, which ends at \(dayEnds)",
          other: "at most \(count) reviews a day, which ends at \(dayEnds)")
      } ?? say("all reviews that are due; the day ends at \(dayEnds)")
    let others = [
      reviews.showsStreak ? say("days in a row are shown") : nil, hasTimers ? nil : say("no clocks"),
      language.map { say("Lectern speaks \($0.name)") },
    ]
    return ([limit] + others.compactMap { $0 }).joined(separator: "; ")
  }
}
