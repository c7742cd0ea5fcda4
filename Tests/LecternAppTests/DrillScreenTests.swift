import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("A key that is held, in a talk")
struct DrillScreenTests {
  typealias Step = ScriptedTerminal.Step

  @Test("No reply is marked before one is chosen, so that a held Enter says nothing; a lone one is")
  func nothingMarked() {
    let (_, keeper) = play(
      [.enter, .enter] + Array(repeating: .enter, count: 40) + [
        .see("Choose a reply first: an arrow key, or its letter."), .see("My parcel was due"), .dontSee("▸"),
        .key(.up), .see("▸ c"), .key(.home), .see("▸ a"), .dontSee("Choose a reply"), .enter, .see("depot"),
        .dontSee("▸"),
      ], keeper: RunLoopTests.keeperAtDrill())
    #expect(keeper.choices.count == 1)
    var drill = TestCourse.drill
    drill.scenes[0].role = .conversation([TestCourse.say("Hello?", to: "look", [], .mediocrity)])
    let alone = play([.enter, .enter, .see("▸ a  Hello?"), .enter, .enter], library: Kinds.library(.drill(drill)))
    #expect(alone.keeper.choices.count == 1)
  }

  @Test("A held Enter stops at a talk's ending, and whoever presses it again and again goes on")
  func heldAtTheEnd() {
    let toEnd: [Step] = [.enter, .enter, .firstReply, .key(.character("a")), .enter]
    let held = [Step.late(500, .enter)] + [Step](repeating: .late(30, .enter), count: 60)
    play(
      toEnd + held + [.see("The talk ends here."), .pass(400), .enter, .see("Debrief")],
      keeper: RunLoopTests.keeperAtDrill())
    play(
      toEnd + [Step](repeating: .late(500, .enter), count: 2) + [.see("Debrief")], keeper: RunLoopTests.keeperAtDrill())
  }
}
