import Course
import Testing
import Training

@Suite("Buzz")
struct BuzzTests {
  private typealias Sample = MatchSample

  private static func open(_ setup: MatchSetup = MatchSample.setup(.buzz)) -> (MatchPlay, Int) {
    MatchSample.open(setup)
  }

  @Test(
    "Of 10,000 pairs of presses, the first wins where they are more than 25 ms apart; closer ones are a photo finish")
  func pairs() {
    let (fresh, now) = Self.open()
    var random = SplitMix64(seed: 2026)
    var wrong = 0
    for trial in 0..<10_000 {
      var play = fresh
      let first = Int(random.next() % 3)
      let second = (first + 1 + Int(random.next() % 2)) % 3
      let start = now + Int(random.next() % 9_000_000)
      // Half of them within a millisecond of the bound, on either side.
      let gap = trial % 2 == 0 ? 24_000 + Int(random.next() % 2_001) : Int(random.next() % 400_000)
      play.press(first, at: start)
      play.press(second, at: start + gap)
      play.advance(to: start + 500_000)
      guard case .won(let winner) = play.match.stage, let buzz = play.match.current?.buzzes.last else {
        wrong += 1
        continue
      }
      if gap > 25_000 {
        if winner != first || !buzz.photo.isEmpty || buzz.rule != .first { wrong += 1 }
      } else if Set(buzz.photo) != [first, second] || winner != fresh.match.photoFinish([first, second]).team {
        wrong += 1
      }
    }
    #expect(wrong == 0)
  }

  @Test("Several keys of one read are a photo finish: the lower score has it, then fewer buzzes, then the draw")
  func photo() {
    var (play, now) = Self.open()
    let order = play.match.setup.order
    let photo = { (play: MatchPlay) -> MatchEvent.Buzzed? in
      var play = play
      for team in 0..<3 { play.press(team, at: now) }
      play.advance(to: now + 30_000)
      return play.match.current?.buzzes.last
    }
    #expect(photo(play)?.rule == .draw)
    #expect(photo(play)?.team == order[0])
    play.change(.adjusted(.init(team: order[0], points: 5, reason: "ahead")), at: now)
    #expect(photo(play)?.team == order[1])
    play.change(.adjusted(.init(team: order[1], points: 5, reason: "ahead")), at: now)
    #expect(photo(play)?.rule == .lowerScore)
    #expect(photo(play)?.team == order[2])
    now += 1
  }

  @Test("With the same score, whoever has won fewer buzzes has a photo finish")
  func fewerBuzzes() {
    var (play, now) = Self.open(MatchSample.setup(.buzz, teams: 2))
    let order = play.match.setup.order
    play.press(order[0], at: now)
    play.advance(to: now + 30_000)
    play.pass(at: now + 40_000)
    now += 3 * Sample.second
    play.press(order[1], at: now)
    play.advance(to: now + 30_000)
    play.pass(at: now + 40_000)
    #expect(play.match.stage == .closed(0))
    var again = play
    #expect(again.match.photoFinish([0, 1]).rule == .draw)
    again.undo(at: now + 50_000)
    again.undo(at: now + 50_000)
    #expect(again.match.photoFinish([0, 1]).team == order[1])
    #expect(again.match.photoFinish([0, 1]).rule == .fewerBuzzes)
  }

  @Test("A press before the opening locks out for a second, and each further one anew: a held key never wins")
  func heldKey() {
    var play = MatchPlay(MatchSample.setup(.buzz), now: 0)
    play.goOn(at: 0)
    // From before the opening on, every 30 ms, as terminals repeat a key.
    for moment in stride(from: 0, to: 12 * Sample.second, by: 30_000) {
      play.press(0, at: moment)
      if moment == 6 * Sample.second { play.press(1, at: moment + 1) }
    }
    #expect(play.match.current?.buzzes.map(\.team) == [1])
    var early = MatchPlay(MatchSample.setup(.buzz), now: 0)
    early.goOn(at: 0)
    // Fifteen words are read in five seconds.
    early.press(0, at: 4_900_000)
    early.press(0, at: 5_899_999)
    early.advance(to: 6_000_000)
    #expect(early.match.stage == .open)
    #expect(early.race.isLockedOut(0, now: 6_899_998))
    early.press(0, at: 6_899_999)
    early.advance(to: 7_000_000)
    #expect(early.match.stage == .won(0))
  }

