import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The end of an item, and of a course")
struct FinishTests {
  typealias Step = ScriptedTerminal.Step

  /// The small course without the item that is broken: it can be finished.
  static let course: Course = {
    var course = TestCourse.course
    course.modules.removeLast()
    return course
  }()

  static let library = Library(shelves: [
    Library.Shelf(name: "welcome", readCourse: { Loaded(course, []) }, readItem: TestCourse.load)
  ])

  /// Someone who has finished these.
  static func keeper(after names: String...) -> MemoryKeeper {
    let keeper = MemoryKeeper()
    let kinds: [String: Item.Kind] = ["lesson": .lesson, "quiz": .quiz, "drill": .drill]
    for name in names {
      guard let kind = kinds[name] else { continue }
      let ending = kind == .drill ? "delighted" : nil
      keeper.record(
        .finished(
          .init(
            item: ItemKey("test/" + name), kind: kind, score: kind == .lesson ? nil : 0.75, passed: true,
            ending: ending)))
    }
    return keeper
  }

  /// Takes the quiz with everything wrong, and ends before its finish.
  private static var failing: [Step] { ScreenSnapshotTests.Story.quizFailed.steps }

  private static func letter(_ letter: Unicode.Scalar) -> Step { .key(.character(letter)) }

  private static func marked(_ words: String) -> Step {
    .check { frame in
      let isMarked = frame.text.contains { $0.contains("▸ \(words)") }
      Expect.that(isMarked, "\"\(words)\" is not marked:", frame)
    }
  }

  @Test("A missed question leads to the page that teaches it, and back to the same line")
  func lookAgain() {
    play(
      Self.failing + [
        Self.marked("Try again"), .key(.end), Self.marked("Perception"), .key(.up), .key(.up),
        Self.marked("Golden Rule"), .see("Enter look it up"), .enter,
        // The page before the question that asks the same.
        .see("page 2/3"), .see("Thanks for waiting."), .escape, Self.marked("Golden Rule"),
        .see("To look at again:"),
        // No page is known for this one: the lesson before the quiz.
        .key(.end), .enter, .see("Five traits"), .escape, .key(.home), .enter,
        // What comes next takes the finish's place.
        .see("Three questions about footing."), .escape, .dontSee("To look at again:"),
      ], keeper: Self.keeper(after: "lesson"))
  }

  @Test(
    "A key that is held turns a few pages and stops; pressed again it goes on", arguments: [Key.enter, .character(" ")])
  func heldKey(_ key: Key) {
    let lesson = Lesson(
      title: "Long", pages: (1...9).map { .init(id: "p\($0)", title: nil, content: .text([])) })
    let held = [Step.timed(400, key)] + Array(repeating: Step.timed(33, key), count: 40)
    play(
      [.enter, .see("page 1/9")] + held + [.see("page 4/9")] + held + [.see("page 7/9")] + held
        + [.see("Lesson finished")],
      library: Kinds.library(.lesson(lesson)))
    // Quick fingers are not held back.
    play(
      [.enter] + Array(repeating: Step.timed(130, key), count: 8) + [.see("page 9/9")],
      library: Kinds.library(.lesson(lesson)))
  }

  @Test("What stays locked behind something that was not passed is named, wherever Enter leads")
  func stillLocked() {
    let words = "Still locked: The parcel."
    let failing = Self.failing + [.see(words)]
    play(failing + [.enter, .see("Three questions about footing.")], keeper: Self.keeper(after: "lesson"))
    let keeper = Self.keeper(after: "lesson")
    let failed = Event.Finished(item: ItemKey("test/quiz"), kind: .quiz, score: 0, passed: false)
    for _ in 0..<2 { keeper.record(.finished(failed)) }
    play([.enter] + Self.failing.dropFirst() + [.see(words), Self.marked("Try again")], keeper: keeper)
    play(Self.delighted + [.dontSee("Still locked")], keeper: RunLoopTests.keeperAtDrill())
    #expect(playPlain(["1", "1", "", "2", "2", "", "2", "b"], keeper: Self.keeper(after: "lesson")).said(words))
  }

  private static var delighted: [Step] { ScreenSnapshotTests.Story.drillFinished.steps }

  @Test("A quiz that is taken again tells the first and the best score")
  func scores() {
    let keeper = Self.keeper(after: "lesson", "quiz")
    play(
      [.key(.end), .enter, .key(.home), .key(.down)] + Self.failing + [
        .see("Not passed yet: 50 % is needed."), .see("First score 75 %, best score 75 %, in 2 attempts."),
      ], keeper: keeper)
  }

  @Test("A drill's endings are one line, and those not seen are not told")
  func endings() {
    play(
      ScreenSnapshotTests.Story.drillFinished.steps + [
        .see("●· 1 of 2 endings seen: Delighted, magnificence"), .dontSee("Cold"), .dontSee("needed"),
      ], keeper: RunLoopTests.keeperAtDrill())
  }

