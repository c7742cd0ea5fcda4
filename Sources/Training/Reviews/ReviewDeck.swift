import Course

/// Every question that comes up again, with its card, folded from the journal.
///
/// Events are folded in the order of their sequence, whatever their clocks said.
public struct ReviewDeck: Hashable, Sendable {
  /// By the names that questions had when they were answered last: `course-id/file#id`.
  public internal(set) var entries: [String: Entry] = [:]

  public init() {}

  public subscript(key: String) -> Entry? { entries[key] }

  /// The part of a deck that belongs to a course, say, or that was found in its files.
  public func filter(_ isIncluded: (Entry) -> Bool) -> ReviewDeck {
    var deck = ReviewDeck()
    deck.entries = entries.filter { isIncluded($0.value) }
    return deck
  }

  /// One card, and what it is of.
  public struct Entry: Hashable, Sendable {
    /// The name that the journal knows the card by: `course-id/file#id`.
    public let key: String
    public internal(set) var card: ReviewCard
    /// Of the question as it was asked last.
    public internal(set) var fingerprint: String
    /// Of the event that rated it last.
    public internal(set) var sequence: Int
    /// Whether it was rated last in a review, and not in its lesson or quiz.
    public internal(set) var isReviewed: Bool
    /// How the answers to it went.
    public internal(set) var outcome: Outcome
    var before: Before
    /// The file's name now, where the card is looked at under another than the journal's.
    var renamedItem: ItemKey?

    init(
      key: String, card: ReviewCard, fingerprint: String, sequence: Int, isReviewed: Bool, outcome: Outcome,
      before: Before
    ) {
      self.key = key
      self.card = card
      self.fingerprint = fingerprint
      self.sequence = sequence
      self.isReviewed = isReviewed
      self.outcome = outcome
      self.before = before
    }
  }

  /// How a question's answers went, up to the last one.
  public enum Outcome: Hashable, Sendable {
    /// The last answer was right.
    case right
    /// It was wrong, and so were all since the last right one; each was a guess.
    case wrong
    /// The same, and at least one of them was given as sure.
    case sureButWrong

    /// After one more answer; nil stands for a question without one.
    static func after(_ outcome: Outcome?, isRight: Bool, isSure: Bool) -> Outcome {
      isRight ? .right : isSure || outcome == .sureButWrong ? .sureButWrong : .wrong
    }
  }

  /// What undoing a card's last rating brings back.
  enum Before: Hashable, Sendable {
    case nothing
    case noCard
    case rated(Rated)
  }

  /// A card as it was before its last rating.
  struct Rated: Hashable, Sendable {
    var card: ReviewCard
    var outcome: Outcome
    var sequence: Int
    var isReviewed: Bool
    var fingerprint: String
  }

  /// An answer in a lesson or a quiz, where the program could judge it.
  public struct Answer: Hashable, Sendable {
    /// The question: `course-id/file#id`.
    public var key: String
    public var fingerprint: String
    public var rating: Rating
    /// Whether it was given without guessing.
    public var isSure: Bool
    /// Seconds since 1970-01-01T00:00:00Z.
    public var moment: Int
    /// Of the event.
    public var sequence: Int

    public init(
      key: String, fingerprint: String, rating: Rating, isSure: Bool = false, moment: Int, sequence: Int
    ) {
      self.key = key
      self.fingerprint = fingerprint
      self.rating = rating
      self.isSure = isSure
      self.moment = moment
      self.sequence = sequence
    }
  }

  /// Counts an answer that was given in a lesson or a quiz as a review of its question.
  public mutating func count(_ answer: Answer) { rate(answer, isReviewed: false) }

  /// Counts a review.
  ///
  /// - Parameter former: Other names that the question has had; of the cards under all of its names the one that was
  ///   rated last goes on under the present one.
  public mutating func review(_ answer: Answer, former: [String] = []) {
    for name in former where name != answer.key {
      guard let entry = entries.removeValue(forKey: name), entry.sequence > entries[answer.key]?.sequence ?? 0
      else { continue }
      entries[answer.key] = Entry(
        key: answer.key, card: entry.card, fingerprint: entry.fingerprint, sequence: entry.sequence,
        isReviewed: entry.isReviewed, outcome: entry.outcome, before: entry.before)
    }
    rate(answer, isReviewed: true)
  }

  private mutating func rate(_ answer: Answer, isReviewed: Bool) {
    guard let place = entries.index(forKey: answer.key) else {
      // A course of three hundred questions would else come up whole once more as soon as it is finished.
      let isTaught = !isReviewed && answer.rating == .good
      entries[answer.key] = Entry(
        key: answer.key, card: (isTaught ? FSRS.taught : .standard).review(nil, answer.rating, at: answer.moment),
        fingerprint: answer.fingerprint, sequence: answer.sequence, isReviewed: isReviewed,
        outcome: answer.outcome(after: nil), before: .noCard)
      return
    }
    entries.values[place].rate(answer, isReviewed: isReviewed)
  }

  /// Takes a card's last rating back; false where another has come since, or it was taken back already.
  ///
  /// - Parameter sequence: Of the event that gave the rating.
  @discardableResult
  public mutating func undo(_ key: String, sequence: Int) -> Bool {
    guard let entry = entries[key], entry.sequence == sequence else { return false }
    switch entry.before {
    case .nothing: return false
    case .noCard: entries[key] = nil
    case .rated(let rated):
      entries[key] = Entry(
        key: key, card: rated.card, fingerprint: rated.fingerprint, sequence: rated.sequence,
        isReviewed: rated.isReviewed, outcome: rated.outcome, before: .nothing)
    }
    return true
  }
}

extension ReviewDeck.Entry {
  /// The question's file.
  public var item: ItemKey { renamedItem ?? ItemKey(String(key[..<sign])) }
  /// The question's id in it.
  public var question: String { sign == key.endIndex ? "" : String(key[key.utf8.index(after: sign)...]) }
  /// The id of its course.
  public var course: Substring { key[..<(key.utf8.firstIndex(of: UInt8(ascii: "/")) ?? key.endIndex)] }
  private var sign: String.Index { key.utf8.lastIndex(of: UInt8(ascii: "#")) ?? key.endIndex }

  func isIn(_ item: ItemKey) -> Bool { renamedItem.map { $0 == item } ?? (key[..<sign] == item.rawValue) }

  /// Whether the last rating can be taken back.
  public var canUndo: Bool { before != .nothing }

  mutating func rate(_ answer: ReviewDeck.Answer, isReviewed: Bool) {
    before = .rated(
      .init(card: card, outcome: outcome, sequence: sequence, isReviewed: self.isReviewed, fingerprint: fingerprint))
    outcome = answer.outcome(after: outcome)
    let isOnTime = isReviewed && card.isDueLater(onDayOf: answer.moment)
    card = FSRS.standard.review(
      card.rated(at: answer.moment), answer.rating, at: answer.moment, isOnTime: isOnTime)
    if fingerprint != answer.fingerprint { fingerprint = answer.fingerprint }
    sequence = answer.sequence
    self.isReviewed = isReviewed
  }
}

extension ReviewDeck.Answer {
  /// A learner who rates an answer Again did not know it, whatever its points.
  fileprivate func outcome(after outcome: ReviewDeck.Outcome?) -> ReviewDeck.Outcome {
    .after(outcome, isRight: rating != .again, isSure: isSure)
  }
}
