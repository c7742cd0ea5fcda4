import CPseudoTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program running in a pseudo-terminal of its own, and the moments its bytes arrive at.
final class TerminalProgram {
  typealias Moment = ContinuousClock.Instant

  let id: pid_t
  /// Just before the program was started.
  let start: Moment
  private let terminal: Int32
  private var hasEnded = false

  /// Starts the program at a path; it sees only the environment given.
  init(_ arguments: [String], environment: [String: String], columns: Int, rows: Int) throws {
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var (near, far): (Int32, Int32) = (-1, -1)
    guard pt_open(&near, &far) == 0 else { throw Unmeasured("there is no pseudo-terminal to be had") }
    terminal = near
    defer { close(far) }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(near, UInt(TIOCSWINSZ), &size)
    _ = fcntl(near, F_SETFL, O_NONBLOCK)
    start = .now
    id = pt_start(far, -1, nil, argumentPointers, environmentPointers)
    guard id > 0 else { throw Unmeasured("\(arguments[0]) cannot be started: \(String(cString: strerror(errno)))") }
  }

  deinit {
    kill(id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1 && errno == EINTR {}
    close(terminal)
  }

  /// When the bytes arrived that completed the words; throws what was seen when they do not come.
  func moment(of words: String, patience: Duration = .seconds(20)) throws -> Moment {
    let wanted = Array(words.utf8)
    var seen: [UInt8] = []
    let deadline = Moment.now + patience
    while let (bytes, moment) = next(until: deadline) {
      // Only the new bytes, and as many before them as the words may reach back.
      let from = max(0, seen.count - wanted.count)
      seen += bytes
      if seen[from...].firstRange(of: wanted) != nil { return moment }
    }
    let shown = String(decoding: seen.suffix(400), as: UTF8.self).debugDescription
    throw Unmeasured("\"\(words)\" did not appear within \(patience); the last that came was \(shown)")
  }

  /// Types without waiting for an answer; what comes of it is for `moment(of:)` to see.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  /// Presses a key; how long its answer took, from the write to the last byte; nil without an answer.
  func answer(to key: String) -> Duration? {
    let bytes = Array(key.utf8)
    let pressed = Moment.now
    guard write(terminal, bytes, bytes.count) == bytes.count else { return nil }
    var last: Moment?
    // The answer is over when nothing more comes for a while; that while is not counted.
    while let (_, moment) = next(until: last.map { $0 + .milliseconds(4) } ?? pressed + .milliseconds(500)) {
      last = moment
    }
    return last.map { $0 - pressed }
  }

  /// Takes what comes until then; how many bytes that were.
  func watch(for duration: Duration) -> Int {
    let end = Moment.now + duration
    var count = 0
    while let (bytes, _) = next(until: end) { count += bytes.count }
    return count
  }

  /// The next bytes and when they were there; nil at the deadline or the program's end.
  private func next(until deadline: Moment) -> ([UInt8], Moment)? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !hasEnded {
      var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      let left = (deadline - .now).components
      guard left.seconds >= 0, left.attoseconds >= 0 else { return nil }
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
      guard poll(&wait, 1, Int32(clamping: milliseconds)) > 0 else { continue }
      let moment = Moment.now
      let count = read(terminal, &buffer, buffer.count)
      if count > 0 { return (Array(buffer[..<count]), moment) }
      // Linux says EIO when the program has gone, others say end of file.
      if count == 0 || (errno != EAGAIN && errno != EINTR) { hasEnded = true }
    }
    return nil
  }
}

/// What could not be measured, and why.
struct Unmeasured: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
