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
  /// When it was written, moved or given another mode last, in seconds since 1970.
  var changed: Int

  /// Whether anyone but the owner may do anything with it.
  var isOpenToOthers: Bool { kind != .link && mode & 0o077 != 0 }

  /// What the owner must be allowed for learning to be saved; nil where it makes no difference.
  func neededMode(_ path: String) -> mode_t? {
    let name = path.split(separator: "/").last.map(String.init)
    switch kind {
    case .folder: return 0o700
    case .file: return [JournalFile.name, Learner.fileName, "lock"].contains(name) ? 0o600 : nil
    case .link, .other: return nil
    }
  }

  /// Whether the owner is not allowed that much.
  func lacks(owner path: String) -> Bool { neededMode(path).map { mode & $0 != $0 } ?? false }
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
    #if canImport(Darwin)
      let changed = max(info.st_mtimespec.tv_sec, info.st_ctimespec.tv_sec)
    #else
      let changed = max(info.st_mtim.tv_sec, info.st_ctim.tv_sec)
    #endif
    return FileLook(kind: kind, mode: info.st_mode & 0o7777, size: Int(info.st_size), changed: changed)
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

  /// Whether nobody will go on with a temporary file: no such process is there any more (kill(2)), or the file is too old
  /// to be written still. The number alone is no proof, for another program may have it by now.
  func isLeftBehind(_ path: String, by process: pid_t) -> Bool {
    if kill(process, 0) != 0, errno == ESRCH { return true }
    guard let look = try? look(at: path) else { return false }
    return Self.isOld(changed: look.changed, at: time(nil))
  }

  /// Whether no program can be at a temporary file any more: writing one takes a fraction of a second.
  static func isOld(changed: Int, at now: Int) -> Bool { now - changed > 600 }
}
