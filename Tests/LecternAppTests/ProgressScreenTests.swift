import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Progress, shown and told")
struct ProgressScreenTests {
  typealias Step = ScriptedTerminal.Step

  private let p = Step.key(.character("p"))
  private let tab = Step.key(.tab)

  /// Someone who has learned for some weeks: one question right, one wrong though sure, one by a wrong guess.
  static func keeper() -> MemoryKeeper {
    let keeper = MemoryKeeper()
    func answer(_ question: Question, _ item: String, score: Double, _ confidence: Event.Confidence = .sure) {
      keeper.record(
        .answered(
          .init(
            item: "test/\(item)#\(question.id)", fingerprint: question.fingerprint, response: ["x"], score: score,
            max: 1, confidence: confidence, ms: 1)))
    }
    for (date, count) in [
      ("2026-10-05", 3), ("2026-10-28", 60), ("2026-11-02", 12), ("2026-11-03", 30), ("2026-11-18", 2),
      ("2026-11-20", 14), ("2026-11-22", 26), ("2026-11-23", 5), ("2026-11-24", 9),
    ] {
      keeper.time = "\(date)T12:00:00.000+01:00"
      for _ in 0..<count {
        keeper.record(
          .chose(
            .init(item: ItemKey("test/drill"), scene: "call", choice: "c", timeout: false, moment: nil, ms: 1)))
      }
      keeper.record(.finished(.init(item: ItemKey("test/drill"), kind: .drill, score: 0.5, passed: false)))
    }
    keeper.record(.finished(.init(item: ItemKey("test/lesson"), kind: .lesson, score: nil, passed: true)))
    answer(TestCourse.question, "lesson", score: 0)
    answer(TestCourse.multiple, "quiz", score: 0, .guessing)
    keeper.time = "2026-11-25T08:59:00.000+01:00"
    return keeper
  }

  @MainActor @discardableResult
  private func show(
    _ steps: [Step], _ keeper: MemoryKeeper? = nil, size: Size = Size(columns: 80, rows: 24)
  ) -> ScriptedTerminal {
    play([p] + steps, keeper: keeper ?? Self.keeper(), size: size, wall: ReviewTests.wall).terminal
  }

  @Test("p shows what is known, when was learned, what comes up and what was sure but wrong")
  @MainActor func sections() {
    show(
      [
        .see("▸ What you know"), .see("golden-rule"), .see("just begun, 1 of 1 answered"),
        .see("7 of the last 28 days; 9 in all."), .see("▸ What you know"), tab, .see("▸ When you learned"),
        .see("  Mon "),
        tab, .see("▸ What comes up for review"), tab, .see("▸ Sure, but wrong"), .see("▸ Golden Rule"),
        .see("The Warm Welcome: Five traits"), tab, .see("▸ Certificates"), .see("The Warm Welcome: 1 of 4 done."), tab,
        .see("▸ What you know"),
      ], size: Size(columns: 80, rows: 60))
  }

  @Test(
    "Enter at a question that was sure but wrong looks its lesson up at the page that teaches it; a right answer takes it off the list"
  )
  @MainActor func opens() {
    let keeper = Self.keeper()
    let answer = Event.Entry.answered(
      .init(
        item: "test/lesson#golden-rule", fingerprint: TestCourse.question.fingerprint, response: ["x"], score: 1,
        max: 1, confidence: .guessing, ms: 1))
    show(
      [
        .key(.backTab), .key(.backTab), .enter, .see("Looking up: Five traits"), .see("page 2/3"),
        .check { _ in keeper.record(answer) }, .escape, .see("no answer that you were sure of is still wrong"),
      ], keeper)
  }

  @Test("The arrows lead through the whole page and into the list, and out of it again", arguments: [12, 24])
  @MainActor func arrows(rows: Int) {
    let down = Array(repeating: Step.key(.down), count: 80)
    let up = Array(repeating: Step.key(.up), count: 80)
    show(
      [.see("▸ golden-rule")] + down + [.see("▸ Golden Rule"), .see("Enter open")] + up
        + [.see("▸ What you know"), .see("▸ golden-rule")],
      size: Size(columns: 40, rows: rows))
  }

  @Test("Enter at an objective looks up the page that teaches it")
  @MainActor func objective() {
    let keeper = Self.keeper()
    let count = keeper.entries.count
    show([.enter, .see("Looking up: Five traits"), .see("page 2/3"), .escape, .see("▸ golden-rule")], keeper)
    #expect(keeper.entries.count == count)
  }

