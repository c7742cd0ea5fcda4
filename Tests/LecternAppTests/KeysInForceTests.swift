import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Keys of one's own")
struct KeysInForceTests {
  typealias Step = ScriptedTerminal.Step

  private let key = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  private func keeper(_ keys: [KeyCommand: String], _ values: [LearnerSetting: String] = [:]) -> MemoryKeeper {
    let keeper = MemoryKeeper()
    keeper.settings = LearnerSettings(values)
    for (command, key) in keys { _ = keeper.settings.take(.key(command, key)) }
    return keeper
  }

  @Test("A command has its own key and no longer its old one; the footer and the help page name it")
  func remapped() {
    play(
      [
        .enter, .key(.right), .key(.right), .see("H hint"), key("h"), .dontSee("other side"), key("?"),
        .see("H             show the next hint"), .escape, key("H"), .see("other side"),
      ], keeper: keeper([.hint: "H"]))
    play(
      [.see("Z quit"), key("q"), .see("Z quit"), key("n"), .see("Notes in"), .escape, key("Z")],
      keeper: keeper([.quit: "Z"]))
  }

  @Test("The key of the settings yields to a key of one's own, and can be another one")
  func settingsYield() {
    play(
      [.enter, .key(.right), .key(.right), .see(", hint"), key(","), .see("other side")], keeper: keeper([.hint: ","]))
    play(
      [.enter, .see("page 1/3"), key(","), .dontSee("▸ Language"), key("S"), .see("▸ Language")],
      keeper: keeper([.settings: "S"]))
  }

  @Test("Enter, Esc, the arrows, ? and Ctrl-C work whatever is set")
  func fixed() {
    var all: [KeyCommand: String] = [:]
    for (command, letter) in zip([KeyCommand.next, .up, .down, .back, .help, .quit], "ZYVWUT") {
      all[command] = String(letter)
    }
    play(
      [
        .key(.down), .see("▸ The Warm Welcome"), key("Y"), .see("▸ Start"), key("V"), key("Z"), .see("Week one"),
        key("W"), .see("▸ The Warm"), .enter, .see("Week one"), key("?"), .see("Keys on this screen"), key("W"),
        key("U"), .see("Keys on this screen"), .escape, .escape, .see("▸ The Warm"), .key(.control("c")),
      ], keeper: keeper(all))
  }

  @Test("Where letters are text, a letter stays one, and Ctrl's keys can be changed")
  func typing() {
    let library = Kinds.library([Kinds.blank])
    play(
      [.enter, .enter, key("G"), .see("is G___"), .see("Ctrl-G guess")], keeper: keeper([.guess: "G"]), library: library
    )
  }

  @Test("vi's letters move wherever they mean nothing else, and never stand for another command")
  func vi() {
    let keeper = keeper([:], [.keySet: "vi"])
    play(
      [
        key("G"), .see("▸ The Warm Welcome"), key("g"), .see("▸ Start"), key("l"), .see("page 1/3"), key("l"),
        .see("page 2/3"), key("h"), .see("page 1/3"), key("l"), key("l"), .see("Golden Rule"), key("h"),
        .see("other side"),
      ], keeper: keeper)
  }

  @Test("A key that a file gives to two commands of one screen leaves both of them their own")
  func noneLost() {
    let keymap = Keymap<Action>([
      .init([.character("h")], .hint, "hint", help: "a hint"), .init([.character("Z")], .edit, "edit", help: "edit"),
    ])
    var settings = LearnerSettings()
    #expect(settings.take(.key(.hint, "Z")) == nil)
    #expect(keymap.inForce(settings).bindings.map(\.keys) == [[.character("h")], [.character("Z")]])
  }

  @Test("A pressed key is given to the marked command; one that is taken is refused with its place")
  func giving() {
    let keeper = MemoryKeeper()
    let rows = KeyGroup.allCases.flatMap(\.rows)
    let toHint = Array(repeating: Step.key(.down), count: rows.firstIndex { $0.command == .hint } ?? 0)
    play(
      [key(","), .key(.end), .enter, .see("Keys of single commands")] + toHint + [
        .see("▸ the next hint"), .enter, .see("Press the key"), key("g"),
        .see("g cannot do \"the next hint\": at a question it does \"answer as"), .see("Press another key"),
        // It goes on listening.
        .key(.up), .see("cannot do \"the next hint\""), .see("Press another key"), .escape,
        .dontSee("Press another key"), .enter, key("H"), .see("H"), .dontSee("Press"), .enter, .key(.function(7)),
        .see("F7"), key("x"), .see("h Ctrl-T"),
      ], keeper: keeper)
    #expect(keeper.changes == [.key(.hint, "H"), .key(.hint, "f7"), .key(.hint, nil)])
  }
}
