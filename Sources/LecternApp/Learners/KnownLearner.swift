import Phrases
import Training

/// Someone who learns here, as a list of them shows.
public struct KnownLearner: Hashable, Sendable {
  /// The folder's name, which tells those of one name apart.
  public var id: String
  public var name: String
  /// Whether a PIN is asked for before anything of theirs is shown.
  public var asksPIN: Bool
  /// Whether anything was ever done.
  public var hasBegun: Bool

  public init(id: String, name: String, asksPIN: Bool = false, hasBegun: Bool = true) {
    self.hasBegun = hasBegun
    self.id = id
    self.name = name
    self.asksPIN = asksPIN
  }
}

/// What came of asking for someone's journal.
public enum LearnerOpening: Hashable, Sendable {
  case opened
  case wrongPIN
  /// Why it cannot be opened now, as it goes on after a colon.
  case refused(String)
}

/// A learner whose journal is open, with all that screens show of them.
public struct OpenedLearner: Sendable {
  var name: String
  var progress: Progress
  var unsaved: String?
  var notice: String?
  var settings: LearnerSettings
  var language: InterfaceLanguage

  /// - Parameter name: As it was typed, for a keeper that has none.
  init(_ keeper: any ProgressKeeper, name: String = "") {
    self.name = keeper.learnerName ?? name
    progress = keeper.progress
    unsaved = keeper.unsaved
    notice = keeper.notice
    settings = keeper.settings
    language = keeper.language
  }
}

extension AppState {
  /// Begins with a learner, or goes on with another one: home, as they left it.
  mutating func welcome(_ learner: OpenedLearner) -> [Effect] {
    let isFirst = learnerName == nil
    learnerName = learner.name
    unsaved = learner.unsaved
    retryAt = unsavedReason.map { _ in now + Self.retryInterval }
    notice = learner.notice
    settings = learner.settings
    language = learner.language
    absent = []
    (search, target, unbegun) = (nil, nil, [:])
    (pinMisses, pinPause) = (0, nil)
    take(learner.progress)
    screens = [HomeScreen()]
    coveredAt = []
    let reading = turnCourses()
    guard isFirst else {
      // What courses have been read tell which files may have been renamed since this one learned from them.
      return reading + library.shelves.compactMap(\.course).filter(hasLostItems).map { .survey($0) }
    }
    if let firstCourse { begin(with: firstCourse) }
    return reading + openFirst()
  }

  /// Counts a wrong PIN; true where it was the third, after which none is taken for a while.
  mutating func missPIN() -> Bool {
    pinMisses += 1
    guard pinMisses >= Self.pinTries else { return false }
    (pinMisses, pinPause) = (0, Countdown(seconds: Self.pinPauseSeconds, now: now))
    return true
  }

  static let pinTries = 3
  static let pinPauseSeconds = 10

  /// Why no PIN is taken now; nil where one is.
  var pinPauseWords: String? {
    guard let pinPause, !pinPause.isOver(now: now) else { return nil }
    let seconds = pinPause.secondsLeft(now: now)
    return say(
      seconds, one: "That was not the PIN three times. In 1 second it can be tried again.",
      other: "That was not the PIN three times. In \(seconds) seconds it can be tried again.")
  }
}

/// What lists of learners say, on the full screen and in plain mode.
enum ChooserWords {
  /// A name, and the folder's where others have the same.
  static func name(_ person: KnownLearner, among people: [KnownLearner]) -> String {
    people.contains { $0.name == person.name && $0.id != person.id } ? "\(person.name) (\(person.id))" : person.name
  }

  /// What is worth knowing of someone in the list, a few words each.
  static func remarks(_ index: Int, _ people: [KnownLearner], current: String?) -> [String] {
    let person = people[index]
    let when =
      person.name == current ? say("learning now") : index == 0 && person.hasBegun ? say("learned last") : nil
    return [when, person.asksPIN ? say("PIN") : nil].compactMap { $0 }
  }

  static var question: String { say("Who is learning?") }
  static var somebodyNew: String { say("Somebody new") }
  static var wrongPIN: String { say("That is not it.") }
}
