import Course
import Foundation
import Testing

@testable import Training

@Suite("The deck of reviews")
struct ReviewDeckTests {
  private static let start = 1_800_000_000
  private static let day = 86400

  private func answer(
    _ key: String, _ rating: Rating, at moment: Int = start, _ sequence: Int, fingerprint: String = "f"
  ) -> ReviewDeck.Answer {
    .init(key: key, fingerprint: fingerprint, rating: rating, moment: moment, sequence: sequence)
  }

  @Test("An answer is a review: wrong is Again, right by a guess is Hard, right and sure is Good")
  func ratings() {
    #expect(Rating(isRight: false, confidence: .sure) == .again)
    #expect(Rating(isRight: false, confidence: .guessing) == .again)
    #expect(Rating(isRight: true, confidence: .guessing) == .hard)
    #expect(Rating(isRight: true, confidence: .sure) == .good)
  }

  @Test("A card begins with the first answer and goes on with the next, wherever it was given")
  func counts() throws {
    var deck = ReviewDeck()
    deck.count(answer("c/f#q", .good, 1))
    deck.review(answer("c/f#q", .good, at: Self.start + 600, 2, fingerprint: "edited"))
    let entry = try #require(deck["c/f#q"])
    let first = FSRS.standard.review(nil, .good, at: Self.start)
    #expect(entry.card == FSRS.standard.review(first, .good, at: Self.start + 600))
    #expect(entry.sequence == 2 && entry.fingerprint == "edited" && entry.isReviewed)
    #expect(entry.item == ItemKey("c/f") && entry.question == "q" && deck.entries.count == 1)
  }

  @Test("A rating is taken back once, and only while it is the last")
  func undoes() throws {
    var deck = ReviewDeck()
    deck.count(answer("c/f#q", .good, 1))
    let first = deck["c/f#q"]?.card
    deck.review(answer("c/f#q", .again, at: Self.start + Self.day, 2))
    let second = deck
    #expect(deck.undoing("c/f#q") == Event.Undone(item: "c/f#q", of: 2))
    #expect(!deck.undo("c/f#q", sequence: 1) && !deck.undo("c/f#other", sequence: 2) && deck == second)
    let taken = deck.undo("c/f#q", sequence: 2)
    #expect(taken && deck["c/f#q"]?.card == first && deck["c/f#q"]?.canUndo == false)
    let again = deck.undo("c/f#q", sequence: 2)
    #expect(!again && deck["c/f#q"]?.card == first && deck.undoing("c/f#q") == nil)
  }

  @Test("Taking a review back brings back all that was known of the card, so that it counts in no daily limit")
  func undoesWhole() throws {
    var deck = ReviewDeck()
    deck.count(answer("c/f#q", .good, 1, fingerprint: "before"))
    let before = try #require(deck["c/f#q"])
    deck.review(answer("c/f#q", .good, at: Self.start + 600, 2, fingerprint: "after"))
    let data = try JSONEncoder().encode(deck)
    #expect(try JSONDecoder().decode(ReviewDeck.self, from: data) == deck)
    let undone = try #require(deck.undoing("c/f#q"))
    #expect(!deck.hasTakenBack(undone))
    deck.undo("c/f#q", sequence: 2)
    let now = try #require(deck["c/f#q"])
    #expect(now.card == before.card && now.outcome == before.outcome && !now.isReviewed)
    #expect(now.sequence == 1 && now.fingerprint == "before" && !now.canUndo)
    #expect(deck.hasTakenBack(undone))
    deck.review(answer("c/f#q", .good, at: Self.start + 900, 3))
    #expect(!deck.hasTakenBack(undone))
  }

  @Test("A clock that was wrong for a while costs nothing but its own reviews: what the order contradicts is no time")
  func wrongClocks() throws {
    let hour = 3600
    let far = 365 * Self.day
    func stability(_ moments: [Int]) throws -> Double {
      var deck = ReviewDeck()
      for (index, moment) in moments.enumerated() {
        deck.review(answer("c/f#q", .good, at: moment, index + 1))
        let coded = try JSONDecoder().decode(ReviewDeck.self, from: JSONEncoder().encode(deck))
        #expect(coded == deck)
      }
      return try #require(deck["c/f#q"]).card.stability
    }
    let right = try stability([0, hour, 2 * hour, 2 * Self.day].map { Self.start + $0 })
    for wrong in [-far, far] {
      // A whole session under the wrong clock, twice the same card, and then the right one again.
      let now = try stability([0, wrong, wrong + 600, 2 * hour, 2 * Self.day].map { Self.start + $0 })
      #expect(now < right * 1.2, "a clock \(wrong / Self.day) days off")
    }
    // A clock that was never set says 1970.
    let first = try stability([100, Self.start, Self.start + hour])
    #expect(try first <= stability([Self.start, Self.start + hour, Self.start + 2 * hour]) * 1.1)
  }

