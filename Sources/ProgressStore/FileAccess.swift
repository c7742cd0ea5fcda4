#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What went wrong with a file, in words a learner can act on.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// "no space left on the disk"
  public var reason: String

  init(_ path: String, errno code: Int32) {
    self.path = path
    reason =
      switch code {
      case ENOSPC: "the disk is full"
      case EDQUOT: "your disk quota is used up"
      case EACCES, EPERM: "no permission"
      case EROFS: "the disk is read-only"
      case ENOENT: "no such file or folder"
      case ENOTDIR: "a file stands where a folder is needed"
      case EISDIR: "a folder stands where a file is needed"
      case EIO: "the disk reported an error"
      default: String(cString: strerror(code)).lowercased()
      }
  }

  init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The reason first: a narrow screen may cut the path off.
  public var description: String { "\(reason): \(path)" }
}

/// The few file calls the store is made of; each retries when interrupted by a signal (signal(7), EINTR).
enum FileAccess {
  /// Makes a folder and its parents, for the owner alone (0700).
  static func makeFolder(_ path: String) throws(StoreError) {
    if mkdir(path, 0o700) == 0 { return }
    let code = errno
    if code == EEXIST {
      var info = stat()
      guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else { throw StoreError(path, errno: ENOTDIR) }
      return
    }
    guard code == ENOENT, let parent = parent(of: path) else { throw StoreError(path, errno: code) }
    try makeFolder(parent)
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw StoreError(path, errno: errno) }
  }

  /// Removes a folder if nothing is in it (rmdir(2)).
  static func removeEmptyFolder(_ path: String) { _ = rmdir(path) }

  static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return String(path[..<slash])
  }

  /// When a file was last written, in nanoseconds since 1970; 0 when it is not there.
  static func modified(_ path: String) -> Int {
    var info = stat()
    guard stat(path, &info) == 0 else { return 0 }
    #if canImport(Darwin)
      return info.st_mtimespec.tv_sec * 1_000_000_000 + info.st_mtimespec.tv_nsec
    #else
      return info.st_mtim.tv_sec * 1_000_000_000 + info.st_mtim.tv_nsec
    #endif
  }

  /// The names in a folder, sorted, without those that begin with a dot.
  static func names(in folder: String) throws(StoreError) -> [String] {
    guard let directory = opendir(folder) else { throw StoreError(folder, errno: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes from `offset` on; nil when there is no such file.
  static func read(_ path: String, from offset: Int = 0) throws(StoreError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw StoreError(path, errno: errno)
    }
    defer { _ = close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw StoreError(path, errno: errno) }
    guard info.st_mode & S_IFMT != S_IFDIR else { throw StoreError(path, errno: EISDIR) }
    let size = max(0, Int(info.st_size) - offset)
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let got = pread(file, buffer.baseAddress.map { $0 + count }, size - count, off_t(offset + count))
        if got > 0 {
          count += got
        } else if got == 0 {
          break
        } else if errno != EINTR {
          code = errno
          break
        }
      }
    }
    if code != 0 { throw StoreError(path, errno: code) }
    return bytes
  }

  /// Writes all bytes to an open file.
  static func write(_ bytes: [UInt8], to file: Int32, path: String) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if wrote >= 0 {
        done += wrote
      } else if errno != EINTR {
        throw StoreError(path, errno: errno)
      }
    }
  }

  /// Waits until the file's bytes are on the disk (fdatasync(2)).
  static func sync(_ file: Int32, path: String) throws(StoreError) {
    #if canImport(Darwin)
      let result = fcntl(file, F_FULLFSYNC)
    #else
      let result = fdatasync(file)
    #endif
    if result < 0 { throw StoreError(path, errno: errno) }
  }

  /// Replaces a file whole: old or new, never between (0600).
  static func replace(_ path: String, with bytes: [UInt8]) throws(StoreError) {
    let temporary = path + ".new-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError(temporary, errno: errno) }
    do {
      try write(bytes, to: file, path: temporary)
      try sync(file, path: temporary)
    } catch {
      _ = close(file)
      _ = unlink(temporary)
      throw error
    }
    _ = close(file)
    guard rename(temporary, path) == 0 else {
      let code = errno
      _ = unlink(temporary)
      throw StoreError(path, errno: code)
    }
    if let folder = parent(of: path) { syncFolder(folder) }
  }

  /// Makes a rename in the folder last; some file systems refuse, and then there is nothing more to do.
  static func syncFolder(_ path: String) {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = close(folder)
  }
}

/// write(2), apart from the method of the same name.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
