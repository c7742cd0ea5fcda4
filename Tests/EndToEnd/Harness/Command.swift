import Foundation

/// A run of a program without a terminal, from its start to its end.
struct Command {
  let status: ExitStatus
  let output: String
  let errors: String

  /// Runs a program, feeding it `input` through a pipe that then ends; kills it at the deadline.
  static func run(
    _ arguments: [String], environment: [String: String], input: String = "", patience: Duration = .seconds(20)
  ) throws -> Command {
    let (stdin, stdout, stderr) = (try PipeEnds(), try PipeEnds(), try PipeEnds())
    let child = try ChildProcess.start(
      arguments, environment: environment, input: stdin.reading, output: stdout.writing, errors: stderr.writing)
    for end in [stdin.reading, stdout.writing, stderr.writing] { close(end) }
    _ = fcntl(stdin.writing, F_SETFL, O_NONBLOCK)

    var unsent = Array(input.utf8)[...]
    var received: [Int32: [UInt8]] = [:]
    var open = [stdout.reading, stderr.reading]
    var isFeeding = true
    let deadline = ContinuousClock.now + patience
    while !open.isEmpty {
      if isFeeding && unsent.isEmpty {
        close(stdin.writing)
        isFeeding = false
      }
      var waits = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if isFeeding { waits.append(pollfd(fd: stdin.writing, events: Int16(POLLOUT), revents: 0)) }
      guard poll(&waits, nfds_t(waits.count), deadline.millisecondsLeft) != 0 else { break }
      for wait in waits where wait.revents != 0 {
        if wait.fd == stdin.writing {
          let sent = unsent.withUnsafeBytes { write(wait.fd, $0.baseAddress, $0.count) }
          // A program may leave without reading all it was told.
          unsent = sent > 0 ? unsent.dropFirst(sent) : []
        } else if let bytes = readAvailable(wait.fd) {
          received[wait.fd, default: []] += bytes
          if bytes.isEmpty { open.removeAll { $0 == wait.fd } }
        }
      }
    }
    if isFeeding { close(stdin.writing) }
    let isLate = !open.isEmpty
    if isLate { kill(child.id, SIGKILL) }
    let status = child.wait()
    for end in [stdout.reading, stderr.reading] { close(end) }

    let command = Command(
      status: status, output: String(decoding: received[stdout.reading] ?? [], as: UTF8.self),
      errors: String(decoding: received[stderr.reading] ?? [], as: UTF8.self))
    guard !isLate else {
      let said = command.output + command.errors
      throw StoryFailure("\(arguments.joined(separator: " ")) did not end within \(patience). It said:\n\(said)")
    }
    return command
  }
}
