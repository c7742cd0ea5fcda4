import TerminalUI

/// What a footer's key is worth: the order in which keys stand there, and in which they are left out where a screen is
/// too narrow for all.
enum KeyWorth: Int, Comparable {
  /// What to do next.
  case next
  /// The way back, or out.
  case wayOut
  case help
  /// What nobody gets on without, as how to tick, or what does not wait: more time, reviews that are due.
  case urgent
  case rest
  /// The arrows, which nobody looks for, and what takes back.
  case arrows

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Keymap<Action> {
  /// The keys that each binding really has: the first binding with a key decides what it does.
  var ownKeys: [[Key]] {
    var taken: Set<Key> = []
    return bindings.map { binding in
      defer { taken.formUnion(binding.keys) }
      return binding.keys.filter { !taken.contains($0) }
    }
  }

  /// Indices of those that a footer may show.
  private var shown: [Int] {
    let own = ownKeys
    return bindings.indices.filter { bindings[$0].short != nil && own[$0].first == bindings[$0].keys.first }
  }

  /// What each binding is worth, in their order.
  var worths: [KeyWorth] {
    let shown = shown
    let next =
      shown.first { bindings[$0].leads == nil && bindings[$0].isEntered } ?? shown.first { bindings[$0].isSelecting }
      ?? shown.first { bindings[$0].keys == Key.yes }
    return bindings.indices.map { index in
      bindings[index].leads ?? (index == next ? .next : .rest)
    }
  }

  /// The bindings that a footer shows, what is worth most first.
  var footer: [(binding: Binding, worth: KeyWorth)] {
    let worths = worths
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
    case .review, .moreTime, .toggle, .choose, .rewind: .urgent
    case .move, .deleteBackward: .arrows
    default: nil
    }
  }

  /// Whether it is the way past a question.
  var skips: Bool { if case .skip = action { true } else { false } }

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
  /// How many of them nobody gets on without.
  private(set) var urgent = 0
  /// Columns between two of them.
  static let gap = 2

  /// Whether the way past a question is among them.
  var skips: Bool { items.contains(where: \.binding.skips) }

  init(_ keymap: Keymap<Action>, room: Int) { self.init(keymap.footer, room: room) }

  /// - Parameters:
  ///   - footer: The keys, what is worth most first.
  ///   - room: Columns for them.
  init(_ footer: [(binding: Keymap<Action>.Binding, worth: KeyWorth)], room: Int) {
    let fitting = { Self.fitting(footer, room: room, keeping: $0) }
    // The word of a key that everyone knows makes room for another key, but not for the arrows; that of help does so on
    // narrow screens alone, or for what does not wait.
    let (whole, bare) = (fitting([.next, .wayOut, .help]), fitting([.next, .help]))
    var best = bare.isWhole && bare.weight > (whole.isWhole ? whole.weight : 0) ? bare : whole
    let short = fitting([.next])
    let isBetter = short.urgent > best.urgent || (short.weight > best.weight && room < Self.narrow)
    if short.isWhole, !best.isWhole || isBetter { best = short }
    if !best.isWhole { best = fitting([]) }
    (items, isWhole, urgent) = (best.items, best.isWhole, best.urgent)
  }

  private static let narrow = 56

  /// Keys as they fit.
  private struct Fitting {
    var items: [Item] = []
    var isWhole = true
    /// How many of them do not wait.
    var urgent = 0
    /// How many of them are no arrows.
    var weight = 0
  }

  private static func fitting(
    _ footer: [(binding: Keymap<Action>.Binding, worth: KeyWorth)], room: Int, keeping: [KeyWorth]
  ) -> Fitting {
    var fitting = Fitting()
    var left = room + gap
    for (binding, worth) in footer {
      let counts = worth <= .help
      let isBare =
        counts && !keeping.contains(worth) && (keeping.isEmpty || binding.isKnown(worth))
      let item = Item(binding: binding, words: isBare ? nil : binding.short)
      guard item.width + gap <= left else {
        if counts {
          fitting.isWhole = false
          return fitting
        }
        continue
      }
      left -= item.width + gap
      fitting.items.append(item)
      if worth == .urgent { fitting.urgent += 1 }
      if worth != .arrows { fitting.weight += 1 }
    }
    return fitting
  }
}
