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
  func readLine() -> String? { Swift.readLine(strippingNewline: true) }
  func write(_ line: String) { print(line) }

  func prompt(_ text: String) {
    print(text, terminator: "")
    fflush(nil)
  }
}