  @Test("A paste or a cat wins nothing, and the buzzers stay open")
  func noise() {
    let (fresh, now) = Self.open()
    for keys in [[0, -1, -2], [-1, -2, 0], [0, 0, 0], [0, 1, -1, 2, -2], [-1, -2, 1, -1], [-1, 0, -2]] {
      var play = fresh
      for key in keys { key < 0 ? play.press(stray: UInt32(-key), at: now) : play.press(key, at: now) }
      play.advance(to: now + 30_000)
      #expect(play.match.stage == .open, "\(keys)")
      #expect(play.heardNoise == keys.contains { $0 >= 0 })
      play.press(2, at: now + 60_000)
      play.advance(to: now + 90_000)
      #expect(play.match.stage == .won(2))
    }
  }

  @Test("One other key beside a buzz takes nothing from it, pressed once or held")
  func strayKey() {
    for gap in [-25_000, -1, 0, 1, 25_000] {
      var (play, now) = Self.open()
      let presses = [(now + 50_000, true), (now + 50_000 + gap, false)].sorted { $0.0 < $1.0 }
      for (moment, isTeam) in presses { isTeam ? play.press(0, at: moment) : play.press(stray: 106, at: moment) }
      play.advance(to: now + 200_000)
      #expect(play.match.stage == .won(0), "\(gap)")
    }
    var (held, now) = Self.open()
    for moment in stride(from: now, to: now + 1_000_000, by: 10_000) {
      held.press(stray: 106, at: moment)
      if moment == now + 500_000 { held.press(1, at: moment + 3) }
    }
    #expect(held.match.current?.buzzes.map(\.team) == [1])
  }

  @Test("A wrong answer is out, costs 5 unless the match is gentle, and the rest go on after a second")
  func wrongAnswers() {
    var (play, now) = Self.open(MatchSample.setup(.buzz, isGentle: false))
    play.press(0, at: now)
    now += 100_000
    play.advance(to: now)
    play.say(3, 0, at: now)
    #expect(play.match.scores == [-5, 0, 0])
    play.press(0, at: now + 2 * Sample.second)
    play.press(1, at: now + 999_999)
    play.advance(to: now + 1_500_000)
    #expect(play.match.stage == .open)
    play.press(2, at: now + 1_600_000)
    play.advance(to: now + 1_700_000)
    play.say(0, 2, at: now + 1_800_000)
    #expect(play.match.scores == [-5, 0, 10])
    let gentle = MatchSample.setup(.buzz)
    var kind = MatchSample.open(gentle).play
    kind.press(0, at: Sample.second)
    kind.advance(to: 2 * Sample.second)
    kind.say(3, 0, at: 2 * Sample.second)
    #expect(kind.match.scores == [0, 0, 0])
  }

  @Test("Seven seconds to answer, and ten without a press end the question; a press after that is nobody's")
  func times() {
    var (play, now) = Self.open()
    play.press(1, at: now)
    play.advance(to: now + 8 * Sample.second)
    #expect(play.match.current?.done == [1])
    var dead = Self.open().0
    dead.press(1, at: now + 10 * Sample.second)
    #expect(dead.match.stage == .closed(0))
    #expect(dead.match.current?.buzzes == [])
    // A press in the last moment counts.
    var last = Self.open().0
    last.press(1, at: now + 10 * Sample.second - 1)
    last.advance(to: now + 11 * Sample.second)
    #expect(last.match.stage == .won(1))
    now += 1
  }

  @Test("Who has pressed keeps it, whatever the host does within the photo finish; a paused match takes no press")
  func pauses() {
    var (play, now) = Self.open()
    play.press(1, at: now)
    play.togglePause(at: now + 10)
    #expect(play.match.stage == .won(1))
    var paused = Self.open().0
    paused.togglePause(at: now)
    paused.press(1, at: now + 5)
    paused.togglePause(at: now + 10)
    paused.advance(to: now + Sample.second)
    #expect(paused.match.stage == .open)
    #expect(paused.race.leader == nil)
    now += 1
  }
}
