import Course
import Testing
import Training

@Suite("What a match takes of a quiz")
struct MatchDrawTests {
  @Test("What cannot be said aloud is left out and counted, and a number and a choice are kept for a tie")
  func leavesOut() {
    let draw = MatchDraw(MatchSample.quiz(), mode: .rounds, answering: .cards, count: 20, seed: 1)
    #expect(draw.leftOut == [.notAloud: 1, .survey: 1])
    #expect(draw.playable == 11)
    #expect(draw.tieBreaks.count == 2)
    #expect(draw.tieBreaks.first?.isNumber == true)
    #expect(draw.tieBreaks.last?.takesOneLetter == true)
    #expect(draw.questions.count == 9)
    #expect(Set(draw.questions.map(\.id)).isDisjoint(with: draw.tieBreaks.map(\.id)))
  }

  @Test("Turns go round evenly where there are questions for it, and what is left is the reserve")
  func even() {
    let numbers = (0..<6).map { MatchSample.number("n\($0)") }
    let quiz = Quiz(title: "Mixed", questions: MatchSample.quiz(12).questions + numbers, shuffle: .no)
    for seed in 1...40 as ClosedRange<UInt32> {
      let draw = MatchDraw(quiz, mode: .rounds, answering: .cards, count: 8, seed: seed, turns: 3)
      #expect(draw.questions.count == 8 && draw.questions.count { !$0.isNumber } % 3 == 0, "\(seed)")
      #expect(!draw.reserves.contains(where: \.isNumber) && draw.reserves.count <= 5)
      #expect(Set(draw.reserves.map(\.id)).isDisjoint(with: (draw.questions + draw.tieBreaks).map(\.id)))
    }
    // Where there are none to exchange, it stays as it was drawn.
    let short = MatchDraw(MatchSample.quiz(4), mode: .rounds, answering: .cards, count: 20, seed: 1, turns: 4)
    #expect(short.questions.count == 5 && short.reserves.isEmpty)
  }

  @Test("No question of two options is kept for a tie: whoever came second could not miss")
  func tieOptions() {
    let quiz = Quiz(title: "Two", questions: (0..<6).map { MatchSample.two("t\($0)") }, shuffle: .no)
    #expect(MatchDraw(quiz, mode: .buzz, answering: .cards, count: 4, seed: 1).tieBreaks.isEmpty)
  }

  @Test("With four keys a team, one letter is all that can be said; Secret asks for opinions too")
  func keys() {
    let keys = MatchDraw(MatchSample.quiz(), mode: .secret, answering: .keys, count: 20, seed: 1)
    #expect(keys.leftOut == [.notAloud: 1, .keys: 3])
    let cards = MatchDraw(MatchSample.quiz(), mode: .secret, answering: .cards, count: 20, seed: 1)
    #expect(cards.leftOut == [.notAloud: 1])
    #expect(cards.questions.contains { $0.isSurvey })
  }

  @Test("One seed draws one match, and as many questions as were asked for")
  func seeds() {
    let first = MatchDraw(MatchSample.quiz(20), mode: .buzz, answering: .cards, count: 5, seed: 3)
    #expect(first == MatchDraw(MatchSample.quiz(20), mode: .buzz, answering: .cards, count: 5, seed: 3))
    #expect(first != MatchDraw(MatchSample.quiz(20), mode: .buzz, answering: .cards, count: 5, seed: 4))
    #expect(first.questions.count == 5)
  }

  @Test("The graders of quizzes judge: all of several, steps in their order, a number within its bounds")
  func judges() throws {
    let single = try #require(MatchQuestion(MatchSample.single("x", right: 2), seed: 1, shufflesOptions: true))
    for index in single.options.indices {
      #expect(single.isRight(MatchAnswer(letters: [index])) == (single.options[index] == "x option 2"))
    }
    let multiple = try #require(MatchQuestion(MatchSample.multiple, seed: 1, shufflesOptions: false))
    #expect(multiple.isRight(MatchAnswer(letters: [0, 1])))
    #expect(!multiple.isRight(MatchAnswer(letters: [0])))
    #expect(!multiple.isRight(MatchAnswer(letters: [0, 1, 2])))
    let steps = try #require(MatchQuestion(MatchSample.ordering, seed: 1, shufflesOptions: false))
    #expect(steps.options != ["one", "two", "three"])
    #expect(steps.isRight(MatchAnswer(letters: steps.right)))
    #expect(!steps.isRight(MatchAnswer(letters: steps.right.reversed())))
    let number = try #require(MatchQuestion(MatchSample.number("n"), seed: 1, shufflesOptions: false))
    // Nothing is to be heard of a gap behind a whole question.
    #expect(number.text == "How many?")
    #expect(number.isRight(MatchAnswer(number: 42)))
    #expect(!number.isRight(MatchAnswer(number: 42.5)))
    #expect(number.distance(38) == 2)
  }
}
