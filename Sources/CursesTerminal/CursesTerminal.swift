import CTerminal
import TerminalUI
public final class CursesTerminal: Terminal {
  public struct OpenError: Error {}
  public static func open(colors: Bool) throws(OpenError) -> CursesTerminal { throw OpenError() }
  public var isUTF8: Bool { true }
  public var size: Size { Size(columns: 80, rows: 24) }
  public func nextEvent(timeout: Int?) -> InputEvent? { .terminate }
  public func pendingEvent() -> InputEvent? { nil }
  public func show(_ frame: Frame) {}
  public func suspend() {}
  public func close() {}
}
