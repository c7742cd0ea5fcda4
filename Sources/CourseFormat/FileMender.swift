import Course

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Mends files where they lie.
public enum FileMender {
  public enum Outcome {
    /// What was mended; nothing was written if there is none.
    case mended([Diagnostic])
    /// A sentence without a full stop that says why the file was left as it was.
    case failed(String)
  }

  /// Mends what is certain in one file; a link stays a link, and its target is mended.
  public static func mend(path: String) -> Outcome {
    guard let real = Disk.realPath(path) else { return .failed(FileReader.problem(Disk.lastError, path).message) }
    switch FileReader.bytes(real, as: path) {
    case .problem(let problem): return .failed(problem.message)
    case .bytes(let bytes):
      let (mended, told) = Mender.mend(bytes, file: Sanitizer.cleanLine(path))
      if mended == bytes { return .mended([]) }
      return FileWriter.replace(real, holding: bytes, with: mended).map(Outcome.failed) ?? .mended(told)
    }
  }
}

/// Replaces a file whole: old or new, never between.
enum FileWriter {
  /// Writes beside the file, waits for the disk, and puts the new file in the old one's place.
  ///
  /// - Parameters:
  ///   - path: The file itself, not a link to it.
  ///   - old: What it must still hold.
  /// - Returns: Why it was left as it was; nil when all went well.
  static func replace(_ path: String, holding old: [UInt8], with new: [UInt8]) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return sentence(errno) }
    // Whoever owns the folder could replace the file all the same; who made it read-only does not want that.
    guard status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0, access(path, W_OK) == 0 else {
      return "this file is read-only: change its permissions, or mend it by hand"
    }
    let temporary = folder(of: path) + "/.lectern-\(getpid()).new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return sentence(errno) }
    var problem = write(new, to: file)
    // The owner may stay another one; then the permissions still are the file's.
    _ = fchown(file, status.st_uid, status.st_gid)
    if problem == nil, fchmod(file, status.st_mode & 0o777) != 0 || fsync(file) != 0 { problem = sentence(errno) }
    if close(file) != 0, problem == nil { problem = sentence(errno) }
    if problem == nil { problem = changed(path, from: old) }
    if problem == nil, rename(temporary, path) != 0 { problem = sentence(errno) }
    if problem != nil { _ = unlink(temporary) }
    return problem
  }

  private static func changed(_ path: String, from old: [UInt8]) -> String? {
    if case .bytes(let now) = FileReader.bytes(path, as: path), now == old { return nil }
    return "this file was changed at the same moment: try again"
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> String? {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { writeBytes(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if wrote > 0 { done += wrote } else if errno != EINTR { return sentence(errno) }
    }
    return nil
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func sentence(_ number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "you have no permission to write in this folder"
    case EROFS: "this disk is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    default: "this file cannot be written: \(String(cString: strerror(number)))"
    }
  }
}

/// `write` under a name that does not clash with ours.
private func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
