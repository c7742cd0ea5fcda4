import Course

/// The card of a question as its file has it now.
public struct QuestionCard: Hashable, Sendable {
  public var entry: ReviewDeck.Entry
  /// All the names under which the question was answered, sorted; `entry` is of the one answered last.
  public var names: [String]
}

extension Progress {
  /// The cards of a file's questions, by the ids they have now; those of renamed ones, too, and of those that came from
  /// another file. Questions without a card, and those that the program cannot judge now, are missing.
  ///
  /// Where a question was answered under several names, the card that was rated last is the one; a `Reviewed` made with
  /// it puts them together.
  public func cards(of key: ItemKey, as item: Item) -> [String: QuestionCard] {
    var entries: [String: [ReviewDeck.Entry]] = [:]
    for entry in reviews.entries.values where entry.isIn(key) { entries[entry.question, default: []].append(entry) }
    for former in item.questions.flatMap(\.formerIDs) {
      guard let place = key.elsewhere(former) else { continue }
      let found = reviews.entries.values.filter { $0.isIn(place.item) && $0.question == place.question }
      if !found.isEmpty { entries[former] = found }
    }
    guard !entries.isEmpty else { return [:] }
    let records = record(of: key, as: item).questions.mapValues { Set($0.statistics.keys) }
    let recorded = records.merging(entries.mapValues { Set($0.map(\.fingerprint)) }) { $0.union($1) }
    let reconciliation = Reconciliation(recorded: recorded, questions: item.questions)
    var cards: [String: QuestionCard] = [:]
    for (id, entries) in entries {
      guard let now = reconciliation.current(id) else { continue }
      for entry in entries { cards[now] = QuestionCard(entry, and: cards[now]) }
    }
    let judged = Set(item.questions.filter(\.isAutoGraded).map(\.id))
    return cards.filter { judged.contains($0.key) }
  }
}

extension QuestionCard {
  fileprivate init(_ entry: ReviewDeck.Entry, and other: QuestionCard?) {
    self.entry = entry
    if let other, other.entry.sequence > entry.sequence { self.entry = other.entry }
    names = ([entry.key] + (other?.names ?? [])).sorted()
  }
}

extension ReviewDeck {
  /// The same cards in the files' present names; each still knows the name that the journal has for it.
  func renaming(_ renames: [ItemKey: ItemKey]) -> ReviewDeck {
    var deck = self
    for (key, entry) in entries {
      if let item = renames[entry.item] { deck.entries[key]?.renamedItem = item }
    }
    return deck
  }
}
