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
  /// How often it is looked for, a millisecond apart. Whoever holds the lock longer is stopped or stuck: then learning goes
  /// on unsaved, and says so.
  static let patience = 3000

  private let file: Int32
  private let files: FileAccess

  /// Waits for whoever else is writing.
  init(_ path: String, _ files: FileAccess, patience: Int = StoreLock.patience) throws(StoreError) {
    try self.init(path, O_RDWR | O_CREAT, files, patience)
    guard files.isAt(path, file) else {
      // The folder was moved away to be erased while this one waited; what stands at the path now is somebody else's.
      release()
      throw StoreError(path, reason: Self.isGone)
    }
  }

  /// The same with a folder in the file's place, in which nothing is made for it.
  init(folder: String, _ files: FileAccess) throws(StoreError) { try self.init(folder, O_RDONLY, files, Self.patience) }

  private init(_ path: String, _ flags: Int32, _ files: FileAccess, _ patience: Int) throws(StoreError) {
    self.files = files
    file = try files.open(path, flags)
    do throws(StoreError) {
      var waited = 0
      while try !files.lock(file, path: path) {
        guard waited < patience else { throw StoreError(path, reason: Self.isHeld) }
        // Writing a line takes a fraction of a millisecond, and whoever looks seldom beside many writers never gets it.
        _ = poll(nil, 0, 1)
        waited += 1
      }
    } catch {
      files.close(file)
      throw error
    }
  }

  /// What is said where somebody does not let go.
  static var isHeld: String { say("another Lectern holds your journal and does not answer") }

  /// What is said where the file was taken away while it was waited for.
  static var isGone: String { say("the folder was taken away meanwhile") }

  /// Whether somebody holds the lock on a file that is there.
  static func isHeld(_ path: String, _ files: FileAccess) -> Bool {
    guard let file = try? files.open(path, O_RDONLY | O_NONBLOCK) else { return false }
    defer { files.close(file) }
    return (try? files.lock(file, path: path)) == false
  }

  func release() { files.close(file) }

  /// The same, and takes the file away: whoever has waited for it makes another one.
  func releaseRemoving(_ path: String) {
    // While it is held, or the file might be another program's by now.
    if files.isAt(path, file) { try? files.remove(path) }
    release()
  }
}
