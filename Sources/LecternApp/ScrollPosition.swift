import Phrases
import TerminalUI

/// How far a text that may be longer than the screen is scrolled.
struct ScrollPosition: Hashable, Sendable {
  /// Rows above the first one shown.
  private(set) var offset = 0

  init(offset: Int = 0) { self.offset = offset }

  /// Takes an action that scrolls; any other changes nothing.
  mutating func take(_ action: Action, lines: Int, in size: Size) {
    let height = Composer.bodyRows(size)
    switch action {
    case .move(let rows): offset += rows
    case .page(let direction): offset += direction * max(1, height - 1)
    case .first: offset = 0
    case .last: offset = lines
    default: break
    }
    offset = min(max(0, lines - height), max(0, offset))
  }

  /// Whether the last line is on screen.
  func isAtEnd(lines: Int, in size: Size) -> Bool { lines - offset <= Composer.bodyRows(size) }

  /// One screen on; false when the end was on screen already.
  mutating func goOn(lines: Int, in size: Size) -> Bool {
    guard !isAtEnd(lines: lines, in: size) else { return false }
    take(.page(1), lines: lines, in: size)
    return true
  }

  /// Scrolls as far as it takes to have a line on screen, with some of what stands before it.
  mutating func reveal(_ line: Int, lines: Int, in size: Size) {
    let height = Composer.bodyRows(size)
    guard line < offset || line >= offset + height else { return }
    offset = line - height / 3
    take(.resized, lines: lines, in: size)
  }

  static var keys: [Keymap<Action>.Binding] {
    [
      .init([.up, .character("k")], .move(-1), nil, help: say("scroll up")),
      .init([.down, .character("j")], .move(1), nil, help: say("scroll down")),
      .init([.pageUp], .page(-1), nil, help: say("a screen up")),
      .init([.pageDown], .page(1), nil, help: say("a screen down")),
      .init([.home], .first, nil, help: say("to the beginning")),
      .init([.end], .last, nil, help: say("to the end")),
    ]
  }
}
