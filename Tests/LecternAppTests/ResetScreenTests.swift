import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Resetting an item or a course")
struct ResetScreenTests {
  typealias Step = ScriptedTerminal.Step
  private let letter = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }
  private static let lesson = ItemKey("test/lesson")
  private static let quiz = ItemKey("test/quiz")

  /// The lesson is done, its question waits for a review, and the quiz was tried once.
  static func keeper() -> MemoryKeeper {
    let keeper = ReviewTests.keeperWithDue()
    keeper.record(.viewed(.init(item: lesson, page: 3, pages: 3)))
    keeper.record(.finished(.init(item: lesson, kind: .lesson, score: nil, passed: true)))
    keeper.record(.started(.init(item: quiz, kind: .quiz, seed: 3)))
    keeper.record(.finished(.init(item: quiz, kind: .quiz, score: 0.4, passed: false)))
    return keeper
  }

  private func resets(_ keeper: MemoryKeeper) -> [Event.Reset] {
    keeper.entries.compactMap { if case .reset(let reset) = $0 { reset } else { nil } }
  }

  @Test("x asks first and says what is forgotten; Enter and Esc keep everything")
  func asks() {
    for keep in [Step.enter, .escape, letter("n")] {
      let keeper = Self.keeper()
      play(
        [
          .key(.down), .key(.down), .enter, .key(.home), letter("x"), .see("Begin \"Five traits\" anew?"),
          .see("that it is done"), .see("1 question in your reviews"), keep, .see("Week one"),
        ], keeper: keeper, wall: ReviewTests.wall)
      #expect(resets(keeper).isEmpty)
    }
  }

  @Test("y resets the item on the disk before the note says so, and u takes it back")
  func undone() {
    let keeper = Self.keeper()
    let before = keeper.progress
    let recorded = Step.check { frame in
      Expect.that(keeper.progress[Self.lesson] == ItemProgress() && resets(keeper).count == 1, "not recorded", frame)
    }
    play(
      [
        .key(.down), .key(.down), .enter, .key(.home), letter("x"), letter("y"), recorded,
        .see("Reset. u takes it back."), .escape, .enter, .escape, .key(.down), .key(.down), .enter, .key(.home),
        .see("Reset. u takes it back."), letter("u"), .see("Taken back"),
      ], keeper: keeper, wall: ReviewTests.wall)
    #expect(keeper.progress[Self.lesson] == before[Self.lesson] && keeper.progress.reviews == before.reviews)
  }

  @Test("Whoever has begun it again cannot take the reset back, and is not offered it")
  func settled() {
    let keeper = Self.keeper()
    play(
      [
        .key(.down), .key(.down), .enter, .key(.home), letter("x"), letter("y"), .enter, .key(.right), .escape,
        .key(.home), .see("Week one"), .dontSee("takes it back"), letter("u"), .dontSee("Taken back"),
      ], keeper: keeper, wall: ReviewTests.wall)
    #expect(!keeper.entries.contains { if case .undone = $0 { true } else { false } })
    #expect(keeper.progress[Self.lesson].page == 2)
  }

  @Test("X resets the whole course and says so under every item")
  func course() {
    let keeper = Self.keeper()
    play(
      [
        .key(.down), .key(.down), .enter, letter("X"), .see("Begin the whole course"),
        .see("2 items, 1 of them done"), letter("y"),
        .see("The course was reset. u takes it back."),
        .key(.down), .see("The course was reset. u takes it back."), letter("u"), .see("Taken back"),
      ], keeper: keeper, wall: ReviewTests.wall)
    #expect(resets(keeper) == [Event.Reset(course: "test")])
    #expect(keeper.progress[Self.quiz].attempts == 1)
  }

  @Test("u takes back an item's own reset where its course was reset after it, and then the course's, and says which")
  func bothReset() {
    let keeper = Self.keeper()
    let before = keeper.progress
    keeper.record(.reset(.init(item: Self.quiz)))
    keeper.record(.reset(.init(course: "test")))
    let open: [Step] = [.key(.down), .enter, .key(.home), .key(.down)]
    play(open + [letter("u"), .see("Taken back: \"Check your footing\" is as it was."), .see("40 %")], keeper: keeper)
    #expect(keeper.progress[Self.quiz] == before[Self.quiz] && keeper.progress[Self.lesson] == ItemProgress())
    play([.key(.down), .enter, .key(.home), letter("u"), .see("Taken back: the whole course")], keeper: keeper)
    #expect(keeper.progress.items == before.items)
  }

  @Test("Where nothing was done, nothing is asked")
  func nothing() {
    let keeper = MemoryKeeper()
    play(
      [.key(.down), .enter, letter("x"), .see(ResetWords.nothing), letter("X"), .see(ResetWords.nothing)],
      keeper: keeper)
    #expect(keeper.entries.isEmpty)
  }

  @Test("A reset that is not saved has no number yet, and is not offered to be taken back")
  func unsaved() {
    let keeper = Self.keeper()
    keeper.refusal = "the disk is full"
    play(
      [
        .key(.down), .key(.down), .enter, .key(.home), letter("x"), letter("y"), .see("not being saved"),
        .dontSee("takes it back"), letter("u"),
      ], keeper: keeper, wall: ReviewTests.wall)
    #expect(!keeper.entries.contains { if case .undone = $0 { true } else { false } })
  }

  @Test("A file that was renamed is reset with what was done under its former name")
  func renamed() {
    let keeper = MemoryKeeper()
    keeper.record(.viewed(.init(item: ItemKey("test/former"), page: 2, pages: 3)))
    let library = Library(shelves: [
      Library.Shelf(name: "welcome", readCourse: { Loaded(TestCourse.course, []) }) { entry in
        guard entry.file == "lesson.md" else { return TestCourse.load(entry) }
        var lesson = TestCourse.lesson
        lesson.formerFiles = ["former.md"]
        return Loaded(.lesson(lesson), [])
      }
    ])
    play(
      [
        .key(.down), .enter, .key(.home), .see("go on"), letter("x"), .see("where you are in it"), letter("y"),
        .see("Reset. u takes it back."), .dontSee("go on"), letter("u"), .see("go on"),
      ], keeper: keeper, library: library)
    #expect(resets(keeper).first?.was == ["test/former"])
  }

  @Test("A quiz that is reset under someone's hands begins anew with the next answer, asks again and keeps its shuffle")
  func begunAnew() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let reset = Step.check { _ in keeper.record(.reset(.init(item: Self.quiz))) }
    play(
      [
        .enter, .enter, letter("b"), .enter, .enter, reset, letter("a"), letter("c"), .enter,
        .see("was reset at another terminal"),
        .enter, .see("question 1/"), .see("What does the Golden Rule ask"), letter("b"), .enter,
        .dontSee("was reset at another"),
      ], keeper: keeper)
    let seeds = keeper.entries.compactMap { if case .started(let started) = $0 { started.seed } else { nil } }
    #expect(seeds.count == 2 && seeds.first == seeds.last && seeds.first != 0)
    let attempt = keeper.progress[Self.quiz].attempt
    #expect(attempt.answers.map(\.item) == ["test/quiz#calls", "test/quiz#golden-rule"] && attempt.seed == seeds.first)
    #expect(keeper.finished.allSatisfy { $0.item != Self.quiz })
  }

  @Test("A reset at another terminal shows as soon as another screen comes, and so does what was done there")
  func refreshed() {
    let keeper = Self.keeper()
    let reset = Step.check { _ in keeper.record(.reset(.init(course: "test"))) }
    let done = Step.check { _ in
      keeper.record(.finished(.init(item: Self.lesson, kind: .lesson, score: nil, passed: true)))
    }
    play(
      [
        .see("25 %"), reset, .key(.down), .key(.down), .enter, .see("The course was reset. u takes it back."), done,
        .escape,
        .see("25 %"), .see("Next  Check your footing"),
      ], keeper: keeper)
  }

  @Test("A quiz that is under way at another terminal goes on, and what is answered then counts")
  func elsewhere() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let reset = Step.check { _ in keeper.record(.reset(.init(item: Self.quiz))) }
    let answers = [letter("b"), .enter, .enter, letter("a"), .enter, .enter]
    play([.enter, .enter] + answers.prefix(2) + [reset] + answers.dropFirst(2), keeper: keeper)
    #expect(keeper.answers.map(\.item) == ["test/quiz#golden-rule", "test/quiz#calls"])
    #expect(keeper.progress[Self.quiz].attempt.answers.map(\.item) == ["test/quiz#calls"])
    play([.enter, .see("question"), .escape], keeper: keeper)
  }

  @Test("A drill and a lesson that are reset under someone's hands go on, and open again afterwards")
  func elsewhereToo() {
    let keeper = RunLoopTests.keeperAtDrill()
    let resetDrill = Step.check { _ in keeper.record(.reset(.init(item: ItemKey("test/drill")))) }
    play(
      [
        .enter, .enter, .firstReply, .see("It sits in the depot."), resetDrill, .firstReply,
        .see("photo of the parcel"),
      ],
      keeper: keeper)
    #expect(keeper.progress[ItemKey("test/drill")].endings == ["delighted"] && keeper.choices.count == 3)
    let midway = RunLoopTests.keeperAtDrill()
    let reset = Step.check { _ in midway.record(.reset(.init(item: ItemKey("test/drill")))) }
    play([.enter, .enter, reset, .firstReply, .see("It sits in the depot."), .escape], keeper: midway)
    play([.enter, .see("It sits in the depot."), .escape], keeper: midway)
    let reader = MemoryKeeper()
    let resetLesson = Step.check { _ in reader.record(.reset(.init(item: Self.lesson))) }
    play(
      [.enter, .key(.right), resetLesson, .key(.right), .see("Golden Rule"), letter("b"), .enter, .see("Right.")],
      keeper: reader)
    #expect(reader.progress[Self.lesson].page == 3 && reader.progress[Self.lesson].questions.count == 1)
    play([.key(.down), .enter, .key(.home), .enter, .see("Superstars")], keeper: reader)
  }

  @Test("In plain mode the same is typed in words")
  func plain() {
    let keeper = Self.keeper()
    let before = keeper.progress
    let console = playPlain(
      [
        "3", "reset 1", "", "reset 1", "yes", "undo", "undo", "reset all", "yes", "undo", "reset 3", "reset 9",
      ], keeper: keeper, wall: ReviewTests.wall)
    for words in [
      "reset 1 has the first line begin anew, after asking.", "- that it is done",
      "Begin \"Five traits\" anew? yes does it. Enter alone, or no, does not.",
      "Nothing was forgotten.", "Reset. undo takes it back.", "Taken back: \"Five traits\" is as it was.",
      "There is no reset to take back.", "Begin the whole course",
      "Taken back: the whole course \"The Warm Welcome\" is as it was.",
      ResetWords.nothing, "Please type reset and a number from 1 to 4, as in reset 1;",
    ] {
      #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)")
    }
    #expect(resets(keeper).map(\.item) == ["test/lesson", "test"] && console.untyped.isEmpty)
    #expect(keeper.progress.items == before.items && keeper.progress.reviews == before.reviews)
  }
}
