import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The run loop")
struct RunLoopTests {
  typealias Step = ScriptedTerminal.Step

  /// From home into the lesson, the quiz or the drill.
  static func finishLesson() -> [Step] {
    [.enter, .space, .space, .key(.character("b")), .enter, .enter, .see("Lesson finished")]
  }

  @Test("A first run asks the name, and then what to do is one key away")
  func firstRun() {
    let keeper = MemoryKeeper(learner: nil)
    play(
      [.see("What is your name?"), .enter, .see("Please type a name")] + .type("Ana") + [
        .see("Ana"), .enter, .see("Start  Five traits"), .see("Ana"), .enter, .see("page 1/3"),
      ], keeper: keeper)
    #expect(keeper.learnerName == "Ana")
    #expect(keeper.isClosed)
  }

  @Test("A name that is refused says why and lets the person try again")
  func nameFails() {
    let keeper = MemoryKeeper(learner: nil)
    keeper.refusal = "the disk is full"
    play([Step].type("Ana?") + [.enter, .see("cannot be taken: the disk is full"), .see("Ana?")], keeper: keeper)
  }

  @Test("A lesson goes page by page, asks its question, and says when it is finished")
  func lesson() {
    let (_, keeper) = play(
      [
        .enter, .see("page 1/3"), .see("positive"), .space, .see("page 2/3"), .key(.left), .see("page 1/3"), .space,
        .space, .see("What does the Golden Rule ask"),
      ] + [
        .key(.character("h")), .see("other side of the counter"), .key(.down),
        .enter, .see("Why"), .enter, .see("Lesson finished"), .see("Next: Check your footing"), .enter,
        .see("Three questions about footing"),
      ])
    #expect(keeper.answers.count == 1)
    #expect(keeper.answers[0].item == "test/lesson#golden-rule")
    #expect(keeper.finished == [.init(item: ItemKey("test/lesson"), kind: .lesson, score: nil, passed: true)])
  }

  @Test("Whoever has the program stopped and go on again loses less than a second")
  func stopped() {
    play(
      [.enter, .enter, .see("0:20"), .pass(4_000), .see("0:16"), .stopped(60_000), .see("0:15")],
      keeper: Self.keeperAtDrill())
  }

  @Test("An answer is recorded before the screen says anything about it")
  func recordsFirst() {
    final class Watcher: ProgressKeeper {
      let inner = MemoryKeeper()
      var terminal: ScriptedTerminal?
      var sawVerdictFirst = false
      var learnerName: String? { inner.learnerName }
      var progress: Progress { inner.progress }
      var unsaved: String? { inner.unsaved }
      var notice: String? { inner.notice }
      var settings: LearnerSettings { inner.settings }
      func change(_ change: SettingChange) { inner.change(change) }
      func learners() -> [KnownLearner] { inner.learners() }
      func open(learner id: String, pin: String?) -> LearnerOpening { inner.open(learner: id, pin: pin) }
      func createLearner(name: String) -> String? { inner.createLearner(name: name) }
      func record(_ entry: Event.Entry) {
        if case .answered = entry, terminal?.lastFrame.text.contains(where: { $0.contains("Right.") }) == true {
          sawVerdictFirst = true
        }
        inner.record(entry)
      }
      func refresh() {}
      func close() {}
      func offerCertificate(_ request: CertificateRequest) -> CertificateOffer { inner.offerCertificate(request) }
      func writeCertificate(_ offer: CertificateOffer) -> CertificateWriting { inner.writeCertificate(offer) }
    }
    let watcher = Watcher()
    let terminal = ScriptedTerminal([
      .enter, .space, .space, .see("Golden Rule"), .key(.character("a")), .enter, .see("Why"),
    ])
    watcher.terminal = terminal
    Runtime(
      terminal: terminal, keeper: watcher,
      state: AppState(library: TestCourse.library, learnerName: "Ana", seed: 1), clock: { terminal.now }
    ).run()
    #expect(watcher.inner.answers.count == 1 && !watcher.sawVerdictFirst)
  }

