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

    /// - Parameter hasTeamKeys: Whether letters may be teams' own, so that the host's need Ctrl.
    func keys(hasTeamKeys: Bool) -> [Key] {
      (hasTeamKeys ? [] : letter.unicodeScalars.map { .character($0) }) + [.control(letter)]
    }
  }

  static var host: [HostKey] {
    [
      HostKey(letter: "p", command: .pause, short: say("pause"), help: say("stop the clock, or let it run on")),
      HostKey(
        letter: "u", command: .undo, short: say("undo"), help: say("take the last change back, as often as you like")),
      HostKey(letter: "r", command: .redo, short: nil, help: say("make again what was taken back")),
      HostKey(
        letter: "k", command: .skip, short: say("void", in: "a question nobody scores by"),
        help: say("the question is void: nobody scores")),
      HostKey(letter: "t", command: .extend, short: say("time"), help: say("more time, as the rules say")),
      HostKey(letter: "o", command: .pass, short: say("pass"), help: say("the team whose turn it is has no answer")),
      HostKey(letter: "l", command: .lock, short: say("lock"), help: say("no more answers")),
      HostKey(letter: "y", command: .joker, short: say("joker"), help: say("a team declares its joker")),
      HostKey(letter: "x", command: .explain, short: say("why"), help: say("the explanation, or the question again")),
      HostKey(letter: "v", command: .judge, short: nil, help: say("overrule the program for a team")),
      HostKey(letter: "s", command: .adjust, short: nil, help: say("correct a team's points, with a reason")),
      HostKey(letter: "n", command: .rename, short: nil, help: say("give a team another name")),
      HostKey(letter: "w", command: .blank, short: nil, help: say("blank the screen, and stop the clock")),
    ]
  }

  static func hostKeys(_ screen: MatchScreen) -> [Binding] {
    host.filter { screen.offers($0.command) }.map { key in
      Binding(
        key.keys(hasTeamKeys: screen.hasTeamKeys), .match(key.command), screen.isFitting(key.command) ? key.short : nil,
        help: key.help)
    }
  }

  static func keymap(_ screen: MatchScreen) -> Keymap<Action> {
    if let prompt = screen.prompt {
      let bindings: [Binding] = [
        .init([.enter], .select, say("do it"), help: say("do it")),
        .init([.escape], .back, say("cancel"), help: say("change nothing")),
      ]
      let isText = prompt.takesText
      return Keymap(
        bindings + (isText ? TextEntry.keys : []),
        text: { isText ? .insert(String(Character($0))) : .match(.key($0)) })
    }
    let teamKeys = screen.hearsTeams ? TeamKey.bindings(among: Set(screen.match.setup.teams.flatMap(\.keys))) : []
    var bindings = teamKeys + [Binding([.enter, .character(" ")], .match(.goOn), screen.goOnWords, help: say("go on"))]
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
    if !screen.hasTeamKeys {
      bindings.append(Binding([.character("?")], .help, nil, help: say("what the keys do here")))
    }
    return Keymap(bindings, text: { .match(.key($0)) })
  }
}
