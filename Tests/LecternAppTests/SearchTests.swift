import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Search")
struct SearchTests {
  typealias Step = ScriptedTerminal.Step

  private let key = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  /// The titles and texts of the pages, by file.
  private static let pages: [String: [(title: String, text: String)]] = [
    "a.md": [
      ("Knock", "Knock at the DOOR, and wait. A door is a promise."), ("Between", "Nothing here."),
      ("Open", "The open\ndoor."),
    ],
    "b.md": [("Look", "A window is no door.")],
    "c.md": [("Stand", "Nothing of the kind.")],
    "d.md": [("Secret", "The last door.")],
  ]

  private static let library = TestCourse.library(
    lessons: [("a.md", "Doors"), ("b.md", "Windows"), ("c.md", "Walls"), ("d.md", "Roofs")]
  ) { entry in
    Lesson(
      title: entry.title,
      pages: (pages[entry.file] ?? []).map {
        .init(id: $0.title, title: $0.title, content: .text([.paragraph([.text($0.text)])]))
      })
  }

  @Test("In plain mode a letter and a digit can be looked for; /b goes back all the same")
  func oneLetter() {
    let console = playPlain(["2", "/1", "/n", "b", "/b", "q"], library: TestCourse.library)
    #expect(console.answer(to: 1).contains { $0.contains("\"1\"") }, "\(console.transcript)")
    #expect(console.answer(to: 2).contains { $0.contains("\"n\"") }, "\(console.transcript)")
    #expect(!console.answer(to: 3).contains("Lectern") && console.answer(to: 4).contains("Lectern"))
  }

  @Test("A word of a question that its options have pushed off the screen is scrolled to, and marked")
  @MainActor func inQuestions() {
    let options = (1...9).map { ChoiceBody.Option(text: [.text("Option \($0)")], isCorrect: $0 == 1) }
    let prompt = String(repeating: "It has many words. ", count: 50) + "A zebra stands at the desk."
    let question = Question(
      id: "long", title: "Long", prompt: [.paragraph([.text(prompt)])],
      body: .choice(.init(kind: .single, options: options, keepsOrder: true)))
    let library = TestCourse.library(lessons: [("a.md", "Doors")]) { entry in
      Lesson(
        title: entry.title,
        pages: [
          .init(id: "one", title: "One", content: .text([.paragraph([.text("Here.")])])),
          .init(id: "long", title: "Long", content: .check(question)),
        ])
    }
    play(
      [
        .enter, .key(.right), .dontSee("zebra"), key("/"),
      ] + [Step].type("zebra") + [
        .enter, .see("zebra stands"), .dontSee("1 page"),
        .check { frame in
          guard let place = frame.place(of: "zebra stands") else { return }
          #expect(frame[place.row, place.column].style.attributes.contains(.underline))
        },
      ], library: library, size: Size(columns: 60, rows: 14))
  }

  @Test("Letters count whether capital or not, and any white space between words")
  func folding() throws {
    let query = try #require(SearchQuery("  open\t Door "))
    #expect(query.text == "open Door")
    #expect(query.count(in: SearchQuery.fold("The OPEN\n  door; open door, opendoor, Open door")) == 3)
    #expect(SearchQuery(" \n ") == nil)
    #expect(try #require(SearchQuery("straße")).count(in: SearchQuery.fold("STRAßE straße strasse")) == 2)
    #expect(try #require(SearchQuery("aa")).count(in: SearchQuery.fold("aaaa a")) == 2)
  }

