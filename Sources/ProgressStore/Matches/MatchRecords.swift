import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

  /// What the number of a match's event may be: those that follow can still be counted.
  static let numbers = 0...1_000_000_000
}

extension MatchRecord {
  /// Nil where there is no such file, or it begins with nothing that can be played.
  init?(_ id: String, in folder: String, _ files: FileAccess) {
    guard let bytes = try? files.read(folder + "/" + id + MatchStore.ending) else { return nil }
    let sorted = bytes.withUnsafeBytes { JournalFile.sort($0) }
    let reader = TapeReader()
    // A line that a failed write has left and that was written again is one event.
    var seen: Set<ArraySlice<UInt8>> = []
    let lines = sorted.good.split(separator: UInt8(ascii: "\n")).filter { seen.insert($0).inserted }
    let events = lines.compactMap { line in
      Array(line).withUnsafeBytes { reader.decode(MatchEvent.self, from: $0) }
    }
    guard let history = MatchHistory(events.map(\.entry)) else { return nil }
    self.id = id
    self.events = events
    self.history = history
    damagedLines = sorted.damagedLines
  }
}

extension DataFolder {
  private var matchesFolder: String { path + "/" + Self.matchesName }

  public func createMatch() throws(StoreError) -> MatchStore { try MatchStore(creatingIn: matchesFolder, files) }

  /// Opens a match to go on with it; throws where somebody plays it.
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

  /// A match as it stands, whoever plays it; nil where there is none of that id, or its file begins with nothing that can
  /// be played.
  public func match(_ id: String) -> MatchRecord? {
    guard !id.contains("/"), !id.hasPrefix(".") else { return nil }
    return MatchRecord(id, in: matchesFolder, files)
  }

  /// Whether somebody plays a match just now, here or in another window.
  public func isPlayed(_ id: String) -> Bool {
    StoreLock.isHeld(MatchTurn.path(of: id, in: matchesFolder), files)
  }

  /// Enough for a match to begin with, in bytes: its questions and some turns.
  static let matchRoom = 16 << 10

  /// Why no match could be kept now; nil where one could. It is tried out: a file is written, and taken away.
  public func tryMatch() -> StoreError? {
    let isThere = files.isFolder(matchesFolder)
    // By its name the doctor knows it as a temporary one, and by its bytes as one that nobody needs.
    let trial = matchesFolder + "/trial" + MatchStore.ending + ".new-\(getpid())"
    do throws(StoreError) {
      try files.makeFolder(matchesFolder)
      let file = try files.open(trial, O_WRONLY | O_CREAT | O_TRUNC)
      defer {
        files.close(file)
        try? files.remove(trial)
        if !isThere { files.removeEmptyFolder(matchesFolder) }
      }
      try files.write([UInt8](repeating: UInt8(ascii: "\n"), count: Self.matchRoom), to: file, path: trial)
      try files.sync(file, path: trial)
      return nil
    } catch {
      return error
    }
  }
}
