import CTerminal
import TerminalUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal the program was started in, painted through curses.
///
/// One a process, used from one thread.
public final class CursesTerminal: Terminal {
  /// Why there is no full-screen terminal; plain mode works in each of these cases.
  public enum OpenError: Error, Hashable, CustomStringConvertible {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// Terminfo has no entry for the terminal; the name is empty where TERM is not set.
    case unknownTerminal(name: String)
    /// The terminal cannot place its cursor, as `dumb` cannot.
    case noCursorAddressing(name: String)

    public var description: String {
      switch self {
      case .notATerminal:
        "Standard input and output are not both a terminal. Use --plain, or run Lectern in a terminal."
      case .unknownTerminal(name: ""):
        "TERM is not set, so the terminal's abilities are unknown. Set it (TERM=xterm-256color), or use --plain."
      case .unknownTerminal(let name):
        "The terminal \"\(name)\" is not in the terminfo database. Set TERM to one that is, or use --plain."
      case .noCursorAddressing(let name):
        "The terminal \"\(name)\" cannot place its cursor. Use --plain, or another terminal."
      }
    }
  }

  private var decoder: KeyDecoder
  private var events: [(event: InputEvent, time: Int)] = []
  /// The first event in `events` that has not been handed out.
  private var nextIndex = 0
  /// When the decoder has waited long enough for the rest of a sequence, on `ct_now`'s clock.
  private var patienceEnds: Int64?
  private var isGone = false
  public private(set) var eventTime: Int?
  private var shown: Frame?
  private var row: [ct_cell] = []

  /// Takes over standard input and output.
  ///
  /// - Parameter colors: false leaves attributes only, for NO_COLOR.
  public static func open(colors: Bool) throws(OpenError) -> CursesTerminal {
    let status = ct_open(colors)
    let name = String(cString: ct_terminal_name())
    switch status {
    case CT_OK: return CursesTerminal()
    case CT_NOT_A_TERMINAL: throw .notATerminal
    case CT_NO_CURSOR_ADDRESSING: throw .noCursorAddressing(name: name)
    default: throw .unknownTerminal(name: name)
    }
  }

  private init() {
    decoder = KeyDecoder(
      sequences: Self.sequences(),
      decodeLocal: ct_is_utf8() || ct_is_ascii() ? nil : { Unicode.Scalar(UInt32(bitPattern: ct_decode($0))) },
      keepsStrayBytes: ct_is_ascii())
  }

  deinit { ct_close() }

  /// Whether characters beyond the locale's own, such as box drawing, can be painted at all.
  public var isUTF8: Bool { ct_is_utf8() }

  /// The same before a terminal is opened, for what is written line by line.
  public static var hasUTF8Locale: Bool { ct_adopt_locale() }

  /// 0 without colours, else 8, 16 or more.
  public var colorCount: Int { Int(ct_color_count()) }

  public var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    ct_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  public func close() { ct_close() }

  public func suspend() {
    let before = size
    ct_suspend()
    hasResumed(from: before)
  }

  public func lend(while body: () -> Void) {
    let before = size
    ct_lend()
    body()
    ct_take_back()
    hasResumed(from: before)
  }

  public func reportMouse(_ isWanted: Bool) { ct_report_mouse(isWanted) }

  // MARK: Files

  /// Watches without the system's word, for folders of which it has none.
  public var watchesByLooking = false
  private var watched: [String] = []

  /// Asked again for the same folders, it costs nothing while they are still the same.
  public func watch(_ folders: [String]) {
    guard folders != watched || ct_watch_is_stale() else { return }
    watched = folders
    let names = folders.prefix(Int(CT_WATCH_LIMIT)).map { strdup($0) }
    defer { for name in names { free(name) } }
    var pointers = names.map { UnsafePointer<CChar>($0) }
    ct_watch(&pointers, Int32(pointers.count), watchesByLooking)
  }

  // MARK: Input

  public func pendingEvent() -> InputEvent? { nextEvent(timeout: 0) }

  public func nextEvent(timeout: Int?) -> InputEvent? {
    let deadline = timeout.map { ct_now() + Int64(max(0, $0)) }
    while true {
      // Ahead of what was typed and waits: a page of text would keep a system that shuts down waiting.
      if ct_is_ending() { return .terminate }
      if let event = takeEvent() { return event }
      if isGone { return .terminate }
      let now = ct_now()
      if let patienceEnds, now >= patienceEnds {
        decoder.flush()
        takeDecoded()
        continue
      }
      let wakeUp = [deadline, patienceEnds].compactMap { $0 }.min()
      let wake = ct_wait(wakeUp.map { max(0, $0 - now) } ?? -1)
      handle(Int(wake))
      if wake == 0, let deadline, ct_now() >= deadline { return takeEvent() }
    }
  }

