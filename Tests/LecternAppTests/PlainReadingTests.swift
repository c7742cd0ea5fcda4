import Course
import CourseFormat
import Phrases
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Pages, links and lists in plain mode")
struct PlainReadingTests {
  private static func viewed(_ keeper: MemoryKeeper) -> [String] {
    keeper.entries.compactMap { if case .viewed(let viewed) = $0 { "\(viewed.item) \(viewed.page)" } else { nil } }
  }

  @Test("The links of a page are numbered below it, each with where it leads; an image tells its file, too")
  func links() {
    let console = playPlain(
      ["1", "link 3", "link 4", "link 5", "link 6", "link 7", "link 8", "link", "links"], library: LinkTests.library)
    #expect(
      console.said(
        """
        Links: 1 the second page of the other, Other; 2 the last page, First; 3 A place outside, https://example.org/a; \
        4 What comes later, Later; 5 image: A plan of the lobby, with the desk on the left; \
        6 An old address, ftp://example.org; 7 a file above, ../secret.txt.
        """), "\(console.transcript)")
    #expect(console.said("Image: A plan of the lobby, with the desk on the left, file plan.png"))
    #expect(console.said("link and a number opens that link, as in link 1."))
    #expect(console.answer(to: 1).first == "Open this address in a browser: https://example.org/a")
    #expect(console.answer(to: 2).first == "\"Later\" opens after \"Before\".")
    #expect(console.answer(to: 3).first == "It is this file: /courses/test/plan.png")
    #expect(console.answer(to: 4).first == "Lectern opens web and mail addresses only. ftp://example.org")
    #expect(console.answer(to: 5).first == "It leads out of the course's folder. ../secret.txt")
    #expect(console.answer(to: 6).first?.contains("Please type link and a number from 1 to 7, as in link 1") == true)
    for place in [7, 8] { #expect(console.answer(to: place).first?.hasPrefix("Links: 1 the second page") == true) }
  }

  @Test("A link is looked up: b comes back to its page, and the learner's place stays where it was")
  func visit() {
    let keeper = MemoryKeeper()
    let console = playPlain(["1", "link 1", "p", "", "b", "b"], keeper: keeper, library: LinkTests.library)
    #expect(
      console.answer(to: 1).contains("Page 2 of 2") && console.answer(to: 1).contains { $0.contains("looking this up") }
    )
    #expect(console.answer(to: 1).contains { $0.contains("b goes back to \"First\".") })
    #expect(console.answer(to: 2).contains("Page 1 of 2"))
    // Reading on from the first page makes it the place.
    #expect(Self.viewed(keeper) == ["test/a 1", "test/b 1", "test/b 2", "test/a 1"], "\(console.transcript)")
    #expect(console.answer(to: 4).contains("Page 1 of 3") && console.said("1) Continue: First, page 1 of 3"))

