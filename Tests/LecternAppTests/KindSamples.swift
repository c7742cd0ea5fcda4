import Course
import CourseFormat
import Training

@testable import LecternApp

/// One question of every kind, each in a course of its own.
enum Kinds {
  static let item = ItemKey("kinds/quiz")

  static func prompt(_ text: String) -> [Block] { [.paragraph([.text(text)])] }

  static let blanks = Question(
    id: "blanks", title: "Wait time",
    prompt: [
      .paragraph([
        .text("A moment of truth happens "), .blank(0), .text(" a customer meets us, and we answer within "), .blank(1),
        .text(" hours."),
      ])
    ],
    body: .fillIn(
      FillInBody(blanks: [
        .init(.words(["every time", "whenever"]), shown: "every time"), .init(.number(23...25), shown: "24"),
      ])), hints: [prompt("Think of the phone.")], explanation: prompt("Each meeting counts."), tries: 2, penalty: 0.25)

  static let blank = Question(
    id: "blank", title: "Magic word",
    prompt: [.paragraph([.text("The magic word is "), .blank(0), .text(".")])],
    body: .fillIn(FillInBody(blanks: [.init(.words(["please"]), shown: "please")])))

  static let matching = Question(
    id: "pairs", title: "Pairs", prompt: prompt("Match each reply to its moment."),
    body: .matching(
      MatchingBody(
        pairs: [
          .init(left: [.text("\"Not my job.\"")], right: [.text("Misery")]),
          .init(left: [.text("\"Please hold.\"")], right: [.text("Mediocrity")]),
          .init(
            left: [.text("\"I'll stay with you until it's solved.\"")], right: [.text("Magnificence")],
            feedback: prompt("That is what they remember.")),
        ], distractors: [[.text("Mystery")]])), hints: [prompt("How does each one feel?")],
    explanation: prompt("Care shows in staying."), tries: 2)

  /// Two left sides have one right side.
  static let shared = Question(
    id: "shared", title: "Signs", prompt: prompt("Match each sign to its moment."),
    body: .matching(
      MatchingBody(pairs: [
        .init(left: [.text("A sigh")], right: [.text("Misery")]),
        .init(left: [.text("A shrug")], right: [.text("Misery")]),
        .init(left: [.text("A smile")], right: [.text("Magnificence")]),
      ])))

  static let ordering = Question(
    id: "steps", title: "Steps", prompt: prompt("Put the recovery steps in order."),
    body: .ordering(
      OrderingBody(items: ["Listen", "Apologise", "Fix it", "Follow up"].map { .init(text: [.text($0)]) })),
    hints: [prompt("First the ears.")], explanation: prompt("Nobody takes a cure from someone who has not listened."),
    tries: 2, penalty: 0.5)

  static let open = Question(
    id: "apology", title: "Apology", prompt: prompt("Write two sentences to a guest whose room was not ready."),
    body: .open(
      OpenBody(rubric: [
        .init(text: [.text("Names the problem")], points: 2), .init(text: [.text("Offers a next step")], points: 1),
      ])), hints: [prompt("What would you like to read?")], explanation: prompt("A name, a problem, a step."), points: 3
  )

  static let survey: Question = {
    var question = Question(
      id: "survey", title: "Pace", prompt: prompt("How was the pace of this course?"),
      body: .choice(
        ChoiceBody(
          kind: .single,
          options: ["Too slow", "Just right", "Too fast"].map { .init(text: [.text($0)], isCorrect: false) },
          keepsOrder: true)))
    question.isSurvey = true
    return question
  }()

  static func timed(_ question: Question, seconds: Int = 20) -> Question {
    var question = question
    question.timeLimit = seconds
    return question
  }

  /// A course whose only item is a quiz of these questions.
  static func library(_ questions: [Question], introduction: [Block] = []) -> Library {
    let quiz = Quiz(
      title: "Every kind", introduction: introduction, questions: questions, passMark: 0.5, shuffle: .no)
    return library(.quiz(quiz))
  }

  static func library(_ content: Item) -> Library {
    let entry = CourseEntry(
      key: item, title: content.title, file: "quiz.md", isSequential: true, location: SourceLocation(file: "course.md"))
    let course = Course(
      id: "kinds", title: "Kinds", modules: [CourseModule(title: "All", entries: [entry])])
    return Library(shelves: [
      .init(name: "kinds", readCourse: { Loaded(course, []) }, readItem: { _ in Loaded(content, []) })
    ])
  }
}
