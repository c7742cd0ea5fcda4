import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

/// Keeps matches in memory, and refuses when told to.
final class MemoryMatchKeeper: MatchKeeper {
  private(set) var entries: [MatchEvent.Entry] = []
  private(set) var unsaved: UnsavedMatch?
  private(set) var resumed: [String] = []
  /// What the matches began with that were recorded here.
  private(set) var setups: [MatchSetup] = []
  private(set) var retries = 0
  /// Why nothing can be saved; nil where it can.
  var refusal: String?
  /// What the lobby is told before the start.
  var obstacle: String?
  /// What was under way before, the newest first.
  var kept: [KeptMatch] = []
  /// Why none of them can be gone on with.
  var resumeRefusal: String?
  private var changes = 0

  static let playedID = "2026-11-28-9"

  private var all: [KeptMatch] {
    guard let history else { return kept }
    return [KeptMatch(id: Self.playedID, began: "2026-11-28T15:30:00Z", match: history.match)]
      + kept.filter { !resumed.contains($0.id) }
  }

  func lobby() -> MatchLobby {
    retry()
    let open = all.filter { !$0.match.isOver }
    return MatchLobby(
      offered: open.first { !$0.isPlayedElsewhere } ?? open.first, count: all.count,
      obstacle: obstacle.map { UnsavedMatch(reason: $0, place: "/home/ana/.local/share/lectern/matches") })
  }

  func matches() -> [KeptMatch] { all }

  func resume(_ id: String) -> MatchOpening {
    resumed.append(id)
    if let resumeRefusal { return .refused(resumeRefusal) }
    if id == Self.playedID, let history { return .opened(history) }
    guard let found = histories[id] else { return .refused("there is no such match") }
    entries = [.began(found.match.setup)] + found.standing
    return .opened(found)
  }

  /// What the journals of `kept` say.
  var histories: [String: MatchHistory] = [:]

  func keep(_ id: String, _ history: MatchHistory, isPlayedElsewhere: Bool = false) {
    kept.append(
      KeptMatch(
        id: id, began: "2026-11-28T14:05:00Z", match: history.match, isPlayedElsewhere: isPlayedElsewhere))
    histories[id] = history
  }

  func record(_ entries: [MatchEvent.Entry]) {
    if case .began(let setup)? = entries.first {
      self.entries = []
      setups.append(setup)
    }
    self.entries += entries
    changes += entries.count { !$0.isForTheRecord }
    retry()
  }

  func retry() {
    if unsaved != nil { retries += 1 }
    if refusal == nil { changes = 0 }
    unsaved = refusal.map { UnsavedMatch(reason: $0, changes: changes) }
  }

  /// What the journal says.
  var history: MatchHistory? { MatchHistory(entries) }
  var match: Match? { history?.match }
}

/// A course with a quiz that is made for a match.
enum MatchCourse {
  static func single(_ number: Int) -> Question {
    Question(
      id: "s\(number)", title: "Single \(number)",
      prompt: [.paragraph([.text("A guest waits at desk \(number), and the phone rings. What comes first?")])],
      body: .choice(
        .init(
          kind: .single,
          options: [
            .init(text: [.text("The guest")], isCorrect: true),
            .init(text: [.text("The phone, it may be a guest too")], isCorrect: false),
            .init(text: [.text("A cup of coffee")], isCorrect: false),
            .init(text: [.text("Neither")], isCorrect: false),
          ], keepsOrder: true)),
      explanation: [.paragraph([.text("Whoever stands there has made the longer way.")])])
  }

  static let number = Question(
    id: "n", title: "Percent", prompt: [.paragraph([.text("How many of 100 come back? "), .blank(0)])],
    body: .fillIn(.init(blanks: [.init(.number(73...73), shown: "73")])))

  static func quiz(_ questions: [Question]) -> Quiz { Quiz(title: "Showdown", questions: questions, shuffle: .no) }

  static func library(_ questions: [Question]) -> Library {
    let entry = CourseEntry(
      key: ItemKey(course: "test", file: "showdown.md"), title: "Showdown", file: "showdown.md", isSequential: false,
      location: SourceLocation(file: "course.md"))
    let course = Course(id: "test", title: "Test", modules: [CourseModule(title: "All", entries: [entry])])
    let quiz = quiz(questions)
    return Library(shelves: [
      Library.Shelf(name: "test", readCourse: { Loaded(course, []) }, readItem: { _ in Loaded(.quiz(quiz), []) })
    ])
  }

  static let singles = library((1...9).map(single))
}

