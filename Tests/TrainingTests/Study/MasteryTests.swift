import Course
import Testing

@testable import Training

@Suite("Mastery, and what was sure but wrong")
struct MasteryTests {
  private static let key = "sample/item#q"
  private static let start = 1_795_334_400

  /// Answers a minute apart: `+` right, `-` wrong; `?` after it is a guess.
  private func deck(_ answers: String, key: String = key) -> ReviewDeck {
    var deck = ReviewDeck()
    let marks = Array(answers)
    for (index, mark) in marks.enumerated() where mark != "?" {
      let isSure = index + 1 == marks.count || marks[index + 1] != "?"
      deck.count(
        .init(
          key: key, fingerprint: "f", rating: .init(isRight: mark == "+", confidence: isSure ? .sure : .guessing),
          isSure: isSure, moment: Self.start + index * 60, sequence: index + 1))
    }
    return deck
  }

  @Test(
    "What was wrong though sure stays so until it is answered right",
    arguments: [
      ("+", .right), ("-", .sureButWrong), ("-?", .wrong), ("--?", .sureButWrong), ("-?-", .sureButWrong),
      ("-+", .right), ("-+?", .right), ("-+-?", .wrong),
    ] as [(String, ReviewDeck.Outcome)])
  func outcomes(answers: String, outcome: ReviewDeck.Outcome) {
    #expect(deck(answers)[Self.key]?.outcome == outcome)
  }

  @Test("The journal's answers and reviews tell it, and taking a review back restores it")
  func folded() throws {
    var progress = Progress()
    func answered(_ score: Double, _ confidence: Event.Confidence) -> Event.Answered {
      .init(item: Self.key, fingerprint: "f", response: ["a"], score: score, max: 1, confidence: confidence, ms: 1)
    }
    func apply(_ entry: Event.Entry) {
      progress.apply(Event(sequence: progress.sequence + 1, time: "2026-11-27T09:00:00Z", entry: entry))
    }
    apply(.answered(answered(0, .sure)))
    #expect(progress.reviews[Self.key]?.outcome == .sureButWrong)
    let card = QuestionCard(entry: try #require(progress.reviews[Self.key]), names: [Self.key])
    apply(.reviewed(.init(answered(1, .guessing), card: card)))
    #expect(progress.reviews[Self.key]?.outcome == .right)
    apply(.undone(try #require(progress.reviews.undoing(Self.key))))
    #expect(progress.reviews[Self.key]?.outcome == .sureButWrong)
    apply(.reviewed(.init(answered(0, .guessing), card: card)))
    #expect(progress.reviews[Self.key]?.outcome == .sureButWrong)
  }

  @Test("An objective's mastery is the mean of what its questions count, and falls as they are forgotten")
  func mastery() throws {
    let right = try #require(deck("+")[Self.key])
    let wrong = try #require(deck("+-")[Self.key])
    var mastery = Mastery(of: Objective(tag: "t", title: "T"))
    #expect(mastery.share == 0)
    mastery.count(nil, at: Self.start)
    #expect(mastery.share == 0 && mastery.answered == 0 && mastery.questions == 1)
    mastery.count(right, at: Self.start)
    #expect(mastery.share == 0.5 && mastery.answered == 1)
    mastery.count(wrong, at: Self.start)
    mastery.count(right, at: Self.start - 86400)
    #expect(mastery.share == 0.5 && mastery.answered == 3 && mastery.questions == 4)

    var later = Mastery(of: Objective(tag: "t", title: "T"))
    let month = Self.start + 30 * 86400
    later.count(right, at: month)
    #expect(later.share == FSRS.standard.retrievability(of: right.card, at: month) && later.share < 0.9)
  }
}
