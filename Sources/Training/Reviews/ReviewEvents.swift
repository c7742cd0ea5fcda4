extension Event {
  /// A question came up again, was answered, and the answer was rated.
  public struct Reviewed: Hashable, Sendable, Codable {
    /// The item and the question: `course-id/file#id`.
    public var item: String
    /// Of the question as it was asked.
    public var fingerprint: String
    public var rating: Rating
    /// In the form of the question's kind (see `GradedBody`).
    public var response: [String]
    /// Points won.
    public var score: Double
    /// Points there were to win.
    public var max: Double
    public var confidence: Confidence
    /// Milliseconds from the question's appearance.
    public var ms: Int
    /// Other names under which the question was answered before, in the form of `item`; written only where it has some.
    public var was: [String]?

    public init(
      item: String, fingerprint: String, rating: Rating, response: [String], score: Double, max: Double,
      confidence: Confidence, ms: Int, was: [String] = []
    ) {
      self.item = item
      self.fingerprint = fingerprint
      self.rating = rating
      self.response = response
      self.score = score
      self.max = max
      self.confidence = confidence
      self.ms = ms
      self.was = was.isEmpty ? nil : was
    }

    /// An answer to a question that came up again.
    ///
    /// - Parameters:
    ///   - card: The question's card, under whatever names it is kept.
    ///   - rating: The learner's own; nil: as the answer was right and sure.
    public init(_ answered: Answered, card: QuestionCard, rating: Rating? = nil) {
      self.init(
        item: answered.item, fingerprint: answered.fingerprint, rating: rating ?? answered.rating,
        response: answered.response, score: answered.score, max: answered.max, confidence: answered.confidence,
        ms: answered.ms, was: card.names.filter { $0 != answered.item })
    }
  }

  /// The last rating of a question was taken back, or a reset.
  public struct Undone: Hashable, Sendable, Codable {
    /// The item and the question, `course-id/file#id`; of a reset, what it says in `item`.
    public var item: String
    /// The sequence of the event that gave the rating, or of the reset. Where something came between, nothing is taken
    /// back.
    public var of: Int

    public init(item: String, of: Int) {
      self.item = item
      self.of = of
    }
  }
}

extension Event.Answered {
  /// How well it shows the question to be remembered.
  public var rating: Rating { Rating(isRight: isRight, confidence: confidence) }
}

extension ReviewDeck {
  /// What takes a card's last rating back; nil where nothing can be.
  public func undoing(_ key: String) -> Event.Undone? {
    entries[key].flatMap { $0.canUndo ? Event.Undone(item: key, of: $0.sequence) : nil }
  }

  /// Whether a rating is taken back once its `Undone` is folded in: nothing is, where the card was rated since.
  public func hasTakenBack(_ undone: Event.Undone) -> Bool {
    entries[undone.item].map { $0.sequence < undone.of } ?? true
  }

  /// An event without a time that can be read is no review: nobody could say when the next one is due.
  mutating func fold(_ answered: Event.Answered, _ event: Event, at time: Timestamp?) {
    guard answered.isAutoGraded, let time else { return }
    count(
      Answer(
        key: answered.item, fingerprint: Self.word(answered.fingerprint), rating: answered.rating,
        isSure: answered.confidence == .sure, moment: time.seconds, sequence: event.sequence))
  }

  mutating func fold(_ reviewed: Event.Reviewed, _ event: Event, at time: Timestamp?) {
    guard let time else { return }
    review(
      Answer(
        key: reviewed.item, fingerprint: Self.word(reviewed.fingerprint), rating: reviewed.rating,
        isSure: reviewed.confidence == .sure, moment: time.seconds, sequence: event.sequence),
      former: reviewed.was ?? [])
  }

  /// A fingerprint has no space in it, whatever a line says: a card's fields are told apart by theirs.
  private static func word(_ fingerprint: String) -> String {
    fingerprint.utf8.contains(UInt8(ascii: " ")) ? "" : fingerprint
  }
}
