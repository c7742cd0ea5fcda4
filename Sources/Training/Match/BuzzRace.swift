/// Who is first at the buzzers. Knows no score: it tells whose presses were within the photo finish, and the match
/// decides among them. Times in microseconds.
public struct BuzzRace: Hashable, Sendable {
  /// From when on presses count.
  public private(set) var opensAt: Int
  private let rules: MatchRules
  private var lockedUntil: [Int: Int]
  private var presses: [Press] = []
  /// When each key that is nobody's was pressed last, as far as that may still be one moment with a press.
  private var strayKeys: [UInt32: Int] = [:]
  /// Whether too many keys came at once for fingers.
  private var isNoisy = false

  private struct Press: Hashable, Sendable {
    var team: Int
    var at: Int
  }

  public init(rules: MatchRules, opensAt: Int = .max, lockedUntil: [Int: Int] = [:]) {
    self.rules = rules
    self.opensAt = opensAt
    self.lockedUntil = lockedUntil
  }

  private var photo: Int { rules.photoMilliseconds * 1000 }
  /// So many presses of one key within a photo finish come from no finger; two may be a worn contact.
  private static let fingers = 2
  /// So many other keys at one moment with a team's are no slip beside it, but a paste, or a cat.
  private static let strays = 2

  /// The same lock-outs with the buzzers open from a moment on.
  public mutating func open(at moment: Int) {
    self = BuzzRace(rules: rules, opensAt: moment, lockedUntil: lockedUntil)
  }

  public mutating func close() { open(at: .max) }

  /// The first of those who have pressed; nil while nobody has.
  public var leader: Int? { presses.first?.team }
  /// When the presses can be judged; nil while nobody has pressed.
  public var decidesAt: Int? { presses.first.map { $0.at + photo + 1 } }

  public func isLockedOut(_ team: Int, now: Int) -> Bool { now < lockedUntil[team] ?? .min }
  /// When the next lock-out ends.
  public func nextUnlock(now: Int) -> Int? { lockedUntil.values.filter { $0 > now }.min() }

  public mutating func shift(by microseconds: Int) {
    if opensAt != .max { opensAt += microseconds }
    lockedUntil = lockedUntil.mapValues { $0 + microseconds }
    presses = presses.map { Press(team: $0.team, at: $0.at + microseconds) }
    strayKeys = strayKeys.mapValues { $0 + microseconds }
  }

  /// Takes a press by one of the teams that are still in it.
  public mutating func press(_ team: Int, at moment: Int) {
    if moment < opensAt || isLockedOut(team, now: moment) {
      lockedUntil[team] = moment + rules.lockoutMilliseconds * 1000
      return
    }
    strayKeys = strayKeys.filter { moment - $0.value <= photo }
    if strayKeys.count >= Self.strays { isNoisy = true }
    // A paste presses ten thousand times: what is noise already is not counted any further.
    guard presses.count(where: { $0.team == team }) <= Self.fingers else { return }
    presses.append(Press(team: team, at: moment))
    if presses.count(where: { $0.team == team }) > Self.fingers { isNoisy = true }
  }

  /// Takes a press of a key that is nobody's. One alone, pressed or held, takes nothing from whoever buzzes beside it;
  /// several at the same moment are a paste, or a cat.
  ///
  /// - Parameter key: Its scalar's value.
  public mutating func press(stray key: UInt32, at moment: Int) {
    strayKeys = strayKeys.filter { moment - $0.value <= photo }
    // A paste has ten thousand; more than are looked for tell nothing more.
    if strayKeys.count < Self.strays || strayKeys[key] != nil { strayKeys[key] = moment }
    if !presses.isEmpty, strayKeys.count >= Self.strays { isNoisy = true }
  }

  /// What comes of the presses once all of the photo finish are there.
  public enum Finish: Hashable, Sendable {
    /// The teams in the order of their presses, when the first of them came, and how much later the second.
    case teams([Int], at: Int, gap: Int)
    /// Too many keys at once for fingers: nobody has it.
    case noise
  }

  /// The finish, once it can be told; the race is over then.
  public mutating func finish(now: Int) -> Finish? {
    guard let decidesAt, now >= decidesAt else { return nil }
    var teams: [Int] = []
    let first = presses[0].at
    var gap = 0
    for press in presses where !teams.contains(press.team) {
      if teams.count == 1 { gap = press.at - first }
      teams.append(press.team)
    }
    let isNoisy = isNoisy
    open(at: isNoisy ? decidesAt : .max)
    return isNoisy ? .noise : .teams(teams, at: first, gap: gap)
  }
}

extension Match {
  /// Whose photo finish it is: the lower score, then the fewest won buzzes, then the draw.
  public func photoFinish(_ teams: [Int]) -> (team: Int, rule: MatchEvent.PhotoRule) {
    guard let first = teams.first, teams.count > 1 else { return (teams.first ?? 0, .first) }
    let keys: [(rule: MatchEvent.PhotoRule, value: (Int) -> Int)] = [
      (.lowerScore, score), (.fewerBuzzes, wonBuzzes), (.draw, drawn),
    ]
    var level = teams
    for key in keys {
      let best = level.map(key.value).min()
      level = level.filter { key.value($0) == best }
      if level.count == 1 { return (level[0], key.rule) }
    }
    return (first, .draw)
  }
}
