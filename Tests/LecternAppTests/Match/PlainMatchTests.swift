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
    let text = play(["", "", "", "b", "a", "", "", "a", "", "", "", "", "b", "q"], keeper: keeper)
    #expect(text.contains("yours to steal, for 5"))
    #expect(text.contains("CORRECT"))
    #expect(text.contains("wins!"))
    #expect(keeper.match?.scores.sorted() == [0, 15])
    #expect(keeper.match?.isOver == true)
  }

  @Test("Buzz by who was first")
  func buzz() {
    let keeper = MemoryMatchKeeper()
    let text = play(
      ["", "", "", "2", "b", "red", "a", "undo", "pass", "scores", "leave", "b", "q"], mode: .buzz, keeper: keeper)
    #expect(text.contains("Blue answers"))
    #expect(text.contains("Red answers"))
    #expect(keeper.match?.scores == [0, 0])
    #expect(text.contains("Resume question 1?"))
  }

  @Test("Secret by numbers and letters, with points, a joker and a judgement")
  func secret() {
    let keeper = MemoryMatchKeeper()
    _ = play(
      [
        "mode secret", "", "", "", "1 a", "2 b", "joker 1", "", "", "", "points 2 3 fair", "overrule 2", "nonsense",
        "leave", "b", "q",
      ],
      mode: .secret, keeper: keeper)
    #expect(keeper.match?.scores == [20, 13])
  }

  @Test("The lobby takes settings in words")
  func lobby() {
    let text = play(["mode buzz", "questions 1", "teams A, B, C", "wrong costs", "mode chess", "rules", "b", "q"])
    #expect(text.contains("Teams: A, B, C"))
    #expect(text.contains("\"mode chess\" sets nothing here."))
    #expect(text.contains("photo finish"))
  }
}
