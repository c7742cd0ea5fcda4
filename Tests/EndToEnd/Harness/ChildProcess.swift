import Foundation

/// How a program ended.
enum ExitStatus: Equatable, CustomStringConvertible {
  case exited(Int32)
  case signalled(Int32)

  /// From what `waitpid` reports.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xFF) : .signalled(signal)
  }

  /// From what a shell reports, which counts a signal as 128 and its number.
  init(shellStatus: Int32) {
    self = shellStatus > 128 ? .signalled(shellStatus - 128) : .exited(shellStatus)
  }

  /// Whether the program fell over: a signal that means a mistake of its own.
  var isCrash: Bool {
    let mistakes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]
    guard case .signalled(let signal) = self else { return false }
    return mistakes.contains(signal)
  }

  var description: String {
    switch self {
    case .exited(let code): "exit status \(code)"
    case .signalled(let signal): "signal \(signal)"
    }
  }
}

/// A program started with descriptors of ours as its standard streams.
///
/// Foundation's `Process` needs a run loop to learn of an end; this needs only `waitpid`.
struct ChildProcess {
  let id: pid_t

  /// Starts `arguments[0]`, found on our PATH; a stream without a descriptor is `/dev/null`.
  static func start(
    _ arguments: [String], environment: [String: String], input: Int32? = nil, output: Int32? = nil,
    errors: Int32? = nil
  ) throws -> ChildProcess {
    // A pipe whose reader has gone is an error to see, not the end of the tests.
    signal(SIGPIPE, SIG_IGN)

    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, descriptor) in [input, output, errors].enumerated() {
      if let descriptor {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(stream))
      } else {
        posix_spawn_file_actions_addopen(&actions, Int32(stream), "/dev/null", stream == 0 ? O_RDONLY : O_WRONLY, 0)
      }
    }

    // Nothing else of ours is a child's business: a lock file held by a forgotten terminal stays locked.
    #if canImport(Darwin)
      let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
      let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
      let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
      for descriptor in open.compactMap(Int32.init) where descriptor > 2 {
        posix_spawn_file_actions_addclose(&actions, descriptor)
      }
    #endif

    // Tests run in threads that block every signal, and both that and an ignored signal would be inherited.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var pipeSignal = none
    sigaddset(&pipeSignal, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &pipeSignal)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }

    var id: pid_t = 0
    let code = posix_spawnp(&id, arguments[0], &actions, &attributes, argumentPointers, environmentPointers)
    guard code == 0 else { throw SystemError("start \(arguments[0])", code: code) }
    return ChildProcess(id: id)
  }

  /// Blocks until the program has ended.
  @discardableResult
  func wait() -> ExitStatus {
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1 && errno == EINTR {}
    return ExitStatus(waitStatus: status)
  }
}

/// A call to the system that did not work.
struct SystemError: Error, CustomStringConvertible {
  let description: String

  init(_ attempt: String, code: Int32 = errno) {
    description = "cannot \(attempt): \(String(cString: strerror(code)))"
  }
}

/// A pipe whose ends no other program inherits.
struct PipeEnds {
  let reading: Int32
  let writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError("make a pipe") }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }
}

/// The descriptor's next bytes: empty at its end, nil when there are none yet.
func readAvailable(_ descriptor: Int32) -> [UInt8]? {
  var buffer = [UInt8](repeating: 0, count: 65_536)
  let count = read(descriptor, &buffer, buffer.count)
  return count < 0 ? (errno == EIO ? [] : nil) : Array(buffer[..<count])
}

extension ContinuousClock.Instant {
  /// Milliseconds from now for `poll`, never negative, rounded up so that a wait never ends early.
  var millisecondsLeft: Int32 {
    let (seconds, attoseconds) = (self - .now).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
