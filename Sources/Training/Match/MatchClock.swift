/// A clock that runs down, and may stand. All times in microseconds of a clock that only goes forward, which is passed in
/// and never read here.
public struct MatchClock: Hashable, Sendable {
  /// What it gave, with all that was added.
  public private(set) var limit: Int
  private var deadline: Int
  /// What was left when it was stopped; nil while it runs.
  private var stoppedAt: Int?

  public init(seconds: Int, now: Int) {
    limit = seconds * 1_000_000
    deadline = now + limit
  }

  public var isRunning: Bool { stoppedAt == nil }
  /// When it runs out; nil while it stands.
  public var end: Int? { isRunning ? deadline : nil }

  public func left(now: Int) -> Int { Swift.max(0, stoppedAt ?? deadline - now) }
  public func spent(now: Int) -> Int { limit - left(now: now) }
  public func isOver(now: Int) -> Bool { isRunning && now >= deadline }

  /// Rounded up, so that a clock shows 0 only when it is over.
  public func secondsLeft(now: Int) -> Int { (left(now: now) + 999_999) / 1_000_000 }

  /// When the seconds shown change next, and at last the end; nil while it stands or when it is over.
  public func nextTick(now: Int) -> Int? {
    guard isRunning, now < deadline else { return nil }
    return deadline - (deadline - now - 1) / 1_000_000 * 1_000_000
  }

  public mutating func stop(now: Int) { if isRunning { stoppedAt = left(now: now) } }

  public mutating func run(now: Int) {
    guard let left = stoppedAt else { return }
    deadline = now + left
    stoppedAt = nil
  }

  public mutating func extend(seconds: Int) {
    limit += seconds * 1_000_000
    deadline += seconds * 1_000_000
    if let left = stoppedAt { stoppedAt = left + seconds * 1_000_000 }
  }

  /// What was spent elsewhere costs nothing.
  public mutating func shift(by microseconds: Int) { deadline += microseconds }
}
