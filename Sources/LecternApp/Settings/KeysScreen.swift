import Phrases
import TerminalUI
import Training

/// The commands and their keys by where they count; the marked one can be given another, as far as it is not fixed.
struct KeysScreen: Screen {
  private var cursor = ListCursor()
  /// Whether the next key is the marked command's from then on.
  private var isWaiting = false
  private var problem: String?

  /// What can be marked.
  fileprivate enum Row {
    case command(KeyGroup.Row)
    /// One of the host's keys in a match.
    case host(MatchKeys.HostKey)
  }

  private static var rows: [Row] {
    KeyGroup.allCases.flatMap(\.rows).map(Row.command) + MatchKeys.host.map(Row.host)
  }

  private var marked: Row { Self.rows[min(cursor.index, Self.rows.count - 1)] }

  func keymap(in state: AppState) -> Keymap<Action> {
    guard !isWaiting else {
      return Keymap(
        [.init([.escape], .back, say("back"), help: say("leave the key as it is"))], other: { .giveKey($0) })
    }
    return Keymap(
      [
        .init([.enter, .character(" ")], .select, say("change"), help: say("give it another key")),
        .init([.right, .character("l")], .next, nil, help: say("give it another key")),
        .init(
          [.backspace, .delete, .character("x")], .clearText, say("standard"),
          help: say("give it the standard keys back")),
      ] + CommonKeys.list(of: .commands) + [CommonKeys.back] + CommonKeys.scroll)
  }

  /// Who is asked for a key means no arrow by the wheel.
  func wheel(_ step: Int, in state: AppState) -> Action? { isWaiting ? .scroll(step) : nil }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .giveKey(let key):
      // What has no name is refused by its own. After a refusal it goes on listening.
      return change(key.name ?? key.label, in: &state)
    case .resized, .shown, .tick, .progressed, .scroll: return .stay
    default: problem = nil
    }
    if case .back = action, isWaiting {
      isWaiting = false
      return .stay
    }
    if cursor.take(action, count: Self.rows.count, in: state.size) {
      isWaiting = false
      if case .choose = action { listen() }
      return .stay
    }
    switch action {
    case .back: return .pop
    case .select, .next: listen()
    case .clearText: return change(nil, in: &state)
    default: break
    }
    return .stay
  }

  private mutating func listen() {
    switch marked {
    case .command(let row) where row.takesKeys: isWaiting = true
    case .command: problem = SettingWords.fixedKey
    case .host: problem = SettingWords.hostKeys
    }
  }

  private mutating func change(_ key: String?, in state: inout AppState) -> Outcome {
    guard case .command(let row) = marked, row.takesKeys else { return .stay }
    let (effects, problem) = state.change(.key(row.command, key), names: .onScreen)
    self.problem = problem.map { $0 + "." }
    isWaiting = isWaiting && problem != nil
    return .perform(effects)
  }

  // MARK: How it looks

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: SettingWords.keysTitle)
    let wrap = { (text: String, style: Style, indent: String) in
      Line.wrap([Span(text, style)], width: composer.width, firstPrefix: Line(indent), prefix: Line(indent))
    }
    var lines = wrap(SettingWords.keysExplained, Theme.muted, "")
    var focus = 0..<1
    var heading = ""
    for (index, row) in Self.rows.enumerated() {
      if heading != SettingWords.place(of: row.group) {
        heading = SettingWords.place(of: row.group)
        lines += [.empty, Line(heading, Theme.title)]
        if row.group == nil { lines += wrap(SettingWords.hostKeys, Theme.muted, "  ") }
      }
      let isMarked = index == cursor.index
      if isMarked { focus = lines.count..<lines.count + 1 }
      lines.append(line(row, isMarked: isMarked, composer.width, state).clicked(.line(index)))
      guard isMarked else { continue }
      for words in [problem, isWaiting ? SettingWords.pressKey(isAgain: problem != nil) : nil].compactMap({ $0 }) {
        lines += wrap(words, Theme.warning, "    ")
      }
      focus = focus.lowerBound..<lines.count
    }
    // The heading of a group is worth seeing with its first command, and what is said first with the first of all.
    if cursor.index == 0 { focus = 0..<focus.upperBound }
    let offset = Scrolling.listOffset(showing: focus, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    let row = lines.firstIndex { $0.target == .line(cursor.index) } ?? 0
    composer.focus(row: composer.body.lowerBound + row - offset)
    return composer.frame
  }

  private func line(_ row: Row, isMarked: Bool, _ width: Int, _ state: AppState) -> Line {
    let style = isMarked ? Theme.selected : Theme.text
    let (words, keys, fixed, isOwn) = row.words(state.settings)
    let right = [Span(keys, isOwn ? Theme.key : Theme.muted), Span(fixed.isEmpty ? "" : "(\(fixed))", Theme.muted)]
      .filter { !$0.text.isEmpty }
    let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.text) } + max(0, right.count - 1)
    let room = max(1, width - 4 - rightWidth)
    let text = TextWidth.truncate(words, to: room, ellipsis: state.glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(0, room - TextWidth.of(text)) + 2)
    return Line(
      [Span((isMarked ? state.glyphs.pointer : " ") + " ", style), Span(text, style), Span(gap)]
        + right.prefix(1) + right.dropFirst().flatMap { [Span(" "), $0] })
  }
}

extension KeysScreen.Row {
  /// Nil for a match.
  fileprivate var group: KeyGroup? { if case .command(let row) = self { row.group } else { nil } }

  /// What it does, its keys, those of them that are fixed, and whether the learner has chosen them.
  fileprivate func words(
    _ settings: LearnerSettings
  ) -> (words: String, keys: String, fixed: String, isOwn: Bool) {
    switch self {
    case .command(let row):
      let keys = settings.keyNames(of: row).compactMap { KeyName($0).flatMap(Key.init)?.words }
      let fixed = row.fixedKeys.map(\.words)
      return (
        SettingWords.does(row), keys.joined(separator: " "), fixed.joined(separator: " "),
        row.takesKeys && settings.keys.keys[row.command] != nil
      )
    case .host(let key): return (key.help, "", key.keys(hasTeamKeys: false).map(\.words).joined(separator: " "), false)
    }
  }
}

extension KeyGroup.Row {
  /// The keys that always do it there, whatever is set.
  var fixedKeys: [Key] {
    switch command {
    case .next: group == .lists ? [.enter, .right] : [.enter]
    case .up: [.up]
    case .down: [.down]
    case .first: [.home]
    case .last: [.end]
    case .pageUp: [.pageUp]
    case .pageDown: [.pageDown]
    case .nextPage: [.right]
    case .previousPage: [.left]
    case .back: [.escape]
    case .quit: [.control("c")]
    case .help: [.character("?"), .function(1)]
    case .clear: [.backspace]
    case .openLink: [.enter]
    default: []
    }
  }
}

extension KeyNames {
  /// As the screens call them.
  static var onScreen: KeyNames {
    KeyNames(
      command: { command, kind in
        let row = kind.flatMap { KeyGroup.row(of: command, at: $0) }
        return SettingWords.quoted(row.map { SettingWords.does($0) } ?? SettingWords.does(command))
      }, key: { KeyName($0).flatMap(Key.init)?.words ?? $0 })
  }
}
