import Course
import Phrases
import Training

/// Which attempt at an item a screen shows.
struct AttemptMark: Hashable, Sendable {
  let item: ItemKey
  var seed: UInt32
  /// How many attempts had ended when it began.
  var ended: Int
}

/// What another terminal has done meanwhile to the attempt on screen.
enum Overtaken: Hashable, Sendable {
  case reset, ended

  /// What is said once an answer has begun the quiz anew.
  var quizWords: String {
    switch self {
    case .reset:
      say(
        "This quiz was reset at another terminal and begins anew with this answer; what came before it is asked again.")
    case .ended:
      say("This quiz was finished at another terminal. This answer begins it anew; what came before it is asked again.")
    }
  }

  /// What is said once a reply has gone on with a talk.
  var drillWords: String {
    switch self {
    case .reset: say("This talk was reset at another terminal. It goes on here, as one of its own.")
    case .ended: say("This talk was ended at another terminal. It goes on here, as one of its own.")
    }
  }
}

extension AppState {
  /// What was done to an attempt that is under way here; nil where the journal still has it as the present one.
  func overtaken(_ mark: AttemptMark) -> Overtaken? {
    guard preview == nil else { return nil }
    let record = progress[mark.item]
    if record.attempts > mark.ended { return .ended }
    return record.attempts < mark.ended || record.attempt.seed != mark.seed ? .reset : nil
  }
}
