import Foundation

/// A person at a terminal: what they see, what they press, and what they wait for.
///
/// Every wait is for something to happen and ends as soon as it has; the deadline is only there to fail.
final class Story {
  let workspace: Workspace
  private let tmux: Tmux
  private let bell: Bell
  /// What the program waits behind until its output is being listened to.
  private let gate: Int32
  /// The first process of the terminal's session.
  private let leader: pid_t
  /// Where the terminal's first program and `lectern` write their process ids; often both are the same.
  private let firstProcess: URL
  private let lecternProcess: URL
  private let patience: Duration
  private var commandCount = 0
  private var markCount = 0
  private var isWindowClosed = false

  struct Size {
    var columns: Int
    var rows: Int
    init(_ columns: Int, _ rows: Int) { (self.columns, self.rows) = (columns, rows) }
  }

  /// Starts `lectern` on the stories' course, or on others.
  convenience init(
    size: Size = Size(80, 24), courses: [URL] = [Workspace.storiesCourse], arguments: [String] = [],
    environment: [String: String] = [:], patience: Duration = .seconds(20)
  ) throws {
    try self.init(
      size: size, program: ["lectern"] + arguments, in: Workspace(courses: courses), environment: environment,
      patience: patience)
  }

  /// Starts an interactive shell, from whose prompt `lectern` plays the stories' course.
  convenience init(
    shellOf size: Size, courses: [URL] = [Workspace.storiesCourse], environment: [String: String] = [:]
  ) throws {
    try self.init(
      size: size, program: ["sh", "-i"], in: Workspace(courses: courses), environment: environment)
    try waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
  }

