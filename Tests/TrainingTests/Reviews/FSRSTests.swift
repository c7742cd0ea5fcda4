import Foundation
import Testing
import Training

@Suite("FSRS, the scheduler of reviews")
struct FSRSTests {
  private static let day = 86400
  private static let start = 1_800_000_000

  /// One review of `Fixtures/reviews/fsrs-6.3.2.csv`.
  private struct Row {
    var rating: Rating
    /// Seconds since the review before; nil where a new card begins.
    var gap: Int?
    var state: ReviewCard.State
    var stability: Double
    var difficulty: Double
    var interval: Int

    init?(_ line: Substring) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, let number = Int(fields[0]), Rating.allCases.indices.contains(number - 1),
        let stability = Double(fields[4]), let difficulty = Double(fields[5]), let interval = Int(fields[6])
      else { return nil }
      switch (fields[2], Int(fields[3])) {
      case ("learning", .some(let step)): state = .learning(step: step)
      case ("relearning", .some(let step)): state = .relearning(step: step)
      case ("review", nil): state = .review
      default: return nil
      }
      rating = Rating.allCases[number - 1]
      gap = Int(fields[1])
      (self.stability, self.difficulty, self.interval) = (stability, difficulty, interval)
    }
  }

  private static func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * abs(b) }

  @Test("Thousands of reviews, on time and not, come out as the reference package has them")
  func followsReference() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let table = try String(contentsOfFile: folder + "/Fixtures/reviews/fsrs-6.3.2.csv", encoding: .utf8)
    let lines = table.split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.count > 2000)
    var card: ReviewCard?
    var moment = Self.start
    for (number, line) in zip(2..., lines) {
      let row = try #require(Row(line), "line \(number)")
      if let gap = row.gap { moment += gap } else { (card, moment) = (nil, Self.start) }
      let next = FSRS.standard.review(card, row.rating, at: moment)
      #expect(next.state == row.state && next.interval == row.interval, "line \(number): \(next)")
      #expect(Self.isNear(next.stability, row.stability), "line \(number): \(next)")
      #expect(Self.isNear(next.difficulty, row.difficulty), "line \(number): \(next)")
      #expect(next.lastReview == moment && next.due == moment + row.interval, "line \(number)")
      card = next
    }
  }

  @Test("Remembered six times, forgotten twice, remembered five times, each on its day")
  func intervals() {
    let ratings: [Rating] = Array(repeating: .good, count: 6) + [.again, .again] + Array(repeating: .good, count: 5)
    var card: ReviewCard?
    var days: [Int] = []
    for rating in ratings {
      let next = FSRS.standard.review(card, rating, at: card?.due ?? Self.start)
      days.append(next.interval / Self.day)
      card = next
    }
    #expect(days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  }

  @Test("Forgotten once and remembered at 0, 1, 3, 8 and 21 days: stability and difficulty")
  func memory() throws {
    var card: ReviewCard?
    var moment = Self.start
    for (rating, gap) in zip([Rating.again, .good, .good, .good, .good, .good], [0, 0, 1, 3, 8, 21]) {
      moment += gap * Self.day
      card = FSRS.standard.review(card, rating, at: moment)
    }
    let known = try #require(card)
    // The package's own tests say 53.62691 and 6.3574867, to 1e-4; these are the digits that it computes.
    #expect(Self.isNear(known.stability, 53.626902917141365), "\(known)")
    #expect(Self.isNear(known.difficulty, 6.357487083997829), "\(known)")
  }

  @Test("What was learned is remembered for certain today, and with 0.9 when its stability is over")
  func retrievability() {
    var card = FSRS.standard.review(nil, .easy, at: Self.start)
    let fresh = FSRS.standard.retrievability(of: card, at: Self.start + Self.day - 1)
    #expect(fresh == 1)
    for rating in [Rating.good, .good] { card = FSRS.standard.review(card, rating, at: card.due) }
    let days = Int(card.stability.rounded())
    let later = FSRS.standard.retrievability(of: card, at: card.lastReview + days * Self.day)
    #expect(abs(later - 0.9) < 0.001)
  }

  @Test("A clock that was set back counts as no time passed, and nothing is due before it was reviewed")
  func clockSetBack() {
    let card = FSRS.standard.review(nil, .easy, at: Self.start)
    for rating in Rating.allCases {
      let atOnce = FSRS.standard.review(card, rating, at: Self.start)
      let earlier = FSRS.standard.review(card, rating, at: Self.start - 400 * Self.day)
      #expect(earlier.stability == atOnce.stability && earlier.difficulty == atOnce.difficulty)
      #expect(earlier.interval == atOnce.interval && earlier.due > earlier.lastReview)
      #expect(earlier.lastReview == Self.start - 400 * Self.day)
    }
    #expect(FSRS.standard.retrievability(of: card, at: Self.start - 400 * Self.day) == 1)
  }

  @Test("No moment is too far away", arguments: [Int.min, -1, 0, Int.max])
  func anyMoment(moment: Int) {
    var card = FSRS.standard.review(nil, .good, at: Self.start)
    for rating in [Rating.good, .again, .good, .easy] {
      card = FSRS.standard.review(card, rating, at: moment)
      #expect(card.due > card.lastReview && card.stability.isFinite && (1...10).contains(card.difficulty))
    }
  }

  @Test("A scheduler of one's own: one step, none, and intervals that end early")
  func ownScheduler() throws {
    let single = try #require(FSRS(learningSteps: [60], relearningSteps: [], maximumInterval: 3))
    let hard = single.review(nil, .hard, at: Self.start)
    #expect(hard.state == .learning(step: 0) && hard.interval == 90)
    let known = single.review(nil, .easy, at: Self.start)
    #expect(known.state == .review && known.interval == 3 * Self.day)
    let forgotten = single.review(known, .again, at: known.due)
    #expect(forgotten.state == .review && forgotten.interval == Self.day)
    let strict = try #require(FSRS(desiredRetention: 0.97))
    let easy = strict.review(nil, .easy, at: Self.start)
    #expect(easy.interval < FSRS.standard.review(nil, .easy, at: Self.start).interval)
  }

  @Test("What could not schedule is no scheduler")
  func refuses() {
    #expect(FSRS() == .standard)
    #expect(FSRS(parameters: [1, 2, 3]) == nil)
    #expect(FSRS(parameters: Array(repeating: .nan, count: 21)) == nil)
    #expect(FSRS(parameters: Array(FSRS.defaultParameters.dropLast()) + [0]) == nil)
    #expect(FSRS(desiredRetention: 0) == nil && FSRS(desiredRetention: 1) == nil)
    #expect(FSRS(learningSteps: [0]) == nil && FSRS(maximumInterval: 0) == nil)
  }
}
