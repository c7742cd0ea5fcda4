import CPseudoTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program running in a pseudo-terminal of its own, and the moments its bytes arrive at.
public final class TerminalProgram {
  public typealias Moment = ContinuousClock.Instant

  public let id: pid_t
  /// Just before the program was started.
  public let start: Moment
  /// Our end; -1 once it has been closed.
  private var terminal: Int32
  /// Ends when the program and all that it started have gone.
  private let lifeline: Int32
  /// What came until the words of the last `moment(of:)` were there.
  public private(set) var seen: [UInt8] = []
  /// How many bytes the last `answer(to:)` was.
  public private(set) var answeredBytes = 0
  private var hasEnded = false
  private var isBuried = false

  /// Starts the program at a path; it sees only the environment given.
  public init(_ arguments: [String], environment: [String: String], columns: Int, rows: Int) throws {
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var (near, far): (Int32, Int32) = (-1, -1)
    guard pt_open(&near, &far) == 0 else { throw Unmeasured("there is no pseudo-terminal to be had") }
    terminal = near
    defer { close(far) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Unmeasured("there is no pipe to be had") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    lifeline = ends[0]
    defer { close(ends[1]) }
    Self.resize(near, columns: columns, rows: rows)
    _ = fcntl(near, F_SETFL, O_NONBLOCK)
    start = .now
    id = pt_start(far, ends[1], nil, argumentPointers, environmentPointers)
    guard id > 0 else { throw Unmeasured("\(arguments[0]) cannot be started: \(String(cString: strerror(errno)))") }
  }

  deinit {
    if !isBuried {
      // The session's whole group: a shell may have started it.
      kill(-id, SIGKILL)
      kill(id, SIGKILL)
      _ = bury()
    }
    if terminal >= 0 { close(terminal) }
    close(lifeline)
  }

  /// When the bytes arrived that completed the words; throws what was seen when they do not come.
  public func moment(of words: String, patience: Duration = .seconds(20)) throws -> Moment {
    let wanted = Array(words.utf8)
    seen = []
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
  public func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(id, number) }

  /// Gives the window another size; the system tells the program of it.
  public func resize(columns: Int, rows: Int) { Self.resize(terminal, columns: columns, rows: rows) }

  /// Closes the window: the system tells the program and takes the terminal from it.
  public func hangUp() {
    close(terminal)
    terminal = -1
    hasEnded = true
  }

  /// Waits until the program, and all that it started, has gone; its status as waitpid(2) has it, nil where it goes on
  /// for longer than that.
  public func end(within patience: Duration) -> Int32? {
    let deadline = Moment.now + patience
    while true {
      // What it prints is taken, or it could wait for ever to print it. A negative descriptor is passed over.
      var waits = [
        pollfd(fd: lifeline, events: Int16(POLLIN), revents: 0),
        pollfd(fd: hasEnded ? -1 : terminal, events: Int16(POLLIN), revents: 0),
      ]
      let left = Self.milliseconds(until: deadline)
      guard left > 0 else { return nil }
      guard poll(&waits, 2, left) > 0 else { continue }
      if waits[0].revents != 0 { return bury() }
      if waits[1].revents != 0 { _ = next(until: .now) }
    }
  }

  private func bury() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1 && errno == EINTR {}
    isBuried = true
    return status
  }

  private static func resize(_ terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// For poll(2): 0 when it is past, otherwise rounded up, so that a wait never ends early.
  private static func milliseconds(until deadline: Moment) -> Int32 {
    let left = (deadline - .now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    return Int32(clamping: left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1)
  }

  /// Presses a key; how long its answer took, from the write to the last byte; nil without an answer.
  public func answer(to key: String) -> Duration? {
    let bytes = Array(key.utf8)
    let pressed = Moment.now
    guard write(terminal, bytes, bytes.count) == bytes.count else { return nil }
    var last: Moment?
    answeredBytes = 0
    // The answer is over when nothing more comes for a while; that while is not counted.
    while let (bytes, moment) = next(until: last.map { $0 + .milliseconds(4) } ?? pressed + .milliseconds(500)) {
      answeredBytes += bytes.count
      last = moment
    }
    return last.map { $0 - pressed }
  }

  /// Takes what comes until then; how many bytes that were.
  public func watch(for duration: Duration) -> Int {
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
      let left = Self.milliseconds(until: deadline)
      guard poll(&wait, 1, left) > 0 else {
        if left == 0 { return nil }
        continue
      }
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
public struct Unmeasured: Error, CustomStringConvertible {
  public let description: String
  public init(_ description: String) { self.description = description }
}
