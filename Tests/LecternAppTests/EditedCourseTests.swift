import Course
import CourseFormat
import Testing
import Training

@testable import LecternApp

/// What a person sees who comes back to a course that was edited meanwhile.
@Suite("A course edited between two starts")
struct EditedCourseTests {
  private static let drill = ItemKey("test/drill")
  private static let quiz = ItemKey("test/quiz")

  /// The test course with some of its files replaced.
  private static func library(_ items: [String: Item], course: Course = TestCourse.course) -> Library {
    Library(shelves: [
      Library.Shelf(
        name: "welcome", readCourse: { Loaded(course, []) },
        readItem: { entry in items[entry.file].map { Loaded($0, []) } ?? TestCourse.load(entry) })
    ])
  }

  /// Someone in the middle of the drill: the first reply is given.
  private static func keeperInDrill() -> MemoryKeeper {
    let keeper = RunLoopTests.keeperAtDrill()
    keeper.record(.started(.init(item: drill, kind: .drill, seed: 1)))
    var run = DrillRun(item: drill, drill: TestCourse.drill)
    if let chose = run.choose(0, milliseconds: 1) { keeper.record(.chose(chose)) }
    return keeper
  }

  /// The drill without the reply that was given.
  private static let shorterDrill: Item = {
    var drill = TestCourse.drill
    drill.briefing = []
    drill.scenes[0].role = .conversation(Array(drill.scenes[0].choices.dropFirst()))
    return .drill(drill)
  }()

  @Test("A drill that has lost the reply given says so, until the next one, and the journal knows from where")
  func lostReplyOnScreen() {
    let keeper = Self.keeperInDrill()
    play(
      [
        .see("Continue  The parcel"), .enter, .see("This talk has changed since you left it."), .see("courier"),
        .firstReply,
      ], keeper: keeper, library: Self.library(["drill.md": Self.shorterDrill]))
    #expect(keeper.choices.map(\.after) == [nil, 0])
    #expect(keeper.progress[Self.drill].endings == ["end"])
  }

  @Test("Plain mode says it, too")
  func lostReplyInPlainMode() {
    let console = playPlain(
      ["1", "1", "b"], keeper: Self.keeperInDrill(), library: Self.library(["drill.md": Self.shorterDrill]))
    #expect(console.said("This talk has changed since you left it."), "\(console.transcript)")
    #expect(console.written.count { $0.contains("This talk has changed") } == 1)
  }

  /// Someone who has passed the quiz, whose first question has been given a higher `rev` since.
  private static func keeperAfterQuiz() -> MemoryKeeper {
    let keeper = RunLoopTests.keeperAtDrill()
    for question in TestCourse.quiz.questions {
      var run = QuestionRun(item: quiz, question: question, seed: 1, shufflesOptions: false)
      if let answered = run.answer(question.rightResponse, confidence: .sure, milliseconds: 1) {
        keeper.record(.answered(answered))
      }
    }
    keeper.record(.finished(.init(item: quiz, kind: .quiz, score: 1, passed: true)))
    return keeper
  }

  private static let revisedQuiz: Item = {
    var quiz = TestCourse.quiz
    quiz.questions[0].revision = 2
    return .quiz(quiz)
  }()

  @Test("A finished quiz with a raised `rev` stays finished and says that it is to be done again, until it is")
  func changedQuiz() {
    let keeper = Self.keeperAfterQuiz()
    let library = Self.library(["quiz.md": Self.revisedQuiz])
    play(
      [.see("The Warm Welcome"), .key(.down), .enter, .see("changed, do again"), .see("50 %")], keeper: keeper,
      library: library)
    #expect(keeper.progress[Self.quiz].isFinished)
    let console = playPlain(["2", "b"], keeper: keeper, library: library)
    #expect(console.said("Check your footing, done, and changed since: do it again"), "\(console.transcript)")

    var question = TestCourse.quiz.questions[0]
    question.revision = 2
    var run = QuestionRun(item: Self.quiz, question: question, seed: 1, shufflesOptions: false)
    if let answered = run.answer(question.rightResponse, confidence: .sure, milliseconds: 1) {
      keeper.record(.answered(answered))
    }
    keeper.record(.finished(.init(item: Self.quiz, kind: .quiz, score: 1, passed: true)))
    #expect(!playPlain(["2", "b"], keeper: keeper, library: library).said("changed since"))
  }

  @Test("A question asked anew in a lesson says why")
  func retakenCheck() {
    let keeper = MemoryKeeper()
    let item = ItemKey("test/lesson")
    var run = QuestionRun(item: item, question: TestCourse.question, seed: 1, shufflesOptions: true)
    if let answered = run.answer(["Wait and see"], confidence: .sure, milliseconds: 1) {
      keeper.record(.answered(answered))
    }
    keeper.record(.viewed(.init(item: item, page: 3, pages: 3, section: "check")))
    var lesson = TestCourse.lesson
    var question = TestCourse.question
    question.revision = 2
    lesson.pages[2].content = .check(question)
    play(
      [.see("Continue  Five traits"), .enter, .see("This question has changed since you answered it.")], keeper: keeper,
      library: Self.library(["lesson.md": .lesson(lesson)]))
    let console = playPlain(["1", "b"], keeper: keeper, library: Self.library(["lesson.md": .lesson(lesson)]))
    #expect(console.said("This question has changed since you answered it."), "\(console.transcript)")
  }

  /// The course after its drill's file was given another name.
  private static let renamed: Library = {
    var course = TestCourse.course
    course.modules[0].entries[2] = TestCourse.entry("talk.md", "The parcel")
    var drill = TestCourse.drill
    drill.formerFiles = ["drill.md"]
    return library(["talk.md": .drill(drill)], course: course)
  }()

  @Test("A renamed file goes on from the home screen, and its end counts")
  func renamedOnScreen() {
    let keeper = Self.keeperInDrill()
    play(
      [
        .see("Continue  The parcel"), .enter, .see("It sits in the depot."), .firstReply, .see("photo of the parcel"),
      ],
      keeper: keeper, library: Self.renamed)
    #expect(keeper.choices.map(\.item) == [Self.drill, ItemKey("test/talk")])
    let again = play([.see("75 %")], keeper: keeper, library: Self.renamed)
    Expect.that(!again.terminal.lastFrame.text.joined().contains("Continue"), "it is over", again.terminal.lastFrame)
  }

  @Test("A renamed file goes on in plain mode, too")
  func renamedInPlainMode() {
    let keeper = Self.keeperInDrill()
    let console = playPlain(["1", "1", "b"], keeper: keeper, library: Self.renamed)
    #expect(console.said("Continue: The parcel") && console.said("photo of the parcel"), "\(console.transcript)")
  }
}
