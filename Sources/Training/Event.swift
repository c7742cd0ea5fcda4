import Course

/// One line of a learner's journal.
public struct Event: JournalEvent {
  public static let currentVersion = 1

  public var version: Int
  public var sequence: Int
  public var time: String
  public var entry: Entry

  public init(version: Int = Event.currentVersion, sequence: Int, time: String, entry: Entry) {
    self.version = version
    self.sequence = sequence
    self.time = time
    self.entry = entry
  }

  /// What happened.
  public enum Entry: Hashable, Sendable {
    case started(Started)
    case viewed(Viewed)
    case answered(Answered)
    case drafted(Drafted)
    /// The same of a question that came up for review, which is no part of its item's attempt.
    case draftedReview(Drafted)
    case skipped(Skipped)
    case chose(Chose)
    case finished(Finished)
    case reviewed(Reviewed)
    case undone(Undone)
    case reset(Reset)
    case noted(Noted)
    /// A type this version does not know; it stays in the journal untouched.
    case unknown(type: String)
  }

  /// An item was opened for a new attempt.
  public struct Started: Hashable, Sendable, Codable {
    public var item: ItemKey
    public var kind: Item.Kind
    /// What shuffles questions and options of this attempt.
    public var seed: UInt32

    public init(item: ItemKey, kind: Item.Kind, seed: UInt32) {
      self.item = item
      self.kind = kind
      self.seed = seed
    }
  }

  /// A lesson's page came on screen.
  public struct Viewed: Hashable, Sendable, Codable {
    public var item: ItemKey
    /// Counted from 1.
    public var page: Int
    public var pages: Int
    /// The page's id, which finds it again after an edit of the file; missing in old journals.
    public var section: String?
    /// Rows scrolled down.
    public var scroll: Int

    public init(item: ItemKey, page: Int, pages: Int, section: String? = nil, scroll: Int = 0) {
      self.item = item
      self.page = page
      self.pages = pages
      self.section = section
      self.scroll = scroll
    }
  }

  /// How certain a learner was; `unasked` where they do not want to be asked.
  public enum Confidence: String, Hashable, Sendable, Codable { case sure, guessing, unasked }

  /// A question was answered once.
  public struct Answered: Hashable, Sendable, Codable {
    /// The item and the question: `course-id/file#id`.
    public var item: String
    /// Of the question as it was asked.
    public var fingerprint: String
    /// The question's `rev`, written only where it is above 1.
    var rev: Int?
    /// In the form of the question's kind (see `GradedBody`): the texts of what was chosen, in the author's order.
    public var response: [String]
    /// Points won, after penalties.
    public var score: Double
    /// Points there were to win.
    public var max: Double
    public var confidence: Confidence
    /// Milliseconds from the question's appearance.
    public var ms: Int
    /// True where the learner judged the answer, and missing where the program did.
    var selfGraded: Bool?

    public init(
      item: String, fingerprint: String, response: [String], score: Double, max: Double, confidence: Confidence,
      ms: Int, revision: Int = 1, isSelfGraded: Bool = false
    ) {
      self.item = item
      self.fingerprint = fingerprint
      rev = revision > 1 ? revision : nil
      self.response = response
      self.score = score
      self.max = max
      self.confidence = confidence
      self.ms = ms
      selfGraded = isSelfGraded ? true : nil
    }

    /// The question's `rev` when it was asked.
    public var revision: Int { rev ?? 1 }
    /// Whether the program judged it by what the author ticked: surveys have no points, open answers are their writer's.
    ///
    /// Journals from before reviews do not tell open answers from others.
    public var isAutoGraded: Bool { max > 0 && selfGraded != true }
    /// Whether it won all its points. One that was right after a miss that cost some did not.
    public var isRight: Bool { max > 0 && score + 1e-9 >= max }
    public var itemKey: ItemKey { Event.itemKey(of: item) }
    public var questionID: String { Event.questionID(of: item) }
  }

  /// An answer was begun and not handed in when its question left the screen.
  public struct Drafted: Hashable, Sendable, Codable {
    /// The item and the question: `course-id/file#id`.
    public var item: String
    /// Of the question as it was asked.
    public var fingerprint: String
    /// What stood there, in a form of the question's kind; empty where it was taken back.
    public var draft: [String]

    public init(item: String, fingerprint: String, draft: [String]) {
      self.item = item
      self.fingerprint = fingerprint
      self.draft = draft
    }

    public var itemKey: ItemKey { Event.itemKey(of: item) }
  }

