import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Leaving questions for later, on the full screen and in plain mode")
struct SkippingScreenTests {
  typealias Step = ScriptedTerminal.Step

  static let item = Kinds.item
  static let questions = [TestCourse.question, TestCourse.multiple, Kinds.blank]
  static var skip: Step { .key(.character("s")) }

  /// Right answers to the single choice and to the blank.
  static var right: [Step] { [.key(.character("b")), .enter, .enter] }
  static var please: [Step] { .type("please") + [.enter, .enter] }

  @discardableResult
  private func quiz(_ steps: [Step], _ keeper: MemoryKeeper = MemoryKeeper()) -> MemoryKeeper {
    play(steps, keeper: keeper, library: Kinds.library(Self.questions)).keeper
  }

  private func skips(_ keeper: MemoryKeeper) -> [String] {
    keeper.entries.compactMap { if case .skipped(let skipped) = $0 { skipped.item } else { nil } }
  }

  @Test("s leaves a question for later; it comes again after the others, with what was begun")
  func comesAgain() {
    let keeper = quiz(
      [.enter, .enter, .see("s skip")] + Self.right + [
        .see("question 2/3"), .key(.character("a")), .see("[x] Listen"), Self.skip, .see("Magic word"),
        .see("1 left for later"), .see("question 3/3"),
      ] + Self.please + [
        .see("Before you hand in"), .see("2 of 3 questions answered, 1 left for later."), .enter, .see("question 2/3"),
        .see("[x] Listen"),
        .dontSee("[x] Interrupt"), .key(.character("c")), .enter, .see("Right."), .enter, .see("Score: 3 of 3"),
      ])
    #expect(skips(keeper) == ["kinds/quiz#calls"] && keeper.finished.map(\.score) == [1])
  }

  @Test("Where letters are typed text, s is one and Ctrl-S leaves the question; what was typed stays")
  func typed() {
    quiz(
      [.enter, .enter, Self.skip, Self.skip] + [Step].type("plea") + [
        .see("plea"), .key(.character("s")), .see("pleas"), .see("Ctrl-S skip"), .key(.control("s")),
        .see("Before you hand in"), .key(.end), .key(.up), .enter, .see("pleas"), .key(.character("e")), .enter,
        .see("Right."),
      ])
  }

  @Test("Esc from a question that the list has led to leads back to the list, with what was begun")
  func backToTheList() {
    quiz(
      [.enter, .enter] + Self.right + [
        Self.skip, .key(.control("s")), .see("Before you hand in"), .key(.home), .enter, .see("Yes, that is it."),
        .escape, .see("Before you hand in"), .see("▸ ● 1"), .key(.down), .enter, .key(.character("a")),
        .see("[x] Listen"), .escape, .see("▸ · 2"), .enter, .see("[x] Listen"), .escape, .escape, .see("Continue"),
      ])
  }

  @Test("Everything answered, nobody sees the list")
  func outOfTheWay() {
    quiz(
      [.enter, .enter] + Self.right + [.key(.character("a")), .key(.character("c")), .enter, .enter] + Self.please + [
        .see("Score: 3 of 3"), .dontSee("hand in"),
      ])
  }

  @Test("The next start finds the list where all else is answered, else the question that was on")
  func resumes() {
    let keeper = quiz([.enter, .enter, Self.skip, Self.skip, .see("2 left for later"), .escape])
    quiz([.enter, .see("Magic word"), .see("2 left for later"), .see("question 3/3")] + Self.please, keeper)
    let frame = quiz([.enter, .see("Before you hand in"), .see("left for later"), .enter, .see("Golden Rule")], keeper)
    #expect(frame.answers.count == 1 && skips(keeper) == ["kinds/quiz#golden-rule", "kinds/quiz#calls"])
  }

  @Test("Handing in with questions open asks first, and counts them as not answered")
  func handsIn() {
    let keeper = quiz(
      [.enter, .enter] + Self.right + [
        Self.skip, .key(.control("s")), .see("1 of 3 questions answered, 2 left for later."), .key(.end), .enter,
        .see("Hand in with 2 questions not answered?"), .see("win no points"), .enter, .see("Before you hand in"),
        .key(.character("i")), .escape, .see("Before you hand in"), .key(.character("i")), .key(.character("y")),
        .see("Score: 1 of 3"), .see("Not passed yet"), .see("Magic word"),
      ])
    #expect(keeper.finished.count == 1 && keeper.finished[0].passed == false)
  }

  @Test("An answered question can be looked at from the list, and leads back to it")
  func looksBack() {
    quiz(
      [.enter, .enter] + Self.right + [
        Self.skip, .key(.control("s")), .key(.home), .see("Enter look at it"), .enter, .see("Yes, that is it."),
        .enter, .see("Before you hand in"), .escape, .see("Continue"),
      ])
  }

  @Test("Nothing is left for later once it is answered, nor in a quiz of one question")
  func notThere() {
    let keeper = quiz([.enter, .enter, .key(.character("b")), .enter, .see("Right."), Self.skip, .see("Right.")])
    play([.enter, .enter, .dontSee("skip"), Self.skip], keeper: keeper, library: Kinds.library([TestCourse.question]))
    #expect(skips(keeper).isEmpty)
  }

  @Test("In plain mode s and /s leave a question, and the list comes before the end")
  func plain() {
    let keeper = MemoryKeeper()
    let console = playPlain(
      ["1", "s", "1 3", "?", "/s", "7", "2", "i", "n", "", "2", "/s", "i", "y"], keeper: keeper,
      library: Kinds.library(Self.questions))
    for words in [
      "h gives a hint.", "s leaves the question for later.", "/s leaves the question for later.", "Left for later.",
      "Question 2 of 3, 1 left for later: Calls", "1) Golden Rule: left for later",
      "Before you hand in: 1 of 3 questions answered, 2 left for later.", "Please type a number from 1 to 3;",
      "That one is answered.", "Hand in with 2 questions not answered?",
    ] { #expect(console.said(words), "\(words)\n\(console.transcript)") }
    #expect(!console.said("2) Calls: answered"))
    #expect(skips(keeper).map { $0.drop { $0 != "#" } } == ["#golden-rule", "#blank", "#blank"])
    #expect(keeper.answers.map(\.questionID) == ["calls", "golden-rule"] && keeper.finished.map(\.passed) == [true])
  }
}
