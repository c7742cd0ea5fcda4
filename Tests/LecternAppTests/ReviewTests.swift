import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Reviews")
struct ReviewTests {
  typealias Step = ScriptedTerminal.Step

  /// Nine in the morning of 25 November 2026, an hour ahead of UTC.
  static let wall = WallTime(seconds: 1_795_593_600, offset: 3600)
  /// At that moment.
  private static let today = "2026-11-25T09:00:00.000+01:00"

  /// Someone who answered the lesson's question three days ago, and has not met it since.
  ///
  /// - Parameter isRight: Whether the answer was right; else it was missed and is new still.
  static func keeperWithDue(isRight: Bool = true) -> MemoryKeeper {
    let keeper = MemoryKeeper()
    keeper.time = "2026-11-22T09:00:00.000+01:00"
    keeper.record(
      .answered(
        .init(
          item: "test/lesson#golden-rule", fingerprint: TestCourse.question.fingerprint,
          response: [isRight ? "Act as you would hope someone acts for you" : "Wait and see"], score: isRight ? 1 : 0,
          max: 1, confidence: .sure, ms: 1)))
    keeper.time = today
    return keeper
  }

  /// Has another question reviewed today.
  private static func reviewOne(_ keeper: MemoryKeeper) {
    let answered = Event.Answered(
      item: "test/quiz#other", fingerprint: "other", response: ["x"], score: 1, max: 1, confidence: .sure, ms: 1)
    keeper.time = "2026-11-22T09:00:00.000+01:00"
    keeper.record(.answered(answered))
    keeper.time = today
    keeper.record(
      .reviewed(
        .init(
          item: answered.item, fingerprint: "other", rating: .good, response: ["x"], score: 1, max: 1,
          confidence: .sure, ms: 1)))
  }

  private func reviews(_ keeper: MemoryKeeper) -> [Event.Reviewed] {
    keeper.entries.compactMap { if case .reviewed(let reviewed) = $0 { reviewed } else { nil } }
  }

  /// The test course, whose question keeps its options in order.
  static let library = Library(shelves: [
    Library.Shelf(name: "welcome", readCourse: { Loaded(TestCourse.course, []) }) { entry in
      guard entry.file == "lesson.md", case .choice(var body) = TestCourse.question.body else {
        return TestCourse.load(entry)
      }
      body.keepsOrder = true
      var question = TestCourse.question
      question.body = .choice(body)
      var lesson = TestCourse.lesson
      lesson.pages[2].content = .check(question)
      return Loaded(.lesson(lesson), [])
    }
  ])

  private let letter = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  @Test("The wall clock of these tests is the moment that the events name")
  func moment() {
    #expect(Timestamp(Self.today)?.seconds == Self.wall.seconds)
  }

  @Test("Home offers what is due, r asks it, and it is said when it comes up again")
  func right() {
    let keeper = Self.keeperWithDue()
    play(
      [
        .see("Review  1 question due, about 1 minute"), letter("r"), .see("1 question due"), .see("today"), .enter,
        .see("What does the Golden Rule ask"), letter("b"), .enter, .see("✓ Right."),
        .see("Comes up again in 14 days."), .enter, .see("Done for now: 1 of 1 question remembered."), .escape,
        .dontSee("Review  1 question"),
      ], keeper: keeper, library: Self.library, wall: Self.wall)
    #expect(reviews(keeper).map(\.rating) == [.good])
    #expect(reviews(keeper).first?.item == "test/lesson#golden-rule")
    // Learned from a review: the lesson itself is as it was.
    #expect(keeper.answers.count == 1)
  }

  @Test("A guess that was right is rated hard, and a miss again")
  func ratings() {
    let guessed = Self.keeperWithDue()
    play([letter("r"), .enter, letter("b"), letter("g")], keeper: guessed, library: Self.library, wall: Self.wall)
    #expect(reviews(guessed).map(\.rating) == [.hard])
    let missed = Self.keeperWithDue()
    play([letter("r"), .enter, letter("a"), .enter], keeper: missed, library: Self.library, wall: Self.wall)
    #expect(reviews(missed).map(\.rating) == [.again])
  }

  @Test("A miss leads to the lesson and back to the same feedback")
  func lesson() {
    play(
      [
        letter("r"), .enter, letter("a"), .enter, .see("✗ Not quite."), .see("o lesson"), letter("o"),
        .see("page"), .escape, .see("✗ Not quite."),
      ], keeper: Self.keeperWithDue(), library: Self.library, wall: Self.wall)
  }

