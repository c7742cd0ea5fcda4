import Training

/// A match as its file tells it.
public struct MatchRecord: Sendable {
  public var id: String
  public var events: [MatchEvent]
  public var history: MatchHistory
  /// Lines that could not be read.
  public var damagedLines: Int

  public var match: Match { history.match }
  /// When it began and when something happened last (RFC 3339).
  public var began: String { events.first?.time ?? "" }
  public var last: String { events.last?.time ?? "" }
}

extension DataFolder {
  private var matchesFolder: String { path + "/" + Self.matchesName }

  public func createMatch() throws(StoreError) -> MatchStore { try MatchStore(creatingIn: matchesFolder, files) }

  /// Opens a match to go on with it.
  public func openMatch(_ id: String) throws(StoreError) -> MatchStore {
    try MatchStore(id, in: matchesFolder, files)
  }

  /// The ids of all matches, the newest first.
  public func matchIDs() -> [String] {
    let names = (try? files.names(in: matchesFolder)) ?? []
    let ids = names.filter { $0.hasSuffix(MatchStore.ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(MatchStore.ending.count)) }
    return ids.sorted { Self.order($0) > Self.order($1) }
  }

  /// By day, then by number: the tenth of a day comes after the ninth.
  private static func order(_ id: String) -> (String, Int) {
    let parts = id.split(separator: "-")
    return (parts.dropLast().joined(separator: "-"), parts.last.flatMap { Int($0) } ?? 0)
  }

  /// A match as it stands; nil where there is none of that id, or its file begins with nothing that can be played.
  public func match(_ id: String) -> MatchRecord? {
    guard !id.contains("/"), !id.hasPrefix(".") else { return nil }
    guard let bytes = try? files.read(matchesFolder + "/" + id + MatchStore.ending) else { return nil }
    let sorted = bytes.withUnsafeBytes { JournalFile.sort($0) }
    let reader = TapeReader()
    let events = sorted.good.split(separator: UInt8(ascii: "\n")).compactMap { line in
      Array(line).withUnsafeBytes { reader.decode(MatchEvent.self, from: $0) }
    }
    guard let history = MatchHistory(events.map(\.entry)) else { return nil }
    return MatchRecord(id: id, events: events, history: history, damagedLines: sorted.damagedLines)
  }

  /// The newest match, where it has not come to its end.
  public func unfinishedMatch() -> MatchRecord? {
    matchIDs().first.flatMap(match).flatMap { $0.match.isOver ? nil : $0 }
  }
}
