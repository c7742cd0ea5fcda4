import Phrases
import TerminalUI

/// Whether clocks run.
enum Timing: Hashable, Sendable {
  case running
  /// They show what they give, for a trainer who writes meanwhile.
  case standing
  /// They are not shown and nothing runs out: the learner's setting. Source: WCAG 2.2.1, "Timing Adjustable".
  case off
}

/// A clock that runs down while someone thinks, as the header shows it. All times in milliseconds of `AppState.now`.
struct Countdown: Hashable, Sendable {
  private(set) var deadline: Int
  /// Seconds that it gave at first, and gives again each time it is extended.
  private let given: Int
  /// Whether it stands still and shows what it gives.
  private let isStanding: Bool

  init(seconds: Int, now: Int, isStanding: Bool = false) {
    deadline = now + seconds * 1000
    given = seconds
    self.isStanding = isStanding
  }

  /// The clock for a limit in seconds; nil where there is no limit, or clocks are off.
  static func start(_ seconds: Int?, now: Int, _ timing: Timing) -> Countdown? {
    guard timing != .off else { return nil }
    return seconds.map { Countdown(seconds: $0, now: now, isStanding: timing == .standing) }
  }

  /// What was spent elsewhere costs nothing.
  mutating func postpone(by away: Int) { deadline += away }

  /// Gives the same time once more, as often as is asked for. Source: WCAG 2.2.1 asks for ten times at least.
  mutating func extend() { deadline += given * 1000 }

  /// Rounded up, so that a clock shows 0 only when it is over.
  func secondsLeft(now: Int) -> Int { isStanding ? given : max(0, (deadline - now + 999) / 1000) }

  func isOver(now: Int) -> Bool { !isStanding && now >= deadline }

  /// The next moment the seconds change, and so at last the deadline itself; nil while it stands still.
  func nextTick(now: Int) -> Int? { isStanding ? nil : deadline - max(0, (deadline - now - 1) / 1000) * 1000 }

  /// Whether a fifth of the time is left, or five seconds.
  func isRunningOut(now: Int) -> Bool {
    let seconds = secondsLeft(now: now)
    return !isStanding && (seconds * 5 <= given || seconds <= 5)
  }

  /// The clock's face; the last fifth of the time stands out, by its words too.
  func span(now: Int, prefix: String = "") -> Span {
    let seconds = secondsLeft(now: now)
    let face = "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
    return isRunningOut(now: now) ? Span(prefix + say("\(face) left"), Theme.warning) : Span(prefix + face, Theme.key)
  }

  /// How much time it gives, in words: seconds up to a minute and a half, minutes from there on.
  static func words(_ seconds: Int) -> String {
    let inSeconds = { (count: Int) in say(count, one: "1 second", other: "\(count) seconds") }
    guard seconds >= 90 else { return inSeconds(seconds) }
    let (whole, rest) = (seconds / 60, seconds % 60)
    let minutes = say(whole, one: "1 minute", other: "\(whole) minutes")
    return rest > 0 ? say("\(minutes) and \(inSeconds(rest))") : minutes
  }

  /// The key that gives more time; `F5` where letters are typed text. Short enough for the footer of a small screen.
  static func moreTime(takesText: Bool = false) -> Keymap<Action>.Binding {
    .init(
      (takesText ? [] : [.character("+")]) + [.function(5)], .moreTime, takesText ? say("+time") : say("time"),
      help: say("the same time once more, as often as you need it"))
  }

  /// After a clock has run out, keys of the next moment may still be meant for what it ended.
  static let startledTime = 700
}
