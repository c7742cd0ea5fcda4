import Course

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few questions that are asked of the file system.
enum Disk {
  enum Listing {
    case names([String])
    /// An error number.
    case failed(Int32)
  }

  static var lastError: Int32 { errno }

  static func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }

  static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }

  /// Whether anything bears this name, a link that leads nowhere included.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Bytes in an ordinary file; nil where there is none.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  /// The absolute path with every link resolved; nil when it does not exist (see `lastError`).
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Opens what lies at a path without links, and nothing that a link put there since would lead to; -1 and `lastError`
  /// when it cannot be opened, `ESTALE` when it is no longer there. Never waits, whatever it is.
  static func openPlace(_ path: String, _ flags: Int32 = O_RDONLY) -> Int32 {
    let flags = flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    #if canImport(Darwin)
      let descriptor = open(path, flags | O_NOFOLLOW_ANY)
      if descriptor < 0, errno == ELOOP { errno = ESTALE }
      return descriptor
    #else
      let descriptor = open(path, flags | O_NOFOLLOW)
      guard descriptor >= 0 else {
        if errno == ELOOP { errno = ESTALE }
        return descriptor
      }
      // O_NOFOLLOW minds the last name alone; the system knows where all of them led (proc_pid_fd(5)).
      let led = realPath("/proc/self/fd/\(descriptor)") ?? realPath(path)
      guard led == path else {
        _ = close(descriptor)
        errno = ESTALE
        return -1
      }
      return descriptor
    #endif
  }

  /// The names in a folder, in no order, without `.` and `..`.
  static func list(_ path: String) -> Listing {
    guard let folder = opendir(path) else { return .failed(errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return .names(names)
  }

  /// The folders in a folder that hold a file of this name, in no order; those whose name begins with a dot are hidden.
  ///
  /// Asked relative to the open folder (fstatat(2)), which spares the system the way there a thousand times.
  static func folders(in path: String, holding file: String) -> Listing {
    let names: [String]
    switch list(path) {
    case .names(let found): names = found
    case .failed(let number): return .failed(number)
    }
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .failed(errno) }
    defer { _ = close(folder) }
    return .names(
      names.filter { name in
        var status = stat()
        return !name.hasPrefix(".") && fstatat(folder, name + "/" + file, &status, 0) == 0
          && status.st_mode & S_IFMT == S_IFREG
      })
  }

  /// The sentence for a folder that cannot be listed.
  static func folderProblem(_ number: Int32, _ place: SourceLocation) -> Diagnostic {
    switch number {
    case ENOENT:
      Diagnostic(.M013, "there is no such folder", at: place, help: "check the name, capitals and small letters too")
    case ENOTDIR:
      Diagnostic(.M019, "this is a file, not a folder", at: place, help: "name the folder that holds course.md")
    case EACCES, EPERM:
      Diagnostic(
        .M019, "you have no permission to look into this folder", at: place,
        help: "ask its owner, or change its permissions")
    default:
      Diagnostic(
        .M019, "this folder cannot be read: \(String(cString: strerror(number)))", at: place,
        help: "try again; if it stays so, the disk may need a look")
    }
  }
}
