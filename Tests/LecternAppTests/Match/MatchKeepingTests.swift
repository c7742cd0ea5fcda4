import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("What of a match is kept, as the screens tell it")
@MainActor struct MatchKeepingTests {
  typealias Step = ScriptedTerminal.Step

  private func type(_ text: String) -> [Step] { [Step].type(text) }

  @Test("A disk that takes nothing is told of in the lobby, before the start")
  func lobbyTells() {
    let keeper = MemoryMatchKeeper()
    keeper.obstacle = "the disk is full"
    playMatch(
      [.see("A match could not be saved here: the disk is full")] + type("s") + [.see("in turns")], keeper: keeper)
  }

  @Test("A disk that takes nothing is told of in the match, which goes on")
  func unsaved() {
    let keeper = MemoryMatchKeeper()
    keeper.refusal = "the disk is full"
    playMatch(
      .toFirstTurn + [.see("not being saved: the disk is full")] + type("a") + [.see("CORRECT")], keeper: keeper)
  }

  @Test("Whoever leaves a match is told how many changes are not on the disk, and loses none by coming back")
  func leaves() {
    let keeper = MemoryMatchKeeper()
    keeper.refusal = "the disk is full"
    // Begun, shown, opened, and the answer.
    playMatch(
      .toFirstTurn + type("a") + [
        .escape, .see("4 changes are not"), .enter, .see("Resume question 1 of"),
        .enter, .see("CORRECT"), .check { _ in keeper.refusal = nil }, .escape, .see("changes are not"), .escape,
        .enter, .escape, .see("it can be gone on with;"),
      ], keeper: keeper)
    #expect(keeper.match?.scores.reduce(0, +) == 10)
  }

  @Test("What is not saved is tried again every ten seconds, and where it is saved nobody is woken")
  func retries() {
    let keeper = MemoryMatchKeeper()
    keeper.refusal = "the disk is full"
    let (terminal, _) = playMatch(
      .toFirstTurn + type("a") + [
        .pass(10_500), .see("not being saved"), .check { _ in keeper.refusal = nil }, .pass(10_000),
        .dontSee("not being saved"), .pass(60_000),
      ], keeper: keeper)
    #expect(keeper.retries >= 2)
    #expect(terminal.waits.last == .some(nil))
  }

  @Test("Ctrl-C asks where changes of a match are not saved, leaves by itself once they are, or at once with q")
  func quits() {
    for isSavedLater in [false, true] {
      let keeper = MemoryMatchKeeper()
      keeper.refusal = "the disk is full"
      let end: [Step] =
        isSavedLater ? [.check { _ in keeper.refusal = nil }, .enter] : [.enter, .see("not saved"), .letter("q")]
      let (terminal, _) = playMatch(
        .toFirstTurn + type("a") + [.key(.control("c")), .see("4 changes of a match are not saved.")] + end + [
          .check { Expect.that(false, "it is still there", $0) }
        ], keeper: keeper)
      #expect(!terminal.frames.isEmpty)
    }
  }

  @Test("A match that another window plays is shown as such, and cannot be gone on with")
  func elsewhere() {
    let keeper = MemoryMatchKeeper()
    keeper.keep("2026-11-28-3", MatchScreenTests.begun, isPlayedElsewhere: true)
    keeper.resumeRefusal = "it is being played in another window"
    playMatch(
      [
        .see("Played in another window: question 2"), .enter,
        .see("It cannot be gone on with: it is being played in another window."), .see("Start"),
      ], keeper: keeper)
  }

  @Test("Any match that was begun can be gone on with, and one that is over is opened to be taken back from")
  func anyMatch() {
    let keeper = MemoryMatchKeeper()
    keeper.keep("2026-11-28-3", MatchScreenTests.begun)
    keeper.keep("2026-11-28-2", MatchSample.podium(steps: 4).history)
    playMatch(
      [
        .see("Resume question 2 of"), .see("Start loses nothing of the match above"), .see("Earlier matches: 2"),
      ] + type("jj") + [
        .enter, .see("Question 2 of 4: Showdown"), .see("Over: Showdown"), .see("2026-11-28 14:05  Red 30"),
      ]
        + type("j") + [.enter, .see("Most missed")] + type("u") + [.see("Red wins!"), .escape, .see("Start")],
      keeper: keeper)
    #expect(keeper.resumed == ["2026-11-28-2"])
    #expect(keeper.entries.contains(.undone))
  }

