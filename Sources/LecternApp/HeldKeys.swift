import TerminalUI

/// The same key over and over: whoever holds one goes no further than where a page ends.
struct KeyStreak: Hashable, Sendable {
  private var key: Key?
  /// When it came last, in microseconds.
  private var last = 0
  /// Whether the last presses came as quickly as only a keyboard repeats a key that is held.
  var isHeld: Bool { repeats >= Self.fewestRepeats }
  private var repeats = 0
  /// Whether another screen has come since the key was pressed by a finger: what it does there is not meant.
  var hasMovedOn = false

  /// Nobody presses a key again so soon, and a keyboard repeats a held one sooner; in microseconds.
  static let longestRepeat = 120_000
  /// Nobody presses one four times as quickly as that.
  static let fewestRepeats = 3

  mutating func take(_ key: Key, at moment: Int) {
    repeats = key == self.key && moment - last < Self.longestRepeat ? repeats + 1 : 0
    if repeats == 0 { hasMovedOn = false }
    (self.key, last) = (key, moment)
  }
}

/// Tells presses of Enter from those of a key that is held, which would run through what is to be read.
struct HeldEnter: Hashable, Sendable {
  /// When it came last, in microseconds.
  private var last: Int?
  /// Whether the last press was one of a key that is held: from then on they come quickly.
  private var isRepeating = false

  /// A keyboard waits longer before its first repeat than between the next ones; in microseconds.
  static let firstRepeat = 700_000
  /// A press that comes later than that after another is one of its own, once a key repeats; in microseconds.
  static let nextRepeat = 300_000

  /// - Parameter last: When the Enter came that has led here, in microseconds.
  init(last: Int?) { self.last = last }

  /// Takes a press; whether it came so soon after the last one that a finger is still on the key.
  mutating func takes(at moment: Int, within grace: Int = Self.firstRepeat) -> Bool {
    let isHeld = last.map { moment - $0 < (isRepeating ? min(grace, Self.nextRepeat) : grace) } ?? false
    (last, isRepeating) = (moment, isHeld)
    return isHeld
  }
}
