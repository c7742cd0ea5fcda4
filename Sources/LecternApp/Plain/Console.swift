/// Lines in, lines out: all that plain mode needs of the world.
public protocol Console: AnyObject {
  /// The next line without its end; nil at the end of input.
  func readLine() -> String?
  /// Asks for a line that nobody who looks on can read; nil at the end of input and for Ctrl-C.
  func readSecret(_ question: String) -> String?
  /// Writes a line and flushes where a person may be waiting.
  func write(_ line: String)
  /// Writes without a line end, and flushes: a prompt.
  func prompt(_ text: String)
}

/// The person left, or the input ended: what there is, is saved.
struct Leaving: Error {}
