import Course
import Testing
import Training

@Suite("Secret")
struct SecretTests {
  private typealias Sample = MatchSample

  @Test("All who are right win 10, and the last answer before the clock stands")
  func everybody() {
    var (play, now) = Sample.open(Sample.setup(.secret, answering: .keys))
    play.say(1, 0, at: now)
    play.say(0, 0, at: now + 1)
    play.say(0, 1, at: now + 2)
    play.say(2, 2, at: now + 3)
    now += 30 * Sample.second
    let isTaken1 = play.say(0, 2, at: now)
    #expect(!isTaken1)
    #expect(play.match.stage == .closed(0))
    #expect(play.match.scores == [10, 10, 0])
  }

  @Test("Cards are keyed until the first answer is shown")
  func cards() {
    var (play, now) = Sample.open(Sample.setup(.secret))
    play.lock(at: now)
    let isTaken2 = play.say(0, 1, at: now)
    #expect(isTaken2)
    play.goOn(at: now)
    now += 1
    let isTaken3 = play.say(0, 2, at: now)
    #expect(!isTaken3)
    #expect(play.match.scores == [0, 10, 0])
  }

  @Test("A joker doubles one question a team, and is none once the answer is shown")
  func jokers() {
    var (play, now) = Sample.open(Sample.setup(.secret))
    play.change(.joker(.init(team: 1)), at: now)
    play.say(0, 1, at: now)
    play.lock(at: now)
    play.goOn(at: now)
    play.change(.joker(.init(team: 0)), at: now)
    #expect(play.match.current?.jokers == [1])
    #expect(play.match.scores == [0, 20, 0])
    now += 1
    for _ in 0..<3 { play.goOn(at: now) }
    play.change(.joker(.init(team: 1)), at: now)
    #expect(play.match.current?.jokers == [])
  }

  @Test("The last question's stake is 0 to the score, to 10 at least; it is won or lost")
  func wagers() {
    let questions = [Sample.single("a"), Sample.single("b")]
    var play = MatchPlay(Sample.setup(.secret, questions: questions, wager: true), now: 0)
    play.goOn(at: 0)
    play.goOn(at: 0)
    play.say(0, 0, at: 0)
    play.lock(at: 0)
    for _ in 0..<2 { play.goOn(at: 0) }
    play.change(.adjusted(.init(team: 0, points: 30, reason: "a start")), at: 0)
    play.goOn(at: 0)
    #expect(play.match.stage == .wagers)
    for team in 0..<3 { play.change(.wagered(.init(team: team, points: 999)), at: 0) }
    #expect(play.match.currentWagers == [0: 40, 1: 10, 2: 10])
    play.goOn(at: 0)
    play.goOn(at: 0)
    play.say(1, 0, at: 0)
    play.say(0, 1, at: 0)
    #expect(play.match.scores == [0, 10, -10])
  }

  @Test("Speed adds a fifth at most, and nothing at the end")
  func speed() {
    var (play, now) = Sample.open(Sample.setup(.secret, answering: .keys, speed: true))
    play.say(0, 0, at: now)
    play.say(0, 1, at: now + 15 * Sample.second)
    play.say(0, 2, at: now + 30 * Sample.second - 1)
    now += 30 * Sample.second
    play.advance(to: now)
    #expect(play.match.scores == [12, 11, 10])
  }

  @Test("An opinion scores nothing")
  func surveys() {
    var (play, now) = Sample.open(Sample.setup(.secret, questions: [Sample.single("s", isSurvey: true)]))
    play.say(0, 0, at: now)
    play.lock(at: now)
    now += 1
    play.goOn(at: now)
    #expect(play.match.steps == 1)
    #expect(play.match.scores == [0, 0, 0])
  }
}
