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
    write(Sanitizer.cleanLine(question) + " ")
    guard isatty(STDIN_FILENO) == 1 else {
      let line = readLine(strippingNewline: true)
      write("\n")
      return line
    }
    return askUnseen()
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

  /// Keys are read one by one, for a signal that ended the program in between would leave the terminal without echo.
  private static func askUnseen() -> String? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine(strippingNewline: true) }
    var unseen = before
    unseen.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSANOW, &unseen) == 0 else { return nil }
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &before)
      write("\n")
    }
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

// The system's call, apart from the method of the same name.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
