import Training

/// What was known before a journal was read anew.
enum KnownBefore: Hashable {
  case progress(Progress)
  /// What only the file of a summary says, in a way that this version cannot compare: the number of its last event, and
  /// the CRC-32 of its bytes.
  case file(sequence: Int, isOfOtherVersion: Bool, UInt32)
}

/// Summaries that say what their journal does not: `progress.json.old`, and more with numbers. None is ever replaced.
struct KeptSummaries {
  /// Of `progress.json`.
  let path: String
  private let files: FileAccess

  init(_ path: String, _ files: FileAccess) {
    self.path = path
    self.files = files
  }

  /// Keeps what was known before.
  ///
  /// - Parameter isInJournal: Whether the journal says what a summary does.
  /// - Returns: Where it is; nil where another terminal has kept it.
  func keep(_ before: KnownBefore, isInJournal: (Progress) -> Bool) throws(StoreError) -> String? {
    switch before {
    case .file(_, _, let checksum):
      // Whoever has replaced it since has kept it first.
      guard let bytes = try files.read(path), bytes.withUnsafeBytes({ CRC32.checksum($0) }) == checksum else {
        return nil
      }
      return try putAside()
    case .progress(let progress):
      if let there = place(of: progress) { return there }
      let summary = Snapshot.read(path, files, TapeReader())
      if summary?.progress == progress { return try putAside() }
      // Another terminal may have saved more of what is lost.
      if let summary, summary.sequence > progress.sequence, !isInJournal(summary.progress) { _ = try putAside() }
      let free = files.freeName(path + ".old")
      try Snapshot(progress: progress, bytes: 0, ending: CRC32.checksum()).write(to: free, files)
      return free
    }
  }

  private func putAside() throws(StoreError) -> String {
    let free = files.freeName(path + ".old")
    try files.rename(path, to: free)
    return free
  }

  /// The kept summary that says just this; nil where none does.
  private func place(of progress: Progress) -> String? {
    guard let folder = FileAccess.parent(of: path), let names = try? files.names(in: folder) else { return nil }
    let prefix = path.dropFirst(folder.count + 1) + ".old"
    return names.lazy.filter { $0.hasPrefix(prefix) && FileAccess.writer(ofTemporary: $0) == nil }
      .map { folder + "/" + $0 }
      .first { Snapshot.read($0, files, TapeReader())?.progress == progress }
  }
}
