import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("How the screens look")
struct ScreenSnapshotTests {
  typealias Step = ScriptedTerminal.Step

  static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]

  /// What leads from a fresh start to each screen; the last frame is the snapshot.
  enum Story: String, CaseIterable, Sendable {
    case name, home
    case homeUnderway = "home-underway"
    case homeNoCourses = "home-no-courses"
    case course
    case courseLocked = "course-locked"
    case lesson
    case lessonTable = "lesson-table"
    case check
    case checkHint = "check-hint"
    case checkWrong = "check-wrong"
    case lessonFinished = "lesson-finished"
    case quizIntroduction = "quiz-introduction"
    case quizMultiple = "quiz-multiple"
    case quizPartly = "quiz-partly"
    case quizFailed = "quiz-failed"
    case drillBriefing = "drill-briefing"
    case drill
    case drillReply = "drill-reply"
    case drillEnding = "drill-ending"
    case debrief
    case debriefTurn = "debrief-turn"
    case drillFinished = "drill-finished"
    case drillMissed = "drill-missed"
    case help, broken, unsaved
    case leavingUnsaved = "leaving-unsaved"
    case homeReview = "home-review"
    case reviews
    case reviewWrong = "review-wrong"
    case reviewsDone = "reviews-done"
    case progress
    case progressDays = "progress-days"
    case progressMisses = "progress-misses"
    case progressCertificates = "progress-certificates"
    case progressNothing = "progress-nothing"
    case search
    case searchPlace = "search-place"
    case note, notes
    case lessonNote = "lesson-note"
    case chooser
    case chooserPause = "chooser-pause"
    case pin
    case pinWrong = "pin-wrong"
    case nameAmongOthers = "name-among-others"
    case resetItem = "reset-item"
    case resetCourse = "reset-course"
    case resetDone = "reset-done"
    case resetNothing = "reset-nothing"
    case quizLookAgain = "quiz-look-again"
    case quizAgain = "quiz-again"
    case courseFinished = "course-finished"
    case coursePage = "course-page-finished"
    case certificate
    case certificateWritten = "certificate-written"
    case certificateFailed = "certificate-failed"
    case certificateMissing = "certificate-missing"
    case settings
    case settingsLimit = "settings-limit"
    case settingsKeys = "settings-keys"

    var steps: [Step] {
      let enter = Step.enter
      let space = Step.space
      let letter = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }
      switch self {
      case .name: return [Step].type("Zoë 李雷")
      case .home, .homeNoCourses: return []
      case .homeUnderway: return [enter, space, .escape]
      case .course: return [.key(.down), enter]
      case .courseLocked: return [.key(.down), enter, .key(.down), enter]
      case .lesson: return [enter]
      case .lessonTable: return [enter, .key(.right)]
      case .check: return Self.check.steps(before: [])
      case .checkHint: return steps(before: [letter("h"), .key(.down)])
      case .checkWrong: return steps(before: [.key(.down), enter])
      case .lessonFinished: return steps(before: [letter("a"), enter, .key(.end), enter])
      case .quizIntroduction: return [enter]
      case .quizMultiple: return [enter, enter, letter("b"), enter, enter, letter("a")]
      case .quizPartly: return Self.quizMultiple.steps + [enter]
      case .quizFailed:
        return [
          enter, enter, letter("a"), enter, enter, letter("b"), enter, enter, letter("b"), enter, enter, letter("b"),
          enter, enter,
        ]
      case .drillBriefing: return [enter]
      case .drill: return [enter, enter, .pass(5000)]
      case .drillReply: return [enter, enter, .firstReply, .key(.down)]
      case .drillEnding: return [enter, enter, .firstReply, .firstReply]
      case .debrief: return [enter, enter, .firstReply, .firstReply, enter]
      case .debriefTurn: return Self.debrief.steps + [.key(.right)]
      case .drillFinished: return Self.debrief.steps + [.key(.end), enter]
      case .drillMissed: return [enter, enter, letter("b"), enter, .pass(800), enter, .key(.end), enter]
      case .help: return [enter, .key(.right), .key(.right), letter("?")]
      case .broken: return [.key(.down), enter, .key(.end), enter]
      case .unsaved: return [enter]
      case .leavingUnsaved: return [enter, .key(.control("c"))]
      case .homeReview: return []
      case .reviews: return [letter("r")]
      case .reviewWrong: return [letter("r"), enter, .key(.down), enter]
      case .progress, .progressNothing: return [letter("p")]
      case .progressDays: return [letter("p"), .key(.tab)]
      case .progressMisses: return [letter("p"), .key(.backTab), .key(.backTab)]
      case .progressCertificates: return [letter("p"), .key(.backTab)]
      case .search: return [.key(.down), enter, letter("/")] + [Step].type("ar")
      case .searchPlace: return Self.search.steps + [enter]
      case .note: return [enter, letter("n")] + [Step].type("First line, typed.") + [enter] + [Step].type("Zoë 李雷")
      case .lessonNote: return Self.note.steps + [.escape, letter("m"), .key(.end)]
      case .notes: return Self.lessonNote.steps + [.escape, .key(.end), enter, letter("n")]
      case .chooser: return []
      case .chooserPause:
        return [.key(.down), enter] + (1...3).flatMap { _ in [letter("1"), enter] } + [.pass(2500)]
      case .pin: return [.key(.down), enter] + [Step].type("2468")
      case .pinWrong: return [.key(.down), enter, letter("1"), enter]
      case .nameAmongOthers: return [.key(.end), enter]
      case .resetItem: return [.key(.end), enter, .key(.home), letter("x")]
      case .resetCourse: return [.key(.end), enter, letter("X")]
      case .resetDone: return Self.resetItem.steps + [letter("y")]
      case .resetNothing: return [.key(.down), enter, .key(.end), letter("x")]
      case .quizLookAgain: return Self.quizFailed.steps + [.key(.end)]
      case .quizAgain: return Self.quizFailed.steps
      case .courseFinished: return Self.drillFinished.steps
      case .coursePage: return [.key(.end), enter]
      case .certificate, .certificateMissing: return Self.coursePage.steps + [letter("c")]
      case .certificateWritten, .certificateFailed: return Self.certificate.steps + [letter("y")]
      case .settings: return [letter(",")]
      case .settingsLimit: return [letter(","), .key(.end), .key(.up), .key(.up), enter] + [Step].type("x") + [enter]
      case .settingsKeys: return [letter(","), .key(.end), enter, .key(.down), enter, letter("r")]
      case .reviewsDone: return [letter("r"), enter, letter("b"), enter, enter]
      }
    }

    /// The lesson's question, and then these keys.
    private func steps(before more: [Step]) -> [Step] {
      [.enter, .key(.right), .key(.right)] + more
    }

    @MainActor var keeper: MemoryKeeper {
      switch self {
      case .name: return MemoryKeeper(learner: nil)
      case .chooser, .chooserPause, .pin, .pinWrong, .nameAmongOthers: return ChooserTests.keeper()
      case .quizIntroduction, .quizMultiple, .quizPartly, .quizFailed:
        let keeper = MemoryKeeper()
        keeper.record(.finished(.init(item: ItemKey("test/lesson"), kind: .lesson, score: nil, passed: true)))
        return keeper
      case .drillBriefing, .drill, .drillReply, .drillEnding, .debrief, .debriefTurn, .drillFinished, .drillMissed:
        return RunLoopTests.keeperAtDrill()
      case .resetItem, .resetCourse, .resetDone: return ResetScreenTests.keeper()
      case .quizLookAgain: return FinishTests.keeper(after: "lesson")
      case .quizAgain:
        let keeper = FinishTests.keeper(after: "lesson")
        keeper.record(.finished(.init(item: ItemKey("test/quiz"), kind: .quiz, score: 0.25, passed: false)))
        return keeper
      case .courseFinished, .certificateMissing: return FinishTests.keeper(after: "lesson", "quiz")
      case .coursePage, .certificate, .certificateWritten, .progressCertificates:
        return FinishTests.keeper(after: "lesson", "quiz", "drill")
      case .certificateFailed:
        let keeper = FinishTests.keeper(after: "lesson", "quiz", "drill")
        keeper.writingFailure = "the disk is full: /home/ana/courses/certificate-test.html"
        return keeper
      case .homeReview, .reviews, .reviewWrong, .reviewsDone: return ReviewTests.keeperWithDue()
      case .progress, .progressDays, .progressMisses: return ProgressScreenTests.keeper()
      case .unsaved, .leavingUnsaved:
        let keeper = MemoryKeeper()
        keeper.refusal = "the disk is full"
        return keeper
      default: return MemoryKeeper()
      }
    }

    var library: Library {
      switch self {
      case .homeNoCourses: Library()
      case .reviewWrong, .reviewsDone: ReviewTests.library
      case .courseFinished, .coursePage, .progressCertificates, .certificate, .certificateWritten, .certificateFailed,
        .certificateMissing:
        FinishTests.library
      default: TestCourse.library
      }
    }
  }

  @Test("Every screen looks as it was last approved, at three sizes", arguments: Story.allCases, sizes)
  @MainActor func looks(_ story: Story, _ size: Size) {
    let (terminal, _) = play(
      story.steps, keeper: story.keeper, library: story.library, size: size, wall: ReviewTests.wall)
    Snapshot.check(terminal.lastFrame, named: story.rawValue)
  }

  @Test("Nothing but ASCII is drawn where only ASCII can be shown", arguments: Story.allCases)
  @MainActor func ascii(_ story: Story) {
    let terminal = ScriptedTerminal(story.steps)
    let keeper = story.keeper
    let state = AppState(
      library: story.library, learnerName: keeper.learnerName, progress: keeper.progress, people: keeper.people,
      glyphs: .ascii, seed: 42)
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }).run()
    for line in terminal.lastFrame.text {
      let isASCII = line.utf8.allSatisfy { $0 < 0x80 }
      #expect(isASCII, "\(line)")
    }
  }

  @Test("No screen is too small to crash on", arguments: Story.allCases)
  @MainActor func tiny(_ story: Story) {
    for columns in [1, 2, 19, 20, 21, 39] {
      for rows in [1, 2, 5, 6, 7, 11] {
        play(story.steps, keeper: story.keeper, library: story.library, size: Size(columns: columns, rows: rows))
      }
    }
  }
}
