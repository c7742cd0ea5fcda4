import Course
import Testing
import Training

/// What a quiz draws, and what it keeps when someone comes back.
@Suite struct PoolTests {
  private static let ids = (0..<10).map { "q\($0)" }

  private static func quiz(_ pools: [Quiz.Pool]) -> Quiz {
    Quiz(
      title: "", questions: ids.map { Sample.question($0, options: [Sample.option($0, right: true)]) }, pools: pools,
      shuffle: .questions)
  }

  @Test("Coming back to a quiz whose pools overlap asks the same questions", arguments: 0..<UInt32(60))
  func overlap(seed: UInt32) {
    let quiz = Self.quiz([.init(count: 1, questions: Array(Self.ids.prefix(5))), .init(count: 2, questions: Self.ids)])
    var attempt = Attempt(seed: seed)
    var run = QuizRun(item: Sample.item, quiz: quiz, attempt: attempt)
    let asked = Set(run.questions.map(\.question.id))
    #expect(asked.count == 3)
    while var current = run.current {
      guard let answered = current.answer(["x"], confidence: .sure, milliseconds: 1) else { break }
      run.updateCurrent(current)
      run.advance()
      attempt = Attempt(seed: seed, answers: attempt.answers + [answered])
      let again = QuizRun(item: Sample.item, quiz: quiz, attempt: attempt)
      #expect(Set(again.questions.map(\.question.id)) == asked)
      #expect(again.current?.question.id == run.current?.question.id)
    }
    #expect(run.isComplete)
  }

  @Test("What was answered keeps its place when the file has changed since")
  func kept() {
    let before = Self.quiz([.init(count: 2, questions: Array(Self.ids.prefix(4)))])
    for seed in 0..<UInt32(20) {
      var first = QuizRun(item: Sample.item, quiz: before, attempt: Attempt(seed: seed)).questions[0]
      guard let answered = first.answer(["x"], confidence: .sure, milliseconds: 1) else { continue }
      let after = Self.quiz([.init(count: 2, questions: Self.ids)])
      let run = QuizRun(item: Sample.item, quiz: after, attempt: Attempt(seed: seed, answers: [answered]))
      #expect(run.questions.contains { $0.question.id == first.question.id && $0.isDone })
      #expect(run.questions.count == after.length)
    }
  }

  @Test("A ticked option without a share gets what the others leave")
  func shares() {
    let options = [("a", true, 0.5), ("b", true, nil), ("c", true, nil), ("d", false, nil)].map {
      ChoiceBody.Option(text: [.text($0.0)], isCorrect: $0.1, credit: $0.2)
    }
    let several = ChoiceBody(kind: .multiple, options: options)
    #expect(several.shares == [0.5, 0.25, 0.25, 0])
    #expect(several.grade(["b"]) == 0.25)
    #expect(several.grade(["a", "b", "c"]) == 1)
    let one = ChoiceBody(
      kind: .single,
      options: [
        .init(text: [.text("a")], isCorrect: true, credit: 0.5), .init(text: [.text("b")], isCorrect: false, credit: 1),
      ])
    #expect(one.rightOptions.map(\.plainText) == ["b"])
  }
}
