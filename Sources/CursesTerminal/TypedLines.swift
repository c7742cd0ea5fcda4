import CTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines that a person types at a terminal, which end when the program is asked to: Ctrl-C, a hang-up and a termination are
/// then like the end of input, so that what was typed before them is kept.
///
/// The terminal gives out one line at a time (termios(3), canonical mode).
public enum TypedLines {
  /// Has SIGINT, SIGHUP and SIGTERM end the input from now on (sigaction(2)).
  public static func endOnSignals() { ct_end_lines_on_signals() }

  /// Whether a signal has ended the input; the terminal throws away what it had of a line then.
  public static var wereCutShort: Bool { ct_lines_ended() }

  /// The next line without its end; nil at the end of input, or where a signal has ended it. What is no UTF-8 in it is
  /// U+FFFD.
  public static func next() -> String? {
    var line: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while !ct_lines_ended() {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      line += piece[..<count]
      guard line.last == UInt8(ascii: "\n") else { continue }
      line.removeLast()
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      return String(decoding: line, as: UTF8.self)
    }
    // What a signal has cut off was not handed in.
    return ct_lines_ended() || line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
