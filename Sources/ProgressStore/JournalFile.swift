#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A journal as a file to look at and to mend as a whole.
struct JournalFile {
  static let name = "events.jsonl"

  let folder: String
  private let file: String
  private let files: FileAccess

  init(folder: String, file: String = JournalFile.name, _ files: FileAccess) {
    self.folder = folder
    self.file = file
    self.files = files
  }

  var path: String { folder + "/" + file }

  /// A journal's lines, sorted by what they are worth.
  struct Sorted {
    /// Lines that are as they were written, with their line feeds.
    var good: [UInt8] = []
    /// Lines that are not, or are no whole lines; each ends in a line feed.
    var damaged: [UInt8] = []
    var damagedLines = 0
    /// Whether a line feed is all that was missing somewhere.
    var hasLostFeed = false
  }

  static func sort(_ bytes: UnsafeRawBufferPointer) -> Sorted {
    var sorted = Sorted()
    let feed = UInt8(ascii: "\n")
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress {
      let end =
        memchr(base + start, Int32(feed), bytes.count - start).map { base.distance(to: UnsafeRawPointer($0)) }
        ?? bytes.count
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      start = end + 1
      if line.isEmpty { continue }
      if JournalLine.isWhole(line) {
        sorted.good += line
        sorted.good.append(feed)
        if end == bytes.endIndex { sorted.hasLostFeed = true }
        continue
      }
      let (whole, isClean) = JournalLine.salvage(line)
      for part in whole {
        sorted.good += line[part]
        sorted.good.append(feed)
      }
      if isClean {
        sorted.hasLostFeed = true
      } else {
        sorted.damaged += line
        sorted.damaged.append(feed)
        sorted.damagedLines += 1
      }
    }
    return sorted
  }

  /// Moves the lines that cannot be read into a file of their own, under the lock: first they are safe there, then the
  /// journal is replaced.
  ///
  /// - Returns: How many there were, and the file; nil where a line feed was all that was missing.
  func setAside() throws(StoreError) -> (lines: Int, file: String?) {
    guard let bytes = try files.read(path) else { return (0, nil) }
    let sorted = bytes.withUnsafeBytes { Self.sort($0) }
    guard sorted.damagedLines > 0 || sorted.hasLostFeed else { return (0, nil) }
    var aside: String?
    if sorted.damagedLines > 0 {
      let file = asideFile(path + ".damaged-" + Clock.today())
      // Where the journal could not be replaced the last time, they are there already.
      let missing = try missing(sorted.damaged, in: file)
      if !missing.isEmpty { try append(missing, to: file) }
      aside = file
    }
    // A link stays one, and what it leads to is replaced.
    try files.replace(files.followed(path), with: sorted.good)
    return (sorted.damagedLines, aside)
  }

  /// This file, or one with a number where something else stands in its place.
  private func asideFile(_ path: String) -> String {
    guard let kind = (try? files.look(at: path))??.kind, kind != .file else { return path }
    return files.freeName(path)
  }

  /// The lines that a file does not have yet, after a line feed where its last line has none.
  private func missing(_ lines: [UInt8], in path: String) throws(StoreError) -> [UInt8] {
    let feed = UInt8(ascii: "\n")
    guard let there = try files.read(path), !there.isEmpty else { return lines }
    let known = Set(there.split(separator: feed))
    let missing = lines.split(separator: feed).filter { !known.contains($0) }.flatMap { $0 + [feed] }
    return missing.isEmpty || there.last == feed ? missing : [feed] + missing
  }

  private func append(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let file = try files.open(path, O_WRONLY | O_CREAT | O_APPEND)
    defer { files.close(file) }
    let size = try files.size(of: file, path: path)
    do throws(StoreError) {
      try files.write(bytes, to: file, path: path)
      try files.sync(file, path: path)
    } catch {
      // Half a line helps nobody, and takes room that the journal may need.
      try? files.truncate(file, to: size, path: path)
      throw error
    }
    files.syncFolder(folder)
  }
}
