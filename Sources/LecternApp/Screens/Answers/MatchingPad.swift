import Course
import Phrases
import TerminalUI
import Training

/// Two columns: lines to match, and lettered lines to match them with.
struct MatchingPad: AnswerPad {
  let body: MatchingBody
  /// The right sides in the order shown.
  private let choices: [[Inline]]
  /// For each pair, the index into `choices` that its left side got.
  private var given: [Int?]
  /// The left side that the next letter goes to.
  private var current = 0
  var settings = LearnerSettings()
  var letterCount: Int { choices.count }

  init(body: MatchingBody, order: [Int], response: [String]?) {
    self.body = body
    let all = body.choices
    let choices = order.map { all[$0] }
    self.choices = choices
    let response = Set(response ?? [])
    given = body.pairs.map { pair in
      choices.firstIndex { response.contains(MatchingBody.response(pair.left, $0)) }
    }
  }

  var keys: [Keymap<Action>.Binding] {
    [
      .init([.enter], .select, say("answer"), help: say("answer: I am sure"))
    ] + letterKeys + [
      .init([.up, .character("k")], .move(-1), say("line"), help: say("the line above"), label: "↑↓"),
      .init([.down, .character("j")], .move(1), nil, help: say("the line below")),
      .init(
        [.backspace, .delete, .character("x"), .character(" ")], .deleteBackward, say("clear"),
        help: say("take the letter away again"), label: Key.backspace.words),
      .init([.home], .first, nil, help: say("the first line")),
      .init([.end], .last, nil, help: say("the last line")),
      .init([.left], .carry(-1), nil, help: say("match the line with the letter before")),
      .init([.right], .carry(1), nil, help: say("match the line with the next letter")),
    ]
  }

  /// The first of them says for all what letters do.
  private var letterKeys: [Keymap<Action>.Binding] {
    var keys = ChoiceLetters.keys(choices.count, help: say("match the line with this letter"))
    if !keys.isEmpty { keys[0].short = say("match") }
    return keys
  }

  /// One text for each pair that has a right side.
  private var matched: [String] {
    zip(body.pairs, given).compactMap { pair, choice in
      choice.map { MatchingBody.response(pair.left, choices[$0]) }
    }
  }

  private var openLine: Int? { given.firstIndex(of: nil) }

  var response: [String]? { openLine == nil && !given.isEmpty ? matched : nil }

  mutating func take(_ action: Action, width: Int) -> String? {
    switch action {
    case .move(let step): mark(current + step)
    case .first: mark(0)
    case .last: mark(given.count - 1)
    case .point(let line): mark(line)
    case .deleteBackward where given.indices.contains(current): given[current] = nil
    case .choose(let choice) where choices.indices.contains(choice) && given.indices.contains(current):
      let notice = give(choice)
      mark(given.indices.dropFirst(current + 1).first { given[$0] == nil } ?? current)
      return notice
    case .carry(let step) where given.indices.contains(current) && !choices.isEmpty:
      let next = given[current].map { $0 + step } ?? (step > 0 ? 0 : choices.count - 1)
      return give((next + choices.count) % choices.count)
    default: break
    }
    return nil
  }

  /// Gives the marked line a letter; what is said where another line has lost it by that.
  private mutating func give(_ choice: Int) -> String? {
    let other = body.reusesChoices ? nil : given.firstIndex(of: choice)
    if let other { given[other] = nil }
    given[current] = choice
    guard let other, other != current else { return nil }
    return say("\(ChoiceLetters[choice]) stood at another line, which is open again.")
  }

  private mutating func mark(_ line: Int) { current = min(max(0, line), max(0, given.count - 1)) }

  mutating func handIn(guessing: Bool) -> HandIn {
    guard let open = openLine else { return .response(matched) }
    let count = given.count { $0 == nil }
    if count == given.count { return .notYet(say("Type a letter for each line first.")) }
    // Who is guessing may leave some out.
    if guessing { return .response(matched) }
    current = open
    return .notYet(
      say(
        count, one: "One line has no letter yet. To leave it so and answer as a guess: \(settings.key(of: .guess)).",
        other: "\(count) lines have no letter yet. To leave it so and answer as a guess: \(settings.key(of: .guess))."))
  }

  mutating func askAgain() { current = 0 }

  /// For each pair the text that its left side got, or nothing.
  var draft: [String] {
    given.allSatisfy { $0 == nil } ? [] : given.map { $0.map { choices[$0].plainText } ?? "" }
  }

