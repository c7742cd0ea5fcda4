import Course

/// How wide a table is, and how many rows it takes: the same rules as `TableLayout` in LecternApp.
struct TableEstimate {
  private static let gap = 2
  private static let narrowest = 8

  /// The header first; each row with its source line, and as many cells as there are columns.
  private let rows: [(line: Int, cells: [MarkdownNode?])]
  private let columns: Int

  /// Nil for anything but a table.
  init?(_ node: MarkdownNode) {
    guard case .table(let alignments) = node.kind, !alignments.isEmpty else { return nil }
    let count = alignments.count
    columns = count
    rows = node.children.map { row in
      let cells = row.children.prefix(count).map { Optional($0) }
      return (row.span.line, cells + Array(repeating: nil, count: count - cells.count))
    }
  }

  /// With every cell on one line.
  var naturalWidth: Int { naturalWidths.reduce(0, +) + TableEstimate.gap * (columns - 1) }

  private var naturalWidths: [Int] {
    (0..<columns).map { column in rows.map { DisplayWidth.of($0.cells[column]?.plainText ?? "") }.max() ?? 1 }
  }

  /// The source line of each row on screen.
  func lines(width: Int) -> [Int] {
    guard let widths = columnWidths(width) else { return cards(width) }
    var lines: [Int] = []
    for (index, row) in rows.enumerated() {
      let height = zip(row.cells, widths).map { cell, width in
        var wrap = RowWrap(width: width)
        wrap.add(cell?.children ?? [])
        return wrap.finish(row.line).count
      }.max()
      lines += Array(repeating: row.line, count: height ?? 1)
      // The line below the header.
      if index == 0 { lines.append(row.line) }
    }
    return lines
  }

  private func columnWidths(_ width: Int) -> [Int]? {
    var widths = naturalWidths
    let room = width - TableEstimate.gap * (columns - 1)
    guard widths.reduce(0, { $0 + min($1, TableEstimate.narrowest) }) <= room else { return nil }
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    for column in 0..<columns {
      let words = rows.flatMap { ($0.cells[column]?.plainText ?? "").split(separator: " ") }
      if words.contains(where: { DisplayWidth.of($0) > widths[column] }) { return nil }
    }
    return widths.map { max(1, $0) }
  }

  /// Too narrow for columns, each cell stands on a line of its own, behind its column's name.
  private func cards(_ width: Int) -> [Int] {
    guard let header = rows.first else { return [] }
    var lines: [Int] = []
    for row in rows.dropFirst() {
      if !lines.isEmpty { lines.append(row.line) }
      for (name, cell) in zip(header.cells, row.cells) {
        var wrap = RowWrap(width: width)
        wrap.add((name?.plainText ?? "") + ": ", line: row.line)
        wrap.add(cell?.children ?? [])
        lines += wrap.finish(row.line)
      }
    }
    return lines
  }
}

extension DisplayWidth {
  /// Columns.
  static func of(_ text: some StringProtocol) -> Int {
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.firstIndexOfUnprintable(from: 0) == nil ? bytes.count : nil
    }
    return (plain ?? nil) ?? text.reduce(0) { $0 + of($1) }
  }
}
