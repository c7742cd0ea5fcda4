import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The mouse")
struct MouseTests {
  typealias Step = ScriptedTerminal.Step

  /// Clicks on these words, wherever they stand on the screen then.
  private final class Clicks {
    private let terminal: ScriptedTerminal

    init(_ words: [String], reports: Bool = true, keeper: MemoryKeeper = MemoryKeeper()) {
      terminal = ScriptedTerminal(words.map { .click($0) })
      var state = AppState(
        library: TestCourse.library, learnerName: keeper.learnerName, progress: keeper.progress, seed: 42)
      state.settings = LearnerSettings([.mouse: reports ? "on" : "off"])
      Runtime(terminal: terminal, keeper: keeper, state: state, clock: { [terminal] in terminal.now }).run()
    }

    var text: String { terminal.lastFrame.text.joined(separator: "\n") }
    var isReported: Bool { terminal.mouse }
  }

  @Test("A click opens a line, turns pages by the footer, chooses an option, and answers with it when clicked again")
  func clicking() {
    let keeper = MemoryKeeper()
    let lesson = Clicks(["Start", "next", "next", "Wait and see"], keeper: keeper)
    #expect(lesson.isReported && lesson.text.contains("▸ ") && keeper.answers.isEmpty)
    let answered = Clicks(["Continue", "Wait and see", "Wait and see"], keeper: keeper)
    #expect(answered.text.contains("Not quite") && keeper.answers.count == 1)
    let course = Clicks(["The Warm Welcome", "Five traits"])
    #expect(course.text.contains("page 1/3"))
  }

  @Test("A double click chooses, and answers nothing")
  func doubleClick() {
    let keeper = MemoryKeeper()
    keeper.settings = LearnerSettings([.mouse: "on"])
    play(
      [
        .enter, .key(.right), .key(.right), .click("Wait and see"), .click("Wait and see", isHurried: true),
        .see("▸ c"), .dontSee("Not quite"), .click("Wait and see"), .see("Not quite"),
      ], keeper: keeper)
    #expect(keeper.answers.count == 1)
  }

  @Test("Where the mouse is not asked for, the terminal keeps it, and what it sends means nothing")
  func off() {
    let clicks = Clicks(["The Warm Welcome"], reports: false)
    #expect(!clicks.isReported && clicks.text.contains("Lectern"))
  }

  @Test("The wheel is the arrow keys, and a click beside everything does nothing")
  func wheel() {
    let terminal = ScriptedTerminal([
      .event(.mouse(MouseEvent(.wheelDown, at: Position(row: 5, column: 5)))), .see("▸ The Warm Welcome"),
      .event(.mouse(MouseEvent(.wheelUp, at: Position(row: 5, column: 5)))), .see("▸ Start"),
      .event(.mouse(MouseEvent(.press, at: Position(row: 20, column: 70)))), .see("▸ Start"),
      .event(.mouse(MouseEvent(.press, at: Position(row: 900, column: 900)))), .see("▸ Start"),
    ])
    let keeper = MemoryKeeper()
    var state = AppState(library: TestCourse.library, learnerName: "Ana", progress: keeper.progress, seed: 42)
    state.settings = LearnerSettings([.mouse: "on"])
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }).run()
  }

  @Test("What a frame tells of clicks lies where it is drawn, and the last thing drawn is on top")
  func areas() {
    var frame = Frame(size: Size(columns: 20, rows: 2))
    frame.clickAreas = [
      ClickArea(row: 0, columns: 2..<8, target: .line(3)), ClickArea(row: 0, columns: 4..<6, target: .key(.enter)),
    ]
    let at = { (row: Int, column: Int) in frame.target(at: Position(row: row, column: column)) }
    #expect(at(0, 2) == .line(3) && at(0, 7) == .line(3) && at(0, 8) == nil && at(1, 2) == nil)
    #expect(at(0, 4) == .key(.enter))
  }
}