  @Test("A drill that is not passed says what was needed and what there was")
  func notPassed() {
    play(
      [
        .enter, .enter, .key(.character("b")), .enter, .pass(800), .enter, .key(.end), .enter, .see("✗ Not there yet."),
        .see("What decides is not the score"),
        .see("✗ trust: 60 or more needed, you had 20"), .see("·● 1 of 2 endings seen: Cold, misery"),
      ], keeper: RunLoopTests.keeperAtDrill())
  }

  @Test("From the end of a talk its debrief can be looked at again")
  func debriefAgain() {
    play(
      Self.delighted + [
        .key(.end), Self.marked("Look at the debrief again"), .enter, .see("Turn 1 of 2"), .key(.end), .enter,
        .see("You reached: Delighted"),
      ], keeper: RunLoopTests.keeperAtDrill())
  }

  @Test("Whoever leaves the feedback of the last answer with Esc sees the result, too")
  func escapeAfterTheLast() {
    let keeper = PlainSessionTests.keeper(before: "quiz")
    play(
      [
        .enter, .enter, Self.letter("b"), .enter, .enter, Self.letter("a"), Self.letter("c"), .enter, .enter,
        .see("question 3/3"), Self.letter("a"), .enter, .escape, .see("Score: "), .dontSee("question 3/3"), .escape,
        .dontSee("Score: "),
      ], keeper: keeper)
    #expect(keeper.finished.count == 2)
  }

