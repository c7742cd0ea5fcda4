import Course
import Phrases
import TerminalUI
import Training

/// Blanks in the prompt's sentences, edited where they stand.
struct BlanksPad: AnswerPad {
  let body: FillInBody
  private var entries: [TextEntry]
  /// The blank being edited.
  private var current = 0
  /// Blanks that were wrong in the try before and have not been changed since: what is typed replaces their text.
  private var wrongBefore: Set<Int> = []
  var settings = LearnerSettings()

  /// The longest text taken for one blank, in letters.
  static let limit = 200
  /// How wide a blank is at least, whatever belongs there.
  private static let narrowest = 8

  init(body: FillInBody, response: [String]?) {
    self.body = body
    entries = body.blanks.indices.map { index in
      TextEntry(limit: Self.limit, text: response.flatMap { index < $0.count ? $0[index] : nil } ?? "")
    }
    for index in entries.indices { entries[index].moveCaret(by: entries[index].text.count) }
    if response != nil { askAgain() }
  }

  var takesText: Bool { true }

  var keys: [Keymap<Action>.Binding] {
    var keys = [
      Keymap<Action>.Binding(
        [.enter], .select, entries.count > 1 && emptyBlank != nil ? say("next") : say("answer"),
        help: say("the next empty blank; when all are filled: answer, I am sure"))
    ]
    if entries.count > 1 {
      keys += [
        .init([.tab, .down], .move(1), nil, help: say("the next blank")),
        .init([.backTab, .up], .move(-1), nil, help: say("the blank before")),
      ]
    }
    return keys + TextEntry.keys
  }

  private var emptyBlank: Int? {
    let after = entries.indices.dropFirst(current + 1).first { entries[$0].isBlank }
    return after ?? entries.firstIndex(where: \.isBlank)
  }

  private var typed: [String] { entries.map { Sanitizer.cleanLine($0.text) } }

  var response: [String]? { emptyBlank == nil ? typed : nil }

  mutating func take(_ action: Action, width: Int) -> String? {
    if case .move(let step) = action {
      current = min(max(0, current + step), max(0, entries.count - 1))
    } else if case .point(let blank) = action {
      if entries.indices.contains(blank) { current = blank }
    } else if entries.indices.contains(current) {
      replaceOldText(before: action)
      if entries[current].take(action), entries[current].isFull { return say("Only \(Self.limit) letters fit here.") }
    }
    return nil
  }

  /// The text of the try before goes when something is typed or deleted; the arrows keep it.
  private mutating func replaceOldText(before action: Action) {
    guard wrongBefore.remove(current) != nil else { return }
    switch action {
    case .insert, .deleteBackward, .deleteForward: entries[current].clear()
    default: break
    }
  }

  mutating func handIn(guessing: Bool) -> HandIn {
    if let odd = entries.indices.first(where: { !entries[$0].isBlank && !body.blanks[$0].isReadable(typed[$0]) }) {
      current = odd
      return .notYet(say("Please type a number here."))
    }
    guard let empty = emptyBlank else { return .response(typed) }
    let count = entries.count(where: \.isBlank)
    // The first blanks may be the harder ones.
    if count == entries.count, !guessing, current < count - 1 {
      current += 1
      return .notYet(nil)
    }
    if count == entries.count {
      return .notYet(
        count == 1 ? say("Type what belongs in the blank first.") : say("Fill in at least one blank first."))
    }
    // Who is guessing may leave some out.
    if guessing { return .response(typed) }
    current = empty
    let key = settings.key(of: .guess, whileTyping: true)
    return .notYet(
      say(
        count, one: "One blank is still empty. To leave it so and answer as a guess: \(key).",
        other: "\(count) blanks are still empty. To leave it so and answer as a guess: \(key)."))
  }

  /// Begins at the first blank that is wrong.
  mutating func askAgain() {
    let isRight = judged(typed)
    wrongBefore = Set(isRight.indices.filter { !isRight[$0] && !entries[$0].isBlank })
    current = isRight.firstIndex(of: false) ?? 0
  }

  var draft: [String] { entries.allSatisfy(\.isBlank) ? [] : entries.map(\.text) }

  mutating func take(draft: [String]) {
    guard draft.count == entries.count else { return }
    entries = draft.map { TextEntry(limit: Self.limit, text: $0) }
    current = entries.firstIndex(where: \.isBlank) ?? 0
    wrongBefore = []
  }