  @Test("A quiz tells right from wrong in words, takes a second try, and ends with the score")
  func quiz() {
    let keeper = MemoryKeeper()
    keeper.record(.finished(.init(item: ItemKey("test/lesson"), kind: .lesson, score: nil, passed: true)))
    play(
      [
        .enter, .see("3 questions. You need 50 % to pass."), .enter, .see("question 1/3"),
        .key(.character("b")), .enter, .see("✓ Right."), .see("Yes, that is it."), .see("Why"), .enter,
        // Multiple: nothing ticked, then half, then all.
        .see("question 2/3"), .enter, .see("Tick at least one"), .key(.character("a")), .enter,
        .see("Partly right. One try left."), .enter, .key(.character("a")), .key(.character("c")),
        .key(.character("g")), .see("Right, by a guess."), .enter,
        // True-false, wrong.
        .key(.down), .key(.down), .enter, .see("✗ Not quite."), .enter,
        .see("Score: 1.5 of 3, 50 %"), .see("Passed"), .see("To look at again:"), .see("Perception is what counts."),
      ], keeper: keeper)
    #expect(keeper.answers.map(\.score) == [1, 0.5, 0.5, 0])
    #expect(keeper.answers.map(\.confidence) == [.sure, .sure, .guessing, .sure])
    #expect(keeper.finished.last == .init(item: ItemKey("test/quiz"), kind: .quiz, score: 0.5, passed: true))
  }

  @Test("A quiz that is taken again and left is gone on with from home, and its course says so")
  func againUnderway() {
    let keeper = RunLoopTests.keeperAtDrill()
    keeper.record(
      .finished(.init(item: ItemKey("test/quiz"), kind: .quiz, score: 1, passed: true)))
    play(
      [
        .key(.down), .enter, .see("Check your footing"), .key(.up), .enter, .see("3 questions."), .enter,
        .key(.character("b")), .enter, .enter, .escape, .see("100 %, go on"), .escape,
        .see("Continue  Check your footing"),
      ], keeper: keeper)
  }

  @Test("A window that has grown shows no empty page below what was scrolled to")
  func grown() {
    play(
      [
        .enter, .key(.right), .key(.right), .key(.character("a")), .enter, .event(.resize(Size(columns: 20, rows: 6))),
        .key(.end), .event(.resize(Size(columns: 80, rows: 24))), .see("Golden Rule"),
      ])
  }

  @Test("With Caps Lock letters are the same keys, where the capital is none of its own")
  func capsLock() {
    let (_, keeper) = play([
      .enter, .key(.right), .key(.right), .key(.character("A")), .see("▸ a"), .enter, .see("Why"),
    ])
    #expect(keeper.answers.count == 1)
  }

  @Test("Whoever counts instead of spelling has the same lines by their numbers")
  func digits() {
    play([
      .enter, .key(.right), .key(.right), .key(.character("2")), .see("▸ b"), .key(.character("7")),
      .see("No line here is called 7; the letters are a–c."), .key(.character("0")), .see("is called 0"),
    ])
  }

  @Test("A quiz left in the middle goes on at the same question")
  func resumesQuiz() {
    let keeper = MemoryKeeper()
    keeper.record(.finished(.init(item: ItemKey("test/lesson"), kind: .lesson, score: nil, passed: true)))
    play([.enter, .enter, .key(.character("b")), .enter, .enter, .see("question 2/3")], keeper: keeper)
    play([.see("Continue  Check your footing"), .enter, .see("question 2/3")], keeper: keeper)
  }

  static func keeperAtDrill() -> MemoryKeeper {
    let keeper = MemoryKeeper()
    for (name, kind) in [("lesson", Item.Kind.lesson), ("quiz", .quiz)] {
      keeper.record(.finished(.init(item: ItemKey("test/" + name), kind: kind, score: nil, passed: true)))
    }
    return keeper
  }

  @Test("A drill is a talk with a clock, an ending, a debrief and a way back")
  func drill() {
    let (_, keeper) = play(
      [
        .enter, .see("You work on the parcel desk."), .enter, .see("My parcel was due"), .see("0:20"),
        .see("trust"), .dontSee("Right"), .firstReply, .see("let me look right now.  You"),
        .see("It sits in the depot."),
        .dontSee("0:"), .key(.down), .key(.down), .enter, .see("The talk ends here."), .enter, .dontSee("Debrief"),
        .pass(800), .enter, .see("Debrief"),
        .see("A fast, personal promise."), .see("1 of 2 endings seen"), .key(.right), .see("Turn 2 of 2"),
        .key(.character("u")), .see("It sits in the depot."), .firstReply, .enter, .see("Delighted: a moment of"),
        .see("2 of 2 endings seen"), .key(.end), .enter, .see("This drill is done"),
      ], keeper: Self.keeperAtDrill())
    #expect(keeper.choices.map(\.scene) == ["call", "look", "call", "look"])
    #expect(keeper.finished.suffix(2).map(\.ending) == ["end", "delighted"])
    #expect(keeper.finished.suffix(2).map(\.passed) == [true, true])
  }