  /// The oldest event that waits; a typed-in page of text leaves thousands.
  private func takeEvent() -> InputEvent? {
    guard nextIndex < events.count else {
      events.removeAll(keepingCapacity: true)
      nextIndex = 0
      return nil
    }
    defer { nextIndex += 1 }
    eventTime = events[nextIndex].time
    return events[nextIndex].event
  }

  private func handle(_ wake: Int) {
    func has(_ flag: ct_wake) -> Bool { wake & Int(flag.rawValue) != 0 }
    // A terminal that hangs up continues its programs as well, but there is nothing left to paint on.
    if has(CT_TERMINATED) { return add(.terminate) }
    if has(CT_INPUT) { read() }
    if isGone { return }
    if has(CT_FILES_CHANGED), events.last?.event != .filesChanged { add(.filesChanged) }
    if has(CT_CONTINUED) {
      let before = size
      ct_resume()
      hasResumed(from: before)
    }
    if has(CT_RESIZED), ct_adopt_size() { hasResized() }
    // Someone asks from outside what Ctrl-Z asks from the keyboard.
    if has(CT_STOP_WANTED) { add(.key(.control("z"))) }
  }

  private func add(_ event: InputEvent, at time: Int64 = ct_now_microseconds()) {
    events.append((event, Int(time)))
  }

  private func read() {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = ct_read(buffer.baseAddress, buffer.count)
      if count > 0 { decoder.feed(buffer[..<count]) }
      return count
    }
    if count < 0 { isGone = true }
    takeDecoded()
  }

  private func takeDecoded() {
    let time = ct_now_microseconds()
    for event in decoder.takeEvents() {
      switch event {
      case .key(let key): add(.key(key), at: time)
      case .mouse(let event): add(.mouse(event), at: time)
      case .paste(let text): add(.paste(text), at: time)
      }
    }
    if let patience = decoder.patience { patienceEnds = ct_now() + patience } else { patienceEnds = nil }
  }

  private func hasResized() {
    shown = nil
    add(.resize(size))
  }

  private func hasResumed(from before: Size) {
    shown = nil
    if size != before { hasResized() }
    add(.resumed)
  }

  /// What the keys send, by terminfo and by custom.
  private static func sequences() -> KeySequences {
    var sequences = KeySequences()
    for (name, key) in KeySequences.capabilities {
      if let bytes = ct_key_bytes(name) { sequences.add(Array(String(cString: bytes).utf8), key) }
    }
    for (bytes, key) in KeySequences.linuxConsole { sequences.add(bytes, key) }
    sequences.pasteStart = Array(String(cString: ct_paste_start()).utf8)
    sequences.pasteEnd = Array(String(cString: ct_paste_end()).utf8)
    return sequences
  }

  // MARK: Output

  public func show(_ frame: Frame) {
    let previous = shown?.size == frame.size ? shown : nil
    let blank = ct_cell()
    let changed = (0..<frame.size.rows).filter { index in previous.map { !Self.sameRow(index, $0, frame) } ?? true }
    // Not every emulator or session recorder follows SU and SD (ECMA-48 8.3.147, 8.3.113) inside a scroll region, and
    // one that does not is left with a jumble. Curses uses them wherever rows seem to have moved and has no switch for
    // it; but a screen drawn anew has none to move, and rows emptied first cannot be moved.
    if previous != nil, changed.count >= Self.fewestMovableRows {
      if changed.count > frame.size.rows / 2 {
        ct_repaint()
      } else {
        for index in changed { ct_paint_row(Int32(index), [blank], 0) }
        ct_flush()
      }
    }
    for index in changed { paint(frame.row(index), at: index) }
    for index in frame.size.rows..<max(frame.size.rows, size.rows) { ct_paint_row(Int32(index), [blank], 0) }
    ct_place_cursor(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? 0))
    ct_flush()
    shown = frame
  }

  /// Curses moves no fewer rows than these.
  private static let fewestMovableRows = 3

  /// Compares memory, not cells one by one: most rows of most frames have not changed.
  private static func sameRow(_ row: Int, _ left: Frame, _ right: Frame) -> Bool {
    left.row(row).withUnsafeBytes { left in
      right.row(row).withUnsafeBytes { right in
        left.count == right.count && ct_same_bytes(left.baseAddress, right.baseAddress, left.count)
      }
    }
  }

  private func paint(_ cells: ArraySlice<Cell>, at index: Int) {
    row.removeAll(keepingCapacity: true)
    for cell in cells {
      let glyph = cell.glyph
      row.append(
        ct_cell(
          base: glyph.base, mark: (glyph.mark1, glyph.mark2, glyph.mark3, glyph.mark4),
          foreground: cell.style.foreground.rawValue, background: cell.style.background.rawValue,
          attributes: cell.style.attributes.rawValue, width: cell.width))
    }
    ct_paint_row(Int32(index), row, Int32(row.count))
  }
}
