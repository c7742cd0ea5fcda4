#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, started and waited for.
enum ChildProgram {
  /// Runs a program on our terminal and in our process group, until it ends. Returns what went wrong; nil: nothing.
  ///
  /// Like a shell's job, the two are stopped and continued together.
  static func run(_ words: [String]) -> String? {
    switch start(words, isDetached: false) {
    case .failure(let trouble): return trouble.description
    case .success(let id): return trouble(words, waitStatus: wait(for: id))
    }
  }

  /// Starts a program that has a window of its own, and lets it be.
  static func launch(_ words: [String]) -> String? {
    // Those started before that have ended since.
    while waitpid(-1, nil, WNOHANG) > 0 {}
    if case .failure(let trouble) = start(words, isDetached: true) { return trouble.description }
    return nil
  }

  /// Whether a program is found on PATH.
  static func isInstalled(_ name: String) -> Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access($0 + "/" + name, X_OK) == 0 }
  }

  /// Why a program could not be started.
  private struct Trouble: Error, CustomStringConvertible {
    let description: String

    init(_ program: String, _ code: Int32) {
      let reason =
        code == ENOENT ? "is not installed" : "cannot be started: \(String(cString: strerror(code)))"
      description = "\"\(program)\" \(reason). Set the variable EDITOR to the name of your editor."
    }
  }

  private static func start(_ words: [String], isDetached: Bool) -> Result<pid_t, Trouble> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // What we ignore is the other program's to decide.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    if isDetached {
      // What it says would stand across the screen, and our Ctrl-C is not for it.
      for stream in 0...2 as ClosedRange<Int32> {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
      }
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= POSIX_SPAWN_SETPGROUP
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, words.first ?? "", &actions, &attributes, arguments, environ)
    return code == 0 ? .success(id) : .failure(Trouble(words.first ?? "", code))
  }

  /// Waits for the end. A program that stops itself, and not the group, stops us as well: a shell waits for both.
  private static func wait(for id: pid_t) -> Int32 {
    var status: Int32 = 0
    while true {
      let found = waitpid(id, &status, WUNTRACED)
      if found == -1, errno == EINTR { continue }
      guard found == id else { return 0 }
      if hasEnded(status) { return status }
      // A stop of the whole group that has just been over is told late, and the program has gone on since.
      usleep(20_000)
      let since = waitpid(id, &status, WNOHANG | WCONTINUED)
      if since == 0 { raise(SIGSTOP) }
      if since == id, hasEnded(status) { return status }
    }
  }

  /// Stops and continuations have all of these bits. Source: wait(2), the status's encoding on Linux and macOS.
  private static func hasEnded(_ status: Int32) -> Bool { status & 0x7F != 0x7F }

  private static func trouble(_ words: [String], waitStatus status: Int32) -> String? {
    let name = words.first ?? ""
    if status & 0x7F != 0 { return "\"\(name)\" was ended by signal \(status & 0x7F)." }
    let code = (status >> 8) & 0xFF
    return code == 0 ? nil : "\"\(name)\" ended with status \(code)."
  }
}
