import Course

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at a path, links followed.
enum FileKind {
  case file, folder

  /// Nil when nothing is there.
  init?(_ path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    self = info.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }
}

extension FileKind {
  /// Ends the program, with the status for wrong usage, where a path leads to nothing.
  static func require(_ paths: [String]) throws(ExitStatus) {
    guard let missing = paths.first(where: { FileKind($0) == nil }) else { return }
    throw ExitStatus(
      code: ExitStatus.usage, message: "\(Sanitizer.cleanLine(missing)): there is no such file or folder")
  }
}
