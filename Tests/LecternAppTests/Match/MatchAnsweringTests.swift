import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("What the host puts in for teams, and takes back")
@MainActor struct MatchAnsweringTests {
  typealias Step = ScriptedTerminal.Step

  private func type(_ text: String) -> [Step] { [Step].type(text) }

  /// Numbers enough for a match of them and a tie.
  private static let numbers = MatchCourse.library(
    (1...4).map { place in
      Question(
        id: "n\(place)", title: "Number \(place)",
        prompt: [.paragraph([.text("Pi is about "), .blank(0), .text(".")])],
        body: .fillIn(.init(blanks: [.init(.number(3.14 - 0.01...3.14 + 0.01), shown: "3.14")])))
    })

  private func playNumbers(_ steps: [Step]) -> MemoryMatchKeeper {
    playMatch(.toFirstTurn + steps, teams: ["Red", "Blue"], questions: 1, library: Self.numbers).keeper
  }

  @Test("The footer says what an answer is put in with, while one is taken")
  func keys() {
    playMatch(
      .toFirstQuestion + [.dontSee("a-d answer"), .enter, .see("a-d answer")] + type("p")
        + [.see("PAUSED"), .dontSee("a-d answer")])
    playMatch(
      .toFirstQuestion + [.enter, .see("0-9 number")],
      library: MatchCourse.library([MatchCourse.number, MatchCourse.number]))
  }

  @Test("Numbers are shown as they were said, and the bounds as they were written")
  func exact() {
    let answers =
      type("3.08") + [.enter] + type("3,1415") + [.enter, .see("All in. Enter closes the question."), .enter]
    let shown: [Step] = [.enter, .see("3.08"), .see("3.1415"), .enter, .see("3.13 to 3.15"), .see("NEAREST")]
    let keeper = playNumbers(answers + shown)
    #expect(keeper.match?.scores == [0, 10])
  }

  @Test("A sign that may part thousands is asked about, and no number is told to the room")
  func thousands() {
    _ = playNumbers(
      type("1,600") + [.enter, .see("Does that sign part thousands?"), .dontSee("1,600")]
        + [.key(.control("u")), .dontSee("•")] + type("1.2.3") + [
          .enter, .see("That is no number."), .dontSee("1.2.3"),
        ])
    for (text, isAmbiguous) in [
      ("1,600", true), ("-12.500", true), ("383.400", true), ("3.1415", false), ("0.125", false), ("1600", false),
      ("3.14", false), ("1234.567", false), ("1.234.567", false), ("", false), (".500", false),
    ] {
      #expect(MatchEntry.isAmbiguous(text) == isAmbiguous, "\(text)")
    }
  }

  @Test("Ctrl-U empties what is being typed; with nothing typed it takes the last change back, and says which")
  func undo() {
    let keeper = playNumbers(
      type("3") + [.enter] + type("17") + [.see("••"), .key(.control("u")), .dontSee("•"), .see("Red: locked in")] + [
        .key(.control("u")), .see("Taken back: what Red said."), .enter, .dontSee("locked in"), .letter("r"),
        .see("Made again: what Red said."),
      ])
    #expect(keeper.match?.current?.answers[0]?.answer.number == 3)
  }

  @Test("Before answers are shown without a team's, the host is told whose is missing, once")
  func missing() {
    let early: [Step] = [.letter("l"), .enter, .see("No answer yet: Blue, Green. Enter again goes on without.")]
    let (_, keeper) = playMatch(
      .toFirstTurn + type("a") + early + type("b") + [.enter, .see("No answer yet: Green."), .enter, .see("solution")],
      mode: .secret)
    #expect(keeper.match?.revealed == 1)
  }