  @Test("Objectives that have begun come with their bars, the others in one line; begun courses tell of certificates")
  func begun() {
    let (tags, files) = (["a", "b", "c"], ["quiz.md"])
    var course = Course(
      id: "test", title: "Three things", objectives: tags.map { Objective(tag: $0, title: "Thing \($0)") },
      modules: [CourseModule(title: "All", entries: files.map { TestCourse.entry($0, $0) })])
    course.language = "en"
    let questions = tags.map { tag in
      var question = TestCourse.question
      (question.id, question.tags, question.prompt) = (tag, [tag], [.paragraph([.text("About \(tag)?")])])
      return question
    }
    let library = Library(shelves: [
      Library.Shelf(name: "test", readCourse: { [course] in Loaded(course, []) }) { _ in
        Loaded(.quiz(Quiz(title: "Quiz", questions: questions)), [])
      }
    ])
    let keeper = MemoryKeeper()
    keeper.time = "2026-11-24T08:59:00.000+01:00"
    keeper.record(
      .answered(
        .init(
          item: "test/quiz#b", fingerprint: questions[1].fingerprint, response: ["x"], score: 1, max: 1,
          confidence: .sure, ms: 1)))
    play(
      [
        p, .see("▸ Thing b"), .see("2 more objectives without an answer yet."), .dontSee("Thing a"),
        .see("Three things: 0 of 1 done."), .check { _ in keeper.finishQuiz() }, .key(.tab), .escape, p, .key(.end),
        .see("▸ Three things: finished, and its certificate can be written."), .enter,
        .see("Write the certificate of Ana"),
      ], keeper: keeper, library: library, size: Size(columns: 80, rows: 60), wall: ReviewTests.wall)
    let console = playPlain(["p", "b"], keeper: keeper, library: library, wall: ReviewTests.wall)
    for words in ["Thing b: ", "2 more objectives without an answer yet.", "Certificates", "Three things: finished"] {
      #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)")
    }
    #expect(!console.said("Thing a"))
  }

  @Test("Someone who has done nothing is told so")
  @MainActor func nothing() {
    show(
      [.see("Nothing yet. It fills as you answer questions."), .see("No day yet."), tab, tab, tab]
        + [.see("no answer that you were sure of is still wrong")], MemoryKeeper())
  }

