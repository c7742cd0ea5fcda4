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
///     StoreProbe DATA match COUNT SEED
///
/// The second form does so many things at random in a match of its own, and says after each how many events there are and
/// what the scores are.
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
      if arguments[2] == "match" { return try keepMatch(data, count: count, seed: UInt64(arguments[4]) ?? 0) }
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

  private static func keepMatch(_ data: DataFolder, count: Int, seed: UInt64) throws {
    let questions = (0..<100).map { number in
      Question(
        id: "q\(number)", title: "Which one?",
        body: .choice(
          .init(
            kind: .single, options: (0..<4).map { .init(text: [.text("option \($0)")], isCorrect: $0 == number % 4) })))
    }
    let setup = MatchSetup(
      title: "Match", mode: .secret, teams: ["Red", "Blue"].map { MatchTeam(name: $0) },
      questions: questions.compactMap { MatchQuestion($0, seed: 1, shufflesOptions: false) }, seed: 1)
    let store = try data.createMatch()
    var play = MatchPlay(setup, now: 0)
    var random = SplitMix64(seed: seed)
    var events = 0
    for now in 0..<count {
      let chance = { (count: UInt64) in Int(random.next() % count) }
      let team = chance(2)
      switch chance(12) {
      case 0...3: play.goOn(at: now)
      case 4, 5: play.answer(team, MatchAnswer(letters: [chance(4)]), at: now)
      case 6: play.lock(at: now)
      case 7: play.change(.judged(.init(team: team, isRight: chance(2) == 0)), at: now)
      case 8: play.change(.adjusted(.init(team: team, points: chance(9) - 4, reason: "fair")), at: now)
      case 9: play.change(.joker(.init(team: team)), at: now)
      case 10: play.undo(at: now)
      default: play.redo(at: now)
      }
      let entries = play.takeEntries()
      guard !entries.isEmpty else { continue }
      try store.record(entries)
      events += entries.count
      say("\(events) \(play.match.score(0)) \(play.match.score(1))\n")
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
