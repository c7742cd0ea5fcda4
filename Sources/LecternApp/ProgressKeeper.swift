import Phrases
import Training

/// Keeps what a learner does. `lectern` wires one to the disk; tests keep theirs in memory.
public protocol ProgressKeeper: AnyObject {
  /// The display name of the learner whose journal is open; nil before there is one.
  var learnerName: String? { get }
  /// Everything done so far, saved or not.
  var progress: Progress { get }
  /// Why the last events are not on disk; nil when all is saved.
  var unsaved: String? { get }
  /// What that is; nothing where what is done from now on could not be saved.
  var unsavedMatter: UnsavedMatter { get }
  /// What is wrong with what is kept of the learner; nil when all is well.
  var notice: String? { get }
  /// What the learner has set.
  var settings: LearnerSettings { get }
  /// What the interface is to speak.
  var language: InterfaceLanguage { get }
  /// Changes a setting and returns when that is on the disk, or could not be put there: then `unsaved` says why, and it
  /// is tried again with the next event.
  func change(_ change: SettingChange)
  /// Everyone who learns here, whoever learned last first.
  func learners() -> [KnownLearner]
  /// Opens the journal of the learner with this id, and closes the one before it; without a PIN where none is asked for.
  /// Where it cannot be opened, everything stays as it was.
  func open(learner id: String, pin: String?) -> LearnerOpening
  /// Makes a learner and opens the journal; where that cannot be done now, `unsaved` says why. Returns what is wrong
  /// with the name, nil when it is taken.
  func createLearner(name: String) -> String?
  /// Takes in what the same learner did at other terminals.
  func refresh()
  /// Appends an event and returns when it is on the disk, or could not be put there: then `unsaved` says why, and
  /// the event is tried again with the next.
  func record(_ entry: Event.Entry)
  /// The certificate for a course by what is on the disk, and where it would be written; nothing is written yet.
  func offerCertificate(_ request: CertificateRequest) -> CertificateOffer
  /// Writes what was offered into new files.
  func writeCertificate(_ offer: CertificateOffer) -> CertificateWriting
  /// Writes the snapshot.
  func close()
}

/// What is not on the disk yet.
public struct UnsavedMatter: OptionSet, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// What was done: answers, notes, places.
  public static let answers = UnsavedMatter(rawValue: 1)
  public static let settings = UnsavedMatter(rawValue: 2)

  /// That it is not saved, in a sentence.
  public var words: String {
    switch self {
    case .answers: say("Your last answers are not saved.")
    case .settings: say("Your last settings are not saved.")
    case [.answers, .settings]: say("Your last answers and settings are not saved.")
    default: say("Nothing can be saved now.")
    }
  }
}

extension ProgressKeeper {
  public var unsavedMatter: UnsavedMatter { unsaved == nil ? [] : .answers }
  public var language: InterfaceLanguage { .english }
}
