import CursesTerminal
import TerminalUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Opens the terminal, reports each event as a line on descriptor 3, and does what a few keys say.
///
/// It watches the folder that follows `--watch`, and with `--look` does so without the system's word.
/// `q` leaves, `e` exits without closing, `c` crashes, `o` overflows the stack, `t` waits a little for nothing, `1` and `2` change one row or all of them, `h` hides the cursor,
/// `w` shows wide glyphs, `p` prints how long painting takes; Ctrl-Z stops.
@main
struct TerminalProbe {
  static func main() {
    let colors = !CommandLine.arguments.contains("--no-colors")
    if CommandLine.arguments.contains("--own-handler") {
      signal(SIGSEGV) { _ in
        TerminalProbe.report("own handler")
        _exit(42)
      }
    }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.open(colors: colors)
    } catch {
      report("cannot open: \(error)")
      exit(1)
    }
    var probe = Probe(terminal: terminal)
    terminal.watchesByLooking = CommandLine.arguments.contains("--look")
    if let folder = Probe.argument("--watch") { terminal.watch([folder]) }
    report("open \(probe.sizeText) colors \(terminal.colorCount) utf8 \(terminal.isUTF8)")
    probe.show()
    while let event = terminal.nextEvent(timeout: nil) {
      report("\(event)")
      guard probe.handle(event) else { break }
    }
    terminal.close()
    terminal.close()
    report("closed")
  }

  /// One line to whoever watches on descriptor 3.
  static func report(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(3, bytes, bytes.count)
  }
}

/// What the probe shows, and how keys change it.
struct Probe {
  let terminal: CursesTerminal
  var changes = 0
  var everyRow = false
  var wide = false
  var cursor: Position? = Position(row: 1, column: 2)

  var sizeText: String { "\(terminal.size.columns)x\(terminal.size.rows)" }

  mutating func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .terminate, .key(.character("q")), .key(.control("c")): return false
    case .key(.character("c")): crash()
    case .key(.character("o")): print(overflow(1))
    case .key(.character("e")): exit(3)
    case .key(.character("t")):
      let event = terminal.nextEvent(timeout: 30) ?? terminal.pendingEvent()
      TerminalProbe.report("waited for \(event.map { "\($0)" } ?? "nothing")")
    case .key(.character("1")): (changes, everyRow) = (changes + 1, false)
    case .key(.character("2")): (changes, everyRow) = (changes + 1, true)
    case .key(.character("h")): cursor = nil
    case .key(.character("w")): wide = true
    case .key(.character("p")): measure()
    case .key(.control("z")): terminal.suspend()
    case .filesChanged:
      if let folder = Self.argument("--watch") { terminal.watch([folder]) }
    default: break
    }
    show()
    return true
  }

  func show() {
    terminal.show(frame())
    TerminalProbe.report("shown \(sizeText)")
  }

  func frame() -> Frame {
    var frame = Frame(size: terminal.size)
    for row in 0..<frame.size.rows {
      let count = everyRow || row == 2 ? changes : 0
      let style = Style(Color(rawValue: UInt8(row % 17)), on: .terminalDefault, .bold)
      let end = frame.put("Row\(row)<\(count)>", row: row, column: 0, style: style)
      if wide { frame.put("日本語 é 👍🏽 नि 🇩🇪 end", row: row, column: end) }
    }
    frame.put("!", row: frame.size.rows - 1, column: frame.size.columns - 1, style: Style(.red, on: .brightBlack))
    frame.cursor = cursor
    return frame
  }

  static func argument(_ name: String) -> String? {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    return arguments[index + 1]
  }

  private func crash() {
    let empty: [Int] = []
    print(empty[changes])
  }

  private func overflow(_ depth: Int) -> Int { depth == 0 ? 0 : overflow(depth + 1) &+ overflow(depth + 2) }

  /// Reports how long painting takes with every cell, every row, and one row changed, in microseconds.
  private mutating func measure() {
    for (name, all, rows) in [("every row", true, true), ("one row", false, false)] {
      let rounds = 100
      let start = ContinuousClock.now
      var building = Duration.zero
      for _ in 0..<rounds {
        (changes, everyRow) = (changes + 1, rows)
        let begin = ContinuousClock.now
        var frame = frame()
        if all {
          for row in 0..<frame.size.rows {
            frame.put(String(repeating: "abcdefghij\(changes % 10)", count: 20), row: row, column: 0)
          }
        }
        building += ContinuousClock.now - begin
        terminal.show(frame)
      }
      let total = ContinuousClock.now - start
      TerminalProbe.report("\(name): build \(building / rounds), paint \((total - building) / rounds)")
    }
  }
}
