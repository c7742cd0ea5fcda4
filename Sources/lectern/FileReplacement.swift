import Course

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What kept a file from being written, as a sentence an author can act on.
struct FileProblem: Error, CustomStringConvertible {
  var description: String

  init(_ path: String, _ sentence: String) { description = "\(Sanitizer.cleanLine(path)): \(sentence)" }

  init(_ path: String, errno code: Int32) {
    let sentence =
      switch code {
      case ENOSPC: "the disk is full"
      case EDQUOT: "your disk quota is used up"
      case EFBIG: "the disk takes no file of this size"
      case EACCES, EPERM: "you have no permission to write here"
      case EROFS: "this disk can only be read"
      case EEXIST: "there is such a file or folder already; nothing was changed"
      case ENOENT: "the folder for it does not exist"
      case ENOTDIR: "a file stands where a folder is needed"
      case EISDIR: "this is a folder, not a file"
      case ELOOP: "this link leads round in a circle"
      case ENAMETOOLONG: "this name is too long"
      default: String(cString: strerror(code)).lowercased()
      }
    self.init(path, sentence)
  }
}

/// Writes files whole: whoever looks sees the old text or the new one, never a part.
enum FileReplacement {
  /// Replaces a file by way of a temporary one beside it. Its permissions stay; of a link, what it leads to is replaced.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    guard let resolved = realpath(path, nil) else { throw FileProblem(path, errno: errno) }
    let target = String(cString: resolved)
    free(resolved)
    var info = stat()
    guard stat(target, &info) == 0 else { throw FileProblem(path, errno: errno) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path, "this is not an ordinary file") }
    // The folder may be writable where the file is not; a file its owner has locked stays as it is.
    guard access(target, W_OK) == 0 else { throw FileProblem(path, errno: errno) }

    let temporary = temporaryPath(beside: target)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileProblem(path, errno: errno) }
    // Fails for whoever is not root, who owns the file then anyway or loses nothing but a group.
    _ = fchown(file, info.st_uid, info.st_gid)
    _ = fchmod(file, info.st_mode & 0o7777)
    try finish(file, temporary, bytes, for: path)
    guard rename(temporary, target) == 0 else {
      let code = errno
      _ = unlink(temporary)
      throw FileProblem(path, errno: code)
    }
    syncFolder(of: target)
  }

  /// Makes a new file; never touches one that is there already.
  static func create(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileProblem(path, errno: errno) }
    try finish(file, path, bytes, for: path)
    syncFolder(of: path)
  }

  /// Fills a new file and waits for the disk; a file that cannot be filled is removed.
  private static func finish(
    _ file: Int32, _ path: String, _ bytes: [UInt8], for name: String
  ) throws(FileProblem) {
    let code = fill(file, bytes)
    let closing = close(file) == 0 ? 0 : errno
    guard code == 0, closing == 0 else {
      _ = unlink(path)
      throw FileProblem(name, errno: code == 0 ? closing : code)
    }
  }

  /// The error number, 0 when all is on the disk.
  private static func fill(_ file: Int32, _ bytes: [UInt8]) -> Int32 {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if wrote >= 0 {
        done += wrote
      } else if errno != EINTR {
        return errno
      }
    }
    return fsync(file) == 0 ? 0 : errno
  }

  private static func temporaryPath(beside path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "file"
    // Hidden, and short enough whatever the file is called.
    return folder(of: path) + "/.lectern-\(getpid())-\(name.utf8.count)"
  }

  /// Makes a new name in the folder last; some file systems refuse, and then there is nothing more to do.
  private static func syncFolder(of path: String) {
    let folder = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = close(folder)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
