import ArgumentParser
import Phrases
import ProgressStore

extension Learners {
  /// Sets someone's PIN, or removes it.
  struct PIN: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pin",
      abstract: "Have Lectern ask for a PIN before it shows what someone has done.",
      discussion: """
        A PIN deters peeking on an account that several people use. It is no security: whoever may read the files may \
        read what is in them. People with an account each need none.
        A forgotten PIN is gone when the field "pin" is taken out of learner.json, in the learner's folder.
        """)

    @Argument(help: "Whose.")
    var name: String

    @Flag(help: "Ask for no PIN any more.")
    var remove = false

    @OptionGroup var options: DataOptions

    func run() throws {
      let data = options.folder
      let learner = try options.unlocked(name)
      if remove, !learner.hasPIN { return Output.tell(say("\(learner.name) has no PIN.")) }
      guard !remove else {
        let changed = try refusing { try data.setPIN(nil, of: learner) }
        return Output.tell(say("\(changed.name) is asked for no PIN any more."))
      }
      let question = say("New PIN of \(learner.name), at least \(Learner.pinMinimum) characters:")
      guard let pin = PINPrompt.ask(question), let again = PINPrompt.ask(say("Once more:")) else {
        throw ExitStatus(code: ExitStatus.failure, message: say("Nothing was changed."))
      }
      guard pin == again else {
        throw ExitStatus(code: ExitStatus.failure, message: say("The two are not the same, so nothing was changed."))
      }
      let changed = try refusing { try data.setPIN(pin, of: learner) }
      Output.tell(say("\(changed.name) is asked for the PIN from now on. It deters peeking; it is no security."))
    }
  }
}
