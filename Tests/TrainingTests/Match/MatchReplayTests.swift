import Course
import Testing
import Training

@Suite("A match is the fold of its events")
struct MatchReplayTests {
  /// Everything that a host and teams can do, by chance.
  struct Fumbling {
    var random: SplitMix64
    var play: MatchPlay
    var now = 0
    var entries: [MatchEvent.Entry] = []

    init(seed: UInt64) {
      random = SplitMix64(seed: seed)
      let mode = [MatchMode.rounds, .secret, .buzz][Int(random.next() % 3)]
      let questions =
        (0..<3).map { MatchSample.single("q\($0)", right: $0 % 4) }
        + [MatchSample.number("n"), MatchSample.multiple, MatchSample.two("two")]
      play = MatchPlay(
        MatchSample.setup(
          mode, teams: 2 + Int(random.next() % 5), questions: questions,
          ties: [MatchSample.number("t"), MatchSample.single("u")],
          reserves: [MatchSample.single("r0"), MatchSample.two("r1")],
          answering: random.next() % 2 == 0 ? .cards : .keys,
          isGentle: random.next() % 2 == 0, speed: random.next() % 2 == 0, wager: random.next() % 2 == 0,
          seed: UInt32(truncatingIfNeeded: seed)), now: 0)
    }

    private mutating func number(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

    mutating func step() {
      now += number(4) == 0 ? number(9_000_000) : number(60_000)
      let team = number(7)
      switch number(26) {
      case 0...6: play.goOn(at: now)
      case 7, 8: play.press(team, at: now)
      case 9: play.press(stray: 57, at: now)
      case 10...13: play.answer(team, MatchAnswer(letters: [number(5)], number: Double(number(90))), at: now)
      case 14: play.pass(at: now)
      case 15: play.undo(at: now)
      case 16: play.redo(at: now)
      case 17: play.lock(at: now)
      case 18: number(3) == 0 ? play.skip(at: now) : play.togglePause(at: now)
      case 19: play.change(.judged(.init(team: team, isRight: number(2) == 0)), at: now)
      case 20: play.change(.adjusted(.init(team: team, points: number(40) - 20, reason: "because")), at: now)
      case 21: play.change(.wagered(.init(team: team, points: number(60))), at: now)
      case 22: play.change(.joker(.init(team: team)), at: now)
      case 23: play.change(.renamed(.init(team: team, name: "Name \(number(9))")), at: now)
      case 24:
        // Under another screen, or stopped.
        let away = number(5_000_000)
        play.shift(by: away)
        now += away
      default: play.extend(at: now)
      }
      entries += play.takeEntries()
    }
  }

  @Test("10,000 runs of anything at all, with undoing: what is played equals its replay, and can be gone on with")
  func replays() throws {
    for seed in 0..<10_000 as Range<UInt64> {
      var fumbling = Fumbling(seed: seed)
      for _ in 0..<30 { fumbling.step() }
      let replayed = try #require(MatchPlay.replay(fumbling.entries))
      guard replayed.match == fumbling.play.match, replayed.match.scores == fumbling.play.match.scores else {
        Issue.record("seed \(seed): a replay is not what was played")
        return
      }
      // As after a crash.
      let resumed = MatchPlay(replayed, now: 5)
      guard resumed.match == fumbling.play.match else {
        Issue.record("seed \(seed): what is gone on with is not what was played")
        return
      }
    }
  }

  @Test("Taking everything back leads to the beginning, and making it again to the end")
  func undoesAll() {
    var fumbling = Fumbling(seed: 99)
    for _ in 0..<200 { fumbling.step() }
    var play = fumbling.play
    let end = play.match
    let count = play.history.standing.count
    for _ in 0..<count { play.undo(at: fumbling.now) }
    #expect(play.match == Match(play.match.setup))
    for _ in 0..<count { play.redo(at: fumbling.now) }
    #expect(play.match == end)
  }

  @Test("What was taken back waits for the host")
  func undoPauses() {
    var (play, now) = MatchSample.open(MatchSample.setup(.rounds))
    play.pass(at: now)
    play.undo(at: now)
    #expect(play.isPaused)
    #expect(play.match.current?.done == [])
    now += 100 * MatchSample.second
    play.goOn(at: now)
    #expect(play.clock?.secondsLeft(now: now) == 30)
  }
}
