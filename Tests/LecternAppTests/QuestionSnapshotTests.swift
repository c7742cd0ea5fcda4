import Course
import TerminalUI
import Testing

@testable import LecternApp

@Suite("How every kind of question looks")
struct QuestionSnapshotTests {
  typealias Step = ScriptedTerminal.Step

  /// What leads from the quiz's first question to each screen.
  enum Story: String, CaseIterable, Sendable {
    case blanks
    case blanksTyped = "blanks-typed"
    case blanksHint = "blanks-hint"
    case blanksPartly = "blanks-partly"
    case blanksDone = "blanks-done"
    case matching
    case matchingGiven = "matching-given"
    case matchingPartly = "matching-partly"
    case matchingDone = "matching-done"
    case ordering
    case orderingHeld = "ordering-held"
    case orderingPartly = "ordering-partly"
    case orderingDone = "ordering-done"
    case open
    case openWritten = "open-written"
    case openRubric = "open-rubric"
    case openDone = "open-done"
    case survey
    case surveyDone = "survey-done"
    case timed
    case timedOut = "timed-out"
    case chooseFirst = "choose-first"
    case facts = "quiz-facts"
    case uncounted = "quiz-uncounted"
    case later
    case overview = "quiz-overview"
    case overviewConfirming = "quiz-overview-confirming"

    var questions: [Question] {
      switch self {
      case .blanks, .blanksTyped, .blanksHint, .blanksPartly, .blanksDone: [Kinds.blanks]
      case .matching, .matchingGiven, .matchingPartly, .matchingDone: [Kinds.matching]
      case .ordering, .orderingHeld, .orderingPartly, .orderingDone: [Kinds.ordering]
      case .open, .openWritten, .openRubric, .openDone: [Kinds.open]
      case .survey, .surveyDone: [Kinds.survey]
      case .timed, .timedOut: [Kinds.timed(TestCourse.question)]
      case .chooseFirst: [TestCourse.question]
      case .facts: [Kinds.timed(Kinds.blanks), Kinds.timed(TestCourse.multiple), Kinds.open]
      case .uncounted: [Kinds.blank, Kinds.open, Kinds.survey]
      case .later, .overview, .overviewConfirming:
        [TestCourse.question, TestCourse.multiple, Kinds.blank, Kinds.survey]
      }
    }

    var steps: [Step] {
      self == .facts ? [.enter] : [.enter, .enter] + answer
    }

    private var answer: [Step] {
      switch self {
      case .blanks, .matching, .ordering, .open, .survey, .timed, .facts: []
      case .later: .type("sas")
      case .overview: Self.later.answer + .type("please") + [.enter, .enter] + .type("b") + [.enter, .enter]
      case .overviewConfirming: Self.overview.answer + .type("i")
      case .blanksTyped: .type("each time they") + [.key(.tab)] + .type("2")
      case .blanksHint: [.key(.control("t"))] + .type("every")
      case .blanksPartly: .type("Every  time!") + [.key(.tab)] + .type("3") + [.enter]
      case .blanksDone: Self.blanksPartly.answer + [.enter, .key(.tab), .key(.control("g"))]
      case .matchingGiven: .type("da")
      case .matchingPartly: .type("cbd") + [.enter]
      case .matchingDone: Self.matchingPartly.answer + [.enter, .key(.down)] + .type("a") + [.enter]
      case .orderingHeld: [.key(.down), .space, .key(.down)]
      case .orderingPartly: Self.orderingHeld.answer + [.enter, .enter]
      case .orderingDone: Self.orderingPartly.answer + [.enter] + .type("jJ") + [.enter]
      case .openWritten: .type("Dear Ms Okafor, your room was not ready at three.") + [.enter] + .type("I am sorry: ")
      case .openRubric: Self.openWritten.answer + [.key(.control("d")), .space]
      case .openDone: Self.openRubric.answer + [.enter]
      case .surveyDone: [.key(.character("b")), .enter]
      case .timedOut: [.key(.down), .pass(20_000)]
      case .chooseFirst: [.enter]
      case .uncounted:
        .type("please") + [.enter, .enter] + .type("Sorry.") + [.key(.control("d")), .enter, .enter]
          + [.key(.down), .enter, .enter]
      }
    }
  }

  static let sizes = ScreenSnapshotTests.sizes

  @Test("Every kind looks as it was last approved, at three sizes", arguments: Story.allCases, sizes)
  @MainActor func looks(_ story: Story, _ size: Size) {
    let (terminal, _) = play(story.steps, library: Kinds.library(story.questions), size: size)
    Snapshot.check(terminal.lastFrame, named: "question-" + story.rawValue)
  }

  @Test("Nothing but ASCII is drawn where only ASCII can be shown", arguments: Story.allCases)
  @MainActor func ascii(_ story: Story) {
    let terminal = ScriptedTerminal(story.steps)
    let state = AppState(
      library: Kinds.library(story.questions), learnerName: "Ana", glyphs: .ascii, seed: 42)
    Runtime(terminal: terminal, keeper: MemoryKeeper(), state: state, clock: { terminal.now }).run()
    for line in terminal.lastFrame.text {
      let isASCII = line.utf8.allSatisfy { $0 < 0x80 }
      #expect(isASCII, "\(line)")
    }
  }

  @Test("No screen is too small to crash on", arguments: Story.allCases)
  @MainActor func tiny(_ story: Story) {
    for columns in [1, 2, 19, 20, 21, 39] {
      for rows in [1, 2, 5, 6, 7, 11] {
        play(story.steps, library: Kinds.library(story.questions), size: Size(columns: columns, rows: rows))
      }
    }
  }
}
