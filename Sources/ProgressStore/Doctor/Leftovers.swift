import Training

/// What programs that were ended while they wrote have left behind.
extension Doctor {
  /// Whether it is a temporary file of Lectern's own; one whose program is gone is told of.
  ///
  /// - Parameter journal: Of the learner whose folder it is; nil where it cannot be read, or in other folders.
  func isTemporary(_ folder: String, _ name: String, _ journal: Journal?, _ found: inout [Finding]) -> Bool {
    guard let process = FileAccess.writer(ofTemporary: name), Self.isOurs(folder, name) else { return false }
    let path = folder + "/" + name
    guard files.isLeftBehind(absolute(path), by: process) else { return true }
    guard let kind = kind(path, &found), isExpected(kind, .file, path, &found), let bytes = read(path, &found) else {
      return true
    }
    let end = "by a program that was ended while it wrote"
    if isNeedless(folder, name, bytes, journal) {
      add(.leftover, path, "this was left behind \(end)", &found)
    } else {
      add(.setAside, path, "this was left behind \(end), and nothing else has all that it says, so keep it", &found)
    }
    return true
  }

  /// Whether a file that `FileAccess.replace` writes in this folder has that name.
  static func isOurs(_ folder: String, _ name: String) -> Bool {
    guard let sign = name.ranges(of: ".new-").last else { return false }
    let name = String(name[..<sign.lowerBound])
    if folder == DataFolder.matchesName { return name.hasSuffix(".jsonl") }
    return [JournalFile.name, Learner.fileName, "progress.json"].contains(name) || name.hasPrefix("progress.json.old")
  }

  /// Whether all that stands in it stands in other files, too. What is in them is compared, for what a program was ended
  /// over may be all that there is.
  private func isNeedless(_ folder: String, _ name: String, _ bytes: [UInt8], _ journal: Journal?) -> Bool {
    if bytes.isEmpty { return true }
    guard let sign = name.ranges(of: ".new-").last else { return false }
    let file = String(name[..<sign.lowerBound])
    let there = (try? files.read(absolute(folder + "/" + file))).flatMap { $0 } ?? []
    switch file {
    case Learner.fileName: return there.starts(with: bytes) && Learner(json: there) != nil
    case JournalFile.name: return Self.hold([there] + setAside(of: folder), bytes)
    case _ where file.hasPrefix("progress.json"):
      if there.starts(with: bytes) { return true }
      guard let journal else { return false }
      if let snapshot = Snapshot(bytes, TapeReader()) {
        return snapshot.progress == journal.reading.progress(upToNumber: snapshot.sequence)
      }
      // One that was cut short: nothing stands in its first signs, and a journal that misses nothing has the rest.
      return !bytes.contains(UInt8(ascii: "\""))
        || !Snapshot.isComplete(bytes) && !journal.bytes.isEmpty && journal.reading.hasAllNumbers
    default: return Self.hold([there], bytes)
    }
  }

  /// What was set aside of a learner's journal.
  private func setAside(of folder: String) -> [[UInt8]] {
    let names = (try? files.names(in: absolute(folder))) ?? []
    return names.filter { $0.hasPrefix(JournalFile.name + ".damaged-") }.compactMap { name in
      (try? files.read(absolute(folder + "/" + name))).flatMap { $0 }
    }
  }

  /// Whether every line stands in one of the files; of a last one that was cut short, what there is of it.
  private static func hold(_ others: [[UInt8]], _ bytes: [UInt8]) -> Bool {
    let feed = UInt8(ascii: "\n")
    let lines = Set(others.flatMap { $0.split(separator: feed) })
    return bytes.split(separator: feed).allSatisfy { line in
      // Lines that a lost line feed had joined were written one by one.
      lines.contains(line) || lines.contains { $0.contains(line) }
    }
  }
}
