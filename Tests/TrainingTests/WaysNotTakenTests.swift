import Course
import Testing

@testable import Training

@Suite("Ways that a talk did not take")
struct WaysNotTakenTests {
  private func talk(_ replies: [String]) -> DrillRun {
    var run = DrillRun(item: Sample.item, drill: Sample.parcel)
    for reply in replies {
      guard let index = run.choices.firstIndex(where: { $0.plainText == reply }) else { break }
      _ = run.choose(index, milliseconds: 0)
    }
    return run
  }

  @Test("Each other reply that was offered leads where it would have led, and the talk stays as it was")
  func leads() {
    let run = talk(["look", "tonight"])
    let ways = run.waysNotTaken(at: 0)
    #expect(ways.map(\.choice.plainText) == ["number", "not mine", "silence"])
    #expect(ways.map { $0.scene?.id } == ["look-up", "escalation", "escalation"])
    #expect(run.waysNotTaken(at: 7).isEmpty && run == talk(["look", "tonight"]))
  }

  @Test("Told again, the replies make the same talk")
  func retold() {
    let run = talk(["number", "collect"])
    let again = DrillRun(item: Sample.item, drill: Sample.parcel, attempt: Attempt(seed: 0, turns: run.retold))
    #expect(again.turns.map(\.choice) == run.turns.map(\.choice) && again.state == run.state)
  }
}
