import Foundation

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  private let folder: URL
  var path: String { folder.path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lectern-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file, making the folders it lies in.
  func write(_ file: String, _ text: String) throws {
    try write(file, Array(text.utf8))
  }

  func write(_ file: String, _ bytes: [UInt8]) throws {
    let url = folder.appending(path: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func makeFolder(_ name: String) { mkdir(path + "/" + name, 0o700) }
  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }
  func makePipe(_ name: String) { mkfifo(path + "/" + name, 0o600) }
}
