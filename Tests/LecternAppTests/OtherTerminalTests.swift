import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("What another terminal does to what is on screen here")
struct OtherTerminalTests {
  typealias Step = ScriptedTerminal.Step

  private static let quiz = ItemKey("test/quiz")
  private static let drill = ItemKey("test/drill")
  private let key = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  private func started(_ keeper: MemoryKeeper) -> [UInt32] {
    keeper.entries.compactMap { if case .started(let started) = $0 { started.seed } else { nil } }
  }

  @Test(
    "A quiz or a talk that was opened and left untouched is the same attempt when it is opened again, here or there")
  func sharedAttempt() {
    for keeper in [PlainSessionTests.keeper(before: "quiz"), RunLoopTests.keeperAtDrill()] {
      play([.enter, .escape, .enter, .escape], keeper: keeper)
      play([.enter, .escape], keeper: keeper)
      #expect(started(keeper).count == 1)
      let (item, first) =
        keeper.progress.items.first { $0.value.isWaiting }.map { ($0.key, $0.value) } ?? (Self.quiz, .init())
      #expect(first.attempt.seed == started(keeper).first && first.isWaiting)
      // Once it was reset, it is another one.
      keeper.record(.reset(.init(item: item)))
      play([.enter, .escape], keeper: keeper)
      #expect(started(keeper).count == 2)
    }
  }

