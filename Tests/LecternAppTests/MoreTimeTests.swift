import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

/// Source: WCAG 2.2.1, "Timing Adjustable".
@Suite("More time, and no clocks")
struct MoreTimeTests {
  typealias Step = ScriptedTerminal.Step
  static var plus: Step { .key(.character("+")) }

  @Test("+ gives a question's time once more, ten times and more")
  func question() {
    let keeper = play(
      [.enter, .enter, .see("+ time"), .pass(12_000), .see("0:08"), Self.plus, .see("0:28")]
        + Array(repeating: Self.plus, count: 10) + [
          .see("3:48"), .pass(228_000 - 1_000), .see("0:01 left"), .key(.character("b")), .enter, .see("Right."),
          .dontSee("+ time"),
        ], library: Kinds.library([Kinds.timed(TestCourse.question)])
    ).keeper
    #expect(keeper.answers.map(\.confidence) == [.sure])
  }

  @Test("Where letters are typed text F5 gives it, and + is a letter")
  func typed() {
    play(
      [.enter, .enter, .see("F5 +time"), .pass(12_000), Self.plus, .see("0:08"), .key(.function(5)), .see("0:28")],
      library: Kinds.library([Kinds.timed(Kinds.blank)]))
  }

  @Test("The last fifth of the time says so in words")
  func runningOut() {
    play(
      [.enter, .enter, .pass(79_000), .dontSee("left"), .pass(1_000), .see("0:20 left")],
      library: Kinds.library([Kinds.timed(TestCourse.question, seconds: 100)]))
  }

  @Test("+ gives a drill's time once more")
  func drill() {
    let keeper = RunLoopTests.keeperAtDrill()
    play(
      [.enter, .enter, .see("+ time"), .pass(15_000), Self.plus, .see("0:25"), .pass(20_000), .see("0:05 left")],
      keeper: keeper)
    #expect(keeper.choices.isEmpty)
  }

  @Test("Clocks that are off are not shown, and nothing runs out, in a quiz and in a drill")
  func off() {
    let keeper = MemoryKeeper()
    keeper.settings = LearnerSettings([.timers: "off"])
    play(
      [
        .enter, .dontSee("clock"), .enter, .dontSee("0:"), .dontSee("+ time"), .pass(3_600_000),
        .see("Golden Rule"), .dontSee("Time ran out"), .key(.character("b")), .enter, .see("Right."),
      ], keeper: keeper, library: Kinds.library([Kinds.timed(TestCourse.question)]))
    #expect(keeper.answers.count == 1)
    let atDrill = RunLoopTests.keeperAtDrill()
    atDrill.settings = LearnerSettings([.timers: "off"])
    play(
      [.enter, .enter, .dontSee("0:"), .dontSee("+ time"), .pass(3_600_000), .see("say nothing")], keeper: atDrill)
    #expect(atDrill.choices.isEmpty)
  }

  @Test("Plain mode, which has no clock, does not speak of one where clocks are off")
  func plain() {
    let keeper = MemoryKeeper()
    keeper.settings = LearnerSettings([.timers: "off"])
    #expect(!playPlain(["1"], keeper: keeper, library: Kinds.library([Kinds.timed(Kinds.blank)])).said("clock"))
  }
}
