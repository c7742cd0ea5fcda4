import Course
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
      .init([.enter], .select, "answer", help: "answer: I am sure"),
      .init([.up, .character("k")], .move(-1), "line", help: "the line above; k too", label: "↑↓"),
      .init([.down, .character("j")], .move(1), nil, help: "the line below; j too"),
      .init(
        [.backspace, .delete, .character("x"), .character(" ")], .deleteBackward, "clear",
        help: "take the letter away again", label: "Backspace"),
      .init([.home], .first, nil, help: "the first line"),
      .init([.end], .last, nil, help: "the last line"),
    ] + ChoiceLetters.keys(choices.count) { "match the line with \($0)" }
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
    case .deleteBackward where given.indices.contains(current): given[current] = nil
    case .choose(let choice) where choices.indices.contains(choice) && given.indices.contains(current):
      if !body.reusesChoices, let other = given.firstIndex(of: choice) { given[other] = nil }
      given[current] = choice
      mark(given.indices.dropFirst(current + 1).first { given[$0] == nil } ?? current)
    default: break
    }
    return nil
  }

  private mutating func mark(_ line: Int) { current = min(max(0, line), max(0, given.count - 1)) }

  mutating func handIn(guessing: Bool) -> HandIn {
    guard let open = openLine else { return .response(matched) }
    let count = given.count { $0 == nil }
    if count == given.count { return .notYet("Type a letter for each line first.") }
    // Who is guessing may leave some out.
    if guessing { return .response(matched) }
    current = open
    return .notYet(
      (count == 1 ? "One line has no letter yet." : "\(count) lines have no letter yet.")
        + " To leave it so and answer as a guess: g.")
  }

  mutating func askAgain() { current = 0 }

  // MARK: How it looks

  func asking(_ prompt: [Block], _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    if body.reusesChoices {
      sheet.lines += layout.wrap([.text("A letter may fit more than once.")], style: Theme.muted) + [.empty]
    }
    let start = sheet.lines.count
    var focused = 0
    sheet.lines += layout.columns { layout in
      var lines: [Line] = []
      for (row, pair) in body.pairs.enumerated() {
        if row == current { focused = lines.count }
        let isMarked = row == current
        let letter = given[row].map { ChoiceLetters[$0] } ?? "_"
        lines += layout.item(
          "\(isMarked ? layout.glyphs.pointer : " ") [\(letter)] ", pair.left,
          style: isMarked ? Theme.selected : Theme.text)
      }
      return lines
    } _: { layout in
      choices.enumerated().flatMap { index, text in
        layout.item("\(ChoiceLetters[index])  ", text, style: given.contains(index) ? Theme.muted : Theme.text)
      }
    }
    sheet.cursor = Position(row: start + focused, column: 0)
    sheet.focus = start + focused..<sheet.lines.count
    return sheet
  }

  func answered(_ prompt: [Block], _ response: [String], isDone: Bool, _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    let response = Set(response)
    for pair in body.pairs {
      let isRight = response.contains(MatchingBody.response(pair.left, pair.right))
      let chosen = choices.first { response.contains(MatchingBody.response(pair.left, $0)) }
      let judged = isRight ? Judged.right : .wrong
      let text = isRight ? pair.right : chosen ?? [.text("(nothing)")]
      sheet.lines += layout.item(
        "\(judged.mark(layout.glyphs)) ", pair.left + [.text(" \(layout.glyphs.arrow) ")] + text, style: judged.style)
      if isDone, !isRight {
        sheet.lines += layout.item("  ", [.text("Right would be: ")] + pair.right, style: Theme.text)
      }
    }
    return sheet
  }

  func feedback(_ response: [String], isDone: Bool, _ layout: BlockLayout) -> [Line] {
    let response = Set(response)
    return body.pairs.filter { isDone || response.contains(MatchingBody.response($0.left, $0.right)) }
      .flatMap { layout.lines($0.feedback) }
  }
}

extension MatchingBody {
  /// Whether the author gave one right side to several left ones, so that each may be taken again.
  var reusesChoices: Bool { Set(pairs.map(\.right.plainText)).count < pairs.count }
}
