import Course
import Testing

@testable import Training

@Suite("Grading")
struct GradingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var question: Question
    var response: [String]
    var share: Double
    var testDescription: String { name }
  }

  static let several = Sample.question(
    kind: .multiple,
    options: [Sample.option("a", right: true), Sample.option("b", right: true), Sample.option("c"), Sample.option("d")])
  static let credited = Sample.question(options: [
    Sample.option("best", credit: 1), Sample.option("half", credit: 0.5), Sample.option("bad", credit: -0.5),
  ])
  static let summed = Sample.question(
    kind: .multiple,
    options: [Sample.option("a", credit: 0.6), Sample.option("b", credit: 0.4), Sample.option("c", credit: -0.5)])

  static let cases = [
    Case(name: "the right option is worth all", question: Sample.question(), response: ["a"], share: 1),
    Case(name: "a wrong option is worth nothing", question: Sample.question(), response: ["b"], share: 0),
    Case(name: "two ticks answer no single question", question: Sample.question(), response: ["a", "b"], share: 0),
    Case(name: "an unknown text counts for nothing", question: Sample.question(), response: ["zzz"], share: 0),
    Case(name: "both right of two are worth all", question: several, response: ["a", "b"], share: 1),
    Case(name: "one right of two is worth half", question: several, response: ["a"], share: 0.5),
    Case(name: "a wrong tick takes a right one back", question: several, response: ["a", "c"], share: 0),
    Case(name: "ticking everything is worth nothing", question: several, response: ["a", "b", "c", "d"], share: 0),
    Case(name: "two right and one wrong are worth half", question: several, response: ["a", "b", "c"], share: 0.5),
    Case(name: "less than nothing is nothing", question: several, response: ["c", "d"], share: 0),
    Case(name: "a credited option is worth its share", question: credited, response: ["half"], share: 0.5),
    Case(name: "a negative share ends at nothing", question: credited, response: ["bad"], share: 0),
    Case(name: "shares add up", question: summed, response: ["a", "b"], share: 1),
    Case(name: "a negative share is taken off", question: summed, response: ["a", "c"], share: 0.1),
  ]

  @Test("A response is graded by the rules of its kind", arguments: cases)
  func grades(_ example: Case) {
    #expect(abs(example.question.grade(example.response).share - example.share) < 1e-9)
  }

  @Test("Reordering the options keeps the fingerprint, changing a word or what is right does not")
  func fingerprints() {
    let one = Sample.question(options: [Sample.option("a", right: true), Sample.option("b")])
    let reordered = Sample.question(options: [Sample.option("b"), Sample.option("a", right: true)])
    let reworded = Sample.question(options: [Sample.option("a", right: true), Sample.option("B")])
    let turned = Sample.question(options: [Sample.option("a"), Sample.option("b", right: true)])
    #expect(one.fingerprint == reordered.fingerprint)
    #expect(Set([one, reworded, turned].map(\.fingerprint)).count == 3)
    #expect(one.fingerprint.count == 16)
  }

  @Test("Fingerprints are what they were when journals and locks were written")
  func fingerprintsStay() {
    let question = Sample.question(options: [Sample.option("b"), Sample.option("a", right: true)])
    #expect(question.fingerprint == "97b4fb6d05a85417")
    #expect(question.scoringFingerprint == "5eca701e95ffb471")
  }

  @Test("The fingerprint of scoring knows answers, credits and points, and not the words of the prompt")
  func scoringFingerprints() {
    let options = [Sample.option("a", right: true), Sample.option("b")]
    let one = Sample.question(options: options)
    #expect(one.scoringFingerprint == Sample.question("other", options: options.reversed()).scoringFingerprint)
    let others = [
      Sample.question(options: options, points: 2), Sample.question(kind: .multiple, options: options),
      Sample.question(options: [options[0], Sample.option("b", credit: 0.5)]),
      Sample.question(options: [Sample.option("a"), Sample.option("b", right: true)]),
    ]
    #expect(Set((others + [one]).map(\.scoringFingerprint)).count == 5)
  }

  @Test("A failed try costs its penalty, and the last try ends the question")
  func tries() throws {
    let question = Sample.question(tries: 3, penalty: 0.25, points: 2)
    var run = QuestionRun(item: Sample.item, question: question, seed: 1, shufflesOptions: false)
    let first = run.answer(["b"], confidence: .sure, milliseconds: 5)
    #expect(first?.score == 0)
    #expect(!run.isDone && run.triesLeft == 2)
    let answer = run.answer(["a"], confidence: .guessing, milliseconds: -5)
    let second = try #require(answer)
    #expect(second.score == 1.5 && second.max == 2 && second.ms == 0)
    #expect(run.isDone)
    let third = run.answer(["a"], confidence: .sure, milliseconds: 0)
    #expect(third == nil)
  }

  @Test("Hints come one at a time and run out")
  func hints() {
    var run = QuestionRun(item: Sample.item, question: Sample.question(hints: 2), seed: 1, shufflesOptions: false)
    let revealed = [run.revealHint(), run.revealHint(), run.revealHint()]
    #expect(revealed == [true, true, false])
    #expect(run.hintsShown == 2)
  }
}
