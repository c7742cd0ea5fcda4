import Foundation

/// A terminal's settings and modes; equal before and after a program that leaves it as it was.
struct TerminalState: Equatable, CustomStringConvertible {
  /// What `stty -a` says: echo, line mode, the special characters.
  let settings: String
  let modes: Screen.Modes
  let isPasteBracketed: Bool

  init(of screen: Screen, transcript: [UInt8]) throws {
    let terminal = open(screen.terminalPath, O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw SystemError("open \(screen.terminalPath)") }
    defer { close(terminal) }
    let answer = try PipeEnds()
    defer { close(answer.reading) }
    let stty = try ChildProcess.start(
      ["stty", "-a"], environment: ProcessInfo.processInfo.environment, input: terminal, output: answer.writing)
    close(answer.writing)
    stty.wait()
    settings = String(decoding: readAvailable(answer.reading) ?? [], as: UTF8.self)
    modes = screen.modes

    // tmux does not tell, so the last order the program gave counts.
    let orders = String(decoding: transcript, as: UTF8.self)
    let on = orders.range(of: "\u{1B}[?2004h", options: .backwards)?.lowerBound
    let off = orders.range(of: "\u{1B}[?2004l", options: .backwards)?.lowerBound
    isPasteBracketed = on.map { $0 > (off ?? orders.startIndex) } ?? false
  }

  var description: String { "\(settings)\(modes)\npaste bracketed: \(isPasteBracketed)" }
}
