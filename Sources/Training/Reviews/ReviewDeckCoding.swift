/// In the snapshot a deck is an object of short lines: a card's is read at each start, and there may be thousands.
///
///     "course/file#id": "review 11.2 5.1 1764230400 1763280000 - learning/1 2.3 5.1 1763107200 1763106600 - ! 7 a = 12 r + 00ff"
///
/// The card (state and step, stability, difficulty, due, last review, and `moment/stability` of one on another day or `-`), what undoing brings back (a card with the next
/// fields as they were then, `=` for a fingerprint that is the same; or `new`, or `-`), the event's sequence, `r` for a review or `a` for an answer elsewhere, how the answers
/// went (`+` right, `-` wrong, `!` sure but wrong), and the fingerprint to the end.
extension ReviewDeck: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let lines = try container.decode([String: String].self)
    entries.reserveCapacity(lines.count)
    for (key, line) in lines {
      guard let entry = Entry(key: key, line: line) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no review card: \(line)")
      }
      entries[key] = entry
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(entries.mapValues(\.line))
  }
}

extension ReviewDeck.Entry {
  fileprivate var line: String {
    let before =
      switch self.before {
      case .nothing: "-"
      case .noCard: "new"
      case .rated(let rated):
        "\(rated.card.line) \(rated.outcome.sign) \(rated.sequence) \(rated.isReviewed ? "r" : "a") "
          + (rated.fingerprint == fingerprint ? "=" : rated.fingerprint)
      }
    return "\(card.line) \(before) \(sequence) \(isReviewed ? "r" : "a") \(outcome.sign) \(fingerprint)"
  }

  fileprivate init?(key: String, line: String) {
    var fields = Fields(line)
    guard let card = ReviewCard(&fields) else { return nil }
    let start = fields
    var before: ReviewDeck.Before
    switch fields.next() {
    case "-": before = .nothing
    case "new": before = .noCard
    default:
      fields = start
      guard let card = ReviewCard(&fields), let outcome = fields.next().flatMap(ReviewDeck.Outcome.init(sign:)),
        let (sequence, isReviewed) = fields.rating(), let fingerprint = fields.next()
      else { return nil }
      before = .rated(
        .init(
          card: card, outcome: outcome, sequence: sequence, isReviewed: isReviewed, fingerprint: String(fingerprint)))
    }
    guard let (sequence, isReviewed) = fields.rating(),
      let outcome = fields.next().flatMap(ReviewDeck.Outcome.init(sign:))
    else { return nil }
    let fingerprint = fields.rest
    if case .rated(var rated) = before, rated.fingerprint == "=" {
      rated.fingerprint = fingerprint
      before = .rated(rated)
    }
    self.init(
      key: key, card: card, fingerprint: fingerprint, sequence: sequence, isReviewed: isReviewed, outcome: outcome,
      before: before)
  }
}

extension Fields {
  /// An event's sequence, and whether it was a review.
  fileprivate mutating func rating() -> (sequence: Int, isReviewed: Bool)? {
    guard let sequence = next().flatMap({ Int($0) }), let sign = next(), sign == "r" || sign == "a" else { return nil }
    return (sequence, sign == "r")
  }
}

extension ReviewDeck.Outcome {
  fileprivate var sign: String {
    switch self {
    case .right: "+"
    case .wrong: "-"
    case .sureButWrong: "!"
    }
  }

  fileprivate init?(sign: Substring) {
    switch sign {
    case "+": self = .right
    case "-": self = .wrong
    case "!": self = .sureButWrong
    default: return nil
    }
  }
}

extension ReviewCard {
  fileprivate var line: String {
    let state =
      switch self.state {
      case .learning(let step): "learning/\(step)"
      case .review: "review"
      case .relearning(let step): "relearning/\(step)"
      }
    let earlier = self.earlier.map { "\($0.moment)/\($0.stability)" } ?? "-"
    return "\(state) \(stability) \(difficulty) \(due) \(lastReview) \(earlier)"
  }

  /// Numbers that no review can come to are refused, for the arithmetic relies on them.
  fileprivate init?(_ fields: inout Fields) {
    guard let word = fields.next(), let state = State(word), let stability = fields.next().flatMap({ Double($0) }),
      stability.isFinite, stability > 0, let difficulty = fields.next().flatMap({ Double($0) }),
      (1...10).contains(difficulty), let due = fields.next().flatMap({ Int($0) }),
      let lastReview = fields.next().flatMap({ Int($0) }), Timestamp.range.contains(lastReview), due >= lastReview,
      due - lastReview <= FSRS.standard.maximumInterval * 86400, let word = fields.next()
    else { return nil }
    var earlier: Earlier?
    if word != "-" {
      guard let read = Earlier(word) else { return nil }
      earlier = read
    }
    self.init(
      state: state, stability: stability, difficulty: difficulty, due: due, lastReview: lastReview, earlier: earlier)
  }
}

extension ReviewCard.Earlier {
  fileprivate init?(_ word: Substring) {
    let parts = word.utf8.split(separator: UInt8(ascii: "/"))
    guard parts.count == 2, let moment = Int(Substring(parts[0])), Timestamp.range.contains(moment),
      let stability = Double(Substring(parts[1])), stability.isFinite, stability > 0
    else { return nil }
    self.init(moment: moment, stability: stability)
  }
}

extension ReviewCard.State {
  fileprivate init?(_ word: Substring) {
    guard word != "review" else {
      self = .review
      return
    }
    let parts = word.utf8.split(separator: UInt8(ascii: "/"))
    guard parts.count == 2, let step = Int(Substring(parts[1])), (0..<1000).contains(step) else { return nil }
    switch Substring(parts[0]) {
    case "learning": self = .learning(step: step)
    case "relearning": self = .relearning(step: step)
    default: return nil
    }
  }
}

/// The words of a line, one after the other.
private struct Fields {
  private let line: String
  private var place: String.Index

  init(_ line: String) {
    self.line = line
    place = line.startIndex
  }

  mutating func next() -> Substring? {
    guard let end = line.utf8[place...].firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let field = line[place..<end]
    place = line.utf8.index(after: end)
    return field
  }

  /// All that is left.
  var rest: String { String(line[place...]) }
}
