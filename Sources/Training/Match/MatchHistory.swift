/// A match's events with what was taken back: undoing and redoing know no bound.
public struct MatchHistory: Hashable, Sendable {
  /// What stands, oldest first.
  public private(set) var standing: [MatchEvent.Entry] = []
  /// What was taken back, the last of it last.
  public private(set) var takenBack: [MatchEvent.Entry] = []
  public private(set) var match: Match
  /// How many events were taken in, whatever became of them.
  public private(set) var count = 0

  public init(_ setup: MatchSetup) { match = Match(setup) }

  /// What a journal's events say; nil where no match that can be played begins them.
  public init?(_ entries: some Sequence<MatchEvent.Entry>) {
    var history: MatchHistory?
    for entry in entries {
      if case .began(let setup) = entry, history == nil {
        guard setup.isSound else { return nil }
        history = MatchHistory(setup)
      } else {
        history?.apply(entry)
      }
    }
    guard let history else { return nil }
    self = history
  }

  /// Takes in an event; false where it changed nothing.
  @discardableResult
  public mutating func apply(_ entry: MatchEvent.Entry) -> Bool {
    count += 1
    switch entry {
    case .undone:
      guard let last = standing.popLast() else { return false }
      takenBack.append(last)
      match = standing.reduce(into: Match(match.setup)) { $0.apply($1) }
    case .redone:
      guard let last = takenBack.popLast() else { return false }
      standing.append(last)
      match.apply(last)
    case _ where entry.isForTheRecord: return true
    default:
      let before = match
      match.apply(entry)
      // Taking back has to show, so what did nothing is not taken back.
      guard match != before else { return false }
      standing.append(entry)
      takenBack = []
    }
    return true
  }
}
