/// A conversation with choices, gauges and several endings.
public struct Drill: Hashable, Sendable {
  public var title: String
  /// Paths it had in earlier versions of the course (`was` in the front matter), from the course folder.
  public var formerFiles: [String] = []
  /// What stands before the first `##`.
  public var briefing: [Block]
  /// In the author's order.
  public var gauges: [Gauge]
  /// True at the end of a run that counts as finished; nil: any ending does.
  public var passCondition: Condition?
  /// In file order; the first that is neither `debrief` nor `when` is the start.
  public var scenes: [Scene]

  public init(
    title: String, briefing: [Block] = [], gauges: [Gauge] = [], passCondition: Condition? = nil, scenes: [Scene]
  ) {
    self.title = title
    self.briefing = briefing
    self.gauges = gauges
    self.passCondition = passCondition
    self.scenes = scenes
  }

  public func scene(_ id: String) -> Scene? { scenes.first { $0.id == id } }
  /// Where the conversation opens.
  public var start: Scene? { scenes.first { $0.role != .debrief && $0.trigger == nil } }
  /// Shown after any ending.
  public var debrief: Scene? { scenes.first { $0.role == .debrief } }
  public var endings: [Scene] { scenes.filter { $0.ending != nil } }

  /// A number from 0 to 100 that choices move.
  public struct Gauge: Hashable, Sendable {
    public static let range = 0...100
    public var name: String
    public var start: Int

    public init(name: String, start: Int) {
      self.name = name
      self.start = start
    }
  }
}

public struct Scene: Hashable, Sendable {
  /// The heading's GitHub slug, or its explicit id.
  public var id: String
  /// Ids it had in earlier versions of the file (`was`).
  public var formerIDs: [String] = []
  public var title: String
  public var beats: [Beat]
  public var role: Role
  /// Entered by itself as soon as this holds after a choice.
  public var trigger: Condition?
  /// Seconds to answer in, after which the `timeout` choice is taken.
  public var timeLimit: Int?
  public var location: SourceLocation

  public init(
    id: String, title: String, beats: [Beat] = [], role: Role, trigger: Condition? = nil, timeLimit: Int? = nil,
    location: SourceLocation = SourceLocation(file: "")
  ) {
    self.id = id
    self.title = title
    self.beats = beats
    self.role = role
    self.trigger = trigger
    self.timeLimit = timeLimit
    self.location = location
  }

  public enum Role: Hashable, Sendable {
    case conversation([Choice])
    /// Followed silently: the first branch whose condition holds.
    case route([Branch])
    case ending(Moment)
    case debrief
  }

  public var choices: [Choice] {
    if case .conversation(let choices) = role { choices } else { [] }
  }

  // Inlined into a closure, this crashes the optimizer of Swift 6.3.1 (CopyPropagation, in release builds only).
  @inline(never)
  public var ending: Moment? {
    if case .ending(let moment) = role { moment } else { nil }
  }
}

/// One thing said or seen in a scene.
public enum Beat: Hashable, Sendable {
  case narration([Block])
  /// `> **Maria:** "…"`; the speaker is nil when the author names none.
  case speech(speaker: String?, [Block])
}

public struct Choice: Hashable, Sendable {
  /// What the learner says or does.
  public var text: [Inline]
  /// The id of the scene it leads to.
  public var target: String
  /// Applied in order, before anything else.
  public var effects: [Effect]
  /// Offered only while this holds.
  public var condition: Condition?
  /// Offered only until it has been taken once.
  public var isOnce: Bool
  /// Taken by the clock when time runs out.
  public var isTimeout: Bool
  /// How the author rates it; unrated choices do not count.
  public var moment: Moment?
  /// The coach's note, for the debrief.
  public var note: [Block]
  public var location: SourceLocation

  public init(
    text: [Inline], target: String, effects: [Effect] = [], condition: Condition? = nil, isOnce: Bool = false,
    isTimeout: Bool = false, moment: Moment? = nil, note: [Block] = [],
    location: SourceLocation = SourceLocation(file: "")
  ) {
    self.text = text
    self.target = target
    self.effects = effects
    self.condition = condition
    self.isOnce = isOnce
    self.isTimeout = isTimeout
    self.moment = moment
    self.note = note
    self.location = location
  }

  /// What identifies the choice within its scene in progress.
  public var plainText: String { text.plainText }
}

public struct Branch: Hashable, Sendable {
  public var condition: Condition?
  public var target: String
  public var location: SourceLocation

  public init(condition: Condition?, target: String, location: SourceLocation = SourceLocation(file: "")) {
    self.condition = condition
    self.target = target
    self.location = location
  }
}

public enum Effect: Hashable, Sendable {
  case adjust(gauge: String, by: Int)
  case set(flag: String)
  case clear(flag: String)
}

/// How a moment of truth went.
public enum Moment: String, Hashable, Sendable, CaseIterable, Codable {
  case misery, mediocrity, magnificence

  /// 0, ½ or 1.
  public var score: Double {
    switch self {
    case .misery: 0
    case .mediocrity: 0.5
    case .magnificence: 1
    }
  }
}

/// A question about gauges and flags; the grammar's `expr`. `DrillRules` answers it.
public indirect enum Condition: Hashable, Sendable {
  case flag(String)
  case compare(gauge: String, Comparison, Int)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case greaterOrEqual = ">="
    case greater = ">"

    public func holds(_ a: Int, _ b: Int) -> Bool {
      switch self {
      case .less: a < b
      case .lessOrEqual: a <= b
      case .equal: a == b
      case .greaterOrEqual: a >= b
      case .greater: a > b
      }
    }
  }
}
