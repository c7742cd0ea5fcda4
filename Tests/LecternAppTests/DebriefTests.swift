import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The debrief of a drill")
struct DebriefTests {
  typealias Step = ScriptedTerminal.Step
  /// Two good replies, to the ending "Delighted".
  private static var delighted: [Step] { [.enter, .enter, .firstReply, .firstReply, .enter] }

  @Test("Other replies tell where they lead, and an ending that was not seen is not named")
  func ways() {
    play(
      Self.delighted + [
        .see("That's the courier's problem."), .see("→ an ending you have not seen"), .dontSee("Cold"),
      ], keeper: RunLoopTests.keeperAtDrill())
  }

  @Test("An ending that was seen before has its name, and first and best score are both told")
  func seen() {
    let keeper = RunLoopTests.keeperAtDrill()
    keeper.record(
      .finished(.init(item: ItemKey("test/drill"), kind: .drill, score: 0.25, passed: false, ending: "end")))
    play(
      Self.delighted + [
        .see("→ the ending \"Cold\""), .see("2 of 2 endings seen."),
        .see("First score 25 %, best score 100 %; both are kept."),
      ], keeper: keeper)
  }

  @Test("Of a long talk plain mode lists the turns, and tells what the coach says of each when it is asked for")
  func long() {
    var drill = TestCourse.drill
    // The same place six times, with a way out.
    drill.scenes[0].role = .conversation([
      TestCourse.say("Once more, please.", to: drill.scenes[0].id, [], .mediocrity, note: "Ask once."),
      TestCourse.say("That is all.", to: "end", [], .misery, note: "And then?"),
    ])
    let console = playPlain(
      ["1"] + Array(repeating: "1", count: 5) + ["2", "turn 6", "turns", "turn 9", "b"],
      library: Kinds.library(.drill(drill)))
    let debrief = console.answer(to: 6)
    #expect(
      debrief.contains("Turn 1, mediocrity: Once more, please.") && debrief.contains("Turn 6, misery: That is all."))
    #expect(!debrief.contains { $0.contains("Ask once.") }, "\(console.transcript)")
    #expect(console.answer(to: 7).contains { $0.contains("And then?") }, "\(console.transcript)")
    #expect(console.answer(to: 8).count { $0.contains("Ask once.") } >= 5)
    #expect(console.said("Please type turn and a number from 1 to 6"), "\(console.transcript)")
  }

  @Test("In plain mode the debrief tells the same, and u with a number goes back to that turn")
  func plain() {
    let keeper = RunLoopTests.keeperAtDrill()
    let console = playPlain(["1", "1", "g", "t", "1", "u 9", "u2", "2", "turn 2", "b"], keeper: keeper)
    for words in [
      "- That's the courier's problem. (leads to an ending you have not seen)",
      "u and the number of a turn", "Please type u and a number from 1 to 2, as in u 1;",
      "The talk goes on. This was said last:", "You: I'm sorry, let me look right now.",
      "First score 100 %, best score 100 %",
      "(leads to the ending \"Delighted\")",
      "Turn 2 once more.",
    ] { #expect(console.said(words), "\(words)\n\(console.transcript)") }
    // What was said so far, and how it stands, whenever somebody asks.
    #expect(console.answer(to: 2).contains { $0.hasPrefix("trust ") }, "\(console.transcript)")
    #expect(console.answer(to: 3).contains("You: I'm sorry, let me look right now."), "\(console.transcript)")
    // The coach speaks of what the reply answered, too. All of it is heard once, and then what is asked for.
    let (first, second) = (console.answer(to: 4), console.answer(to: 7))
    #expect(first.contains("  You could also have said:"), "\(console.transcript)")
    #expect(!second.contains("  You could also have said:"), "\(console.transcript)")
    #expect(console.answer(to: 8).contains("  You could also have said:"), "\(console.transcript)")
    #expect(keeper.choices.map(\.choice).count == 4 && keeper.finished.filter { $0.kind == .drill }.count == 2)
  }
}
