import Course
import Training

/// Keeps team matches. `lectern` wires one to the disk; tests keep theirs in memory.
public protocol MatchKeeper: AnyObject {
  /// Why the last events are not on disk; nil when all is saved.
  var unsaved: String? { get }
  /// The newest match, where it has not come to its end.
  func unfinished() -> UnfinishedMatch?
  /// Goes on with a match; what is recorded next is appended to it.
  func resume(_ id: String)
  /// Appends events and returns when they are on the disk, or could not be put there: then `unsaved` says why, and they
  /// are tried again with the next. A `began` begins a match of its own.
  func record(_ entries: [MatchEvent.Entry])
}

/// A match that can be gone on with.
public struct UnfinishedMatch: Hashable, Sendable {
  public var id: String
  public var history: MatchHistory

  public init(id: String, history: MatchHistory) {
    self.id = id
    self.history = history
  }
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
  /// Nil: the courses' quizzes are offered.
  public var quiz: MatchQuiz?
  public var mode: MatchMode?
  public var teams: [String]
  public var questions: Int?
  public var seed: UInt32?

  public init(
    quiz: MatchQuiz? = nil, mode: MatchMode? = nil, teams: [String] = [], questions: Int? = nil, seed: UInt32? = nil
  ) {
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
  case resume(String)
  /// Answered by `recorded`.
  case record([MatchEvent.Entry])
}

/// What the outside says of matches.
public enum MatchNews: Sendable {
  case lobbyReady([MatchQuiz], UnfinishedMatch?)
  /// Why the last events are not on disk.
  case recorded(unsaved: String?)
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
  var lobbyEffects: [Effect] { (screens.last as? LobbyScreen).map { [$0.opening] } ?? [] }

  /// The moment of the current action, in microseconds.
  var moment: Int { pressedAt ?? now * 1000 }
}
