import Course
import Testing

@testable import Training

@Suite("A quiz being taken")
struct QuizRunTests {
  static let quiz = Quiz(
    title: "Quiz", questions: (1...6).map { Sample.question("q\($0)") }, passMark: 0.5, shuffle: .all)

  private func answers(_ count: Int, of run: QuizRun, right: Bool = true) -> (QuizRun, [Event.Answered]) {
    var run = run
    var events: [Event.Answered] = []
    for _ in 0..<count {
      guard var question = run.current else { break }
      if let answered = question.answer([right ? "a" : "b"], confidence: .sure, milliseconds: 1) {
        events.append(answered)
      }
      run.updateCurrent(question)
      run.advance()
    }
    return (run, events)
  }

  @Test("The same seed shuffles questions and options the same way, another seed another way")
  func seeds() {
    let one = QuizRun(item: Sample.item, quiz: Self.quiz, attempt: Attempt(seed: 7))
    let same = QuizRun(item: Sample.item, quiz: Self.quiz, attempt: Attempt(seed: 7))
    let other = QuizRun(item: Sample.item, quiz: Self.quiz, attempt: Attempt(seed: 8))
    #expect(one == same)
    #expect(one.questions.map(\.question.id) != other.questions.map(\.question.id))
  }

  @Test("A quiz goes on at the question where it was left, in the same order")
  func resumes() {
    let begun = QuizRun(item: Sample.item, quiz: Self.quiz, attempt: Attempt(seed: 7))
    let (left, events) = answers(4, of: begun)
    let resumed = QuizRun(item: Sample.item, quiz: Self.quiz, attempt: Attempt(seed: 7, answers: events))
    #expect(resumed == left)
    #expect(resumed.index == 4)
  }

  @Test("Options marked `last` stay last, and true-false keeps its order", arguments: UInt32(0)..<40)
  func keepsLast(seed: UInt32) {
    let question = Sample.question(options: [
      Sample.option("none", last: true), Sample.option("a", right: true), Sample.option("b"),
    ])
    let run = QuestionRun(item: Sample.item, question: question, seed: seed, shufflesOptions: true)
    #expect(run.optionOrder.last == 0)
    let trueFalse = Sample.question(
      kind: .trueFalse, options: [Sample.option("True", right: true), Sample.option("False")])
    #expect(
      QuestionRun(item: Sample.item, question: trueFalse, seed: seed, shufflesOptions: true).optionOrder == [0, 1])
  }

  @Test(
    "Passing needs every question answered and the mark reached",
    arguments: [(3, 3, true), (2, 4, false), (6, 0, true), (3, 0, false)])
  func passing(right: Int, wrong: Int, passes: Bool) {
    let begun = QuizRun(item: Sample.item, quiz: Self.quiz, attempt: Attempt(seed: 3))
    let (run, _) = answers(wrong, of: answers(right, of: begun).0, right: false)
    let result = run.result(defaultPassMark: nil)
    #expect(result.isPassed == passes)
    #expect(abs(result.share - Double(right) / 6) < 1e-9)
  }

  @Test("The course's pass mark holds where the quiz has none, and with no mark handing in is enough")
  func passMarks() {
    var quiz = Self.quiz
    quiz.passMark = nil
    let begun = QuizRun(item: Sample.item, quiz: quiz, attempt: Attempt(seed: 3))
    let (run, _) = answers(6, of: begun, right: false)
    #expect(run.result(defaultPassMark: nil).isPassed)
    #expect(!run.result(defaultPassMark: 0.8).isPassed)
    #expect(run.missed.count == 6)
  }
}
