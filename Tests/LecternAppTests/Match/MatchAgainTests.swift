import Course
import Phrases
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("After a match, and around it")
@MainActor struct MatchAgainTests {
  typealias Step = ScriptedTerminal.Step

  private func type(_ text: String) -> [Step] { [Step].type(text) }

  @Test("A rematch asks the same teams other questions, and their keys are set")
  func rematch() {
    let (_, keeper) = playMatch(
      .toFirstTurn + type("a") + [Step](repeating: .enter, count: 4) + [
        .see("No question was missed."), .see("▸ End"), .dontSee("Play the"), .key(.right), .enter,
      ]
        + [.see("Teams answer in turns"), .enter, .see("Question 1 of 1")], questions: 1)
    #expect(keeper.setups.count == 2)
    #expect(keeper.setups[0].teams.map(\.name) == keeper.setups[1].teams.map(\.name))
    #expect(Set(keeper.setups[0].questions.map(\.id)).isDisjoint(with: keeper.setups[1].questions.map(\.id)))
    let (_, buzzing) = playMatch(
      .toFirstBuzz + type("p") + [.pass(30)] + type("a") + [Step](repeating: .enter, count: 4)
        + [.see("▸ End"), .key(.right), .see("▸ Rematch"), .enter, .see("the first key wins it"), .enter, .enter]
        + type("m") + [.see("was first")],
      mode: .buzz, questions: 1)
    #expect(buzzing.setups.map(\.teams).count == 2)
    #expect(buzzing.setups[0].teams == buzzing.setups[1].teams)
  }

  @Test("What was missed can be played at once")
  func missed() {
    let (_, keeper) = playMatch(
      .toFirstTurn + type("b") + [.pass(400)] + type("cs") + [.enter] + type("1 luck")
        + [Step](repeating: .enter, count: 6)
        + [.see("Play the missed one"), .key(.left), .enter, .see("Look again: Showdown"), .enter]
        + [.see("Question 1 of 1")], teams: ["Red", "Blue"], questions: 1)
    #expect(keeper.setups.count == 2)
    #expect(keeper.setups[0].questions == keeper.setups[1].questions)
  }

  @Test("From a lobby that the program was begun with, Esc leads back to the shell; from home it leads home")
  func leaves() {
    playMatch([
      .key(.character("?")), .see("leave Lectern"), .escape, .escape,
      .check { _ in Issue.record("The program goes on") },
    ])
    play([.letter("t"), .see("Showdown"), .escape, .see("Lectern")], library: MatchCourse.singles)
  }

  @Test("What was settled in a lobby that the program was begun with is not lost by one key")
  func leavesSettled() {
    playMatch(
      [
        .key(.end), .enter, .letter("q"), .see("Esc once more leaves"), .key(.up), .dontSee("once more"), .escape,
        .see("Esc once more leaves"), .escape, .check { _ in Issue.record("The program goes on") },
      ])
  }

  @Test("Enter gives keys to teams that want none of their own; which keys mean something else is told")
  func suggested() {
    playMatch(
      type("s") + [
        .see("A to H, ? and Space mean something else."), .see("Enter gives: Red q, Blue p, Green x"), .enter,
        .see("Now all teams at once."), .enter, .see("Listen to the question"),
      ], mode: .buzz)
    playMatch(type("sq") + [.dontSee("Enter gives")], mode: .buzz)
    // None of them is reserved, whatever is asked, and no two teams have one.
    for (mode, keys, count) in [(MatchMode.buzz, 1, 6), (.secret, 4, 4)] {
      let teams = (0..<count).map { MatchTeam(name: "Team \($0)") }
      let numbers = [MatchCourse.number].compactMap { MatchQuestion($0, seed: 1, shufflesOptions: false) }
      let setup = MatchSetup(
        title: "Keys", mode: mode, answering: mode == .secret ? .keys : .cards, teams: teams, questions: numbers,
        seed: 1,
        hasWager: true)
      var (screen, state) = (
        BuzzerScreen(setup, keysPerTeam: keys), AppState(library: MatchCourse.singles, learnerName: "Ana")
      )
      _ = screen.update(.select, in: &state)
      let given = screen.setup.teams.flatMap(\.keys)
      #expect(given.count == keys * count && Set(given).count == given.count)
      #expect(given.compactMap(Unicode.Scalar.init).allSatisfy { !TeamKey.isReserved($0, in: setup) })
    }
  }

