import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("What is kept of what was begun")
struct QuietMomentTests {
  typealias Step = ScriptedTerminal.Step

  private static func library(_ questions: [Question]) -> Library {
    let entry = TestCourse.entry("quiz.md", "A quiz", sequential: false)
    let course = Course(id: "test", title: "Drafts", modules: [CourseModule(title: "All", entries: [entry])])
    let quiz = Quiz(title: "A quiz", questions: questions, shuffle: .no)
    return Library(shelves: [
      Library.Shelf(name: "drafts", readCourse: { Loaded(course, []) }, readItem: { _ in Loaded(.quiz(quiz), []) })
    ])
  }

  private static func drafts(_ keeper: MemoryKeeper) -> [[String]] {
    keeper.entries.compactMap { if case .drafted(let drafted) = $0 { drafted.draft } else { nil } }
  }

  private static func scrolls(_ keeper: MemoryKeeper) -> [Int] {
    keeper.entries.compactMap { if case .viewed(let viewed) = $0 { viewed.scroll } else { nil } }
  }

  @Test("Two seconds after the last key what was typed is recorded, at most once in ten, and then nobody is woken")
  func typed() {
    let keeper = MemoryKeeper()
    let count = { (number: Int) in Step.check { _ in #expect(Self.drafts(keeper).count == number) } }
    let (terminal, _) = play(
      [.enter, .enter] + [Step].type("ev") + [.pass(1999), count(0)] + [Step].type("e")
        + [.pass(1999), count(0), .pass(2000), count(1), .pass(600_000), count(1)]
        + [Step].type("r") + [.pass(2000), count(2)] + [Step].type("y")
        + [.pass(9999), count(2), .pass(10_000), count(3)],
      keeper: keeper, library: Self.library([Kinds.blanks, TestCourse.question]))
    #expect(Self.drafts(keeper).map { $0.first ?? "" } == ["eve", "ever", "every"])
    // Asleep for ten minutes, and at the end.
    #expect(terminal.waits.last == .some(nil) && terminal.waits.count { $0 == nil } >= 4)
  }

  @Test("So is how far a page was scrolled, and a key that comes in that moment is not lost")
  func scrolled() {
    let keeper = MemoryKeeper()
    play(
      [
        .enter, .key(.down), .key(.down), .pass(2000), .check { _ in #expect(Self.scrolls(keeper) == [0, 2]) },
        .pass(60_000), .check { _ in #expect(Self.scrolls(keeper) == [0, 2]) }, .key(.up),
        .late(20_000, .right), .see("2/3"),
      ], keeper: keeper, size: Size(columns: 40, rows: 12))
    #expect(Self.scrolls(keeper) == [0, 2, 1, 0])
  }

  @Test("Where nothing is begun nothing is planned")
  func nothing() {
    let (terminal, _) = play([.key(.down), .enter, .key(.right), .pass(60_000)])
    #expect(terminal.waits.allSatisfy { $0 == nil })
  }

  // MARK: Line by line

  @Test("Line by line: what was typed when somebody leaves is kept and offered again")
  func open() {
    let (keeper, library) = (MemoryKeeper(), Self.library([Kinds.open, TestCourse.question]))
    playPlain(["1", "My essay", "and more", "/q"], keeper: keeper, library: library)
    #expect(Self.drafts(keeper) == [["My essay\nand more"]])
    // At the rubric, too, and once only.
    let again = playPlain(["1", "", "q"], keeper: keeper, library: library)
    #expect(again.said("You had written:") && again.said("My essay") && again.said("/x begins anew"))
    #expect(Self.drafts(keeper).count == 1)
    let anew = playPlain(["1", "/x", "Other words", "", "0", "q"], keeper: keeper, library: library)
    #expect(anew.said("Gone."))
    #expect(keeper.answers.map { $0.response.first } == ["Other words"])
    #expect(keeper.progress[ItemKey("test/quiz")].attempt.drafts.isEmpty)
  }

  @Test("Line by line: blanks one by one, and the end of the input is a leaving too")
  func blanks() {
    let (keeper, library) = (MemoryKeeper(), Self.library([Kinds.blanks, TestCourse.question]))
    playPlain(["1", "every time"], keeper: keeper, library: library)
    #expect(Self.drafts(keeper).map { $0.first ?? "" } == ["every time"])
    let again = playPlain(["1", "", "last words", "23"], keeper: keeper, library: library)
    #expect(again.said("You had typed \"every time\" here; Enter alone keeps it."))
    let given = keeper.answers.last?.response ?? Self.drafts(keeper).last
    // What is no number is refused where one is asked for, and costs nothing.
    #expect(again.said("Please type a number here.") && given?.prefix(2) == ["every time", "23"])
  }

  @Test("Line by line: what the full screen has kept is shown, and goes on")
  func kept() {
    let (keeper, library) = (MemoryKeeper(), Self.library([TestCourse.multiple, Kinds.matching, Kinds.ordering]))
    play([.enter, .enter, .key(.character("c")), .key(.character("a"))], keeper: keeper, library: library)
    let console = playPlain(["1", "", "q"], keeper: keeper, library: library)
    #expect(console.said("You had ticked: Listen; Ask.") && console.said("Enter alone hands that in."))
    #expect(keeper.answers.map(\.response) == [["Listen", "Ask"]])
    playPlain(["1", "2", "q"], keeper: keeper, library: library)
    #expect(Self.drafts(keeper).last?.filter { !$0.isEmpty }.count == 1)
    let matching = playPlain(["1", "q"], keeper: keeper, library: library)
    #expect(matching.said("You had matched line 1 with 2. Go on, or type all numbers anew."), "\(matching.transcript)")
  }
}
