import TerminalUI

/// The mark in a list: which line it is on, and how keys move it.
struct ListCursor: Hashable, Sendable {
  private(set) var index = 0

  init(_ index: Int = 0) { self.index = index }

  /// Takes an action that moves the mark.
  ///
  /// - Parameters:
  ///   - count: Lines that can be marked.
  ///   - rows: Rows that one takes up on the screen.
  /// - Returns: Whether it was such an action.
  @discardableResult
  mutating func take(_ action: Action, count: Int, rows: Int = 1, in size: Size) -> Bool {
    switch action {
    case .move(let step): index += step
    case .page(let step): index += step * max(1, Composer.bodyRows(size) / (2 * rows))
    case .first: index = 0
    case .last: index = count - 1
    case .choose(let chosen) where (0..<count).contains(chosen): index = chosen
    default: return false
    }
    keep(within: count)
    return true
  }

  /// Keeps the mark on a line, whatever has become of the list.
  mutating func keep(within count: Int) { index = min(max(0, index), max(0, count - 1)) }
}

extension Scrolling {
  /// Where a list should start so that the marked lines are on screen: it goes on by half a screen at a time, so that
  /// most moves of the mark change two lines and nothing else.
  static func listOffset(showing focus: Range<Int>, of count: Int, height: Int) -> Int {
    let step = max(1, height / 2)
    guard focus.upperBound > height, focus.count <= height - step else {
      return offset(showing: focus, of: count, height: height)
    }
    let steps = (focus.upperBound - height + step - 1) / step
    return min(max(0, count - height), steps * step)
  }
}
