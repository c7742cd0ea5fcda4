import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a program that has run to its end took.
struct FinishedProgram {
  /// Milliseconds from start to end.
  let wall: Double
  /// Milliseconds that it kept processors busy, in its own code and in the system's.
  let cpu: Double
  /// The most memory it held, in megabytes of 1024 * 1024 bytes.
  let peakMegabytes: Double
  /// The exit status; above 128 the number of the signal that ended it, as a shell says it.
  let status: Int32

  /// Runs a program with its output thrown away (posix_spawn(3), wait4(2)).
  ///
  /// - Parameter isLimited: Whether it is ended after some 20 seconds of work or with 2 GiB in use (setrlimit(2)).
  init(_ arguments: [String], environment: [String: String], isLimited: Bool = false) throws {
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let start = ContinuousClock.now
    var id: pid_t = 0
    let limits = isLimited ? Self.limit() : []
    defer { for (resource, limit) in limits { Self.set(resource, limit) } }
    guard posix_spawn(&id, arguments[0], &actions, nil, argumentPointers, environmentPointers) == 0 else {
      throw Unmeasured("\(arguments[0]) cannot be started")
    }
    var (result, usage): (Int32, rusage) = (0, rusage())
    while wait4(id, &result, 0, &usage) == -1 {
      guard errno == EINTR else { throw Unmeasured("\(arguments[0]) was lost") }
    }
    wall = (ContinuousClock.now - start).milliseconds
    cpu = Self.milliseconds(usage.ru_utime) + Self.milliseconds(usage.ru_stime)
    #if canImport(Darwin)
      peakMegabytes = Double(usage.ru_maxrss) / 1_048_576
    #else
      peakMegabytes = Double(usage.ru_maxrss) / 1024
    #endif
    status = result & 0x7F == 0 ? (result >> 8) & 0xFF : 128 + (result & 0x7F)
  }

  // Glibc's constants are of types that its functions do not take.
  #if canImport(Glibc)
    private static let itself = Int32(RUSAGE_SELF.rawValue)
    private static let work = Int32(RLIMIT_CPU.rawValue)
    private static let memory = Int32(RLIMIT_AS.rawValue)
  #else
    private static let itself = RUSAGE_SELF
    private static let work = RLIMIT_CPU
    private static let memory = RLIMIT_AS
  #endif

  /// Limits this process, whose children inherit that; the limits there were before.
  private static func limit() -> [(Int32, rlimit)] {
    var usage = rusage()
    getrusage(itself, &usage)
    let own = rlim_t((milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)) / 1000)
    return [(work, own + 20), (memory, 2 << 30)].map { resource, most in
      var before = rlimit()
      getrlimit(resource, &before)
      var limited = before
      limited.rlim_cur = min(before.rlim_max, most)
      set(resource, limited)
      return (resource, before)
    }
  }

  private static func set(_ resource: Int32, _ limit: rlimit) {
    var limit = limit
    setrlimit(resource, &limit)
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }
}
