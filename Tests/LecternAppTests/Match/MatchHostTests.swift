import Course
import Phrases
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("What the host of a match is asked, and told")
@MainActor struct MatchHostTests {
  typealias Step = ScriptedTerminal.Step

  private func type(_ text: String) -> [Step] { [Step].type(text) }

  /// A state with one match in front, in which no time passes.
  private func state(_ play: MatchPlay, glyphs: Glyphs = .unicode) -> AppState {
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", glyphs: glyphs)
    state.screens.append(MatchScreen(play))
    state.coveredAt.append(0)
    return state
  }

  private func screen(_ state: AppState) -> MatchScreen? { state.screens.last as? MatchScreen }

  @Test("A team that holds its key hides the signal from nobody")
  func heldKey() {
    let held = [Step](repeating: .late(300, .character("q")), count: 8)
    playMatch(
      type("sqpm") + [.enter, .enter] + held + [.late(1, .enter)] + held + [.see("Too early: Red"), .see("BUZZ!")],
      mode: .buzz)
  }

  @Test("Whose turn comes is told while the question is read")
  func next() {
    playMatch(.toFirstQuestion + [.see("Listen…"), .see("is asked"), .enter, .dontSee("is asked"), .see("your turn")])
  }

  @Test("Hands: the host's own key locks nobody out, and of the last team it is said that it may answer")
  func hands() {
    var play = MatchSample.tie
    #expect(!play.match.setup.hasTeamKeys && play.isBuzzing && play.match.stage == .reading)
    var (state, early) = (state(play), MatchScreen(play))
    _ = early.update(.match(.key("q")), in: &state)
    #expect(!(0..<3).contains { early.play.race.isLockedOut($0, now: 0) })
    play.goOn(at: 0)
    let shown = { (play: MatchPlay) -> String in
      let state = self.state(play)
      return state.screens[1].view(in: state).text.joined(separator: "\n")
    }
    #expect(shown(play).contains("Hands up! Who was first? q Red, p Blue"))
    play.press(0, at: 0)
    play.advance(to: 1_000_000)
    play.answer(0, MatchAnswer(letters: [1]), at: 1_000_000)
    #expect(shown(play).contains("may still answer: p"), "\(shown(play))")
  }

  @Test("That a void question was the last for the tie is said before Enter shares the win")
  func lastTie() {
    var play = MatchSample.tie
    play.goOn(at: 0)
    var (state, screen) = (state(play), MatchScreen(play))
    _ = screen.update(.match(.skip), in: &state)
    #expect(screen.notice?.contains("Enter shares the win") == true, "\(screen.notice ?? "nothing")")
    var first = MatchScreen(MatchSample.play(.rounds, [MatchCourse.single(1)]))
    _ = first.update(.match(.skip), in: &state)
    #expect(first.notice == nil)
  }

  @Test("A host who reads slowly has questions open with Enter alone")
  func hostOpens() {
    let chosen: [Step] = [.key(.up), .key(.up), .key(.up), .key(.up)]
    playMatch(
      [.key(.end)] + chosen + [.see("▸ Opens"), .enter, .see("with Enter alone")] + type("s") + [
        .key(.function(1)), .escape, .enter, .see("Listen"), .pass(600_000), .see("Listen"), .enter, .see("your turn"),
      ])
    playMatch(.toFirstQuestion + [.see("Listen"), .pass(60_000), .dontSee("Listen")])
  }

  @Test("Each team's key is told while the question is read, and on the rules page at any time")
  func whoseKey() {
    playMatch(
      type("sqpm") + [
        .enter, .enter, .see("Red 0 [q]"), .key(.function(2)), .see("The teams' keys: Red q; Blue p; Green m."),
      ]
        + [.key(.function(2)), .see("PAUSED"), .enter, .enter, .see("BUZZ!"), .see("Red 0 [q]")] + type("q") + [
          .pass(100)
        ]
        + [.see("answers"), .dontSee("[q]")] + type("b") + [.see("Blue 0 [p]"), .see("Red 0 ✗")], mode: .buzz)
  }

