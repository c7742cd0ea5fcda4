import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of lines that are only ever appended, read from where the reading stopped last.
///
/// Several programs may append to it, each while it holds the lock beside it; to read needs no lock.
final class Journal {
  let path: String
  private let files: FileAccess
  /// How much of the file has been read: whole lines only.
  private(set) var offset = 0
  /// The check of the last bytes before `offset`, by which a file that took this one's place is told.
  private(set) var ending: UInt32 = CRC32.checksum()
  /// Whether something without a line feed follows: a write that was cut short, or one that is under way.
  private(set) var endsTorn = false

  /// How many bytes `ending` is taken of; the checksum of the last line is among them.
  private static let endingLength = 64
  private static let chunk = 256 << 10

  init(_ path: String, _ files: FileAccess) {
    self.path = path
    self.files = files
  }

  /// Goes on where somebody else has stopped reading.
  func resume(at offset: Int, ending: UInt32) {
    (self.offset, self.ending, endsTorn, needsEnding) = (offset, ending, false, false)
  }

  /// Begins at the beginning.
  func restart() { resume(at: 0, ending: CRC32.checksum()) }

  /// Reads the lines that have come since, without their line feeds; false, and nothing read, where the file is not the
  /// one that was read before.
  func readOn(_ body: (UnsafeRawBufferPointer) -> Void) throws(StoreError) -> Bool {
    guard let file = try files.openForReading(path) else { return offset == 0 }
    defer { files.close(file) }
    let size = try files.size(of: file, path: path)
    guard size >= offset, try isSame(file) else { return false }
    endsTorn = false
    var place = offset
    var buffer = [UInt8](repeating: 0, count: min(Self.chunk, size - offset))
    var held = 0
    while place < size {
      // A line longer than the room there is.
      if held == buffer.count { buffer.append(contentsOf: repeatElement(0, count: max(buffer.count, Self.chunk))) }
      let got = try fill(&buffer, from: held, file, at: place)
      if got == 0 { break }
      place += got
      held += got
      let taken = buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<held]), body) }
      if taken > 0 {
        buffer.removeFirst(taken)
        buffer.append(contentsOf: repeatElement(0, count: taken))
        held -= taken
      }
    }
    endsTorn = held > 0
    return true
  }

  private func fill(
    _ buffer: inout [UInt8], from held: Int, _ file: Int32, at place: Int
  ) throws(StoreError) -> Int {
    var failure: StoreError?
    let got = buffer.withUnsafeMutableBytes { bytes -> Int in
      do throws(StoreError) {
        return try files.read(
          file, at: place, into: UnsafeMutableRawBufferPointer(rebasing: bytes[held...]), path: path)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return got
  }

  /// Hands out the whole lines; how many bytes they were.
  private func take(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) -> Int {
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress,
      let feed = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    {
      let end = base.distance(to: UnsafeRawPointer(feed))
      body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      start = end + 1
    }
    if start > 0 { advance(over: UnsafeRawBufferPointer(rebasing: bytes[..<start])) }
    return start
  }

  private func advance(over bytes: UnsafeRawBufferPointer) {
    offset += bytes.count
    // Nearly always the last line alone is longer than that; where all is shorter, the check is of all there is.
    guard bytes.count < Self.endingLength, offset > bytes.count else {
      ending = CRC32.checksum(UnsafeRawBufferPointer(rebasing: bytes.suffix(Self.endingLength)))
      needsEnding = false
      return
    }
    needsEnding = true
  }

  /// Whether `ending` has still to be read from the file, for the bytes it is taken of came in pieces.
  private var needsEnding = false

  private func isSame(_ file: Int32) throws(StoreError) -> Bool {
    guard offset > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: min(offset, Self.endingLength))
    let got = try fill(&bytes, from: 0, file, at: offset - bytes.count)
    guard got == bytes.count, bytes.last == UInt8(ascii: "\n") else { return false }
    let found = bytes.withUnsafeBytes { CRC32.checksum($0) }
    if needsEnding { (ending, needsEnding) = (found, false) }
    return found == ending
  }

  /// What `ending` is for the first bytes of a journal; nil where no line ends there.
  static func ending(of journal: [UInt8], upTo offset: Int) -> UInt32? {
    guard offset > 0 else { return offset == 0 ? CRC32.checksum() : nil }
    guard offset <= journal.count, journal[offset - 1] == UInt8(ascii: "\n") else { return nil }
    return journal.withUnsafeBytes {
      CRC32.checksum(UnsafeRawBufferPointer(rebasing: $0[max(0, offset - endingLength)..<offset]))
    }
  }

  /// Ends a last line that was cut short where it could not be set aside, so that the next one stands for itself; whoever
  /// calls holds the lock.
  func endTornLine() throws(StoreError) {
    let file = try files.open(path, O_WRONLY | O_APPEND)
    defer { files.close(file) }
    try files.write([UInt8(ascii: "\n")], to: file, path: path)
    try files.sync(file, path: path)
  }

  /// Appends a line and waits until it is on the disk; whoever calls holds the lock and has read to the end.
  ///
  /// Where that fails nothing of the line is left, as far as the disk allows.
  func append(_ line: [UInt8]) throws(AppendFailure) {
    let file: Int32
    let size: Int
    do throws(StoreError) {
      file = try files.open(path, O_WRONLY | O_CREAT | O_APPEND)
    } catch { throw AppendFailure(error: error, mayStand: false) }
    defer { files.close(file) }
    do throws(StoreError) {
      size = try files.size(of: file, path: path)
      guard size == offset else { throw StoreError(path, reason: say("another program writes to it")) }
    } catch { throw AppendFailure(error: error, mayStand: false) }
    do throws(StoreError) {
      try files.write(line, to: file, path: path)
      try files.sync(file, path: path)
    } catch {
      // After a failed fsync(2) nobody knows what is on the disk: what was written is taken back, not synced again.
      let isBack = (try? files.truncate(file, to: size, path: path)) != nil
      throw AppendFailure(error: error, mayStand: !isBack)
    }
    if size == 0, let folder = FileAccess.parent(of: path) { files.syncFolder(folder) }
    line.withUnsafeBytes { advance(over: $0) }
  }

  /// Why a line was not appended, and whether it may stand in the file all the same.
  struct AppendFailure: Error {
    var error: StoreError
    var mayStand: Bool
  }
}
