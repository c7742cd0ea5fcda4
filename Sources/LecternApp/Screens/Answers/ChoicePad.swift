import Course
import Phrases
import TerminalUI
import Training

/// Options with letters, of which one or several are chosen.
struct ChoicePad: AnswerPad {
  let body: ChoiceBody
  /// Indices into the author's options, in the order shown.
  let order: [Int]
  /// Whether there is neither right nor wrong.
  let isSurvey: Bool
  var settings = LearnerSettings()
  /// The line the mark is on; nil before the learner has chosen one, so that a key held too long answers nothing.
  private var cursor: Int?
  /// Indices into the author's options.
  private var ticked: Set<Int> = []

  init(body: ChoiceBody, order: [Int], isSurvey: Bool) {
    self.body = body
    self.order = order
    self.isSurvey = isSurvey
  }

  var takesGuesses: Bool { !isSurvey }
  var letterCount: Int { order.count }

  var keys: [Keymap<Action>.Binding] {
    var keys = [
      Keymap<Action>.Binding(
        [.enter], .select, say("answer"),
        help: help)
    ]
    if body.takesSeveral {
      keys.append(
        .init([.character(" "), .character("x")], .toggle, say("tick"), help: say("tick or untick the option")))
    }
    return keys + CommonKeys.list(of: .options)
      + ChoiceLetters.keys(
        order.count,
        help: body.takesSeveral
          ? say("tick the option with this letter") : say("go to the option with this letter"))
  }

  /// What Enter does.
  private var help: String {
    switch (body.takesSeveral, isSurvey) {
    case (true, true): say("answer with what is ticked")
    case (false, true): say("answer with what is marked")
    case (true, false): say("answer with what is ticked: I am sure")
    case (false, false): say("answer with what is marked: I am sure")
    }
  }

  var response: [String]? {
    let chosen = body.takesSeveral ? ticked : Set(cursor.map { [order[$0]] } ?? [])
    return chosen.isEmpty ? nil : chosen.sorted().map { body.options[$0].plainText }
  }

  mutating func take(_ action: Action, width: Int) -> String? {
    switch action {
    case .move(let step): mark(cursor.map { $0 + step } ?? (step > 0 ? 0 : order.count - 1))
    case .first: mark(0)
    case .last: mark(order.count - 1)
    case .choose(let index) where order.indices.contains(index):
      mark(index)
      if body.takesSeveral { toggle(order[index]) }
    case .toggle where body.takesSeveral:
      guard let cursor else { return say("Choose an option first: an arrow key, or its letter.") }
      toggle(order[cursor])
    default: break
    }
    return nil
  }

  private mutating func mark(_ index: Int) {
    cursor = order.isEmpty ? nil : min(max(0, index), order.count - 1)
  }

  private mutating func toggle(_ option: Int) {
    if ticked.remove(option) == nil { ticked.insert(option) }
  }

  mutating func handIn(guessing: Bool) -> HandIn {
    if let response { return .response(response) }
    return .notYet(
      body.takesSeveral
        ? say("Tick at least one option first: \(settings.key(of: .tick)), or its letter.")
        : say("Choose an option first: an arrow key, or its letter."))
  }

  mutating func askAgain() {
    cursor = nil
    ticked = []
  }

  /// A mark alone is no answer yet: only ticks are.
  var draft: [String] { ticked.sorted().map { body.options[$0].plainText } }

  mutating func take(draft: [String]) {
    guard body.takesSeveral else { return }
    let texts = Set(draft)
    ticked = Set(order.filter { texts.contains(body.options[$0].plainText) })
  }

  mutating func keep(_ before: any AnswerPad) {
    guard let before = before as? ChoicePad else { return }
    let texts = Set(before.ticked.map { before.body.options[$0].plainText })
    if body.takesSeveral { ticked = Set(order.filter { texts.contains(body.options[$0].plainText) }) }
    let marked = before.cursor.map { before.body.options[before.order[$0]].plainText }
    cursor = order.firstIndex { body.options[$0].plainText == marked }
  }

