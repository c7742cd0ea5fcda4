import Phrases
import TerminalUI
import Training

/// Each team presses its own keys, and then all of them together: what a keyboard can do shows here and not in the match.
struct BuzzerScreen: Screen {
  private(set) var setup: MatchSetup
  private let keysPerTeam: Int
  private var problem: String?
  private var together = PressedTogether()

  /// - Parameter keepsKeys: Whether the teams have their keys already, and come back to change or to try them.
  init(_ setup: MatchSetup, keysPerTeam: Int, keepsKeys: Bool = false) {
    self.setup = setup
    self.keysPerTeam = keysPerTeam
    guard !keepsKeys else { return }
    for index in setup.teams.indices { self.setup.teams[index].keys = [] }
  }

  /// Keys for teams that want none of their own: hands lie well apart, and all are letters, which no number is typed with.
  private var suggested: [[UInt32]] {
    let keys = keysPerTeam == 1 ? ["q", "p", "x", "m", "u", "v"] : ["qwer", "uiop", "xcvb", "hjkl"]
    return keys.prefix(setup.teams.count).map { $0.unicodeScalars.map(\.value) }
  }

  /// What Enter would give, while nobody has a key.
  private var suggestion: String? {
    guard setup.teams.allSatisfy(\.keys.isEmpty) else { return nil }
    let given = zip(setup.teams, suggested).map { "\($0.name) \($1.map(TeamKey.label).joined(separator: " "))" }
    return MatchWords.suggested(given.joined(separator: ", "))
  }

  /// Whose key is asked for; nil when all have theirs.
  private var asked: Int? { setup.teams.firstIndex { $0.keys.count < keysPerTeam } }

  func keymap(in state: AppState) -> Keymap<Action> {
    var bindings: [Keymap<Action>.Binding] = []
    bindings += [
      .init(
        [.enter], .select, asked == nil ? say("go on") : suggestion == nil ? nil : say("give keys"),
        help: suggestion == nil ? say("these keys will do") : say("give each team keys that lie well apart")),
      .init([.backspace], .match(.erase), say("the one before"), help: say("choose the last key anew")),
      .init([.escape], .back, say("back"), help: say("back to the lobby")),
    ]
    return Keymap(bindings + TeamKey.bindings(), text: { .match(.key($0)) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .match(.key(let scalar)): take(scalar, at: state.moment)
    case .match(.erase): erase()
    case .select where asked == nil: return .replace(BriefingScreen(setup, enteredAt: state.moment))
    case .select where suggestion != nil:
      for (team, keys) in suggested.enumerated() { setup.teams[team].keys = keys }
    case .select: problem = MatchWords.keyReserved(Key.enter.words)
    case .back: return .pop
    default: break
    }
    return .stay
  }

  private mutating func take(_ scalar: Unicode.Scalar, at moment: Int) {
    problem = nil
    let key = TeamKey.value(scalar)
    let owner = setup.teams.firstIndex { $0.keys.contains(key) }
    guard let team = asked else {
      if let owner { together.press(owner, at: moment) }
      return
    }
    if TeamKey.isReserved(scalar, in: setup) {
      problem = MatchWords.keyReserved(TeamKey.label(key))
    } else if let owner {
      problem = MatchWords.keyTaken(TeamKey.label(key), by: setup.teams[owner].name)
    } else {
      setup.teams[team].keys.append(key)
    }
  }

  private mutating func erase() {
    problem = nil
    together = PressedTogether()
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
      let remark = MatchWords.reserved(letters: setup.mode == .buzz) + (suggestion.map { " " + $0 } ?? "")
      lines += Line.wrap([Span(remark, Theme.muted)], width: composer.width)
    } else {
      lines += Line.wrap([Span(MatchWords.together, Theme.title)], width: composer.width)
    }
    lines.append(.empty)
    for (index, look) in looks.enumerated() {
      let keys = setup.teams[index].keys.map(TeamKey.label).joined(separator: " ")
      let hasCome = together.teams.contains(index)
      let mark = together.teams.isEmpty ? "" : "  " + (hasCome ? state.glyphs.done : state.glyphs.failed)
      lines.append(
        Line([
          Span(index == asked ? state.glyphs.pointer + " " : "  ", Theme.selected), look.title,
          Span("  " + keys, Theme.key),
          Span(mark, hasCome ? Theme.right : Theme.wrong),
        ]))
    }
    lines.append(.empty)
    if let problem { lines += Line.wrap([Span(problem, Theme.warning)], width: composer.width) }
    if asked == nil, !together.teams.isEmpty {
      let names = { (isHere: Bool) in
        looks.indices.filter { together.teams.contains($0) == isHere }.map { looks[$0].name }.joined(separator: ", ")
      }
      let isWhole = together.teams.count == looks.count
      let words =
        isWhole ? MatchWords.allCame(looks.count) : MatchWords.cameTogether(names(true), missing: names(false))
      lines += Line.wrap([Span(words, isWhole ? Theme.right : Theme.text)], width: composer.width)
    }
    let focus = min(lines.count - 1, 2 + (asked ?? 0))
    let offset = Scrolling.offset(showing: focus..<focus + 1, of: lines.count, height: composer.body.count)
    // What is said stands at the end.
    let shown = problem == nil && together.teams.isEmpty ? offset : max(offset, lines.count - composer.body.count)
    composer.draw(lines, offset: shown)
    composer.focus(row: composer.body.lowerBound + max(0, focus - shown))
    return composer.frame
  }
}

