import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Notes and marks")
struct NoteTests {
  typealias Step = ScriptedTerminal.Step

  private let key = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  private func notes(_ keeper: MemoryKeeper) -> [Event.Noted] {
    keeper.entries.compactMap { if case .noted(let noted) = $0 { noted } else { nil } }
  }

  @Test("On a page that asks a question a note stands below it, too, and its mark is told")
  func besideAQuestion() {
    play(
      [.enter, .key(.right), .key(.right), .see("page 3/3"), key("m"), .see("marked"), key("n")]
        + [Step].type("Ask Jo") + [
          .escape, .see("Your note"), .see("Ask Jo"), key("a"), .enter, .see("Ask Jo"), key("m"), .dontSee("marked"),
        ])
  }

  @Test("n writes a note, which stands below the page from then on and can be changed or emptied")
  func writing() {
    let keeper = MemoryKeeper()
    play(
      [.enter, .see("n note"), key("n"), .see("In your own words")] + [Step].type("Ask Jo") + [
        .enter, .event(.paste("about\nkeys")), .escape, .see("Your note"), .see("Ask Jo"), .see("keys"), key("n"),
        .see("Ask Jo"), .key(.control("e")), key("!"), .escape, .see("keys!"), .key(.right), .dontSee("Your note"),
        .key(.left), .see("keys!"), key("n"), .key(.control("u")), .see("about"), .dontSee("keys!"),
        .key(.control("u")), .key(.control("u")),
        .key(.control("u")), .see("Ask Jo"), .key(.control("u")), .escape, .dontSee("Your note"),
      ], keeper: keeper)
    #expect(notes(keeper).map(\.text) == ["Ask Jo\nabout\nkeys", "Ask Jo\nabout\nkeys!", ""])
    #expect(notes(keeper).allSatisfy { $0.item == ItemKey("test/lesson") && $0.section == "start" && !$0.marked })
    #expect(keeper.progress.notes.isEmpty)
  }

  @Test("A note just written is on the screen, however small that is")
  func written() {
    play(
      [.enter, key("n")] + [Step].type("Ask Jo about keys") + [.escape, .see("Ask Jo about keys")],
      size: Size(columns: 40, rows: 12))
  }

  @Test("A note that was not changed is not written again, and one being written is kept when the program goes")
  func leaving() {
    let keeper = MemoryKeeper()
    play([.enter, key("n"), .escape, key("n")] + [Step].type("half a th"), keeper: keeper)
    #expect(notes(keeper).map(\.text) == ["half a th"])
    play([.enter, .see("half a th"), key("n"), .escape], keeper: keeper)
    #expect(notes(keeper).count == 1)
  }

  @Test("m marks a page and takes the mark away; a mark and a note do not touch each other")
  func marking() {
    let keeper = MemoryKeeper()
    play(
      [.enter, key("m"), .see("marked"), key("n")] + [Step].type("Why?") + [
        .escape, .see("marked"), .see("Why?"), key("m"), .dontSee("marked"), .see("Why?"),
      ], keeper: keeper)
    #expect(notes(keeper).map(\.marked) == [true, true, false])
    #expect(notes(keeper).map(\.text) == ["", "Why?", "Why?"])
  }

  @Test("The course's page lists all of them, and leads to each")
  func listing() {
    let keeper = MemoryKeeper()
    play(
      [.enter, key("n")] + [Step].type("Jo knows") + [
        .escape, .key(.right), key("m"), .escape, .key(.end), .enter, key("n"), .see("Notes in The Warm Welcome"),
        .see("2 pages"), .see("▸ Five traits, page 1"), .see("Jo knows"), .see("Five traits, page 2: Moments  marked"),
        .key(.down), .enter, .see("page 2/3"), key("m"), .escape, .see("1 page"), .dontSee("Moments"), .escape,
        .see("Week one"),
      ], keeper: keeper)
    play([.key(.end), .enter, key("n"), .see("No notes here yet")])
  }

  @Test("A note follows its page to a new id and its file to a new name; what is gone is listed all the same")
  func moved() {
    var progress = Progress()
    let write = { (section: String, sequence: Int) in
      Event(
        sequence: sequence, time: "",
        entry: .noted(.init(item: ItemKey("test/old"), section: section, text: "of \(section)")))
    }
    progress.apply(write("start", 1))
    progress.apply(write("lost", 2))
    let renamed = progress.renaming([ItemKey("test/old"): ItemKey("test/lesson")])
    var page = TestCourse.lesson.pages[0]
    #expect(renamed.note(of: page, in: ItemKey("test/lesson"))?.text == "of start")
    (page.id, page.formerIDs) = ("begin", ["start"])
    #expect(renamed.note(of: page, in: ItemKey("test/lesson"))?.text == "of start")
    var state = AppState(library: TestCourse.library, learnerName: "Ana", progress: renamed)
    state.library.read(0)
    let kept = state.keptPages(in: TestCourse.course)
    #expect(kept.map(\.title) == ["Five traits, page 1", "Five traits, a page that is gone"])
    #expect(
      NoteWords.markdown(kept, of: TestCourse.course)
        == "# The Warm Welcome\n\n## Five traits, page 1\n\nof start\n\n## Five traits, a page that is gone\n\nof lost\n"
    )
  }

  @Test("In plain mode n and m do the same, a line at a time")
  func plain() {
    let keeper = MemoryKeeper()
    let console = playPlain(
      ["1", "n", "Ask Jo", "", "m", "n", "", "", "p", "n", "-", "b", "2", "n", "1", "q"], keeper: keeper)
    for words in [
      "Write your note.", "The note is kept.", "The page is marked.", "Your note: Ask Jo",
      "You have marked this page.", "The note is gone.", "1) Five traits, page 1, marked",
    ] { #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)") }
    #expect(notes(keeper).map(\.text) == ["Ask Jo", "Ask Jo", ""])
    #expect(console.untyped.isEmpty)
  }
}