  func asking(_ prompt: [Block], _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    for (row, option) in order.enumerated() {
      let isMarked = row == cursor
      let style = isMarked ? Theme.selected : Theme.text
      let lines = line(
        row, option, mark: isMarked ? layout.glyphs.pointer : " ", isTicked: ticked.contains(option), style, layout
      ).map { $0.clicked(body.takesSeveral ? .line(row) : .option(row)) }
      if row == cursor ?? 0 { sheet.addFocused(lines) } else { sheet.lines += lines }
    }
    return sheet
  }

  func answered(_ prompt: [Block], _ response: [String], isDone: Bool, _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    let chosen = Set(response)
    let right = Set(body.rightOptions.map(\.plainText))
    for (row, option) in order.enumerated() {
      let text = body.options[option].plainText
      let isChosen = chosen.contains(text)
      var judged = Judged.neither
      if isSurvey {
        judged = isChosen ? .chosen : .neither
      } else if right.contains(text), isDone || isChosen {
        judged = isChosen || !body.takesSeveral ? .right : .missed
      } else if isChosen {
        judged = .wrong
      }
      sheet.lines += line(
        row, option, mark: judged.mark(layout.glyphs), isTicked: isChosen, judged.style, layout)
      // Of several that were chosen, nobody could tell below the verdict whose it is.
      if isChosen, body.takesSeveral { sheet.lines += layout.lines(body.options[option].feedback, inset: Self.inset) }
    }
    return sheet
  }

  /// Columns before what is said of an option.
  private static let inset = 5

  private func line(
    _ row: Int, _ option: Int, mark: String, isTicked: Bool, _ style: Style, _ layout: BlockLayout
  ) -> [Line] {
    var head = "\(mark) \(ChoiceLetters[row])  "
    if body.takesSeveral { head += (isTicked ? layout.glyphs.ticked : layout.glyphs.unticked) + " " }
    return layout.item(head, body.options[option].text, style: style)
  }

  func feedback(_ response: [String], isDone: Bool, _ layout: BlockLayout) -> [Line] {
    guard !body.takesSeveral else { return isDone && !isSurvey ? legend(response, layout) : [] }
    let chosen = body.options.filter { response.contains($0.plainText) }
    guard isDone, !isSurvey, body.needsContrast(response) else {
      // What the verdict has said is not said again.
      let said = Set(response) == Set(body.rightResponse) ? Verdict.right : nil
      return chosen.flatMap { option in
        layout.lines(said.map { option.feedback.without(verdict: $0) } ?? option.feedback)
      }
    }
    let right = body.rightOptions
    guard layout.hasColumns, !chosen.isEmpty else {
      return Self.inShort(AnswerWords.chosen, chosen, layout) + Self.inShort(AnswerWords.right, right, layout)
    }
    return layout.columns(
      { Self.named(AnswerWords.chosen, chosen, $0) }, { Self.named(AnswerWords.right, right, $0) })
  }

  /// What the mark of options means that were right and not chosen, where there are some.
  private func legend(_ response: [String], _ layout: BlockLayout) -> [Line] {
    guard body.rightOptions.contains(where: { !response.contains($0.plainText) }) else { return [] }
    return Line.wrap(
      [Span(say("Options marked \(layout.glyphs.arrow) are right and were not chosen."), Theme.muted)],
      width: layout.width)
  }

  private static func named(_ name: String, _ options: [ChoiceBody.Option], _ layout: BlockLayout) -> [Line] {
    [Line(name, Theme.title)] + options.flatMap { layout.item("  ", $0.text, style: Theme.text) }
  }

  /// The same in as few rows as there can be.
  private static func inShort(_ name: String, _ options: [ChoiceBody.Option], _ layout: BlockLayout) -> [Line] {
    options.flatMap { layout.item("", [.text(name + ": ")] + $0.text, style: Theme.text) }
  }
}
