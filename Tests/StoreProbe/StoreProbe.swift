import Course
import ProgressStore
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers questions as fast as the disk allows, and says of each on standard output that it is saved, once it is.
///
///     StoreProbe DATA LEARNER COUNT PREFIX [SNAPSHOT-EVERY]
///     StoreProbe DATA match COUNT PREFIX
///
/// The second form gives a team a point so many times in a match of its own.
///
/// Tests kill it, or run many at once. Its learner is made where there is none.
@main
struct StoreProbe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5, let count = Int(arguments[3]) else { exit(2) }
    let interval = arguments.count > 5 ? Int(arguments[5]) ?? 0 : 0
    do {
      let data = DataFolder(path: arguments[1])
      if arguments[2] == "match" { return try keepMatch(data, count: count) }
      let learner = try data.learners().first { $0.name == arguments[2] } ?? data.createLearner(name: arguments[2])
      let store = try data.open(learner)
      for number in 0..<count {
        let id = "\(arguments[4])-\(number)"
        try store.record(answered(id))
        say(id + "\n")
        if interval > 0, number % interval == interval - 1 { try store.saveSnapshot() }
      }
    } catch {
      say("failed \(error)\n")
      exit(1)
    }
  }

  private static func keepMatch(_ data: DataFolder, count: Int) throws {
    let options = ["yes", "no"].map { ChoiceBody.Option(text: [.text($0)], isCorrect: $0 == "yes") }
    let question = Question(id: "q", title: "Is it?", body: .choice(.init(kind: .single, options: options)))
    let setup = MatchSetup(
      title: "Match", mode: .rounds, teams: ["Red", "Blue"].map { MatchTeam(name: $0) },
      questions: [MatchQuestion(question, seed: 1, shufflesOptions: false)].compactMap { $0 }, seed: 1)
    let store = try data.createMatch()
    try store.record([.began(setup)])
    say("began\n")
    for number in 0..<count {
      try store.record([.adjusted(.init(team: 0, points: 1, reason: "point \(number)"))])
      say("\(number)\n")
    }
  }

  private static func answered(_ id: String) -> Event.Entry {
    .answered(
      .init(
        item: ItemKey("course/quiz").question(id), fingerprint: "0123456789abcdef",
        response: ["An answer of some length, as people give them"], score: 1, max: 1, confidence: .sure, ms: 1))
  }

  private static func say(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }
}
