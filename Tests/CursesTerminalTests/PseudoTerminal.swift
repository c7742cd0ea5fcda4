import CPseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program on a pseudo-terminal: what it paints, what it reports, what it left behind.
///
/// The program is `TerminalProbe`, which writes a line to descriptor 3 for each thing it does. Tests wait for those
/// lines, never for time to pass.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Long enough for the slowest machine; only a failing test ever waits this long.
  private static let patience = Duration.seconds(30)

  private(set) var output: [UInt8] = []
  private(set) var reports: [String] = []
  private var partialReport: [UInt8] = []
  private var unread = 0
  private var master: Int32
  /// Kept open, so that the modes can be looked at when the program has ended.
  private let slave: Int32
  private let reportEnd: Int32
  private var process: pid_t = 0
  private var hasEnded = false
  let modesBefore: [UInt32]
  private let termiosBefore: termios

  /// Starts the probe, or a shell script that can use it as `$PROBE`.
  init(
    columns: Int = 40, rows: Int = 10, terminal: String = "xterm-256color", locale: String = "C.UTF-8",
    arguments: [String] = [], script: String? = nil, input: String? = nil
  ) throws {
    var (near, far): (Int32, Int32) = (-1, -1)
    let error = pt_open(&near, &far)
    guard error == 0 else { throw Failure(description: "no pseudo-terminal: error \(error)") }
    (master, slave) = (near, far)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(description: "no pipe: error \(errno)") }
    reportEnd = ends[0]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    modesBefore = Self.modes(slave)
    var before = termios()
    tcgetattr(slave, &before)
    termiosBefore = before
    resize(columns: columns, rows: rows)

    let probe = try Self.probePath()
    let command = script.map { ["/bin/sh", "-m", "-c", $0] } ?? ([probe] + arguments)
    let environment = [
      "TERM=\(terminal)", "LC_ALL=\(locale)", "SWIFT_BACKTRACE=enable=no", "PROBE=\(probe)", "PATH=/usr/bin:/bin",
    ]
    try start(command, environment, input: input, report: ends[1])
    close(ends[1])
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    for descriptor in [master, slave, reportEnd] where descriptor >= 0 { close(descriptor) }
  }

  // MARK: The person at the terminal

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func hangUp() {
    close(master)
    master = -1
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Stops the program as nothing can catch, and waits until it has stopped.
  func stopHard() {
    kill(process, SIGSTOP)
    var status: Int32 = 0
    waitpid(process, &status, WUNTRACED)
  }

  // MARK: What comes back

  /// Waits for a report that contains `text`, among those no earlier call has passed.
  func report(_ text: String) throws {
    try wait(for: "a report with \"\(text)\"") {
      guard let index = reports[unread...].firstIndex(where: { $0.contains(text) }) else { return false }
      unread = index + 1
      return true
    }
  }

  /// Waits until the screen has received `text`.
  func painted(_ text: String) throws {
    try wait(for: "output with \(text.debugDescription)") { outputContains(text) }
  }

  func outputContains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard output.count >= wanted.count else { return false }
    return (0...(output.count - wanted.count)).contains { output[$0...].starts(with: wanted) }
  }

  /// Forgets the output so far.
  func clearOutput() { output = [] }

  /// Waits for the program's end; its status as waitpid has it.
  func end() throws -> Int32 {
    try wait(for: "the end") { hasClosedReports }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    hasEnded = true
    return status
  }

  /// The terminal's modes and control characters, to compare.
  func modes() -> [UInt32] { Self.modes(slave) }

  /// Sets the modes that were there before the program started.
  func restoreModes() {
    var modes = termiosBefore
    tcsetattr(slave, TCSANOW, &modes)
  }

  private var hasClosedReports = false

  private func wait(for what: String, _ condition: () -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !condition() {
      guard ContinuousClock.now < deadline, !(hasClosedReports && what != "the end") || drain(timeout: 100) else {
        throw Failure(
          description: "waited in vain for \(what); reports: \(reports), output: "
            + String(decoding: output, as: UTF8.self).debugDescription)
      }
      drain(timeout: 1000)
    }
  }

  /// Takes what has arrived; false when nothing has.
  @discardableResult
  private func drain(timeout: Int32) -> Bool {
    // A negative descriptor is passed over.
    var watched = [
      pollfd(fd: hasClosedReports ? -1 : reportEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, 2, timeout) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    if watched[1].revents & Int16(POLLIN) != 0 {
      let count = read(master, &buffer, buffer.count)
      if count > 0 { output += buffer[..<count] }
    }
    if watched[0].revents != 0 {
      let count = read(reportEnd, &buffer, buffer.count)
      if count > 0 { partialReport += buffer[..<count] } else { hasClosedReports = true }
      while let newline = partialReport.firstIndex(of: 0x0A) {
        reports.append(String(decoding: partialReport[..<newline], as: UTF8.self))
        partialReport.removeSubrange(...newline)
      }
    }
    return true
  }

  // MARK: Starting

  private static func modes(_ descriptor: Int32) -> [UInt32] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    let controls = withUnsafeBytes(of: modes.c_cc) { $0.map { UInt32($0) } }
    return [UInt32(modes.c_iflag), UInt32(modes.c_oflag), UInt32(modes.c_cflag), UInt32(modes.c_lflag)] + controls
  }

  /// The probe lies beside the tests.
  private static func probePath() throws -> String {
    var candidates = CommandLine.arguments.prefix(1).map { $0 }
    if let index = CommandLine.arguments.firstIndex(of: "--test-bundle-path") {
      candidates += CommandLine.arguments[(index + 1)...].prefix(1)
    }
    var buffer = [CChar](repeating: 0, count: 4096)
    if readlink("/proc/self/exe", &buffer, buffer.count - 1) > 0 {
      candidates.append(String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    for candidate in candidates {
      var parts = candidate.split(separator: "/", omittingEmptySubsequences: false)
      while parts.popLast() != nil {
        let path = (parts + ["TerminalProbe"]).joined(separator: "/")
        if access(path, X_OK) == 0 { return path }
      }
    }
    throw Failure(description: "TerminalProbe is not beside the tests: \(candidates)")
  }

  private func start(_ command: [String], _ environment: [String], input: String?, report: Int32) throws {
    let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    process = pt_start(slave, report, input, words, variables)
    guard process > 0 else { throw Failure(description: "cannot start \(command): error \(errno)") }
  }
}
