import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The mouse on every screen")
struct MouseEverywhereTests {
  typealias Step = ScriptedTerminal.Step

  private let wheelDown = Step.event(.mouse(MouseEvent(.wheelDown, at: Position(row: 5, column: 5))))
  private let wheelUp = Step.event(.mouse(MouseEvent(.wheelUp, at: Position(row: 5, column: 5))))

  @discardableResult
  private func play(
    _ steps: [Step], keeper: MemoryKeeper = MemoryKeeper(), library: Library = TestCourse.library,
    size: Size = Size(columns: 80, rows: 24)
  ) -> MemoryKeeper {
    let mouse = keeper.settings.take(.value(.mouse, "on"))
    #expect(mouse == nil)
    return LecternAppTests.play(steps, keeper: keeper, library: library, size: size, wall: ReviewTests.wall).keeper
  }

  private func quiz(_ question: Question, _ steps: [Step], size: Size = Size(columns: 80, rows: 24)) -> MemoryKeeper {
    play([.enter, .enter] + steps, library: Kinds.library([question]), size: size)
  }

  // MARK: Answers

  /// From these words to those with the button held.
  private func drag(_ words: String, to others: String) -> [Step] {
    [
      .click(words),
      .look { frame in
        guard let place = frame.place(of: others) else { return [.see(others)] }
        return [.event(.mouse(MouseEvent(.release, at: place)))]
      },
    ]
  }

  @Test("A step is dragged where it belongs; a button let go where it was pressed changes nothing")
  func dragging() {
    let order = { (frame: Frame) in
      ["Listen", "Apologise", "Fix it", "Follow up"].sorted {
        (frame.place(of: $0)?.row ?? 0) < (frame.place(of: $1)?.row ?? 0)
      }
    }
    _ = quiz(
      Kinds.ordering,
      [
        .look { frame in
          let steps = order(frame)
          let moved = [steps[1], steps[2], steps[0], steps[3]]
          return drag("1. " + steps[0], to: "3. " + steps[2]) + [
            .dontSee("Picked up"),
            .check { frame in Expect.that(order(frame) == moved, "dragged:", frame) },
          ] + drag("1. " + moved[0], to: "1. " + moved[0]) + [
            .see("or click where it belongs"), .click("4. " + moved[3]), .dontSee("Picked up"),
            .check { frame in Expect.that(order(frame) == moved.dropFirst() + [moved[0]], "clicked:", frame) },
          ]
        }
      ])
  }

  @Test("Esc puts a step back that is held, and leaves only then")
  func escape() {
    _ = quiz(
      Kinds.ordering,
      [
        .look { frame in
          let first = frame.text.first { $0.contains("1. ") }?.split(separator: " ").last.map(String.init) ?? "?"
          return [
            .space, .see("Picked up"), .key(.down), .see("2. "), .escape, .dontSee("Picked up"), .see("1. "),
            .check { frame in
              Expect.that(frame.text.contains { $0.contains("1. ") && $0.contains(first) }, "put back:", frame)
            }, .escape, .see("Lectern"),
          ]
        }
      ])
  }

  @Test("A button that is let go where it was pressed drops nothing, though what was picked up has scrolled the list")
  func letGo() {
    _ = quiz(
      Kinds.ordering,
      [
        .look { frame in
          guard let place = frame.place(of: "2. ") else { return [.see("2. ")] }
          return [.event(.mouse(MouseEvent(.press, at: place))), .event(.mouse(MouseEvent(.release, at: place)))]
        }, .see("Picked up"),
      ], size: Size(columns: 40, rows: 9))
  }

