import Course
import Testing

@testable import Training

@Suite("How every kind is graded")
struct KindGradingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var body: Question.Body
    var response: [String]
    var share: Double
  }

  static let blanks = Question.Body.fillIn(
    FillInBody(blanks: [
      .init(.words(["one"]), shown: "one"), .init(.words(["two"]), shown: "two"), .init(.number(3...3), shown: "3"),
      .init(.words(["four"]), shown: "four"),
    ]))

  static func pair(_ left: String, _ right: String) -> MatchingBody.Pair {
    .init(left: [.text(left)], right: [.text(right)])
  }

  static let pairs = Question.Body.matching(
    MatchingBody(pairs: [pair("a", "1"), pair("b", "2"), pair("c", "1")], distractors: [[.text("9")]]))

  static func steps(_ texts: String...) -> Question.Body {
    .ordering(OrderingBody(items: texts.map { .init(text: [.text($0)]) }))
  }

  static let five = steps("1", "2", "3", "4", "5")

  static let open = Question.Body.open(
    OpenBody(rubric: [.init(text: [.text("x")], points: 2), .init(text: [.text("y")], points: 1)]))

  static let cases = [
    Case(testDescription: "all blanks right", body: blanks, response: ["One", "two", "3", "four"], share: 1),
    Case(testDescription: "the share of blanks", body: blanks, response: ["one", "", "4", "four."], share: 0.5),
    Case(testDescription: "blanks in another order", body: blanks, response: ["two", "one", "", ""], share: 0),
    Case(testDescription: "fewer texts than blanks", body: blanks, response: ["one"], share: 0.25),
    Case(testDescription: "more texts than blanks", body: blanks, response: ["one", "", "", "", "two"], share: 0.25),
    Case(testDescription: "no text at all", body: blanks, response: [], share: 0),
    Case(testDescription: "all pairs right", body: pairs, response: ["a -> 1", "b -> 2", "c -> 1"], share: 1),
    Case(testDescription: "the share of pairs", body: pairs, response: ["a -> 1", "b -> 1", "c -> 1"], share: 2 / 3),
    Case(testDescription: "a pair without a right side", body: pairs, response: ["b -> 2"], share: 1 / 3),
    Case(testDescription: "a distractor", body: pairs, response: ["a -> 9"], share: 0),
    Case(testDescription: "the same pair twice", body: pairs, response: ["a -> 1", "a -> 1"], share: 1 / 3),
    Case(testDescription: "a pair that is gone", body: pairs, response: ["a -> 1", "z -> 26"], share: 1 / 3),
    Case(testDescription: "no pair", body: pairs, response: [], share: 0),
    Case(testDescription: "the right order", body: five, response: ["1", "2", "3", "4", "5"], share: 1),
    Case(testDescription: "the order turned round", body: five, response: ["5", "4", "3", "2", "1"], share: 0),
    Case(testDescription: "one step moved far", body: five, response: ["5", "1", "2", "3", "4"], share: 0.75),
    Case(testDescription: "two neighbours swapped", body: five, response: ["1", "3", "2", "4", "5"], share: 0.75),
    Case(
      testDescription: "the longest run may have gaps", body: five, response: ["4", "1", "5", "2", "3"], share: 0.5),
    Case(
      testDescription: "a step that is gone is passed over", body: five, response: ["1", "z", "2", "3"], share: 0.5),
    Case(testDescription: "a step told twice counts once", body: five, response: ["1", "1", "1", "2"], share: 0.25),
    Case(testDescription: "no step", body: five, response: [], share: 0),
    Case(testDescription: "no step that is left", body: five, response: ["a", "b"], share: 0),
    Case(
      testDescription: "steps with one text are told apart by their number", body: steps("wait", "ask", "wait"),
      response: ["wait", "ask", "wait"], share: 1),
    Case(testDescription: "a lone step", body: steps("1"), response: ["1"], share: 1),
    Case(testDescription: "a lone step not given", body: steps("1"), response: [], share: 0),
    Case(testDescription: "all criteria met", body: open, response: ["text", "x", "y"], share: 1),
    Case(testDescription: "criteria by their points", body: open, response: ["text", "x"], share: 2 / 3),
    Case(testDescription: "no criterion met", body: open, response: ["text"], share: 0),
    Case(testDescription: "a text that reads like a criterion", body: open, response: ["x"], share: 0),
    Case(testDescription: "a criterion that is gone", body: open, response: ["text", "y", "z"], share: 1 / 3),
    Case(testDescription: "nothing written", body: open, response: [], share: 0),
    Case(testDescription: "without a rubric any text will do", body: .open(OpenBody()), response: ["ok"], share: 1),
    Case(testDescription: "without a rubric an empty one will not", body: .open(OpenBody()), response: [" "], share: 0),
  ]

  private static func question(_ body: Question.Body, survey: Bool = false, tries: Int = 1) -> Question {
    var question = Question(id: "q", title: "q", body: body, points: 2, tries: tries)
    question.isSurvey = survey
    return question
  }

  @Test("A response is graded by the rules of its kind, whatever has become of its texts", arguments: cases)
  func grades(_ example: Case) {
    let share = Self.question(example.body).grade(example.response).share
    #expect(abs(share - example.share) < 1e-9)
  }

  @Test("The right response of every kind that has one is worth all", arguments: [blanks, pairs, five])
  func rightResponse(body: Question.Body) {
    let question = Self.question(body)
    #expect(question.grade(question.rightResponse).isRight)
  }

  @Test("The longest run names the steps that stand right, as many as there can be")
  func longestRun() {
    guard case .ordering(let body) = Self.five else { return }
    #expect(body.longestRun(of: ["4", "1", "5", "2", "3"]) == [1, 3, 4])
    #expect(body.longestRun(of: ["z", "5", "z"]) == [1])
    #expect(body.longestRun(of: []).isEmpty)
  }

  @Test("A very long list of steps is graded at once")
  func longOrdering() {
    let texts = (0..<50_000).map(String.init)
    let body = OrderingBody(items: texts.map { .init(text: [.text($0)]) })
    #expect(body.grade(texts) == 1)
    #expect(body.grade(texts.reversed()) == 0)
  }

  @Test("A survey takes any answer, once, and scores nothing", arguments: [Sample.question().body, open, blanks])
  func survey(body: Question.Body) {
    let question = Self.question(body, survey: true, tries: 3)
    var run = QuestionRun(item: Sample.item, question: question, seed: 1, shufflesOptions: false)
    let answered = run.answer(["zzz"], confidence: .sure, milliseconds: 0)
    #expect(answered?.score == 0 && answered?.max == 0)
    #expect(run.isDone && question.rightResponse.isEmpty)
  }

  @Test("An open question is answered once, whatever its tries")
  func openOnce() {
    var run = QuestionRun(
      item: Sample.item, question: Self.question(Self.open, tries: 3), seed: 1, shufflesOptions: false)
    let answered = run.answer(["text", "x"], confidence: .sure, milliseconds: 0)
    #expect(abs((answered?.score ?? 0) - 4 / 3) < 1e-9 && run.isDone)
  }

  @Test(
    "Open questions and surveys stay out of the score, unless a trainer counts the open ones", arguments: [true, false])
  func score(countsOpen: Bool) {
    var quiz = Quiz(
      title: "Quiz",
      questions: [
        Sample.question("a"), Question(id: "b", title: "b", body: Self.open, points: 3),
        {
          var survey = Sample.question("c")
          survey.isSurvey = true
          return survey
        }(),
      ], shuffle: .no)
    quiz.countsOpen = countsOpen
    var run = QuizRun(item: Sample.item, quiz: quiz, attempt: Attempt(seed: 1))
    for response in [["a"], ["text", "y"], ["b"]] {
      guard var question = run.current else { continue }
      _ = question.answer(response, confidence: .sure, milliseconds: 0)
      run.updateCurrent(question)
      run.advance()
    }
    let result = run.result(defaultPassMark: nil)
    #expect(result.points == (countsOpen ? 2 : 1) && result.maximum == (countsOpen ? 4 : 1))
    #expect(run.finished(defaultPassMark: nil).score == result.share)
  }

  @Test("A quiz with nothing to score ends without one")
  func noScore() {
    let quiz = Quiz(title: "Quiz", questions: [Question(id: "b", title: "b", body: Self.open)])
    var run = QuizRun(item: Sample.item, quiz: quiz, attempt: Attempt(seed: 1))
    if var question = run.current {
      _ = question.answer(["text"], confidence: .sure, milliseconds: 0)
      run.updateCurrent(question)
    }
    let finished = run.finished(defaultPassMark: 0.8)
    #expect(finished.score == nil && finished.passed)
  }
}
