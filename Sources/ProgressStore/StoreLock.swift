import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An advisory lock on a file of its own, held until released (flock(2)).
struct StoreLock {
  /// In looks, a millisecond apart. Whoever holds the lock longer is stopped or stuck: then learning goes on unsaved, and says so.
  private static let patience = 3000

  private let file: Int32
  private let files: FileAccess

  /// Waits for whoever else is writing.
  init(_ path: String, _ files: FileAccess) throws(StoreError) {
    try self.init(path, O_RDWR | O_CREAT, files)
  }

  /// The same with a folder in the file's place, in which nothing is made for it.
  init(folder: String, _ files: FileAccess) throws(StoreError) { try self.init(folder, O_RDONLY, files) }

  private init(_ path: String, _ flags: Int32, _ files: FileAccess) throws(StoreError) {
    self.files = files
    file = try files.open(path, flags)
    do throws(StoreError) {
      var waited = 0
      while try !files.lock(file, path: path) {
        guard waited < Self.patience else {
          throw StoreError(path, reason: say("another Lectern holds your journal and does not answer"))
        }
        // Writing a line takes a fraction of a millisecond, and whoever looks seldom beside many writers never gets it.
        _ = poll(nil, 0, 1)
        waited += 1
      }
    } catch {
      files.close(file)
      throw error
    }
  }

  func release() { files.close(file) }
}
