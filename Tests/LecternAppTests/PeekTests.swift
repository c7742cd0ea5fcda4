import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

/// Looking something up leaves the learner's place where it was.
@Suite("Peeks")
struct PeekTests {
  typealias Step = ScriptedTerminal.Step

  private let key = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  private static let (first, other, quiz) = (ItemKey("test/a"), ItemKey("test/b"), ItemKey("test/quiz"))

  /// What the quiz asks; its explanation links to the second page of the other lesson.
  private static let linking: Question = {
    var question = TestCourse.question
    (question.id, question.tags) = ("linking", [])
    question.prompt = [.paragraph([.text("Who comes first?")])]
    question.explanation = [.paragraph([.text("See "), .link(destination: "b.md#two", [.text("there")]), .text(".")])]
    return question
  }()

  private static func text(_ words: String) -> Lesson.Page.Content { .text([.paragraph([.text(words)])]) }

  private static let lessons: [String: Lesson] = [
    "a.md": Lesson(
      title: "First",
      pages: [
        .init(
          id: "start", title: nil,
          content: .text([
            .paragraph([.link(destination: "quiz.md", [.text("The quiz")]), .text(" and the gate.")]),
            .paragraph([.link(destination: "b.md", [.text("The other lesson")])]),
          ])), .init(id: "check", title: nil, content: .check(TestCourse.multiple)),
        .init(id: "last", title: nil, content: text("Goodbye.")),
      ]),
    "b.md": Lesson(
      title: "Other",
      pages: [
        .init(id: "one", title: nil, content: text("Here is a garden.")),
        .init(id: "two", title: nil, content: text("Here is a harbor.")),
        .init(id: "three", title: nil, content: text("Here is a market.")),
      ]),
  ]

  private static func library(_ questions: [Question] = [linking]) -> Library {
    let entries = [("a.md", "First"), ("b.md", "Other"), ("quiz.md", "Quiz")].map {
      TestCourse.entry($0.0, $0.1, sequential: false)
    }
    let course = Course(id: "test", title: "Looking", modules: [CourseModule(title: "All", entries: entries)])
    return Library(shelves: [
      Library.Shelf(name: "test", readCourse: { Loaded(course, []) }) { entry in
        if let lesson = lessons[entry.file] { return Loaded(.lesson(lesson), []) }
        return Loaded(.quiz(Quiz(title: "Quiz", questions: questions, shuffle: .no)), [])
      }
    ])
  }

  /// Opens the first lesson from home, then plays.
  @discardableResult
  private func play(_ steps: [Step], _ keeper: MemoryKeeper = MemoryKeeper()) -> MemoryKeeper {
    LecternAppTests.play([.enter, .see("page 1/3")] + steps, keeper: keeper, library: Self.library()).keeper
  }

  private func find(_ words: String) -> [Step] { [key("/")] + [Step].type(words) + [.enter] }

  @Test("A page found by a search is looked up: nothing is recorded, and Esc goes back to where one was")
  func search() {
    let keeper = play(
      find("here is a") + [
        .see("Looking up: Other"), .see("here is a  1 of 3"), key("n"), key("n"), .see("market"), .see("3 of 3"),
        .key(.left), .see("harbor"), .escape, .see("Search in"), .see("3 places"), .escape, .see("and the gate"),
        .dontSee("Looking up"), .dontSee("1 of"), .escape,
        .see("Continue  First, page 1 of 3"),
      ])
    #expect(!keeper.progress[Self.other].isTouched && keeper.progress.lastItem == Self.first)
    #expect(keeper.entries.count == 2)
  }

  @Test("Whoever goes on from there is there: the lesson is begun at the next page")
  func onward() {
    let keeper = play(
      find("garden") + [
        .see("Space read on here"), .space, .see("harbor"), .see("page 2/3"), .dontSee("Looking up"), .escape,
        .see("and the gate"), .escape, .see("Continue  Other, page 2 of 3"),
      ])
    #expect(keeper.progress[Self.other].page == 2)
    guard case .started(let started)? = keeper.entries.dropLast().last else {
      Issue.record("not begun first: \(keeper.entries)")
      return
    }
    #expect(started.item == Self.other)
  }

  @Test("An answer to what was looked up begins it; a mark on an option does not, nor does turning the page")
  func answers() {
    let keeper = play(find("choose all that fit") + [.see("Looking up: First"), .key(.down), .key(.right), .escape])
    #expect(keeper.progress[Self.first].page == 1 && keeper.entries.count == 2)
    play([.escape] + [key("/")] + [Step].type("choose all") + [.enter, key("a"), .escape], keeper)
    #expect(keeper.progress[Self.first].attempt.drafts.count == 1)
    let other = play(
      find("choose all that fit") + [
        key("a"), key("c"), .enter, .see("Looking up"), .see("page 2/3"), .escape, .escape, .see("page 1/3"),
      ])
    #expect(other.progress[Self.first].page == 1 && other.answers.count == 1)
    // Whoever goes on from there is there.
    let onward = play(
      find("choose all that fit") + [key("b"), key("c"), .enter, .enter, .see("page 3/3"), .dontSee("Looking up")])
    #expect(onward.progress[Self.first].page == 3)
  }

