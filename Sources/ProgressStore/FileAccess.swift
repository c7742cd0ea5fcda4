import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls of the system that the store is made of.
enum FileCall: String, CaseIterable, Sendable {
  case makeFolder, list, look, open, read, write, sync, truncate, rename, remove, setMode, close, lock
}

/// What a call is made to do instead of its work, in tests.
enum Fault: Sendable {
  /// It fails with this `errno`.
  case error(Int32)
  /// So many bytes are written, and then it fails.
  case cutShort(Int, Int32)
}

/// The few file calls the store is made of; each goes on when a signal interrupts it (signal(7), EINTR).
struct FileAccess: Sendable {
  /// Asked before every call, with what it is about; tests have the calls fail one after the other.
  var fault: (@Sendable (FileCall, String) -> Fault?)?

  static let system = FileAccess()

  /// The result of a call that returns -1 and sets `errno` where it fails.
  func attempt(_ call: FileCall, _ path: String, _ body: () -> Int) throws(StoreError) -> Int {
    while true {
      if case .error(let code)? = fault?(call, path) {
        if code == EINTR { continue }
        throw StoreError(path, errno: code)
      }
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw StoreError(path, errno: errno) }
    }
  }

  // MARK: Folders

  /// Makes a folder and its parents, for the owner alone (0700).
  func makeFolder(_ path: String) throws(StoreError) {
    if isFolder(path) { return }
    if let parent = Self.parent(of: path) { try makeFolder(parent) }
    do {
      _ = try attempt(.makeFolder, path) { Int(mkdir(path, 0o700)) }
      syncParent(of: path)
    } catch {
      // Another terminal may have been first.
      guard isFolder(path) else { throw exists(path) ? StoreError(path, errno: ENOTDIR) : error }
    }
  }

  /// Makes a folder that was not there; false when something is.
  func makeNewFolder(_ path: String) throws(StoreError) -> Bool {
    do {
      _ = try attempt(.makeFolder, path) { Int(mkdir(path, 0o700)) }
      syncParent(of: path)
      return true
    } catch {
      if exists(path) { return false }
      throw error
    }
  }

  /// Removes a folder if nothing is in it (rmdir(2)).
  func removeEmptyFolder(_ path: String) { _ = rmdir(path) }

  static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return String(path[..<slash])
  }

  func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  func isEmptyFile(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && info.st_size == 0
  }

  /// The names in a folder, sorted.
  func names(in folder: String) throws(StoreError) -> [String] {
    if case .error(let code)? = fault?(.list, folder), code != EINTR { throw StoreError(folder, errno: code) }
    guard let directory = opendir(folder) else { throw StoreError(folder, errno: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      // readdir(3) ends with nothing at an error, too.
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw StoreError(folder, errno: errno) }
    return names.sorted()
  }

  // MARK: Files

  /// When a file was last written, in nanoseconds since 1970; 0 when it is not there.
  func modified(_ path: String) -> Int {
    var info = stat()
    guard stat(path, &info) == 0 else { return 0 }
    #if canImport(Darwin)
      return info.st_mtimespec.tv_sec * 1_000_000_000 + info.st_mtimespec.tv_nsec
    #else
      return info.st_mtim.tv_sec * 1_000_000_000 + info.st_mtim.tv_nsec
    #endif
  }

  /// A file's number, its size and when it was changed in nanoseconds; empty when it is not there.
  func stamp(of path: String) -> [Int] {
    var info = stat()
    guard stat(path, &info) == 0 else { return [] }
    #if canImport(Darwin)
      let changed = info.st_ctimespec
    #else
      let changed = info.st_ctim
    #endif
    return [Int(truncatingIfNeeded: info.st_ino), Int(info.st_size), changed.tv_sec * 1_000_000_000 + changed.tv_nsec]
  }

  /// A descriptor of an open file, for the owner alone (0600) where it is made.
  func open(_ path: String, _ flags: Int32) throws(StoreError) -> Int32 {
    Int32(try attempt(.open, path) { Int(systemOpen(path, flags | O_CLOEXEC, 0o600)) })
  }

  /// The same for reading; nil when there is no such file.
  func openForReading(_ path: String) throws(StoreError) -> Int32? {
    do {
      // A pipe in the file's place would otherwise be waited for.
      return try open(path, O_RDONLY | O_NONBLOCK)
    } catch {
      if error.code == ENOENT, !exists(path) { return nil }
      throw error
    }
  }

  func close(_ file: Int32) { _ = systemClose(file) }

  /// The size of an open ordinary file, in bytes.
  func size(of file: Int32, path: String) throws(StoreError) -> Int {
    var info = stat()
    _ = try attempt(.look, path) { Int(fstat(file, &info)) }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return Int(info.st_size)
    case S_IFDIR: throw StoreError(path, errno: EISDIR)
    default: throw StoreError(path, reason: say("this is not an ordinary file"))
    }
  }

  /// Fills a buffer from a place in an open file; fewer bytes only at its end.
  func read(
    _ file: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(StoreError) -> Int {
    var count = 0
    while count < buffer.count {
      let got = try attempt(.read, path) {
        pread(file, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(offset + count))
      }
      if got == 0 { break }
      count += got
    }
    return count
  }

  /// A file's bytes; nil when there is no such file.
  func read(_ path: String) throws(StoreError) -> [UInt8]? {
    guard let file = try openForReading(path) else { return nil }
    defer { close(file) }
    let size = try size(of: file, path: path)
    var bytes = [UInt8](repeating: 0, count: size)
    var failure: StoreError?
    let count = bytes.withUnsafeMutableBytes { buffer -> Int in
      do throws(StoreError) {
        return try read(file, at: 0, into: buffer, path: path)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    bytes.removeLast(size - count)
    return bytes
  }

  /// Writes all bytes to an open file.
  func write(_ bytes: [UInt8], to file: Int32, path: String) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      let (part, code) =
        switch fault?(.write, path) {
        case .error(let code)?: (0, code)
        case .cutShort(let count, let code)?: (min(count, bytes.count - done), code)
        case nil: (bytes.count - done, Int32(0))
        }
      if part > 0 {
        let wrote = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress.map { $0 + done }, part) }
        if wrote < 0, errno != EINTR { throw StoreError(path, errno: errno) }
        done += max(0, wrote)
      }
      if code != 0, code != EINTR { throw StoreError(path, errno: code) }
    }
  }

  /// Waits until the file's bytes are on the disk (fdatasync(2)).
  func sync(_ file: Int32, path: String) throws(StoreError) {
    _ = try attempt(.sync, path) {
      #if canImport(Darwin)
        Int(fcntl(file, F_FULLFSYNC))
      #else
        Int(fdatasync(file))
      #endif
    }
  }

  func truncate(_ file: Int32, to size: Int, path: String) throws(StoreError) {
    _ = try attempt(.truncate, path) { Int(ftruncate(file, off_t(size))) }
  }

  func rename(_ path: String, to other: String) throws(StoreError) {
    _ = try attempt(.rename, path) { Int(systemRename(path, other)) }
  }

  func remove(_ path: String) throws(StoreError) {
    _ = try attempt(.remove, path) { Int(unlink(path)) }
  }

  /// Replaces a file whole: old or new, never between (0600).
  func replace(_ path: String, with bytes: [UInt8]) throws(StoreError) {
    let temporary = path + ".new-\(getpid())"
    let file = try open(temporary, O_WRONLY | O_CREAT | O_TRUNC)
    do throws(StoreError) {
      defer { close(file) }
      try write(bytes, to: file, path: temporary)
      try sync(file, path: temporary)
    } catch {
      _ = unlink(temporary)
      throw error
    }
    do throws(StoreError) {
      try rename(temporary, to: path)
    } catch {
      _ = unlink(temporary)
      throw error
    }
    if let folder = Self.parent(of: path) { syncFolder(folder) }
  }

  /// Makes a rename in the folder last; some file systems refuse, and then there is nothing more to do.
  func syncFolder(_ path: String) {
    let folder = systemOpen(path, O_RDONLY | O_CLOEXEC, 0)
    guard folder >= 0 else { return }
    _ = try? attempt(.sync, path) { Int(fsync(folder)) }
    close(folder)
  }

  /// Makes a new entry last: fsync(2) of what was made says nothing of the folder that it was made in.
  private func syncParent(of path: String) {
    syncFolder(Self.parent(of: path) ?? (path.hasPrefix("/") ? "/" : "."))
  }

  // MARK: Locks

  /// Whether an open file could be locked for this program alone (flock(2)); false when another has it.
  func lock(_ file: Int32, path: String) throws(StoreError) -> Bool {
    var isTaken = false
    _ = try attempt(.lock, path) {
      let result = flock(file, LOCK_EX | LOCK_NB)
      isTaken = result != 0 && errno == EWOULDBLOCK
      return isTaken ? 0 : Int(result)
    }
    return !isTaken
  }

  /// Whether a path still leads to a file that was opened there.
  func isAt(_ path: String, _ file: Int32) -> Bool {
    var (there, open) = (stat(), stat())
    return stat(path, &there) == 0 && fstat(file, &open) == 0 && there.st_ino == open.st_ino
      && there.st_dev == open.st_dev
  }
}

// The system's calls, apart from the methods of the same names.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
private func systemClose(_ file: Int32) -> Int32 { close(file) }
private func systemRename(_ path: String, _ other: String) -> Int32 { rename(path, other) }
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
