import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Answers that were begun")
struct DraftTests {
  typealias Step = ScriptedTerminal.Step

  /// A question of each kind whose answers are built up, what is done to begin one, and what is seen of it.
  enum Begun: CaseIterable {
    case open, blanks, multiple, ordering, matching

    var question: Question {
      switch self {
      case .open: Kinds.open
      case .blanks: Kinds.blanks
      case .multiple: TestCourse.multiple
      case .ordering: Kinds.ordering
      case .matching: Kinds.matching
      }
    }

    var steps: [Step] {
      switch self {
      case .open: [Step].type("I am sorry, an") + [.key(.enter)] + [Step].type("I mean it")
      case .blanks: [Step].type("every ti")
      case .multiple: [.key(.character("c")), .key(.character("a"))]
      case .ordering: [.key(.character("J")), .key(.character("J"))]
      case .matching: [.key(.character("b"))]
      }
    }
  }

  private static func library(_ question: Question) -> Library {
    let entry = TestCourse.entry("quiz.md", "A quiz", sequential: false)
    let course = Course(id: "test", title: "Drafts", modules: [CourseModule(title: "All", entries: [entry])])
    let quiz = Quiz(title: "A quiz", questions: [question, TestCourse.question], shuffle: .options)
    return Library(shelves: [
      Library.Shelf(name: "drafts", readCourse: { Loaded(course, []) }, readItem: { _ in Loaded(.quiz(quiz), []) })
    ])
  }

  @Test("Left in the middle and opened again, the answer stands as it was", arguments: Begun.allCases)
  func comesBack(_ begun: Begun) {
    let library = Self.library(begun.question)
    let keeper = MemoryKeeper()
    let (before, _) = play([.enter, .enter] + begun.steps, keeper: keeper, library: library)
    let draft = keeper.progress[ItemKey("test/quiz")].attempt.drafts.last
    #expect(draft?.item == "test/quiz#\(begun.question.id)" && draft?.draft.isEmpty == false)
    let (after, _) = play([.enter, .pass(0)], keeper: keeper, library: library)
    // The mark may stand elsewhere: what was given must not.
    let given = { (frame: Frame) in frame.text.map { $0.replacing("▸", with: " ") } }
    #expect(given(after.lastFrame) == given(before.lastFrame))
    // Nothing new is recorded of what is known.
    #expect(keeper.entries.count { if case .drafted = $0 { true } else { false } } == 1)
  }

  @Test("Handed in, an answer is no draft any more; taken back, it is none either")
  func goes() {
    let library = Self.library(TestCourse.multiple)
    let keeper = MemoryKeeper()
    play(
      [.enter, .enter, .key(.character("a")), .escape, .enter, .key(.character("a")), .escape], keeper: keeper,
      library: library)
    #expect(keeper.progress[ItemKey("test/quiz")].attempt.drafts.isEmpty)
    play(
      [.enter, .enter, .key(.character("a")), .escape, .enter, .see("[x]"), .enter, .see("One try left")],
      keeper: keeper, library: library)
    #expect(keeper.progress[ItemKey("test/quiz")].attempt.drafts.isEmpty && keeper.answers.count == 1)
  }

  @Test("A missed try is looked at once more before the next one, unless that was begun")
  func missedTry() {
    let library = Self.library(TestCourse.multiple)
    let keeper = MemoryKeeper()
    play([.enter, .enter, .key(.character("a")), .enter, .see("One try left")], keeper: keeper, library: library)
    play(
      [.enter, .see("One try left"), .enter, .see("One try left; each miss"), .key(.character("c")), .escape],
      keeper: keeper, library: library)
    play([.enter, .see("One try left; each miss"), .see("[x]")], keeper: keeper, library: library)
    #expect(keeper.answers.count == 1)
  }

  @Test("A question that its author has changed begins anew")
  func changed() {
    let keeper = MemoryKeeper()
    play([.enter, .enter, .key(.character("a")), .escape], keeper: keeper, library: Self.library(TestCourse.multiple))
    var other = TestCourse.multiple
    other.prompt = [.paragraph([.text("Which of these harm?")])]
    play([.enter, .see("Which of these harm?"), .dontSee("[x]")], keeper: keeper, library: Self.library(other))
  }

  @Test("On a lesson's page, too, and when the page is turned")
  func lesson() {
    let keeper = MemoryKeeper()
    let lesson = Lesson(
      title: "L",
      pages: [
        .init(id: "a", title: "A", content: .text([.paragraph([.text("Read this.")])])),
        .init(id: "b", title: "B", content: .check(Kinds.open)),
      ])
    let library = Library(shelves: [
      Library.Shelf(
        name: "l", readCourse: { Loaded(TestCourse.course, []) }, readItem: { _ in Loaded(.lesson(lesson), []) })
    ])
    play(
      [.enter, .space] + [Step].type("Half a th") + [
        .key(.control("p")), .see("Read this."), .space, .see("Half a th"),
      ],
      keeper: keeper, library: library)
    play([.enter, .see("Half a th")], keeper: keeper, library: library)
  }
}