  @Test("An overruling says what it has done to the scores, or why it has done nothing")
  func overruling() {
    // Whose turn it is was drawn: the first is wrong, the second steals it.
    let (_, stolen) = playMatch(
      .toFirstTurn + type("b") + [.pass(400)] + type("a") + [
        .see("CORRECT"), .letter("v"), .key(.left), .enter, .see(" -5"), .see("+10"),
      ])
    #expect(stolen.match?.scores.sorted() == [0, 0, 10])
    var play = MatchSample.play(.buzz, [MatchCourse.single(1), MatchCourse.single(2)])
    MatchSample.goOn(&play, 2)
    play.press(0, at: 0)
    play.advance(to: 100_000)
    play.answer(0, MatchAnswer(letters: [0]), at: 200_000)
    let (before, entry) = (play.match, MatchEvent.Entry.judged(.init(team: 1, isRight: true)))
    play.change(entry, at: 300_000)
    #expect(
      MatchWords.told(of: entry, before, play.match)
        == "That changes nothing: Red has it already. Count that as wrong first.")
  }

  @Test("Steps to order are handed in with Enter, so that the last letter can still go out again")
  func ordering() {
    let steps = Question(
      id: "o", title: "Order", prompt: [.paragraph([.text("In which order?")])],
      body: .ordering(.init(items: ["one", "two", "three"].map { .init(text: [.text($0)]) })))
    playMatch(
      .toFirstTurn + type("abc") + [
        .see("Enter keep"), .dontSee("WRONG"), .dontSee("CORRECT"), .enter, .dontSee("your turn"),
      ],
      questions: 1, library: MatchCourse.library([steps]))
  }

  @Test("An answer that is all there when the time is over counts, and one that is not does not")
  func inTime() {
    let steps = Question(
      id: "o", title: "Order", prompt: [.paragraph([.text("In which order?")])],
      body: .ordering(.init(items: ["one", "two", "three"].map { .init(text: [.text($0)]) })))
    let library = MatchCourse.library([steps])
    let (_, whole) = playMatch(
      .toFirstTurn + type("bca") + [.pass(36_000), .dontSee("NO ANSWER")], questions: 1, library: library)
    #expect(whole.match?.current?.answers.count == 1)
    let (_, half) = playMatch(
      .toFirstTurn + type("bc") + [.pass(36_000), .see("NO ANSWER")], questions: 1, library: library)
    #expect(half.match?.current?.answers.isEmpty == true)
  }

  @Test("What was taken back is put in again for the same team, and Tab leaves nothing that was typed behind")
  func sameTeam() {
    playMatch(
      .toFirstTurn + [.key(.tab)] + type("b") + [.see("▸■ Red")] + type("u") + [.see("▸▲ Blue")], mode: .secret)
    let keeper = playNumbers(
      type("80") + [.key(.tab), .see("Enter keeps what was typed"), .enter, .see("▸▲ Blue")] + type("99") + [.enter])
    #expect(keeper.match?.current?.answers.mapValues(\.answer.number) == [0: 80, 1: 99])
  }

  @Test("After an answer was made again, the next letter is the next team's")
  func madeAgain() {
    let (_, keeper) = playMatch(.toFirstTurn + type("au") + [.enter] + type("arb") + [.see("▸● Green")], mode: .secret)
    #expect(keeper.match?.current?.answers.mapValues(\.answer.letters) == [0: [0], 1: [1]])
  }

  @Test("A number that is half typed when the time is over is typed on, and no digit changes what is in")
  func halfTyped() {
    let keeper = playNumbers(
      type("95") + [.enter] + type("11") + [.pass(31_000), .see("Blue: ••")] + type("0") + [.enter] + type("3")
        + [.see("All are in.")])
    #expect(keeper.match?.current?.answers.mapValues(\.answer.number) == [0: 95, 1: 110])
  }

  @Test("Open buzzers that come back from under another screen wait for the host")
  func buzzersWait() {
    playMatch(
      .toFirstBuzz + [.see("BUZZ!"), .key(.function(1)), .pass(5000), .escape, .see("PAUSED"), .enter, .see("BUZZ!")],
      mode: .buzz)
  }

  @Test("F2 shows the rules in the middle of a match, and the clock waits")
  func rules() {
    playMatch(
      .toFirstTurn + [
        .key(.function(2)), .see("A wrong answer costs nothing."), .pass(60_000), .escape, .see("PAUSED  0:30"), .enter,
        .see("your turn"),
      ])
  }

  @Test("Half-time shows the standings, whatever was explained before it")
  func halfTime() {
    let question = type("a") + [Step.enter]
    playMatch(
      .toFirstTurn + question + [.enter] + question + [.enter] + type("a") + [
        .letter("x"), .see("the longer way"), .see("Enter half-time"), .enter, .see("Half-time"),
        .dontSee("longer way"),
      ])
  }

  @Test("Teams that share a place come up together, and the winners with no blank page before them")
  func sharedPlaces() throws {
    var play = MatchSample.play(.rounds, [MatchCourse.single(1)])
    MatchSample.goOn(&play, 2)
    play.skip(at: 0)
    play.goOn(at: 0)
    #expect(play.match.isOver && play.match.winners.count == 3)
    #expect(play.match.podiumPlaces == [1] && play.match.podiumSteps == 2)
  }

  @Test("A correction on the last page that makes a tie leaves the host on the last page")
  func tiedAtTheEnd() {
    let (_, keeper) = playMatch(
      .toFirstTurn + type("a") + [Step](repeating: .enter, count: 4) + [.see("▸ End")] + type("s") + [
        .key(.right), .enter,
      ] + type("10 late") + [.enter, .see("▸ End"), .key(.right), .see("▸ Rematch")], teams: ["Red", "Blue"],
      questions: 1)
    #expect(keeper.match?.winners.count == 2 && keeper.match?.showsLastStep == true)
  }

  @Test("A rematch of a match that was opened asks from that match's questions, where its quiz is not here")
  func rematch() {
    var plan = MatchPlan(MatchRequest(quiz: MatchQuiz(title: "Other", quiz: MatchCourse.quiz([]))), seed: 1)
    let match = MatchSample.podium(steps: 1).match
    plan.adopt(match)
    #expect(plan.quiz?.title == match.setup.title)
    let ids = plan.setup.map { $0.questions.map(\.id) } ?? []
    #expect(!ids.isEmpty && Set(ids).isSubset(of: (match.setup.questions + match.setup.tieBreaks).map(\.id)))
  }

  @Test("What was missed comes back as it was: numbers with their gap, and what is said of a wrong option")
  func review() throws {
    let number = try #require(MatchQuestion(Self.question(3.14), seed: 1, shufflesOptions: false))
    var single = MatchCourse.single(1)
    guard case .choice(var body) = single.body else { return }
    body.options[1].feedback = [.paragraph([.text("No, further south.")])]
    single.body = .choice(body)
    let option = try #require(MatchQuestion(single, seed: 1, shufflesOptions: false))
    let text = QuizMarkdown.text(of: Quiz(title: "Again", questions: [number.asQuestion, option.asQuestion]))
    #expect(text.contains("\nPi is about [[= 3.13..3.15]]\n"), "\(text)")
    #expect(text.contains("- [ ] The phone, it may be a guest too\n  > No, further south.\n"), "\(text)")
  }

  private static func question(_ value: Double) -> Question {
    Question(
      id: "pi", title: "Pi", prompt: [.paragraph([.text("Pi is about "), .blank(0), .text(".")])],
      body: .fillIn(.init(blanks: [.init(.number(value - 0.01...value + 0.01), shown: "3.14")])))
  }
}
