import Course
import CourseFormat
import Phrases
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("A course's language sets its texts")
struct TypographyTests {
  private static func lines(_ text: String, _ language: String?, width: Int) -> [String] {
    BlockLayout(width: width, glyphs: .unicode, typography: Typography(language)).lines([.paragraph([.text(text)])])
      .map { $0.text.replacing("\u{A0}", with: " ") }
  }

  @Test(
    "In French no line breaks before a high sign or inside guillemets; elsewhere a space is a space",
    arguments: [
      ("Ah, vraiment ?", 12, ["Ah,", "vraiment ?"], ["Ah, vraiment", "?"]),
      ("dit : « Oui »", 7, ["dit :", "« Oui »"], ["dit : «", "Oui »"]),
      ("Oui ; non !", 6, ["Oui ;", "non !"], ["Oui ;", "non !"]),
    ])
  func french(text: String, width: Int, french: [String], english: [String]) {
    #expect(Self.lines(text, "fr", width: width) == french)
    #expect(Self.lines(text, "fr-CA", width: width) == french)
    #expect(Self.lines(text, "en", width: width) == english)
  }

  @Test(
    "Numbers that would have been right have the decimal sign of the course's language",
    arguments: [
      ("en", "2.5", "2.5"), ("de", "2.5", "2,5"), ("de-CH", "2.5", "2.5"), ("es-MX", "2.5", "2.5"),
      ("pt-BR", "0.5", "0,5"),
      ("fr", "1.5..2", "from 1,5 to 2"), ("de", "24.5 \u{B1} 1", "24,5, give or take 1"), ("klingon", "2.5", "2.5"),
    ])
  func decimals(language: String, shown: String, words: String) {
    let blank = FillInBody.Blank(.number(0...1), shown: shown)
    #expect(blank.words(Typography(language)) == words)
  }

  @Test("Words are shown as the author wrote them, whatever points are in them")
  func words() {
    #expect(FillInBody.Blank(.words(["v1.2"]), shown: "v1.2").words(Typography("de")) == "v1.2")
  }

  @Test(
    "Typed numbers have a point or a comma, in every language", arguments: ["2.5", "2,5", " 2,50 ", "2,5 km"],
    InterfaceLanguage.all)
  func typed(text: String, language: InterfaceLanguage) {
    let blank = FillInBody.Blank(.number(2.5...2.5), shown: "2.5")
    #expect(language.whileSpoken { blank.accepts(text) })
  }

  @Test("A German course asks its questions with commas, on the full screen and line by line")
  @MainActor func inACourse() {
    let question = Question(
      id: "tip", title: "Trinkgeld", prompt: [.paragraph([.text("Wie viel ? "), .blank(0)])],
      body: .fillIn(FillInBody(blanks: [.init(.number(2.5...2.5), shown: "2.5")])))
    var course = TestCourse.course
    course.language = "de"
    course.modules = [CourseModule(title: "M", entries: [TestCourse.entry("quiz.md", "Quiz")])]
    let quiz = Quiz(title: "Quiz", questions: [question], shuffle: .no)
    let library = Library(shelves: [
      Library.Shelf(
        name: "c", readCourse: { [course] in Loaded(course, []) }, readItem: { _ in Loaded(.quiz(quiz), []) })
    ])
    play(
      [.enter, .enter] + [.key(.character("7")), .enter, .see("You wrote: 7. Right would be: 2,5")], library: library)
    let keeper = MemoryKeeper()
    keeper.language = .german
    let console = playPlain(["1", "7", "b", "q"], keeper: keeper, library: library)
    #expect(console.said("Sie haben geschrieben: 7. Richtig wäre: 2,5"), "\(console.transcript)")
  }
}
