import TerminalUI

/// A clock that runs down while someone thinks, as the header shows it. All times in milliseconds of `AppState.now`.
struct Countdown: Hashable, Sendable {
  private(set) var deadline: Int
  /// What it shows while it stands still; nil while it runs.
  private let standing: Int?

  /// - Parameter isRunning: Clocks stand still for a trainer who writes meanwhile.
  init(seconds: Int, now: Int, isRunning: Bool = true) {
    deadline = now + seconds * 1000
    standing = isRunning ? nil : seconds
  }

  /// What was spent elsewhere costs nothing.
  mutating func postpone(by away: Int) { deadline += away }

  /// Rounded up, so that a clock shows 0 only when it is over.
  func secondsLeft(now: Int) -> Int { standing ?? max(0, (deadline - now + 999) / 1000) }

  func isOver(now: Int) -> Bool { standing == nil && now >= deadline }

  /// The next moment the seconds change, and so at last the deadline itself; nil while it stands still.
  func nextTick(now: Int) -> Int? { standing == nil ? deadline - max(0, (deadline - now - 1) / 1000) * 1000 : nil }

  /// The clock's face; its last seconds stand out.
  func span(now: Int, prefix: String = "") -> Span {
    let seconds = secondsLeft(now: now)
    let face = "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
    return Span(prefix + face, seconds <= 5 ? Theme.warning : Theme.key)
  }

  /// How much time it gives, in words: seconds up to a minute and a half, minutes from there on.
  static func words(_ seconds: Int) -> String {
    guard seconds >= 90 else { return counted(seconds, "second") }
    let rest = seconds % 60
    return counted(seconds / 60, "minute") + (rest > 0 ? " and " + counted(rest, "second") : "")
  }

  /// After a clock has run out, keys of the next moment may still be meant for what it ended.
  static let startledTime = 700
}
