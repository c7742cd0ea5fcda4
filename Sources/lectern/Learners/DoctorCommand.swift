import ArgumentParser
import Course
import Phrases
import ProgressStore

/// Says what is wrong with the files that hold progress, and mends what is safe to mend.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say("Say what is wrong with the files that hold progress."),
      discussion: """
        Looks at every file and changes none. --repair sets damaged lines aside, writes summaries anew from the journal, \
        closes files to others, removes what ended programs left behind, and gives a folder without a learner.json one. \
        It deletes nothing that holds data.
        Exit status: 0 when nothing is wrong, 1 when something is, 2 for wrong usage.
        """)
  }

  @Flag(help: "Mend what is safe to mend, and say what was done.")
  var repair = false

  @OptionGroup var options: DataOptions

  // What it says is for whoever looks after the machine.
  func run() throws { try InterfaceLanguage.english.whileSpoken { try examine() } }

  private func examine() throws {
    let data = options.folder
    let doctor = Doctor(data)
    if repair {
      let repairs = doctor.repair()
      for done in repairs { print("\(shown(done.path)) \(Sanitizer.cleanLine(done.sentence)).") }
      if !repairs.isEmpty { print("") }
    }
    let findings = doctor.examine()
    for finding in findings { print("\(shown(finding.path)): \(Sanitizer.cleanLine(finding.sentence)).") }
    let wrong = findings.count { $0.isWrong }
    guard data.isThere || wrong > 0 else {
      return print("There is no folder \(Sanitizer.cleanLine(data.path)), so nobody has learned there yet.")
    }
    guard wrong > 0 else { return print("Nothing is wrong in \(Sanitizer.cleanLine(data.path)).") }
    let mendable = findings.count { $0.isWrong && $0.isMendable }
    var summary = wrong == 1 ? "1 thing is wrong" : "\(wrong) things are wrong"
    if mendable > 0, !repair {
      summary +=
        mendable == wrong
        ? "; lectern doctor --repair mends \(wrong == 1 ? "it" : "them")"
        : "; lectern doctor --repair mends \(mendable)"
    }
    print(summary + ".")
    throw ExitStatus(code: ExitStatus.failure)
  }

  private func shown(_ path: String) -> String {
    path.isEmpty ? Sanitizer.cleanLine(options.folder.path) : Sanitizer.cleanLine(path)
  }
}
