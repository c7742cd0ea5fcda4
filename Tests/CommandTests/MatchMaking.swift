import Course
import Foundation
import Training

/// A data folder of a test's own, gone with it.
final class CommandSandbox {
  let path = NSTemporaryDirectory() + "lectern-command-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Matches to keep and to write out.
enum MatchMaking {
  static func single(_ id: String, right: Int) -> Question {
    Question(
      id: id, title: id,
      body: .choice(
        .init(
          kind: .single,
          options: (0..<4).map { .init(text: [.text("\(id), option \($0)")], isCorrect: $0 == right) }, keepsOrder: true
        )))
  }

  static func number(_ id: String) -> Question {
    Question(
      id: id, title: id, prompt: [.paragraph([.text("How many? "), .blank(0)])],
      body: .fillIn(.init(blanks: [.init(.number(40...42), shown: "41")])))
  }

  static func setup(
    _ mode: MatchMode, teams: [String] = ["Red", "Blue"], isGentle: Bool = false, speed: Bool = false,
    wager: Bool = false, seed: UInt32 = 7
  ) -> MatchSetup {
    let carried = { (question: Question) in MatchQuestion(question, seed: seed, shufflesOptions: false) }
    return MatchSetup(
      title: "Showdown", mode: mode, teams: teams.map { MatchTeam(name: $0) },
      questions: ((0..<5).map { single("q\($0)", right: $0 % 4) } + [number("n")]).compactMap(carried),
      tieBreaks: [number("t"), single("u", right: 0)].compactMap(carried), seed: seed, isGentle: isGentle,
      hasSpeedBonus: speed, hasWager: wager)
  }

  /// Everything that a host and teams can do, by chance.
  static func fumbled(seed: UInt64) -> [MatchEvent.Entry] {
    var random = SplitMix64(seed: seed)
    func number(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    let names = ["Red", "=1+1", "A \"quoted\", name", "Blue; Green"]
    var play = MatchPlay(
      setup(
        [.rounds, .secret, .buzz][number(3)], teams: Array(names.prefix(2 + number(3))), isGentle: number(2) == 0,
        speed: number(2) == 0, wager: number(2) == 0, seed: UInt32(truncatingIfNeeded: seed)), now: 0)
    var now = 0
    for _ in 0..<150 {
      now += number(4) == 0 ? number(9_000_000) : number(60_000)
      let team = number(4)
      switch number(20) {
      case 0...6: play.goOn(at: now)
      case 7, 8: play.press(team, at: now)
      case 9...12: play.answer(team, MatchAnswer(letters: [number(4)], number: Double(number(90))), at: now)
      case 13: play.undo(at: now)
      case 14: play.lock(at: now)
      case 15: number(3) == 0 ? play.skip(at: now) : play.pass(at: now)
      case 16: play.change(.judged(.init(team: team, isRight: number(2) == 0)), at: now)
      case 17: play.change(.adjusted(.init(team: team, points: number(40) - 20, reason: "a, \"b\"")), at: now)
      case 18: play.change(.wagered(.init(team: team, points: number(60))), at: now)
      default: play.change(.joker(.init(team: team)), at: now)
      }
    }
    return play.takeEntries()
  }
}
