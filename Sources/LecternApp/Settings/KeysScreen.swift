import Phrases
import TerminalUI
import Training

/// The commands and their keys; the marked one can be given another.
struct KeysScreen: Screen {
  private var cursor = ListCursor()
  /// Whether the next key is the marked command's from then on.
  private var isWaiting = false
  private var problem: String?

  private var marked: KeyCommand { KeyCommand.allCases[min(cursor.index, KeyCommand.allCases.count - 1)] }

  func keymap(in state: AppState) -> Keymap<Action> {
    guard !isWaiting else {
      return Keymap(
        [.init([.escape], .back, say("back"), help: say("leave the key as it is"))], other: { .giveKey($0) })
    }
    return Keymap(
      [
        .init(
          [.enter, .character(" "), .right, .character("l")], .select, say("change"), help: say("give it another key")),
        .init(
          [.backspace, .delete, .character("x")], .clearText, say("standard"),
          help: say("give it the standard keys back")),
      ] + CommonKeys.list(of: .commands) + [CommonKeys.back] + CommonKeys.scroll)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .giveKey(let key): return give(key, in: &state)
    case .back where isWaiting:
      isWaiting = false
      return .stay
    case .resized, .shown, .tick, .progressed: return .stay
    default: problem = nil
    }
    if cursor.take(action, count: KeyCommand.allCases.count, in: state.size) {
      isWaiting = false
      if case .choose = action { isWaiting = true }
      return .stay
    }
    switch action {
    case .back: return .pop
    case .select: isWaiting = true
    case .clearText: return change(nil, in: &state)
    default: break
    }
    return .stay
  }

  private mutating func give(_ key: Key, in state: inout AppState) -> Outcome {
    isWaiting = false
    // What has no name is refused by its own.
    return change(key.name ?? key.label, in: &state)
  }

  private mutating func change(_ key: String?, in state: inout AppState) -> Outcome {
    let (effects, problem) = state.change(.key(marked, key))
    self.problem = problem.map { $0 + "." }
    return .perform(effects)
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: SettingWords.keysTitle)
    var lines: [Line] = []
    var focus = 0..<1
    for (index, command) in KeyCommand.allCases.enumerated() {
      let isMarked = index == cursor.index
      let isOwn = state.settings.keys.keys[command] != nil
      if isMarked { focus = lines.count..<lines.count + 1 }
      lines.append(row(command, isMarked: isMarked, isOwn: isOwn, composer.width, state).clicked(.line(index)))
      if isMarked, let words = isWaiting ? say("Press the key that is to do this; Esc leaves it.") : problem {
        lines += Line.wrap(
          [Span(words, Theme.warning)], width: composer.width, firstPrefix: Line("    "), prefix: Line("    "))
        focus = focus.lowerBound..<lines.count
      }
    }
    let offset = Scrolling.listOffset(showing: focus, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus.lowerBound - offset)
    return composer.frame
  }

  private func row(_ command: KeyCommand, isMarked: Bool, isOwn: Bool, _ width: Int, _ state: AppState) -> Line {
    let style = isMarked ? Theme.selected : Theme.text
    let keys = state.settings.keyWords(of: command).joined(separator: " ")
    let room = max(1, width - 4 - TextWidth.of(keys))
    let text = TextWidth.truncate(SettingWords.does(command), to: room, ellipsis: state.glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(0, room - TextWidth.of(text)) + 2)
    return Line([
      Span((isMarked ? state.glyphs.pointer : " ") + " ", style), Span(text, style), Span(gap),
      Span(keys, isOwn ? Theme.key : Theme.muted),
    ])
  }
}
