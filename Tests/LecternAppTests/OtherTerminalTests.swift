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
        .enter, there, .enter, key("b"), .enter, .dontSee("another terminal"), .enter, key("a"), key("c"), .enter,
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
      [.enter, .enter, .enter, .see("It sits in the depot."), elsewhere, .enter, .see(words), .escape],
      keeper: keeper)
    #expect(keeper.finished.last?.ending == "delighted" && keeper.finished.last?.score == 1)
    let talk = keeper.entries.suffix(4).compactMap { if case .chose(let chose) = $0 { chose.scene } else { nil } }
    #expect(talk == ["call", "look"])
  }

  @Test("A talk in which another terminal said something else is in the journal as it is on the screen that spoke last")
  func otherReply() {
    let keeper = RunLoopTests.keeperAtDrill()
    let there = Step.check { _ in play([.enter, .enter, .enter, .see("It sits in the depot.")], keeper: keeper) }
    play([.enter, .enter, there, .enter, .see("It sits in the depot."), .escape], keeper: keeper)
    #expect(keeper.progress[Self.drill].attempt.turns.map(\.scene) == ["call"])
    play([.enter, .see("It sits in the depot."), .dontSee("changed since you left it")], keeper: keeper)
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
