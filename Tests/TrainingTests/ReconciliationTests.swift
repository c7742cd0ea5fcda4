import Course
import Testing

@testable import Training

@Suite("What an edit of a file does to recorded questions")
struct ReconciliationTests {
  /// A question whose fingerprint is told by `text` alone.
  private static func question(_ id: String, _ text: String, was: [String] = [], rev: Int = 1) -> Question {
    var question = Sample.question(id)
    question.prompt = [.paragraph([.text(text)])]
    question.formerIDs = was
    question.revision = rev
    return question
  }

  private static func fingerprint(_ text: String) -> String { question("any", text).fingerprint }

  /// One row: what was answered (id and text), the file now, and what becomes of the question `old`.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var answered: [(id: String, text: String)]
    var file: [Question]
    var finding: Reconciliation.Finding
  }

  static let rows = [
    Row(
      testDescription: "id and fingerprint match: keep", answered: [("old", "A")], file: [question("old", "A")],
      finding: .kept),
    Row(
      testDescription: "id only: the score stays", answered: [("old", "A")], file: [question("old", "B")],
      finding: .edited),
    Row(
      testDescription: "the id wins over a fingerprint elsewhere", answered: [("old", "A")],
      file: [question("new", "A"), question("old", "B")], finding: .edited),
    Row(
      testDescription: "fingerprint only, unique: a rename", answered: [("old", "A")],
      file: [question("other", "B"), question("new", "A")], finding: .renamed(to: "new")),
    Row(
      testDescription: "the fingerprint of two questions tells nothing", answered: [("old", "A")],
      file: [question("one", "A"), question("two", "A")], finding: .orphaned),
    Row(
      testDescription: "the fingerprint of two lost records tells nothing", answered: [("old", "A"), ("older", "A")],
      file: [question("new", "A")], finding: .orphaned),
    Row(
      testDescription: "`was`: migrate", answered: [("old", "A")], file: [question("new", "B", was: ["old"])],
      finding: .renamed(to: "new")),
    Row(
      testDescription: "`was` comes before a fingerprint", answered: [("old", "A")],
      file: [question("twin", "A"), question("new", "B", was: ["older", "old"])], finding: .renamed(to: "new")),
    Row(
      testDescription: "an id that is there needs no `was`", answered: [("old", "A")],
      file: [question("new", "B", was: ["old"]), question("old", "A")], finding: .kept),
    Row(
      testDescription: "neither: an orphan", answered: [("old", "A")], file: [question("new", "B")],
      finding: .orphaned),
    Row(testDescription: "an empty file orphans", answered: [("old", "A")], file: [], finding: .orphaned),
    Row(
      testDescription: "a rename holds through the next edit", answered: [("old", "A"), ("new", "A"), ("new", "B")],
      file: [question("new", "B")], finding: .renamed(to: "new")),
  ]

  @Test("Every row of the specification's rules", arguments: rows)
  func rules(row: Row) {
    let recorded = row.answered.reduce(into: [String: Set<String>]()) {
      $0[$1.id, default: []].insert(Self.fingerprint($1.text))
    }
    let found = Reconciliation(recorded: recorded, questions: row.file)
    #expect(found.findings["old"] == row.finding)
    #expect(found.findings.count == recorded.count)
  }

  private func answered(_ id: String, _ text: String, _ response: String = "a", rev: Int = 1) -> Event.Answered {
    let isRight = response == "a"
    return Event.Answered(
      item: Sample.item.question(id), fingerprint: Self.fingerprint(text), response: [response],
      score: isRight ? 1 : 0, max: 1, confidence: .sure, ms: 1, revision: rev)
  }

  private func fold(_ entries: [Event.Entry]) -> Progress {
    var progress = Progress()
    for (index, entry) in entries.enumerated() {
      progress.apply(Event(sequence: index + 1, time: "", entry: entry))
    }
    return progress
  }

  @Test("An edit splits the statistics: each text has its own, and both belong to the question")
  func splits() throws {
    let progress = fold([
      .answered(answered("q", "A", "b")), .answered(answered("q", "A")), .answered(answered("renamed", "B")),
    ])
    let file = [Self.question("q", "B", was: ["renamed"])]
    let record = try #require(progress[Sample.item].records(of: file)["q"])
    #expect(record.statistics[Self.fingerprint("A")]?.answers == 2)
    #expect(record.statistics[Self.fingerprint("A")]?.right == 1)
    #expect(record.statistics[Self.fingerprint("B")]?.sureAndRight == 1)
    #expect(record.answers == 3)
  }

  @Test("An answer keeps the score it won, even when the text that was chosen is gone", arguments: ["a", "b"])
  func keepsScore(response: String) {
    var edited = Self.question("q", "A")
    edited.body = .choice(
      .init(kind: .single, options: [Sample.option("A!", right: true), Sample.option("B!")]))
    edited.tries = 2
    edited.points = 3
    let run = QuestionRun(
      item: Sample.item, question: edited, seed: 1, shufflesOptions: false, answers: [answered("q", "A", response)])
    #expect(run.isDone == (response == "a"))
    #expect(run.score == (response == "a" ? 3 : 0))
    #expect(run.lastGrade?.isRight == (response == "a"))
    #expect(edited.grade([response]).share == 0)
  }

  @Test("Raising `rev` asks anew in a lesson; lowering it does not", arguments: [(1, 2, true), (3, 2, false)])
  func retakesInLesson(answeredAt: Int, now: Int, isRetake: Bool) {
    let lesson = Lesson(
      title: "",
      pages: [
        .init(id: "first", title: nil, content: .text([])),
        .init(id: "q", title: nil, content: .check(Self.question("q", "A", rev: now))),
        .init(id: "last", title: nil, content: .text([])),
      ])
    let progress = fold([
      .answered(answered("q", "A", rev: answeredAt)), .viewed(.init(item: Sample.item, page: 3, pages: 3)),
      .finished(.init(item: Sample.item, kind: .lesson, score: nil, passed: true)),
    ])
    let record = progress[Sample.item]
    let run = LessonRun(item: Sample.item, lesson: lesson, progress: record)
    #expect(run.checks["q"]?.isDone == !isRetake && run.checks["q"]?.isRetake == isRetake)
    // Whoever had finished is led to what is asked again, and has still finished.
    #expect(run.page == (isRetake ? 1 : 0))
    #expect(record.isFinished && record.awaitsRetake(of: lesson.checks) == isRetake)
  }

  @Test("In a quiz under way a question with a raised `rev` is asked once more, and the answer settles it")
  func retakesInQuiz() throws {
    let quiz = Quiz(title: "", questions: [Self.question("one", "A", rev: 2), Self.question("two", "B")])
    var attempt = Attempt(seed: 1, answers: [answered("one", "A")])
    var run = QuizRun(item: Sample.item, quiz: quiz, attempt: attempt)
    #expect(run.current?.question.id == "one" && run.current?.isRetake == true)
    var question = try #require(run.current)
    let given = question.answer(["a"], confidence: .sure, milliseconds: 0)
    attempt.answers.append(try #require(given))
    #expect(attempt.answers.last?.revision == 2)
    run = QuizRun(item: Sample.item, quiz: quiz, attempt: attempt)
    #expect(run.current?.question.id == "two")
    let settled = fold(attempt.answers.map(Event.Entry.answered))[Sample.item]
    #expect(!settled.awaitsRetake(of: quiz.questions))
  }

  @Test("A question that came from another file brings its answer into a lesson, and its statistics anywhere")
  func crossesFiles() {
    let old = ItemKey("sample/old")
    let progress = fold([
      .answered(
        .init(
          item: old.question("x"), fingerprint: "f", response: ["a"], score: 1, max: 1, confidence: .sure, ms: 0))
    ])
    let question = Self.question("y", "A", was: ["old.md#x"])
    let lesson = Item.lesson(Lesson(title: "", pages: [.init(id: "y", title: nil, content: .check(question))]))
    let record = progress.record(of: Sample.item, as: lesson)
    #expect(record.attempt.answers.map(\.questionID) == ["y"])
    #expect(record.records(of: [question])["y"]?.answers == 1)
    let quiz = progress.record(of: Sample.item, as: .quiz(Quiz(title: "", questions: [question])))
    #expect(quiz.attempt.answers.isEmpty && quiz.records(of: [question])["y"]?.answers == 1)
  }
}
