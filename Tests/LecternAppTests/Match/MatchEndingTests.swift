import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("A match that is ended early")
struct MatchEndingTests {
  typealias Step = ScriptedTerminal.Step

  private static func match(_ mode: MatchMode, _ entries: [MatchEvent.Entry]) -> Match {
    var setup = MatchSample.play(mode, (1...3).map(MatchCourse.single)).match.setup
    setup.isGentle = false
    var match = Match(setup)
    for entry in entries { match.apply(entry) }
    return match
  }

  private static func ended(_ match: Match) -> Match {
    var ended = match
    for entry in match.ending { ended.apply(entry) }
    return ended
  }

  private static func buzz(_ team: Int) -> MatchEvent.Entry { .buzzed(.init(team: team, ms: 1)) }
  private static func answer(_ team: Int, right: Bool, in match: Match) -> MatchEvent.Entry {
    let all = match.setup.questions[0].options.indices
    let letter = all.first { match.setup.questions[0].right.contains($0) == right } ?? 0
    return .answered(.init(team: team, answer: MatchAnswer(letters: [letter]), ms: 1))
  }

  @Test("What a question has cost before everybody's eyes stays, whoever has it then")
  func costs() {
    let begun = Self.match(.buzz, [.shown, .opened])
    let wrong = Self.match(.buzz, [.shown, .opened, Self.buzz(1), Self.answer(1, right: false, in: begun)])
    #expect(wrong.scores == [0, -5, 0])
    let ended = Self.ended(wrong)
    #expect(ended.isOver && ended.scores == wrong.shownScores)
    var won = wrong
    won.apply(Self.buzz(0))
    #expect(Self.ended(won).scores == wrong.shownScores)
    // Nobody has missed what nobody has seen the answer of.
    #expect(!ended.asked.isEmpty && MatchSummary(ended).figures.isEmpty)
  }

  @Test("An early end and the question that it made void are taken back as one, and made again as one")
  func oneChange() {
    var play = MatchPlay(Self.match(.secret, []).setup, now: 0)
    play.goOn(at: 0)
    play.goOn(at: 1)
    let before = play.match
    for entry in play.match.ending { play.change(entry, at: 2) }
    let ended = play.match
    #expect(ended.isOver && ended.asked.last?.isVoid == true)
    play.undo(at: 3)
    #expect(play.match == before)
    play.redo(at: 4)
    #expect(play.match == ended)
  }

  @Test("A question that nobody has answered, or whose answers nobody has seen, counts for nobody")
  func unseen() {
    for mode in MatchMode.allCases {
      let begun = Self.match(mode, [.shown, .opened])
      let ended = Self.ended(begun)
      #expect(ended.isOver && ended.asked.last?.isVoid == true && ended.scores == [0, 0, 0])
    }
    let begun = Self.match(.secret, [.shown, .opened])
    for entries in [[], [MatchEvent.Entry.closed], [.closed, .revealed]] {
      let given = Self.match(.secret, [.shown, .opened, Self.answer(0, right: true, in: begun)] + entries)
      #expect(Self.ended(given).scores == given.shownScores)
    }
    let seen = Self.match(
      .secret, [.shown, .opened, Self.answer(0, right: true, in: begun), .closed, .revealed, .revealed])
    #expect(Self.ended(seen).scores == [10, 0, 0])
  }

  @Test("Whoever is asked whether to leave may end it instead, and sees the result; undo takes that back")
  func fromInside() {
    let first: [Step] = .toFirstTurn + .type("a") + [.see("CORRECT"), .enter, .enter]
    let end: [Step] = [
      .escape, .see("Ctrl-X ends it"), .key(.control("x")), .see("Final result"),
    ]
    let (_, keeper) = playMatch(first + end + .type("u") + [.see("Question 2 of 6"), .dontSee("VOID")])
    #expect(keeper.match?.scores.sorted() == [0, 0, 10])
  }
}
