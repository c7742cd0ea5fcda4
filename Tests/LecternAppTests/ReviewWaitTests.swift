import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Waiting for the next review")
struct ReviewWaitTests {
  typealias Step = ScriptedTerminal.Step

  private let key = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  /// Plays with a clock on the wall that goes as the other one does.
  private func play(_ steps: [Step], _ keeper: MemoryKeeper) -> ScriptedTerminal {
    let terminal = ScriptedTerminal(steps)
    let state = AppState(
      library: ReviewTests.library, learnerName: keeper.learnerName, progress: keeper.progress, seed: 42)
    let wall = {
      WallTime(seconds: ReviewTests.wall.seconds + terminal.now / 1000 - 1, offset: ReviewTests.wall.offset)
    }
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, wall: wall).run()
    return terminal
  }

  /// The question missed, and all of what was due asked.
  private var missed: [Step] {
    [
      key("r"), .enter, key("a"), .enter, .see("Not quite"), .see("Comes up again in 1 minute."), .enter,
      .see("Done for now: 0 of 1 question remembered."), .dontSee("✓"), .see("comes up in 1 minute"),
      .dontSee("begin"),
    ]
  }

  @Test("Minutes are counted down, and when the question is due Enter asks it")
  func wakes() {
    let keeper = ReviewTests.keeperWithDue(isRight: false)
    let terminal = play(
      missed + [
        .pass(1000), .see("in a moment"), .pass(59_000), .see("1 question due"), .see("Enter begin"),
        .check { _ in keeper.time = "2026-11-25T09:01:00.000+01:00" }, .enter, .see("What does the Golden Rule ask"),
        key("b"), .enter, .see("Comes up again in 10 minutes."), .enter,
        .see("✓ Done for now: 1 of 2 questions remembered."), .see("comes up in 10 minutes"), .pass(31_000),
        .see("in 9 minutes"), .pass(240_000), .see("in 5 minutes"), .enter, .see("in 5 minutes"), .pass(329_000),
        .see("1 question due"), .see("Enter begin"), .enter, .see("What does the Golden Rule ask"),
      ], keeper)
    // About once a minute, and for the keys.
    #expect(terminal.waits.count <= 40, "woken too often: \(terminal.waits)")
  }

  @Test("What is said changes just when the next waking is")
  func changes() {
    let days = StudyDays(offset: 0)
    for due in [1, 30, 59, 60, 61, 89, 90, 119, 150, 600, 5399, 5400, 7300, 90_000] {
      let wall = WallTime(seconds: 1_795_593_600)
      let change = ReviewWords.secondsToChange(wall.seconds + due, from: wall)
      let words = { (later: Int) in
        ReviewWords.when(wall.seconds + due, from: WallTime(seconds: wall.seconds + later), days)
      }
      #expect(change >= 1 && change <= due)
      if due < 5400 {
        #expect(words(change - 1) == words(0), "\(due): too late")
        if change < due { #expect(words(change) != words(0), "\(due): too early") }
      }
    }
  }
}
