import TerminalUI

/// How a preview looks: the screen, above it that it is a preview, below it what is wrong.
struct PreviewView {
  let preview: Preview
  let state: AppState

  private var width: Int { Composer.textWidth(state.window) }
  private var left: Int { max(0, (state.window.columns - width) / 2) }
  private var problems: (lines: [Line], marked: Range<Int>) {
    preview.pane.lines(width: width, glyphs: state.glyphs, near: state.shownSource)
  }

  /// The list of problems in the whole window, where it is small.
  func paneAlone() -> Frame {
    var composer = Composer(state, title: preview.pane.summary ?? "")
    var (lines, marked) = problems
    if preview.notice != nil {
      // Whole, over the list, until the next key.
      lines = preview.told(in: state.window) + [.empty] + lines
      marked = 0..<1
    }
    let offset = Scrolling.offset(showing: marked, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + marked.lowerBound - offset)
    return composer.frame
  }

  /// The screen above; then the list of problems or a line about it; then the screen's footer.
  func frame(around inner: Frame, showsPane: Bool) -> Frame {
    let extra = state.window.rows - inner.size.rows
    guard extra > 0 else { return inner }
    var frame = Frame(size: state.window)
    let footer = inner.size.rows - 1
    for row in 0..<footer { frame.copy(row, of: inner, to: row) }
    frame.copy(footer, of: inner, to: state.window.rows - 1)
    frame.cursor = inner.cursor.flatMap { $0.row < footer ? $0 : nil }
    if showsPane {
      drawPane(in: &frame, rows: footer..<footer + extra)
    } else {
      for (row, line) in zip(footer..<footer + extra, lines) { put(line, row: row, in: &frame) }
    }
    return frame
  }

  /// The notice, or how much is wrong and the key that shows it.
  private var lines: [Line] {
    guard preview.notice == nil else { return preview.told(in: state.window) }
    let keys = key(.toggleProblems).map { "  \($0) shows" } ?? ""
    return [Line([Span(preview.pane.summary ?? "", Theme.warning), Span(keys, Theme.muted)])]
  }

  private func drawPane(in frame: inout Frame, rows: Range<Int>) {
    put(headline, row: rows.lowerBound, in: &frame)
    var body = rows.dropFirst()
    let (lines, marked) = problems
    for line in preview.notice == nil ? [] : preview.told(in: state.window) {
      if let row = body.popFirst() { put(line, row: row, in: &frame) }
    }
    let offset = Scrolling.offset(showing: marked, of: lines.count, height: body.count)
    for (row, line) in zip(body, lines.dropFirst(offset)) { put(line, row: row, in: &frame) }
    let edge = min(state.window.columns - 1, left + width)
    if offset > 0, let first = body.first {
      frame.put(state.glyphs.less, row: first, column: edge, style: Theme.accent)
    }
    if lines.count - offset > body.count, let last = body.last {
      frame.put(state.glyphs.more, row: last, column: edge, style: Theme.accent)
    }
    if preview.pane.isFocused {
      frame.cursor = Position(row: body.lowerBound + marked.lowerBound - offset, column: left)
    }
  }

  /// A rule with how much is wrong, and the keys of the list.
  private var headline: Line {
    let dash = state.glyphs.dash
    var text = preview.pane.summary ?? ""
    if preview.isStale { text += ". You see the last good version" }
    var keys: [String] = []
    if !preview.pane.isFocused, let enter = key(.switchPane) { keys.append("\(enter) choose") }
    if let hide = key(.toggleProblems) { keys.append("\(hide) hide") }
    let right = keys.joined(separator: "  ")
    let room = max(0, width - TextWidth.of(right) - 6)
    let cut = TextWidth.truncate(text, to: room, ellipsis: state.glyphs.ellipsis)
    let fill = max(1, width - TextWidth.of(cut) - TextWidth.of(right) - 5)
    return Line([
      Span(dash + dash + " ", Theme.muted), Span(cut, Theme.warning),
      Span(" " + String(repeating: dash, count: fill) + " ", Theme.muted), Span(right, Theme.muted),
    ])
  }

  private func put(_ line: Line, row: Int, in frame: inout Frame) {
    frame.put(line, row: row, column: left, limit: left + width)
  }

  /// The key that does something now.
  private func key(_ wanted: Action) -> String? {
    state.keymap.bindings.first {
      switch (wanted, $0.action) {
      case (.toggleProblems, .toggleProblems), (.switchPane, .switchPane): true
      default: false
      }
    }?.title
  }
}