  @Test("Nobody is pointed at in Secret before the first card is put in")
  func noPointer() {
    playMatch(.toFirstTurn + [.dontSee("▸"), .key(.tab), .see("▸▲ Blue")], mode: .secret)
    playMatch(.toFirstTurn + type("a") + [.see("▸▲ Blue")], mode: .secret)
  }

  @Test("A joker is declared before the question closes, and who has one is told while it is read")
  func jokers() {
    playMatch(
      .toFirstQuestion + [.see("joker")] + type("y") + [.see("Whose joker?"), .enter, .see("x2"), .enter]
        + type("abcl") + [.see("All in")] + type("y") + [.see("Jokers are declared before the question closes.")],
      mode: .secret)
  }

  @Test("Whoever presses another key at a blank screen is told which bring it back")
  func wokenUp() {
    playMatch(
      .toFirstTurn + type("w") + [.dontSee("Enter brings")] + type("x") + [
        .see("Enter brings the screen back."), .enter,
      ]
        + [.see("PAUSED")])
  }

  @Test("No letter or digit answers the host's questions, whoever presses it: arrows and Enter do")
  func prompts() {
    // The teams' keys are the digits by which one might choose.
    let open = type("s123") + [.enter, .enter, .enter]
    for (key, words) in [
      ("v", "Overrule for which team?"), ("s", "Correct whose points?"), ("n", "Rename which team?"),
    ] {
      let (_, keeper) = playMatch(
        open + [.key(.control(Character(key))), .see(words)] + type("22231abz") + [.see(words), .see("▸■")],
        mode: .buzz)
      #expect(keeper.entries.allSatisfy { if case .judged = $0 { false } else { true } })
    }
    let (_, keeper) = playMatch(
      open + [.key(.control("v")), .key(.right), .key(.right), .key(.left), .see("▸▲"), .enter], mode: .buzz)
    #expect(keeper.match?.current?.overruled == [1: true])
  }

  @Test("A pedal that sends an arrow moves no mark of the host's")
  func pedals() {
    playMatch(
      type("sq") + [.key(.right)] + type("m") + [
        .enter, .enter, .enter, .key(.control("v")), .key(.right), .key(.right),
      ]
        + [.see("▸■"), .key(.tab), .see("▸▲")], mode: .buzz)
  }

