import Course
import Phrases
import TerminalUI
import Training

/// Steps that are picked up and put where they belong.
struct OrderingPad: AnswerPad {
  let body: OrderingBody
  /// Indices into the author's steps, as they stand now.
  private(set) var order: [Int]
  private var cursor = 0
  /// Whether the marked step moves with the mark.
  private var isHolding = false {
    didSet { if isHolding, !oldValue { before = Before(order: order, cursor: cursor, isMoved: isMoved) } }
  }
  /// How the steps stood when one was picked up.
  private var before = Before()

  private struct Before: Hashable {
    var order: [Int] = []
    var cursor = 0
    var isMoved = false
  }

  /// Whether a step has been moved in this try, so that a key held too long answers nothing.
  private var isMoved = false
  var settings = LearnerSettings()

  init(body: OrderingBody, order: [Int], response: [String]?) {
    self.body = body
    self.order = order
    // Where an earlier try left them.
    if let response {
      var free = Dictionary(grouping: order.reversed()) { body.items[$0].plainText }
      let left = response.compactMap { free[$0]?.popLast() }
      if left.count == order.count { self.order = left }
    }
  }

  var takesDrops: Bool { isHolding }

  var keys: [Keymap<Action>.Binding] {
    [
      .init(
        [.enter], .select, isHolding ? say("drop") : say("answer"),
        help: isHolding ? say("drop the step here") : say("answer with the steps as they stand: I am sure")),
      .init(
        [.character(" ")], .toggle, isHolding ? say("drop") : say("pick up"), help: say("pick the step up, or drop it")),
      .init(
        [.up, .character("k")], .move(-1), isHolding ? say("move") : say("choose"), help: say("up"), label: "↑↓"),
      .init([.down, .character("j")], .move(1), nil, help: say("down")),
      .init([.character("K")], .carry(-1), nil, help: say("move the step up at once")),
      .init([.character("J")], .carry(1), nil, help: say("move the step down at once")),
      .init([.home], .first, nil, help: say("to the first place")),
      .init([.end], .last, nil, help: say("to the last place")),
    ]
  }

  private var texts: [String] { order.map { body.items[$0].plainText } }

  var response: [String]? { isMoved || order.count < 2 ? texts : nil }

  mutating func take(_ action: Action, width: Int) -> String? {
    switch action {
    case .move(let step): move(to: cursor + step, carrying: isHolding)
    case .carry(let step): move(to: cursor + step, carrying: true)
    case .first: move(to: 0, carrying: isHolding)
    case .last: move(to: order.count - 1, carrying: isHolding)
    case .toggle: isHolding.toggle()
    // Picks the step up, or puts the one that is held there and drops it.
    case .choose(let place) where order.indices.contains(place):
      move(to: place, carrying: isHolding)
      isHolding.toggle()
    default: break
    }
    return nil
  }

  private mutating func move(to place: Int, carrying: Bool) {
    guard !order.isEmpty else { return }
    let place = min(max(0, place), order.count - 1)
    if carrying, place != cursor {
      order.insert(order.remove(at: cursor), at: place)
      isMoved = true
    }
    cursor = place
  }

  mutating func cancel() -> Bool {
    guard isHolding else { return false }
    (order, cursor, isMoved, isHolding) = (before.order, before.cursor, before.isMoved, false)
    return true
  }

  mutating func handIn(guessing: Bool) -> HandIn {
    // Enter puts down what is held, as it does elsewhere.
    guard !isHolding else {
      isHolding = false
      return .notYet(say("Dropped here. Enter once more answers."))
    }
    guard let response else {
      return .notYet(say("Move a step first: \(settings.key(of: .tick)) picks it up, the arrows move it."))
    }
    return .response(response)
  }

  mutating func askAgain() {
    isMoved = false
    cursor = 0
  }

  var draft: [String] { isMoved ? texts : [] }

  mutating func take(draft: [String]) {
    var free = Dictionary(grouping: order.reversed()) { body.items[$0].plainText }
    let left = draft.compactMap { free[$0]?.popLast() }
    guard left.count == order.count else { return }
    (order, isMoved) = (left, true)
  }

  mutating func keep(_ before: any AnswerPad) {
    guard let before = before as? OrderingPad else { return }
    var free = Dictionary(grouping: order.reversed()) { body.items[$0].plainText }
    let kept = before.texts.compactMap { free[$0]?.popLast() }
    let fresh = order.filter { !kept.contains($0) }
    // Steps that are new come last, where they are seen to be.
    order = kept + fresh
    isMoved = before.isMoved && !kept.isEmpty
    cursor = min(before.cursor, max(0, order.count - 1))
  }

  // MARK: How it looks

  func asking(_ prompt: [Block], _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    for (place, item) in order.enumerated() {
      let isMarked = place == cursor
      let style = isMarked ? (isHolding ? Theme.selected.adding(.reverse) : Theme.selected) : Theme.text
      let lines = layout.item(
        "\(isMarked ? layout.glyphs.pointer : " ") \(number(place)) ", body.items[item].text, style: style
      ).map { $0.clicked(.line(place)) }
      if isMarked { sheet.addFocused(lines) } else { sheet.lines += lines }
    }
    if isHolding {
      sheet.lines += layout.wrap(
        [.text(held)], style: Theme.warning)
      sheet.focus = sheet.focus.lowerBound..<sheet.lines.count
    }
    return sheet
  }

  private var held: String {
    let key = settings.key(of: .tick)
    return settings.isOn(.mouse)
      ? say("Picked up: ↑↓ move it, \(key) drops it; or click where it belongs.")
      : say("Picked up: ↑↓ move it, \(key) drops it.")
  }

  private func number(_ place: Int) -> String {
    let text = String(place + 1)
    return String(repeating: " ", count: String(order.count).count - text.count) + text + "."
  }

  func answered(_ prompt: [Block], _ response: [String], isDone: Bool, _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    let inOrder = body.inOrder(response)
    let needsWords = !inOrder.isEmpty && inOrder.count < max(body.items.count, response.count)
    let isRight = response == body.rightResponse
    let yours = { (layout: BlockLayout) -> [Line] in
      let glyphs = layout.glyphs
      let words = say("Steps marked \(glyphs.done) come in the right order; those marked \(glyphs.failed) break it.")
      return [Line(say("Your order"), Theme.title)]
        + (needsWords ? Line.wrap([Span(words, Theme.muted)], width: layout.width) : [])
        + response.enumerated().flatMap { index, text in
          let judged = inOrder.contains(index) ? Judged.right : .wrong
          let said = isDone && isRight ? body.items[index].feedback : []
          return layout.item("\(judged.mark(layout.glyphs)) \(number(index)) ", [.text(text)], style: judged.style)
            + layout.lines(said, inset: Self.inset)
        }
    }
    let right = { (layout: BlockLayout) -> [Line] in
      [Line(say("The right order"), Theme.title)]
        + body.items.enumerated().flatMap {
          layout.item("\(number($0)) ", $1.text, style: Theme.text) + layout.lines($1.feedback, inset: Self.inset)
        }
    }
    if response.isEmpty {
      if isDone { sheet.lines += right(layout) }
    } else if isDone, !isRight {
      sheet.lines += layout.columns(yours, right)
    } else {
      sheet.lines += yours(layout)
    }
    return sheet
  }

  /// Columns before what is said of a step.
  private static let inset = 5
}
