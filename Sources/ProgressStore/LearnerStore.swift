import Course
import Phrases
import Training

/// One learner's journal on disk, and the progress folded from it.
///
/// `events.jsonl` is the truth. `progress.json` is a snapshot that says how many bytes of the journal it stands for, so
/// that opening reads only what came after.
public final class LearnerStore {
  public let folder: String
  public private(set) var progress = Progress()
  /// What was found on the way that the learner should know of.
  public private(set) var health = JournalHealth()

  private let files: FileAccess
  private let journal: Journal
  private let reader = TapeReader()
  /// Journal lines that could not be read and stand in the file still.
  private var damagedLines = 0
  /// Lines that are as they were written and say nothing that this version can read: no mending helps them.
  private var strangeLines = 0
  /// Whether a line's number is not above that of the line before it.
  private var isOutOfOrder = false
  /// What was known each time before the journal was read anew, until it is seen whether the journal still says it.
  private var known: [KnownBefore] = []
  /// What was known and the journal says no more, until it is kept in a file of its own.
  private var unkept: [KnownBefore] = []
  /// An event whose line may stand in the journal without being on the disk: the disk failed twice.
  private var unsure: (event: Event, line: [UInt8])?
  /// How long the lock is waited for, in milliseconds.
  private let patience: Int
  /// Whether somebody has held the lock for as long as that: until they let go it is asked for once each time.
  private var isLockStuck = false

  private var snapshotPath: String { folder + "/progress.json" }

  /// Opens what there is; a learner without a journal has done nothing yet.
  init(
    folder: String, _ files: FileAccess = .system, patience: Int = StoreLock.patience
  ) throws(StoreError) {
    self.folder = folder
    self.files = files
    self.patience = patience
    journal = Journal(folder + "/" + JournalFile.name, files)
    let snapshot = Snapshot.read(snapshotPath, files, reader)
    if let snapshot {
      progress = snapshot.progress
      journal.resume(at: snapshot.bytes, ending: snapshot.ending)
    }
    try catchUp()
    // A reader must not touch what a writer may be at.
    if needsMending { try? mend() }
    if snapshot == nil { lookAtOldSnapshot() }
    settle()
    health.unreadableLines = damagedLines + strangeLines + (journal.endsTorn ? 1 : 0)
  }

  /// A summary that this version cannot use may be the last that knows of lost events.
  private func lookAtOldSnapshot() {
    guard let bytes = try? files.read(snapshotPath), !bytes.isEmpty else { return }
    let head = bytes.withUnsafeBytes { reader.decode(JournalReading.Head.self, from: $0) }
    // One that says nothing may still be read by a person.
    let sequence = head?.sequence ?? (progress.sequence == 0 ? 1 : 0)
    let isOfOtherVersion = head?.version.map { $0 != Snapshot.currentVersion } ?? false
    known.append(
      .file(sequence: sequence, isOfOtherVersion: isOfOtherVersion, bytes.withUnsafeBytes { CRC32.checksum($0) }))
  }

  // MARK: Writing

  /// Appends an event and waits until it is on the disk; only then is it part of `progress`.
  ///
  /// The lock is held for the append alone, and what other terminals wrote meanwhile is read first, so `sequence`
  /// rises strictly over all of them.
  ///
  /// - Parameter time: When it happened (RFC 3339), where that was before now.
  @discardableResult
  public func record(_ entry: Event.Entry, at time: String? = nil) throws(StoreError) -> Event {
    try locked { () throws(StoreError) -> Event in
      try prepare()
      // Its line is read as if it were there; the disk may not have it.
      if let unsure, unsure.event.entry == entry, progress.sequence >= unsure.event.sequence {
        try append(unsure.event, unsure.line)
        return unsure.event
      }
      let event = Event(sequence: progress.sequence + 1, time: time ?? Clock.now(), entry: entry)
      try append(event, JournalLine.encode(event))
      progress.apply(event)
      return event
    }
  }