  @Test("A bounced or held letter does not burn the steal, and letters of several count once while they are held")
  func bounces() {
    let (_, keeper) = playMatch(
      .toFirstTurn + type("b") + [Step](repeating: .late(30, .character("b")), count: 20) + [
        .see("B was wrong already"), .see("yours to steal"), .see("✗ WRONG"),
      ] + type("a") + [.see("CORRECT")])
    #expect(keeper.match?.scores.sorted() == [0, 0, 5])
    let two = MatchQuestion(
      Question(
        id: "m", title: "Which two?",
        body: .choice(.init(kind: .multiple, options: (0..<3).map { .init(text: [.text("\($0)")], isCorrect: $0 < 2) }))
      ),
      seed: 1, shufflesOptions: false)
    var entry = MatchEntry()
    for moment in stride(from: 0, to: 2_000_000, by: 30_000) {
      if let two { _ = entry.takeLetter(0, of: two, at: moment) }
    }
    #expect(entry.letters == [0])
    if let two { #expect(entry.takeLetter(0, of: two, at: 9_000_000) == .takenBack(0)) }
    #expect(entry.letters == [] && MatchWords.takenBack(1, leaving: [0, 2]) == "B is out again; in: A C.")
  }

  @Test("A letter that comes when the time has just run out is not the next team's")
  func tooLate() {
    let (_, keeper) = playMatch(
      .toFirstTurn + [.pass(30_050)] + type("b") + [.see("too late"), .see("yours to steal"), .see("NO ANSWER")]
        + [.pass(1_300)] + type("b") + [.see("too late"), .pass(200)] + type("b") + [.see("Nobody has it")])
    #expect(keeper.match?.current?.done.count == 2)
  }

  @Test("A letter right after a wrong one is not the next team's")
  func tooSoon() {
    let (_, keeper) = playMatch(
      .toFirstTurn + type("bc") + [.see("right after the answer before it"), .see("yours to steal")]
        + [.pass(400)] + type("c") + [.see("Nobody has it")])
    #expect(keeper.match?.current?.done.count == 2)
  }

  @Test("The explanation comes with the answer, and never before")
  func explanation() {
    let why = "longer way"
    playMatch(
      .toFirstTurn + type("x") + [.see("The explanation comes with the answer."), .dontSee(why)] + type("a")
        + [.see("CORRECT"), .dontSee(why)] + type("x") + [.see(why)] + type("u") + [
          .dontSee(why), .enter, .dontSee(why),
        ])
    playMatch(
      .toFirstTurn + type("aaalx") + [.dontSee(why), .see("The explanation comes"), .enter]
        + type("x") + [.dontSee(why), .enter] + type("x") + [.see(why)], mode: .secret)
  }

  @Test("A held Enter shows the next question and does not open it")
  func heldEnter() {
    playMatch(
      .toFirstTurn + type("a") + [.late(1000, .enter), .late(500, .enter)]
        + [Step](repeating: .late(30, .enter), count: 60) + [.see("Question 2"), .see("Listen"), .late(800, .enter)]
        + [.see("your turn")])
  }

  @Test("Nor does it run through the rules into a match, or from the last page into another one")
  func heldAround() {
    let held = [Step](repeating: .late(30, .enter), count: 60)
    playMatch([.enter, .late(500, .enter)] + held + [.see("Teams answer in turns"), .enter, .see("Question 1")])
    let (_, keeper) = playMatch(
      .toFirstTurn + type("a") + [Step](repeating: .enter, count: 4) + [.late(500, .enter)] + held + [
        .see("▸ End")
      ],
      questions: 1)
    #expect(keeper.setups.count == 1)
  }

  @Test("A blank screen shows nothing, and any way back is one")
  func blank() {
    for back in [Step.key(.character("w")), .enter, .escape] {
      playMatch(
        .toFirstTurn + type("w") + [.check { #expect($0.text.allSatisfy { $0.allSatisfy { $0 == " " } }) }] + type("ab")
          + [back, .see("PAUSED"), .see("Question 1")])
    }
  }

  @Test("What is put in wrong is refused with its reason: stakes, numbers, points, names")
  func refusals() {
    var state = state(MatchSample.wagers)
    for key in "x999".unicodeScalars { _ = state.update(.match(.key(key))) }
    _ = state.update(.match(.goOn))
    #expect(screen(state)?.notice == "Blue may stake 0 to 10.")
    #expect(screen(state)?.match.currentWagers == [0: 5])
    state = self.state(MatchSample.number(steps: 0))
    // Some other team has not answered yet.
    for (keys, words) in [("1e", "Only digits"), ("-", "That is no number."), ("1234567890123", "12 digits at most.")] {
      for key in keys.unicodeScalars { _ = state.update(.match(.key(key))) }
      if keys == "-" {
        _ = state.update(.match(.erase))
        _ = state.update(.match(.erase))
        _ = state.update(.match(.key("-")))
        _ = state.update(.match(.goOn))
      }
      #expect(screen(state)?.notice?.contains(words) == true, "\(keys)")
      while screen(state)?.entry.isEmpty == false { _ = state.update(.match(.erase)) }
    }
    playMatch(
      .toFirstTurn + type("s") + [.enter] + type("+1000000 much") + [.enter, .see("100000 points at most")]
        + [.escape] + type("n") + [.enter] + type("and a long name, too long") + [.see("24 letters at most.")])
  }

  @Test("What nobody can judge, or play a joker on, is refused with its reason; the footer offers neither")
  func notNow() {
    playMatch(
      .toFirstTurn + type("aav") + [.see("Overrule once what is right is shown.")] + type("y") + [
        .enter, .see("plays its joker"),
      ]
        + type("k") + [.see("VOID"), .dontSee("y joker")] + type("y") + [.see("No joker counts for this question.")]
        + type("v") + [.see("There is nothing to overrule here.")], mode: .secret)
    playMatch(.toFirstTurn + type("l") + [.dontSee("o pass"), .dontSee("p pause")])
  }

  @Test("Cards: a letter is taken for the team that is asked, or refused with a word; a joker stops no clock for long")
  func cards() {
    let answers = { (keeper: MemoryMatchKeeper) in keeper.match?.current?.answers.mapValues(\.answer.letters) }
    let (_, keeper) = playMatch(
      .toFirstTurn + type("pa") + [.see("The clock stands, and nothing is taken.")]
        + [.enter, .dontSee("PAUSED")] + type("abcd") + [.see("All are in. Tab chooses")], mode: .secret)
    #expect(answers(keeper) == [0: [0], 1: [1], 2: [2]])
    let (_, changed) = playMatch(.toFirstTurn + type("abc") + [.key(.tab)] + type("d"), mode: .secret)
    #expect(answers(changed)?.values.contains([3]) == true && answers(changed)?.count == 3)
    playMatch(.toFirstTurn + type("y") + [.see("joker"), .enter, .dontSee("PAUSED")], mode: .secret)
  }

  @Test("The last question is shown once every team has said what it stakes")
  func stakesFirst() {
    var state = state(MatchSample.wagers)
    _ = state.update(.match(.goOn))
    #expect(screen(state)?.notice == "Blue: a stake first, 0 at least." && screen(state)?.match.stage == .wagers)
    for team in ["Blue", "Green"] {
      _ = state.update(.match(.key("0")))
      _ = state.update(.match(.goOn))
      #expect(screen(state)?.notice == nil, "\(team)")
    }
    #expect(screen(state)?.match.currentWagers == [0: 5, 1: 0, 2: 0])
  }

  @Test("Nobody is told that all are in when nobody is")
  func revealing() {
    var play = MatchSample.wagers
    play.undo(at: 0)
    var setup = play.match.setup
    setup.answering = .keys
    for team in setup.teams.indices { setup.teams[team].keys = (0..<4).map { UInt32(0x69 + team * 4 + $0) } }
    var keyed = MatchPlay(setup, now: 0)
    MatchSample.goOn(&keyed, 2)
    var one = keyed
    keyed.lock(at: 0)
    #expect(state(keyed).frame().text.contains { $0.contains("Nobody has answered.") })
    one.answer(0, MatchAnswer(letters: [0]), at: 0)
    one.lock(at: 0)
    #expect(state(one).frame().text.contains { $0.contains("1 of 3 have answered.") })
    #expect(!state(one).frame().text.contains { $0.contains("x why") })
  }

  @Test("Half-time says half-time after a void question, and a gap is three dots where only ASCII can be shown")
  func words() {
    let half = state(MatchSnapshotTests.Story.halfTimeVoid.play ?? MatchSample.halfTime).frame().text
    #expect(half.contains { $0.contains("All to play for.") })
    #expect(!half.contains { $0.contains("VOID") })
    var week = MatchCourse.number
    week.prompt = [.paragraph([.text("A week has "), .blank(0), .text(" days.")])]
    var play = MatchSample.play(.rounds, [week])
    MatchSample.goOn(&play, 2)
    let ascii = state(play, glyphs: .ascii).frame().text
    #expect(ascii.contains { $0.contains("A week has ... days.") }, "\(ascii)")
  }

  @Test(
    "Letters are quick: what they mean is what the table of keys says", arguments: MatchSnapshotTests.Story.allCases)
  func quickKeys(_ story: MatchSnapshotTests.Story) {
    guard var play = story.play else { return }
    for answering in [MatchAnswering.cards, .keys] {
      var setup = play.match.setup
      setup.answering = answering
      play = MatchPlay(MatchHistory([.began(setup)] + play.history.standing) ?? play.history, now: 0)
      let state = state(play)
      for value in 0x20..<0x7F as Range<UInt32> {
        guard let key = Unicode.Scalar(value).map(Key.character), let quick = screen(state)?.quickAction(for: key)
        else {
          continue
        }
        #expect("\(quick)" == state.keymap.action(for: key).map { "\($0)" }, "\(key)")
      }
    }
  }
}