  @Test("What the gauges should show is told before a talk begins, and what is missed is told with the ending")
  func goals() {
    play(
      [
        .enter, .see("To pass, end with trust 60 or more."), .enter, .dontSee("To pass"), .key(.character("b")), .enter,
        .pass(800), .enter,
        .see("Debrief"), .see("✗ Not there yet."), .see("✗ trust: 60 or more needed, you had 20"),
      ], keeper: RunLoopTests.keeperAtDrill())
    let plain = playPlain(["", "b"], keeper: RunLoopTests.keeperAtDrill())
    #expect(plain.said("To pass, end with trust 60 or more."), "\(plain.transcript)")
    var drill = TestCourse.drill
    drill.passCondition = .all([.compare(gauge: "trust", .less, 30), .flag("agreed")])
    #expect(
      FinishWords.goals(DrillRun(item: ItemKey("test/drill"), drill: drill))
        == "To pass you need, among other things: trust below 30.")
    drill.passCondition = .flag("agreed")
    #expect(FinishWords.goals(DrillRun(item: ItemKey("test/drill"), drill: drill)) == nil)
  }

  @Test("Line by line, too: what was needed, and whether it was met")
  func plain() {
    let drill = playPlain(["", "2", "", "b"], keeper: RunLoopTests.keeperAtDrill())
    #expect(drill.said("What decides is not the score, but this:"), "\(drill.transcript)")
    #expect(drill.said("- trust: 60 or more needed, you had 20 (not met)"), "\(drill.transcript)")
    // The last reply moves it as the others do.
    #expect(drill.said("trust falls by 30, to 20."), "\(drill.transcript)")
  }

  @Test("Of all that a drill asks for, each part says by itself whether it held")
  func passMarks() {
    var drill = TestCourse.drill
    let words = { (condition: Condition) in
      drill.passCondition = condition
      let run = DrillRun(item: ItemKey("test/drill"), drill: drill)
      return FinishWords.passMarks(run).map { ($0.isMet ? "+ " : "- ") + $0.words }.dropFirst()
    }
    #expect(
      words(.all([.compare(gauge: "trust", .greater, 50), .compare(gauge: "patience", .less, 90), .flag("agreed")]))
        == [
          "- trust: more than 50 needed, you had 50", "+ patience: less than 90 needed, you had 40",
          "- agreed: needed, and it did not happen",
        ])
    // Flags have names for authors alone: the reply that sets one says what it is.
    var named = drill
    named.passCondition = .all([.flag("asked"), .flag("agreed"), .not(.flag("hurt"))])
    guard case .conversation(var choices) = named.scenes[0].role else { return }
    choices[0].effects.append(.set(flag: "hurt"))
    choices[1].effects.append(.set(flag: "agreed"))
    named.scenes[0].role = .conversation(choices)
    var run = DrillRun(item: ItemKey("test/drill"), drill: named)
    _ = run.choose(0, milliseconds: 1)
    #expect(
      run.passMarks == [
        .flag("asked", isWanted: true, isSet: false),
        .flag("agreed", isWanted: true, isSet: false, reply: choices[1].plainText),
        .flag("hurt", isWanted: false, isSet: true, reply: choices[0].plainText),
      ])
    #expect(
      FinishWords.passMarks(run).map(\.words).contains(
        "said, and better not: \"\(choices[0].plainText)\""))
    #expect(
      FinishWords.passMarks(run).map(\.words).contains(
        "not said: \"\(choices[1].plainText)\", or something like it"))
    // What is as it should be has no other name, and is not told by it.
    #expect(words(.not(.flag("hurt"))) == [])
    #expect(
      words(.not(.any([.flag("hurt"), .compare(gauge: "trust", .less, 60)]))) == [
        "- trust: 60 or more needed, you had 50"
      ])
    #expect(
      words(.any([.flag("a"), .all([.flag("b"), .compare(gauge: "trust", .equal, 1)])])) == [
        "- a: needed, and it did not happen; or b: needed, and it did not happen; and trust: just 1 needed, you had 50"
      ])
  }

  @Test("With the last item the course is finished, and c offers the certificate, which is written when asked for")
  func certificate() {
    let keeper = Self.keeper(after: "lesson", "quiz")
    play(
      ScreenSnapshotTests.Story.drillFinished.steps + [
        .see("You have finished the whole course \"The Warm Welcome\"."), Self.marked("Back to the course"),
        .see("c certificate"), Self.letter("c"), .see("Write the certificate of Ana"),
        .see("/home/ana/courses/certificate-test.html"), .see("certificate-test.txt"), .escape,
        .see("You have finished"), .key(.down), Self.marked("Your certificate"), .enter, .see("Write the certificate"),
        .check { _ in #expect(keeper.writtenCertificates.isEmpty) }, Self.letter("y"),
        .see("Your certificate is written:"), .see("7C3F-0A11"), .enter, .see("You have finished"),
      ], keeper: keeper, library: Self.library)
    #expect(keeper.writtenCertificates.map(\.name) == ["Ana"])
    #expect(keeper.writtenCertificates.first?.items.map(\.score) == ["done", "75 %", "100 %"])
  }

  @Test("On the course's page c writes it, or says what is missing; the footer offers what there is")
  func coursePage() {
    let page: [Step] = [.key(.end), .enter]
    play(
      page + [.see("c certificate"), Self.letter("c"), .see("Write the certificate of Ana")],
      keeper: Self.keeper(after: "lesson", "quiz", "drill"), library: Self.library)
    // Enter is no, and the footer says so.
    let careful = Self.keeper(after: "lesson", "quiz", "drill")
    play(
      page + [Self.letter("c"), .see("Enter not now"), .enter, .dontSee("Write the certificate"), .see("Week one")],
      keeper: careful, library: Self.library)
    #expect(careful.writtenCertificates.isEmpty)
    play(
      page + [
        .dontSee("c certificate"), Self.letter("c"), .see("Ana has not finished \"The Warm Welcome\" yet"),
        .see("- The parcel"), .dontSee("- Five traits"), Self.letter("y"), .enter, .see("Week one"),
      ], keeper: Self.keeper(after: "lesson", "quiz"), library: Self.library)
    // Where a file is broken, the course cannot be finished, and that is said.
    play(
      page + [Self.letter("c"), .see("- Broken (its file has a mistake and cannot be opened)")],
      keeper: Self.keeper(after: "lesson", "quiz", "drill"))
  }

  @Test("Where it cannot be written, that is said and nothing else is lost")
  func failure() {
    let keeper = Self.keeper(after: "lesson", "quiz", "drill")
    keeper.writingFailure = "the disk is full"
    play(
      [
        .key(.end), .enter, Self.letter("c"), Self.letter("y"), .see("It could not be written: the disk is full."),
        .escape,
      ],
      keeper: keeper, library: Self.library)
  }

  @Test("In plain mode a number opens the lesson on a missed question")
  func plainLookAgain() {
    let lines = ["1", "1", "", "2", "2", "", "2", "1", "b"]
    let console = playPlain(lines, keeper: Self.keeper(after: "lesson"))
    #expect(
      console.said("1) Golden Rule")
        && console.said("A number opens what teaches that question."), "\(console.transcript)")
    #expect(console.said("Page 2 of 3: Moments"), "\(console.transcript)")
  }

  @Test("In plain mode the word certificate asks, and writes it on yes")
  func plainCertificate() {
    let keeper = Self.keeper(after: "lesson", "quiz", "drill")
    let console = playPlain(
      ["1", "certificate", "", "certificate", "yes"], keeper: keeper, library: Self.library)
    for words in [
      "You have finished the whole course.", "- /home/ana/courses/certificate-test.html", "Nothing was written.",
      "Your certificate is written. Number 7C3F",
    ] { #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)") }
    #expect(keeper.writtenCertificates.count == 1)
    let missing = playPlain(["2", "certificate"], keeper: Self.keeper(after: "lesson"), library: Self.library)
    #expect(missing.said("- Check your footing") && missing.said("- The parcel"), "\(missing.transcript)")
  }
}