  @Test("A place may reach over the end of a line, and has the letters of both")
  func places() throws {
    let lines = [Line([Span("See the "), Span("open", Theme.code)]), Line("door, the open"), Line("  door.")]
    let places = try #require(SearchQuery("open door")).places(in: lines)
    #expect(places.map(\.row) == [0, 1])
    #expect(places[0].letters == [0: 8..<12, 1: 0..<4] && places[1].letters == [1: 10..<14, 2: 2..<6])
    let marked = lines.marking(places, current: 0)
    #expect(marked[0].spans.map(\.text) == ["See the ", "open"] && marked.map(\.text) == lines.map(\.text))
    #expect(marked[0].spans[1].style.attributes.contains(.reverse))
    #expect(
      marked[2].spans.map(\.text) == ["  ", "door", "."] && marked[2].spans[1].style.attributes.contains(.underline))
  }

  @Test("An excerpt begins with a word, has the place in it, and is no longer than asked for")
  func excerpts() throws {
    let query = try #require(SearchQuery("promise"))
    let text = "Knock at the door, and wait until somebody answers. A door is a promise that\nsomebody answers."
    let page = SearchPage(
      entry: TestCourse.entry("a.md", "Doors"), number: 1,
      .init(id: "x", title: "A promise", content: .text([.paragraph([.text(text)])])))
    let (excerpt, place) = SearchResult(page: page, count: 2).excerpt(of: query, length: 40)
    #expect(excerpt == "door is a promise that somebody answers.")
    #expect(String(Array(excerpt)[place]) == "promise")
    let none = SearchResult(page: page, count: 1).excerpt(of: try #require(SearchQuery("A promise t")), length: 5)
    #expect(none.text.count == 5 && none.place.count <= 5)
  }

  @Test("What an excerpt leaves out at its end is seen to be left out, whatever the width")
  func cutExcerpts() {
    let long = TestCourse.library(lessons: [("a.md", "Long"), ("b.md", "Short"), ("c.md", "C"), ("d.md", "D")]) {
      entry in
      let text = entry.file == "a.md" ? "A door " + Array(repeating: "opens", count: 40).joined(separator: " ") : "door"
      return Lesson(
        title: entry.title, pages: [.init(id: "x", title: nil, content: .text([.paragraph([.text(text)])]))])
    }
    for columns in [40, 80] {
      play(
        [.key(.down), .enter, key("/")] + [Step].type("door") + [
          .check { frame in
            let excerpts = frame.text.filter { $0.hasPrefix("    ") || $0.hasPrefix("     ") }
            Expect.that(excerpts.contains { $0.hasSuffix("…") && $0.contains("A door opens") }, "no ellipsis:", frame)
            Expect.that(excerpts.contains { $0.hasSuffix("door") }, "the short one is whole:", frame)
          }
        ], library: long, size: Size(columns: columns, rows: 24))
    }
    #expect(
      playPlain(["2", "/door", "b", "b", "q"], library: long).written.contains { $0.hasSuffix("...") })
  }

  @Test("Words typed on the course's page list the open pages that have them; Enter goes there, marked")
  func course() {
    play(
      [.key(.down), .enter, key("/"), .see("Search in The Warm Welcome")] + [Step].type("door") + [
        .see("4 places"), .see("1 more in a page that opens later"), .see("▸ Doors, page 1: Knock  2"),
        .see("Doors, page 3: Open"), .see("Windows, page 1: Look"), .dontSee("Secret"), .key(.down), .enter,
        .see("page 3/3"), .see("Looking up: Doors"), .see("door  3 of 4"), .see("Esc back"), .escape,
        .see("▸ Doors, page 3: Open"), .see("4 places"), .escape, .see("Walls"),
      ], library: Self.library)
  }

  @Test("Who reads on from a place reads: the search is over, and so is its list")
  func endOfSearch() {
    play(
      [.key(.down), .enter, key("/")] + [Step].type("door") + [
        .enter, .see("1 of 4"), .space, .see("page 2/3"), .dontSee("Looking up"), .dontSee("of 4"), .see("n note"),
        .escape, .see("Walls"),
      ], library: Self.library)
  }

  @Test("n and N go from place to place, on the page and over the course, round its ends")
  func placeToPlace() {
    play(
      [.key(.down), .enter, key("/")] + [Step].type("door") + [
        .enter, .see("page 1/3"), .see("door  1 of 4"), key("n"), .see("door  2 of 4"), key("n"), .see("page 3/3"),
        .see("door  3 of 4"), key("n"), .see("A window is no door"), .see("door  4 of 4"), key("n"), .see("page 1/3"),
        .see("1 of 4"), key("N"), .see("A window is no door"), key("N"), .see("door  3 of 4"), .see("page 3/3"),
        key("N"), .see("door  2 of 4"),
        // One lesson gives way to the next: behind it is the list, and behind that the course.
        .escape, .see("4 places"), .escape, .see("Walls"),
      ], library: Self.library)
  }

  @Test("From a page, what stands there or after it is marked first; other words are said to be nowhere")
  func fromPage() {
    play(
      [.key(.down), .enter, .enter, .key(.right), .see("Nothing here"), key("/")] + [Step].type("door") + [
        .see("▸ Doors, page 3"), .key(.control("u")), .see("Type what you are looking for"),
      ] + [Step].type("zebra") + [.see("No open page of this course"), .enter, .escape, .see("Nothing here")],
      library: Self.library)
  }

  @Test("From home the course of the marked line is looked through, and its notes are listed")
  func fromHome() {
    play(
      [
        .see("/ search"), .key(.function(1)), .see("look for words in \"The Warm Welcome\""), .escape, key("/"),
        .see("Search in The Warm Welcome"),
      ] + [Step].type("window") + [
        .see("Windows, page 1"), .enter, .see("A window is no door"), .escape, .escape, .see("Lectern"), key("n"),
        .see("Notes in The Warm Welcome"),
      ], library: Self.library)
  }

  @Test("In plain mode a stroke before the words does the same")
  func plain() {
    let keeper = MemoryKeeper()
    let console = playPlain(
      ["2", "/door", "2", "/window", "1", "/zebra", "/", "b", "b", "q"], keeper: keeper, library: Self.library)
    for words in [
      "3 pages with \"door\":", "2) Doors, page 3: Open", "   The open door.", "Page 3 of 3: Open",
      "1 page with \"window\":", "Page 1 of 1: Look", "No open page of this course has \"zebra\".",
      "Type the words after the stroke", "1 more in a page that opens later",
    ] { #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)") }
  }
}
