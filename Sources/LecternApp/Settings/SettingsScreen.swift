import Phrases
import TerminalUI
import Training

/// Everything a learner can set: a line for each, what it is set to, and what it does. Changes act at once.
struct SettingsScreen: Screen {
  private var cursor = ListCursor()

  /// The settings, and after them the keys of single commands.
  private var marked: LearnerSetting? {
    LearnerSetting.allCases.indices.contains(cursor.index) ? LearnerSetting.allCases[cursor.index] : nil
  }
  private static let count = LearnerSetting.allCases.count + 1

  func keymap(in state: AppState) -> Keymap<Action> {
    let short = marked.map { if case .words = $0.values { say("change") } else { say("set") } } ?? say("open")
    return Keymap(
      [
        .init(
          [.enter, .character(" ")], .select, short, help: say("the next value, or another one")),
        .init([.left, .character("h")], .previous, nil, help: say("the value before")),
        .init([.right, .character("l")], .next, nil, help: say("the value after")),
      ] + CommonKeys.list(of: .settings) + [CommonKeys.back] + CommonKeys.scroll)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if cursor.take(action, count: Self.count, rows: 2, in: state.size) {
      if case .choose = action { return update(.select, in: &state) }
      return .stay
    }
    switch action {
    case .back: return .pop
    case .select: return select(&state)
    case .next: return step(1, in: &state)
    case .previous: return step(-1, in: &state)
    default: return .stay
    }
  }

  /// The next value; what has too many of them is asked for.
  private func select(_ state: inout AppState) -> Outcome {
    guard let marked, case .words = marked.values else {
      return .push(marked.map { SettingValueScreen($0, state) } ?? KeysScreen())
    }
    return step(1, in: &state)
  }

  private func step(_ step: Int, in state: inout AppState) -> Outcome {
    guard let marked else { return step > 0 ? .push(KeysScreen()) : .stay }
    let (value, now) = (marked.value(beside: state.settings[marked], step: step), state.settings[marked])
    return value == now ? .stay : .perform(state.change(.value(marked, value)).effects)
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: SettingWords.title, status: [Composer.name(in: state)])
    var lines: [Line] = []
    var focus = 0..<1
    for (index, row) in rows(state).enumerated() {
      let start = lines.count
      let isMarked = index == cursor.index
      let style = isMarked ? Theme.selected : Theme.text
      let head = (isMarked ? state.glyphs.pointer : " ") + " "
      lines.append(
        Line([
          Span(head, style), Span(row.name, style),
          Span(String(repeating: " ", count: max(2, min(24, composer.width / 2) - TextWidth.of(row.name)))),
          Span(row.value, isMarked ? Theme.selected : Theme.key),
        ]))
      lines += Line.wrap(
        [Span(row.does, Theme.muted)], width: composer.width, firstPrefix: Line("    "), prefix: Line("    "))
      for line in start..<lines.count { lines[line].target = .line(index) }
      if isMarked { focus = start..<lines.count }
    }
    let offset = Scrolling.listOffset(showing: focus, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus.lowerBound - offset)
    return composer.frame
  }

  private func rows(_ state: AppState) -> [(name: String, value: String, does: String)] {
    LearnerSetting.allCases.map {
      (SettingWords.name($0), SettingWords.value($0, state.settings[$0]), SettingWords.does($0))
    } + [(SettingWords.keysName, state.settings.keyCountWords, SettingWords.keys)]
  }
}

/// Asks for a value that is typed: a number, or a time of day.
struct SettingValueScreen: Screen {
  private let setting: LearnerSetting
  private var entry: TextEntry
  private var problem: String?
  /// Whether the text is still the present value, which goes with the first letter typed.
  private var isUntouched = true

  init(_ setting: LearnerSetting, _ state: AppState) {
    self.setting = setting
    entry = TextEntry(limit: 20, text: state.settings[setting])
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init([.enter], .select, say("set it"), help: say("set it to this; the present value is kept")),
        .init([.escape], .back, say("back"), help: say("go back and leave it as it is")),
      ] + TextEntry.keys, text: { .insert(String(Character($0))) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .select where isUntouched || entry.isBlank: return .pop
    case .select:
      let (effects, problem) = state.change(.value(setting, entry.text.filter { !$0.isWhitespace }))
      guard problem == nil else {
        self.problem = say("Please type \(setting.expectation).")
        return .stay
      }
      return Outcome(.pop, effects)
    case .insert, .deleteBackward, .deleteForward:
      if isUntouched { entry.clear() }
      fallthrough
    default:
      if entry.take(action) { (problem, isUntouched) = (nil, false) }
    }
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: SettingWords.name(setting))
    var lines = Line.wrap([Span(SettingWords.does(setting))], width: composer.width) + [.empty]
    let field = lines.count
    let label = "\(state.glyphs.pointer) "
    let (shown, column) = entry.window(width: composer.width - 3)
    let style = isUntouched ? Theme.selectedBlank : Theme.text
    lines += [Line([Span(label, Theme.selected), Span(shown, style)]), .empty]
    lines += Line.wrap(
      [problem.map { Span($0, Theme.warning) } ?? Span(setting.expectation, Theme.muted)], width: composer.width)
    let offset = Scrolling.offset(showing: field..<lines.count, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + field - offset, column: TextWidth.of(label) + column)
    return composer.frame
  }
}