  @Test("A match that nobody will go on with is ended from the list, and is offered no more")
  func endedFromTheList() {
    let keeper = MemoryMatchKeeper()
    keeper.keep("2026-11-28-3", MatchScreenTests.begun)
    playMatch(
      [
        .see("▸ Resume question"), .see("x end it"), .key(.down), .dontSee("x end it"), .key(.up),
        .key(.character("x")), .see("x again ends it as it stands"), .key(.down), .dontSee("x again"), .key(.up),
        .key(.character("x")), .key(.character("x")), .dontSee("Resume question"), .see("▸ Start"),
      ], keeper: keeper)
    #expect(keeper.entries.last == .ended)
    let listed = MemoryMatchKeeper()
    listed.keep("2026-11-28-3", MatchScreenTests.begun)
    listed.keep("2026-11-28-2", MatchSample.podium(steps: 3).history)
    playMatch(
      [
        .key(.down), .key(.down), .see("▸ Earlier matches"), .enter, .see("x end it"), .key(.character("x")),
        .see("x again ends"), .key(.character("x")), .see("Over: Showdown"), .dontSee("x end it"), .escape,
        .dontSee("Resume question"),
      ], keeper: listed)
    #expect(listed.entries.last == .ended)
    let plain = MemoryMatchKeeper()
    plain.keep("2026-11-28-3", MatchScreenTests.begun)
    let console = ScriptedConsole(["end 9", "end 1", "", "end 1", "yes", "list", "b", "q"])
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
    state.begin(match: MatchRequest(mode: .rounds, teams: ["Red", "Blue"], questions: 2, seed: 1))
    PlainSession(console: console, keeper: MemoryKeeper(), state: state, matches: plain, clock: { 1000 }).run()
    #expect(console.said("It cannot be ended: there is no such match.") && console.said("That match is over now."))
    #expect(plain.entries.last == .ended)
  }

  @Test("A match is asked for by its id: it opens at once, with the lobby behind it")
  func byID() {
    let keeper = MemoryMatchKeeper()
    keeper.keep("2026-11-28-3", MatchScreenTests.begun)
    let terminal = ScriptedTerminal([.see("Question 2 of 4"), .escape, .enter, .see("Start")])
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
    state.begin(match: MatchRequest(resumed: "2026-11-28-3"))
    Runtime(
      terminal: terminal, keeper: MemoryKeeper(), state: state, matches: keeper, clock: { terminal.now }
    ).run()
    #expect(keeper.resumed == ["2026-11-28-3"])
  }

  @Test("In plain mode: the disk, the match of another window, the list, and what leaving loses")
  func plain() {
    let keeper = MemoryMatchKeeper()
    keeper.obstacle = "the disk is full"
    keeper.refusal = "the disk is full"
    keeper.keep("2026-11-28-4", MatchScreenTests.begun, isPlayedElsewhere: true)
    keeper.keep("2026-11-28-3", MatchSample.podium(steps: 3).history)
    let console = ScriptedConsole(["matches", "resume 2", "undo", "leave", "resume nowhere", "b", "q"])
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
    state.begin(match: MatchRequest(mode: .rounds, teams: ["Red", "Blue"], questions: 2, seed: 1))
    PlainSession(console: console, keeper: MemoryKeeper(), state: state, matches: keeper, clock: { 1000 }).run()
    for words in [
      "A match could not be saved here: the disk is full", "Played in another window: question 2",
      "2) Over: Showdown. 2026-11-28 14:05", "Red wins!", "1 change is not on the disk",
      "It cannot be gone on with: there is no such match.",
    ] {
      #expect(console.transcript.contains(words), "\(words) is missing in:\n\(console.transcript)")
    }
  }
}

@Suite("What all answer unseen stays unseen")
@MainActor struct UnseenAnswerTests {
  /// A screen in the middle of a match in which all answer on cards, at a question of each kind.
  private static let questions: [Question] = [
    MatchCourse.single(1),
    Question(
      id: "m", title: "Several",
      body: .choice(
        .init(
          kind: .multiple, options: (0..<4).map { .init(text: [.text("Option \($0)")], isCorrect: $0 < 2) },
          keepsOrder: true))),
    Question(
      id: "o", title: "In order",
      body: .ordering(.init(items: (0..<4).map { .init(text: [.text("Step \($0)")]) }))),
    MatchCourse.number,
  ]

  /// The frame after these keys, at each question, with the clock standing.
  private func frame(_ question: Question, _ keys: [String], wager: Bool = false) -> Frame {
    var play = MatchSample.play(.secret, wager ? [question] : [question, question], wager: wager)
    if wager { play.goOn(at: 0) } else { MatchSample.goOn(&play, 2) }
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana")
    state.screens.append(MatchScreen(play))
    for key in keys {
      _ = state.update(
        key == "ENTER" ? .match(.goOn) : key == "TAB" ? .match(.turnToTeam(1)) : .match(.key(key.unicodeScalars.first!))
      )
    }
    return state.frame()
  }

  @Test("Whatever the host keys for a team, the room sees the same until the answer is shown")
  func sameFrame() {
    let cases: [(Question, [String], [String])] = [
      (Self.questions[0], ["a"], ["c"]),
      (Self.questions[1], ["a", "b"], ["c", "d"]),
      (Self.questions[1], ["a", "b", "ENTER"], ["d", "c", "ENTER"]),
      (Self.questions[2], ["a", "b"], ["d", "c"]),
      (Self.questions[2], ["a", "b", "c", "d"], ["d", "c", "b", "a"]),
      (Self.questions[3], ["7", "3"], ["1", "2"]),
      (Self.questions[3], ["7", "3", "ENTER"], ["1", "2", "ENTER"]),
    ]
    for (question, keys, others) in cases {
      let (one, other) = (frame(question, keys), frame(question, others))
      #expect(one.text == other.text, "\(question.title) \(keys)")
      #expect(one.cells == other.cells, "\(question.title) \(keys)")
      // And it is not that nothing was taken.
      #expect(one.text != frame(question, []).text, "\(question.title) \(keys)")
    }
    // A stake is as secret.
    #expect(
      frame(MatchCourse.single(1), ["7"], wager: true).text == frame(MatchCourse.single(1), ["4"], wager: true).text)
  }
}
