import Phrases
import TerminalUI
import Training

/// The host's keys. None of their letters is an option's, and where teams press keys of their own each has Ctrl.
enum MatchKeys {
  typealias Binding = Keymap<Action>.Binding

  struct HostKey: Sendable {
    fileprivate var letter: Character
    fileprivate var command: MatchCommand
    fileprivate var short: String?
    var help: String
    /// What the host's card says, where the key is on it.
    var card: String?

    /// - Parameter hasTeamKeys: Whether letters may be teams' own, so that the host's need Ctrl.
    func keys(hasTeamKeys: Bool) -> [Key] {
      (hasTeamKeys ? [] : letter.unicodeScalars.map { .character($0) }) + [.control(letter)]
    }
  }

  static var host: [HostKey] {
    [
      HostKey(
        letter: "u", command: .undo, short: say("undo"), help: say("take the last change back, as often as you like"),
        card: say("undo")),
      HostKey(letter: "y", command: .joker, short: say("joker"), help: say("a team declares its joker")),
      HostKey(
        letter: "p", command: .pause, short: say("pause"), help: say("stop the clock, or let it run on"),
        card: say("pause")),
      HostKey(letter: "r", command: .redo, short: nil, help: say("make again what was taken back")),
      HostKey(
        letter: "k", command: .skip, short: say("void", in: "a question nobody scores by"),
        help: say("the question is void: nobody scores")),
      HostKey(letter: "t", command: .extend, short: say("time"), help: say("more time, as the rules say")),
      HostKey(letter: "o", command: .pass, short: say("pass"), help: say("the team whose turn it is has no answer")),
      HostKey(letter: "l", command: .lock, short: say("lock"), help: say("no more answers")),
      HostKey(letter: "x", command: .explain, short: say("why"), help: say("the explanation, or the question again")),
      HostKey(
        letter: "v", command: .judge, short: nil, help: say("overrule the program for a team"), card: say("overrule")),
      HostKey(
        letter: "s", command: .adjust, short: nil, help: say("correct a team's points, with a reason"),
        card: say("points")),
      HostKey(letter: "n", command: .rename, short: nil, help: say("give a team another name")),
      HostKey(
        letter: "w", command: .blank, short: nil,
        help: say("blank the screen, and stop the clock; the same key, Enter or Esc brings it back"), card: say("blank")
      ),
    ]
  }

  static func hostKeys(_ screen: MatchScreen) -> [Binding] {
    host.filter { screen.offers($0.command) }.map { key in
      let isAgain = key.command == .explain && screen.showsExplanation
      let short = isAgain ? say("question", in: "a key that shows it again") : key.short
      return Binding(
        key.keys(hasTeamKeys: screen.hasTeamKeys), .match(key.command), screen.isFitting(key.command) ? short : nil,
        help: key.help)
    }
  }

  /// The six keys that a host needs most.
  static func card(_ screen: MatchScreen) -> [HelpCardKey] {
    let keys = host.compactMap { key -> HelpCardKey? in
      guard let card = key.card else { return nil }
      let shown = screen.hasTeamKeys ? Key.control(key.letter).words : String(key.letter)
      return HelpCardKey(key: shown, words: card)
    }
    return [
      HelpCardKey(
        key: Key.enter.words, words: screen.prompt == nil ? screen.goOnWords ?? MatchWords.nextKey : say("do it"))
    ] + keys
      + [HelpCardKey(key: Key.function(2).words, words: say("rules"))]
  }

  /// Arrows and Tab, but those that teams have for keys: their presses answer nothing that the host is asked.
  private static func choosing(_ screen: MatchScreen) -> [Binding] {
    let taken = Set(screen.match.setup.teams.flatMap(\.keys))
    let free = { (keys: [Key]) in keys.filter { key in !(TeamKey.code(of: key).map(taken.contains) ?? false) } }
    return [
      .init(
        free([.right, .down, .tab]), .match(.turnToTeam(1)), say("choose"), help: say("the next one"), label: "←→"),
      .init(free([.left, .up, .backTab]), .match(.turnToTeam(-1)), nil, help: say("the one before")),
    ]
  }

  /// What an answer or a stake is put in with; the first key speaks for all of them.
  private static func answering(_ screen: MatchScreen) -> [Binding] {
    let isStake = screen.match.stage == .wagers
    guard !isStake, let question = screen.match.current?.question, !question.isNumber else {
      return [
        Binding(
          [.character("0")], .match(.key("0")), isStake ? say("stake") : say("number"),
          help: isStake ? say("what the team stakes, in digits") : say("the team's number, in digits"), label: "0-9")
      ]
    }
    let last = OptionLetter.key(max(0, question.options.count - 1))
    return question.options.indices.map { index in
      let key = OptionLetter.key(index)
      return Binding(
        [.character(key)], .match(.key(key)), index == 0 ? say("answer", in: "a key that gives one") : nil,
        help: index == 0 ? say("the option that the team says") : "",
        label: index == 0 ? "\(String(Character(key)))-\(String(Character(last)))" : nil)
    }
  }

  private static func keymap(_ screen: MatchScreen, asking prompt: HostPrompt) -> Keymap<Action> {
    let isText = prompt.takesText
    let isChoice = !isText && prompt.kind != .leave
    let bindings: [Binding] =
      [
        .init([.enter], .select, isChoice ? say("this team") : say("do it"), help: say("do it")),
        .init([.escape], .back, say("cancel"), help: say("change nothing")),
      ] + (prompt.kind == .leave ? [endIt] : [])
    guard isText else { return Keymap((isChoice ? choosing(screen) : []) + bindings) }
    return Keymap(bindings + TextEntry.keys, text: { .insert(String(Character($0))) })
  }

  /// No team has this one.
  private static var endIt: Binding {
    .init([.control("x")], .reset, say("end it"), help: say("end the match as it stands: the final result"))
  }

  static func keymap(_ screen: MatchScreen) -> Keymap<Action> {
    if let prompt = screen.prompt { return keymap(screen, asking: prompt) }
    let teamKeys = screen.hearsTeams ? TeamKey.bindings(among: Set(screen.match.setup.teams.flatMap(\.keys))) : []
    var bindings = teamKeys + [Binding([.enter, .character(" ")], .match(.goOn), screen.goOnWords, help: say("go on"))]
    if screen.isEnding { bindings = choosing(screen) + bindings }
    if screen.takesEntry, !screen.play.isPaused { bindings += answering(screen) }
    if screen.isFocusedOnTeams {
      bindings += [
        Binding([.tab, .right, .down], .match(.turnToTeam(1)), say("team"), help: say("the next team")),
        Binding([.backTab, .left, .up], .match(.turnToTeam(-1)), nil, help: say("the team before")),
      ]
    }
    if screen.takesEntry {
      bindings.append(Binding([.backspace], .match(.erase), nil, help: say("take back what was typed")))
    }
    bindings += hostKeys(screen)
    bindings += [
      Binding([.pageUp], .page(-1), nil, help: say("scroll up")),
      Binding([.pageDown], .page(1), nil, help: say("scroll down")),
      Binding([.escape], .back, say("leave", in: "a match"), help: say("leave the match; it can be gone on with")),
    ]
    bindings.append(Binding([.function(2)], .match(.rules), nil, help: say("the rules of this match")))
    // No team has this one.
    bindings.append(Binding([.character("?")], .help, nil, help: say("what the keys do here")))
    return Keymap(bindings, text: { .match(.key($0)) })
  }
}
