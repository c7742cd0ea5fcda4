#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/lectern-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Missing() }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { TemporaryFolder.remove(path) }

  /// Writes a file, making the folders it lies in.
  func write(_ file: String, _ text: String) throws {
    try write(file, Array(text.utf8))
  }

  func write(_ file: String, _ bytes: [UInt8]) throws {
    let parts = file.split(separator: "/")
    for count in 1..<max(1, parts.count) { makeFolder(parts[..<count].joined(separator: "/")) }
    let descriptor = open(path + "/" + file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Missing() }
    defer { close(descriptor) }
    guard bytes.isEmpty || Self.put(descriptor, bytes) == bytes.count else { throw Missing() }
  }

  func makeFolder(_ name: String) { mkdir(path + "/" + name, 0o700) }
  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }
  func makePipe(_ name: String) { mkfifo(path + "/" + name, 0o600) }

  private static func put(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) else {
      unlink(path)
      return
    }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(folder)
    for name in names { remove(path + "/" + name) }
    rmdir(path)
  }
}

/// `write` under a name that does not clash with the folder's own.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
