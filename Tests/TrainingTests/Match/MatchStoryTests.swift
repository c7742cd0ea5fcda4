import Course
import Testing
import Training

@Suite("What a match tells when it is over")
struct MatchStoryTests {
  private typealias Sample = MatchSample

  /// A match of Buzz in which these teams press, 4 ms apart, and the first of them answers.
  private func buzz(_ presses: [[Int]], gap: Int = 4000, adjusting: (after: Int, team: Int, points: Int)? = nil)
    -> Match
  {
    var play = MatchPlay(
      Sample.setup(.buzz, questions: presses.indices.map { Sample.single("q\($0)") }), now: 0)
    var now = 0
    for (index, teams) in presses.enumerated() {
      // Past half-time, where there is one.
      repeat {
        now += Sample.second
        play.goOn(at: now)
      } while play.match.stage != .open
      for (place, team) in teams.enumerated() { play.press(team, at: now + 1000 + place * gap) }
      now += Sample.second
      play.advance(to: now)
      if case .won(let team) = play.match.stage { play.say(0, team, at: now) }
      if let adjusting, adjusting.after == index {
        play.change(.adjusted(.init(team: adjusting.team, points: adjusting.points, reason: "so")), at: now)
      }
    }
    play.change(.ended, at: now)
    return play.match
  }

  @Test("The greatest comeback of the winner, and the closest photo finish")
  func comeback() throws {
    let match = buzz([[0], [0], [1, 2], [1], [1], [1]])
    let third = match.asked[2]
    let photo = try #require(third.buzzes.first)
    #expect(photo.gap == 4)
    let lines = MatchStory(match).lines
    #expect(lines.first == .comeback(team: 1, points: 20, question: 2))
    #expect(lines.last == .photo(ms: 4, teams: [1, 2]))
  }

  @Test("Who led from the first to the last; who took it at the end; and nothing where there is nothing")
  func others() {
    #expect(MatchStory(buzz([[0], [1], [0], [0]])).lines == [])
    #expect(MatchStory(buzz([[0], [1], [0]])).lines == [.lastQuestion(team: 0)])
    #expect(MatchStory(buzz([[0], [0], [1]])).lines == [.ledThroughout(team: 0)])
    #expect(MatchStory(buzz([[0], [1], [1]])).lines == [.comeback(team: 1, points: 10, question: 1)])
    #expect(MatchStory(buzz([[0], []], adjusting: (1, 1, 15))).lines == [.comeback(team: 1, points: 10, question: 1)])
    #expect(MatchStory(buzz([[0], [1], []], adjusting: (2, 0, 5))).lines == [])
    #expect(MatchStory(buzz([[0]])).lines == [])
  }

  @Test("A tie that was broken says so")
  func tieBreak() {
    var play = MatchPlay(
      Sample.setup(.secret, teams: 2, questions: [Sample.single("a")], ties: [Sample.number("n")]), now: 0)
    for _ in 0..<2 { play.goOn(at: 0) }
    play.lock(at: 0)
    for _ in 0..<4 { play.goOn(at: 0) }
    play.answer(1, MatchAnswer(number: 41), at: 0)
    #expect(!play.match.isWonByTieBreak || play.match.winners == [1])
    play.lock(at: 0)
    for _ in 0..<3 { play.goOn(at: 0) }
    #expect(play.match.isOver && play.match.isWonByTieBreak)
    #expect(play.match.scores == [0, 0])
  }

  @Test("What was missed is a match of its own, for the same teams under their names")
  func missed() throws {
    var play = MatchPlay(Sample.setup(.rounds, questions: [Sample.single("a"), Sample.single("b")]), now: 0)
    for letters in [[0], [1, 2]] {
      for _ in 0..<2 { play.goOn(at: 0) }
      for letter in letters { play.say(letter, play.match.current?.turn ?? 9, at: 0) }
    }
    // Nobody has missed what the room has not seen the answer of.
    #expect(MatchSetup(missedIn: play.match, title: "Again") == nil)
    play.goOn(at: 0)
    play.change(.renamed(.init(team: 1, name: "Owls")), at: 0)
    let setup = try #require(MatchSetup(missedIn: play.match, title: "Again"))
    #expect(setup.questions.map(\.id) == ["b"])
    #expect(setup.teams.map(\.name) == ["Team 0", "Owls", "Team 2"])
    #expect(setup.teams.map(\.keys) == play.match.setup.teams.map(\.keys))
    #expect(setup.isSound && setup.title == "Again")
    var none = MatchPlay(Sample.setup(.rounds, questions: [Sample.single("a")]), now: 0)
    for _ in 0..<2 { none.goOn(at: 0) }
    none.say(0, none.match.current?.turn ?? 9, at: 0)
    #expect(MatchSetup(missedIn: none.match, title: "Again") == nil)
  }

  @Test("Questions that were asked before come last")
  func askedBefore() {
    let quiz = Quiz(title: "Q", questions: (0..<9).map { Sample.single("q\($0)") }, shuffle: .no)
    let first = MatchDraw(quiz, mode: .rounds, answering: .cards, count: 4, seed: 3)
    let asked = Set(first.questions.map(\.id))
    let second = MatchDraw(quiz, mode: .rounds, answering: .cards, count: 4, seed: 3, asked: asked)
    #expect(asked.isDisjoint(with: second.questions.map(\.id)))
    let all = MatchDraw(quiz, mode: .rounds, answering: .cards, count: 8, seed: 3, asked: asked)
    #expect(all.questions.count == 8)
  }
}