  mutating func take(draft: [String]) {
    guard draft.count == given.count else { return }
    given = Array(repeating: nil, count: given.count)
    for (pair, text) in draft.enumerated() where !text.isEmpty {
      let free = choices.indices.filter { body.reusesChoices || !given.contains($0) }
      given[pair] = free.first { choices[$0].plainText == text }
    }
    current = given.firstIndex(of: nil) ?? 0
  }

  mutating func keep(_ before: any AnswerPad) {
    guard let before = before as? MatchingPad else { return }
    for (line, pair) in zip(before.body.pairs, before.given) {
      guard let pair, let here = body.pairs.firstIndex(where: { $0.left.plainText == line.left.plainText }) else {
        continue
      }
      let text = before.choices[pair].plainText
      let free = choices.indices.filter { body.reusesChoices || !given.contains($0) }
      given[here] = free.first { choices[$0].plainText == text }
    }
    mark(before.current)
  }

  // MARK: How it looks

  func asking(_ prompt: [Block], _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    if body.reusesChoices {
      sheet.lines += layout.wrap([.text(say("A letter may fit more than once."))], style: Theme.muted) + [.empty]
    }
    return layout.hasColumns ? drawnBeside(sheet, layout) : drawnBelow(sheet, layout)
  }

  /// The two columns side by side.
  private func drawnBeside(_ prompt: AnswerSheet, _ layout: BlockLayout) -> AnswerSheet {
    var sheet = prompt
    let start = sheet.lines.count
    var marked = start
    sheet.lines += layout.columns { layout in
      body.pairs.indices.reduce(into: []) { lines, line in
        if line == current { marked += lines.count }
        lines += left(line, layout)
      }
    } _: { layout in
      choices.indices.flatMap { right($0, layout) }
    }
    sheet.focus = marked..<max(marked + 1, sheet.lines.count)
    sheet.cursor = Position(row: marked, column: 0)
    return sheet
  }

  /// The right sides under the left one that gets the next letter, so that a small screen shows both.
  private func drawnBelow(_ prompt: AnswerSheet, _ layout: BlockLayout) -> AnswerSheet {
    var sheet = prompt
    for line in body.pairs.indices {
      guard line == current else {
        sheet.lines += left(line, layout)
        continue
      }
      let choices = choices.indices.flatMap { right($0, layout.narrower(by: 6)) }
      sheet.addFocused(left(line, layout) + choices.prefixed(Span("      ")))
    }
    return sheet
  }

  private func left(_ line: Int, _ layout: BlockLayout) -> [Line] {
    let isMarked = line == current
    let letter = given[line].map { ChoiceLetters[$0] } ?? "_"
    return layout.item(
      "\(isMarked ? layout.glyphs.pointer : " ") [\(letter)] ", body.pairs[line].left,
      style: isMarked ? Theme.selected : Theme.text
    ).map { $0.clicked(.mark(line)) }
  }

  private func right(_ choice: Int, _ layout: BlockLayout) -> [Line] {
    layout.item(
      "\(ChoiceLetters[choice])  ", choices[choice], style: given.contains(choice) ? Theme.muted : Theme.text
    ).map { $0.clicked(.line(choice)) }
  }

  func answered(_ prompt: [Block], _ response: [String], isDone: Bool, _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    let response = Set(response)
    for pair in body.pairs {
      let isRight = response.contains(MatchingBody.response(pair.left, pair.right))
      let chosen = choices.first { response.contains(MatchingBody.response(pair.left, $0)) }
      let judged = isRight ? Judged.right : .wrong
      let text = isRight ? pair.right : chosen ?? [.text(say("(nothing)"))]
      sheet.lines += layout.item(
        "\(judged.mark(layout.glyphs)) ", pair.left + [.text(" \(layout.glyphs.arrow) ")] + text, style: judged.style)
      if isDone, !isRight {
        sheet.lines += layout.item("  ", [.text("\(AnswerWords.right): ")] + pair.right, style: Theme.text)
      }
      if isDone || isRight { sheet.lines += layout.lines(pair.feedback, inset: 2) }
    }
    return sheet
  }

  func feedback(_ response: [String], isDone: Bool, _ layout: BlockLayout) -> [Line] {
    body.verdict(response).map { Line.wrap([Span($0, Theme.text)], width: layout.width) } ?? []
  }
}

extension MatchingBody {
  /// Whether the author gave one right side to several left ones, so that each may be taken again.
  var reusesChoices: Bool { Set(pairs.map(\.right.plainText)).count < pairs.count }
}