  /// The same for several events, which are on the disk together: for programs that make journals to measure with. Where it
  /// fails nothing is remembered of the lines, so such a program ends.
  public func record(contentsOf entries: [Event.Entry]) throws(StoreError) {
    if entries.count == 1 {
      try record(entries[0])
      return
    }
    try locked { () throws(StoreError) in
      try prepare()
      let time = Clock.now()
      var lines: [UInt8] = []
      var events: [Event] = []
      for entry in entries {
        events.append(Event(sequence: progress.sequence + events.count + 1, time: time, entry: entry))
        lines += try JournalLine.encode(events[events.count - 1])
      }
      do throws(Journal.AppendFailure) { try journal.append(lines) } catch { throw error.error }
      for event in events { progress.apply(event) }
    }
  }

  /// Before an append, under the lock: everything there is has been read, and can be.
  private func prepare() throws(StoreError) {
    try catchUp()
    if needsMending {
      do throws(StoreError) { try mendLocked() } catch {
        // A damaged line costs itself alone: where the disk has no room to set it aside, it stays where it is, and what
        // comes next stands behind it.
        if journal.endsTorn {
          try journal.endTornLine()
          try catchUp()
        }
      }
    }
    settle()
    guard !health.isNewer else {
      throw StoreError(journal.path, reason: say("a newer Lectern has written here, and this one changes nothing"))
    }
  }

  private func append(_ event: Event, _ line: [UInt8]) throws(StoreError) {
    do throws(Journal.AppendFailure) {
      try journal.append(line)
      unsure = nil
    } catch {
      unsure = error.mayStand ? (event, line) : nil
      throw error.error
    }
  }

