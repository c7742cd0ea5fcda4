/// Everything the screen should show at one moment, as a value.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row by row, `size.rows * size.columns` of them.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor goes: on the focused item, for screen readers; nil hides it.
  public var cursor: Position?
  /// Where a click means something.
  public var clickAreas: [ClickArea] = []

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.rows) * max(0, size.columns))
  }

  /// The cell at a place inside the frame.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes text into one row and returns the column after it.
  ///
  /// Text is clipped at `limit` (an exclusive column, at most the frame's width); a wide glyph that would straddle the
  /// limit becomes a blank. Scalars without a place on a terminal (controls, joiners) write nothing. Overwriting one
  /// half of a wide glyph blanks the other half.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let end = min(limit ?? size.columns, size.columns)
    guard row >= 0, row < size.rows, column < end else { return column }
    var column = column
    TextWidth.withBytes(of: text) { bytes in
      GraphemeScanner.scan(bytes) { grapheme, _ in
        TextWidth.forEachCluster(in: grapheme) { column = put($0, row: row, column: column, style: style, end: end) }
        return column < end
      }
    }
    return column
  }

  private mutating func put(_ cluster: TextWidth.Cluster, row: Int, column: Int, style: Style, end: Int) -> Int {
    let after = column + Int(cluster.width)
    if column >= 0, after <= end {
      set(Cell(glyph: cluster.glyph, style: style, width: cluster.width), row: row, column: column)
      if cluster.width == 2 { set(Cell(style: style, width: 0), row: row, column: column + 1, keepingLeft: true) }
      return after
    }
    // Half of a wide glyph at either edge.
    for blank in max(0, column)..<max(0, min(after, end)) { set(Cell(style: style), row: row, column: blank) }
    return min(after, end)
  }

  /// Writes a styled line and returns the column after it; clipped as `put` is.
  @discardableResult
  public mutating func put(_ line: Line, row: Int, column: Int, limit: Int? = nil) -> Int {
    line.spans.reduce(column) { put($1.text, row: row, column: $0, style: $1.style, limit: limit) }
  }

  /// Copies a row of another frame of the same width.
  public mutating func copy(_ source: Int, of other: Frame, to row: Int) {
    guard other.size.columns == size.columns, 0..<other.size.rows ~= source, 0..<size.rows ~= row else { return }
    cells.replaceSubrange(row * size.columns..<(row + 1) * size.columns, with: other.row(source))
  }

  /// Replaces what stands in each cell, leaving styles; every cell is one column wide afterwards. The right half of a wide glyph becomes a blank.
  mutating func mapGlyphs(_ change: (Glyph) -> Glyph) {
    for index in cells.indices {
      if cells[index].isContinuation {
        cells[index] = Cell(style: cells[index].style)
      } else {
        cells[index].glyph = change(cells[index].glyph)
        cells[index].width = 1
      }
    }
  }

  /// The frame with other styles, whatever stands in it.
  public func mapStyles(_ change: (Style) -> Style) -> Frame {
    var frame = self
    var (last, changed) = (Style.plain, change(.plain))
    for index in frame.cells.indices {
      let style = frame.cells[index].style
      // Neighbours mostly look alike.
      if style != last { (last, changed) = (style, change(style)) }
      frame.cells[index].style = changed
    }
    return frame
  }

  /// The rows as text, trailing blanks removed; what snapshots hold.
  public var text: [String] {
    (0..<size.rows).map { row in
      var line = self.row(row).reduce(into: "") { if !$1.isContinuation { $0 += $1.glyph.text } }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private mutating func set(_ cell: Cell, row: Int, column: Int, keepingLeft: Bool = false) {
    let index = row * size.columns + column
    if !keepingLeft, cells[index].isContinuation, column > 0 {
      cells[index - 1] = Cell(style: cells[index - 1].style)
    }
    if cells[index].width == 2, column + 1 < size.columns {
      cells[index + 1] = Cell(style: cells[index + 1].style)
    }
    cells[index] = cell
  }
}
