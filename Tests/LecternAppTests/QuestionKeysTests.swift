import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The keys of every kind of question")
struct QuestionKeysTests {
  typealias Step = ScriptedTerminal.Step

  /// Plays a quiz of these questions, from its first one.
  @discardableResult
  private func quiz(_ questions: [Question], _ steps: [Step], size: Size = Size(columns: 80, rows: 24)) -> MemoryKeeper
  {
    play([.enter, .enter] + steps, library: Kinds.library(questions), size: size).keeper
  }

  // MARK: All kinds

  @Test(
    "Holding Enter answers no question of any kind",
    arguments: [
      TestCourse.question, TestCourse.multiple, Kinds.blanks, Kinds.blank, Kinds.matching, Kinds.ordering, Kinds.open,
      Kinds.survey,
    ])
  func heldEnter(question: Question) {
    let keeper = quiz([question], Array(repeating: .enter, count: 20))
    #expect(keeper.answers.isEmpty)
  }

  @Test(
    "A guess and a hint have one key where letters are commands, and Ctrl with it where they are text",
    arguments: [
      (Kinds.blank, [.character("g"), .character("h")], "gh_", false),
      (Kinds.blank, [.character("x"), .control("g")], "x", true),
      (Kinds.matching, [.character("a"), .character("g")], nil, true),
      (Kinds.matching, [.character("a"), .control("g")], nil, true),
      (Kinds.blanks, [.control("t")], "Think of the phone.", false),
      (Kinds.ordering, [.character("h")], "First the ears.", false),
    ] as [(Question, [Key], String?, Bool)])
  func guessKeys(question: Question, keys: [Key], seen: String?, answers: Bool) {
    let keeper = quiz([question], keys.map(Step.key) + (seen.map { [.see($0)] } ?? []))
    #expect(keeper.answers.map(\.confidence) == (answers ? [.guessing] : []))
  }

  @Test("What a miss costs is said before the answer, and the tries left after it")
  func stakes() {
    quiz(
      [Kinds.blanks],
      [.see("2 tries; each miss costs 25 %.")] + .type("x") + [
        .key(.tab), .key(.control("g")), .see("✗ Not quite. One try left."), .see("Blank 1: not right."),
        .dontSee("Right would be"), .enter, .see("One try left; each miss costs 25 %."),
      ])
  }

  @Test("An arrow marks the first option, or the last; then Enter answers", arguments: [(Key.down, 0), (.up, 2)])
  func firstMark(key: Key, index: Int) {
    let keeper = quiz([Kinds.survey], [.key(key), .enter])
    #expect(keeper.answers.map(\.response) == [[["Too slow", "Just right", "Too fast"][index]]])
  }

  @Test("Of several right options, one that was not ticked is told from those that were")
  func missedOption() {
    quiz(
      [TestCourse.multiple],
      [.see("Listen"), .key(.character("a")), .enter, .see("One try left."), .dontSee("missed"), .enter]
        + [
          .key(.character("a")), .enter,
          .check { frame in
            let options = frame.text.filter { $0.contains("[x]") || $0.contains("[ ]") }
            let missed = options.filter { $0.contains("→") }
            Expect.that(
              !missed.isEmpty && missed.allSatisfy { $0.contains("[ ]") && !$0.contains("✓") },
              "Right options that were not ticked must say so", frame)
            Expect.that(
              options.filter { $0.contains("✓") }.allSatisfy { $0.contains("[x]") }, "A tick is for what was ticked",
              frame)
          },
        ])
  }

  // MARK: Blanks

  @Test("Blanks are typed in place, Enter goes to the next empty one, and answers when all are filled")
  func blanks() {
    let keeper = quiz(
      [Kinds.blanks],
      .type("whenever?") + [.enter, .see("One blank is still empty."), .see("happens whenever?")] + .type("24 hours")
        + [.enter, .see("✓ Right."), .see("✓ whenever?"), .see("Each meeting counts.")])
    #expect(keeper.answers.map(\.response) == [["whenever?", "24 hours"]])
    #expect(keeper.answers.map(\.confidence) == [.sure])
  }

