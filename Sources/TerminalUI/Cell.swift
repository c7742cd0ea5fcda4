/// What stands in one cell: a spacing scalar and up to four combining marks, without heap storage.
///
/// Curses sums the widths of scalars, so joined emoji are drawn as their first part: joiners, variation selectors and
/// skin tones never get here.
public struct Glyph: Hashable, Sendable {
  public var base: UInt32
  public var mark1: UInt32 = 0
  public var mark2: UInt32 = 0
  public var mark3: UInt32 = 0
  public var mark4: UInt32 = 0

  public init(base: UInt32) { self.base = base }

  public static let space = Glyph(base: 0x20)

  /// Adds a combining mark; a fifth one is dropped.
  public mutating func add(mark: UInt32) {
    if mark1 == 0 {
      mark1 = mark
    } else if mark2 == 0 {
      mark2 = mark
    } else if mark3 == 0 {
      mark3 = mark
    } else if mark4 == 0 {
      mark4 = mark
    }
  }

  public var text: String {
    var view = String.UnicodeScalarView()
    for value in [base, mark1, mark2, mark3, mark4] where value != 0 {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }
}

/// One place on the screen. A wide glyph fills two: the second has width 0 and no glyph of its own.
public struct Cell: Hashable, Sendable {
  public var glyph: Glyph
  public var style: Style
  /// Columns this glyph takes: 1 or 2; 0 marks the right half of the wide glyph before it.
  public var width: UInt8

  public init(glyph: Glyph = .space, style: Style = .plain, width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  public static let blank = Cell()
  public var isContinuation: Bool { width == 0 }
}
