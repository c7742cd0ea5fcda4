import Foundation

/// Rings when the program printed something or ended, so that a story waits without asking again and again.
final class Bell {
  /// Everything printed so far, byte for byte.
  private(set) var transcript: [UInt8] = []
  /// Whether all that the program ever printed has reached the screen.
  private(set) var isTranscriptComplete = false
  /// How the program ended; nil while it runs.
  private(set) var status: ExitStatus?
  /// Printed to the terminal after the program: an order that no terminal knows, so that nothing is seen of it.
  static let endMark = mark("over")

  /// An order that no terminal knows; the pipe shows when it has come by.
  static func mark(_ name: String) -> String { "\u{1B}]7777;\(name)\u{07}" }

  let outputPath: String
  let endPath: String
  private let output: Int32
  private let end: Int32

  /// Makes the two named pipes that the terminal writes to.
  init(in folder: URL, name: String) throws {
    outputPath = folder.appending(path: "\(name).output").path
    endPath = folder.appending(path: "\(name).end").path
    output = try Self.open(outputPath)
    end = try Self.open(endPath)
  }

  deinit {
    close(output)
    close(end)
  }

  /// Makes a named pipe and opens it. For writing too: a pipe without a writer would be ready for ever.
  static func open(_ path: String) throws -> Int32 {
    guard mkfifo(path, 0o600) == 0 else { throw SystemError("make a named pipe at \(path)") }
    let descriptor = Foundation.open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("open \(path)") }
    return descriptor
  }

  /// Takes what has come, so that the next ring is for something new.
  func silence() {
    while let bytes = readAvailable(output), !bytes.isEmpty { transcript += bytes }
    if !isTranscriptComplete, let mark = transcript.firstRange(of: Array(Self.endMark.utf8)) {
      isTranscriptComplete = true
      transcript.removeSubrange(mark.lowerBound...)
    }
    if let bytes = readAvailable(end), let code = Int32(String(decoding: bytes.dropLast(), as: UTF8.self)) {
      status = ExitStatus(shellStatus: code)
    }
  }

  /// Takes a mark out of the transcript; false when it has not come by yet.
  func remove(mark name: String) -> Bool {
    guard let range = transcript.firstRange(of: Array(Self.mark(name).utf8)) else { return false }
    transcript.removeSubrange(range)
    return true
  }

  /// Blocks until it rings; false when the deadline came first.
  func wait(until deadline: ContinuousClock.Instant) -> Bool {
    var waits = [output, end].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let ready = poll(&waits, nfds_t(waits.count), deadline.millisecondsLeft)
      if ready >= 0 || errno != EINTR { return ready > 0 }
    }
  }
}
