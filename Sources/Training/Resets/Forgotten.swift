import Course

/// What a reset took out of a learner's progress, and what taking it back brings again.
public struct Forgotten: Hashable, Sendable, Codable {
  /// The number of the reset's event.
  public let sequence: Int
  public internal(set) var reset: Event.Reset
  /// The records as they were, by the names in the journal.
  var items: [ItemKey: ItemProgress] = [:]
  var cards = ReviewDeck()
  /// What was begun of answers to them in reviews.
  var drafts: [Event.Drafted] = []

  init(sequence: Int, reset: Event.Reset) {
    self.sequence = sequence
    self.reset = reset
  }

  public var isEmpty: Bool { !items.values.contains(where: \.isTouched) && cards.entries.isEmpty }
  /// How many items something was done in.
  public var begunItems: Int { items.values.count(where: \.isTouched) }
  /// How many of them are done.
  public var finishedItems: Int { items.values.count(where: \.isFinished) }
  /// How many attempts came to an end.
  public var attempts: Int { items.values.reduce(0) { $0 + $1.attempts } }
  /// From 0 to 1; nil where nothing was scored.
  public var bestScore: Double? { items.values.compactMap(\.bestScore).max() }
  /// How many questions were answered.
  public var answeredQuestions: Int { items.values.reduce(0) { $0 + $1.questions.count } }
  /// How many questions would have come up for review.
  public var reviewCards: Int { cards.entries.count }
  /// Whether an attempt is under way.
  public var isUnderway: Bool { items.values.contains { $0.isOpen || ($0.page > 0 && $0.attempts == 0) } }

  /// Whether it cannot be brought back over something that is done under this name.
  fileprivate func concerns(_ key: ItemKey) -> Bool { reset.covers(key) || items[key] != nil }
}

extension Progress {
  /// What a reset takes out of this progress.
  ///
  /// - Parameter sequence: Of the reset's event.
  public func forgotten(by reset: Event.Reset, sequence: Int = 0) -> Forgotten {
    var found = Forgotten(sequence: sequence, reset: reset)
    found.items = items.filter { reset.covers($0.key) }
    for name in reset.questions {
      let key = Event.itemKey(of: name)
      if let record = items[key], record.questions[Event.questionID(of: name)] != nil { found.items[key] = record }
    }
    found.cards = reviews.filter { reset.covers($0.item) || reset.questions.contains($0.key) }
    found.drafts = reviewDrafts.filter { found.cards.entries[$0.item] != nil }
    return found
  }

  /// The reset that can be taken back for an item; nil where none was made, or something was done since.
  ///
  /// Where the item and its course were both reset, it is the item's own that holds what was done in it: had anything
  /// been done between the two, the first would be final.
  public func undoableReset(of key: ItemKey) -> Forgotten? {
    forgotten.last { !$0.reset.isCourse && $0.reset.covers(key) } ?? forgotten.last { $0.reset.covers(key) }
  }

  /// The last reset of a course, or of an item in it, that can be taken back.
  public func undoableReset(in course: String) -> Forgotten? {
    forgotten.last { ItemKey($0.reset.item).course == course }
  }

  /// Whether a reset has taken something and can be taken back.
  public func canUndoReset(_ sequence: Int) -> Bool { forgotten.contains { $0.sequence == sequence } }

  mutating func fold(_ reset: Event.Reset, sequence: Int) {
    var taken = forgotten(by: reset, sequence: sequence)
    for key in taken.items.keys where reset.covers(key) { removeItem(key) }
    for name in reset.questions { forgetQuestion(Event.questionID(of: name), in: Event.itemKey(of: name)) }
    for key in taken.cards.entries.keys { reviews.entries[key] = nil }
    dropReviewDrafts { taken.cards.entries[$0] != nil }
    // Where an earlier reset still holds an item, nothing has been done in it since that would be worth more.
    taken.items = taken.items.filter { key, _ in !forgotten.contains { $0.items[key] != nil } }
    if !taken.isEmpty { forgotten.append(taken) }
  }

  /// Brings back what a reset took; false where there is no such reset, or something was done since.
  mutating func undoReset(sequence: Int) -> Bool {
    guard let place = forgotten.lastIndex(where: { $0.sequence == sequence }) else { return false }
    let found = forgotten.remove(at: place)
    for (key, record) in found.items { put(record, at: key) }
    reviews.entries.merge(found.cards.entries) { $1 }
    reviewDrafts += found.drafts
    return true
  }

  /// What is done in an item makes a reset before it final.
  mutating func settleResets(_ entry: Event.Entry) {
    let worked = entry.worked
    if !worked.isEmpty { forgotten.removeAll { worked.contains(where: $0.concerns) } }
  }

  private mutating func forgetQuestion(_ id: String, in key: ItemKey) {
    guard var record = items[key], record.questions[id] != nil else { return }
    record.questions[id] = nil
    record.attempt.answers.removeAll { $0.questionID == id }
    put(record, at: key)
  }
}

extension Forgotten {
  /// The same under the files' present names.
  func renaming(_ renames: [ItemKey: ItemKey]) -> Forgotten {
    var forgotten = self
    if let now = renames[ItemKey(reset.item)] { forgotten.reset.item = now.rawValue }
    return forgotten
  }
}
