import Course
import Phrases
import ProgressStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Asks for PINs, a line each, which nobody who looks on can read.
enum PINPrompt {
  private static let tries = 3

  /// Lets whoever knows the PIN go on; without a PIN, everyone.
  static func unlock(_ learner: Learner) throws { try learner.spoken.whileSpoken { try askPIN(of: learner) } }

  private static func askPIN(of learner: Learner) throws {
    guard learner.hasPIN else { return }
    for left in (0..<tries).reversed() {
      guard let typed = ask(say("PIN of \(learner.name):")) else { break }
      if learner.checkPIN(typed) { return }
      if left > 0 { complain(say("That is not it.")) }
    }
    throw ExitStatus(
      code: ExitStatus.failure,
      message: say("Without the PIN of \(learner.name) nothing is opened. Others learn with --learner NAME."))
  }

  /// The line that is typed, or comes through a pipe; nil at the end of input and for Ctrl-C.
  ///
  /// The question goes to standard error: standard output may be what a program reads.
  static func ask(_ question: String) -> String? {
    let question = Sanitizer.cleanLine(question) + " "
    guard isatty(STDIN_FILENO) == 1 else {
      write(question)
      let line = readLine(strippingNewline: true)
      write("\n")
      return line
    }
    return askUnseen(question)
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let wrote = rest.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard wrote > 0 else { return }
      rest = rest.dropFirst(wrote)
    }
  }

  /// Keys are read one by one, and Ctrl-C is one of them. Signals from outside that end the program give the terminal its
  /// echo back first. The question comes once all this is in force: from then on keys may be typed.
  private static func askUnseen(_ question: String) -> String? {
    guard tcgetattr(STDIN_FILENO, &seen) == 0 else {
      write(question)
      return readLine(strippingNewline: true)
    }
    let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
    let handlers = signals.map { signal($0, endSeen) }
    var unseen = seen
    unseen.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &seen)
      for (number, handler) in zip(signals, handlers) { signal(number, handler) }
      write("\n")
    }
    guard tcsetattr(STDIN_FILENO, TCSANOW, &unseen) == 0 else { return nil }
    write(question)
    var typed: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let got = read(STDIN_FILENO, &byte, 1)
      if got < 0, errno == EINTR { continue }
      guard got == 1 else { return nil }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return String(decoding: typed, as: UTF8.self)
      case 3, 4, 28: return nil
      case 8, 127:
        // A character of UTF-8 goes whole.
        while let last = typed.popLast(), last & 0xC0 == 0x80 {}
      case 21: typed = []
      default: typed.append(byte)
      }
    }
  }
}

/// The terminal as it was before a PIN was asked for. Only `askUnseen` writes it, on the one thread that asks.
nonisolated(unsafe) private var seen = termios()

/// Gives the terminal its echo back, and ends the program as the signal would have (tcsetattr(3), signal(2) and raise(3) are
/// safe in a handler).
private func endSeen(_ number: Int32) {
  tcsetattr(STDIN_FILENO, TCSANOW, &seen)
  signal(number, SIG_DFL)
  raise(number)
}

// The system's call, apart from the method of the same name.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