  @Test("A wrong blank keeps its text for the next try, and the last try says what was right")
  func blanksAgain() {
    let keeper = quiz(
      [Kinds.blanks],
      .type("whenever") + [.enter] + .type("3") + [
        .enter, .see("◐ Partly right. One try left."), .see("Blank 1: right."), .see("Blank 2: not right."), .enter,
        .see("happens whenever"), .see("3_______ hours"),
      ] + .type("5") + [.see("5_______ hours")] + [
        .enter, .see("Blank 2: not right. You wrote: 5. Right would be: 24"),
      ])
    #expect(keeper.answers.map(\.response) == [["whenever", "3"], ["whenever", "5"]])
    #expect(keeper.answers.map(\.score) == [0.5, 0.375])
  }

  @Test(
    "Each wrong blank of the try before gives way to what is typed; an arrow keeps it to be mended",
    arguments: [
      ([.character("9"), .tab, .character("5")], ["9", "5"]),
      ([.backspace, .character("9"), .tab, .delete, .character("5")], ["9", "5"]),
      ([.left, .character("9"), .tab, .end, .character("4")], ["neve9r", "34"]),
      ([.tab, .backTab, .character("a"), .character("b"), .tab, .character("1")], ["ab", "1"]),
    ] as [([Key], [String])])
  func wrongBlanks(keys: [Key], response: [String]) {
    let keeper = quiz(
      [Kinds.blanks],
      .type("never") + [.enter] + .type("3") + [.enter, .see("One try left."), .enter, .see("happens never_")]
        + keys.map { .key($0) }
        + [.enter])
    #expect(keeper.answers.map(\.response) == [["never", "3"], response])
  }

  @Test("A quiz left between two tries of blanks goes on at the first wrong one, too")
  func wrongBlankAfterRestart() {
    let keeper = MemoryKeeper()
    let library = Kinds.library([Kinds.blanks])
    play([.enter, .enter] + .type("whenever") + [.enter] + .type("3") + [.enter], keeper: keeper, library: library)
    play(
      [.enter, .see("One try left."), .enter, .see("whenever")] + .type("24") + [.enter, .see("Right.")],
      keeper: keeper, library: library)
    #expect(keeper.answers.last?.response == ["whenever", "24"])
  }

  @Test(
    "The hardware cursor stands where the next letter goes, also where the sentence wraps", arguments: [40, 80, 200])
  func blankCursor(columns: Int) {
    for text in ["", "each time 李雷", "a very long answer that has to go around the end of every line at least once"] {
      quiz(
        [Kinds.blanks],
        .type(text) + [
          .check { frame in
            guard let cursor = frame.cursor else { return Expect.that(false, "no cursor", frame) }
            let cell = frame[cursor.row, cursor.column]
            let style = cell.style
            Expect.that(style == Theme.focusedBlank && cell.glyph.text == "_", "the cursor is elsewhere:", frame)
            let last = text.last.map(String.init) ?? " "
            guard cursor.column > 2, let before = cursor.column > 1 ? frame[cursor.row, cursor.column - 1] : nil else {
              return
            }
            let glyph = before.isContinuation ? frame[cursor.row, cursor.column - 2].glyph.text : before.glyph.text
            Expect.that(glyph == last || glyph == " ", "after \(glyph):", frame)
          }
        ], size: Size(columns: columns, rows: 24))
    }
  }

  @Test("A megabyte pasted into a blank is cut, said, and harmless", arguments: ["a", "李 ", "\u{1B}[2J\u{7}x"])
  func paste(unit: String) {
    let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let keeper = quiz([Kinds.blank], [.event(.paste(text)), .see("Only 200 letters fit here."), .enter])
    #expect(keeper.answers.count == 1 && keeper.answers[0].response[0].count <= 200)
    #expect(!keeper.answers[0].response[0].unicodeScalars.contains("\u{1B}"))
  }

  // MARK: Matching

  @Test("A letter goes to the marked line and the mark to the next open one; Backspace takes it away")
  func matching() {
    let keeper = quiz(
      [Kinds.matching],
      .type("a") + [.see("[a] \"Not my job.\""), .see("▸ [_] \"Please hold.\"")] + .type("a") + [
        .see("[_] \"Not my job.\""), .see("[a] \"Please hold.\""), .enter, .see("2 lines have no letter yet."),
        .see("▸ [_] \"Not my job.\""), .key(.down), .key(.backspace), .see("▸ [_] \"Please hold.\""), .key(.home),
      ] + .type("acd") + [.enter, .see("✓ Right."), .see("✓ \"Not my job.\" → Misery")])
    #expect(keeper.answers.map(\.score) == [1])
    #expect(keeper.answers[0].response.first == "\"Not my job.\" -> Misery")
  }