  @Test("A quiz that a link leads to is begun with its first answer, and not by looking at it")
  func links() {
    let look: [Step] = [.key(.tab), .enter, .see("You can stop at any point"), .enter, .see("Who comes first?")]
    let keeper = play(look + [.escape, .escape, .see("Continue  First, page 1 of 3")])
    #expect(keeper.entries.count == 2 && keeper.progress[Self.quiz] == ItemProgress())
    play(look + [key("b"), .enter, .see("✓ Right."), .dontSee("another terminal")], keeper)
    let kinds = keeper.entries.dropFirst(keeper.entries.count - 3).map { entry in
      switch entry {
      case .started: "started"
      case .answered: "answered"
      case .finished: "finished"
      default: "other"
      }
    }
    #expect(kinds == ["started", "answered", "finished"], "\(keeper.entries)")
  }

  @Test("o opens the only link of a page, and goes to the first of several")
  func only() {
    play([key("o"), .see("→ quiz.md"), key("o"), .see("You can stop at any point")])
    let page = Lesson.Page(
      id: "one", title: "One", content: .text([.paragraph([.link(destination: "#two", [.text("the second page")])])]))
    let second = Lesson.Page(id: "two", title: "Two", content: .text([.paragraph([.text("Here it is.")])]))
    LecternAppTests.play(
      [.enter, key("o"), .see("Here it is."), .see("Looking up")],
      library: Kinds.library(.lesson(Lesson(title: "Links", pages: [page, second]))))
  }

  @Test("A link on a page that a search has found leads on, and Esc back to the place")
  func linkOfSearch() {
    play(
      find("gate") + [
        .see("gate  1 of 1"), .key(.tab), .key(.tab), .enter, .see("Looking up: Other"), .see("garden"), .escape,
        .see("Looking up: First"), .see("n next place"), .escape, .see("1 place"), .escape,
        .see("The quiz and the gate"),
        .dontSee("next place"),
      ])
  }

  @Test("Space at the end of what is looked up goes back, and finishes nothing that nobody has read")
  func endOfPeek() {
    let keeper = play(find("market") + [.see("page 3/3"), .dontSee("read on here"), .space, .see("1 place")])
    #expect(!keeper.progress[Self.other].isTouched && keeper.finished.isEmpty)
    let plain = MemoryKeeper()
    let console = playPlain(["1", "/market", "1", ""], keeper: plain, library: Self.library())
    #expect(console.said("Enter alone goes back.") && !console.said("Lesson finished."), "\(console.transcript)")
    #expect(!plain.progress[Self.other].isTouched)
  }

  @Test("A note is looked up, too, and Esc leads back to the list")
  func notes() {
    let keeper = MemoryKeeper()
    keeper.record(.noted(.init(item: Self.other, section: "two", text: "Ask Jo")))
    play(
      [
        .escape, key("n"), .see("Ask Jo"), .enter, .see("Looking up: Other"), .see("page 2/3"), .escape,
        .see("Notes in Looking"), .escape, .see("Continue  First"),
      ], keeper)
    #expect(!keeper.progress[Self.other].isTouched)
  }

  @Test("After a miss o looks up the page that the question's own words link to")
  func linked() {
    let keeper = play([
      .key(.tab), .enter, .enter, key("a"), .enter, .see("Not quite"), .see("o lesson"), key("o"),
      .see("Looking up: Other"), .see("harbor"), .see("page 2/3"), .escape, .see("Not quite"), .enter, .see("Score"),
    ])
    #expect(!keeper.progress[Self.other].isTouched)
  }

  @Test("A question whose words link nowhere leads to the page before the check that asks the same")
  func taught() {
    LecternAppTests.play(
      [.key(.end), .enter, .key(.end), .enter, .enter, key("b"), .enter, .enter, key("b"), .enter]
        + [.see("o lesson"), key("o"), .see("Looking up: First"), .see("and the gate")],
      library: Self.library([TestCourse.multiple]))
  }

  @Test("A question's lesson that is looked up from a review leaves everything as it was")
  func review() {
    let keeper = ReviewTests.keeperWithDue()
    let before = keeper.progress[ItemKey("test/lesson")]
    LecternAppTests.play(
      [
        key("r"), .enter, key("a"), .enter, key("o"), .see("Looking up: Five traits"), .see("page 2/3"), .escape,
        .see("Not quite"),
      ], keeper: keeper, library: ReviewTests.library, wall: ReviewTests.wall)
    #expect(keeper.progress[ItemKey("test/lesson")] == before)
  }

  @Test("Where no lesson teaches a question, that is said")
  func untaught() {
    let course = Course(
      id: "test", title: "Quiz", modules: [CourseModule(title: "All", entries: [TestCourse.entry("quiz.md", "Quiz")])])
    let library = Library(shelves: [
      Library.Shelf(name: "test", readCourse: { Loaded(course, []) }) { _ in
        Loaded(.quiz(Quiz(title: "Quiz", questions: [TestCourse.question], shuffle: .no)), [])
      }
    ])
    LecternAppTests.play(
      [.enter, .enter, key("a"), .enter, key("o"), .see("No open lesson of this course teaches this."), .escape]
        + [.see("Not quite")], library: library)
  }

  @Test("The end of a long address is seen beside the page's title")
  func addresses() {
    let address = "https://example.org/a/very/long/way/to/the/page/that/is/meant/and/its/place#the-end"
    let lesson = Lesson(
      title: "A page with a title",
      pages: [.init(id: "x", title: nil, content: .text([.paragraph([.link(destination: address, [.text("Far")])])]))])
    let library = TestCourse.library(lessons: [("a.md", "A"), ("b.md", "B"), ("c.md", "C"), ("d.md", "D")]) { _ in
      lesson
    }
    for columns in [40, 80] {
      LecternAppTests.play(
        [.enter, .key(.tab), .see("#the-end"), .see("→ https:"), .see("A page"), .see("…")], library: library,
        size: Size(columns: columns, rows: 12))
    }
  }
}
