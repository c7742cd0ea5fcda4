import TerminalUI

/// What a footer's key is worth: the order in which keys stand there, and in which they are left out where a screen is
/// too narrow for all.
enum KeyWorth: Int, Comparable {
  /// What to do next.
  case next
  /// The way back, or out.
  case wayOut
  case help
  /// Reviews that are due.
  case review
  case rest

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Keymap<Action> {
  /// What each binding is worth, in their order.
  var worths: [KeyWorth] {
    let shown = bindings.indices.filter { bindings[$0].short != nil }
    let wayOut = (shown.first { bindings[$0].leads == .wayOut }) ?? bindings.firstIndex { $0.leads == .wayOut }
    let next =
      shown.first { bindings[$0].leads == nil && bindings[$0].isEntered } ?? shown.first { bindings[$0].isSelecting }
      ?? shown.first { bindings[$0].keys == Key.yes }
    return bindings.indices.map { index in
      switch bindings[index].leads {
      case .wayOut? where index != wayOut: .rest
      case let worth?: worth
      case nil: index == next ? .next : .rest
      }
    }
  }

  /// The bindings that a footer shows, what is worth most first.
  var footer: [(binding: Binding, worth: KeyWorth)] {
    let worths = worths
    let shown = bindings.indices.filter { bindings[$0].short != nil }
    let sorted = shown.sorted { (worths[$0], $0) < (worths[$1], $1) }
    return sorted.map { (bindings[$0], worths[$0]) }
  }
}

extension Keymap<Action>.Binding {
  /// What its action alone says of its worth; nil where it takes the other keys to know.
  fileprivate var leads: KeyWorth? {
    switch action {
    case .back, .quit: .wayOut
    case .help: .help
    case .review: .review
    default: nil
    }
  }

  fileprivate var isEntered: Bool {
    if case .insert = action { return false }
    return keys.contains(.enter)
  }

  fileprivate var isSelecting: Bool { if case .select = action { true } else { false } }

  /// Whether the key says enough by itself: everyone knows that `Esc` goes back, and `?`.
  fileprivate func isKnown(_ worth: KeyWorth) -> Bool {
    worth == .help || (worth == .wayOut && keys.first == .escape && short == CommonKeys.back.short)
  }
}

/// The keys along the last line of a screen: as many as fit. What to do next, the way out and help always do.
struct Footer {
  /// A key as it stands there.
  struct Item {
    let binding: Keymap<Action>.Binding
    /// Nil where the key stands alone.
    let words: String?

    var width: Int { TextWidth.of(binding.words) + (words.map { 1 + TextWidth.of($0) } ?? 0) }
  }

  private(set) var items: [Item] = []
  /// Whether what comes next, the way out and help are all there.
  private(set) var isWhole = true
  /// Columns between two of them.
  static let gap = 2

  /// - Parameter room: Columns for the keys.
  init(_ keymap: Keymap<Action>, room: Int) {
    let footer = keymap.footer
    // The words of keys that everyone knows make room for another key; what help is, narrow screens alone leave unsaid.
    let kept: [[KeyWorth]] = [[.next, .wayOut, .help], [.next, .help]] + (room < Self.narrow ? [[.next]] : [])
    let whole = kept.map { Self.fitting(footer, room: room, keeping: $0) }.filter(\.isWhole)
    let most = whole.map(\.items.count).max()
    let best = whole.first { $0.items.count == most }
    (items, isWhole) = best ?? Self.fitting(footer, room: room, keeping: [])
  }

  private static let narrow = 56

  private static func fitting(
    _ footer: [(binding: Keymap<Action>.Binding, worth: KeyWorth)], room: Int, keeping: [KeyWorth]
  ) -> (items: [Item], isWhole: Bool) {
    var items: [Item] = []
    var left = room + gap
    for (binding, worth) in footer {
      let counts = worth <= .help
      let isBare =
        counts && !keeping.contains(worth) && (keeping.isEmpty || binding.isKnown(worth))
      let item = Item(binding: binding, words: isBare ? nil : binding.short)
      guard item.width + gap <= left else {
        if counts { return (items, false) }
        continue
      }
      left -= item.width + gap
      items.append(item)
    }
    return (items, true)
  }
}
