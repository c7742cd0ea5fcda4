import Phrases
import TerminalUI
import Training

/// Each team presses its own keys, and then all of them together: what a keyboard can do shows here and not in the match.
struct BuzzerScreen: Screen {
  private(set) var setup: MatchSetup
  private let keysPerTeam: Int
  private var problem: String?
  /// Teams whose keys came in the test.
  private var arrived: Set<Int> = []

  init(_ setup: MatchSetup, keysPerTeam: Int) {
    self.setup = setup
    self.keysPerTeam = keysPerTeam
    for index in setup.teams.indices { self.setup.teams[index].keys = [] }
  }

  /// Whose key is asked for; nil when all have theirs.
  private var asked: Int? { setup.teams.firstIndex { $0.keys.count < keysPerTeam } }

  func keymap(in state: AppState) -> Keymap<Action> {
    var bindings: [Keymap<Action>.Binding] = []
    if asked == nil { bindings.append(.init([.enter], .select, say("go on"), help: say("these keys will do"))) }
    bindings += [
      .init([.backspace], .match(.erase), say("the one before"), help: say("choose the last key anew")),
      .init([.escape], .back, say("back"), help: say("back to the lobby")),
    ]
    return Keymap(bindings, text: { .match(.key($0)) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .match(.key(let scalar)): take(scalar)
    case .match(.erase): erase()
    case .select where asked == nil: return .replace(BriefingScreen(setup))
    case .back: return .pop
    default: break
    }
    return .stay
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    problem = nil
    let key = TeamKey.value(scalar)
    let owner = setup.teams.firstIndex { $0.keys.contains(key) }
    guard let team = asked else {
      if let owner { arrived.insert(owner) }
      return
    }
    if TeamKey.isReserved(scalar, mode: setup.mode) {
      problem = MatchWords.keyReserved(TeamKey.label(key))
    } else if let owner {
      problem = MatchWords.keyTaken(TeamKey.label(key), by: setup.teams[owner].name)
    } else {
      setup.teams[team].keys.append(key)
    }
  }

  private mutating func erase() {
    problem = nil
    arrived = []
    guard let last = setup.teams.lastIndex(where: { !$0.keys.isEmpty }) else { return }
    setup.teams[last].keys.removeLast()
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: MatchWords.title)
    let looks = TeamLook.all(setup.teams.map(\.name), state.glyphs)
    var lines: [Line] = []
    if let asked {
      let name = looks[asked].name
      let letter = OptionLetter.name(setup.teams[asked].keys.count)
      let words = keysPerTeam == 1 ? MatchWords.pressKey(name) : MatchWords.pressKey(name, letter: letter)
      lines += Line.wrap([looks[asked].sign, Span(" " + words, Theme.title)], width: composer.width)
    } else {
      lines += Line.wrap([Span(MatchWords.together, Theme.title)], width: composer.width)
    }
    lines.append(.empty)
    for (index, look) in looks.enumerated() {
      let keys = setup.teams[index].keys.map(TeamKey.label).joined(separator: " ")
      let mark = arrived.contains(index) ? "  " + state.glyphs.done : ""
      lines.append(
        Line([
          Span(index == asked ? state.glyphs.pointer + " " : "  ", Theme.selected), look.title,
          Span("  " + keys, Theme.key),
          Span(mark, Theme.right),
        ]))
    }
    lines.append(.empty)
    if let problem { lines += Line.wrap([Span(problem, Theme.warning)], width: composer.width) }
    if asked == nil, !arrived.isEmpty {
      let words = MatchWords.togetherCame(arrived.count, of: looks.count)
      lines += Line.wrap([Span(words, Theme.text)], width: composer.width)
    }
    let focus = min(lines.count - 1, 2 + (asked ?? 0))
    let offset = Scrolling.offset(showing: focus..<focus + 1, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: problem == nil ? offset : max(offset, lines.count - composer.body.count))
    composer.focus(row: composer.body.lowerBound + focus - offset)
    return composer.frame
  }
}

/// The rules in five lines, to be read out before the start.
struct BriefingScreen: Screen {
  let setup: MatchSetup

  init(_ setup: MatchSetup) { self.setup = setup }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap([
      .init([.enter, .character(" ")], .select, say("begin"), help: say("begin the match")),
      .init([.character("r")], .match(.rules), say("all rules"), help: say("all the rules of this match")),
      CommonKeys.back,
    ])
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .select:
      var play = MatchPlay(setup, now: state.now * 1000)
      play.goOn(at: state.now * 1000)
      let screen = MatchScreen(play)
      return .replace(screen, screen.opening)
    case .match(.rules): return .push(TextScreen.rules(setup))
    case .back: return .pop
    default: return .stay
    }
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "\(MatchWords.mode(setup.mode)): \(setup.title)")
    var lines: [Line] = []
    for (index, rule) in RulesWords(setup: setup).five.enumerated() {
      let prefix = Line("\(index + 1)  ", Theme.accent)
      lines += Line.wrap([Span(rule)], width: composer.width, firstPrefix: prefix, prefix: Line("   "))
      if composer.body.count > 14 { lines.append(.empty) }
    }
    composer.draw(lines)
    return composer.frame
  }
}

extension TextScreen {
  /// All the rules of a match.
  static func rules(_ setup: MatchSetup) -> TextScreen {
    TextScreen(title: "\(MatchWords.rulesTitle): \(MatchWords.mode(setup.mode))", closing: [.character("r")]) {
      width, glyphs in
      RulesWords(setup: setup).page.flatMap { rule in
        Line.wrap([Span(rule)], width: width, firstPrefix: Line(glyphs.bullet + " ", Theme.accent), prefix: Line("  "))
      }
    }
  }
}