  @Test("Taking back the first rating takes the card away")
  func undoesFirst() {
    var deck = ReviewDeck()
    deck.count(answer("c/f#q", .good, 1))
    let taken = deck.undo("c/f#q", sequence: 1)
    #expect(taken && deck == ReviewDeck())
  }

  @Test("Under a new name the card goes on that was rated last, and the others are gone")
  func moves() throws {
    var deck = ReviewDeck()
    deck.count(answer("c/f#older", .again, 1))
    deck.count(answer("c/f#old", .good, 2))
    let old = try #require(deck["c/f#old"]?.card)
    deck.review(answer("c/f#new", .good, at: old.due, 3), former: ["c/f#old", "c/f#older", "c/f#never", "c/f#new"])
    #expect(deck.entries.keys.sorted() == ["c/f#new"])
    let moved = try #require(deck["c/f#new"])
    #expect(moved.key == "c/f#new" && moved.card == FSRS.standard.review(old.rated(at: old.due), .good, at: old.due))
    deck.undo("c/f#new", sequence: 3)
    #expect(deck["c/f#new"]?.card == old)

    deck.count(answer("c/f#old", .again, 4))
    deck.count(answer("c/f#new", .good, 5))
    let present = try #require(deck["c/f#new"]?.card)
    deck.review(answer("c/f#new", .good, 6), former: ["c/f#old"])
    #expect(deck["c/f#new"]?.card == FSRS.standard.review(present, .good, at: Self.start))
    #expect(deck.entries.count == 1)
  }

  @Test("A deck comes back from JSON as it was, with short lines", arguments: ["00ff", "", "two words -"])
  func codes(fingerprint: String) throws {
    var deck = ReviewDeck()
    var moment = Self.start
    for (sequence, rating) in [Rating.good, .again, .hard, .good, .easy, .again, .good, .good].enumerated() {
      deck.review(answer("c/f#\(sequence % 3)", rating, at: moment, sequence + 1, fingerprint: fingerprint))
      deck.count(answer("c/only#\(sequence)", rating, at: moment, sequence + 1))
      moment += 100_000
    }
    deck.undo("c/f#0", sequence: 7)
    let data = try JSONEncoder().encode(deck)
    let read = try JSONDecoder().decode(ReviewDeck.self, from: data)
    #expect(read == deck)
    #expect(data.count < deck.entries.count * 200)
  }

  @Test(
    "A line that no review can have written is refused",
    arguments: [
      "", "review", "review 2.3 5.1 1800086400 1800000000 - - 1 r", "review 2.3 5.1 1800086400 1800000000 - - 1 x + f",
      "revue 2.3 5.1 1800086400 1800000000 - - 1 r + f", "learning 2.3 5.1 1800086400 1800000000 - - 1 r + f",
      "learning/-1 2.3 5.1 1800086400 1800000000 - - 1 r + f", "review -1 5.1 1800086400 1800000000 - - 1 r + f",
      "review nan 5.1 1800086400 1800000000 - - 1 r + f", "review inf 5.1 1800086400 1800000000 - - 1 r + f",
      "review 2.3 11 1800086400 1800000000 - - 1 r + f", "review 2.3 5.1 1799999999 1800000000 - - 1 r + f",
      "review 2.3 5.1 9223372036854775807 1800000000 - - 1 r + f",
      "review 2.3 5.1 9223372036854775807 9223372036854775807 - 1 r + f",
      "review 2.3 5.1 1800086400 1800000000 x/2 - 1 r + f", "review 2.3 5.1 1800086400 1800000000 5/-1 - 1 r + f",
      "review 2.3 5.1 1800086400 1800000000 - old 1 r + f", "review 2.3 5.1 1800086400 1800000000 - review 1 r + f",
      "review 2.3 5.1 1800086400 1800000000 - - one r + f", "review 2.3 5.1 1800086400 1800000000 - - 1 r f",
      "review 2.3 5.1 1800086400 1800000000 - - 1 r ? f",
      "review 2.3 5.1 1800086400 1800000000 - review 2.3 5.1 1800086400 1800000000 - 1 r + f",
    ])
  func refuses(line: String) throws {
    let good = #"{"c/f#q":"review 2.3 5.1 1800086400 1800000000 - - 1 r + f"}"#
    let read = try JSONDecoder().decode(ReviewDeck.self, from: Data(good.utf8))
    #expect(read["c/f#q"]?.card.stability == 2.3)
    let data = try JSONEncoder().encode(["c/f#q": line])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(ReviewDeck.self, from: data) }
  }
}