  @Test("When the clock runs out the timeout choice is taken")
  func clockRunsOut() {
    let (terminal, keeper) = play(
      [
        .enter, .enter, .see("0:20"), .pass(1000), .see("0:19"), .pass(18_500), .see("0:01"), .pass(1000),
        .see("time ran out"), .see("The line goes dead."),
      ], keeper: Self.keeperAtDrill())
    #expect(keeper.choices.map(\.timeout) == [true])
    #expect(keeper.choices[0].ms >= 20_000)
    // Once a second, never more.
    #expect(terminal.waits.compactMap { $0 }.count <= 24)
  }

  @Test("The clock stands while help is read or the program is suspended")
  func clockStands() {
    let (terminal, keeper) = play(
      [
        .enter, .enter, .see("0:20"), .key(.character("?")), .see("Keys on this screen"), .pass(100_000), .escape,
        .see("0:20"), .key(.control("z")), .see("0:20"),
      ], keeper: Self.keeperAtDrill())
    #expect(keeper.choices.isEmpty)
    #expect(terminal.suspensions == 1)
  }

  @Test("A key that comes when the clock has run out is meant for a scene that is gone")
  func lateKey() {
    let (_, keeper) = play(
      [
        .enter, .enter, .see("0:20"), .key(.down), .pass(19_990), .late(20, .enter), .see("time ran out"), .enter,
        .see("The line goes dead."),
      ], keeper: Self.keeperAtDrill())
    #expect(keeper.choices.map(\.timeout) == [true])
  }

  @Test("A key that comes as the clock moves on by a second is not lost")
  func keyAtTick() {
    let (_, keeper) = play(
      [.enter, .enter, .see("0:20"), .late(1_005, .up), .see("▸ c"), .see("0:19")], keeper: Self.keeperAtDrill())
    #expect(keeper.choices.isEmpty)
  }

  @Test("A look at the help in the middle of a lesson's question costs no time")
  func helpCostsNoTime() {
    let (_, keeper) = play([
      .enter, .key(.right), .key(.right), .see("Golden Rule"), .late(400, .character("?")), .late(90_000, .escape),
      .key(.down), .late(600, .enter),
    ])
    #expect(keeper.answers.map(\.ms) == [1_000])
  }