  @Test("Two terminals that begin one quiz answer in one attempt, and nobody is told of a reset")
  func twoAtOneQuiz() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let there = Step.check { _ in
      let (_, other) = play([.enter, .enter, key("b"), .enter, .see("Right.")], keeper: keeper)
      #expect(other.answers.count == 1)
    }
    play(
      [
        .enter, there, .enter, .see("question 2/"), .dontSee("another terminal"), key("a"), key("c"), .enter,
        .dontSee("another terminal"), .enter, key("a"), .enter, .dontSee("another terminal"),
      ], keeper: keeper)
    #expect(started(keeper).count == 1 && keeper.progress[Self.quiz].attempts == 1)
  }

  @Test("A quiz that was finished at another terminal begins anew with the next answer, and that is said")
  func finishedElsewhere() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let finish = Step.check { _ in
      keeper.record(.finished(.init(item: Self.quiz, kind: .quiz, score: 1, passed: true)))
    }
    play(
      [
        .enter, .enter, key("b"), .enter, .enter, finish, key("a"), key("c"), .enter,
        .see("was finished at another terminal"), .escape,
      ], keeper: keeper)
    #expect(keeper.progress[Self.quiz].attempt.answers.map(\.item) == ["test/quiz#calls"])
    #expect(started(keeper).count == 2 && keeper.progress[Self.quiz].isOpen)
    let console = playPlain(["1", "2 g", "", "q"], keeper: keeper)
    #expect(!console.said("another terminal"), "\(console.transcript)")
  }

  @Test("What was begun of an answer is not written into an attempt that was reset or finished meanwhile")
  func overtakenDraft() {
    for entry: Event.Entry in [
      .reset(.init(item: Self.quiz)), .finished(.init(item: Self.quiz, kind: .quiz, score: 1, passed: true)),
    ] {
      let keeper = PlainSessionTests.keeper(before: "quiz")
      let elsewhere = Step.check { _ in keeper.record(entry) }
      play(
        [.enter, .enter, key("b"), .enter, .enter, key("a"), elsewhere, key("?"), .escape, key("s"), .escape],
        keeper: keeper)
      #expect(!keeper.progress[Self.quiz].isOpen && keeper.progress[Self.quiz].attempt.drafts.isEmpty)
      #expect(keeper.progress.canUndoReset(keeper.progress.sequence) || keeper.progress[Self.quiz].attempts == 1)
    }
  }

  @Test(
    "A talk that was reset or ended at another terminal goes on here as one of its own, with all that was said",
    arguments: [true, false])
  func overtakenTalk(isReset: Bool) {
    let keeper = RunLoopTests.keeperAtDrill()
    let elsewhere = Step.check { _ in
      keeper.record(
        isReset
          ? .reset(.init(item: Self.drill))
          : .finished(.init(item: Self.drill, kind: .drill, score: 0, passed: false, ending: "end")))
    }
    let words = isReset ? "This talk was reset at another terminal." : "This talk was ended at another terminal."
    play(
      [.enter, .enter, .firstReply, .see("It sits in the depot."), elsewhere, .firstReply, .see(words), .escape],
      keeper: keeper)
    #expect(keeper.finished.last?.ending == "delighted" && keeper.finished.last?.score == 1)
    let talk = keeper.entries.suffix(4).compactMap { if case .chose(let chose) = $0 { chose.scene } else { nil } }
    #expect(talk == ["call", "look"])
  }

  @Test("A talk in which another terminal said something goes on from there, and what was marked here is not said")
  func otherReply() {
    let keeper = RunLoopTests.keeperAtDrill()
    let there = Step.check { _ in play([.enter, .enter, .firstReply, .see("It sits in the depot.")], keeper: keeper) }
    play(
      [
        .enter, .enter, .dontSee("It sits in the depot."), there, .key(.down), .enter,
        .see("This talk went on at another terminal."), .see("It sits in the depot."), .firstReply,
        .dontSee("another terminal"), .escape,
      ], keeper: keeper)
    #expect(keeper.choices.map(\.scene) == ["call", "look"] && keeper.finished.last?.ending == "delighted")
    // Line by line.
    let plain = RunLoopTests.keeperAtDrill()
    let console = playPlain(
      ["", "1", "b", "q"], keeper: plain,
      meanwhile: [1: { play([.enter, .enter, .firstReply, .see("It sits in the depot.")], keeper: plain) }])
    #expect(console.said("This talk went on at another terminal."), "\(console.transcript)")
    #expect(plain.progress[Self.drill].attempt.turns.map(\.scene) == ["call"])
  }

  @Test(
    "A talk that was reset or ended at another terminal while it is told line by line goes on, whole, as one of its own",
    arguments: [true, false])
  func overtakenPlainTalk(isReset: Bool) {
    let keeper = RunLoopTests.keeperAtDrill()
    let entry: Event.Entry =
      isReset
      ? .reset(.init(item: Self.drill))
      : .finished(.init(item: Self.drill, kind: .drill, score: 0, passed: false, ending: "end"))
    let console = playPlain(["", "1", "1", "b", "q"], keeper: keeper, meanwhile: [2: { keeper.record(entry) }])
    let words = isReset ? "This talk was reset at another terminal." : "This talk was ended at another terminal."
    #expect(console.said(words), "\(console.transcript)")
    #expect(keeper.finished.last?.ending == "delighted")
    let talk = keeper.entries.suffix(3).compactMap { if case .chose(let chose) = $0 { chose.scene } else { nil } }
    #expect(talk == ["call", "look"])
  }

  // MARK: What was answered there

  private static let words = "This question was answered at another terminal meanwhile"

  @Test("A question that was answered at another terminal is not asked here any more: that answer is shown, and counts")
  func answeredThere() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let there = Step.check { _ in play([.enter, .enter, key("b"), .enter, .see("Right.")], keeper: keeper) }
    play(
      [
        .enter, .enter, key("a"), there, .enter, .see(Self.words), .see("Right."), .dontSee("handed in"), .enter,
        .see("question 2/"), .dontSee("another terminal"), .escape,
      ], keeper: keeper)
    #expect(keeper.answers.map(\.item) == ["test/quiz#golden-rule"] && keeper.answers[0].score == 1)
    // What was begun is lost with a word.
    let next = Step.check { _ in play([.enter, key("a"), key("c"), .enter, .see("Right."), .escape], keeper: keeper) }
    play([.enter, key("b"), next, .enter, .see(Self.words), .see("was not handed"), .see("Right.")], keeper: keeper)
    #expect(keeper.answers.count == 2 && keeper.answers[1].score == 1)
  }

  @Test("So it is with an answer that its writer judges: nobody judges one that does not count")
  func selfJudged() {
    let keeper = MemoryKeeper()
    let theirs = Event.Answered(
      item: "kinds/quiz#apology", fingerprint: Kinds.open.fingerprint, response: ["Theirs."], score: 2, max: 3,
      confidence: .unasked, ms: 1, isSelfGraded: true)
    play(
      [.enter, .enter] + [Step].type("Mine.") + [
        .check { _ in keeper.record(.answered(theirs)) }, .key(.control("d")), .see(Self.words), .see("was not handed"),
        .see("Theirs."), .escape,
      ], keeper: keeper, library: Kinds.library([Kinds.open, TestCourse.question]))
    #expect(keeper.answers.count == 1)
  }

  @Test("So it is with the questions after it, and the last answer ends the quiz wherever it is given")
  func answeredThereLater() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let there = Step.check { _ in
      play(
        [.enter, .see("question 2/"), key("a"), key("c"), .enter, .see("Right."), .escape], keeper: keeper)
    }
    // The first question's answer is looked at here while the second is answered there.
    play(
      [
        .enter, .enter, key("b"), .enter, .see("Right."), there, .enter, .see("question 3/"),
        .dontSee("another terminal"),
        key("a"), .enter, .enter,
      ], keeper: keeper)
    #expect(keeper.answers.map(\.item) == ["test/quiz#golden-rule", "test/quiz#calls", "test/quiz#tf"])
    #expect(keeper.progress[Self.quiz].attempts == 1)
  }

  @Test("A lesson's question that was answered at another terminal shows that answer, and the lesson is finished by it")
  func answeredInLesson() {
    let keeper = MemoryKeeper()
    let there = Step.check { _ in play([.enter, key("b"), .enter, .see("Right."), .escape], keeper: keeper) }
    play(
      [
        .enter, key(" "), key(" "), .see("page 3/3"), key("a"), there, .enter, .see(Self.words), .see("Right."),
        .escape,
      ],
      keeper: keeper)
    #expect(keeper.answers.count == 1 && keeper.answers[0].score == 1)
    #expect(keeper.progress[ItemKey("test/lesson")].attempts == 1)
  }

  @Test("Line by line an answer that came second is told of, and does not count", arguments: ["quiz", "lesson"])
  func answeredThereInPlain(item: String) {
    let keeper = item == "quiz" ? PlainSessionTests.keeper(before: "quiz") : MemoryKeeper()
    let answer: [Step] = item == "quiz" ? [.enter, .enter, key("b"), .enter] : [.enter, key("b"), .enter]
    let lines = item == "quiz" ? ["", "1"] : ["", "", "", "1"]
    let console = playPlain(
      lines, keeper: keeper,
      meanwhile: [lines.count - 1: { play(answer + [.see("Right."), .escape], keeper: keeper) }])
    let said = console.answer(to: lines.count - 1)
    #expect(said.first?.contains("that answer counts, not this one") == true, "\(console.transcript)")
    #expect(said.contains("Right.") && !said.contains("Not quite."))
    #expect(keeper.answers.count == 1 && keeper.answers.first?.score == 1)
  }

  @Test(
    "The list before handing in is of the quiz as it is by then: one that was reset or finished is not handed in",
    arguments: [true, false])
  func list(isReset: Bool) {
    let entry: Event.Entry =
      isReset
      ? .reset(.init(item: Self.quiz)) : .finished(.init(item: Self.quiz, kind: .quiz, score: 1, passed: true))
    let words = isReset ? "was reset at another terminal. Here" : "was finished at another terminal. Here"
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let elsewhere = Step.check { _ in keeper.record(entry) }
    play(
      [
        .enter, .enter, key("s"), key("s"), key("s"), .see("Before you hand in"), key("i"), elsewhere, key("y"),
        .see(words), .see("question 1/"), .escape,
      ], keeper: keeper)
    #expect(keeper.finished.filter { $0.item == Self.quiz }.count == (isReset ? 0 : 1))
    let plain = PlainSessionTests.keeper(before: "quiz")
    let console = playPlain(
      ["", "s", "s", "s", "i", "y", "b"], keeper: plain, meanwhile: [5: { plain.record(entry) }])
    #expect(console.said(words), "\(console.transcript)")
    #expect(plain.finished.filter { $0.item == Self.quiz }.count == (isReset ? 0 : 1))
  }

  @Test("The list before handing in has what was answered at another terminal")
  func listWithAnswers() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let there = Step.check { _ in play([.enter, .enter, key("b"), .enter, .see("Right."), .escape], keeper: keeper) }
    play(
      [
        .enter, .enter, key("s"), key("s"), key("s"), .see("0 of 3"), there, key("i"), .see("1 of 3"), key("i"),
        .see("2 questions not answered"), key("y"),
      ], keeper: keeper)
    #expect(keeper.finished.last?.score.map { $0 > 0 } == true)
  }

  @Test("A lesson that was reset at another terminal begins anew, on the full screen and line by line")
  func lessonAnew() {
    let lesson = ItemKey("test/lesson")
    let keeper = MemoryKeeper()
    let reset = Step.check { _ in keeper.record(.reset(.init(item: lesson))) }
    play(
      [
        .enter, key(" "), .see("page 2/3"), reset, key(" "), .see("page 2/3"), .see("reset at another terminal"),
        key(" "),
        .see("page 3/3"), .dontSee("another terminal"), .escape,
      ],
      keeper: keeper)
    #expect(started(keeper).count == 2 && keeper.progress[lesson].page == 3 && keeper.progress[lesson].isOpen == false)
    let plain = MemoryKeeper()
    let console = playPlain(
      ["", "", "", "b", "q"], keeper: plain, meanwhile: [2: { plain.record(.reset(.init(item: lesson))) }])
    #expect(console.said("This lesson was reset at another terminal."), "\(console.transcript)")
    #expect(started(plain).count == 2 && plain.progress[lesson].page == 3)
  }

  @Test("What is set at another terminal holds here with the next screen, and line by line with the next question")
  func settings() {
    let keeper = MemoryKeeper()
    let set = Step.check { _ in keeper.settingsElsewhere = LearnerSettings([.praise: "off"]) }
    play(
      [.enter, set, .escape, .enter, key(" "), key(" "), key("a"), .enter, .see("Not right.")], keeper: keeper)
    let plain = MemoryKeeper()
    let console = playPlain(
      ["1", "", "", "1"], keeper: plain, meanwhile: [3: { plain.settingsElsewhere = LearnerSettings([.praise: "off"]) }]
    )
    #expect(console.said("Not right."), "\(console.transcript)")
  }

  @Test("A note that nobody has touched is not written back, and one written at two terminals keeps both texts")
  func notes() {
    let keeper = MemoryKeeper()
    let lesson = ItemKey("test/lesson")
    let write = { (text: String) in
      Step.check { _ in keeper.record(.noted(.init(item: lesson, section: "start", text: text))) }
    }
    let text = { keeper.progress.notes.values.map(\.text) }
    play([.enter, key("n")] + [Step].type("old") + [.escape], keeper: keeper)
    play([.enter, key("n"), write("old and new"), .key(.function(1)), .escape, .escape], keeper: keeper)
    #expect(text() == ["old and new"])
    play(
      [.enter, key("n"), .key(.control("e"))] + [Step].type("er") + [write("another"), .escape], keeper: keeper)
    #expect(text() == ["another\nold and newer"])
    // What another terminal has written by then is what the note begins with, and so is that it is gone.
    play(
      [.enter, write("theirs"), key("n"), .see("theirs"), write(""), .escape, key("n"), .dontSee("theirs")],
      keeper: keeper)
    #expect(text().isEmpty || text() == [""])
    // What was recorded in a quiet moment is no other's.
    play(
      [.enter, key("n"), .key(.control("u"))] + [Step].type("mine") + [.pass(20_000)] + [Step].type("!") + [.escape],
      keeper: keeper)
    #expect(text().first?.hasSuffix("mine!") == true && text().first?.contains("mine\n") == false)
  }
}
