import TerminalUI
import Training

/// The host's keys. None of their letters is an option's, and where teams press keys of their own each has Ctrl.
enum MatchKeys {
  typealias Binding = Keymap<Action>.Binding

  private struct HostKey: Sendable {
    var letter: Character
    var command: MatchCommand
    var short: String?
    var help: String
  }

  private static let host: [HostKey] = [
    HostKey(letter: "p", command: .pause, short: "pause", help: "stop the clock, or let it run on"),
    HostKey(letter: "u", command: .undo, short: "undo", help: "take the last change back, as often as you like"),
    HostKey(letter: "r", command: .redo, short: nil, help: "make again what was taken back"),
    HostKey(letter: "k", command: .skip, short: "skip", help: "the question is void: nobody scores"),
    HostKey(letter: "t", command: .extend, short: "time", help: "15 seconds more"),
    HostKey(letter: "o", command: .pass, short: "pass", help: "the team whose turn it is has no answer"),
    HostKey(letter: "l", command: .lock, short: "lock", help: "no more answers"),
    HostKey(letter: "y", command: .joker, short: "joker", help: "a team declares its joker"),
    HostKey(letter: "x", command: .explain, short: "why", help: "the explanation, or the question again"),
    HostKey(letter: "v", command: .judge, short: nil, help: "overrule the program for a team"),
    HostKey(letter: "s", command: .adjust, short: nil, help: "correct a team's points, with a reason"),
    HostKey(letter: "n", command: .rename, short: nil, help: "give a team another name"),
    HostKey(letter: "w", command: .blank, short: nil, help: "blank the screen, and stop the clock"),
  ]

  static func hostKeys(_ screen: MatchScreen) -> [Binding] {
    host.filter { screen.offers($0.command) }.map { key in
      let plain: [Key] = screen.hasTeamKeys ? [] : key.letter.unicodeScalars.map { .character($0) }
      return Binding(
        plain + [.control(key.letter)], .match(key.command), screen.isFitting(key.command) ? key.short : nil,
        help: key.help)
    }
  }

  static func keymap(_ screen: MatchScreen) -> Keymap<Action> {
    if let prompt = screen.prompt {
      let bindings: [Binding] = [
        .init([.enter], .select, "Enter", help: "do it"), .init([.escape], .back, "cancel", help: "change nothing"),
      ]
      let isText = prompt.takesText
      return Keymap(
        bindings + (isText ? TextEntry.keys : []),
        text: { isText ? .insert(String(Character($0))) : .match(.key($0)) })
    }
    var bindings = [Binding([.enter, .character(" ")], .match(.goOn), screen.goOnWords, help: "go on")]
    if screen.isFocusedOnTeams {
      bindings += [
        Binding([.tab, .right, .down], .match(.turnToTeam(1)), "team", help: "the next team"),
        Binding([.backTab, .left, .up], .match(.turnToTeam(-1)), nil, help: "the team before"),
      ]
    }
    if screen.takesEntry {
      bindings.append(Binding([.backspace], .match(.erase), nil, help: "take back what was typed"))
    }
    bindings += hostKeys(screen)
    bindings += [
      Binding([.pageUp], .page(-1), nil, help: "scroll up"), Binding([.pageDown], .page(1), nil, help: "scroll down"),
      Binding([.escape], .back, nil, help: "leave the match; it can be gone on with"),
    ]
    if !screen.hasTeamKeys { bindings.append(Binding([.character("?")], .help, nil, help: "what the keys do here")) }
    return Keymap(bindings, text: { .match(.key($0)) })
  }
}
