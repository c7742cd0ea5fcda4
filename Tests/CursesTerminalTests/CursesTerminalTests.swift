import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What holds between a program and a real terminal device.
@Suite("Curses terminal", .serialized)
struct CursesTerminalTests {
  private static let leaveAlternateScreen = "\u{1B}[?1049l"
  private static let pasteOff = "\u{1B}[?2004l"

  /// Whether waitpid's status says the program ended by itself with status 0.
  private func endedWell(_ status: Int32) -> Bool { status == 0 }

  /// The signal that ended the program, or nil.
  private func signal(_ status: Int32) -> Int32? {
    let number = status & 0x7F
    return number == 0 || number == 0x7F ? nil : number
  }

  private func open(
    columns: Int = 40, rows: Int = 10, terminal: String = "xterm-256color", locale: String = "C.UTF-8",
    arguments: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      columns: columns, rows: rows, terminal: terminal, locale: locale, arguments: arguments)
    try terminal.report("open \(columns)x\(rows)")
    try terminal.report("shown")
    return terminal
  }

  // MARK: Painting

  @Test("every row is painted, to the last cell")
  func painting() throws {
    let terminal = try open()
    for row in 0..<10 { try terminal.painted("Row\(row)<0>") }
    try terminal.painted("!")
    terminal.type("q")
    #expect(endedWell(try terminal.end()))
  }

  @Test("one changed row costs a few bytes, and no other row is written again")
  func changedRows() throws {
    let terminal = try open()
    try terminal.painted("!")
    try terminal.painted("\u{1B}[2;3H")
    terminal.clearOutput()
    terminal.type("1q")
    try terminal.report("closed")
    try terminal.painted(Self.leaveAlternateScreen)
    #expect(!terminal.outputContains("Row"))
    #expect(terminal.output.count < 150, "\(String(decoding: terminal.output, as: UTF8.self).debugDescription)")
  }

  @Test("the same frame again costs nothing at all")
  func sameFrame() throws {
    let terminal = try open()
    try terminal.painted("\u{1B}[2;3H")
    terminal.type("x")
    try terminal.report("shown")
    terminal.clearOutput()
    terminal.type("xx")
    try terminal.report("shown")
    try terminal.report("shown")
    terminal.type("q")
    try terminal.painted(Self.leaveAlternateScreen)
    #expect(terminal.output.count < 60, "\(String(decoding: terminal.output, as: UTF8.self).debugDescription)")
  }

  @Test("the cursor stands where the frame has it, or is hidden")
  func cursor() throws {
    let terminal = try open()
    try terminal.painted("\u{1B}[2;3H")
    try terminal.painted("\u{1B}[?25h")
    terminal.clearOutput()
    terminal.type("h")
    try terminal.painted("\u{1B}[?25l")
    terminal.clearOutput()
    terminal.type("q")
    try terminal.painted("\u{1B}[?25h")
    #expect(endedWell(try terminal.end()))
  }

  @Test("wide glyphs, marks and joined emoji are painted as cells")
  func wideGlyphs() throws {
    let terminal = try open()
    terminal.type("w")
    try terminal.painted("日本語 é 👍 नि DE end")
    terminal.type("q")
    #expect(endedWell(try terminal.end()))
  }

  @Test("colours follow the terminal, and none are used when none are wanted")
  func colors() throws {
    let colored = try open()
    try colored.painted("\u{1B}[31m")
    let plain = try open(arguments: ["--no-colors"])
    try plain.painted("!")
    plain.type("q")
    try plain.report("closed")
    #expect(!plain.outputContains("\u{1B}[31m"))
    #expect(plain.reports[0].contains("colors 0"))
    #expect(plain.outputContains("\u{1B}[0;1m") || plain.outputContains("\u{1B}[1m"))
  }

  @Test("eight colours do for sixteen: bright ones are bold")
  func eightColors() throws {
    let terminal = try open(rows: 12, terminal: "linux")
    #expect(terminal.reports[0].contains("colors 8"))
    try terminal.painted("\u{1B}[31mRow10<0>")
    try terminal.painted("!")
    for color in 90...97 { #expect(!terminal.outputContains("\(color)m")) }
  }

  @Test("where the locale has no UTF-8, what it lacks becomes a question mark a column")
  func plainLocale() throws {
    let terminal = try open(locale: "C")
    #expect(terminal.reports[0].contains("utf8 false"))
    terminal.type("w")
    try terminal.painted("? ? ?  ? ?  ?? DE end")
  }

  // MARK: Opening

  @Test(
    "what cannot be opened says why, and writes nothing to the terminal",
    arguments: [
      ("dumb", "cannot place its cursor"), ("", "TERM is not set"),
    ])
  func refused(terminal name: String, reason: String) throws {
    let terminal = try PseudoTerminal(terminal: name)
    try terminal.report(reason)
    _ = try terminal.end()
    #expect(terminal.output == [])
    #expect(terminal.modes() == terminal.modesBefore)
  }

  @Test("a terminal newer than terminfo is taken for an xterm")
  func unknownTerminal() throws {
    let terminal = try open(terminal: "from-the-future")
    try terminal.painted("Row9<0>")
  }

  @Test("a file is no terminal")
  func notATerminal() throws {
    let terminal = try PseudoTerminal(input: "/dev/null")
    try terminal.report("not both a terminal")
  }

  // MARK: Input

  @Test(
    "keys arrive as what they are",
    arguments: [
      ("\u{1B}OA", "key(TerminalUI.Key.up)"), ("\u{1B}[B", "key(TerminalUI.Key.down)"),
      ("\u{1B}OH", "key(TerminalUI.Key.home)"), ("\u{1B}[4~", "key(TerminalUI.Key.end)"),
      ("\u{1B}[Z", "key(TerminalUI.Key.backTab)"), ("\r", "key(TerminalUI.Key.enter)"),
      ("\n", "key(TerminalUI.Key.enter)"),
      ("\u{7F}", "key(TerminalUI.Key.backspace)"), ("\u{8}", "key(TerminalUI.Key.backspace)"),
      ("\u{1B}", "key(TerminalUI.Key.escape)"), ("\u{1B}[15~", "key(TerminalUI.Key.function(5))"),
      ("\u{13}", "key(TerminalUI.Key.control(\"s\"))"), ("\u{1B}[99~x", "key(TerminalUI.Key.character(\"x\"))"),
      ("\u{1B}[200~a\rb\u{1B}[201~", "paste(\"a\\nb\")"),
    ])
  func keys(bytes: String, event: String) throws {
    let terminal = try open()
    terminal.type(bytes)
    try terminal.report("(")
    #expect(terminal.reports.first { $0.contains("(") } == event)
  }

  @Test("a character whose bytes come one by one arrives whole")
  func splitCharacter() throws {
    let terminal = try open()
    // A key in between would not do: it would end the character. The resize makes sure that the first byte is read.
    terminal.type([0xC3])
    terminal.resize(columns: 41, rows: 10)
    try terminal.report("shown 41x10")
    terminal.type([0xA9])
    try terminal.report("00E9")
  }

  @Test("a wait ends when its time is over")
  func timeout() throws {
    let terminal = try open()
    terminal.type("t")
    try terminal.report("waited for nothing")
  }

  @Test("the mouse is left to the terminal, Alt stays a prefix, and paste is marked")
  func modes() throws {
    let terminal = try open()
    try terminal.painted("\u{1B}[?2004h")
    try terminal.painted("\u{1B}[2;3H")
    for mode in ["\u{1B}[?1000h", "\u{1B}[?1002h", "\u{1B}[?1006h", "\u{1B}[?1034h"] {
      #expect(!terminal.outputContains(mode))
    }
  }

  @Test("a new size arrives as an event, and all is painted again")
  func resize() throws {
    let terminal = try open()
    try terminal.painted("\u{1B}[2;3H")
    terminal.clearOutput()
    terminal.resize(columns: 30, rows: 6)
    try terminal.report("resize(TerminalUI.Size(columns: 30, rows: 6))")
    try terminal.report("shown 30x6")
    try terminal.painted("Row5<0>")
    #expect(!terminal.outputContains("Row6<0>"))
  }

  // MARK: Leaving

  @Test("closing restores the modes and the screen")
  func close() throws {
    let terminal = try open()
    #expect(terminal.modes() != terminal.modesBefore)
    terminal.type("q")
    #expect(endedWell(try terminal.end()))
    try terminal.painted(Self.leaveAlternateScreen)
    try terminal.painted(Self.pasteOff)
    #expect(terminal.modes() == terminal.modesBefore)
  }

  @Test("a closed terminal ends the program once, without spinning")
  func hangUp() throws {
    let terminal = try open()
    terminal.hangUp()
    try terminal.report("closed")
    #expect(endedWell(try terminal.end()))
    #expect(terminal.reports.filter { $0 == "terminate" }.count == 1)
    #expect(!terminal.reports.contains("resumed"))
  }

  @Test("signals that ask the program to end arrive as an event", arguments: [SIGTERM, SIGHUP, SIGINT])
  func terminate(number: Int32) throws {
    let terminal = try open()
    terminal.signal(number)
    try terminal.report("terminate")
    try terminal.report("closed")
    #expect(endedWell(try terminal.end()))
    #expect(terminal.modes() == terminal.modesBefore)
  }

  @Test("a crash gives the terminal back, and stays a crash", arguments: ["c", "o"])
  func crash(key: String) throws {
    let terminal = try open()
    terminal.type(key)
    let status = try terminal.end()
    #expect(signal(status) != nil)
    try terminal.painted(Self.pasteOff)
    try terminal.painted("\u{1B}[?25h")
    try terminal.painted(Self.leaveAlternateScreen)
    #expect(terminal.modes() == terminal.modesBefore)
  }

  @Test("a signal from outside that kills gives the terminal back, too", arguments: [SIGQUIT, SIGABRT, SIGSEGV])
  func killed(number: Int32) throws {
    let terminal = try open()
    terminal.signal(number)
    #expect(signal(try terminal.end()) == number)
    #expect(terminal.modes() == terminal.modesBefore)
  }

  @Test("a handler that was there before gets the crash after the terminal is restored")
  func chained() throws {
    let terminal = try open(arguments: ["--own-handler"])
    terminal.signal(SIGSEGV)
    try terminal.report("own handler")
    #expect(try terminal.end() == 42 << 8)
    #expect(terminal.modes() == terminal.modesBefore)
  }

  @Test("exit restores the terminal even when nobody closed it")
  func exit() throws {
    let terminal = try open()
    terminal.type("e")
    #expect(try terminal.end() == 3 << 8)
    try terminal.painted(Self.leaveAlternateScreen)
    #expect(terminal.modes() == terminal.modesBefore)
  }

  // MARK: Stopping

  @Test("after a stop that nothing could catch, all is painted again")
  func stopAndContinue() throws {
    let terminal = try open()
    try terminal.painted("\u{1B}[2;3H")
    terminal.stopHard()
    // As a shell would that takes its terminal back.
    terminal.restoreModes()
    terminal.clearOutput()
    terminal.resize(columns: 50, rows: 8)
    terminal.signal(SIGCONT)
    try terminal.report("resumed")
    try terminal.report("shown 50x8")
    try terminal.painted("Row7<0>")
    #expect(terminal.modes() != terminal.modesBefore)
    for sequence in ["\u{1B}[?1049h", "\u{1B}[?1h", "\u{1B}[?2004h"] { try terminal.painted(sequence) }
  }

  @Test("where nobody could continue the program, Ctrl-Z paints again and goes on")
  func orphaned() throws {
    let terminal = try open()
    terminal.type("\u{1A}")
    try terminal.report("resumed")
    terminal.type("q")
    #expect(endedWell(try terminal.end()))
  }

  @Test("who stops the program from outside does what Ctrl-Z does")
  func stopSignal() throws {
    let terminal = try open()
    terminal.signal(SIGTSTP)
    try terminal.report("control(\"z\")")
    try terminal.report("resumed")
  }

  @Test("Ctrl-Z hands the terminal to the shell and fg brings it back")
  func suspend() throws {
    // The subshell is a program around ours, in the same group: it has to stop as well.
    let wrapper = try PseudoTerminal(
      script: """
        trap 'echo bye >&3' EXIT
        ("$PROBE"; exit $?)
        stty -a | tr ' ' '\\n' | grep -x -e icanon -e -icanon >&3
        echo stopped >&3
        fg >&2
        echo "over $?" >&3
        """)
    try wrapper.report("shown")
    wrapper.type("\u{1A}")
    try wrapper.report("icanon")
    try wrapper.report("stopped")
    try wrapper.painted(Self.leaveAlternateScreen)
    try wrapper.report("resumed")
    try wrapper.report("shown")
    wrapper.type("q")
    try wrapper.report("closed")
    try wrapper.report("over 0")
    #expect(wrapper.reports.filter { $0 == "resumed" }.count == 1)
    #expect(endedWell(try wrapper.end()))
  }
}