  @Test("Teams may try their keys on the rules page: none leads anywhere, and the way back keeps them")
  func triedKeys() {
    playMatch(
      type("sqrm") + [.enter, .see("Listen to the question")] + type("qrm") + [
        .see("Listen to the question"), .escape, .see("Now all teams at once."), .see("Blue  r"), .enter,
        .see("Listen to the question"), .enter, .see("Listen…"),
      ], mode: .buzz)
  }

  @Test("A quiz that is named is the first thing to play, whatever else waits; without one the match that waits is")
  func named() throws {
    for isNamed in [true, false] {
      let keeper = MemoryMatchKeeper()
      keeper.keep("2026-11-28-3", MatchScreenTests.begun)
      let terminal = ScriptedTerminal([.see("Resume question"), .see(isNamed ? "▸ Start" : "▸ Resume question")])
      var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
      let quiz = MatchQuiz(title: "Mine", quiz: MatchCourse.quiz((1...4).map(MatchCourse.single)))
      state.begin(match: MatchRequest(quiz: isNamed ? quiz : nil))
      Runtime(
        terminal: terminal, keeper: MemoryKeeper(), state: state, matches: keeper, clock: { terminal.now }
      ).run()
    }
  }

  @Test("That turns do not go round evenly is told before the start")
  func uneven() {
    playMatch([.dontSee("do not go round evenly")], questions: 6)
    playMatch([.see("The turns do not go round evenly")], questions: 7)
    playMatch([.dontSee("do not go round evenly")], mode: .secret, questions: 7)
  }

  @Test("A lobby that is opened again is as it was left")
  func kept() {
    let changes: [Step] = [.key(.down), .key(.down), .key(.right), .see("Secret")] + type("+") + [.see("Green")]
    play(
      [.letter("t"), .see("Rounds")] + changes + [
        .escape, .see("Lectern"), .letter("t"), .see("Secret"), .see("Green"),
      ],
      library: MatchCourse.singles)
  }

  @Test("On its line the number of questions is typed, too; what cannot be asked is not")
  func typed() {
    let count: [Step] = [.key(.down), .key(.down), .key(.down)]
    playMatch(count + [.see("0-9 number")] + type("3") + [.see("3 of 9")] + type("9") + [.see("8 of 9"), .key(.up)])
    playMatch(count + type("5") + [.enter, .see("5 of 9"), .enter, .see("6 of 9")])
    playMatch([.dontSee("0-9 number")] + type("3") + [.dontSee("3 of 9")])
    // A digit that would be too many with those before it begins anew.
    playMatch(count + type("5") + [.see("5 of 9")] + type("4") + [.see("4 of 9")] + type("0") + [.see("4 of 9")])
  }

  @Test("A key that is held begins nothing; pressed again and again it is heard")
  func impatient() {
    var held = HeldEnter(last: 0)
    // A keyboard repeats after half a second, and then thirty times a second.
    let repeats = (0..<60).map { held.takes(at: 500_000 + $0 * 33_000) }
    #expect(!repeats.contains(false))
    var pressed = HeldEnter(last: 0)
    #expect((1...3).map { pressed.takes(at: $0 * 500_000) } == [true, false, true])
  }

  @Test("Teams are called in the language that is spoken")
  func language() throws {
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana")
    state.language = try #require(InterfaceLanguage.named("de"))
    state.begin(match: MatchRequest())
    #expect((state.screens.last as? LobbyScreen)?.plan.teams.map(\.name) == ["Rot", "Blau"])
  }

  @Test("The lobby says how to begin, that five teams are too many for keys, and that a name is too long")
  func lobby() {
    playMatch([.see("s start")])
    playMatch(
      type("+++") + [.key(.home)] + type("jjjjl") + [.see("Four keys each are for 4 teams at most")], mode: .secret)
    playMatch(type("jjjjj") + [.enter] + type("and a long, long, long name") + [.see("24 letters at most.")])
  }

