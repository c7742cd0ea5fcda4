import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Who is learning")
struct ChooserTests {
  typealias Step = ScriptedTerminal.Step
  private let letter = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  /// Ana learned last; Ben has a PIN; of two called Zoë, one is far into a long name's worth of marks.
  static func keeper() -> MemoryKeeper {
    let keeper = MemoryKeeper(learner: nil)
    keeper.people = [
      KnownLearner(id: "ana", name: "Ana"), KnownLearner(id: "ben", name: "Ben", asksPIN: true),
      KnownLearner(id: "zoe", name: "Zo\u{EB}"), KnownLearner(id: "zoe-2", name: "Zo\u{EB}"),
    ]
    keeper.pins = ["ben": "2468"]
    var done = Progress()
    done.apply(
      Event(
        sequence: 1, time: "",
        entry: .finished(.init(item: ItemKey("test/lesson"), kind: .lesson, score: nil, passed: true))))
    keeper.journals = ["ben": done]
    return keeper
  }

  @Test("Whoever has not begun did not learn last")
  func notBegun() {
    let people = [KnownLearner(id: "a", name: "Ana", hasBegun: false), KnownLearner(id: "b", name: "Ben")]
    #expect(ChooserWords.remarks(0, people, current: nil) == [])
    #expect(ChooserWords.remarks(0, people.reversed(), current: nil) == ["learned last"])
  }

  @Test("Whoever learned last stands first, and Enter goes on as them; nothing was opened before")
  func last() {
    let keeper = Self.keeper()
    let closed = Step.check { frame in Expect.that(keeper.openings.isEmpty, "opened before", frame) }
    play(
      [
        .see("Who is learning?"), .see("learned last"), .see("Zo\u{EB} (zoe-2)"), closed, .enter, .see("Start"),
        .see("Ana"),
      ],
      keeper: keeper)
    #expect(keeper.learnerName == "Ana" && keeper.openings == [nil])
  }

  @Test("A PIN is asked for on the screen, which shows none of it, and whoever knows it goes on where they were")
  func pin() {
    let keeper = Self.keeper()
    let (terminal, _) = play(
      [.key(.down), .enter, .see("What is the PIN of Ben?")] + .type("13x") + [.key(.backspace), .enter]
        + [.see("That is not it.")] + .type("2468") + [.see("\u{2022}\u{2022}\u{2022}\u{2022}"), .enter]
        + [.see("Next  Check your footing")], keeper: keeper)
    #expect(keeper.learnerName == "Ben" && keeper.openings == ["13", "2468"])
    let shown = terminal.frames.flatMap(\.text)
    #expect(!shown.contains { $0.contains("13") || $0.contains("246") || $0.contains("68") })
  }

  @Test("After three wrong PINs the list is back and takes none for ten seconds, whichever way they were tried")
  func pause() {
    let keeper = Self.keeper()
    let wrong: [Step] = [letter("1"), .enter]
    play(
      [.key(.down), .enter] + wrong + wrong + [.escape, .see("Who is learning?"), .enter] + wrong
        + [
          .see("Who is learning?"), .see("In 10 seconds"), .enter, .see("Who is learning?"), .pass(9_500),
          .see("In 1 second it"), .enter, .dontSee("What is the PIN"), .pass(1_000), .dontSee("second"), .enter,
          .see("What is the PIN of Ben?"),
        ], keeper: keeper)
    #expect(keeper.openings.count == 3)
  }

  @Test("While no PIN is taken, others begin as ever, and a wait that is over wakes the program no more")
  func others() {
    let keeper = Self.keeper()
    let wrong: [Step] = [letter("1"), .enter]
    let (terminal, _) = play(
      [.key(.down), .enter] + wrong + wrong + wrong + [.pass(20_000), .key(.home), .enter, .see("Start")],
      keeper: keeper)
    #expect(keeper.learnerName == "Ana" && terminal.waits.last == .some(nil) && terminal.waits.count < 30)
  }

  @Test("Somebody new gives a name; one that is taken is refused with the reason, and Esc goes back to the names")
  func somebodyNew() {
    let keeper = Self.keeper()
    play(
      [.key(.end), .enter, .see("What is your name?"), .escape, .see("Who is learning?"), letter("n")] + .type("Ana")
        + [.enter, .see("somebody is called \"Ana\" already"), .key(.control("u"))] + .type("Mia") + [
          .enter, .see("Mia"),
        ],
      keeper: keeper)
    #expect(keeper.learnerName == "Mia" && keeper.openings.isEmpty)
  }

