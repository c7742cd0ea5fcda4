import Phrases
import TerminalUI

/// The keys of a screen as its help page lists them: from the very table that reads the keys, each key once.
struct HelpPage {
  struct Row: Sendable {
    /// As they are written, three at the most.
    let keys: String
    let help: String
    /// What a click on it presses.
    let pressed: Key
  }

  let rows: [Row]

  init(_ keymap: Keymap<Action>) {
    let (worths, ownKeys) = (keymap.worths, keymap.ownKeys)
    var found: [(row: Row, group: Group)] = []
    for (index, binding) in keymap.bindings.enumerated() {
      let (own, worth) = (ownKeys[index], worths[index])
      guard let first = own.first, !binding.help.isEmpty else { continue }
      var keys = own.prefix(3).map(\.words).joined(separator: " ")
      if let label = binding.label, binding.action.isOneOfMany { keys = label }
      found.append(
        (
          Row(keys: keys, help: binding.help, pressed: first),
          Group(binding.action, worth, isShown: binding.short != nil)
        ))
    }
    rows = found.enumerated().sorted { ($0.element.group.rawValue, $0.offset) < ($1.element.group.rawValue, $1.offset) }
      .map(\.element.row)
  }

  /// What is told together, in this order.
  private enum Group: Int {
    case next, arrows, letters, rest, wayOut, pages, everywhere

    /// - Parameter isShown: Whether footers may show it.
    init(_ action: Action, _ worth: KeyWorth, isShown: Bool) {
      self =
        switch action {
        case _ where worth == .next: .next
        case .move, .next, .previous, .carry, .turnToSection, .turnToLink, .moveCaret: .arrows
        case .choose: .letters
        case .first, .last, .page, .deleteBackward, .deleteForward, .deleteWord: .pages
        case .quit where !isShown: .everywhere
        case .help, .suspend, .showSettings: .everywhere
        case _ where worth == .wayOut: .wayOut
        default: .rest
        }
    }
  }

  func lines(width: Int) -> [Line] {
    let column = min(14, width / 3)
    return rows.enumerated().flatMap { index, row in
      let padded = row.keys + String(repeating: " ", count: max(1, column - TextWidth.of(row.keys)))
      return Line.wrap(
        [Span(row.help)], width: width, firstPrefix: Line(padded, Theme.key),
        prefix: Line(String(repeating: " ", count: column))
      ).map { $0.clicked(.line(index)) }
    }
  }
}

extension Action {
  /// Whether the first key that does it stands for others, as a letter of an option does.
  fileprivate var isOneOfMany: Bool {
    switch self {
    case .choose, .match(.key): true
    default: false
    }
  }
}

extension TextScreen {
  /// Every key of a screen, and a card of those needed most above them. A click on one of them goes back and presses it, so
  /// that the mouse misses no key.
  static func help(_ keymap: Keymap<Action>, card: [HelpCardKey] = [], leadsToSettings: Bool = false) -> TextScreen {
    let page = HelpPage(keymap)
    return TextScreen(
      title: say("Keys on this screen"), closing: [.character("?"), .function(1)], leadsToSettings: leadsToSettings,
      pressed: page.rows.map(\.pressed)
    ) { width, _ in
      let shown = card.flatMap { [Span($0.key, Theme.key), Span(" \($0.words)   ")] }
      return (card.isEmpty ? [] : Line.wrap(shown, width: width) + [.empty]) + page.lines(width: width)
    }
  }
}
