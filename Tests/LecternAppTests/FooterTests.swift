import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Footers and help pages")
struct FooterTests {
  typealias Step = ScriptedTerminal.Step

  /// The screens of all snapshots.
  typealias Shown = LanguageScreenTests.Shown

  static let sizes = [Size(columns: 40, rows: 12), Size(columns: 40, rows: 24), Size(columns: 20, rows: 6)]

  @MainActor private func state(_ shown: Shown, _ size: Size) -> (AppState, Frame) {
    let keeper = shown.keeper()
    let terminal = ScriptedTerminal(size: size, shown.steps())
    let state = AppState(
      library: shown.library(), learnerName: keeper.learnerName, progress: keeper.progress, people: keeper.people,
      seed: 42)
    let runtime = Runtime(
      terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, wall: { ReviewTests.wall })
    runtime.run()
    return (runtime.state, terminal.lastFrame)
  }

  @Test(
    "What comes next, the way out and help stand in every footer, in this order, however narrow the screen",
    arguments: Shown.all, sizes)
  @MainActor func always(_ shown: Shown, _ size: Size) {
    let (state, frame) = state(shown, size)
    let keymap = state.keymap
    let wanted = keymap.footer.filter { $0.worth <= .help }
    let areas = frame.clickAreas.filter { $0.row == size.rows - 1 }
    let targets = areas.map(\.target)
    let words = "\(frame.text.joined(separator: "\n"))"
    // On a help page the key that opens it closes it.
    let opensHelp = if case .help? = keymap.action(for: .function(1)) { true } else { false }
    #expect(wanted.contains { $0.worth == .wayOut }, "\(words)")
    #expect(wanted.contains { $0.worth == .help } == opensHelp, "\(words)")
    #expect(
      Array(targets.prefix(wanted.count)) == wanted.compactMap { $0.binding.keys.first.map { .key($0) } }, "\(words)")
    for (area, item) in zip(areas, wanted) {
      let shown = frame.row(area.row)[frame.row(area.row).startIndex + area.columns.lowerBound]
      #expect(item.binding.words.hasPrefix(shown.glyph.text), "\(words)")
    }
  }

  @Test("More time stands in the footer of the smallest screen, whatever gives way for it")
  func moreTime() {
    let size = Size(columns: 40, rows: 12)
    play(
      [.enter, .enter, .see("Enter say it  Esc leave  ?  + time")], keeper: RunLoopTests.keeperAtDrill(), size: size)
    let timed = Kinds.library([Kinds.timed(TestCourse.question)])
    play([.enter, .enter, .see("+ time")], library: timed, size: size)
  }

  @Test("Reviews that are due come before the rest")
  func order() {
    play(
      [
        .check { frame in
          let footer = frame.text.last ?? ""
          let places = ["Enter open", "q quit", "? help", "r review", "p progress"].map {
            footer.firstRange(of: $0)?.lowerBound
          }
          let found = places.compactMap { $0 }
          Expect.that(found.count == places.count && found == found.sorted(), "the order is another one:", frame)
        }
      ], keeper: ReviewTests.keeperWithDue(), wall: ReviewTests.wall)
  }

  @Test("On a small screen the words of Esc and ? make room for another key, at home they stay")
  func small() {
    let size = Size(columns: 40, rows: 12)
    play(
      [
        .see("Enter open  q quit  ? help  p progress"), .enter, .key(.right), .key(.right),
        .see("Enter answer  Esc  ? help  h hint"),
      ],
      size: size)
  }

  @Test("The page's number stands before its title is cut")
  func page() {
    let title = "A title too long for a small screen"
    let entry = TestCourse.entry("lesson.md", title)
    var course = TestCourse.course
    course.modules[0].entries[0] = entry
    let library = Library(shelves: [
      .init(name: "welcome", readCourse: { [course] in Loaded(course, []) }, readItem: TestCourse.load)
    ])
    let keeper = MemoryKeeper()
    play(
      [.enter, .space, .escape, .see("Continue  A title too long for a small screen, page 2 of 3")], keeper: keeper,
      library: library)
    play(
      [.see("▸ Continue  A title"), .see("…, p. 2/3")], keeper: keeper, library: library,
      size: Size(columns: 40, rows: 12))
  }

  // MARK: Help

  @MainActor private func page(_ shown: Shown) -> HelpPage {
    HelpPage(state(shown, Size(columns: 80, rows: 24)).0.keymap)
  }

  @Test(
    "A help page lists no key twice, begins with what comes next, and has the arrows together", arguments: Shown.all)
  @MainActor func help(_ shown: Shown) {
    let rows = page(shown).rows
    let keymap = state(shown, Size(columns: 80, rows: 24)).0.keymap
    let keys = rows.flatMap { $0.keys.split(separator: " ").map(String.init) }.filter { $0 != "–" }
    #expect(Set(keys).count == keys.count, "\(keys)")
    if let next = keymap.footer.first, next.worth == .next {
      #expect(rows.first?.pressed == next.binding.keys.first, "\(rows)")
    }
    let arrows = rows.indices.filter { ["↑", "↓", "←", "→"].contains(rows[$0].pressed.words) }
    if let first = arrows.first, let last = arrows.last { #expect(last - first < arrows.count + 2, "\(rows)") }
  }

  @Test("Options are one line, and a click presses a line's key")
  func letters() {
    play(
      [
        .enter, .key(.right), .key(.right), .key(.character("?")), .see("a–c"), .dontSee("go to option"),
        .see("go to the option with this letter"),
      ])
    #expect(ChoiceLetters.range(1) == "a" && ChoiceLetters.range(2) == "a b" && ChoiceLetters.range(9) == "a–f i l m")
  }

  // MARK: What keys say

  @Test("A hint too many, and a letter that is none, are told")
  func told() {
    let h = Step.key(.character("h"))
    play([
      .enter, .key(.right), .key(.right), h, .see("other side"), h, .see("There are no more hints."),
      .key(.character("k")), .dontSee("no more hints"), .key(.character("z")),
      .see("No line here is called z; the letters are a–c."), .key(.function(7)), .dontSee("No line here"),
    ])
    play([.enter, .enter, h, .see("This question has no hints.")], library: Kinds.library([Kinds.survey]))
    play(
      [.enter, .enter, .key(.control("t")), .see("This question has no hints.")], library: Kinds.library([Kinds.blank]))
    play(
      [
        .enter, .enter, .key(.character("z")), .see("No line here is called z; the letters are a–c."), .key(.down),
        .dontSee("No line here"),
      ], keeper: RunLoopTests.keeperAtDrill())
  }

  @Test("A word to the learner is scrolled into view on the smallest screens", arguments: [12, 9, 7])
  func inView(rows: Int) {
    let size = Size(columns: 40, rows: rows)
    play([.enter, .key(.right), .key(.right), .enter, .see("or its letter.")], size: size)
    play([.enter, .enter, .enter, .see("line first.")], library: Kinds.library([Kinds.matching]), size: size)
  }

  @Test("Texts name the keys that are in force")
  func namedKeys() {
    let keeper = { (keys: [KeyCommand: String]) in
      let keeper = MemoryKeeper()
      for (command, key) in keys { #expect(keeper.settings.take(.key(command, key)) == nil) }
      return keeper
    }
    let start: [Step] = [.enter, .enter]
    play(
      start + .type("a") + [.enter, .see("answer as a guess: G.")], keeper: keeper([.guess: "G"]),
      library: Kinds.library([Kinds.matching]))
    play(
      start + .type("a") + [.enter, .see("answer as a guess: Ctrl-G.")], keeper: keeper([.guess: "G"]),
      library: Kinds.library([Kinds.blanks]))
    play(
      start + .type("a") + [.enter, .see("answer as a guess: F6.")], keeper: keeper([.guess: "f6"]),
      library: Kinds.library([Kinds.blanks]))
    play(
      start + [.enter, .see("Move a step first: T picks"), .key(.character("T")), .see("move it, T drops it")],
      keeper: keeper([.tick: "T"]), library: Kinds.library([Kinds.ordering]))
    play(
      start + [.enter, .see("first: T, or its letter")], keeper: keeper([.tick: "T"]),
      library: Kinds.library([TestCourse.multiple]))
    let due = ReviewTests.keeperWithDue()
    #expect(due.settings.take(.key(.guess, "G")) == nil)
    play([.key(.character("r")), .see("G says that")], keeper: due, wall: ReviewTests.wall)
  }

  @Test("A window that is too small says that first")
  func tooSmall() {
    play([.see("Too small")], size: Size(columns: 10, rows: 3))
  }

  @Test("What waits to be saved is called by its name")
  func unsaved() {
    let words: [UnsavedMatter: String] = [
      .answers: "last answers are", .settings: "last settings are", [.answers, .settings]: "answers and settings",
      []: "Nothing can be saved",
    ]
    for (matter, text) in words { #expect(matter.words.contains(text)) }
    let keeper = MemoryKeeper()
    keeper.refusal = "the disk is full"
    play(
      [.key(.character(",")), .enter, .key(.control("c")), .see("Your last settings are not saved.")], keeper: keeper)
  }
}