  @Test("A streak is told where it is wanted, and nowhere else")
  @MainActor func streak() {
    let keeper = Self.keeper()
    play([.dontSee("streak"), p, .dontSee("streak")], keeper: keeper, wall: ReviewTests.wall)
    // 20, 22, 23 and 24 November; the 21st was the rest day, and the 25th is not over.
    let terminal = ScriptedTerminal([.see("Ana · 4-day streak"), p, .see("4-day streak; one rest day in seven")])
    var state = AppState(
      library: TestCourse.library, learnerName: "Ana", progress: keeper.progress, seed: 42)
    state.settings = LearnerSettings([.streak: "on"])
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, wall: { ReviewTests.wall }).run()
  }

  @Test("Home says of a course what comes next in it")
  @MainActor func next() {
    play([.see("new"), .dontSee(" next")], wall: ReviewTests.wall)
    let keeper = MemoryKeeper()
    keeper.record(.finished(.init(item: ItemKey("test/lesson"), kind: .lesson, score: nil, passed: true)))
    play([.see("25 %  Quiz next")], keeper: keeper, wall: ReviewTests.wall)
    let later = MemoryKeeper()
    later.record(.viewed(.init(item: ItemKey("test/lesson"), page: 1, pages: 3)))
    play([.see("0 %  Lesson begun")], keeper: later, wall: ReviewTests.wall)
    let console = playPlain([], keeper: keeper, wall: ReviewTests.wall)
    #expect(console.said("Course: The Warm Welcome, 25 % done, quiz next"), "\(console.transcript)")
  }

  @Test("Plain mode tells the same, and opens what is to be looked at again")
  func plain() {
    let console = playPlain(["p", "1"], keeper: Self.keeper(), wall: ReviewTests.wall)
    for words in [
      "What you know", "golden-rule: 0 %, just begun, 1 of 1 answered",
      "7 of the last 28 days; 9 in all.", "Tue 24 Nov: ", "What comes up for review", "today: ",
      "1) Golden Rule. The Warm Welcome: Five traits", "Type a number to open what teaches it",
      "Page 2 of 3: Moments", "The Warm Welcome: 1 of 4 done.",
    ] { #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)") }
  }

  @Test("Of many questions that were wrong plain mode tells some, and all of them when asked")
  func manyMisses() {
    var lesson = TestCourse.lesson
    lesson.pages = (1...13).map { number in
      var question = TestCourse.question
      (question.id, question.title) = ("q\(number)", "Question \(number)")
      question.prompt = [.paragraph([.text("Is it \(number)?")])]
      let options = ["yes \(number)", "no \(number)"].map {
        ChoiceBody.Option(text: [.text($0)], isCorrect: $0.hasPrefix("yes"))
      }
      question.body = .choice(.init(kind: .single, options: options, keepsOrder: true))
      return .init(id: "p\(number)", title: question.title, content: .check(question))
    }
    let library = TestCourse.library(of: TestCourse.course, lesson: lesson)
    let keeper = MemoryKeeper()
    keeper.time = "2026-11-24T12:00:00.000+01:00"
    let console = playPlain(
      ["1"] + Array(repeating: ["2", ""], count: 13).flatMap { $0 } + ["b", "b", "p", "list", "b", "q"], keeper: keeper,
      library: library, wall: ReviewTests.wall)
    #expect(
      console.said("And 3 more.") && console.said("list tells all of them.") && console.said("13) Question"),
      "\(console.transcript)")
  }

  @Test("The map has a character for each day up to today, as many weeks as fit, and none is told by colour alone")
  func map() {
    let today = CalendarDay("2026-11-25")!
    let steps = [today: 50, today + -1: 1, today + -7: 10, today + -21: 25]
    let lines = StudyMap(steps: steps, today: today, width: 38, glyphs: .unicode).lines.map(\.text)
    #expect(lines[2].hasSuffix("· · · ░ ") && lines[3].hasSuffix("▓ · ▒ █ "))
    #expect(lines[1].hasSuffix("· · · · ") && lines[4].hasSuffix("· · · "))
    #expect(lines[3].count == 38 && lines[4].count == 36)
    let plain = StudyMap(steps: steps, today: today, width: 38, glyphs: .ascii).lines.map(\.text)
    #expect(plain[3].hasSuffix("* . + # ") && plain.contains { $0.contains("#\u{A0}50\u{A0}and\u{A0}more") })
    let marks = Set(Glyphs.unicode.shades)
    #expect(marks.count == 5 && Set(Glyphs.ascii.shades).count == 5)
  }

  @Test("A quiz's question leads to the lesson that asks about its objective, a drawn one is one question")
  func lessons() {
    func question(_ id: String, tag: String) -> Question {
      var question = TestCourse.question
      (question.id, question.tags, question.prompt) = (id, [tag], [.paragraph([.text("What about \(id)?")])])
      return question
    }
    let files = ["one.md", "two.md", "quiz.md", "again.md"]
    let course = Course(
      id: "test", title: "Two lessons", objectives: [Objective(tag: "a", title: "The first thing")],
      modules: [CourseModule(title: "All", entries: files.map { TestCourse.entry($0, $0) })])
    func lesson(_ tag: String) -> Item {
      .lesson(
        Lesson(title: tag, pages: [.init(id: "check", title: nil, content: .check(question("check-" + tag, tag: tag)))])
      )
    }
    let asked = [question("first", tag: "a"), question("second", tag: "b"), question("third", tag: "c")]
    let items: [String: Item] = [
      "one.md": lesson("a"), "two.md": lesson("b"), "quiz.md": .quiz(Quiz(title: "Quiz", questions: asked)),
      "again.md": .quiz(Quiz(title: "Again", questions: Array(asked.prefix(1)))),
    ]
    let library = Library(shelves: [
      Library.Shelf(name: "test", readCourse: { Loaded(course, []) }, readItem: { Loaded(items[$0.file], []) })
    ])
    let keeper = MemoryKeeper()
    func answer(_ question: Question, in item: String, score: Double) {
      keeper.record(
        .answered(
          .init(
            item: "test/\(item)#\(question.id)", fingerprint: question.fingerprint, response: ["x"], score: score,
            max: 1,
            confidence: .sure, ms: 1)))
    }
    keeper.time = "2026-11-24T08:59:00.000+01:00"
    for question in asked { answer(question, in: "quiz", score: 0) }
    let figures = ProgressFigures(of: keeper.progress, in: library, at: ReviewTests.wall)
    #expect(figures.misses.map(\.question.id) == ["third", "second", "first"])
    #expect(figures.misses.map(\.target.file) == ["two.md", "two.md", "one.md"])
    #expect(figures.courses[0].objectives.map(\.questions) == [2, 2, 1])
    // Answered right in the other quiz, it is right.
    answer(asked[0], in: "again", score: 1)
    let later = ProgressFigures(of: keeper.progress, in: library, at: ReviewTests.wall)
    #expect(later.misses.map(\.question.id) == ["third", "second"])
    let first = later.courses[0].objectives[0]
    #expect((0.4..<0.5).contains(first.share) && first.answered == 1)
  }
}

extension MemoryKeeper {
  fileprivate func finishQuiz() {
    record(.finished(.init(item: ItemKey("test/quiz"), kind: .quiz, score: 1, passed: true)))
  }
}
