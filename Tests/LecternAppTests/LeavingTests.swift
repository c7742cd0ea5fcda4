import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Leaving")
struct LeavingTests {
  typealias Step = ScriptedTerminal.Step

  private func refusing() -> MemoryKeeper {
    let keeper = MemoryKeeper()
    keeper.refusal = "the disk is full"
    return keeper
  }

  @Test("With unsaved work Ctrl-C asks, Esc stays, and q leaves all the same")
  func asks() {
    let (terminal, keeper) = play(
      [
        .enter, .key(.control("c")), .see("Your last answers are not saved."), .see("the disk is full"), .escape,
        .see("page 1/3"), .key(.control("c")), .see("are not saved"), .key(.character("q")),
      ], keeper: refusing())
    #expect(keeper.isClosed && terminal.lastFrame.text.contains { $0.contains("are not saved") })
  }

  @Test("Options of a lesson's question stand where they stood, for whoever comes back or looks in at another terminal")
  func sameOrder() {
    for seed in 1...8 {
      let keeper = MemoryKeeper()
      var seen: [[String]] = []
      func look(_ steps: [Step], seed: Int) {
        let terminal = ScriptedTerminal(
          steps + [
            .see("page 3/3"), .check { frame in seen.append(frame.text.filter { $0.contains("  b  ") }) }, .escape,
          ])
        let state = AppState(
          library: TestCourse.library, learnerName: "Ana", progress: keeper.progress, seed: UInt64(seed))
        Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }).run()
      }
      look([.enter, .key(.right), .key(.right)], seed: seed)
      look([.enter], seed: seed + 100)
      #expect(seen.count == 2 && seen[0] == seen[1] && seen[0].count == 1, "\(seen)")
    }
  }

  @Test("A second Ctrl-C leaves without asking again")
  func insists() {
    let (terminal, _) = play([.enter, .key(.control("c")), .key(.control("c")), .pass(1)], keeper: refusing())
    #expect(terminal.waits.count == 3)
  }

  @Test("Trying again leaves as soon as all is saved, and not before")
  func triesAgain() {
    let keeper = refusing()
    let (terminal, _) = play(
      [
        .enter, .key(.control("c")), .enter, .see("are not saved"),
        .check { _ in keeper.refusal = nil }, .enter,
      ], keeper: keeper)
    #expect(keeper.retries == 2 && keeper.unsaved == nil)
    #expect(terminal.waits.count == 4)
  }

  @Test("Once all is saved it leaves by itself, though help lies over the question")
  func leavesUnderHelp() {
    let keeper = refusing()
    let (terminal, _) = play(
      [
        .enter, .key(.control("c")), .see("are not saved"), .key(.character("?")),
        .check { _ in keeper.refusal = nil }, .pass(10_000), .pass(1), .see("nothing comes after"),
      ], keeper: keeper)
    #expect(keeper.unsaved == nil && keeper.isClosed)
    #expect(!terminal.lastFrame.text.contains { $0.contains("are not saved") })
  }

  @Test("What is not saved is tried again every ten seconds, and no key is lost for it")
  func retries() {
    let keeper = refusing()
    play(
      [
        .enter, .check { _ in #expect(keeper.retries == 0) }, .pass(10_000),
        .check { _ in #expect(keeper.retries == 1) }, .late(10_000, .character(" ")), .see("page 2/3"),
        .check { _ in keeper.refusal = nil }, .pass(10_000), .dontSee("not being saved"),
        .check { _ in #expect(keeper.unsaved == nil) },
      ], keeper: keeper)
  }

  @Test("With everything saved nobody is asked anything")
  func silent() {
    let (terminal, _) = play([.enter, .key(.control("c"))])
    #expect(terminal.waits.count == 2)
  }

  @Test("Line by line: q asks, Enter tries again, and q leaves")
  func plain() {
    let keeper = refusing()
    let console = playPlain(["1", "q", "", "q"], keeper: keeper)
    #expect(console.said("Enter tries again, q leaves without saving."))
    #expect(keeper.retries >= 1 && !console.said("Your place is saved"))
    #expect(console.untyped.isEmpty)
  }

  enum Way: CaseIterable {
    case back, controlC, fromHelp, closedWindow

    var steps: [Step] {
      switch self {
      case .back: [.escape]
      case .controlC: [.key(.control("c"))]
      case .fromHelp: [.key(.character("?")), .key(.control("c"))]
      case .closedWindow: []
      }
    }
  }

  @Test("A long page is found again where it was left, however it is left", arguments: Way.allCases)
  func scroll(way: Way) {
    let size = Size(columns: 40, rows: 12)
    let keeper = MemoryKeeper()
    play([.enter, .key(.down), .key(.down)] + way.steps, keeper: keeper, size: size)
    #expect(keeper.progress[ItemKey("test/lesson")].scroll == 2)
    let (terminal, _) = play([.enter, .pass(0)], keeper: keeper, size: size)
    let (fresh, _) = play([.enter, .key(.down), .key(.down)], size: size)
    #expect(terminal.lastFrame.text == fresh.lastFrame.text)
  }

  @Test("Turning the page and coming back begins at its top")
  func turnedPage() {
    let keeper = MemoryKeeper()
    play(
      [.enter, .key(.down), .key(.right), .key(.left), .escape], keeper: keeper, size: Size(columns: 40, rows: 12))
    #expect(keeper.progress[ItemKey("test/lesson")].scroll == 0)
  }
}