/// Plays a script from the lobby of a match. Whoever presses Enter in it takes time to, as people who read do.
@discardableResult
func playMatch(
  _ steps: [ScriptedTerminal.Step], mode: MatchMode = .rounds, teams: [String] = ["Red", "Blue", "Green"],
  questions: Int = 6, library: Library = MatchCourse.singles, keeper: MemoryMatchKeeper = MemoryMatchKeeper(),
  size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode
) -> (terminal: ScriptedTerminal, keeper: MemoryMatchKeeper) {
  let unhurried = steps.map { step in
    if case .event(.key(.enter)) = step { ScriptedTerminal.Step.late(800, .enter) } else { step }
  }
  let terminal = ScriptedTerminal(size: size, unhurried)
  var state = AppState(library: library, learnerName: "Ana", glyphs: glyphs, seed: 42)
  state.begin(match: MatchRequest(mode: mode, teams: teams, questions: questions, seed: 1))
  Runtime(
    terminal: terminal, keeper: MemoryKeeper(), state: state, matches: keeper, clock: { terminal.now }
  ).run()
  return (terminal, keeper)
}

extension [ScriptedTerminal.Step] {
  /// From the lobby to the first question, which is being read.
  static var toFirstQuestion: Self { type("s") + [.enter] }
  /// The same, open.
  static var toFirstTurn: Self { toFirstQuestion + [.enter] }
  /// The same where each of three teams has a key: q, p and m.
  static var toFirstBuzz: Self { type("sqpm") + [.enter, .enter, .enter] }
}

/// Matches brought to a place by their events. Times are in microseconds.
enum MatchSample {
  static func play(
    _ mode: MatchMode, _ questions: [Question], ties: [Question] = [], wager: Bool = false
  ) -> MatchPlay {
    let carried = { (question: Question) in MatchQuestion(question, seed: 1, shufflesOptions: false) }
    return MatchPlay(
      MatchSetup(
        title: "Showdown", mode: mode,
        teams: zip(["Red", "Blue", "Green"], "qpm").map { MatchTeam(name: $0, keys: $1.unicodeScalars.map(\.value)) },
        questions: questions.compactMap(carried), tieBreaks: ties.compactMap(carried), seed: 1, hasWager: wager), now: 0
    )
  }

  static func goOn(_ play: inout MatchPlay, _ times: Int) { for _ in 0..<times { play.goOn(at: 0) } }

  /// Asks and closes a question that all answer, with these letters.
  static func ask(_ play: inout MatchPlay, _ letters: [Int]) {
    goOn(&play, 2)
    for (team, letter) in letters.enumerated() { play.answer(team, MatchAnswer(letters: [letter]), at: 0) }
    play.lock(at: 0)
    goOn(&play, 2)
  }

  static var wagers: MatchPlay {
    var play = play(.secret, [MatchCourse.single(1), MatchCourse.single(2)], wager: true)
    ask(&play, [0, 1, 0])
    play.goOn(at: 0)
    play.change(.wagered(.init(team: 0, points: 5)), at: 0)
    return play
  }

  static func number(steps: Int) -> MatchPlay {
    var play = play(.rounds, [MatchCourse.number])
    goOn(&play, 2)
    for (team, number) in [(0, 70.0), (1, 80), (2, 5)] where steps > 0 || team == 0 {
      play.answer(team, MatchAnswer(number: number), at: 0)
    }
    play.lock(at: 0)
    goOn(&play, steps)
    return play
  }

  static var halfTime: MatchPlay {
    var play = play(.secret, (1...6).map(MatchCourse.single))
    for letters in [[0, 1, 0], [0, 1, 1], [0, 0, 1]] { ask(&play, letters) }
    play.goOn(at: 0)
    return play
  }

  static func podium(steps: Int) -> MatchPlay {
    var play = play(.secret, (1...3).map(MatchCourse.single))
    for letters in [[0, 1, 0], [0, 1, 1], [0, 0, 0]] { ask(&play, letters) }
    goOn(&play, 1 + steps)
    return play
  }

  /// Three teams at the buzzers: one falls behind and wins, after a photo finish.
  static var comeback: MatchPlay {
    var play = play(.buzz, (1...4).map(MatchCourse.single))
    var now = 0
    for teams in [[0], [0], [1, 2], [2]] {
      for _ in 0..<2 {
        now += 1_000_000
        play.goOn(at: now)
      }
      for (place, team) in teams.enumerated() { play.press(team, at: now + 500_000 + place * 3000) }
      now += 600_000
      play.advance(to: now)
      if case .won(let team) = play.match.stage { play.answer(team, MatchAnswer(letters: [0]), at: now) }
    }
    play.change(.adjusted(.init(team: 2, points: 5, reason: "fairness")), at: now)
    for _ in 0..<4 { play.goOn(at: now) }
    return play
  }

  static var tie: MatchPlay {
    var play = play(.secret, [MatchCourse.single(1)], ties: [MatchCourse.number, MatchCourse.single(2)])
    ask(&play, [0, 0, 1])
    goOn(&play, 2)
    for team in 0..<2 { play.answer(team, MatchAnswer(number: 73), at: 0) }
    play.lock(at: 0)
    goOn(&play, 3)
    return play
  }
}
