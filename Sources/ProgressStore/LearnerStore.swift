import Course
import Training

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One learner's journal on disk, and the progress folded from it.
///
/// `events.jsonl` is the truth. `progress.json` is a snapshot that says how many bytes of the journal it stands for, so
/// that opening reads only what came after.
public final class LearnerStore {
  public let folder: String
  public private(set) var progress = Progress()
  /// Journal lines that could not be read; they stay in the file.
  public private(set) var damagedLines = 0
  /// Whether the snapshot knew of more than the journal holds; it is kept as `progress.json.old`.
  public private(set) var isJournalShort = false
  /// How many bytes of the journal have been folded in.
  private var offset = 0
  /// Whether the journal's last byte is no line feed: an earlier write was cut short.
  private var endsTorn = false

  private var journalPath: String { folder + "/events.jsonl" }
  private var snapshotPath: String { folder + "/progress.json" }

  init(folder: String) throws(StoreError) {
    self.folder = folder
    if let snapshot = readSnapshot() {
      progress = snapshot.progress
      offset = snapshot.bytes
    }
    do {
      try catchUp()
    } catch StaleSnapshot.journalShorter {
      isJournalShort = true
      _ = rename(snapshotPath, snapshotPath + ".old")
      try rebuild()
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(journalPath, reason: "it could not be read")
    }
  }

  /// Appends an event and waits until it is on the disk; only then is it part of `progress`.
  ///
  /// The lock is held for the append alone, and what other terminals wrote meanwhile is read first, so `sequence`
  /// rises strictly over all of them.
  @discardableResult
  public func record(_ entry: Event.Entry) throws(StoreError) -> Event {
    let lock = try Lock(folder + "/lock")
    defer { lock.release() }
    do { try catchUp() } catch let error as StoreError { throw error } catch { try rebuild() }
    let event = Event(sequence: progress.sequence + 1, time: Clock.now(), entry: entry)
    let line = (endsTorn ? [UInt8(ascii: "\n")] : []) + (try JournalLine.encode(event))
    let file = open(journalPath, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError(journalPath, errno: errno) }
    defer { _ = close(file) }
    try FileAccess.write(line, to: file, path: journalPath)
    try FileAccess.sync(file, path: journalPath)
    if offset == 0 { FileAccess.syncFolder(folder) }
    offset = Int(lseek(file, 0, SEEK_END))
    endsTorn = false
    progress.apply(event)
    return event
  }

  /// Reads what other terminals have appended.
  public func refresh() { do { try catchUp() } catch {} }

  /// Replaces `progress.json` by what is known now.
  public func saveSnapshot() throws(StoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let snapshot = Snapshot(version: Snapshot.currentVersion, bytes: offset, progress: progress)
    guard let bytes = try? encoder.encode(snapshot) else {
      throw StoreError(snapshotPath, reason: "not writable as JSON")
    }
    try FileAccess.replace(snapshotPath, with: Array(bytes) + [UInt8(ascii: "\n")])
  }

  private struct Snapshot: Codable {
    static let currentVersion = 4
    var version: Int
    /// How much of the journal `progress` stands for.
    var bytes: Int
    var progress: Progress

    enum CodingKeys: String, CodingKey {
      case version = "v"
      case bytes, progress
    }
  }

  private enum StaleSnapshot: Error { case journalShorter }

  /// A snapshot that cannot be used is no loss: the journal has everything.
  private func readSnapshot() -> Snapshot? {
    guard let bytes = try? FileAccess.read(snapshotPath),
      let snapshot = try? JSONDecoder().decode(Snapshot.self, from: Data(bytes)),
      snapshot.version == Snapshot.currentVersion, snapshot.bytes >= 0,
      (0..<Int.max / 2).contains(snapshot.progress.sequence)
    else { return nil }
    return snapshot
  }

  private func rebuild() throws(StoreError) {
    progress = Progress()
    offset = 0
    damagedLines = 0
    if let bytes = try FileAccess.read(journalPath) { fold(bytes) }
  }

  /// Folds in what the journal has gained since it was last read.
  private func catchUp() throws {
    // One byte back, to see that the part already read still ends where a line does.
    guard let bytes = try FileAccess.read(journalPath, from: max(0, offset - 1)) else {
      if offset > 0 { throw StaleSnapshot.journalShorter }
      return
    }
    guard offset > 0 else { return fold(bytes) }
    guard bytes.first == UInt8(ascii: "\n") else { throw StaleSnapshot.journalShorter }
    fold(bytes.dropFirst())
  }

  /// Only whole lines count as read: what follows the last line feed may be another terminal's write under way.
  private func fold(_ bytes: some BidirectionalCollection<UInt8>) {
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes[...$0] } ?? bytes[..<bytes.startIndex]
    endsTorn = whole.endIndex != bytes.endIndex
    let lines = Array(whole)
    offset += lines.count
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      if let event = JournalLine.decode(line) {
        progress.apply(event)
      } else {
        damagedLines += 1
      }
    }
  }
}

/// An advisory lock on a file of its own, held until released (flock(2)).
private struct Lock {
  private let file: Int32

  init(_ path: String) throws(StoreError) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError(path, errno: errno) }
    while flock(file, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let code = errno
        _ = close(file)
        throw StoreError(path, errno: code)
      }
    }
  }

  func release() { _ = close(file) }
}
