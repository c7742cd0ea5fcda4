import Course

/// What a learner has done, folded from the journal; it can be rebuilt from the events at any time.
public struct Progress: Hashable, Sendable, Codable {
  /// The sequence of the last event folded in; 0 before the first.
  public private(set) var sequence: Int
  public private(set) var items: [ItemKey: ItemProgress]
  /// What was touched last, for "continue".
  public private(set) var lastItem: ItemKey?
  /// The questions that come up again; see `cards(of:as:)` for those of a file as it is now.
  public internal(set) var reviews = ReviewDeck()
  /// Answers to questions that came up for review which were begun and wait to be handed in: one for a question.
  public internal(set) var reviewDrafts: [Event.Drafted] = []
  /// What the learner keeps with pages, by file and page: `course-id/file#page`.
  public internal(set) var notes: [String: PageNote] = [:]
  /// When the learner did something.
  public internal(set) var study = StudyLog()
  /// What resets took and may still bring back, in their order.
  var forgotten: [Forgotten] = []

  public init() {
    sequence = 0
    items = [:]
  }

  public subscript(key: ItemKey) -> ItemProgress { items[key] ?? ItemProgress() }

  /// Whether no question was answered yet.
  public var hasNoAnswers: Bool { items.values.allSatisfy { $0.questions.isEmpty && $0.attempt.answers.isEmpty } }

  /// A summary that says what no events can have led to is refused: the journal is read instead.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sequence = try container.decode(Int.self, forKey: .sequence)
    items = try container.decode([ItemKey: ItemProgress].self, forKey: .items)
    lastItem = try container.decodeIfPresent(ItemKey.self, forKey: .lastItem)
    reviews = try container.decode(ReviewDeck.self, forKey: .reviews)
    reviewDrafts = try container.decode([Event.Drafted].self, forKey: .reviewDrafts)
    notes = try container.decode([String: PageNote].self, forKey: .notes)
    study = try container.decode(StudyLog.self, forKey: .study)
    forgotten = try container.decode([Forgotten].self, forKey: .forgotten)
    guard isWithinBounds else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "out of bounds"))
    }
  }

  /// Folds one event in; an event already folded in changes nothing.
  public mutating func apply(_ event: Event) {
    guard event.sequence > sequence else { return }
    fold(event)
  }

  /// The same of an event that may share its number with one before it, where a journal was put together from two.
  public mutating func fold(_ event: Event) {
    if event.sequence > sequence { sequence = event.sequence }
    let time = isStudy(event.entry) ? Timestamp(event.time) : nil
    if let time { study.count(time) }
    if !forgotten.isEmpty { settleResets(event.entry) }
    switch event.entry {
    case .started(let started):
      change(started.item) {
        $0.attempt = Attempt(seed: started.seed)
        $0.standsAlone = true
      }
    case .viewed(var viewed):
      viewed.bound()
      change(viewed.item) { [viewed] in
        $0.page = viewed.page
        $0.pages = viewed.pages
        $0.section = viewed.section
        $0.scroll = viewed.scroll
        guard viewed.page >= $0.furthestPage else { return }
        $0.furthestPage = viewed.page
        $0.furthestSection = viewed.section
      }
    case .answered(var answered):
      answered.bound()
      change(answered.itemKey) { [answered] in
        $0.attempt.answers.append(answered)
        $0.attempt.drafts.removeAll { $0.item == answered.item }
        $0.attempt.skipped.removeAll { $0.item == answered.item }
        $0.questions[answered.questionID, default: QuestionRecord()].count(answered)
        $0.isOpen = true
      }
      reviews.fold(answered, event, at: time)
      dropReviewDrafts { $0 == answered.item }
    case .drafted(let drafted):
      change(drafted.itemKey) {
        $0.attempt.drafts.removeAll { $0.item == drafted.item }
        guard !drafted.draft.isEmpty else { return }
        $0.attempt.drafts.append(drafted)
        $0.isOpen = true
      }
    case .draftedReview(let drafted):
      // What was under way before a review is still what to continue with.
      dropReviewDrafts { $0 == drafted.item }
      if !drafted.draft.isEmpty { reviewDrafts.append(drafted) }
    case .skipped(let skipped):
      change(skipped.itemKey) {
        $0.attempt.skip(skipped)
        $0.isOpen = true
      }
    case .chose(var chose):
      chose.bound()
      change(chose.item) { [chose] in
        $0.attempt.append(chose)
        $0.isOpen = true
      }
    case .finished(var finished):
      finished.bound()
      change(finished.item) { [finished] in $0.finish(finished) }
    case .reviewed(let reviewed):
      reviews.fold(reviewed, event, at: time)
      dropReviewDrafts { $0 == reviewed.item }
    case .undone(let undone):
      // A question has its id in its name; what is reset has none.
      if undone.item.utf8.contains(UInt8(ascii: "#")) {
        reviews.undo(undone.item, sequence: undone.of)
      } else {
        _ = undoReset(sequence: undone.of)
      }
    case .reset(let reset):
      fold(reset, sequence: event.sequence)
    case .noted(let noted):
      fold(noted, time: event.time)
    case .unknown:
      break
    }
  }

  mutating func dropReviewDrafts(where isMeant: (String) -> Bool) {
    if !reviewDrafts.isEmpty { reviewDrafts.removeAll { isMeant($0.item) } }
  }

  private mutating func change(_ key: ItemKey, _ body: (inout ItemProgress) -> Void) {
    lastItem = key
    body(&items[key, default: ItemProgress()])
  }

  @discardableResult
  mutating func removeItem(_ key: ItemKey) -> ItemProgress? { items.removeValue(forKey: key) }
  mutating func put(_ record: ItemProgress, at key: ItemKey) { items[key] = record }
  mutating func point(to key: ItemKey) { lastItem = key }
}

