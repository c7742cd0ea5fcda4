import Course
import Testing
import Training

@Suite("Rounds")
struct RoundsTests {
  private typealias Sample = MatchSample

  private func first(_ play: MatchPlay) -> Int { play.match.current?.turn ?? -1 }

  @Test("A right answer wins 10; a wrong one passes to the next team for 5, once")
  func steals() {
    var (play, now) = Sample.open(Sample.setup(.rounds))
    let order = play.match.setup.order
    #expect(first(play) == order[0])
    play.say(1, order[0], at: now)
    #expect(play.match.stage == .open)
    #expect(first(play) == order[1])
    play.say(0, order[1], at: now)
    #expect(play.match.stage == .closed(0))
    #expect(play.match.score(order[0]) == 0)
    #expect(play.match.score(order[1]) == 5)
    // The second question begins with the next team.
    play.goOn(at: now)
    play.goOn(at: now)
    #expect(first(play) == order[1])
    play.say(1, order[1], at: now)
    #expect(play.match.score(order[1]) == 15)
    now += 1
  }

  @Test("Nobody else may answer, and after two misses the question is over")
  func twoTurns() {
    var (play, now) = Sample.open(Sample.setup(.rounds))
    let order = play.match.setup.order
    let isTaken1 = play.say(0, order[2], at: now)
    #expect(!isTaken1)
    play.pass(at: now)
    play.pass(at: now)
    now += 1
    #expect(play.match.stage == .closed(0))
    #expect(play.match.scores == [0, 0, 0])
    #expect(play.match.steps == 1)
  }

  @Test("Of two options, one that was wrong ends the question; who says nothing gives none away")
  func twoOptions() {
    var (play, now) = Sample.open(Sample.setup(.rounds, questions: [Sample.two("t")]))
    let order = play.match.setup.order
    play.say(1, order[0], at: now)
    #expect(play.match.stage == .closed(0) && play.match.scores == [0, 0, 0])
    play.undo(at: now)
    play.goOn(at: now)
    play.pass(at: now)
    play.say(0, order[1], at: now)
    #expect(play.match.score(order[1]) == 5)
    (play, now) = Sample.open(Sample.setup(.buzz, questions: [Sample.two("t")]))
    play.press(2, at: now)
    play.advance(to: now + 100_000)
    play.say(1, 2, at: now + 200_000)
    #expect(play.match.stage == .closed(0))
  }

  @Test("For a void question one of the reserve is asked at the end, so that nobody loses a turn")
  func reserves() {
    let reserves = [Sample.single("r0"), Sample.single("r1")]
    var (play, now) = Sample.open(
      Sample.setup(
        .rounds,
        questions: [Sample.single("q0"), Sample.number("n")] + [
          Sample.single("q1"), Sample.single("q2"),
        ], reserves: reserves))
    let order = play.match.setup.order
    play.skip(at: now)
    #expect(play.match.length == 5)
    // All answer a number: nobody's turn is lost.
    for _ in 0..<2 { play.goOn(at: now) }
    play.skip(at: now)
    #expect(play.match.length == 5)
    var turns: [Int] = []
    for _ in 0..<3 {
      for _ in 0..<2 { play.goOn(at: now) }
      turns.append(first(play))
      play.say(0, first(play), at: now)
    }
    #expect(turns == order && play.match.asked.last?.question.id == "r0" && play.match.next == .end)
    play.goOn(at: now)
    #expect(play.match.isOver)
    now += 1
  }

  @Test("For a void question of a tie one of the reserve decides it, where one can")
  func tieReserve() {
    let reserves = [Sample.two("r0"), Sample.single("r1")]
    var (play, now) = Sample.open(
      Sample.setup(.rounds, questions: [Sample.single("q0")], ties: [Sample.single("t")], reserves: reserves))
    for _ in 0..<2 { play.pass(at: now) }
    for _ in 0..<2 { play.goOn(at: now) }
    #expect(play.match.current?.question.id == "t")
    play.skip(at: now)
    play.goOn(at: now)
    #expect(play.match.current?.question.id == "r1" && play.match.current?.isTieBreak == true)
    play.skip(at: now)
    #expect(play.match.next == .end)
    now += 1
  }

