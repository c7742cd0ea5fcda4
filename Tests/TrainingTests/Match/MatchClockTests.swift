import Course
import Foundation
import Testing
import Training

@Suite("The clock's own time")
struct MatchClockTests {
  private typealias Sample = MatchSample

  @Test("A pause costs no speed, and the journal has the clock's own time")
  func pauses() throws {
    var (play, now) = Sample.open(Sample.setup(.buzz, speed: true))
    play.togglePause(at: now + 300_000)
    now += 60 * Sample.second
    play.goOn(at: now)
    play.press(0, at: now + 200_000)
    play.advance(to: now + 300_000)
    let buzz = try #require(play.match.current?.buzzes.last)
    #expect(buzz.ms == 500)
    #expect(buzz.gap == nil)
    // A question of the host's, while the team thinks.
    play.togglePause(at: now + 400_000)
    now += 600 * Sample.second
    play.goOn(at: now)
    play.say(0, 0, at: now + 100_000)
    #expect(play.match.current?.answers[0].map { (270...280).contains($0.ms) } == true)
    #expect(play.match.scores == [12, 0, 0])
  }

  @Test("Under another screen no time is spent, nor while all think and the host pauses")
  func shifts() {
    var (play, now) = Sample.open(Sample.setup(.secret, answering: .keys, speed: true))
    play.shift(by: 20 * Sample.second)
    now += 20 * Sample.second
    play.togglePause(at: now + Sample.second)
    now += 300 * Sample.second
    play.togglePause(at: now)
    play.say(0, 0, at: now + Sample.second)
    #expect(play.match.current?.answers[0]?.ms == 2000)
    var buzz = Sample.open(Sample.setup(.buzz)).play
    buzz.shift(by: 40 * Sample.second)
    buzz.press(1, at: 42 * Sample.second)
    buzz.advance(to: 43 * Sample.second)
    #expect(buzz.match.current?.buzzes.last?.ms == 1000)
  }

  @Test("Whoever buzzes after a wrong answer may still be quick: the buzzers' time stands while a team answers")
  func second() throws {
    var (play, now) = Sample.open(Sample.setup(.buzz, speed: true))
    play.press(0, at: now + Sample.second)
    now += 6 * Sample.second
    play.say(3, 0, at: now)
    // A second later they are open again.
    play.press(1, at: now + 1_500_000)
    play.advance(to: now + 2 * Sample.second)
    let ms = try #require(play.match.current?.buzzes.last?.ms)
    #expect((1525...1526).contains(ms))
    play.say(0, 1, at: now + 2 * Sample.second)
    #expect(play.match.scores == [0, 12, 0])
  }

  @Test("Speed is rounded; a match of a version that cut it keeps its scores")
  func rounding() throws {
    var rules = MatchRules()
    #expect([0, 2500, 2501, 7500, 7501, 10_000].map { rules.speedBonus(10, ms: $0, of: 10) } == [2, 2, 1, 1, 0, 0])
    #expect(rules.speedSteps(10, of: 10).map(\.points) == [2, 1])
    #expect(rules.speedSteps(10, of: 10).map(\.ms) == [2500, 7500])
    let text = try String(decoding: JSONEncoder().encode(rules), as: UTF8.self)
    let old = text.split(separator: #""roundsSpeed":true,"#, omittingEmptySubsequences: false).joined()
      .split(separator: #","roundsSpeed":true"#, omittingEmptySubsequences: false).joined()
    #expect(old != text)
    rules = try JSONDecoder().decode(MatchRules.self, from: Data(old.utf8))
    #expect(rules.roundsSpeed == nil)
    #expect([0, 1, 5000, 5001].map { rules.speedBonus(10, ms: $0, of: 10) } == [2, 1, 1, 0])
    #expect(rules.speedSteps(10, of: 10).map(\.ms) == [0, 5000])
    rules.speedPercent = 0
    #expect(rules.speedSteps(10, of: 10).isEmpty)
  }

  @Test("Every step of speed ends where it says", arguments: [1, 7, 10, 30], [10, 25, 100])
  func steps(_ seconds: Int, _ points: Int) {
    for rounds in [true, nil] as [Bool?] {
      var rules = MatchRules()
      rules.roundsSpeed = rounds
      for (added, ms) in rules.speedSteps(points, of: seconds) {
        #expect(rules.speedBonus(points, ms: ms, of: seconds) == added)
        #expect(rules.speedBonus(points, ms: ms + 1, of: seconds) < added)
      }
    }
  }

  @Test(
    "What is taken back has its clock as it stood; one that had run out begins anew, and so after the program had gone")
  func undo() {
    var (play, now) = Sample.open(Sample.setup(.rounds))
    play.pass(at: now + 12 * Sample.second)
    now += 15 * Sample.second
    play.undo(at: now)
    #expect(play.isPaused)
    #expect(play.clock?.secondsLeft(now: now) == 18)
    #expect(!play.isClockAnew)
    play.redo(at: now)
    #expect(play.clock?.secondsLeft(now: now) == 7)
    play.undo(at: now)
    play.goOn(at: now)
    now += 19 * Sample.second
    play.advance(to: now)
    #expect(play.match.current?.done.count == 1)
    #expect(play.passed?.at == now - Sample.second && play.passed?.isTimeout == true)
    play.undo(at: now)
    #expect(play.clock?.secondsLeft(now: now) == 30)
    #expect(play.isClockAnew)
    #expect(MatchPlay(play.history, now: now).isClockAnew)
  }

  @Test("Taking back what the clock has nothing to do with leaves it where it is")
  func undoOfPoints() {
    var (play, now) = Sample.open(Sample.setup(.buzz, speed: true))
    play.change(.adjusted(.init(team: 0, points: 5, reason: "a start")), at: now + 2 * Sample.second)
    now += 4 * Sample.second
    play.undo(at: now)
    #expect(play.clock?.secondsLeft(now: now) == 6)
    #expect(!play.isClockAnew)
    now += 60 * Sample.second
    play.goOn(at: now)
    play.press(0, at: now + Sample.second)
    play.advance(to: now + 2 * Sample.second)
    #expect(play.match.current?.buzzes.last?.ms == 5000)
  }

  @Test("What one team was wrong with, the next cannot say; a journal in which it did keeps its meaning")
  func out() {
    let setup = Sample.setup(.rounds)
    var (play, now) = Sample.open(setup)
    let order = setup.order
    play.say(1, order[0], at: now)
    let isTaken = play.say(1, order[1], at: now + 10)
    #expect(!isTaken)
    #expect(play.match.current?.turn == order[1])
    play.say(0, order[1], at: now + 20)
    #expect(play.match.score(order[1]) == 5)
    now += 1
    let answer = { (team: Int) in
      MatchEvent.Entry.answered(.init(team: team, answer: MatchAnswer(letters: [1]), ms: 0))
    }
    let old = MatchHistory([.began(setup), .shown, .opened, answer(order[0]), answer(order[1])])
    #expect(old?.match.stage == .closed(0))
    #expect(old?.match.current?.done == [order[0], order[1]])
  }

  @Test("Ten thousand presses of a paste are noise, and no longer a race than three")
  func paste() {
    var (play, now) = Sample.open(Sample.setup(.buzz))
    var few = play
    for _ in 0..<3 { few.press(0, at: now) }
    for _ in 0..<10_000 { play.press(0, at: now) }
    #expect(play.race == few.race)
    now += 100_000
    play.advance(to: now)
    #expect(play.heardNoise)
  }
}
