import Phrases
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One match's journal on disk while it is played: a line for each event, each with its checksum.
///
/// Nobody else can open the match for as long as this one is open. The system sees to that (flock(2)), so a program that was
/// ended in any way keeps nobody out, and one that is stopped does.
public final class MatchStore {
  /// The file's name without its ending: the day on which it began, and a number.
  public let id: String

  private let folder: String
  private let files: FileAccess
  private let journal: Journal
  private let turn: MatchTurn
  /// Of the last event that is on the disk.
  private var sequence = 0

  static let ending = ".jsonl"

  /// Begins a match: a file that was not there.
  init(creatingIn folder: String, _ files: FileAccess) throws(StoreError) {
    try files.makeFolder(folder)
    let lock = try StoreLock(folder + "/lock", files)
    defer { lock.release() }
    let day = Clock.today()
    var number = 1
    while files.exists(folder + "/\(day)-\(number)" + Self.ending) { number += 1 }
    id = "\(day)-\(number)"
    self.folder = folder
    self.files = files
    journal = Journal(folder + "/" + id + Self.ending, files)
    turn = try MatchTurn(of: id, in: folder, files)
    do throws(StoreError) {
      // Nobody else takes the name while the first line is on its way.
      files.close(try files.open(journal.path, O_WRONLY | O_CREAT | O_EXCL))
    } catch {
      turn.end()
      throw error
    }
  }

  /// Opens a match that is there, to go on with it; throws where it is being played already.
  init(_ id: String, in folder: String, _ files: FileAccess) throws(StoreError) {
    self.id = id
    self.folder = folder
    self.files = files
    journal = Journal(folder + "/" + id + Self.ending, files)
    turn = try MatchTurn(of: id, in: folder, files)
    do throws(StoreError) {
      let lock = try StoreLock(folder + "/lock", files)
      defer { lock.release() }
      sequence = try prepare()
    } catch {
      turn.end()
      throw error
    }
  }

  deinit { close() }

  /// Lets others open the match. Of one that nothing was written of, nothing is left.
  public func close() {
    if turn.isOurs, sequence == 0, files.isEmptyFile(journal.path) { try? files.remove(journal.path) }
    turn.end()
  }

  /// Appends events, which are on the disk together when this returns.
  ///
  /// Where it fails, whoever calls hands in the same events again, with what has happened since behind them: if the disk has
  /// some of them after all, they get the same numbers, and readers take each once.
  ///
  /// - Parameter events: What happened, and when (RFC 3339).
  public func record(_ events: [(entry: MatchEvent.Entry, time: String)]) throws(StoreError) {
    guard !events.isEmpty else { return }
    guard turn.isOurs else { throw StoreError(journal.path, reason: MatchTurn.isOver) }
    let lock = try StoreLock(folder + "/lock", files)
    defer { lock.release() }
    _ = try prepare()
    var lines: [UInt8] = []
    for (index, event) in events.enumerated() {
      let event = MatchEvent(sequence: sequence + index + 1, time: event.time, entry: event.entry)
      lines += try JournalLine.encode(event, in: journal.path)
    }
    do throws(Journal.AppendFailure) { try journal.append(lines) } catch { throw error.error }
    sequence += events.count
  }

  /// The same for events that have happened just now.
  public func record(_ entries: [MatchEvent.Entry]) throws(StoreError) {
    let now = Clock.now()
    try record(entries.map { ($0, now) })
  }

  /// Under the lock: everything there is has been read, and nothing torn is left at its end.
  ///
  /// - Returns: The highest number there is in the file.
  private func prepare() throws(StoreError) -> Int {
    var highest = 0
    if try !readOn(&highest) || journal.endsTorn {
      _ = try JournalFile(folder: folder, file: id + Self.ending, files).setAside()
      journal.restart()
      highest = 0
      _ = try readOn(&highest)
    }
    return highest
  }

  /// False where the file is another one than before: somebody's name was taken out of it.
  private func readOn(_ highest: inout Int) throws(StoreError) -> Bool {
    let reader = TapeReader()
    var isNewer = false
    var number = highest
    let isSame = try journal.readOn { line in
      let head = reader.decode(JournalReading.Head.self, from: line)
      if let sequence = head?.sequence, MatchRecord.numbers.contains(sequence) { number = max(number, sequence) }
      if head?.version ?? 0 > MatchEvent.currentVersion { isNewer = true }
    }
    highest = number
    if isNewer {
      throw StoreError(journal.path, reason: say("a newer Lectern has written here, and this one changes nothing"))
    }
    return isSame
  }
}

/// The right to write into one match: a lock of its own, held for as long as somebody plays.
final class MatchTurn {
  private let path: String
  private let files: FileAccess
  private var lock: StoreLock?

  static let ending = ".playing"
  /// Whoever only looks if somebody plays holds the lock for a moment, too.
  private static let patience = 50

  static var isTaken: String { say("it is being played in another window") }
  static var isOver: String { say("it is not open any more") }

  static func path(of id: String, in folder: String) -> String { folder + "/" + id + ending }

  /// Throws where somebody else has it.
  init(of id: String, in folder: String, _ files: FileAccess) throws(StoreError) {
    path = Self.path(of: id, in: folder)
    self.files = files
    var lock: StoreLock?
    while lock == nil {
      do throws(StoreError) {
        lock = try StoreLock(path, files, patience: Self.patience)
      } catch {
        // Whoever had it has taken the file away in between; a new one is made.
        if error.reason == StoreLock.isGone { continue }
        guard error.reason != StoreLock.isHeld else { throw StoreError(path, reason: Self.isTaken) }
        throw error
      }
    }
    self.lock = lock
  }

  var isOurs: Bool { lock != nil }

  func end() {
    guard let lock else { return }
    lock.releaseRemoving(path)
    self.lock = nil
  }
}
