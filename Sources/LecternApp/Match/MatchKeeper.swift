import Course
import Training

/// Keeps team matches. `lectern` wires one to the disk; tests keep theirs in memory.
public protocol MatchKeeper: AnyObject {
  /// What of all matches is not on the disk; nil when everything is.
  var unsaved: UnsavedMatch? { get }
  /// Nobody plays here just now: others may go on with the match that was played. What a lobby has to know.
  func lobby() -> MatchLobby
  /// All matches, the newest first.
  func matches() -> [KeptMatch]
  /// Goes on with a match, or opens one that is over; what is recorded next is appended to it.
  func resume(_ id: String) -> MatchOpening
  /// Appends events and returns when they are on the disk, or could not be put there: then `unsaved` says why, and they
  /// are tried again with the next. A `began` begins a match of its own.
  func record(_ entries: [MatchEvent.Entry])
  /// Tries again what is not on the disk.
  func retry()
}

/// What of matches is not on the disk.
public struct UnsavedMatch: Hashable, Sendable, CustomStringConvertible {
  /// "the disk is full"
  public var reason: String
  /// The file or folder that it is about; empty where there is none.
  public var place: String
  /// How many changes of matches those are.
  public var changes: Int

  public init(reason: String, place: String = "", changes: Int = 0) {
    self.reason = reason
    self.place = place
    self.changes = changes
  }

  /// The reason first: a narrow screen may cut the path off.
  public var description: String { place.isEmpty ? reason : "\(reason): \(place)" }
}

/// A match that was begun, as it stands.
public struct KeptMatch: Hashable, Sendable {
  public var id: String
  /// When it began (RFC 3339).
  public var began: String
  public var match: Match
  /// Whether another window plays it, so that it cannot be gone on with here.
  public var isPlayedElsewhere: Bool

  public init(id: String, began: String, match: Match, isPlayedElsewhere: Bool = false) {
    self.id = id
    self.began = began
    self.match = match
    self.isPlayedElsewhere = isPlayedElsewhere
  }
}

/// What the lobby has to know of the matches there are.
public struct MatchLobby: Hashable, Sendable {
  /// The newest that is not over and that nobody else plays; where there is none, the newest that is not over.
  public var offered: KeptMatch?
  /// How many matches there are.
  public var count: Int
  /// Why a match that is begun now could not be saved; no change is lost yet.
  public var obstacle: UnsavedMatch?

  public init(offered: KeptMatch? = nil, count: Int = 0, obstacle: UnsavedMatch? = nil) {
    self.offered = offered
    self.count = count
    self.obstacle = obstacle
  }
}

/// What came of going on with a match.
public enum MatchOpening: Hashable, Sendable {
  case opened(MatchHistory)
  /// Why it cannot be done.
  case refused(String)
}

/// What a match may be played with.
public struct MatchQuiz: Hashable, Sendable {
  public var title: String
  public var quiz: Quiz
  /// Whether it is made for it: a course's `showdown.md`.
  public var isShowdown: Bool

  public init(title: String, quiz: Quiz, isShowdown: Bool = false) {
    self.title = title
    self.quiz = quiz
    self.isShowdown = isShowdown
  }
}

/// What `lectern team` asks for; what is nil the lobby decides.
public struct MatchRequest: Hashable, Sendable {
  /// The match to go on with at once.
  public var resumed: String?
  /// Nil: the courses' quizzes are offered.
  public var quiz: MatchQuiz?
  public var mode: MatchMode?
  public var teams: [String]
  public var questions: Int?
  public var seed: UInt32?

  public init(
    quiz: MatchQuiz? = nil, mode: MatchMode? = nil, teams: [String] = [], questions: Int? = nil, seed: UInt32? = nil,
    resumed: String? = nil
  ) {
    self.resumed = resumed
    self.quiz = quiz
    self.mode = mode
    self.teams = teams
    self.questions = questions
    self.seed = seed
  }
}