  /// A question of a quiz was left for later: it comes again after the others.
  public struct Skipped: Hashable, Sendable, Codable {
    /// The item and the question: `course-id/file#id`.
    public var item: String
    /// Of the question as it was asked.
    public var fingerprint: String

    public init(item: String, fingerprint: String) {
      self.item = item
      self.fingerprint = fingerprint
    }

    public var itemKey: ItemKey { Event.itemKey(of: item) }
    var questionID: String { Event.questionID(of: item) }
  }

  /// A reply was given in a drill.
  public struct Chose: Hashable, Sendable, Codable {
    public var item: ItemKey
    public var scene: String
    /// The choice's text.
    public var choice: String
    /// Whether the clock took it.
    public var timeout: Bool
    public var moment: Moment?
    public var ms: Int
    /// How many of the attempt's replies still stood, where an edit of the file had overtaken the later ones.
    public var after: Int?
    /// The id of the scene that the reply names; missing in old journals, as is its place.
    public var to: String?
    /// The reply's place in its scene's list, from 0. With `to` it finds a reply whose wording has changed.
    public var place: Int?

    public init(
      item: ItemKey, scene: String, choice: String, timeout: Bool, moment: Moment?, ms: Int, after: Int? = nil,
      to: String? = nil, place: Int? = nil
    ) {
      self.item = item
      self.scene = scene
      self.choice = choice
      self.timeout = timeout
      self.moment = moment
      self.ms = ms
      self.after = after
      self.to = to
      self.place = place
    }
  }

  /// An attempt came to its end.
  public struct Finished: Hashable, Sendable, Codable {
    public var item: ItemKey
    public var kind: Item.Kind
    /// 0 to 1; nil where nothing was scored.
    public var score: Double?
    /// Whether it counts as finished: pages seen, pass mark reached, ending with `pass` true.
    public var passed: Bool
    /// The id of a drill's last scene.
    public var ending: String?

    public init(item: ItemKey, kind: Item.Kind, score: Double?, passed: Bool, ending: String? = nil) {
      self.item = item
      self.kind = kind
      self.score = score
      self.passed = passed
      self.ending = ending
    }
  }
}

extension Event {
  /// The item of a question's name, `course-id/file#id`.
  static func itemKey(of name: String) -> ItemKey {
    ItemKey(String(name[..<(sign(in: name) ?? name.endIndex)]))
  }

  /// The question's id of such a name; empty where it has none.
  static func questionID(of name: String) -> String {
    sign(in: name).map { String(name[name.utf8.index(after: $0)...]) } ?? ""
  }

  /// Where the id's sign stands; by bytes, for every line of a journal is asked.
  fileprivate static func sign(in name: String) -> String.Index? {
    let sign = UInt8(ascii: "#")
    guard let place = name.utf8.withContiguousStorageIfAvailable({ $0.lastIndex(of: sign) }) else {
      return name.utf8.lastIndex(of: sign)
    }
    return place.map { name.utf8.index(name.startIndex, offsetBy: $0) }
  }
}

extension Event.Entry: JournalEntry {
  public init(type: String, from decoder: any Decoder) throws {
    self =
      switch type {
      case "started": .started(try .init(from: decoder))
      case "viewed": .viewed(try .init(from: decoder))
      case "answered": .answered(try .init(from: decoder))
      case "drafted": .drafted(try .init(from: decoder))
      case "drafted-review": .draftedReview(try .init(from: decoder))
      case "skipped": .skipped(try .init(from: decoder))
      case "chose": .chose(try .init(from: decoder))
      case "finished": .finished(try .init(from: decoder))
      case "reviewed": .reviewed(try .init(from: decoder))
      case "undone": .undone(try .init(from: decoder))
      case "reset": .reset(try .init(from: decoder))
      case "noted": .noted(try .init(from: decoder))
      default: .unknown(type: type)
      }
  }

  public var written: (type: String, payload: (any Encodable)?) {
    switch self {
    case .started(let payload): ("started", payload)
    case .viewed(let payload): ("viewed", payload)
    case .answered(let payload): ("answered", payload)
    case .drafted(let payload): ("drafted", payload)
    case .draftedReview(let payload): ("drafted-review", payload)
    case .skipped(let payload): ("skipped", payload)
    case .chose(let payload): ("chose", payload)
    case .finished(let payload): ("finished", payload)
    case .reviewed(let payload): ("reviewed", payload)
    case .undone(let payload): ("undone", payload)
    case .reset(let payload): ("reset", payload)
    case .noted(let payload): ("noted", payload)
    case .unknown(let type): (type, nil)
    }
  }
}