  private func locked<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    let lock: StoreLock
    do throws(StoreError) {
      lock = try StoreLock(folder + "/lock", files, patience: isLockStuck ? 0 : patience)
      isLockStuck = false
    } catch {
      isLockStuck = error.reason == StoreLock.isHeld
      throw error
    }
    defer { lock.release() }
    return try body()
  }

  /// Replaces `progress.json` by what is known now.
  public func saveSnapshot() throws(StoreError) {
    guard !health.isNewer else { return }
    // Where the journal stops must be where another program finds the same lines.
    try catchUp()
    if !known.isEmpty, needsMending { try? mend() }
    settle()
    try keepAll()
    // The summary on the disk may be the last that knows.
    guard known.isEmpty else { throw StoreError(journal.path, reason: say("its damaged lines could not be set aside")) }
    try Snapshot(progress: progress, bytes: journal.offset, ending: journal.ending).write(to: snapshotPath, files)
  }

  // MARK: Reading

  /// Reads what other terminals have appended.
  public func refresh() {
    do {
      try catchUp()
      if !known.isEmpty, needsMending { try? mend() }
      settle()
    } catch {}
  }

  /// Folds in what the journal has gained since it was last read.
  private func catchUp() throws(StoreError) {
    if try !journal.readOn(fold) { try rebuild() }
    if isOutOfOrder { try rebuildInOrder() }
  }

  private func rebuild() throws(StoreError) {
    if progress.sequence > 0, known.last != .progress(progress) { known.append(.progress(progress)) }
    progress = Progress()
    (damagedLines, strangeLines, isOutOfOrder) = (0, 0, false)
    journal.restart()
    _ = try journal.readOn(fold)
  }

  // MARK: What was known before

  /// Sees whether a journal that was read anew, and mended, says what was known before; what it does not say is kept.
  private func settle() {
    // Before damaged lines are out of the way nothing can be said.
    guard !known.isEmpty, !needsMending else { return }
    for before in known {
      switch before {
      case .progress(let progress) where says(progress): continue
      case .progress(let progress): tellLoss(isShort: self.progress.sequence < progress.sequence)
      case .file(let sequence, let isOfOtherVersion, _):
        let isShort = progress.sequence < sequence
        if isShort || health.setAside > 0 { tellLoss(isShort: isShort) } else if !isOfOtherVersion { continue }
      }
      unkept.append(before)
    }
    known = []
    if health.isNewer { unkept = [] }
    try? keepAll()
  }

  private func tellLoss(isShort: Bool) {
    if isShort { health.isJournalShort = true } else { health.isJournalOther = true }
    health.snapshotKept = health.snapshotKept ?? snapshotPath
  }

  /// Whether the journal says all this, whatever else it says.
  private func says(_ before: Progress) -> Bool {
    if before.sequence >= progress.sequence { return before == progress }
    var events: [Event] = []
    guard
      (try? Journal(journal.path, files).readOn { line in
        if let event = JournalLine.decode(line, reader), event.sequence <= before.sequence { events.append(event) }
      }) != nil
    else { return false }
    return Progress(byNumber: events) == before
  }

  /// Puts what the journal no longer says where no summary replaces it; where that fails it is tried again before one is
  /// written.
  private func keepAll() throws(StoreError) {
    let summaries = KeptSummaries(snapshotPath, files)
    while let before = unkept.first {
      let path = try summaries.keep(before, isInJournal: says)
      unkept.removeFirst()
      if health.isJournalShort || health.isJournalOther { health.snapshotKept = path ?? health.snapshotKept }
    }
  }

  private func fold(_ line: UnsafeRawBufferPointer) {
    for event in events(in: line) {
      if event.sequence > progress.sequence { progress.apply(event) } else { isOutOfOrder = true }
    }
  }

  /// The event of a line; several, or none, where the line is damaged.
  private func events(in line: UnsafeRawBufferPointer) -> [Event] {
    guard !line.isEmpty else { return [] }
    if let event = event(in: line) { return [event] }
    guard !JournalLine.isWhole(line) else {
      strangeLines += 1
      return []
    }
    damagedLines += 1
    return JournalLine.salvage(line).lines.compactMap { event(in: UnsafeRawBufferPointer(rebasing: line[$0])) }
  }

  private func event(in line: UnsafeRawBufferPointer) -> Event? {
    if let event = JournalLine.decode(line, reader) {
      if event.version > Event.currentVersion { health.isNewer = true }
      return event
    }
    // A newer version may have given a known type other fields.
    if JournalLine.isWhole(line),
      reader.decode(JournalReading.Head.self, from: line)?.version ?? 0 > Event.currentVersion
    {
      health.isNewer = true
    }
    return nil
  }

  /// Reads a journal that was put together from several: by number, each line once, whatever stands first.
  private func rebuildInOrder() throws(StoreError) {
    var events: [Event] = []
    (damagedLines, strangeLines) = (0, 0)
    journal.restart()
    _ = try journal.readOn { events += self.events(in: $0) }
    progress = Progress(byNumber: events)
    isOutOfOrder = false
  }

  // MARK: Mending

  private var needsMending: Bool { damagedLines > 0 || journal.endsTorn }

  private func mend() throws(StoreError) {
    try locked { () throws(StoreError) in
      // Somebody's write may have been under way, and is there now.
      try catchUp()
      if needsMending { try mendLocked() }
    }
  }

  /// Sets aside what cannot be read, under the lock.
  private func mendLocked() throws(StoreError) {
    guard !health.isNewer else { return }
    let outcome = try JournalFile(folder: folder, files).setAside()
    health.isMended = true
    health.setAside += outcome.lines
    health.setAsideIn = outcome.file ?? health.setAsideIn
    try rebuild()
    if isOutOfOrder { try rebuildInOrder() }
  }
}

/// What was found in a journal that its learner should know of.
public struct JournalHealth: Hashable, Sendable {
  /// Lines that could not be read and were put into a file of their own, since the journal was opened.
  public internal(set) var setAside = 0
  /// That file.
  public internal(set) var setAsideIn: String?
  /// Lines that could not be read and are where they were, for nothing could be written.
  public internal(set) var unreadableLines = 0
  /// Whether anything in it had to be mended, a lost line feed at the least.
  public internal(set) var isMended = false
  /// Whether more events were known of than the journal holds; what was known is kept.
  public internal(set) var isJournalShort = false
  /// Whether what was known before is not all in the journal, though that has as many events; what was known is kept.
  public internal(set) var isJournalOther = false
  /// Where that snapshot is.
  public internal(set) var snapshotKept: String?
  /// Whether a newer program has written here: then nothing is changed.
  public internal(set) var isNewer = false
}