/// What the outside does for a match.
public enum MatchEffect: Sendable {
  /// Look whether a match is under way, and read the courses' quizzes where they are wanted; answered by `lobbyReady`.
  case openLobby(readsQuizzes: Bool)
  /// Answered by `listed`.
  case list
  /// Answered by `opened` or `refused`.
  case resume(String)
  /// Answered by `recorded`.
  case record([MatchEvent.Entry])
  /// Ends a match that nobody wants to go on with; answered by `listed`, or `refused`.
  case end(String)
}

extension MatchKeeper {
  /// Ends a match as it stands: the scores stay those that may be seen.
  ///
  /// - Returns: Why it cannot be done; nil where it is.
  func end(_ id: String) -> String? {
    switch resume(id) {
    case .refused(let reason): return reason
    case .opened(let history):
      if !history.match.isOver { record(history.match.ending) }
      // It is let go.
      _ = lobby()
      return nil
    }
  }
}

extension Match {
  /// What ends it, wherever it stands: what a question has won or cost before everybody's eyes stays, and one that nobody
  /// has answered, or whose answers nobody has seen, counts for nobody.
  var ending: [MatchEvent.Entry] {
    switch stage {
    case .reading, .open, .won: hidesAnswers || current?.done.isEmpty != false ? [.skipped, .ended] : [.ended]
    case .closed: hidesAnswers ? [.skipped, .ended] : [.ended]
    case .ready, .wagers, .over: [.ended]
    }
  }
}

/// What the outside says of matches.
public enum MatchNews: Sendable {
  case lobbyReady([MatchQuiz], MatchLobby)
  case listed([KeptMatch])
  case opened(MatchHistory)
  /// Why a match cannot be gone on with.
  case refused(String)
  /// What is not on the disk.
  case recorded(unsaved: UnsavedMatch?)
}

/// What keys mean in the lobby and in a match.
public enum MatchCommand: Hashable, Sendable {
  case goOn
  /// A key that may be a team's, an option's letter or a digit.
  case key(Unicode.Scalar)
  case erase
  case pass, pause, skip, extend, undo, redo, judge, adjust, rename, lock, blank, explain, joker
  /// The next team to put an answer in for, or the one before.
  case turnToTeam(Int)
  case addTeam, removeTeam
  case rules
  case leave
}

extension AppState {
  /// The most courses whose quizzes are read for the lobby.
  private static let lobbyCourses = 12

  var shelvesForLobby: [Int] {
    Array(library.shelves.indices.prefix(Self.lobbyCourses)).filter { library.shelves[$0].isUnread }
  }

  /// The quizzes of the first courses, those made for a match first.
  func readQuizzes() -> [MatchQuiz] {
    var found: [MatchQuiz] = []
    for shelf in library.shelves.prefix(Self.lobbyCourses) {
      guard let course = shelf.course else { continue }
      for entry in course.entries {
        guard case .quiz(let quiz)? = library.read(entry, in: course)?.value else { continue }
        let isShowdown = entry.file.split(separator: "/").last == "showdown.md"
        found.append(MatchQuiz(title: quiz.title, quiz: quiz, isShowdown: isShowdown))
      }
    }
    return found.filter(\.isShowdown) + found.filter { !$0.isShowdown }
  }

  /// Begins at the lobby of a match; leaving it leaves the program. What it speaks has to be known before.
  public mutating func begin(match request: MatchRequest) {
    matchRequest = request
    let spoken = language
    spoken.whileSpoken { screens.append(LobbyScreen(request, state: &self, isFirst: true)) }
    coveredAt.append(now)
  }

  /// What a lobby that was begun with needs first.
  var lobbyEffects: [Effect] {
    guard let lobby = screens.last as? LobbyScreen else { return [] }
    return [lobby.opening] + (matchRequest?.resumed.map { [.match(.resume($0))] } ?? [])
  }

  /// The moment of the current action, in microseconds.
  var moment: Int { pressedAt ?? now * 1000 }
}
