/// One line of a match's journal.
public struct MatchEvent: JournalEvent {
  public static let currentVersion = 1

  public var version: Int
  public var sequence: Int
  public var time: String
  public var entry: Entry

  public init(version: Int = MatchEvent.currentVersion, sequence: Int, time: String, entry: Entry) {
    self.version = version
    self.sequence = sequence
    self.time = time
    self.entry = entry
  }

  public enum Entry: Hashable, Sendable {
    case began(MatchSetup)
    /// The next question came on the screen.
    case shown
    /// Its reading time is over.
    case opened
    case answered(Answered)
    case missed(Missed)
    case buzzed(Buzzed)
    /// Nobody answers any more.
    case closed
    /// One step more of the answer, or of the podium, was shown.
    case revealed
    /// The host has overruled the program.
    case judged(Judged)
    /// The question is void.
    case skipped
    case adjusted(Adjusted)
    case renamed(Renamed)
    case joker(OfTeam)
    /// The last question's wagers are asked for.
    case wagering
    case wagered(Wagered)
    case ended
    /// The last change but those taken back before is taken back.
    case undone
    case redone

    // What changes no score and cannot be taken back.
    case paused, continued
    case extended(Extended)
    /// The match went on after the program had gone.
    case resumed
    /// A type that this version does not know.
    case unknown(type: String)
  }

  public struct Answered: Hashable, Sendable, Codable {
    public var team: Int
    public var answer: MatchAnswer
    /// Milliseconds of the clock that ran for it: pauses and the host's questions are not in it.
    public var ms: Int

    public init(team: Int, answer: MatchAnswer, ms: Int) {
      self.team = team
      self.answer = answer
      self.ms = ms
    }
  }

  /// A team whose turn it was has no answer.
  public struct Missed: Hashable, Sendable, Codable {
    public var team: Int
    /// Whether the clock took it; otherwise the team passed.
    public var timeout: Bool

    public init(team: Int, timeout: Bool) {
      self.team = team
      self.timeout = timeout
    }
  }

  /// A buzz was won.
  public struct Buzzed: Hashable, Sendable, Codable {
    public var team: Int
    /// All whose presses were too close to tell; empty where the first one was alone.
    public var photo: [Int]
    public var rule: PhotoRule
    /// Milliseconds for which the buzzers stood open before: no pause is in it, nor the time of a team that was wrong.
    public var ms: Int
    /// Of a photo finish, how many milliseconds the second press came after the first; nil where nobody wrote it down.
    public var gap: Int?

    public init(team: Int, photo: [Int] = [], rule: PhotoRule = .first, ms: Int, gap: Int? = nil) {
      self.team = team
      self.photo = photo
      self.rule = rule
      self.ms = ms
      self.gap = gap
    }
  }

  /// What decided a buzz; written as a key.
  public enum PhotoRule: Hashable, Sendable, Codable {
    case first, lowerScore, fewerBuzzes, draw
  }

  public struct Judged: Hashable, Sendable, Codable {
    public var team: Int
    public var isRight: Bool

    public init(team: Int, isRight: Bool) {
      self.team = team
      self.isRight = isRight
    }
  }

  public struct Adjusted: Hashable, Sendable, Codable {
    public var team: Int
    public var points: Int
    public var reason: String

    public init(team: Int, points: Int, reason: String) {
      self.team = team
      self.points = points
      self.reason = reason
    }
  }

  public struct Renamed: Hashable, Sendable, Codable {
    public var team: Int
    public var name: String

    public init(team: Int, name: String) {
      self.team = team
      self.name = name
    }
  }

  public struct OfTeam: Hashable, Sendable, Codable {
    public var team: Int

    public init(team: Int) { self.team = team }
  }

  public struct Wagered: Hashable, Sendable, Codable {
    public var team: Int
    public var points: Int

    public init(team: Int, points: Int) {
      self.team = team
      self.points = points
    }
  }

  public struct Extended: Hashable, Sendable, Codable {
    public var seconds: Int

    public init(seconds: Int) { self.seconds = seconds }
  }
}

extension MatchEvent.Entry {
  /// Whether it is kept for the record alone, and changes nothing in the match.
  public var isForTheRecord: Bool {
    switch self {
    case .paused, .continued, .extended, .resumed, .unknown: true
    default: false
    }
  }
}
