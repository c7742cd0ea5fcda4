import Course
import Testing
import Training

@Suite("How a match ends")
struct MatchEndTests {
  private typealias Sample = MatchSample

  /// A match of two teams, level after its only question.
  private func level(ties: [Question]) -> MatchPlay {
    var play = MatchPlay(Sample.setup(.secret, teams: 2, questions: [Sample.single("a")], ties: ties), now: 0)
    play.goOn(at: 0)
    play.goOn(at: 0)
    play.lock(at: 0)
    for _ in 0..<2 { play.goOn(at: 0) }
    return play
  }

  @Test("The nearest number breaks a tie and gives no points")
  func nearest() {
    var play = level(ties: [Sample.number("n"), Sample.single("last")])
    play.goOn(at: 0)
    #expect(play.match.current?.isTieBreak == true)
    play.goOn(at: 0)
    play.answer(0, MatchAnswer(number: 10), at: 0)
    play.answer(1, MatchAnswer(number: 45), at: 0)
    play.lock(at: 0)
    for _ in 0..<3 { play.goOn(at: 0) }
    #expect(play.match.isOver)
    #expect(play.match.winners == [1])
    #expect(play.match.scores == [0, 0])
    #expect(play.match.ranking.map(\.place) == [1, 2])
  }

  @Test("Still level, one buzz decides; and if nobody has that, the win is shared")
  func suddenDeath() {
    for hasBuzz in [true, false] {
      var play = level(ties: [Sample.number("n"), Sample.single("last")])
      play.goOn(at: 0)
      play.goOn(at: 0)
      for team in 0..<2 { play.answer(team, MatchAnswer(number: 41), at: 0) }
      play.lock(at: 0)
      for _ in 0..<3 { play.goOn(at: 0) }
      #expect(play.match.current?.asking == .buzz)
      play.goOn(at: 0)
      if hasBuzz {
        play.press(1, at: 1000)
        play.advance(to: 100_000)
        play.say(0, 1, at: 100_000)
        play.goOn(at: 100_000)
      } else {
        play.advance(to: 20 * Sample.second)
        for _ in 0..<2 { play.goOn(at: 20 * Sample.second) }
      }
      #expect(play.match.isOver)
      #expect(play.match.winners == (hasBuzz ? [1] : [0, 1]))
    }
  }

  @Test(
    "A question that nobody answered was missed by all, but not while it is asked",
    arguments: [MatchMode.secret, .rounds])
  func unanswered(_ mode: MatchMode) {
    var play = MatchPlay(Sample.setup(mode, teams: 2, questions: [Sample.single("a"), Sample.single("b")]), now: 0)
    for _ in 0..<2 { play.goOn(at: 0) }
    #expect(MatchSummary(play.match).figures.isEmpty)
    play.lock(at: 0)
    for _ in 0..<2 { play.goOn(at: 0) }
    let missed = MatchSummary(play.match).mostMissed
    #expect(missed.map(\.id) == ["a"] && missed.map(\.share) == [0])
  }

  @Test("What was missed most comes first, and void questions tell nothing")
  func summary() {
    var play = MatchPlay(
      Sample.setup(.secret, questions: ["a", "b", "c"].map { Sample.single($0) }), now: 0)
    for letters in [[0, 0, 0], [1, 1, 0], [1, 1, 1]] {
      for _ in 0..<2 { play.goOn(at: 0) }
      for (team, letter) in letters.enumerated() { play.say(letter, team, at: 0) }
      play.lock(at: 0)
      for _ in 0..<2 { play.goOn(at: 0) }
    }
    #expect(MatchSummary(play.match).mostMissed.map(\.id) == ["c", "b"])
    #expect(MatchSummary(play.match).figures.map(\.all) == [3, 3, 3])
    play.skip(at: 0)
    #expect(MatchSummary(play.match).mostMissed.map(\.id) == ["b"])
  }
}