  @Test("Home says Enter beside the line to go on with, while the mark is there")
  func enterAtTheMark() {
    let line = { (frame: Frame) in frame.text.first { $0.contains("Start  Five traits") }?.contains("Enter") }
    play([.check { #expect(line($0) == true) }, .key(.down), .check { #expect(line($0) == false) }])
  }

  @Test("A newcomer reads a course's page from its first line; the first arrow goes to the items")
  func fromTheTop() {
    var course = TestCourse.course
    course.introduction += [.paragraph([.text(String(repeating: "More of it. ", count: 60))])]
    let library = TestCourse.library(of: course)
    play(
      [.key(.down), .enter, .see("What a newcomer reads"), .key(.down), .dontSee("What a newcomer reads")],
      library: library, size: Size(columns: 40, rows: 12))
  }

  @Test("Whoever has begun reads a course's first words above its list, and the arrow down leads back to the mark")
  func introductionAgain() {
    var course = TestCourse.course
    course.introduction += [.paragraph([.text(String(repeating: "More of it. ", count: 30))])]
    let library = TestCourse.library(of: course)
    let keeper = RunLoopTests.keeperAtDrill()
    play(
      [
        .key(.down), .enter, .key(.home), .see("▸ ✓ Five traits"), .dontSee("What a newcomer"), .key(.up),
        .see("▸ ✓ Five traits"), .key(.home), .see("What a newcomer reads"), .dontSee("▸"), .key(.down),
        .dontSee("What a newcomer"), .dontSee("▸"), .key(.pageDown), .see("▸ ✓ Five traits"), .key(.down),
        .see("▸ ✓ Check your footing"),
      ], keeper: keeper, library: library, size: Size(columns: 40, rows: 12))
    let plain = playPlain(["2", "about", "b"], keeper: keeper)
    #expect(plain.answer(to: 1).first == "What a newcomer reads first.", "\(plain.transcript)")
    #expect(!plain.answer(to: 0).contains("What a newcomer reads first."))
  }

  @Test("Whoever leaves what was opened as the next thing finds the mark on it")
  func markOnWhatWasLeft() {
    play([.key(.down), .enter] + Self.finishLesson() + [.enter, .enter, .escape, .see("▸ · Check your footing")])
  }

  @Test("The mark stays where it was after a look at the help")
  func markStays() {
    play([
      .key(.down), .enter, .key(.down), .key(.down), .see("▸ – The parcel"), .key(.character("?")), .escape,
      .see("▸ – The parcel"),
    ])
  }

  @Test("In a window too small to read, keys answer nothing")
  func tooSmall() {
    let (_, keeper) = play([
      .enter, .key(.right), .key(.right), .see("Golden Rule"), .event(.resize(Size(columns: 19, rows: 5))),
      .see("Too small"), .enter, .key(.down), .event(.resize(Size(columns: 80, rows: 24))),
      .see("Golden Rule"), .dontSee("▸"),
    ])
    #expect(keeper.answers.isEmpty)
  }

  @Test("What stands above the first item of a course can be scrolled to")
  func scrollsUp() {
    play(
      [
        .key(.down), .enter, .key(.end), .dontSee("What a newcomer reads first."), .key(.home), .key(.pageUp),
        .see("What a newcomer reads first."),
      ], size: Size(columns: 40, rows: 7))
  }

  @Test("A course that was named opens at its page, with home behind it")
  func beginsWithCourse() throws {
    var library = TestCourse.library
    library.read(0)
    let terminal = ScriptedTerminal([.see("Week one"), .see("lesson, 1 min"), .escape, .see("Start  Five traits")])
    var state = AppState(library: library, learnerName: "Ana")
    state.begin(with: TestCourse.course)
    Runtime(terminal: terminal, keeper: MemoryKeeper(), state: state, clock: { terminal.now }).run()
  }

  @Test("Nothing wakes an idle program")
  func idle() {
    let (terminal, _) = play([.enter, .space, .escape, .key(.down)])
    #expect(terminal.waits.allSatisfy { $0 == nil })
  }

  @Test("Ctrl-C and a closed window leave at once with everything kept", arguments: [true, false])
  func leaves(byKey: Bool) {
    let (_, keeper) = play([.enter, byKey ? .key(.control("c")) : .event(.terminate), .see("never reached")])
    #expect(keeper.isClosed)
  }

  @Test("Escape goes back and never quits; q quits from home")
  func goingBack() {
    play([
      .escape, .escape, .see("Lectern"), .key(.down), .enter, .see("Week one"), .escape, .see("Start  Five traits"),
    ])
    let (_, keeper) = play([.key(.character("q")), .check { Expect.that(false, "still running", $0) }])
    #expect(keeper.isClosed)
  }

  @Test("A broken item says what is wrong and the rest plays")
  func broken() {
    play([
      .key(.down), .enter, .see("broken"), .key(.end), .enter, .see("broken.md, line 35"),
      .see("this choice leads nowhere"), .see("did you mean #cold-transfer?"), .escape, .see("▸ ! Broken"),
      .key(.home), .enter,
      .see("page 1/3"),
    ])
  }

  @Test("A locked item says what it waits for")
  func locked() {
    play([.key(.down), .enter, .key(.down), .enter, .see("This opens after \"Five traits\".")])
  }

  @Test("With no courses the screen says what to do")
  func noCourses() {
    play([.see("There are no courses here yet."), .see("--courses FOLDER"), .enter, .escape], library: Library())
  }

  @Test("What cannot be saved is said on every screen, and the session goes on")
  func unsaved() {
    let keeper = MemoryKeeper()
    keeper.refusal = "the disk is full"
    play([.enter, .see("not being saved: the disk is full"), .space, .see("page 2/3")], keeper: keeper)
  }

  @Test("Help shows the very keys of the screen below", arguments: [0, 1, 2])
  func help(depth: Int) {
    let steps: [Step] = Array(repeating: .enter, count: depth)
    play(
      steps + [
        .key(.character("?")),
        .check { frame in
          Expect.that(frame.text.contains { $0.contains("what the keys do here") }, "no help", frame)
        },
        .escape,
      ], size: Size(columns: 80, rows: 60))
  }

  @Test(
    "A window changed in the middle of a question keeps the question",
    arguments: [(40, 12), (200, 60), (10, 3), (80, 24)])
  func resizes(columns: Int, rows: Int) {
    play([
      .enter, .space, .space, .see("What does the Golden Rule"), .key(.down),
      .event(.resize(Size(columns: columns, rows: rows))), .event(.resize(Size(columns: 80, rows: 24))),
      .see("What does the Golden Rule"), .see("▸ a"),
    ])
  }
}
