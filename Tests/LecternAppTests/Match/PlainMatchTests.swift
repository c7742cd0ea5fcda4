import Foundation
import Phrases
import Testing
import Training

@testable import LecternApp

@Suite("A match in plain mode")
struct PlainMatchTests {
  private func play(_ lines: [String], mode: MatchMode = .rounds, keeper: MemoryMatchKeeper = MemoryMatchKeeper())
    -> String
  {
    let console = ScriptedConsole(lines)
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
    state.begin(match: MatchRequest(mode: mode, teams: ["Red", "Blue"], questions: 2, seed: 1))
    PlainSession(console: console, keeper: MemoryKeeper(), state: state, matches: keeper, clock: { 1000 }).run()
    #expect(console.untyped.isEmpty, "\(console.transcript)")
    return console.transcript
  }

  @Test("Rounds by typed letters, to the end")
  func rounds() {
    let keeper = MemoryMatchKeeper()
    let text = play(["", "", "", "b", "a", "", "", "a", "", "", "b"], keeper: keeper)
    #expect(text.contains("yours to steal, for 5"))
    #expect(text.contains("CORRECT"))
    #expect(text.contains("wins!"))
    #expect(keeper.match?.scores.sorted() == [0, 15])
    #expect(keeper.match?.isOver == true)
  }

  @Test("Enter once more costs no team its turn")
  func twoEnters() {
    let keeper = MemoryMatchKeeper()
    _ = play(["", "", "", "", "", "leave", "b"], keeper: keeper)
    #expect(keeper.match?.stage == .open && keeper.match?.current?.done == [])
  }

  @Test("Buzz by who was first")
  func buzz() {
    let keeper = MemoryMatchKeeper()
    let text = play(
      ["", "", "", "2", "b", "red", "a", "undo", "pass", "scores", "leave", "b"], mode: .buzz, keeper: keeper)
    #expect(text.contains("Blue answers"))
    #expect(text.contains("Red answers"))
    #expect(keeper.match?.scores == [0, 0])
    #expect(text.contains("Resume question 1 of"))
  }

  @Test("Secret by numbers and letters, with points, a joker and a judgement")
  func secret() {
    let keeper = MemoryMatchKeeper()
    _ = play(
      [
        "mode secret", "", "", "", "1 a", "2 b", "joker 1", "", "", "", "points 2 3 fair", "overrule 2", "nonsense",
        "leave", "b",
      ],
      mode: .secret, keeper: keeper)
    #expect(keeper.match?.scores == [20, 13])
  }

  @Test("What is nearly an answer is refused with the reason, stakes are asked for, and changes are told")
  func nearly() {
    let text = play(
      [
        "teams A", "help", "stake on", "", "", "", "1 a", "2 b", "undo", "redo", "rename 1 Rouge", "rename 1 Blue", "",
        "", "", "", "", "1 0", "leave", "b",
      ], mode: .secret)
    #expect(text.contains("sets nothing here. There are 2 to 6 teams"))
    #expect(text.contains("Taken back: what Blue said.") && text.contains("Made again: what Blue said."))
    #expect(text.contains("Red is called Rouge now.") && text.contains("That name is taken, or empty."))
    #expect(text.contains("Rouge may stake 0 to 10.") && text.contains("Rouge: a stake first, 0 at least."), "\(text)")
    #expect(text.contains("as in 1 b: 1 Red, 2 Blue. Enter ends it."))
  }

  @Test("The lobby takes settings in words")
  func lobby() {
    let text = play(["mode buzz", "questions 1", "teams A, B, C", "wrong costs", "mode chess", "rules", "b"])
    #expect(text.contains("Teams: A, B, C"))
    #expect(text.contains("\"mode chess\" sets nothing here."))
    #expect(text.contains("A team that was wrong is out"))
  }

  @Test("What was wrong is said first, then whose turn it is; and that it was right, and how many points")
  func verdictsFirst() {
    let text = play(["", "", "", "b", "b", "a", "leave", "b"])
    let wrong = text.range(of: "WRONG: ")
    let steal = text.range(of: "yours to steal")
    #expect(wrong != nil && steal != nil && wrong!.lowerBound < steal!.lowerBound)
    #expect(text.contains("B was wrong already. Another one, please."))
    let costs = play(["wrong costs", "", "", "", "1", "b", "2", "pass", "", "leave", "b"], mode: .buzz)
    #expect(costs.contains("WRONG: Red -5\n"), "\(costs)")
    #expect(costs.contains("NO ANSWER: Blue -5\n"), "\(costs)")
  }

