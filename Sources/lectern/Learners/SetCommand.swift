import ArgumentParser
import Course
import LecternApp
import Phrases
import ProgressStore
import Training

extension Learners {
  /// Changes what a learner has set.
  struct Settings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Say how someone wants Lectern: its colours, its clocks, its keys, how many reviews a day brings.",
      discussion: InterfaceLanguage.english.whileSpoken {
        LearnerSetting.allCases.map { setting in
          "\(setting.word)=\(setting.expectation); \(setting.standard) is standard. \(SettingWords.does(setting))"
        }.joined(separator: "\n")
      } + """

        key.COMMAND=KEY gives a command another key, as in key.hint=H, and key.COMMAND=standard gives the standard ones \
        back. Commands: \(KeyCommand.allCases.map(\.rawValue).joined(separator: ", ")).
        Without a setting, says how they are set. The key , at home shows the same on a screen.
        """)

    @Argument(help: "Whose.")
    var name: String

    @Argument(help: ArgumentHelp("What is to be, as in daily-limit=30.", valueName: "setting=value"))
    var settings: [String] = []

    @OptionGroup var options: DataOptions

    func run() throws {
      let changes = try settings.map(Self.change)
      // How someone has set things is no secret; to change it is theirs.
      let learner = try changes.isEmpty ? refusing { try options.folder.learner(named: name) } : options.unlocked(name)
      let changed = changes.isEmpty ? learner : try refusing { try options.folder.set(changes, of: learner) }
      for problem in changed.settings.problems { complain("learner.json: \(problem).") }
      Output.tell("\(changed.name): \(changed.settings.words).")
    }

    private static let keyPrefix = "key."

    /// What `daily-limit=30` or `key.hint=H` asks for.
    private static func change(_ assignment: String) throws(ExitStatus) -> SettingChange {
      let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2, let setting = LearnerSetting.allCases.first(where: { $0.word == parts[0] }) {
        return .value(setting, SettingWords.kept(setting, typed: parts[1]))
      }
      if parts.count == 2, parts[0].hasPrefix(keyPrefix),
        let command = KeyCommand(rawValue: String(parts[0].dropFirst(keyPrefix.count)))
      {
        return .key(command, SettingWords.key(typed: parts[1]))
      }
      let words = LearnerSetting.allCases.map { "\($0.word)=…, \($0.expectation)" }.joined(separator: "; ")
      let commands = KeyCommand.allCases.map(\.rawValue).joined(separator: ", ")
      throw ExitStatus(
        code: ExitStatus.usage,
        message: say(
          "\(Sanitizer.cleanLine(assignment)) sets nothing. There is \(words); and key.COMMAND=…, a key, where COMMAND is one of \(commands)."
        ))
    }
  }
}

extension LearnerSettings {
  /// "at most 30 reviews a day, which ends at 03:00"; then what else is not as is standard.
  var words: String {
    let limit =
      reviews.dailyLimit.map { count in
        say(
          count, one: "at most 1 review a day, which ends at \(dayEnds)",
          other: "at most \(count) reviews a day, which ends at \(dayEnds)")
      } ?? say("all reviews that are due; the day ends at \(dayEnds)")
    let others = changed.compactMap { setting -> String? in
      switch setting {
      case .dailyLimit, .dayEnds: nil
      case .streak: say("days in a row are shown")
      case .timers: say("no clocks")
      case .language: language.map { say("Lectern speaks \($0.name)") }
      default: "\(setting.word) \(self[setting])"
      }
    }
    let keys = keys.keys.map { say("\($0.key.rawValue) is \($0.value)") }.sorted()
    return ([limit] + others + keys).joined(separator: "; ")
  }
}
