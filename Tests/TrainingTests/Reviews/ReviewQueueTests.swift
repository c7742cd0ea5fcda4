import Testing

@testable import Training

@Suite("What a deck asks, and when")
struct ReviewQueueTests {
  private static let day = 86400
  /// 2026-11-22T02:59:59Z; in a zone an hour ahead a second before a study day begins.
  private static let night = 1_795_316_399
  private static let days = StudyDays(offset: 3600)

  /// Cards as name and seconds until they are due, each rated a day before `night`.
  private func deck(_ cards: [(key: String, due: Int)], isReviewed: Bool = false) -> ReviewDeck {
    var deck = ReviewDeck()
    for (key, due) in cards {
      let card = ReviewCard(
        state: .review, stability: 1, difficulty: 5, due: Self.night + due, lastReview: Self.night - 3 * Self.day)
      deck.entries[key] = .init(
        key: key, card: card, fingerprint: "", sequence: 1, isReviewed: isReviewed, outcome: .right,
        before: .nothing)
    }
    return deck
  }

  private func keys(_ deck: ReviewDeck, limit: Int? = nil) -> [String] {
    deck.due(at: Self.night, limit: limit, days: Self.days).map(\.key)
  }

  @Test("What is due comes up, the most overdue first; what is not, waits")
  func ordersByDue() {
    let deck = deck([("c/f#late", -500), ("c/f#now", 0), ("c/f#latest", -900), ("c/f#soon", 1), ("c/f#b", -500)])
    #expect(keys(deck) == ["c/f#latest", "c/f#b", "c/f#late", "c/f#now"])
    #expect(deck.countDue(at: Self.night, in: Self.days) == 4 && deck.countDue(at: Self.night + 1, in: Self.days) == 5)
    #expect(
      deck.nextDue(after: Self.night, in: Self.days) == Self.night + 1
        && deck.nextDue(after: Self.night + 1, in: Self.days) == nil)
    #expect(keys(ReviewDeck()) == [])
  }

  @Test("What waits for days comes up as its day begins, and what waits for minutes after so many")
  func dayBegins() {
    var deck = ReviewDeck()
    let evening = Self.night + 1 + 17 * 3600
    deck.count(.init(key: "c/f#days", fingerprint: "", rating: .good, moment: evening, sequence: 1))
    deck.count(.init(key: "c/f#minutes", fingerprint: "", rating: .again, moment: evening, sequence: 2))
    #expect(deck.countDue(at: evening + 59, in: Self.days) == 0 && deck.countDue(at: evening + 60, in: Self.days) == 1)
    let morning = Self.night + 1 + 2 * Self.day
    #expect(deck["c/f#days"]?.card.due == evening + 2 * Self.day)
    #expect(deck.nextDue(after: evening + 60, in: Self.days) == morning)
    #expect(deck.countDue(at: morning - 1, in: Self.days) == 1 && deck.countDue(at: morning, in: Self.days) == 2)
    #expect(deck.forecast(from: evening, days: 3, in: Self.days) == [1, 0, 1])
  }

  @Test("Asked at an earlier hour of the day that it is due, a card grows as if it were asked on time")
  func onTime() throws {
    let evening = Self.night + 1 + 17 * 3600
    func stability(reviewedAt moment: Int, _ isReviewed: Bool) throws -> Double {
      var deck = ReviewDeck()
      deck.count(.init(key: "c/f#q", fingerprint: "", rating: .good, moment: evening, sequence: 1))
      let answer = ReviewDeck.Answer(key: "c/f#q", fingerprint: "", rating: .good, moment: moment, sequence: 2)
      if isReviewed { deck.review(answer) } else { deck.count(answer) }
      let card = try #require(deck["c/f#q"]?.card)
      #expect(card.lastReview == moment)
      return card.stability
    }
    let due = evening + 2 * Self.day
    let onTime = try stability(reviewedAt: due, true)
    #expect(try stability(reviewedAt: due - 17 * 3600, true) == onTime)
    // In a lesson or a quiz it was not asked because it was due.
    #expect(try stability(reviewedAt: due - 17 * 3600, false) < onTime)
    #expect(try stability(reviewedAt: due - Self.day, true) < onTime)
  }

  @Test("What a clock ten years ahead has dated is due when the clock is right, and comes last")
  func datedAhead() {
    var deck = deck([("c/f#late", -500), ("c/f#soon", 900)])
    let moment = Self.night + 3650 * Self.day
    deck.count(.init(key: "c/f#ahead", fingerprint: "", rating: .good, moment: moment, sequence: 2))
    #expect(keys(deck) == ["c/f#late", "c/f#ahead"])
    #expect(deck.countDue(at: Self.night, in: Self.days) == 2)
    #expect(deck.nextDue(after: Self.night, in: Self.days) == Self.night + 1)
    #expect(deck.forecast(from: Self.night, days: 2, in: Self.days) == [2, 1])
    // Two clocks are never quite the same, and what was dated so is not asked twice.
    deck.count(.init(key: "c/f#ahead", fingerprint: "", rating: .good, moment: Self.night + 60, sequence: 3))
    #expect(keys(deck) == ["c/f#late"])
    // Rated by the right clock, it counts no negative time and is due after minutes or days.
    let due = deck["c/f#ahead"].map { $0.card.due - Self.night } ?? 0
    #expect(due > 60 && due < 30 * Self.day)
  }

  @Test("Courses are mixed")
  func mixes() {
    let deck = deck([
      ("a/f#1", -90), ("a/f#2", -80), ("a/f#3", -70), ("b/f#1", -60), ("b/f#2", -50), ("c/f#1", -95),
    ])
    #expect(keys(deck) == ["c/f#1", "a/f#1", "b/f#1", "a/f#2", "b/f#2", "a/f#3"])
    #expect(keys(deck.filter { $0.course == "a" }) == ["a/f#1", "a/f#2", "a/f#3"])
  }

  @Test("Two of a course are neighbours only where it cannot be helped")
  func mixesWherePossible() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<400 {
      let counts = (0..<Int.random(in: 1...5, using: &generator)).map { _ in Int.random(in: 0...6, using: &generator) }
      let cards = counts.enumerated().flatMap { course, count in
        (0..<count).map { (key: "\(course)/f#\($0)", due: -Int.random(in: 0...50, using: &generator)) }
      }
      let due = deck(cards).due(at: Self.night, days: Self.days)
      #expect(due.map(\.key).sorted() == cards.map(\.key).sorted())
      let neighbours = zip(due, due.dropFirst()).count { $0.course == $1.course }
      let most = counts.max() ?? 0
      #expect(neighbours == max(0, most - (cards.count - most) - 1), "\(counts)")
      for course in counts.indices {
        let own = due.filter { $0.course == "\(course)" }.map(\.card.due)
        #expect(own == own.sorted(), "\(counts)")
      }
    }
  }

  @Test("A daily limit takes the most overdue, and counts what was reviewed since the study day began")
  func limits() {
    var deck = deck([("a/f#1", -90), ("b/f#1", -10), ("a/f#2", -80), ("a/f#3", -70), ("b/f#2", -5)])
    #expect(keys(deck, limit: 3) == ["a/f#1", "a/f#2", "a/f#3"])
    #expect(keys(deck, limit: 4) == ["a/f#1", "b/f#1", "a/f#2", "a/f#3"])
    #expect(keys(deck, limit: 0) == [] && keys(deck, limit: -1) == [] && keys(deck, limit: 99).count == 5)

    // Forgotten an hour ago: due once more, and no second time on the count.
    let review = { (key: String, moment: Int) in
      deck.review(.init(key: key, fingerprint: "", rating: .again, moment: moment, sequence: 2))
    }
    review("a/f#1", Self.night - 3600)
    #expect(keys(deck, limit: 1) == ["a/f#1"])
    #expect(keys(deck, limit: 2) == ["a/f#1", "a/f#2"])
    // Yesterday's do not count, and answers in a quiz never do.
    review("a/f#1", Self.night - Self.day)
    #expect(keys(deck, limit: 1).count == 1)
    deck.count(.init(key: "c/f#1", fingerprint: "", rating: .good, moment: Self.night - 60, sequence: 3))
    #expect(keys(deck, limit: 1).count == 1)
  }

  @Test("A study day ends at four in the morning, local time")
  func studyDays() {
    let today = Self.days.number(of: Self.night)
    #expect(Self.days.number(of: Self.night + 1) == today + 1)
    #expect(Self.days.number(of: Self.night + Self.day) == today + 1)
    #expect(Self.days.number(of: Self.night + 1 - Self.day) == today)
    #expect(StudyDays(offset: 0).number(of: Self.night + 1) == today)
    #expect(StudyDays(offset: 0, start: 0).number(of: 0) == 0 && StudyDays(offset: 0, start: 0).number(of: -1) == -1)
    #expect(StudyDays(offset: 0).number(of: 0) == -1 && StudyDays(offset: 0).number(of: -Self.day) == -2)
    #expect(StudyDays(offset: .max, start: .min).number(of: .max) > StudyDays(offset: .min).number(of: .min))
  }

  @Test("The forecast counts each study day's cards, today's with what is overdue")
  func forecasts() {
    let deck = deck([
      ("a/f#1", -40 * Self.day), ("a/f#2", 0), ("a/f#3", 1), ("a/f#4", Self.day), ("a/f#5", Self.day + 1),
      ("a/f#6", 3 * Self.day),
    ])
    #expect(deck.forecast(from: Self.night, days: 4, in: Self.days) == [2, 2, 1, 1])
    #expect(deck.forecast(from: Self.night, days: 1, in: Self.days) == [2])
    #expect(deck.forecast(from: Self.night, days: 0, in: Self.days) == [])
    #expect(deck.forecast(from: Self.night + 1, days: 2, in: Self.days) == [4, 1])
  }

  @Test("With a daily limit no day brings more, and cards later today are among them")
  func limitedForecast() {
    // It is one second before the study day ends; an hour earlier there is still something to come.
    let moment = Self.night - 3600
    var deck = deck([("a/f#1", -9000), ("a/f#2", -8000), ("a/f#3", -7000), ("a/f#4", -60), ("a/f#5", Self.day)])
    #expect(deck.forecast(from: moment, days: 3, in: Self.days, limit: nil) == [4, 1, 0])
    #expect(deck.forecast(from: moment, days: 3, in: Self.days, limit: 2) == [2, 2, 1])
    #expect(deck.forecast(from: moment, days: 3, in: Self.days, limit: 3) == [3, 2, 0])
    #expect(deck.forecast(from: moment, days: 3, in: Self.days, limit: 9) == [4, 1, 0])
    #expect(deck.forecast(from: moment, days: 2, in: Self.days, limit: 0) == [0, 0])
    // Forgotten half an hour ago, and due once more within minutes: that takes no second place.
    deck.review(.init(key: "a/f#1", fingerprint: "", rating: .again, moment: moment - 1, sequence: 2))
    #expect(deck.forecast(from: moment, days: 3, in: Self.days, limit: 2) == [2, 2, 1])
    #expect(deck.due(at: moment, limit: 2, days: Self.days).map(\.key) == ["a/f#2"])
  }
}
