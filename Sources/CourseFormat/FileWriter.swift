import Course

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that was found: what a person calls it, and where it lay at that moment.
///
/// Who reads or writes it later goes to that place and no other: a link put in the way since is not followed.
public struct FoundFile: Hashable, Sendable {
  /// As it was typed, or from the typed folder on.
  public let name: String
  /// The absolute path without a link in it; the name where nothing was found.
  let place: String

  init(name: String, place: String) { (self.name, self.place) = (name, place) }

  /// The file that a person names; of a link, what it leads to.
  public init(_ path: String) { self.init(name: path, place: Disk.realPath(path) ?? path) }

  /// The name, fit to be shown.
  public var shown: String { Sanitizer.cleanLine(name) }
}

/// What kept a file from being written, as a sentence an author can act on.
public struct FileProblem: Error, Hashable, CustomStringConvertible {
  public let sentence: String
  public let description: String

  public init(_ path: String, _ sentence: String) {
    self.sentence = sentence
    description = "\(Sanitizer.cleanLine(path)): \(sentence)"
  }

  public init(_ path: String, errno code: Int32) {
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
      case ESTALE: FileProblem.changed
      default: String(cString: strerror(code)).lowercased()
      }
    self.init(path, sentence)
  }

  static let changed = "this file was changed at the same moment: try again"
}

/// Writes files whole: whoever looks sees the old text or the new one, never a part.
public enum FileWriter {
  /// Replaces a file by way of a temporary one beside it, which stays in no case.
  ///
  /// Permissions stay. What its owner has locked, and what no longer holds the bytes it was found with, is left alone.
  public static func replace(_ file: FoundFile, holding old: [UInt8], with new: [UInt8]) throws(FileProblem) {
    guard let target = Target(file.place) else { throw FileProblem(file.name, errno: Disk.lastError) }
    defer { target.close() }
    let code: Int32
    switch target.status() {
    case .success(let status):
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileProblem(file.name, "this is not an ordinary file")
      }
      // The folder may be writable where the file is not; who made it read-only does not want that.
      guard status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0, access(file.place, W_OK) == 0 else {
        throw FileProblem(file.name, "this file is read-only: change its permissions first")
      }
      code = target.replace(status, holding: old, with: new)
    case .failure(let failure): code = failure.code
    }
    if code != 0 { throw FileProblem(file.name, errno: code) }
  }

  /// Makes a new file; never touches one that is there already, and follows no link in its place.
  public static func create(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileProblem(path, errno: errno) }
    let code = fill(file, bytes)
    guard code == 0 else {
      _ = unlink(path)
      throw FileProblem(path, errno: code)
    }
    let folder = open(RelativePath.folder(of: path), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = close(folder)
  }

  /// Fills a file, waits for the disk and closes it. The error number, 0 when all is on the disk.
  fileprivate static func fill(_ file: Int32, _ bytes: [UInt8]) -> Int32 {
    var done = 0
    var code: Int32 = 0
    while done < bytes.count, code == 0 {
      let wrote = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if wrote >= 0 { done += wrote } else if errno != EINTR { code = errno }
    }
    if code == 0, fsync(file) != 0 { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    return code
  }
}

/// A file by its folder, which stays open: what happens to the way there meanwhile changes nothing.
private struct Target {
  private let folder: Int32
  private let name: String

  struct Failure: Error { var code: Int32 }

  /// Nil when the folder cannot be opened (see `Disk.lastError`).
  init?(_ place: String) {
    name = place.split(separator: "/").last.map(String.init) ?? place
    folder = Disk.openPlace(RelativePath.folder(of: place), O_RDONLY | O_DIRECTORY)
    if folder < 0 { return nil }
  }

  func close() { _ = closeDescriptor(folder) }

  /// Of the file itself, no link followed.
  func status() -> Result<stat, Failure> {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .failure(Failure(code: errno)) }
    // It was no link when it was found.
    return status.st_mode & S_IFMT == S_IFLNK ? .failure(Failure(code: ESTALE)) : .success(status)
  }

  /// The error number; 0 when all went well.
  func replace(_ status: stat, holding old: [UInt8], with new: [UInt8]) -> Int32 {
    guard let (temporary, file) = makeTemporary() else { return errno }
    // Fails for whoever is not root, who owns the file then anyway or loses nothing but a group.
    let keepsOwner = fchown(file, status.st_uid, status.st_gid) == 0
    var code = fchmod(file, status.st_mode & (keepsOwner ? 0o7777 : 0o777)) == 0 ? 0 : errno
    let filling = FileWriter.fill(file, new)
    if code == 0 { code = filling }
    if code == 0, !holds(old) { code = ESTALE }
    if code == 0, renameat(folder, temporary, folder, name) != 0 { code = errno }
    // Makes the new name last; some file systems refuse, and then there is nothing more to do.
    if code == 0 { _ = fsync(folder) } else { _ = unlinkat(folder, temporary, 0) }
    return code
  }

  /// A new file beside ours under a hidden name that nobody else has, short enough whatever ours is called.
  private func makeTemporary() -> (name: String, file: Int32)? {
    for attempt in 0..<100 {
      let temporary = ".lectern-\(getpid())-\(attempt).new"
      let file = openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file >= 0 { return (temporary, file) }
      if errno != EEXIST { return nil }
    }
    return nil
  }

  private func holds(_ old: [UInt8]) -> Bool {
    let file = openat(folder, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { _ = closeDescriptor(file) }
    guard case .bytes(let now) = FileReader.bytes(file, as: name) else { return false }
    return now == old
  }
}

/// `close` under a name that does not clash with ours.
private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