/// Whose keys came at the same moment: what a keyboard can do at once cannot be seen from presses one after the other.
struct PressedTogether: Hashable, Sendable {
  /// Those who have come in the last try.
  private(set) var teams: Set<Int> = []
  private var beganAt = 0
  /// When each team's key came last.
  private var last: [Int: Int] = [:]

  /// What comes no later than that after the first press is together with it; in microseconds.
  static let window = 100_000
  /// What a team presses again sooner than that is a key that is held; in microseconds.
  static let pause = 700_000

  /// Takes a press: a try begins with the first after a pause.
  mutating func press(_ team: Int, at moment: Int) {
    let isHeld = last[team].map { moment - $0 < Self.pause } ?? false
    last[team] = moment
    guard !isHeld else { return }
    if teams.isEmpty || moment - beganAt > Self.window { (teams, beganAt) = ([], moment) }
    teams.insert(team)
  }
}

/// The rules in five lines, to be read out before the start.
struct BriefingScreen: Screen {
  let setup: MatchSetup
  private var held: HeldEnter
  private var scroll = ScrollPosition()

  /// - Parameter enteredAt: When the Enter came that has led here, in microseconds.
  init(_ setup: MatchSetup, enteredAt: Int? = nil) {
    self.setup = setup
    held = HeldEnter(last: enteredAt)
  }

  /// How many keys each team has of its own.
  private var keysPerTeam: Int { setup.hasTeamKeys ? setup.teams.map(\.keys.count).max() ?? 0 : 0 }

  func keymap(in state: AppState) -> Keymap<Action> {
    // Teams try their keys here, too: none of their letters does anything.
    guard keysPerTeam > 0 else {
      return Keymap(
        [
          begin, .init([.character("r"), .function(2)], .match(.rules), say("all rules"), help: Self.rulesHelp),
          CommonKeys.back,
        ] + ScrollPosition.keys)
    }
    let tried = TeamKey.bindings(among: Set(setup.teams.flatMap(\.keys)))
    let keys: [Keymap<Action>.Binding] = [
      begin, .init([.function(2)], .match(.rules), say("all rules"), help: Self.rulesHelp),
      .init([.escape], .back, say("back"), help: say("go back")),
    ]
    return Keymap(tried + keys + ScrollPosition.keys, text: { .match(.key($0)) })
  }

  private static var rulesHelp: String { say("all the rules of this match") }
  private var begin: Keymap<Action>.Binding {
    .init([.enter, .character(" ")], .select, say("begin"), help: say("begin the match"))
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    scroll.take(action, lines: lines(in: state).count, in: state.size)
    switch action {
    case .select:
      guard !held.takes(at: state.moment) else { return .stay }
      var play = MatchPlay(setup, now: state.now * 1000)
      play.goOn(at: state.now * 1000)
      let screen = MatchScreen(play, enteredAt: state.moment)
      return .replace(screen, screen.opening)
    case .match(.rules): return .push(TextScreen.rules(setup))
    case .back where keysPerTeam > 0:
      return .replace(BuzzerScreen(setup, keysPerTeam: keysPerTeam, keepsKeys: true))
    case .back: return .pop
    default: return .stay
    }
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "\(MatchWords.mode(setup.mode)): \(setup.title)")
    composer.draw(lines(in: state), offset: scroll.offset)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] {
    var lines: [Line] = []
    for (index, rule) in RulesWords(setup: setup).five.enumerated() {
      let prefix = Line("\(index + 1)  ", Theme.accent)
      lines += Line.wrap(
        [Span(rule)], width: Composer.textWidth(state.size), firstPrefix: prefix, prefix: Line("   "))
      if Composer.bodyRows(state.size) > 14 { lines.append(.empty) }
    }
    return lines
  }
}

extension TextScreen {
  /// All the rules of a match.
  static func rules(_ setup: MatchSetup) -> TextScreen {
    TextScreen(
      title: "\(MatchWords.rulesTitle): \(MatchWords.mode(setup.mode))", closing: [.character("r"), .function(2)]
    ) {
      width, glyphs in
      RulesWords(setup: setup).page.flatMap { rule in
        Line.wrap([Span(rule)], width: width, firstPrefix: Line(glyphs.bullet + " ", Theme.accent), prefix: Line("  "))
      }
    }
  }
}
