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
  static func textWidth(_ size: Size, widest: Int = Self.widest) -> Int {
    max(1, min(widest, size.columns - (size.columns >= 60 ? 4 : 2)))
  }

  /// A learner's name as a header has room for it, the title beside it.
  static func name(in state: AppState) -> Span {
    let room = max(8, textWidth(state.size) / 2)
    return Span(
      TextWidth.truncate(state.learnerName ?? "", to: room, ellipsis: state.glyphs.ellipsis), Theme.muted)
  }

  /// Rows the body may take on a screen of this size.
  static func bodyRows(_ size: Size) -> Int { max(1, size.rows - (roomy(size) ? 3 : 2)) }

  /// Whether there is room for an empty line under the header.
  private static func roomy(_ size: Size) -> Bool { size.rows >= 16 }

  /// - Parameters:
  ///   - place: Where in the item this is: "page 3/5"; a narrow screen shows the numbers alone.
  ///   - isWide: Whether it is no text to read line by line, so that it takes all columns.
  init(
    _ state: AppState, title: String, status: [Span] = [], place: (words: String, number: String)? = nil,
    isWide: Bool = false
  ) {
    glyphs = state.glyphs
    let size = state.size
    frame = Frame(size: size)
    width = Self.textWidth(size, widest: isWide ? .max : Self.widest)
    left = max(0, (size.columns - width) / 2)
    let top = Self.roomy(size) ? 2 : 1
    body = top..<max(top + 1, size.rows - 1)
    drawHeader(state.preview.map { "\($0.title): \(title)" } ?? title, status, unsaved: state.unsaved)
    drawFooter(state.keymap, place)
  }

  /// Puts lines into the body from its first row on, and marks that there is more above or below.
  mutating func draw(_ lines: some Collection<Line>, offset: Int = 0, rows: Range<Int>? = nil) {
    let rows = rows ?? body
    for (row, line) in zip(rows, lines.dropFirst(offset)) {
      put(line, row: row, column: left)
      addClickAreas(of: line, row: row)
    }
    guard left + width < frame.size.columns || left > 0 else { return }
    let mark = min(frame.size.columns - 1, left + width)
    if offset > 0, let first = rows.first { frame.put(glyphs.less, row: first, column: mark, style: Theme.accent) }
    if lines.count - offset > rows.count, let last = rows.last {
      frame.put(glyphs.more, row: last, column: mark, style: Theme.accent)
    }
  }

  /// Puts a line there; one that does not fit says so with its last column.
  private mutating func put(_ line: Line, row: Int, column: Int) {
    let end = left + width
    guard frame.put(line, row: row, column: column, limit: end) >= end else { return }
    var text = Substring(line.text)
    while text.last == " " { text.removeLast() }
    guard column + TextWidth.of(text) > end else { return }
    let style = line.spans.last?.style ?? Theme.text
    frame.put(glyphs.ellipsis, row: row, column: end - TextWidth.of(glyphs.ellipsis), style: style)
  }

  private mutating func addClickAreas(of line: Line, row: Int) {
    let right = left + width
    if let target = line.target {
      frame.clickAreas.append(ClickArea(row: row, columns: left..<right, target: target))
    }
    guard line.spans.contains(where: { $0.target != nil }) else { return }
    var column = left
    for span in line.spans where column < right {
      let end = min(right, column + TextWidth.of(span.text))
      if let target = span.target {
        frame.clickAreas.append(ClickArea(row: row, columns: column..<end, target: target))
      }
      column = end
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
    put(Line(right), row: 0, column: left + width - statusWidth)
  }

  /// The keys that fit, each to be clicked; of two arrows each by itself.
  private mutating func drawFooter(_ keymap: Keymap<Action>, _ wanted: (words: String, number: String)?) {
    let row = frame.size.rows - 1
    var place = wanted.map { width >= 60 ? $0.words : $0.number } ?? ""
    let keys = keymap.footer
    let beside = { [width] (place: String) in
      Footer(keys, room: width - (place.isEmpty ? 0 : TextWidth.of(place) + Footer.gap))
    }
    // Whoever is stuck looks for the way past a question, and the number alone tells where they are.
    var footer = beside(place)
    if let number = wanted?.number, number != place, !footer.skips, keys.contains(where: \.binding.skips) {
      let shorter = beside(number)
      if shorter.skips { (place, footer) = (number, shorter) }
    }
    let placeWidth = TextWidth.of(place)
    // What nobody gets on without comes before where they are.
    var showsPlace = footer.isWhole && !place.isEmpty
    if !showsPlace || footer.urgent < keys.count(where: { $0.worth == .urgent }) {
      let alone = Footer(keys, room: width)
      if !showsPlace || alone.urgent > footer.urgent { (footer, showsPlace) = (alone, false) }
    }
    var column = left
    for item in footer.items {
      let start = column
      column = frame.put(item.binding.words, row: row, column: column, style: Theme.key)
      if let words = item.words { column = frame.put(" " + words, row: row, column: column, style: Theme.muted) }
      if let key = item.binding.keys.first {
        frame.clickAreas.append(ClickArea(row: row, columns: start..<column, target: .key(key)))
      }
      for (place, letter) in item.binding.words.enumerated() {
        guard let arrow = Key.arrows[letter] else { continue }
        let columns = start + place..<start + place + 1
        frame.clickAreas.append(ClickArea(row: row, columns: columns, target: .key(arrow)))
      }
      column += Footer.gap
    }
    if showsPlace { frame.put(place, row: row, column: left + width - placeWidth, style: Theme.muted) }
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