  @Test("The arrows go through the letters, too, so that a line without a letter can be had")
  func matchingByArrows() {
    let keeper = quiz(
      [Kinds.matching],
      [
        .key(.right), .see("[a] \"Not my job.\""), .key(.down), .key(.left), .see("[d] \"Please hold.\""), .key(.left),
        .see("[c] \"Please hold.\""), .key(.down), .key(.left), .enter, .see("✓ Right."),
      ])
    #expect(keeper.answers.map(\.score) == [1])
  }

  @Test("On a small screen the letters stand under the line they are for")
  func matchingSmall() {
    quiz(
      [Kinds.matching],
      [.key(.down)]
        + ["▸ [_] \"Please hold.\"", "a  Misery", "b  Mystery", "c  Mediocrity", "d  Magnificence"].map {
          .see($0)
        }, size: Size(columns: 40, rows: 8))
  }

  @Test("A right side that belongs to two lines may be given twice")
  func sharedRightSide() {
    quiz(
      [Kinds.shared],
      [.see("A letter may fit more than once.")] + .type("aa") + [.see("[a] A sigh"), .see("[a] A shrug")]
    )
  }

  @Test("A guess may leave lines open; they count as wrong and are told")
  func partialMatching() {
    let keeper = quiz([Kinds.matching], .type("ag") + [.see("\"Please hold.\" → (nothing)")])
    #expect(keeper.answers.map(\.response) == [["\"Not my job.\" -> Misery"]])
  }

  // MARK: Ordering

  @Test("A step is picked up, moved and dropped, or moved at once")
  func ordering() {
    let keeper = quiz(
      [Kinds.ordering],
      [
        .see("1. Fix it"), .see("4. Apologise"), .enter, .see("Move a step first"), .space, .see("Picked up"),
        .key(.end), .see("▸ 4. Fix it"), .space, .dontSee("Picked up"), .see("3. Apologise"), .key(.home),
        .see("▸ 1. Listen"), .key(.down),
      ] + .type("JJ") + [.see("▸ 4. Follow up"), .key(.up)] + .type("k") + [
        .see("▸ 2. Apologise"), .see("1. Listen"), .enter, .see("✓ Right."), .dontSee("The right order"),
        .dontSee("Steps marked"),
      ])
    #expect(keeper.answers.map(\.response) == [["Listen", "Apologise", "Fix it", "Follow up"]])
  }

