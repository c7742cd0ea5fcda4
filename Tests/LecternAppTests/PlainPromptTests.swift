import Phrases
import Testing
import Training

@testable import LecternApp

@Suite("What can be typed in plain mode")
struct PlainPromptTests {
  /// A place where something is asked for, and words that work there.
  struct Place: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// What is typed to get there.
    var lines: [String]
    /// How the sentences on its words begin.
    var words: [String]
    var library = TestCourse.library
    var before = "lesson"
    var isDue = false
  }

  static let places = [
    Place(testDescription: "home", lines: [], words: ["Type a number", "Enter", "p", "learner", "t", "settings"]),
    Place(
      testDescription: "a course", lines: ["2"],
      words: ["Type a number", "Enter", "list", "/", "n", "certificate", "b"]),
    Place(
      testDescription: "a begun course", lines: ["1", "b", "2", "reset 1", "yes", "list"],
      words: ["reset 1", "reset all", "undo"]),
    Place(testDescription: "a page", lines: ["1"], words: ["Enter", "n", "m", "/", "b"]),
    Place(testDescription: "the second page", lines: ["1", ""], words: ["Enter", "p"]),
    Place(testDescription: "a choice", lines: ["1"], words: ["Type the number", "g", "h", "s", "b"], before: "quiz"),
    Place(
      testDescription: "a blank", lines: ["1"], words: ["Blank 1 of 2: type", "/g", "/h", "/b", "/q"],
      library: Kinds.library([Kinds.blanks])),
    Place(
      testDescription: "pairs", lines: ["1"], words: ["Type a number for each", "g", "h"],
      library: Kinds.library([Kinds.matching])),
    Place(
      testDescription: "steps", lines: ["1"], words: ["Type the numbers in the right order", "g"],
      library: Kinds.library([Kinds.ordering])),
    Place(
      testDescription: "a free answer", lines: ["1"], words: ["Write your answer", "/h", "/b"],
      library: Kinds.library([Kinds.open])),
    Place(
      testDescription: "a rubric", lines: ["1", "Dear guest", ""], words: ["Type the numbers of those", "h", "b"],
      library: Kinds.library([Kinds.open])),
    Place(
      testDescription: "the list before handing in", lines: ["1", "s", "s", "s"],
      words: ["Enter", "A number", "i", "b"],
      before: "quiz"),
    Place(
      testDescription: "a question", lines: ["1", "s", "s", "s", "i"], words: ["yes", "Enter"], before: "quiz"),
    Place(testDescription: "a talk", lines: ["1"], words: ["Type the number of your reply", "b"], before: "drill"),
    Place(
      testDescription: "the end of a talk", lines: ["1", "1", "1"], words: ["Enter", "u and the number", "b"],
      before: "drill"),
    Place(
      testDescription: "the end of a quiz", lines: ["1", "1", "", "2", "2", "", "2"],
      words: ["Enter alone, or r,", "A number", "b"],
      before: "quiz"),
    Place(testDescription: "the end of a lesson", lines: ["1", "", "", "2", ""], words: ["Enter", "r", "b"]),
    Place(testDescription: "a new note", lines: ["1", "n"], words: ["Write your note", "An empty line", "/q"]),
    Place(
      testDescription: "a note to go on with", lines: ["1", "n", "a", "", "n"],
      words: ["Write on", "An empty line", "/x", "-"]),
    Place(
      testDescription: "all notes", lines: ["1", "n", "a", "", "b", "2", "n"], words: ["Type a number", "b or Enter"]),
    Place(testDescription: "what was found", lines: ["2", "/people"], words: ["Type a number", "b or Enter"]),
    Place(testDescription: "the settings", lines: ["settings"], words: ["Type a number", "b or Enter"]),
    Place(testDescription: "one setting", lines: ["settings", "2"], words: ["Type a number", "b or Enter"]),
    Place(testDescription: "a setting that is typed", lines: ["settings", "10"], words: ["Type", "b or Enter"]),
    Place(
      testDescription: "the keys", lines: ["settings", "\(LearnerSetting.allCases.count + 1)"],
      words: ["Type a command"]),
    Place(testDescription: "the learners", lines: ["learner"], words: ["Type a number", "Enter", "b"]),
    Place(testDescription: "a name", lines: ["learner", "1"], words: ["What is your name", "b"]),
    Place(
      testDescription: "a review's question", lines: ["r"], words: ["Type the number", "g", "b"],
      library: ReviewTests.library, isDue: true),
    Place(
      testDescription: "after a review's answer", lines: ["r", "1"], words: ["Enter", "o", "u"],
      library: ReviewTests.library, isDue: true),
  ]

  private func play(_ place: Place, _ lines: [String], language: InterfaceLanguage = .english) -> ScriptedConsole {
    let keeper = place.isDue ? ReviewTests.keeperWithDue() : PlainSessionTests.keeper(before: place.before)
    keeper.language = language
    return playPlain(place.lines + lines, keeper: keeper, library: place.library, wall: ReviewTests.wall)
  }

  @Test("A question mark tells each word that works there in a sentence of its own", arguments: places)
  func help(place: Place) {
    let console = play(place, ["?", "?"])
    let told = console.answer(to: place.lines.count)
    #expect(told.count > 1 && told == Array(console.answer(to: place.lines.count + 1).prefix(told.count)))
    for sentence in told { #expect(sentence.hasSuffix(".") || sentence.hasSuffix(":"), "\(sentence)") }
    for word in place.words {
      #expect(told.contains { $0.hasPrefix(word) }, "\(word) is missing in:\n\(console.transcript)")
    }
    #expect(told.contains { $0.contains("q leaves") || $0.contains("q keeps it and leaves") }, "\(told)")
    // And it is not told as an answer, nor recorded as one.
    #expect(!console.said("\"?\""))
  }

  @Test("In German the same sentences are German", arguments: places)
  func german(place: Place) {
    let english = Set(play(place, ["?"]).answer(to: place.lines.count))
    // Words and numbers are the same in both.
    let told = play(place, ["?"], language: .german).answer(to: place.lines.count)
    #expect(told.count == english.count, "\(told)")
    for sentence in told { #expect(!english.contains(sentence), "\(sentence)") }
  }

  @Test("A prompt tells each word once, and what comes first each time")
  func onceOnly() {
    let console = playPlain(["1", "", "p", "", "b"])
    let count = { (words: String) in console.written.count { $0.contains(words) } }
    #expect(count("n writes a note") == 1 && count("p turns to the page before.") == 1)
    #expect(count("Enter turns to the next page.") == 4, "\(console.transcript)")
    #expect(count("? tells what else can be typed.") == 5)
  }

  @Test("A line that is no word says so, and where numbers are wanted, which")
  func refusals() {
    let console = playPlain(["zebra", "2", "99", "b", "1", "zebra"])
    #expect(console.answer(to: 0) == ["Please type a number from 1 to 2; ? tells what else can be typed."])
    #expect(console.answer(to: 2) == ["Please type a number from 1 to 4; ? tells what else can be typed."])
    #expect(console.answer(to: 5) == ["\"zebra\" means nothing here. ? tells what can be typed."])
  }

  @Test(
    "Arrows and keys like them are told of and taken for nothing; before a text they are left out",
    arguments: [
      ("\u{1B}[A", nil), ("\u{1B}OB", nil), ("\u{1B}", nil), ("1\u{1B}[D", nil), ("\u{1B}[1;5C", nil),
      ("a\u{1B}[3~b", nil),
      ("\u{1B}[A\u{1B}[A1", "1"), ("\u{1B}[B 2", "2"), ("\u{1B}]0;title\u{7}1", "1"), ("\u{1B}]0;t\u{1B}\\1", "1"),
      ("1 2", "1 2"), ("", ""),
    ] as [(String, String?)])
  func keys(line: String, text: String?) {
    let (removed, hasKeys) = TypedKeys.removed(from: line)
    #expect(hasKeys == (text == nil))
    if let text { #expect(removed == text) }
  }

  @Test("After a line with an arrow in it the same is asked again, and what cannot be read is not taken either")
  func askedAgain() {
    let keeper = MemoryKeeper(learner: nil)
    let console = playPlain(["J\u{FFFD}rg", "Jo\u{1B}[D", "\u{1B}[A", "J\u{F6}rg"], keeper: keeper)
    #expect(keeper.learnerName == "J\u{F6}rg")
    #expect(console.answer(to: 0).first?.hasPrefix("Some letters of that line are not UTF-8") == true)
    for place in [1, 2] { #expect(console.answer(to: place).first?.hasPrefix("Arrows and keys like them") == true) }
  }

  @Test(
    "Enter alone is no wherever something is asked before it is done",
    arguments: [("", false), ("n", false), ("yes", true)])
  func consent(line: String, isDone: Bool) {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    playPlain(["2", "reset 1", line], keeper: keeper)
    #expect(keeper.entries.contains { if case .reset = $0 { true } else { false } } == isDone)
  }

  @Test(
    "With umlauts or without, the German words are taken", arguments: ["r\u{FC}ckg\u{E4}ngig", "rueckgaengig", "undo"])
  func umlauts(word: String) {
    #expect(InterfaceLanguage.german.whileSpoken { TypedWord.english(word) } == "undo")
  }
}
