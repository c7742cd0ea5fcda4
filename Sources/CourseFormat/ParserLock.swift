#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets one thread at a time into cmark-gfm.
///
/// While it parses, cmark-gfm keeps the characters that its extensions treat specially (the tilde of strikethrough) in
/// a global table: it adds them at the start and takes them out at the end. Two parsers at once would undo each
/// other's entries.
final class ParserLock: @unchecked Sendable {
  static let shared = ParserLock()

  // A mutex must not move in memory, so it lives behind a pointer.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  private init() {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  func hold<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
