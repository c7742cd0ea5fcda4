import Course
import Phrases
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("A match on the screen")
@MainActor struct MatchScreenTests {
  typealias Step = ScriptedTerminal.Step

  /// A match with two questions asked.
  nonisolated static var begun: MatchHistory {
    var play = MatchSample.play(.rounds, (1...4).map(MatchCourse.single))
    for _ in 0..<2 {
      MatchSample.goOn(&play, 2)
      play.answer(play.match.current?.turn ?? 0, MatchAnswer(letters: [0]), at: 0)
    }
    return play.history
  }

  private func type(_ text: String) -> [Step] { [Step].type(text) }

  @Test("A match of Rounds, from the lobby to the last podium")
  func rounds() {
    let question = [Step.enter, .enter] + type("a")
    var script = type("s") + [.see("Teams answer in turns"), .enter, .enter] + type("a") + question + question
    script +=
      [.see("CORRECT"), .enter, .see("Half-time")] + [.enter, .enter] + type("b") + [.pass(400)] + type("c") + [
        .see("Nobody has it")
      ]
    script += [.enter, .see("CORRECT")] + question + question + [.enter, .see("Level: Blue, Green")]
    script += [.enter, .see("Hands up! Who was first? 2 Green, 3 Blue"), .letter("2"), .pass(50)] + type("a")
    script += [.enter, .see("Final result"), .enter, .enter, .enter, .see("Green wins by the tie-break!")]
    script += [
      .enter, .see("Most missed"), .see("0 of 2 right"), .see("▸ End"), .key(.right), .see("▸ Rematch"), .key(.left),
      .enter,
      .see("Start"),
    ]
    let (_, keeper) = playMatch(script)
    #expect(keeper.match?.isOver == true)
    #expect(keeper.match?.scores.reduce(0, +) == 50)
  }

  @Test("What is on the screen is in the journal: the fold of what was recorded is the match")
  func journal() {
    let (_, keeper) = playMatch(
      .toFirstTurn + type("b") + [.pass(11_000)] + type("uus") + [.enter] + type("+3 fair") + [.enter, .enter]
        + type("a"))
    #expect(keeper.match?.adjustments.map(\.points) == [3])
    #expect(keeper.match?.adjustments.map(\.team) == [0])
    #expect(keeper.entries.contains(.undone))
    #expect(keeper.match?.asked.count == 1)
  }

  @Test("After a crash the lobby offers the match, and it goes on paused where it stood")
  func resumes() {
    let keeper = MemoryMatchKeeper()
    keeper.keep("2026-11-28-3", Self.begun)
    let before = Self.begun.match.scores
    let (_, after) = playMatch(
      [.see("Resume question 2 of"), .enter, .see("Question 2 of 4"), .enter, .see("Question 3 of 4")], keeper: keeper)
    #expect(after.resumed == ["2026-11-28-3"])
    #expect(after.match?.scores == before)
    #expect(after.entries.contains(.resumed))
  }

  @Test("Buzzers: taken and reserved keys are refused, and Caps Lock changes nothing")
  func keys() {
    playMatch(
      type("sq") + [.see("Blue: press your key")] + type("Q") + [.see("The key q belongs to Red")] + type("a") + [
        .see("another meaning")
      ]
        + type("P") + [.see("Green")] + [.key(.backspace), .see("Blue: press your key")] + type("pm")
        + [.see("Now all teams at once")] + type("qm")
        + [.see("Together: Red, Green. Missing: Blue.")] + type("p") + [.see("All 3 came together")],
      mode: .buzz)
  }

  @Test("Pedals and remote controls: keys that type nothing are team keys, too")
  func pedals() {
    let (_, keeper) = playMatch(
      type("sq") + [.key(.pageDown), .see("PgDn"), .key(.function(5)), .see("F5"), .see("Now all teams at once")]
        + [
          .key(.pageDown), .see("Together: Blue."), .enter, .enter, .enter, .key(.pageDown), .see("was first"),
          .pass(30),
        ]
        + type("a"), mode: .buzz)
    #expect(keeper.match?.scores == [0, 10, 0])
  }

  @Test("The first key is shown at once, and the journal says who had it")
  func buzzes() {
    let (_, keeper) = playMatch(
      .toFirstBuzz + [.see("BUZZ!")] + type("p") + [.see("was first"), .pass(30), .see("answers")] + type("a") + [
        .see("CORRECT")
      ],
      mode: .buzz)
    #expect(keeper.match?.scores == [0, 10, 0])
  }