  @Test(
    "Pairs are matched by clicks on a line and on a letter",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 20)])
  func matching(size: Size) {
    let keeper = quiz(
      Kinds.matching,
      [
        .click("\"I'll stay"), .see("▸ [_] \"I'll stay"), .click("Magnificence"), .see("[d] \"I'll stay"),
        .click("\"Not my job"), .click("Misery"), .see("[a] \"Not my job"), .see("▸ [_] \"Please hold"),
        .click("Mediocrity"), .click("Enter answer"), .see("✓ Right."),
      ], size: size)
    #expect(keeper.answers.map(\.score) == [1])
  }

  @Test("A letter that is taken from another line says so")
  func takenLetter() {
    let key = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }
    _ = quiz(
      Kinds.matching,
      [
        key("a"), .dontSee("another line"), key("a"), .see("a stood at another line, which is open again."), key("b"),
        .dontSee("another line"),
      ])
  }

  @Test("A click picks a step up, the next one puts it there")
  func ordering() {
    let keeper = quiz(
      Kinds.ordering,
      [
        .click("Fix it"), .see("▸ 1. Fix it"), .see("Picked up"), .click("4. Apologise"), .see("▸ 4. Fix it"),
        .dontSee("Picked up"), .click("Follow up"), .click("4. Fix it"), .see("▸ 4. Follow up"), .click("Apologise"),
        .click("Listen"), .click("Listen"), .click("1. "), .click("Enter answer"), .see("✓ Right."),
      ])
    #expect(keeper.answers.count == 1)
  }

  @Test("A click on a gap has the next letters go there, and a number is typed into its field")
  func blanks() {
    let keeper = quiz(
      Kinds.blanks,
      [.click("________ hours")] + .type("24") + [.see("24______ hours"), .click("________ a customer")]
        + .type("whenever") + [.click("Enter answer"), .see("✓ Right.")])
    #expect(keeper.answers.map(\.response) == [["whenever", "24"]])
  }

  @Test("A click in a text that is being written has the next letters go there; beside a row it is its end")
  func caret() {
    var steps: [Step] = .type("Sorry for") + [.enter] + .type("the wait.") + [.click("wait")] + .type("long ")
    steps += [.see("the long wait."), .click("for")] + .type("so much ")
    steps += [.see("Sorry so much for"), .click("Sorry"), .event(.mouse(MouseEvent(.press, at: Self.beside)))]
    steps += .type("!") + [.see("Sorry so much for!")]
    _ = quiz(Kinds.open, steps)
    let note: [Step] = .type("A note") + [.click("note")] + .type("second ")
    play([.enter, .key(.character("n"))] + note + [.see("A second note")])
  }

  /// Beside the first row of the text.
  private static let beside = Position(row: 6, column: 60)

  @Test("A click ticks a point of the rubric, and takes the tick away")
  func rubric() {
    let keeper = quiz(
      Kinds.open,
      .type("Sorry.") + [
        .click("Ctrl-D done"), .click("Offers a next step"), .see("[x] Offers"), .click("Names the problem"),
        .click("Offers a next step"), .see("[ ] Offers"), .click("Enter finish"),
      ])
    #expect(keeper.answers.map(\.response) == [["Sorry.", "Names the problem"]])
  }

  @Test("How sure somebody is, hints, and what a narrow footer has no room for can be clicked on the help page")
  func help() {
    let size = Size(columns: 40, rows: 12)
    let keeper = quiz(
      TestCourse.question,
      [
        .dontSee("g guess"), .click("?", after: "Esc"), .click("show the next hint"), .see("Put yourself"),
        .dontSee("Keys on this"),
        .click("Act as"), .click("?", after: "Esc"), .click("but I am guessing"), .see("Right"),
      ], size: size)
    #expect(keeper.answers.map(\.confidence) == [.guessing])
  }

  @Test("A click that comes after the clock has run out answers nothing")
  func late() {
    let keeper = quiz(
      Kinds.timed(TestCourse.question),
      [.key(.down), .lateClick(20_500, "Wait and see"), .see("Time ran out."), .dontSee("▸ c")])
    #expect(keeper.answers.count == 1)
    let inTime = quiz(Kinds.timed(TestCourse.question), [.lateClick(5000, "Wait and see"), .see("▸ c  Wait and see")])
    #expect(inTime.answers.isEmpty)
  }

  // MARK: Lists and pages

  @Test("A click on a column of the journey map looks at that turn, and on an arrow of the footer at the one beside it")
  @MainActor func journey() {
    play(
      [
        .enter, .enter, .firstReply, .firstReply, .enter, .see("Turn 1 of 2"), .click("2", after: "1  "),
        .see("Turn 2 of 2"),
        .click("←"), .see("Turn 1 of 2"), .click("→", after: "←"), .see("Turn 2 of 2"), .click("●"),
        .see("Turn 1 of 2"),
      ], keeper: RunLoopTests.keeperAtDrill())
  }

  @Test("On the progress page a heading turns to its section, and a question opens its lesson")
  @MainActor func progress() {
    let keeper = ProgressScreenTests.keeper()
    play(
      [
        .key(.character("p")), .click("When you learned"), .see("▸ When you learned"),
        .click("What comes up"), .see("▸ What comes up"), .key(.end), .click("Golden Rule"),
        .see("Looking up: Five traits"),
      ], keeper: keeper)
  }

  @Test("Search, notes, settings, learners, the list of a quiz and the end of an item are opened line by line")
  @MainActor func lists() {
    play([
      .key(.down), .enter, .key(.character("/")), .key(.character("m")), .key(.character("o")),
      .click("Moments"), .see("page 2/3"),
    ])
    play(
      ScreenSnapshotTests.Story.notes.steps + [.click("Five traits, page 1"), .see("page 1/3")])
    play([
      .key(.character(",")), .click("Praise"), .see("▸ Praise"), .key(.end), .click("Single keys"), .see("Everywhere"),
    ])
    play([.click("Somebody new"), .see("What is your name?")], keeper: ChooserTests.keeper())
    let questions = QuestionSnapshotTests.Story.overview
    play(
      questions.steps + [.click("Golden Rule"), .see("What does the Golden Rule ask")],
      library: Kinds.library(questions.questions))
    play(
      ScreenSnapshotTests.Story.quizFailed.steps + [.click("Try again", after: "▸"), .see("Three questions")],
      keeper: ScreenSnapshotTests.Story.quizFailed.keeper)
  }

  @Test("A link is marked by one click and opened by the next")
  func links() {
    let page = Lesson.Page(
      id: "one", title: "One",
      content: .text([
        .paragraph([.text("See "), .link(destination: "#two", [.text("the second page")]), .text(" first.")])
      ]))
    let second = Lesson.Page(id: "two", title: "Two", content: .text(Kinds.prompt("Here it is.")))
    let library = Kinds.library(.lesson(Lesson(title: "Links", pages: [page, second])))
    play(
      [
        .enter, .click("See"), .dontSee("#two"), .click("second"), .see("→ Two"), .see("page 1/2"), .click("second"),
        .see("Here it is."),
      ], library: library)
  }

  @Test("In the lobby a click begins, changes what it is on, and names a team")
  @MainActor func lobby() {
    play(
      [
        .key(.character("t")), .click("Rounds"), .see("▸ "), .dontSee("Rounds"), .click("Red"), .key(.control("u")),
      ] + .type("Owls") + [.click("Enter keep"), .see("Owls")])
  }

  // MARK: The wheel

  @Test("The wheel scrolls a question that is longer than the screen, and the talk of a drill")
  @MainActor func wheel() {
    play(
      [
        .enter, .key(.right), .key(.right), .see("Golden Rule"), wheelDown, wheelDown, wheelDown,
        .dontSee("What does the"), wheelUp,
        wheelUp, .see("What does the"),
      ], size: Size(columns: 40, rows: 8))
    play(
      [.enter, .enter, .firstReply, .see("look  You"), .dontSee("My parcel")] + Array(repeating: wheelUp, count: 5)
        + [.see("My parcel")] + Array(repeating: wheelDown, count: 9) + [.see("depot"), .dontSee("▸")],
      keeper: RunLoopTests.keeperAtDrill(), size: Size(columns: 40, rows: 9))
  }

  @Test("The mouse does nothing that the keyboard cannot: every click is a key, a line with a mark, or an option")
  func nothingMore() {
    // Where a key is waited for, the wheel is none.
    play([
      .key(.character(",")), .key(.end), .enter, .key(.down), .enter, .see("Press the key"), wheelDown, wheelUp,
      .see("Press the key"), .dontSee("cannot do"),
    ])
  }
}
