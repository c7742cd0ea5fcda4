import TerminalUI

/// Capitals and digits of three rows, to be read from the back of a room.
///
/// Each is drawn as three by five squares of half a cell's height (M, N and W are wider), so it needs block characters: where only ASCII can be
/// shown there is none.
enum BigText {
  static let rows = 3

  /// The text in three rows; nil where it cannot be drawn.
  static func lines(_ text: String, _ style: Style, _ glyphs: Glyphs) -> [Line]? {
    guard glyphs == .unicode else { return nil }
    let shapes = text.compactMap(shape)
    guard shapes.count == text.count else { return nil }
    return (0..<rows).map { row in
      let cells = shapes.map { shape in
        let upper = Array(shape[row * 2])
        let lower = row * 2 + 1 < shape.count ? Array(shape[row * 2 + 1]) : Array(repeating: " ", count: upper.count)
        return String(zip(upper, lower).map(block))
      }
      return Line(cells.joined(separator: " "), style)
    }
  }

  /// The larger of both where a screen has rows enough, and columns; nil where neither can be drawn.
  ///
  /// - Parameter size: Of the screen.
  static func fitting(_ text: String, _ style: Style, _ glyphs: Glyphs, on size: Size, width: Int) -> [Line]? {
    if size.rows >= roomy, let huge = huge(text, style, glyphs), huge.allSatisfy({ $0.width <= width }) { return huge }
    return lines(text, style, glyphs)
  }

  private static let roomy = 34

  /// The same twice as large: five rows, each square two cells wide; nil where it cannot be drawn.
  static func huge(_ text: String, _ style: Style, _ glyphs: Glyphs) -> [Line]? {
    guard glyphs == .unicode else { return nil }
    let shapes = text.compactMap(shape)
    guard shapes.count == text.count, let height = shapes.first?.count else { return nil }
    return (0..<height).map { row in
      let cells = shapes.map { shape in shape[row].map { $0 == "#" ? "██" : "  " }.joined() }
      return Line(cells.joined(separator: "  "), style)
    }
  }

  /// Capitals stand well without their accents; umlauts have theirs.
  private static func shape(_ letter: Character) -> [String]? {
    font[letter] ?? plain.first { $0.accented.contains(letter) }.flatMap { font[$0.letter] }
  }

  private static let plain: [(letter: Character, accented: String)] = [
    ("A", "\u{C0}\u{C1}\u{C2}\u{C3}\u{C5}\u{100}\u{104}"), ("C", "\u{C7}\u{106}\u{10C}"), ("D", "\u{10E}\u{110}"),
    ("E", "\u{C8}\u{C9}\u{CA}\u{CB}\u{112}\u{118}\u{11A}"), ("G", "\u{11E}\u{122}"),
    ("I", "\u{CC}\u{CD}\u{CE}\u{CF}\u{12A}\u{130}"), ("L", "\u{139}\u{13D}\u{141}"), ("N", "\u{D1}\u{143}\u{147}"),
    ("O", "\u{D2}\u{D3}\u{D4}\u{D5}\u{D8}\u{150}"), ("R", "\u{158}"), ("S", "\u{15A}\u{15E}\u{160}"),
    ("T", "\u{162}\u{164}"),
    ("U", "\u{D9}\u{DA}\u{DB}\u{16A}\u{16E}\u{170}"), ("Y", "\u{DD}\u{178}"), ("Z", "\u{179}\u{17B}\u{17D}"),
  ]

  private static func block(_ upper: Character, _ lower: Character) -> Character {
    switch (upper, lower) {
    case ("#", "#"): "█"
    case ("#", _): "▀"
    case (_, "#"): "▄"
    default: " "
    }
  }

  private static let font: [Character: [String]] = [
    "A": ["###", "# #", "###", "# #", "# #"], "B": ["## ", "# #", "## ", "# #", "## "],
    "C": ["###", "#  ", "#  ", "#  ", "###"], "D": ["## ", "# #", "# #", "# #", "## "],
    "E": ["###", "#  ", "## ", "#  ", "###"], "F": ["###", "#  ", "## ", "#  ", "#  "],
    "G": ["###", "#  ", "# #", "# #", "###"], "H": ["# #", "# #", "###", "# #", "# #"],
    "I": ["###", " # ", " # ", " # ", "###"], "J": ["  #", "  #", "  #", "# #", "###"],
    "K": ["# #", "# #", "## ", "# #", "# #"], "L": ["#  ", "#  ", "#  ", "#  ", "###"],
    "M": ["#   #", "## ##", "# # #", "#   #", "#   #"], "N": ["#  #", "## #", "# ##", "#  #", "#  #"],
    "O": ["###", "# #", "# #", "# #", "###"], "P": ["###", "# #", "###", "#  ", "#  "],
    "Q": ["###", "# #", "# #", "###", "  #"], "R": ["## ", "# #", "## ", "# #", "# #"],
    "S": ["###", "#  ", "###", "  #", "###"], "T": ["###", " # ", " # ", " # ", " # "],
    "U": ["# #", "# #", "# #", "# #", "###"], "V": ["# #", "# #", "# #", "# #", " # "],
    "W": ["#   #", "#   #", "# # #", "## ##", "#   #"], "X": ["# #", "# #", " # ", "# #", "# #"],
    "Y": ["# #", "# #", "###", " # ", " # "], "Z": ["###", "  #", " # ", "#  ", "###"],
    " ": ["   ", "   ", "   ", "   ", "   "],
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", " ##", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", " # ", " # "],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    "-": ["   ", "   ", "###", "   ", "   "], "!": ["#", "#", "#", " ", "#"], ".": [" ", " ", " ", " ", "#"],
    "&": ["## ", "## ", "## ", "# #", "###"], "+": ["   ", " # ", "###", " # ", "   "],
    "'": ["#", "#", " ", " ", " "], "\u{2019}": ["#", "#", " ", " ", " "],
    "\u{C4}": ["# #", "   ", " # ", "###", "# #"], "\u{D6}": ["# #", "   ", "###", "# #", "###"],
    "\u{DC}": ["# #", "   ", "# #", "# #", "###"],
  ]
}

extension [Line] {
  /// These lines with others at the right edge of the first rows.
  func beside(_ right: [Line], width: Int) -> [Line] {
    guard !right.isEmpty else { return self }
    return (0..<Swift.max(count, right.count)).map { row in
      let left = row < count ? self[row] : .empty
      guard row < right.count else { return left }
      let gap = String(repeating: " ", count: Swift.max(1, width - left.width - right[row].width))
      return Line(left.spans + [Span(gap)] + right[row].spans)
    }
  }
}