  @Test("Space and Enter have their names when they are refused as keys")
  func reserved() {
    playMatch(
      type("s ") + [
        .see("The key Space has another meaning here."), .letter("q"), .enter,
        .see("The key Enter has another meaning"),
      ],
      mode: .buzz)
  }

  @Test("Digits are no team's keys where the host types numbers")
  func digits() {
    let numbers = MatchCourse.library([MatchCourse.number, MatchCourse.single(1), MatchCourse.single(2)])
    playMatch(type("s1") + [.see("The key 1 has another meaning here.")], mode: .buzz, library: numbers)
    playMatch(type("s1") + [.see("Blue: press your key")], mode: .buzz)
  }

  @Test("Pressed together is within a tenth of a second; a pause begins anew, and a held key does not")
  func together() {
    var together = PressedTogether()
    together.press(0, at: 0)
    together.press(2, at: 100_000)
    #expect(together.teams == [0, 2])
    // The last key of several that are held repeats.
    for moment in stride(from: 600_000, to: 3_000_000, by: 30_000) { together.press(2, at: moment) }
    #expect(together.teams == [0, 2])
    together.press(1, at: 3_100_000)
    #expect(together.teams == [1])
    together.press(0, at: 3_300_000)
    #expect(together.teams == [0])
    for team in 0..<3 { together.press(team, at: 5_000_000 + team * 20_000) }
    #expect(together.teams == [0, 1, 2])
    playMatch(
      type("sqpmq") + [.see("Together: Red. Missing: Blue, Green.")] + [.late(150, .character("p"))] + [
        .see("Together: Blue. Missing: Red, Green.")
      ], mode: .buzz)
  }

  @Test("In Secret each option has a bar with its count, and a wrong answer is told as a right one is")
  func bars() {
    playMatch(
      .toFirstTurn + type("abal") + [.enter, .see("██████ 2  ■R ●G"), .see("███ 1  ▲B")], mode: .secret)
    playMatch(
      .toFirstTurn + type("b") + [.see("✗ WRONG  "), .pass(400)] + type("c") + [
        .see("✗ WRONG  "), .see("Nobody has it"),
      ])
  }

  @Test("The strip shows names as far as they fit, all cut to the same length before any is a letter")
  func strip() {
    let looks = TeamLook.all(["Red", "Night shift 42", "Blue"], .unicode)
    let strip = ScoreStrip(
      looks: looks, scores: [0, 10, 20], marks: Array(repeating: TeamMark(), count: 3), seats: Array(looks.indices),
      glyphs: .unicode)
    #expect(strip.lines(width: 60).map(\.text) == [" ■ Red 0    ● Night shift 42 10    ▲ Blue 20"])
    #expect(strip.lines(width: 36).map(\.text) == [" ■ Red 0    ● Night… 10    ▲ Blue 20"])
    #expect(strip.lines(width: 30).map(\.text) == [" ■ Red 0    ●N 10    ▲ Blue 20"])
    #expect(strip.lines(width: 24).map(\.text).count == 1)
  }

  @Test("A card of six keys stands at the top of the help page, with Ctrl where teams press letters")
  func card() {
    playMatch(.toFirstTurn + type("?") + [.see("Enter next   u undo   p pause   v overrule   s points   w blank")])
    playMatch(.toFirstBuzz + type("?") + [.see("Ctrl-U undo")], mode: .buzz)
  }

  @Test("The winner's page has the name, and how it came to that")
  func winner() {
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana")
    state.screens.append(MatchScreen(MatchSample.comeback))
    let text = state.frame().text.joined(separator: "\n")
    #expect(text.contains("Green wins!"))
    #expect(text.contains("Green was behind by 20 after question 2."))
    #expect(text.contains("The closest finish: 3 ms between"))
    #expect(text.contains("██████  ████    ██████  ██████  ██    ██"), "\(text)")
  }
}
