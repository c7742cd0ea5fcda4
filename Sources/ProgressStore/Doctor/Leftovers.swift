import Training

/// What programs that were ended while they wrote have left behind.
extension Doctor {
  /// Whether it is a temporary file of Lectern's own; one whose program is gone is told of.
  ///
  /// - Parameter reading: The journal of the learner whose folder it is; nil where there is none, or in other folders.
  func isTemporary(_ folder: String, _ name: String, _ reading: JournalReading?, _ found: inout [Finding]) -> Bool {
    guard let process = FileAccess.writer(ofTemporary: name), Self.isOurs(folder, name) else { return false }
    let path = folder + "/" + name
    guard FileAccess.isGone(process) else { return true }
    guard let kind = kind(path, &found), isExpected(kind, .file, path, &found), let bytes = read(path, &found) else {
      return true
    }
    let end = "by a program that was ended while it wrote"
    if isNeedless(folder, name, bytes, reading) {
      add(.leftover, path, "this was left behind \(end)", &found)
    } else {
      add(.setAside, path, "this was left behind \(end), and nothing else has all that it says, so keep it", &found)
    }
    return true
  }

  /// Whether a file that `FileAccess.replace` writes in this folder has that name.
  private static func isOurs(_ folder: String, _ name: String) -> Bool {
    guard let sign = name.ranges(of: ".new-").last else { return false }
    let name = String(name[..<sign.lowerBound])
    if folder == DataFolder.matchesName { return name.hasSuffix(".jsonl") }
    return [JournalFile.name, Learner.fileName, "progress.json"].contains(name) || name.hasPrefix("progress.json.old")
  }

  /// Whether all that stands in it stands in the file that it was to replace, too.
  private func isNeedless(_ folder: String, _ name: String, _ bytes: [UInt8], _ reading: JournalReading?) -> Bool {
    if bytes.isEmpty { return true }
    guard let sign = name.ranges(of: ".new-").last else { return false }
    let file = String(name[..<sign.lowerBound])
    switch file {
    case Learner.fileName: return files.exists(absolute(folder + "/" + file))
    case JournalFile.name: return Self.holds(reading, bytes)
    case _ where file.hasPrefix("progress.json"):
      let head = bytes.withUnsafeBytes { TapeReader().decode(JournalReading.Head.self, from: $0) }
      let last = reading?.lines.compactMap(\.head.sequence).max() ?? 0
      // One that was cut short says nothing.
      return head?.sequence ?? 0 <= last
    default:
      return Self.holds((try? files.read(absolute(folder + "/" + file))).flatMap { $0 }.map(JournalReading.init), bytes)
    }
  }

  private static func holds(_ reading: JournalReading?, _ bytes: [UInt8]) -> Bool {
    let lines = Set(reading?.lines.map(\.bytes) ?? [])
    return JournalReading(bytes).lines.allSatisfy { lines.contains($0.bytes) }
  }
}
