import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The clock of a question")
struct QuestionTimeTests {
  typealias Step = ScriptedTerminal.Step

  /// Plays a quiz of these questions, from its first one.
  @discardableResult
  private func quiz(_ questions: [Question], _ steps: [Step], size: Size = Size(columns: 80, rows: 24)) -> MemoryKeeper
  {
    play([.enter, .enter] + steps, library: Kinds.library(questions), size: size).keeper
  }

  @Test("A question's clock runs once it is seen, stands during help, and hands in what is complete")
  func clock() {
    let keeper = quiz(
      [Kinds.timed(TestCourse.question)],
      [
        .see("0:20"), .pass(5_000), .see("0:15"), .key(.function(1)), .pass(100_000), .escape, .see("0:15"),
        .key(.control("z")), .see("0:15"), .key(.character("b")), .pass(15_000), .see("Time ran out."),
        .see("✓ Right."),
        .dontSee("0:"), .late(100, .enter), .see("Time ran out."), .late(700, .enter), .see("Score"),
      ])
    #expect(keeper.answers.map(\.score) == [1])
    #expect(keeper.answers.map(\.confidence) == [.guessing])
    #expect((20_000...21_000).contains(keeper.answers[0].ms))
  }

  @Test(
    "A long time is told in minutes, on the full screen and in plain mode",
    arguments: [
      (1, "1 second"), (89, "89 seconds"), (90, "1 minute and 30 seconds"), (121, "2 minutes and 1 second"),
      (600, "10 minutes"),
    ])
  func timeInWords(seconds: Int, words: String) {
    let library = Kinds.library([Kinds.timed(Kinds.blank, seconds: seconds)])
    play([.enter, .see("A clock gives \(words) for each")], library: library)
    #expect(playPlain(["1"], library: library).said("a clock gives \(words) for this"))
  }

  @Test("The introduction costs no time")
  func clockWaits() {
    let library = Kinds.library([Kinds.timed(Kinds.blank)])
    play([.enter, .see("A clock gives 20 seconds"), .pass(100_000), .enter, .see("0:20")], library: library)
  }

  @Test(
    "When the time is up, what is not complete counts as no answer and as a try",
    arguments: [
      (Kinds.blanks, "one only"), (Kinds.matching, "a"), (Kinds.ordering, ""), (TestCourse.question, ""),
      (Kinds.open, ""),
    ])
  func incomplete(question: Question, typed: String) {
    let keeper = quiz(
      [Kinds.timed(question)], .type(typed) + [.pass(20_000), .see("Time ran out."), .see("No answer was given.")])
    #expect(keeper.answers.map(\.response) == [[]] && keeper.answers.map(\.score) == [0])
  }

  @Test("A notice outlives the tick of the clock")
  func noticeStays() {
    quiz(
      [Kinds.timed(TestCourse.question)], [.enter, .see("Choose an option"), .pass(1_000), .see("Choose an option")])
  }

  @Test("Whoever has answered nothing yet is told what Enter says, and of a guess that was right that it was one")
  func sure() {
    let words = "Enter says that you are sure, g that you are guessing."
    LecternAppTests.play(
      [
        .enter, .space, .space, .see("What does the Golden Rule ask"), .see(words), .key(.character("b")),
        .key(.character("g")), .see("✓ Right, by a guess."), .enter, .enter, .enter, .see("question 1/3"),
        .dontSee(words),
      ])
    LecternAppTests.play(
      [.enter, .enter, .see("What does the Golden Rule ask"), .dontSee("Enter says")],
      library: Kinds.library([TestCourse.question]), size: Size(columns: 40, rows: 12))
  }

  @Test("When the time of a text is up, it is compared with the rubric in peace")
  func openTime() {
    let keeper = quiz(
      [Kinds.timed(Kinds.open)],
      .type("Sorry.") + [
        .pass(20_000), .see("Time ran out: this is what you have written."), .see("You judge this yourself"),
        .dontSee("0:"), .pass(60_000), .space, .enter, .see("By your own judgement: 2 of 3 points."),
      ])
    #expect(keeper.answers.map(\.response) == [["Sorry.", "Names the problem"]])
  }
}