/// One lesson, quiz or drill in a learner's progress.
public struct ItemProgress: Hashable, Sendable, Codable {
  /// Whether an attempt is under way: begun, with something done, and not ended.
  public internal(set) var isOpen = false
  public internal(set) var attempt = Attempt(seed: 0)
  /// The lesson page last on screen, counted from 1; 0 before the first.
  public internal(set) var page = 0
  /// How many pages the lesson had then.
  public internal(set) var pages = 0
  /// That page's id; nil where the journal has none.
  public internal(set) var section: String?
  public internal(set) var scroll = 0
  public internal(set) var furthestPage = 0
  public internal(set) var furthestSection: String?
  /// Whether some attempt met what the item asks for.
  public internal(set) var isFinished = false
  /// How many attempts came to an end.
  public internal(set) var attempts = 0
  /// Shares from 0 to 1.
  public internal(set) var firstScore: Double?
  public internal(set) var bestScore: Double?
  /// Ids of the endings a drill has reached, in order of discovery.
  public internal(set) var endings: [String] = []

  /// What was answered in it, by the ids that questions had then.
  public internal(set) var questions: [String: QuestionRecord] = [:]
  /// Whether the attempt began under this name, and is not the rest of one begun under a former name of the file.
  var standsAlone = false

  public init() {}

  /// The same with an attempt that has just been begun with a seed.
  public func begun(seed: UInt32) -> ItemProgress {
    var begun = self
    begun.attempt = Attempt(seed: seed)
    return begun
  }

  /// Whether an attempt was begun under this name in which nothing was done yet.
  public var isWaiting: Bool { attempt.seed != 0 && standsAlone && !attempt.isBegun }
  /// Whether anything at all has been done.
  public var isTouched: Bool { isOpen || attempts > 0 || page > 0 }

  mutating func finish(_ finished: Event.Finished) {
    attempts += 1
    isOpen = false
    isFinished = isFinished || finished.passed
    if let score = finished.score {
      firstScore = firstScore ?? score
      bestScore = Swift.max(bestScore ?? score, score)
    }
    if let ending = finished.ending, !endings.contains(ending) { endings.append(ending) }
    // A lesson's answers stay: its checks are answered for good. Quizzes and drills begin anew.
    if finished.kind != .lesson {
      attempt = Attempt(seed: 0)
      standsAlone = true
    }
  }
}

/// What is needed to go on in the middle: the shuffle's seed and everything done since.
public struct Attempt: Hashable, Sendable, Codable {
  public internal(set) var seed: UInt32
  public internal(set) var answers: [Event.Answered]
  public internal(set) var turns: [Event.Chose]
  /// Answers that were begun and wait to be handed in, one for a question, the last one last.
  public internal(set) var drafts: [Event.Drafted] = []
  /// The questions that were left for later and not answered since, each once, the last one last.
  public internal(set) var skipped: [Event.Skipped]

  /// What was begun of an answer to a question as it is now; empty where nothing was.
  public func draft(of question: Question, in item: ItemKey) -> [String] {
    drafts.draft(of: question, in: item)
  }

  public init(
    seed: UInt32, answers: [Event.Answered] = [], turns: [Event.Chose] = [], skipped: [Event.Skipped] = []
  ) {
    self.seed = seed
    self.answers = answers
    self.turns = turns
    self.skipped = skipped
  }

  /// Whether anything was done in it.
  public var isBegun: Bool { !answers.isEmpty || !turns.isEmpty || !drafts.isEmpty || !skipped.isEmpty }

  /// Leaves a question for later: after those that were left so far.
  mutating func skip(_ question: Event.Skipped) {
    skipped.removeAll { $0.item == question.item }
    skipped.append(question)
  }

  /// Adds a reply to the talk, or to that part of it which an edit of the file had left.
  mutating func append(_ turn: Event.Chose) {
    if let kept = turn.after, turns.indices.contains(kept) { turns.removeSubrange(kept...) }
    turns.append(turn)
  }
}

extension [Event.Drafted] {
  /// What was begun of an answer to a question as it is now; empty where nothing was.
  public func draft(of question: Question, in item: ItemKey) -> [String] {
    let name = item.question(question.id)
    return last { $0.item == name && $0.fingerprint == question.fingerprint }?.draft ?? []
  }
}