  @Test("A paste or a cat wins nothing; a press after the time is nobody's; late keys of others do nothing")
  func nothing() {
    let (_, keeper) = playMatch(
      .toFirstBuzz + [.event(.paste("qpm")), .pass(50), .see("BUZZ!")] + type("zxcvq") + [
        .pass(50), .see("Too many keys"),
      ]
        + [.pass(11_000), .see("Nobody has it")] + type("q") + [.pass(50), .see("Nobody has it")] + [
          .enter, .enter, .enter,
        ]
        + type("q") + [.pass(40)] + type("pmpm") + [.see("answers")], mode: .buzz)
    #expect(keeper.match?.asked.map(\.buzzes.count) == [0, 1])
  }

  @Test("Ctrl-Z and the help page stop the clock")
  func suspends() {
    playMatch(
      .toFirstTurn + [
        .pass(5000), .see("0:25"), .key(.control("z")), .see("0:25"), .letter("?"), .pass(90_000), .escape,
        .see("0:25"),
      ])
  }

  @Test("Between questions nothing wakes the program")
  func idles() {
    let (terminal, _) = playMatch(.toFirstTurn + type("a") + [.pass(60_000)])
    #expect(terminal.waits.last == .some(nil))
    let (paused, _) = playMatch(.toFirstTurn + type("p") + [.pass(60_000)])
    #expect(paused.waits.last == .some(nil))
  }

  @Test("What all answer unseen moves no score before it is shown")
  func unseen() {
    playMatch(
      .toFirstTurn + type("aa") + [.see("locked in")] + type("a") + [
        .see("All in. Enter closes the question."), .see("Red 0"), .dontSee("Red 10"), .letter("l"), .see("All in"),
        .dontSee("Red 10"),
      ]
        + [.enter, .dontSee("Red 10"), .enter, .see("Red 10")], mode: .secret)
  }

  @Test("With four keys each, stakes are typed and answers pressed; a click on an option is its letter")
  func stakesByKeys() {
    var play = MatchSample.wagers
    play.undo(at: 0)
    var setup = play.match.setup
    setup.answering = .keys
    for team in setup.teams.indices { setup.teams[team].keys = (0..<4).map { UInt32(0x69 + team * 4 + $0) } }
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana")
    state.screens.append(
      MatchScreen(MatchPlay(MatchHistory([.began(setup)] + play.history.standing) ?? play.history, now: 0)))
    for scalar in "5".unicodeScalars { _ = state.update(.match(.key(scalar))) }
    _ = state.update(.match(.goOn))
    let effects = state.update(.match(.key("9")))
    #expect(effects.isEmpty)
    #expect((state.screens.last as? MatchScreen)?.match.currentWagers == [0: 5])
    playMatch(
      .toFirstTurn + [
        .look { frame in
          let row = frame.text.firstIndex { $0.contains("A cup of coffee") } ?? 0
          return frame.target(at: Position(row: row, column: 10)) == .key(.character("c"))
            ? [] : [.see("a click is no letter")]
        }
      ])
  }

