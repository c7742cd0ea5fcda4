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
