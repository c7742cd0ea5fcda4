import Course
import Testing
import Training

@testable import LecternApp

/// A program that was killed between the last answer and the end that follows from it.
@Suite("An item that lacks only its end")
struct CutShortTests {
  private static let drill = ItemKey("test/drill")
  private static let quiz = ItemKey("test/quiz")

  /// Every reply of the drill is there, its end is not.
  private static func keeperAfterLastReply() -> MemoryKeeper {
    let keeper = RunLoopTests.keeperAtDrill()
    keeper.record(.started(.init(item: drill, kind: .drill, seed: 1)))
    var run = DrillRun(item: drill, drill: TestCourse.drill)
    while !run.isOver {
      guard let chose = run.choose(0, milliseconds: 1) else { break }
      keeper.record(.chose(chose))
    }
    return keeper
  }

  /// Every answer of the quiz is there, its end is not.
  private static func keeperAfterLastAnswer() -> MemoryKeeper {
    let keeper = MemoryKeeper()
    keeper.record(.finished(.init(item: ItemKey("test/lesson"), kind: .lesson, score: nil, passed: true)))
    keeper.record(.started(.init(item: quiz, kind: .quiz, seed: 1)))
    for question in TestCourse.quiz.questions {
      var run = QuestionRun(item: quiz, question: question, seed: 1, shufflesOptions: false)
      if let answered = run.answer(question.rightResponse, confidence: .sure, milliseconds: 1) {
        keeper.record(.answered(answered))
      }
    }
    return keeper
  }

  private static func ends(of item: ItemKey, in keeper: MemoryKeeper) -> [Event.Finished] {
    keeper.finished.filter { $0.item == item }
  }

  private static let drillEnd = Event.Finished(item: drill, kind: .drill, score: 1, passed: true, ending: "delighted")
  private static let quizEnd = Event.Finished(item: quiz, kind: .quiz, score: 1, passed: true)

  @Test("A drill opened again on the full screen gets its end recorded, once")
  func drillOnScreen() {
    let keeper = Self.keeperAfterLastReply()
    play([.see("Continue  The parcel"), .enter, .escape, .see("Lectern")], keeper: keeper)
    #expect(Self.ends(of: Self.drill, in: keeper) == [Self.drillEnd])
    #expect(!keeper.progress[Self.drill].isOpen && keeper.progress[Self.drill].isFinished)
  }

  @Test("A quiz opened again on the full screen gets its end recorded, once")
  func quizOnScreen() {
    let keeper = Self.keeperAfterLastAnswer()
    play([.see("Continue  Check your footing"), .enter, .enter], keeper: keeper)
    #expect(Self.ends(of: Self.quiz, in: keeper) == [Self.quizEnd])
    #expect(!keeper.progress[Self.quiz].isOpen && keeper.progress[Self.quiz].isFinished)
  }

  @Test("A drill opened again in plain mode gets its end recorded, once, and its debrief")
  func drillInPlainMode() {
    let keeper = Self.keeperAfterLastReply()
    let console = playPlain(["1", "b"], keeper: keeper)
    #expect(Self.ends(of: Self.drill, in: keeper) == [Self.drillEnd])
    #expect(console.said("1 of 2 endings seen:") && console.said("Debrief"), "\(console.transcript)")
  }

  @Test("A quiz opened again in plain mode gets its end recorded, once, and says the score")
  func quizInPlainMode() {
    let keeper = Self.keeperAfterLastAnswer()
    let console = playPlain(["1", "b"], keeper: keeper)
    #expect(Self.ends(of: Self.quiz, in: keeper) == [Self.quizEnd])
    #expect(console.said("Score: 3 of 3, 100 %."), "\(console.transcript)")
  }
}
