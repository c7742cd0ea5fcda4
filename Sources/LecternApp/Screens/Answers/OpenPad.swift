import Course
import Phrases
import TerminalUI
import Training

/// A text of the learner's own, and then the rubric to compare it with.
struct OpenPad: AnswerPad {
  let body: OpenBody
  private var entry = TextEntry(limit: Self.limit, takesLines: true)
  /// Whether the text is finished and is being compared with the rubric.
  private var isComparing = false
  private var cursor = 0
  /// Indices into the rubric.
  private var met: Set<Int> = []
  var settings = LearnerSettings()

  /// The longest text taken, in letters: about two pages.
  static let limit = 4000

  init(body: OpenBody) { self.body = body }

  var takesText: Bool { !isComparing }
  var letterCount: Int { isComparing ? body.rubric.count : 0 }
  var takesGuesses: Bool { false }
  var isTimed: Bool { !isComparing }

  var keys: [Keymap<Action>.Binding] {
    guard isComparing else {
      let ready =
        body.rubric.isEmpty ? say("hand it in") : say("finish the text, and compare it with what was asked for")
      return [
        .init([.control("d")], .select, say("done"), help: ready),
        .init([.enter], .insert("\n"), say("new line"), help: say("begin a new line")),
        .init([.up], .move(-1), nil, help: say("a line up")), .init([.down], .move(1), nil, help: say("a line down")),
      ] + TextEntry.keys(takesLines: true)
    }
    return [
      .init([.enter], .select, say("finish"), help: say("finish: what is ticked is in my text")),
      .init([.character(" "), .character("x")], .toggle, say("tick"), help: say("tick or untick the point")),
    ] + CommonKeys.list(of: .points)
      + ChoiceLetters.keys(body.rubric.count, help: say("tick the point with this letter"))
  }

  private var text: String { Sanitizer.clean(entry.text) }

  var response: [String]? {
    entry.isBlank ? nil : [text] + met.sorted().map { body.rubric[$0].plainText }
  }

  mutating func take(_ action: Action, width: Int) -> String? {
    if isComparing {
      compare(action)
    } else if case .move(let rows) = action {
      entry.moveCaret(rows: rows, width: max(1, width - Self.indent))
    } else if case .placeCaret(let place) = action {
      entry.placeCaret(
        at: Position(row: place.row, column: place.column - Self.indent), width: max(1, width - Self.indent))
    } else if entry.take(action), entry.isFull {
      return say("Only \(Self.limit) letters fit here.")
    }
    return nil
  }

  private mutating func compare(_ action: Action) {
    switch action {
    case .move(let step): mark(cursor + step)
    case .first: mark(0)
    case .last: mark(body.rubric.count - 1)
    case .toggle: toggle()
    case .choose(let index) where body.rubric.indices.contains(index):
      mark(index)
      toggle()
    default: break
    }
  }

  private mutating func mark(_ point: Int) { cursor = min(max(0, point), body.rubric.count - 1) }

  private mutating func toggle() {
    if met.remove(cursor) == nil { met.insert(cursor) }
  }

  mutating func handIn(guessing: Bool) -> HandIn {
    guard let response else { return .notYet(say("Write something first.")) }
    guard isComparing || body.rubric.isEmpty else {
      isComparing = true
      return .notYet(nil)
    }
    return .response(response)
  }

  /// What was written is compared with the rubric in peace.
  mutating func timeOut() -> HandIn { entry.isBlank ? .response([]) : handIn(guessing: false) }

  mutating func askAgain() {
    isComparing = false
    met = []
  }

  /// The text, and the points that are ticked.
  var draft: [String] { entry.isBlank ? [] : [text] + met.sorted().map { body.rubric[$0].plainText } }

  mutating func take(draft: [String]) {
    guard let text = draft.first else { return }
    entry = TextEntry(limit: Self.limit, takesLines: true, text: text)
    let points = Set(draft.dropFirst())
    met = Set(body.rubric.indices.filter { points.contains(body.rubric[$0].plainText) })
    isComparing = !met.isEmpty
  }

  mutating func keep(_ before: any AnswerPad) {
    guard let before = before as? OpenPad else { return }
    entry = before.entry
    isComparing = before.isComparing && !body.rubric.isEmpty
    let points = Set(before.met.map { before.body.rubric[$0].plainText })
    met = Set(body.rubric.indices.filter { points.contains(body.rubric[$0].plainText) })
    mark(before.cursor)
  }

  // MARK: How it looks

  /// Columns of the bar before the text.
  private static let indent = 2
  /// Rows of the area at least, so that it looks like one.
  private static let lowest = 3

  func asking(_ prompt: [Block], _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    let start = sheet.lines.count
    let (rows, caret) = entry.layOut(width: max(1, layout.width - Self.indent))
    let area = rows + Array(repeating: "", count: max(0, Self.lowest - rows.count))
    sheet.lines += area.enumerated().map { row, text in
      let bar = Span(layout.glyphs.bar + " ", isComparing ? Theme.muted : Theme.accent)
      let line = Line([bar, Span(text, Theme.text)])
      return isComparing ? line : line.clicked(.caret(row: row))
    }
    guard isComparing else {
      sheet.cursor = Position(row: start + caret.row, column: Self.indent + caret.column)
      sheet.focus = sheet.cursor.row..<sheet.cursor.row + 1
      return sheet
    }
    sheet.lines.append(.empty)
    sheet.lines += layout.wrap([.text(say("What was asked for"))], style: Theme.title)
    sheet.lines += layout.wrap(
      [.text(say("You judge this yourself: tick what your text does."))], style: Theme.muted)
    for (index, criterion) in body.rubric.enumerated() {
      let isMarked = index == cursor
      let tick = met.contains(index) ? layout.glyphs.ticked : layout.glyphs.unticked
      let lines = layout.item(
        "\(isMarked ? layout.glyphs.pointer : " ") \(ChoiceLetters[index])  \(tick) ",
        criterion.text + worth(criterion),
        style: isMarked ? Theme.selected : Theme.text
      ).map { $0.clicked(.line(index)) }
      if isMarked { sheet.addFocused(lines) } else { sheet.lines += lines }
    }
    return sheet
  }

  /// What a criterion is worth, where they differ.
  private func worth(_ criterion: OpenBody.Criterion) -> [Inline] {
    guard body.rubric.contains(where: { $0.points != criterion.points }) else { return [] }
    let points = decimal(criterion.points)
    return [.text(" (" + (criterion.points == 1 ? say("1 point") : say("\(points) points")) + ")")]
  }

  func answered(_ prompt: [Block], _ response: [String], isDone: Bool, _ layout: BlockLayout) -> AnswerSheet {
    var sheet = AnswerSheet(prompt, layout)
    let written = TextEntry(limit: Self.limit, takesLines: true, text: response.first ?? "")
    sheet.lines += written.layOut(width: max(1, layout.width - Self.indent)).rows.map {
      Line([Span(layout.glyphs.bar + " ", Theme.muted), Span($0, Theme.text)])
    }
    let met = Set(response.dropFirst())
    if !body.rubric.isEmpty { sheet.lines.append(.empty) }
    for criterion in body.rubric {
      let isMet = met.contains(criterion.plainText)
      sheet.lines += layout.item(
        (isMet ? layout.glyphs.ticked : layout.glyphs.unticked) + " ", criterion.text + worth(criterion),
        style: isMet ? Theme.right : Theme.muted)
    }
    return sheet
  }
}
