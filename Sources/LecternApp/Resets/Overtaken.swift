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
///
/// Before a key hands anything in, what the journal has by then is taken in, and two rules hold, on the full screen and line
/// by line; what came of them is said with the next thing that is shown.
///
/// - What was answered or said at another terminal is not asked here any more. That answer is shown, and counts.
/// - What was reset or ended there is from the next thing that is done here an attempt of its own. It takes along what that
///   needs, and nothing else: an answer and a page need nothing before them, a reply in a talk all that was said before it.
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

  /// What is said where there was nothing to answer: the list before a quiz is handed in is of another attempt.
  var listWords: String {
    switch self {
    case .reset: say("This quiz was reset at another terminal. Here it begins anew.")
    case .ended: say("This quiz was finished at another terminal. Here it begins anew.")
    }
  }

  /// What is said once a reply has gone on with a talk.
  var drillWords: String {
    switch self {
    case .reset: say("This talk was reset at another terminal. It goes on here, as one of its own.")
    case .ended: say("This talk was ended at another terminal. It goes on here, as one of its own.")
    }
  }

  static var lessonWords: String {
    say("This lesson was reset at another terminal. It begins anew with this page.")
  }

  // MARK: What was answered there

  /// Said of the question on screen, with the answer that was given at another terminal.
  ///
  /// - Parameter isBegun: Whether an answer had been begun here.
  static func answeredWords(isBegun: Bool) -> String {
    isBegun
      ? say(
        "This question was answered at another terminal meanwhile, and that answer counts. What was begun here was not handed in."
      )
      : say("This question was answered at another terminal meanwhile, and that answer counts.")
  }

  /// Said of a talk in which something was said at another terminal.
  static var saidWords: String { say("This talk went on at another terminal. It stands here now.") }
}

extension AppState {
  /// What was done to an attempt that is under way here; nil where the journal still has it as the present one.
  func overtaken(_ mark: AttemptMark) -> Overtaken? {
    // One that a link led to, and in which nothing was done yet, is in no journal.
    guard preview == nil, unbegun[mark.item] == nil else { return nil }
    let record = progress[mark.item]
    if record.attempts > mark.ended { return .ended }
    return record.attempts < mark.ended || record.attempt.seed != mark.seed ? .reset : nil
  }

  /// The talk as it stands by now, where another terminal has gone on with it.
  func caughtUp(_ run: DrillRun, _ mark: AttemptMark) -> DrillRun? {
    guard preview == nil, overtaken(mark) == nil else { return nil }
    return run.caughtUp(with: progress[mark.item].attempt)
  }

  /// The events after which the journal has the talk as it is here, with the reply that was just given in it. Where another
  /// terminal has ended it or reset it, all that was said here since is told again.
  func entries(for chose: Event.Chose, in run: DrillRun, _ mark: inout AttemptMark) -> [Event.Entry] {
    guard preview == nil else { return [.chose(chose)] }
    guard overtaken(mark) == nil else {
      mark.ended = progress[mark.item].attempts
      let started = Event.Started(item: mark.item, kind: .drill, seed: mark.seed)
      return [.started(started)] + run.retold(after: [], with: chose).map { .chose($0) }
    }
    // Where the file has changed, the reply says from where on the journal's are void.
    guard chose.after == nil else { return [.chose(chose)] }
    return run.retold(after: progress[mark.item].attempt.turns, with: chose).map { .chose($0) }
  }
}

extension Action {
  /// Whether it may hand something in, say something or leave a question: what was done elsewhere must be known before.
  var handsIn: Bool {
    switch self {
    case .select, .guess, .skip, .handIn, .tick: true
    default: false
    }
  }
}
