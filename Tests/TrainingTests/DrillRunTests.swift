import Course
import Testing

@testable import Training

@Suite("A drill being played")
struct DrillRunTests {
  private func play(_ choices: String...) -> DrillRun {
    var run = DrillRun(item: Sample.item, drill: Sample.parcel)
    for choice in choices {
      guard let index = run.choices.firstIndex(where: { $0.plainText == choice }) else {
        Issue.record("\"\(choice)\" is not offered in \(run.state.scene)")
        break
      }
      _ = run.choose(index, milliseconds: 1)
    }
    return run
  }

  @Test("Effects, flags and a route lead to the best ending")
  func best() {
    let run = play("look", "tonight")
    #expect(run.ending?.id == "delighted")
    #expect(run.state.gauges == ["trust": 85, "patience": 40])
    #expect(run.score == 1 && run.isPassed)
  }

  @Test("The route's last branch catches what no condition took, and `pass` may fail at an ending")
  func caught() {
    let run = play("number", "collect")
    #expect(run.ending?.id == "satisfied")
    #expect(!run.isPassed)
    #expect(run.score == 0.5)
  }

  @Test("A `when` scene comes before the target")
  func interrupts() {
    var run = play("not mine", "transfer")
    #expect(run.ending?.id == "cold-transfer")
    run = play("silence", "own it", "collect")
    #expect(run.state.gauges["patience"] == 0)
    #expect(run.ending?.id == "walked-out")
  }

  @Test("A choice whose condition fails is not offered, and a `once` choice only once")
  func hides() {
    #expect(play("not mine").choices.map(\.plainText) == ["transfer"])
    #expect(play("look", "blame", "own it").choices.map(\.plainText) == ["tonight", "collect"])
  }

  @Test("Gauges stay within 0 and 100")
  func clamps() {
    let drill = Drill(
      title: "", gauges: [.init(name: "g", start: 90)],
      scenes: [
        Scene(
          id: "s", title: "s",
          role: .conversation([
            Sample.choice("up", to: "s", [.adjust(gauge: "g", by: 50)]),
            Sample.choice("down", to: "s", [.adjust(gauge: "g", by: -500)]),
          ]))
      ])
    var run = DrillRun(item: Sample.item, drill: drill)
    _ = run.choose(0, milliseconds: 0)
    #expect(run.state.gauges["g"] == 100)
    _ = run.choose(1, milliseconds: 0)
    #expect(run.state.gauges["g"] == 0)
  }

  @Test("A `when` scene that stays true is entered once, so that it can be left")
  func entersOnce() {
    let drill = Drill(
      title: "", gauges: [.init(name: "g", start: 10)],
      scenes: [
        Scene(
          id: "start", title: "",
          role: .conversation([Sample.choice("drop", to: "start", [.adjust(gauge: "g", by: -10)])])),
        Scene(
          id: "boss", title: "", role: .conversation([Sample.choice("sorry", to: "end")]),
          trigger: .compare(gauge: "g", .equal, 0)),
        Scene(id: "end", title: "", role: .ending(.misery)),
      ])
    var run = DrillRun(item: Sample.item, drill: drill)
    _ = run.choose(0, milliseconds: 0)
    #expect(run.state.scene == "boss")
    _ = run.choose(0, milliseconds: 0)
    #expect(run.ending?.id == "end")
  }

  @Test("Routes that go in a circle stop instead of hanging")
  func circles() {
    let drill = Drill(
      title: "",
      scenes: [
        Scene(id: "a", title: "", role: .route([Branch(condition: nil, target: "b")])),
        Scene(id: "b", title: "", role: .route([Branch(condition: nil, target: "a")])),
      ])
    let run = DrillRun(item: Sample.item, drill: drill)
    #expect(run.isOver && run.ending == nil && !run.isPassed)
  }

  @Test("The clock takes the timeout choice, and says so in the journal")
  func timesOut() throws {
    var run = DrillRun(item: Sample.item, drill: Sample.parcel)
    let timeout = run.timeOut(milliseconds: 20_000)
    let chose = try #require(timeout)
    #expect(chose.timeout && chose.choice == "silence")
    #expect(run.state.scene == "escalation")
    let again = run.timeOut(milliseconds: 1)
    #expect(again == nil)
  }

  @Test("The journal's turns lead back to the same state")
  func resumes() {
    let left = play("look", "blame")
    var attempt = Attempt(seed: 0)
    attempt.turns = left.turns.map {
      .init(
        item: Sample.item, scene: $0.scene.id, choice: $0.choice.plainText, timeout: false, moment: $0.choice.moment,
        ms: 0)
    }
    #expect(DrillRun(item: Sample.item, drill: Sample.parcel, attempt: attempt) == left)
    attempt.turns[1].choice = "a reply the author has deleted"
    #expect(DrillRun(item: Sample.item, drill: Sample.parcel, attempt: attempt).state.scene == "look-up")
  }

  @Test("Rewinding to a turn restores gauges, flags and what was spent")
  func rewinds() {
    var run = play("look", "blame", "own it", "tonight")
    run.rewind(to: 1)
    #expect(run == play("look"))
    #expect(run.choices.count == 3)
  }
}