  @Test("The host's keys: void, a rename, a judgement, a joker, points with a reason that has to be there")
  func host() {
    let (_, keeper) = playMatch(
      .toFirstTurn + type("a") + type("n") + [.enter] + type("Night") + [.enter, .see("Night")]
        + type("s") + [.key(.right), .enter] + type("-5") + [
          .enter, .see("And a reason"), .see("Blue: points and a"),
        ]
        + type(" late") + [.enter, .dontSee("A number first"), .see("Blue -5: late")]
        + type("v") + [.see("Enter counts it as wrong."), .enter, .see("The host counts it as wrong")]
        + type("w") + [.check { #expect($0.text.allSatisfy { $0.allSatisfy { $0 == " " } }) }] + type("w")
        + [.see("Question")])
    #expect(keeper.match?.names.first == "Night")
    #expect(keeper.match?.adjustments == [.init(team: 1, points: -5, reason: "late")])
    #expect(keeper.match?.current?.overruled.count == 1)
  }

  @Test("Escape asks first; the match waits in the lobby")
  func leaves() {
    playMatch(
      .toFirstTurn + [
        .escape, .see("Leave the match?"), .escape, .dontSee("PAUSED"), .see("your turn"), .escape, .enter,
      ]
        + [.see("Resume question 1 of")])
  }

  @Test("t at home opens the lobby with the courses' showdown")
  func fromHome() {
    play([.letter("t"), .see("Showdown"), .escape, .see("Lectern")], library: MatchCourse.singles)
  }

  @Test("Rules are written from the figures")
  func rules() {
    var setup = MatchSample.play(.buzz, [MatchCourse.single(1)]).match.setup
    let before = RulesWords(setup: setup).page.joined(separator: "\n")
    setup.rules.rightPoints = 33
    setup.rules.wonSeconds = 44
    setup.rules.photoMilliseconds = 55
    setup.rules.extraSeconds = 66
    setup.rules.deadSeconds = 77
    let after = RulesWords(setup: setup).page.joined(separator: "\n")
    for figure in ["33", "44", "55", "66", "77"] {
      #expect(after.contains(figure))
      #expect(!before.contains(figure))
    }
    #expect(RulesWords(setup: setup).five.count == 5)
    #expect(RulesWords(setup: setup).five.last?.contains("tie") == true)
  }
}

@Suite("Letters of blocks")
struct BigTextTests {
  @Test("Umlauts have their dots, other accents go, and what has no shape is not drawn")
  func accents() {
    for name in ["GRÜN", "GRÖßE".uppercased(), "ÄRA", "CAFÉ", "ŁÓDŹ", "BUZZ!", "R&D", "L'EST"] {
      #expect(BigText.lines(name, Theme.key, .unicode)?.count == 3, "\(name)")
    }
    #expect(BigText.lines("É", Theme.key, .unicode) == BigText.lines("E", Theme.key, .unicode))
    #expect(BigText.lines("Ü", Theme.key, .unicode) != BigText.lines("U", Theme.key, .unicode))
    #expect(BigText.lines("日", Theme.key, .unicode) == nil && BigText.lines("A", Theme.key, .ascii) == nil)
  }
}

@Suite("Letters for the back of the room")
struct FittingTextTests {
  @Test("Large screens have letters twice as large, where they fit")
  func fitting() {
    let rows = { (size: Size, width: Int) in
      BigText.fitting("RED", Theme.key, .unicode, on: size, width: width)?.count
    }
    #expect(rows(Size(columns: 80, rows: 24), 76) == 3)
    #expect(rows(Size(columns: 120, rows: 40), 116) == 5)
    #expect(rows(Size(columns: 120, rows: 40), 10) == 3)
  }
}

@Suite("How teams are told apart")
struct TeamLookTests {
  @Test("A team that is called by a colour has it, and no two have one glyph or one letter")
  func looks() {
    let looks = TeamLook.all(["Gold", "Green", "Red", "Grey", "Blue", "Rust"], .unicode)
    let standard = TeamLook.all(["Red", "Blue", "Green"], .unicode)
    #expect(looks[1].style == standard[2].style && looks[1].glyph == standard[2].glyph)
    #expect(looks[2].style == standard[0].style)
    #expect(Set(looks.map(\.glyph)).count == 6)
    #expect(Set(looks.map(\.letter)).count == 6)
    #expect(Set(TeamLook.all(looks.map(\.name), .ascii).map(\.glyph)).count == 6)
  }

  @Test("A colour's name gives its colour in every language, and a team that is added takes nobody's")
  func names() throws {
    let german = try #require(InterfaceLanguage.all.first { $0.code == "de" })
    let english = TeamLook.all(["unicorns", "Red"], .unicode)
    let same = german.whileSpoken { TeamLook.all(["unicorns", "Red"], .unicode) }
    #expect(english.map(\.glyph) == same.map(\.glyph) && english[1].glyph == TeamLook.all(["Rot"], .unicode)[0].glyph)
    var plan = MatchPlan(MatchRequest(teams: ["Owls", "Cats"]), seed: 1)
    let before = TeamLook.all(plan.teams.map(\.name), .unicode).map(\.glyph)
    plan.addTeam()
    #expect(TeamLook.all(plan.teams.map(\.name), .unicode).map(\.glyph).starts(with: before), "\(plan.teams)")
  }

  @Test("A team that is renamed keeps its colour and its glyph, and takes no other team's letter")
  func renamed() {
    let first = ["Red", "Blue", "Green"]
    let before = TeamLook.all(first, .unicode)
    let after = TeamLook.all(["Blue moon", "Blue", "Green"], first: first, .unicode)
    #expect(after.map(\.glyph) == before.map(\.glyph) && after.map(\.style) == before.map(\.style))
    #expect(after.map(\.letter) == ["BM", "B", "G"])
  }
}
