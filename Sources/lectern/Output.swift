import CourseFormat
import LecternApp
import TerminalUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What standard output is.
enum Output {
  /// Whether colours are welcome: on a terminal that has them, unless NO_COLOR is set (no-color.org).
  static var hasColor: Bool {
    isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
  }

  /// The columns to set text in: the terminal's, at least 40; 76 in a pipe.
  static var width: Int { columns.map { max(40, $0) } ?? 76 }

  /// The columns that a line may fill without being broken by the terminal: what `COLUMNS` says (environ(7)), else what the
  /// terminal says, less one, since some break a line that is full; nil in a pipe.
  static var columns: Int? { columns(of: STDOUT_FILENO) }

  /// The same of standard error, for what goes wrong.
  static var errorColumns: Int? { columns(of: STDERR_FILENO) }

  private static func columns(of output: Int32) -> Int? {
    guard isatty(output) == 1 else { return nil }
    if let named = Int(variable("COLUMNS")), named > 0 { return max(1, named - 1) }
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 79 }
    return max(1, Int(size.ws_col) - 1)
  }

  /// Writes sentences: on a terminal, broken between words where it would break them anywhere.
  static func tell(_ text: String) { print(broken(text, columns: columns)) }

  /// A text whose lines are no longer than that. What is indented is no sentence and stays as it is.
  static func broken(_ text: String, columns: Int?) -> String {
    guard let columns else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.map { line in
      guard line.first != " ", TextWidth.of(line) > columns else { return line }
      return Line.wrap([Span(line)], width: columns).map(\.text).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
