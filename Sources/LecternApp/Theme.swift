import Phrases
import TerminalUI

/// What a piece of text is, so that one place decides how it looks. Colour is never the only sign: every role also has
/// a word, a mark or an attribute of its own.
enum Theme {
  static let text = Style.plain
  static let title = Style(.terminalDefault, on: .terminalDefault, .bold)
  static let muted = Style(.terminalDefault, on: .terminalDefault, .dim)
  static let accent = Style(.cyan)
  static let selected = Style(.cyan, on: .terminalDefault, .bold)
  static let right = Style(.green, on: .terminalDefault, .bold)
  static let wrong = Style(.red, on: .terminalDefault, .bold)
  static let partly = Style(.yellow, on: .terminalDefault, .bold)
  static let warning = Style(.yellow, on: .terminalDefault, .bold)
  static let key = Style(.terminalDefault, on: .terminalDefault, .bold)
  static let code = Style(.yellow)
  static let link = Style(.blue, on: .terminalDefault, .underline)
  static let hint = Style(.yellow, on: .terminalDefault, .bold)
  static let explanation = Style(.blue, on: .terminalDefault, .bold)
  static let customer = Style(.magenta, on: .terminalDefault, .bold)
  static let learner = Style(.cyan)
  static let blank = Style(.cyan, on: .terminalDefault, .underline)
  /// Where the next letter goes; nothing else has this style, so that it can be found again after wrapping.
  static let focusedBlank = Style(.cyan, on: .terminalDefault, [.underline, .bold])
  /// A blank whose text goes with the next letter typed.
  static let selectedBlank = Style(.cyan, on: .terminalDefault, [.underline, .bold, .reverse])
}

/// The characters the interface is drawn with, and what stands for them where only ASCII can be shown.
public struct Glyphs: Hashable, Sendable {
  var pointer, done, failed, half, open, locked, broken, bullet, bar, quote, full, empty, more, less, dash, dot, arrow,
    ellipsis: String
  var ticked, unticked: String
  /// From nothing to much, told apart by their shape.
  var shades: [String]
  /// Of a frame: the two above, the two below.
  var corners: [String]

  public static let unicode = Glyphs(
    pointer: "▸", done: "✓", failed: "✗", half: "◐", open: "·", locked: "–", broken: "!", bullet: "•", bar: "▎",
    quote: "│",
    full: "█", empty: "░", more: "↓", less: "↑", dash: "─", dot: "●", arrow: "→", ellipsis: "…", ticked: "[x]",
    unticked: "[ ]", shades: ["·", "░", "▒", "▓", "█"], corners: ["\u{250C}", "\u{2510}", "\u{2514}", "\u{2518}"])

  public static let ascii = Glyphs(
    pointer: ">", done: "+", failed: "x", half: "~", open: ".", locked: "-", broken: "!", bullet: "*", bar: "|",
    quote: "|",
    full: "#", empty: "-", more: "v", less: "^", dash: "-", dot: "o", arrow: "->", ellipsis: "...", ticked: "[x]",
    unticked: "[ ]", shades: [".", "-", "+", "*", "#"], corners: ["+", "+", "+", "+"])

  /// A bar of `width` cells, filled to `share` (0 to 1). Something is never drawn as nothing, nor short of all as all.
  func gauge(_ share: Double, width: Int) -> String {
    let exact = Int((share * Double(width)).rounded())
    let filled = share <= 0 ? 0 : share >= 1 ? width : min(width - 1, max(1, exact))
    return String(repeating: full, count: filled) + String(repeating: empty, count: max(0, width - filled))
  }
}

/// A share from 0 to 1 as people write it, rounded down so that 79.6 % never reads as a pass at 80 %.
func percent(_ share: Double) -> String { "\(Int((share * 100 + 1e-6).rounded(.down))) %" }

/// A score beside the points that it is of: with a tenth where it has one, cut as well, so that nobody reckons otherwise.
func percentOfPoints(_ share: Double) -> String {
  "\(decimal((share * 1000 + 1e-6).rounded(.down) / 10)) %"
}

/// What is counted on screens.
enum Counted {
  static func questions(_ count: Int) -> String { say(count, one: "1 question", other: "\(count) questions") }
  static func attempts(_ count: Int) -> String { say(count, one: "1 attempt", other: "\(count) attempts") }
  static func pages(_ count: Int) -> String { say(count, one: "1 page", other: "\(count) pages") }
}
