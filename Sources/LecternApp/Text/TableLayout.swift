import Course
import TerminalUI

/// Sets a table in columns, or as `Header: value` cards where the columns would not fit.
struct TableLayout {
  let table: Table
  let layout: BlockLayout

  private static let gap = 2
  /// Narrower than this a column is unreadable.
  private static let narrowest = 8

  func lines() -> [Line] {
    guard !layout.isSpoken, let widths = columnWidths() else { return cards() }
    var lines = row(table.header, widths, style: layout.style.adding(.bold))
    lines.append(
      Line(
        widths.map { String(repeating: layout.glyphs.dash, count: $0) }.joined(separator: "  "), Theme.muted))
    for cells in table.rows { lines += row(cells, widths, style: layout.style) }
    return lines
  }

  /// The natural widths, or the widest columns made narrower until the table fits; nil when it cannot.
  private func columnWidths() -> [Int]? {
    let columns = table.alignments.count
    guard columns > 0 else { return nil }
    var widths = (0..<columns).map { column in
      ([table.header] + table.rows).map { TextWidth.of(text($0[column])) }.max() ?? 1
    }
    let room = layout.width - Self.gap * (columns - 1)
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest
      else { return nil }
      widths[widest] -= 1
    }
    // Words cut in the middle read worse than cards.
    for column in 0..<columns {
      let longest =
        ([table.header] + table.rows).flatMap { text($0[column]).split(separator: " ") }
        .map { TextWidth.of($0) }.max() ?? 0
      if longest > widths[column] { return nil }
    }
    return widths.map { max(1, $0) }
  }

  /// A cell as it is drawn, with what stands in its blanks.
  private func text(_ cell: [Inline]) -> String { Line(layout.spans(cell, layout.style)).text }

  private func row(_ cells: [[Inline]], _ widths: [Int], style: Style) -> [Line] {
    let wrapped = zip(cells, widths).map { Line.wrap(layout.spans($0, style), width: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var spans: [Span] = []
      for (column, lines) in wrapped.enumerated() {
        let line = index < lines.count ? lines[index] : .empty
        let spare = max(0, widths[column] - line.width)
        let before =
          switch table.alignments[column] {
          case .leading: 0
          case .center: spare / 2
          case .trailing: spare
          }
        let isLast = column == wrapped.count - 1
        spans.append(Span(String(repeating: " ", count: before)))
        spans += line.spans
        if !isLast { spans.append(Span(String(repeating: " ", count: spare - before + Self.gap))) }
      }
      return Line(spans)
    }
  }

  private func cards() -> [Line] {
    table.rows.enumerated().flatMap { index, cells in
      zip(table.header, cells).flatMap { header, value in
        Line.wrap(
          [Span(header.plainText + ": ", layout.style.adding(.bold))] + layout.spans(value, layout.style),
          width: layout.width)
      } + (index + 1 < table.rows.count ? [Line.empty] : [])
    }
  }
}
