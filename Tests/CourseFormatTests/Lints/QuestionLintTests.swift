import Course
import Testing

@testable import CourseFormat

@Suite("What makes a question better")
struct QuestionLintTests {
  /// A quiz of so many questions, the right option at the place that `right` gives, with its text.
  private static func quiz(_ count: Int, head: String = "", _ options: (Int) -> String) -> [Diagnostic] {
    let questions = (1...count).map { "## Question \($0)\n\n\(options($0))\n\n> [!NOTE]\n> Because.\n" }
    return lints(.quiz, questions.joined(separator: "\n"), head: head).filter { $0.code != .Q108 }
  }

  // MARK: Q104

  @Test("An option about the ones above it is told of where options are shuffled")
  func above() {
    let told = lints(.quiz, "## Q\n\n- [x] A\n- [ ] None of the above\n  > No.\n\n> [!NOTE]\n> Because.\n")
    #expect(
      printed(told) == [
        """
        warning[Q104]: "None of the above" may come first: the options are shuffled
          item.md:9:7
            9 | - [ ] None of the above
              |       ^^^^^^^^^^^^^^^^^
           help: keep it at the end: write `last` after it, between backticks
        """
      ])
  }

  static let aboutOthers = [
    ("en", "All of the above."), ("en", "Both of the above"), ("en", "*None of these*"), ("en-GB", "ALL OF THE ABOVE"),
    ("es", "Todas las anteriores"), ("es-MX", "Ninguna de las anteriores"), ("es", "Nada de lo anterior"),
    ("de", "Alle oben genannten Antworten"), ("de", "Keine der obigen"), ("de", "Nichts davon"),
    ("fr", "Toutes les réponses ci-dessus"), ("fr", "Aucune de ces réponses"),
  ]

  @Test("It is known in four languages", arguments: aboutOthers)
  func aboveInLanguages(_ language: String, _ option: String) {
    let text = "## Q\n\n- [x] A\n- [ ] \(option)\n  > No.\n\n> [!NOTE]\n> Because.\n"
    #expect(lints(.quiz, text, language: language).map(summary) == ["Q104 9:7"])
  }

  static let keptOptions = [
    ("it is kept at the end", "", "## Q\n\n- [x] A\n- [ ] None of the above `last`\n"),
    ("the question keeps its order", "", "## Q\n`keep-order`\n\n- [x] A\n- [ ] None of the above\n"),
    ("the quiz shuffles nothing", "\nshuffle: no", "## Q\n\n- [x] A\n- [ ] None of the above\n"),
    ("the quiz shuffles questions alone", "\nshuffle: questions", "## Q\n\n- [x] A\n- [ ] None of the above\n"),
    ("it speaks of something else", "", "## Q\n\n- [x] The shelf above\n- [ ] All of these guests are early\n"),
  ]

  @Test("It is left alone where it cannot come first", arguments: keptOptions)
  func kept(_ what: String, _ head: String, _ text: String) {
    #expect(!lints(.quiz, text, head: head).map(\.code).contains(.Q104), "\(what)")
  }

  // MARK: Q105 and Q106

  @Test("A longest option that is right too often is told of once, with figures")
  func longest() {
    let told = Self.quiz(7) {
      $0 <= 6 ? "- [ ] A\n- [x] Much longer\n- [ ] B\n- [ ] C" : "- [x] A\n- [ ] Longer\n- [ ] B"
    }
    #expect(
      printed(told) == [
        """
        warning[Q105]: in 6 of 7 questions the longest option is the right one
          item.md:9:7
            9 | - [x] Much longer
              |       ^^^^^^^^^^^
           help: make some wrong options as long, or right ones shorter: who guesses takes the longest
        """
      ])
  }

  @Test("Few questions, and what chance may bring, are no reason for a word")
  func longestByChance() {
    #expect(Self.quiz(5) { _ in "- [ ] A\n- [x] Much longer\n- [ ] B\n- [ ] C" } == [])
    #expect(
      Self.quiz(12) { $0 <= 5 ? "- [x] Longer\n- [ ] B\n- [ ] C\n- [ ] D" : "- [x] A\n- [ ] Longer\n- [ ] B\n- [ ] C" }
        == [])
    // As long as another is not longest.
    #expect(Self.quiz(8) { _ in "- [ ] Longer\n- [x] Equals\n- [ ] B\n- [ ] C" } == [])
  }

  @Test("A right option that keeps its place is told of where options are not shuffled")
  func place() {
    let told = Self.quiz(8, head: "\nshuffle: no") {
      $0 <= 7 ? "- [ ] A\n- [ ] B\n- [x] C\n- [ ] D" : "- [x] A\n- [ ] B\n- [ ] C\n- [ ] D"
    }
    #expect(
      printed(told) == [
        """
        warning[Q106]: in 7 of 8 questions option 3 is the right one
          item.md:11:7
           11 | - [x] C
              |       ^
           help: move some right options, or let the options be shuffled
        """
      ])
    #expect(Self.quiz(8) { _ in "- [ ] A\n- [ ] B\n- [x] C\n- [ ] D" } == [])
    #expect(
      Self.quiz(8, head: "\nshuffle: no") { $0 % 2 == 0 ? "- [x] A\n- [ ] B\n- [ ] C" : "- [ ] A\n- [x] B\n- [ ] C" }
        == [])
  }

  @Test("Statements that are all true are told of")
  func allTrue() {
    let told = Self.quiz(8) { _ in "- [x] True\n- [ ] False" }
    #expect(told.map(summary) == ["Q106 8:7"])
    #expect(told.first?.message == "in 8 of 8 questions \"True\" is right")
    #expect(told.first?.help == "turn some of the statements round")
    #expect(Self.quiz(8) { $0 % 3 == 0 ? "- [x] True\n- [ ] False" : "- [ ] True\n- [x] False" } == [])
  }

  @Test("The tail of a count is what the binomial formula says")
  func tail() {
    #expect(abs(Chance.tail(3, [0.5, 0.5, 0.5]) - 0.125) < 1e-12)
    #expect(abs(Chance.tail(0, [0.3, 0.7]) - 1) < 1e-12)
    #expect(abs(Chance.tail(5, Array(repeating: 0.25, count: 6)) - 19.0 / 4096) < 1e-12)
    #expect(Chance.isTooOften(400, of: Array(repeating: 0.25, count: 1000)))
    #expect(!Chance.isTooOften(280, of: Array(repeating: 0.25, count: 1000)))
  }

  // MARK: Q107 and Q108

  @Test("A question that explains nothing is told of at its heading, and its options are not")
  func noExplanation() {
    #expect(
      printed(lints(.quiz, "## The rule\n\n- [x] A\n- [ ] B\n")) == [
        """
        warning[Q107]: no explanation follows this question
          item.md:6:1
            6 | ## The rule
              | ^^^^^^^^^^^
           help: add one after the answers: a line > [!NOTE], and below it > and why the answer is right
        """
      ])
    #expect(lints(.lesson, "## Try\n\n- [x] A\n- [ ] B\n").map(summary) == ["Q107 6:1"])
  }

  @Test("Feedback on every option, or a note, is an explanation")
  func explained() {
    #expect(lints(.quiz, "## Q\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n") == [])
    #expect(lints(.quiz, "## Q\n\n" + fullOptions) == [])
    #expect(lints(.quiz, "## Q\n\n- [x] True\n- [ ] False\n\n> [!NOTE]\n> Because.\n") == [])
  }

  @Test("Wrong options without a word are named in one line")
  func silentOptions() {
    let text =
      "## Q\n\n- [x] A\n- [ ] Wait *here*\n- [ ] Go\n- [ ] Run\n- [ ] Hide\n- [ ] Ask\n  > No.\n\n> [!NOTE]\n> So.\n"
    #expect(
      printed(lints(.quiz, text)) == [
        """
        info[Q108]: nothing is said to whoever picks "Wait here", "Go", "Run" and 1 more
          item.md:9:7
            9 | - [ ] Wait *here*
              |       ^^^^^^^^^^^
           help: add an indented line below it: > and what is tempting about it, and what is wrong
        """
      ])
  }

  @Test("Where a wrong option goes on in a second line, that may be the feedback")
  func unsigned() {
    #expect(
      lints(.quiz, "## Q\n\n- [x] A\n- [ ] B\n  it is late.\n\n> [!NOTE]\n> So.\n").map(\.help) == [
        "begin the line below it with > if that says why; if not, add one: > and what is tempting about it, "
          + "and what is wrong"
      ])
  }

  static let others = [
    "## Q\nIt is [[so]].\n", "## Q\n- a -> b\n- c -> d\n", "## Q\n1. a\n2. b\n",
  ]

  @Test("Every kind of question explains itself, but opinions and free answers", arguments: others)
  func otherKinds(_ text: String) {
    #expect(lints(.quiz, text).filter { $0.code == .Q107 }.map(summary) == ["Q107 6:1"])
    #expect(lints(.quiz, "## Q\nWrite.\n\n[[...]]\n\n- A rubric `2`\n") == [])
    #expect(lints(.quiz, "## Q\n`survey`\n\n- [ ] a\n- [ ] b\n") == [])
  }

  // MARK: Q109

  @Test("A plain \"not\" in what is asked is told of at its place")
  func negation() {
    #expect(
      printed(lints(.quiz, "## Q\n\nA guest is *not* early. Which of these is not\na trait?\n\n" + fullOptions)) == [
        """
        warning[Q109]: "not" turns this question round, and is easily overlooked
          item.md:8:43
            8 | A guest is *not* early. Which of these is not
              |                                           ^^^
           help: make it bold, as in **not**, or ask for what is right
        """
      ])
  }

  static let negations = [
    ("en", "## Which of these isn’t a trait?\n", "Q109 6:19"),
    ("en", "## Q\n\nAt the desk, what may you not do?\n", "Q109 8:27"),
    ("en", "## Q\n\nAll of these help except which?\n", ""),
    ("en", "## Q\n\nPick the one that does not help.\n", ""),
    ("en", "## Q\n\nPick the reply not to give.\n", "Q109 8:16"),
    ("en", "## Q\n\nWho on the team does not need a key?\n", "Q109 8:22"),
    ("es", "## Q\n\n¿Cuál de estas no es cierta?\n", "Q109 8:16"),
    ("de", "## Q\n\nWelche Antwort passt nicht hierher?\n", "Q109 8:22"),
    ("de", "## Q\n\nWelches ist kein Vorteil?\n", "Q109 8:13"),
    ("fr", "## Q\n\nLaquelle de ces réponses n’est pas polie ?\n", "Q109 8:32"),
  ]

  @Test("Negations are found in four languages", arguments: negations)
  func negationInLanguages(_ language: String, _ question: String, _ expected: String) {
    let told = lints(.quiz, question + "\n" + fullOptions, language: language).map(summary)
    #expect(told == (expected.isEmpty ? [] : [expected]), "\(question)")
  }

  static let harmless = [
    ("en", "Which of these is **not** a trait?"), ("en", "Which of these is NOT a trait?"),
    ("en", "Which of these is *not* so?"),
    ("en", "Which reply is not only polite but also true?"), ("en", "Which line fits \"That is not my job\" best?"),
    ("en", "Which line fits “We do not” best?"), ("en", "What do you do if the guest is not there?"),
    ("en", "The guest does not answer. What do you do?"), ("en", "A guest, not amused, asks for you. What now?"),
    ("en", "What do you say to a guest who does not answer?"), ("en", "Why not ask?"), ("en", "Is it right or not?"),
    ("en", "Which notes help, and which do you leave?"), ("en", "Which knot holds?"), ("en", "Which is a note?"),
    ("es", "¿Qué haces si no contesta?"), ("es", "¿Cuál es la mejor, o no?"), ("es", "¿Cuál no solo ayuda?"),
    ("es", "No contesta. ¿Qué haces?"), ("de", "Was tun Sie, wenn er nicht antwortet?"),
    ("de", "Welche ist nicht nur höflich?"), ("fr", "Que dire si elle ne répond pas ?"),
    ("fr", "Laquelle n'est pas seulement polie ?"), ("ru", "Что не верно?"),
  ]

  @Test("A negation that nobody stumbles over is left alone", arguments: harmless)
  func negationNearMisses(_ language: String, _ question: String) {
    #expect(lints(.quiz, "## Q\n\n\(question)\n\n\(fullOptions)", language: language).map(summary) == [])
  }

  @Test("In a statement that is true or false, a plain \"not\" counts wherever it stands")
  func statement() {
    let options = "- [x] True\n- [ ] False\n\n> [!NOTE]\n> So.\n"
    #expect(lints(.quiz, "## A guest is not an outsider\n\n" + options).map(summary) == ["Q109 6:15"])
    #expect(lints(.quiz, "## A guest is **not** an outsider\n\n" + options) == [])
  }

  // MARK: Q110

  @Test("Several right options that the text keeps to itself are told of")
  func several() {
    #expect(
      printed(lints(.quiz, "## Q\n\nWhat helps?\n\n" + fullBoxes)) == [
        """
        warning[Q110]: 2 options are right, and the question does not say so
          item.md:8:1
            8 | What helps?
              | ^^^^^^^^^^^
           help: add a sentence like: Choose all that apply.
        """
      ])
  }

  static let said = [
    ("en", "What helps? Choose all that apply."), ("en", "Which two help?"), ("en", "Pick 3."),
    ("en", "Which of these are traits?"),
    ("en", "Select the traits that help."), ("en", "Tick every answer that is right, there are several."),
    ("en", "Name the three steps."), ("es", "¿Cuáles ayudan?"), ("es", "Elige dos."), ("de", "Welche sind richtig?"),
    ("de", "Was hilft? Mehrere Antworten sind möglich."), ("fr", "Lesquelles aident ?"),
    ("fr", "Cochez toutes les cases."),
    ("ja", "どれですか。"),
  ]

  @Test("A text that says so is left alone", arguments: said)
  func saysSeveral(_ language: String, _ question: String) {
    #expect(lints(.quiz, "## Q\n\n\(question)\n\n\(fullBoxes)", language: language).map(summary) == [])
  }

  static let unsaid = [
    ("en", "Two guests come in. What helps?"), ("en", "What are you going to do?"), ("en", "Select the best."),
    ("es", "¿Qué ayuda?"), ("de", "Was hilft?"), ("fr", "Que faire ?"),
  ]

  @Test("A text with numbers of other things says nothing", arguments: unsaid)
  func saysNothing(_ language: String, _ question: String) {
    #expect(lints(.quiz, "## Q\n\n\(question)\n\n\(fullBoxes)", language: language).map(\.code) == [.Q110])
  }

  @Test("The heading may say it, and a multiple choice with one right option need not")
  func headingSays() {
    #expect(lints(.quiz, "## Choose all that help\n\n" + fullBoxes) == [])
    #expect(lints(.quiz, "## Q\n`kind: multiple`\n\nWhat helps?\n\n" + fullOptions) == [])
  }
}
