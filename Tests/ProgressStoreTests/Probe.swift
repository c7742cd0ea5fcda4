import Foundation

/// `StoreProbe` at work: each line it prints is an answer that is saved.
final class Probe {
  private let id: pid_t
  private let output: Int32
  private var held: [UInt8] = []
  private var hasEnded = false

  /// - Parameter blocks: Half kibibytes that no file may pass; nil: no limit.
  init(limitedTo blocks: Int? = nil, _ arguments: [String]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure() }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    let program = Bundle.main.bundleURL.appending(path: "StoreProbe").path
    let shell = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f \(blocks ?? 0); exec \"$0\" \"$@\""]
    let command = (blocks == nil ? [] : shell) + [program] + arguments
    let pointers = command.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, command[0], &actions, nil, pointers, environ)
    close(ends[1])
    guard code == 0 else { throw Failure() }
    (self.id, output) = (id, ends[0])
    _ = fcntl(output, F_SETFD, FD_CLOEXEC)
  }

  struct Failure: Error {}

  deinit {
    kill()
    close(output)
  }

  /// The next lines, waiting for them.
  func lines(_ count: Int) throws -> [String] {
    var lines: [String] = []
    while lines.count < count {
      if let feed = held.firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(String(decoding: held[..<feed], as: UTF8.self))
        held.removeSubrange(...feed)
        continue
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let got = read(output, &buffer, buffer.count)
      if got <= 0 { break }
      held += buffer[..<got]
    }
    return lines
  }

  /// All lines until the program ends; what it was about to say counts not.
  func rest() throws -> [String] {
    let lines = try lines(.max)
    end()
    return lines
  }

  func signal(_ number: Int32) { Foundation.kill(id, number) }

  func kill() {
    guard !hasEnded else { return }
    Foundation.kill(id, SIGKILL)
    end()
  }

  private func end() {
    guard !hasEnded else { return }
    hasEnded = true
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
  }
}