  mutating func keep(_ before: any AnswerPad) {
    guard let before = before as? BlanksPad, before.entries.count == entries.count else { return }
    (entries, current) = (before.entries, before.current)
  }

  // MARK: How it looks

  /// What stands in a line may not be lost or moved when it is wrapped: a space in a blank holds its words together.
  private static func held(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }

  func asking(_ prompt: [Block], _ layout: BlockLayout) -> AnswerSheet {
    var layout = layout
    let isSelected = wrongBefore.contains(current)
    layout.blank = { [entries, current] index in
      guard entries.indices.contains(index) else { return [] }
      let text = Self.held(entries[index].text)
      // One place more than there is text, for the next letter.
      let rest = max(1, Self.narrowest - TextWidth.of(text))
      let line = String(repeating: "_", count: rest)
      if index == current, isSelected { return [Span(text, Theme.selectedBlank), Span(line, Theme.focusedBlank)] }
      return [Span(text + line, index == current ? Theme.focusedBlank : Theme.blank).clicked(.mark(index))]
    }
    var sheet = AnswerSheet(layout.lines(prompt))
    // Behind a selected text, which has a style of its own.
    let caret = entries.indices.contains(current) && !isSelected ? entries[current].caret : 0
    if let place = sheet.find(letter: caret, in: Theme.focusedBlank) {
      sheet.cursor = place
      sheet.focus = place.row..<place.row + 1
    }
    sheet.restoreSpaces()
    return sheet
  }

  func answered(_ prompt: [Block], _ response: [String], isDone: Bool, _ layout: BlockLayout) -> AnswerSheet {
    var layout = layout
    let judged = judged(response)
    layout.blank = { [glyphs = layout.glyphs] index in
      guard judged.indices.contains(index) else { return [] }
      let text = index < response.count ? response[index] : ""
      let mark = judged[index] ? Judged.right : .wrong
      return [
        Span(Self.held("\(mark.mark(glyphs)) \(text.isEmpty ? "____" : text)"), mark.style.adding(.underline))
      ]
    }
    var sheet = AnswerSheet(layout.lines(prompt))
    sheet.restoreSpaces()
    return sheet
  }

  private func judged(_ response: [String]) -> [Bool] {
    body.blanks.enumerated().map { $0 < response.count && $1.accepts(response[$0]) }
  }

  func feedback(_ response: [String], isDone: Bool, _ layout: BlockLayout) -> [Line] {
    body.verdicts(response, isDone: isDone, layout.typography).flatMap {
      Line.wrap([Span($0, Theme.text)], width: layout.width)
    }
  }
}

extension FillInBody {
  /// What is said of each blank: whether it is right, and what would have been once the question is done.
  func verdicts(_ response: [String], isDone: Bool, _ typography: Typography) -> [String] {
    blanks.enumerated().compactMap { index, blank in
      let isRight = index < response.count && blank.accepts(response[index])
      let typed = index < response.count ? response[index] : ""
      let wrote = typed.isEmpty ? "" : say("You wrote: \(typed).") + " "
      let right = isDone && !isRight ? "\(wrote)\(AnswerWords.right): \(blank.words(typography))" : nil
      guard blanks.count > 1 else { return right }
      let verdict = isRight ? say("Blank \(index + 1): right.") : say("Blank \(index + 1): not right.")
      return verdict + (right.map { " " + $0 } ?? "")
    }
  }
}

extension AnswerSheet {
  /// Where a letter of the text in this style stands, counted in letters from the style's first one.
  fileprivate func find(letter: Int, in style: Style) -> Position? {
    var left = letter
    for (row, line) in lines.enumerated() {
      var column = 0
      for span in line.spans {
        if span.style == style {
          if left < span.text.count { return Position(row: row, column: column + TextWidth.of(span.text.prefix(left))) }
          left -= span.text.count
        }
        column += TextWidth.of(span.text)
      }
    }
    return nil
  }

  /// Spaces as spaces again, once the lines are set.
  fileprivate mutating func restoreSpaces() {
    for row in lines.indices {
      for span in lines[row].spans.indices {
        lines[row].spans[span].text = String(lines[row].spans[span].text.map { $0 == "\u{A0}" ? " " : $0 })
      }
    }
  }
}
