import Phrases
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One match's journal on disk, appended to as a learner's is: a line for each event, each with its checksum.
public final class MatchStore {
  /// The file's name without its ending: the day on which it began, and a number.
  public let id: String

  private let folder: String
  private let files: FileAccess
  private let journal: Journal
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
    // Nobody else takes the name while the first line is on its way.
    files.close(try files.open(journal.path, O_WRONLY | O_CREAT | O_EXCL))
  }

  /// Opens a match that is there, to go on with it.
  init(_ id: String, in folder: String, _ files: FileAccess) throws(StoreError) {
    self.id = id
    self.folder = folder
    self.files = files
    journal = Journal(folder + "/" + id + Self.ending, files)
    let lock = try StoreLock(folder + "/lock", files)
    defer { lock.release() }
    try prepare()
  }

  /// Appends events, which are on the disk together when this returns.
  ///
  /// - Parameter time: When they happened (RFC 3339), where that was before now.
  public func record(_ entries: [MatchEvent.Entry], at time: String? = nil) throws(StoreError) {
    guard !entries.isEmpty else { return }
    let lock = try StoreLock(folder + "/lock", files)
    defer { lock.release() }
    try prepare()
    var lines: [UInt8] = []
    for (index, entry) in entries.enumerated() {
      let event = MatchEvent(sequence: sequence + index + 1, time: time ?? Clock.now(), entry: entry)
      lines += try JournalLine.encode(event, in: journal.path)
    }
    do throws(Journal.AppendFailure) { try journal.append(lines) } catch { throw error.error }
    sequence += entries.count
  }

  /// Under the lock: everything there is has been read, and nothing torn is left at its end.
  private func prepare() throws(StoreError) {
    if try !readOn() || journal.endsTorn {
      _ = try JournalFile(folder: folder, file: id + Self.ending, files).setAside()
      journal.restart()
      sequence = 0
      _ = try readOn()
    }
  }

  /// False where the file is another one than before: somebody's name was taken out of it.
  private func readOn() throws(StoreError) -> Bool {
    let reader = TapeReader()
    var isNewer = false
    let isSame = try journal.readOn { line in
      let head = reader.decode(JournalReading.Head.self, from: line)
      self.sequence = max(self.sequence, head?.sequence ?? 0)
      if head?.version ?? 0 > MatchEvent.currentVersion { isNewer = true }
    }
    if isNewer {
      throw StoreError(journal.path, reason: say("a newer Lectern has written here, and this one changes nothing"))
    }
    return isSame
  }
}
