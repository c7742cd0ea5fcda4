import Course
import Testing

@testable import Training

@Suite("Penalties and credits")
struct PenaltyTests {
  @Test(
    "Every failed try before the right one costs the penalty once more, and never more than all",
    arguments: [
      (0.0, [2, 2, 2, 2]), (0.25, [2, 1.5, 1, 0.5]), (0.5, [2, 1, 0, 0]), (1, [2, 0, 0, 0]),
    ] as [(Double, [Double])])
  func penalty(share: Double, scores: [Double]) {
    let question = Sample.question(tries: 4, penalty: share, points: 2)
    for (failed, score) in scores.enumerated() {
      var run = QuestionRun(item: Sample.item, question: question, seed: 1, shufflesOptions: false)
      for _ in 0..<failed { _ = run.answer(["b"], confidence: .sure, milliseconds: 0) }
      let answered = run.answer(["a"], confidence: .sure, milliseconds: 0)
      #expect(answered?.score == score, "after \(failed) failed tries")
      #expect(run.score == score && run.isDone)
    }
  }

  struct Right: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var options: [ChoiceBody.Option]
    var response: [String]
  }

  static let rights = [
    Right(
      testDescription: "with credits alone, the best paid",
      options: [
        Sample.option("half", credit: 0.5), Sample.option("best", credit: 1), Sample.option("bad", credit: -1),
      ],
      response: ["best"]),
    Right(
      testDescription: "the best paid even where it is not worth all",
      options: [Sample.option("some", credit: 0.25), Sample.option("more", credit: 0.75), Sample.option("unpaid")],
      response: ["more"]),
    Right(
      testDescription: "two that are paid alike, both",
      options: [Sample.option("one", credit: 0.5), Sample.option("two", credit: 0.5), Sample.option("none")],
      response: ["one", "two"]),
    Right(
      testDescription: "what is ticked, whatever else is paid",
      options: [Sample.option("ticked", right: true), Sample.option("paid", credit: 0.5)], response: ["ticked"]),
    Right(
      testDescription: "none where nothing is paid",
      options: [Sample.option("none", credit: 0), Sample.option("less", credit: -0.5)], response: []),
  ]

  @Test("The options told as right are the ticked ones, else the best paid", arguments: rights)
  func rightOptions(_ example: Right) {
    #expect(Sample.question(options: example.options).rightResponse == example.response)
  }
}