  @Test("u takes the last answer back: the card is as before, and the question is asked again")
  func undo() {
    let keeper = Self.keeperWithDue()
    let before = keeper.progress.reviews["test/lesson#golden-rule"]?.card
    play(
      [
        letter("r"), .enter, letter("a"), .enter, .see("✗ Not quite."), letter("u"), .see("What does the Golden Rule"),
        .dontSee("Not quite"),
        .check { _ in #expect(keeper.progress.reviews["test/lesson#golden-rule"]?.card == before) },
        letter("b"), .enter, .see("✓ Right."), .enter, .see("1 of 1 question remembered"),
      ], keeper: keeper, library: Self.library, wall: Self.wall)
    #expect(reviews(keeper).map(\.rating) == [.again, .good])
  }

  @Test("A daily limit leaves the rest for another day")
  func limit() {
    let keeper = Self.keeperWithDue()
    Self.reviewOne(keeper)
    let terminal = ScriptedTerminal([.dontSee("Review  ")])
    var state = AppState(library: TestCourse.library, learnerName: "Ana", progress: keeper.progress, seed: 1)
    state.settings = LearnerSettings([.dailyLimit: "1"])
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, wall: { Self.wall }).run()
  }

  @Test("What the daily limit holds back is told at home and among the reviews, in both modes")
  func limitTold() {
    let keeper = Self.keeperWithDue()
    keeper.time = "2026-11-22T09:00:00.000+01:00"
    for question in TestCourse.quiz.questions {
      keeper.record(
        .answered(
          .init(
            item: "test/quiz#" + question.id, fingerprint: question.fingerprint, response: ["x"], score: 1, max: 1,
            confidence: .sure, ms: 1)))
    }
    keeper.settings = LearnerSettings([.dailyLimit: "3"])
    let terminal = ScriptedTerminal([
      .see("3 questions due"), .see("1 more tomorrow: your daily limit is 3."),
    ])
    var state = AppState(library: Self.library, learnerName: "Ana", progress: keeper.progress, seed: 1)
    state.settings = keeper.settings
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, wall: { Self.wall }).run()
    Self.reviewOne(keeper)
    state = AppState(library: Self.library, learnerName: "Ana", progress: keeper.progress, seed: 1)
    state.settings = LearnerSettings([.dailyLimit: "1"])
    let shut = ScriptedTerminal([
      .dontSee("questions due"), .see("4 more on the days after this one: your daily limit is 1."), letter("r"),
      .see("That is all for today."),
    ])
    Runtime(terminal: shut, keeper: keeper, state: state, clock: { shut.now }, wall: { Self.wall }).run()
  }

  @Test("A review that was answered at another terminal since cannot be taken back here, and that is said")
  func ratedElsewhere() {
    let keeper = Self.keeperWithDue()
    let elsewhere = Step.check { _ in
      guard let last = self.reviews(keeper).last else { return }
      keeper.record(.reviewed(last))
    }
    play(
      [
        letter("r"), .enter, letter("b"), .enter, .see("Comes up again"), elsewhere, letter("u"),
        .see("answered at another terminal since"), .see("✓ Right."), letter("u"), .enter,
        .see("1 of 1 question remembered"),
      ], keeper: keeper, library: Self.library, wall: Self.wall)
    #expect(reviews(keeper).count == 2)
    #expect(keeper.progress.reviews["test/lesson#golden-rule"]?.sequence == 3)
  }

  @Test("What no course here has is due on no day: neither counted, nor next")
  func ofNoCourse() {
    let keeper = MemoryKeeper()
    keeper.time = Self.today
    keeper.record(
      .answered(
        .init(item: "gone/lesson#q", fingerprint: "00ff", response: ["a"], score: 1, max: 1, confidence: .sure, ms: 1)))
    play(
      [letter("r"), .see("Nothing is due."), .dontSee("The next question"), .dontSee("1")], keeper: keeper,
      library: Self.library, wall: Self.wall)
  }

  @Test("What was answered at another terminal since is not asked here", arguments: [false, true])
  func answeredElsewhere(isOnScreen: Bool) {
    let keeper = Self.keeperWithDue()
    let elsewhere = Step.check { _ in
      keeper.record(
        .reviewed(
          .init(
            item: "test/lesson#golden-rule", fingerprint: TestCourse.question.fingerprint, rating: .good,
            response: ["Act as you would hope someone acts for you"], score: 1, max: 1, confidence: .sure, ms: 1)))
    }
    play(
      [letter("r"), .see("1 question due")]
        + (isOnScreen ? [.enter, .see("What does the Golden Rule"), letter("b"), elsewhere] : [elsewhere])
        + [.enter, .dontSee("What does the Golden Rule"), .see("Nothing is due.")],
      keeper: keeper, library: Self.library, wall: Self.wall)
    #expect(reviews(keeper).count == 1)
  }

  @Test("A question that is gone takes no place in the daily limit, in both modes")
  func goneAndLimited() {
    let keeper = Self.keeperWithDue()
    keeper.time = "2026-11-20T09:00:00.000+01:00"
    for id in ["gone", "gone too"] {
      keeper.record(
        .answered(
          .init(
            item: "test/quiz#" + id, fingerprint: id, response: ["x"], score: 0, max: 1, confidence: .sure, ms: 1)))
    }
    keeper.time = Self.today
    var state = AppState(library: Self.library, learnerName: "Ana", progress: keeper.progress, seed: 1)
    state.settings = LearnerSettings([.dailyLimit: "1"])
    let terminal = ScriptedTerminal([
      letter("r"), .see("1 question due"), .see("2 questions are left out"), .enter, .see("What does the Golden Rule"),
    ])
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, wall: { Self.wall }).run()
    let console = ScriptedConsole(["r", "2", "", "q"])
    PlainSession(console: console, keeper: keeper, state: state, clock: { 0 }, wall: { Self.wall }).run()
    #expect(console.said("Done for now: 1 of 1 question remembered."), "\(console.transcript)")
  }

  @Test("A miss leads to the page that teaches it, in both modes")
  func teachingPage() {
    let missed = [letter("r"), Step.enter, letter("a"), .enter, .see("✗ Not quite."), letter("o")]
    play(
      missed + [.see("page 2/3"), .see("Magnificence")], keeper: Self.keeperWithDue(), library: Self.library,
      wall: Self.wall)
    let console = playPlain(
      ["r", "1", "o", "q"], keeper: Self.keeperWithDue(), library: Self.library, wall: Self.wall)
    #expect(console.said("Page 2 of 3"), "\(console.transcript)")
  }

  @Test("A review that is left and come back to has its options where they were")
  func sameOrder() {
    let keeper = Self.keeperWithDue()
    let rows = { (frame: Frame) in frame.text.filter { $0.contains(")") || $0.contains("script") } }
    var first: [String] = []
    play(
      [
        letter("r"), .enter, .check { first = rows($0) }, .escape, letter("r"), .enter,
        .check { #expect(rows($0) == first && !first.isEmpty) },
      ], keeper: keeper, wall: Self.wall)
  }

  @Test("Cards of a course that is not here are not asked, and are not offered again")
  func absentCourse() {
    let keeper = MemoryKeeper()
    keeper.time = "2026-11-22T09:00:00.000+01:00"
    keeper.record(
      .answered(
        .init(
          item: "elsewhere/quiz#q", fingerprint: "f", response: ["x"], score: 1, max: 1, confidence: .sure, ms: 1)))
    play(
      [
        .dontSee("Review  1 question"), letter("r"), .see("Nothing is due."),
        .see("1 question is left out: its course is not open here or has it no more, or"), .escape,
        .dontSee("Review  1 question"),
      ],
      keeper: keeper, library: Self.library, wall: Self.wall)
    let console = playPlain(["q"], keeper: keeper, library: Self.library, wall: Self.wall)
    #expect(!console.said("question due"), "\(console.transcript)")
  }

  @Test("Home counts no question that is gone, its first frame does not wait for that, and it looks once")
  func counted() {
    let keeper = Self.keeperWithDue()
    keeper.time = "2026-11-20T09:00:00.000+01:00"
    keeper.record(
      .answered(
        .init(item: "test/quiz#gone", fingerprint: "g", response: ["x"], score: 0, max: 1, confidence: .sure, ms: 1)))
    keeper.time = Self.today
    let (terminal, _) = play(
      [.see("Review  1 question due"), letter("?"), .escape, .see("Review  1 question due")],
      keeper: keeper, library: Self.library, wall: Self.wall)
    #expect(terminal.frames.first?.text.contains { $0.contains("Review  2 questions due") } == true)
    #expect(terminal.waits.count { $0 == 0 } == 1)
  }

  @Test("An answer that was begun in a review is there again, and none of it reaches the lesson or what to continue")
  func begunAnswer() {
    var lesson = TestCourse.lesson
    lesson.pages[2].content = .check(Kinds.blanks)
    let library = Library(shelves: [
      Library.Shelf(name: "welcome", readCourse: { Loaded(TestCourse.course, []) }) { [lesson] entry in
        entry.file == "lesson.md" ? Loaded(.lesson(lesson), []) : TestCourse.load(entry)
      }
    ])
    let keeper = MemoryKeeper()
    keeper.time = "2026-11-22T09:00:00.000+01:00"
    let name = "test/lesson#\(Kinds.blanks.id)"
    keeper.record(
      .answered(
        .init(
          item: name, fingerprint: Kinds.blanks.fingerprint, response: ["every time", "4"], score: 1, max: 1,
          confidence: .sure, ms: 1)))
    keeper.time = Self.today
    let before = keeper.progress
    play(
      [letter("r"), .enter] + [Step].type("every ti") + [.pass(3000), .escape], keeper: keeper, library: library,
      wall: Self.wall)
    #expect(keeper.progress.reviewDrafts.map(\.item) == [name])
    #expect(keeper.entries.count { if case .draftedReview = $0 { true } else { false } } == 1)
    #expect(keeper.progress.items == before.items && keeper.progress.lastItem == before.lastItem)
    play(
      [letter("r"), .enter, .see("every ti"), .key(.control("g")), .see("Comes up again")], keeper: keeper,
      library: library, wall: Self.wall)
    #expect(keeper.progress.reviewDrafts.isEmpty && reviews(keeper).count == 1)
  }

  @Test("Line by line: the same questions, the same words, the same events")
  func plain() {
    let keeper = Self.keeperWithDue()
    let console = playPlain(["r", "1", "u", "3 g", "", "q"], keeper: keeper, library: Self.library, wall: Self.wall)
    #expect(console.said("Review: 1 question due, about 1 minute"))
    #expect(console.said("o opens the lesson \"Five traits\"."))
    #expect(console.said("Taken back; here is the question again."))
    #expect(console.said("What comes up: today"))
    #expect(reviews(keeper).map(\.rating) == [.again, .again], "\(console.transcript)")
  }

  @Test("Line by line, an answer to what was reviewed at another terminal meanwhile does not count, and that is said")
  func plainReviewedElsewhere() {
    let keeper = Self.keeperWithDue()
    let there = {
      _ = play(
        [letter("r"), .enter, letter("b"), .enter, .see("✓ Right.")], keeper: keeper, library: Self.library,
        wall: Self.wall)
    }
    let console = playPlain(
      ["r", "1", "q"], keeper: keeper, library: Self.library, wall: Self.wall, meanwhile: [1: there])
    #expect(console.said("that answer counts, not this one"), "\(console.transcript)")
    #expect(console.said("Nothing is due.") && reviews(keeper).map(\.rating) == [.good])
  }

  @Test("Line by line, a question is left with the whole word as well, in the language that is spoken")
  func plainBack() {
    let keeper = Self.keeperWithDue()
    keeper.language = .german
    let console = playPlain(["r", "zurück", "q"], keeper: keeper, library: Self.library, wall: Self.wall)
    #expect(console.said("Es wurde nichts beantwortet") && console.untyped.isEmpty, "\(console.transcript)")
  }

  @Test("Line by line, an answer taken back is asked again at once, and counts as left again")
  func plainUndo() {
    let keeper = Self.keeperWithDue()
    keeper.time = "2026-11-22T09:00:00.000+01:00"
    keeper.record(
      .answered(
        .init(
          item: "test/quiz#calls", fingerprint: TestCourse.multiple.fingerprint, response: ["Listen", "Ask"], score: 1,
          max: 1, confidence: .sure, ms: 1)))
    keeper.time = Self.today
    let console = playPlain(["r", "1", "u", "1"], keeper: keeper, library: Self.library, wall: Self.wall)
    let heads = console.written.filter { $0.hasPrefix("Review, ") }
    #expect(heads.count == 2 && heads[0] == heads[1] && heads[0].hasPrefix("Review, 2 questions left."), "\(heads)")
  }

  @Test(
    "When something comes up again is said in words",
    arguments: [
      (30, "in a moment"), (60, "in 1 minute"), (600, "in 10 minutes"), (3 * 3600, "in 3 hours"),
      (20 * 3600, "tomorrow"), (86400, "tomorrow"), (11 * 86400, "in 11 days"), (-5, "in a moment"),
    ])
  func words(seconds: Int, expected: String) {
    let days = StudyDays(offset: Self.wall.offset)
    #expect(ReviewWords.when(Self.wall.seconds + seconds, from: Self.wall, days) == expected)
  }
}
