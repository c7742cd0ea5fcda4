#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at a path, looked at without following a link (lstat(2)).
struct FileLook {
  enum Kind: String { case file, folder, link, other }

  var kind: Kind
  /// Who may read and write it, as chmod(2) counts.
  var mode: mode_t
  var size: Int

  /// Whether anyone but the owner may do anything with it.
  var isOpenToOthers: Bool { kind != .link && mode & 0o077 != 0 }
}

extension FileAccess {
  /// Nil where nothing stands there.
  func look(at path: String) throws(StoreError) -> FileLook? {
    var info = stat()
    do {
      _ = try attempt(.look, path) { Int(lstat(path, &info)) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    let kind: FileLook.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return FileLook(kind: kind, mode: info.st_mode & 0o7777, size: Int(info.st_size))
  }

  func setMode(_ mode: mode_t, of path: String) throws(StoreError) {
    _ = try attempt(.setMode, path) { Int(chmod(path, mode)) }
  }

  /// This path, or with a number behind it, so that nothing stands there yet: what was put aside before stays.
  func freeName(_ path: String) -> String {
    var free = path
    var number = 2
    while exists(free) {
      free = "\(path)-\(number)"
      number += 1
    }
    return free
  }

  /// Removes whatever stands there, and of a folder everything in it; a link alone, not what it leads to.
  func removeTree(_ path: String) throws(StoreError) {
    guard let look = try look(at: path) else { return }
    guard look.kind == .folder else { return try remove(path) }
    for name in try names(in: path) { try removeTree(path + "/" + name) }
    _ = try attempt(.remove, path) { Int(rmdir(path)) }
  }

  /// Where a path leads when every link on the way is followed (realpath(3)); the path itself where it leads nowhere.
  func followed(_ path: String) -> String {
    guard let place = realpath(path, nil) else { return path }
    defer { free(place) }
    return String(cString: place)
  }

  /// The number of the process that a temporary file of `replace` belongs to; nil for any other name.
  static func writer(ofTemporary name: String) -> pid_t? {
    guard let sign = name.ranges(of: ".new-").last, let id = pid_t(name[sign.upperBound...]), id > 0 else { return nil }
    return id
  }

  /// Whether no such process is there any more (kill(2)).
  static func isGone(_ process: pid_t) -> Bool { kill(process, 0) != 0 && errno == ESRCH }
}
