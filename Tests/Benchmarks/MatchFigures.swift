import TestSupport

extension Bench {
  private static let presses = 300

  /// From a team's key to the screen that is locked for it, at the terminal itself and with tmux between, and what wakes the
  /// program between questions.
  func buzzing() throws -> [Row] {
    let quiz = try workplace.corpus("match", Corpus(quizzes: 1, questions: 20)) + "/quiz-1.md"
    let match = ["team", quiz, "--mode", "buzz", "--teams", "Red,Blue"]
    let program = try run(match)
    try open(program)
    let times = try lockTimes(program)
    // Void: nothing is on until the host goes on.
    _ = program.answer(to: "\u{0B}")
    _ = program.watch(for: .milliseconds(500))
    let before = try ProcessFigures.wakeUps(of: program.id)
    _ = program.watch(for: .seconds(3))
    let count = try ProcessFigures.wakeUps(of: program.id) - before
    let through = try timesThroughTmux(match)
    return rows("buzzer to locked screen", times, atMost: 5) + rows("the same through tmux", through, atMost: 50) + [
      Row(name: "wake-ups in 3 seconds between questions", measured: "\(count)", target: "0", isMet: count == 0)
    ]
  }

  private func rows(_ name: String, _ times: [Double], atMost limit: Double) -> [Row] {
    let p99 = times.quantile(0.99)
    return [
      Row(name: name + ", p50", measured: Report.number(times.quantile(0.5), digits: 2) + " ms", target: ""),
      Row(
        name: name + ", p99", measured: Report.number(p99, digits: 2) + " ms",
        target: "<= \(Report.number(limit, digits: 2)) ms", isMet: p99 <= limit),
    ]
  }

  /// From the lobby to the first question, its buzzers open.
  private func open(_ program: TerminalProgram) throws {
    let opening = [
      ("s", "Red: press"), ("q", "Blue: press"), ("p", "Now all"), ("\r", "Listen"), ("\r", "Question 1"),
      ("\r", "BUZZ!"),
    ]
    _ = try program.moment(of: "Start")
    for (keys, words) in opening {
      // An Enter that follows another one at once may be a key held too long.
      if keys == "\r" { _ = program.watch(for: .milliseconds(750)) }
      program.type(keys)
      _ = try program.moment(of: words)
    }
  }

  /// Milliseconds from each press to the last byte of the screen that names who was first.
  private func lockTimes(_ program: TerminalProgram) throws -> [Double] {
    try (0..<Self.presses).map { round in
      let pressed = ContinuousClock.now
      program.type(round % 2 == 0 ? "q" : "p")
      let time = (try program.moment(of: "was first") - pressed).milliseconds
      _ = program.watch(for: .milliseconds(40))
      // Taken back, it waits for the host, who gives more time and opens the buzzers again.
      program.type("\u{15}")
      _ = try program.moment(of: "PAUSED")
      program.type("\u{14}\r")
      _ = try program.moment(of: "BUZZ!")
      _ = program.watch(for: .milliseconds(10))
      return time
    }
  }

  /// The same, where tmux stands between the program and the terminal, as it does for many.
  private func timesThroughTmux(_ match: [String]) throws -> [Double] {
    let tmux = try Self.find("tmux")
    let server = [tmux, "-u", "-S", workplace.folder + "/tmux", "-f", "/dev/null"]
    let client = try TerminalProgram(
      server + ["set", "-g", "status", "off", ";", "set", "-s", "escape-time", "0", ";", "new-session", "-x", "80"]
        + ["-y", "24", lectern] + match, environment: workplace.environment, columns: 80, rows: 24)
    defer { _ = try? FinishedProgram(server + ["kill-server"], environment: workplace.environment) }
    try open(client)
    return try lockTimes(client)
  }
}
