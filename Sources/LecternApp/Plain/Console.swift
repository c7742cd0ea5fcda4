/// Lines in, lines out: all that plain mode needs of the world.
public protocol Console: AnyObject {
  /// The columns to break lines to; nil where no terminal shows them, so that they stay whole.
  var columns: Int? { get }
  /// Whether nothing but ASCII can be shown.
  var isASCII: Bool { get }
  /// The next line without its end; nil at the end of input. What is no UTF-8 in it is U+FFFD.
  func readLine() -> String?
  /// Whether a signal has ended the input, and with it a line that Enter had not ended.
  var isCutShort: Bool { get }
  /// Asks for a line that nobody who looks on can read; nil at the end of input and for Ctrl-C.
  func readSecret(_ question: String) -> String?
  /// Writes a line and flushes where a person may be waiting.
  func write(_ line: String)
  /// Writes without a line end, and flushes: a prompt.
  func prompt(_ text: String)
}

extension Console {
  public var columns: Int? { nil }
  public var isASCII: Bool { false }
  public var isCutShort: Bool { false }
}

/// The person left, or the input ended: what there is, is saved.
struct Leaving: Error {}