  @Test(
    "What the marks of an order mean is said where some are right and some wrong, and nowhere else",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func orderingMarks(size: Size) {
    quiz(
      [Kinds.ordering],
      .type("J") + [.enter, .see("Your order"), .see("Steps marked ✓ come in the right"), .see("One try left.")],
      size: size)
    // All in reverse: there is no mark to explain.
    quiz(
      [Kinds.ordering],
      .type("jj") + [.space, .key(.home), .space] + .type("jjJ")
        + [.enter, .see("Your order"), .see("Not quite."), .dontSee("Steps marked")], size: size)
  }

  @Test("After a miss the steps stand as they were left, and must move again")
  func orderingAgain() {
    quiz(
      [Kinds.ordering],
      .type("J") + [
        .enter, .see("One try left."), .enter, .see("▸ 1. Listen"), .enter, .see("Move a step first"),
      ] + .type("J") + [.enter, .see("The right order"), .see("1. Listen")])
  }

  // MARK: Open

  @Test("A text of several lines is written, handed in, and compared with the rubric by the learner")
  func open() {
    let keeper = quiz(
      [Kinds.open],
      .type("Dear guest?") + [.enter] + .type("Sorry q") + [
        .see("▎ Dear guest?"), .see("▎ Sorry q"), .key(.up), .key(.end),
      ] + .type("!") + [
        .see("▎ Dear guest?!"), .key(.control("d")), .see("You judge this yourself"),
        .see("▸ a  [ ] Names the problem"),
      ] + .type("b") + [
        .see("▸ b  [x] Offers"), .enter, .see("By your own judgement: 1 of 3 points."),
        .see("A name, a problem, a step."),
        .enter, .see("1 open answer, judged by yourself, does not count."), .dontSee("Score"),
      ])
    #expect(keeper.answers.map(\.response) == [["Dear guest?!\nSorry q", "Offers a next step"]])
    #expect(keeper.finished.last?.score == nil && keeper.finished.last?.passed == true)
  }

  @Test("In a long text the caret stays in sight, and a megabyte of paste is cut")
  func longText() {
    let text = String(repeating: "word ", count: 200_000)
    quiz(
      [Kinds.open],
      [
        .event(.paste(text)), .see("Only 4000 letters fit here."),
        .check { Expect.that($0.cursor != nil, "no cursor", $0) }, .key(.up), .key(.pageUp), .key(.end),
        .key(.control("u")),
        .key(.control("d")), .see("Write something first."),
      ], size: Size(columns: 40, rows: 12))
  }

  // MARK: Surveys

  @Test("An opinion is neither right nor wrong, and counts for nothing")
  func survey() {
    let keeper = quiz(
      [Kinds.survey],
      .type("b") + [
        .enter, .see("▸ b  Just right"), .see("Thank you."), .dontSee("Right."), .dontSee("✗"), .enter,
        .see("1 opinion does not count."), .dontSee("Score"), .see("Done. Thank you."),
      ])
    #expect(keeper.answers.map(\.max) == [0])
  }

  // MARK: Lessons

  @Test("A lesson's check may be filled in; letters are text, and Ctrl-P and Ctrl-N turn the page")
  func lessonCheck() {
    let lesson = Lesson(
      title: "Words",
      pages: [
        .init(id: "one", title: "One", content: .text(Kinds.prompt("Say please."))),
        .init(id: "two", title: "Two", content: .check(Kinds.blank)),
      ])
    let keeper = play(
      [.enter, .space, .see("The magic word is")] + [Step].type("nq") + [
        .see("nq_"), .key(.control("p")), .see("Say please."), .space, .see("nq_"), .key(.backspace),
        .key(.backspace),
      ] + [Step].type("please") + [.enter, .see("✓ Right."), .enter, .see("Lesson finished")],
      library: Kinds.library(.lesson(lesson))
    ).keeper
    #expect(keeper.answers.map(\.response) == [["please"]])
  }

  @Test("A hint seen in a lesson is still there when the page is turned and turned back")
  func lessonHint() {
    let lesson = Lesson(
      title: "Words",
      pages: [
        .init(id: "one", title: "One", content: .text(Kinds.prompt("Say please."))),
        .init(id: "two", title: "Two", content: .check(TestCourse.question)),
      ])
    play(
      [
        .enter, .space, .see("Golden Rule"), .key(.character("h")), .see("the other side of the counter"),
        .key(.left), .see("Say please."), .space, .see("the other side of the counter"),
      ], library: Kinds.library(.lesson(lesson)))
  }

  @Test(
    "Letters of a text are quick: what they mean is what the table of keys says",
    arguments: [Kinds.blanks, Kinds.blank, Kinds.open, Kinds.matching])
  @MainActor func quickLetters(_ question: Question) {
    var runtime: Runtime?
    let look = ScriptedTerminal.Step.check { frame in
      guard let state = runtime?.state, let front = state.screens.last else { return }
      for letter in "abgnpsqX ?,/.5é".unicodeScalars {
        guard let quick = front.quickAction(for: .character(letter)) else {
          Expect.that(state.keymap.text == nil, "\(letter) is not quick:", frame)
          continue
        }
        let slow = state.keymap.action(for: .character(letter)).map { "\($0)" }
        Expect.that("\(quick)" == slow, "\(letter): \(quick), \(slow ?? "nothing")", frame)
      }
    }
    let terminal = ScriptedTerminal([look, .enter, look, .enter, look, .key(.character("a")), look, .enter, look])
    let made = Runtime(
      terminal: terminal, keeper: MemoryKeeper(),
      state: AppState(library: Kinds.library([question]), learnerName: "Ana", seed: 42), clock: { terminal.now })
    runtime = made
    made.run()
  }

  @Test("A quiz left in the middle comes back to the same question, of any kind")
  func comesBack() {
    let library = Kinds.library([Kinds.blank, Kinds.matching, Kinds.open])
    let keeper = MemoryKeeper()
    play(
      [.enter, .enter] + [Step].type("please") + [.enter, .enter, .see("Match each"), .escape], keeper: keeper,
      library: library)
    play([.enter, .see("2/3"), .see("Match each reply")], keeper: keeper, library: library)
  }
}
