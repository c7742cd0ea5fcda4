import Course

/// Tables with their columns in line, as far as a line reaches.
enum TableRules {
  /// Wider tables keep one space around each cell instead.
  private static let widthLimit = 120

  @Sendable static func columns(_ page: FormatPage) -> [FormatChange] {
    page.nodes.compactMap { node in
      guard case .table(let alignments) = node.kind else { return nil }
      return change(node, alignments, page)
    }
  }

  private static func change(
    _ table: MarkdownNode, _ alignments: [Table.Alignment], _ page: FormatPage
  ) -> FormatChange? {
    // The delimiter row stands below the header and is no row of the tree.
    let lines = table.span.line...table.span.line + table.children.count
    guard lines.allSatisfy(page.isOpen) else { return nil }
    var rows: [(range: Range<Int>, cells: [String])] = []
    for line in lines {
      let whole = page.source.range(ofLine: line)
      let text = page.source.bytes[whole]
      let start = text.firstIndex { !$0.isSpace && $0 != UInt8(ascii: ">") } ?? text.endIndex
      let cells = cells(text[start...])
      // A row with more cells would lose some, one with fewer says what it means.
      guard cells.count == alignments.count else { return nil }
      rows.append((start..<whole.upperBound, cells))
    }
    let contents = rows.enumerated().filter { $0.offset != 1 }.map(\.element.cells)
    var widths = alignments.indices.map { column in max(3, contents.map { width($0[column]) }.max() ?? 3) }
    let isNarrow = widths.reduce(1) { $0 + $1 + 3 } <= widthLimit
    if !isNarrow { widths = widths.map { _ in 3 } }
    let edits = rows.enumerated().map { index, row in
      let cells = alignments.indices.map { column in
        index == 1
          ? rule(alignments[column], widths[column], row.cells[column])
          : padded(row.cells[column], alignments[column], isNarrow ? widths[column] : 0)
      }
      return Edit(row.range, "| " + cells.joined(separator: " | ") + " |")
    }
    return FormatChange(edits)
  }

  /// The cells of a row, white space trimmed; a pipe behind a backslash is text.
  private static func cells(_ text: ArraySlice<UInt8>) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in text {
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    var trimmed = cells.map { cell in
      String(decoding: cell.drop(while: \.isSpace).reversed().drop(while: \.isSpace).reversed(), as: UTF8.self)
    }
    if trimmed.first == "", trimmed.count > 1 { trimmed.removeFirst() }
    if trimmed.last == "", trimmed.count > 1 { trimmed.removeLast() }
    return trimmed
  }

  private static func width(_ text: String) -> Int { text.reduce(0) { $0 + DisplayWidth.of($1) } }

  private static func padded(_ text: String, _ alignment: Table.Alignment, _ width: Int) -> String {
    let space = max(0, width - self.width(text))
    let before =
      switch alignment {
      case .leading: 0
      case .center: space / 2
      case .trailing: space
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: space - before)
  }

  /// `:---`, with the colons that the author gave it.
  private static func rule(_ alignment: Table.Alignment, _ width: Int, _ written: String) -> String {
    let isMarked = written.hasPrefix(":")
    let hyphens = String(repeating: "-", count: width)
    return switch alignment {
    case .leading: isMarked ? ":" + hyphens.dropFirst() : hyphens
    case .center: ":" + hyphens.dropFirst(2) + ":"
    case .trailing: hyphens.dropFirst() + ":"
    }
  }
}