    let looked = MemoryKeeper()
    let again = playPlain(
      ["1", "", "link 1", "p", "link 1", "b", "b", "b"], keeper: looked, library: LinkTests.library)
    #expect(Self.viewed(looked) == ["test/a 1", "test/a 2", "test/a 1", "test/a 1"], "\(again.transcript)")
    #expect(!looked.progress[ItemKey("test/b")].isTouched)
  }

  @Test("A quiz or a drill that a link leads to begins with the first thing done in it")
  func linkedQuiz() {
    let entries = [("lesson.md", "Five traits"), ("quiz.md", "Footing"), ("drill.md", "The parcel")]
    let course = Course(
      id: "test", title: "The Warm Welcome",
      modules: [
        CourseModule(title: "One", entries: entries.map { TestCourse.entry($0.0, $0.1, sequential: false) })
      ])
    let page: [Block] = [
      .paragraph([
        .link(destination: "quiz.md", [.text("a quiz")]), .text(" and "),
        .link(destination: "drill.md", [.text("a talk")]),
      ])
    ]
    let lesson = Lesson(
      title: "Five traits", pages: ["one", "two"].map { .init(id: $0, title: nil, content: .text(page)) })
    let library = Library(shelves: [
      Library.Shelf(name: "test", readCourse: { Loaded(course, []) }) {
        $0.file == "lesson.md" ? Loaded(.lesson(lesson), []) : TestCourse.load($0)
      }
    ])
    let keeper = MemoryKeeper()
    playPlain(["1", "link 1", "b", "link 2", "b", "b"], keeper: keeper, library: library)
    #expect(Set(keeper.entries.map(PlainSessionTests.words)) == ["started test/lesson", "viewed 1/2"])
    let played = MemoryKeeper()
    playPlain(["1", "link 1", "3", "b", "link 2", "1", "b", "b"], keeper: played, library: library)
    #expect(
      played.entries.map(PlainSessionTests.words) == [
        "started test/lesson", "viewed 1/2", "started test/quiz", "answered test/quiz#golden-rule 0.0 of 1.0",
        "viewed 1/2", "started test/drill", "chose call magnificence", "viewed 1/2",
      ])
  }

  @Test("A search and the notes look up as well, and a page that ends a lesson does not finish it so")
  func search() {
    let keeper = MemoryKeeper()
    let console = playPlain(
      [
        "1", "b", "2", "/two", "1", "b", "b", "/is last", "1", "n", "mine", ".", "b", "b", "n", "1", "b", "b", "b",
      ], keeper: keeper, library: LinkTests.library)
    #expect(console.said("Page 2 of 2") && console.said("Page 3 of 3"), "\(console.transcript)")
    #expect(Self.viewed(keeper) == ["test/a 1"] && keeper.finished.isEmpty)
    #expect(console.said("1) Continue: First, page 1 of 3"))
  }

  @Test("From a hit b goes back to the list of hits, and from the list to the page before it; who reads on has left it")
  func hits() throws {
    let console = playPlain(["1", "/here", "3", "b", "4", "b", "b", "b"], library: LinkTests.library)
    for place in [1, 3, 5] {
      #expect(console.answer(to: place).contains { $0.contains("pages with \"here\"") }, "\(console.transcript)")
    }
    #expect(console.answer(to: 2).contains { $0.contains("b goes back to the pages that were found.") })
    #expect(console.answer(to: 6).contains("Page 1 of 3") && console.answer(to: 7).contains("Lectern"))

    let onward = playPlain(["1", "/middle", "1", "", "b", "b"], library: LinkTests.library)
    #expect(onward.answer(to: 3).contains("Page 3 of 3") && !onward.answer(to: 3).contains { $0.contains("found") })
    #expect(onward.answer(to: 4).contains("Page 1 of 3"), "\(onward.transcript)")
  }

  @Test("A question that is answered while it is looked up begins its lesson there")
  func answering() {
    let keeper = MemoryKeeper()
    let console = playPlain(["2", "/golden rule ask", "1", "2"], keeper: keeper)
    #expect(
      keeper.entries.map(PlainSessionTests.words) == [
        "started test/lesson", "answered test/lesson#golden-rule 1.0 of 1.0",
      ], "\(console.transcript)")
    let left = MemoryKeeper()
    playPlain(["2", "/golden rule ask", "1", "b", "b"], keeper: left)
    #expect(left.entries.isEmpty)
  }

  @Test(
    "A course's contents are told once, what is locked in one line; then what comes next, and all of it for the word")
  func contents() {
    let library = TestCourse.library(
      lessons: ["a", "b", "c", "d", "e"].map { ("\($0).md", "Lesson \($0)") },
      read: { entry in
        Lesson(
          title: entry.title, pages: ["one", "two"].map { .init(id: $0, title: nil, content: .text([])) })
      })
    let console = playPlain(["2", "3", "b", "list", "b", "2", "b"], library: library)
    let first = console.answer(to: 0)
    for line in [
      "One", "1) Lesson a, lesson, 1 min", "3) Lesson c, lesson, 1 min",
      "4 to 5) 2 more, which open one by one after \"Lesson c\"",
    ] {
      #expect(first.contains(line), "\(line) is missing in:\n\(console.transcript)")
    }
    #expect(first.contains("Next: 1) Lesson a, lesson, 1 min"))
    let second = console.answer(to: 2)
    #expect(second.first { !$0.isEmpty } == "The Warm Welcome, 0 % done", "\(second)")
    #expect(second.contains("Next: 3) Lesson c, under way") && !second.contains("1) Lesson a, lesson, 1 min"))
    let all = console.answer(to: 3)
    #expect(
      all.contains("4) Lesson d, lesson, 1 min, opens after \"Lesson c\"") && all.contains("3) Lesson c, under way"))
    // The list was told in this session.
    #expect(!console.answer(to: 5).contains("1) Lesson a, lesson, 1 min"))
    let done = playPlain(["2"], keeper: PlainSessionTests.keeper(before: "drill"))
    #expect(done.said("Week one: 2 of 3 done"), "\(done.transcript)")
  }

  @Test("Enter on a course's page opens what comes next, and goes back where nothing does")
  func enter() {
    #expect(playPlain(["2", ""]).said("Page 1 of 3"))
  }

  @Test("Lines are broken between words to the terminal's width, and not at all where no terminal shows them")
  func width() {
    let lines = ["2", "?", "1", "", "settings"]
    for columns in [20, 39, 79, 300] {
      let console = playPlain(lines, columns: columns)
      for line in console.written { #expect(TextWidth.of(line) <= min(columns, 76), "\(columns): \(line)") }
    }
    let whole = playPlain(lines)
    let words = { (console: ScriptedConsole) in console.transcript.split { $0.isWhitespace }.map(String.init) }
    #expect(words(playPlain(lines, columns: 39)) == words(whole))
    #expect(whole.written.contains { TextWidth.of($0) > 100 })
  }

  @Test("Where only ASCII can be shown, German has ae, oe, ue and ss, and other letters lose their marks")
  func ascii() {
    let keeper = MemoryKeeper()
    keeper.language = .german
    let console = playPlain(["einstellungen", "2", "b", "b", "zurueck"], keeper: keeper, isASCII: true)
    #expect(console.written.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(console.transcript)")
    #expect(console.said("geht zurueck") && !console.said("zuruck"), "\(console.transcript)")
  }

  @Test("A text of a German course is spelled, one of another language is not")
  func courseLanguage() {
    let spelled = { (tag: String?, text: String) in
      InterfaceLanguage.$isForASCII.withValue(true) { Typography(tag).held(text) }
    }
    #expect(spelled("de", "Er z\u{E4}hlt Stra\u{DF}en \u{DC}ber \u{D6}l") == "Er zaehlt Strassen Ueber Oel")
    #expect(spelled("de-CH", "sch\u{F6}n") == "schoen")
    #expect(spelled("es", "verg\u{FC}enza") == "verg\u{FC}enza" && spelled(nil, "na\u{EF}ve") == "na\u{EF}ve")
    #expect(Typography("de").held("z\u{E4}hlt") == "z\u{E4}hlt")
  }

  @Test("A note has as many lines as are typed; an old one is shown and goes on below")
  func notes() {
    let keeper = MemoryKeeper()
    let texts = {
      keeper.entries.compactMap { if case .noted(let noted) = $0 { noted.text } else { nil } }
    }
    let console = playPlain(
      [
        "1", "n", "First line", "//second", ".", "n", "Third", "", "n", "/x", "", "n", "/x", "New", "", "n", "-", "n",
        "lost", "/q",
      ],
      keeper: keeper)
    #expect(
      texts() == ["First line\n/second", "First line\n/second\nThird", "New", "", "lost"], "\(console.transcript)")
    #expect(console.said("Your note:") && console.said("  First line") && console.said("  /second"))
    #expect(console.untyped.isEmpty && console.written.last == "Your place is saved. Goodbye.")
    let cut = MemoryKeeper()
    playPlain(["1", "n", "one", "two"], keeper: cut)
    #expect(cut.progress.notes.values.map(\.text) == ["one\ntwo"])
  }

  @Test("A question in a lesson keeps nobody: the pages around it, a note, a mark and a search are at hand")
  func besideAQuestion() {
    let keeper = MemoryKeeper()
    var lesson = TestCourse.lesson
    lesson.pages.append(.init(id: "last", title: "Last", content: .text([.paragraph([.text("The end.")])])))
    let library = TestCourse.library(of: TestCourse.course, lesson: lesson)
    let console = playPlain(
      ["1", "", "", "?", "n", "Ask the mentor.", "", "m", "p", "", "skip", "p", "/rule", "b", "b"], keeper: keeper,
      library: library)
    for words in [
      "s goes on without an answer.", "p turns to the page before.", "n writes a note to this page",
      "The note is kept.",
      "The page is marked.", "Page 4 of 4", "again tells this once more.",
    ] { #expect(console.said(words), "\(words)\n\(console.transcript)") }
    #expect(console.written.count { $0.hasPrefix("Page 2 of 4") } == 2, "\(console.transcript)")
    #expect(console.written.count { $0.hasPrefix("Page 3 of 4") } >= 4, "\(console.transcript)")
    #expect(keeper.answers.isEmpty && keeper.progress.notes.count == 1 && console.untyped.isEmpty)
  }

  @Test("again tells once more what was told last, and help is a question mark")
  func again() {
    let console = playPlain(["1", "", "", "again", "help", "b", "b"])
    let question = console.answer(to: 2).drop(while: \.isEmpty).filter { !$0.hasPrefix("Type the number") }
    #expect(!question.isEmpty && console.answer(to: 3).starts(with: question.prefix(3)), "\(console.transcript)")
    #expect(console.answer(to: 4).contains { $0.hasPrefix("again tells this once more") })
    let page = playPlain(["1", "again", "b", "b"])
    #expect(page.answer(to: 1).contains { $0.hasPrefix("Page 1 of 3") }, "\(page.transcript)")
  }

  @Test("Whoever comes back to a question that is answered hears what they chose")
  func answeredBefore() {
    let console = playPlain(["1", "", "", "1", "p", "", "b", "b"])
    let last = console.answer(to: 5)
    #expect(last.contains { $0.hasPrefix("You chose:") }, "\(console.transcript)")
  }

  @Test("After a miss o looks up what teaches it, in a quiz and in a lesson, and b comes back to where that was")
  func lookUp() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let quiz = playPlain(["1", "1", "o", "b", "", "b"], keeper: keeper)
    #expect(quiz.answer(to: 1).contains { $0.contains("o opens the lesson \"Five traits\".") }, "\(quiz.transcript)")
    #expect(quiz.answer(to: 2).contains("Page 2 of 3: Moments"), "\(quiz.transcript)")
    #expect(quiz.answer(to: 4).contains { $0.hasPrefix("Question 2 of 3") }, "\(quiz.transcript)")
    let lesson = playPlain(["1", "", "", "1", "o", "b", ""])
    #expect(lesson.answer(to: 3).contains { $0.contains("o opens the page that teaches it.") }, "\(lesson.transcript)")
    #expect(lesson.answer(to: 4).contains("Page 2 of 3: Moments"))
    #expect(lesson.answer(to: 5).contains { $0.hasPrefix("Page 3 of 3") }, "\(lesson.transcript)")
    #expect(!playPlain(["1", "", "", "2"]).said("o opens"))
  }

  @Test("However often a quiz is not passed, Enter tries it again, and n goes on")
  func secondMiss() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    let miss = ["3", "", "2", "2", "", "2"]
    let console = playPlain(["1"] + miss + [""] + miss + [""], keeper: keeper)
    #expect(console.said("Enter alone, or r, tries this again."), "\(console.transcript)")
    #expect(console.written.count { $0.contains("Enter alone, or r, tries this again.") } == 2)
    #expect(keeper.finished.filter { $0.kind == .quiz }.map(\.passed) == [false, false], "\(console.transcript)")
    #expect(console.untyped.isEmpty)
  }
}