  @Test("What the command line named opens once it is known who learns", arguments: [0, 1])
  func opensFirst(steps: Int) {
    let keeper = Self.keeper()
    var state = AppState(library: TestCourse.library, learnerName: nil, people: keeper.people, seed: 1)
    state.library.read(0)
    state.first = (TestCourse.entry("drill.md", "The parcel"), TestCourse.course)
    let pin: [Step] = steps == 0 ? [.enter] : [.key(.down), .enter] + .type("2468") + [.enter]
    let terminal = ScriptedTerminal(pin + [.see("You work on the parcel desk.")])
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }).run()
    #expect(keeper.entries.count == 1)
  }

  @Test("From home L lets somebody else learn; Esc keeps whoever does, and nothing of one shows for the other")
  func changes() {
    let keeper = Self.keeper()
    keeper.settings = LearnerSettings([.dailyLimit: "3"])
    play(
      [
        .enter, .see("Ana"), .see("Start  Five traits"), letter("L"), .see("Who is learning?"), .see("learning now"),
        .escape, .see("Start  Five traits"), letter("L"), .key(.down), .enter,
      ] + .type("2468") + [
        .enter, .see("Ben"), .see("Next  Check your footing"), letter("L"), .key(.home), .enter,
        .see("Start  Five traits"),
      ], keeper: keeper)
    #expect(keeper.learnerName == "Ana" && keeper.openings == [nil, "2468", nil])
  }

  @Test("The daily limit that a learner has set counts once it is known who learns")
  func limit() {
    let keeper = Self.keeper()
    var progress = Progress()
    for (sequence, question) in TestCourse.quiz.questions.enumerated() {
      let answered = Event.Answered(
        item: "test/quiz#" + question.id, fingerprint: question.fingerprint, response: [], score: 1, max: 1,
        confidence: .sure, ms: 1)
      progress.apply(
        Event(sequence: sequence + 1, time: "2026-11-22T09:00:00.000+01:00", entry: .answered(answered)))
    }
    keeper.journals = ["ana": progress]
    play([.enter, .see("3 questions due")], keeper: keeper, wall: ReviewTests.wall)
    let limited = Self.keeper()
    (limited.journals, limited.settings) = (keeper.journals, LearnerSettings([.dailyLimit: "2"]))
    play([.enter, .see("2 questions due")], keeper: limited, wall: ReviewTests.wall)
  }

  @Test("Whoever has been given a PIN since the list was made is asked for it")
  func newPIN() {
    let keeper = Self.keeper()
    keeper.pins["ana"] = "1357"
    play([.enter, .see("What is the PIN of Ana?")] + .type("1357") + [.enter, .see("Start")], keeper: keeper)
    #expect(keeper.openings == [nil, "1357"])
    let plain = Self.keeper()
    plain.pins["ana"] = "1357"
    let console = playPlain(["1", "1357"], keeper: plain)
    #expect(console.said("Hello, Ana.") && !console.said("That is not it."), "\(console.transcript)")
    #expect(plain.openings == [nil, "1357"])
  }

  @Test("Where what was done is not saved yet, nobody else goes on, and it is said why")
  func unsaved() {
    let keeper = Self.keeper()
    let refuse = Step.check { _ in keeper.refusal = "what Ana did is not saved yet" }
    play(
      [
        .enter, .see("Start"), letter("L"), refuse, .key(.end), .key(.up), .enter,
        .see("what Ana did is not saved yet"),
      ],
      keeper: keeper)
    #expect(keeper.learnerName == "Ana")
  }

  @Test("In plain mode the same is numbered lines")
  func plain() {
    let keeper = Self.keeper()
    let console = playPlain(["2", "1", "2468", "l", "5", "b", "5", "Ana", "Mia", "l", ""], keeper: keeper)
    for words in [
      "Who is learning?", "1) Ana, learned last", "2) Ben, PIN", "4) Zo\u{EB} (zoe-2)", "5) Somebody new",
      "PIN of Ben:", "That is not it.", "Hello, Ben.", "1) Next: Check your footing", "2) Ben, learning now, PIN",
      "somebody is called \"Ana\" already", "Hello, Mia.", "Hello, Ana.",
    ] {
      #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)")
    }
    #expect(console.untyped.isEmpty && keeper.learnerName == "Ana")
  }

  @Test("In plain mode, too, the third wrong PIN leads back to the list, which takes none for a while")
  func plainPause() {
    let keeper = Self.keeper()
    let console = playPlain(["2", "1", "2", "3", "2", ""], keeper: keeper)
    #expect(console.said("In 10 seconds it can be tried again.") && console.said("Hello, Ana."))
    #expect(keeper.openings == ["1", "2", "3", nil])
  }
}
