import CursesTerminal
import LecternApp

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Plain mode's lines on standard input and output.
final class StandardConsole: Console {
  /// Whether a person's Enter ends the prompt's line on the screen.
  private let isTyped = isatty(STDIN_FILENO) != 0
  private var prompts = false
  /// Asked anew for each line, for a window may change.
  var columns: Int? { Output.columns }
  /// Through a pipe nothing is lost.
  let isASCII = isatty(STDOUT_FILENO) != 0 && !CursesTerminal.hasUTF8Locale
  /// Whether a person can be asked something here.
  var isTerminal: Bool { isTyped && isatty(STDOUT_FILENO) != 0 }

  var isCutShort: Bool { isTyped && TypedLines.wereCutShort }

  func readLine() -> String? {
    let line = isTyped ? TypedLines.next() : Swift.readLine(strippingNewline: true)
    // What comes through a pipe leaves the prompt's line open.
    if prompts, !isTyped { write("") }
    prompts = false
    return line
  }

  func readSecret(_ question: String) -> String? { PINPrompt.ask(question) }

  func write(_ line: String) { print(line) }

  func prompt(_ text: String) {
    prompts = true
    print(text, terminator: "")
    fflush(nil)
  }
}
