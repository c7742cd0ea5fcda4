/// What a click means: the mouse says nothing that a key could not.
public enum ClickTarget: Hashable, Sendable {
  /// The same as this key.
  case key(Key)
  /// The line or choice with this index, counted from 0.
  case line(Int)
  /// The same where one click marks it and the next one takes it.
  case option(Int)
  /// The mark goes to the line or field with this index, as the arrow keys would bring it there.
  case mark(Int)
  /// The caret goes to where the click is, in the row with this index of a text that is being written.
  case caret(row: Int)
}

/// A stretch of a frame's row that can be clicked.
public struct ClickArea: Hashable, Sendable {
  public let row: Int
  public let columns: Range<Int>
  public let target: ClickTarget

  public init(row: Int, columns: Range<Int>, target: ClickTarget) {
    self.row = row
    self.columns = columns
    self.target = target
  }
}

extension Frame {
  /// What a click there means; what was added last lies on top.
  public func target(at position: Position) -> ClickTarget? { area(at: position)?.target }

  /// The area there; what was added last lies on top.
  public func area(at position: Position) -> ClickArea? {
    clickAreas.last { $0.row == position.row && $0.columns.contains(position.column) }
  }
}
