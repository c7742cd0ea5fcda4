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
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 76
    }
    return max(40, Int(size.ws_col) - 1)
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