  @Test("Nobody is promised a clock, and nothing in the lobby is told twice but for those who ask")
  func quiet() {
    for mode in MatchMode.allCases {
      let text = play(["rules", "questions 1", "teams Red, Blue", "", "leave", "list", "b"], mode: mode)
      #expect(!text.contains("second"), "\(text)")
      #expect(!text.contains("locked out"))
      // At first, after the match that was left, and for `list`.
      #expect(text.split(separator: "Team match").count - 1 == 3, "\(text)")
    }
    let text = play(["wrong costs", "stake on", "resume", "b"])
    #expect(text.contains("That counts in Buzz only."))
    #expect(text.contains("That counts in Secret only."))
    #expect(text.contains("No match is waiting here."))
  }

  @Test("Secret says who is in and who is missing, and not with what; stakes that are too high are refused")
  func secrets() {
    let text = play(
      [
        "stake on", "", "", "", "1 c", "joker 1", "joker 1", "overrule 1", "why", "2 d", "", "", "", "", "1 99",
        "1 5", "leave", "b",
      ],
      mode: .secret)
    #expect(text.contains("Red is in. Missing: Blue."))
    #expect(text.contains("Blue is in. That is all of them."))
    #expect(text.contains("Red plays its joker."))
    #expect(text.contains("Red has played its joker."))
    #expect(text.contains("Overrule once what is right is shown."))
    #expect(text.contains("The explanation comes with the answer."))
    #expect(text.contains("Red may stake 0 to 10."))
  }

  @Test("After a match the same teams play again, or what was missed")
  func again() {
    let keeper = MemoryMatchKeeper()
    _ = play(
      [
        "questions 1", "", "", "", "b", "c", "points 1 3 luck", "", "", "", "missed", "", "", "a", "", "", "rematch",
        "leave", "b",
      ],
      keeper: keeper)
    #expect(keeper.setups.count == 3)
    #expect(keeper.setups[1].questions == keeper.setups[0].questions)
    #expect(keeper.setups[2].questions != keeper.setups[0].questions)
    #expect(keeper.setups[2].teams == keeper.setups[0].teams)
  }

  @Test("The question is told again when it is asked for, and help speaks of what this match has")
  func toldAgain() {
    let console = ScriptedConsole(["", "", "", "again", "help", "leave", "b", "q"])
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
    state.begin(match: MatchRequest(mode: .rounds, teams: ["Red", "Blue"], questions: 2, seed: 1))
    PlainSession(
      console: console, keeper: MemoryKeeper(), state: state, matches: MemoryMatchKeeper(), clock: { 1000 }
    ).run()
    #expect(console.answer(to: 2).contains { $0.contains("is asked.") || $0.contains("your turn") })
    let again = console.answer(to: 3)
    #expect(again.contains { $0.hasPrefix("A guest waits") } && again.contains { $0.hasPrefix("A) ") }, "\(again)")
    #expect(!console.answer(to: 4).contains { $0.contains("joker") })
  }

  @Test("German words are taken, and those that are offered are among them")
  func german() throws {
    let german = try #require(InterfaceLanguage.named("de"))
    let console = ScriptedConsole([
      "art runden", "fragen 2", "einsatz an", "liste", "regeln", "", "hilfe", "", "", "passe", "rückgängig", "wieder",
      "stand",
      "punkte 1 3 gut", "name 1 Eulen", "anders 1", "ungültig", "warum", "verlassen", "art schach", "b",
    ])
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
    state.language = german
    state.begin(match: MatchRequest(mode: .buzz, questions: 3, seed: 1))
    let keeper = MemoryMatchKeeper()
    PlainSession(console: console, keeper: MemoryKeeper(), state: state, matches: keeper, clock: { 1000 }).run()
    let text = console.transcript
    #expect(console.untyped.isEmpty, "\(text)")
    #expect(keeper.match?.names == ["Eulen", "Blau"])
    #expect(keeper.match?.adjustments.map(\.points) == [3])
    #expect(text.components(separatedBy: "bedeutet hier nichts").count == 1, "\(text)")
    #expect(text.components(separatedBy: "stellt hier nichts ein").count == 2, "\(text)")
    german.whileSpoken {
      let kept = KeptMatch(id: "", began: "", match: MatchScreenTests.begun.match)
      let hint = PlainLobbyWords.hint(MatchLobby(offered: kept, count: 1), canPlayAgain: true)
      let secret = MatchSample.play(.secret, [MatchCourse.single(1)]).match
      let told = PlainMatchWords.help(kept.match) + PlainMatchWords.help(secret) + [hint] + PlainLobbyWords.help
      let offered = told.joined(separator: " ")
      for word in MatchWord.allCases { #expect(offered.contains(word.spoken), "\(word)") }
      #expect(Set(MatchWord.allCases.map(\.spoken)).count == MatchWord.allCases.count)
    }
  }
}
