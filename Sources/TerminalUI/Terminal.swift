/// A screen and its keyboard. `CursesTerminal` is the real one; tests script theirs.
public protocol Terminal: AnyObject {
  var size: Size { get }
  /// Waits for what happens next; nil when `timeout` milliseconds passed first. A nil timeout waits for ever, without
  /// waking up in between.
  func nextEvent(timeout: Int?) -> InputEvent?
  /// An event that is already there, without waiting.
  func pendingEvent() -> InputEvent?
  /// When the bytes of the event that was handed out last were read, in microseconds of the clock that only goes forward;
  /// nil where nobody knows. Keys that came with one read share it.
  var eventTime: Int? { get }
  /// Makes the screen look like `frame`, writing only what changed.
  func show(_ frame: Frame)
  /// Gives the terminal back and stops the process until the shell continues it; a `resumed` event follows.
  func suspend()
  /// Gives the terminal to another program while `body` runs, then takes it again and paints everything anew.
  func lend(while body: () -> Void)
  /// Has the terminal report its mouse, or leave it to the person to select text with.
  func reportMouse(_ isWanted: Bool)
  /// Watches these folders instead of those before; `filesChanged` tells of it.
  func watch(_ folders: [String])
  /// Restores the terminal for good. Safe to call twice.
  func close()
}

extension Terminal {
  public var eventTime: Int? { nil }
}