  /// Starts any program in a terminal of its own.
  init(
    size: Size = Size(80, 24), program: [String], in workspace: Workspace, environment: [String: String] = [:],
    patience: Duration = .seconds(20)
  ) throws {
    self.workspace = workspace
    self.patience = patience
    let name = UUID().uuidString.prefix(8).lowercased()
    bell = try Bell(in: workspace.folder, name: name)
    firstProcess = workspace.folder.appending(path: "\(name).first")
    lecternProcess = workspace.folder.appending(path: "\(name).lectern")
    let gatePath = workspace.folder.appending(path: "\(name).gate").path
    gate = try Bell.open(gatePath)
    tmux = Tmux(
      socket: workspace.folder.appending(path: "\(name).socket").path,
      configuration: try workspace.write(Tmux.settings, to: "tmux.conf").path,
      environment: workspace.environment.merging([Workspace.processVariable: lecternProcess.path]) { $1 })
    let caretaker = ["sh", "-c", Tmux.caretaker, "sh", gatePath, bell.endPath, firstProcess.path]
    let settings = ["env"] + environment.map { "\($0.key)=\($0.value)" }.sorted()
    try tmux(
      ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)"] + caretaker + settings + program
        + [";", "pipe-pane", "-O", "exec cat >> '\(bell.outputPath)'"])
    leader = try Screen(of: tmux).leader
    _ = Foundation.write(gate, "\n", 1)
  }

  deinit {
    // Whatever hangs must not outlive the story, and nothing may write any more when its folder goes. The session is
    // asked first: an id may be another program's by now.
    for id in [lecternProcess, firstProcess].compactMap(Self.processID) where getsid(id) == leader {
      kill(id, SIGKILL)
    }
    let deadline = ContinuousClock.now + .seconds(5)
    bell.silence()
    while bell.status == nil, bell.wait(until: deadline) { bell.silence() }
    if getsid(leader) == leader { kill(leader, SIGKILL) }
    _ = try? tmux("kill-server")
    close(gate)
  }

  /// The same person, coming back: the same home and data.
  func restarted(size: Size = Size(80, 24), arguments: [String] = []) throws -> Story {
    try Story(size: size, program: ["lectern"] + arguments, in: workspace, patience: patience)
  }

  // MARK: Looking

  /// What stands on the screen now.
  func screen() throws -> Screen { try Screen(of: tmux) }

  /// Everything the program has written to the terminal up to now, byte for byte.
  ///
  /// The pipe that shows it may lag behind the screen, so a mark is sent after it and waited for.
  func transcript() throws -> [UInt8] {
    bell.silence()
    if bell.isTranscriptComplete { return bell.transcript }
    markCount += 1
    let name = "mark \(markCount)"
    let terminal = open(try screen().terminalPath, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw SystemError("open the terminal") }
    defer { close(terminal) }
    let mark = Array(Bell.mark(name).utf8)
    guard write(terminal, mark, mark.count) == mark.count else { throw SystemError("write to the terminal") }
    let deadline = ContinuousClock.now + patience
    while true {
      bell.silence()
      if bell.remove(mark: name) || bell.isTranscriptComplete { return bell.transcript }
      guard bell.wait(until: deadline) else { throw StoryFailure("the terminal's output does not arrive") }
    }
  }

  /// The terminal's settings and modes, to hold against those of another moment.
  func terminalState() throws -> TerminalState { try TerminalState(of: screen(), transcript: transcript()) }

  // MARK: Pressing

  /// Types characters as they are.
  func type(_ text: String) throws {
    // A semicolon at the end of an argument ends a tmux command, unless it is escaped.
    let escaped = text.hasSuffix(";") ? text.dropLast() + "\\;" : text
    try tmux("send-keys", "-l", "--", escaped)
  }

  /// Pastes a text, as a terminal does with a program that wants to be told.
  func paste(_ text: String) throws {
    let file = try workspace.write(text, to: "pasted")
    try tmux("load-buffer", file.path, ";", "paste-buffer", "-p")
  }

  func press(_ keys: Key...) throws {
    for key in keys {
      switch key.name {
      case .typed(let text): try type(text)
      case .named(let name): try tmux("send-keys", name)
      }
    }
  }

  func resize(_ columns: Int, _ rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Sends a signal to the program itself, also when a shell started it.
  func send(signal: Int32) throws {
    let id = try programID()
    guard kill(id, signal) == 0 else { throw SystemError("send signal \(signal) to process \(id)") }
  }

  #if os(Linux)
    /// How many files, pipes and the like the program has open.
    func openDescriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/\(programID())/fd").count
    }
  #endif

  /// Closes the window, as the button in its corner does: there is no terminal afterwards.
  ///
  /// The system tells only the terminal's first process, which passes it on as a shell does.
  func closeWindow() throws {
    isWindowClosed = true
    let id = try programID()
    try tmux("kill-server")
    // It may have ended with its terminal already.
    guard kill(id, SIGHUP) == 0 || errno == ESRCH else { throw SystemError("send signal \(SIGHUP) to process \(id)") }
  }

  /// The process id of `lectern`, or of whatever else was started in the terminal.
  private func programID() throws -> pid_t {
    guard let id = Self.processID(in: lecternProcess) ?? Self.processID(in: firstProcess) else {
      throw StoryFailure("the program has not started yet")
    }
    return id
  }

  private static func processID(in file: URL) -> pid_t? {
    let text = try? String(contentsOf: file, encoding: .utf8)
    return text.flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  // MARK: Waiting

  /// Waits until the words stand on the screen, all of them at once.
  @discardableResult
  func waitFor(_ words: String..., file: StaticString = #fileID, line: UInt = #line) throws -> Screen {
    try waitUntil("\(words)", file: file, line: line) { screen in words.allSatisfy(screen.contains) }
  }

  /// Waits until the words have left the screen.
  @discardableResult
  func waitUntilGone(_ words: String, file: StaticString = #fileID, line: UInt = #line) throws -> Screen {
    try waitUntil("\"\(words)\" to go", file: file, line: line) { !$0.contains(words) }
  }

  /// Waits until the screen is as described; fails at once when the program has ended otherwise.
  @discardableResult
  func waitUntil(
    _ what: String, file: StaticString = #fileID, line: UInt = #line, _ condition: (Screen) -> Bool
  ) throws -> Screen {
    try wait(for: what, file: file, line: line) { screen in condition(screen) ? screen : nil }
  }

  /// Watches for a while, and fails if anything at all is printed, or the program ends.
  ///
  /// That nothing comes of a key is seen only by giving it time; this is the one wait that lasts as long as it says.
  func waitInVain(for duration: Duration, file: StaticString = #fileID, line: UInt = #line) throws {
    // What was printed before must have arrived first.
    _ = try transcript()
    let deadline = ContinuousClock.now + duration
    if bell.wait(until: deadline) {
      throw StoryFailure("\(file):\(line): something came where nothing was expected\n\(try screen())")
    }
  }

  /// Waits until the program has ended, and all it printed is on the screen; how it ended.
  @discardableResult
  func exitStatus(file: StaticString = #fileID, line: UInt = #line) throws -> ExitStatus {
    let deadline = ContinuousClock.now + patience
    while true {
      bell.silence()
      // A closed window shows nothing any more.
      if let status = bell.status, bell.isTranscriptComplete || isWindowClosed { return status }
      guard bell.wait(until: deadline) else {
        let state = (try? screen().description) ?? "The window is closed."
        throw StoryFailure("\(file):\(line): waited \(patience) in vain for the program to end\n\(state)")
      }
    }
  }

  /// Types a command at the shell's prompt; `waitForShell` says when it is over.
  func run(_ command: String) throws {
    commandCount += 1
    try type("\(command); echo \"[\(commandCount) over: $?]\"")
    try press(.enter)
  }

  /// Waits until the last command is over, or was stopped, and the prompt is back; its status.
  @discardableResult
  func waitForShell(file: StaticString = #fileID, line: UInt = #line) throws -> Int32 {
    let mark = "[\(commandCount) over: "
    return try wait(for: "command \(commandCount) to be over", withHistory: true, file: file, line: line) { screen in
      guard screen.lines.last(where: { !$0.isEmpty })?.hasPrefix("ready>") == true else { return nil }
      // The line that was typed has the mark too, without a number.
      return screen.lines.lazy.compactMap { $0.components(separatedBy: mark).last }
        .compactMap { Int32($0.prefix { $0 != "]" }) }.first
    }
  }

  private func wait<Value>(
    for what: String, withHistory: Bool = false, file: StaticString, line: UInt, _ probe: (Screen) -> Value?
  ) throws -> Value {
    let deadline = ContinuousClock.now + patience
    while true {
      // First quiet, then look: whatever comes after the look rings again.
      bell.silence()
      let isOver = bell.isTranscriptComplete
      let screen = try Screen(of: tmux, withHistory: withHistory)
      if let value = probe(screen) { return value }
      if isOver {
        let end = try exitStatus()
        throw StoryFailure("\(file):\(line): waited for \(what), but the program ended: \(end)\n\(screen)")
      }
      guard bell.wait(until: deadline) else {
        throw StoryFailure("\(file):\(line): waited \(patience) in vain for \(what)\n\(try self.screen())")
      }
    }
  }
}

/// What went otherwise than the story says, with all there was to see.
struct StoryFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
