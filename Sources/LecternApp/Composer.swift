import Phrases
import TerminalUI

/// Lays out the parts every screen has: a header line, the body, a footer line of keys.
struct Composer {
  private(set) var frame: Frame
  let glyphs: Glyphs
  /// The body's rows.
  let body: Range<Int>
  /// The first column and the width of the text column: at most 76 wide, centred on wide screens.
  let left: Int
  let width: Int

  static let widest = 76

  /// Columns the text may take on a screen of this size.
  static func textWidth(_ size: Size) -> Int { max(1, min(widest, size.columns - (size.columns >= 60 ? 4 : 2))) }

  /// Rows the body may take on a screen of this size.
  static func bodyRows(_ size: Size) -> Int { max(1, size.rows - (roomy(size) ? 3 : 2)) }

  /// Whether there is room for an empty line under the header.
  private static func roomy(_ size: Size) -> Bool { size.rows >= 16 }

  /// - Parameter place: Where in the item this is: "page 3/5"; a narrow screen shows the numbers alone.
  init(_ state: AppState, title: String, status: [Span] = [], place: (words: String, number: String)? = nil) {
    glyphs = state.glyphs
    let size = state.size
    frame = Frame(size: size)
    width = Self.textWidth(size)
    left = max(0, (size.columns - width) / 2)
    let top = Self.roomy(size) ? 2 : 1
    body = top..<max(top + 1, size.rows - 1)
    drawHeader(state.preview.map { "\($0.title): \(title)" } ?? title, status, unsaved: state.unsaved)
    drawFooter(state.keymap, place.map { width >= 60 ? $0.words : $0.number } ?? "")
  }

  /// Puts lines into the body from its first row on, and marks that there is more above or below.
  mutating func draw(_ lines: some Collection<Line>, offset: Int = 0, rows: Range<Int>? = nil) {
    let rows = rows ?? body
    for (row, line) in zip(rows, lines.dropFirst(offset)) {
      frame.put(line, row: row, column: left, limit: left + width)
      if let target = line.target {
        frame.clickAreas.append(ClickArea(row: row, columns: left..<left + width, target: target))
      }
    }
    guard left + width < frame.size.columns || left > 0 else { return }
    let mark = min(frame.size.columns - 1, left + width)
    if offset > 0, let first = rows.first { frame.put(glyphs.less, row: first, column: mark, style: Theme.accent) }
    if lines.count - offset > rows.count, let last = rows.last {
      frame.put(glyphs.more, row: last, column: mark, style: Theme.accent)
    }
  }

  /// Puts the hardware cursor on a line of the body, where screen readers look.
  mutating func focus(row: Int, column: Int = 0) {
    guard body.contains(row) else { return }
    frame.cursor = Position(row: row, column: min(frame.size.columns - 1, left + column))
  }

  private mutating func drawHeader(_ title: String, _ status: [Span], unsaved: String?) {
    let right = unsaved.map { [Span(say("not being saved: \($0)"), Theme.warning)] } ?? status
    let statusWidth = min(width, Line(right).width)
    let room = max(0, width - (statusWidth == 0 ? 0 : statusWidth + 2))
    frame.put(TextWidth.truncate(title, to: room, ellipsis: glyphs.ellipsis), row: 0, column: left, style: Theme.title)
    frame.put(Line(right), row: 0, column: left + width - statusWidth, limit: left + width)
  }

  /// The keys that fit; help is always among them.
  private mutating func drawFooter(_ keymap: Keymap<Action>, _ place: String) {
    let row = frame.size.rows - 1
    let shown = keymap.bindings.filter { $0.short != nil }
    // Behind each key stands a gap; the last one is the gap before the place, or is not needed.
    var room = width - (place.isEmpty ? -2 : TextWidth.of(place))
    let isHelp = { (binding: Keymap<Action>.Binding) in binding.keys.contains(.function(1)) }
    let helpWidth = shown.first(where: isHelp).map { footerWidth($0) } ?? 0
    room -= helpWidth
    var column = left
    for binding in shown {
      let needed = footerWidth(binding)
      if !isHelp(binding) {
        guard needed <= room else { continue }
        room -= needed
      }
      let start = column
      column = frame.put(binding.words, row: row, column: column, style: Theme.key)
      column = frame.put(" " + (binding.short ?? "") + "  ", row: row, column: column, style: Theme.muted)
      if let key = binding.keys.first {
        frame.clickAreas.append(ClickArea(row: row, columns: start..<column - 2, target: .key(key)))
      }
    }
    if !place.isEmpty {
      frame.put(place, row: row, column: left + width - TextWidth.of(place), style: Theme.muted)
    }
  }

  private func footerWidth(_ binding: Keymap<Action>.Binding) -> Int {
    TextWidth.of(binding.words) + 1 + TextWidth.of(binding.short ?? "") + 2
  }
}

/// Where a list or a text longer than its space should start, so that what matters is on screen.
enum Scrolling {
  /// The offset that shows `focus` within `height` rows: the start when it fits there, else just far enough.
  static func offset(showing focus: Range<Int>, of count: Int, height: Int) -> Int {
    let furthest = max(0, count - height)
    if focus.upperBound <= height { return 0 }
    if focus.count >= height { return min(focus.lowerBound, furthest) }
    return min(furthest, max(0, focus.upperBound - height))
  }
}