  @Test("An answer of several letters has more time, by its options")
  func moreTime() {
    let (play, now) = Sample.open(Sample.setup(.rounds, questions: [Sample.ordering]))
    #expect(play.clock?.secondsLeft(now: now) == 36)
    var old = Sample.setup(.rounds, questions: [Sample.ordering])
    (old.rules.optionSeconds, old.rules.closesTwo) = (nil, nil)
    #expect(Sample.open(old).play.clock?.secondsLeft(now: now) == 30)
  }

  @Test("The clock gives 30 seconds and then 10; an answer after it is nobody's")
  func clocks() {
    var (play, now) = Sample.open(Sample.setup(.rounds))
    let order = play.match.setup.order
    #expect(play.clock?.secondsLeft(now: now) == 30)
    play.advance(to: now + 30 * Sample.second - 1)
    #expect(first(play) == order[0])
    let isTaken2 = play.say(0, order[0], at: now + 30 * Sample.second)
    #expect(!isTaken2)
    #expect(first(play) == order[1])
    #expect(play.clock?.secondsLeft(now: now + 30 * Sample.second) == 10)
    play.advance(to: now + 40 * Sample.second)
    #expect(play.match.stage == .closed(0))
    #expect(play.nextDeadline(now: now + 40 * Sample.second) == nil)
  }

  @Test("Overruling a team that was first takes the steal's points away")
  func overrules() {
    var (play, now) = Sample.open(Sample.setup(.rounds))
    let order = play.match.setup.order
    play.say(1, order[0], at: now)
    play.say(0, order[1], at: now)
    play.change(.judged(.init(team: order[0], isRight: true)), at: now)
    #expect(play.match.score(order[0]) == 10)
    #expect(play.match.score(order[1]) == 0)
    play.undo(at: now)
    #expect(play.match.score(order[1]) == 5)
    play.redo(at: now)
    #expect(play.match.score(order[0]) == 10)
    play.skip(at: now)
    #expect(play.match.scores == [0, 0, 0])
  }

  @Test("A void question leaves the turn with the team that had it")
  func voids() {
    var (play, now) = Sample.open(Sample.setup(.rounds))
    let order = play.match.setup.order
    play.skip(at: now)
    play.goOn(at: now)
    play.goOn(at: now)
    #expect(first(play) == order[0])
  }

  @Test("A pause stops the clock, 15 seconds more are 15 seconds more, and time under another screen is none")
  func pauses() {
    var (play, now) = Sample.open(Sample.setup(.rounds))
    now += 5 * Sample.second
    play.togglePause(at: now)
    #expect(play.nextDeadline(now: now) == nil)
    now += 600 * Sample.second
    play.advance(to: now)
    #expect(play.clock?.secondsLeft(now: now) == 25)
    play.goOn(at: now)
    #expect(!play.isPaused)
    play.extend(at: now)
    #expect(play.clock?.secondsLeft(now: now) == 40)
    play.shift(by: 90 * Sample.second)
    now += 90 * Sample.second
    play.advance(to: now)
    #expect(play.clock?.secondsLeft(now: now) == 40)
  }

  @Test("A number is asked of all, and the nearest share it")
  func nearest() {
    var (play, now) = Sample.open(Sample.setup(.rounds, questions: [Sample.number("n"), Sample.single("q")]))
    for (team, number) in [(0, 30.0), (1, 43), (2, 39)] { play.answer(team, MatchAnswer(number: number), at: now) }
    now += 31 * Sample.second
    play.advance(to: now)
    #expect(play.match.stage == .closed(0))
    // Cards are still being read.
    play.answer(0, MatchAnswer(number: 39), at: now)
    play.goOn(at: now)
    let isTaken3 = play.answer(0, MatchAnswer(number: 41), at: now)
    #expect(!isTaken3)
    #expect(play.match.scores == [10, 10, 10])
    // Nobody has missed a number that is nearest, right or not.
    #expect(play.match.current?.tally.right == 3)
    play.goOn(at: now)
    #expect(MatchSummary(play.match).mostMissed.isEmpty)
  }
}
